// SPDX-License-Identifier: Apache-2.0
//
// A page of its own: no scripts, no other files. Every text passes through Escaped().

#include <string>

#include "claimdiff/report.h"
#include "report/view.h"
#include "text/messages.h"

namespace claimdiff {
namespace {

using text::Translate;

constexpr std::string_view kStyle =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}"
    "h2{border-bottom:1px solid #ccc}article{margin:1.2rem 0}table{border-collapse:collapse;width:100%}"
    "td{padding:.25rem .6rem;vertical-align:top;border-top:1px solid #eee}td:first-child{white-space:nowrap;"
    "color:#00695c}.kind{font-size:.8em;background:#eee;border-radius:.3em;padding:.1em .5em}"
    ".contradiction .kind{background:#ffcdd2}.silent{color:#777;font-style:italic}"
    "@media(prefers-color-scheme:dark){body{background:#181818;color:#ddd}td{border-color:#333}"
    ".kind{background:#333}.contradiction .kind{background:#7f1d1d}td:first-child{color:#80cbc4}}";

std::string Escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

class HtmlReport {
 public:
  HtmlReport(const Comparison& comparison, const ReportOptions& options)
      : comparison_(comparison), language_(options.ui_language) {}

  std::string Run() {
    const std::string title = Escaped(report::CountLine(comparison_, language_));
    out_ = "<!DOCTYPE html>\n<html lang=\"" + Escaped(language_) + "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + title + "</title>\n<style>";
    out_ += kStyle;
    out_ += "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n";
    Documents();
    for (const report::Section& section : report::SectionsOf(comparison_)) OneSection(section);
    Agreements();
    out_ += "</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void Documents() {
    out_ += "<ul>\n";
    for (const DocumentSummary& summary : comparison_.documents) {
      const Document& document = summary.document;
      out_ += "<li><b>" + Escaped(document.id) + "</b> " +
              Escaped(report::LanguageName(document.language, language_));
      if (!document.date.empty()) out_ += ", " + Escaped(document.date);
      if (!document.title.empty()) {
        out_ += ": <span lang=\"" + Escaped(document.language) + "\">" + Escaped(document.title) + "</span>";
      }
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void OneSection(const report::Section& section) {
    out_ += "<section class=\"" + std::string(SeverityName(section.severity)) + "\">\n<h2>" +
            Escaped(report::SeverityHeading(section.severity, language_)) + "</h2>\n";
    for (const Disagreement* finding : section.findings) {
      out_ += "<article id=\"" + finding->id + "\">\n<p><span class=\"kind\">" +
              Escaped(report::KindLabel(finding->kind, language_)) + "</span> " +
              Escaped(finding->explanation) + "</p>\n";
      Readings(finding->readings, finding);
      out_ += "</article>\n";
    }
    out_ += "</section>\n";
  }

  void Readings(const std::vector<Reading>& readings, const Disagreement* finding) {
    constexpr std::size_t kColumns = 400;
    out_ += "<table>\n";
    for (const Reading& reading : readings) {
      const Document& document = comparison_.documents[reading.document].document;
      const std::string value = Escaped(report::ValueLabel(reading, finding, language_));
      out_ += "<tr><td>" + Escaped(document.id) + "</td>";
      if (reading.claim) {
        out_ += "<td><b>" + value + "</b></td><td lang=\"" + Escaped(document.language) + "\">" +
                Escaped(report::QuotedWords(comparison_, reading, kColumns)) + "</td></tr>\n";
      } else {
        out_ += "<td class=\"silent\" colspan=\"2\">" + value + "</td></tr>\n";
      }
    }
    out_ += "</table>\n";
  }

  void Agreements() {
    if (comparison_.agreements.empty()) return;
    out_ += "<section class=\"agreements\">\n<h2>" + Escaped(Translate(language_, "Agreements")) + "</h2>\n";
    for (const Agreement& agreement : comparison_.agreements) {
      out_ += "<article>\n<p>" + Escaped(agreement.about) + "</p>\n";
      Readings(agreement.readings, nullptr);
      out_ += "</article>\n";
    }
    out_ += "</section>\n";
  }

  const Comparison& comparison_;
  std::string language_;
  std::string out_;
};

}  // namespace

std::string ToHtml(const Comparison& comparison, const ReportOptions& options) {
  return HtmlReport(comparison, options).Run();
}

}  // namespace claimdiff
