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

TEST(Values, TitlesInQuotationMarksAreNoValues) {
  EXPECT_THAT(ReadValues("ru", "Спектакль «Три сестры» отменён, 40 зрителей ждут"), ElementsAre("40 person"));
  EXPECT_THAT(ReadValues("bg", "Премиерата на „1917“ се отлага за „Дванадесет стола“"), ElementsAre());
  EXPECT_THAT(ReadValues("ru", "Ледокол «50 лет Победы» вышел из порта"), ElementsAre());
  EXPECT_THAT(ReadValues("ka", "სპექტაკლი „სამი და“ გადაიდო"), ElementsAre());
}

TEST(Values, QuotedSpeechKeepsItsValues) {
  EXPECT_THAT(ReadValues("bg", "„Трима са загинали“, каза кметът"), ElementsAre("3 person"));
  EXPECT_THAT(ReadValues("ru", "Он обещал «300 миллионов рублей»"), ElementsAre("300000000 RUB"));
  EXPECT_THAT(ReadValues("ru", "Он сказал: «Две школы закрыты»"), ElementsAre(testing::StartsWith("2")));
}

TEST(Values, NumbersOfNamesAreNoValues) {
  EXPECT_THAT(ReadValues("bg", "Крал Чарлз III и Симеон Втори гледаха Евровизия 2024"), ElementsAre());
  EXPECT_THAT(ReadValues("bg", "Офисът е на ул. „Раковски“ 108"), ElementsAre());
  EXPECT_THAT(ReadValues("ru", "На улице 8 Марта погибли 3 человека"), ElementsAre("3 person"));
  EXPECT_THAT(ReadValues("ka", "კონსტიტუციის მე-17 მუხლი და 38 ადამიანი"), ElementsAre("38 person"));
  EXPECT_THAT(ReadValues("ru", "в Тбилиси 38 человек"), ElementsAre("38 person"));
}

TEST(Values, CodesAreReadAsAWhole) {
  EXPECT_THAT(ReadValues("ru", "Сервер 192.168.1.1 и станок 16К20 отключены"), ElementsAre());
  EXPECT_THAT(ReadValues("ka", "ვრცლად იხილეთ https://www.gazeti.ge/news/20458"), ElementsAre());
  EXPECT_THAT(ReadValues("ru", "Справки по телефону 8 (495) 123-45-67"), ElementsAre());
}

TEST(Values, AHalfIsAddedToTheUnit) {
  EXPECT_THAT(ReadValues("bg", "Чакахме два часа и половина"), ElementsAre("150 minute"));
  EXPECT_THAT(ReadValues("bg", "в дупка метър и половина"), ElementsAre("1.5 meter"));
  EXPECT_THAT(ReadValues("bg", "Остана час и половина в асансьора"), ElementsAre("90 minute"));
  EXPECT_THAT(ReadValues("bg", "Чака час и 20 минути"), ElementsAre("80 minute"));
}

TEST(Values, SharesOfNouns) {
  EXPECT_THAT(ReadValues("ru", "Половина урожая погибла"), ElementsAre("0.5"));
  EXPECT_THAT(ReadValues("ru", "Две трети депутатов"), ElementsAre(testing::StartsWith("0.66")));
  EXPECT_THAT(ReadValues("ru", "Четверть опрошенных не доверяет банкам"), ElementsAre("0.25"));
  EXPECT_THAT(ReadValues("bg", "Четвъртина от анкетираните"), ElementsAre("0.25"));
  EXPECT_THAT(ReadValues("ru", "во второй половине матча"), ElementsAre("#2"));
}

TEST(Values, HundredthsOfMoneyStandAlone) {
  EXPECT_THAT(ReadValues("bg", "Хлябът ще поскъпне с двадесет стотинки"), ElementsAre("0.2 BGN"));
  EXPECT_THAT(ReadValues("ru", "на 30 копеек"), ElementsAre("0.3 RUB"));
}

TEST(Values, LongStemsJoin) {
  EXPECT_THAT(ReadValues("bg", "Седемдесетгодишен мъж"), ElementsAre("70 year"));
  EXPECT_THAT(ReadValues("ru", "семидесятипятилетний"), ElementsAre("75 year"));
}

TEST(Values, NumbersBehindTheirNounAreApproximate) {
  EXPECT_THAT(ReadValues("ru", "Человек двадцать пытались прорваться"), ElementsAre("~20 person"));
  EXPECT_THAT(ReadValues("ru", "Лет сорок назад"), ElementsAre("1985-01-01..1986-01-01 year"));
}

