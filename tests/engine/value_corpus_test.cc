// SPDX-License-Identifier: Apache-2.0
//
// Phrases as newspapers write them, with their values marked by people who had not read the rules; a third
// of them look like values and are none (tests/mention/cases/<tag>.tsv).

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
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
  double precision, recall;
};
constexpr Floor kFloors[] = {{"bg", .99, .99}, {"ka", .98, .99}, {"ru", .99, .99}};

struct Marked {
  std::string text, reference;
  rapidjson::Document expected;  // an array of mentions
};

std::vector<Marked> Load(const std::string& language) {
  std::ifstream stream(CLAIMDIFF_SOURCE_DIR "/tests/mention/cases/" + language + ".tsv");
  std::vector<Marked> rows;
  std::string line;
  std::getline(stream, line);  // the header
  while (std::getline(stream, line)) {
    Marked marked;
    std::istringstream parts(line);
    std::string json;
    std::getline(parts, marked.text, '\t');
    std::getline(parts, marked.reference, '\t');
    std::getline(parts, json, '\t');
    marked.expected.Parse(json.c_str());
    EXPECT_TRUE(marked.expected.IsArray()) << line;
    if (marked.expected.IsArray()) rows.push_back(std::move(marked));
  }
  return rows;
}

struct Measure {
  std::string dimension;
  double factor = 1, offset = 0;
};

// data/units/measures.tsv, so that half an hour is as right as thirty minutes.
const std::map<std::string, Measure, std::less<>>& Measures() {
  static const auto measures = [] {
    std::map<std::string, Measure, std::less<>> read;
    std::ifstream stream(CLAIMDIFF_SOURCE_DIR "/data/units/measures.tsv");
    for (std::string line; std::getline(stream, line);) {
      std::istringstream parts(line);
      std::string unit;
      Measure measure;
      if (line.starts_with('#') || !(parts >> unit >> measure.dimension >> measure.factor)) continue;
      parts >> measure.offset;
      read.emplace(unit, measure);
    }
    return read;
  }();
  return measures;
}

// The number in the base unit of what its unit measures.
double InBase(double number, const std::string& unit) {
  const auto measure = Measures().find(unit);
  return measure == Measures().end() ? number : number * measure->second.factor + measure->second.offset;
}

bool SameUnit(const std::string& wanted, const std::string& read) {
  const auto one = Measures().find(wanted), other = Measures().find(read);
  if (one == Measures().end() || other == Measures().end()) return wanted == read;
  return one->second.dimension == other->second.dimension;
}

bool SameNumber(const rapidjson::Value& expected, const char* name, const std::optional<double>& read,
                const std::string& unit) {
  if (!expected.HasMember(name)) return true;  // not marked
  if (expected[name].IsNull()) return !read;
  if (!read) return false;
  double wanted = expected[name].GetDouble(), said = *read;
  if (expected.HasMember("unit")) {
    wanted = InBase(wanted, expected["unit"].GetString());
    said = InBase(said, unit);
  }
  // A year and a half are 18 months of 30 days, and 547.5 days: within a fiftieth.
  const bool calendar = expected.HasMember("unit") && unit != expected["unit"].GetString();
  return std::abs(said - wanted) <= (calendar ? 0.02 : 1e-6) * std::max(1.0, std::abs(wanted));
}

// One begins with the other: a day is written with a time of day or without.
bool SameTime(const rapidjson::Value& expected, const char* name, std::string_view read) {
  if (!expected.HasMember(name)) return true;
  if (expected[name].IsNull()) return read.empty();
  std::string_view wanted = expected[name].GetString();
  wanted = wanted.substr(0, wanted.find('+'));
  read = read.substr(0, read.find('+'));
  return !read.empty() && (read.starts_with(wanted) || wanted.starts_with(read));
}

