// SPDX-License-Identifier: Apache-2.0

#include "judge/revision.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace claimdiff::judge {
namespace {

using mention::Marker;
using mention::MarkerKind;

const claim::ParsedDocument& DocumentOf(const Evidence& evidence, std::size_t claim) {
  return *evidence.documents[evidence.claim(claim).document];
}

const ClaimQuantity& QuantityAt(const Evidence& evidence, const QuantityPlace& place) {
  return evidence.claim(place.claim).quantities[place.quantity];
}

// Whether a marker of the claim's sentence passes.
template <typename Test>
bool AnyMarker(const Evidence& evidence, std::size_t claim, const Test& test) {
  const claim::ParsedDocument& parsed = DocumentOf(evidence, claim);
  const sentence::Sentence& s = parsed.sentences[evidence.claim(claim).sentence];
  const auto markers = mention::MarkersIn(parsed.markers, s.first_token, s.last_token);
  return std::any_of(markers.begin(), markers.end(), test);
}

// Whether `marker` stands right before the figure, at most a word between them ("instead of the promised 1200"), or, as
// a postposition, right behind it.
bool StandsAt(const Marker& marker, const std::vector<text::Token>& tokens, const Span& figure) {
  if (marker.value == "after") return marker.first > 0 && tokens[marker.first - 1].end == figure.end;
  for (std::size_t t = marker.last + 1; t < std::min<std::size_t>(marker.last + 3, tokens.size()); ++t) {
    if (tokens[t].begin == figure.begin) return true;
  }
  return false;
}

bool HasAt(const Evidence& evidence, const QuantityPlace& place, MarkerKind kind) {
  return AnyMarker(evidence, place.claim, [&](const Marker& marker) {
    return marker.kind == kind && StandsAt(marker, DocumentOf(evidence, place.claim).words.tokens(), QuantityAt(evidence, place).span);
  });
}

// "Not 1200 but 950".
bool IsDenied(const Evidence& evidence, const QuantityPlace& place) {
  const claim::ParsedDocument& parsed = DocumentOf(evidence, place.claim);
  const auto& tokens = parsed.words.tokens();
  const sentence::Sentence& s = parsed.sentences[evidence.claim(place.claim).sentence];
  return AnyMarker(evidence, place.claim, [&](const Marker& marker) {
    return marker.kind == MarkerKind::kNegation && marker.last + 1 < tokens.size() &&
           tokens[marker.last + 1].begin == QuantityAt(evidence, place).span.begin &&
           mention::IsReplacedAt(parsed.values, marker.last + 1, s.first_token, s.last_token);
  });
}

// The first of two figures: "from 62 to 65 years".
bool OpensStep(const Evidence& evidence, const QuantityPlace& place) {
  const auto& quantities = evidence.claim(place.claim).quantities;
  if (place.quantity + 1 >= quantities.size() || !evidence.claims[place.claim]->from[place.quantity]) return false;
  const ClaimQuantity &first = quantities[place.quantity], &next = quantities[place.quantity + 1];
  return first.value.unit.empty() || first.value.unit == next.value.unit;
}

// "Already 263": the marker stands beside the figure, or the sentence speaks of new data.
bool IsOfNowAt(const Evidence& evidence, const QuantityPlace& place) {
  constexpr std::uint32_t kBefore = 4;  // words between them
  const auto& tokens = DocumentOf(evidence, place.claim).words.tokens();
  const Span& figure = QuantityAt(evidence, place).span;
  return AnyMarker(evidence, place.claim, [&](const Marker& marker) {
    if (marker.kind != MarkerKind::kNow) return false;
    if (marker.value == "data") return true;
    for (std::uint32_t t = marker.last + 1; t < std::min<std::size_t>(marker.last + 1 + kBefore, tokens.size()); ++t) {
      if (tokens[t].begin == figure.begin) return true;
      if (tokens[t].kind == text::TokenKind::kPunct) return false;
    }
    return false;
  });
}

bool ReplacesSomething(const Evidence& evidence, std::size_t claim) {
  for (std::size_t q = 0; q < evidence.claim(claim).quantities.size(); ++q) {
    if (IsFormer(evidence, {claim, q})) return true;
  }
  return false;
}

// Whether the claim says that something rose, fell, was raised or corrected.
bool TellsChange(const Evidence& evidence, std::size_t claim) {
  static constexpr std::string_view kChanges[] = {"increase", "decrease", "change", "amend_alter", "correct_amend_error",
                                                  "update_refresh_info", "death_toll_rises", "recount", "double_increase",
                                                  "lift_raise", "lower_put_down", "specify", "clarify", "price_rise", "price_fall"};
  return NamesOneOf(evidence, claim, kChanges);
}

}  // namespace

bool IsOfNow(const Evidence& evidence, std::size_t claim) {
  const claim::ParsedDocument& parsed = DocumentOf(evidence, claim);
  const claim::TokenRange& range = evidence.claims[claim]->tokens;
  return mention::HasMarker(parsed.markers, MarkerKind::kNow, range.first, range.last);
}

bool IsFormer(const Evidence& evidence, const QuantityPlace& place) {
  if (HasAt(evidence, place, MarkerKind::kInstead) || IsDenied(evidence, place)) return true;
  return OpensStep(evidence, place);
}

bool Revises(const Evidence& evidence, const QuantityPlace& later, std::size_t before) {
  if (QuantityAt(evidence, later).scope == Scope::kSoFar || IsOfNowAt(evidence, later)) return true;
  const bool tells = TellsChange(evidence, later.claim) || ReplacesSomething(evidence, later.claim);
  return tells && !TellsChange(evidence, before);
}

}  // namespace claimdiff::judge
