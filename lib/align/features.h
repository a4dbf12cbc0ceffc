// SPDX-License-Identifier: Apache-2.0
//
// Turns ranges of tokens into sparse vectors: concepts of the lexicon, entities and skeletons of names,
// values, and character n-grams of the transliteration for words that none of these know.
//
//   TextFeatures features(analyzer, words, names, values);
//   SparseVector vector = features.Make(first_token, behind_last_token);
//
// Weights are those of the kinds; how rare a feature is enters later (weighting.h).

#ifndef CLAIMDIFF_LIB_ALIGN_FEATURES_H_
#define CLAIMDIFF_LIB_ALIGN_FEATURES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "align/sparse.h"
#include "mention/names.h"
#include "mention/values.h"
#include "word/word.h"

namespace claimdiff::align {

// How much each kind weighs. Chosen on the public parallel texts (mean P@1 of ntrex-dev, flores-dev).
struct KindWeights {
  float concept_first = 1.0f;   // the concept that holds at a token
  float concept_other = 0.35f;  // further concepts that the form may have
  float parent = 0;             // what the concept is a kind of
  float field = 0;              // each semantic field of the concept
  float name = 1.3f;
  float part = 1.2f;
  float value = 1.2f;
  float gram = 1.0f;            // all n-grams of an unknown word together
  float gram_known = 0.35f;     // of a word that has a concept
  float sound = 0.6f;           // skeleton of an unknown word
  float light = 1;              // factor of tokens that tell little, see Make
  bool keys = true;             // n-grams of a word's key; else of the form (to measure what keys are worth)
  float polarity = 0.05f;       // little: pairs of unlike polarity lose by a factor, see aligner.cc
};

// A weight of 0 leaves the kind out.
class TextFeatures {
 public:
  // All arguments must outlive the object; `names` and `values` are in text order.
  TextFeatures(const word::Analyzer& analyzer, const word::AnalyzedText& text,
               const std::vector<mention::NameMention>& names,
               const std::vector<mention::ValueMention>& values, const KindWeights& weights = {});

  // Of tokens [first, last). Linear in them. What begins at a token of `light` (by token; may be empty) weighs
  // weights.light as much.
  SparseVector Make(std::size_t first, std::size_t last, const std::vector<bool>& light = {}) const;
  // Features kWord of the range: what translations can be learned for.
  SparseVector MakeWords(std::size_t first, std::size_t last) const;

 private:
  void NumberConcept(word::ConceptId id);  // and what it is a kind of
  void PrepareForm(std::uint32_t form);
  void AppendGrams(std::string_view latin, float total, SparseVector* out) const;
  void AppendName(const mention::NameMention& name, SparseVector* out) const;
  void AppendConcept(word::ConceptId id, float weight, SparseVector* out) const;
  void AppendToken(std::size_t token, SparseVector* out) const;

  const word::Analyzer& analyzer_;
  const word::AnalyzedText& text_;
  const std::vector<mention::NameMention>& names_;
  const std::vector<mention::ValueMention>& values_;
  KindWeights weights_;
  std::vector<SparseVector> forms_;         // n-grams and sound of each distinct form
  word::ConceptId negation_;
  std::vector<FeatureId> concept_ids_;      // by concept, made when first used
  std::vector<std::size_t> name_at_;        // by token: 1 + index of the name there, or 0
  std::vector<std::size_t> value_at_;
};

// The feature of texts that negate.
FeatureId PolarityFeature();

// The value as a feature name: "38", "5e+06 EUR", "2013-02-13"; empty for values without a number.
std::string ValueName(const mention::ValueMention& value);

}  // namespace claimdiff::align

#endif  // CLAIMDIFF_LIB_ALIGN_FEATURES_H_
