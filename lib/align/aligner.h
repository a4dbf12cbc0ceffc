// SPDX-License-Identifier: Apache-2.0
//
// Finds, for each line of one list, the line of another that says the same. Candidates come from an
// inverted index over the rarer features; a pair counts by its margin: its cosine against the mean cosine
// of each side's nearest others, so that lines which are near to everything win nothing by it.
//
//   Aligner aligner;
//   for (...) aligner.AddA({features.Make(b, e), features.MakeWords(b, e), bytes});
//   for (...) aligner.AddB(...);
//   std::vector<AlignedPair> pairs = aligner.Align(options);
//
// A second pass learns pairs of words from the corpus's own confident pairs (translations.h).
// Time grows with the number of candidates, not of pairs; the result does not depend on threads.

#ifndef CLAIMDIFF_LIB_ALIGN_ALIGNER_H_
#define CLAIMDIFF_LIB_ALIGN_ALIGNER_H_

#include <cstddef>
#include <vector>

#include "align/line_store.h"
#include "claimdiff/align.h"

namespace claimdiff::align {

struct AlignerSettings {
  bool learn = true;              // the second pass
  std::size_t neighbours = 6;     // of the margin
  std::size_t candidates = 40;    // looked at closely
  std::size_t candidates_of_many = 12;  // the same where lines are so many that memory counts
  double length_weight = 0.35;    // how much a strange ratio of lengths counts
};

class Aligner {
 public:
  explicit Aligner(const AlignerSettings& settings = {}) : settings_(settings) {}

  void AddA(const Line& line) { a_.Add(line); }
  void AddB(const Line& line) { b_.Add(line); }

  // One pair for each line of A. To be called once.
  std::vector<AlignedPair> Align(const AlignOptions& options = {});

 private:
  AlignerSettings settings_;
  LineStore a_, b_;
};

}  // namespace claimdiff::align

#endif  // CLAIMDIFF_LIB_ALIGN_ALIGNER_H_
