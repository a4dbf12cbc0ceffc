// SPDX-License-Identifier: Apache-2.0
//
// The user's own rules: what they find joins the findings once it is checked.

#include <algorithm>
#include <string>
#include <utility>

#include "judge/evidence.h"

namespace claimdiff::judge {
namespace {

bool IsThere(const Comparison& comparison, const Reading& reading) {
  if (reading.document >= comparison.documents.size()) return false;
  const std::size_t size = comparison.documents[reading.document].document.text.size();
  if (reading.span.begin > reading.span.end || reading.span.end > size) return false;
  return !reading.claim || (*reading.claim < comparison.claims.size() &&
                            comparison.claims[*reading.claim].document == reading.document);
}

// What is wrong with a finding, empty where nothing is.
std::string Fault(const Comparison& comparison, const Disagreement& finding) {
  if (finding.readings.empty()) return "a finding without readings";
  if (finding.group && *finding.group >= comparison.groups.size()) return "a finding names a group that is not there";
  const auto& readings = finding.readings;
  if (!std::all_of(readings.begin(), readings.end(), [&](const auto& r) { return IsThere(comparison, r); })) {
    return "a reading names a document, claim or span that is not there";
  }
  if (!(finding.score >= 0 && finding.score <= 1)) return "a score is not between 0 and 1";
  return "";
}

}  // namespace

void JudgeByUserRules(const Evidence& evidence, Findings* findings) {
  for (const Rule& rule : evidence.rules) {
    if (!rule.find) continue;
    for (Disagreement& finding : rule.find(evidence.comparison)) {
      const std::string fault = Fault(evidence.comparison, finding);
      if (!fault.empty()) {
        findings->errors.push_back({ErrorCode::kBadArgument, "rule \"" + rule.name + "\": " + fault, "", 0, 0});
        continue;
      }
      finding.rule = rule.name;
      findings->disagreements.push_back(std::move(finding));
    }
  }
}

}  // namespace claimdiff::judge
