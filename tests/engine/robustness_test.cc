// SPDX-License-Identifier: Apache-2.0
//
// Inputs as they come: each has a defined outcome that the result names, nothing crashes, and no text
// is dropped without a word.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "engine/engine_testing.h"

namespace claimdiff::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

ErrorCode CodeOf(const Result<Document>& result) {
  EXPECT_FALSE(result.ok());
  return result.ok() ? ErrorCode::kBadArgument : result.error().code;
}

// The words of all sentences: what the engine goes on to read.
std::string SentenceText(const Document& document) {
  std::string text;
  for (const Span& span : TheEngine().Sentences(document)) text += std::string(span.In(document.text)) + "|";
  return text;
}

// A file in the folder for temporary files that lives as long as the object.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& name, const std::string& bytes)
      : path_((std::filesystem::path(::testing::TempDir()) / (std::to_string(getpid()) + "_" + name)).string()) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

TEST(Robustness, InvalidUtf8IsSetAsideAndNamed) {
  const std::string text = ShortArticle("bg") + " \xC3\x28\xFF " + ShortArticle("bg");
  const auto document = ReadText(text);
  ASSERT_TRUE(document.ok()) << document.error().ToString();
  ASSERT_FALSE(document->skipped.empty());
  EXPECT_EQ(document->skipped.front().why, SkipReason::kInvalidUtf8);
  EXPECT_THAT(document->notes, Contains(HasSubstr("not UTF-8")));
  EXPECT_EQ(FirstFault(CompareTexts({text, ShortArticle("ru")})), "");
  EXPECT_THAT(ToJson(CompareTexts({text, ShortArticle("ru")})), HasSubstr("invalid-utf8"));
}

TEST(Robustness, OtherEncodingsAreNamed) {
  const auto windows_1251 = ReadText("\xCC\xE8\xED\xE8\xF1\xF2\xF0 \xF1\xEA\xE0\xE7\xE0\xEB");
  EXPECT_EQ(CodeOf(windows_1251), ErrorCode::kCannotRead);
  EXPECT_THAT(windows_1251.error().message, HasSubstr("not UTF-8"));
}

TEST(Robustness, EmptyInputsAreNamed) {
  for (const std::string& text : {std::string(), std::string(" \n\t"), std::string("\xEF\xBB\xBF"),
                                  std::string(1000, '\0'), std::string("...!?")}) {
    EXPECT_EQ(CodeOf(ReadText(text)), ErrorCode::kEmpty);
  }
  const TemporaryFile empty("claimdiff_empty.txt", "");
  const ReadResult read = TheEngine().ReadFiles({empty.path()});
  ASSERT_EQ(read.errors.size(), 1u);
  EXPECT_EQ(read.errors[0].code, ErrorCode::kEmpty);
  EXPECT_EQ(read.errors[0].path, empty.path());
}

TEST(Robustness, NulBytesAreSetAsideAndNamed) {
  std::string text = ShortArticle("ru");
  text.insert(text.find(' '), 1, '\0');
  const auto document = ReadText(text);
  ASSERT_TRUE(document.ok());
  EXPECT_THAT(document->notes, Contains(HasSubstr("NUL")));
  EXPECT_EQ(TheEngine().Sentences(*document).size(),
            TheEngine().Sentences(*ReadText(ShortArticle("ru"))).size());
  EXPECT_EQ(FirstFault(CompareTexts({text, ShortArticle("bg")})), "");
}

TEST(Robustness, ByteOrderMarkIsSetAside) {
  const auto document = ReadText("\xEF\xBB\xBF" "date 2025-10-09 " + ShortArticle("ru"));
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->date, "2025-10-09");
  EXPECT_EQ(document->skipped.front().why, SkipReason::kByteOrderMark);
  EXPECT_EQ(SentenceText(*document), SentenceText(*ReadText(ShortArticle("ru"))));
}

TEST(Robustness, LineEndsOfAllKindsAreLineEnds) {
  const std::string one = ShortArticle("bg"), other = ShortArticle("bg");
  const auto unix_ends = ReadText(one + "\n\n" + other);
  for (const char* end : {"\r\n\r\n", "\r\r", "\n\r\n", "\u2029"}) {
    const auto document = ReadText(one + end + other);
    ASSERT_TRUE(document.ok());
    EXPECT_EQ(SentenceText(*document), SentenceText(*unix_ends));
  }
  EXPECT_THAT(ReadText(one + "\r\n" + other + "\n" + other)->notes,
              Contains(HasSubstr("line ends")));
}

