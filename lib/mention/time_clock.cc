// SPDX-License-Identifier: Apache-2.0
//
// The clock parts of a time: hours and minutes, parts of the day, time zones.

#include <string>

#include "mention/time_reader.h"

namespace claimdiff::mention {
namespace {

int ToInt(std::string_view digits) { return std::stoi(std::string(digits.substr(0, 9))); }

}  // namespace

bool TimeReader::ReadClock(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  Moment clock = *m;
  if (ReadHalfHour(&at, &clock) || ReadHourGenitive(&at, &clock) || ReadClockDigits(&at, &clock) || ReadHour(&at, &clock)) {
    clock.weak = m->weak;
    *m = clock;
    *i = at;
    return true;
  }
  // "at ten in the morning" with the part of the day in front: "დილის 10:30".
  if (m->part_from >= 0 || !ReadDayPart(&at, &clock)) return false;
  if (!ReadClockDigits(&at, &clock) && !ReadHour(&at, &clock)) return false;
  clock.weak = m->weak;
  *m = clock;
  *i = at;
  return true;
}

// "15:30", "15:23:24", and "15.30" before a word for hour.
bool TimeReader::ReadClockDigits(std::size_t* i, Moment* m) const {
  if (!cells_.IsDigits(*i) || cells_.form(*i).size() > 2) return false;
  if (*i > cells_.begin() && cells_.Glued(*i) && !cells_.IsDash(*i - 1) && !cells_.IsPunct(*i - 1, "/") &&
      !cells_.IsPunct(*i - 1, "(")) {
    return false;
  }
  const bool colon = cells_.IsPunct(*i + 1, ":");
  // "в 13,40 часа": the comma alone would make a decimal.
  const bool comma = cells_.IsPunct(*i + 1, ",") && *i > cells_.begin() && StartsClock(*i - 1);
  if (!colon && !comma && !cells_.IsPunct(*i + 1, ".")) return false;
  if (!cells_.Glued(*i + 1) || !cells_.Glued(*i + 2) || !cells_.IsDigits(*i + 2)) return false;
  if (cells_.form(*i + 2).size() != 2) return false;
  const int hour = ToInt(cells_.form(*i)), minute = ToInt(cells_.form(*i + 2));
  std::size_t next = *i + 3;
  if (hour > 24 || minute > 59) return false;
  int second = -1;
  if (colon && cells_.IsPunct(next, ":") && cells_.Glued(next + 1) && cells_.IsDigits(next + 1)) {
    second = ToInt(cells_.form(next + 1));
    if (second > 59 || cells_.form(next + 1).size() != 2) return false;
    next += 2;
  }
  if (cells_.IsHyphen(next) && cells_.Is(next + 1, AtomKind::kSuffix)) {
    m->mark = cells_.FindSuffix(next + 1, 0, &next)->mark;
  }
  if (cells_.Is(next, AtomKind::kMinuteWord)) return false;  // a minute of a game
  const std::size_t behind = next;
  cells_.Take(&next, AtomKind::kHourWord);
  std::size_t part = next;
  Moment scratch;
  const bool in_part = m->part_from >= 0 || ReadDayPart(&part, &scratch);
  const bool zoned = !comma && cells_.Is(next, AtomKind::kZone);  // "19.20 мск"
  if (!colon && next == behind && !in_part && !zoned) return false;
  m->hour = hour, m->minute = minute, m->second = second;
  ReadMeridiem(&next, m);
  *i = next;
  return true;
}

// A preposition that says when, not for how long.
bool TimeReader::StartsClock(std::size_t i) const {
  std::size_t next = 0;
  const Atom* at = cells_.Find(i, AtomKind::kAt, &next);
  return at != nullptr && !at->Has(kFlagDuration);
}

// "3pm", "p.m.".
void TimeReader::ReadMeridiem(std::size_t* i, Moment* m) const {
  const Atom* half = cells_.Take(i, AtomKind::kMeridiem);
  if (half == nullptr || m->hour > 12) return;
  m->hour = m->hour % 12 + static_cast<int>(half->value);
  m->half_day = false;
}

// Minutes behind hours: "15 часов 20 минут", "15 საათსა და 20 წუთზე".
void TimeReader::ReadMinutes(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  cells_.Take(&at, AtomKind::kAnd);
  Number number;
  if (!numbers_.Read(at, &number) || number.low != number.high || number.low < 0 || number.low > 59) return;
  const Atom* word = cells_.Take(&number.next, AtomKind::kMinuteWord);
  if (word == nullptr) return;
  m->mark = word->mark;
  m->minute = static_cast<int>(number.low);
  *i = number.next;
}

// "на два часа", "за 24 часа" is how long; "на 15 часов" and what is set "for 3 hours" is when.
bool TimeReader::Lasts(std::size_t i, const Number& number, const Moment& m) const {
  std::size_t next = 0;
  const Atom* at = i > cells_.begin() ? cells_.Find(i - 1, AtomKind::kAt, &next) : nullptr;
  if (at == nullptr || !at->Has(kFlagDuration)) return false;
  const bool usual = number.low <= 6 || number.low == 12 || number.low == 24;
  return !number.digits || (usual && !m.ahead);
}

// "в 15 часов", "8 вечера", "9 საათზე", "3pm", "в 3".
bool TimeReader::ReadHour(std::size_t* i, Moment* m) const {
  Number number;
  if (!numbers_.Read(*i, &number) || number.low != number.high || number.ordinal || number.fraction) return false;
  const int hour = static_cast<int>(number.low);
  if (number.one && !number.digits) return false;  // "one night"
  if (hour != number.low || hour < 0 || hour > 24 || number.approximate || number.person) return false;
  if (number.digits && !number.plain && number.mark != Mark::kOn) return false;
  std::size_t next = number.next;
  const Atom* word = cells_.Take(&next, AtomKind::kHourWord);
  const bool at = m->at || number.mark == Mark::kOn || (word != nullptr && word->mark == Mark::kOn) ||
                  (*i > cells_.begin() && IsAt(*i - 1));
  Moment clock = *m;
  clock.hour = hour;
  clock.minute = clock.second = -1;
  const bool in_part = m->part_from >= 0;
  std::size_t part_next = next;
  Moment part;
  const bool part_behind = !in_part && ReadDayPart(&part_next, &part);
  const std::size_t before = next;
  clock.half_day = hour <= 12 && !in_part && !part_behind;
  if (word == nullptr) ReadMeridiem(&next, &clock);
  const bool meridiem = next != before;
  // "четыре дня", "за четыре дня" are days, "в четыре дня" is a time.
  const bool lasts = !at || (*i > cells_.begin() && IsAt(*i - 1) && !StartsClock(*i - 1));
  if (word == nullptr && part_behind && part.weak && lasts) return false;
  if (word == nullptr && cells_.Is(next, AtomKind::kMonth)) return false;
  if (word != nullptr && !part_behind && !in_part && Lasts(*i, number, *m)) return false;
  const bool dated = m->base || m->month != 0 || m->weekday != 0 ||
                     (cells_.Is(next, AtomKind::kDayWord) && cells_.Is(next + 1, AtomKind::kDayPart));
  if (word == nullptr && !meridiem && !part_behind && !in_part && number.mark != Mark::kOn) {
    if (!at || !cells_.Isolated(*i - 1, next) || hour > 23) return false;
    clock.takes_preposition = true;
  } else if (word != nullptr && !at && !part_behind && !in_part && !dated) {
    Moment minutes;  // "15 საათსა და 20 წუთზე"
    std::size_t behind = next;
    ReadMinutes(&behind, &minutes);
    if (minutes.mark != Mark::kOn) return false;
  }
  if (number.mark == Mark::kOn && word == nullptr && !in_part && !dated) return false;
  // "This morning, two days after": what is counted is no hour.
  const bool counts = word == nullptr && !meridiem && !part_behind && !at && cells_.IsWord(next) && !cells_.Is(next, AtomKind::kZone);
  if (in_part && counts) return false;
  if (word != nullptr) ReadMinutes(&next, &clock);
  *m = clock;
  *i = next;
  return true;
}

// "в половине девятого" (but not "половина второго тайма"), "სამის ნახევარზე": half an hour into the hour that
// ends there.
bool TimeReader::ReadHalfHour(std::size_t* i, Moment* m) const {
  std::size_t next = *i;
  int hour = 0;
  if (const Atom* half = cells_.Take(&next, AtomKind::kHalfPast)) {
    if (cells_.IsWord(next) && !cells_.Is(next, AtomKind::kDayPart) && !IsAt(next)) return false;
    hour = static_cast<int>(half->value);
    if (hour == 0) return false;
  } else {
    const Atom* word = cells_.Take(&next, AtomKind::kCardinal);
    if (word == nullptr || word->mark != Mark::kGenitive || word->value < 1 || word->value > 12) return false;
    if (cells_.Take(&next, AtomKind::kHalfPast) == nullptr) return false;
    hour = static_cast<int>(word->value) - 1;
  }
  m->hour = hour;
  m->minute = 30;
  m->half_day = m->part_from < 0;
  *i = next;
  return true;
}

// "4-ის 20 წუთზე": twenty minutes into the hour that ends at four; "2-ის ნახევარზე": half past one.
bool TimeReader::ReadHourGenitive(std::size_t* i, Moment* m) const {
  Number hour, minute;
  if (!cells_.IsDigits(*i) || !numbers_.Read(*i, &hour) || hour.low < 1 || hour.low > 24) return false;
  if (hour.plain && hour.next == *i + 1) return false;
  std::size_t next = hour.next;
  if (cells_.Take(&next, AtomKind::kHalfPast) != nullptr) {
    m->minute = 30;
  } else if (numbers_.Read(next, &minute) && minute.low > 0 && minute.low < 60) {
    next = minute.next;
    const Atom* word = cells_.Take(&next, AtomKind::kMinuteWord);
    if (word == nullptr || word->mark != Mark::kOn) return false;
    m->minute = static_cast<int>(minute.low);
  } else {
    return false;
  }
  m->hour = static_cast<int>(hour.low) - 1;
  m->half_day = m->hour < 12 && m->part_from < 0;
  *i = next;
  return true;
}

bool TimeReader::ReadDayPart(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  const bool noun = cells_.Is(at, AtomKind::kDayNoun) && at > cells_.begin() && cells_.Is(at - 1, AtomKind::kWeekday);
  const Atom* part = noun ? nullptr : cells_.Take(&at, AtomKind::kDayPart);  // "პარასკევ დღის": Friday's
  if (part == nullptr) return false;
  m->part_from = static_cast<int>(part->value);
  m->part_to = static_cast<int>(part->high);
  if (m->weekday != 0) m->weak = false;
  m->weak |= part->Has(kFlagWeak) && m->hour < 0 && m->month == 0 && m->weekday == 0 && !m->base;
  m->half_day = false;
  *i = at;
  return true;
}

bool TimeReader::ReadZone(std::size_t* i, Moment* m) const {
  std::size_t at = *i;
  const Atom* zone = cells_.Take(&at, AtomKind::kZone);
  if (zone == nullptr) return false;
  if (zone->text.empty()) {
    m->zone = static_cast<int>(zone->value);
  } else if (zone->text == "european") {  // "european*120"
    m->zone = static_cast<int>(zone->value);
    m->european_summer = true;
  }  // "local": the reference's own
  if (cells_.IsPunct(at, ")")) ++at;
  *i = at;
  return true;
}

}  // namespace claimdiff::mention
