// SPDX-License-Identifier: Apache-2.0
//
// What the layout of the sources promises, as functions from a source tree to a list of breaches
// ("lib/word/word.cc:12: word must not include mention/names.h"). They read files line by line and
// know C++ only as far as clang-format's layout shows it: a function begins at column 0 with a line
// that ends in "{" and ends with "}" at column 0.

#ifndef CLAIMDIFF_TESTS_ARCHITECTURE_CHECKS_H_
#define CLAIMDIFF_TESTS_ARCHITECTURE_CHECKS_H_

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace claimdiff::architecture {

using Breaches = std::vector<std::string>;

// A file of the tree with its path relative to the root, with "/".
struct SourceFile {
  std::string path;
  std::vector<std::string> lines;
};

// The .h, .h.in and .cc files below `folder` of `root`, sorted by path; none where it is absent.
std::vector<SourceFile> ReadSources(const std::filesystem::path& root, const std::string& folder);

// The folders of lib/ in the order of the data: each includes only itself and those before it.
const std::vector<std::string>& Stages();

// lib/<stage>/ includes only earlier stages; every include names its folder.
Breaches BrokenArrows(const std::filesystem::path& root);
// include/ includes only the standard library and claimdiff/.
Breaches ImpurePublicHeaders(const std::filesystem::path& root);
// ICU and Boost are included only by lib/text/, Abseil only by lib/.
Breaches EscapedLibraries(const std::filesystem::path& root);
// examples/, bench/ and tests/engine/ see what a user of the library sees.
Breaches BackDoors(const std::filesystem::path& root);
// Cyrillic and Georgian letters belong to tables: none in code outside lib/text/, comments aside.
Breaches LettersInCode(const std::filesystem::path& root);
// Source files without an SPDX line at their head.
Breaches MissingLicences(const std::filesystem::path& root);
Breaches LongFunctions(const std::filesystem::path& root, std::size_t most_lines);
Breaches LongFiles(const std::filesystem::path& root, std::size_t most_lines);

}  // namespace claimdiff::architecture

#endif  // CLAIMDIFF_TESTS_ARCHITECTURE_CHECKS_H_
