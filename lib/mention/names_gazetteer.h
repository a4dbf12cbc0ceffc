// SPDX-License-Identifier: Apache-2.0
//
// The gazetteer: data/names/*.tsv with the columns id, type, name, parent and for each language tag a
// column of names, and where it applies <tag>_adj (adjectives) and <tag>_people (demonyms). Given names
// are rows of type "given", titles are in titles.tsv.

#ifndef CLAIMDIFF_LIB_MENTION_NAMES_GAZETTEER_H_
#define CLAIMDIFF_LIB_MENTION_NAMES_GAZETTEER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "claimdiff/result.h"
#include "mention/names.h"
#include "tables/table_source.h"
#include "tables/tsv.h"
#include "word/form_cache.h"
#include "word/word_index.h"

namespace claimdiff::mention {

enum class NameForm : std::uint8_t { kName, kAdjective, kPeople };

struct GazetteerEntry {
  std::string_view id;
  std::string_view name;
  std::string_view parent;
  NameType type = NameType::kUnknown;
  bool given = false;    // a given name
  bool female = false;
};

// The names of one language; what is remembered of forms may grow while the gazetteer is shared.
struct GazetteerLanguage {
  GazetteerLanguage(std::string_view language, word::Morphology morphology)
      : tag(language), index(std::move(morphology)) {}

  std::string tag;
  word::WordIndex index;  // its concepts are made by Gazetteer::Encode
  word::FormCache cache;
};

class Gazetteer {
 public:
  // Views point into the tables of `source`.
  static Result<Gazetteer> Load(const tables::TableSource& source);

  // Null for a language without tables.
  GazetteerLanguage* Find(std::string_view language) const;

  struct Reference {
    std::uint32_t entry = 0;
    NameForm form = NameForm::kName;
  };
  static word::ConceptId Encode(Reference reference) {
    return reference.entry * 4 + static_cast<word::ConceptId>(reference.form);
  }
  static Reference Decode(word::ConceptId id) { return {id / 4, static_cast<NameForm>(id % 4)}; }

  const GazetteerEntry& entry(std::uint32_t index) const { return entries_[index]; }
  // The person whose Latin name has this skeleton ("vladamar patan"), or null.
  const GazetteerEntry* FindPerson(std::string_view skeleton) const;
  bool Contains(std::string_view outer, std::string_view inner) const;

 private:
  struct Column {
    std::size_t index;
    std::string language;
    NameForm form;
  };
  Result<Done> ReadFile(const tables::TableSource& source, const tables::TableFile& file);
  const char* ReadRow(const tables::Tsv& table, const tables::Tsv::Row& row,
                      const std::vector<Column>& columns);
  Result<Done> PrepareLanguages(const tables::TableSource& source);

  std::vector<GazetteerEntry> entries_;
  absl::flat_hash_map<std::string_view, std::uint32_t> ids_;
  absl::flat_hash_map<std::string, std::uint32_t> people_;  // by skeleton
  std::vector<std::unique_ptr<GazetteerLanguage>> languages_;
};

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_NAMES_GAZETTEER_H_
