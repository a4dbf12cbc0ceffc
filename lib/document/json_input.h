// SPDX-License-Identifier: Apache-2.0
//
// Documents from JSON: objects with "text" and, where they are known, "id", "language", "date",
// "source", "title". Other fields are passed over; null is as good as absent.

#ifndef CLAIMDIFF_LIB_DOCUMENT_JSON_INPUT_H_
#define CLAIMDIFF_LIB_DOCUMENT_JSON_INPUT_H_

#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/document.h"
#include "claimdiff/result.h"

namespace claimdiff::document {

// `is_lines`: one object a line (JSON Lines), blank lines are passed over; a line that cannot be
// used is an Error and spoils no other. Otherwise one object or a list of objects; a document
// before a fault is kept. Positions and text_offsets are bytes of `bytes`. An empty input is one
// Error.
std::vector<Result<DocumentInput>> ReadJsonDocuments(std::string_view bytes,
                                                     const std::string& path, bool is_lines);

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_LIB_DOCUMENT_JSON_INPUT_H_
