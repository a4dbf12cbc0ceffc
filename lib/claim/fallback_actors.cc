// SPDX-License-Identifier: Apache-2.0
//
// Actors and their cues. Where no actor stands beside a cue, the noun that does is its source, known or not, unless it is a
// thing that tells nothing.

#include "claim/document_actors.h"

namespace claimdiff::claim {

using mention::MarkerKind;

void DocumentActors::AddFallbacks() {
  for (const Actor& actor : actors_) {
    if (actor.possessive) continue;  // "say her observers"
    const bool may = actor.subject != SubjectForm::kNo;
    for (std::uint32_t t = actor.tokens.first; t < actor.tokens.last; ++t) {
      flags_[t] = static_cast<std::uint16_t>(flags_[t] & ~kRole);
      Mark(t, t, may ? kRole : actor.type == SpeakerType::kOrganization ? kGroup : kTaken);
    }
  }
  for (const mention::Marker& marker : document_.markers) {
    const bool says = marker.kind == MarkerKind::kSay || marker.kind == MarkerKind::kVia || (joins_ && marker.kind == MarkerKind::kDo);
    if (says) AddFallback(marker);
    if (marker.kind == MarkerKind::kSourceAfter || marker.kind == MarkerKind::kNoun) AddBehind(marker.last + 1, true);
    if (marker.kind == MarkerKind::kSourceBefore && marker.first > 0) AddBefore(marker.first, true, false);
  }
}

void DocumentActors::AddFallback(const mention::Marker& cue) {
  const bool trailing = cue.first == 0 || IsPunct(cue.first - 1);
  if (trailing) return AddBehind(cue.last + 1, cue.plural);
  if (HasActorBehind(cue.last + 1)) return;
  AddBefore(cue.first, false, cue.plural);
}

bool DocumentActors::IsPunct(std::uint32_t token) const {
  return document_.words.tokens()[token].kind == text::TokenKind::kPunct && !Is(token, kNameMark);
}

void DocumentActors::AddBehind(std::uint32_t token, bool any_form) {
  constexpr std::uint32_t kReach = 4;
  bool impersonal = false;
  std::optional<std::uint32_t> adjective;
  for (std::uint32_t t = token; t < std::min<std::size_t>(token + kReach, flags_.size()); ++t) {
    if (Is(t, kRole) || (impersonal && Is(t, kGroup))) return;
    if (IsPunct(t) || (Is(t, kTaken) && !impersonal) || Is(t, kPreposition)) break;
    if (Is(t, kTaken)) continue;  // "in the Deranian delegation"
    if (Is(t, kImpersonal)) {
      if (!any_form || adjective) break;
      impersonal = true;
    } else if (impersonal && Describes(t) && IsFree(t + 1)) {
      continue;
    } else if (IsNoun(t, impersonal || any_form)) {
      return AddNoun(t);
    } else if (t == token && IsAdjective(t, any_form)) {
      adjective = t;
    }
  }
  if (adjective) AddNoun(*adjective);
}

// `impersonal`: the noun may stand behind a preposition that opens the clause ("at the ministry they said").
void DocumentActors::AddBefore(std::uint32_t token, bool any_form, bool impersonal) {
  constexpr std::uint32_t kReach = 4;
  std::optional<std::uint32_t> candidate;
  for (std::uint32_t t = token; t > 0 && token - t < kReach; --t) {
    const std::uint32_t at = t - 1;
    if (IsPunct(at) || Is(at, kRole)) break;
    if (impersonal && candidate && Is(at, kImpersonal) && (at == 0 || IsPunct(at - 1) || document_.words.tokens()[at].newline_before)) break;
    if (Is(at, kPreposition) || Is(at, kImpersonal)) candidate.reset();
    if (Is(at, kTaken)) continue;
    const bool fits = IsNoun(at, any_form) || (t == token && IsAdjective(at, any_form));
    if (!fits || candidate) continue;
    candidate = at;
    if (any_form) break;
  }
  if (candidate && !HasActorBefore(*candidate)) AddNoun(*candidate);
}

bool DocumentActors::IsAdjective(std::uint32_t token, bool any_form) const {
  const word::ConceptId id = document_.words.concepts[token];
  if (id == word::kNoConcept || !reader_.adjective_[id] || Is(token, kSteering)) return false;
  return any_form || FormOf(document_.words.form(token), false) != SubjectForm::kNo;
}

bool DocumentActors::HasActorBehind(std::uint32_t token) const {
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t t = token; t < std::min<std::size_t>(token + kReach, flags_.size()) && !IsPunct(t); ++t) {
    if (IsSource(t)) return false;
    if (Is(t, kRole)) return true;
  }
  return false;
}

bool DocumentActors::HasActorBefore(std::uint32_t token) const {
  for (std::uint32_t t = token; t-- > 0 && !IsPunct(t);) {
    if (Is(t, kRole)) return true;
  }
  return false;
}

bool DocumentActors::IsNoun(std::uint32_t token, bool any_form) const {
  constexpr std::size_t kShortest = 6;  // bytes: three letters
  const std::string_view form = document_.words.form(token);
  if (Is(token, kSteering) || Is(token, kValue) || document_.words.tokens()[token].kind != text::TokenKind::kWord) return false;
  const word::ConceptId id = document_.words.concepts[token];
  if (id != word::kNoConcept ? reader_.other_[id] || reader_.mute_[id] : form.size() < kShortest) return false;
  const SubjectForm subject = FormOf(form, false);
  if (subject == SubjectForm::kModifier) return false;
  return any_form || subject == SubjectForm::kYes || subject == SubjectForm::kPlural;
}

void DocumentActors::AddNoun(std::uint32_t token) {
  const word::ConceptId id = document_.words.concepts[token];
  Actor actor;
  actor.tokens = {token, token + 1};
  actor.type = SpeakerType::kUnnamed;
  actor.name = id != word::kNoConcept ? reader_.glosses_[id]
                                      : text::ToLatin(document_.words.form(token), document_.words.language);
  actor.key = "group:" + (id != word::kNoConcept ? actor.name : document_.words.info(token).key);
  actor.subject = FormOf(document_.words.form(token), false);
  Mark(token, token, kRole);
  actors_.push_back(std::move(actor));
}

bool DocumentActors::IsErgative(const Actor& actor) const {
  if (endings_ == nullptr || actor.tokens.empty() || actor.pronoun) return false;
  std::size_t last = actor.tokens.last;
  if (last > actor.tokens.first + 1u && Is(last - 1, kNameMark)) --last;
  return endings_->IsErgative(document_.words.form(last - 1)) && IsBesidePastAct(actor.tokens);
}

// The next cue of its stretch, to a mark or an "and", tells of a past act; else the one before.
bool DocumentActors::IsBesidePastAct(const TokenRange& actor) const {
  const auto ends = [&](std::uint32_t t) { return Is(t, kAnd) || IsPunct(t); };
  const auto tells = [&](std::uint32_t t) { return endings_->IsPastAct(document_.words.form(t)); };
  for (std::uint32_t t = actor.last; t < flags_.size() && !ends(t); ++t) {
    if (Is(t, kSaying)) return tells(t);
  }
  for (std::uint32_t t = actor.first; t-- > 0 && !ends(t);) {
    if (Is(t, kSaying)) return tells(t);
  }
  return false;
}

}  // namespace claimdiff::claim
