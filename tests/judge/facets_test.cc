// SPDX-License-Identifier: Apache-2.0
//
// The tables of facets name concepts that exist, and names in every report language.

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tables/table_source.h"
#include "tables/tsv.h"
#include "word/word.h"

namespace claimdiff {
namespace {

class Facets : public testing::TestWithParam<const char*> {};

TEST_P(Facets, NameConceptsThatExist) {
  const auto source = tables::TableSource::CompiledIn();
  const auto analyzer = word::Analyzer::Load(source);
  ASSERT_TRUE(analyzer.ok());
  const auto files = source.Files("facets/" + std::string(GetParam()));
  ASSERT_FALSE(files.empty());
  const auto tsv = tables::Tsv::Parse(files.front());
  ASSERT_TRUE(tsv.ok());
  const bool actors = std::string(GetParam()) == "actors";
  const std::size_t column = tsv->Column(actors ? "concept" : "concepts");
  ASSERT_NE(column, tables::Tsv::kNoColumn);
  EXPECT_GT(tsv->rows().size(), 10u);
  for (const auto& row : tsv->rows()) {
    for (const std::string_view entry : tables::Split(row[column], '|')) {
      for (const std::string_view part : tables::Split(entry, '+')) {
        for (const std::string_view id : tables::Split(part, ',')) {
          EXPECT_NE(analyzer->Find(id), word::kNoConcept) << GetParam() << ":" << row.line << " " << id;
        }
      }
    }
  }
}

TEST_P(Facets, HaveNamesInEveryReportLanguage) {
  const auto files = tables::TableSource::CompiledIn().Files("facets/" + std::string(GetParam()));
  const auto tsv = tables::Tsv::Parse(files.front());
  if (tsv->Column("en") == tables::Tsv::kNoColumn) return;
  std::set<std::string_view> ids;
  for (const auto& row : tsv->rows()) {
    EXPECT_TRUE(ids.insert(row[tsv->Column("id")]).second) << GetParam() << ":" << row.line;
    for (const char* language : {"en", "bg", "ru", "ka"}) {
      EXPECT_FALSE(row[tsv->Column(language)].empty()) << GetParam() << ":" << row.line;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Tables, Facets, testing::Values("facets", "roles", "events", "actors"));

}  // namespace
}  // namespace claimdiff
