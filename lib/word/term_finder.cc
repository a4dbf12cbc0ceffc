// SPDX-License-Identifier: Apache-2.0

#include "word/term_finder.h"

#include <algorithm>

namespace claimdiff::word {
namespace {

constexpr std::size_t kMaxTermTokens = 12;

}  // namespace

TermFinder::TermFinder(const WordIndex& index, const text::TokenizedText& text,
                       const KnownForms& known)
    : index_(index), text_(text), known_(known) {}

Term TermFinder::Longest(std::size_t at) {
  Term longest;
  if (!known_[text_.tokens[at].form].may_start_term) return longest;
  nodes_.assign(1, WordIndex::kRoot);
  const std::size_t end = std::min(text_.tokens.size(), at + kMaxTermTokens);
  for (std::size_t i = at; i < end; ++i) {
    if (i > at && text_.tokens[i].blank_line_before) break;
    next_.clear();
    Step(text_.tokens[i].form);
    nodes_.swap(next_);
    if (nodes_.empty()) break;
    for (const std::uint32_t node : nodes_) {
      if (index_.TermAt(node) == kNoConcept) continue;
      longest = {index_.TermAt(node), i - at + 1};
      break;
    }
  }
  return longest;
}

void TermFinder::Step(std::uint32_t form) {
  for (const WordMatch& match : known_[form].matches) {
    for (const std::uint32_t node : nodes_) {
      if (node == WordIndex::kRoot && !index_.StartsTerm(match.word)) continue;
      const std::uint32_t next = index_.Next(node, match.word);
      if (next != WordIndex::kNoNode) next_.push_back(next);
    }
  }
}

}  // namespace claimdiff::word
