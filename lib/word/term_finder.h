// SPDX-License-Identifier: Apache-2.0
//
// Finds the longest term that begins at a token by following every word that a form may be of through the
// trie of a WordIndex.

#ifndef CLAIMDIFF_LIB_WORD_TERM_FINDER_H_
#define CLAIMDIFF_LIB_WORD_TERM_FINDER_H_

#include <cstdint>
#include <vector>

#include "text/tokenizer.h"
#include "word/known_forms.h"
#include "word/word_index.h"

namespace claimdiff::word {

struct Term {
  ConceptId id = kNoConcept;
  std::size_t length = 0;  // tokens; 0 where there is none
};

// Keeps pointers to what it is made of. Not for several threads at a time.
class TermFinder {
 public:
  // `known` is parallel to the text's forms.
  TermFinder(const WordIndex& index, const text::TokenizedText& text, const KnownForms& known);

  // Terms of two tokens or more; none reaches over a blank line.
  Term Longest(std::size_t at);

 private:
  // Fills next_ with the nodes to which the form leads from `nodes`.
  void Step(const std::vector<std::uint32_t>& nodes, const KnownForm& form);

  const WordIndex& index_;
  const text::TokenizedText& text_;
  const KnownForms& known_;
  std::vector<std::uint32_t> nodes_, next_;
};

}  // namespace claimdiff::word

#endif  // CLAIMDIFF_LIB_WORD_TERM_FINDER_H_
