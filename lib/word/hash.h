// SPDX-License-Identifier: Apache-2.0
//
// 64-bit hashes of words that can be extended letter by letter, so that all stems (from the left) and all
// endings (from the right) of a form are hashed in one pass each. Two different words of a language
// share a hash with a chance under 1e-9, which is why the tables store hashes instead of strings.

#ifndef CLAIMDIFF_LIB_WORD_HASH_H_
#define CLAIMDIFF_LIB_WORD_HASH_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "absl/container/flat_hash_map.h"

namespace claimdiff::word {

inline constexpr std::uint64_t kHashSeed = 0xCBF29CE484222325ull;

// The hash of what was hashed before and one more letter (its bytes as a number).
inline std::uint64_t ExtendHash(std::uint64_t hash, std::uint32_t letter) {
  return (hash ^ letter) * 0x9E3779B97F4A7C15ull + (hash >> 47);
}

inline bool IsLetterStart(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// The bytes of the letter that begins at `position` as a number; moves `position` behind it.
inline std::uint32_t NextLetter(std::string_view text, std::size_t* position) {
  std::uint32_t letter = static_cast<unsigned char>(text[(*position)++]);
  while (*position < text.size() && !IsLetterStart(text[*position])) {
    letter = letter << 8 | static_cast<unsigned char>(text[(*position)++]);
  }
  return letter;
}

inline std::uint64_t HashForward(std::string_view text) {
  std::uint64_t hash = kHashSeed;
  for (std::size_t i = 0; i < text.size();) hash = ExtendHash(hash, NextLetter(text, &i));
  return hash;
}

// Letters from the last to the first.
inline std::uint64_t HashBackward(std::string_view text) {
  std::uint64_t hash = kHashSeed;
  for (std::size_t end = text.size(); end > 0;) {
    std::size_t begin = end - 1;
    while (begin > 0 && !IsLetterStart(text[begin])) --begin;
    std::size_t at = begin;
    hash = ExtendHash(hash, NextLetter(text, &at));
    end = begin;
  }
  return hash;
}

// absl's tables want the high bits in the low ones; edges of the trie are no hashes before this.
struct MixHash {
  std::size_t operator()(std::uint64_t hash) const {
    hash *= 0x9E3779B97F4A7C15ull;
    return static_cast<std::size_t>(hash ^ (hash >> 32));
  }
};

using HashMap = absl::flat_hash_map<std::uint64_t, std::uint32_t, MixHash>;

}  // namespace claimdiff::word

#endif  // CLAIMDIFF_LIB_WORD_HASH_H_
