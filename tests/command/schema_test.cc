// SPDX-License-Identifier: Apache-2.0
//
// What the command writes keeps to data/schema/comparison-1.json, and the schema is strict enough to
// refuse what does not.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/pointer.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include <filesystem>
#include <string>

#include "command/parse.h"
#include "command/run.h"

namespace claimdiff::command {
namespace {

const rapidjson::Document& SchemaText() {
  static const rapidjson::Document kText =
      Parse(ReadBytes(CLAIMDIFF_SOURCE_DIR "/data/schema/comparison-1.json"));
  return kText;
}

// Where `value` breaks the schema, empty where it does not.
std::string Breach(const rapidjson::Value& value, const rapidjson::SchemaDocument& schema) {
  rapidjson::SchemaValidator validator(schema);
  if (value.Accept(validator)) return "";
  rapidjson::StringBuffer where;
  validator.GetInvalidDocumentPointer().StringifyUriFragment(where);
  return std::string(where.GetString()) + " breaks " + validator.GetInvalidSchemaKeyword();
}

std::string ComparisonBreach(const rapidjson::Value& comparison) {
  static const rapidjson::SchemaDocument kSchema(SchemaText());
  return Breach(comparison, kSchema);
}

TEST(Schema, EverySampleSetKeepsToIt) {
  int sets = 0;
  for (const auto& entry : std::filesystem::directory_iterator(CLAIMDIFF_SOURCE_DIR "/data/samples")) {
    if (!entry.is_directory()) continue;
    const std::string set = entry.path().filename().string();
    const Finished run = Invoke(WithSamples({"compare", "--format=json"}, set));
    ASSERT_EQ(run.status, 0) << set;
    EXPECT_EQ(ComparisonBreach(Parse(run.output)), "") << set;
    ++sets;
  }
  EXPECT_GE(sets, 3);
}

TEST(Schema, UnusableInputsKeepToIt) {
  const Finished run = Invoke(WithSamples({"compare", "--format=json", "/nowhere/to/be.txt"}, "dushanbe"));
  EXPECT_EQ(run.status, 1);
  const rapidjson::Document report = Parse(run.output);
  EXPECT_EQ(report["errors"].Size(), 1u);
  EXPECT_EQ(ComparisonBreach(report), "");
}

TEST(Schema, LinesOfClaimsKeepToItsClaim) {
  rapidjson::Document schema_text;
  schema_text.CopyFrom(SchemaText(), schema_text.GetAllocator());
  rapidjson::Value claim(*rapidjson::Pointer("/definitions/claim").Get(schema_text), schema_text.GetAllocator());
  for (auto& member : claim.GetObject()) {
    rapidjson::Value name(member.name, schema_text.GetAllocator());
    schema_text.RemoveMember(name);
    schema_text.AddMember(name, member.value, schema_text.GetAllocator());
  }
  const rapidjson::SchemaDocument schema(schema_text);
  const auto lines = Lines(Invoke(WithSamples({"claims"}, "train")).output);
  EXPECT_GT(lines.size(), 50u);
  for (const std::string& line : lines) EXPECT_EQ(Breach(Parse(line), schema), "") << line;
}

// The report with `change` made to it breaks the schema at `place`.
template <typename Change>
void ExpectRefused(const std::string& place, Change change) {
  static const std::string kReport = Invoke(WithSamples({"compare", "--format=json"}, "train")).output;
  rapidjson::Document report = Parse(kReport);
  ASSERT_EQ(ComparisonBreach(report), "");
  change(report);
  EXPECT_THAT(ComparisonBreach(report), ::testing::HasSubstr(place));
}

TEST(Schema, RefusesWhatIsNotPromised) {
  ExpectRefused("required", [](auto& report) { report.RemoveMember("groups"); });
  ExpectRefused("#/claims/0/polarity", [](auto& report) { report["claims"][0]["polarity"] = "perhaps"; });
  ExpectRefused("#/claims/1/begin", [](auto& report) { report["claims"][1]["begin"] = -1; });
  ExpectRefused("#/disagreements/0", [](auto& report) {
    report["disagreements"][0].AddMember("mood", "bad", report.GetAllocator());
  });
  ExpectRefused("#/disagreements/0/score", [](auto& report) { report["disagreements"][0]["score"] = 1.5; });
  ExpectRefused("#/documents/0/date", [](auto& report) { report["documents"][0]["date"] = "yesterday"; });
}

}  // namespace
}  // namespace claimdiff::command
