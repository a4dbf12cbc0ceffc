// SPDX-License-Identifier: Apache-2.0
//
// A Span names a piece of a text by bytes. Everything that claimdiff reports carries spans into the
// input as it was given (for a file: as it is on disk), so that every finding can be shown in place.
//
//   std::string_view evidence = span.In(bytes);

#ifndef CLAIMDIFF_SPAN_H_
#define CLAIMDIFF_SPAN_H_

#include <cstddef>
#include <string_view>

namespace claimdiff {

// A half-open range of bytes [begin, end).
struct Span {
  std::size_t begin = 0;  // byte offset of the first byte
  std::size_t end = 0;    // byte offset behind the last byte

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
  bool Overlaps(const Span& other) const { return begin < other.end && other.begin < end; }

  // The bytes of `text` that the span names; `text` must be the text that the span was made for.
  std::string_view In(std::string_view text) const { return text.substr(begin, end - begin); }

  friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_SPAN_H_
