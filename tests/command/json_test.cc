// SPDX-License-Identifier: Apache-2.0
//
// The JSON that the command writes is well formed, has the promised fields, and its offsets are bytes of
// the files as they are on disk.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <map>
#include <string>
#include <vector>

#include "command/parse.h"
#include "command/run.h"

namespace claimdiff::command {
namespace {


void ExpectFields(const rapidjson::Value& object, const std::vector<const char*>& fields) {
  ASSERT_TRUE(object.IsObject());
  for (const char* field : fields) EXPECT_TRUE(object.HasMember(field)) << field;
}

std::string Bytes(const std::string& file, const rapidjson::Value& object) {
  const auto begin = object["begin"].GetUint64(), end = object["end"].GetUint64();
  EXPECT_LE(begin, end);
  EXPECT_LE(end, file.size());
  return file.substr(begin, end - begin);
}

class CompareJson : public ::testing::Test {
 protected:
  void SetUp() override {
    const Finished run = Invoke(WithSamples({"compare", "--format=json"}, "dushanbe"));
    ASSERT_EQ(run.status, 0);
    report_ = Parse(run.output);
    for (const auto& document : report_["documents"].GetArray()) {
      files_[document["id"].GetString()] = ReadBytes(document["path"].GetString());
    }
  }

  rapidjson::Document report_;
  std::map<std::string, std::string> files_;  // bytes by document id
};

TEST_F(CompareJson, HasThePromisedFields) {
  ExpectFields(report_, {"schema", "documents", "claims", "groups", "agreements", "disagreements"});
  EXPECT_STREQ(report_["schema"].GetString(), "claimdiff/comparison/1");
  EXPECT_EQ(report_["documents"].Size(), 5u);
  for (const auto& document : report_["documents"].GetArray()) {
    ExpectFields(document, {"id", "path", "language", "date", "date_source", "bytes", "sentences", "skipped"});
    EXPECT_EQ(document["bytes"].GetUint64(), files_[document["id"].GetString()].size());
    for (const auto& range : document["skipped"].GetArray()) ExpectFields(range, {"begin", "end", "why"});
  }
  for (const auto& claim : report_["claims"].GetArray()) {
    ExpectFields(claim, {"id", "document", "begin", "end", "text", "sentence", "speaker", "verb", "act", "quoted",
                         "polarity", "certainty", "topics", "quantities", "times", "places", "people",
                         "organizations"});
  }
  for (const auto& group : report_["groups"].GetArray()) ExpectFields(group, {"id", "claims", "score", "gloss"});
  for (const auto& agreement : report_["agreements"].GetArray()) {
    ExpectFields(agreement, {"kind", "about", "group", "readings"});
  }
  for (const auto& finding : report_["disagreements"].GetArray()) {
    ExpectFields(finding, {"id", "kind", "severity", "about", "topic", "group", "readings", "explanation"});
    for (const auto& reading : finding["readings"].GetArray()) {
      ExpectFields(reading, {"document", "claim", "value"});
      if (!reading["claim"].IsNull()) ExpectFields(reading, {"text", "begin", "end"});
    }
  }
}

TEST_F(CompareJson, OffsetsAreBytesOfTheFiles) {
  for (const auto& claim : report_["claims"].GetArray()) {
    const std::string& file = files_[claim["document"].GetString()];
    EXPECT_EQ(Bytes(file, claim), claim["text"].GetString());
    if (claim["verb"].IsObject()) EXPECT_EQ(Bytes(file, claim["verb"]), claim["verb"]["surface"].GetString());
    for (const auto& quantity : claim["quantities"].GetArray()) {
      ExpectFields(quantity, {"what", "low", "high", "approximate", "unit", "scope", "begin", "end"});
      EXPECT_NE(Bytes(file, quantity), "");
    }
    for (const auto& time : claim["times"].GetArray()) {
      ExpectFields(time, {"what", "start", "until", "grain", "relative", "begin", "end"});
      EXPECT_NE(Bytes(file, time), "");
    }
    for (const auto& place : claim["places"].GetArray()) {
      EXPECT_EQ(Bytes(file, place), place["surface"].GetString());
    }
  }
  for (const auto& finding : report_["disagreements"].GetArray()) {
    for (const auto& reading : finding["readings"].GetArray()) {
      if (reading["claim"].IsNull()) continue;
      EXPECT_EQ(Bytes(files_[reading["document"].GetString()], reading), reading["text"].GetString());
    }
  }
}

TEST_F(CompareJson, IdsPointSomewhere) {
  std::map<std::string, std::string> claims;  // id to document
  for (const auto& claim : report_["claims"].GetArray()) {
    EXPECT_TRUE(claims.emplace(claim["id"].GetString(), claim["document"].GetString()).second);
  }
  std::map<std::string, int> groups;
  for (const auto& group : report_["groups"].GetArray()) {
    EXPECT_EQ(++groups[group["id"].GetString()], 1);
    for (const auto& id : group["claims"].GetArray()) EXPECT_EQ(claims.count(id.GetString()), 1u);
  }
  for (const auto& finding : report_["disagreements"].GetArray()) {
    if (finding["group"].IsString()) EXPECT_EQ(groups.count(finding["group"].GetString()), 1u);
    for (const auto& reading : finding["readings"].GetArray()) {
      if (reading["claim"].IsNull()) continue;
      EXPECT_EQ(claims[reading["claim"].GetString()], reading["document"].GetString());
    }
  }
}

TEST(ClaimsJson, OneClaimALine) {
  const Finished run = Invoke(WithSamples({"claims"}, "train"));
  EXPECT_EQ(run.status, 0);
  const auto lines = Lines(run.output);
  EXPECT_GT(lines.size(), 20u);
  for (const std::string& line : lines) {
    ExpectFields(Parse(line), {"id", "document", "begin", "end", "text", "act", "speaker", "polarity"});
  }
}

TEST(SentencesJson, BytesOfTheFile) {
  const std::string path = WithSamples({}, "election").front();
  const std::string file = ReadBytes(path);
  const Finished run = Invoke({"sentences", path});
  EXPECT_EQ(run.status, 0);
  EXPECT_GT(Lines(run.output).size(), 5u);
  for (const std::string& line : Lines(run.output)) {
    const auto sentence = Parse(line);
    ExpectFields(sentence, {"begin", "end", "text"});
    EXPECT_EQ(Bytes(file, sentence), sentence["text"].GetString());
  }
}
// The mentions of one line of Russian.
rapidjson::Document Mentions(const std::string& text, std::vector<std::string> options = {}) {
  options.insert(options.begin(), {"mentions", "--lang=ru"});
  return Parse(Invoke(options, text + "\n").output);
}

TEST(MentionsJson, OneObjectALineInOrder) {
  const Finished run = Invoke({"mentions", "--lang=bg"}, "загинаха 38 души\n\nняма нищо\nпет метра");
  EXPECT_EQ(run.status, 0);
  const auto lines = Lines(run.output);
  ASSERT_EQ(lines.size(), 4u);
  for (std::size_t i = 0; i < lines.size(); ++i) EXPECT_EQ(Parse(lines[i])["line"].GetUint64(), i + 1);
  EXPECT_EQ(Parse(lines[1])["mentions"].Size(), 0u);
  const auto first = Parse(lines[0]);
  ASSERT_EQ(first["mentions"].Size(), 1u);
  EXPECT_EQ(first["mentions"][0]["low"].GetDouble(), 38);
  EXPECT_STREQ(first["mentions"][0]["unit"].GetString(), "person");
}

TEST(MentionsJson, OpenBoundsAreNull) {
  const auto least = Mentions("не менее 15 человек");
  ASSERT_EQ(least["mentions"].Size(), 1u);
  EXPECT_EQ(least["mentions"][0]["low"].GetDouble(), 15);
  EXPECT_TRUE(least["mentions"][0]["high"].IsNull());
  const auto more = Mentions("более 20 человек");
  ASSERT_EQ(more["mentions"].Size(), 1u);
  EXPECT_TRUE(more["mentions"][0]["low_open"].GetBool());
}

TEST(MentionsJson, TimesAreResolvedFromTheReference) {
  const auto past = Mentions("вчера", {"--at=2025-10-09"});
  ASSERT_EQ(past["mentions"].Size(), 1u);
  EXPECT_STREQ(past["mentions"][0]["kind"].GetString(), "time");
  EXPECT_STREQ(past["mentions"][0]["start"].GetString(), "2025-10-08");
  EXPECT_STREQ(past["mentions"][0]["until"].GetString(), "2025-10-09");
  EXPECT_EQ(past["mentions"][0]["end"].GetUint64(), std::string("вчера").size());
  EXPECT_STREQ(past["mentions"][0]["grain"].GetString(), "day");
  const auto monday = Mentions("в понедельник", {"--at=2025-10-09"});
  const auto next = Mentions("в понедельник", {"--at=2025-10-09", "--prefer=future"});
  ASSERT_EQ(monday["mentions"].Size(), 1u);
  ASSERT_EQ(next["mentions"].Size(), 1u);
  EXPECT_STREQ(monday["mentions"][0]["start"].GetString(), "2025-10-06");
  EXPECT_STREQ(next["mentions"][0]["start"].GetString(), "2025-10-13");
}

}  // namespace
}  // namespace claimdiff::command
