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
  for (const Marker& marker : mention::MarkersIn(document.markers, token, end)) {
    if (marker.last >= end) break;
    if (marker.kind == MarkerKind::kCauseLink) cause.first = marker.last + 1;
    const bool pronoun = marker.kind == MarkerKind::kPronoun || marker.kind == MarkerKind::kPossessive;
    if (pronoun && marker.first == token) return {token, token};
  }
  return cause.first < cause.last ? cause : TokenRange{token, end};
}

TokenRange CauseBefore(const ParsedDocument& document, const TokenRange& proposition, std::uint32_t token) {
  std::uint32_t begin = token;
  while (begin > proposition.first && token - begin < kLongestBefore && !IsStop(document, begin - 1)) --begin;
  for (const Marker& marker : mention::MarkersIn(document.markers, begin, token)) {
    if (marker.last >= token) break;
    if (marker.kind == MarkerKind::kThat || marker.kind == MarkerKind::kRelative) begin = marker.last + 1;
  }
  return {begin, token};
}

}  // namespace claimdiff::claim
