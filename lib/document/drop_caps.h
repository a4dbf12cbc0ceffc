// SPDX-License-Identifier: Apache-2.0
//
// Drop caps that scraping split off their word: "П резидент", "В чера", or the letter on a line of
// its own.

#ifndef CLAIMDIFF_LIB_DOCUMENT_DROP_CAPS_H_
#define CLAIMDIFF_LIB_DOCUMENT_DROP_CAPS_H_

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "claimdiff/result.h"
#include "claimdiff/span.h"
#include "document/lines.h"
#include "tables/table_source.h"

namespace claimdiff::document {

class DropCaps {
 public:
  // Reads languages/<tag>/letters.tsv and openers.tsv.
  static Result<DropCaps> Load(const tables::TableSource& source);

  // The blanks between a drop cap and the rest of its word, in order. A letter that is a word of
  // its own ("В") is joined only where the whole is a word that the tables or the text itself know.
  std::vector<Span> Find(std::string_view text, const std::vector<Line>& lines,
                         std::string_view language) const;

 private:
  struct Words {
    std::string letters;  // the single letters that are words
    std::unordered_set<std::string> openers;
  };
  static bool IsSplit(const Words& words, const std::string& letter, std::string_view rest,
                      std::string_view text);

  std::map<std::string, Words, std::less<>> words_;
};

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_LIB_DOCUMENT_DROP_CAPS_H_