bool Matches(const Mention& mention, const rapidjson::Value& expected, const std::string& text) {
  const std::string_view kind = MentionKindName(mention.kind), wanted = expected["kind"].GetString();
  const bool counts = !expected.HasMember("unit") && (kind == "number" || kind == "quantity") &&
                      (wanted == "number" || wanted == "quantity");
  if (kind != wanted && !counts) return false;
  const std::string words = expected["text"].GetString();
  const std::size_t begin = text.find(words);
  if (begin == std::string::npos || !mention.span.Overlaps({begin, begin + words.size()})) return false;
  if (mention.value) {
    const std::string& unit = mention.value->unit;
    if (expected.HasMember("unit") && !SameUnit(expected["unit"].GetString(), unit)) return false;
    if (!SameNumber(expected, "low", mention.value->low, unit)) return false;
    if (!SameNumber(expected, "high", mention.value->high, unit)) return false;
    if (!SameNumber(expected, "value", mention.value->low, unit)) return false;
  }
  if (!mention.time) return true;
  if (expected.HasMember("grain") && GrainName(mention.time->grain) != std::string_view(expected["grain"].GetString())) return false;
  return SameTime(expected, "start", mention.time->start) && SameTime(expected, "until", mention.time->end);
}

std::string Described(const Mention& mention, const std::string& text) {
  std::ostringstream out;
  out << MentionKindName(mention.kind) << " '" << mention.span.In(text) << "'";
  if (mention.value && mention.value->low) out << " low " << *mention.value->low;
  if (mention.value && mention.value->high) out << " high " << *mention.value->high;
  if (mention.value) out << " " << mention.value->unit;
  if (mention.time) out << " " << mention.time->start << ".." << mention.time->end << " " << GrainName(mention.time->grain);
  return out.str();
}

// With CLAIMDIFF_TELL set in the environment, what was missed and what was read beyond the marks is printed.
bool Telling() { return std::getenv("CLAIMDIFF_TELL") != nullptr; }

class ValueCorpus : public ::testing::TestWithParam<Floor> {};

TEST_P(ValueCorpus, PrecisionAndRecall) {
  const Floor& floor = GetParam();
  const auto rows = Load(floor.language);
  ASSERT_GE(rows.size(), 400u);
  double right = 0, read = 0, marked = 0, without = 0;
  for (const Marked& row : rows) {
    MentionOptions options;
    options.reference = row.reference;
    auto mentions = TheEngine().Mentions(floor.language, row.text, options);
    read += static_cast<double>(mentions.size());
    marked += row.expected.Size();
    without += row.expected.Empty();
    for (const auto& expected : row.expected.GetArray()) {
      const auto hit = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& m) { return Matches(m, expected, row.text); });
      if (hit == mentions.end() && Telling()) {
        std::printf("MISS %s '%s' | %s\n", expected["kind"].GetString(), expected["text"].GetString(), row.text.c_str());
      }
      if (hit == mentions.end()) continue;
      ++right;
      mentions.erase(hit);
    }
    for (std::size_t i = 0; Telling() && i < mentions.size(); ++i) {
      std::printf("MORE %s | %s\n", Described(mentions[i], row.text).c_str(), row.text.c_str());
    }
  }
  std::printf("%s: precision %.3f, recall %.3f on %zu phrases, %.0f of them without a value\n", floor.language,
              right / read, right / marked, rows.size(), without);
  EXPECT_GE(without * 3, static_cast<double>(rows.size()));
  EXPECT_GE(right / read, floor.precision);
  EXPECT_GE(right / marked, floor.recall);
}

// Rounding a decimal's noise away once moved long whole numbers by a millionth.
TEST(LongNumber, DigitsAreReadExactly) {
  const auto mentions = TheEngine().Mentions("ru", "В базе 7 707 083 893 записи", {});
  ASSERT_EQ(mentions.size(), 1u);
  ASSERT_TRUE(mentions[0].value.has_value());
  EXPECT_EQ(mentions[0].value->low, 7707083893.0);
}

INSTANTIATE_TEST_SUITE_P(Languages, ValueCorpus, ::testing::ValuesIn(kFloors),
                         [](const auto& info) { return std::string(info.param.language); });

}  // namespace
}  // namespace claimdiff::testing
