// SPDX-License-Identifier: Apache-2.0
//
// Reads sentences, one a line, into what the aligner compares.

#ifndef CLAIMDIFF_LIB_ALIGN_LINE_READER_H_
#define CLAIMDIFF_LIB_ALIGN_LINE_READER_H_

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "align/features.h"
#include "align/line_store.h"
#include "mention/names.h"
#include "mention/values.h"
#include "word/word.h"

namespace claimdiff::align {

// Lines that are worth reading as one text: each distinct form is looked up once, and the text is small
// beside what is kept of a large corpus.
constexpr std::size_t kLinesAtOnce = 4096;

// The lines as one text, each with its end of line.
std::string JoinLines(std::span<const std::string> lines);

std::vector<Line> ReadLines(std::span<const std::string> lines, const std::string& language,
                            const word::Analyzer& analyzer, const mention::ValueReader& values,
                            const mention::NameReader& names, const KindWeights& weights = {});

}  // namespace claimdiff::align

#endif  // CLAIMDIFF_LIB_ALIGN_LINE_READER_H_
