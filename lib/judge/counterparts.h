// SPDX-License-Identifier: Apache-2.0
//
// Sentences of two documents that tell the same. What one of them says otherwise than the other can then be
// judged field by field, also where no predicate joins their claims.

#ifndef CLAIMDIFF_LIB_JUDGE_COUNTERPARTS_H_
#define CLAIMDIFF_LIB_JUDGE_COUNTERPARTS_H_

#include <cstddef>
#include <vector>

#include "judge/evidence.h"

namespace claimdiff::judge {

struct SentencePlace {
  std::size_t document = 0;
  std::size_t sentence = 0;
};

struct Counterparts {
  SentencePlace a, b;  // a.document < b.document
  double score = 0;    // cosine of what they share, 0 to 1
  double margin = 0;   // by which it exceeds the next best match of either, 0 to 1
};

// Pairs of sentences of different documents of which each is the other's best match there, from
// kLeastScore on, or from kLeastAlone where no other comes near; by a, then b. Cost grows with the sentences that share a rare feature.
inline constexpr double kLeastScore = 0.2;
inline constexpr double kLeastAlone = 0.12;  // with as large a margin
std::vector<Counterparts> FindCounterparts(const Evidence& evidence);

}  // namespace claimdiff::judge

#endif  // CLAIMDIFF_LIB_JUDGE_COUNTERPARTS_H_
