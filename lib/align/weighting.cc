// SPDX-License-Identifier: Apache-2.0

#include "align/weighting.h"

#include <cmath>

namespace claimdiff::align {

void Weighting::Count(const SparseVector& vector) {
  ++count_;
  for (const Entry& entry : vector) ++frequencies_[entry.feature];
}

std::size_t Weighting::FrequencyOf(FeatureId feature) const {
  const auto found = frequencies_.find(feature);
  return found == frequencies_.end() ? 0 : found->second;
}

SparseVector Weighting::Apply(const SparseVector& vector) const {
  SparseVector weighted;
  weighted.reserve(vector.size());
  for (const Entry& entry : vector) {
    const auto frequency = static_cast<double>(FrequencyOf(entry.feature));
    const double rarity = std::log(1 + static_cast<double>(count_) / (frequency + 0.5));
    weighted.push_back({entry.feature, static_cast<float>(entry.weight * rarity)});
  }
  ScaleToUnit(&weighted);
  return weighted;
}

}  // namespace claimdiff::align
