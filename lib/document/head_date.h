// SPDX-License-Identifier: Apache-2.0
//
// Dates of publication as they are given: ISO 8601 dates and months, alone or in a line
// "date 2025-10-09" at the head of a text, often glued to its first word.

#ifndef CLAIMDIFF_LIB_DOCUMENT_HEAD_DATE_H_
#define CLAIMDIFF_LIB_DOCUMENT_HEAD_DATE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "claimdiff/span.h"

namespace claimdiff::document {

// "2025-10-09" or "2025-10" of a text that is such a date, or a time that begins with one
// ("2025-10-09T14:30:00+03:00"); nothing where the calendar has no such day.
std::optional<std::string> ParseIsoDate(std::string_view text);

struct HeadDate {
  Span span;         // of the whole mark, "date" included
  std::string date;  // empty: the calendar has no such day
};

// The date mark that stands at `begin`, after blanks; nothing where there is none.
std::optional<HeadDate> FindHeadDate(std::string_view text, std::size_t begin);

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_LIB_DOCUMENT_HEAD_DATE_H_
