// SPDX-License-Identifier: Apache-2.0
//
// Writes what was read of a claim into its public fields: concepts, events and causes by their names.

#ifndef CLAIMDIFF_LIB_CLAIM_PUBLISH_H_
#define CLAIMDIFF_LIB_CLAIM_PUBLISH_H_

#include "claim/parsed_document.h"

namespace claimdiff::claim {

// The public claim of `read`, which was read from `document` with `analyzer`.
Claim Publish(const ReadClaim& read, const ParsedDocument& document, const word::Analyzer& analyzer);
Claim Publish(ReadClaim&& read, const ParsedDocument& document, const word::Analyzer& analyzer);

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_PUBLISH_H_
