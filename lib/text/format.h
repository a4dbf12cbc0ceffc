// SPDX-License-Identifier: Apache-2.0
//
// Writes numbers, measures and dates as a language does, through ICU. `language` is a tag such as "bg";
// one that ICU does not know is written like English. All functions are pure and may be called from
// many threads.

#ifndef CLAIMDIFF_LIB_TEXT_FORMAT_H_
#define CLAIMDIFF_LIB_TEXT_FORMAT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claimdiff::text {

// "5,3", "1 411"; with `high` a range: "2–10". From a million on in words: "5,3 млн".
std::string FormatNumber(double low, std::optional<double> high, std::string_view language);

// As above with a CLDR unit identifier ("meter": "10 m") or an ISO 4217 code ("EUR"). Empty where ICU
// does not know the unit.
std::string FormatMeasure(double low, std::optional<double> high, std::string_view unit,
                          std::string_view language);

// CLDR's plural category of a number: "one", "few", "many", "other", ...
std::string PluralCategory(double number, std::string_view language);

enum class DateStyle : std::uint8_t { kYear, kQuarter, kMonth, kDay, kMinute };

// The time `seconds` after 1970-01-01T00:00 on the reader's own clock: "25 декември 2024 г."; with
// `last` the range that both ends belong to: "5–7 октомври 2025 г.".
std::string FormatDate(std::int64_t seconds, std::optional<std::int64_t> last, DateStyle style,
                       std::string_view language);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_LIB_TEXT_FORMAT_H_
