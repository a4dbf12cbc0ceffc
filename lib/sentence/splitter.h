// SPDX-License-Identifier: Apache-2.0
//
// Cuts tokens into sentences. A newline ends a sentence where it ends a paragraph (see
// paragraphs.h); inside a paragraph every run of stops is judged by what stands on both sides of
// it: an abbreviation or an initial before it, a capital, a lower-case letter, a digit or a
// caseless (Georgian) word behind it, quotation marks and brackets that close after it, a dash
// that leads in "said he".
//
//   auto splitter = Splitter::Load(source);
//   for (const Sentence& s : splitter->Split(text, tokens, "bg")) use(s.span.In(text));
//
// A sentence of 2,000 tokens is cut: later stages may take time that grows with the square of a
// sentence.
//
// Immutable after Load; may be shared by threads.

#ifndef CLAIMDIFF_LIB_SENTENCE_SPLITTER_H_
#define CLAIMDIFF_LIB_SENTENCE_SPLITTER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"
#include "claimdiff/span.h"
#include "sentence/abbreviations.h"
#include "tables/table_source.h"
#include "text/tokenizer.h"

namespace claimdiff::sentence {

struct Sentence {
  Span span;                      // bytes of the text, from the first token to the last
  std::uint32_t first_token = 0;  // index into TokenizedText::tokens
  std::uint32_t last_token = 0;   // behind the last one
  std::uint32_t paragraph = 0;    // counted from 0
};

class Splitter {
 public:
  // Reads abbreviations.tsv, letters.tsv, openers.tsv and continuers.tsv of languages/<tag>/, and
  // names/latin_abbreviations.tsv.
  static Result<Splitter> Load(const tables::TableSource& source);

  // Sentences in order; together they hold every token. `tokens` were cut from `text`. A language
  // without tables is cut by punctuation and case alone. Linear in the tokens.
  std::vector<Sentence> Split(std::string_view text, const text::TokenizedText& tokens,
                              std::string_view language) const;

 private:
  explicit Splitter(Abbreviations abbreviations) : abbreviations_(std::move(abbreviations)) {}

  Abbreviations abbreviations_;
};

}  // namespace claimdiff::sentence

#endif  // CLAIMDIFF_LIB_SENTENCE_SPLITTER_H_
