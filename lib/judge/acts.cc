// SPDX-License-Identifier: Apache-2.0
//
// What a speaker did by speaking, told differently: he apologised here and condoled there, admitted here
// and denied there. Which acts contrast is told by data/facets/act_pairs.tsv.

#include <algorithm>
#include <map>
#include <set>

#include "judge/evidence.h"

namespace claimdiff::judge {
namespace {

// Claims by document, of one speaker and act.
using ByDocument = std::map<std::size_t, std::size_t>;

struct Said {
  std::map<std::string, ByDocument> by_act;
};

std::map<std::string, Said> ActsBySpeaker(const Evidence& evidence) {
  std::map<std::string, Said> speakers;
  for (std::size_t c = 0; c < evidence.comparison.claims.size(); ++c) {
    const Claim& claim = evidence.claim(c);
    if (!claim.speaker || claim.speaker->type == SpeakerType::kUnnamed) continue;
    speakers[claim.speaker->key].by_act[claim.act].try_emplace(claim.document, c);
  }
  return speakers;
}

bool ShareGroup(const Evidence& evidence, std::size_t a, std::size_t b) {
  const auto& groups = evidence.comparison.groups;
  return std::any_of(groups.begin(), groups.end(), [&](const Group& group) {
    return std::binary_search(group.claims.begin(), group.claims.end(), a) &&
           std::binary_search(group.claims.begin(), group.claims.end(), b);
  });
}

// Readings of the documents that tell the one act and not the other.
void AddOnly(const Evidence& evidence, const ByDocument& told, const ByDocument& other,
             const std::string& act, std::vector<Reading>* readings) {
  for (const auto& [document, claim] : told) {
    if (other.count(document) == 0) readings->push_back(ReadingOf(evidence, claim, act));
  }
}

void JudgePair(const Evidence& evidence, const Glossary::ActPair& pair, const Said& said,
               Findings* findings) {
  const auto one = said.by_act.find(pair.act);
  const auto other = said.by_act.find(pair.other);
  if (one == said.by_act.end() || other == said.by_act.end()) return;
  if (pair.severity == Severity::kContradiction &&
      !ShareGroup(evidence, one->second.begin()->second, other->second.begin()->second)) {
    return;
  }
  Disagreement finding;
  finding.kind = DisagreementKind::kAct;
  finding.severity = pair.severity;
  AddOnly(evidence, one->second, other->second, pair.act, &finding.readings);
  const std::size_t first = finding.readings.size();
  AddOnly(evidence, other->second, one->second, pair.other, &finding.readings);
  if (first == 0 || finding.readings.size() == first) return;
  const Claim& claim = evidence.claim(*finding.readings.front().claim);
  finding.about = claim.speaker->name;
  finding.topic = claim.topics.empty() ? "" : claim.topics.front();
  findings->disagreements.push_back(std::move(finding));
}

}  // namespace

void JudgeActs(const Evidence& evidence, Findings* findings) {
  for (const auto& [speaker, said] : ActsBySpeaker(evidence)) {
    for (const Glossary::ActPair& pair : evidence.glossary.act_pairs()) {
      JudgePair(evidence, pair, said, findings);
    }
  }
}

}  // namespace claimdiff::judge
