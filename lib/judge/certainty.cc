// SPDX-License-Identifier: Apache-2.0
//
// What one text states as a fact and another with a doubt. Only sentences that are each other's best match
// say so much the same that their doubts can be compared.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "judge/evidence.h"
#include "judge/sentence_parts.h"

namespace claimdiff::judge {
namespace {

// Sentences from this score on say the same.
constexpr double kSameSentence = 0.22;
// The same for sentences of which claims stand in one group.
constexpr double kGroupedSentence = 0.15;

bool Doubts(const Claim& claim) {
  return claim.certainty == Certainty::kHedged || claim.certainty == Certainty::kReported;
}

// A finding that grows while further texts say the same.
struct Sides {
  std::map<std::size_t, std::size_t> doubting, sure;  // document -> claim
};

class CertaintyJudge {
 public:
  explicit CertaintyJudge(const Evidence& evidence) : evidence_(evidence), parts_(evidence) {}

  void Run(Findings* findings) {
    for (const group::SentencePair& pair : evidence_.sentence_pairs) {
      const bool mutual = pair.score >= pair.best_a && pair.score >= pair.best_b;
      const bool near = mutual && pair.score >= kSameSentence;
      if (near || (pair.score >= kGroupedSentence && parts_.AreGrouped(pair))) Compare(pair.a, pair.b);
    }
    for (const Sides& sides : found_) findings->disagreements.push_back(FindingOf(sides));
  }

 private:
  // The claims of a sentence that voice a doubt.
  std::vector<std::size_t> DoubtsIn(const group::SentencePlace& place) const {
    std::vector<std::size_t> doubts;
    for (const std::size_t c : parts_.ClaimsOf(place)) {
      if (Doubts(evidence_.claim(c))) doubts.push_back(c);
    }
    return doubts;
  }

  bool IsPlain(const group::SentencePlace& place) const {
    const auto& claims = parts_.ClaimsOf(place);
    return !claims.empty() && std::all_of(claims.begin(), claims.end(), [&](std::size_t c) {
      return evidence_.claim(c).certainty == Certainty::kAsserted;
    });
  }

  // The claim among those of a sentence that shares most concepts with `claim`; none shares none.
  std::optional<std::size_t> NearestTo(std::size_t claim, const group::SentencePlace& place) const {
    std::optional<std::size_t> nearest;
    std::size_t most = 0;
    const std::set<word::ConceptId> wanted(evidence_.claims[claim]->concepts.begin(), evidence_.claims[claim]->concepts.end());
    for (const std::size_t c : parts_.ClaimsOf(place)) {
      std::set<word::ConceptId> shared;
      for (const word::ConceptId id : evidence_.claims[c]->concepts) {
        if (wanted.contains(id)) shared.insert(id);
      }
      if (shared.size() > most) most = shared.size(), nearest = c;
    }
    return nearest;
  }

  void Compare(const group::SentencePlace& a, const group::SentencePlace& b) {
    const auto in_a = DoubtsIn(a), in_b = DoubtsIn(b);
    if (in_a.empty() == in_b.empty()) return;
    const group::SentencePlace& plain = in_a.empty() ? a : b;
    if (!IsPlain(plain)) return;
    for (const std::size_t doubting : in_a.empty() ? in_b : in_a) {
      const auto sure = NearestTo(doubting, plain);
      if (!sure) continue;
      Note(doubting, *sure);
      return;
    }
  }

  void Note(std::size_t doubting, std::size_t sure) {
    const std::size_t of_doubt = evidence_.claim(doubting).document, of_sure = evidence_.claim(sure).document;
    for (Sides& sides : found_) {
      const auto known_doubt = sides.doubting.find(of_doubt), known_sure = sides.sure.find(of_sure);
      const bool shares = (known_doubt != sides.doubting.end() && known_doubt->second == doubting) ||
                          (known_sure != sides.sure.end() && known_sure->second == sure);
      if (!shares) continue;
      if (!sides.sure.contains(of_doubt)) sides.doubting.try_emplace(of_doubt, doubting);
      if (!sides.doubting.contains(of_sure)) sides.sure.try_emplace(of_sure, sure);
      return;
    }
    found_.push_back({{{of_doubt, doubting}}, {{of_sure, sure}}});
  }

  Disagreement FindingOf(const Sides& sides) const {
    Disagreement finding;
    finding.kind = DisagreementKind::kCertainty;
    finding.severity = Severity::kDiffers;
    const std::size_t first = sides.doubting.begin()->second;
    for (const word::ConceptId id : evidence_.claims[first]->concepts) {
      if (evidence_.analyzer.concept_of(id).pos != word::PartOfSpeech::kNoun) continue;
      finding.about = evidence_.analyzer.concept_of(id).id;
      break;
    }
    for (const auto* side : {&sides.doubting, &sides.sure}) {
      for (const auto& [document, c] : *side) {
        finding.readings.push_back(ReadingOf(evidence_, c, CertaintyName(evidence_.claim(c).certainty)));
        if (finding.topic.empty() && !evidence_.claim(c).topics.empty()) finding.topic = evidence_.claim(c).topics.front();
      }
    }
    std::stable_sort(finding.readings.begin(), finding.readings.end(),
                     [](const Reading& a, const Reading& b) { return a.document < b.document; });
    return finding;
  }

  const Evidence& evidence_;
  SentenceParts parts_;
  std::vector<Sides> found_;
};

}  // namespace

void JudgeCertainty(const Evidence& evidence, Findings* findings) { CertaintyJudge(evidence).Run(findings); }

}  // namespace claimdiff::judge
