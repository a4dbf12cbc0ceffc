// SPDX-License-Identifier: Apache-2.0
//
// Days without a year, in articles. "4 December" in a text of 13 November is three weeks ahead, not eleven
// months back, whatever side is preferred.

#ifndef CLAIMDIFF_LIB_MENTION_NEAREST_DAY_H_
#define CLAIMDIFF_LIB_MENTION_NEAREST_DAY_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "mention/markers.h"
#include "mention/names.h"
#include "mention/values.h"

namespace claimdiff::mention {

// Whether one of values[first...] is a day, worked out from `date` (ISO), that lies nine months back or more.
bool HasFarDay(const std::vector<ValueMention>& values, std::size_t first, const std::string& date);

// Puts the day of `ahead` (the same tokens read towards the future) in place of each far day of
// values[first...], where it lies at most three months ahead.
void TakeNearerDays(const std::vector<ValueMention>& ahead, std::size_t first, const std::string& date,
                    std::vector<ValueMention>* values);

// Puts the time of `ahead` in place of each of values[first...] whose clause, up to the next punctuation on either
// side, holds a marker of the future. `sentence`: the tokens that all of them are in, first and behind the last.
void TakeDaysAhead(const std::vector<ValueMention>& ahead, std::size_t first, const std::vector<Marker>& markers,
                   const std::vector<text::Token>& tokens, std::pair<std::size_t, std::size_t> sentence,
                   std::vector<ValueMention>* values);

// Takes out times that are part of a person's name: "Hugo March". Linear in both.
void DropTimesInNames(const std::vector<NameMention>& names, std::vector<ValueMention>* values);

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_NEAREST_DAY_H_
