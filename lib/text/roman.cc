// SPDX-License-Identifier: Apache-2.0

#include "text/roman.h"

#include <utility>

namespace claimdiff::text {

int RomanNumeral(std::string_view form) {
  static constexpr std::pair<std::string_view, int> kLetters[] = {
      {"i", 1}, {"v", 5}, {"x", 10}, {"l", 50}, {"c", 100}, {"m", 1000},
      {"і", 1}, {"х", 10}, {"с", 100}, {"м", 1000}};
  int sum = 0, previous = 1000000;
  while (!form.empty()) {
    int value = 0;
    for (const auto& [letter, number] : kLetters) {
      if (!form.starts_with(letter)) continue;
      value = number;
      form.remove_prefix(letter.size());
      break;
    }
    if (value == 0 || sum >= 4000) return 0;
    sum += value > previous ? value - 2 * previous : value;
    previous = value;
  }
  return sum > 0 && sum < 4000 ? sum : 0;
}

}  // namespace claimdiff::text
