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
  const std::vector<std::uint32_t>& starts = known_[text_.tokens[at].form].term_starts;
  if (starts.empty()) return longest;
  const std::size_t end = std::min(text_.tokens.size(), at + kMaxTermTokens);
  for (std::size_t i = at + 1; i < end; ++i) {
    const KnownForm& form = known_[text_.tokens[i].form];
    if (!form.may_continue_term || text_.tokens[i].blank_line_before) break;
    Step(i == at + 1 ? starts : nodes_, form);
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

void TermFinder::Step(const std::vector<std::uint32_t>& nodes, const KnownForm& form) {
  next_.clear();
  for (const WordMatch& match : form.matches) {
    if (!index_.ContinuesTerm(match.word)) continue;
    for (const std::uint32_t node : nodes) {
      const std::uint32_t next = index_.Next(node, match.word);
      if (next != WordIndex::kNoNode) next_.push_back(next);
    }
  }
}

}  // namespace claimdiff::word
