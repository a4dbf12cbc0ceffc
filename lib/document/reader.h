// SPDX-License-Identifier: Apache-2.0
//
// Turns an input as it was scraped into a Document: finds what in it is no article, its language,
// its date and its title. Nothing is deleted; every fault of the input is an Error, a skipped range
// or a note.
//
//   auto reader = Reader::Load(source);
//   Result<Document> document = reader->Read({.text = bytes});
//   text::TokenizedText tokens = TokenizeDocument(*document);
//
// Immutable after Load; may be shared by threads.

#ifndef CLAIMDIFF_LIB_DOCUMENT_READER_H_
#define CLAIMDIFF_LIB_DOCUMENT_READER_H_

#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/document.h"
#include "claimdiff/result.h"
#include "document/boilerplate.h"
#include "document/byte_scan.h"
#include "document/drop_caps.h"
#include "document/language_detector.h"
#include "tables/table_source.h"
#include "text/tokenizer.h"

namespace claimdiff::document {

class Reader {
 public:
  static Result<Reader> Load(const tables::TableSource& source);

  // kEmpty: no letter and no digit; kCannotRead: not UTF-8; kTooLarge: 4 GiB or more; kBadArgument:
  // the given date is none; kUnsupported and kUnknownLanguage as their names say. Linear.
  Result<Document> Read(const DocumentInput& input) const;

  const LanguageDetector& detector() const { return detector_; }

 private:
  Reader(LanguageDetector detector, Boilerplate boilerplate, DropCaps drop_caps)
      : detector_(std::move(detector)),
        boilerplate_(std::move(boilerplate)),
        drop_caps_(std::move(drop_caps)) {}

  Result<std::string> LanguageOf(const DocumentInput& input, std::string_view masked) const;
  void JudgeLines(const std::string& masked, std::size_t begin, std::string_view given_title,
                  Document* document) const;

  LanguageDetector detector_;
  Boilerplate boilerplate_;
  DropCaps drop_caps_;
};

// The tokens of the article: skipped lines end paragraphs, skipped marks inside a line are blanks,
// and words go on across the blank behind a drop cap.
text::TokenizedText TokenizeDocument(const Document& document);

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_LIB_DOCUMENT_READER_H_
