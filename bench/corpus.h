// SPDX-License-Identifier: Apache-2.0
//
// Texts to measure with, made from the sample articles and from bench/events.tsv. The same on every
// machine: the generator is seeded.

#ifndef CLAIMDIFF_BENCH_CORPUS_H_
#define CLAIMDIFF_BENCH_CORPUS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/document.h"

namespace claimdiff::bench {

// `count` articles of about five thousand bytes: paragraphs of the samples in that language ("bg",
// "ru", "ka") in another order, with other digits. Each article is of its own, so that no stage gains
// from a text that repeats itself.
std::vector<std::string> Articles(std::string_view language, std::size_t count);

// `count` short articles in turn in the three languages, three to an event. Every event has its own
// town, numbers and things; each article leaves out some sentences and differs in some numbers.
std::vector<DocumentInput> EventArticles(std::size_t count);

}  // namespace claimdiff::bench

#endif  // CLAIMDIFF_BENCH_CORPUS_H_
