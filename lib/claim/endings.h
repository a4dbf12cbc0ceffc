// SPDX-License-Identifier: Apache-2.0
//
// What the ending of a name or noun says of its place in the sentence, from
// data/languages/<tag>/endings.tsv: columns of (name, noun or empty for both), ending, role. The longest
// ending that a table has decides.

#ifndef CLAIMDIFF_LIB_CLAIM_ENDINGS_H_
#define CLAIMDIFF_LIB_CLAIM_ENDINGS_H_

#include <cstdint>
#include <string_view>

#include "claimdiff/result.h"
#include "tables/table_source.h"
#include "word/ending_map.h"

namespace claimdiff::claim {

// Whether the form of an actor lets it be the subject of a cue.
enum class SubjectForm : std::uint8_t {
  kNo,
  kYes,
  kPlural,    // of a cue in the plural alone: the form is a plural or an oblique singular
  kLocative,  // of an impersonal plural cue ("at the ministry they said") where nothing better stands
  kModifier,  // an adjective made from a noun: no actor at all
};

// The endings of one language. Immutable after Load.
class Endings {
 public:
  static Result<Endings> Load(const tables::TableSource& source, std::string_view tag);

  // kYes where no ending is known. Time linear in the length of the longest ending.
  SubjectForm OfName(std::string_view form) const { return Find(names_, form); }
  SubjectForm OfNoun(std::string_view form) const { return Find(nouns_, form); }
  // Whether a form of this ending may be the attribute of a noun behind it.
  bool IsAttribute(std::string_view form) const;
  // Whether the form has an article of its own, as the first word of a phrase has.
  bool IsDefinite(std::string_view form) const;
  // Whether only the subject of a past act has a form of this ending, and whether a verb of this ending tells such an act.
  bool IsErgative(std::string_view form) const;
  bool IsPastAct(std::string_view form) const;
  // Whether nouns of the language may have an article.
  bool has_articles() const { return !articles_.empty(); }
  bool empty() const { return names_.empty(); }

 private:
  using Map = word::EndingMap<SubjectForm>;
  static SubjectForm Find(const Map& map, std::string_view form);
  // The set that rows of this name fill; null for others.
  word::EndingSet* SetOf(std::string_view of);

  Map names_;
  Map nouns_;
  word::EndingSet attributes_;
  word::EndingSet articles_;
  word::EndingSet ergatives_;
  word::EndingSet past_acts_;
  word::EndingSet imperfects_;
};

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_ENDINGS_H_
