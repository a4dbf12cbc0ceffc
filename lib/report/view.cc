// SPDX-License-Identifier: Apache-2.0

#include "report/view.h"

#include <algorithm>
#include <map>

#include "claimdiff/report.h"
#include "text/messages.h"
#include "text/utf8.h"

namespace claimdiff {

std::vector<std::string> ReportLanguages() { return {"bg", "en", "ka", "ru"}; }

namespace report {
namespace {

using text::Fill;
using text::Translate;
using text::TranslatePlural;

std::string Counted(std::string_view language, const char* one, const char* many, std::size_t count) {
  return Fill(TranslatePlural(language, one, many, count), {std::to_string(count)});
}

std::string OnOneLine(std::string_view words) {
  std::string line;
  for (std::size_t i = 0; i < words.size();) {
    const text::CodePoint c = text::DecodeAt(words, i);
    const std::size_t size = c.size == 0 ? 1 : c.size;
    const text::CharClass kind = c.size == 0 ? text::CharClass::kIgnored : text::ClassOf(c.value);
    if (kind == text::CharClass::kNewline || kind == text::CharClass::kSpace) {
      if (!line.empty() && line.back() != ' ') line += ' ';
    } else if (kind != text::CharClass::kIgnored) {
      line += words.substr(i, size);
    }
    i += size;
  }
  return line;
}

// Cuts behind a word; `columns` counts code points.
std::string Shortened(const std::string& line, std::size_t columns) {
  std::size_t count = 0, last_blank = 0;
  for (std::size_t i = 0; i < line.size(); i += text::DecodeAt(line, i).size) {
    if (line[i] == ' ') last_blank = i;
    if (++count > columns) return line.substr(0, last_blank == 0 ? i : last_blank) + " …";
  }
  return line;
}

}  // namespace

std::vector<Section> SectionsOf(const Comparison& comparison) {
  std::vector<Section> sections;
  for (const Severity severity : {Severity::kContradiction, Severity::kUpdate, Severity::kDiffers,
                                  Severity::kMissing, Severity::kMoreSpecific}) {
    Section section{severity, {}};
    for (const Disagreement& finding : comparison.disagreements) {
      if (finding.severity == severity) section.findings.push_back(&finding);
    }
    if (!section.findings.empty()) sections.push_back(std::move(section));
  }
  return sections;
}

std::string SeverityHeading(Severity severity, std::string_view ui_language) {
  switch (severity) {
    case Severity::kContradiction:
      return Translate(ui_language, "Contradictions");
    case Severity::kDiffers:
      return Translate(ui_language, "Differences");
    case Severity::kMoreSpecific:
      return Translate(ui_language, "More specific");
    case Severity::kMissing:
      return Translate(ui_language, "Told by some only");
    case Severity::kUpdate:
      return Translate(ui_language, "Updates");
  }
  return {};
}

std::string KindLabel(DisagreementKind kind, std::string_view ui_language) {
  switch (kind) {
    case DisagreementKind::kNumber:
      return Translate(ui_language, "number");
    case DisagreementKind::kTime:
      return Translate(ui_language, "time");
    case DisagreementKind::kPlace:
      return Translate(ui_language, "place");
    case DisagreementKind::kCause:
      return Translate(ui_language, "cause");
    case DisagreementKind::kAttribution:
      return Translate(ui_language, "source");
    case DisagreementKind::kCertainty:
      return Translate(ui_language, "certainty");
    case DisagreementKind::kPolarity:
      return Translate(ui_language, "yes or no");
    case DisagreementKind::kAct:
      return Translate(ui_language, "act");
    case DisagreementKind::kOmission:
      return Translate(ui_language, "omission");
    case DisagreementKind::kSpecificity:
      return Translate(ui_language, "detail");
    case DisagreementKind::kQuote:
      return Translate(ui_language, "quotation");
  }
  return {};
}

std::string LanguageName(std::string_view tag, std::string_view ui_language) {
  if (tag == "bg") return Translate(ui_language, "Bulgarian");
  if (tag == "ru") return Translate(ui_language, "Russian");
  if (tag == "ka") return Translate(ui_language, "Georgian");
  return std::string(tag);
}

std::string CountLine(const Comparison& comparison, std::string_view ui_language) {
  return Counted(ui_language, "{1} article", "{1} articles", comparison.documents.size()) + ", " +
         Counted(ui_language, "{1} claim", "{1} claims", comparison.claims.size()) + ", " +
         Counted(ui_language, "{1} fact told by several", "{1} facts told by several",
                 comparison.groups.size()) + ", " +
         Counted(ui_language, "{1} disagreement", "{1} disagreements",
                 comparison.disagreements.size()) + ", " +
         Counted(ui_language, "{1} agreement", "{1} agreements", comparison.agreements.size());
}

std::string QuotedWords(const Comparison& comparison, const Reading& reading, std::size_t columns) {
  const Document& document = comparison.documents[reading.document].document;
  return Shortened(OnOneLine(reading.span.In(document.text)), columns);
}

std::string ValueLabel(const Reading& reading, const Disagreement* finding,
                       std::string_view ui_language) {
  if (!reading.claim) return Translate(ui_language, "says nothing");
  if (finding == nullptr) return reading.value;
  switch (finding->kind) {
    case DisagreementKind::kPolarity:
      return Translate(ui_language, reading.value == "negated" ? "denies" : "affirms");
    case DisagreementKind::kCertainty:
      return Translate(ui_language, reading.value == "asserted"   ? "as a fact"
                                    : reading.value == "possible" ? "as possible"
                                    : reading.value == "reported" ? "as hearsay"
                                                                  : "with a doubt");
    case DisagreementKind::kQuote:
    case DisagreementKind::kCause:
    case DisagreementKind::kOmission:
      return {};
    default:
      return reading.value;
  }
}

std::vector<SpeakerClaims> SpeakersOf(const Comparison& comparison) {
  std::map<std::string, SpeakerClaims> by_key;
  for (std::size_t c = 0; c < comparison.claims.size(); ++c) {
    const auto& speaker = comparison.claims[c].speaker;
    if (!speaker) continue;
    SpeakerClaims& entry = by_key[speaker->key];
    if (entry.name.empty()) entry.name = speaker->name;
    entry.claims.push_back(c);
  }
  std::vector<SpeakerClaims> speakers;
  for (auto& [key, entry] : by_key) speakers.push_back(std::move(entry));
  std::stable_sort(speakers.begin(), speakers.end(), [](const auto& a, const auto& b) {
    return a.claims.size() > b.claims.size();
  });
  return speakers;
}

}  // namespace report
}  // namespace claimdiff
