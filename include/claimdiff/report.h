// SPDX-License-Identifier: Apache-2.0
//
// Reports of a comparison. All are pure functions: same comparison, same bytes.
//
//   std::cout << claimdiff::ToText(comparison, {.ui_language = "bg", .color = true});

#ifndef CLAIMDIFF_REPORT_H_
#define CLAIMDIFF_REPORT_H_

#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/comparison.h"
#include "claimdiff/export.h"

namespace claimdiff {

struct ReportOptions {
  std::string ui_language = "en";  // "en", "bg", "ru", "ka"; any other is read as "en"
  bool color = false;              // ANSI colours, in ToText alone
  int width = 100;                 // columns, in ToText alone; at least 40
};

// The languages in which reports are written, sorted.
CLAIMDIFF_EXPORT std::vector<std::string> ReportLanguages();

// For people at a terminal: by topic, the most important disagreement first.
CLAIMDIFF_EXPORT std::string ToText(const Comparison& comparison,
                                    const ReportOptions& options = {});
// For a mail or a ticket (CommonMark with tables as on GitHub).
CLAIMDIFF_EXPORT std::string ToMarkdown(const Comparison& comparison,
                                        const ReportOptions& options = {});
// A page of its own, without scripts or references to other files.
CLAIMDIFF_EXPORT std::string ToHtml(const Comparison& comparison,
                                    const ReportOptions& options = {});
// The contract "claimdiff/comparison/1", see data/schema/comparison-1.json.
CLAIMDIFF_EXPORT std::string ToJson(const Comparison& comparison);
// One claim as a line of JSON without the line end. `document` is the claim's document.
CLAIMDIFF_EXPORT std::string ToJson(const Claim& claim, const Document& document);
// The mentions as one JSON array without the line end.
CLAIMDIFF_EXPORT std::string ToJson(const std::vector<Mention>& mentions);
// {"begin", "end", "text"} of a span of the document's text, without the line end.
CLAIMDIFF_EXPORT std::string ToJson(const Document& document, const Span& sentence);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_H_
