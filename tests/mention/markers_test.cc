// SPDX-License-Identifier: Apache-2.0

#include "mention/markers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tables/table_source.h"

namespace claimdiff::mention {
namespace {

const MarkerReader& Reader() {
  static const auto kReader = MarkerReader::Load(tables::TableSource::CompiledIn());
  return *kReader;
}

bool Has(const std::string& language, const std::string& text, MarkerKind kind,
         const std::string& value = "") {
  word::AnalyzedText words;
  words.language = language;
  words.tokenized = text::Tokenize(text);
  for (const Marker& marker : Reader().Read(words)) {
    if (marker.kind == kind && (value.empty() || marker.value == value)) return true;
  }
  return false;
}

TEST(Markers, TablesLoad) {
  const auto reader = MarkerReader::Load(tables::TableSource::CompiledIn());
  EXPECT_TRUE(reader.ok()) << reader.error().ToString();
}

TEST(Markers, KnowCuesAndTheirActs) {
  EXPECT_TRUE(Has("ru", "Путин признал, что", MarkerKind::kSay, "admit"));
  EXPECT_TRUE(Has("ru", "он принес ему извинения", MarkerKind::kDo, "apologize"));
  EXPECT_TRUE(Has("bg", "президентът изрази съболезнования", MarkerKind::kDo, "condole"));
  EXPECT_TRUE(Has("ka", "მან ბოდიში მოიხადა", MarkerKind::kDo, "apologize"));
  EXPECT_TRUE(Has("ka", "მისი თქმით", MarkerKind::kSourceBefore, "state"));
}

TEST(Markers, PreferTheLongestPattern) {
  EXPECT_TRUE(Has("ru", "не только он", MarkerKind::kNeutral));
  EXPECT_FALSE(Has("ru", "не только он", MarkerKind::kNegation));
}

TEST(Markers, AreFoundAtTheEndOfTheText) {
  EXPECT_TRUE(Has("bg", "по думите на", MarkerKind::kSourceAfter));
  EXPECT_FALSE(Has("bg", "по данни", MarkerKind::kSourceAfter));
}

}  // namespace
}  // namespace claimdiff::mention
