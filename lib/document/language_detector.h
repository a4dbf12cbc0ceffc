// SPDX-License-Identifier: Apache-2.0
//
// Tells in which language a text is written: the supported ones, and others well enough to refuse
// them by name.
//
//   auto detector = LanguageDetector::Load(source);
//   Detected d = detector->Detect(text::Tokenize(text));
//   if (d.tag.empty()) ...            // not recognised
//   if (!d.supported) refuse(d.name); // "Ukrainian"
//
// Immutable after Load; may be shared by threads.

#ifndef CLAIMDIFF_LIB_DOCUMENT_LANGUAGE_DETECTOR_H_
#define CLAIMDIFF_LIB_DOCUMENT_LANGUAGE_DETECTOR_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "claimdiff/result.h"
#include "tables/table_source.h"
#include "tables/tsv.h"
#include "text/tokenizer.h"

namespace claimdiff::document {

struct Detected {
  std::string tag;   // BCP 47; empty: not recognised
  std::string name;  // in English; the tag itself for supported languages
  bool supported = false;
  bool sure = false;  // far ahead of all others
};

class LanguageDetector {
 public:
  // Reads languages/<tag>/detect.tsv and letters.tsv, and names/other_languages.tsv.
  static Result<LanguageDetector> Load(const tables::TableSource& source);

  // Linear in the tokens; looks at each distinct form once.
  Detected Detect(const text::TokenizedText& text) const;

  // What is known of a tag that was given: its name, and whether it is supported. An unknown tag is
  // its own name.
  Detected Describe(std::string_view tag) const;

 private:
  // One bit a language.
  using Set = std::uint64_t;
  struct Language {
    std::string tag;
    std::string name;
    bool supported = false;
    bool has_alphabet = false;
  };
  struct Range {
    char32_t first = 0;
    char32_t last = 0;
    std::size_t language = 0;
  };

  Result<std::size_t> LanguageOf(std::string_view tag, std::string_view name, bool supported);
  Result<Done> LoadSupported(const tables::TableSource& source, const std::string& tag);
  Result<Done> LoadOthers(const tables::TableFile& file);
  Result<Done> AddOther(const tables::Tsv& table, const tables::Tsv::Row& row,
                        const std::vector<std::size_t>& columns);
  Result<Done> LoadWords(const tables::TableFile& file, std::size_t language);
  Result<Done> LoadAlphabet(const tables::TableFile& file, std::size_t language);
  void AddAlphabet(std::string_view letters, std::size_t language);
  bool AddRanges(std::string_view ranges, std::size_t language);

  // What one form says: the languages whose alphabet has all its letters, those of which it is a
  // frequent word, and those one of whose endings or typical letters it has.
  struct Vote {
    Set allowed = 0;
    Set word = 0;
    Set ending = 0;
  };
  Vote VoteOf(std::string_view form) const;
  void ReadLetters(std::string_view form, Vote* vote) const;
  void Count(const Vote& vote, double times, std::vector<double>* scores) const;
  Detected ByScript(const text::TokenizedText& text) const;
  Detected ByWords(const text::TokenizedText& text, text::Script script) const;
  Detected Named(std::size_t language) const;

  std::vector<Language> languages_;
  absl::flat_hash_map<char32_t, Set> letters_;
  absl::flat_hash_map<std::string, Set, text::FormHash, std::equal_to<>> words_;
  absl::flat_hash_map<std::string, Set, text::FormHash, std::equal_to<>> endings_;
  absl::flat_hash_map<char32_t, Set> telling_letters_;  // typical of a language inside words
  std::vector<Range> ranges_;
};

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_LIB_DOCUMENT_LANGUAGE_DETECTOR_H_
