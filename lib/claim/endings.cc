// SPDX-License-Identifier: Apache-2.0

#include "claim/endings.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "tables/tsv.h"

namespace claimdiff::claim {
namespace {

constexpr std::size_t kLeastStem = 1;  // bytes: a form is more than its ending

constexpr std::array<std::pair<std::string_view, SubjectForm>, 5> kRoles = {{
    {"oblique", SubjectForm::kNo},
    {"subject", SubjectForm::kYes},
    {"plural", SubjectForm::kPlural},
    {"locative", SubjectForm::kLocative},
    {"modifier", SubjectForm::kModifier},
}};

std::optional<SubjectForm> RoleNamed(std::string_view name) {
  for (const auto& [known, role] : kRoles) {
    if (known == name) return role;
  }
  return std::nullopt;
}

}  // namespace

Result<Endings> Endings::Load(const tables::TableSource& source, std::string_view tag) {
  Endings endings;
  for (const tables::TableFile& file : source.Files("languages/" + std::string(tag) + "/endings")) {
    const auto tsv = tables::Tsv::Parse(file);
    if (!tsv.ok()) return tsv.error();
    const auto columns = tsv->Columns({"of", "ending", "role"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : tsv->rows()) {
      const std::string_view of = row[(*columns)[0]];
      if (of == "place") continue;  // read by the content reader
      if (word::EndingSet* set = endings.SetOf(of)) {
        for (const std::string& ending : tables::ExpandPattern(row[(*columns)[1]])) set->Add(ending);
        continue;
      }
      const auto role = RoleNamed(row[(*columns)[2]]);
      if (!role) return tsv->ErrorAt(row, "unknown role of an ending");
      for (const std::string& ending : tables::ExpandPattern(row[(*columns)[1]])) {
        if (of != "noun") endings.names_.Set(ending, *role);
        if (of != "name") endings.nouns_.Set(ending, *role);
      }
    }
  }
  return endings;
}

bool Endings::IsAttribute(std::string_view form) const { return attributes_.EndsOf(form, kLeastStem); }

bool Endings::IsDefinite(std::string_view form) const { return articles_.EndsOf(form, kLeastStem); }

bool Endings::IsPastAct(std::string_view form) const {
  return past_acts_.EndsOf(form, kLeastStem) && !imperfects_.EndsOf(form, kLeastStem);
}

word::EndingSet* Endings::SetOf(std::string_view of) {
  if (of == "attribute") return &attributes_;
  if (of == "article") return &articles_;
  if (of == "ergative") return &ergatives_;
  if (of == "past-act") return &past_acts_;
  return of == "imperfect" ? &imperfects_ : nullptr;
}

bool Endings::IsErgative(std::string_view form) const { return ergatives_.EndsOf(form, kLeastStem); }

SubjectForm Endings::Find(const Map& map, std::string_view form) {
  const SubjectForm* found = map.Longest(form);
  return found == nullptr ? SubjectForm::kYes : *found;
}

}  // namespace claimdiff::claim
