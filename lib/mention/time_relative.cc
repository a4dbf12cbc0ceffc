// SPDX-License-Identifier: Apache-2.0
//
// The parts of a time that count from the reference or from a day named before: "yesterday", "last
// week", "two days ago", "the next day", "the beginning of the year".

#include <cmath>
#include <cstdlib>

#include "mention/time_reader.h"

namespace claimdiff::mention {
namespace {

// One grain finer than the unit that is counted: a reference known to the second lets "two hours ago"
// name a minute. A reference known to the day keeps the unit. Plans count from this hour ("in 7 days"),
// news by the calendar: "two days ago" is a day of it, "three years ago" a year.
Grain Finer(Grain grain, bool news) {
  switch (grain) {
    case Grain::kSecond:
    case Grain::kMinute: return Grain::kSecond;
    case Grain::kHour: return Grain::kMinute;
    case Grain::kDay: return news ? Grain::kDay : Grain::kHour;
    case Grain::kWeek:
    case Grain::kMonth:
    case Grain::kQuarter: return Grain::kDay;
    case Grain::kYear: return news ? Grain::kYear : Grain::kMonth;
  }
  return grain;
}

}  // namespace

std::optional<Grain> GrainOf(std::string_view unit) {
  static constexpr std::pair<std::string_view, Grain> kGrains[] = {
      {"second", Grain::kSecond}, {"minute", Grain::kMinute}, {"hour", Grain::kHour},
      {"day", Grain::kDay}, {"week", Grain::kWeek}, {"month", Grain::kMonth},
      {"quarter", Grain::kQuarter}, {"year", Grain::kYear}};
  for (const auto& [name, grain] : kGrains) {
    if (name == unit) return grain;
  }
  return std::nullopt;
}

// "On the third day", "every year": where one form is "today" and "day", "this year" and "year", the word before tells.
bool TimeReader::IsNounHere(std::size_t i) const {
  if (i == cells_.begin() || !(cells_.Is(i, AtomKind::kDayNoun) || cells_.Is(i, AtomKind::kYearWord))) return false;
  Number ordinal;
  const bool suffixed = i > cells_.begin() + 2 && cells_.IsHyphen(i - 2) &&
                        numbers_.Read(i - 3, &ordinal) && ordinal.ordinal && ordinal.next == i;
  return suffixed || cells_.Is(i - 1, AtomKind::kOrdinal) || cells_.Is(i - 1, AtomKind::kCardinal) ||
         cells_.Is(i - 1, AtomKind::kThat) || cells_.Is(i - 1, AtomKind::kEvery) ||
         cells_.Is(i - 1, AtomKind::kEdgeBehind) || cells_.Is(i - 1, AtomKind::kWeekday) ||
         cells_.Is(i - 1, AtomKind::kHoliday);
}

bool TimeReader::ReadDayWord(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  if (IsNounHere(*i)) return false;
  if (const Atom* word = cells_.Take(&at, AtomKind::kDayWord)) {
    m->relative = true;
    m->weak |= word->Has(kFlagWeak);
    if (!reference_.known || reference_.precision > Grain::kDay) m->unresolved = true;
    m->base = Whole(Add(reference_.now, Grain::kDay, static_cast<int>(word->value)), Grain::kDay);
    m->mark = word->mark;
    if (word->text.size() == 5) {  // "18:24*-1": with a part of the day
      m->part_from = std::atoi(word->text.data());
      m->part_to = std::atoi(word->text.data() + 3);
    }
    *i = at;
    return true;
  }
  if (ReadYearShift(i, m)) return true;
  if (cells_.Take(&at, AtomKind::kNow) == nullptr || m->weekday != 0 || !cells_.Isolated(*i, at)) return false;
  m->relative = true;
  m->unresolved = !reference_.known;
  m->base = Whole(reference_.now, reference_.has_clock ? Grain::kSecond : reference_.precision);
  *i = at;
  return true;
}

// "лани", "март догодина".
bool TimeReader::ReadYearShift(std::size_t* i, Moment* m) const {
  const Atom* year = m->year == 0 && !IsNounHere(*i) ? cells_.Take(i, AtomKind::kYearShift) : nullptr;
  if (year == nullptr) return false;
  m->relative = true;
  m->unresolved |= !reference_.known;
  m->year = CivilOf(reference_.now).year + static_cast<int>(year->value);
  return true;
}

// "last week", "this year", "next Tuesday", "last December", "the last two days".
bool TimeReader::ReadRelative(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  const Atom* relative = cells_.Take(&at, AtomKind::kRelative);
  if (relative == nullptr) return false;
  const int direction = static_cast<int>(relative->value);
  if (!ReadRelativeUnit(&at, direction, m) && !ReadLastUnits(&at, direction, m)) return false;
  m->relative = true;
  *i = at;
  return true;
}

bool TimeReader::ReadRelativeUnit(std::size_t* i, int direction, Moment* m) const {
  const bool free = m->month == 0 && !m->base && m->season_from == 0 && m->quarter == 0;
  std::size_t at = *i;
  if (const Atom* year = m->year == 0 ? cells_.Take(&at, AtomKind::kYearWord) : nullptr) {
    m->unresolved |= !reference_.known || (direction > 0 && told_.past_year && !m->ahead);
    m->year = CivilOf(reference_.now).year + direction;
    m->mark = year->mark;
    *i = at;
    return true;
  }
  if (m->year == 0 && direction < 0 && ReadYear(&at, m)) {  // "прошлого 2017 года"
    *i = at;
    return true;
  }
  if (!free) return false;
  static constexpr std::pair<AtomKind, Grain> kUnits[] = {{AtomKind::kMonthWord, Grain::kMonth},
                                                          {AtomKind::kWeekWord, Grain::kWeek},
                                                          {AtomKind::kQuarterWord, Grain::kQuarter}};
  for (const auto& [kind, grain] : kUnits) {
    const Atom* unit = cells_.Take(&at, kind);
    if (unit == nullptr) continue;
    m->unresolved |= !reference_.known || (grain == Grain::kWeek && reference_.precision > Grain::kDay);
    m->base = Whole(Add(StartOf(reference_.now, grain), grain, direction), grain);
    m->mark = unit->mark;
    *i = at;
    return true;
  }
  if (cells_.Take(&at, AtomKind::kCenturyWord) != nullptr) {
    const int year = (CivilOf(reference_.now).year - 1) / 100 * 100 + 100 * direction + 1;
    m->unresolved |= !reference_.known;
    m->base = Interval{SecondsOf({year, 1, 1}), SecondsOf({year + 100, 1, 1}), false, false, Grain::kYear};
    *i = at;
    return true;
  }
  Moment part;
  if (!ReadWeekday(&at, &part) && !ReadMonth(&at, &part) && !ReadSeason(&at, &part) && !ReadWeekend(&at, &part)) {
    return false;
  }
  part.direction = direction;
  part.weak = false;
  part.year = m->year;
  *m = part;
  *i = at;
  return true;
}

// "the last two weeks": whole units before the reference's own.
bool TimeReader::ReadLastUnits(std::size_t* i, int direction, Moment* m) const {
  Number count;
  if (direction == 0 || m->month != 0 || m->base || !numbers_.Read(*i, &count)) return false;
  if (count.low != count.high || count.low != std::floor(count.low) || count.low < 1 || count.low > 1000) return false;
  std::size_t at = count.next;
  const Atom* unit = cells_.Take(&at, AtomKind::kDuration);
  const auto grain = unit == nullptr || unit->value != 1 ? std::nullopt : GrainOf(unit->text);
  if (!grain) return false;
  if (*grain < Grain::kDay && reference_.known && !reference_.has_clock) return false;
  m->unresolved |= !reference_.known;
  const Seconds here = StartOf(reference_.now, *grain);
  const int many = static_cast<int>(count.low);
  m->base = direction < 0 ? Interval{Add(here, *grain, -many), here, false, false, *grain}
                          : Interval{Add(here, *grain, 1), Add(here, *grain, 1 + many), false, false, *grain};
  *i = at;
  return true;
}

// A count of time units: "two days", "half a year", or the unit alone for one of it.
bool TimeReader::ReadSpan(std::size_t* i, Number* count, const Atom** unit) const {
  std::size_t at = *i;
  if (ReadInvertedSpan(i, count, unit)) return true;
  const bool about = cells_.Take(&at, AtomKind::kApprox) != nullptr;
  if (!about) cells_.Take(&at, AtomKind::kExact);
  if (cells_.IsWord(at) && cells_.Is(at, AtomKind::kDuration) && !cells_.Is(at, AtomKind::kCardinal)) {
    *count = Number();
    count->low = count->high = 1;
  } else if (numbers_.Read(at, count) && !count->ordinal && !count->person) {
    at = count->next;
  } else {
    return false;
  }
  *unit = cells_.Take(&at, AtomKind::kDuration);
  if (*unit == nullptr || (*unit)->Has(kFlagClock)) return false;
  count->approximate |= about;
  *i = at;
  return true;
}

// "лет сорок": about so many.
bool TimeReader::ReadInvertedSpan(std::size_t* i, Number* count, const Atom** unit) const {
  std::size_t next = 0;
  *unit = cells_.Find(*i, AtomKind::kDuration, &next);
  if (*unit == nullptr || !(*unit)->Has(kFlagPlural) || !cells_.IsWord(next) || !numbers_.Read(next, count)) return false;
  if (count->ordinal || count->one || count->weak || !cells_.Is(count->next, AtomKind::kAgoBehind)) return false;
  count->approximate = true;
  *i = count->next;
  return true;
}

// "two days ago" (in front or behind); "in two days" where the text looks ahead.
bool TimeReader::ReadAgo(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  Number count;
  const Atom* unit = nullptr;
  int sign = 0;
  if (cells_.Take(&at, AtomKind::kAgo) != nullptr) sign = -1;
  else if (cells_.Take(&at, AtomKind::kIn) != nullptr) sign = 1;
  if (!ReadSpan(&at, &count, &unit)) return false;
  if (sign == 0) {
    if (cells_.Take(&at, AtomKind::kAgoBehind) != nullptr) sign = -1;
    else if (unit->mark == Mark::kIn && count.digits) sign = 1;  // "15 წუთში"
    else return false;
  }
  // What has happened "in two days" counts from another event.
  if (sign > 0 && (reference_.prefer_past || cells_.Is(at, AtomKind::kAfter))) return false;
  if (!CountFrom(count, *unit, sign, m)) return false;
  m->relative = true;
  *i = at;
  return true;
}

bool TimeReader::CountFrom(const Number& count, const Atom& unit, int sign, Moment* m) const {
  auto grain = GrainOf(unit.text);
  double low = count.low * unit.value, high = count.high * unit.value;
  if (!grain || low < 0 || high > 5000) return false;
  if (low != std::floor(low) && *grain == Grain::kYear) {
    grain = Grain::kMonth;
    low *= 12, high *= 12;
  }
  if (*grain < Grain::kDay && !reference_.has_clock) {
    if (sign > 0 && reference_.known) return false;
    m->unresolved = true;
  }
  m->unresolved |= !reference_.known || reference_.precision > *grain;
  const Grain shown = reference_.has_clock ? Finer(*grain, reference_.prefer_past) : *grain;
  const int near = static_cast<int>(std::lround(low)), far = static_cast<int>(std::lround(high));
  Interval one = Whole(Add(reference_.now, *grain, sign * near), shown);
  const Interval other = Whole(Add(reference_.now, *grain, sign * far), shown);
  one.start = std::min(one.start, other.start);
  one.end = std::max(one.end, other.end);
  m->base = one;
  return true;
}

// "the beginning of the year": the unit follows or stands before.
bool TimeReader::ReadEdge(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  static constexpr std::pair<AtomKind, Grain> kUnits[] = {
      {AtomKind::kMonthWord, Grain::kMonth}, {AtomKind::kYearWord, Grain::kYear},
      {AtomKind::kWeekWord, Grain::kWeek}, {AtomKind::kDayNoun, Grain::kDay}};
  const bool free = m->month == 0 && m->year == 0 && !m->base && m->season_from == 0 && m->quarter == 0;
  const auto take_unit = [&]() {
    for (const auto& [kind, grain] : kUnits) {
      if (!free || cells_.Take(&at, kind) == nullptr) continue;
      m->base = Whole(reference_.now, grain);
      m->unresolved |= !reference_.known;
      m->relative = true;
      return true;
    }
    return false;
  };
  const bool unit_first = take_unit();
  const Atom* edge = cells_.Take(&at, AtomKind::kEdge);
  if (edge == nullptr && (unit_first || !free)) edge = cells_.Take(&at, AtomKind::kEdgeBehind);
  if (edge == nullptr) {
    if (unit_first) m->base.reset();
    return false;
  }
  m->edge = static_cast<int>(edge->value);
  if (edge->mark != Mark::kNone) m->mark = edge->mark;
  std::size_t behind = at;
  if (cells_.Take(&at, AtomKind::kOf) == nullptr) cells_.Take(&at, AtomKind::kAt);  // "края на годината"
  if (unit_first || edge->kind == AtomKind::kEdgeBehind || !take_unit()) at = behind;
  *i = at;
  return true;
}

bool TimeReader::ReadSeason(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  const Atom* season = cells_.Take(&at, AtomKind::kSeason);
  if (season == nullptr) return false;
  m->season_from = static_cast<int>(season->value);
  m->season_to = static_cast<int>(season->high);
  m->weak |= season->Has(kFlagWeak);
  cells_.Take(&at, AtomKind::kOf);
  *i = at;
  Moment year;
  year.season_from = m->season_from;
  if (!ReadYear(&at, &year)) return true;
  m->year = year.year;
  m->weak = false;
  *i = at;
  return true;
}

// The date of a holiday is written "12-25" or "easter*N", N days from Easter Sunday.
bool TimeReader::ReadHoliday(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  const Atom* holiday = cells_.Take(&at, AtomKind::kHoliday);
  if (holiday == nullptr) return false;
  m->weak |= holiday->Has(kFlagWeak);
  m->relative = true;
  if (holiday->text != "easter" && holiday->text.size() == 5) {
    m->month = std::atoi(holiday->text.data());
    m->day = std::atoi(holiday->text.data() + 3);
    *i = at;
    return true;
  }
  m->unresolved |= !reference_.known;
  const auto date_in = [&](int year) {
    return Add(OrthodoxEaster(year), Grain::kDay, static_cast<int>(holiday->value) - 100);
  };
  int year = CivilOf(reference_.now).year;
  Moment said;
  std::size_t behind = at;
  if (ReadYear(&behind, &said)) {
    year = said.year;
    at = behind;
  } else if (reference_.prefer_past && date_in(year) > reference_.now) {
    --year;
  } else if (!reference_.prefer_past && date_in(year) + kDay <= reference_.now) {
    ++year;
  }
  m->base = Whole(date_in(year), Grain::kDay);
  *i = at;
  return true;
}

// "the next day", "the same day": counted from the day named before.
bool TimeReader::ReadAnchored(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  const Atom* anchor = cells_.Take(&at, AtomKind::kNextDay);
  const int days = anchor != nullptr ? static_cast<int>(anchor->value) : 0;
  if (anchor == nullptr) anchor = cells_.Take(&at, AtomKind::kSameDay);
  if (anchor == nullptr) return false;
  m->relative = true;
  // What somebody says today of "that day" is of another; "the same day" is the one just named.
  const bool other = anchor->Has(kFlagWeak) && told_.sentence_day;
  m->unresolved |= !told_.last_day || other;
  m->base = Whole(Add(told_.last_day.value_or(0), Grain::kDay, days), Grain::kDay);
  if (anchor->kind == AtomKind::kSameDay && anchor->high > anchor->value) {
    m->part_from = static_cast<int>(anchor->value);
    m->part_to = static_cast<int>(anchor->high);
  }
  *i = at;
  return true;
}

// "в ночь на 31 августа".
bool TimeReader::ReadNight(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  if (m->night_before || cells_.Take(&at, AtomKind::kNightTo) == nullptr) return false;
  Moment day;
  day.night_before = true;
  std::size_t next = at;
  int first = 0;  // "в ночь с 5 на 6 октября"
  if (ReadDayNumber(&next, &first) && cells_.Take(&next, AtomKind::kAt) != nullptr && cells_.IsDigits(next)) {
    if (!ReadDayMonth(&next, &day) || day.day == first) return false;
    *m = day;
    *i = next;
    return true;
  }
  next = at;
  if (!ReadDayRange(&next, &day) && !ReadDayMonth(&next, &day) && !ReadWeekday(&next, &day) &&
      !ReadDayWord(&next, &day) && !ReadNumericDate(&next, &day)) {
    return false;
  }
  *m = day;
  *i = next;
  return true;
}

}  // namespace claimdiff::mention
