// SPDX-License-Identifier: Apache-2.0
//
// What a token can do to a sentence: end it, close after its end, open a new one.

#ifndef CLAIMDIFF_LIB_SENTENCE_MARKS_H_
#define CLAIMDIFF_LIB_SENTENCE_MARKS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/tokenizer.h"

namespace claimdiff::sentence {

enum class Mark : std::uint8_t {
  kOther,  // punctuation that says nothing about sentences
  kWord,
  kDigits,
  kDot,       // a full stop
  kBang,      // exclamation and question marks
  kEllipsis,  // the single character; runs of dots are seen by the splitter
  kOpen,      // brackets and quotation marks that only open
  kClose,     // ... that only close
  kQuote,     // a quotation mark that opens or closes by where it stands
  kDash,
  kColon,
  kComma,  // also the semicolon: the sentence goes on behind it
  kEmoji,
};

// The mark of each token; computed once for each distinct form.
class Marks {
 public:
  explicit Marks(const text::TokenizedText& text);

  Mark operator[](std::size_t token) const { return by_form_[text_.tokens[token].form]; }
  // Like the above, but quotation marks are told apart by the blanks around them.
  Mark Resolved(std::size_t token) const;

 private:
  const text::TokenizedText& text_;
  std::vector<Mark> by_form_;
};

}  // namespace claimdiff::sentence

#endif  // CLAIMDIFF_LIB_SENTENCE_MARKS_H_
