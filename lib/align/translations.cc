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

void Translations::Add(const SparseVector& a, const SparseVector& b) {
  for (const Entry& entry : a) ++lines_a_[entry.feature];
  for (const Entry& entry : b) ++lines_b_[entry.feature];
  for (const Entry& x : a) {
    for (const Entry& y : b) ++together_[{x.feature, y.feature}];
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
    const Entry shared{tie.a ^ (tie.b * 0x9E3779B1u), kLearnedWeight * static_cast<float>(tie.dice)};
    of_a_.emplace(tie.a, shared);
    of_b_.emplace(tie.b, shared);
  }
}

void Translations::Append(const SparseVector& words, bool is_a, SparseVector* features) const {
  const auto& ties = is_a ? of_a_ : of_b_;
  for (const Entry& word : words) {
    const auto found = ties.find(word.feature);
    if (found != ties.end()) features->push_back(found->second);
  }
  Normalize(features);
}

}  // namespace claimdiff::align
