// SPDX-License-Identifier: Apache-2.0

#include "claim/content.h"

#include <utility>

#include "claim/claim_filler.h"
#include "tables/tsv.h"

namespace claimdiff::claim {

// Rows `id`, `concepts`: each of the concepts (separated by |) stands for the id.
Result<ContentReader::ByConcept> ContentReader::LoadConcepts(const tables::TableSource& source,
                                                             std::string_view name,
                                                             const word::Analyzer& analyzer) {
  ByConcept by_concept;
  for (const tables::TableFile& file : source.Files("facets/" + std::string(name))) {
    const auto tsv = tables::Tsv::Parse(file);
    if (!tsv.ok()) return tsv.error();
    const auto columns = tsv->Columns({"id", "concepts"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : tsv->rows()) {
      for (const std::string_view id : tables::Split(row[(*columns)[1]], '|')) {
        const word::ConceptId concept_id = analyzer.Find(id);
        // As with relations, a row may name a concept of another folder; a test wants none compiled in.
        if (concept_id != word::kNoConcept) by_concept[concept_id].emplace_back(row[(*columns)[0]]);
      }
    }
  }
  return by_concept;
}

Result<Done> ContentReader::LoadActs(const tables::TableSource& source) {
  for (const tables::TableFile& file : source.Files("facets/facets")) {
    const auto tsv = tables::Tsv::Parse(file);
    if (!tsv.ok()) return tsv.error();
    const auto columns = tsv->Columns({"id", "acts"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : tsv->rows()) {
      for (const std::string_view act : tables::Split(row[(*columns)[1]], '|')) {
        if (!act.empty()) topic_of_act_[std::string(act)] = row[(*columns)[0]];
      }
    }
  }
  return Done{};
}

// What a role may count, and which have one count of an event. Concepts "destroy+home,school" give a count of homes or
// schools the role.
Result<Done> ContentReader::LoadRoles(const tables::TableSource& source, const word::Analyzer& analyzer) {
  for (const tables::TableFile& file : source.Files("facets/roles")) {
    const auto tsv = tables::Tsv::Parse(file);
    if (!tsv.ok()) return tsv.error();
    const auto columns = tsv->Columns({"id", "of", "toll", "single", "concepts"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : tsv->rows()) {
      const std::string id(row[(*columns)[0]]);
      if (!row[(*columns)[2]].empty() || !row[(*columns)[3]].empty()) roles_once_.insert(id);
      kinds_of_role_[id] = row[(*columns)[1]];
      for (const std::string_view entry : tables::Split(row[(*columns)[4]], '|')) AddCountedRole(entry, id, analyzer);
    }
  }
  return Done{};
}

void ContentReader::AddCountedRole(std::string_view entry, const std::string& role, const word::Analyzer& analyzer) {
  const std::size_t plus = entry.find('+');
  if (plus == std::string_view::npos) return;
  const word::ConceptId said = analyzer.Find(entry.substr(0, plus));
  for (const std::string_view id : tables::Split(entry.substr(plus + 1), ',')) {
    const word::ConceptId counted = analyzer.Find(id);
    if (said != word::kNoConcept && counted != word::kNoConcept) counted_roles_[{said, counted}] = role;
  }
}

Result<Done> ContentReader::LoadDimensions(const tables::TableSource& source) {
  for (const tables::TableFile& file : source.Files("facets/dimensions")) {
    const auto tsv = tables::Tsv::Parse(file);
    if (!tsv.ok()) return tsv.error();
    const auto columns = tsv->Columns({"id", "units"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : tsv->rows()) {
      for (const std::string_view unit : tables::Split(row[(*columns)[1]], '|')) {
        dimension_of_unit_[std::string(unit)] = row[(*columns)[0]];
      }
    }
  }
  return Done{};
}

Result<ContentReader> ContentReader::Load(const tables::TableSource& source,
                                          const word::Analyzer& analyzer) {
  ContentReader reader;
  for (auto& [name, target] : {std::pair{"facets", &reader.topics_},
                               {"roles", &reader.roles_},
                               {"events", &reader.events_},
                               {"sites", &reader.sites_}}) {
    auto loaded = LoadConcepts(source, name, analyzer);
    if (!loaded.ok()) return loaded.error();
    *target = std::move(*loaded);
  }
  const auto acts = reader.LoadActs(source);
  if (!acts.ok()) return acts.error();
  const auto roles = reader.LoadRoles(source, analyzer);
  if (!roles.ok()) return roles.error();
  const auto dimensions = reader.LoadDimensions(source);
  if (!dimensions.ok()) return dimensions.error();
  for (const std::string& tag : source.LanguageTags()) {
    for (const tables::TableFile& file : source.Files("languages/" + tag + "/endings")) {
      const auto tsv = tables::Tsv::Parse(file);
      if (!tsv.ok()) return tsv.error();
      const auto columns = tsv->Columns({"of", "ending"});
      if (!columns.ok()) return columns.error();
      for (const auto& row : tsv->rows()) {
        if (row[(*columns)[0]] != "place") continue;
        for (std::string& ending : tables::ExpandPattern(row[(*columns)[1]])) {
          reader.place_endings_[tag].push_back(std::move(ending));
        }
      }
    }
  }
  return reader;
}

ReadClaim ContentReader::Read(const ParsedDocument& document, const Proposition& proposition,
                              const word::Analyzer& analyzer) const {
  return FillClaim(*this, document, proposition, analyzer);
}

}  // namespace claimdiff::claim
