// SPDX-License-Identifier: Apache-2.0
//
// What one text states as a fact and another with a doubt.

#include <set>

#include "judge/evidence.h"

namespace claimdiff::judge {
namespace {

// Only claims as near as this say the same, so that their doubts can be compared.
constexpr double kSameClaim = 0.7;

}  // namespace

void JudgeCertainty(const Evidence& evidence, Findings* findings) {
  for (std::size_t g = 0; g < evidence.comparison.groups.size(); ++g) {
    if (evidence.comparison.groups[g].score < kSameClaim) continue;
    std::set<std::size_t> sure, doubting;
    for (const std::size_t c : evidence.comparison.groups[g].claims) {
      const Claim& claim = evidence.claim(c);
      const bool doubt = claim.certainty == Certainty::kHedged || claim.certainty == Certainty::kReported;
      (doubt ? doubting : sure).insert(claim.document);
    }
    for (const std::size_t document : doubting) sure.erase(document);
    if (sure.empty() || doubting.empty()) continue;
    Disagreement finding;
    finding.kind = DisagreementKind::kCertainty;
    finding.severity = Severity::kDiffers;
    finding.about = evidence.comparison.groups[g].gloss;
    finding.group = g;
    std::set<std::size_t> said;
    for (const std::size_t c : evidence.comparison.groups[g].claims) {
      const Claim& claim = evidence.claim(c);
      const bool doubt = claim.certainty == Certainty::kHedged || claim.certainty == Certainty::kReported;
      if (doubting.count(claim.document) > 0 && !doubt) continue;
      if (!said.insert(claim.document).second) continue;
      finding.readings.push_back(ReadingOf(evidence, c, CertaintyName(claim.certainty)));
      if (finding.topic.empty() && !claim.topics.empty()) finding.topic = claim.topics.front();
    }
    findings->disagreements.push_back(std::move(finding));
  }
}

}  // namespace claimdiff::judge
