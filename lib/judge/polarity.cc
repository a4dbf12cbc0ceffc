// SPDX-License-Identifier: Apache-2.0
//
// What one text denies and another affirms: in one group, a concept that stands under a negation here
// and without one there.

#include <algorithm>
#include <map>
#include <set>

#include "judge/evidence.h"

namespace claimdiff::judge {
namespace {

bool Has(const std::vector<word::ConceptId>& ids, word::ConceptId id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// The claims of the group that negate the concept, and those that affirm it.
struct Sides {
  std::vector<std::size_t> denied;
  std::vector<std::size_t> affirmed;
};

std::map<word::ConceptId, Sides> SidesOf(const Evidence& evidence, const Group& group) {
  std::map<word::ConceptId, Sides> sides;
  for (const std::size_t c : group.claims) {
    for (const word::ConceptId id : evidence.claims[c]->negated) {
      if (evidence.analyzer.concept_of(id).pos == word::PartOfSpeech::kVerb) sides[id].denied.push_back(c);
    }
  }
  // An opposite stands for a negation: dead here, alive there.
  for (const std::size_t c : group.claims) {
    // Where people are counted, some may be dead and others alive.
    const Claim& claim = evidence.claim(c);
    if (claim.polarity == Polarity::kNegated || !claim.quantities.empty()) continue;
    for (const word::ConceptId id : evidence.claims[c]->concepts) {
      for (const word::ConceptId opposite : evidence.analyzer.concept_of(id).opposites) {
        const bool both = Has(evidence.claims[c]->concepts, opposite);
        if (opposite < id && !both) sides[opposite].denied.push_back(c);
      }
    }
  }
  for (auto& [id, side] : sides) {
    for (const std::size_t c : group.claims) {
      const claim::ReadClaim& read = *evidence.claims[c];
      const bool denies = std::find(side.denied.begin(), side.denied.end(), c) != side.denied.end();
      const bool counts = !read.claim.quantities.empty() && !Has(evidence.claims[side.denied.front()]->negated, id);
      if (!denies && !counts && Has(read.concepts, id) && read.claim.polarity == Polarity::kAffirmed) {
        side.affirmed.push_back(c);
      }
    }
  }
  return sides;
}

bool ShareDocument(const Evidence& evidence, const Sides& sides) {
  std::set<std::size_t> documents;
  for (const std::size_t c : sides.denied) documents.insert(evidence.claim(c).document);
  return std::any_of(sides.affirmed.begin(), sides.affirmed.end(), [&](std::size_t c) {
    return documents.count(evidence.claim(c).document) > 0;
  });
}

}  // namespace

void JudgePolarity(const Evidence& evidence, Findings* findings) {
  for (std::size_t g = 0; g < evidence.comparison.groups.size(); ++g) {
    for (const auto& [id, sides] : SidesOf(evidence, evidence.comparison.groups[g])) {
      if (sides.affirmed.empty() || ShareDocument(evidence, sides)) continue;
      Disagreement finding;
      finding.kind = DisagreementKind::kPolarity;
      finding.severity = Severity::kContradiction;
      finding.about = evidence.analyzer.concept_of(id).id;
      finding.topic = finding.about;
      finding.group = g;
      for (const std::size_t c : sides.affirmed) finding.readings.push_back(ReadingOf(evidence, c, "affirmed"));
      for (const std::size_t c : sides.denied) finding.readings.push_back(ReadingOf(evidence, c, "negated"));
      findings->disagreements.push_back(std::move(finding));
    }
  }
}

}  // namespace claimdiff::judge
