// SPDX-License-Identifier: Apache-2.0
//
// What is left over of two sentences that tell the same, once all that they share is taken away: one
// number here and another there, another day, place, person, or a negation on one side alone. Only what is
// left over alone on both sides is a finding: of several nobody knows which stands for which.

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "judge/counts.h"
#include "judge/denials.h"
#include "judge/evidence.h"
#include "judge/intervals.h"
#include "judge/residue_report.h"
#include "judge/revision.h"
#include "judge/sentence_parts.h"

namespace claimdiff::judge {
namespace {

using group::SentencePair;
using group::SentencePlace;

// Sentences tell the same from this score on where each is the other's best match, or from kLeastAlone (in
// sentence_parts.h) where no other comes near.
constexpr double kLeastScore = 0.2;

// From here on two sentences tell so much the same that what differs cannot both hold.
constexpr double kSureScore = 0.38;
constexpr double kApproximate = 0.1;  // the room of "about", as a share

bool AreCounterparts(const SentencePair& pair) {
  if (pair.score < pair.best_a || pair.score < pair.best_b) return false;
  return pair.score >= kLeastScore || (pair.score >= kLeastAlone && MarginOf(pair) >= kLeastAlone);
}

bool Overlap(const Value& a, const Value& b) {
  const auto room = [](const Value& v, double bound) { return v.approximate ? std::abs(bound) * kApproximate : 0; };
  const bool a_below = a.high && b.low && *a.high + room(a, *a.high) < *b.low - room(b, *b.low);
  const bool b_below = b.high && a.low && *b.high + room(b, *b.high) < *a.low - room(a, *a.low);
  return !a_below && !b_below;
}

bool IsPlace(const mention::NameMention& name) {
  return name.type == mention::NameType::kPlace || name.type == mention::NameType::kCountry;
}

bool IsShare(std::string_view unit) { return unit == "percent" || unit == "percentage-point"; }

// The same figure in another currency, or in percent here and percentage points there: no conversion.
bool HasOtherUnit(const Value& a, const Value& b) {
  const bool comparable = (IsMoney(a.unit) && IsMoney(b.unit)) || (IsShare(a.unit) && IsShare(b.unit));
  return comparable && a.unit != b.unit && a.low && a.low == b.low && a.high == b.high;
}

// "Several" and 23: a word for a range leaves room beyond its bounds.
bool AreVague(const Value& a, const Value& b) {
  constexpr double kRoom = 3;
  const auto vague = [](const Value& v) { return v.approximate && v.low && v.high && *v.low < *v.high; };
  if ((!vague(a) && !vague(b)) || !a.low || !b.low) return false;
  const Value &lower = *a.low < *b.low ? a : b, &upper = *a.low < *b.low ? b : a;
  return lower.high && *upper.low <= kRoom * *lower.high;
}

bool Match(const Value& a, const Value& b) { return !HasOtherUnit(a, b) && Overlap(a, b); }

class ResidueJudge {
 public:
  ResidueJudge(const Evidence& evidence, Findings* findings) : evidence_(evidence), parts_(evidence), report_(evidence, findings) {
    for (std::size_t c = 0; c < evidence.claims.size(); ++c) {
      const Claim& claim = evidence.claim(c);
      for (std::size_t q = 0; q < claim.quantities.size(); ++q) {
        if (!IsFormer(evidence, {c, q})) quantities_[claim.document].push_back(&claim.quantities[q].value);
      }
    }
    for (std::size_t g = 0; g < evidence.comparison.groups.size(); ++g) {
      for (const std::size_t c : evidence.comparison.groups[g].claims) group_of_[c] = g;
    }
    for (std::size_t d = 0; d < evidence.documents.size(); ++d) {
      for (const auto& name : evidence.documents[d]->names) entities_[d].insert(name.entity);
    }
  }

  void Run() {
    for (const SentencePair& pair : evidence_.sentence_pairs) {
      const bool counterparts = AreCounterparts(pair);
      if (!counterparts && !parts_.AreGrouped(pair)) continue;
      JudgeQuantities(pair);
      JudgeOrdinals(pair);
      JudgeScores(pair);
      JudgeMoments(pair);
      if (!counterparts || !IsTrusted(pair)) continue;
      JudgeNames(pair, /*people=*/false);
      JudgeNames(pair, /*people=*/true);
      JudgeNegations(pair);
    }
    report_.Finish();
  }

