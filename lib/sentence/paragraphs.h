// SPDX-License-Identifier: Apache-2.0
//
// Finds the paragraphs of a tokenized text.

#ifndef CLAIMDIFF_LIB_SENTENCE_PARAGRAPHS_H_
#define CLAIMDIFF_LIB_SENTENCE_PARAGRAPHS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/tokenizer.h"

namespace claimdiff::sentence {

// The index of each paragraph's first token, ascending; the first is 0. A blank line always ends a
// paragraph. A single line end does too, unless the text is wrapped at a fixed width (e-mail, old
// agency feeds) or the line breaks off in the middle of a sentence. Linear in the text.
std::vector<std::size_t> ParagraphStarts(std::string_view text, const text::TokenizedText& tokens);

}  // namespace claimdiff::sentence

#endif  // CLAIMDIFF_LIB_SENTENCE_PARAGRAPHS_H_
