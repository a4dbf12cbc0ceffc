// SPDX-License-Identifier: Apache-2.0
//
// How the words of one language inflect, as data/languages/<tag>/suffixes.tsv says: classes of words,
// each with the endings of its dictionary form (citation) and the endings of all its forms. A word of
// the lexicon is filed under its stem for every class that its citation ending fits; a form is a form
// of that word where form = stem + ending and the ending belongs to one of these classes, however
// short the stem is.
//
// Classes whose name begins with noun, adj and verb are for words of that part of speech; in the cell of
// a row the first word is of the row's part of speech, the others may be of any.
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
#include "word/word.h"

namespace claimdiff::word {


// One way to cut a word in two.
struct StemCut {
  std::uint64_t stem = 0;        // HashForward of the stem
  ClassSet classes = 0;          // that the ending belongs to
  std::uint32_t stem_bytes = 0;
  ClassSet citations = 0;        // of a form: classes for which the ending is that of the dictionary form
  ClassSet inflections = 0;      // of a word: noun classes for which the ending is another one
};

class Morphology {
 public:
  // Reads the tables of a language; a language without them has no endings.
  static Result<Morphology> Load(const tables::TableSource& source, std::string_view language);

  // Reads a table in the format of guess.tsv alone; GuessKey is then all that works.
  static Result<Morphology> LoadGuesses(const tables::TableSource& source, std::string_view table);

  // The stems under which a dictionary word is filed. Appends to `cuts`. `pos` is that of the lexicon's
  // row, kPhrase of a word inside a term; `leads`: the word is the first of its cell, so that it has that
  // part of speech itself.
  void StemsOfWord(std::string_view word, PartOfSpeech pos, bool leads,
                   std::vector<StemCut>* cuts) const;
  // The ways to read `form` as stem and ending, longest stem first. Appends to `cuts`.
  void CutsOfForm(std::string_view form, std::vector<StemCut>* cuts) const;

  // What a form read by `classes` adds to the key of its word.
  std::string_view MarkOf(ClassSet classes) const;

  // `form` without a prefix that only grades it (Bulgarian по-, най-).
  std::string_view WithoutPrefix(std::string_view form) const;

  // The key of a word that the lexicon does not know.
  std::string GuessKey(std::string_view form) const;
  // The same by rows that hold for words of the lexicon too (stem "2!"): finite forms that it lists
  // without their dictionary form. Empty: no such row fits.
  std::string FiniteKey(std::string_view form) const;
  // Whether the dictionary form is a plural ("elections").
  bool IsPlural(ClassSet classes) const { return (classes & plurals_) != 0; }
  bool IsVerb(ClassSet classes) const { return (classes & verbs_) != 0; }
  bool IsNoun(ClassSet classes) const { return (classes & nouns_) != 0; }

 private:
  struct WordClass {
    std::uint64_t before = 0;       // letters that may stand before the citation ending; 0: any
    std::uint64_t dropped = 0;      // vowels that the stem loses; 0: none
    std::uint32_t least_stem = 2;   // letters
    std::uint32_t least_elsewhere = 2;  // the same in rows of another part of speech
    std::string mark;
  };
  struct Guess {
    std::string replacement;
    std::uint32_t least_stem = 3;
    bool of_known = false;
  };
  struct Loader;

  std::string Guessed(std::string_view form, bool of_known) const;
  ClassSet Fitting(ClassSet set, std::string_view stem, std::size_t letters, PartOfSpeech pos) const;
  ClassSet Preferred(ClassSet all, PartOfSpeech pos) const;
  void AddDropped(std::string_view stem, ClassSet classes, std::vector<StemCut>* cuts) const;

  std::vector<WordClass> classes_;
  ClassSet nouns_ = 0, adjectives_ = 0, verbs_ = 0;  // by the name of the class
  ClassSet plurals_ = 0;                             // nouns that the lexicon lists as plurals
  ClassSet terms_ = 0;                               // of words inside terms alone
  ClassSet dropping_ = 0;                            // those whose stem loses a vowel
  std::vector<Guess> guesses_;
  std::vector<std::string_view> prefixes_;  // into the tables
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
