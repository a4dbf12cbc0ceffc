// SPDX-License-Identifier: Apache-2.0

#include "sentence/splitter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace claimdiff::sentence {
namespace {

using testing::ElementsAre;

const Splitter& TheSplitter() {
  static const auto* splitter =
      new Result<Splitter>(Splitter::Load(tables::TableSource::CompiledIn()));
  EXPECT_TRUE(splitter->ok()) << splitter->error().ToString();
  return splitter->value();
}

std::vector<std::string> Split(std::string_view text, std::string_view language) {
  std::vector<std::string> sentences;
  for (const Sentence& s : TheSplitter().Split(text, text::Tokenize(text), language)) {
    sentences.emplace_back(s.span.In(text));
  }
  return sentences;
}

TEST(Splitter, CutsAtStopsBeforeCapitals) {
  EXPECT_THAT(Split("Валя. Кой дойде? Никой!", "bg"), ElementsAre("Валя.", "Кой дойде?", "Никой!"));
}

TEST(Splitter, HoldsEveryTokenOnce) {
  const std::string text = "Едно. Две! И три...\n\n(Четири.) „Пет.“ шест";
  const auto tokens = text::Tokenize(text);
  std::uint32_t next = 0;
  for (const Sentence& s : TheSplitter().Split(text, tokens, "bg")) {
    EXPECT_EQ(s.first_token, next);
    EXPECT_EQ(s.span.begin, tokens.tokens[s.first_token].begin);
    next = s.last_token;
  }
  EXPECT_EQ(next, tokens.tokens.size());
}

TEST(Splitter, KnowsAbbreviations) {
  EXPECT_THAT(Split("Проф. Иванов от гр. Русе, т.е. гостът, говори. Той млъкна.", "bg"),
              ElementsAre("Проф. Иванов от гр. Русе, т.е. гостът, говори.", "Той млъкна."));
  EXPECT_THAT(Split("Живёт на ул. Садовой, д. 5. Окна выходят во двор.", "ru"),
              ElementsAre("Живёт на ул. Садовой, д. 5.", "Окна выходят во двор."));
  EXPECT_THAT(Split("ე.წ. გეგმა დამტკიცდა. პროფ. ლომიძე წავიდა.", "ka"),
              ElementsAre("ე.წ. გეგმა დამტკიცდა.", "პროფ. ლომიძე წავიდა."));
}

TEST(Splitter, PhrasesThatCloseCanEndASentence) {
  EXPECT_THAT(Split("Привезли хлеб, соль и т. д. Потом уехали.", "ru"),
              ElementsAre("Привезли хлеб, соль и т. д.", "Потом уехали."));
  EXPECT_THAT(Split("Кучета, котки и др. животни бяха спасени.", "bg"),
              ElementsAre("Кучета, котки и др. животни бяха спасени."));
}

TEST(Splitter, UnitsEndASentenceOnlyBehindNumbers) {
  EXPECT_THAT(Split("Мостът е построен от общината през 1998 г. Реката е плитка.", "bg").size(),
              2u);
  EXPECT_THAT(Split("Загубите са за над 1 млрд. лв. Най-много губят банките.", "bg").size(), 2u);
  EXPECT_THAT(Split("На 5 май 1998 г. Петров подписа договора.", "bg").size(), 1u);
  EXPECT_THAT(Split("Через 5 мин. В зал вошёл судья.", "ru").size(), 2u);
}

TEST(Splitter, InitialsDoNotEnd) {
  EXPECT_THAT(Split("Пришёл А. С. Пушкин. И Т. Г. Шевченко.", "ru"),
              ElementsAre("Пришёл А. С. Пушкин.", "И Т. Г. Шевченко."));
  EXPECT_THAT(Split("მოვიდა ი. ჭავჭავაძე. ის დაჯდა.", "ka"),
              ElementsAre("მოვიდა ი. ჭავჭავაძე.", "ის დაჯდა."));
  EXPECT_THAT(Split("В лимоне есть витамин С. Он полезен.", "ru").size(), 2u);
  EXPECT_THAT(Split("Правил Николай I. Затем сын.", "ru").size(), 2u);
}

TEST(Splitter, NumbersWithDots) {
  EXPECT_THAT(Split("Цената е 2.5 лева. На 9. май е 3.10 часа.", "bg"),
              ElementsAre("Цената е 2.5 лева.", "На 9. май е 3.10 часа."));
  EXPECT_THAT(Split("Это было в 1998. Потом всё забыли.", "ru").size(), 2u);
}

TEST(Splitter, MissingBlankBehindTheStop) {
  EXPECT_THAT(Split("Стигнаха до края.Той спря.", "bg"),
              ElementsAre("Стигнаха до края.", "Той спря."));
  EXPECT_THAT(Split("Сайт roi.ru и гос.думы, Лента.Ру, А.С.Пушкин.", "ru").size(), 1u);
  EXPECT_THAT(Split("ეს იყო დასასრული.შემდეგ წავიდა.", "ka").size(), 2u);
}

TEST(Splitter, QuotationWithCueIsOneSentence) {
  EXPECT_THAT(Split("«Уходите!» — сказал он. Все ушли.", "ru"),
              ElementsAre("«Уходите!» — сказал он.", "Все ушли."));
  EXPECT_THAT(Split("„წადით!“ – თქვა მან. ყველა წავიდა.", "ka"),
              ElementsAre("„წადით!“ – თქვა მან.", "ყველა წავიდა."));
  EXPECT_THAT(Split("„Вярно ли е?“, попита тя.", "bg").size(), 1u);
}

TEST(Splitter, GeorgianVerbsOfSayingGoOn) {
  EXPECT_THAT(Split("„ჩვენ მზად ვართ.“ თქვა მინისტრმა. შეხვედრა დასრულდა.", "ka"),
              ElementsAre("„ჩვენ მზად ვართ.“ თქვა მინისტრმა.", "შეხვედრა დასრულდა."));
  EXPECT_THAT(Split("– სად მიდიხარ? – ჰკითხა მან. „მოვედი.“ სახლი ცარიელი იყო.", "ka"),
              ElementsAre("– სად მიდიხარ? – ჰკითხა მან.", "„მოვედი.“", "სახლი ცარიელი იყო."));
}

TEST(Splitter, ClosingMarksStayWithTheStop) {
  EXPECT_THAT(Split("Он сказал: «Нет.» Она молчала. (Смеётся.) Потом ушла.", "ru"),
              ElementsAre("Он сказал: «Нет.»", "Она молчала.", "(Смеётся.)", "Потом ушла."));
}

TEST(Splitter, BracketsInsideASentenceHideTheirStops) {
  EXPECT_THAT(Split("Той (роден през 1950 г. В Пловдив учи. Там живее.) е лекар.", "bg").size(),
              1u);
}

TEST(Splitter, EllipsisGoesOnBeforeSmallLetters) {
  EXPECT_THAT(Split("Тогда... я не знаю. Но... Может быть.", "ru"),
              ElementsAre("Тогда... я не знаю.", "Но...", "Может быть."));
}

TEST(Splitter, LinesAreParagraphs) {
  EXPECT_THAT(Split("Голямо заглавие\nПърво изречение. Второ.\nТрето изречение.", "bg"),
              ElementsAre("Голямо заглавие", "Първо изречение.", "Второ.", "Трето изречение."));
}

TEST(Splitter, JoinsTextThatIsWrappedAtAWidth) {
  const std::string text =
      "Вчера в столице открылась выставка, на которой собраны картины\n"
      "Айвазовского из двадцати музеев страны. Посетители смогут увидеть\n"
      "Черное море таким, каким его видели сто лет назад. Организаторы\n"
      "Петров и Сидоров рассказали, что готовились больше трёх лет.\n";
  EXPECT_THAT(Split(text, "ru").size(), 3u);
}

TEST(Splitter, JoinsALineThatBreaksOff) {
  EXPECT_THAT(Split("Президентът заяви, че\nняма да подпише.", "bg").size(), 1u);
}

TEST(Splitter, DialogueDashes) {
  EXPECT_THAT(Split("- Здравей! - каза той. - Как си? - Добре.", "bg"),
              ElementsAre("- Здравей! - каза той.", "- Как си?", "- Добре."));
}

TEST(Splitter, UnknownLanguageIsCutByPunctuation) {
  EXPECT_THAT(Split("One two. Three.", "en"), ElementsAre("One two.", "Three."));
  EXPECT_THAT(Split("", "bg"), ElementsAre());
}

TEST(Splitter, BadKindNamesFileAndLine) {
  AbbreviationList list;
  const auto table =
      tables::Tsv::Parse({"t", "data/t.tsv", "form\tkind\nпроф.\tnever\nдоц.\toften\n"});
  ASSERT_TRUE(table.ok());
  const auto added = list.AddRow(*table, table->rows()[1], 0, 1);
  ASSERT_FALSE(added.ok());
  EXPECT_EQ(added.error().line, 3u);
  EXPECT_EQ(added.error().path, "data/t.tsv");
}

TEST(Splitter, LinearOnRunsOfStops) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "! ( ? ";
  EXPECT_FALSE(TheSplitter().Split(text, text::Tokenize(text), "bg").empty());
}

}  // namespace
}  // namespace claimdiff::sentence
