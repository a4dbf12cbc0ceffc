// SPDX-License-Identifier: Apache-2.0
//
// Endings of words with a value each: a trie from the last letter to the first, so that a look-up takes no more
// steps than the form shares letters with some ending.

#ifndef CLAIMDIFF_LIB_WORD_ENDING_MAP_H_
#define CLAIMDIFF_LIB_WORD_ENDING_MAP_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "word/hash.h"

namespace claimdiff::word {

template <typename Value>
class EndingMap {
 public:
  void Set(std::string_view ending, Value value) {
    std::uint32_t node = 0;
    for (std::size_t end = ending.size(); end > 0;) {
      const auto next = static_cast<std::uint32_t>(values_.size());
      const auto [edge, added] = edges_.try_emplace(EdgeKey(node, LetterBefore(ending, &end)), next);
      if (added) values_.emplace_back();
      node = edge->second;
    }
    values_[node] = std::move(value);
  }

  // The value of the longest ending that leaves so many bytes of the form; null for none.
  const Value* Longest(std::string_view form, std::size_t least_stem_bytes = 0) const {
    const Value* longest = nullptr;
    std::uint32_t node = 0;
    for (std::size_t end = form.size(); end >= least_stem_bytes;) {
      if (values_[node]) longest = &*values_[node];
      if (end == 0) break;
      const auto edge = edges_.find(EdgeKey(node, LetterBefore(form, &end)));
      if (edge == edges_.end()) break;
      node = edge->second;
    }
    return longest;
  }

  bool empty() const { return values_.size() == 1 && !values_.front(); }

 private:
  static std::uint64_t EdgeKey(std::uint32_t node, std::uint32_t letter) {
    return std::uint64_t{node} << 32 | letter;
  }

  // The letter that ends at `end`, which moves in front of it.
  static std::uint32_t LetterBefore(std::string_view text, std::size_t* end) {
    std::size_t begin = *end - 1;
    while (begin > 0 && !IsLetterStart(text[begin])) --begin;
    *end = begin;
    return NextLetter(text, &begin);
  }

  HashMap edges_;  // node and letter -> node
  std::vector<std::optional<Value>> values_ = std::vector<std::optional<Value>>(1);  // by node; 0 is the root
};

// A set of endings.
class EndingSet {
 public:
  void Add(std::string_view ending) { endings_.Set(ending, true); }
  bool empty() const { return endings_.empty(); }
  // Whether the form has one of them behind a stem of so many bytes.
  bool EndsOf(std::string_view form, std::size_t least_stem_bytes) const {
    return endings_.Longest(form, least_stem_bytes) != nullptr;
  }

 private:
  EndingMap<bool> endings_;
};

}  // namespace claimdiff::word

#endif  // CLAIMDIFF_LIB_WORD_ENDING_MAP_H_
