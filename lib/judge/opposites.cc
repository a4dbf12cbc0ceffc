// SPDX-License-Identifier: Apache-2.0
//
// Opposite states of one thing: the driver is dead here and alive there. Two sentences name the same rare
// thing; one says of it what the lexicon calls the opposite of what the other says.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/evidence.h"
#include "judge/revision.h"
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
      names_.push_back(NamesOf(read->claim));
      for (const std::string& key : names_.back()) ++named_[key];
      wish_.push_back(IsWish(evidence, wish_.size()));
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

  static std::set<std::string> NamesOf(const Claim& claim) {
    std::set<std::string> keys;
    for (const ClaimName& name : claim.people) keys.insert(name.key);
    for (const ClaimName& name : claim.organizations) keys.insert(name.key);
    return keys;
  }

  bool IsRare(std::size_t claims) const {
    return static_cast<double>(claims) / static_cast<double>(evidence_.claims.size() + 8) <= kMostShare;
  }

  bool ShareThing(const claim::ReadClaim& a, const claim::ReadClaim& b) const {
    return std::any_of(a.concepts.begin(), a.concepts.end(), [&](word::ConceptId id) {
      const bool thing = evidence_.analyzer.concept_of(id).pos == word::PartOfSpeech::kNoun && IsRare(times_.at(id));
      return thing && Has(b.concepts, id);
    });
  }

  bool ShareName(std::size_t x, std::size_t y, bool rare) const {
    const std::set<std::string>&own = names_[x], &others = names_[y];
    return std::any_of(own.begin(), own.end(), [&](const std::string& key) {
      return others.contains(key) && (!rare || IsRare(named_.at(key)));
    });
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
  std::optional<word::ConceptId> OppositeOf(const claim::ReadClaim& a, const claim::ReadClaim& b) const {
    for (const word::ConceptId id : a.concepts) {
      const word::Concept& state = evidence_.analyzer.concept_of(id);
      if (state.pos != word::PartOfSpeech::kVerb && state.pos != word::PartOfSpeech::kAdjective) continue;
      if (Has(b.concepts, id) || Has(a.negated, id) || IsLightVerb(state)) continue;
      if (IsOpposed(id, b.concepts) && !IsOpposed(id, b.negated) && !IsOpposed(id, a.concepts)) return id;
    }
    return std::nullopt;
  }

  // Where people are counted, some may be dead and others alive.
  static bool CountsPeople(const Claim& claim) {
    return std::any_of(claim.quantities.begin(), claim.quantities.end(), [](const ClaimQuantity& quantity) {
      return quantity.value.unit.empty() || quantity.value.unit == "person";
    });
  }

  void Compare(std::size_t x, std::size_t y) {
    const claim::ReadClaim &a = *evidence_.claims[x], &b = *evidence_.claims[y];
    if (CountsPeople(a.claim) || CountsPeople(b.claim) || wish_[x] || wish_[y]) return;
    if (!ShareThing(a, b) && !ShareName(x, y, /*rare=*/true)) return;
    if (const auto state = OppositeOf(a, b)) {
      Note(x, y, *state);
    } else if (const auto other = OppositeOf(b, a)) {
      Note(y, x, *other);
    }
  }

  // `x` says the state, `y` its opposite.
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
    // What somebody did, or how things are.
    const bool deed = evidence_.analyzer.concept_of(state).pos == word::PartOfSpeech::kVerb &&
                      ShareName(x, y, /*rare=*/false);
    finding.kind = deed ? DisagreementKind::kAct : DisagreementKind::kPolarity;
    finding.severity = IsUpdate(x, y) ? Severity::kUpdate : Severity::kContradiction;
    finding.about = evidence_.analyzer.concept_of(state).id;
    const auto& topics = evidence_.claim(x).topics;
    if (!topics.empty()) finding.topic = topics.front();
    finding.readings = {ReadingOf(evidence_, x, "affirmed"), ReadingOf(evidence_, y, "negated")};
    found_.push_back(std::move(finding));
  }

  // A later text says that things have changed since, or admits what an earlier one denies.
  bool IsUpdate(std::size_t x, std::size_t y) const {
    const std::string &day_x = evidence_.document(evidence_.claim(x).document).date,
                      &day_y = evidence_.document(evidence_.claim(y).document).date;
    if (day_x.empty() || day_y.empty() || day_x == day_y) return false;
    const std::size_t earlier = day_x < day_y ? x : y, later = day_x < day_y ? y : x;
    return IsOfNow(evidence_, later) || (Says(earlier, "deny") && (Says(later, "admit") || Says(later, "confirm")));
  }

  bool Says(std::size_t c, std::string_view concept_id) const {
    return evidence_.claim(c).act == concept_id || Has(evidence_.claims[c]->concepts, evidence_.analyzer.Find(concept_id));
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
  std::map<std::string, std::size_t> named_;      // claims that name a person or an organization
  std::vector<std::set<std::string>> names_;      // by claim
  std::vector<bool> wish_;                        // by claim
  std::vector<Disagreement> found_;
};

}  // namespace

void JudgeOpposites(const Evidence& evidence, Findings* findings) { OppositesJudge(evidence).Run(findings); }

}  // namespace claimdiff::judge
