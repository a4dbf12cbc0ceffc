// SPDX-License-Identifier: Apache-2.0

#include "document/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "document/document_testing.h"

namespace claimdiff::document {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kBulgarian = "Министърът каза, че пътят ще бъде отворен утре сутринта.";
const std::string kRussian = "Министр сказал, что дорогу откроют завтра утром.";

ErrorCode CodeOf(const Result<Document>& document) {
  EXPECT_FALSE(document.ok());
  return document.ok() ? ErrorCode::kBadTable : document.error().code;
}

TEST(Reader, ReadsPlainText) {
  const auto document = ReadText(kBulgarian);
  ASSERT_TRUE(document.ok()) << document.error().ToString();
  EXPECT_EQ(document->language, "bg");
  EXPECT_EQ(document->text, kBulgarian);
  EXPECT_EQ(document->date_source, DateSource::kNone);
  EXPECT_THAT(document->skipped, IsEmpty());
  EXPECT_THAT(document->notes, IsEmpty());
}

TEST(Reader, EmptyInputsAreErrors) {
  for (const std::string text :
       {"", "  \n\t\u00A0", "\xEF\xBB\xBF", "***\n---", "date 2025-10-09", "<p></p>&nbsp;"}) {
    EXPECT_EQ(CodeOf(ReadText(text)), ErrorCode::kEmpty) << text;
  }
  EXPECT_EQ(CodeOf(ReadText(std::string(5, '\0'))), ErrorCode::kEmpty);
}

TEST(Reader, InvalidBytesAreSetAsideAndNamed) {
  const auto document = ReadText(kBulgarian + "\xFF\xFE " + kBulgarian);
  ASSERT_TRUE(document.ok());
  EXPECT_THAT(Skipped(*document), ElementsAre("invalid-utf8: \xFF\xFE"));
  EXPECT_THAT(document->notes, Contains(HasSubstr("2 bytes are not UTF-8")));
}

TEST(Reader, OtherEncodingsAreErrors) {
  EXPECT_EQ(CodeOf(ReadText("\xCC\xE8\xED\xE8\xF1\xF2\xF0 \xF1\xEA\xE0\xE7\xE0\xEB")),
            ErrorCode::kCannotRead);
  const auto utf16 = ReadText(std::string("\xFF\xFE\x1C\x04\x38\x04", 6));
  EXPECT_EQ(CodeOf(utf16), ErrorCode::kCannotRead);
  EXPECT_THAT(utf16.error().message, HasSubstr("UTF-16"));
}

TEST(Reader, NulBytesAreSetAside) {
  const auto document = ReadText(kRussian + std::string(2, '\0') + kRussian);
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->skipped.size(), 1u);
  EXPECT_EQ(document->skipped[0].why, SkipReason::kNul);
  EXPECT_THAT(document->notes, Contains(HasSubstr("NUL")));
}

TEST(Reader, ByteOrderMarkStandsBeforeTheDate) {
  const auto document = ReadText(
      "\xEF\xBB\xBF"
      "date 2025-10-09 " +
      kRussian);
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->date, "2025-10-09");
  EXPECT_THAT(Skipped(*document),
              ElementsAre("byte-order-mark: \xEF\xBB\xBF", "date: date 2025-10-09"));
}

TEST(Reader, DateLine) {
  for (const std::string head : {"date 2025-10-09", " date 2025-10-09 ", "date 2025-10-09\n\n",
                                 "\r\ndate  2025-10-09\r\n", "date: 2025-10-09 "}) {
    const auto document = ReadText(head + kBulgarian);
    ASSERT_TRUE(document.ok()) << head;
    EXPECT_EQ(document->date, "2025-10-09") << head;
    EXPECT_EQ(document->date_source, DateSource::kText);
    EXPECT_EQ(TokenizeDocument(*document).FormAt(0), "министърът") << head;
  }
  EXPECT_EQ(ReadText("date 2025-10 " + kBulgarian)->date, "2025-10");
}

TEST(Reader, DateThatIsNone) {
  const auto document = ReadText("date 2025-02-30 " + kBulgarian);
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->date, "");
  EXPECT_THAT(document->notes, Contains(HasSubstr("no day of the calendar")));
}

TEST(Reader, GivenDateWins) {
  DocumentInput input;
  input.text = "date 2025-10-09 " + kRussian;
  input.date = "2025-10-11T08:00:00+03:00";
  const auto document = TheReader().Read(input);
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->date, "2025-10-11");
  EXPECT_EQ(document->date_source, DateSource::kGiven);
  EXPECT_THAT(document->notes, Contains(HasSubstr("the date line says 2025-10-09")));
  input.date = "yesterday";
  EXPECT_EQ(CodeOf(TheReader().Read(input)), ErrorCode::kBadArgument);
}

