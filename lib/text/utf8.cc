// SPDX-License-Identifier: Apache-2.0

#include "text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>

namespace claimdiff::text {
namespace {

bool IsContinuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// Decodes a sequence of `size` bytes whose first byte carries `bits`; `least` rules out overlong forms.
CodePoint DecodeSequence(std::string_view text, std::size_t position, std::uint32_t size,
                         char32_t bits, char32_t least) {
  if (position + size > text.size()) return {};
  for (std::uint32_t i = 1; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(text[position + i]);
    if (!IsContinuation(byte)) return {};
    bits = (bits << 6) | (byte & 0x3F);
  }
  const bool surrogate = bits >= 0xD800 && bits <= 0xDFFF;
  if (bits < least || bits > 0x10FFFF || surrogate) return {};
  return {bits, size};
}

CharClass ComputeClass(char32_t c) {
  switch (c) {
    case '\n': case '\r': case 0x85: case 0x2028: case 0x2029:
      return CharClass::kNewline;
    case 0xAD: case 0x200B: case 0x200C: case 0x200D: case 0x2060: case 0xFEFF:
    case 0x200E: case 0x200F:
      return CharClass::kIgnored;
    case '\t': case '\v': case '\f':
      return CharClass::kSpace;
    default:
      break;
  }
  if (c < 0x20) return CharClass::kSpace;
  const auto type = u_charType(static_cast<UChar32>(c));
  if (u_isalpha(static_cast<UChar32>(c))) return CharClass::kLetter;
  if (type == U_DECIMAL_DIGIT_NUMBER) return CharClass::kDigit;
  if (type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || type == U_ENCLOSING_MARK) {
    return CharClass::kMark;
  }
  if (type == U_SPACE_SEPARATOR) return CharClass::kSpace;
  return CharClass::kPunct;
}

// Latin, Greek, Cyrillic, Georgian and punctuation of the pages below U+2100, looked up by index.
constexpr std::size_t kTableSize = 0x2100;

const std::array<CharClass, kTableSize>& ClassTable() {
  static const auto kTable = [] {
    std::array<CharClass, kTableSize> table{};
    for (std::size_t c = 0; c < kTableSize; ++c) table[c] = ComputeClass(static_cast<char32_t>(c));
    return table;
  }();
  return kTable;
}

}  // namespace

CodePoint DecodeLong(std::string_view text, std::size_t position) {
  const auto first = static_cast<unsigned char>(text[position]);
  if (first < 0xF0) return DecodeSequence(text, position, 3, first & 0x0F, 0x800);
  if (first < 0xF5) return DecodeSequence(text, position, 4, first & 0x07, 0x10000);
  return {};
}

CodePoint DecodeBefore(std::string_view text, std::size_t position) {
  std::size_t begin = position - 1;
  while (begin > 0 && IsContinuation(static_cast<unsigned char>(text[begin]))) --begin;
  return DecodeAt(text, begin);
}

void AppendUtf8(char32_t value, std::string* out) {
  if (value < 0x80) {
    out->push_back(static_cast<char>(value));
  } else if (value < 0x800) {
    out->push_back(static_cast<char>(0xC0 | (value >> 6)));
    out->push_back(static_cast<char>(0x80 | (value & 0x3F)));
  } else if (value < 0x10000) {
    out->push_back(static_cast<char>(0xE0 | (value >> 12)));
    out->push_back(static_cast<char>(0x80 | ((value >> 6) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | (value & 0x3F)));
  } else {
    out->push_back(static_cast<char>(0xF0 | (value >> 18)));
    out->push_back(static_cast<char>(0x80 | ((value >> 12) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | ((value >> 6) & 0x3F)));
    out->push_back(static_cast<char>(0x80 | (value & 0x3F)));
  }
}

std::size_t CountCodePoints(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += !IsContinuation(static_cast<unsigned char>(c));
  return count;
}

CharClass ClassOf(char32_t c) { return c < kTableSize ? ClassTable()[c] : ComputeClass(c); }

Script ScriptOf(char32_t letter) {
  if (letter < 0x250) return Script::kLatin;
  if (letter >= 0x400 && letter < 0x530) return Script::kCyrillic;
  if ((letter >= 0x10A0 && letter < 0x1100) || (letter >= 0x1C90 && letter < 0x1CC0)) {
    return Script::kGeorgian;
  }
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(static_cast<UChar32>(letter), &status);
  if (U_FAILURE(status)) return Script::kNone;
  return code == USCRIPT_LATIN ? Script::kLatin : Script::kOther;
}

int DigitValue(char32_t c) { return u_charDigitValue(static_cast<UChar32>(c)); }

bool IsUpper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0x410 && c < 0x450) return c < 0x430;
  if (c >= 0x10D0 && c < 0x1100) return false;
  return u_isUUppercase(static_cast<UChar32>(c));
}

char32_t ToLower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0x410 && c < 0x430) return c + 0x20;
  if (c >= 0x430 && c < 0x450) return c;
  if (c >= 0x10D0 && c < 0x1100) return c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

}  // namespace claimdiff::text
