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

TEST(Values, ResultsAndMinutesOfGamesAreNoValues) {
  EXPECT_THAT(ReadValues("bg", "реванша в Дънди с 5-3 в събота"), ElementsAre("2025-10-04..2025-10-05 day"));
  EXPECT_THAT(ReadValues("ka", "გოლი 15:16 წუთზე"), testing::Not(testing::Contains(testing::HasSubstr("T15"))));
}

TEST(Values, DaysAreNoPartOfTheDay) {
  EXPECT_THAT(ReadValues("ru", "будут работать четыре дня в неделю"), ElementsAre("4 day"));
  EXPECT_THAT(ReadValues("ru", "в четыре дня"), ElementsAre("2025-10-09T16:00:00..2025-10-09T17:00:00 hour"));
  EXPECT_THAT(ReadValues("bg", "за една нощ"), testing::Not(testing::Contains(testing::HasSubstr("T01"))));
}

TEST(Values, TheNextDayCountsFromTheLastDayNamed) {
  EXPECT_THAT(ReadValues("ru", "Они встретились 7 октября. На следующий день лидер заявил об этом."),
              ElementsAre("2025-10-07..2025-10-08 day", "2025-10-08..2025-10-09 day"));
}

TEST(Values, HalfBehindAnOrdinalIsANoun) {
  EXPECT_THAT(ReadValues("ka", "მეორე ნახევარში"), ElementsAre("#2"));
}

TEST(Values, WithoutAReferenceOnlyFullDatesResolve) {
  EXPECT_THAT(ReadValues("bg", "вчера и на 25 декември 2024 г.", {""}),
              ElementsAre("?", "2024-12-25..2024-12-26 day"));
}

TEST(Values, ScopeComesFromCuesNear) {
  const auto found = ReadMentions("ru", "погибли 38 человек, в том числе семь россиян");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1].scope, Scope::kPart);
}

}  // namespace
}  // namespace claimdiff::mention
