// SPDX-License-Identifier: Apache-2.0
//
// UTF-8 decoding, and what a code point is. No allocation; all functions are pure.

#ifndef CLAIMDIFF_LIB_TEXT_UTF8_H_
#define CLAIMDIFF_LIB_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace claimdiff::text {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  // bytes; 0 where the bytes at the position are not UTF-8
};

// Decodes the code point that begins at `position` (< text.size()). Overlong forms, surrogates and
// values over U+10FFFF are not UTF-8.
CodePoint DecodeLong(std::string_view text, std::size_t position);  // of three bytes or more
inline CodePoint DecodeAt(std::string_view text, std::size_t position) {
  const auto first = static_cast<unsigned char>(text[position]);
  if (first < 0x80) return {first, 1};
  if (first >= 0xE0) return DecodeLong(text, position);
  const auto second = position + 1 < text.size() ? static_cast<unsigned char>(text[position + 1]) : 0u;
  if (first < 0xC2 || (second & 0xC0) != 0x80) return {};
  return {(first & 0x1Fu) << 6 | (second & 0x3Fu), 2};
}

// The code point that ends right before `position` (> 0); text must be valid UTF-8.
CodePoint DecodeBefore(std::string_view text, std::size_t position);

void AppendUtf8(char32_t value, std::string* out);

// Number of code points; text must be valid UTF-8.
std::size_t CountCodePoints(std::string_view text);

enum class CharClass : std::uint8_t {
  kSpace,    // blanks of all kinds, U+00A0, tabs
  kNewline,  // \n, \r, U+2028, U+2029, U+0085
  kLetter,
  kDigit,    // Unicode Nd
  kMark,     // combining marks; they belong to the letter before
  kIgnored,  // soft hyphen, zero-width characters, BOM: belong to whatever they stand in
  kPunct,    // everything else
};

CharClass ClassOf(char32_t c);

// Bytes of the letter at `position` (< text.size()) where that is one of А-я (2) or ა-ჰ (3), which most letters
// are; 0 for all else.
inline std::size_t PlainLetterSize(std::string_view text, std::size_t position) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[position + i]); };
  const std::size_t left = text.size() - position;
  if (byte(0) == 0xD0) return left > 1 && byte(1) >= 0x90 && byte(1) < 0xC0 ? 2 : 0;
  if (byte(0) == 0xD1) return left > 1 && byte(1) >= 0x80 && byte(1) < 0x90 ? 2 : 0;
  if (byte(0) != 0xE1 || left < 3 || byte(1) != 0x83) return 0;
  return byte(2) >= 0x90 && byte(2) <= 0xB0 ? 3 : 0;
}

enum class Script : std::uint8_t { kNone, kLatin, kCyrillic, kGeorgian, kOther };
Script ScriptOf(char32_t letter);

// 0 to 9 for a digit of any script (CharClass::kDigit), -1 for everything else.
int DigitValue(char32_t c);

bool IsUpper(char32_t c);
char32_t ToLower(char32_t c);  // simple case mapping; Georgian Mtavruli to Mkhedruli

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_LIB_TEXT_UTF8_H_
