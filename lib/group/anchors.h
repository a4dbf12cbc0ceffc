// SPDX-License-Identifier: Apache-2.0
//
// Anchors: concepts, names and values that a document names in one sentence alone. Where two documents have an
// anchor in common, their two sentences are likely to tell of one thing: the strike, the second factory.

#ifndef CLAIMDIFF_LIB_GROUP_ANCHORS_H_
#define CLAIMDIFF_LIB_GROUP_ANCHORS_H_

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "claim/parsed_document.h"
#include "word/word.h"

namespace claimdiff::group {

// How many anchors two sentences share. Sentences are numbered by document, then in text order; the smaller number
// comes first. Cost grows with the pairs of documents that share an anchor.
using SharedAnchors = std::map<std::pair<std::uint32_t, std::uint32_t>, int>;
SharedAnchors FindSharedAnchors(const std::vector<const claim::ParsedDocument*>& documents,
                                const word::Analyzer& analyzer);

}  // namespace claimdiff::group

#endif  // CLAIMDIFF_LIB_GROUP_ANCHORS_H_
