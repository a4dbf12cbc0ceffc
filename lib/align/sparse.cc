// SPDX-License-Identifier: Apache-2.0

#include "align/sparse.h"

#include <algorithm>
#include <cmath>

namespace claimdiff::align {

FeatureId MakeFeature(FeatureKind kind, std::string_view name) {
  std::uint64_t hash = 0xCBF29CE484222325ull ^ static_cast<unsigned char>(kind);
  hash *= 0x100000001B3ull;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
  return static_cast<FeatureId>(hash ^ (hash >> 32));
}

bool Has(const SparseVector& vector, FeatureId feature) {
  const auto found = std::lower_bound(
      vector.begin(), vector.end(), feature,
      [](const Entry& entry, FeatureId wanted) { return entry.feature < wanted; });
  return found != vector.end() && found->feature == feature;
}

void Normalize(SparseVector* vector) {
  std::sort(vector->begin(), vector->end(), [](const Entry& a, const Entry& b) {
    return a.feature != b.feature ? a.feature < b.feature : a.weight < b.weight;
  });
  std::size_t out = 0;
  for (const Entry& entry : *vector) {
    if (out > 0 && (*vector)[out - 1].feature == entry.feature) {
      (*vector)[out - 1].weight += entry.weight;
    } else {
      (*vector)[out++] = entry;
    }
  }
  vector->resize(out);
}

void ScaleToUnit(SparseVector* vector) {
  double sum = 0;
  for (const Entry& entry : *vector) sum += static_cast<double>(entry.weight) * entry.weight;
  if (sum <= 0) return;
  const auto factor = static_cast<float>(1 / std::sqrt(sum));
  for (Entry& entry : *vector) entry.weight *= factor;
}

double Dot(const SparseVector& a, const SparseVector& b) {
  double sum = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].feature < b[j].feature) {
      ++i;
    } else if (b[j].feature < a[i].feature) {
      ++j;
    } else {
      sum += static_cast<double>(a[i++].weight) * b[j++].weight;
    }
  }
  return sum;
}

}  // namespace claimdiff::align
