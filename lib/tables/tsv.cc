// SPDX-License-Identifier: Apache-2.0

#include "tables/tsv.h"

#include <algorithm>
#include <utility>

namespace claimdiff::tables {
namespace {

std::string_view NextLine(std::string_view* rest) {
  const std::size_t end = rest->find('\n');
  std::string_view line = rest->substr(0, end);
  rest->remove_prefix(end == std::string_view::npos ? rest->size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool IsBlankOrComment(std::string_view line) {
  return line.empty() || line.front() == '#' ||
         line.find_first_not_of(" \t") == std::string_view::npos;
}

const std::string* FindParadigm(std::string_view name, const std::vector<Paradigm>& paradigms) {
  for (const Paradigm& paradigm : paradigms) {
    if (paradigm.name == name) return &paradigm.alternatives;
  }
  return nullptr;
}

}  // namespace

Result<Tsv> Tsv::Parse(const TableFile& file) {
  Tsv tsv;
  tsv.path_ = file.path;
  std::string_view rest = file.content;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const std::string_view line = NextLine(&rest);
    if (IsBlankOrComment(line)) continue;
    if (tsv.header_.empty()) {
      tsv.header_ = Split(line, '\t');
      continue;
    }
    Row row{Split(line, '\t'), number};
    if (row.cells.size() > tsv.header_.size()) {
      return tsv.ErrorAt(row, "the row has more cells than the header");
    }
    row.cells.resize(tsv.header_.size());
    tsv.rows_.push_back(std::move(row));
  }
  return tsv;
}

std::size_t Tsv::Column(std::string_view name) const {
  const auto found = std::find(header_.begin(), header_.end(), name);
  return found == header_.end() ? kNoColumn : static_cast<std::size_t>(found - header_.begin());
}

Result<std::vector<std::size_t>> Tsv::Columns(const std::vector<std::string_view>& names) const {
  std::vector<std::size_t> columns;
  for (const std::string_view name : names) {
    columns.push_back(Column(name));
    if (columns.back() == kNoColumn) {
      return Error{ErrorCode::kBadTable, "the table has no column " + std::string(name), path_, 0, 1};
    }
  }
  return columns;
}

Error Tsv::ErrorAt(const Row& row, std::string message) const {
  return Error{ErrorCode::kBadTable, std::move(message), path_, 0, row.line};
}

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::vector<std::string> ExpandPattern(std::string_view pattern,
                                       const std::vector<Paradigm>& paradigms) {
  std::vector<std::string> forms = {""};
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    for (std::string& form : forms) form += pattern.substr(0, open);
    if (open == std::string_view::npos) return forms;
    const std::size_t close = pattern.find('}', open);
    if (close == std::string_view::npos) return {};
    std::string_view group = pattern.substr(open + 1, close - open - 1);
    if (group.starts_with('@')) {
      const std::string* named = FindParadigm(group.substr(1), paradigms);
      if (named == nullptr) return {};
      group = *named;
    }
    std::vector<std::string> longer;
    for (const std::string& form : forms) {
      for (const std::string_view ending : Split(group, '|')) longer.push_back(form + std::string(ending));
    }
    forms = std::move(longer);
    pattern.remove_prefix(close + 1);
  }
  return forms;
}

}  // namespace claimdiff::tables
