// SPDX-License-Identifier: Apache-2.0
//
// An inverted index over unit vectors. A search walks the postings of the vector's features from the
// rarest on and stops where they become so common that they tell little for their cost; what it has met
// by then are the candidates, whose full cosines are then computed.

#ifndef CLAIMDIFF_LIB_ALIGN_INDEX_H_
#define CLAIMDIFF_LIB_ALIGN_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "align/sparse.h"

namespace claimdiff::align {

struct Neighbour {
  std::size_t line = 0;
  double score = 0;
};

// Best first; equal scores by line.
void SortByScore(std::vector<Neighbour>* neighbours);

class Index {
 public:
  // `vectors` must outlive the index.
  explicit Index(const std::vector<SparseVector>& vectors);

  // Scratch space of one thread.
  class Search {
   public:
    explicit Search(const Index& index);
    // At most `count` lines, best first.
    std::vector<Neighbour> Nearest(const SparseVector& vector, std::size_t count);

   private:
    const Index& index_;
    std::vector<float> sums_;             // by line; zero between searches
    std::vector<std::uint32_t> touched_;
    std::vector<std::pair<std::uint32_t, Entry>> order_;  // posting list length, feature
  };

 private:
  struct Posting {
    std::uint32_t line;
    float weight;
  };
  const std::vector<SparseVector>& vectors_;
  absl::flat_hash_map<FeatureId, std::uint32_t> lists_;  // feature -> index into begins_
  std::vector<std::uint64_t> begins_;
  std::vector<Posting> postings_;
};

}  // namespace claimdiff::align

#endif  // CLAIMDIFF_LIB_ALIGN_INDEX_H_