 private:
  // ---- numbers

  // What may be compared at all: people with people, shares with shares, metres with metres, things with
  // things.
  std::string ClassOf(const ClaimQuantity& quantity) const {
    const std::string& unit = quantity.value.unit;
    if (unit == "person" || unit == "percent" || unit == "percentage-point" || IsMoney(unit)) return unit;
    if (unit.empty() || evidence_.analyzer.Find(unit) != word::kNoConcept) return "things";
    return unit;
  }

  bool IsAnywhere(std::size_t document, const ClaimQuantity& quantity) const {
    const auto found = quantities_.find(document);
    if (found == quantities_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const Value* other) {
      return other->low == quantity.value.low && other->high == quantity.value.high &&
             (other->unit == quantity.value.unit || !HasOtherUnit(*other, quantity.value));
    });
  }

  // "950 instead of 1200": the sentence itself gives what holds in its place.
  bool IsReplaced(const Quantity& quantity, const std::vector<Quantity>& sentence) const {
    return IsFormer(evidence_, {quantity.claim, quantity.index}) &&
           std::any_of(sentence.begin(), sentence.end(), [&](const Quantity& other) {
             const bool like = quantity.quantity->value.unit.empty() || ClassOf(*other.quantity) == ClassOf(*quantity.quantity);
             return like && !IsFormer(evidence_, {other.claim, other.index});
           });
  }

  // Of each class what has no match in `others`.
  std::map<std::string, std::vector<Quantity>> Leftover(const std::vector<Quantity>& own,
                                                        const std::vector<Quantity>& others,
                                                        std::size_t other_document) const {
    std::map<std::string, std::vector<Quantity>> left, former;
    for (const Quantity& mine : own) {
      const bool replaced = IsReplaced(mine, own);
      const bool matched = std::any_of(others.begin(), others.end(), [&](const Quantity& other) {
        return Match(mine.quantity->value, other.quantity->value) && (replaced || !IsReplaced(other, others));
      });
      if (matched || mine.quantity->scope == Scope::kPart || IsAnywhere(other_document, *mine.quantity)) continue;
      (replaced ? former : left)[ClassOf(*mine.quantity)].push_back(mine);
    }
    // Where nothing else is left, what was before may differ.
    left.merge(former);
    return left;
  }

  void JudgeQuantities(const SentencePair& pair) {
    const auto of_a = parts_.QuantitiesOf(pair.a), of_b = parts_.QuantitiesOf(pair.b);
    const auto left_a = Leftover(of_a, of_b, pair.b.document), left_b = Leftover(of_b, of_a, pair.a.document);
    for (const auto& [kind, mine] : left_a) {
      const auto theirs = left_b.find(kind);
      if (theirs == left_b.end() || mine.size() != 1 || theirs->second.size() != 1) continue;
      if (IsJudged(mine.front(), theirs->second.front())) continue;
      ReportQuantities(pair, mine.front(), theirs->second.front());
    }
    for (const auto& [kind, mine] : left_a) {
      for (const auto& [other_kind, theirs] : left_b) {
        if (mine.size() != 1 || theirs.size() != 1) continue;
        const bool other = HasOtherUnit(mine.front().quantity->value, theirs.front().quantity->value);
        if (other) ReportQuantities(pair, mine.front(), theirs.front());
      }
    }
  }

  // What an event has one count of is compared wherever texts name it, not sentence by sentence.
  bool IsJudged(const Quantity& a, const Quantity& b) const {
    const std::string &one = a.quantity->what, &other = b.quantity->what;
    return (one == other || one.empty() || other.empty()) && (evidence_.glossary.IsSingle(one) || evidence_.glossary.IsSingle(other));
  }

  void ReportQuantities(const SentencePair& pair, const Quantity& a, const Quantity& b) {
    const std::string& what = a.quantity->what.empty() ? b.quantity->what : a.quantity->what;
    Disagreement finding;
    finding.kind = DisagreementKind::kNumber;
    const bool sure = IsTrusted(pair) && !AreVague(a.quantity->value, b.quantity->value);
    finding.severity = sure ? Severity::kContradiction : Severity::kDiffers;
    finding.about = what;
    if (IsUpdate(pair, a, b)) finding.severity = Severity::kUpdate;
    const auto part = [&](const Quantity& q) {
      return Part{q.claim, q.quantity->span, evidence_.wording.Quantity(q.quantity->value)};
    };
    report_.Add(std::move(finding), {pair, part(a), part(b)});
  }

