// SPDX-License-Identifier: Apache-2.0

#include "word/lexicon.h"

#include <algorithm>
#include <array>
#include <optional>

#include "tables/tsv.h"

namespace claimdiff::word {
namespace {

bool NextLine(std::string_view* rest, std::string_view* line) {
  if (rest->empty()) return false;
  const std::size_t end = rest->find('\n');
  *line = rest->substr(0, end);
  rest->remove_prefix(end == std::string_view::npos ? rest->size() : end + 1);
  if (line->ends_with('\r')) line->remove_suffix(1);
  return true;
}

// Takes the cell before the next tab off the line.
std::string_view NextCell(std::string_view* line) {
  const std::size_t tab = line->find('\t');
  const std::string_view cell = line->substr(0, tab);
  line->remove_prefix(tab == std::string_view::npos ? line->size() : tab + 1);
  return cell;
}

struct Relation {
  ConceptId from;
  std::string_view cell;
  const tables::TableFile* file;
  std::size_t line;
};

// One pass over the files without a vector per row: the lexicon is the largest table.
class Reader {
 public:
  explicit Reader(Lexicon* out) : out_(out) {}

  Result<Done> Read(const tables::TableFile& file) {
    std::string_view rest = file.content, line;
    columns_.clear();
    for (std::size_t number = 1; NextLine(&rest, &line); ++number) {
      if (line.empty() || line.front() == '#') continue;
      if (columns_.empty()) {
        ReadHeader(line);
      } else if (const char* fault = ReadRow(line, file, number)) {
        return Error{ErrorCode::kBadTable, fault, file.path, 0, number};
      }
    }
    return Done{};
  }

  void Relate() {
    for (const Relation& relation : relations_) {
      for (const std::string_view part : tables::Split(relation.cell, ',')) {
        if (AddRelation(relation.from, part)) continue;
        out_->loose_ends.push_back({ErrorCode::kBadTable,
                                    "no concept for the relation " + std::string(part),
                                    relation.file->path, 0, relation.line});
      }
    }
  }

 private:
  enum class Kind { kId, kGloss, kPos, kRelation, kWords };
  struct Column {
    Kind kind;
    std::size_t language;
  };

  void ReadHeader(std::string_view line) {
    for (const std::string_view name : tables::Split(line, '\t')) {
      if (name == "id") columns_.push_back({Kind::kId, 0});
      else if (name == "gloss") columns_.push_back({Kind::kGloss, 0});
      else if (name == "pos") columns_.push_back({Kind::kPos, 0});
      else if (name == "rel") columns_.push_back({Kind::kRelation, 0});
      else columns_.push_back({Kind::kWords, LanguageIndex(name)});
    }
  }

  std::size_t LanguageIndex(std::string_view tag) {
    auto& cells = out_->cells;
    const auto found =
        std::find_if(cells.begin(), cells.end(), [&](const auto& entry) { return entry.first == tag; });
    if (found != cells.end()) return static_cast<std::size_t>(found - cells.begin());
    cells.emplace_back(std::string(tag), std::vector<Lexicon::Cell>());
    cells.back().second.reserve(8192);
    return cells.size() - 1;
  }

  // Returns what is wrong with the row, or null.
  const char* ReadRow(std::string_view line, const tables::TableFile& file, std::size_t number) {
    ConceptId id = kNoConcept;
    for (const Column& column : columns_) {
      const std::string_view cell = NextCell(&line);
      if (column.kind == Kind::kId) {
        if (cell.empty()) return "the row has no id";
        id = FindOrAdd(cell);
      }
      if (cell.empty()) continue;
      if (id == kNoConcept) return "the first column is not id";
      switch (column.kind) {
        case Kind::kId:
          break;
        case Kind::kGloss:
          out_->concepts[id].gloss = cell;
          break;
        case Kind::kPos: {
          const auto pos = ParsePos(cell);
          if (!pos) return "unknown part of speech";
          out_->concepts[id].pos = *pos;
          break;
        }
        case Kind::kRelation:
          relations_.push_back({id, cell, &file, number});
          break;
        case Kind::kWords:
          out_->cells[column.language].second.push_back({cell, id});
          break;
      }
    }
    return line.empty() ? nullptr : "the row has more cells than the header";
  }

  ConceptId FindOrAdd(std::string_view name) {
    const auto [found, added] =
        out_->ids.try_emplace(name, static_cast<ConceptId>(out_->concepts.size()));
    if (added) {
      out_->concepts.push_back({});
      out_->concepts.back().id = name;
    }
    return found->second;
  }

  // "is:weapon" or "opp:deny"; opposites hold both ways.
  bool AddRelation(ConceptId from, std::string_view part) {
    const bool is_a = part.starts_with("is:");
    if (!is_a && !part.starts_with("opp:")) return false;
    const auto found = out_->ids.find(part.substr(is_a ? 3 : 4));
    if (found == out_->ids.end()) return false;
    Add(found->second, is_a ? &out_->concepts[from].is_a : &out_->concepts[from].opposites);
    if (!is_a) Add(from, &out_->concepts[found->second].opposites);
    return true;
  }

  static void Add(ConceptId id, std::vector<ConceptId>* list) {
    if (std::find(list->begin(), list->end(), id) == list->end()) list->push_back(id);
  }

  Lexicon* out_;
  std::vector<Column> columns_;
  std::vector<Relation> relations_;
};

}  // namespace

std::optional<PartOfSpeech> ParsePos(std::string_view name) {
  static constexpr std::array<std::string_view, 11> kNames = {
      "n", "v", "a", "adv", "num", "pron", "prep", "conj", "part", "interj", "phrase"};
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<PartOfSpeech>(found - kNames.begin());
}

// Which concepts belong to one semantic field; a concept may belong to several.
Result<Done> LoadFields(const tables::TableSource& source, Lexicon* lexicon) {
  std::uint16_t field = 0;
  for (const tables::TableFile& file : source.Files("facets/fields")) {
    const auto tsv = tables::Tsv::Parse(file);
    if (!tsv.ok()) return tsv.error();
    const auto columns = tsv->Columns({"field", "members"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : tsv->rows()) {
      for (const std::string_view member : tables::Split(row[(*columns)[1]], '|')) {
        const auto found = lexicon->ids.find(member);
        if (found == lexicon->ids.end()) return tsv->ErrorAt(row, "no concept for the member " + std::string(member));
        lexicon->concepts[found->second].fields.push_back(field);
      }
      ++field;
    }
  }
  return Done{};
}

Result<Lexicon> Lexicon::Load(const tables::TableSource& source) {
  Lexicon lexicon;
  lexicon.concepts.reserve(8192);
  lexicon.ids.reserve(8192);
  Reader reader(&lexicon);
  const std::vector<tables::TableFile> files = source.Files("concepts/");
  for (const tables::TableFile& file : files) {
    const auto done = reader.Read(file);
    if (!done.ok()) return done.error();
  }
  reader.Relate();
  const auto fields = LoadFields(source, &lexicon);
  if (!fields.ok()) return fields.error();
  return lexicon;
}

}  // namespace claimdiff::word
