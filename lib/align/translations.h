// SPDX-License-Identifier: Apache-2.0
//
// Learns which words of one language stand where which words of the other stand, from pairs of lines that
// are surely right. Two words belong together by the Dice coefficient of the lines that have them, where
// each is the other's best; their lines then share a tie, which has a number and a weight.

#ifndef CLAIMDIFF_LIB_ALIGN_TRANSLATIONS_H_
#define CLAIMDIFF_LIB_ALIGN_TRANSLATIONS_H_

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "align/sparse.h"

namespace claimdiff::align {

class Translations {
 public:
  // The words of the two lines of one sure pair.
  void Add(std::span<const FeatureId> a, std::span<const FeatureId> b);
  // Decides; Add is over.
  void Learn();

  // The number of the tie of a word, from 1 on; 0: none.
  FeatureId TieOfA(FeatureId word) const { return TieOf(of_a_, word); }
  FeatureId TieOfB(FeatureId word) const { return TieOf(of_b_, word); }
  // How strong each tie is, by number; of number 0 it is 0.
  const std::vector<float>& weights() const { return weights_; }
  std::size_t size() const { return weights_.size() - 1; }

 private:
  using Key = std::pair<FeatureId, FeatureId>;
  using Ties = absl::flat_hash_map<FeatureId, FeatureId>;
  static FeatureId TieOf(const Ties& ties, FeatureId word) {
    const auto found = ties.find(word);
    return found == ties.end() ? 0 : found->second;
  }

  absl::flat_hash_map<FeatureId, std::uint32_t> lines_a_, lines_b_;
  absl::flat_hash_map<Key, std::uint32_t> together_;
  Ties of_a_, of_b_;
  std::vector<float> weights_ = {0};
};

}  // namespace claimdiff::align

#endif  // CLAIMDIFF_LIB_ALIGN_TRANSLATIONS_H_
