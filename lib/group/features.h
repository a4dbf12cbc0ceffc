// SPDX-License-Identifier: Apache-2.0
//
// Claims as sparse vectors: what align/features.h reads from their words, and what the claim stage adds:
// the speaker, the act, the month and year of a time, what a number counts.

#ifndef CLAIMDIFF_LIB_GROUP_FEATURES_H_
#define CLAIMDIFF_LIB_GROUP_FEATURES_H_

#include <vector>

#include "align/sparse.h"
#include "claim/parsed_document.h"
#include "word/word.h"

namespace claimdiff::group {

// The unit vectors of all claims, in their order, weighted by rarity among them. `documents` by
// Claim::document. Linear in the words.
std::vector<align::SparseVector> Vectorize(
    const std::vector<const claim::ReadClaim*>& claims,
    const std::vector<const claim::ParsedDocument*>& documents, const word::Analyzer& analyzer);

}  // namespace claimdiff::group

#endif  // CLAIMDIFF_LIB_GROUP_FEATURES_H_
