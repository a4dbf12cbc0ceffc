// SPDX-License-Identifier: Apache-2.0
//
// Roman numerals, in Latin letters and in the Cyrillic ones that are typed for them.

#ifndef CLAIMDIFF_LIB_TEXT_ROMAN_H_
#define CLAIMDIFF_LIB_TEXT_ROMAN_H_

#include <string_view>

namespace claimdiff::text {

// The number (1 to 3999) that a normalised word stands for as a Roman numeral; 0 where it is none.
// Linear in the word.
int RomanNumeral(std::string_view form);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_LIB_TEXT_ROMAN_H_