TEST(Values, ChangeFromAndToAreTwoValues) {
  EXPECT_THAT(ReadValues("bg", "Дефицитът расте от 2,8 на 3,1 процента"), ElementsAre("2.8", "3.1 percent"));
  EXPECT_THAT(ReadValues("ru", "Цена выросла с 2,8 до 3,1 процента"), testing::SizeIs(2));
}

TEST(Values, PerhapsIsNoMonth) {
  EXPECT_THAT(ReadValues("bg", "Кметът май се отказа"), ElementsAre());
  EXPECT_THAT(ReadValues("bg", "Кметът се отказа през май"), ElementsAre("2025-05-01..2025-06-01 month"));
  EXPECT_THAT(ReadValues("bg", "Откриват я в края на май"), ElementsAre("2025-05-21..2025-06-01 day"));
}

TEST(Values, ClocksWithPointsAndCommas) {
  EXPECT_THAT(ReadValues("bg", "Сблъсъкът стана в 13,40 часа"),
              ElementsAre("2025-10-09T13:40:00..2025-10-09T13:41:00 minute"));
  EXPECT_THAT(ReadValues("ru", "в 19.20 мск"), ElementsAre("2025-10-09T19:20:00+03:00..2025-10-09T19:21:00+03:00 minute"));
  EXPECT_THAT(ReadValues("ka", "დღეს დღის სამის ნახევარზე"),
              ElementsAre("2025-10-09T14:30:00..2025-10-09T14:31:00 minute"));
}

TEST(Values, HalfPastInRussian) {
  EXPECT_THAT(ReadValues("ru", "в половине девятого вечера"),
              ElementsAre("2025-10-09T20:30:00..2025-10-09T20:31:00 minute"));
  EXPECT_THAT(ReadValues("ru", "в половине второго тайма"), testing::Not(testing::Contains(testing::HasSubstr("T1"))));
}

TEST(Values, WordsThatLookAheadTurnTheDay) {
  EXPECT_THAT(ReadValues("bg", "Траурът започва в четвъртък", {"2025-10-07"}),
              ElementsAre("2025-10-09..2025-10-10 day"));
  EXPECT_THAT(ReadValues("bg", "Изложбата се открива на 14-и октомври"), ElementsAre("2025-10-14..2025-10-15 day"));
  EXPECT_THAT(ReadValues("bg", "Протестът е насрочен за 18 ч.", {"2025-10-09T17:45:00+03:00"}),
              ElementsAre("2025-10-09T18:00:00+03:00..2025-10-09T19:00:00+03:00 hour"));
}

TEST(Values, EdgesOfMonthsAndYears) {
  EXPECT_THAT(ReadValues("bg", "затворени до края на месеца"), ElementsAre("*..2025-11-01 day"));
  EXPECT_THAT(ReadValues("bg", "отложено за март догодина"), ElementsAre("2026-03-01..2026-04-01 month"));
}

TEST(Values, PlansCountFromTheHour) {
  EXPECT_THAT(ReadValues("ru", "три дня назад", {"2025-10-09T12:00:00+03:00"}), ElementsAre("2025-10-06..2025-10-07 day"));
  EXPECT_THAT(ReadValues("ru", "три года назад", {"2025-10-09T12:00:00+03:00"}),
              ElementsAre("2022-01-01..2023-01-01 year"));
  EXPECT_THAT(ReadValues("ru", "через три дня", {"2025-10-09T12:00:00+03:00", false}),
              ElementsAre("2025-10-12T12:00:00+03:00..2025-10-12T13:00:00+03:00 hour"));
}

TEST(Values, ChampionshipsPlatesAndLaws) {
  EXPECT_THAT(ReadValues("bg", "Евро 2024 започна в Мюнхен"), ElementsAre());
  EXPECT_THAT(ReadValues("bg", "Отборът на Ботев 1912 победи"), ElementsAre());
  EXPECT_THAT(ReadValues("bg", "Колата е СА 1234 МК"), ElementsAre());
  EXPECT_THAT(ReadValues("ru", "Закон 44-ФЗ изменён"), ElementsAre());
  EXPECT_THAT(ReadValues("bg", "В Radio 4, каза той, рейтингът ERA 2,53 е рекорд"), ElementsAre("2.53"));
  EXPECT_THAT(ReadValues("ru", "Пожар на улице 50 лет Октября"), ElementsAre());
}

