// SPDX-License-Identifier: Apache-2.0
//
// The first look at the bytes of an input: what in them is no text.

#ifndef CLAIMDIFF_LIB_DOCUMENT_BYTE_SCAN_H_
#define CLAIMDIFF_LIB_DOCUMENT_BYTE_SCAN_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/document.h"

namespace claimdiff::document {

struct ByteScan {
  std::vector<SkippedRange> skipped;  // byte order mark, NUL bytes, bytes that are not UTF-8
  std::size_t invalid_bytes = 0;
  std::size_t first_invalid = 0;
  std::size_t nul_bytes = 0;
  std::size_t letters = 0;          // bytes of what may be letters or digits
  std::size_t mixed_words = 0;      // words that mix Latin and Cyrillic letters
  std::size_t combining_marks = 0;  // decomposed accents
  bool mixed_line_ends = false;
  bool utf16 = false;  // begins with a UTF-16 byte order mark
};

// One pass over the bytes.
ByteScan ScanBytes(std::string_view text);

// What a reader of the document should know of it, one sentence each.
std::vector<std::string> NotesOn(const ByteScan& scan);

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_LIB_DOCUMENT_BYTE_SCAN_H_
