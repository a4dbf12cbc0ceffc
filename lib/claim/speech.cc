// SPDX-License-Identifier: Apache-2.0

#include "claim/speech.h"

#include <algorithm>
#include <string_view>

namespace claimdiff::claim {

using mention::Marker;
using mention::Quotation;

Speech::Speech(const ParsedDocument& document) : document_(document) {
  for (const Quotation& quotation : document_.quotations) {
    if (quotation.depth == 0 && !quotation.name && quotation.words > 0) quotations_.push_back(quotation);
  }
}

const Quotation* Speech::At(std::uint32_t token) const {
  const auto after = std::upper_bound(quotations_.begin(), quotations_.end(), token,
                                      [](std::uint32_t t, const Quotation& q) { return t < q.first; });
  if (after == quotations_.begin()) return nullptr;
  const Quotation& before = *(after - 1);
  return before.last >= token ? &before : nullptr;
}

bool Speech::IsQuoted(const TokenRange& tokens) const {
  std::uint32_t words = 0;
  for (const Quotation& quotation : quotations_) {
    const std::uint32_t first = std::max(tokens.first, quotation.first);
    const std::uint32_t last = std::min(tokens.last, quotation.last);
    for (std::uint32_t i = first; i < last; ++i) words += document_.words.tokens()[i].kind == text::TokenKind::kWord;
  }
  return words >= 2;
}

bool Speech::IsBreak(std::uint32_t token) const {
  const std::string_view form = document_.words.form(token);
  const bool mark = form == "»" || form == "“" || form == "”" || form == "\"";
  if (mark) return At(token) != nullptr;  // else of a quoted name
  return form == "," || form == "—" || form == "–" || form == "-" || form == "!" || form == "?" || form == "…";
}

bool Speech::IsDash(std::uint32_t token) const {
  const std::string_view form = document_.words.form(token);
  return form == "—" || form == "–" || form == "-";
}

const sentence::Sentence* Speech::SentenceOf(std::uint32_t token) const {
  const auto after = std::upper_bound(document_.sentences.begin(), document_.sentences.end(), token,
                                      [](std::uint32_t t, const sentence::Sentence& s) { return t < s.first_token; });
  if (after == document_.sentences.begin()) return nullptr;
  return (after - 1)->last_token > token ? &*(after - 1) : nullptr;
}

}  // namespace claimdiff::claim
