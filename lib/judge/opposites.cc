// SPDX-License-Identifier: Apache-2.0
//
// Opposite states of one thing: the driver is dead here and alive there. Two sentences name the same rare
// thing; one says of it what the lexicon calls the opposite of what the other says.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "judge/evidence.h"
#include "judge/sentence_parts.h"

namespace claimdiff::judge {
namespace {

// Sentences that share less tell of different things.
constexpr double kLeastScore = 0.12;
// A thing that more of the claims name does not tell which fact is meant.
constexpr double kMostShare = 0.15;

class OppositesJudge {
 public:
  explicit OppositesJudge(const Evidence& evidence) : evidence_(evidence), parts_(evidence) {
    for (const claim::ReadClaim* read : evidence.claims) {
      for (const word::ConceptId id : std::set<word::ConceptId>(read->concepts.begin(), read->concepts.end())) ++times_[id];
    }
  }

  void Run(Findings* findings) {
    for (const group::SentencePair& pair : evidence_.sentence_pairs) {
      if (pair.score < kLeastScore) continue;
      for (const std::size_t a : parts_.ClaimsOf(pair.a)) {
        for (const std::size_t b : parts_.ClaimsOf(pair.b)) Compare(a, b);
      }
    }
    for (Disagreement& finding : found_) findings->disagreements.push_back(std::move(finding));
  }

 private:
  using Concepts = std::vector<word::ConceptId>;

  static bool Has(const Concepts& concepts, word::ConceptId id) {
    return std::find(concepts.begin(), concepts.end(), id) != concepts.end();
  }

  bool IsRareThing(word::ConceptId id) const {
    const double share = static_cast<double>(times_.at(id)) / static_cast<double>(evidence_.claims.size() + 8);
    return evidence_.analyzer.concept_of(id).pos == word::PartOfSpeech::kNoun && share <= kMostShare;
  }

  // Whether the state, or what it is a kind of, is the opposite of one of `others`.
  bool IsOpposed(word::ConceptId id, const Concepts& others) const {
    const word::Concept& state = evidence_.analyzer.concept_of(id);
    const auto opposes = [&](const word::Concept& one) {
      return std::any_of(one.opposites.begin(), one.opposites.end(), [&](word::ConceptId opposite) {
        return std::any_of(others.begin(), others.end(),
                           [&](word::ConceptId other) { return evidence_.analyzer.IsA(other, opposite); });
      });
    };
    return opposes(state) || std::any_of(state.is_a.begin(), state.is_a.end(), [&](word::ConceptId parent) {
      return opposes(evidence_.analyzer.concept_of(parent));
    });
  }

  // A state of `a` of which `b` says the opposite.
  std::optional<word::ConceptId> OppositeOf(const Concepts& a, const Concepts& b) const {
    for (const word::ConceptId id : a) {
      const word::Concept& state = evidence_.analyzer.concept_of(id);
      if (state.pos != word::PartOfSpeech::kVerb && state.pos != word::PartOfSpeech::kAdjective) continue;
      if (Has(b, id) || IsLightVerb(state)) continue;
      if (IsOpposed(id, b) && !IsOpposed(id, a)) return id;
    }
    return std::nullopt;
  }

  void Compare(std::size_t x, std::size_t y) {
    const claim::ReadClaim &a = *evidence_.claims[x], &b = *evidence_.claims[y];
    if (a.claim.polarity != b.claim.polarity || !a.claim.quantities.empty() || !b.claim.quantities.empty()) return;
    const bool shared = std::any_of(a.concepts.begin(), a.concepts.end(), [&](word::ConceptId id) {
      return IsRareThing(id) && Has(b.concepts, id);
    });
    if (!shared) return;
    if (const auto state = OppositeOf(a.concepts, b.concepts)) Note(x, y, *state);
  }

  void Note(std::size_t x, std::size_t y, word::ConceptId state) {
    for (Disagreement& finding : found_) {
      const auto shows = [&](std::size_t c) {
        return std::any_of(finding.readings.begin(), finding.readings.end(),
                           [&](const Reading& reading) { return reading.claim == c; });
      };
      const bool shows_x = shows(x), shows_y = shows(y);
      if (!shows_x && !shows_y) continue;
      if (!shows_x) finding.readings.push_back(ReadingOf(evidence_, x, ValueLike(finding, y)));
      if (!shows_y) finding.readings.push_back(ReadingOf(evidence_, y, ValueLike(finding, x)));
      return;
    }
    Disagreement finding;
    finding.kind = DisagreementKind::kPolarity;
    finding.severity = Severity::kContradiction;
    const std::string &day_x = evidence_.document(evidence_.claim(x).document).date,
                      &day_y = evidence_.document(evidence_.claim(y).document).date;
    if (day_x != day_y) finding.severity = Severity::kDiffers;
    finding.about = evidence_.analyzer.concept_of(state).id;
    const auto& topics = evidence_.claim(x).topics;
    if (!topics.empty()) finding.topic = topics.front();
    finding.readings = {ReadingOf(evidence_, x, "affirmed"), ReadingOf(evidence_, y, "negated")};
    found_.push_back(std::move(finding));
  }

  // The side that contrasts with the reading of `claim`.
  static std::string ValueLike(const Disagreement& finding, std::size_t claim) {
    for (const Reading& reading : finding.readings) {
      if (reading.claim == claim) return reading.value == "affirmed" ? "negated" : "affirmed";
    }
    return "affirmed";
  }

  const Evidence& evidence_;
  SentenceParts parts_;
  std::map<word::ConceptId, std::size_t> times_;  // claims that name a concept
  std::vector<Disagreement> found_;
};

}  // namespace

void JudgeOpposites(const Evidence& evidence, Findings* findings) { OppositesJudge(evidence).Run(findings); }

}  // namespace claimdiff::judge
