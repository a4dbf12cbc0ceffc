// SPDX-License-Identifier: Apache-2.0

#include "document/head_date.h"

#include <chrono>

namespace claimdiff::document {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The value of `count` digits at `at`, or -1.
int DigitsAt(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (!IsDigit(text[i])) return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

// Bytes of "YYYY-MM-DD" or "YYYY-MM" at the beginning, 0 where there is neither.
std::size_t IsoDateSize(std::string_view text) {
  if (DigitsAt(text, 0, 4) < 0 || text.size() < 7 || text[4] != '-' || DigitsAt(text, 5, 2) < 0) {
    return 0;
  }
  const bool day = text.size() >= 10 && text[7] == '-' && DigitsAt(text, 8, 2) >= 0;
  const std::size_t size = day ? 10 : 7;
  return size < text.size() && IsDigit(text[size]) ? 0 : size;
}

bool IsOnCalendar(std::string_view date) {
  using std::chrono::day, std::chrono::month, std::chrono::year;
  const month m(static_cast<unsigned>(DigitsAt(date, 5, 2)));
  if (date.size() == 7) return m.ok();
  const day d(static_cast<unsigned>(DigitsAt(date, 8, 2)));
  return (year(DigitsAt(date, 0, 4)) / m / d).ok();
}

}  // namespace

std::optional<std::string> ParseIsoDate(std::string_view text) {
  const std::size_t size = IsoDateSize(text);
  if (size == 0) return std::nullopt;
  const bool time = size == 10 && size < text.size() && (text[size] == 'T' || text[size] == ' ');
  if (size < text.size() && !time) return std::nullopt;
  const std::string_view date = text.substr(0, size);
  return IsOnCalendar(date) ? std::optional<std::string>(date) : std::nullopt;
}

std::optional<HeadDate> FindHeadDate(std::string_view text, std::size_t begin) {
  constexpr std::string_view kWord = "date";
  std::size_t at = text.find_first_not_of(" \t\r\n", begin);
  if (at == std::string_view::npos || !text.substr(at).starts_with(kWord)) return std::nullopt;
  const std::size_t word = at;
  at = text.find_first_not_of(" \t:", at + kWord.size());
  if (at == std::string_view::npos || at == word + kWord.size()) return std::nullopt;
  const std::size_t size = IsoDateSize(text.substr(at));
  if (size == 0) return std::nullopt;
  const std::string_view date = text.substr(at, size);
  return HeadDate{{word, at + size}, IsOnCalendar(date) ? std::string(date) : ""};
}

}  // namespace claimdiff::document
