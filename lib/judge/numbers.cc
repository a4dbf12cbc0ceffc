// SPDX-License-Identifier: Apache-2.0
//
// Numbers that count the same thing: in one group, or, for what the news counts by role (killed, turnout,
// sentence), anywhere in texts on the same event. Two values conflict if no value can satisfy both; a
// narrower range inside a wider one is more specific; a later, higher toll is an update.

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <set>

#include "judge/evidence.h"
#include "judge/revision.h"

namespace claimdiff::judge {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::string_view kDuration = "duration";  // of values that no noun explains
// "About ten" leaves this much room on both sides.
constexpr double kApproximate = 0.1;

struct Range {
  double low;
  double high;
  bool Contains(const Range& other) const { return low <= other.low && other.high <= high; }
  bool Meets(const Range& other) const { return low <= other.high && other.low <= high; }
};

Range RangeOf(const Value& value) {
  Range range{value.low.value_or(-kInfinity), value.high.value_or(kInfinity)};
  if (value.approximate && value.low == value.high && value.low) {
    range.low -= std::abs(*value.low) * kApproximate;
    range.high += std::abs(*value.high) * kApproximate;
  }
  return range;
}

struct Count {
  std::size_t claim;
  std::size_t document;
  const ClaimQuantity* quantity;
  std::size_t index;  // of the quantity in its claim
};

enum class Relation { kSame, kNarrower, kWider, kConflict };

// ISO 4217 codes are three capitals.
bool IsMoney(const Value& value) {
  return value.unit.size() == 3 && value.unit.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
}

// The same figure in two currencies is a conflict; other figures may be a conversion.
Relation CompareCurrencies(const Value& a, const Value& b) {
  return a.low && a.low == b.low ? Relation::kConflict : Relation::kSame;
}

// What is given in another unit is often rounded: a month, four weeks, thirty days.
constexpr double kRounding = 0.1;

Relation CompareInUnits(const mention::UnitScale& scale, const Value& a, const Value& b);

Relation Compare(const mention::UnitScale& scale, const Value& a, const Value& b) {
  const bool measured = scale.Measures(a.unit) || scale.Measures(b.unit) || IsMoney(a) || IsMoney(b);
  if (a.unit != b.unit && !a.unit.empty() && !b.unit.empty() && measured) return CompareInUnits(scale, a, b);
  if (a.low == b.low && a.high == b.high) return Relation::kSame;
  const Range x = RangeOf(a), y = RangeOf(b);
  const Range exact_x{a.low.value_or(-kInfinity), a.high.value_or(kInfinity)};
  const Range exact_y{b.low.value_or(-kInfinity), b.high.value_or(kInfinity)};
  if (!x.Meets(y)) return Relation::kConflict;
  if (exact_y.Contains(exact_x)) return Relation::kNarrower;
  if (exact_x.Contains(exact_y)) return Relation::kWider;
  return Relation::kSame;
}

Relation CompareInUnits(const mention::UnitScale& scale, const Value& a, const Value& b) {
  if (IsMoney(a) != IsMoney(b)) return Relation::kSame;
  auto converted = scale.Convert(b, a.unit);
  if (!converted) return IsMoney(a) ? CompareCurrencies(a, b) : Relation::kSame;
  const double p = a.low.value_or(a.high.value_or(0)), q = converted->low.value_or(converted->high.value_or(0));
  if (std::abs(p - q) <= kRounding * std::max(std::abs(p), std::abs(q))) return Relation::kSame;
  return Compare(scale, a, *converted);
}

// Whether the noun says what sort of people: soldiers, children; not "people" or "passengers".
bool IsKindOfPerson(const Evidence& evidence, word::ConceptId id) {
  static constexpr std::string_view kGeneral[] = {"person", "man", "citizen", "resident", "passenger", "casualties"};
  if (id == word::kNoConcept) return false;
  const std::string& noun = evidence.analyzer.concept_of(id).id;
  if (std::find(std::begin(kGeneral), std::end(kGeneral), noun) != std::end(kGeneral)) return false;
  return evidence.analyzer.IsA(id, evidence.analyzer.Find("person"));
}

// What is counted is one thing with what stands behind this mark: a figure that held before is compared with others of
// its kind, not with those of now, the children among the injured with the children.
constexpr std::string_view kApart = "\x1f";

std::string ThingOf(const Evidence& evidence, std::size_t c, std::size_t q) {
  const ClaimQuantity& quantity = evidence.claim(c).quantities[q];
  std::string thing = quantity.what;
  const word::ConceptId counted = evidence.claims[c]->counted[q];
  const bool kind = quantity.scope == Scope::kPart && IsKindOfPerson(evidence, counted);
  if (kind) thing += std::string(kApart) + evidence.analyzer.concept_of(counted).id;
  if (IsFormer(evidence, {c, q})) thing += kApart;
  return thing;
}

// All counts of a thing that a document gives, in any claim.
using ByWhat = std::map<std::pair<std::size_t, std::string>, std::vector<const Value*>>;

ByWhat CountsEverywhere(const Evidence& evidence) {
  ByWhat counts;
  for (std::size_t c = 0; c < evidence.comparison.claims.size(); ++c) {
    const Claim& claim = evidence.claim(c);
    for (std::size_t q = 0; q < claim.quantities.size(); ++q) {
      counts[{claim.document, ThingOf(evidence, c, q)}].push_back(&claim.quantities[q].value);
    }
  }
  return counts;
}

// The counts of one thing in one group.
class CountJudge {
 public:
  CountJudge(const Evidence& evidence, std::optional<std::size_t> group, const std::string& thing, std::vector<Count> counts,
             const ByWhat& everywhere)
      : evidence_(evidence),
        group_(group),
        thing_(thing),
        what_(thing.substr(0, thing.find(kApart))),
        counts_(std::move(counts)),
        everywhere_(everywhere) {}

