// SPDX-License-Identifier: Apache-2.0

#include "align/line_store.h"

#include <algorithm>
#include <cmath>

#include "align/features.h"

namespace claimdiff::align {

std::size_t LineStore::FeaturesEnd(const Block& block, std::size_t line) {
  return line + 1 < block.lines.size() ? block.lines[line + 1].features : block.features.size();
}

void LineStore::SortWords(std::vector<FeatureId>::iterator begin,
                          std::vector<FeatureId>::iterator end) {
  std::sort(begin, end);
}

StoredLine LineStore::at(std::size_t line) const {
  Block& block = *blocks_[line / kBlock];
  const std::size_t i = line % kBlock;
  const LineHead& head = block.lines[i];
  const std::size_t count = FeaturesEnd(block, i) - head.features;
  return {{block.features.data() + head.features, count},
          {block.weights.data() + head.features, count},
          {block.words.data() + head.words, head.word_count},
          head.scale,
          head.letters,
          head.negated != 0};
}

// Weights are kept as parts of the greatest, which is the line's scale.
void LineStore::SetWeights(Block* block, const SparseVector& features) {
  float greatest = 0;
  for (const Entry& entry : features) greatest = std::max(greatest, entry.weight);
  block->lines.back().scale = greatest;
  for (const Entry& entry : features) {
    block->features.push_back(entry.feature);
    block->weights.push_back(greatest > 0 ? PackWeight(entry.weight / greatest) : PackedWeight{0});
  }
}

void LineStore::AddTo(Block* block, const Line& line) const {
  LineHead head;
  head.features = static_cast<std::uint32_t>(block->features.size());
  head.words = static_cast<std::uint32_t>(block->words.size());
  head.word_count = static_cast<std::uint32_t>(line.words.size());
  head.letters = static_cast<std::uint32_t>(line.letters);
  head.negated = Has(line.features, PolarityFeature()) ? 1 : 0;
  block->lines.push_back(head);
  for (const Entry& word : line.words) block->words.push_back(word.feature);
  if (size_ >= kWholeLines) {
    SparseVector features = line.features;
    Prune(&features);
    SetWeights(block, features);
  } else {
    SetWeights(block, line.features);
  }
}

void LineStore::Add(const Line& line) {
  if (size_ == kWholeLines) PruneAll();
  if (size_ % kBlock == 0) {
    blocks_.push_back(std::make_unique<Block>());
    blocks_.back()->lines.reserve(kBlock);
  }
  Block& block = *blocks_.back();
  AddTo(&block, line);
  ++size_;
  if (block.lines.size() == kBlock) {
    block.features.shrink_to_fit();
    block.weights.shrink_to_fit();
    block.words.shrink_to_fit();
  }
}

void LineStore::Prune(SparseVector* features) const {
  if (features->size() <= kKept) return;
  std::vector<std::pair<double, Entry>> order;
  order.reserve(features->size());
  for (const Entry& entry : *features) {
    order.emplace_back(entry.weight * sample_.RarityOf(entry.feature), entry);
  }
  std::nth_element(order.begin(), order.begin() + kKept, order.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second.feature < b.second.feature;
  });
  features->clear();
  for (std::size_t i = 0; i < kKept; ++i) features->push_back(order[i].second);
  std::sort(features->begin(), features->end(),
            [](const Entry& a, const Entry& b) { return a.feature < b.feature; });
}

void LineStore::PruneAll() {
  CountIn(&sample_);
  for (auto& block : blocks_) {
    auto pruned = std::make_unique<Block>();
    pruned->lines.reserve(kBlock);
    pruned->words = std::move(block->words);
    for (std::size_t i = 0; i < block->lines.size(); ++i) {
      LineHead head = block->lines[i];
      SparseVector features;
      for (std::size_t f = head.features; f < FeaturesEnd(*block, i); ++f) {
        features.push_back({block->features[f], UnpackWeight(block->weights[f]) * head.scale});
      }
      Prune(&features);
      head.features = static_cast<std::uint32_t>(pruned->features.size());
      pruned->lines.push_back(head);
      SetWeights(pruned.get(), features);
    }
    pruned->features.shrink_to_fit();
    pruned->weights.shrink_to_fit();
    block = std::move(pruned);
  }
}

void LineStore::CountIn(Weighting* weighting) const {
  for (std::size_t i = 0; i < size_; ++i) weighting->Count(at(i).features);
}

void LineStore::Scale(const Weighting& weighting) {
  std::vector<double> exact;
  for (std::size_t i = 0; i < size_; ++i) {
    const StoredLine line = at(i);
    exact.clear();
    double sum = 0;
    for (std::size_t f = 0; f < line.features.size(); ++f) {
      exact.push_back(static_cast<double>(UnpackWeight(line.weights[f])) * line.scale *
                      weighting.RarityOf(line.features[f]));
      sum += exact.back() * exact.back();
    }
    const double length = std::sqrt(sum);
    for (std::size_t f = 0; f < exact.size(); ++f) {
      line.weights[f] = length > 0 ? PackWeight(exact[f] / length) : PackedWeight{0};
    }
    blocks_[i / kBlock]->lines[i % kBlock].scale = static_cast<float>(length);
  }
}

}  // namespace claimdiff::align
