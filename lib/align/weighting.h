// SPDX-License-Identifier: Apache-2.0
//
// How rare a feature is among the vectors that were counted: log(1 + N / df). Weighted vectors have
// length 1, so that Dot is their cosine.

#ifndef CLAIMDIFF_LIB_ALIGN_WEIGHTING_H_
#define CLAIMDIFF_LIB_ALIGN_WEIGHTING_H_

#include <cstddef>
#include <span>

#include "absl/container/flat_hash_map.h"
#include "align/sparse.h"

namespace claimdiff::align {

class Weighting {
 public:
  void Count(const SparseVector& vector);
  void Count(std::span<const FeatureId> features);  // of one vector
  std::size_t FrequencyOf(FeatureId feature) const;
  // log(1 + N / df).
  double RarityOf(FeatureId feature) const;
  std::size_t count() const { return count_; }

  // Weights grow with the root of how often a feature occurs in the vector.
  SparseVector Apply(const SparseVector& vector) const;

 private:
  absl::flat_hash_map<FeatureId, std::uint32_t> frequencies_;
  std::size_t count_ = 0;
};

}  // namespace claimdiff::align

#endif  // CLAIMDIFF_LIB_ALIGN_WEIGHTING_H_
