// SPDX-License-Identifier: Apache-2.0
//
// HTML that was left in a text.

#ifndef CLAIMDIFF_LIB_DOCUMENT_MARKUP_H_
#define CLAIMDIFF_LIB_DOCUMENT_MARKUP_H_

#include <string_view>
#include <vector>

#include "claimdiff/span.h"
#include "text/tokenizer.h"

namespace claimdiff::document {

// Tags, comments, scripts with their content, and entities, in order. "<…>" and "a < b" are text.
// Linear.
std::vector<Span> FindMarkup(std::string_view text);

// What a range of markup stands for between the letters around it.
text::Gap::Kind MarkupGap(std::string_view markup);

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_LIB_DOCUMENT_MARKUP_H_
