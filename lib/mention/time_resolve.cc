// SPDX-License-Identifier: Apache-2.0
//
// Turns the slots of a Moment into an interval. What lacks a year, or more, is the nearest such time on
// the preferred side of the reference; the reference's own day or month counts as being on that side.

#include <algorithm>
#include <cstdlib>

#include "mention/time_reader.h"

namespace claimdiff::mention {
namespace {

constexpr int kNightFrom = 21, kNightTo = 6;  // the night before a day, in hours
constexpr int kDaysOfNews = 4;
constexpr int kNearDate = 14;                  // days
constexpr int kEarlyInWeek = 2;                // Tuesday
constexpr int kMonthsAndDays = 12 * 32;       // a year in months of 32 days

bool HasDate(const Moment& m) {
  return m.year != 0 || m.month != 0 || m.weekday != 0 || m.base || m.season_from != 0 || m.quarter != 0;
}

}  // namespace

bool TimeReader::Resolve(const Moment& m, Interval* interval) const {
  if (m.unresolved) return false;
  if (!ResolveDate(m, interval)) return false;
  if (m.edge != 0) ApplyEdge(m.edge, interval);
  if (m.night_before) {
    interval->start += (kNightFrom - 24) * kHour;
    interval->end = interval->end - kDay + kNightTo * kHour;
    interval->grain = Grain::kHour;
  }
  if (m.hour >= 0 || m.part_from >= 0) ApplyClock(m, interval);
  return true;
}

bool TimeReader::ResolveDate(const Moment& m, Interval* interval) const {
  if (m.base) {
    *interval = *m.base;
    return true;
  }
  if (m.year == 0 && !reference_.known) return false;
  if (m.season_from != 0) return ResolveSeason(m, interval);
  if (m.day != 0) return ResolveDay(m, interval);
  if (m.month != 0) return ResolveMonth(m, interval);
  if (m.weekday != 0) return ResolveWeekday(m, interval);
  if (m.quarter != 0) {
    int year = m.year != 0 ? m.year : CivilOf(reference_.now).year;
    const Seconds start = SecondsOf({year, 3 * m.quarter - 2, 1});
    if (m.year == 0 && reference_.prefer_past && start > reference_.now) --year;
    *interval = Whole(SecondsOf({year, 3 * m.quarter - 2, 1}), Grain::kQuarter);
    return true;
  }
  if (m.year != 0) {
    *interval = Whole(SecondsOf({m.year, 1, 1}), Grain::kYear);
  } else {
    *interval = Whole(m.hour >= 0 ? DayOfClock(m) : reference_.now, Grain::kDay);
  }
  return true;
}

// The day of a clock time that comes without one: that of its sentence, or of the event just named, where it is of
// these days.
Seconds TimeReader::DayOfClock(const Moment& m) const {
  constexpr int kNoon = 12;
  const bool of_night = told_.morning && m.hour < kNoon && m.part_from < kNoon;
  if (of_night && reference_.prefer_past && *told_.morning <= reference_.now) return *told_.morning;
  if (!told_.last_day || !reference_.prefer_past) return reference_.now;
  if (told_.sentence_day) return *told_.sentence_day;
  const Seconds ago = reference_.now - *told_.last_day;
  return ago >= 0 && ago <= kDaysOfNews * kDay ? *told_.last_day : reference_.now;
}

// The year of a month, or of a day, that comes without one.
int TimeReader::YearFor(const Moment& m) const {
  if (m.year != 0) return m.year;
  const Civil now = CivilOf(reference_.now);
  const bool by_day = m.day != 0 && reference_.precision <= Grain::kDay;
  const int here = now.month * 32 + (by_day ? now.day : 0);
  const int there = m.month * 32 + (by_day ? std::max(m.day, m.last_day) : 0);
  if (m.direction && *m.direction < 0) return now.year - (there >= here) + *m.direction + 1;
  if (m.direction && *m.direction > 0) return now.year + (there <= here) + *m.direction - 1;
  if (m.direction) return now.year;
  // What "begins on 14 October" does so within three months, or is told as a story.
  const int parts = m.unreal ? 2 : 4;  // of a year; a condition may be of half a year's time
  const bool soon = (m.ahead || m.unreal) && (there - here + kMonthsAndDays) % kMonthsAndDays <= kMonthsAndDays / parts;
  if (reference_.prefer_past && !soon) return now.year - (there > here);
  return now.year + (there < here);
}

bool TimeReader::ResolveDay(const Moment& m, Interval* interval) const {
  int year = YearFor(m);
  const bool valid = IsValid({year, m.month, m.day});
  const Seconds away = valid ? SecondsOf({year, m.month, m.day}) - reference_.now : 0;
  if (m.weekday != 0 && m.year == 0 && !(valid && std::abs(away) <= kNearDate * kDay)) {
    // The weekday tells the year, unless the day is so near that the weekday must be a slip.
    for (const int other : {year, year - 1, year + 1}) {
      if (!IsValid({other, m.month, m.day})) continue;
      if (WeekdayOf(SecondsOf({other, m.month, m.day})) != m.weekday) continue;
      year = other;
      break;
    }
  }
  if (!IsValid({year, m.month, m.day})) return false;
  *interval = Whole(SecondsOf({year, m.month, m.day}), Grain::kDay);
  if (m.last_day != 0) {
    if (!IsValid({year, m.month, m.last_day})) return false;
    interval->end = SecondsOf({year, m.month, m.last_day}) + kDay;
  }
  return true;
}

bool TimeReader::ResolveMonth(const Moment& m, Interval* interval) const {
  *interval = Whole(SecondsOf({YearFor(m), m.month, 1}), Grain::kMonth);
  if (m.nth != 0 && m.weekday != 0) *interval = NthWeekday(m, *interval);
  return true;
}

Interval TimeReader::NthWeekday(const Moment& m, const Interval& month) const {
  const int weekday = m.weekday == kWeekend ? 6 : m.weekday;
  const int ahead = (weekday - WeekdayOf(month.start) + 7) % 7;
  Seconds day = month.start + (ahead + 7 * (std::max(m.nth, 1) - 1)) * kDay;
  if (m.nth < 0) {
    while (day + 7 * kDay < month.end) day += 7 * kDay;
  }
  Interval days = Whole(day, Grain::kDay);
  if (m.weekday == kWeekend) days.end += kDay;
  return days;
}

bool TimeReader::ResolveWeekday(const Moment& m, Interval* interval) const {
  if (reference_.precision > Grain::kDay || !reference_.known) return false;
  const int weekday = m.weekday == kWeekend ? 6 : m.weekday;
  const Seconds today = StartOf(reference_.now, Grain::kDay);
  const int behind = (WeekdayOf(today) - weekday + 7) % 7;
  const int ahead = (7 - behind) % 7;
  int days = reference_.prefer_past && !m.ahead ? -behind : ahead;
  if (m.direction && *m.direction < 0) days = (behind == 0 ? -7 : -behind) + 7 * (*m.direction + 1);
  if (m.direction && *m.direction > 0) days = (ahead == 0 ? 7 : ahead) + 7 * (*m.direction - 1);
  if (m.weekday == kWeekend && m.direction && *m.direction == 0) {
    // Early in the week "this weekend" is the one just gone.
    const bool gone = reference_.prefer_past && !m.ahead && WeekdayOf(today) <= kEarlyInWeek;
    days = 6 - WeekdayOf(today) - (gone ? 7 : 0);
  }
  *interval = Whole(today + days * kDay, Grain::kDay);
  if (m.weekday == kWeekend) interval->end += kDay;
  return true;
}

// A season that reaches over the new year belongs to the year in which it ends.
bool TimeReader::ResolveSeason(const Moment& m, Interval* interval) const {
  const int wraps = m.season_to < m.season_from;
  const auto season_of = [&](int year) {
    return Interval{SecondsOf({year - wraps, m.season_from, 1}),
                    SecondsOf(m.season_to > 12 ? Civil{year + 1, 1, 1} : Civil{year, m.season_to, 1}), false,
                    false, Grain::kDay};
  };
  if (m.year != 0) {
    *interval = season_of(m.year);
    return true;
  }
  int year = CivilOf(reference_.now).year + 1;
  const int direction = m.direction.value_or(reference_.prefer_past ? 0 : 2);
  if (direction == 2) {
    while (season_of(year - 1).end > reference_.now) --year;
  } else if (direction > 0) {
    while (season_of(year - 1).start > reference_.now) --year;
  } else if (m.direction && direction == 0) {
    if (season_of(year).start > reference_.now) --year;
  } else {
    while (season_of(year).start > reference_.now) --year;
    if (direction < 0 && season_of(year).end > reference_.now) --year;
  }
  *interval = season_of(year);
  return true;
}

// Thirds of a month by ten days; of a year by the quarter at its ends; of anything longer by length.
void TimeReader::ApplyEdge(int edge, Interval* interval) const {
  const Seconds start = interval->start, end = interval->end;
  const auto set = [&](Seconds from, Seconds to, Grain grain) {
    interval->start = from, interval->end = to, interval->grain = grain;
  };
  if (interval->grain == Grain::kMonth) {
    const Seconds tenth = start + 10 * kDay, twentieth = start + 20 * kDay;
    if (edge == 1) set(start, tenth, Grain::kDay);
    if (edge == 2) set(tenth, twentieth, Grain::kDay);
    if (edge == 3) set(twentieth, end, Grain::kDay);
  } else if (interval->grain == Grain::kYear && end - start < 400 * kDay) {
    if (edge == 1) set(start, Add(start, Grain::kMonth, 3), Grain::kMonth);
    if (edge == 2) set(Add(start, Grain::kMonth, 4), Add(start, Grain::kMonth, 8), Grain::kMonth);
    if (edge == 3) set(Add(start, Grain::kMonth, 9), end, Grain::kMonth);
  } else if (end - start > 300 * kDay) {
    const int years = CivilOf(end).year - CivilOf(start).year, third = (years + 2) / 3;
    if (edge == 1) set(start, Add(start, Grain::kYear, third), Grain::kYear);
    if (edge == 2) set(Add(start, Grain::kYear, third), Add(end, Grain::kYear, -third), Grain::kYear);
    if (edge == 3) set(Add(end, Grain::kYear, -third), end, Grain::kYear);
  } else {
    const Seconds third = (end - start) / 3 / kHour * kHour;
    const Grain grain = end - start > kDay ? Grain::kDay : Grain::kHour;
    if (edge == 1) set(start, StartOf(start + third, grain), grain);
    if (edge == 2) set(StartOf(start + third, grain), StartOf(end - third, grain), grain);
    if (edge == 3) set(StartOf(end - third, grain), end, grain);
  }
}

void TimeReader::ApplyClock(const Moment& m, Interval* interval) const {
  const Seconds midnight = StartOf(interval->start, Grain::kDay);
  if (m.hour < 0) {
    // "At night" without a day is the night before.
    const bool gone = m.part_to > 24 && !HasDate(m) && reference_.prefer_past && !m.ahead;
    if (gone) {
      *interval = {midnight + (m.part_from - 24) * kHour, midnight + (m.part_to - 24) * kHour, false, false, Grain::kHour};
      return;
    }
    *interval = {midnight + m.part_from * kHour, midnight + m.part_to * kHour, false, false, Grain::kHour};
    return;
  }
  int hour = m.hour;
  // "8 in the evening", "1 at night".
  if (m.part_from >= 12 && hour < 12 && !(m.part_to > 24 && hour < 7)) hour += 12;
  if (m.part_to > 24 && hour == 12) hour = 0;
  const bool dated = HasDate(m) || (told_.sentence_day && reference_.prefer_past);
  Seconds time = midnight + hour * kHour + std::max(m.minute, 0) * kMinute + std::max(m.second, 0);
  if (m.zone && reference_.offset) {
    const bool summer = m.european_summer && IsEuropeanSummer(time - *m.zone * kMinute);
    time += (*reference_.offset - *m.zone - (summer ? 60 : 0)) * kMinute;
  }
  if (!dated && reference_.has_clock) {
    const Seconds step = m.half_day && hour <= 12 ? 12 * kHour : kDay;
    const Seconds length = m.minute >= 0 ? kMinute : kHour;
    if (!reference_.prefer_past && time + length <= reference_.now) time += step;
    if (!reference_.prefer_past && time + length <= reference_.now) time += step;
    if (reference_.prefer_past && time > reference_.now && !m.ahead && !m.set_for) time -= kDay;
    if (reference_.prefer_past && step < kDay && time + step <= reference_.now) time += step;
  }
  *interval = Whole(time, m.second >= 0 ? Grain::kSecond : m.minute >= 0 ? Grain::kMinute : Grain::kHour);
}

}  // namespace claimdiff::mention
