// SPDX-License-Identifier: Apache-2.0

#include "mention/value_format.h"

#include <gtest/gtest.h>

#include <string>

namespace claimdiff::mention {
namespace {


// Blanks that do not break are written as plain ones, to keep the tests readable.
std::string Plain(std::string text) {
  for (const std::string blank : {"\u00A0", "\u202F", "\u2009"}) {
    for (std::size_t at = 0; (at = text.find(blank)) != text.npos;) text.replace(at, blank.size(), " ");
  }
  return text;
}

std::string Write(const Value& value, const char* language) { return Plain(FormatValue(value, language)); }
std::string Write(const TimeValue& time, const char* language) { return Plain(FormatTime(time, language)); }

TEST(ValueFormat, WritesBoundsAndUnitsInEachLanguage) {
  const Value about{10, 10, false, false, true, "meter"};
  EXPECT_EQ(Write(about, "en"), "about 10 m");
  EXPECT_EQ(Write(about, "bg"), "около 10 m");
  EXPECT_EQ(Write(about, "ru"), "около 10 м");
  EXPECT_EQ(Write(about, "ka"), "დაახლოებით 10 მ");
  EXPECT_EQ(Write(Value{2, 10, false, false, true, "meter"}, "bg"), "2 – 10 m");
  EXPECT_EQ(Write(Value{20, {}, true, false, false, "person"}, "bg"), "повече от 20 души");
  EXPECT_EQ(Write(Value{{}, 5, false, false, false, "percent"}, "en"), "at most 5%");
}

TEST(ValueFormat, TakesThePluralOfTheNumber) {
  EXPECT_EQ(Write(Value{1, 1, false, false, false, "person"}, "en"), "1 person");
  EXPECT_EQ(Write(Value{22, 22, false, false, false, "person"}, "ru"), "22 человека");
  EXPECT_EQ(Write(Value{38, 38, false, false, false, "person"}, "ru"), "38 человек");
  EXPECT_EQ(Write(Value{1, 1, false, false, false, "person"}, "bg"), "1 човек");
  EXPECT_EQ(Write(Value{0.5, 0.5, false, false, false, "percentage-point"}, "ru"), "0,5 п. п.");
  EXPECT_EQ(Write(Value{10, 10, false, false, false, "workday"}, "ru"), "10 рабочих дней");
}

TEST(ValueFormat, WritesMoneyAndLargeNumbers) {
  EXPECT_EQ(Write(Value{5.3e6, 5.3e6, false, false, false, "EUR"}, "en"), "€5.3M");
  EXPECT_EQ(Write(Value{1411, 1411, false, false, false, ""}, "ru"), "1 411");
  EXPECT_EQ(Write(Value{26750, 26750, false, false, false, ""}, "ru"), "26 750");
}

TEST(ValueFormat, WritesACountWithoutTheIdOfItsConcept) {
  EXPECT_EQ(Write(Value{3, 3, false, false, false, "missile"}, "en"), "3");
}

TEST(ValueFormat, WritesTimesByTheirGrain) {
  const TimeValue day{"2024-12-25", "2024-12-26", Grain::kDay, false};
  EXPECT_EQ(Write(day, "bg"), "25 декември 2024 г.");
  EXPECT_EQ(Write(day, "ru"), "25 декабря 2024 г.");
  EXPECT_EQ(Write(day, "en"), "December 25, 2024");
  EXPECT_EQ(Write(day, "ka"), "25 დეკემბერი, 2024");
  EXPECT_EQ(Write(TimeValue{"2024-12-01", "2025-01-01", Grain::kMonth, false}, "bg"), "декември 2024 г.");
  EXPECT_EQ(Write(TimeValue{"2025-10-05", "2025-10-08", Grain::kDay, false}, "en"), "October 5 – 7, 2025");
  EXPECT_EQ(Write(TimeValue{"", "2025-10-08", Grain::kDay, false}, "en"), "until October 7, 2025");
}

}  // namespace
}  // namespace claimdiff::mention
