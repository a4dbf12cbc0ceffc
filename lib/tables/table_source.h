// SPDX-License-Identifier: Apache-2.0
//
// Where the tables come from: compiled into the library from data/, and, where a user wants it, a
// folder laid out like data/ whose files add to them.

#ifndef CLAIMDIFF_LIB_TABLES_TABLE_SOURCE_H_
#define CLAIMDIFF_LIB_TABLES_TABLE_SOURCE_H_

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"

namespace claimdiff::tables {

struct TableFile {
  std::string name;          // "languages/bg/values.tsv"
  std::string path;          // for messages: "data/languages/bg/values.tsv" or the file in the folder
  std::string_view content;  // valid as long as the TableSource
};

class TableSource {
 public:
  // The tables that the library carries.
  static TableSource CompiledIn();

  // Adds the .tsv and .mo files below `folder`. Fails where the folder cannot be read.
  Result<Done> AddFolder(const std::string& folder);

  // All files whose name begins with `prefix`, sorted by name; of one name the compiled-in file comes
  // first, so that a reader for which later rows win lets the folder replace rows.
  std::vector<TableFile> Files(std::string_view prefix) const;

  // The tags that have a folder under languages/, sorted.
  std::vector<std::string> LanguageTags() const;

 private:
  std::multimap<std::string, TableFile, std::less<>> files_;
  std::vector<std::shared_ptr<const std::string>> owned_;
};

}  // namespace claimdiff::tables

#endif  // CLAIMDIFF_LIB_TABLES_TABLE_SOURCE_H_
