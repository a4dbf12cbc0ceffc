// SPDX-License-Identifier: Apache-2.0
//
// Finds the lines of a page that are not the article. What a line says is judged by the patterns of
// languages/<tag>/boilerplate.tsv; what it is, by its neighbours: a headline among full paragraphs
// belongs to another article. A line that holds a sentence of prose is never set aside unless a
// pattern of a legal notice or a cookie banner names it.

#ifndef CLAIMDIFF_LIB_DOCUMENT_BOILERPLATE_H_
#define CLAIMDIFF_LIB_DOCUMENT_BOILERPLATE_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/document.h"
#include "claimdiff/result.h"
#include "document/line_patterns.h"
#include "document/lines.h"
#include "tables/table_source.h"

namespace claimdiff::document {

struct Page {
  std::vector<SkippedRange> skipped;  // in order
  Span title;                         // empty where the page has none
};

class Boilerplate {
 public:
  static Result<Boilerplate> Load(const tables::TableSource& source);

  // Judges the lines of an article.
  Page Judge(const std::vector<Line>& lines, std::string_view language) const;

 private:
  std::map<std::string, LinePatterns, std::less<>> patterns_;
};

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_LIB_DOCUMENT_BOILERPLATE_H_
