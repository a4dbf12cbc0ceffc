// SPDX-License-Identifier: Apache-2.0

#include "mention/time_reader.h"

#include <algorithm>
#include <string>

namespace claimdiff::mention {
namespace {

constexpr int kMostParts = 8;
// Tokens in which a word that looks ahead counts: beside a day, and beside a month.
constexpr std::size_t kNearBefore = 7, kNearBehind = 3;
constexpr std::size_t kClauseBefore = 12, kClauseBehind = 8;

bool HasDate(const Moment& m) {
  return m.month != 0 || m.year != 0 || m.weekday != 0 || m.base || m.season_from != 0 ||
         m.quarter != 0 || m.day != 0;
}

bool OnlyYear(const Moment& m) {
  return m.year != 0 && m.month == 0 && m.weekday == 0 && !m.base && m.season_from == 0 && m.quarter == 0 && m.day == 0;
}

bool OnlyClock(const Moment& m) { return !HasDate(m) && m.hour >= 0; }

// The unit that the words name: of "the end of December" the month, of "the summer of 2017" the year.
std::optional<Grain> NamedGrain(const Moment& m) {
  if (m.hour >= 0 || m.part_from >= 0) return std::nullopt;
  if (m.season_from != 0) return m.year != 0 && m.edge == 0 ? std::optional(Grain::kYear) : std::nullopt;
  if (m.edge == 0) return std::nullopt;
  if (m.day != 0 || m.weekday != 0) return Grain::kDay;
  if (m.month != 0) return Grain::kMonth;
  if (m.base) return m.base->grain;
  return m.year != 0 ? std::optional(Grain::kYear) : std::nullopt;
}

}  // namespace

bool TimeReader::Read(std::size_t i, TimeReading* reading) const {
  if (ReadAbout(i, reading)) return true;
  return ReadOpen(i, reading) || ReadRange(i, reading) || ReadPoint(i, reading);
}

// "about ten o'clock yesterday": an hour behind "about" alone is a duration.
bool TimeReader::ReadAbout(std::size_t i, TimeReading* reading) const {
  std::size_t at = i;
  const Atom* about = cells_.Take(&at, AtomKind::kApprox);
  if (about == nullptr) return false;
  const bool linked = cells_.Take(&at, AtomKind::kAt) != nullptr || about->Has(kFlagClock);
  Moment moment;
  moment.at = about->Has(kFlagClock);
  std::size_t next = at;
  if (!ReadMoment(&next, &moment) || !IsTime(moment, at, next)) return false;
  if (moment.hour < 0 || !(linked || HasDate(moment) || moment.minute >= 0 || moment.part_from >= 0)) return false;
  Fill(moment, i, next, reading);
  return true;
}

bool TimeReader::ReadPoint(std::size_t i, TimeReading* reading) const {
  Moment moment;
  LookBefore(i, &moment);
  std::size_t next = i;
  const bool read = moment.ahead ? ReadMoment(&next, &moment) : ReadFirst(&next, &moment);
  if (!read || !IsTime(moment, i, next)) return false;
  LookBefore(i, &moment);  // parts may have begun the moment anew
  LookAround(i, next, &moment);
  if (moment.every && !moment.day && !moment.year) return false;
  if (moment.set_for && !HasDate(moment) && moment.hour < 0) return false;  // "the third song of the evening"
  Anchor(&moment);
  Fill(moment, i - moment.takes_preposition, next, reading);
  if (moment.mark == Mark::kUpTo && reading->resolved) reading->interval.open_start = true;
  return true;
}

// "започва в четвъртък", "насрочен за 18 ч.".
void TimeReader::LookBefore(std::size_t i, Moment* m) const {
  if (i == cells_.begin()) return;
  std::size_t next = 0;
  const Atom* at = cells_.Find(i - 1, AtomKind::kAt, &next);
  m->that = cells_.Is(i - 1, AtomKind::kThat);
  m->every = cells_.Is(i - 1, AtomKind::kEvery);
  m->set_for = at != nullptr && at->Has(kFlagDuration);
  if (at != nullptr && i > cells_.begin() + 1) --i;
  m->ahead = cells_.Is(i - 1, AtomKind::kFuture);
}

// Whether the clause looks ahead: "on Friday the court will hear". A month or date more than a year's half gone is
// looked at in the whole clause, since news seldom tells of those without the year.
void TimeReader::LookAround(std::size_t first, std::size_t next, Moment* m) const {
  const bool far = m->month != 0;
  const std::size_t before = far ? kClauseBefore : kNearBefore, behind = far ? kClauseBehind : kNearBehind;
  const auto ends = [&](std::size_t i) {
    return cells_.IsPunct(i, ",") || cells_.IsPunct(i, ";") || cells_.IsPunct(i, ":") || cells_.IsPunct(i, ".") ||
           (cells_.IsDash(i) && !cells_.IsHyphen(i));
  };
  for (std::size_t k = 1; k <= before && first >= cells_.begin() + k && !ends(first - k); ++k) {
    m->ahead |= cells_.Is(first - k, AtomKind::kFuture);
    m->unreal |= far && cells_.Is(first - k, AtomKind::kIf);
  }
  for (std::size_t i = first; i < next + behind && cells_.Inside(i) && (i < next || !ends(i)); ++i) {
    m->ahead |= cells_.Is(i, AtomKind::kFuture);
  }
}

// A count of time units ends before token i: "three days before Christmas".
bool TimeReader::FollowsSpan(std::size_t i) const { return i > cells_.begin() && cells_.Is(i - 1, AtomKind::kDuration); }

// "That night" is of the day named before; "that Friday" and "that year" are named by nothing here.
void TimeReader::Anchor(Moment* m) const {
  if (!m->that || m->year != 0 || m->day != 0) return;
  m->relative = true;
  if (HasDate(*m) || !told_.last_day) {
    m->unresolved = true;
  } else {
    m->base = Whole(*told_.last_day, Grain::kDay);
  }
}

void TimeReader::Fill(const Moment& said, std::size_t first, std::size_t next,
                      TimeReading* reading) const {
  Moment moment = said;
  const bool yearless = moment.year == 0 && !moment.direction && !moment.base;
  if (yearless && (moment.month != 0 || moment.season_from != 0 || moment.quarter != 0)) moment.year = told_.head_year;
  *reading = TimeReading();
  reading->first = first;
  reading->next = next;
  reading->relative = moment.relative;
  reading->clock_alone = OnlyClock(moment);
  reading->named = NamedGrain(moment);
  reading->resolved = Resolve(moment, &reading->interval);
  reading->offset = reference_.offset ? reference_.offset : moment.zone;
  if (!reference_.offset && moment.european_summer && reading->resolved &&
      IsEuropeanSummer(reading->interval.start - *moment.zone * kMinute)) {
    *reading->offset += 60;
  }
}

std::size_t TimeReader::SkipLinks(std::size_t i) const {
  if (cells_.IsPunct(i, ",") && !cells_.Glued(i + 1)) ++i;
  std::size_t next = i;
  // "тази вечер около 19 часа".
  if (cells_.Find(i, AtomKind::kApprox, &next) != nullptr && (cells_.IsDigits(next) || cells_.Is(next, AtomKind::kAt))) i = next;
  if (cells_.Find(i, AtomKind::kAt, &next) != nullptr) return next;
  if (cells_.Find(i, AtomKind::kOf, &next) != nullptr) return next;
  if (cells_.IsPunct(i, "(") && cells_.Is(i + 1, AtomKind::kZone)) return i + 1;
  return i;
}

bool TimeReader::ReadMoment(std::size_t* i, Moment* moment) const {
  bool any = false;
  for (int parts = 0; parts < kMostParts; ++parts) {
    std::size_t at = any ? SkipLinks(*i) : *i;
    if (!ReadPart(&at, moment)) {
      at = *i;
      if (!any || !ReadPart(&at, moment)) break;
    }
    any = true;
    *i = at;
  }
  return any;
}

// As ReadMoment of an empty moment. The last one is kept, since a range and a point begin with the same.
bool TimeReader::ReadFirst(std::size_t* i, Moment* moment) const {
  if (first_.position != *i) {
    first_ = First();
    first_.position = first_.next = *i;
    first_.read = ReadMoment(&first_.next, &first_.moment);
  }
  *i = first_.next;
  *moment = first_.moment;
  return first_.read;
}

bool TimeReader::ReadPart(std::size_t* i, Moment* m) const {
  if (!cells_.Knows(*i) && !cells_.IsDigits(*i)) {
    if (numbers_.RomanAt(*i) == 0 || (HasDate(*m) && !OnlyYear(*m))) return false;
    return ReadQuarter(i, m) || (m->year == 0 && ReadCentury(i, m));
  }
  const bool dated = m->month != 0 || m->base.has_value() || m->season_from != 0 || m->quarter != 0;
  if (!dated && m->day == 0) {
    if (ReadIsoDate(i, m) || ReadNumericDate(i, m) || ReadDayRange(i, m) || ReadDayMonth(i, m)) return true;
    if (m->year == 0 && (ReadDecade(i, m) || ReadCentury(i, m))) return true;
    if (ReadNight(i, m) || ReadWeekend(i, m)) return true;
    if (m->weekday == 0 && ReadAgo(i, m)) return true;
    if (ReadNthWeekday(i, m) || ReadDayWord(i, m) || ReadAnchored(i, m) || ReadHoliday(i, m)) return true;
    if (ReadQuarter(i, m) || ReadSeason(i, m) || ReadMonth(i, m)) return true;
  }
  if (m->month != 0 && m->day == 0 && m->nth == 0 && ReadNth(i, m)) return true;
  if (m->month != 0 && ReadYearShift(i, m)) return true;
  if (ReadRelative(i, m)) return true;
  const bool wide = m->base && m->base->grain > Grain::kDay;  // "the 1980s, on Thursday": two times
  if (m->weekday == 0 && !wide && ReadWeekday(i, m)) return true;
  if (m->edge == 0 && ReadEdge(i, m)) return true;
  if (m->hour < 0 && ReadClock(i, m)) return true;
  if (m->year == 0 && !m->base && ReadYear(i, m)) return true;
  if (m->part_from < 0 && ReadDayPart(i, m)) return true;
  return !m->zone && ReadZone(i, m);
}

// A single word that has other meanings is no time unless it stands alone.
bool TimeReader::IsTime(const Moment& m, std::size_t first, std::size_t next) const {
  if (m.day != 0 && m.month == 0) return false;
  if (!HasDate(m) && m.hour < 0 && m.part_from < 0) return false;
  if (m.direction && !HasDate(m)) return false;
  return !m.weak || cells_.Isolated(first, next);
}

// "until ...", "after ...".
bool TimeReader::ReadOpen(std::size_t i, TimeReading* reading) const {
  std::size_t at = i;
  const bool until = cells_.Take(&at, AtomKind::kUntil) != nullptr;
  const bool after = !until && cells_.Take(&at, AtomKind::kAfter) != nullptr;
  if ((!until && !after) || FollowsSpan(i)) return false;
  cells_.Take(&at, AtomKind::kAt);
  Moment moment;
  if (!ReadMoment(&at, &moment) || !IsTime(moment, i + 1, at)) return false;
  const bool season = moment.season_from != 0 && !moment.direction && moment.year == 0;
  if (moment.hour < 0 && moment.edge == 0 && !moment.day && !moment.year && !moment.month && !(until && season)) {
    return false;
  }
  if (season && !reference_.prefer_past) moment.direction = 1;  // "by winter", said in winter
  Fill(moment, i, at, reading);
  reading->interval.open_start = until;
  reading->interval.open_end = after;
  if (until && moment.hour >= 0) reading->interval.end = reading->interval.start;
  return true;
}

// Reads the second time of a range and shares what only one of them says.
bool TimeReader::SecondOf(const Moment& from, std::size_t* i, Moment* to) const {
  if (!ReadMoment(i, to)) {
    Number year;
    if (from.year == 0 || !numbers_.Read(*i, &year) || !year.plain || year.width != 4) return false;
    if (year.low <= from.year || year.low > 2100) return false;
    to->year = static_cast<int>(year.low);
    *i = year.next;
    cells_.Take(i, AtomKind::kYearWord);
  }
  if (OnlyClock(*to)) {
    const Moment clock = *to;
    *to = from;
    to->hour = clock.hour, to->minute = clock.minute, to->second = clock.second;
    to->zone = clock.zone, to->half_day = clock.half_day, to->european_summer = clock.european_summer;
  }
  return true;
}

// "2014-2016 г.", "(1941–1945)".
bool TimeReader::ReadYearRange(std::size_t i, TimeReading* reading) const {
  const auto year_at = [&](std::size_t at) {
    return cells_.IsDigits(at) && cells_.form(at).size() == 4 ? std::stoi(std::string(cells_.form(at))) : 0;
  };
  const int first = year_at(i);
  int last = year_at(i + 2);
  if (cells_.IsDigits(i + 2) && cells_.form(i + 2).size() == 2 && cells_.IsHyphen(i + 1)) {  // "1950-53 гг."
    last = first / 100 * 100 + std::stoi(std::string(cells_.form(i + 2)));
  }
  if (first < 1000 || !cells_.IsDash(i + 1) || last <= first || last > 2100) return false;
  std::size_t next = i + 3;
  const bool word = cells_.Take(&next, AtomKind::kYearWord) || cells_.Take(&next, AtomKind::kDecadeWord);
  const bool stands = first >= 1900 && i > cells_.begin() && (IsAt(i - 1) || cells_.IsPunct(i - 1, "("));
  if (!word && !stands) return false;
  *reading = TimeReading();
  reading->interval = {SecondsOf({first, 1, 1}), SecondsOf({last + 1, 1, 1}), false, false, Grain::kYear};
  reading->resolved = true;
  reading->first = i;
  reading->next = next;
  return true;
}

bool TimeReader::ReadRange(std::size_t i, TimeReading* reading) const {
  if (ReadYearRange(i, reading)) return true;
  std::size_t at = i;
  const bool between = cells_.Take(&at, AtomKind::kBetween) != nullptr;
  const bool from = !between && cells_.Take(&at, AtomKind::kFrom) != nullptr;
  const std::size_t start = at;
  Moment one, two;
  if (!ReadFirst(&at, &one)) {
    Number day;
    if (!numbers_.Read(at, &day) || day.low < 1 || day.low > 31 || !(from || between || day.plain)) return false;
    one.day = static_cast<int>(day.low);
    at = day.next;
  }
  if (one.day != 0 && one.month == 0 && cells_.IsPunct(at, ".")) ++at;
  const bool linked = one.mark == Mark::kFrom || (between && cells_.Take(&at, AtomKind::kAnd) != nullptr);
  if (!linked && cells_.Take(&at, AtomKind::kTo) == nullptr) {
    if (!cells_.IsDash(at) && !cells_.IsPunct(at, "/")) return false;
    ++at;
  } else if (!linked && !from && one.hour < 0 && !cells_.IsDash(at - 1)) {
    return false;
  }
  if (!SecondOf(one, &at, &two)) return false;
  if (one.month == 0 && one.day != 0) one.month = two.month;
  if (one.month == 0 && one.day != 0) return false;
  if (one.year == 0 && two.year != 0 && (one.month != 0 || one.season_from != 0)) one.year = two.year;
  if (!IsTime(one, start, start + 1) || !IsTime(two, start, at)) return false;
  TimeReading first;
  Fill(two, i, at, reading);
  if (one.year == 0 && two.month != 0 && reading->resolved) one.year = CivilOf(reading->interval.start).year;
  Fill(one, i, at, &first);
  if (first.interval.grain != reading->interval.grain || first.interval.start > reading->interval.start) {
    return false;
  }
  reading->interval.start = first.interval.start;
  reading->resolved &= first.resolved;
  reading->relative |= first.relative;
  return true;
}

}  // namespace claimdiff::mention
