// SPDX-License-Identifier: Apache-2.0
//
// The abbreviations of each language that are written with a full stop, and what a stop behind
// them can mean.

#ifndef CLAIMDIFF_LIB_SENTENCE_ABBREVIATIONS_H_
#define CLAIMDIFF_LIB_SENTENCE_ABBREVIATIONS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "claimdiff/result.h"
#include "tables/table_source.h"
#include "tables/tsv.h"
#include "text/tokenizer.h"

namespace claimdiff::sentence {

enum class AbbreviationKind : std::uint8_t {
  kNone,    // no abbreviation
  kNever,   // stands before what it belongs to ("prof."): no sentence ends here
  kName,    // as above, but also a word of its own, which an opener behind it shows
  kNumber,  // a unit: may end a sentence where a number stands before it, never elsewhere
  kEnds,    // closes a list or a phrase ("etc."): ends a sentence where a new one can begin
  kLetter,  // a word after which a single letter is a name, not an initial ("vitamin C.")
};

// The abbreviations of one language.
class AbbreviationList {
 public:
  // The kind of the longest abbreviation whose last stop is token `stop`, a '.'; does not look
  // before token `first`.
  AbbreviationKind Match(const text::TokenizedText& text, std::size_t first,
                         std::size_t stop) const;
  // `form` is a word after which a single letter is no initial.
  bool NamesLetter(std::string_view form) const;
  // `form` has a vowel of the language; a word without one is an abbreviation of some sort.
  bool HasVowel(std::string_view form) const;
  bool EndsInVowel(std::string_view form) const;
  // `letter` is a word of its own.
  bool IsLetterWord(std::string_view letter) const;

  // `form` is a word that often begins a sentence and is no name.
  bool IsOpener(std::string_view form) const;

  // `form` goes on with a sentence behind a closed quotation or a dash: a verb of saying in a
  // language without capitals.
  bool IsContinuer(std::string_view form) const;

  Result<Done> AddRow(const tables::Tsv& table, const tables::Tsv::Row& row, std::size_t form,
                      std::size_t kind);
  void SetVowels(std::string_view letters);
  void SetLetterWords(std::string_view letters);
  void AddOpener(std::string_view form);
  void AddContinuer(std::string_view form);

 private:
  struct Entry {
    std::vector<std::string> parts;  // token forms, the last '.' included
    AbbreviationKind kind = AbbreviationKind::kNone;
  };
  void Add(std::string_view form, AbbreviationKind kind);

  // By the last word before the last stop; longest first.
  std::unordered_map<std::string, std::vector<Entry>> by_last_word_;
  std::unordered_set<std::string> letter_words_;
  std::unordered_set<std::string> openers_;
  std::unordered_set<std::string> continuers_;
  std::vector<std::string> vowels_;
  std::vector<std::string> single_letters_;  // that are words
};

class Abbreviations {
 public:
  static Result<Abbreviations> Load(const tables::TableSource& source);
  // An empty list for a language without tables.
  const AbbreviationList& Of(std::string_view language) const;

 private:
  std::map<std::string, AbbreviationList, std::less<>> lists_;
  AbbreviationList none_;
};

}  // namespace claimdiff::sentence

#endif  // CLAIMDIFF_LIB_SENTENCE_ABBREVIATIONS_H_
