// SPDX-License-Identifier: Apache-2.0
//
// Sparse vectors of features that do not depend on the language of a text. A feature is a 32-bit hash of
// its kind and name; the kind says how much it may weigh before the corpus says how rare it is.

#ifndef CLAIMDIFF_LIB_ALIGN_SPARSE_H_
#define CLAIMDIFF_LIB_ALIGN_SPARSE_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace claimdiff::align {

using FeatureId = std::uint32_t;

struct Entry {
  FeatureId feature = 0;
  float weight = 0;
  friend bool operator==(const Entry&, const Entry&) = default;
};

using SparseVector = std::vector<Entry>;  // sorted by feature, each once

// Letters name the kinds in the hash.
enum class FeatureKind : char {
  kConcept = 'c',   // of the lexicon
  kField = 'f',     // semantic field of a concept
  kName = 'n',      // entity of the gazetteer
  kPart = 'p',      // skeleton of a part of a personal or unknown name
  kValue = 'v',     // normalised number, amount, time
  kGram = 'g',      // characters of the Latin transliteration
  kSound = 's',     // skeleton of a word that the lexicon does not know
  kPolarity = 'o',  // the text negates something
  kWord = 'w',      // key of a word of one language; meets only what was learned for it
};

FeatureId MakeFeature(FeatureKind kind, std::string_view name);

bool Has(const SparseVector& vector, FeatureId feature);

// Sorts by feature and adds up what occurs several times.
void Normalize(SparseVector* vector);

// Scales to length 1; the zero vector stays.
void ScaleToUnit(SparseVector* vector);

// Sum of products; the cosine of two unit vectors. Linear.
double Dot(const SparseVector& a, const SparseVector& b);

}  // namespace claimdiff::align

#endif  // CLAIMDIFF_LIB_ALIGN_SPARSE_H_
