// SPDX-License-Identifier: Apache-2.0

#include "judge/revision.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
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
  const claim::ParsedDocument& parsed = DocumentOf(evidence, place.claim);
  const sentence::Sentence& s = parsed.sentences[evidence.claim(place.claim).sentence];
  auto marker = std::lower_bound(parsed.markers.begin(), parsed.markers.end(), s.first_token,
                                 [](const Marker& m, std::uint32_t token) { return m.first < token; });
  for (; marker != parsed.markers.end() && marker->first < s.last_token; ++marker) {
    if (marker->kind == kind && StandsAt(*marker, parsed.words.tokens(), QuantityAt(evidence, place).span)) return true;
  }
  return false;
}

// The first of two figures with nothing but a preposition between them: "from 62 to 65 years".
bool OpensStep(const Evidence& evidence, const QuantityPlace& place) {
  constexpr std::size_t kPreposition = 8;  // bytes, with its blanks
  const auto& quantities = evidence.claim(place.claim).quantities;
  if (place.quantity + 1 >= quantities.size()) return false;
  const ClaimQuantity &first = quantities[place.quantity], &next = quantities[place.quantity + 1];
  const bool bare = first.value.unit.empty() || first.value.unit == next.value.unit;
  const bool close = next.span.begin >= first.span.end && next.span.begin - first.span.end <= kPreposition;
  return bare && close && HasAt(evidence, place, MarkerKind::kFrom);
}

bool ReplacesSomething(const Evidence& evidence, std::size_t claim) {
  for (std::size_t q = 0; q < evidence.claim(claim).quantities.size(); ++q) {
    if (IsFormer(evidence, {claim, q})) return true;
  }
  return false;
}

}  // namespace

bool IsOfNow(const Evidence& evidence, std::size_t claim) {
  const claim::ParsedDocument& parsed = DocumentOf(evidence, claim);
  const sentence::Sentence& s = parsed.sentences[evidence.claim(claim).sentence];
  return mention::HasMarker(parsed.markers, MarkerKind::kNow, s.first_token, s.last_token);
}

bool TellsChange(const Evidence& evidence, std::size_t claim) {
  static constexpr std::string_view kChanges[] = {"increase", "decrease", "change", "amend_alter", "correct_amend_error",
                                                  "update_refresh_info", "death_toll_rises", "recount", "double_increase",
                                                  "lift_raise", "lower_put_down", "specify", "clarify"};
  const auto& concepts = evidence.claims[claim]->concepts;
  return std::any_of(concepts.begin(), concepts.end(), [&](word::ConceptId id) {
    const std::string& name = evidence.analyzer.concept_of(id).id;
    return std::find(std::begin(kChanges), std::end(kChanges), name) != std::end(kChanges);
  });
}

bool IsFormer(const Evidence& evidence, const QuantityPlace& place) {
  if (HasAt(evidence, place, MarkerKind::kInstead)) return true;
  return OpensStep(evidence, place) && TellsChange(evidence, place.claim);
}

bool Revises(const Evidence& evidence, const QuantityPlace& later, std::size_t before) {
  if (QuantityAt(evidence, later).scope == Scope::kSoFar || IsOfNow(evidence, later.claim)) return true;
  const bool tells = TellsChange(evidence, later.claim) || ReplacesSomething(evidence, later.claim);
  return tells && !TellsChange(evidence, before);
}

}  // namespace claimdiff::judge
