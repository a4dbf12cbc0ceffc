// SPDX-License-Identifier: Apache-2.0
//
// Groups the claims of all documents that are about the same fact. Candidates come from an inverted
// index over the rare features, so that the cost grows with the matches; a pair counts if each is
// among the other's nearest; groups grow from the surest pair on, as long as the average similarity
// between the two sides holds.

#ifndef CLAIMDIFF_LIB_GROUP_GROUPER_H_
#define CLAIMDIFF_LIB_GROUP_GROUPER_H_

#include <cstddef>
#include <vector>

#include "claimdiff/comparison.h"
#include "claim/parsed_document.h"
#include "group/features.h"
#include "word/word.h"

namespace claimdiff::group {

struct Grouping {
  std::vector<Group> groups;                      // of claims from two documents or more
  std::vector<std::vector<std::size_t>> of_claim; // groups of each claim
};

// `claims` of all documents, in the order of Comparison::claims; Claim::document is set.
// `documents` by Claim::document.
Grouping GroupClaims(const std::vector<const claim::ReadClaim*>& claims,
                     const std::vector<const claim::ParsedDocument*>& documents,
                     const word::Analyzer& analyzer);

}  // namespace claimdiff::group

#endif  // CLAIMDIFF_LIB_GROUP_GROUPER_H_
