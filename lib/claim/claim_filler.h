// SPDX-License-Identifier: Apache-2.0
//
// Fills one claim from the proposition that it was read from.

#ifndef CLAIMDIFF_LIB_CLAIM_CLAIM_FILLER_H_
#define CLAIMDIFF_LIB_CLAIM_CLAIM_FILLER_H_

#include "claim/content.h"

namespace claimdiff::claim {

// As ContentReader::Read, whose tables it uses.
ReadClaim FillClaim(const ContentReader& reader, const ParsedDocument& document,
                    const Proposition& proposition, const word::Analyzer& analyzer);

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_CLAIM_FILLER_H_
