// SPDX-License-Identifier: Apache-2.0
//
// The lines of one side in a few hundred bytes each. Blocks of lines are filled and never grow again, so
// that nothing is ever copied as a whole. A side that becomes large keeps of each line only the features
// that tell most, by their weight and by how rare they are in the first lines.
//
//   LineStore store;
//   store.Add(line);             // any number of times
//   store.Scale(weighting);      // once: weights become those of unit vectors
//   store.at(7).features

#ifndef CLAIMDIFF_LIB_ALIGN_LINE_STORE_H_
#define CLAIMDIFF_LIB_ALIGN_LINE_STORE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "align/sparse.h"
#include "align/weighting.h"

namespace claimdiff::align {

struct Line {
  SparseVector features;
  SparseVector words;       // kWord features; empty where nothing shall be learned
  std::size_t letters = 0;  // its length
};

// Weights in [0, 1] in two bytes; only 0 becomes 0.
using PackedWeight = std::uint16_t;
constexpr float kPackedOne = 65535;
inline PackedWeight PackWeight(double weight) {
  if (weight <= 0) return 0;
  return static_cast<PackedWeight>(weight >= 1 ? kPackedOne : std::max(1.0, weight * kPackedOne + 0.5));
}
inline float UnpackWeight(PackedWeight weight) { return static_cast<float>(weight) / kPackedOne; }

struct StoredLine {
  std::span<const FeatureId> features;  // sorted
  std::span<PackedWeight> weights;      // parallel
  std::span<FeatureId> words;           // sorted
  float scale = 0;                      // what the weights are parts of
  std::uint32_t letters = 0;
  bool negated = false;
};

class LineStore {
 public:
  // Up to this number of lines everything is kept; then the best `kKept` features a line.
  static constexpr std::size_t kWholeLines = 16384;
  static constexpr std::size_t kKept = 28;

  void Add(const Line& line);
  std::size_t size() const { return size_; }
  bool pruned() const { return size_ > kWholeLines; }
  StoredLine at(std::size_t line) const;

  // Adds what each line has to `weighting`.
  void CountIn(Weighting* weighting) const;
  // Multiplies by rarity; after it the weights of a line are a unit vector and `scale` its length before.
  void Scale(const Weighting& weighting);
  // Takes words away: `replace` gives another number for a word, or 0. Sorted again.
  template <typename Replace>
  void ReplaceWords(const Replace& replace) {
    for (const auto& block : blocks_) {
      for (std::size_t i = 0; i < block->lines.size(); ++i) ReplaceIn(block.get(), i, replace);
    }
  }

 private:
  static constexpr std::size_t kBlock = 4096;
  struct LineHead {
    std::uint32_t features = 0, words = 0;  // where they begin in the block
    float scale = 1;
    std::uint32_t letters : 31 = 0;
    std::uint32_t negated : 1 = 0;
    std::uint32_t word_count = 0;
  };
  struct Block {
    std::vector<LineHead> lines;
    std::vector<FeatureId> features;
    std::vector<PackedWeight> weights;
    std::vector<FeatureId> words;
  };

  void Prune(SparseVector* features) const;
  void PruneAll();
  void AddTo(Block* block, const Line& line) const;
  static std::size_t FeaturesEnd(const Block& block, std::size_t line);
  static void SetWeights(Block* block, const SparseVector& features);

  template <typename Replace>
  static void ReplaceIn(Block* block, std::size_t line, const Replace& replace) {
    LineHead& head = block->lines[line];
    const auto begin = block->words.begin() + head.words;
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < head.word_count; ++i) {
      const FeatureId other = replace(begin[i]);
      if (other != 0) begin[kept++] = other;
    }
    head.word_count = kept;
    SortWords(begin, begin + kept);
  }
  static void SortWords(std::vector<FeatureId>::iterator begin, std::vector<FeatureId>::iterator end);

  std::vector<std::unique_ptr<Block>> blocks_;
  std::size_t size_ = 0;
  Weighting sample_;  // of the first kWholeLines
};

}  // namespace claimdiff::align

#endif  // CLAIMDIFF_LIB_ALIGN_LINE_STORE_H_
