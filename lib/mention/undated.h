// SPDX-License-Identifier: Apache-2.0
//
// What an undated text says of days: its times as far as the text itself fixes them, for
// document::InferDate.

#ifndef CLAIMDIFF_LIB_MENTION_UNDATED_H_
#define CLAIMDIFF_LIB_MENTION_UNDATED_H_

#include <vector>

#include "document/infer_date.h"
#include "mention/names.h"
#include "mention/values.h"
#include "word/word.h"

namespace claimdiff::mention {

// Reads the text's times against two reference days that differ in everything. What comes out the same is
// fixed by the text: the year, the month and day, or the weekday.
std::vector<document::FoundDate> FindDates(const ValueReader& values, const word::AnalyzedText& text,
                                           const TokenRanges& sentences);

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_UNDATED_H_
