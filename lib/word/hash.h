// SPDX-License-Identifier: Apache-2.0
//
// 64-bit hashes of words that can be extended byte by byte, so that all stems (from the left) and all
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

inline std::uint64_t ExtendHash(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ull;
}

inline std::uint64_t HashForward(std::string_view text) {
  std::uint64_t hash = kHashSeed;
  for (const char c : text) hash = ExtendHash(hash, c);
  return hash;
}

inline std::uint64_t HashBackward(std::string_view text) {
  std::uint64_t hash = kHashSeed;
  for (std::size_t i = text.size(); i > 0; --i) hash = ExtendHash(hash, text[i - 1]);
  return hash;
}

// FNV leaves the low bits weak; absl's tables want them mixed.
struct MixHash {
  std::size_t operator()(std::uint64_t hash) const {
    hash ^= hash >> 32;
    hash *= 0x9E3779B97F4A7C15ull;
    return static_cast<std::size_t>(hash ^ (hash >> 29));
  }
};

using HashMap = absl::flat_hash_map<std::uint64_t, std::uint32_t, MixHash>;

}  // namespace claimdiff::word

#endif  // CLAIMDIFF_LIB_WORD_HASH_H_
