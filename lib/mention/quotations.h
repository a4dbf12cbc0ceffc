// SPDX-License-Identifier: Apache-2.0
//
// Finds quotations by their marks: «…», „…“, “…”, "…", '…' and ‹…›, nested and unbalanced. A quotation
// may run over several sentences and paragraphs. Short capitalised ones without a verb's company are
// names («Интерфакс», "Titanic"), not speech.

#ifndef CLAIMDIFF_LIB_MENTION_QUOTATIONS_H_
#define CLAIMDIFF_LIB_MENTION_QUOTATIONS_H_

#include <cstdint>
#include <vector>

#include "word/word.h"

namespace claimdiff::mention {

struct Quotation {
  std::uint32_t first = 0;  // token of the opening mark (or the first token, where it is missing)
  std::uint32_t last = 0;   // token of the closing mark (or the last token)
  std::uint32_t words = 0;  // word tokens inside
  std::uint8_t depth = 0;   // 0: not inside another quotation
  bool name = false;        // reads as a name rather than as speech
};

// In order of their first token. Linear in the text. A mark that is never closed ends with its
// paragraph (a blank line or, where the text has none, a line end).
std::vector<Quotation> FindQuotations(const word::AnalyzedText& text);

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_QUOTATIONS_H_