// A chain of numbering signs was once walked again from each of them.
TEST(Values, ManyNumberingSignsTakeLinearTime) {
  std::string signs;
  for (int i = 0; i < 50000; ++i) signs += "№ ";
  EXPECT_THAT(ReadValues("ru", signs), ElementsAre());
}

TEST(Values, PurposeOfHoursLasts) {
  EXPECT_THAT(ReadValues("ru", "Рейс задержан на 3 часа"), ElementsAre("3 hour"));
  EXPECT_THAT(ReadValues("bg", "За 24 часа паднаха 50 мм"), ElementsAre("24 hour", "50 millimeter"));
  EXPECT_THAT(ReadValues("ru", "Заседание назначено на 15 часов"), ElementsAre(testing::HasSubstr("T15:00")));
}

TEST(Values, ScoresInSentencesAboutGames) {
  EXPECT_THAT(ReadValues("bg", "Геймът свърши при 21:19"), ElementsAre());
  EXPECT_THAT(ReadValues("bg", "Мачът започва в 21:30"), testing::SizeIs(1));
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

// Reads each sentence by itself, with the mentions of those before it.
std::vector<std::string> ReadSentences(std::string_view language, const std::vector<std::string>& sentences) {
  const Readers& readers = LoadedReaders();
  std::string text;
  for (const std::string& sentence : sentences) text += sentence + " ";
  const word::AnalyzedText words = readers.analyzer->Analyze(text::Tokenize(text), language);
  std::vector<ValueMention> found;
  std::size_t token = 0, end = 0;
  for (const std::string& sentence : sentences) {
    const std::size_t first = token;
    end += sentence.size() + 1;
    while (token < words.tokens().size() && words.tokens()[token].begin < end) ++token;
    readers.values->Read(words, first, token, {"2025-10-09"}, &found);
  }
  std::vector<std::string> texts;
  for (const ValueMention& mention : found) texts.push_back(ToText(mention.mention));
  return texts;
}

TEST(Values, ThatDayIsTheOneOfASentenceBeforeAndNotOfItsOwn) {
  EXPECT_THAT(ReadSentences("ru", {"Встреча прошла 7 октября.", "В тот вечер шёл дождь."}),
              ElementsAre("2025-10-07..2025-10-08 day", "2025-10-07T18:00:00..2025-10-08T00:00:00 hour"));
  EXPECT_THAT(ReadSentences("ka", {"შეხვედრა 7 ოქტომბერს გაიმართა.", "იმ დღეს წვიმდა."}),
              ElementsAre("2025-10-07..2025-10-08 day", "2025-10-07..2025-10-08 day"));
  EXPECT_THAT(ReadSentences("bg", {"В сряда той свидетелства, че в този ден е бил в града."}),
              ElementsAre("2025-10-08..2025-10-09 day", "?"));
}

TEST(Values, ANightOfTodayDoesNotMoveTheClocksBehindIt) {
  EXPECT_THAT(ReadSentences("ru", {"Вода пришла ночью.", "Затворы открыли в 4:20."}),
              ElementsAre("2025-10-08T21:00:00..2025-10-09T06:00:00 hour", "2025-10-09T04:20:00..2025-10-09T04:21:00 minute"));
}

TEST(Values, AClockTimeIsOfTheDayThatItsSentenceNames) {
  EXPECT_THAT(ReadSentences("ka", {"ეთერი ორშაბათს, 1 სექტემბერს, გავიდა რადიოში 12:30 და 13:40 შორის."}),
              ElementsAre("2025-09-01..2025-09-02 day", "2025-09-01T12:30:00..2025-09-01T12:31:00 minute",
                          "2025-09-01T13:40:00..2025-09-01T13:41:00 minute"));
}

TEST(Values, WhatIsCountedBehindAPartOfTheDayIsNoHour) {
  EXPECT_THAT(ReadValues("bg", "Министърът подаде оставка тази сутрин, два дни след потопа"),
              ElementsAre("2025-10-09T04:00:00..2025-10-09T12:00:00 hour", "2 day"));
}

TEST(Values, FromToInGeorgianIsAStepWhereSomethingChanges) {
  EXPECT_THAT(ReadValues("ka", "საპენსიო ასაკის 62-დან 67 წლამდე გაზრდა"), ElementsAre("62", "67 year"));
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
