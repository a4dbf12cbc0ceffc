// SPDX-License-Identifier: Apache-2.0
//
// Sentences and claims of a comparison as unit vectors: what align/features.h reads from their words,
// weighted by how rare it is among them.

#ifndef CLAIMDIFF_LIB_GROUP_VECTORS_H_
#define CLAIMDIFF_LIB_GROUP_VECTORS_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "align/features.h"
#include "align/sparse.h"
#include "claim/parsed_document.h"
#include "word/word.h"

namespace claimdiff::group {

// Chosen so that the same fact stands out from its neighbours in the same articles, which share names:
// n-grams of words that the lexicon knows would only blur it. What a concept is a kind of and its semantic fields
// bring facts together that are told in other words, or denied.
inline constexpr align::KindWeights kWeights{.concept_other = 0.86f, .parent = 0.71f, .field = 0.9f, .name = 1.5f,
                                             .part = 0.63f, .value = 1.38f, .gram = 0.28f, .gram_known = 0,
                                             .sound = 0.22f, .light = 0.24f, .polarity = 0};

// Turns features into dense numbers from 0 on and weighs them: root of the weight times
// log(1 + (N + 30) / (df + 1)), as if 30 vectors without a shared feature stood beside the N that are
// compared: in two short texts a feature is not common because both have it.
class Rarity {
 public:
  // Numbers the features of all vectors and weighs them. Call once.
  void Apply(std::vector<align::SparseVector>* vectors);
  std::size_t feature_count() const { return frequencies_.size(); }

 private:
  absl::flat_hash_map<align::FeatureId, std::uint32_t> numbers_;
  std::vector<std::uint32_t> frequencies_;
};

struct Vectors {
  std::vector<align::SparseVector> of_claims;     // in their order
  std::vector<align::SparseVector> of_sentences;  // by document, then in text order
};

// The features of each claim and each sentence, not yet weighted; what only names a claim's source weighs less.
// `documents` by Claim::document, by which `claims` are ordered. Linear in the words.
Vectors MakeVectors(const std::vector<const claim::ReadClaim*>& claims,
                    const std::vector<const claim::ParsedDocument*>& documents, const word::Analyzer& analyzer);

}  // namespace claimdiff::group

#endif  // CLAIMDIFF_LIB_GROUP_VECTORS_H_
