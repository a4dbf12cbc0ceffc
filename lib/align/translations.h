// SPDX-License-Identifier: Apache-2.0
//
// Learns which words of one language stand where which words of the other stand, from pairs of lines that
// are surely right. Two words belong together by the Dice coefficient of the lines that have them, where
// each is the other's best; their vectors then share a feature.

#ifndef CLAIMDIFF_LIB_ALIGN_TRANSLATIONS_H_
#define CLAIMDIFF_LIB_ALIGN_TRANSLATIONS_H_

#include <cstddef>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "align/sparse.h"

namespace claimdiff::align {

class Translations {
 public:
  // The words of the two lines of one sure pair.
  void Add(const SparseVector& a, const SparseVector& b);
  // Decides; Add is over.
  void Learn();

  // Appends, for each word that has one, the shared feature with the weight of the tie. `is_a` says
  // which side the words are of.
  void Append(const SparseVector& words, bool is_a, SparseVector* features) const;
  std::size_t size() const { return of_a_.size(); }

 private:
  using Key = std::pair<FeatureId, FeatureId>;
  absl::flat_hash_map<FeatureId, std::uint32_t> lines_a_, lines_b_;
  absl::flat_hash_map<Key, std::uint32_t> together_;
  absl::flat_hash_map<FeatureId, Entry> of_a_, of_b_;  // the shared feature and its weight
};

}  // namespace claimdiff::align

#endif  // CLAIMDIFF_LIB_ALIGN_TRANSLATIONS_H_
