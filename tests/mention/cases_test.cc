// SPDX-License-Identifier: Apache-2.0
//
// Runs the cases of every language: data/languages/<tag>/cases.tsv.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "mention/value_text.h"
#include "tables/tsv.h"

namespace claimdiff::mention {
namespace {

struct Score {
  int right = 0, said = 0, expected = 0;
  double precision() const { return said == 0 ? 1 : static_cast<double>(right) / said; }
  double recall() const { return expected == 0 ? 1 : static_cast<double>(right) / expected; }
};

std::vector<std::string> Expected(std::string_view cell) {
  std::vector<std::string> values;
  if (cell == "-") return values;
  for (const std::string_view part : tables::Split(cell, '|')) {
    const std::size_t first = part.find_first_not_of(' '), last = part.find_last_not_of(' ');
    values.emplace_back(part.substr(first, last - first + 1));
  }
  return values;
}

std::string Joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : " | ") + value;
  return text.empty() ? "-" : text;
}

Score RunCases(const std::string& tag) {
  const std::string path = std::string(CLAIMDIFF_SOURCE_DIR) + "/data/languages/" + tag + "/cases.tsv";
  std::ifstream stream(path);
  const std::string content(std::istreambuf_iterator<char>(stream), {});
  const auto cases = tables::Tsv::Parse({tag, path, content});
  EXPECT_TRUE(cases.ok());
  Score score;
  for (const auto& row : cases->rows()) {
    std::vector<std::string> expected = Expected(row[1]);
    const std::vector<std::string> said = ReadValues(tag, row[0]);
    score.expected += static_cast<int>(expected.size());
    score.said += static_cast<int>(said.size());
    if (said != expected) std::cout << path << ":" << row.line << ": " << row[0] << ": " << row[1]
                                    << " but read " << Joined(said) << "\n";
    for (const std::string& value : said) {
      const auto found = std::find(expected.begin(), expected.end(), value);
      if (found == expected.end()) continue;
      ++score.right;
      expected.erase(found);
    }
  }
  EXPECT_GE(cases->rows().size(), 400u);
  std::cout << tag << ": precision " << score.precision() << " recall " << score.recall() << "\n";
  return score;
}

class Cases : public testing::TestWithParam<const char*> {};

TEST_P(Cases, AreRead) {
  const Score score = RunCases(GetParam());
  EXPECT_GE(score.precision(), 0.97);
  EXPECT_GE(score.recall(), 0.97);
}

INSTANTIATE_TEST_SUITE_P(Languages, Cases, testing::Values("bg", "ru", "ka"));

}  // namespace
}  // namespace claimdiff::mention
