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

bool Titles::AnnouncesPerson(word::ConceptId id) const {
  const TitleKind kind = KindOf(id);
  return kind == TitleKind::kRole || kind == TitleKind::kGeneric || kind == TitleKind::kPerson;
}

}  // namespace claimdiff::mention
