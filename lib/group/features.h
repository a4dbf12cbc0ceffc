// SPDX-License-Identifier: Apache-2.0
//
// A claim as a sparse vector of features that do not depend on its language: concepts, names, values,
// the speaker, and character n-grams of the Latin transliteration for words the lexicon does not know.
// Rare features weigh more (inverse document frequency over the claims of the comparison).

#ifndef CLAIMDIFF_LIB_GROUP_FEATURES_H_
#define CLAIMDIFF_LIB_GROUP_FEATURES_H_

#include <cstdint>
#include <vector>

#include "claim/parsed_document.h"
#include "word/word.h"

namespace claimdiff::group {

struct Feature {
  std::uint32_t id = 0;  // dense, in order of first appearance
  float weight = 0;
};

// Sorted by id, of Euclidean length 1 (or empty).
using Vector = std::vector<Feature>;

double Dot(const Vector& a, const Vector& b);

// The vectors of all claims, in their order. Linear in the features.
std::vector<Vector> Vectorize(const std::vector<const claim::ReadClaim*>& claims,
                              const word::Analyzer& analyzer);

}  // namespace claimdiff::group

#endif  // CLAIMDIFF_LIB_GROUP_FEATURES_H_