TEST(Robustness, DecomposedAccentsReadAsComposed) {
  // й and ё written as a letter and a combining mark; a stress mark that means nothing.
  EXPECT_EQ(TheEngine().AnalyzeWord("ru", "террори\u0306").key,
            TheEngine().AnalyzeWord("ru", "террорй").key);
  EXPECT_EQ(TheEngine().AnalyzeWord("ru", "самоле\u0308т").key,
            TheEngine().AnalyzeWord("ru", "самолёт").key);
  EXPECT_EQ(TheEngine().AnalyzeWord("bg", "мини\u0301стър").key,
            TheEngine().AnalyzeWord("bg", "министър").key);
  const auto document = ReadText("Той купи и\u0306од. " + ShortArticle("bg"));
  ASSERT_TRUE(document.ok());
  EXPECT_THAT(document->notes, Contains(HasSubstr("combining mark")));
}

TEST(Robustness, LookAlikesAreReadAndNamed) {
  std::string text = ShortArticle("bg");
  text.replace(text.find("склада"), std::string("склада").size(), "cклaда");  // Latin c and a
  const auto document = ReadText(text);
  ASSERT_TRUE(document.ok());
  EXPECT_THAT(document->notes, Contains(HasSubstr("mixes Latin")));
  EXPECT_EQ(TheEngine().AnalyzeWord("bg", "cклaда").key, TheEngine().AnalyzeWord("bg", "склада").key);
}

TEST(Robustness, OtherLanguagesAreNamed) {
  const std::pair<const char*, const char*> texts[] = {
      {"Ukrainian", "Президент України заявив у четвер, що під час пожежі загинуло двоє людей, і це "
                    "не єдина їхня втрата. Рятувальники ще працюють на місці події."},
      {"Belarusian", "Прэзідэнт краіны заявіў у чацвер, што падчас пажару загінулі два чалавекі, і "
                     "гэта ўжо не першы выпадак. Ратавальнікі яшчэ працуюць на месцы."},
      {"Macedonian", "Претседателот на државата изјави дека во пожарот загинале две лица, а ќе има "
                     "и истрага. Меѓу повредените нема деца, рече министерот."},
      {"Serbian", "Председник државе изјавио је у четвртак да су у пожару погинуле две особе, а "
                  "међу повређенима нема деце. Још увек се чека извештај."},
      {"Kazakh", "Мемлекет басшысы бейсенбі күні өрттен екі адам қаза тапқанын мәлімдеді. Құтқарушылар "
                 "әлі де оқиға орнында жұмыс істеп жатыр."},
  };
  for (const auto& [name, text] : texts) {
    const auto document = ReadText(text);
    EXPECT_EQ(CodeOf(document), ErrorCode::kUnsupported) << name;
    EXPECT_THAT(document.error().message, HasSubstr(name));
  }
  EXPECT_EQ(CodeOf(ReadText("0101 2323 4545")), ErrorCode::kUnknownLanguage);
  EXPECT_EQ(CodeOf(ReadText(ShortArticle("ru"), "en")), ErrorCode::kUnsupported);
  EXPECT_THAT(TheEngine().Mentions("xx", "38"), IsEmpty());
  EXPECT_EQ(TheEngine().AnalyzeWord("", "дом").concept_id, "");
}

TEST(Robustness, WhatCannotBeReadSpoilsNothingElse) {
  const TemporaryFile good("claimdiff_good.txt", ShortArticle("bg"));
  const TemporaryFile lines("claimdiff_lines.jsonl",
                            "{\"text\": \"" + ShortArticle("ru") + "\", \"language\": \"ru\"}\n"
                            "{\"text\": \n{\"id\": \"x\"}\n");
  const ReadResult read =
      TheEngine().ReadFiles({good.path(), "/nowhere/at/all.txt", lines.path()});
  EXPECT_EQ(read.documents.size(), 2u);
  ASSERT_EQ(read.errors.size(), 3u);
  EXPECT_EQ(read.errors[0].code, ErrorCode::kCannotRead);
  EXPECT_EQ(read.errors[0].path, "/nowhere/at/all.txt");
  EXPECT_EQ(read.errors[1].code, ErrorCode::kBadJson);
  EXPECT_EQ(read.errors[1].line, 2u);
  EXPECT_GT(read.errors[1].position, ShortArticle("ru").size());
  EXPECT_EQ(read.errors[2].code, ErrorCode::kMissingText);
  EXPECT_EQ(read.errors[2].line, 3u);
  const Comparison comparison = TheEngine().Compare(read);
  EXPECT_EQ(comparison.documents.size(), 2u);
  EXPECT_EQ(comparison.errors.size(), 3u);
}

