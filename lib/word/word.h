// SPDX-License-Identifier: Apache-2.0
//
// Words: for each distinct form of a text its key (the same for all forms of a word) and the concepts
// that the lexicon knows for it; for each token the concept that holds there, multi-word terms
// included. Language ends here: later stages ask for concepts, not for words.
//
//   auto analyzer = Analyzer::Load(source);
//   AnalyzedText words = analyzer->Analyze(text::Tokenize(text, skipped), "bg");
//   words.concepts[i]   // of token i, or kNoConcept

#ifndef CLAIMDIFF_LIB_WORD_WORD_H_
#define CLAIMDIFF_LIB_WORD_WORD_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"
#include "tables/table_source.h"
#include "text/tokenizer.h"
#include "word/known_forms.h"

namespace claimdiff::word {

enum class PartOfSpeech : std::uint8_t {
  kNoun, kVerb, kAdjective, kAdverb, kNumeral, kPronoun, kPreposition, kConjunction, kParticle,
  kInterjection, kPhrase
};

struct Concept {
  std::string id;     // "air_defence"
  std::string gloss;  // "air defence"
  PartOfSpeech pos = PartOfSpeech::kNoun;
  std::vector<ConceptId> is_a;
  std::vector<ConceptId> opposites;
  std::vector<std::uint16_t> fields;  // semantic fields, see data/facets/fields.tsv
};

// Valid as long as the Analyzer that made it.
struct AnalyzedText {
  std::string language;                // tag
  text::TokenizedText tokenized;
  KnownForms forms;                    // parallel to tokenized.forms
  std::vector<ConceptId> concepts;     // parallel to tokenized.tokens; of a multi-word term each token
                                       // carries the term's concept
  std::vector<std::uint8_t> term_length;  // parallel to tokens: number of tokens of the term that
                                          // begins here; 1 for single words, 0 inside a term

  const std::vector<text::Token>& tokens() const { return tokenized.tokens; }
  std::string_view form(std::size_t token) const { return tokenized.FormAt(token); }
  const FormInfo& info(std::size_t token) const { return forms[tokenized.tokens[token].form].info; }
};

// May be shared by threads; remembers forms that were looked up (see form_cache.h), which changes nothing
// but the speed.
class Analyzer {
 public:
  static Result<Analyzer> Load(const tables::TableSource& source);
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;
  ~Analyzer();

  // Time linear in the text plus one look-up per distinct form.
  AnalyzedText Analyze(text::TokenizedText tokenized, std::string_view language) const;
  // `form` as NormalizeWord gives it.
  FormInfo AnalyzeForm(std::string_view form, std::string_view language) const;

  const Concept& concept_of(ConceptId id) const;
  std::size_t concept_count() const;
  // kNoConcept where no row has the id.
  ConceptId Find(std::string_view concept_id) const;
  // The first word that the lexicon has for the concept in `language` (a term in dictionary form); the
  // English gloss for any other language. Linear in the lexicon: for reports.
  std::string Gloss(ConceptId id, std::string_view language) const;
  // `id` is `ancestor` or reaches it over is-a relations.
  bool IsA(ConceptId id, ConceptId ancestor) const;

 private:
  struct State;
  explicit Analyzer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace claimdiff::word

#endif  // CLAIMDIFF_LIB_WORD_WORD_H_
