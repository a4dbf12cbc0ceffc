// SPDX-License-Identifier: Apache-2.0
//
// Sentence ends on Universal Dependencies texts, joined by single blanks. The data are no part of
// the project; where they do not stand beside it, the test is skipped.

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>

#include "sentence/splitter.h"

namespace claimdiff::sentence {
namespace {

struct Treebank {
  const char* name;
  const char* language;
  double least_f1;  // what the splitter reached, rounded down; ICU has .91, .976, .58, .94, .92
};

constexpr Treebank kTreebanks[] = {{"bg-btb", "bg", .94},
                                   {"ru-gsd", "ru", .978},
                                   {"ru-taiga", "ru", .75},
                                   {"ka-glc", "ka", .99},
                                   {"ka-gnc", "ka", .98}};

class TreebankTest : public testing::TestWithParam<Treebank> {};

TEST_P(TreebankTest, SentenceEnds) {
  const Treebank& treebank = GetParam();
  std::ifstream stream(std::string(CLAIMDIFF_SOURCE_DIR "/../shared/bench/ud/") + treebank.name +
                       ".sentences.txt");
  if (!stream) GTEST_SKIP() << "the treebanks are not beside the project";
  std::string text, line;
  std::set<std::size_t> gold;
  while (std::getline(stream, line)) {
    if (line.empty()) continue;
    text += (text.empty() ? "" : " ") + line;
    gold.insert(text.size());
  }
  const auto splitter = Splitter::Load(tables::TableSource::CompiledIn());
  ASSERT_TRUE(splitter.ok());
  const auto sentences = splitter->Split(text, text::Tokenize(text), treebank.language);
  std::size_t both = 0;
  for (const Sentence& sentence : sentences) both += gold.contains(sentence.span.end);
  const double f1 =
      2.0 * static_cast<double>(both) / static_cast<double>(sentences.size() + gold.size());
  EXPECT_GE(f1, treebank.least_f1);
}

INSTANTIATE_TEST_SUITE_P(Splitter, TreebankTest, testing::ValuesIn(kTreebanks),
                         [](const auto& info) {
                           std::string name = info.param.name;
                           name[2] = '_';
                           return name;
                         });

}  // namespace
}  // namespace claimdiff::sentence
