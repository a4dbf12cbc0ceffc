// SPDX-License-Identifier: Apache-2.0
//
// Times as intervals: whether two of them meet, whatever zone each is written in.

#ifndef CLAIMDIFF_LIB_JUDGE_INTERVALS_H_
#define CLAIMDIFF_LIB_JUDGE_INTERVALS_H_

#include <string_view>

#include "claimdiff/claim.h"
#include "claimdiff/mention.h"

namespace claimdiff::judge {

// A time and the words that give it.
struct WrittenTime {
  const TimeValue& time;
  std::string_view words;
  bool anchored = false;  // counted from what was named before: "the next day"
};

// Whether the two have a moment in common. Clock times of two zones are compared as instants; of a zone and of an
// unnamed place they may be one wherever whole half hours lie between them. Of a clock time alone the day is guessed: it
// counts on any day.
bool Meet(const TimeValue& a, const TimeValue& b);

// The same, where a bare weekday may be the one before the article or the one behind it.
bool MayMeet(const WrittenTime& a, const WrittenTime& b);

// Of two that do not meet: whether nothing in them was guessed, neither the year of a day nor the day of an hour, nor
// what it is counted from. Of weekdays the week may be guessed, the day is not.
bool AreCertain(const WrittenTime& a, const WrittenTime& b);

bool Inside(const TimeValue& inner, const TimeValue& outer);

}  // namespace claimdiff::judge

#endif  // CLAIMDIFF_LIB_JUDGE_INTERVALS_H_
