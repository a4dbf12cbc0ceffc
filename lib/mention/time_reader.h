// SPDX-License-Identifier: Apache-2.0
//
// Reads times: dates, weekdays, clock times, parts of the day, and times relative to a reference.
//
// A time is read as a sequence of parts in any order ("Thursday, 9 October, at 15:30 Moscow time"),
// each of which fills a slot of a Moment; the sequence ends where no part fits. Then the Moment is
// resolved to an interval. Pairs of times make ranges. time_parts.cc reads the parts, time_relative.cc
// those that count from the reference, time_resolve.cc turns slots into intervals.

#ifndef CLAIMDIFF_LIB_MENTION_TIME_READER_H_
#define CLAIMDIFF_LIB_MENTION_TIME_READER_H_

#include <cstddef>
#include <optional>

#include "mention/calendar.h"
#include "mention/number_reader.h"
#include "mention/value_cells.h"

namespace claimdiff::mention {

inline constexpr int kWeekend = 8;  // `weekday` of a Moment for Saturday and Sunday

// What the parts of a time say. Zero or -1: not said.
struct Moment {
  int year = 0, month = 0, day = 0;
  int last_day = 0;          // of a range of days: "13-15 July"
  int weekday = 0;
  int season_from = 0, season_to = 0;  // months
  int quarter = 0;
  int hour = -1, minute = -1, second = -1;
  int part_from = -1, part_to = -1;    // hours of a part of the day; over 24 on the next day
  int edge = 0;              // 1 beginning, 2 middle, 3 end
  int nth = 0;               // nth weekday of the month; -1 last
  std::optional<int> direction;        // "last" -1, "this" 0, "next" 1
  std::optional<Interval> base;        // resolved already: "yesterday", "two days ago"
  std::optional<int> zone;   // minutes east of UTC
  bool european_summer = false;        // the zone keeps summer time
  bool ahead = false;        // a word near it looks ahead: "begins on Thursday"
  bool unreal = false;       // in a condition: "if they leave on 29 March"
  bool that = false;         // "that evening": named before
  bool every = false;        // "every Friday"
  bool set_for = false;      // a preposition of purpose in front: a clock time still to come
  bool half_day = false;     // the hour may be of the morning or of the afternoon
  bool at = false;           // a preposition of time stands in front
  bool takes_preposition = false;      // "в 3": the preposition makes it a time
  bool relative = false;
  bool unresolved = false;   // needs a reference, and there is none
  bool night_before = false; // the night that ends on the morning of the day
  Mark mark = Mark::kNone;   // ending of the last part
  bool weak = false;         // alone it is too little to be a time
};

struct TimeReading {
  Interval interval;
  bool relative = false;
  bool clock_alone = false;  // a time of day without a day
  std::optional<Grain> named;  // the unit that an edge or season is of: the month of "the end of December"
  bool resolved = false;
  std::optional<int> offset;
  std::size_t first = 0;
  std::size_t next = 0;      // token behind it
};

// What the text has told of time so far.
struct Told {
  std::optional<Seconds> last_day;      // the day most recently named, for "the next day"
  std::optional<Seconds> morning;       // the day on which the night most recently named ends
  std::optional<Seconds> sentence_day;  // and in this sentence: that of its clock times
  int head_year = 0;                    // the sentence begins with it: "2005: an earthquake in March"
  bool past_year = false;               // the sentence names a year gone by: "the next year" is counted from it
};

// Of one thread at a time.
class TimeReader {
 public:
  TimeReader(const ValueCells& cells, const NumberReader& numbers, const Reference& reference, const Told& told)
      : cells_(cells), numbers_(numbers), reference_(reference), told_(told) {}

  bool Read(std::size_t i, TimeReading* reading) const;

 private:
  bool ReadAbout(std::size_t i, TimeReading* reading) const;
  bool ReadYearRange(std::size_t i, TimeReading* reading) const;
  bool ReadRange(std::size_t i, TimeReading* reading) const;
  bool ReadPoint(std::size_t i, TimeReading* reading) const;
  void LookBefore(std::size_t i, Moment* moment) const;
  void LookAround(std::size_t first, std::size_t next, Moment* moment) const;
  bool FollowsSpan(std::size_t i) const;
  void Anchor(Moment* moment) const;
  bool ReadMoment(std::size_t* i, Moment* moment) const;
  bool ReadFirst(std::size_t* i, Moment* moment) const;
  bool ReadPart(std::size_t* i, Moment* moment) const;
  std::size_t SkipLinks(std::size_t i) const;
  bool IsTime(const Moment& moment, std::size_t first, std::size_t next) const;
  bool ReadOpen(std::size_t i, TimeReading* reading) const;
  bool SecondOf(const Moment& from, std::size_t* i, Moment* to) const;
  void Fill(const Moment& moment, std::size_t first, std::size_t next, TimeReading* reading) const;

