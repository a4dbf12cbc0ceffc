// SPDX-License-Identifier: Apache-2.0

#include "mention/name_parts.h"

#include <algorithm>

#include "mention/skeleton.h"
#include "tables/tsv.h"
#include "text/transliterate.h"
#include "word/pattern.h"

namespace claimdiff::mention {

Result<NameParts> NameParts::Load(const tables::TableSource& source, std::string_view language) {
  NameParts parts;
  parts.language_ = language;
  const std::string folder = "languages/" + std::string(language) + "/";
  auto endings = word::Morphology::LoadGuesses(source, folder + "name_endings.tsv");
  if (!endings.ok()) return endings.error();
  parts.endings_ = *std::move(endings);
  for (const tables::TableFile& file : source.Files(folder + "name_parts.tsv")) {
    const auto table = tables::Tsv::Parse(file);
    if (!table.ok()) return table.error();
    const auto columns = table->Columns({"kind", "value", "endings"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : table->rows()) {
      const std::string_view kind = row[(*columns)[0]];
      const auto all = word::ExpandEndings(row[(*columns)[2]], {});
      if (!all) return table->ErrorAt(row, "bad pattern of endings");
      word::EndingSet* set = kind == "surname"      ? &parts.surnames_
                             : kind == "patronymic" ? &parts.patronymics_
                             : kind == "agent"      ? &parts.agents_
                                                    : nullptr;
      if (set == nullptr && kind != "female" && kind != "particle") return table->ErrorAt(row, "unknown kind");
      for (const std::string& ending : *all) {
        if (set != nullptr) {
          set->Add(ending);
        } else if (kind == "particle") {
          parts.particles_.push_back(ending);
        } else {
          parts.female_.emplace_back(ending, std::string(row[(*columns)[1]]));
        }
      }
    }
  }
  return parts;
}

std::string NameParts::Skeleton(std::string_view form) const {
  return SkeletonOfLatin(text::ToLatin(Lemma(form), language_));
}

std::string NameParts::Latin(std::string_view form, bool female) const {
  std::string lemma = Lemma(form);
  if (female) {
    for (const auto& [ending, replacement] : female_) {
      if (!lemma.ends_with(ending)) continue;
      lemma.replace(lemma.size() - ending.size(), ending.size(), replacement);
      break;
    }
  }
  return text::Capitalize(text::ToLatin(lemma, language_));
}

bool NameParts::IsParticle(std::string_view form) const {
  return std::find(particles_.begin(), particles_.end(), form) != particles_.end();
}

}  // namespace claimdiff::mention
