// SPDX-License-Identifier: Apache-2.0
//
// Alignment finds, for each sentence of one list, the sentence of another list that says the same,
// in any pair of the supported languages.
//
//   auto pairs = engine.Align(bulgarian, russian);
//   for (const claimdiff::AlignedPair& p : pairs)
//     if (p.match) std::cout << bulgarian[p.line] << " = " << russian[*p.match] << "\n";

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