  void Run(Findings* findings) {
    if (!Look()) return;
    const bool update = IsUpdate();
    if (update) Report(DisagreementKind::kNumber, Severity::kUpdate, AllDocuments(), findings);
    const auto rivals = Rivals(update);
    if (!rivals.empty()) {
      Report(DisagreementKind::kNumber, Severity::kContradiction, update ? rivals : AllDocuments(), findings);
    } else if (narrower_ && !update) {
      Report(DisagreementKind::kSpecificity, Severity::kMoreSpecific, AllDocuments(), findings);
    } else if (!update) {
      Agree(findings);
    }
  }

 private:
  // Compares each document's counts with each other document's; false where one document stands alone.
  bool Look() {
    std::map<std::size_t, std::vector<const Count*>> by_document;
    for (const Count& count : counts_) by_document[count.document].push_back(&count);
    for (auto i = by_document.begin(); i != by_document.end(); ++i) {
      for (auto j = std::next(i); j != by_document.end(); ++j) LookAt(i->second, j->second);
    }
    return by_document.size() >= 2;
  }

  // Two documents conflict only if no count of the one goes with any of the other.
  void LookAt(const std::vector<const Count*>& a, const std::vector<const Count*>& b) {
    bool compatible = false;
    for (const Count* x : a) {
      for (const Count* y : b) {
        const Relation relation = Compare(evidence_.scale, x->quantity->value, y->quantity->value);
        compatible |= relation != Relation::kConflict;
        narrower_ |= relation == Relation::kNarrower || relation == Relation::kWider;
      }
    }
    if (AreOfOtherKinds(a, b)) return;
    const std::size_t one = a.front()->document, other = b.front()->document;
    if (compatible && !group_) LookAtSources(a, b);
    if (compatible || FitsElsewhere(one, b) || FitsElsewhere(other, a)) return;
    if (MayBeOne(a, b)) conflicts_.insert({one, other});
  }

  // Seven injured policemen are no rival of twenty injured demonstrators: every count of the one is of people whom no
  // count of the other can be of.
  bool AreOfOtherKinds(const std::vector<const Count*>& a, const std::vector<const Count*>& b) const {
    return std::all_of(a.begin(), a.end(), [&](const Count* x) {
      return std::all_of(b.begin(), b.end(), [&](const Count* y) {
        const word::ConceptId p = CountedBy(*x), q = CountedBy(*y);
        return IsKindOfPerson(evidence_, p) && IsKindOfPerson(evidence_, q) && p != q && !evidence_.analyzer.IsA(p, q) && !evidence_.analyzer.IsA(q, p);
      });
    });
  }

