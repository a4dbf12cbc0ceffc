// SPDX-License-Identifier: Apache-2.0
//
// What one language's index knows of the forms that texts have used so far. Nine words of ten in a new
// text were in an earlier one, and matching a form against the lexicon costs far more than finding it
// here. What is found does not depend on what is remembered.

#ifndef CLAIMDIFF_LIB_WORD_FORM_CACHE_H_
#define CLAIMDIFF_LIB_WORD_FORM_CACHE_H_

#include <cstddef>
#include <memory>
#include <shared_mutex>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "text/tokenizer.h"
#include "word/known_forms.h"
#include "word/word_index.h"

namespace claimdiff::word {

// May be used by any number of threads. Grows to kMost forms and forgets nothing.
class FormCache {
 public:
  static constexpr std::size_t kMost = 1 << 16;  // some 15 MB

  // What `index` (always the same) knows of `forms`.
  KnownForms Look(const WordIndex& index, const text::FormTable& forms);
  // Of forms in a language without an index: each is its own key.
  static KnownForms Plain(const text::FormTable& forms);

 private:
  void Find(const text::FormTable& forms, KnownForms* known) const;
  void Add(std::vector<std::unique_ptr<KnownForm>>* fresh);

  mutable std::shared_mutex mutex_;
  // By the form's hash, so that a look-up touches nothing but what it finds. Of two forms with one hash the first stays.
  absl::flat_hash_map<std::size_t, std::unique_ptr<KnownForm>> forms_;
};

}  // namespace claimdiff::word

#endif  // CLAIMDIFF_LIB_WORD_FORM_CACHE_H_
