// SPDX-License-Identifier: Apache-2.0

#include "judge/intervals.h"

#include <gtest/gtest.h>

namespace claimdiff::judge {
namespace {

TimeValue Clock(const char* start, const char* end) { return {start, end, Grain::kMinute, false}; }
TimeValue Day(const char* start, const char* end) { return {start, end, Grain::kDay, false}; }

TEST(Intervals, OneInstantInTwoZonesMeets) {
  const auto moscow = Clock("2023-03-06T07:30:00+03:00", "2023-03-06T07:31:00+03:00");
  const auto tbilisi = Clock("2023-03-06T08:30:00+04:00", "2023-03-06T08:31:00+04:00");
  const auto later = Clock("2023-03-06T07:30:00+04:00", "2023-03-06T07:31:00+04:00");
  EXPECT_TRUE(Meet(moscow, tbilisi));
  EXPECT_FALSE(Meet(moscow, later));
}

TEST(Intervals, AClockOfAnUnnamedPlaceMayBeWholeHalfHoursAway) {
  const auto tbilisi = Clock("2024-02-22T06:17:00+04:00", "2024-02-22T06:18:00+04:00");
  EXPECT_TRUE(Meet(tbilisi, Clock("2024-02-22T04:17:00", "2024-02-22T04:18:00")));
  EXPECT_FALSE(Meet(tbilisi, Clock("2024-02-22T04:20:00", "2024-02-22T04:21:00")));
}

TEST(Intervals, AnOpenBoundReachesAsFarAsItMust) {
  EXPECT_TRUE(Meet(Day("2024-05-17", ""), Day("2024-05-22", "2024-05-23")));
  EXPECT_FALSE(Meet(Day("", "2024-05-17"), Day("2024-05-22", "2024-05-23")));
}

TEST(Intervals, ABareWeekdayMayBeAWeekAway) {
  const auto ninth = Day("2024-05-09", "2024-05-10"), sixteenth = Day("2024-05-16", "2024-05-17");
  EXPECT_TRUE(MayMeet({ninth, "Thursday"}, {sixteenth, "May 16"}));
  EXPECT_FALSE(MayMeet({ninth, "May 9"}, {sixteenth, "May 16"}));
}

TEST(Intervals, NeighbouringMonthsAreNoWeekdaysAWeekAway) {
  const TimeValue august{"2025-08-01", "2025-09-01", Grain::kMonth, true}, september{"2025-09-01", "2025-10-01", Grain::kMonth, true};
  EXPECT_FALSE(MayMeet({august, "in August"}, {september, "in September"}));
}

TEST(Intervals, OnlyWhatNobodyGuessedIsCertain) {
  const auto may = Day("2024-05-09", "2024-05-10"), june = Day("2024-06-09", "2024-06-10"), year = Day("2023-05-09", "2023-05-10");
  EXPECT_TRUE(AreCertain({may, "May 9"}, {june, "June 9"}));
  EXPECT_FALSE(AreCertain({may, "Thursday"}, {june, "June 9"}));
  EXPECT_FALSE(AreCertain({may, "May 9"}, {year, "May 9"}));
  const auto eight = Clock("2023-11-12T20:00:00", "2023-11-12T21:00:00"), nine = Clock("2023-11-12T21:00:00", "2023-11-12T22:00:00");
  EXPECT_TRUE(AreCertain({eight, "at eight"}, {nine, "at nine"}));
}

TEST(Intervals, AClockTimeWithoutADayCountsOnAnyDay) {
  auto eight = Clock("2023-11-13T20:00:00", "2023-11-13T20:01:00");
  const auto day_before = Clock("2023-11-12T20:00:00", "2023-11-12T20:01:00"), nine = Clock("2023-11-12T21:00:00", "2023-11-12T21:01:00");
  EXPECT_FALSE(Meet(eight, day_before));
  eight.clock_alone = true;
  EXPECT_TRUE(Meet(eight, day_before));
  EXPECT_FALSE(Meet(eight, nine));
  EXPECT_TRUE(AreCertain({eight, "at eight"}, {nine, "on the 12th at nine"}));
}

TEST(Intervals, WeekdaysOfOneWeekAreCertainUnlessCountedFromAnotherDay) {
  const auto sunday = Day("2025-03-09", "2025-03-10"), monday = Day("2025-03-10", "2025-03-11");
  EXPECT_TRUE(AreCertain({sunday, "Sunday"}, {monday, "Monday"}));
  EXPECT_FALSE(AreCertain({sunday, "Sunday"}, {monday, "the next day", /*anchored=*/true}));
}

}  // namespace
}  // namespace claimdiff::judge
