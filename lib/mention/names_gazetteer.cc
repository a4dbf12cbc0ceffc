// SPDX-License-Identifier: Apache-2.0

#include "mention/names_gazetteer.h"

#include <array>
#include <optional>

#include "mention/skeleton.h"
#include "text/transliterate.h"

namespace claimdiff::mention {
namespace {

constexpr int kMaxDepth = 8;  // of containment; a circle in the tables ends there

std::optional<NameType> ParseType(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, NameType>, 9> kTypes = {{
      {"country", NameType::kCountry},
      {"city", NameType::kPlace},
      {"region", NameType::kPlace},
      {"place", NameType::kPlace},
      {"org", NameType::kOrganization},
      {"media", NameType::kMedia},
      {"person", NameType::kPerson},
      {"given", NameType::kPerson},
      {"people", NameType::kDemonym},
  }};
  for (const auto& [text, type] : kTypes) {
    if (text == name) return type;
  }
  return std::nullopt;
}

word::PartOfSpeech PosOf(NameForm form) {
  return form == NameForm::kAdjective ? word::PartOfSpeech::kAdjective : word::PartOfSpeech::kNoun;
}

}  // namespace

Result<Gazetteer> Gazetteer::Load(const tables::TableSource& source) {
  Gazetteer gazetteer;
  const auto prepared = gazetteer.PrepareLanguages(source);
  if (!prepared.ok()) return prepared.error();
  gazetteer.entries_.reserve(4096);
  gazetteer.ids_.reserve(4096);
  for (const tables::TableFile& file : source.Files("names/")) {
    if (file.name == "names/titles.tsv") continue;
    const auto done = gazetteer.ReadFile(source, file);
    if (!done.ok()) return done.error();
  }
  return gazetteer;
}

Result<Done> Gazetteer::PrepareLanguages(const tables::TableSource& source) {
  for (const std::string& tag : source.LanguageTags()) {
    auto morphology = word::Morphology::Load(source, tag);
    if (!morphology.ok()) return morphology.error();
    languages_.push_back(std::make_unique<GazetteerLanguage>(tag, *std::move(morphology)));
  }
  return Done{};
}

Result<Done> Gazetteer::ReadFile(const tables::TableSource& source, const tables::TableFile& file) {
  auto table = tables::Tsv::Parse(file);
  if (!table.ok()) return table.error();
  // Other tables of this folder (other_languages.tsv) have no such columns.
  if (table->Column("id") == tables::Tsv::kNoColumn ||
      table->Column("type") == tables::Tsv::kNoColumn) {
    return Done{};
  }
  std::vector<Column> columns;
  for (const std::string& tag : source.LanguageTags()) {
    const std::array<std::pair<std::string, NameForm>, 3> names = {
        {{tag, NameForm::kName}, {tag + "_adj", NameForm::kAdjective}, {tag + "_people", NameForm::kPeople}}};
    for (const auto& [name, form] : names) {
      const std::size_t index = table->Column(name);
      if (index != tables::Tsv::kNoColumn) columns.push_back({index, tag, form});
    }
  }
  for (const tables::Tsv::Row& row : table->rows()) {
    const char* fault = ReadRow(*table, row, columns);
    if (fault != nullptr) return table->ErrorAt(row, fault);
  }
  return Done{};
}

// Returns what is wrong with the row, or null.
const char* Gazetteer::ReadRow(const tables::Tsv& table, const tables::Tsv::Row& row,
                               const std::vector<Column>& columns) {
  const auto cell = [&](std::string_view name) {
    const std::size_t column = table.Column(name);
    return column == tables::Tsv::kNoColumn ? std::string_view() : row[column];
  };
  const auto type = ParseType(cell("type"));
  if (!type) return "unknown type of name";
  if (cell("id").empty() || cell("name").empty()) return "a name needs an id and a Latin name";
  const auto [found, added] =
      ids_.try_emplace(cell("id"), static_cast<std::uint32_t>(entries_.size()));
  if (added) {
    entries_.push_back({cell("id"), cell("name"), cell("parent"), *type, cell("type") == "given",
                        cell("gender") == "f"});
    if (cell("type") == "person") {
      people_.try_emplace(SkeletonOfLatin(text::ToLatin(cell("name"), "")), found->second);
    }
  }
  for (const Column& column : columns) {
    for (const auto& language : languages_) {
      if (language->tag != column.language) continue;
      language->index.AddCell(row[column.index], Encode({found->second, column.form}), PosOf(column.form));
    }
  }
  return nullptr;
}

GazetteerLanguage* Gazetteer::Find(std::string_view tag) const {
  for (const auto& language : languages_) {
    if (language->tag == tag) return language.get();
  }
  return nullptr;
}

const GazetteerEntry* Gazetteer::FindPerson(std::string_view skeleton) const {
  const auto found = people_.find(std::string(skeleton));
  return found == people_.end() ? nullptr : &entries_[found->second];
}

bool Gazetteer::Contains(std::string_view outer, std::string_view inner) const {
  for (int depth = 0; depth < kMaxDepth && !inner.empty(); ++depth) {
    if (inner == outer) return true;
    const auto found = ids_.find(inner);
    if (found == ids_.end()) return false;
    inner = entries_[found->second].parent;
  }
  return false;
}

}  // namespace claimdiff::mention