  word::ConceptId CountedBy(const Count& count) const { return evidence_.claims[count.claim]->counted[count.index]; }

  // Durations of one group may be of many things.
  bool MayBeOne(const std::vector<const Count*>& a, const std::vector<const Count*>& b) const {
    return (group_ && what_ != kDuration) || Comparable(a, b);
  }

  // A text that gives the other's number by one source may give a rival one by another: the ministry's 34 dead, the
  // mayor's 50.
  void LookAtSources(const std::vector<const Count*>& a, const std::vector<const Count*>& b) {
    if (evidence_.document(a.front()->document).date != evidence_.document(b.front()->document).date) return;
    for (const Count* x : a) {
      for (const Count* y : b) {
        const auto &said_x = evidence_.claim(x->claim).speaker, &said_y = evidence_.claim(y->claim).speaker;
        const std::string key_x = said_x ? said_x->key : "", key_y = said_y ? said_y->key : "";
        const bool sources = !key_x.empty() && !key_y.empty();
        if (key_x == key_y || (!sources && evidence_.glossary.IsToll(what_)) || !Comparable({x}, {y})) continue;
        const auto low = [](const Count* count) { return count->quantity->value.low; };
        const bool rivals = low(x) && low(y) && *low(x) != *low(y) && x->quantity->scope != Scope::kPart &&
                            y->quantity->scope != Scope::kPart;
        if (rivals) conflicts_.insert({x->document, y->document});
      }
    }
  }

  // Outside a group the same role may count people of another event: two who died in custody are no
  // rival of a toll of 38.
  static bool Comparable(const std::vector<const Count*>& a, const std::vector<const Count*>& b) {
    constexpr double kLargestRatio = 3;
    for (const Count* x : a) {
      for (const Count* y : b) {
        if (AreLike(*x, *y, kLargestRatio)) return true;
      }
    }
    return false;
  }

  static bool AreLike(const Count& x, const Count& y, double largest_ratio) {
    const double p = x.quantity->value.low.value_or(0), q = y.quantity->value.low.value_or(0);
    return p > 0 && q > 0 && std::max(p, q) / std::min(p, q) <= largest_ratio;
  }

  // A text that gives the other's number in another sentence does not contradict it.
  bool FitsElsewhere(std::size_t document, const std::vector<const Count*>& others) const {
    const auto of_document = everywhere_.find({document, thing_});
    if (of_document == everywhere_.end()) return false;
    for (const Value* said : of_document->second) {
      for (const Count* other : others) {
        if (Compare(evidence_.scale, *said, other->quantity->value) == Relation::kSame) return true;
      }
    }
    return false;
  }

  // What stands for a document: of a toll its highest count (the others are parts of it), else the count
  // that it names first. People before bare numbers.
  std::map<std::size_t, const Count*> Representatives() const {
    const bool toll = evidence_.glossary.IsToll(what_);
    std::map<std::size_t, const Count*> of_document;
    for (const Count& count : counts_) {
      const Count*& chosen = of_document[count.document];
      if (chosen == nullptr || (toll && IsHigher(count.quantity->value, chosen->quantity->value))) chosen = &count;
    }
    return of_document;
  }

  static bool IsHigher(const Value& a, const Value& b) {
    if (a.unit != b.unit) return a.unit == "person";
    return a.low.value_or(0) > b.low.value_or(0);
  }

  std::set<std::size_t> AllDocuments() const {
    std::set<std::size_t> documents;
    for (const Count& count : counts_) documents.insert(count.document);
    return documents;
  }

  // The texts whose counts conflict, but for those that an update explains: of different days.
  std::set<std::size_t> Rivals(bool update) const {
    std::set<std::size_t> rivals;
    for (const auto& [one, other] : conflicts_) {
      if (update && evidence_.document(one).date != evidence_.document(other).date) continue;
      rivals.insert({one, other});
    }
    return rivals;
  }

  // Whether a text later than `after` gives again what `before` gave: nothing has changed in between.
  bool Returns(const Count& before, const Count& after, const std::map<std::size_t, const Count*>& chosen) const {
    return std::any_of(chosen.begin(), chosen.end(), [&](const auto& entry) {
      const Count& count = *entry.second;
      if (count.document == before.document || count.document == after.document) return false;
      if (evidence_.document(count.document).date <= evidence_.document(after.document).date) return false;
      return count.quantity->value.low && count.quantity->value.low == before.quantity->value.low;
    });
  }

