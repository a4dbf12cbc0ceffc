// SPDX-License-Identifier: Apache-2.0
//
// Alignment finds, for each sentence of one list, the sentence of another list that says the same,
// in any pair of the supported languages.
//
//   auto pairs = engine.Align(bulgarian, russian);
//   for (const claimdiff::AlignedPair& p : pairs)
//     if (p.match) std::cout << bulgarian[p.line] << " = " << russian[*p.match] << "\n";

// What a score promises, on two public sets of translations (975 sentences of news, ntrex-dev, and 510 of an
// encyclopaedia, flores-dev; Bulgarian, Russian and Georgian in six directions):
//
//   score of the match     of 8907 matches   right
//   0.99 and more                     7986    .996
//   0.90 to 0.99                       500    .934
//   0.70 to 0.90                       198    .848
//   0.40 to 0.70                       129    .682
//   0.05 to 0.40                        94    .330
//
// Below 0.05 no match is named. tests/align/corpus_test.cc measures it again (CLAIMDIFF_TELL=1).
// A hundred thousand lines a side and more cost some 420 bytes a line; bench/align_corpus measures that.

#ifndef CLAIMDIFF_ALIGN_H_
#define CLAIMDIFF_ALIGN_H_

#include <cstddef>
#include <optional>
#include <string>

namespace claimdiff {

struct AlignOptions {
  // The order of the lines is evidence, as in a translation. Default: it is not.
  bool ordered = false;
  // Tags of the two languages; empty: detected from the whole list.
  std::string language_a;
  std::string language_b;
  // Threads to use; 0: one per core. The result does not depend on it.
  int threads = 0;
};

struct AlignedPair {
  std::size_t line = 0;              // index into the first list
  std::optional<std::size_t> match;  // index into the second; unset: none worth naming
  double score = 0;                  // 0 to 1
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_ALIGN_H_
