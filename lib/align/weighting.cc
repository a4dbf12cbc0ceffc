// SPDX-License-Identifier: Apache-2.0

#include "align/weighting.h"

#include <cmath>

namespace claimdiff::align {

void Weighting::Count(const SparseVector& vector) {
  ++count_;
  for (const Entry& entry : vector) ++frequencies_[entry.feature];
}

void Weighting::Count(std::span<const FeatureId> features) {
  ++count_;
  for (const FeatureId feature : features) ++frequencies_[feature];
}

double Weighting::RarityOf(FeatureId feature) const {
  return std::log(1 + static_cast<double>(count_) / (static_cast<double>(FrequencyOf(feature)) + 0.5));
}

std::size_t Weighting::FrequencyOf(FeatureId feature) const {
  const auto found = frequencies_.find(feature);
  return found == frequencies_.end() ? 0 : found->second;
}

SparseVector Weighting::Apply(const SparseVector& vector) const {
  SparseVector weighted;
  weighted.reserve(vector.size());
  for (const Entry& entry : vector) {
    weighted.push_back({entry.feature, static_cast<float>(entry.weight * RarityOf(entry.feature))});
  }
  ScaleToUnit(&weighted);
  return weighted;
}

}  // namespace claimdiff::align