  // A toll that no later text puts lower than an earlier one (unless it may fall), and some text puts higher.
  bool IsUpdate() const {
    const auto chosen = Representatives();
    if (!evidence_.glossary.IsToll(what_)) return IsRevised(chosen);
    bool later = false;
    for (const auto& [a, before] : chosen) {
      for (const auto& [b, after] : chosen) {
        const std::string& day_a = evidence_.document(a).date;
        const std::string& day_b = evidence_.document(b).date;
        if (day_a.empty() || day_b.empty() || day_a >= day_b || !MayBeOne({before}, {after})) continue;
        const double low_a = before->quantity->value.low.value_or(0), low_b = after->quantity->value.low.value_or(0);
        if (low_b < low_a && !evidence_.glossary.MayFall(what_)) return false;
        later |= low_a != low_b && !Returns(*before, *after, chosen);
      }
    }
    return later;
  }

  // A later text gives another figure and says that it was changed, or that it is the one of now.
  bool IsRevised(const std::map<std::size_t, const Count*>& chosen) const {
    for (const auto& [a, before] : chosen) {
      for (const auto& [b, after] : chosen) {
        const std::string &day_a = evidence_.document(a).date, &day_b = evidence_.document(b).date;
        if (day_a.empty() || day_a >= day_b) continue;
        const bool other = Compare(evidence_.scale, before->quantity->value, after->quantity->value) == Relation::kConflict;
        if (other && Revises(evidence_, {after->claim, after->index}, before->claim)) return true;
      }
    }
    return false;
  }

  // What stands for each of the documents, and in a finding of more detail all that it says.
  std::vector<Reading> Readings(const std::set<std::size_t>& documents, bool all) const {
    std::vector<Reading> readings;
    std::set<std::pair<std::size_t, std::string>> said;
    const auto chosen = Representatives();
    for (const Count& count : counts_) {
      if (!documents.contains(count.document) || (!all && chosen.at(count.document) != &count)) continue;
      const std::string value = evidence_.wording.Quantity(count.quantity->value);
      if (!said.insert({count.document, value}).second) continue;
      readings.push_back(ReadingOf(evidence_, count.claim, value));
    }
    return readings;
  }

  std::string Topic() const {
    const auto& topics = evidence_.claim(counts_.front().claim).topics;
    return topics.empty() ? "" : topics.front();
  }

  void Report(DisagreementKind kind, Severity severity, const std::set<std::size_t>& documents, Findings* findings) const {
    Disagreement finding;
    finding.kind = kind;
    finding.severity = severity;
    finding.about = what_;
    finding.topic = Topic();
    finding.group = group_;
    finding.readings = Readings(documents, !evidence_.glossary.IsToll(what_) || severity == Severity::kMoreSpecific);
    findings->disagreements.push_back(std::move(finding));
  }

  void Agree(Findings* findings) const {
    findings->agreements.push_back({"number", what_, group_, Readings(AllDocuments(), !evidence_.glossary.IsToll(what_))});
  }

