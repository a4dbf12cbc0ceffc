// SPDX-License-Identifier: Apache-2.0

#include "claim/cause_links.h"

#include <algorithm>

namespace claimdiff::claim {

using mention::Marker;
using mention::MarkerKind;

bool IsContent(word::PartOfSpeech pos) {
  switch (pos) {
    case word::PartOfSpeech::kPronoun:
    case word::PartOfSpeech::kPreposition:
    case word::PartOfSpeech::kConjunction:
    case word::PartOfSpeech::kParticle:
    case word::PartOfSpeech::kInterjection:
      return false;
    default:
      return true;
  }
}

std::optional<CauseLink> CauseReader::Read(const Marker& marker, TokenRange tokens) const {
  CauseLink link;
  // "Called a heart attack the cause of the death": the event stands behind the noun, at most a preposition between.
  constexpr std::uint32_t kReach = 2;
  std::string named;
  const std::uint32_t end = std::min(marker.last + 1 + kReach, claim_.last);
  for (std::uint32_t t = marker.first; marker.value == "noun" && t < end && named.empty(); ++t) {
    named = EventIn(t, t + 1);
    if (!named.empty() && tokens.first <= t && t < tokens.last) tokens.first = t + 1;
  }
  if (tokens.empty()) return std::nullopt;
  link.tokens = tokens;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    const word::ConceptId id = document_.words.concepts[i];
    if (id == word::kNoConcept || document_.words.term_length[i] == 0) continue;
    if (IsContent(analyzer_.concept_of(id).pos)) link.concepts.push_back(id);
  }
  link.effect = named.empty() ? EffectOf(marker, tokens) : named;
  // "... led to waves": waves are what the cause caused, not the event at hand.
  if (marker.kind == MarkerKind::kCauseBefore && link.effect.empty()) return std::nullopt;
  if (IsMereEvent(link.concepts) || NamesEvent(link.concepts, link.effect)) return std::nullopt;
  return link;
}

// "Because of the disaster" gives no cause of it; nor does what has no content word.
bool CauseReader::IsMereEvent(const std::vector<word::ConceptId>& concepts) const {
  return std::all_of(concepts.begin(), concepts.end(), [&](word::ConceptId id) { return events_.Find(id) != nullptr; });
}

// No earthquake is the cause of the earthquake.
bool CauseReader::NamesEvent(const std::vector<word::ConceptId>& concepts, const std::string& event) const {
  return std::any_of(concepts.begin(), concepts.end(), [&](word::ConceptId id) {
    const auto* found = events_.Find(id);
    return found != nullptr && found->front() == event;
  });
}

// The last event that tokens [first, last) name, or "".
std::string CauseReader::EventIn(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = last; i-- > first;) {
    if (const auto* found = events_.Find(document_.words.concepts[i])) return found->front();
  }
  return {};
}

// The event next to the cause, outside of it: in the marker itself, before it, then behind it.
std::string CauseReader::EffectOf(const Marker& marker, const TokenRange& cause) const {
  std::string effect = EventIn(marker.first, marker.last + 1);
  if (marker.kind == MarkerKind::kCauseBefore) return effect.empty() ? EventIn(marker.last + 1, claim_.last) : effect;
  if (effect.empty()) effect = EventIn(claim_.first, std::min(marker.first, cause.first));
  if (effect.empty()) effect = EventIn(std::max(marker.last + 1, cause.last), claim_.last);
  return effect;
}

}  // namespace claimdiff::claim
