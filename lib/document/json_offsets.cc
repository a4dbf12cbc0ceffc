// SPDX-License-Identifier: Apache-2.0

#include "document/json_offsets.h"

#include <charconv>
#include <cstdint>

namespace claimdiff::document {
namespace {

// The opening mark: the nearest mark before the closing one that no odd run of backslashes escapes.
std::size_t OpeningMark(std::string_view bytes, std::size_t closing) {
  for (std::size_t at = closing; at > 0;) {
    if (bytes[--at] != '"') continue;
    std::size_t backslashes = 0;
    while (backslashes < at && bytes[at - 1 - backslashes] == '\\') ++backslashes;
    if (backslashes % 2 == 0) return at;
  }
  return 0;
}

std::uint32_t HexAt(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  const std::string_view digits = bytes.substr(at, 4);
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

struct Escape {
  std::size_t in_file = 2;  // bytes of "\n", "\u0444", "\ud83d\ude00"
  std::size_t in_text = 1;  // bytes of the character in UTF-8
};

Escape EscapeAt(std::string_view bytes, std::size_t at) {
  if (bytes[at + 1] != 'u') return {};
  const std::uint32_t unit = HexAt(bytes, at + 2);
  if (unit >= 0xD800 && unit < 0xDC00) return {12, 4};
  const std::size_t size = unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  return {6, size};
}

}  // namespace

std::vector<std::size_t> JsonStringOffsets(std::string_view bytes, std::size_t behind) {
  const std::size_t closing = behind - 1;
  std::vector<std::size_t> offsets;
  const std::size_t begin = OpeningMark(bytes, closing) + 1;
  offsets.reserve(closing - begin + 1);
  for (std::size_t at = begin; at < closing;) {
    if (bytes[at] != '\\') {
      offsets.push_back(at++);
      continue;
    }
    const Escape escape = EscapeAt(bytes, at);
    offsets.insert(offsets.end(), escape.in_text, at);
    at += escape.in_file;
  }
  offsets.push_back(closing);
  return offsets;
}

}  // namespace claimdiff::document
