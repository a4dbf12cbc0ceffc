// SPDX-License-Identifier: Apache-2.0
//
// The words of the lexicon in one language, filed by stem (see morphology.h), and its multi-word terms
// as a trie over these words. Loading costs a few look-ups a word and no allocation for most of them:
// texts are views into the tables wherever a word is written as NormalizeWord would write it.

#ifndef CLAIMDIFF_LIB_WORD_WORD_INDEX_H_
#define CLAIMDIFF_LIB_WORD_WORD_INDEX_H_

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "word/hash.h"
#include "word/morphology.h"
#include "word/word.h"

namespace claimdiff::word {

class WordIndex {
 public:
  explicit WordIndex(Morphology morphology) : morphology_(std::move(morphology)) {}
  WordIndex(const WordIndex&) = delete;
  WordIndex& operator=(const WordIndex&) = delete;

  void Reserve(std::size_t words);

  // Files the alternatives of a cell ("a|b c|d") as words of `id`, a concept of the part of speech
  // `pos`. The cell must outlive the index.
  void AddCell(std::string_view cell, ConceptId id, PartOfSpeech pos);

  // Files a word without a concept, and irregular forms that belong to it and share its key.
  void AddLemma(std::string_view lemma, const std::vector<std::string>& forms, PartOfSpeech pos);

  // All words that `form` may be a form of: the word itself first, then longest stem first.
  // Replaces `matches`.
  void Match(std::string_view form, std::vector<WordMatch>* matches) const;

  // The key of the best match, or of an unknown word when there is none.
  std::string KeyOf(std::string_view form, const std::vector<WordMatch>& matches) const;
  // Concepts of the best matches, best first.
  void ConceptsOf(const std::vector<WordMatch>& matches, std::vector<ConceptId>* concepts) const;
  // Appends those of one word, in the order of their rows, without repetitions.
  void AddConcepts(WordId word, std::vector<ConceptId>* concepts) const;

  bool IsAcronym(WordId word) const { return words_[word].acronym; }
  bool ContinuesTerm(WordId word) const { return words_[word].continues_term; }

  // The trie of terms: kRoot, the node that follows, the concept of a node where a term ends.
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kNoNode = static_cast<std::uint32_t>(-1);
  std::uint32_t Next(std::uint32_t node, WordId word) const;
  ConceptId TermAt(std::uint32_t node) const { return nodes_[node]; }

 private:
  static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

  struct Word {
    std::string_view text;
    std::uint32_t first_concept = kNone;  // into concept_links_
    std::uint32_t last_concept = kNone;
    WordId lemma = kNone;  // of an irregular form, or the word itself (AddLemma)
    bool acronym = false;
    bool continues_term = false;  // stands in a term behind its first word
    bool leads = false;   // of a row that is no adverb's
    bool adverb = false;
    bool plural = false;  // its dictionary form is a plural
  };
  struct ConceptLink {
    ConceptId id;
    std::uint32_t next;
  };
  struct StemLink {
    WordId word;
    std::uint32_t next;
    ClassSet classes;
  };
  // What is known of a word when it is filed.
  struct Place {
    ConceptId id = kNoConcept;  // none for the words of a term
    PartOfSpeech pos = PartOfSpeech::kPhrase;
    bool leads = false;         // the first of its cell
    bool acronym = false;
  };
  void AddAlternative(std::string_view alternative, Place place);
  void AddTerm(const std::vector<std::string_view>& parts, ConceptId id);
  std::string_view Own(std::string text);
  WordId Intern(std::string_view text, const Place& place);
  void File(WordId word, const Place& place);
  bool IsListedForm(const Place& place) const;
  void LinkConcept(WordId word, ConceptId id);
  void SplitPlain(std::string_view term, std::vector<std::string_view>* parts) const;
  const WordMatch* BestKnown(const std::vector<WordMatch>& matches) const;
  std::string_view Undotted(std::string_view form) const;
  bool IsLemmaOf(const WordMatch& match, WordId word) const;
  WordId LemmaOf(WordId word) const;
  bool ShareConcept(WordId a, WordId b) const;

  Morphology morphology_;
  std::vector<Word> words_;
  std::deque<std::string> owned_;         // texts that had to be normalised
  HashMap by_text_;                       // HashForward -> WordId
  HashMap stems_;                         // HashForward of a stem -> first of stem_links_
  std::vector<StemLink> stem_links_;
  std::vector<ConceptLink> concept_links_;
  HashMap trie_;                          // node and word -> node
  std::vector<ConceptId> nodes_ = {kNoConcept};
  std::vector<StemCut> cuts_;             // used while loading
  std::vector<std::string_view> parts_;   // used while loading
};

}  // namespace claimdiff::word

#endif  // CLAIMDIFF_LIB_WORD_WORD_INDEX_H_
