// SPDX-License-Identifier: Apache-2.0
//
// Looks the distinct forms of a text up in a WordIndex once, and finds the longest term that begins at a
// token by following every word that a form may be of through the trie.

#ifndef CLAIMDIFF_LIB_WORD_TERM_FINDER_H_
#define CLAIMDIFF_LIB_WORD_TERM_FINDER_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "text/tokenizer.h"
#include "word/word_index.h"

namespace claimdiff::word {

struct Term {
  ConceptId id = kNoConcept;
  std::size_t length = 0;  // tokens; 0 where there is none
};

// Keeps pointers to what it is made of. Not for several threads at a time.
class TermFinder {
 public:
  TermFinder(const WordIndex& index, const text::TokenizedText& text);

  using Range = std::pair<const WordMatch*, const WordMatch*>;
  Range MatchesOf(std::uint32_t form) const {
    return {all_.data() + ranges_[form].first, all_.data() + ranges_[form].second};
  }

  // Terms of two tokens or more; none reaches over a blank line.
  Term Longest(std::size_t at);

 private:
  void Step(std::uint32_t form);

  const WordIndex& index_;
  const text::TokenizedText& text_;
  std::vector<WordMatch> all_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges_;  // by form, into all_
  std::vector<std::uint32_t> nodes_, next_;
};

}  // namespace claimdiff::word

#endif  // CLAIMDIFF_LIB_WORD_TERM_FINDER_H_
