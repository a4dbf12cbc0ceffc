// SPDX-License-Identifier: Apache-2.0

#include "document/json_input.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "document/document_testing.h"

namespace claimdiff::document {
namespace {

TEST(JsonInput, ReadsAllFields) {
  const auto documents = ReadJsonDocuments(
      R"({"id": "a1", "language": "bg", "date": "2025-10-09", "source": "БТА", "title": "Т",
          "text": "Текст", "extra": {"text": [1, {"id": "x"}]}, "more": null})",
      "news/set.json", false);
  ASSERT_EQ(documents.size(), 1u);
  ASSERT_TRUE(documents[0].ok()) << documents[0].error().ToString();
  EXPECT_EQ(documents[0]->id, "a1");
  EXPECT_EQ(documents[0]->language, "bg");
  EXPECT_EQ(documents[0]->date, "2025-10-09");
  EXPECT_EQ(documents[0]->source, "БТА");
  EXPECT_EQ(documents[0]->title, "Т");
  EXPECT_EQ(documents[0]->text, "Текст");
  EXPECT_EQ(documents[0]->path, "news/set.json");
}

// Every byte of the text is found again in the file, escapes and all.
TEST(JsonInput, MapsEachByteToTheFile) {
  const std::string bytes =
      "\xEF\xBB\xBF{\"title\": \"\\\"Т\\\"\", \"text\": "
      "\"А\\u0411\\n\\\"в\\\\\\ud83d\\ude00 \\/г\"}";
  const auto documents = ReadJsonDocuments(bytes, "a.json", false);
  ASSERT_EQ(documents.size(), 1u);
  ASSERT_TRUE(documents[0].ok()) << documents[0].error().ToString();
  const DocumentInput& input = *documents[0];
  EXPECT_EQ(input.text, "АБ\n\"в\\😀 /г");
  ASSERT_EQ(input.text_offsets.size(), input.text.size() + 1);
  const auto in_file = [&](std::size_t begin, std::size_t end) {
    return bytes.substr(input.text_offsets[begin],
                        input.text_offsets[end] - input.text_offsets[begin]);
  };
  EXPECT_EQ(in_file(0, 2), "А");
  EXPECT_EQ(in_file(2, 4), "\\u0411");
  EXPECT_EQ(in_file(4, 5), "\\n");
  EXPECT_EQ(in_file(6, 8), "в");
  EXPECT_EQ(in_file(8, 9), "\\\\");
  EXPECT_EQ(in_file(9, 13), "\\ud83d\\ude00");
  EXPECT_EQ(in_file(input.text.size() - 2, input.text.size()), "г");
  ASSERT_EQ(input.title_offsets.size(), input.title.size() + 1);
  EXPECT_EQ(bytes[input.title_offsets[0]], '\\');
}

TEST(JsonInput, DocumentsKnowTheirPlaceInTheFile) {
  const std::string bytes = R"({"language":"bg","text":"date 2025-10-09\nКметът каза \"не\"."})";
  const auto documents = ReadJsonDocuments(bytes, "a.json", false);
  const auto document = TheReader().Read(*documents[0]);
  ASSERT_TRUE(document.ok());
  ASSERT_EQ(document->skipped.size(), 1u);
  EXPECT_EQ(document->InFile(document->skipped[0].span).In(bytes), "date 2025-10-09");
  const std::size_t at = document->text.find('"');
  EXPECT_EQ(document->InFile({at, document->text.size()}).In(bytes), R"(\"не\".)");
}

TEST(JsonInput, OneBadLineSpoilsNoOther) {
  const std::string bytes =
      "{\"text\": \"а\"}\r\n{\"text\": \n\n{\"id\": 7, \"text\": \"б\"}\n{\"id\": \"x\"}";
  const auto documents = ReadJsonDocuments(bytes, "set.jsonl", true);
  ASSERT_EQ(documents.size(), 4u);
  EXPECT_EQ(documents[0]->id, "set-1");
  EXPECT_EQ(documents[0]->text_offsets[0], 10u);
  EXPECT_EQ(documents[1].error().code, ErrorCode::kBadJson);
  EXPECT_EQ(documents[1].error().line, 2u);
  EXPECT_EQ(documents[2]->id, "7");
  EXPECT_EQ(documents[2]->text_offsets[0], bytes.find("б"));
  EXPECT_EQ(documents[3].error().code, ErrorCode::kMissingText);
  EXPECT_EQ(documents[3].error().line, 5u);
}

TEST(JsonInput, ListsOfDocuments) {
  const auto documents =
      ReadJsonDocuments(R"([{"text": "а"}, 5, {"text": 1}, {"text": "в"}])", "set.json", false);
  ASSERT_EQ(documents.size(), 4u);
  EXPECT_EQ(documents[0]->text, "а");
  EXPECT_EQ(documents[1].error().message, "a document is a JSON object");
  EXPECT_EQ(documents[2].error().message, "the field \"text\" is a number, not a string");
  EXPECT_EQ(documents[3]->id, "set-4");
}

TEST(JsonInput, FaultsHavePositions) {
  const auto broken = ReadJsonDocuments("{\"text\": \"а\",\n \"id\" 5}", "a.json", false);
  ASSERT_EQ(broken.size(), 1u);
  EXPECT_EQ(broken[0].error().code, ErrorCode::kBadJson);
  EXPECT_EQ(broken[0].error().line, 2u);
  EXPECT_EQ(broken[0].error().position, 21u);
  const auto surrogate = ReadJsonDocuments(R"({"text": "\ud83d"})", "a.json", false);
  EXPECT_EQ(surrogate[0].error().code, ErrorCode::kBadJson);
  EXPECT_EQ(ReadJsonDocuments(" \n", "a.json", false)[0].error().code, ErrorCode::kEmpty);
  EXPECT_EQ(ReadJsonDocuments("[]", "a.json", false)[0].error().code, ErrorCode::kEmpty);
  EXPECT_EQ(ReadJsonDocuments("", "a.jsonl", true)[0].error().code, ErrorCode::kEmpty);
}

TEST(JsonInput, DeepNestingCostsNoStack) {
  const std::string deep(500000, '[');
  const auto documents = ReadJsonDocuments(deep, "a.json", false);
  ASSERT_FALSE(documents.empty());
  EXPECT_EQ(documents.back().error().code, ErrorCode::kBadJson);
}

}  // namespace
}  // namespace claimdiff::document
