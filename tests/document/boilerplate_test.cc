// SPDX-License-Identifier: Apache-2.0

#include "document/boilerplate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "document/document_testing.h"

namespace claimdiff::document {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> SkippedOf(const std::string& text, const std::string& language) {
  const auto document = ReadText(text, language);
  EXPECT_TRUE(document.ok());
  return Skipped(*document);
}

const std::string kRussianBody =
    "Паводок затопил двенадцать домов в низине у реки, сообщили спасатели утром.\n"
    "Жителей вывезли на лодках и разместили в школе, где им выдали тёплые вещи.\n";
const std::string kRussianEnd =
    "К вечеру вода начала уходить, и дорогу в посёлок обещают открыть завтра.\n";
const std::string kBulgarianBody =
    "Наводнението заля дванайсет къщи край реката, съобщиха спасителите сутринта.\n"
    "Жителите бяха изведени с лодки и настанени в училището, където получиха дрехи.\n";
const std::string kBulgarianEnd =
    "Вечерта водата започна да спада и пътят до селото трябва да бъде отворен утре.\n";
const std::string kGeorgianBody =
    "წყალდიდობამ მდინარის პირას თორმეტი სახლი დატბორა, განაცხადეს დილით მაშველებმა იქ.\n"
    "მცხოვრებლები ნავებით გაიყვანეს და სკოლაში განათავსეს, სადაც მათ ტანსაცმელი მისცეს.\n";
const std::string kGeorgianEnd =
    "საღამოს წყალმა კლება დაიწყო და სოფლისკენ მიმავალი გზა ხვალ უნდა გაიხსნას ისევ.\n";

TEST(Boilerplate, MenusCountersAndButtons) {
  EXPECT_THAT(SkippedOf("Главная | Новости | Спорт\nОбщество, 1 234\n12\n" + kRussianBody +
                            "Поделиться: Facebook Telegram\nПодпишитесь на наш канал в Telegram.",
                        "ru"),
              ElementsAre("boilerplate: Главная | Новости | Спорт", "boilerplate: Общество, 1 234",
                          "boilerplate: 12", "boilerplate: Поделиться: Facebook Telegram",
                          "boilerplate: Подпишитесь на наш канал в Telegram."));
  EXPECT_THAT(SkippedOf("Към основното съдържание\nНовини България\n" + kBulgarianBody +
                            "Сподели във Facebook\n© 2025 Вестник. Всички права запазени.",
                        "bg"),
              ElementsAre("boilerplate: Към основното съдържание", "boilerplate: Новини България",
                          "boilerplate: Сподели във Facebook",
                          "boilerplate: © 2025 Вестник. Всички права запазени."));
  EXPECT_THAT(
      SkippedOf("მთავარი პოლიტიკა სპორტი\n" + kGeorgianBody + "გააზიარეთ\nნახვები: 512", "ka"),
      ElementsAre("boilerplate: მთავარი პოლიტიკა სპორტი", "boilerplate: გააზიარეთ",
                  "boilerplate: ნახვები: 512"));
}

TEST(Boilerplate, Credits) {
  EXPECT_THAT(SkippedOf(kRussianBody + "Фото: Иван Петров / Агентство\n" + kRussianEnd, "ru"),
              ElementsAre("credit: Фото: Иван Петров / Агентство"));
  EXPECT_THAT(SkippedOf(kBulgarianBody + "Снимка: БТА, архив\n" + kBulgarianEnd, "bg"),
              ElementsAre("credit: Снимка: БТА, архив"));
  EXPECT_THAT(SkippedOf(kGeorgianBody + "ფოტო: რადიო თავისუფლება\n" + kGeorgianEnd, "ka"),
              ElementsAre("credit: ფოტო: რადიო თავისუფლება"));
}

TEST(Boilerplate, LegalNotices) {
  const std::string notice =
      "ДАННОЕ СООБЩЕНИЕ (МАТЕРИАЛ) СОЗДАНО И РАСПРОСТРАНЕНО ИНОСТРАННЫМ СРЕДСТВОМ МАССОВОЙ "
      "ИНФОРМАЦИИ, ВЫПОЛНЯЮЩИМ ФУНКЦИИ ИНОСТРАННОГО АГЕНТА";
  EXPECT_THAT(SkippedOf(notice + "\n" + kRussianBody, "ru"), ElementsAre("notice: " + notice));
  const std::string footnote = "* Признана экстремистской и запрещена в России.";
  EXPECT_THAT(SkippedOf(kRussianBody + footnote, "ru"), ElementsAre("notice: " + footnote));
}

TEST(Boilerplate, NewsAboutAgentsIsNoNotice) {
  EXPECT_THAT(SkippedOf(kRussianBody + "Минюст внёс журналиста в реестр иностранных агентов.\n" +
                            "Организация признана нежелательной, говорится на сайте ведомства.",
                        "ru"),
              IsEmpty());
}

TEST(Boilerplate, RelatedHeadlinesInTheMiddle) {
  EXPECT_THAT(
      SkippedOf(
          kRussianBody + "\nВ соседней области объявили режим тревоги\nОбщество\n\n" + kRussianEnd,
          "ru"),
      ElementsAre("related: В соседней области объявили режим тревоги", "boilerplate: Общество"));
  EXPECT_THAT(
      SkippedOf(kBulgarianBody + "Язовирът край града преля за трети път\n" + kBulgarianEnd, "bg"),
      ElementsAre("related: Язовирът край града преля за трети път"));
  EXPECT_THAT(
      SkippedOf(kGeorgianBody + "მეზობელ რაიონში საგანგებო მდგომარეობა გამოცხადდა\n" + kGeorgianEnd,
                "ka"),
      ElementsAre("related: მეზობელ რაიონში საგანგებო მდგომარეობა გამოცხადდა"));
}

TEST(Boilerplate, ReadAlso) {
  EXPECT_THAT(SkippedOf(kRussianBody +
                            "Читайте также:\nМост закрыли на ремонт до весны\n"
                            "Школы перешли на дистанционное обучение\n" +
                            kRussianEnd,
                        "ru"),
              ElementsAre("related: Читайте также:", "related: Мост закрыли на ремонт до весны",
                          "related: Школы перешли на дистанционное обучение"));
  EXPECT_THAT(SkippedOf(kBulgarianBody + "Прочетете още: Мостът затворен до пролетта", "bg"),
              ElementsAre("related: Прочетете още: Мостът затворен до пролетта"));
}

TEST(Boilerplate, BodyParagraphsStay) {
  const std::string body =
      kRussianBody +
      "По теме паводка губернатор высказался вечером на встрече с жителями посёлка.\n"
      "Фото разрушенного моста показали по телевидению, и власти их подтвердили.\n"
      "Спасатели перечислили, что нужно взять с собой:\n"
      "документы и деньги на первое время\n"
      "- тёплую одежду и запас воды на два дня\n"
      "Что известно о погибших?\n"
      "«Мы не знаем, когда вернёмся домой и что там найдём»\n" +
      kRussianEnd;
  EXPECT_THAT(SkippedOf(body, "ru"), IsEmpty());
}

TEST(Boilerplate, CarelessTextKeepsItsParagraphs) {
  EXPECT_THAT(SkippedOf("Наводнението заля дванайсет къщи край реката вчера сутринта рано\n"
                        "Жителите бяха изведени с лодки и настанени в училището.\n"
                        "Кметът обеща помощ на всички семейства в селото още днес\n"
                        "Пътят остава затворен до утре на обяд, каза полицията.\n",
                        "bg"),
              IsEmpty());
}

TEST(Boilerplate, Titles) {
  EXPECT_EQ(ReadText("Политика,\n0\n\nПаводок затопил дома\n\n" + kRussianBody, "ru")->title,
            "Паводок затопил дома");
  EXPECT_EQ(ReadText("Кто ответит за паводок?\n" + kRussianBody, "ru")->title,
            "Кто ответит за паводок?");
  EXPECT_EQ(ReadText(kRussianBody, "ru")->title, "");
}

}  // namespace
}  // namespace claimdiff::document