  // Whether a text later than `after` says again in the same group what `before` said.
  bool Returns(const Quantity& before, const Quantity& after) const {
    const std::size_t document = evidence_.claim(after.claim).document;
    const auto group = group_of_.find(before.claim);
    if (group == group_of_.end()) return false;
    const auto& claims = evidence_.comparison.groups[group->second].claims;
    return std::any_of(claims.begin(), claims.end(), [&](std::size_t c) {
      const Claim& claim = evidence_.claim(c);
      if (claim.document == document || claim.document == evidence_.claim(before.claim).document) return false;
      if (evidence_.document(claim.document).date <= evidence_.document(document).date) return false;
      return std::any_of(claim.quantities.begin(), claim.quantities.end(), [&](const ClaimQuantity& quantity) {
        return quantity.value.low && quantity.value.low == before.quantity->value.low && ClassOf(quantity) == ClassOf(*before.quantity);
      });
    });
  }

  // People are counted anew from day to day; of the dead and injured there are never fewer.
  bool IsUpdate(const SentencePair& pair, const Quantity& a, const Quantity& b) const {
    const std::string &day_a = evidence_.document(pair.a.document).date, &day_b = evidence_.document(pair.b.document).date;
    if (day_a.empty() || day_b.empty() || day_a == day_b) return false;
    const auto grows = [&](const ClaimQuantity& q) {
      return evidence_.glossary.IsToll(q.what) && !evidence_.glossary.MayFall(q.what);
    };
    const bool first = day_a < day_b;
    const Quantity &before = first ? a : b, &after = first ? b : a;
    if (Returns(before, after)) return false;
    if (Revises(evidence_, {after.claim, after.index}, before.claim)) return true;
    if (!grows(*a.quantity) && !grows(*b.quantity)) return a.quantity->value.unit == "person";
    return before.quantity->value.low.value_or(0) < after.quantity->value.low.value_or(0);
  }

  // The third term here and the fourth there: one ordinal each, before the same word.
  void JudgeOrdinals(const SentencePair& pair) {
    const auto a = parts_.OnlyOrdinal(pair.a), b = parts_.OnlyOrdinal(pair.b);
    if (!a || !b || a->value == b->value || !parts_.AreAkin(a->ranked, b->ranked)) return;
    ReportWritten(pair, a->span, b->span, evidence_.analyzer.concept_of(a->ranked).id);
  }

  // Two numbers as they are written.
  void ReportWritten(const SentencePair& pair, const Span& a, const Span& b, const std::string& about) {
    const auto claim_a = parts_.ClaimAt(pair.a, a), claim_b = parts_.ClaimAt(pair.b, b);
    if (!claim_a || !claim_b) return;
    Disagreement finding;
    finding.kind = DisagreementKind::kNumber;
    finding.severity = IsTrusted(pair) ? Severity::kContradiction : Severity::kDiffers;
    finding.about = about;
    const auto words = [&](const SentencePlace& place, const Span& span) {
      return std::string(span.In(evidence_.document(place.document).text));
    };
    report_.Add(std::move(finding), {pair, {*claim_a, a, words(pair.a, a)}, {*claim_b, b, words(pair.b, b)}});
  }

  // The match ended 1:4 here and 1:3 there; which side is named first is a matter of taste.
  void JudgeScores(const SentencePair& pair) {
    const auto a = parts_.OnlyScore(pair.a), b = parts_.OnlyScore(pair.b);
    if (!a || !b || std::minmax(a->first, a->second) == std::minmax(b->first, b->second)) return;
    ReportWritten(pair, a->span, b->span, "");
  }

  // ---- times

  WrittenTime WrittenIn(const SentencePlace& place, const Moment& moment) const {
    return Written(evidence_, place.document, *moment.time);
  }

  std::vector<Moment> Unmet(const SentencePlace& own, const SentencePlace& others) const {
    std::vector<Moment> left = parts_.MomentsOf(own);
    const std::vector<Moment> theirs = parts_.MomentsOf(others);
    std::erase_if(left, [&](const Moment& mine) {
      return std::any_of(theirs.begin(), theirs.end(), [&](const Moment& other) { return MayMeet(WrittenIn(own, mine), WrittenIn(others, other)); });
    });
    return left;
  }

