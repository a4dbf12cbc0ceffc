// SPDX-License-Identifier: Apache-2.0
//
// Reads the tables of actors; how they are found in a document is told in document_actors.h.

#include "claim/actors.h"

#include <optional>
#include <utility>

#include "claim/document_actors.h"
#include "tables/tsv.h"

namespace claimdiff::claim {

using mention::NameType;

namespace {

std::optional<SpeakerType> TypeNamed(std::string_view name) {
  for (const SpeakerType type : {SpeakerType::kPerson, SpeakerType::kOrganization,
                                 SpeakerType::kMedia, SpeakerType::kUnnamed}) {
    if (name == SpeakerTypeName(type)) return type;
  }
  return std::nullopt;
}

}  // namespace

SpeakerType TypeOf(NameType type) {
  switch (type) {
    case NameType::kPerson:
      return SpeakerType::kPerson;
    case NameType::kMedia:
      return SpeakerType::kMedia;
    case NameType::kPlace:
    case NameType::kCountry:
    case NameType::kDemonym:
      return SpeakerType::kGovernment;
    default:
      return SpeakerType::kOrganization;
  }
}

Result<Done> ActorReader::LoadGroups(const tables::TableSource& source,
                                     const word::Analyzer& analyzer) {
  mute_.resize(analyzer.concept_count());
  for (const tables::TableFile& file : source.Files("facets/actors")) {
    const auto tsv = tables::Tsv::Parse(file);
    if (!tsv.ok()) return tsv.error();
    const auto columns = tsv->Columns({"concept", "type"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : tsv->rows()) {
      const word::ConceptId id = analyzer.Find(row[(*columns)[0]]);
      if (row[(*columns)[1]] == "mute") {
        if (id != word::kNoConcept) mute_[id] = true;
        continue;
      }
      const auto type = TypeNamed(row[(*columns)[1]]);
      if (!type) return tsv->ErrorAt(row, "unknown type of actor");
      // As with relations, a row may name a concept of another folder; a test wants none compiled in.
      if (id == word::kNoConcept) continue;
      groups_[id] = {*type, analyzer.concept_of(id).gloss};
    }
  }
  return Done{};
}

// A noun without a row takes the type of the nearest concept above it.
void ActorReader::InheritGroups(const word::Analyzer& analyzer) {
  constexpr int kDeepest = 6;  // relations climbed
  for (word::ConceptId id = 0; id < analyzer.concept_count(); ++id) {
    const word::Concept& concept_ = analyzer.concept_of(id);
    other_.push_back(concept_.pos != word::PartOfSpeech::kNoun &&
                     concept_.pos != word::PartOfSpeech::kPhrase);
    adjective_.push_back(concept_.pos == word::PartOfSpeech::kAdjective);
    glosses_.push_back(other_.back() && !adjective_.back() ? std::string() : concept_.gloss);
    word::ConceptId above = id;
    for (int step = 0; step < kDeepest && !other_.back(); ++step) {
      if (const GroupConcept* found = groups_.Find(above)) {
        const SpeakerType type = found->type;
        groups_[id] = {type, concept_.gloss};
        break;
      }
      const auto& parents = analyzer.concept_of(above).is_a;
      if (parents.empty()) break;
      above = parents.front();
    }
  }
}

Result<ActorReader> ActorReader::Load(const tables::TableSource& source,
                                      const word::Analyzer& analyzer) {
  ActorReader reader;
  const auto groups = reader.LoadGroups(source, analyzer);
  if (!groups.ok()) return groups.error();
  reader.InheritGroups(analyzer);
  for (const std::string& tag : source.LanguageTags()) {
    auto endings = Endings::Load(source, tag);
    if (!endings.ok()) return endings.error();
    reader.endings_.emplace(tag, std::move(*endings));
  }
  return reader;
}

std::vector<Actor> ActorReader::Read(const ParsedDocument& document) const {
  return DocumentActors(*this, document).Run();
}

}  // namespace claimdiff::claim
