// SPDX-License-Identifier: Apache-2.0

#include "judge/intervals.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string_view>

namespace claimdiff::judge {
namespace {

constexpr std::int64_t kHour = 60, kDay = 24 * kHour, kWeek = 7 * kDay;  // minutes
constexpr std::int64_t kAlways = std::numeric_limits<std::int64_t>::max();
// Zones lie half an hour apart, and hardly more than this.
constexpr std::int64_t kZoneStep = 30, kFarthestZones = 12 * kHour;

// "2025-10-09T12:00:00+04:00": the date and the zone may stand alone or be missing.
constexpr std::size_t kMonthAt = 5, kDayAt = 8, kHourAt = 11, kMinuteAt = 14, kZoneAt = 19;
constexpr std::size_t kYearLength = 4, kDateLength = 10;

int PartAt(std::string_view iso, std::size_t at, int otherwise) {
  if (at + 2 > iso.size()) return otherwise;
  return (iso[at] - '0') * 10 + (iso[at + 1] - '0');
}

bool IsInFigures(std::string_view words) { return words.find_first_of("0123456789") != std::string_view::npos; }

bool HasZone(const TimeValue& time) { return time.start.size() > kZoneAt; }

std::int64_t ZoneOf(std::string_view iso) {
  if (iso.size() < kZoneAt + 6) return 0;  // "Z"
  const std::int64_t minutes = PartAt(iso, kZoneAt + 1, 0) * kHour + PartAt(iso, kZoneAt + 4, 0);
  return iso[kZoneAt] == '-' ? -minutes : minutes;
}

// Minutes as the clock of the place shows them; `otherwise` where the interval is open.
std::int64_t ClockOf(std::string_view iso, std::int64_t otherwise) {
  if (iso.size() < 4) return otherwise;
  const std::chrono::year_month_day day{std::chrono::year{PartAt(iso, 0, 0) * 100 + PartAt(iso, 2, 0)},
                                        std::chrono::month(static_cast<unsigned>(PartAt(iso, kMonthAt, 1))),
                                        std::chrono::day(static_cast<unsigned>(PartAt(iso, kDayAt, 1)))};
  const std::int64_t days = std::chrono::sys_days{day}.time_since_epoch().count();
  return days * kDay + PartAt(iso, kHourAt, 0) * kHour + PartAt(iso, kMinuteAt, 0);
}

struct Interval {
  std::int64_t start, end;
  bool Meets(const Interval& other) const { return start < other.end && other.start < end; }
  // The same on any day.
  bool MeetsDaily(const Interval& other) const {
    const std::int64_t behind = ((other.start - start) % kDay + kDay) % kDay;
    return behind < end - start || kDay - behind < other.end - other.start;
  }
};

Interval IntervalOf(const TimeValue& time, bool instants) {
  const auto moment = [&](std::string_view iso, std::int64_t otherwise) {
    const std::int64_t clock = ClockOf(iso, otherwise);
    return instants && clock != otherwise && iso.size() > kZoneAt ? clock - ZoneOf(iso) : clock;
  };
  return {moment(time.start, -kAlways), moment(time.end, kAlways)};
}

}  // namespace

bool Meet(const TimeValue& a, const TimeValue& b) {
  const bool instants = HasZone(a) && HasZone(b);
  const Interval x = IntervalOf(a, instants), y = IntervalOf(b, instants);
  if (x.Meets(y)) return true;
  if (a.start.empty() || b.start.empty()) return false;
  std::int64_t apart = std::abs(x.start - y.start);
  const bool clocks = a.grain < Grain::kDay && b.grain < Grain::kDay;
  if (clocks && (a.clock_alone || b.clock_alone)) {
    if (!a.end.empty() && !b.end.empty() && x.MeetsDaily(y)) return true;
    apart = std::min(apart % kDay, kDay - apart % kDay);
  }
  return clocks && HasZone(a) != HasZone(b) && apart <= kFarthestZones && apart % kZoneStep == 0;
}

bool MayMeet(const WrittenTime& a, const WrittenTime& b) {
  if (Meet(a.time, b.time)) return true;
  if (IsInFigures(a.words) && IsInFigures(b.words)) return false;
  if (a.time.grain > Grain::kDay || b.time.grain > Grain::kDay) return false;
  if (a.time.start.empty() || b.time.start.empty() || a.time.end.empty() || b.time.end.empty()) return false;
  const Interval x = IntervalOf(a.time, false), y = IntervalOf(b.time, false);
  return x.Meets({y.start - kWeek, y.end - kWeek}) || x.Meets({y.start + kWeek, y.end + kWeek});
}

bool AreCertain(const WrittenTime& a, const WrittenTime& b) {
  if (a.time.grain != b.time.grain || a.anchored || b.anchored) return false;
  const std::string_view x = a.time.start, y = b.time.start;
  if (a.time.grain < Grain::kDay) {
    return a.time.clock_alone || b.time.clock_alone || x.substr(0, kDateLength) == y.substr(0, kDateLength);
  }
  if (!IsInFigures(a.words) || !IsInFigures(b.words)) {
    if (a.time.grain != Grain::kDay || x.empty() || y.empty()) return false;
    const std::int64_t apart = std::abs(IntervalOf(a.time, false).start - IntervalOf(b.time, false).start);
    return apart >= kDay && apart < kWeek;  // Christmas comes on two days
  }
  if (a.time.grain == Grain::kYear) return true;
  return x.size() > kYearLength && y.size() > kYearLength && x.substr(kYearLength) != y.substr(kYearLength);
}

bool Inside(const TimeValue& inner, const TimeValue& outer) {
  const bool instants = HasZone(inner) && HasZone(outer);
  const Interval x = IntervalOf(inner, instants), y = IntervalOf(outer, instants);
  return y.start <= x.start && x.end <= y.end;
}

}  // namespace claimdiff::judge
