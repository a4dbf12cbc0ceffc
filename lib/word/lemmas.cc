// SPDX-License-Identifier: Apache-2.0

#include "word/lemmas.h"

#include <utility>

#include "tables/tsv.h"
#include "word/lexicon.h"
#include "word/pattern.h"

namespace claimdiff::word {

Result<std::vector<Lemma>> LoadLemmas(const tables::TableSource& source, std::string_view language) {
  std::vector<Lemma> lemmas;
  const std::string name = "languages/" + std::string(language) + "/lemmas.tsv";
  for (const tables::TableFile& file : source.Files(name)) {
    const auto table = tables::Tsv::Parse(file);
    if (!table.ok()) return table.error();
    const auto columns = table->Columns({"lemma", "pos", "forms"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : table->rows()) {
      const auto pos = ParsePos(row[(*columns)[1]]);
      if (!pos) return table->ErrorAt(row, "unknown part of speech");
      auto forms = ExpandEndings(row[(*columns)[2]], {});
      if (!forms) return table->ErrorAt(row, "bad pattern of forms");
      std::erase(*forms, "");
      lemmas.push_back({std::string(row[(*columns)[0]]), *pos, *std::move(forms)});
    }
  }
  return lemmas;
}

}  // namespace claimdiff::word
