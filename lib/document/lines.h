// SPDX-License-Identifier: Apache-2.0
//
// The lines of a page, as the boilerplate rules see them.

#ifndef CLAIMDIFF_LIB_DOCUMENT_LINES_H_
#define CLAIMDIFF_LIB_DOCUMENT_LINES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "claimdiff/span.h"
#include "text/tokenizer.h"

namespace claimdiff::document {

struct Line {
  Span span;                   // without blanks at both ends; never empty
  text::TokenizedText tokens;  // empty for a line that can be nothing but prose
  std::size_t words = 0;
  bool is_long = false;        // prose by its length: the tokens were not cut
  bool ends_sentence = false;  // closes with a stop, perhaps inside quotation marks or brackets
  bool ends_open = false;      // closes with a colon, a comma, a semicolon or a dash
  bool holds_sentence_end = false;  // has a stop before its end
};

// Lines of `text` from `begin` on that hold more than blanks. Lines that are long, or rather long
// with a stop at their end, are taken for prose unless they stand at the edge of the page, where
// banners and notices are, or look like a notice. Linear.
std::vector<Line> CutLines(std::string_view text, std::size_t begin);

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_LIB_DOCUMENT_LINES_H_
