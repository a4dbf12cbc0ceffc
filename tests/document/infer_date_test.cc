// SPDX-License-Identifier: Apache-2.0

#include "document/infer_date.h"

#include <gtest/gtest.h>

namespace claimdiff::document {
namespace {

FoundDate Full(int year, int month, int day) { return {year, month, day, 0}; }
FoundDate Day(int month, int day) { return {0, month, day, 0}; }
FoundDate Month(int year, int month) { return {year, month, 0, 0}; }
FoundDate Weekday(int weekday) { return {0, 0, 0, weekday}; }

TEST(InferDate, NewestFullDate) {
  EXPECT_EQ(InferDate({Full(2024, 12, 25), Full(2025, 3, 4), Full(2019, 1, 1)}), "2025-03-04");
}

TEST(InferDate, DayWithoutYearIsAfterTheNewestYear) {
  EXPECT_EQ(InferDate({Month(2024, 12), Day(10, 9), Day(10, 7), {2014, 0, 0, 0}}), "2025-10-09");
}

TEST(InferDate, DayShortlyBeforeSharesTheYear) {
  EXPECT_EQ(InferDate({Full(2024, 12, 25), Day(12, 15)}), "2024-12-25");
}

TEST(InferDate, WeekdayMovesForward) {
  // 7 October 2025 is a Tuesday.
  EXPECT_EQ(InferDate({Month(2025, 6), Day(10, 7), Weekday(4)}), "2025-10-09");
  EXPECT_EQ(InferDate({Month(2025, 6), Day(10, 7), Weekday(2)}), "2025-10-07");
  EXPECT_EQ(InferDate({Month(2025, 6), Day(10, 7), Weekday(1)}), "2025-10-07");
}

TEST(InferDate, PlansForAYearDoNotCount) {
  EXPECT_EQ(InferDate({{2030, 0, 0, 0}, Month(2025, 6), Day(7, 1)}), "2025-07-01");
}

TEST(InferDate, SaysNothingWithoutEvidence) {
  EXPECT_EQ(InferDate({}), "");
  EXPECT_EQ(InferDate({Day(10, 7), Weekday(4)}), "");
  EXPECT_EQ(InferDate({Month(2025, 6), Weekday(4)}), "");
}

TEST(InferDate, LeapDay) {
  EXPECT_EQ(InferDate({Month(2024, 12), Day(2, 29)}), "2028-02-29");
  EXPECT_EQ(InferDate({Full(2025, 2, 30), Full(2024, 1, 2)}), "2024-01-02");
}

}  // namespace
}  // namespace claimdiff::document