  const Evidence& evidence_;
  std::optional<std::size_t> group_;
  std::string thing_;
  std::string what_;
  std::vector<Count> counts_;
  const ByWhat& everywhere_;
  std::set<std::pair<std::size_t, std::size_t>> conflicts_;  // of two documents
  bool narrower_ = false;
};

using ByName = std::map<std::string, std::vector<Count>>;

// Where a text tells the injured policemen from the injured demonstrators, each kind is judged by itself.
void SplitKinds(const Evidence& evidence, const std::string& thing, ByName* things) {
  const auto kind_of = [&](const Count& count) { return evidence.claims[count.claim]->counted[count.index]; };
  std::map<std::size_t, std::set<word::ConceptId>> kinds;  // by document
  for (const Count& count : things->at(thing)) {
    if (IsKindOfPerson(evidence, kind_of(count))) kinds[count.document].insert(kind_of(count));
  }
  if (std::none_of(kinds.begin(), kinds.end(), [](const auto& entry) { return entry.second.size() > 1; })) return;
  std::vector<Count> rest;
  for (const Count& count : things->at(thing)) {
    const bool kind = IsKindOfPerson(evidence, kind_of(count));
    if (kind) (*things)[thing + std::string(kApart) + evidence.analyzer.concept_of(kind_of(count)).id].push_back(count);
    else rest.push_back(count);
  }
  (*things)[thing] = std::move(rest);
}

// Counts of one event are of like size: two who died in custody, 38 in the crash, 6,000 in the war. Sorted by size, a
// step of more than this factor leads to another event.
constexpr double kFarthest = 10;

std::vector<std::vector<Count>> BySize(std::vector<Count> counts) {
  const auto size = [](const Count& count) {
    return std::abs(count.quantity->value.low.value_or(count.quantity->value.high.value_or(0)));
  };
  std::vector<double> sizes;
  for (const Count& count : counts) sizes.push_back(size(count));
  std::sort(sizes.begin(), sizes.end());
  std::vector<double> starts = {-kInfinity};
  for (std::size_t i = 1; i < sizes.size(); ++i) {
    if (sizes[i - 1] > 0 && sizes[i] > sizes[i - 1] * kFarthest) starts.push_back(sizes[i]);
  }
  std::vector<std::vector<Count>> parts(starts.size());
  for (const Count& count : counts) {
    parts[static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), size(count)) - starts.begin()) - 1].push_back(count);
  }
  return parts;
}

// "263 fell ill, of them two died": a part of the ill, but all of the dead.
bool IsWholeOfItsKind(const Evidence& evidence, const QuantityPlace& place) {
  const Claim& claim = evidence.claim(place.claim);
  const ClaimQuantity& part = claim.quantities[place.quantity];
  bool whole = false;
  for (std::size_t q = 0; q < claim.quantities.size(); ++q) {
    const ClaimQuantity& other = claim.quantities[q];
    if (q == place.quantity) continue;
    if (other.what == part.what) return false;
    whole |= q < place.quantity && evidence.glossary.IsToll(other.what) && other.value.low >= part.value.low;
  }
  return whole && evidence.glossary.IsToll(part.what);
}

template <typename Wanted>
void Collect(const Evidence& evidence, std::size_t c, const Wanted& wanted, ByName* by_what) {
  const Claim& claim = evidence.claim(c);
  for (std::size_t q = 0; q < claim.quantities.size(); ++q) {
    const ClaimQuantity& quantity = claim.quantities[q];
    if (quantity.what.empty() || !wanted(quantity.what)) continue;
    const bool part = quantity.scope == Scope::kPart && !IsKindOfPerson(evidence, evidence.claims[c]->counted[q]);
    if (part && !IsWholeOfItsKind(evidence, {c, q})) continue;
    (*by_what)[ThingOf(evidence, c, q)].push_back({c, claim.document, &quantity, q});
  }
}

}  // namespace

void JudgeNumbers(const Evidence& evidence, Findings* findings) {
  const ByWhat everywhere = CountsEverywhere(evidence);
  ByName roles;
  for (std::size_t c = 0; c < evidence.claims.size(); ++c) {
    Collect(evidence, c, [&](const std::string& what) { return evidence.glossary.IsSingle(what); }, &roles);
  }
  std::vector<std::string> things;
  for (const auto& [thing, counts] : roles) things.push_back(thing);
  for (const std::string& thing : things) {
    if (thing.find(kApart) == std::string::npos) SplitKinds(evidence, thing, &roles);
  }
  for (auto& [what, counts] : roles) {
    for (std::vector<Count>& like : BySize(std::move(counts))) {
      if (!like.empty()) CountJudge(evidence, std::nullopt, what, std::move(like), everywhere).Run(findings);
    }
  }
  for (std::size_t g = 0; g < evidence.comparison.groups.size(); ++g) {
    ByName by_what;
    for (const std::size_t c : evidence.comparison.groups[g].claims) {
      Collect(evidence, c, [&](const std::string& what) { return !evidence.glossary.IsSingle(what); },
              &by_what);
    }
    for (auto& [what, counts] : by_what) {
      CountJudge(evidence, g, what, std::move(counts), everywhere).Run(findings);
    }
  }
}

}  // namespace claimdiff::judge
