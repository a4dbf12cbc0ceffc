// SPDX-License-Identifier: Apache-2.0
//
// A Mention is a piece of text that was read as a value or a name: a number, an amount of money, a
// time, a person ... It carries the normalised value and the bytes it was read from.
//
//   for (const claimdiff::Mention& m : engine.Mentions("ru", "погибли 38 человек"))
//     if (m.value) std::cout << *m.value->low << " " << m.value->unit << "\n";   // 38 person
//
// Values: copyable, safe to read from many threads.

#ifndef CLAIMDIFF_MENTION_H_
#define CLAIMDIFF_MENTION_H_

#include <cstdint>
#include <optional>
#include <string>

#include "claimdiff/export.h"
#include "claimdiff/span.h"

namespace claimdiff {

enum class MentionKind {
  kNumber,        // a bare number
  kOrdinal,       // third, 21st
  kQuantity,      // a number with a unit or a counted noun
  kMoney,
  kDuration,
  kTime,          // a point or an interval on the calendar
  kPerson,
  kOrganization,
  kPlace,
};

CLAIMDIFF_EXPORT const char* MentionKindName(MentionKind kind);  // "number", "ordinal", ...

// The true value lies in [low, high]. A missing bound is open: "at least 15" is {15, none}.
struct Value {
  std::optional<double> low;
  std::optional<double> high;
  bool low_open = false;     // "more than 20": 20 itself is excluded
  bool high_open = false;    // "fewer than 20"
  bool approximate = false;  // "about", "nearly", or a vague count such as "several"
  // "person", "percent", "percentage-point", an ISO 4217 code, a CLDR unit identifier such as
  // "meter", or the concept of the counted noun such as "missile"; empty for bare numbers.
  std::string unit;

  friend bool operator==(const Value&, const Value&) = default;
};

enum class Grain : std::uint8_t {
  kSecond, kMinute, kHour, kDay, kWeek, kMonth, kQuarter, kYear
};

CLAIMDIFF_EXPORT const char* GrainName(Grain grain);  // "second", ...

// A half-open interval [start, end) of ISO 8601 times in the reference's zone; an open bound is empty
// ("until Friday"). Times of day carry "T" and the offset: "2013-02-12T04:30:00-02:00"; days are
// "2013-02-13".
struct TimeValue {
  std::string start;
  std::string end;
  Grain grain = Grain::kDay;
  bool relative = false;  // resolved from the reference time ("yesterday", "in March")
  // The words give a time of day and no day; the day is that of the reference, or one named before.
  bool clock_alone = false;

  friend bool operator==(const TimeValue&, const TimeValue&) = default;
};

struct Mention {
  MentionKind kind = MentionKind::kNumber;
  Span span;  // bytes of the text that was read

  // Set for number, ordinal, quantity, money, duration.
  std::optional<Value> value;
  // Set for time; unset where the text has no reference date to resolve it from.
  std::optional<TimeValue> time;

  // For names: the name in Latin letters ("Vladimir Putin", "Aktau") and the script-independent key.
  std::string name;
  std::string name_key;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_MENTION_H_
