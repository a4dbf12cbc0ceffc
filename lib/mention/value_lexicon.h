// SPDX-License-Identifier: Apache-2.0
//
// The value words of one language: forms and fixed phrases with their atoms, read from
// data/languages/<tag>/{numbers,units,times,value_cues,value_persons}.tsv. Columns: `kind` and `value`
// (see value_atoms.h), `forms` (patterns separated by ";", blanks inside a phrase), `when` (flags).
// A pattern may end in a paradigm of value_paradigms.tsv, whose endings carry marks.

#ifndef CLAIMDIFF_LIB_MENTION_VALUE_LEXICON_H_
#define CLAIMDIFF_LIB_MENTION_VALUE_LEXICON_H_

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "claimdiff/result.h"
#include "mention/value_atoms.h"
#include "tables/table_source.h"
#include "text/tokenizer.h"

namespace claimdiff::mention {

// Immutable after Load; may be shared by threads.
class ValueLexicon {
 public:
  static Result<ValueLexicon> Load(const tables::TableSource& source, std::string_view language);

  // The readings of a normalised form, or null. Takes constant time.
  const Entry* Find(std::string_view form) const { return Find(form, text::FormHash()(form)); }
  // Where the form's text::FormHash is known.
  const Entry* Find(std::string_view form, std::size_t hash) const {
    const auto found = entries_.find(form, hash);
    return found == entries_.end() ? nullptr : &found->second;
  }

  // The readings of a form that is written together from a stem and a word with an entry
  // ("forty" + "two"): values are added. Empty where the form does not split so.
  Entry FindCompound(std::string_view form) const;

  // The form has one of the endings of this kind (kModifierEnding, kComparedEnding, kSubjectEnding).
  bool EndsAs(AtomKind kind, std::string_view form) const;

  // A cheap test that is false for nearly all forms that FindCompound does not know.
  bool MayBeCompound(std::string_view form) const;

 private:
  friend class ValueLexiconBuilder;
  static int EndingSlot(AtomKind kind);  // -1: no kind of endings
  absl::flat_hash_map<std::string, Entry, text::FormHash, std::equal_to<>> entries_;
  std::vector<std::pair<std::string, double>> stems_;  // longest first
  std::array<std::vector<std::string>, 3> endings_;
  std::vector<bool> stem_starts_ = std::vector<bool>(256 * 16);
  std::shared_ptr<std::deque<std::string>> texts_ = std::make_shared<std::deque<std::string>>();
};

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_VALUE_LEXICON_H_
