// SPDX-License-Identifier: Apache-2.0
//
// Calendar arithmetic: days, moments and half-open intervals on the proleptic Gregorian calendar, as
// seconds of local time since 1970-01-01T00:00. Pure functions in constant time.

#ifndef CLAIMDIFF_LIB_MENTION_CALENDAR_H_
#define CLAIMDIFF_LIB_MENTION_CALENDAR_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "claimdiff/mention.h"

namespace claimdiff::mention {

using Seconds = std::int64_t;
inline constexpr Seconds kMinute = 60, kHour = 3600, kDay = 86400;

struct Civil {
  int year = 1970;
  int month = 1;  // 1..12
  int day = 1;    // 1..31
};

bool IsValid(const Civil& date);
Seconds SecondsOf(const Civil& date);  // midnight; the day may lie outside its month
Civil CivilOf(Seconds moment);
int WeekdayOf(Seconds moment);         // 1 Monday .. 7 Sunday
int DaysInMonth(int year, int month);
Seconds StartOf(Seconds moment, Grain grain);
// Moves by whole units; a day that the month lacks becomes its last.
Seconds Add(Seconds moment, Grain grain, int count);
Seconds OrthodoxEaster(int year);
// Summer time as the European Union keeps it, for a moment in UTC.
bool IsEuropeanSummer(Seconds utc);

struct Interval {
  Seconds start = 0, end = 0;
  bool open_start = false, open_end = false;
  Grain grain = Grain::kDay;
};
Interval Whole(Seconds moment, Grain grain);

// The time that relative times are resolved from.
struct Reference {
  bool known = false;
  bool has_clock = false;
  Grain precision = Grain::kDay;  // second, day, month or year
  Seconds now = 0;                // local time
  std::optional<int> offset;      // minutes east of UTC
  bool prefer_past = true;
};
// "2025-10", "2025-10-09", "2013-02-12T04:30:00-02:00"; anything else is unknown.
Reference ParseReference(std::string_view iso, bool prefer_past);

// "2013-02-13" for grains of a day and more, else "2013-02-13T04:30:00-02:00".
std::string FormatIso(Seconds moment, Grain grain, std::optional<int> offset);

// Of an interval that is open on one side the unit at the other side: "until 19 November" names the 19th.
TimeValue NamedUnit(const TimeValue& time);

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_CALENDAR_H_
