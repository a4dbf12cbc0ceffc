// SPDX-License-Identifier: Apache-2.0
//
// What a language's index knows of the forms of a text.

#ifndef CLAIMDIFF_LIB_WORD_KNOWN_FORMS_H_
#define CLAIMDIFF_LIB_WORD_KNOWN_FORMS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace claimdiff::word {

using ConceptId = std::uint32_t;  // index into the lexicon
inline constexpr ConceptId kNoConcept = static_cast<ConceptId>(-1);

// A set of classes, one bit each.
using ClassSet = std::uint64_t;

using WordId = std::uint32_t;  // index into the words of one language

// A word of the lexicon of which a form may be a form.
struct WordMatch {
  WordId word = 0;
  ClassSet classes = 0;          // by which it is; 0: the form is the word as the lexicon writes it
  std::uint32_t stem_bytes = 0;
  bool inflected = false;        // the form cannot be a dictionary form of these classes
};

struct FormInfo {
  std::string key;                   // normalised; equal for all forms of the word
  std::vector<ConceptId> concepts;   // best first; empty where the lexicon does not know the form
};

struct KnownForm {
  std::string form;
  std::vector<WordMatch> matches;  // the word itself first, then longest stem first
  FormInfo info;
  std::vector<std::uint32_t> term_starts;  // nodes of the trie of terms: of the words, those that start a term
  bool may_continue_term = false;          // one of the words stands in a term behind its first
};

// Parallel to the forms of a text. Valid as long as the cache that gave it (form_cache.h).
class KnownForms {
 public:
  const KnownForm& operator[](std::uint32_t form) const { return *by_form_[form]; }
  std::size_t size() const { return by_form_.size(); }

 private:
  friend class FormCache;
  std::vector<const KnownForm*> by_form_;
  std::vector<std::unique_ptr<KnownForm>> own_;  // for which the cache has no room
};

}  // namespace claimdiff::word

#endif  // CLAIMDIFF_LIB_WORD_KNOWN_FORMS_H_
