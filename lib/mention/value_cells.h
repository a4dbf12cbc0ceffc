// SPDX-License-Identifier: Apache-2.0
//
// The tokens of one sentence with their atoms. Positions are token indices of the text; `end()` is
// behind the sentence. Look-ups take constant time.

#ifndef CLAIMDIFF_LIB_MENTION_VALUE_CELLS_H_
#define CLAIMDIFF_LIB_MENTION_VALUE_CELLS_H_

#include <cstddef>
#include <forward_list>
#include <string_view>
#include <vector>

#include "mention/value_atoms.h"
#include "mention/value_lexicon.h"
#include "word/word.h"

namespace claimdiff::mention {

class ValueCells {
 public:
  // `text` and `lexicon` must outlive the cells.
  ValueCells(const word::AnalyzedText& text, const ValueLexicon& lexicon, std::size_t first,
             std::size_t last);

  std::size_t begin() const { return first_; }
  std::size_t end() const { return first_ + cells_.size(); }
  bool empty() const { return !any_; }  // no token can begin a value
  bool Knows(std::size_t i) const { return Inside(i) && cells_[i - first_] != nullptr; }

  // A word in small letters that no table has.
  bool IsPlainWord(std::size_t i) const {
    return cells_[i - first_] == nullptr && IsWord(i) && token(i).shape == text::Shape::kLower;
  }

  // Token i may begin an atom of one of the kinds.
  bool MayBegin(std::size_t i, const KindSet& kinds) const {
    return Knows(i) && cells_[i - first_]->kinds.Meets(kinds);
  }
  // An atom of one of the kinds begins at token i.
  bool IsAny(std::size_t i, const KindSet& kinds) const {
    return MayBegin(i, kinds) && BeginsAny(i, kinds);
  }

  // The atom of this kind that begins at token i, the longest first; `next` is then behind it (and
  // behind the full stop of an abbreviation). Null where there is none.
  const Atom* Find(std::size_t i, AtomKind kind, std::size_t* next) const {
    return Has(i, kind) ? FindKnown(i, kind, next) : nullptr;
  }
  bool Is(std::size_t i, AtomKind kind) const {
    std::size_t next = 0;
    return Has(i, kind) && FindKnown(i, kind, &next) != nullptr;
  }
  // As Find, and moves `*i` behind the atom.
  const Atom* Take(std::size_t* i, AtomKind kind) const {
    std::size_t next = 0;
    const Atom* atom = Find(*i, kind, &next);
    if (atom != nullptr) *i = next;
    return atom;
  }

  // The ending of a number in digits whose last digit is `digit`.
  const Atom* FindSuffix(std::size_t i, int digit, std::size_t* next) const;

  const text::Token& token(std::size_t i) const { return text_.tokens()[i]; }
  std::string_view form(std::size_t i) const { return text_.form(i); }
  const word::AnalyzedText& text() const { return text_; }

  bool Inside(std::size_t i) const { return i >= first_ && i < end(); }
  bool IsDigits(std::size_t i) const { return IsKind(i, text::TokenKind::kDigits); }
  bool IsWord(std::size_t i) const { return IsKind(i, text::TokenKind::kWord); }
  bool IsPunct(std::size_t i) const { return IsKind(i, text::TokenKind::kPunct); }
  bool IsPunct(std::size_t i, std::string_view form) const;
  bool IsDash(std::size_t i) const;    // any dash, with or without blanks
  bool IsHyphen(std::size_t i) const;  // a dash with no blank on either side
  // No blank between token i and the one before it.
  // The word ends like an adjective (column kind "modifier" of the tables).
  bool EndsAsModifier(std::size_t i) const { return EndsAs(AtomKind::kModifierEnding, i); }
  bool EndsAs(AtomKind kind, std::size_t i) const { return IsWord(i) && lexicon_.EndsAs(kind, form(i)); }
  bool Glued(std::size_t i) const { return i > first_ && Inside(i) && !token(i).space_before; }
  // Behind the words, digits and hyphens that are written together with what ends before token i.
  std::size_t SkipGlued(std::size_t i) const;
  // The text begins or ends a phrase there: punctuation or the edge of the sentence on both sides.
  bool Isolated(std::size_t first, std::size_t next) const;

 private:
  bool Has(std::size_t i, AtomKind kind) const {
    return Knows(i) && cells_[i - first_]->kinds.Has(kind);
  }
  bool IsKind(std::size_t i, text::TokenKind kind) const { return Inside(i) && token(i).kind == kind; }
  const Atom* FindKnown(std::size_t i, AtomKind kind, std::size_t* next) const;
  bool BeginsAny(std::size_t i, const KindSet& kinds) const;
  bool Allowed(const Atom& atom, std::size_t i) const;
  bool FollowedBy(const Reading& reading, std::size_t i) const;

  const word::AnalyzedText& text_;
  const ValueLexicon& lexicon_;
  std::size_t first_;
  bool any_ = false;
  std::vector<const Entry*> cells_;
  std::forward_list<Entry> compounds_;
};

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_VALUE_CELLS_H_
