// SPDX-License-Identifier: Apache-2.0

#include "align/translations.h"

#include <algorithm>

namespace claimdiff::align {
namespace {

constexpr std::uint32_t kLeastTogether = 2;  // lines; once is chance
constexpr double kLeastDice = 0.3;
constexpr float kLearnedWeight = 0.8f;       // against 1 for a concept

struct Tie {
  FeatureId a, b;
  double dice;
};

}  // namespace

void Translations::Add(std::span<const FeatureId> a, std::span<const FeatureId> b) {
  for (const FeatureId x : a) ++lines_a_[x];
  for (const FeatureId y : b) ++lines_b_[y];
  for (const FeatureId x : a) {
    for (const FeatureId y : b) ++together_[{x, y}];
  }
}

// Ties are taken from the strongest; each word is tied once.
void Translations::Learn() {
  std::vector<Tie> ties;
  for (const auto& [key, count] : together_) {
    if (count < kLeastTogether) continue;
    const double dice = 2.0 * count / (lines_a_[key.first] + lines_b_[key.second]);
    if (dice >= kLeastDice) ties.push_back({key.first, key.second, dice});
  }
  std::sort(ties.begin(), ties.end(), [](const Tie& x, const Tie& y) {
    if (x.dice != y.dice) return x.dice > y.dice;
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  for (const Tie& tie : ties) {
    if (of_a_.contains(tie.a) || of_b_.contains(tie.b)) continue;
    const auto number = static_cast<FeatureId>(weights_.size());
    weights_.push_back(kLearnedWeight * static_cast<float>(tie.dice));
    of_a_.emplace(tie.a, number);
    of_b_.emplace(tie.b, number);
  }
  together_ = {};
}

}  // namespace claimdiff::align
