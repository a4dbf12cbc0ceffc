// SPDX-License-Identifier: Apache-2.0
//
// An inverted index over the unit vectors of one side. A search walks the postings of the vector's features
// from the rarest on and stops where they become so common that they tell little for their cost; what it
// has met by then are the candidates. Where the walk was cut short their full cosines are computed.
//
// A vector is the features of a line and, once words were learned, its ties (translations.h): numbers from
// 1 on with a weight of their own, which make the vector longer.

#ifndef CLAIMDIFF_LIB_ALIGN_INDEX_H_
#define CLAIMDIFF_LIB_ALIGN_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "align/line_store.h"
#include "align/sparse.h"

namespace claimdiff::align {

struct Neighbour {
  std::uint32_t line = 0;
  float score = 0;
};

// Best first; equal scores by line.
void SortByScore(std::vector<Neighbour>* neighbours);

class Index {
 public:
  // `lines` (after Scale) and `tie_weights` (by the number of the tie; empty: ties do not count) must
  // outlive the index.
  Index(const LineStore& lines, std::span<const float> tie_weights);

  // Scratch space of one thread.
  class Search {
   public:
    explicit Search(const Index& index);
    // At most `count` lines, best first; replaces `nearest`.
    void Nearest(const StoredLine& line, std::size_t count, std::vector<Neighbour>* nearest);

   private:
    struct Step {
      std::uint32_t length, begin;
      FeatureId feature;  // decides between lists of one length, so that sums are always the same
      float weight;
    };
    bool Walk();  // true: all postings were met

    const Index& index_;
    std::vector<float> sums_;  // by line; zero between searches
    std::vector<std::uint32_t> touched_;
    std::vector<Step> steps_;
  };

  // What the features' weights are multiplied by, because ties make the vector longer; what ties are.
  struct Factors {
    float features = 1, ties = 0;
  };
  Factors FactorsOf(const StoredLine& line) const;

 private:
  struct List {
    std::uint32_t begin = 0, length = 0;
  };
  double Cosine(const StoredLine& line, std::uint32_t other) const;
  void CountLists();
  void FillLists();

  const LineStore& lines_;
  std::span<const float> tie_weights_;
  absl::flat_hash_map<FeatureId, List> of_features_;
  std::vector<List> of_ties_;
  std::vector<std::uint32_t> posting_lines_;
  std::vector<PackedWeight> posting_weights_;
};

}  // namespace claimdiff::align

#endif  // CLAIMDIFF_LIB_ALIGN_INDEX_H_
