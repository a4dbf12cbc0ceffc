// SPDX-License-Identifier: Apache-2.0

#include "claim/sources.h"

#include <algorithm>
#include <string_view>

namespace claimdiff::claim {
namespace {

using mention::Marker;
using mention::MarkerKind;

// Words that may stand between a cue and the subject behind it ("said on Thursday the minister").
constexpr std::uint32_t kReach = 5;

}  // namespace

Sources::Sources(const ParsedDocument& document, const std::vector<Actor>& actors)
    : document_(document),
      actors_(actors),
      actor_at_(document.words.tokens().size(), -1),
      preposition_(document.words.tokens().size(), false),
      speech_(document.words.tokens().size(), false) {
  for (std::size_t i = 0; i < actors.size(); ++i) {
    for (std::uint32_t t = actors[i].tokens.first; t < actors[i].tokens.last; ++t) {
      actor_at_[t] = static_cast<std::int32_t>(i);
    }
  }
  for (const Marker& marker : document.markers) {
    if (marker.kind == MarkerKind::kPreposition) preposition_[marker.last] = true;
  }
  for (const mention::Quotation& quotation : document.quotations) {
    if (quotation.name) continue;
    for (std::uint32_t t = quotation.first; t <= quotation.last; ++t) speech_[t] = true;
  }
}

const Actor* Sources::ActorAt(std::uint32_t token) const {
  return actor_at_[token] < 0 ? nullptr : &actors_[static_cast<std::size_t>(actor_at_[token])];
}

Actor Sources::Find(const Marker& cue, const TokenRange& clause,
                    const sentence::Sentence& sentence) const {
  switch (cue.kind) {
    case MarkerKind::kSourceAfter:
      return FindAfter(cue, sentence);
    case MarkerKind::kSourceBefore:
      return FindBefore(cue, sentence);
    default:
      return FindOfSaying(cue, clause, sentence);
  }
}

// "According to" takes what follows at once; "in his words" names nobody and means who spoke last.
Actor Sources::FindAfter(const Marker& cue, const sentence::Sentence& sentence) const {
  const std::uint32_t end = std::min(sentence.last_token, cue.last + 1 + kReach);
  for (std::uint32_t t = cue.last + 1; t < end; ++t) {
    if (document_.words.form(t) == ",") break;
    if (const Actor* actor = ActorAt(t)) return Resolved(*actor);
  }
  return Elided();
}

Actor Sources::FindBefore(const Marker& cue, const sentence::Sentence& sentence) const {
  const std::uint32_t begin =
      cue.first > sentence.first_token + kReach ? cue.first - kReach : sentence.first_token;
  for (std::uint32_t t = cue.first; t-- > begin;) {
    if (document_.words.form(t) == ",") break;
    if (const Actor* actor = ActorAt(t)) return Resolved(*actor);
  }
  return Elided();
}

bool Sources::Opens(const Marker& cue, const TokenRange& clause) const {
  for (std::uint32_t t = cue.first; t-- > clause.first;) {
    if (document_.words.tokens()[t].kind == text::TokenKind::kPunct) return true;
    if (ActorAt(t) != nullptr) return false;
    if (cue.first - t > 2) return false;
  }
  return true;
}

Actor Sources::FindOfSaying(const Marker& cue, const TokenRange& clause,
                            const sentence::Sentence& sentence) const {
  const Actor* before = SubjectBefore(cue.first, clause.first);
  const Actor* behind = SubjectBehind(cue.last + 1, sentence.last_token);
  const Actor* chosen = Opens(cue, clause) && behind != nullptr ? behind : before;
  if (chosen == nullptr) chosen = behind;
  if (chosen == nullptr) chosen = SubjectBefore(cue.first, sentence.first_token);
  return chosen == nullptr ? Elided() : Resolved(*chosen);
}

const Actor* Sources::SubjectBehind(std::uint32_t token, std::uint32_t end) const {
  const std::uint32_t stop = std::min(end, token + kReach);
  for (std::uint32_t t = token; t < stop; ++t) {
    const std::string_view form = document_.words.form(t);
    if (form == "," || form == ":" || speech_[t]) return nullptr;
    const Actor* actor = ActorAt(t);
    if (actor == nullptr) continue;
    if (actor->subject && !actor->possessive && !BehindPreposition(*actor)) return actor;
    t = actor->tokens.last - 1;
  }
  return nullptr;
}

const Actor* Sources::SubjectBefore(std::uint32_t token, std::uint32_t begin) const {
  for (std::uint32_t t = token; t-- > begin;) {
    if (speech_[t]) continue;
    const Actor* actor = ActorAt(t);
    if (actor == nullptr) continue;
    t = actor->tokens.first;
    if (actor->subject && !actor->possessive && !BehindPreposition(*actor)) return actor;
    if (t <= begin) break;
  }
  return nullptr;
}

bool Sources::BehindPreposition(const Actor& actor) const {
  const std::uint32_t first = actor.tokens.first;
  return first > 0 && preposition_[first - 1];
}

Actor Sources::Resolved(const Actor& actor) const {
  if (!actor.pronoun) return actor;
  Actor resolved = last_person_;
  resolved.tokens = actor.tokens;
  return resolved;
}

// The subject is left out: who spoke last goes on, else who acted last.
Actor Sources::Elided() const {
  Actor actor = current_ ? *current_ : last_ ? last_->source : last_person_;
  actor.tokens = {};
  return actor;
}

void Sources::Remember(const sentence::Sentence& sentence,
                       const std::optional<Attribution>& attribution) {
  if (attribution) {
    last_ = attribution;
    if (attribution->source.type == SpeakerType::kPerson) last_person_ = attribution->source;
    return;
  }
  for (const Actor& actor : actors_) {
    if (actor.tokens.first < sentence.first_token) continue;
    if (actor.tokens.first >= sentence.last_token) break;
    const bool person = actor.type == SpeakerType::kPerson && !actor.pronoun;
    if (!person || !actor.subject || BehindPreposition(actor)) continue;
    last_person_ = actor;
    return;
  }
}

}  // namespace claimdiff::claim
