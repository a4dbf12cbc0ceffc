// SPDX-License-Identifier: Apache-2.0

#include "claim/endings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "absl/strings/string_view.h"
#include "tables/tsv.h"

namespace claimdiff::claim {
namespace {

constexpr std::array<std::pair<std::string_view, SubjectForm>, 5> kRoles = {{
    {"oblique", SubjectForm::kNo},
    {"subject", SubjectForm::kYes},
    {"plural", SubjectForm::kPlural},
    {"locative", SubjectForm::kLocative},
    {"modifier", SubjectForm::kModifier},
}};

bool EndsInOneOf(const std::vector<std::string>& endings, std::string_view form) {
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
    return form.size() > ending.size() && form.ends_with(ending);
  });
}

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
      if (std::vector<std::string>* list = endings.ListOf(of)) {
        for (std::string& ending : tables::ExpandPattern(row[(*columns)[1]])) list->push_back(std::move(ending));
        continue;
      }
      const auto role = RoleNamed(row[(*columns)[2]]);
      if (!role) return tsv->ErrorAt(row, "unknown role of an ending");
      for (const std::string& ending : tables::ExpandPattern(row[(*columns)[1]])) {
        if (of != "noun") endings.names_[ending] = *role;
        if (of != "name") endings.nouns_[ending] = *role;
        endings.longest_ = std::max(endings.longest_, ending.size());
      }
    }
  }
  return endings;
}

bool Endings::IsAttribute(std::string_view form) const { return EndsInOneOf(attributes_, form); }

bool Endings::IsDefinite(std::string_view form) const { return EndsInOneOf(articles_, form); }

bool Endings::IsPastAct(std::string_view form) const {
  return EndsInOneOf(past_acts_, form) && !EndsInOneOf(imperfects_, form);
}

std::vector<std::string>* Endings::ListOf(std::string_view of) {
  if (of == "attribute") return &attributes_;
  if (of == "article") return &articles_;
  if (of == "ergative") return &ergatives_;
  if (of == "past-act") return &past_acts_;
  return of == "imperfect" ? &imperfects_ : nullptr;
}

bool Endings::IsErgative(std::string_view form) const { return EndsInOneOf(ergatives_, form); }

SubjectForm Endings::Find(const Map& map, std::string_view form) const {
  for (std::size_t size = std::min(longest_, form.size()); size > 0; --size) {
    const std::string_view ending = form.substr(form.size() - size);
    const auto found = map.find(absl::string_view(ending.data(), ending.size()));
    if (found != map.end()) return found->second;
  }
  return SubjectForm::kYes;
}

}  // namespace claimdiff::claim
