// SPDX-License-Identifier: Apache-2.0
//
// What texts count, and how two figures of one thing stand to each other.

#ifndef CLAIMDIFF_LIB_JUDGE_COUNTS_H_
#define CLAIMDIFF_LIB_JUDGE_COUNTS_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/evidence.h"
#include "judge/revision.h"

namespace claimdiff::judge {

struct Count {
  std::size_t claim;
  std::size_t document;
  const ClaimQuantity* quantity;
  std::size_t index;  // of the quantity in its claim
};

enum class Relation { kSame, kNarrower, kWider, kConflict };

// ISO 4217 codes are three capitals.
bool IsMoney(std::string_view unit);

// Two values conflict if no value can satisfy both; a narrower range lies inside a wider one. "About" leaves a tenth of
// room, and so does a change of unit.
Relation Compare(const mention::UnitScale& scale, const Value& a, const Value& b);

// Whether the noun says what sort of people: soldiers, children; not "people" or "passengers".
bool IsKindOfPerson(const Evidence& evidence, word::ConceptId id);

// What is counted is one thing with what stands behind this mark: a figure that held before is compared with others of
// its kind, not with those of now, the children among the injured with the children.
constexpr std::string_view kApart = "\x1f";

// The thing that quantity `q` of claim `c` counts.
std::string ThingOf(const Evidence& evidence, std::size_t c, std::size_t q);

struct Said {
  const Value* value;
  std::string speaker;  // key; empty for the text itself
};

// All counts of a thing that a document gives, in any claim.
using ByWhat = std::map<std::pair<std::size_t, std::string>, std::vector<Said>>;

// The key of the claim's speaker, empty for the text itself.
std::string SpeakerOf(const Evidence& evidence, std::size_t claim);

ByWhat CountsEverywhere(const Evidence& evidence);

using ByName = std::map<std::string, std::vector<Count>>;

// Where a text tells the injured policemen from the injured demonstrators, each kind is judged by itself.
void SplitKinds(const Evidence& evidence, const std::string& thing, ByName* things);

// Counts of one event are of like size: two who died in custody, 38 in the crash, 6,000 in the war. Sorted by size, a
// step of more than ten times leads to another event.
std::vector<std::vector<Count>> BySize(std::vector<Count> counts);

// Whether a part of another count may be judged: it says what sort of people it is of, or is all of its own kind.
bool IsPartToJudge(const Evidence& evidence, const QuantityPlace& place);

// Adds the claim's counts of what `wanted` accepts.
template <typename Wanted>
void Collect(const Evidence& evidence, std::size_t c, const Wanted& wanted, ByName* by_what) {
  const Claim& claim = evidence.claim(c);
  for (std::size_t q = 0; q < claim.quantities.size(); ++q) {
    const ClaimQuantity& quantity = claim.quantities[q];
    if (quantity.what.empty() || !wanted(quantity.what)) continue;
    if (quantity.scope == Scope::kPart && !IsPartToJudge(evidence, {c, q})) continue;
    (*by_what)[ThingOf(evidence, c, q)].push_back({c, claim.document, &quantity, q});
  }
}

}  // namespace claimdiff::judge

#endif  // CLAIMDIFF_LIB_JUDGE_COUNTS_H_
