// SPDX-License-Identifier: Apache-2.0
//
// Groups the claims of all documents that are about the same fact. Candidates come from an inverted
// index over the rare features of sentences, so that the cost grows with the matches; a model tells how
// probable it is that two claims are about one fact (claim_pairs.h); groups grow from the surest pair on, as
// long as the average probability between the two sides holds.

#ifndef CLAIMDIFF_LIB_GROUP_GROUPER_H_
#define CLAIMDIFF_LIB_GROUP_GROUPER_H_

#include <cstddef>
#include <vector>

#include "claimdiff/comparison.h"
#include "claim/parsed_document.h"
#include "group/sentence_pairs.h"
#include "word/word.h"

namespace claimdiff::group {

struct Grouping {
  std::vector<Group> groups;            // of claims from two documents or more
  std::vector<SentencePair> sentences;  // that resemble each other
};

// `claims` of all documents, in the order of Comparison::claims; Claim::document is set.
// `documents` by Claim::document.
Grouping GroupClaims(const std::vector<const claim::ReadClaim*>& claims,
                     const std::vector<const claim::ParsedDocument*>& documents,
                     const word::Analyzer& analyzer);

}  // namespace claimdiff::group

#endif  // CLAIMDIFF_LIB_GROUP_GROUPER_H_
