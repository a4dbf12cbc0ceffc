// SPDX-License-Identifier: Apache-2.0

#include "align/index.h"

#include <algorithm>
#include <cmath>

namespace claimdiff::align {
namespace {

// Postings walked for one search. Of some ten thousand lines, of which all features are kept, these are
// nearly all; of a million the rarest, which are those of the right line too.
constexpr std::uint32_t kMaxPostings = 80000;
constexpr std::uint32_t kMaxPostingsPruned = 12000;

bool Better(const Neighbour& a, const Neighbour& b) {
  return a.score != b.score ? a.score > b.score : a.line < b.line;
}

}  // namespace

void SortByScore(std::vector<Neighbour>* neighbours) {
  std::sort(neighbours->begin(), neighbours->end(), Better);
}

Index::Factors Index::FactorsOf(const StoredLine& line) const {
  if (tie_weights_.empty()) return {};
  double sum = static_cast<double>(line.scale) * line.scale;
  for (const FeatureId tie : line.words) {
    sum += static_cast<double>(tie_weights_[tie]) * tie_weights_[tie];
  }
  if (sum <= 0) return {};
  const double length = std::sqrt(sum);
  return {static_cast<float>(line.scale / length), static_cast<float>(1 / length)};
}

Index::Index(const LineStore& lines, std::span<const float> tie_weights)
    : lines_(lines), tie_weights_(tie_weights), of_ties_(tie_weights.size()) {
  CountLists();
  FillLists();
}

// Lists that no search would walk are left out.
void Index::CountLists() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const StoredLine line = lines_.at(i);
    for (const FeatureId feature : line.features) ++of_features_[feature].length;
    if (tie_weights_.empty()) continue;
    for (const FeatureId tie : line.words) ++of_ties_[tie].length;
  }
  const std::uint32_t most = lines_.pruned() ? kMaxPostingsPruned : kMaxPostings;
  std::uint32_t total = 0;
  const auto place = [&](List* list) {
    if (list->length > most) list->length = 0;
    list->begin = total;
    total += list->length;
    list->length = list->length == 0 ? static_cast<std::uint32_t>(-1) : 0;  // filled next
  };
  for (auto& [feature, list] : of_features_) place(&list);
  for (List& list : of_ties_) place(&list);
  posting_lines_.resize(total);
  posting_weights_.resize(total);
}

void Index::FillLists() {
  const auto add = [&](List* list, std::size_t line, double weight) {
    if (list->length == static_cast<std::uint32_t>(-1)) return;
    const std::uint32_t at = list->begin + list->length++;
    posting_lines_[at] = static_cast<std::uint32_t>(line);
    posting_weights_[at] = PackWeight(weight);
  };
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const StoredLine line = lines_.at(i);
    const Factors factors = FactorsOf(line);
    for (std::size_t f = 0; f < line.features.size(); ++f) {
      add(&of_features_.find(line.features[f])->second, i,
          UnpackWeight(line.weights[f]) * factors.features);
    }
    if (tie_weights_.empty()) continue;
    for (const FeatureId tie : line.words) add(&of_ties_[tie], i, tie_weights_[tie] * factors.ties);
  }
}

double Index::Cosine(const StoredLine& line, std::uint32_t other) const {
  const StoredLine there = lines_.at(other);
  double features = 0, ties = 0;
  for (std::size_t i = 0, j = 0; i < line.features.size() && j < there.features.size();) {
    if (line.features[i] == there.features[j]) {
      features += static_cast<double>(UnpackWeight(line.weights[i++])) *
                  static_cast<double>(UnpackWeight(there.weights[j++]));
    } else {
      line.features[i] < there.features[j] ? ++i : ++j;
    }
  }
  const Factors here_factors = FactorsOf(line), there_factors = FactorsOf(there);
  for (std::size_t i = 0, j = 0;
       !tie_weights_.empty() && i < line.words.size() && j < there.words.size();) {
    if (line.words[i] == there.words[j]) {
      const double weight = tie_weights_[line.words[i++]];
      ties += weight * weight;
      ++j;
    } else {
      line.words[i] < there.words[j] ? ++i : ++j;
    }
  }
  return features * here_factors.features * there_factors.features +
         ties * here_factors.ties * there_factors.ties;
}

Index::Search::Search(const Index& index) : index_(index), sums_(index.lines_.size()) {}

bool Index::Search::Walk() {
  const std::uint32_t most = index_.lines_.pruned() ? kMaxPostingsPruned : kMaxPostings;
  std::uint32_t walked = 0;
  for (const Step& step : steps_) {
    walked += step.length;
    if (walked > most && !touched_.empty()) return false;
    const std::uint32_t* lines = index_.posting_lines_.data() + step.begin;
    const PackedWeight* weights = index_.posting_weights_.data() + step.begin;
    for (std::uint32_t p = 0; p < step.length; ++p) {
      float& sum = sums_[lines[p]];
      if (sum == 0) touched_.push_back(lines[p]);
      sum += step.weight * static_cast<float>(weights[p]);
    }
  }
  return true;
}

void Index::Search::Nearest(const StoredLine& line, std::size_t count,
                            std::vector<Neighbour>* nearest) {
  steps_.clear();
  touched_.clear();
  nearest->clear();
  const Factors factors = index_.FactorsOf(line);
  bool complete = true;
  const auto step = [&](const List& list, FeatureId feature, float weight) {
    if (weight <= 0) return;
    if (list.length == static_cast<std::uint32_t>(-1)) {
      complete = false;
    } else {
      steps_.push_back({list.length, list.begin, feature, weight / kPackedOne});
    }
  };
  for (std::size_t f = 0; f < line.features.size(); ++f) {
    const auto found = index_.of_features_.find(line.features[f]);
    if (found == index_.of_features_.end()) continue;
    step(found->second, line.features[f], UnpackWeight(line.weights[f]) * factors.features);
  }
  for (std::size_t t = 0; !index_.tie_weights_.empty() && t < line.words.size(); ++t) {
    const List& list = index_.of_ties_[line.words[t]];
    step(list, line.words[t], index_.tie_weights_[line.words[t]] * factors.ties);
  }
  std::sort(steps_.begin(), steps_.end(), [](const Step& a, const Step& b) {
    return a.length != b.length ? a.length < b.length : a.feature < b.feature;
  });
  complete &= Walk();
  for (const std::uint32_t at : touched_) nearest->push_back({at, sums_[at]});
  for (const std::uint32_t at : touched_) sums_[at] = 0;
  if (nearest->size() > count) {
    std::nth_element(nearest->begin(), nearest->begin() + static_cast<std::ptrdiff_t>(count),
                     nearest->end(), Better);
    nearest->resize(count);
  }
  if (!complete) {
    for (Neighbour& n : *nearest) n.score = static_cast<float>(index_.Cosine(line, n.line));
  }
  SortByScore(nearest);
}

}  // namespace claimdiff::align
