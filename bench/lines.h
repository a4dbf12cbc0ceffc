// SPDX-License-Identifier: Apache-2.0
//
// Any number of sentences in two languages, made from bench/lines.tsv, whose right pairs are known. People,
// towns, numbers and days fill the templates; common ones come often, rare ones seldom, as in the news, so
// that a million lines hold many that differ in one name or number alone.

#ifndef CLAIMDIFF_BENCH_LINES_H_
#define CLAIMDIFF_BENCH_LINES_H_

#include <cstddef>
#include <string>
#include <vector>

namespace claimdiff::bench {

struct LinePairs {
  std::vector<std::string> a, b;
  std::vector<std::size_t> answer;  // b[answer[i]] says what a[i] says
};

// Tags of two of "bg", "ru", "ka". The same on every machine.
LinePairs MakeLines(const std::string& tag_a, const std::string& tag_b, std::size_t count);

}  // namespace claimdiff::bench

#endif  // CLAIMDIFF_BENCH_LINES_H_
