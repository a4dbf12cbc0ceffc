// SPDX-License-Identifier: Apache-2.0
//
// Figures that replace others: "950 instead of 1200", "already 263", "raised from six to eight". A later text
// that says so brings news; it does not contradict the earlier one.

#ifndef CLAIMDIFF_LIB_JUDGE_REVISION_H_
#define CLAIMDIFF_LIB_JUDGE_REVISION_H_

#include <cstddef>

#include "judge/evidence.h"

namespace claimdiff::judge {

// A quantity of a claim, by their indices.
struct QuantityPlace {
  std::size_t claim;
  std::size_t quantity;
};

// Whether the text itself calls the figure overtaken: "instead of 1200", "not 1200 but 950", "from 62 to 65".
bool IsFormer(const Evidence& evidence, const QuantityPlace& place);

// Whether the claim tells of the state at the time of writing: "already", "by now".
bool IsOfNow(const Evidence& evidence, std::size_t claim);

// Whether the later figure says that it replaces what the claim `before` of an earlier text gives. Where both
// tell the same change ("will rise to 65"), neither replaces the other.
bool Revises(const Evidence& evidence, const QuantityPlace& later, std::size_t before);

}  // namespace claimdiff::judge

#endif  // CLAIMDIFF_LIB_JUDGE_REVISION_H_
