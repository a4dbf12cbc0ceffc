// SPDX-License-Identifier: Apache-2.0
//
// What a speaker did by speaking, told differently: he apologised here and condoled there, admitted here
// and denied there. Which acts contrast is told by data/facets/act_pairs.tsv.

#include <algorithm>
#include <map>
#include <set>
#include <string>

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

// The acts of a group's claims whose speakers may be the one of `c`.
Said ActsInGroup(const Evidence& evidence, const Group& group, std::size_t c) {
  Said said;
  const auto& speaker = evidence.claim(c).speaker;
  for (const std::size_t other : group.claims) {
    const Claim& claim = evidence.claim(other);
    if (!claim.speaker) continue;
    const bool people = claim.speaker->type == SpeakerType::kPerson && speaker->type == SpeakerType::kPerson;
    const bool same = claim.speaker->key == speaker->key ||
                      mention::NameReader::MayBeSame(claim.speaker->key, speaker->key);
    if (same || !people) said.by_act[claim.act].try_emplace(claim.document, other);
  }
  return said;
}

// Readings of the documents that tell the one act and not the other.
void AddOnly(const Evidence& evidence, const ByDocument& told, const ByDocument& other,
             const std::string& act, std::vector<Reading>* readings) {
  for (const auto& [document, claim] : told) {
    if (other.count(document) == 0) readings->push_back(ReadingOf(evidence, claim, act));
  }
}

// False where no two documents tell different ones of the two acts.
bool JudgePair(const Evidence& evidence, const Glossary::ActPair& pair, const Said& said,
               Findings* findings) {
  const auto one = said.by_act.find(pair.act);
  const auto other = said.by_act.find(pair.other);
  if (one == said.by_act.end() || other == said.by_act.end()) return false;
  Disagreement finding;
  finding.kind = DisagreementKind::kAct;
  finding.severity = pair.severity;
  AddOnly(evidence, one->second, other->second, pair.act, &finding.readings);
  const std::size_t first = finding.readings.size();
  AddOnly(evidence, other->second, one->second, pair.other, &finding.readings);
  if (first == 0 || finding.readings.size() == first) return false;
  const Claim& claim = evidence.claim(*finding.readings.front().claim);
  finding.about = claim.speaker->name;
  finding.topic = claim.topics.empty() ? "" : claim.topics.front();
  findings->disagreements.push_back(std::move(finding));
  return true;
}

// Acts that exclude each other are asked only of claims about one fact.
void JudgeGroups(const Evidence& evidence, const Glossary::ActPair& pair, Findings* findings) {
  for (std::size_t g = 0; g < evidence.comparison.groups.size(); ++g) {
    const Group& group = evidence.comparison.groups[g];
    for (const std::size_t c : group.claims) {
      const Claim& claim = evidence.claim(c);
      if (!claim.speaker || claim.act != pair.act) continue;
      if (!JudgePair(evidence, pair, ActsInGroup(evidence, group, c), findings)) continue;
      findings->disagreements.back().group = g;
      break;
    }
  }
}

}  // namespace

void JudgeActs(const Evidence& evidence, Findings* findings) {
  const auto speakers = ActsBySpeaker(evidence);
  for (const Glossary::ActPair& pair : evidence.glossary.act_pairs()) {
    if (pair.severity == Severity::kContradiction) {
      JudgeGroups(evidence, pair, findings);
      continue;
    }
    for (const auto& [speaker, said] : speakers) JudgePair(evidence, pair, said, findings);
  }
}

}  // namespace claimdiff::judge
