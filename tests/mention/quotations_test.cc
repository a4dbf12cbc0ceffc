// SPDX-License-Identifier: Apache-2.0

#include "mention/quotations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tables/table_source.h"

namespace claimdiff::mention {
namespace {

// The texts of the quotations, marks included, with a suffix for names and inner ones.
std::vector<std::string> Quoted(const std::string& text) {
  word::AnalyzedText words;
  words.tokenized = text::Tokenize(text);
  std::vector<std::string> quoted;
  for (const Quotation& q : FindQuotations(words)) {
    const auto& tokens = words.tokens();
    std::string words_of = text.substr(tokens[q.first].begin, tokens[q.last].end - tokens[q.first].begin);
    quoted.push_back(words_of + (q.name ? " name" : "") + (q.depth > 0 ? " inner" : ""));
  }
  return quoted;
}

TEST(Quotations, FindsAllPairsOfMarks) {
  EXPECT_THAT(Quoted("Той каза: „ще дойдем утре вечер“."), testing::ElementsAre("„ще дойдем утре вечер“"));
  EXPECT_THAT(Quoted("Он сказал: «мы придем завтра»."), testing::ElementsAre("«мы придем завтра»"));
  EXPECT_THAT(Quoted("He said “we will come”."), testing::ElementsAre("“we will come”"));
  EXPECT_THAT(Quoted("Он сказал: \"мы придем завтра\"."), testing::ElementsAre("\"мы придем завтра\""));
  EXPECT_THAT(Quoted("თქვა: „ხვალ მოვალთ აქ”."), testing::ElementsAre("„ხვალ მოვალთ აქ”"));
}

TEST(Quotations, KnowsNestedOnes) {
  EXPECT_THAT(Quoted("«Мы читаем газету „Труд“ и верим ей», — сказал он."),
              testing::ElementsAre("«Мы читаем газету „Труд“ и верим ей»", "„Труд“ name inner"));
}

TEST(Quotations, TellsNamesFromSpeech) {
  EXPECT_THAT(Quoted("сообщает агентство «Интерфакс» сегодня"), testing::ElementsAre("«Интерфакс» name"));
  EXPECT_THAT(Quoted("он назвал это «кризисом эмоций» и ушел"), testing::ElementsAre("«кризисом эмоций»"));
}

TEST(Quotations, EndsAnUnclosedOneWithItsParagraph) {
  EXPECT_THAT(Quoted("Той каза: „няма да дойдем.\n\nНа другия ден „дойдоха“ всички."),
              testing::ElementsAre("„няма да дойдем.", "„дойдоха“"));
}

TEST(Quotations, RunsOverSentencesAndParagraphs) {
  EXPECT_THAT(Quoted("«Мы знаем. Мы помним.\n\nМы вернемся», — сказал он."),
              testing::ElementsAre("«Мы знаем. Мы помним.\n\nМы вернемся»"));
}

TEST(Quotations, IsNotLedAstrayByAClosingMarkAlone) {
  EXPECT_THAT(Quoted("На това отговори някой.“ После „дойдоха всички“."),
              testing::ElementsAre("„дойдоха всички“"));
}

}  // namespace
}  // namespace claimdiff::mention
