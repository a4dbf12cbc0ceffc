// SPDX-License-Identifier: Apache-2.0

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

struct Case {
  std::string language, source, content, text;
};

std::vector<Case> ReadCases() {
  std::ifstream file(CLAIMDIFF_SOURCE_DIR "/tests/claim/attribution_cases.tsv");
  std::vector<Case> cases;
  bool header = true;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    if (std::exchange(header, false)) continue;
    std::istringstream cells(line);
    Case one;
    std::getline(cells, one.language, '\t');
    std::getline(cells, one.source, '\t');
    std::getline(cells, one.content, '\t');
    std::getline(cells, one.text, '\t');
    cases.push_back(std::move(one));
  }
  return cases;
}

std::string Lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool IsSource(const Claim& claim, const Case& wanted) {
  if (wanted.source == "-") return !claim.speaker;
  if (!claim.speaker) return false;
  std::istringstream names(wanted.source);
  for (std::string name; std::getline(names, name, '|');) {
    if (claim.speaker->surface.In(wanted.text).find(name) != std::string_view::npos) return true;
    if (Lower(claim.speaker->name).find(Lower(name)) != std::string::npos) return true;
  }
  return false;
}

// The shortest claim that holds the first byte of the content.
const Claim* ClaimOf(const std::vector<Claim>& claims, const Case& wanted) {
  const std::size_t at = wanted.text.find(wanted.content);
  const Claim* found = nullptr;
  for (const Claim& claim : claims) {
    if (claim.span.begin > at || claim.span.end <= at) continue;
    if (found == nullptr || claim.span.size() < found->span.size()) found = &claim;
  }
  return found;
}

TEST(Attribution, FindsTheSourceOfNewspaperSentences) {
  auto engine = Engine::Create({});
  ASSERT_TRUE(engine.ok()) << engine.error().ToString();
  std::map<std::string, std::pair<int, int>> right_of_all;
  std::string misses;
  for (const Case& wanted : ReadCases()) {
    Document document;
    document.text = wanted.text;
    document.language = wanted.language;
    document.date = "2024-01-01";
    const auto claims = engine->Claims(document);
    const Claim* claim = ClaimOf(claims, wanted);
    const bool right = claim != nullptr && IsSource(*claim, wanted);
    auto& [good, all] = right_of_all[wanted.language];
    good += right;
    ++all;
    if (!right) misses += wanted.language + ": " + wanted.source + " | " + wanted.text + "\n";
  }
  ASSERT_EQ(right_of_all.size(), 3u);
  for (const auto& [language, counts] : right_of_all) {
    const double share = static_cast<double>(counts.first) / counts.second;
    RecordProperty(language, std::to_string(share));
    EXPECT_GE(counts.second, 60) << language;
    EXPECT_GE(share, 0.9) << language << "\n" << misses;
  }
}

}  // namespace
}  // namespace claimdiff
