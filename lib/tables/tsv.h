// SPDX-License-Identifier: Apache-2.0
//
// Tables are UTF-8 files of tab-separated cells. The first line that is neither empty nor a comment
// names the columns; lines that begin with # are comments. Every row has as many cells as the header;
// empty cells at the end may be left out.
//
//   auto rows = Tsv::Parse(file);
//   for (const Tsv::Row& row : rows->rows()) use(row[rows->Column("form")]);

#ifndef CLAIMDIFF_LIB_TABLES_TSV_H_
#define CLAIMDIFF_LIB_TABLES_TSV_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"
#include "tables/table_source.h"

namespace claimdiff::tables {

class Tsv {
 public:
  struct Row {
    std::vector<std::string_view> cells;
    std::size_t line = 0;  // counted from 1
    std::string_view operator[](std::size_t column) const { return cells[column]; }
  };

  static constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

  // The views point into file.content.
  static Result<Tsv> Parse(const TableFile& file);

  // Index of a column, or kNoColumn.
  std::size_t Column(std::string_view name) const;
  // As above, for several columns that must all be there.
  Result<std::vector<std::size_t>> Columns(const std::vector<std::string_view>& names) const;
  const std::vector<Row>& rows() const { return rows_; }

  // An error that names the table and the row.
  Error ErrorAt(const Row& row, std::string message) const;

 private:
  std::string path_;
  std::vector<std::string_view> header_;
  std::vector<Row> rows_;
};

// The parts of `text` between separators; one empty part for an empty text.
std::vector<std::string_view> Split(std::string_view text, char separator);

// Expands the alternatives in braces: "декабр{ь|я}" gives "декабрь", "декабря"; "{|не}рад" gives
// "рад", "нерад". Several groups multiply; groups do not nest. "{@name}" takes the alternatives from
// `paradigms` (pairs of name and "a|b|c"). Returns an empty list for unbalanced braces or an unknown
// paradigm.
struct Paradigm {
  std::string name;
  std::string alternatives;
};
std::vector<std::string> ExpandPattern(std::string_view pattern,
                                       const std::vector<Paradigm>& paradigms = {});

}  // namespace claimdiff::tables

#endif  // CLAIMDIFF_LIB_TABLES_TSV_H_
