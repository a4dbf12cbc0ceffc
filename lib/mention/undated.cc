// SPDX-License-Identifier: Apache-2.0

#include "mention/undated.h"

#include <chrono>
#include <cstdlib>
#include <string>

namespace claimdiff::mention {
namespace {

// A Sunday and a Wednesday of different years, months and days.
constexpr const char* kOneDay = "1985-03-10";
constexpr const char* kOtherDay = "1991-07-24";

std::vector<ValueMention> ReadAgainst(const char* day, const ValueReader& values,
                                      const word::AnalyzedText& text, const TokenRanges& sentences) {
  std::vector<ValueMention> found;
  for (const auto& [first, last] : sentences) values.Read(text, first, last, {day, true}, &found);
  return found;
}

struct Day {
  int year = 0, month = 0, day = 0;
};

Day DayOf(const std::string& iso) {
  Day day;
  if (iso.size() >= 4) day.year = std::atoi(iso.substr(0, 4).c_str());
  if (iso.size() >= 7) day.month = std::atoi(iso.substr(5, 2).c_str());
  if (iso.size() >= 10) day.day = std::atoi(iso.substr(8, 2).c_str());
  return day;
}

// 1 Monday to 7 Sunday.
int WeekdayOf(const Day& day) {
  const std::chrono::year_month_day date{std::chrono::year(day.year),
                                         std::chrono::month(static_cast<unsigned>(day.month)),
                                         std::chrono::day(static_cast<unsigned>(day.day))};
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding());
}

document::FoundDate Common(const TimeValue& one, const TimeValue& other) {
  const Day a = DayOf(one.start), b = DayOf(other.start);
  document::FoundDate date;
  // A time of day counts with its date ("13 November 2023, 18:45").
  const bool timed = one.grain < Grain::kDay && one.start == other.start;
  if (!timed && one.grain != Grain::kDay && one.grain != Grain::kMonth) return date;
  if (a.year == b.year) date.year = a.year;
  if (a.month == b.month) date.month = a.month;
  if (one.grain == Grain::kMonth) return date;
  if (date.month != 0 && a.day == b.day) {
    date.day = a.day;
  } else if (WeekdayOf(a) == WeekdayOf(b)) {
    date = {};
    date.weekday = WeekdayOf(a);
  } else {
    date = {};
  }
  return date;
}

}  // namespace

std::vector<document::FoundDate> FindDates(const ValueReader& values, const word::AnalyzedText& text,
                                           const TokenRanges& sentences) {
  const auto one = ReadAgainst(kOneDay, values, text, sentences);
  const auto other = ReadAgainst(kOtherDay, values, text, sentences);
  std::vector<document::FoundDate> dates;
  if (one.size() != other.size()) return dates;
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (!one[i].mention.time || !other[i].mention.time) continue;
    const document::FoundDate date = Common(*one[i].mention.time, *other[i].mention.time);
    if (date.year != 0 || date.month != 0 || date.weekday != 0) dates.push_back(date);
  }
  return dates;
}

}  // namespace claimdiff::mention
