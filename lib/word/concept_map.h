// SPDX-License-Identifier: Apache-2.0
//
// What a table says of some concepts, found by index: every token of a text asks.

#ifndef CLAIMDIFF_LIB_WORD_CONCEPT_MAP_H_
#define CLAIMDIFF_LIB_WORD_CONCEPT_MAP_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "word/known_forms.h"

namespace claimdiff::word {

template <typename Value>
class ConceptMap {
 public:
  // Null for a concept without a value, and for kNoConcept.
  const Value* Find(ConceptId id) const {
    const std::uint32_t slot = id < slots_.size() ? slots_[id] : 0;
    return slot == 0 ? nullptr : &values_[slot - 1];
  }

  // Adds an empty value where there is none.
  Value& operator[](ConceptId id) {
    if (id >= slots_.size()) slots_.resize(std::size_t{id} + 1);
    if (slots_[id] == 0) {
      values_.emplace_back();
      slots_[id] = static_cast<std::uint32_t>(values_.size());
    }
    return values_[slots_[id] - 1];
  }

 private:
  std::vector<std::uint32_t> slots_;  // by concept: index into values_ + 1, or 0
  std::vector<Value> values_;
};

}  // namespace claimdiff::word

#endif  // CLAIMDIFF_LIB_WORD_CONCEPT_MAP_H_
