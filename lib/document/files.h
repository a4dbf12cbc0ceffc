// SPDX-License-Identifier: Apache-2.0
//
// Documents from files: plain text, JSON (one document or a list of them) and JSON Lines.

#ifndef CLAIMDIFF_LIB_DOCUMENT_FILES_H_
#define CLAIMDIFF_LIB_DOCUMENT_FILES_H_

#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/document.h"
#include "claimdiff/result.h"

namespace claimdiff::document {

// All bytes of a file, a pipe included. Fails with kCannotRead; a folder cannot be read.
Result<std::string> ReadFile(const std::string& path);

// "article" of "news/article.txt"; never empty unless the path is.
std::string StemOf(std::string_view path);

// The documents of a file, by its ending: .json, .jsonl, anything else is plain text. What the file
// does not name (id, path) is filled in. One Error for each document that cannot be used.
std::vector<Result<DocumentInput>> LoadFile(const std::string& path);

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_LIB_DOCUMENT_FILES_H_
