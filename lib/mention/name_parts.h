// SPDX-License-Identifier: Apache-2.0
//
// What the parts of personal names look like in one language, from data/languages/<tag>/name_endings.tsv
// (case endings; format of guess.tsv) and name_parts.tsv (kind, value, endings): surname endings,
// patronymics, particles such as "фон", and how a surname changes for a woman.

#ifndef CLAIMDIFF_LIB_MENTION_NAME_PARTS_H_
#define CLAIMDIFF_LIB_MENTION_NAME_PARTS_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claimdiff/result.h"
#include "tables/table_source.h"
#include "word/ending_map.h"
#include "word/morphology.h"

namespace claimdiff::mention {

class NameParts {
 public:
  static Result<NameParts> Load(const tables::TableSource& source, std::string_view language);

  std::string_view language() const { return language_; }
  // A normalised form without its case ending.
  std::string Lemma(std::string_view form) const { return endings_.GuessKey(form); }
  // Of the lemma, without and with case endings taken away before.
  std::string Skeleton(std::string_view form) const;
  // "Putin", "Zakharova" (for a woman, the form that her surname takes).
  std::string Latin(std::string_view form, bool female) const;

  bool IsSurname(std::string_view lemma) const { return surnames_.EndsOf(lemma, 4); }
  bool IsPatronymic(std::string_view lemma) const { return patronymics_.EndsOf(lemma, 2); }
  bool IsParticle(std::string_view form) const;
  // Whether the form has an ending of who acts; false in languages without one.
  bool IsAgent(std::string_view form) const { return agents_.EndsOf(form, 6); }

 private:
  std::string language_;
  word::Morphology endings_;
  word::EndingSet surnames_, patronymics_, agents_;
  std::vector<std::string> particles_;
  std::vector<std::pair<std::string, std::string>> female_;  // ending of a man's surname, a woman's
};

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_NAME_PARTS_H_
