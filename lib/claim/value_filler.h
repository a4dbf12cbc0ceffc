// SPDX-License-Identifier: Apache-2.0
//
// The quantities and times of a claim, with what they count and which event they date.

#ifndef CLAIMDIFF_LIB_CLAIM_VALUE_FILLER_H_
#define CLAIMDIFF_LIB_CLAIM_VALUE_FILLER_H_

#include <string_view>

#include "claim/attribution.h"
#include "claim/content.h"
#include "claim/parsed_document.h"
#include "word/word.h"

namespace claimdiff::claim {

// Whether a cue of the act only says that something is said, and tells nothing about the content.
bool IsSaying(std::string_view act);

// Adds the values of the proposition to the claim. `claim` must have its tokens. Linear in its values and their
// sentence.
void FillClaimValues(const ContentReader& reader, const ParsedDocument& document, const Proposition& proposition,
                     const word::Analyzer& analyzer, ReadClaim* claim);

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_VALUE_FILLER_H_
