// SPDX-License-Identifier: Apache-2.0
//
// What the lines around an article say: the patterns of one language.

#ifndef CLAIMDIFF_LIB_DOCUMENT_LINE_PATTERNS_H_
#define CLAIMDIFF_LIB_DOCUMENT_LINE_PATTERNS_H_

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "claimdiff/document.h"
#include "claimdiff/result.h"
#include "document/lines.h"
#include "tables/table_source.h"
#include "tables/tsv.h"
#include "text/tokenizer.h"

namespace claimdiff::document {

class LinePatterns {
 public:
  // Adds the rows of a table with the columns reason, match and pattern.
  Result<Done> Add(const tables::TableFile& file);

  // Why the line is no part of the article, by its words.
  std::optional<SkipReason> Match(const Line& line) const;
  // The line leads in headlines of other articles ("Read also").
  bool LeadsRelated(const Line& line) const;

 private:
  enum class Mode { kWhole, kBegins, kContains, kMarked, kLeads };
  struct Pattern {
    std::vector<std::string> parts;  // token forms; "…" stands for any tokens
    SkipReason why = SkipReason::kBoilerplate;
    Mode mode = Mode::kWhole;
  };

  Result<Done> AddRow(const tables::Tsv& table, const tables::Tsv::Row& row,
                      const std::vector<std::size_t>& columns);
  const Pattern* Find(const Line& line, bool leading) const;
  static bool CanStand(Mode mode, const Line& line, bool at_begin);
  static bool Fits(const Pattern& pattern, const Line& line, std::size_t end);
  bool IsMenu(const Line& line) const;

  std::vector<Pattern> patterns_;
  // Indices of patterns by their first form; those that can stand anywhere too.
  absl::flat_hash_map<std::string, std::vector<std::size_t>, text::FormHash, std::equal_to<>> by_first_;
  absl::flat_hash_set<std::string, text::FormHash, std::equal_to<>> menu_words_;
};

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_LIB_DOCUMENT_LINE_PATTERNS_H_
