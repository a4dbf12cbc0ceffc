// SPDX-License-Identifier: Apache-2.0
//
// The calendar parts of a time: days, months, years, weekdays, quarters, decades, centuries.

#include <string>

#include "mention/time_reader.h"

namespace claimdiff::mention {
namespace {

constexpr int kFirstYear = 1000, kLastYear = 2100;       // beside a word for year
constexpr int kFirstBareYear = 1900, kLastBareYear = 2099;  // with a preposition alone

}  // namespace

bool TimeReader::IsAt(std::size_t i) const {
  return cells_.Is(i, AtomKind::kAt) || cells_.Is(i, AtomKind::kUntil) || cells_.Is(i, AtomKind::kAfter) ||
         cells_.Is(i, AtomKind::kFrom) || cells_.Is(i, AtomKind::kTo);
}

// Token i follows a preposition, a part of the day, or another day of a list.
bool TimeReader::IsPlaced(std::size_t i) const {
  if (i == cells_.begin()) return false;
  const std::size_t before = i - 1;
  return IsAt(before) || cells_.Is(before, AtomKind::kAnd) || cells_.Is(before, AtomKind::kOr) ||
         cells_.Is(before, AtomKind::kDayPart) || cells_.Is(before, AtomKind::kRelative);
}

// "2015-03-03".
bool TimeReader::ReadIsoDate(std::size_t* i, Moment* m) const {
  if (!cells_.IsDigits(*i) || cells_.form(*i).size() != 4 || !cells_.IsHyphen(*i + 1) ||
      !cells_.IsDigits(*i + 2) || !cells_.IsHyphen(*i + 3) || !cells_.IsDigits(*i + 4)) {
    return false;
  }
  if (cells_.form(*i + 2).size() != 2 || cells_.form(*i + 4).size() != 2) return false;
  const Civil date{std::stoi(std::string(cells_.form(*i))), std::stoi(std::string(cells_.form(*i + 2))),
                   std::stoi(std::string(cells_.form(*i + 4)))};
  if (!IsValid(date)) return false;
  m->year = date.year, m->month = date.month, m->day = date.day;
  *i += 5;
  return true;
}

// "31.10.1974", "31/10/74", "15.02." and, where nothing else fits, "2/2013".
bool TimeReader::ReadNumericDate(std::size_t* i, Moment* m) const {
  const auto number = [&](std::size_t at, std::size_t most) {
    const bool fits = cells_.IsDigits(at) && cells_.form(at).size() <= most;
    return fits ? std::stoi(std::string(cells_.form(at))) : -1;
  };
  const int day = number(*i, 2);
  if (day < 1 || (*i > cells_.begin() && cells_.Glued(*i) && cells_.IsWord(*i - 1))) return false;
  const bool point = cells_.IsPunct(*i + 1, ".");
  if (!point && !cells_.IsPunct(*i + 1, "/")) return false;
  if (!cells_.Glued(*i + 1) || !cells_.Glued(*i + 2)) return false;
  if (!point && day <= 12 && number(*i + 2, 4) >= kFirstBareYear && cells_.form(*i + 2).size() == 4) {
    m->month = day;
    m->day = 1;
    m->year = number(*i + 2, 4);
    *i += 3;
    return true;
  }
  const int month = number(*i + 2, 2);
  std::size_t next = *i + 3;
  int year = 0;
  const bool same = cells_.IsPunct(next, point ? "." : "/") && cells_.Glued(next);
  if (same && cells_.Glued(next + 1) && number(next + 1, 4) >= 0) {
    year = number(next + 1, 4);
    if (cells_.form(next + 1).size() == 2) year += year < 70 ? 2000 : 1900;
    if (year < kFirstYear || year > kLastYear) return false;
    next += 2;
  } else {
    // Without a year it is a decimal, unless written as a date.
    const bool zero = cells_.form(*i).starts_with('0') || cells_.form(*i + 2).starts_with('0') || same;
    const bool stands = cells_.Isolated(*i, next) || (*i > cells_.begin() && IsAt(*i - 1)) ||
                        cells_.IsDash(*i - 1) || cells_.IsDash(*i + 3);
    if (!point || cells_.form(*i + 2).size() != 2 || !stands || !(zero || cells_.IsDash(*i - 1) || IsAt(*i - 1))) return false;
    if (cells_.Knows(next) && !same && !cells_.IsDash(next) && !IsAt(next)) return false;
    if (same) ++next;
  }
  if (!IsValid({year == 0 ? 2000 : year, month, day})) return false;
  m->year = year, m->month = month, m->day = day;
  *i = next;
  cells_.Take(i, AtomKind::kYearWord);
  return true;
}

// A day of the month: "7", "7-го", "седьмого", "7-ми".
bool TimeReader::ReadDayNumber(std::size_t* i, int* day) const {
  Number number;
  if (!numbers_.Read(*i, &number) || number.low != number.high || number.scaled) return false;
  if (number.low < 1 || number.low > 31 || number.low != static_cast<int>(number.low)) return false;
  if (number.digits && !number.plain && !number.ordinal) return false;
  if (number.approximate || number.fraction || number.person || number.decade) return false;
  *day = static_cast<int>(number.low);
  *i = number.next;
  return true;
}

// "13-15 July", "14. - 15.10." and "the 13th to the 15th of July" are one part.
bool TimeReader::ReadDayRange(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  int first = 0, last = 0;
  if (!ReadDayNumber(&at, &first)) return false;
  std::size_t dash = at;
  if (cells_.IsDash(at)) ++dash;
  else if (cells_.Take(&dash, AtomKind::kAnd) == nullptr) return false;
  if (!ReadDayNumber(&dash, &last) || last <= first) return false;
  cells_.Take(&dash, AtomKind::kOf);
  const Atom* month = cells_.Take(&dash, AtomKind::kMonth);
  if (month == nullptr || (!cells_.IsDash(at) && last != first + 1)) return false;
  m->day = first, m->last_day = last, m->month = static_cast<int>(month->value), m->mark = month->mark;
  *i = dash;
  return true;
}

bool TimeReader::ReadDayMonth(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  int day = 0;
  if (ReadDayNumber(&at, &day)) {
    cells_.Take(&at, AtomKind::kDayNoun);
    cells_.Take(&at, AtomKind::kOf);
    const Atom* month = cells_.Take(&at, AtomKind::kMonth);
    if (month == nullptr) return false;
    m->day = day, m->month = static_cast<int>(month->value), m->mark = month->mark;
    if (m->weekday != 0) m->weak = false;  // "ср, 5 ноября"
    *i = at;
    return true;
  }
  // "October's third day".
  const Atom* month = cells_.Take(&at, AtomKind::kMonth);
  if (month == nullptr || month->mark != Mark::kGenitive || !ReadDayNumber(&at, &day)) return false;
  if (cells_.Take(&at, AtomKind::kDayNoun) == nullptr) return false;
  m->day = day, m->month = static_cast<int>(month->value);
  *i = at;
  return true;
}

bool TimeReader::ReadMonth(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  const Atom* month = cells_.Take(&at, AtomKind::kMonth);
  if (month == nullptr) return false;
  // A capital inside a sentence, or a name behind it: "Август Октавиан".
  const bool capital = cells_.token(*i).shape != text::Shape::kLower;
  const bool odd = capital && (*i > cells_.begin() ? !IsAt(*i - 1)
                                                   : cells_.IsWord(at) && cells_.token(at).shape != text::Shape::kLower);
  // "май" is also "perhaps": a preposition or an edge ("края на май") makes it a month.
  const bool placed = m->edge != 0 || (*i > cells_.begin() && (IsAt(*i - 1) || cells_.Is(*i - 1, AtomKind::kAnd)));
  m->weak |= (month->Has(kFlagWeak) && !placed) || month->Has(kFlagShort) || odd;
  m->month = static_cast<int>(month->value);
  m->mark = month->mark;
  *i = at;
  return true;
}

bool TimeReader::ReadYear(std::size_t* i, Moment* m) const {
  Number number;
  if (!numbers_.Read(*i, &number) || number.low != number.high || number.decade || number.fraction) return false;
  const int year = static_cast<int>(number.low);
  if (year != number.low || year < kFirstYear || year > kLastYear) return false;
  const bool four = number.width == 4 && (number.plain || number.ordinal || number.mark != Mark::kNone);
  std::size_t next = number.next;
  if (!four && !number.ordinal) return false;
  if (const Atom* word = cells_.Take(&next, AtomKind::kYearWord)) {
    m->mark = word->mark;
  } else if (!four || year < kFirstBareYear || year > kLastBareYear || cells_.Is(next, AtomKind::kScale)) {
    return false;
  } else if (m->month == 0 && m->quarter == 0 && m->season_from == 0) {
    if (!StandsAsYear(*i, number)) return false;
    m->mark = number.mark;
  } else if (cells_.Is(next, AtomKind::kPerson) || cells_.Is(next, AtomKind::kMeasure) ||
             cells_.Is(next, AtomKind::kMoney) || cells_.Is(next, AtomKind::kPercent)) {
    return false;
  }
  m->weak = false;
  m->year = year;
  *i = next;
  return true;
}

// Four digits without a word for year: behind a preposition and in front of no noun, or in brackets.
bool TimeReader::StandsAsYear(std::size_t i, const Number& number) const {
  const std::size_t next = number.next;
  if (i == cells_.begin() && cells_.IsPunct(next, ":")) return true;
  if (number.mark == Mark::kIn || number.mark == Mark::kFrom || number.mark == Mark::kFor) return true;
  if (cells_.Is(next, AtomKind::kSince) && number.plain) return true;  // "1962 შემდეგ"
  if (i == cells_.begin()) return false;
  if (cells_.IsPunct(i - 1, "(") && cells_.IsPunct(next, ")")) return true;
  if (!IsAt(i - 1)) return false;
  std::size_t after = 0;
  const Atom* at = cells_.Find(i - 1, AtomKind::kAt, &after);
  if (at != nullptr && at->Has(kFlagYear)) return true;
  const bool noun = cells_.IsWord(next) && cells_.token(next).shape == text::Shape::kLower &&
                    !IsAt(next) && !cells_.Is(next, AtomKind::kAnd) && !cells_.Is(next, AtomKind::kOr);
  const bool sign = cells_.Is(next, AtomKind::kMeasure) || cells_.Is(next, AtomKind::kMoney);
  return !noun && !sign && !cells_.IsDigits(next);
}

bool TimeReader::ReadWeekday(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  const Atom* day = cells_.Take(&at, AtomKind::kWeekday);
  if (day == nullptr) return false;
  m->weak |= day->Has(kFlagWeak) && m->month == 0 && (day->Has(kFlagShort) || !IsPlaced(*i));
  m->weekday = static_cast<int>(day->value);
  m->mark = day->mark;
  *i = at;
  return true;
}

bool TimeReader::ReadWeekend(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  const Atom* weekend = cells_.Take(&at, AtomKind::kWeekend);
  if (weekend == nullptr) return false;
  m->weekday = kWeekend;
  // "Три выходных", "a three-day weekend" are no date.
  const bool placed = IsPlaced(*i) || (weekend->mark != Mark::kNone && weekend->mark != Mark::kGenitive &&
                                       !(*i > cells_.begin() && cells_.EndsAsModifier(*i - 1)));
  m->weak |= weekend->Has(kFlagWeak) || !placed;
  *i = at;
  return true;
}

// "the first Tuesday" beside a month; "the last" is the month's last.
bool TimeReader::ReadNth(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  Number number;
  int nth = 0;
  if (const Atom* last = cells_.Take(&at, AtomKind::kRelative)) {
    nth = last->value == -1 ? -1 : 0;
  } else if (numbers_.Read(at, &number) && number.ordinal && number.low >= 1 && number.low <= 5) {
    nth = static_cast<int>(number.low);
    at = number.next;
  }
  const bool weekend = nth != 0 && cells_.Take(&at, AtomKind::kWeekend) != nullptr;
  const Atom* day = nth == 0 || weekend ? nullptr : cells_.Take(&at, AtomKind::kWeekday);
  if (day == nullptr && !weekend) return false;
  m->nth = nth;
  m->weekday = weekend ? kWeekend : static_cast<int>(day->value);
  *i = at;
  return true;
}

// "the first Tuesday of October".
bool TimeReader::ReadNthWeekday(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  Moment nth;
  if (!ReadNth(&at, &nth)) return false;
  cells_.Take(&at, AtomKind::kOf);
  const Atom* month = cells_.Take(&at, AtomKind::kMonth);
  if (month == nullptr) return false;
  m->nth = nth.nth;
  m->weekday = nth.weekday;
  m->month = static_cast<int>(month->value);
  *i = at;
  return true;
}

bool TimeReader::ReadQuarter(std::size_t* i, Moment* m) const {
  Number number;
  int quarter = numbers_.RomanAt(*i);
  std::size_t next = *i + 1;
  if (quarter == 0) {
    if (!numbers_.Read(*i, &number) || !number.ordinal) return false;
    quarter = static_cast<int>(number.low);
    next = number.next;
    if (cells_.IsHyphen(next)) return false;
  } else if (cells_.IsHyphen(next)) {
    next += 2;  // "I-во"
  }
  const Atom* word = cells_.Take(&next, AtomKind::kQuarterWord);
  const bool half = word == nullptr && cells_.Take(&next, AtomKind::kHalfYearWord) != nullptr;
  if ((word == nullptr && !half) || quarter < 1 || quarter > (half ? 2 : 4)) return false;
  if (half) {
    m->season_from = quarter * 6 - 5;
    m->season_to = quarter * 6 + 1;
  } else {
    m->quarter = quarter;
  }
  *i = next;
  cells_.Take(i, AtomKind::kOf);
  return true;
}

// "90-е годы", "1990-те", "the nineties".
bool TimeReader::ReadDecade(std::size_t* i, Moment* m) const {
  Number number;
  if (!numbers_.Read(*i, &number)) return false;
  std::size_t next = number.next;
  const bool word = cells_.Take(&next, AtomKind::kDecadeWord) != nullptr;
  const int low = static_cast<int>(number.low);
  const bool full = low >= kFirstYear && low <= kLastYear;
  const bool suffixed = number.width > 0 && (number.ordinal || !number.plain);
  const bool tens = low >= 10 && low <= 90 && (number.ordinal || suffixed);
  if (low % 10 != 0 || number.low != number.high || (!full && !tens)) return false;
  if (!word && !(full && number.decade)) return false;
  if (full && !suffixed && number.width == 0) return false;
  int year = full ? low : low + (low < 30 ? 2000 : 1900);
  std::size_t behind = next;
  if (cells_.Take(&behind, AtomKind::kOf) == nullptr) cells_.Take(&behind, AtomKind::kAt);
  Moment century;
  if (!full && ReadCentury(&behind, &century)) {
    year = CivilOf(century.base->start).year - 1 + low;
    next = behind;
  }
  m->base = Interval{SecondsOf({year, 1, 1}), SecondsOf({year + 10, 1, 1}), false, false, Grain::kYear};
  *i = next;
  return true;
}

bool TimeReader::ReadCentury(std::size_t* i, Moment* m) const {
  Number number;
  int century = numbers_.RomanAt(*i);
  std::size_t next = *i + 1;
  if (century == 0) {
    if (!numbers_.Read(*i, &number) || number.low != number.high) return false;
    if (!number.ordinal && !number.plain) return false;
    century = static_cast<int>(number.low);
    next = number.next;
  } else if (cells_.IsHyphen(next) && cells_.Is(next + 1, AtomKind::kSuffix)) {
    next += 2;
  }
  if (century < 1 || century > 30 || cells_.Take(&next, AtomKind::kCenturyWord) == nullptr) return false;
  const int year = century * 100 - 99;
  m->base = Interval{SecondsOf({year, 1, 1}), SecondsOf({year + 100, 1, 1}), false, false, Grain::kYear};
  if (cells_.Is(next, AtomKind::kEra)) return false;  // before Christ
  *i = next;
  return true;
}

}  // namespace claimdiff::mention
