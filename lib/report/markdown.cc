// SPDX-License-Identifier: Apache-2.0

#include <string>

#include "claimdiff/report.h"
#include "report/view.h"
#include "text/messages.h"

namespace claimdiff {
namespace {

using text::Translate;

// Keeps the text's own characters from being read as Markdown, and a table cell in one line.
std::string Escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '\n' || c == '\r') {
      out += ' ';
      continue;
    }
    if (std::string_view("\\`*_{}[]<>#|~").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

class MarkdownReport {
 public:
  MarkdownReport(const Comparison& comparison, const ReportOptions& options)
      : comparison_(comparison), language_(options.ui_language) {}

  std::string Run() {
    out_ += "# " + report::CountLine(comparison_, language_) + "\n\n";
    Documents();
    for (const report::Section& section : report::SectionsOf(comparison_)) {
      out_ += "\n## " + report::SeverityHeading(section.severity, language_) + "\n";
      for (const Disagreement* finding : section.findings) OneFinding(*finding);
    }
    Agreements();
    return std::move(out_);
  }

 private:
  void Documents() {
    for (const DocumentSummary& summary : comparison_.documents) {
      const Document& document = summary.document;
      out_ += "- **" + Escaped(document.id) + "** " + report::LanguageName(document.language, language_);
      if (!document.date.empty()) out_ += ", " + document.date;
      if (document.date_source == DateSource::kInferred) {
        out_ += " (" + Translate(language_, "inferred") + ")";
      }
      if (!document.title.empty()) out_ += ": " + Escaped(document.title);
      out_ += "\n";
    }
  }

  void OneFinding(const Disagreement& finding) {
    out_ += "\n**" + report::KindLabel(finding.kind, language_) + ".** " + Escaped(finding.explanation) + "\n\n";
    Readings(finding.readings, &finding);
  }

  void Readings(const std::vector<Reading>& readings, const Disagreement* finding) {
    constexpr std::size_t kColumns = 240;
    for (const Reading& reading : readings) {
      const std::string value = report::ValueLabel(reading, finding, language_);
      out_ += "- `" + comparison_.documents[reading.document].document.id + "`";
      if (!value.empty()) out_ += " **" + Escaped(value) + "**";
      if (reading.claim) {
        out_ += " “" + Escaped(report::QuotedWords(comparison_, reading, kColumns)) + "”";
      }
      out_ += "\n";
    }
  }

  void Agreements() {
    if (comparison_.agreements.empty()) return;
    out_ += "\n## " + Translate(language_, "Agreements") + "\n";
    for (const Agreement& agreement : comparison_.agreements) {
      out_ += "\n**" + Escaped(agreement.about) + "**\n\n";
      Readings(agreement.readings, nullptr);
    }
  }

  const Comparison& comparison_;
  std::string language_;
  std::string out_;
};

}  // namespace

std::string ToMarkdown(const Comparison& comparison, const ReportOptions& options) {
  return MarkdownReport(comparison, options).Run();
}

}  // namespace claimdiff
