// SPDX-License-Identifier: Apache-2.0
//
// Sentences as newspapers write them, with who says what marked by people who had not read the rules
// (tests/claim/attribution/<tag>.tsv).

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine_testing.h"

namespace claimdiff::testing {
namespace {

// What was reached, rounded down.
struct Floor {
  const char* language;
  double source, content, act, quoted;
};
constexpr Floor kFloors[] = {{"bg", .92, .95, .88, .98}, {"ka", .94, .97, .89, .99}, {"ru", .96, .98, .88, .99}};

struct Marked {
  std::string text, source, content, act;
  bool quoted = false;
};

std::vector<Marked> Load(const std::string& language) {
  std::ifstream stream(CLAIMDIFF_SOURCE_DIR "/tests/claim/attribution/" + language + ".tsv");
  std::vector<Marked> rows;
  std::string line;
  std::getline(stream, line);  // the header
  while (std::getline(stream, line)) {
    std::vector<std::string> cells;
    std::istringstream parts(line);
    for (std::string cell; std::getline(parts, cell, '\t');) cells.push_back(cell);
    if (cells.size() >= 6) rows.push_back({cells[0], cells[1], cells[3], cells[5], cells[4] == "true"});
  }
  return rows;
}

// The bytes of `part` in `text`.
void AddBytes(std::string_view text, std::string_view part, std::set<std::size_t>* bytes) {
  const std::size_t begin = text.find(part);
  for (std::size_t i = begin; begin != std::string_view::npos && i < begin + part.size(); ++i) bytes->insert(i);
}

// A title may stand before the marked words: "the mayor" + name.
bool IsSource(const Marked& marked, const Claim& claim) {
  if (marked.source.empty()) return !claim.speaker;
  return claim.speaker && claim.speaker->surface.In(marked.text).ends_with(marked.source);
}

// Jaccard overlap, in bytes, of the marked content and that of the claims with the marked source; where none has it, of
// all claims with a source.
double OverlapOf(const Marked& marked, const std::vector<Claim>& claims) {
  std::set<std::size_t> wanted, given;
  std::istringstream parts(marked.content);
  for (std::string part; std::getline(parts, part, '|');) AddBytes(marked.text, part, &wanted);
  const bool found = std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) { return IsSource(marked, claim); });
  for (const Claim& claim : claims) {
    if (claim.speaker.has_value() == marked.source.empty() || (found && !IsSource(marked, claim))) continue;
    for (const Span& said : claim.content) {
      for (std::size_t i = said.begin; i < said.end; ++i) given.insert(i);
    }
  }
  std::vector<std::size_t> both;
  std::set_intersection(wanted.begin(), wanted.end(), given.begin(), given.end(), std::back_inserter(both));
  const std::size_t either = wanted.size() + given.size() - both.size();
  return either == 0 ? 1 : static_cast<double>(both.size()) / static_cast<double>(either);
}

class AttributionCorpus : public ::testing::TestWithParam<Floor> {};

TEST_P(AttributionCorpus, SourceContentActAndQuotes) {
  const Floor& floor = GetParam();
  const auto rows = Load(floor.language);
  ASSERT_GE(rows.size(), 100u);
  double source = 0, content = 0, act = 0, quoted = 0;
  for (const Marked& marked : rows) {
    const auto document = ReadText(marked.text, floor.language);
    ASSERT_TRUE(document.ok()) << marked.text;
    const auto claims = TheEngine().Claims(*document);
    const auto any = [&](auto holds) { return std::any_of(claims.begin(), claims.end(), holds); };
    const auto speaks = [](const Claim& claim) { return claim.speaker.has_value(); };
    const bool right = marked.source.empty() ? !any(speaks) : any([&](const Claim& claim) { return IsSource(marked, claim); });
    const double overlap = OverlapOf(marked, claims);
    if (std::getenv("CLAIMDIFF_TELL") != nullptr && (!right || overlap < 0.6)) {
      std::printf("%s %.2f [%s] %s\n", right ? "content" : "SOURCE", overlap, marked.source.c_str(), marked.text.c_str());
      for (const Claim& claim : claims) {
        const std::string_view said = claim.speaker ? claim.speaker->surface.In(document->text) : "-";
        std::printf("     <%.*s> %s", static_cast<int>(said.size()), said.data(), claim.act.c_str());
        for (const Span& part : claim.content) std::printf(" | %s", std::string(part.In(document->text)).c_str());
        std::printf("\n");
      }
    }
    source += right;
    content += overlap;
    act += any([&](const Claim& claim) { return claim.act == marked.act; });
    quoted += any([&](const Claim& claim) { return claim.quoted == marked.quoted; });
  }
  const auto all = static_cast<double>(rows.size());
  std::printf("%s: source %.3f, content %.3f, act %.3f, quoted %.3f of %zu sentences\n", floor.language, source / all,
              content / all, act / all, quoted / all, rows.size());
  EXPECT_GE(source / all, floor.source);
  EXPECT_GE(content / all, floor.content);
  EXPECT_GE(act / all, floor.act);
  EXPECT_GE(quoted / all, floor.quoted);
}

INSTANTIATE_TEST_SUITE_P(Languages, AttributionCorpus, ::testing::ValuesIn(kFloors),
                         [](const auto& info) { return std::string(info.param.language); });

}  // namespace
}  // namespace claimdiff::testing
