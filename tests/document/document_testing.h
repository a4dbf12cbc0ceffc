// SPDX-License-Identifier: Apache-2.0
//
// A reader over the compiled-in tables, shared by the tests of this folder.

#ifndef CLAIMDIFF_TESTS_DOCUMENT_DOCUMENT_TESTING_H_
#define CLAIMDIFF_TESTS_DOCUMENT_DOCUMENT_TESTING_H_

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "document/reader.h"

namespace claimdiff::document {

inline const Reader& TheReader() {
  static const auto* reader = new Result<Reader>(Reader::Load(tables::TableSource::CompiledIn()));
  EXPECT_TRUE(reader->ok()) << reader->error().ToString();
  return reader->value();
}

inline Result<Document> ReadText(std::string text, std::string language = "") {
  DocumentInput input;
  input.language = std::move(language);
  input.text = std::move(text);
  return TheReader().Read(input);
}

// The skipped ranges as "reason: words".
inline std::vector<std::string> Skipped(const Document& document) {
  std::vector<std::string> ranges;
  for (const SkippedRange& range : document.skipped) {
    ranges.push_back(std::string(SkipReasonName(range.why)) + ": " +
                     std::string(range.span.In(document.text)));
  }
  return ranges;
}

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_TESTS_DOCUMENT_DOCUMENT_TESTING_H_
