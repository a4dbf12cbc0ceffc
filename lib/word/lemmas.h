// SPDX-License-Identifier: Apache-2.0
//
// Irregular words of a language, data/languages/<tag>/lemmas.tsv: a dictionary form, its part of speech
// and forms that no paradigm makes from it ("година" - "г"; "идти" - "шел"). They share a key; they need
// no concept.

#ifndef CLAIMDIFF_LIB_WORD_LEMMAS_H_
#define CLAIMDIFF_LIB_WORD_LEMMAS_H_

#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"
#include "tables/table_source.h"
#include "word/word.h"

namespace claimdiff::word {

struct Lemma {
  std::string word;
  PartOfSpeech pos = PartOfSpeech::kNoun;
  std::vector<std::string> forms;
};

// Columns lemma, pos, forms (a pattern, see pattern.h). None where the language has no such table.
Result<std::vector<Lemma>> LoadLemmas(const tables::TableSource& source, std::string_view language);

}  // namespace claimdiff::word

#endif  // CLAIMDIFF_LIB_WORD_LEMMAS_H_