TEST(Robustness, JsonFaultsHavePositions) {
  const std::string bytes = "{\"text\": \"а\",\n \"date\" 5}";
  const TemporaryFile broken("claimdiff_broken.json", bytes);
  const ReadResult read = TheEngine().ReadFiles({broken.path()});
  ASSERT_EQ(read.errors.size(), 1u);
  EXPECT_EQ(read.errors[0].code, ErrorCode::kBadJson);
  EXPECT_EQ(read.errors[0].line, 2u);
  EXPECT_EQ(read.errors[0].position, bytes.find('5'));
  EXPECT_THAT(read.errors[0].ToString(), HasSubstr("claimdiff_broken.json:2: "));
}

TEST(Robustness, DocumentIdsAreUnique) {
  Document document = *ReadText(ShortArticle("bg"));
  document.id = "a";
  const Comparison comparison = TheEngine().Compare({document, document, document});
  ASSERT_EQ(comparison.documents.size(), 3u);
  EXPECT_NE(comparison.documents[0].document.id, comparison.documents[1].document.id);
  EXPECT_NE(comparison.documents[1].document.id, comparison.documents[2].document.id);
}

TEST(Robustness, FewDocumentsCompareToNothing) {
  EXPECT_THAT(TheEngine().Compare(ReadResult{}).disagreements, IsEmpty());
  EXPECT_EQ(FirstFault(CompareTexts({ShortArticle("bg")})), "");
  EXPECT_THAT(CompareTexts({ShortArticle("ru"), ShortArticle("ru")}).disagreements, IsEmpty())
      << "a text agrees with itself";
}

TEST(Robustness, TablesThatCannotBeReadAreNamed) {
  const auto engine = Engine::Create({.tables_folder = "/nowhere/at/all"});
  ASSERT_FALSE(engine.ok());
  EXPECT_THAT(engine.error().ToString(), HasSubstr("/nowhere/at/all"));
}

// CLAIMDIFF_LONG_LINE_MB sets the length: 100 is what is promised, the default keeps the test quick.
std::size_t LongLineBytes() {
  const char* megabytes = std::getenv("CLAIMDIFF_LONG_LINE_MB");
  return (megabytes == nullptr ? std::size_t{4} : std::strtoul(megabytes, nullptr, 10)) << 20;
}

TEST(Robustness, OneVeryLongLineIsRead) {
  const std::string piece = ShortArticle("bg") + " ";
  std::string text;
  while (text.size() < LongLineBytes()) text += piece;
  const auto document = ReadText(text);
  ASSERT_TRUE(document.ok());
  const auto sentences = TheEngine().Sentences(*document);
  EXPECT_EQ(sentences.size(), 3 * (text.size() / piece.size()));
  EXPECT_GE(sentences.back().end + 1, text.size() - 1);
  EXPECT_GT(TheEngine().Claims(*document).size(), text.size() / piece.size());
}

// Ten times as much takes about ten times as long: the text of one kind of character throughout is
// where a quadratic loop shows.
TEST(Robustness, TimeGrowsWithTheText) {
  const std::size_t bytes = std::size_t{1} << 20;
  for (const char* piece : {"1", "1 ", "сто ", ". ", "« ", "\" ", "(", "а", "А", "А. ", "Иванов ", "-", "\u0301",
                            "каза, че ", "не ", "<", "&", "\n", "date ", "ათი ", "2025-10-09 "}) {
    std::string text = ShortArticle("bg") + "\n";
    while (text.size() < bytes) text += piece;
    const auto begin = std::chrono::steady_clock::now();
    const auto document = ReadText(text, "bg");
    if (document.ok()) TheEngine().Claims(*document);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(seconds.count(), 20) << "a megabyte of \"" << piece << "\"";
  }
}

}  // namespace
}  // namespace claimdiff::testing
