// SPDX-License-Identifier: Apache-2.0

#include "text/tokenizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace claimdiff::text {
namespace {

std::vector<std::string> Forms(std::string_view text) {
  const TokenizedText out = Tokenize(text);
  std::vector<std::string> forms;
  for (const Token& token : out.tokens) forms.emplace_back(out.FormOf(token));
  return forms;
}

TEST(Tokenizer, SeparatesLettersDigitsAndPunctuation) {
  EXPECT_THAT(Forms("Су-25, 43-ма"), testing::ElementsAre("су", "-", "25", ",", "43", "-", "ма"));
}

TEST(Tokenizer, NormalisesStressSoftHyphenYoAndDecomposedLetters) {
  EXPECT_THAT(Forms("Пу́тин са\u00ADмолёт и\u0306од"), testing::ElementsAre("путин", "самолет", "йод"));
}

TEST(Tokenizer, TurnsLatinLookAlikesInsideCyrillicWords) {
  const TokenizedText out = Tokenize("cо всеми AZAL");
  EXPECT_EQ(out.FormAt(0), "со");
  EXPECT_TRUE(out.tokens[0].repaired);
  EXPECT_EQ(out.FormAt(2), "azal");
  EXPECT_FALSE(out.tokens[2].repaired);
}

TEST(Tokenizer, KnowsShapes) {
  const TokenizedText out = Tokenize("Путин МИД дом В iPhone");
  EXPECT_EQ(out.tokens[0].shape, Shape::kCapitalized);
  EXPECT_EQ(out.tokens[1].shape, Shape::kUpper);
  EXPECT_EQ(out.tokens[2].shape, Shape::kLower);
  EXPECT_EQ(out.tokens[3].shape, Shape::kCapitalized);
  EXPECT_EQ(out.tokens[4].shape, Shape::kMixed);
}

TEST(Tokenizer, PassesOverInvalidBytesAndSkippedRanges) {
  const std::string text = "аб\xFF вг XXX де";
  const TokenizedText out = Tokenize(text, {{11, 14}});
  EXPECT_EQ(out.tokens.size(), 3u);
  EXPECT_TRUE(out.tokens[2].newline_before);
  EXPECT_EQ(text.substr(out.tokens[2].begin, out.tokens[2].end - out.tokens[2].begin), "де");
}

TEST(Tokenizer, TellsGapsApart) {
  using Kind = Gap::Kind;
  const std::string text = "В чера бе&ж Иван";
  const TokenizedText out =
      TokenizeWithGaps(text, {{{2, 3}, Kind::kNothing}, {{16, 17}, Kind::kBlank}});
  ASSERT_EQ(out.tokens.size(), 4u);
  EXPECT_EQ(out.FormAt(0), "вчера");
  EXPECT_EQ(out.tokens[0].end, 11u);
  EXPECT_EQ(out.FormAt(1), "бе");
  EXPECT_TRUE(out.tokens[2].space_before);
  EXPECT_FALSE(out.tokens[2].newline_before);
}

TEST(Tokenizer, SeesBlankLines) {
  const TokenizedText out = Tokenize("а\nб\r\n\r\nв");
  EXPECT_FALSE(out.tokens[1].blank_line_before);
  EXPECT_TRUE(out.tokens[1].newline_before);
  EXPECT_TRUE(out.tokens[2].blank_line_before);
}

}  // namespace
}  // namespace claimdiff::text
