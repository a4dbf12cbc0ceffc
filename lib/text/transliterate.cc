// SPDX-License-Identifier: Apache-2.0

#include "text/transliterate.h"

#include <array>

#include "text/utf8.h"

namespace claimdiff::text {
namespace {

// а to я, as Russian reads them (BGN/PCGN without its marks).
constexpr std::array<std::string_view, 32> kRussian = {
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p",
    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"};
// The Bulgarian streamlined system.
constexpr std::array<std::string_view, 32> kBulgarian = {
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p",
    "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "sht", "a", "y", "y", "e", "yu", "ya"};
// ა to ჰ, the Georgian national system without apostrophes.
constexpr std::array<std::string_view, 33> kGeorgian = {
    "a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o", "p", "zh", "r",
    "s", "t", "u", "p", "k", "gh", "q", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h"};
// ѐ to џ: letters of the other Cyrillic alphabets, and ё.
constexpr std::array<std::string_view, 16> kOtherCyrillic = {
    "e", "e", "dj", "gj", "e", "dz", "i", "i", "j", "lj", "nj", "ch", "kj", "i", "u", "dzh"};

// Empty for letters that have none, and for all else.
std::string_view LatinOf(char32_t c, bool bulgarian) {
  if (c >= U'а' && c <= U'я') return (bulgarian ? kBulgarian : kRussian)[c - U'а'];
  if (c >= 0x450 && c <= 0x45F) return kOtherCyrillic[c - 0x450];
  if (c >= U'ა' && c <= U'ჰ') return kGeorgian[c - U'ა'];
  return {};
}

}  // namespace

void AppendLatin(std::string_view text, std::string_view language, std::string* out) {
  const bool bulgarian = language == "bg";
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = DecodeAt(text, i);
    if (PlainLetterSize(text, i) > 0) {
      *out += LatinOf(c.value < U'а' ? c.value + (U'а' - U'А') : c.value, bulgarian);
      i += c.size;
      continue;
    }
    if (c.size == 0) {
      ++i;
      continue;
    }
    const char32_t lower = ToLower(c.value);
    const bool mapped = (lower >= U'а' && lower <= U'я') || (lower >= 0x450 && lower <= 0x45F) ||
                        (lower >= U'ა' && lower <= U'ჰ');
    if (mapped) {
      *out += LatinOf(lower, bulgarian);
    } else {
      AppendUtf8(lower, out);
    }
    i += c.size;
  }
}

std::string ToLatin(std::string_view text, std::string_view language) {
  std::string out;
  AppendLatin(text, language, &out);
  return out;
}

std::string Capitalize(std::string_view latin) {
  std::string out(latin);
  bool start = true;
  for (char& c : out) {
    if (start && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    start = c == ' ' || c == '-';
  }
  return out;
}

}  // namespace claimdiff::text
