// SPDX-License-Identifier: Apache-2.0
//
// Latin transliteration of Cyrillic and Georgian, for names as they are shown in reports ("Vladimir
// Putin") and for character n-grams that meet across scripts. Russian and Bulgarian read a few letters
// differently, so the language matters.

#ifndef CLAIMDIFF_LIB_TEXT_TRANSLITERATE_H_
#define CLAIMDIFF_LIB_TEXT_TRANSLITERATE_H_

#include <string>
#include <string_view>

namespace claimdiff::text {

// Appends `text` in Latin letters, lower case; digits and unknown letters are kept. Linear.
void AppendLatin(std::string_view text, std::string_view language, std::string* out);
std::string ToLatin(std::string_view text, std::string_view language);

// First letter of each part between blanks and hyphens in upper case: "abu-dabi" to "Abu-Dabi". For
// ASCII text.
std::string Capitalize(std::string_view latin);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_LIB_TEXT_TRANSLITERATE_H_
