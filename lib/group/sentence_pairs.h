// SPDX-License-Identifier: Apache-2.0
//
// Sentences of two documents that resemble each other. Most facts are told sentence by sentence, so what
// a sentence says as a whole helps to tell which of its claims are about the same fact.

#ifndef CLAIMDIFF_LIB_GROUP_SENTENCE_PAIRS_H_
#define CLAIMDIFF_LIB_GROUP_SENTENCE_PAIRS_H_

#include <cstddef>
#include <vector>

#include "align/sparse.h"
#include "claim/parsed_document.h"
#include "group/anchors.h"

namespace claimdiff::group {

struct SentencePlace {
  std::size_t document = 0;
  std::size_t sentence = 0;
  friend bool operator==(const SentencePlace&, const SentencePlace&) = default;
};

struct SentencePair {
  SentencePlace a, b;  // a.document < b.document
  double score = 0;    // cosine of what they share, 0 to 1
  double best_a = 0;   // the best score that a has in b's document; score where b is that match
  double best_b = 0;   // the same of b in a's document
  int anchors = 0;     // that they share, see anchors.h
  double next = 0;     // the best score of either with a third sentence of these documents
};

// All pairs from a score of kLeastPair on that are among the kMostPerDocument best of either sentence in
// the other's document; by a, then b. Cost grows with the sentences that share a rare feature.
inline constexpr double kLeastPair = 0.08;
inline constexpr std::size_t kMostPerDocument = 6;
// `vectors` are those of the sentences, by document, then in text order.
std::vector<SentencePair> FindSentencePairs(const std::vector<const claim::ParsedDocument*>& documents,
                                            std::vector<align::SparseVector> vectors, const SharedAnchors& anchors);

}  // namespace claimdiff::group

#endif  // CLAIMDIFF_LIB_GROUP_SENTENCE_PAIRS_H_
