// SPDX-License-Identifier: Apache-2.0
//
// How the words of one language inflect, as data/languages/<tag>/suffixes.tsv says: classes of words,
// each with the endings of its dictionary form (citation) and the endings of all its forms. A word of
// the lexicon is filed under its stem for every class that its citation ending fits; a form is a form
// of that word where form = stem + ending and the ending belongs to one of these classes. So "стая"
// never swallows "стана", however short the stems are.
//
// Words that the lexicon does not know get a key from data/languages/<tag>/guess.tsv: the longest
// ending that leaves enough of a stem is replaced.

#ifndef CLAIMDIFF_LIB_WORD_MORPHOLOGY_H_
#define CLAIMDIFF_LIB_WORD_MORPHOLOGY_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"
#include "tables/table_source.h"
#include "word/hash.h"

namespace claimdiff::word {

// A set of classes, one bit each.
using ClassSet = std::uint64_t;

// One way to cut a word in two.
struct StemCut {
  std::uint64_t stem = 0;        // HashForward of the stem
  ClassSet classes = 0;          // that the ending belongs to
  std::uint32_t stem_bytes = 0;
  bool alternating = false;      // the stem is not a prefix of the word
};

class Morphology {
 public:
  // Reads the tables of a language; a language without them has no endings.
  static Result<Morphology> Load(const tables::TableSource& source, std::string_view language);

  // The stems under which a dictionary word is filed. Appends to `cuts`.
  void StemsOfWord(std::string_view word, std::vector<StemCut>* cuts) const;
  // The ways to read `form` as stem and ending, longest stem first. Appends to `cuts`.
  void CutsOfForm(std::string_view form, std::vector<StemCut>* cuts) const;

  // What a form read by `classes` adds to the key of its word.
  std::string_view MarkOf(ClassSet classes) const;

  // The key of a word that the lexicon does not know.
  std::string GuessKey(std::string_view form) const;

 private:
  struct WordClass {
    std::uint64_t before = 0;       // letters that may stand before the citation ending; 0: any
    std::uint64_t dropped = 0;      // vowels that the stem loses; 0: none
    std::uint32_t least_stem = 2;   // letters
    std::string mark;
  };
  struct Guess {
    std::string replacement;
    std::uint32_t least_stem = 3;
  };
  struct Loader;

  bool Fits(const WordClass& word_class, std::string_view stem, std::size_t letters) const;
  void AddDropped(std::string_view stem, std::size_t index, std::vector<StemCut>* cuts) const;

  std::vector<WordClass> classes_;
  std::vector<Guess> guesses_;
  std::vector<ClassSet> sets_;   // distinct values of the two maps below
  HashMap citations_;            // HashBackward of an ending -> index into sets_
  HashMap endings_;
  HashMap guess_endings_;        // -> index into guesses_
  std::size_t longest_ending_ = 0;
  std::size_t longest_citation_ = 0;
  std::size_t longest_guess_ = 0;
};

}  // namespace claimdiff::word

#endif  // CLAIMDIFF_LIB_WORD_MORPHOLOGY_H_
