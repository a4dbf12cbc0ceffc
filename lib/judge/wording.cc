// SPDX-License-Identifier: Apache-2.0

#include "judge/wording.h"

#include <map>
#include <set>

#include "mention/value_format.h"
#include "text/messages.h"

namespace claimdiff::judge {
namespace {

using text::Fill;
using text::Translate;

// "38 (bg-1, ru-1); 40 (ka-1)": the values in order of appearance with the documents that give them.
std::string ListValues(const Disagreement& finding, const std::vector<DocumentSummary>& documents) {
  std::vector<std::string> order;
  std::map<std::string, std::vector<std::string>> by_value;
  std::set<std::pair<std::string, std::string>> known;
  for (const Reading& reading : finding.readings) {
    if (!reading.claim) continue;
    const std::string& id = documents[reading.document].document.id;
    if (!known.insert({reading.value, id}).second) continue;
    auto& ids = by_value[reading.value];
    if (ids.empty()) order.push_back(reading.value);
    ids.push_back(id);
  }
  std::string list;
  for (const std::string& value : order) {
    list += (list.empty() ? "" : "; ") + value + " (";
    for (std::size_t i = 0; i < by_value[value].size(); ++i) list += (i == 0 ? "" : ", ") + by_value[value][i];
    list += ")";
  }
  return list;
}

std::string ListDocuments(const Disagreement& finding, const std::vector<DocumentSummary>& documents,
                          bool (*wanted)(const Reading&)) {
  std::string list;
  std::set<std::size_t> known;
  for (const Reading& reading : finding.readings) {
    if (!wanted(reading) || !known.insert(reading.document).second) continue;
    list += (list.empty() ? "" : ", ") + documents[reading.document].document.id;
  }
  return list;
}

bool Tells(const Reading& reading) { return reading.claim.has_value(); }
bool IsSilent(const Reading& reading) { return !reading.claim.has_value(); }
bool Affirms(const Reading& reading) { return reading.value == "affirmed"; }
bool Denies(const Reading& reading) { return reading.value == "negated"; }
bool IsSure(const Reading& reading) { return reading.value == "asserted" || reading.value == "possible"; }
bool Doubts(const Reading& reading) { return !IsSure(reading); }

// The sentence of a finding without a name for what it is about.
const char* NamelessMessage(const Disagreement& finding) {
  if (finding.severity == Severity::kUpdate) return "Later texts report a new value: {1}.";
  switch (finding.kind) {
    case DisagreementKind::kTime:
      return "The texts give different times: {1}.";
    case DisagreementKind::kPlace:
      return "The texts name different places: {1}.";
    case DisagreementKind::kAttribution:
      return "The texts name different people: {1}.";
    case DisagreementKind::kSpecificity:
      return "Some texts are more specific than others: {1}.";
    default:
      return "The texts give different numbers: {1}.";
  }
}

const char* ValueMessage(const Disagreement& finding) {
  if (finding.severity == Severity::kUpdate) return "Later texts report a new value for “{1}”: {2}.";
  switch (finding.kind) {
    case DisagreementKind::kNumber:
      return "The texts give different numbers for “{1}”: {2}.";
    case DisagreementKind::kTime:
      return "The texts give different times for “{1}”: {2}.";
    case DisagreementKind::kPlace:
      return "The texts give different places for “{1}”: {2}.";
    case DisagreementKind::kCause:
      return "The texts name different causes of “{1}”: {2}.";
    case DisagreementKind::kAttribution:
      return "The texts give “{1}” to different sources: {2}.";
    case DisagreementKind::kAct:
      return "The texts tell different acts about “{1}”: {2}.";
    default:
      return "On “{1}” some texts are more specific than others: {2}.";
  }
}

}  // namespace

std::string Wording::Quantity(const Value& value) const {
  return mention::FormatValue(value, language_);
}

// Of a part of a day its hours are told.
std::string Wording::Time(const TimeValue& time) const {
  constexpr std::size_t kDate = 10;
  TimeValue told = time;
  if (told.grain == Grain::kDay && told.start.size() > kDate) told.grain = Grain::kHour;
  return mention::FormatTime(told, language_);
}

std::string Wording::Explain(const Disagreement& finding, std::string_view about,
                             const std::vector<DocumentSummary>& documents) const {
  if (about.empty()) return ExplainNameless(finding, documents);
  switch (finding.kind) {
    case DisagreementKind::kOmission:
      return Fill(Translate(language_, "“{1}” is told by {2}, but not by {3}."),
                  {about, ListDocuments(finding, documents, Tells),
                   ListDocuments(finding, documents, IsSilent)});
    case DisagreementKind::kPolarity:
      return Fill(Translate(language_, "“{1}” is affirmed by {2} and denied by {3}."),
                  {about, ListDocuments(finding, documents, Affirms),
                   ListDocuments(finding, documents, Denies)});
    case DisagreementKind::kCertainty:
      return Fill(Translate(language_, "“{1}” is stated as a fact by {2}, but with a doubt by {3}."),
                  {about, ListDocuments(finding, documents, IsSure),
                   ListDocuments(finding, documents, Doubts)});
    case DisagreementKind::kQuote:
      return Fill(Translate(language_, "The same quotation is longer in {2} than in {3}; left out: “{1}”."),
                  {finding.readings.front().value,
                   documents[finding.readings.front().document].document.id,
                   documents[finding.readings.back().document].document.id});
    default:
      return Fill(Translate(language_, ValueMessage(finding)), {about, ListValues(finding, documents)});
  }
}

std::string Wording::ExplainNameless(const Disagreement& finding,
                                     const std::vector<DocumentSummary>& documents) const {
  if (finding.kind == DisagreementKind::kPolarity) {
    return Fill(Translate(language_, "{1} affirm what {2} deny."),
                {ListDocuments(finding, documents, Affirms), ListDocuments(finding, documents, Denies)});
  }
  if (finding.kind == DisagreementKind::kCertainty) {
    return Fill(Translate(language_, "{1} state as a fact what {2} put with a doubt."),
                {ListDocuments(finding, documents, IsSure), ListDocuments(finding, documents, Doubts)});
  }
  return Fill(Translate(language_, NamelessMessage(finding)), {ListValues(finding, documents)});
}

}  // namespace claimdiff::judge
