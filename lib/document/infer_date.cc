// SPDX-License-Identifier: Apache-2.0

#include "document/infer_date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace claimdiff::document {
namespace {

namespace chr = std::chrono;
using chr::sys_days;

std::optional<sys_days> DayOf(int year, int month, int day) {
  const chr::year_month_day date = chr::year(year) / chr::month(static_cast<unsigned>(month)) /
                                   chr::day(static_cast<unsigned>(day));
  if (!date.ok()) return std::nullopt;
  return sys_days(date);
}

// The beginning of the newest period that the text names with its year.
std::optional<sys_days> NewestWithYear(const std::vector<FoundDate>& dates) {
  std::optional<sys_days> newest;
  for (const FoundDate& date : dates) {
    if (date.year == 0) continue;
    const auto begin = DayOf(date.year, std::max(date.month, 1), std::max(date.day, 1));
    if (begin && (!newest || *begin > *newest)) newest = begin;
  }
  return newest;
}

// Years alone ("by 2030") are plans as often as events: they count where nothing else has a year.
std::vector<FoundDate> WithoutBareYears(const std::vector<FoundDate>& dates) {
  std::vector<FoundDate> kept;
  std::copy_if(dates.begin(), dates.end(), std::back_inserter(kept),
               [](const FoundDate& d) { return d.year == 0 || d.month != 0; });
  const bool has_year =
      std::any_of(kept.begin(), kept.end(), [](const FoundDate& d) { return d.year != 0; });
  return has_year ? kept : dates;
}

constexpr chr::days kShortlyBefore{30};  // so near, the year was told once for both days
constexpr int kFurthestWeekday = 3;      // days; a weekday further ahead is one of the past

// A day without a year: the first not before the anchor, or one shortly before it.
std::optional<sys_days> NearAnchor(sys_days anchor, int month, int day) {
  const int year = static_cast<int>(chr::year_month_day(anchor).year());
  for (int y = year - 1; y <= year + 8; ++y) {  // eight years hold a 29 February
    const auto date = DayOf(y, month, day);
    if (date && *date + kShortlyBefore >= anchor) return date;
  }
  return std::nullopt;
}

std::optional<sys_days> NewestDay(const std::vector<FoundDate>& dates, sys_days anchor) {
  std::optional<sys_days> newest;
  for (const FoundDate& date : dates) {
    if (date.month == 0 || date.day == 0) continue;
    const auto day = date.year != 0 ? DayOf(date.year, date.month, date.day)
                                    : NearAnchor(anchor, date.month, date.day);
    if (day && (!newest || *day > *newest)) newest = day;
  }
  return newest;
}

// The weekday that is named most often without a date, 0 where none is; of equals, the first.
int CommonWeekday(const std::vector<FoundDate>& dates) {
  std::array<int, 8> times{};
  for (const FoundDate& date : dates) {
    if (date.month == 0 && date.weekday >= 1 && date.weekday <= 7) {
      ++times[static_cast<std::size_t>(date.weekday)];
    }
  }
  const auto most = std::max_element(times.begin(), times.end());
  return *most == 0 ? 0 : static_cast<int>(most - times.begin());
}

sys_days MoveToWeekday(sys_days day, int weekday) {
  const int now = static_cast<int>(chr::weekday(day).iso_encoding());
  const int ahead = (weekday - now + 7) % 7;
  return ahead > kFurthestWeekday ? day : day + chr::days(ahead);
}

std::string ToIso(sys_days day) {
  const chr::year_month_day date(day);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

}  // namespace

FoundDate DateNamed(std::string_view iso) {
  const auto part = [&](std::size_t at, std::size_t length) {
    return iso.size() < at + length ? 0 : std::atoi(std::string(iso.substr(at, length)).c_str());
  };
  return {part(0, 4), part(5, 2), part(8, 2), 0};
}

std::string InferDate(const std::vector<FoundDate>& all) {
  const std::vector<FoundDate> dates = WithoutBareYears(all);
  const auto anchor = NewestWithYear(dates);
  if (!anchor) return "";
  const auto newest = NewestDay(dates, *anchor);
  if (!newest || *newest + kShortlyBefore < *anchor) return "";
  const int weekday = CommonWeekday(dates);
  return ToIso(weekday == 0 ? *newest : MoveToWeekday(*newest, weekday));
}

}  // namespace claimdiff::document
