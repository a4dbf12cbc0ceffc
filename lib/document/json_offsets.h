// SPDX-License-Identifier: Apache-2.0
//
// Where the bytes of an unescaped JSON string stand in the file.

#ifndef CLAIMDIFF_LIB_DOCUMENT_JSON_OFFSETS_H_
#define CLAIMDIFF_LIB_DOCUMENT_JSON_OFFSETS_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace claimdiff::document {

// `behind` is the offset behind the closing quotation mark of a well-formed JSON string in `bytes`.
// Gives one offset for each byte of the unescaped string, and that of the closing mark. All bytes
// of an escaped character stand at its backslash.
std::vector<std::size_t> JsonStringOffsets(std::string_view bytes, std::size_t behind);

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_LIB_DOCUMENT_JSON_OFFSETS_H_
