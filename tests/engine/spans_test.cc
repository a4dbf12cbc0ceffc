// SPDX-License-Identifier: Apache-2.0
//
// Every finding points at bytes that are there.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "engine/engine_testing.h"

namespace claimdiff::testing {
namespace {

class SampleSets : public ::testing::TestWithParam<const char*> {};

TEST_P(SampleSets, EverythingPointsIntoTheTexts) {
  const auto paths = SamplePaths(GetParam());
  const ReadResult articles = TheEngine().ReadFiles(paths);
  ASSERT_EQ(articles.documents.size(), paths.size());
  const Comparison comparison = TheEngine().Compare(articles);
  EXPECT_EQ(FirstFault(comparison), "");
  EXPECT_FALSE(comparison.claims.empty());
  EXPECT_FALSE(comparison.disagreements.empty());
  for (std::size_t i = 0; i < paths.size(); ++i) {
    EXPECT_EQ(comparison.documents[i].document.text, ReadBytes(paths[i]));
  }
}

// A text is what the sentences hold and what was set aside, but for blanks and marks between.
TEST_P(SampleSets, NoWordIsDropped) {
  for (const Document& document : TheEngine().ReadFiles(SamplePaths(GetParam())).documents) {
    std::string rest = document.text;
    const auto blank = [&rest](const Span& span) {
      for (std::size_t i = span.begin; i < span.end; ++i) rest[i] = ' ';
    };
    for (const Span& sentence : TheEngine().Sentences(document)) blank(sentence);
    for (const SkippedRange& range : document.skipped) blank(range.span);
    for (std::size_t i = 0; i < rest.size(); ++i) {
      const auto byte = static_cast<unsigned char>(rest[i]);
      const bool letter = byte == 0xD0 || byte == 0xD1 || (byte == 0xE1 && rest[i + 1] == '\x83');
      ASSERT_FALSE(letter) << document.id << " at " << i;
    }
  }
}

TEST_P(SampleSets, MentionsPointIntoTheText) {
  for (const Document& document : TheEngine().ReadFiles(SamplePaths(GetParam())).documents) {
    std::size_t last = 0;
    for (const Mention& m : TheEngine().Mentions(document.language, document.text)) {
      ASSERT_LE(last, m.span.begin);
      ASSERT_LT(m.span.begin, m.span.end);
      ASSERT_LE(m.span.end, document.text.size());
      last = m.span.begin;
      if (m.value && m.value->low && m.value->high) {
        EXPECT_LE(*m.value->low, *m.value->high) << m.span.In(document.text);
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Samples, SampleSets,
                         ::testing::Values("ceasefire", "company", "court", "dushanbe", "earthquake", "election", "epidemic", "flood",
                                           "protest", "sport", "train"),
                         [](const auto& set) { return std::string(set.param); });

// The same article as JSON: the spans in the report name bytes of the file as it is on disk.
TEST(Spans, JsonReportNamesBytesOfTheFile) {
  const auto path = std::filesystem::path(::testing::TempDir()) / ("claimdiff_spans_" + std::to_string(getpid()) + ".jsonl");
  const std::string bytes = "{\"id\": \"a\", \"text\": \"\\u0412 пожаре погибли 38 человек, \\\"сообщил\\\" "
                            "министр.\", \"language\": \"ru\"}\n";
  std::ofstream(path, std::ios::binary) << bytes;
  const ReadResult read = TheEngine().ReadFiles({path.string()});
  ASSERT_EQ(read.documents.size(), 1u);
  const auto claims = TheEngine().Claims(read.documents[0]);
  ASSERT_FALSE(claims.empty());
  const Span in_file = read.documents[0].InFile(claims[0].span);
  EXPECT_LE(in_file.end, bytes.size());
  EXPECT_THAT(std::string(in_file.In(bytes)), ::testing::HasSubstr("38 человек"));
  EXPECT_THAT(ToJson(claims[0], read.documents[0]),
              ::testing::HasSubstr("\"begin\":" + std::to_string(in_file.begin)));
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace claimdiff::testing
