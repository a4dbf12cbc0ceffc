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

// What a range of markup stands for between the letters around it; `span` is its place in `text`. A
// quotation mark or a dash that is written as an entity is read as what it is.
text::Gap MarkupGap(std::string_view text, const Span& span);

// The character that an entity stands for; 0 for an unknown name.
char32_t EntityValue(std::string_view entity);

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_LIB_DOCUMENT_MARKUP_H_