  // time_parts.cc
  bool ReadNumericDate(std::size_t* i, Moment* moment) const;
  bool ReadIsoDate(std::size_t* i, Moment* moment) const;
  bool ReadDayRange(std::size_t* i, Moment* moment) const;
  bool ReadDayMonth(std::size_t* i, Moment* moment) const;
  bool ReadMonth(std::size_t* i, Moment* moment) const;
  bool ReadYear(std::size_t* i, Moment* moment) const;
  bool StandsAsYear(std::size_t i, const Number& number) const;
  bool ReadWeekday(std::size_t* i, Moment* moment) const;
  bool ReadWeekend(std::size_t* i, Moment* moment) const;
  bool ReadNthWeekday(std::size_t* i, Moment* moment) const;
  bool ReadNth(std::size_t* i, Moment* moment) const;
  bool ReadQuarter(std::size_t* i, Moment* moment) const;
  bool ReadDecade(std::size_t* i, Moment* moment) const;
  bool ReadCentury(std::size_t* i, Moment* moment) const;
  bool ReadDayNumber(std::size_t* i, int* day) const;
  bool IsAt(std::size_t i) const;
  bool IsPlaced(std::size_t i) const;

  // time_clock.cc
  bool ReadClock(std::size_t* i, Moment* moment) const;
  bool ReadClockDigits(std::size_t* i, Moment* moment) const;
  bool StartsClock(std::size_t i) const;
  bool Lasts(std::size_t i, const Number& number, const Moment& moment) const;
  bool ReadHour(std::size_t* i, Moment* moment) const;
  bool ReadHalfHour(std::size_t* i, Moment* moment) const;
  bool ReadHourGenitive(std::size_t* i, Moment* moment) const;
  bool ReadDayPart(std::size_t* i, Moment* moment) const;
  bool ReadZone(std::size_t* i, Moment* moment) const;
  void ReadMinutes(std::size_t* i, Moment* moment) const;
  void ReadMeridiem(std::size_t* i, Moment* moment) const;

  // time_relative.cc
  bool IsNounHere(std::size_t i) const;
  bool ReadDayWord(std::size_t* i, Moment* moment) const;
  bool ReadYearShift(std::size_t* i, Moment* moment) const;
  bool ReadRelative(std::size_t* i, Moment* moment) const;
  bool ReadRelativeUnit(std::size_t* i, int direction, Moment* moment) const;
  bool ReadLastUnits(std::size_t* i, int direction, Moment* moment) const;
  bool ReadAgo(std::size_t* i, Moment* moment) const;
  bool ReadInvertedSpan(std::size_t* i, Number* count, const Atom** unit) const;
  bool ReadSpan(std::size_t* i, Number* count, const Atom** unit) const;
  bool CountFrom(const Number& count, const Atom& unit, int sign, Moment* moment) const;
  bool ReadEdge(std::size_t* i, Moment* moment) const;
  bool ReadSeason(std::size_t* i, Moment* moment) const;
  bool ReadHoliday(std::size_t* i, Moment* moment) const;
  bool ReadAnchored(std::size_t* i, Moment* moment) const;
  bool ReadNight(std::size_t* i, Moment* moment) const;

  // time_resolve.cc
  bool Resolve(const Moment& moment, Interval* interval) const;
  bool ResolveDate(const Moment& moment, Interval* interval) const;
  bool ResolveMonth(const Moment& moment, Interval* interval) const;
  bool ResolveDay(const Moment& moment, Interval* interval) const;
  bool ResolveWeekday(const Moment& moment, Interval* interval) const;
  bool ResolveSeason(const Moment& moment, Interval* interval) const;
  Seconds DayOfClock(const Moment& m) const;
  int YearFor(const Moment& moment) const;
  Interval NthWeekday(const Moment& moment, const Interval& month) const;
  void ApplyEdge(int edge, Interval* interval) const;
  void ApplyClock(const Moment& moment, Interval* interval) const;

  const ValueCells& cells_;
  const NumberReader& numbers_;
  const Reference& reference_;
  const Told& told_;
  // The moment that ReadFirst read last.
  struct First {
    std::size_t position = static_cast<std::size_t>(-1), next = 0;
    bool read = false;
    Moment moment;
  };
  mutable First first_;
};

// The grain of a duration unit ("day"), or nothing.
std::optional<Grain> GrainOf(std::string_view unit);

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_TIME_READER_H_
