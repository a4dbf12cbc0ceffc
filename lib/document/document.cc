// SPDX-License-Identifier: Apache-2.0

#include "claimdiff/document.h"

#include <algorithm>

namespace claimdiff {

Span Document::InFile(const Span& span) const {
  if (text_offsets.empty()) return span;
  const std::size_t last = text_offsets.size() - 1;
  return {text_offsets[std::min(span.begin, last)], text_offsets[std::min(span.end, last)]};
}

}  // namespace claimdiff