TEST(Reader, DeclaredLanguageWins) {
  EXPECT_EQ(ReadText(kRussian, "bg")->language, "bg");
  EXPECT_EQ(ReadText(kRussian, "bg-BG")->language, "bg");
  EXPECT_EQ(ReadText(kRussian, "RU")->language, "ru");
  const auto ukrainian = ReadText(kRussian, "uk");
  EXPECT_EQ(CodeOf(ukrainian), ErrorCode::kUnsupported);
  EXPECT_EQ(ukrainian.error().message, "Ukrainian is not supported");
  EXPECT_EQ(CodeOf(ReadText(kRussian, "tlh")), ErrorCode::kUnsupported);
}

TEST(Reader, UnknownLanguageIsAnError) {
  EXPECT_EQ(CodeOf(ReadText("1234 5678")), ErrorCode::kUnknownLanguage);
  EXPECT_EQ(CodeOf(ReadText("ӝӵӥӟ ӥӵӝӟӥ ӝӟӵ ӥӝ ӟӵӝӥ")), ErrorCode::kUnknownLanguage);
}

TEST(Reader, NotesLookAlikesMarksAndLineEnds) {
  const auto document =
      ReadText("Той пристигна cъс самолет.\r\nИ\u0306од има в аптеката.\nВсички са добре.");
  ASSERT_TRUE(document.ok()) << document.error().ToString();
  EXPECT_THAT(document->notes, ElementsAre("1 word mixes Latin letters into Cyrillic",
                                           "1 letter is written with a combining mark",
                                           "the line ends are of several kinds"));
}

TEST(Reader, MarkupIsSetAsideAndWordsGoOnAcrossIt) {
  const auto document = ReadText("<p>Ми<b>нистр</b>&nbsp;сказал: &laquo;Нет&raquo;.</p><p>И ушел.");
  ASSERT_TRUE(document.ok());
  const text::TokenizedText tokens = TokenizeDocument(*document);
  std::vector<std::string> forms;
  for (const auto& token : tokens.tokens) forms.emplace_back(tokens.FormOf(token));
  EXPECT_THAT(forms, ElementsAre("министр", "сказал", ":", "«", "нет", "»", ".", "и", "ушел", "."));
  EXPECT_TRUE(tokens.tokens[7].newline_before);
  EXPECT_FALSE(tokens.tokens[1].newline_before);
}

TEST(Reader, LettersAsEntitiesAreNoted) {
  const auto document = ReadText(kRussian + " &#1044;&#1072;.");
  ASSERT_TRUE(document.ok());
  EXPECT_THAT(document->notes, Contains(HasSubstr("HTML entities are not read: 2")));
}

TEST(Reader, DropCaps) {
  const auto document = ReadText("В чера министр приехал в город, и все его ждали.");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(TokenizeDocument(*document).FormAt(0), "вчера");
  EXPECT_THAT(document->notes, Contains(HasSubstr("drop caps")));
  const auto alone = ReadText("П\nрезидентът каза, че пътят ще бъде отворен.");
  EXPECT_EQ(TokenizeDocument(*alone).FormAt(0), "президентът");
  const auto preposition = ReadText("В городе министр сказал, что не знает. А на улице все знают.");
  EXPECT_EQ(TokenizeDocument(*preposition).FormAt(0), "в");
}

TEST(Reader, NeverSetsEverythingAside) {
  const auto document = ReadText("Новости\nПолитика\nСпорт", "ru");
  ASSERT_TRUE(document.ok());
  EXPECT_THAT(document->skipped, IsEmpty());
  EXPECT_THAT(document->notes, Contains(HasSubstr("every line looks like boilerplate")));
}

TEST(Reader, OneVeryLongLine) {
  std::string text;
  while (text.size() < (8u << 20)) text += kBulgarian + " ";
  const auto document = ReadText(text);
  ASSERT_TRUE(document.ok());
  EXPECT_THAT(document->skipped, IsEmpty());
}

// Whatever the bytes: an Error, or skipped ranges in order inside the text.
TEST(Reader, SurvivesAnyBytes) {
  std::mt19937 random(7);
  const std::string pieces[] = {"<",  ">",    "&",    ";",    "&#x",  "date 2025-", "\r",
                                "\n", "\xD0", "В ",   "чера", "\xFF", "Фото:",      "დიახ ",
                                "«",  "<b>",  "<!--", "1.",   " "};
  for (int round = 0; round < 3000; ++round) {
    std::string text = round % 2 == 0 ? kRussian : "";
    for (int i = 0; i < 40; ++i) text += pieces[random() % std::size(pieces)];
    const auto document = ReadText(text, round % 3 == 0 ? "ru" : "");
    if (!document.ok()) continue;
    std::size_t last = 0;
    for (const SkippedRange& range : document->skipped) {
      ASSERT_LE(last, range.span.begin);
      ASSERT_LT(range.span.begin, range.span.end);
      last = range.span.end;
    }
    ASSERT_LE(last, text.size());
    for (const auto& token : TokenizeDocument(*document).tokens) ASSERT_LE(token.end, text.size());
  }
}

}  // namespace
}  // namespace claimdiff::document
