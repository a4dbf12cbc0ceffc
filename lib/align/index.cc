// SPDX-License-Identifier: Apache-2.0

#include "align/index.h"

#include <algorithm>
#include <utility>

namespace claimdiff::align {
namespace {

// Postings walked for one search. Below some ten thousand lines this is all there are.
constexpr std::size_t kMaxPostings = 200000;

}  // namespace

void SortByScore(std::vector<Neighbour>* neighbours) {
  std::sort(neighbours->begin(), neighbours->end(), [](const Neighbour& a, const Neighbour& b) {
    return a.score != b.score ? a.score > b.score : a.line < b.line;
  });
}

Index::Index(const std::vector<SparseVector>& vectors) : vectors_(vectors) {
  std::vector<std::uint32_t> lengths;
  for (const SparseVector& vector : vectors_) {
    for (const Entry& entry : vector) {
      const auto [it, added] =
          lists_.try_emplace(entry.feature, static_cast<std::uint32_t>(lengths.size()));
      if (added) lengths.push_back(0);
      ++lengths[it->second];
    }
  }
  begins_.assign(lengths.size() + 1, 0);
  for (std::size_t i = 0; i < lengths.size(); ++i) begins_[i + 1] = begins_[i] + lengths[i];
  postings_.resize(begins_.back());
  std::vector<std::uint64_t> next(begins_.begin(), begins_.end() - 1);
  for (std::size_t line = 0; line < vectors_.size(); ++line) {
    for (const Entry& entry : vectors_[line]) {
      postings_[next[lists_.find(entry.feature)->second]++] = {static_cast<std::uint32_t>(line),
                                                               entry.weight};
    }
  }
}

Index::Search::Search(const Index& index) : index_(index), sums_(index.vectors_.size()) {}

std::vector<Neighbour> Index::Search::Nearest(const SparseVector& vector, std::size_t count) {
  order_.clear();
  for (const Entry& entry : vector) {
    const auto found = index_.lists_.find(entry.feature);
    if (found == index_.lists_.end()) continue;
    const auto length = index_.begins_[found->second + 1] - index_.begins_[found->second];
    order_.emplace_back(static_cast<std::uint32_t>(length), Entry{found->second, entry.weight});
  }
  std::sort(order_.begin(), order_.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second.feature < b.second.feature;
  });
  std::size_t walked = 0;
  touched_.clear();
  for (const auto& [length, entry] : order_) {
    walked += length;
    if (walked > kMaxPostings && !touched_.empty()) break;
    for (auto p = index_.begins_[entry.feature]; p < index_.begins_[entry.feature + 1]; ++p) {
      const Posting& posting = index_.postings_[p];
      if (sums_[posting.line] == 0) touched_.push_back(posting.line);
      sums_[posting.line] += entry.weight * posting.weight;
    }
  }
  std::vector<Neighbour> nearest;
  nearest.reserve(touched_.size());
  for (const std::uint32_t line : touched_) nearest.push_back({line, sums_[line]});
  for (const std::uint32_t line : touched_) sums_[line] = 0;
  const auto better = [](const Neighbour& a, const Neighbour& b) {
    return a.score != b.score ? a.score > b.score : a.line < b.line;
  };
  if (nearest.size() > count) {
    std::nth_element(nearest.begin(), nearest.begin() + static_cast<std::ptrdiff_t>(count),
                     nearest.end(), better);
    nearest.resize(count);
  }
  for (Neighbour& n : nearest) n.score = Dot(vector, index_.vectors_[n.line]);
  SortByScore(&nearest);
  return nearest;
}

}  // namespace claimdiff::align