  void JudgeMoments(const SentencePair& pair) {
    const auto left_a = Unmet(pair.a, pair.b), left_b = Unmet(pair.b, pair.a);
    if (left_a.size() != 1 || left_b.size() != 1) return;
    const TimeValue &a = left_a.front().time->time, &b = left_b.front().time->time;
    if (a.grain != b.grain || (a.relative != b.relative && a.grain != Grain::kYear)) return;
    Disagreement finding;
    finding.kind = DisagreementKind::kTime;
    const bool near = pair.score >= kSureScore || (parts_.AreGrouped(pair) && !parts_.AreShort(pair));
    const bool sure = near && AreCertain(WrittenIn(pair.a, left_a.front()), WrittenIn(pair.b, left_b.front()));
    finding.severity = sure ? Severity::kContradiction : Severity::kDiffers;
    finding.about = left_a.front().time->what;
    const auto part = [&](const Moment& m) {
      return Part{m.claim, m.time->span, evidence_.wording.Time(m.time->time)};
    };
    report_.Add(std::move(finding), {pair, part(left_a.front()), part(left_b.front())});
  }

  // ---- names

  Names LeftoverNames(const Names& own, const Names& others, bool people) const {
    Names left;
    for (const mention::NameMention* name : own) {
      if (people ? name->type != mention::NameType::kPerson : !IsPlace(*name) || name->is_adjective) continue;
      const bool matched = std::any_of(others.begin(), others.end(), [&](const auto* other) { return MayBeOneName(evidence_.names, *name, *other); });
      const bool again = std::any_of(left.begin(), left.end(), [&](const auto* other) { return MayBeOneName(evidence_.names, *name, *other); });
      if (!matched && !again) left.push_back(name);
    }
    return left;
  }

  // "city" of "city:aktau": a city is no rival of a country.
  static std::string_view RankOf(const mention::NameMention& name) {
    return std::string_view(name.entity).substr(0, name.entity.find(':'));
  }

  void JudgeNames(const SentencePair& pair, bool people) {
    const Names of_a = parts_.NamesOf(pair.a), of_b = parts_.NamesOf(pair.b);
    const Names left_a = LeftoverNames(of_a, of_b, people), left_b = LeftoverNames(of_b, of_a, people);
    if (left_a.size() != 1 || left_b.size() != 1) return;
    const mention::NameMention &a = *left_a.front(), &b = *left_b.front();
    if (!people && (!IsKnownName(a) || !IsKnownName(b))) return;
    if (!people && RankOf(a) != RankOf(b) && !parts_.AreShort(pair)) return;
    // One that the other text names elsewhere may stand in another role here.
    if (entities_[pair.a.document].contains(b.entity) && entities_[pair.b.document].contains(a.entity)) return;
    const auto claim_a = parts_.ClaimAt(pair.a, a.span), claim_b = parts_.ClaimAt(pair.b, b.span);
    if (!claim_a || !claim_b) return;
    Disagreement finding;
    finding.kind = people ? DisagreementKind::kAttribution : DisagreementKind::kPlace;
    const bool sure = pair.score >= kSureScore && (!people || IsKnownName(a) || IsKnownName(b));
    finding.severity = sure ? Severity::kContradiction : Severity::kDiffers;
    finding.topic = people ? "" : "place";
    report_.Add(std::move(finding), {pair, {*claim_a, a.span, a.name}, {*claim_b, b.span, b.name}});
  }

  void JudgeNegations(const SentencePair& pair) {
    const auto denial = DenialOf(evidence_, parts_, pair);
    if (!denial) return;
    Disagreement finding;
    finding.kind = DisagreementKind::kPolarity;
    finding.severity = denial->severity;
    finding.about = denial->about;
    const Part denied{denial->denied, evidence_.claim(denial->denied).span, "negated"};
    const Part said{denial->affirmed, evidence_.claim(denial->affirmed).span, "affirmed"};
    report_.Add(std::move(finding), {pair, denial->first ? denied : said, denial->first ? said : denied});
  }

  const Evidence& evidence_;
  SentenceParts parts_;
  ResidueReport report_;
  std::map<std::size_t, std::vector<const Value*>> quantities_;                     // by document
  std::map<std::size_t, std::set<std::string>> entities_;                           // by document
  std::map<std::size_t, std::size_t> group_of_;                                     // by claim
};

}  // namespace

void JudgeResidues(const Evidence& evidence, Findings* findings) { ResidueJudge(evidence, findings).Run(); }

}  // namespace claimdiff::judge
