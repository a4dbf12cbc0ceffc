// SPDX-License-Identifier: Apache-2.0
//
// Reads data/concepts/*.tsv: columns id, gloss, pos, rel and one column per language tag. A row whose id
// was read before adds its words to that concept (so a language may come as a file of its own).

#ifndef CLAIMDIFF_LIB_WORD_LEXICON_H_
#define CLAIMDIFF_LIB_WORD_LEXICON_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "claimdiff/result.h"
#include "tables/table_source.h"
#include "tables/tsv.h"
#include "word/word.h"

namespace claimdiff::word {

// "n", "v", "a", ... as the tables write it; unset for anything else.
std::optional<PartOfSpeech> ParsePos(std::string_view name);

struct Lexicon {
  struct Cell {
    std::string_view text;
    ConceptId id;
  };
  std::vector<Concept> concepts;
  absl::flat_hash_map<std::string_view, ConceptId> ids;
  std::vector<std::pair<std::string, std::vector<Cell>>> cells;  // by language tag

  // Relations to concepts that no table has. They are left out, so that a folder of tables may relate
  // to what another one holds; a test wants none among the compiled-in tables.
  std::vector<Error> loose_ends;

  // The views point into the tables of `source`.
  static Result<Lexicon> Load(const tables::TableSource& source);
};

}  // namespace claimdiff::word

#endif  // CLAIMDIFF_LIB_WORD_LEXICON_H_
