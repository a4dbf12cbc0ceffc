// SPDX-License-Identifier: Apache-2.0

#include "claim/cause_range.h"

#include <algorithm>
#include <string_view>

namespace claimdiff::claim {
namespace {

using mention::Marker;
using mention::MarkerKind;

// Tokens that a cause spans at the most.
constexpr std::uint32_t kLongestCause = 14;
constexpr std::uint32_t kLongestBefore = 7;  // a postposition governs one phrase

bool IsStop(const ParsedDocument& document, std::uint32_t token) {
  const std::string_view form = document.words.form(token);
  return form == "," || form == ";" || form == ".";
}

// A cause reaches to the next comma, but holds a few words at least.
std::uint32_t EndOf(const ParsedDocument& document, const TokenRange& proposition, std::uint32_t token) {
  const std::uint32_t stop = std::min(token + kLongestCause, proposition.last);
  for (std::uint32_t i = token; i < stop; ++i) {
    if (i > token + 1 && IsStop(document, i)) return i;
  }
  return stop;
}

}  // namespace

TokenRange CauseBehind(const ParsedDocument& document, const TokenRange& proposition, std::uint32_t token) {
  const std::uint32_t end = EndOf(document, proposition, token);
  TokenRange cause{token, end};
  auto it = std::lower_bound(document.markers.begin(), document.markers.end(), token,
                             [](const Marker& marker, std::uint32_t t) { return marker.first < t; });
  for (; it != document.markers.end() && it->last < end; ++it) {
    if (it->kind == MarkerKind::kCauseLink) cause.first = it->last + 1;
    const bool pronoun = it->kind == MarkerKind::kPronoun || it->kind == MarkerKind::kPossessive;
    if (pronoun && it->first == token) return {token, token};
  }
  return cause.first < cause.last ? cause : TokenRange{token, end};
}

TokenRange CauseBefore(const ParsedDocument& document, const TokenRange& proposition, std::uint32_t token) {
  std::uint32_t begin = token;
  while (begin > proposition.first && token - begin < kLongestBefore && !IsStop(document, begin - 1)) --begin;
  auto it = std::lower_bound(document.markers.begin(), document.markers.end(), begin,
                             [](const Marker& marker, std::uint32_t t) { return marker.first < t; });
  for (; it != document.markers.end() && it->last < token; ++it) {
    if (it->kind == MarkerKind::kThat || it->kind == MarkerKind::kRelative) begin = it->last + 1;
  }
  return {begin, token};
}

}  // namespace claimdiff::claim
