// SPDX-License-Identifier: Apache-2.0

#include "judge/glossary.h"

#include <array>
#include <charconv>
#include <string>

#include "tables/tsv.h"

namespace claimdiff::judge {
namespace {

constexpr std::array<std::string_view, 4> kReportLanguages = {"en", "bg", "ru", "ka"};

}  // namespace

Result<Glossary> Glossary::Load(const tables::TableSource& source) {
  Glossary glossary;
  for (const tables::TableFile& file : source.Files("facets/")) {
    const auto loaded = glossary.LoadFile(file);
    if (!loaded.ok()) return loaded.error();
  }
  const auto pairs = glossary.LoadActPairs(source);
  if (!pairs.ok()) return pairs.error();
  return glossary;
}

Result<Done> Glossary::LoadActPairs(const tables::TableSource& source) {
  for (const tables::TableFile& file : source.Files("facets/act_pairs")) {
    const auto tsv = tables::Tsv::Parse(file);
    if (!tsv.ok()) return tsv.error();
    const auto columns = tsv->Columns({"act", "other", "severity"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : tsv->rows()) {
      const bool excludes = row[(*columns)[2]] == SeverityName(Severity::kContradiction);
      act_pairs_.push_back({std::string(row[(*columns)[0]]), std::string(row[(*columns)[1]]),
                            excludes ? Severity::kContradiction : Severity::kDiffers});
    }
  }
  return Done{};
}

Result<Done> Glossary::LoadFile(const tables::TableFile& file) {
  const auto tsv = tables::Tsv::Parse(file);
  if (!tsv.ok()) return tsv.error();
  const std::size_t id = tsv->Column("id");
  if (id == tables::Tsv::kNoColumn) return Done{};
  const std::size_t weight = tsv->Column("weight");
  const std::size_t toll = tsv->Column("toll");
  const std::size_t single = tsv->Column("single");
  const std::size_t happening = tsv->Column("happening");
  for (const auto& row : tsv->rows()) {
    Entry& entry = entries_[std::string(row[id])];
    for (const std::string_view language : kReportLanguages) {
      const std::size_t column = tsv->Column(language);
      if (column != tables::Tsv::kNoColumn) entry.names[std::string(language)] = row[column];
    }
    if (toll != tables::Tsv::kNoColumn) entry.toll = row[toll] == "yes" || row[toll] == "both";
    if (toll != tables::Tsv::kNoColumn) entry.may_fall = row[toll] == "both";
    if (single != tables::Tsv::kNoColumn) entry.single = row[single] == "yes";
    if (happening != tables::Tsv::kNoColumn) entry.happening = row[happening] == "yes";
    if (weight == tables::Tsv::kNoColumn) continue;
    const std::string_view cell = row[weight];
    if (std::from_chars(cell.data(), cell.data() + cell.size(), entry.weight).ec != std::errc()) {
      return tsv->ErrorAt(row, "the weight is no number");
    }
  }
  return Done{};
}

std::string Glossary::Name(std::string_view id, std::string_view ui_language,
                           const word::Analyzer& analyzer) const {
  const auto entry = entries_.find(id);
  if (entry != entries_.end()) {
    const auto name = entry->second.names.find(ui_language);
    if (name != entry->second.names.end() && !name->second.empty()) return name->second;
  }
  const word::ConceptId concept_id = analyzer.Find(id);
  if (concept_id != word::kNoConcept) return analyzer.Gloss(concept_id, ui_language);
  return std::string(id);
}

double Glossary::Weight(std::string_view facet) const {
  const auto entry = entries_.find(facet);
  return entry == entries_.end() ? 0 : entry->second.weight;
}

bool Glossary::IsHappening(std::string_view event) const {
  const auto entry = entries_.find(event);
  return entry != entries_.end() && entry->second.happening;
}

bool Glossary::IsSingle(std::string_view role) const {
  const auto entry = entries_.find(role);
  return entry != entries_.end() && entry->second.single;
}

bool Glossary::IsToll(std::string_view role) const {
  const auto entry = entries_.find(role);
  return entry != entries_.end() && entry->second.toll;
}

bool Glossary::MayFall(std::string_view role) const {
  const auto entry = entries_.find(role);
  return entry != entries_.end() && entry->second.may_fall;
}

}  // namespace claimdiff::judge
