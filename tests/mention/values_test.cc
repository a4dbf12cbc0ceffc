// SPDX-License-Identifier: Apache-2.0

#include "mention/values.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "mention/value_text.h"

namespace claimdiff::mention {
namespace {

using ::testing::ElementsAre;

TEST(Values, TablesLoad) {
  ASSERT_TRUE(LoadedReaders().analyzer.ok()) << LoadedReaders().analyzer.error().ToString();
  ASSERT_TRUE(LoadedReaders().values.ok()) << LoadedReaders().values.error().ToString();
}

TEST(Values, ReadsCountsWithWhatTheyCount) {
  EXPECT_THAT(ReadValues("ru", "При крушении погибли 38 человек, 29 удалось выжить."),
              ElementsAre("38 person", "29"));
  EXPECT_THAT(ReadValues("bg", "загинаха 38 от 67-те души на борда"), ElementsAre("38 person", "67 person"));
  EXPECT_THAT(ReadValues("ka", "38 ადამიანი დაიღუპა"), ElementsAre("38 person"));
}

TEST(Values, KeepsBoundsOpenAndApproximationAsData) {
  EXPECT_THAT(ReadValues("ru", "не менее 15 человек"), ElementsAre("15..* person"));
  EXPECT_THAT(ReadValues("bg", "повече от 20 души"), ElementsAre("(20..* person"));
  EXPECT_THAT(ReadValues("ka", "20-ზე მეტი ადამიანი"), ElementsAre("(20..* person"));
  EXPECT_THAT(ReadValues("bg", "няколко метра"), ElementsAre("~2..10 meter"));
  EXPECT_THAT(ReadValues("ka", "დაახლოებით 10 მეტრის დაშორებით"), ElementsAre("~10 meter"));
}

TEST(Values, AGoalOfChangeIsTheValueItself) {
  EXPECT_THAT(ReadValues("ka", "დაღუპულთა რიცხვი 17-მდე გაიზარდა"), ElementsAre("17"));
  EXPECT_THAT(ReadValues("bg", "Броят на жертвите нарасна до 832"), ElementsAre("832"));
  EXPECT_THAT(ReadValues("ru", "до 20 человек"), ElementsAre("*..20 person"));
}

TEST(Values, ReadsTimesAgainstTheReference) {
  EXPECT_THAT(ReadValues("bg", "миналия декември"), ElementsAre("2024-12-01..2025-01-01 month"));
  EXPECT_THAT(ReadValues("ru", "В четверг"), ElementsAre("2025-10-09..2025-10-10 day"));
  EXPECT_THAT(ReadValues("ka", "გუშინწინ"), ElementsAre("2025-10-07..2025-10-08 day"));
  EXPECT_THAT(ReadValues("ka", "გასული წლის ოქტომბრის შემდეგ"), ElementsAre("2024-10-01..2024-11-01 month"));
  EXPECT_THAT(ReadValues("bg", "преди два дни"), ElementsAre("2025-10-07..2025-10-08 day"));
}

TEST(Values, LeavesNamesAndCodesAlone) {
  EXPECT_THAT(ReadValues("ru", "Су-25 и C-130 сыграли 3:2 по статье 105"), ElementsAre());
  EXPECT_THAT(ReadValues("bg", "тел. 859-292-3680"), ElementsAre());
}

}  // namespace
}  // namespace claimdiff::mention
