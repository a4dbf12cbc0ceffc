// SPDX-License-Identifier: Apache-2.0
//
// Words that stand before names, from data/names/titles.tsv (concept, kind, role): offices with their
// role ("president"), generic offices ("leader", "head": whoever is at the top), and words that announce
// an organization or a medium.

#ifndef CLAIMDIFF_LIB_MENTION_NAME_TITLES_H_
#define CLAIMDIFF_LIB_MENTION_NAME_TITLES_H_

#include <string>
#include <vector>

#include "claimdiff/result.h"
#include "tables/table_source.h"
#include "word/word.h"

namespace claimdiff::mention {

enum class TitleKind : std::uint8_t { kNone, kRole, kGeneric, kPerson, kOrganization, kMedia };

class Titles {
 public:
  // Rows whose concept the lexicon does not have are left out.
  static Result<Titles> Load(const tables::TableSource& source, const word::Analyzer& analyzer);

  TitleKind KindOf(word::ConceptId id) const {
    return id < kinds_.size() ? kinds_[id] : TitleKind::kNone;
  }
  // Office, generic office or another word for a person ("journalist").
  bool AnnouncesPerson(word::ConceptId id) const;
  // Any noun for a person: "rival", "driver".
  bool NamesPerson(word::ConceptId id) const;
  bool Is(word::ConceptId id, word::PartOfSpeech pos) const;
  const std::string& RoleOf(word::ConceptId id) const { return roles_[id]; }

 private:
  std::vector<TitleKind> kinds_;   // by concept
  std::vector<std::string> roles_;
  std::vector<bool> persons_;
  std::vector<word::PartOfSpeech> parts_of_speech_;
};

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_NAME_TITLES_H_
