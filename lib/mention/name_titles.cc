// SPDX-License-Identifier: Apache-2.0

#include "mention/name_titles.h"

#include <array>
#include <optional>

#include "tables/tsv.h"

namespace claimdiff::mention {
namespace {

std::optional<TitleKind> ParseKind(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, TitleKind>, 5> kKinds = {{
      {"role", TitleKind::kRole},
      {"generic", TitleKind::kGeneric},
      {"person", TitleKind::kPerson},
      {"org", TitleKind::kOrganization},
      {"media", TitleKind::kMedia},
  }};
  for (const auto& [text, kind] : kKinds) {
    if (text == name) return kind;
  }
  return std::nullopt;
}

}  // namespace

Result<Titles> Titles::Load(const tables::TableSource& source, const word::Analyzer& analyzer) {
  Titles titles;
  titles.kinds_.assign(analyzer.concept_count(), TitleKind::kNone);
  titles.roles_.resize(analyzer.concept_count());
  const word::ConceptId person = analyzer.Find("person");
  titles.parts_of_speech_.resize(analyzer.concept_count());
  titles.persons_.resize(analyzer.concept_count());
  for (word::ConceptId id = 0; id < analyzer.concept_count(); ++id) {
    titles.parts_of_speech_[id] = analyzer.concept_of(id).pos;
    titles.persons_[id] = titles.parts_of_speech_[id] == word::PartOfSpeech::kNoun && person != word::kNoConcept &&
                          analyzer.IsA(id, person);
  }
  for (const tables::TableFile& file : source.Files("names/titles.tsv")) {
    const auto table = tables::Tsv::Parse(file);
    if (!table.ok()) return table.error();
    const auto columns = table->Columns({"concept", "kind", "role"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : table->rows()) {
      const auto kind = ParseKind(row[(*columns)[1]]);
      if (!kind) return table->ErrorAt(row, "unknown kind of title");
      const word::ConceptId id = analyzer.Find(row[(*columns)[0]]);
      if (id == word::kNoConcept) continue;
      titles.kinds_[id] = *kind;
      titles.roles_[id] = row[(*columns)[2]];
    }
  }
  return titles;
}

bool Titles::NamesPerson(word::ConceptId id) const {
  return AnnouncesPerson(id) || (id != word::kNoConcept && persons_[id]);
}

bool Titles::Is(word::ConceptId id, word::PartOfSpeech pos) const {
  return id != word::kNoConcept && parts_of_speech_[id] == pos;
}

bool Titles::AnnouncesPerson(word::ConceptId id) const {
  const TitleKind kind = KindOf(id);
  return kind == TitleKind::kRole || kind == TitleKind::kGeneric || kind == TitleKind::kPerson;
}

}  // namespace claimdiff::mention
