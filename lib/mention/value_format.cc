// SPDX-License-Identifier: Apache-2.0

#include "mention/value_format.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include "mention/calendar.h"
#include "text/format.h"
#include "text/messages.h"

namespace claimdiff::mention {
namespace {

using text::Fill;
using text::Translate;
using text::TranslatePlural;

// Which form of a word a number takes; a fraction takes that of two ("0,5 пункта").
std::size_t CountFor(double number) {
  const double whole = std::abs(number);
  return whole == std::floor(whole) && whole < 1e15 ? static_cast<std::size_t>(whole) : 2;
}

// Units that CLDR has no words for; empty for all others.
std::string InWords(std::string_view unit, std::string_view number, double count, std::string_view language) {
  const std::size_t n = CountFor(count);
  if (unit == "person") return Fill(TranslatePlural(language, "{1} person", "{1} people", n), {number});
  if (unit == "percentage-point") {
    return Fill(TranslatePlural(language, "{1} percentage point", "{1} percentage points", n), {number});
  }
  if (unit == "point") return Fill(TranslatePlural(language, "{1} point", "{1} points", n), {number});
  if (unit == "workday") return Fill(TranslatePlural(language, "{1} working day", "{1} working days", n), {number});
  if (unit == "magnitude") return Fill(Translate(language, "magnitude {1}"), {number});
  return "";
}

std::string WithUnit(double low, std::optional<double> high, const std::string& unit, std::string_view language) {
  const std::string number = text::FormatNumber(low, high, language);
  if (unit.empty()) return number;
  const std::string words = InWords(unit, number, high.value_or(low), language);
  if (!words.empty()) return words;
  const std::string measure = text::FormatMeasure(low, high, unit, language);
  return measure.empty() ? number : measure;  // what is counted is told beside the value
}

// The message that tells the bound; null where the value has both.
const char* BoundOf(const Value& value) {
  if (value.low && value.high) return value.approximate && *value.low == *value.high ? "about {1}" : nullptr;
  if (value.low) return value.low_open ? "more than {1}" : "at least {1}";
  return value.high_open ? "less than {1}" : "at most {1}";
}

text::DateStyle StyleOf(Grain grain) {
  switch (grain) {
    case Grain::kYear: return text::DateStyle::kYear;
    case Grain::kQuarter: return text::DateStyle::kQuarter;
    case Grain::kMonth: return text::DateStyle::kMonth;
    case Grain::kWeek:
    case Grain::kDay: return text::DateStyle::kDay;
    default: return text::DateStyle::kMinute;
  }
}

}  // namespace

std::string FormatValue(const Value& value, std::string_view language) {
  if (!value.low && !value.high) return "";
  const bool range = value.low && value.high && *value.low != *value.high;
  const std::string text = WithUnit(value.low ? *value.low : *value.high,
                                    range ? value.high : std::nullopt, value.unit, language);
  const char* bound = BoundOf(value);
  return bound == nullptr ? text : Fill(Translate(language, bound), {text});
}

std::string FormatTime(const TimeValue& time, std::string_view language) {
  const Reference start = ParseReference(time.start, true), end = ParseReference(time.end, true);
  const text::DateStyle style = StyleOf(time.grain);
  // The end is exclusive: a week's last day, a month range's last month.
  const Grain step = time.grain == Grain::kWeek ? Grain::kDay : time.grain;
  const auto write = [&](Seconds moment) { return text::FormatDate(moment, std::nullopt, style, language); };
  if (start.known && end.known) {
    const Seconds last = Add(end.now, step, -1);
    return last <= start.now ? write(start.now) : text::FormatDate(start.now, last, style, language);
  }
  if (start.known) return Fill(Translate(language, "from {1}"), {write(start.now)});
  if (!end.known) return "";
  return Fill(Translate(language, "until {1}"), {write(Add(end.now, step, -1))});
}

}  // namespace claimdiff::mention
