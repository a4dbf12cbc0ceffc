// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <set>
#include <string>

#include "claimdiff/report.h"
#include "report/view.h"
#include "text/messages.h"
#include "text/utf8.h"

namespace claimdiff {
namespace {

using report::Section;
using text::Translate;

constexpr const char* kBold = "1";
constexpr const char* kDim = "2";
constexpr const char* kRed = "1;31";
constexpr const char* kYellow = "33";
constexpr const char* kCyan = "36";
constexpr const char* kGreen = "32";

const char* ColorOf(Severity severity) {
  switch (severity) {
    case Severity::kContradiction:
      return kRed;
    case Severity::kDiffers:
    case Severity::kUpdate:
      return kYellow;
    default:
      return kCyan;
  }
}

class TextReport {
 public:
  TextReport(const Comparison& comparison, const ReportOptions& options)
      : comparison_(comparison), options_(options), width_(std::max(40, options.width)) {
    for (const auto& summary : comparison.documents) {
      label_width_ = std::max(label_width_, text::CountCodePoints(summary.document.id));
    }
    label_width_ = std::min<std::size_t>(label_width_, 24);
  }

  std::string Run() {
    Documents();
    for (const Section& section : report::SectionsOf(comparison_)) OneSection(section);
    if (comparison_.disagreements.empty()) {
      Line("");
      Line(Translate(options_.ui_language, "No disagreement was found."));
    }
    Agreements();
    return std::move(out_);
  }

 private:
  std::string Colored(std::string_view words, const char* color) const {
    if (!options_.color || words.empty()) return std::string(words);
    return "\033[" + std::string(color) + "m" + std::string(words) + "\033[0m";
  }

  void Line(std::string_view words) { out_.append(words) += '\n'; }

  std::string Label(std::size_t document) const {
    std::string label = comparison_.documents[document].document.id;
    while (text::CountCodePoints(label) > label_width_) label.resize(text::DecodeBefore(label, label.size()).size >= label.size() ? 0 : label.size() - text::DecodeBefore(label, label.size()).size);
    label.append(label_width_ - text::CountCodePoints(label), ' ');
    return label;
  }

  void Documents() {
    Line(Colored(report::CountLine(comparison_, options_.ui_language), kBold));
    for (std::size_t d = 0; d < comparison_.documents.size(); ++d) {
      const Document& document = comparison_.documents[d].document;
      std::string line = "  " + Colored(Label(d), kGreen) + "  " +
                         report::LanguageName(document.language, options_.ui_language);
      line += ", " + (document.date.empty() ? Translate(options_.ui_language, "no date") : document.date);
      if (document.date_source == DateSource::kInferred) {
        line += " (" + Translate(options_.ui_language, "inferred") + ")";
      }
      if (!document.title.empty()) line += "  " + Colored(Shorten(document.title), kDim);
      Line(line);
    }
  }

  std::string Shorten(const std::string& words) const {
    std::size_t count = 0;
    const auto room = static_cast<std::size_t>(width_ - 40);
    for (std::size_t i = 0; i < words.size(); i += std::max(1u, text::DecodeAt(words, i).size)) {
      if (++count > room) return words.substr(0, i) + "…";
    }
    return words;
  }

  void OneSection(const Section& section) {
    Line("");
    Line(Colored(report::SeverityHeading(section.severity, options_.ui_language), kBold));
    for (const Disagreement* finding : section.findings) OneFinding(*finding);
  }

  void OneFinding(const Disagreement& finding) {
    Line("");
    Wrapped(Colored("[" + report::KindLabel(finding.kind, options_.ui_language) + "]",
                    ColorOf(finding.severity)) + " ",
            finding.explanation);
    Readings(finding.readings, &finding);
  }

  // Breaks the explanation at blanks; the label counts with its visible width.
  void Wrapped(const std::string& label, const std::string& words) {
    std::string line = "  " + label;
    std::size_t columns = 2 + text::CountCodePoints(label) - (options_.color ? 9 : 0);
    std::size_t begin = 0;
    while (begin < words.size()) {
      std::size_t end = words.find(' ', begin);
      if (end == std::string::npos) end = words.size();
      const std::string_view word = std::string_view(words).substr(begin, end - begin);
      const std::size_t size = text::CountCodePoints(word);
      if (columns + size + 1 > static_cast<std::size_t>(width_)) {
        Line(line);
        line = "    ";
        columns = 4;
      } else if (begin > 0) {
        line += ' ';
        ++columns;
      }
      line += word;
      columns += size;
      begin = end + 1;
    }
    Line(line);
  }

  void Readings(const std::vector<Reading>& readings, const Disagreement* finding) {
    std::set<std::string> shown;
    for (const Reading& reading : readings) {
      const std::string value = report::ValueLabel(reading, finding, options_.ui_language);
      std::string line = "      " + Colored(Label(reading.document), kGreen) + "  ";
      std::size_t used = label_width_ + 10;
      if (!value.empty()) {
        line += Colored(value, kBold);
        used += text::CountCodePoints(value) + 2;
      }
      if (reading.claim) {
        if (!value.empty()) line += "  ";
        const std::size_t room = static_cast<std::size_t>(width_) > used + 24 ? static_cast<std::size_t>(width_) - used : 24;
        line += "“" + report::QuotedWords(comparison_, reading, room) + "”";
      }
      if (shown.insert(line).second) Line(line);
    }
  }

  void Agreements() {
    if (comparison_.agreements.empty()) return;
    Line("");
    Line(Colored(Translate(options_.ui_language, "Agreements"), kBold));
    for (const Agreement& agreement : comparison_.agreements) {
      Line("");
      Line("  " + agreement.about);
      Readings(agreement.readings, nullptr);
    }
  }

  const Comparison& comparison_;
  const ReportOptions& options_;
  int width_;
  std::size_t label_width_ = 0;
  std::string out_;
};

}  // namespace

std::string ToText(const Comparison& comparison, const ReportOptions& options) {
  return TextReport(comparison, options).Run();
}

}  // namespace claimdiff
