// SPDX-License-Identifier: Apache-2.0

#include "mention/calendar.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>

namespace claimdiff::mention {
namespace {

namespace chrono = std::chrono;

chrono::sys_days DaysOf(Seconds moment) {
  const Seconds days = moment >= 0 ? moment / kDay : -((-moment + kDay - 1) / kDay);
  return chrono::sys_days(chrono::days(days));
}

Seconds FirstOf(int year, int month) { return SecondsOf({year, month, 1}); }

Seconds AddMonths(Seconds moment, int count) {
  const Civil date = CivilOf(moment);
  const int months = date.year * 12 + date.month - 1 + count;
  const int year = months >= 0 ? months / 12 : (months - 11) / 12;
  const int month = months - year * 12 + 1;
  const Seconds time = moment - SecondsOf(date);
  return SecondsOf({year, month, std::min(date.day, DaysInMonth(year, month))}) + time;
}

// Reads `width` digits at `position`, or returns -1.
int DigitsAt(std::string_view text, std::size_t position, std::size_t width) {
  if (position + width > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(position, width)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<int> ParseOffset(std::string_view text) {
  if (text == "Z") return 0;
  if (text.size() < 3 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const int hours = DigitsAt(text, 1, 2);
  const int minutes = text.size() >= 6 ? DigitsAt(text, 4, 2) : 0;
  if (hours < 0 || minutes < 0) return std::nullopt;
  return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

// The separator, unless it is NUL, and the number with zeros in front up to the width, as printf's %0*d.
void AppendPadded(char separator, int number, std::size_t width, std::string* out) {
  if (separator != '\0') out->push_back(separator);
  const std::string digits = std::to_string(std::abs(number));
  if (number < 0) out->push_back('-');
  const std::size_t filled = digits.size() + (number < 0 ? 1 : 0);
  if (filled < width) out->append(width - filled, '0');
  *out += digits;
}

}  // namespace

bool IsValid(const Civil& date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= DaysInMonth(date.year, date.month);
}

Seconds SecondsOf(const Civil& date) {
  const chrono::sys_days first = chrono::year(date.year) /
                                 chrono::month(static_cast<unsigned>(date.month)) / 1;
  return (first.time_since_epoch().count() + date.day - 1) * kDay;
}

Civil CivilOf(Seconds moment) {
  const chrono::year_month_day date(DaysOf(moment));
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

int WeekdayOf(Seconds moment) {
  return static_cast<int>(chrono::weekday(DaysOf(moment)).iso_encoding());
}

int DaysInMonth(int year, int month) {
  const auto last = chrono::year(year) / chrono::month(static_cast<unsigned>(month)) / chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

Seconds StartOf(Seconds moment, Grain grain) {
  const Civil date = CivilOf(moment);
  const Seconds midnight = SecondsOf(date);
  switch (grain) {
    case Grain::kSecond: return moment;
    case Grain::kMinute: return midnight + (moment - midnight) / kMinute * kMinute;
    case Grain::kHour: return midnight + (moment - midnight) / kHour * kHour;
    case Grain::kDay: return midnight;
    case Grain::kWeek: return midnight - (WeekdayOf(moment) - 1) * kDay;
    case Grain::kMonth: return FirstOf(date.year, date.month);
    case Grain::kQuarter: return FirstOf(date.year, (date.month - 1) / 3 * 3 + 1);
    case Grain::kYear: return FirstOf(date.year, 1);
  }
  return moment;
}

Seconds Add(Seconds moment, Grain grain, int count) {
  switch (grain) {
    case Grain::kSecond: return moment + count;
    case Grain::kMinute: return moment + count * kMinute;
    case Grain::kHour: return moment + count * kHour;
    case Grain::kDay: return moment + count * kDay;
    case Grain::kWeek: return moment + count * 7 * kDay;
    case Grain::kMonth: return AddMonths(moment, count);
    case Grain::kQuarter: return AddMonths(moment, 3 * count);
    case Grain::kYear: return AddMonths(moment, 12 * count);
  }
  return moment;
}

// Meeus, Astronomical Algorithms, chapter 8: Easter by the Julian calendar, thirteen days later by the
// Gregorian one in 1900..2099.
Seconds OrthodoxEaster(int year) {
  const int d = (19 * (year % 19) + 15) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const int month = (d + e + 114) / 31;
  const int day = (d + e + 114) % 31 + 1;
  return SecondsOf({year, month, day + 13});
}

bool IsEuropeanSummer(Seconds utc) {
  const int year = CivilOf(utc).year;
  const auto last_sunday = [&](int month) {
    const Seconds last = SecondsOf({year, month, 31});
    return last - WeekdayOf(last) % 7 * kDay + kHour;
  };
  return utc >= last_sunday(3) && utc < last_sunday(10);
}

Interval Whole(Seconds moment, Grain grain) {
  const Seconds start = StartOf(moment, grain);
  return {start, Add(start, grain, 1), false, false, grain};
}

Reference ParseReference(std::string_view iso, bool prefer_past) {
  Reference reference;
  reference.prefer_past = prefer_past;
  Civil date{DigitsAt(iso, 0, 4), 1, 1};
  if (date.year < 0) return reference;
  reference.precision = Grain::kYear;
  if (iso.size() >= 7 && iso[4] == '-') {
    date.month = DigitsAt(iso, 5, 2);
    reference.precision = Grain::kMonth;
  }
  if (iso.size() >= 10 && iso[7] == '-') {
    date.day = DigitsAt(iso, 8, 2);
    reference.precision = Grain::kDay;
  }
  if (!IsValid(date)) return reference;
  reference.known = true;
  reference.now = SecondsOf(date);
  if (iso.size() < 16 || (iso[10] != 'T' && iso[10] != ' ')) return reference;
  const int hour = DigitsAt(iso, 11, 2), minute = DigitsAt(iso, 14, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return reference;
  reference.has_clock = true;
  reference.precision = Grain::kSecond;
  const int second = iso.size() >= 19 && iso[16] == ':' ? std::max(0, DigitsAt(iso, 17, 2)) : 0;
  reference.now += hour * kHour + minute * kMinute + second;
  const std::size_t zone = iso.find_first_of("Z+-", 16);
  if (zone != iso.npos) reference.offset = ParseOffset(iso.substr(zone));
  return reference;
}

std::string FormatIso(Seconds moment, Grain grain, std::optional<int> offset) {
  const Civil date = CivilOf(moment);
  std::string text;
  AppendPadded('\0', date.year, 4, &text);
  AppendPadded('-', date.month, 2, &text);
  AppendPadded('-', date.day, 2, &text);
  if (grain >= Grain::kDay) return text;
  const int time = static_cast<int>(moment - SecondsOf(date));
  AppendPadded('T', time / 3600, 2, &text);
  AppendPadded(':', time / 60 % 60, 2, &text);
  AppendPadded(':', time % 60, 2, &text);
  if (!offset) return text;
  const int minutes = std::abs(*offset);
  AppendPadded(*offset < 0 ? '-' : '+', minutes / 60, 2, &text);
  AppendPadded(':', minutes % 60, 2, &text);
  return text;
}

TimeValue NamedUnit(const TimeValue& time) {
  TimeValue named = time;
  const std::string& known = time.start.empty() ? time.end : time.start;
  const Reference edge = ParseReference(known, true);
  if (!edge.known || (!time.start.empty() && !time.end.empty())) return time;
  const bool clock = time.grain < Grain::kDay;  // "until 10" names the moment that ends
  if (!time.start.empty()) {
    named.end = FormatIso(Add(edge.now, time.grain, 1), time.grain, edge.offset);
  } else if (clock) {
    named.start = time.end;
    named.end = FormatIso(Add(edge.now, time.grain, 1), time.grain, edge.offset);
  } else {
    named.start = FormatIso(Add(edge.now, time.grain, -1), time.grain, edge.offset);
  }
  return named;
}

}  // namespace claimdiff::mention
