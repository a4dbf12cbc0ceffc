// SPDX-License-Identifier: Apache-2.0
//
// Writes values and times back in the reader's language ("en", "bg", "ru", "ka"): numbers, units and
// dates as CLDR has them, words from the message catalogs.
//
//   FormatValue(value, "bg");  // "около 10 м", "2–10 м", "повече от 20 души", "5,3 млн. €"
//   FormatTime(time, "bg");    // "25 декември 2024 г."
//
// Pure functions; may be called from many threads.

#ifndef CLAIMDIFF_LIB_MENTION_VALUE_FORMAT_H_
#define CLAIMDIFF_LIB_MENTION_VALUE_FORMAT_H_

#include <string>
#include <string_view>

#include "claimdiff/mention.h"

namespace claimdiff::mention {

// A unit that CLDR does not know (a concept) is appended as it is. Empty for a value without bounds.
std::string FormatValue(const Value& value, std::string_view language);

// The time by its grain; "until ..." or "from ..." where it is open. Empty where it has no end at all.
std::string FormatTime(const TimeValue& time, std::string_view language);

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_VALUE_FORMAT_H_
