// SPDX-License-Identifier: Apache-2.0

#include "judge/counts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace claimdiff::judge {
namespace {

constexpr std::string_view kPerson = "person";
constexpr double kInfinity = std::numeric_limits<double>::infinity();
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

// The same figure in two currencies is a conflict; other figures may be a conversion.
Relation CompareCurrencies(const Value& a, const Value& b) {
  return a.low && a.low == b.low ? Relation::kConflict : Relation::kSame;
}

// What is given in another unit is often rounded: a month, four weeks, thirty days.
constexpr double kRounding = 0.1;

Relation CompareInUnits(const mention::UnitScale& scale, const Value& a, const Value& b);

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

}  // namespace

bool IsMoney(std::string_view unit) {
  return unit.size() == 3 && unit.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

Relation Compare(const mention::UnitScale& scale, const Value& a, const Value& b) {
  if (!a.unit.empty() && !b.unit.empty() && (a.unit == kPerson) != (b.unit == kPerson)) return Relation::kSame;
  const bool measured = scale.Measures(a.unit) || scale.Measures(b.unit) || IsMoney(a.unit) || IsMoney(b.unit);
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

namespace {

Relation CompareInUnits(const mention::UnitScale& scale, const Value& a, const Value& b) {
  if (IsMoney(a.unit) != IsMoney(b.unit)) return Relation::kSame;
  auto converted = scale.Convert(b, a.unit);
  if (!converted) return IsMoney(a.unit) ? CompareCurrencies(a, b) : Relation::kSame;
  const double p = a.low.value_or(a.high.value_or(0)), q = converted->low.value_or(converted->high.value_or(0));
  if (std::abs(p - q) <= kRounding * std::max(std::abs(p), std::abs(q))) return Relation::kSame;
  return Compare(scale, a, *converted);
}

}  // namespace

bool IsKindOfPerson(const Evidence& evidence, word::ConceptId id) {
  static constexpr std::string_view kGeneral[] = {"person", "man", "citizen", "resident", "passenger", "person_formal",
                                                  "local_person", "participant", "adult"};
  if (id == word::kNoConcept) return false;
  const std::string& noun = evidence.analyzer.concept_of(id).id;
  if (std::find(std::begin(kGeneral), std::end(kGeneral), noun) != std::end(kGeneral)) return false;
  return evidence.analyzer.IsA(id, evidence.analyzer.Find("person"));
}

std::string ThingOf(const Evidence& evidence, std::size_t c, std::size_t q) {
  const ClaimQuantity& quantity = evidence.claim(c).quantities[q];
  std::string thing = quantity.what;
  const word::ConceptId counted = evidence.claims[c]->counted[q];
  const bool kind = quantity.scope == Scope::kPart && IsKindOfPerson(evidence, counted);
  if (kind) thing += std::string(kApart) + evidence.analyzer.concept_of(counted).id;
  if (IsFormer(evidence, {c, q})) thing += kApart;
  return thing;
}

std::string SpeakerOf(const Evidence& evidence, std::size_t claim) {
  const auto& speaker = evidence.claim(claim).speaker;
  return speaker ? speaker->key : std::string();
}

ByWhat CountsEverywhere(const Evidence& evidence) {
  ByWhat counts;
  for (std::size_t c = 0; c < evidence.comparison.claims.size(); ++c) {
    const Claim& claim = evidence.claim(c);
    for (std::size_t q = 0; q < claim.quantities.size(); ++q) {
      counts[{claim.document, ThingOf(evidence, c, q)}].push_back({&claim.quantities[q].value, SpeakerOf(evidence, c)});
    }
  }
  return counts;
}

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

std::vector<std::vector<Count>> BySize(std::vector<Count> counts) {
  constexpr double kFarthest = 10;
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

bool IsPartToJudge(const Evidence& evidence, const QuantityPlace& place) {
  return IsKindOfPerson(evidence, evidence.claims[place.claim]->counted[place.quantity]) || IsWholeOfItsKind(evidence, place);
}

}  // namespace claimdiff::judge
