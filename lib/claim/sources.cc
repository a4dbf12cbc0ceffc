// SPDX-License-Identifier: Apache-2.0

#include "claim/sources.h"

#include <algorithm>
#include <string_view>

namespace claimdiff::claim {
namespace {

using mention::Marker;
using mention::MarkerKind;

// Words that may stand between a cue and the subject behind it ("said on Thursday the minister").
constexpr std::uint32_t kReach = 9;

// Given names of women end in -a in all languages at hand, those of men rarely.
bool LooksLikeWoman(std::string_view name) {
  const std::size_t blank = name.find(' ');
  const std::string_view surname = blank == std::string_view::npos ? name : name.substr(blank + 1);
  return (blank != std::string_view::npos && blank > 0 && name[blank - 1] == 'a') || surname.ends_with("ova") ||
         surname.ends_with("eva") || surname.ends_with("skaya");
}

}  // namespace

Sources::Sources(const ParsedDocument& document, const std::vector<Actor>& actors)
    : document_(document),
      actors_(actors),
      actor_at_(document.words.tokens().size(), -1),
      preposition_(document.words.tokens().size(), false),
      impersonal_(document.words.tokens().size(), false),
      and_(document.words.tokens().size(), false),
      relative_(document.words.tokens().size(), false),
      name_mark_(document.words.tokens().size(), false),
      speech_(document.words.tokens().size(), false) {
  for (std::size_t i = 0; i < actors.size(); ++i) {
    for (std::uint32_t t = actors[i].tokens.first; t < actors[i].tokens.last; ++t) {
      actor_at_[t] = static_cast<std::int32_t>(i);
    }
  }
  for (const Marker& marker : document.markers) {
    if (marker.kind == MarkerKind::kAnd) and_[marker.last] = true;
    if (marker.kind == MarkerKind::kRelative) relative_[marker.first] = true;
    if (marker.kind != MarkerKind::kPreposition) continue;
    preposition_[marker.last] = true;
    impersonal_[marker.last] = marker.value == "institution";
  }
  for (const mention::Quotation& quotation : document.quotations) {
    if (quotation.name) name_mark_[quotation.first] = name_mark_[quotation.last] = true;
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
    case MarkerKind::kNoun:
      return FindAfter(cue, sentence);
    case MarkerKind::kSourceBefore:
      return FindBefore(cue, sentence);
    case MarkerKind::kQuotes:
      return FindQuoted(cue, sentence);
    default:
      return FindOfSaying(cue, clause, sentence);
  }
}

// "According to" takes what follows at once; "in his words" names nobody and means who spoke last.
Actor Sources::FindAfter(const Marker& cue, const sentence::Sentence& sentence) const {
  if (const Actor* inside = PronounIn(cue)) return NamedBefore(*inside, cue, sentence);
  const std::uint32_t end = std::min(sentence.last_token, cue.last + 1 + kReach);
  for (std::uint32_t t = cue.last + 1; t < end; ++t) {
    if (document_.words.form(t) == ",") break;
    if (const Actor* actor = ActorAt(t)) return Resolved(*actor);
  }
  return Elided();
}

Actor Sources::FindBefore(const Marker& cue, const sentence::Sentence& sentence) const {
  if (const Actor* inside = PronounIn(cue)) return NamedBefore(*inside, cue, sentence);
  const std::uint32_t begin =
      cue.first > sentence.first_token + kReach ? cue.first - kReach : sentence.first_token;
  for (std::uint32_t t = cue.first; t-- > begin;) {
    if (document_.words.form(t) == ",") break;
    if (const Actor* actor = ActorAt(t)) return Resolved(*actor);
  }
  return Elided();
}

// "Ilze Merk is not surprised: in her words ...": a person named in the sentence itself, before one of those before.
Actor Sources::NamedBefore(const Actor& pronoun, const Marker& cue, const sentence::Sentence& sentence) const {
  const Actor* who = pronoun.number == "they" ? nullptr : FirstSubject({sentence.first_token, cue.first});
  const bool person = who != nullptr && !who->pronoun && who->named && who->type == SpeakerType::kPerson;
  if (!person || (pronoun.number == "he" && LooksLikeWoman(who->name))) return Resolved(pronoun);
  Actor named = *who;
  named.tokens = pronoun.tokens;
  return named;
}

const Actor* Sources::PronounIn(const Marker& cue) const {
  for (std::uint32_t t = cue.first; t <= cue.last; ++t) {
    const Actor* actor = ActorAt(t);
    if (actor != nullptr && actor->pronoun) return actor;
  }
  return nullptr;
}

bool Sources::Opens(const Marker& cue, const TokenRange& clause) const {
  for (std::uint32_t t = cue.first; t-- > clause.first;) {
    if (IsPunct(t)) return true;
    if (ActorAt(t) != nullptr) return false;
    if (cue.first - t > 2) return false;
  }
  return true;
}

bool Sources::IsPunct(std::uint32_t token) const {
  return document_.words.tokens()[token].kind == text::TokenKind::kPunct && !name_mark_[token];
}

// "rejected it and said": the subject of the cue before.
bool Sources::Continues(const Marker& cue) const {
  return current_ && cue.first > 0 && and_[cue.first - 1];
}

Actor Sources::FindOfSaying(const Marker& cue, const TokenRange& clause,
                            const sentence::Sentence& sentence) const {
  const Actor* behind = SubjectBehind(cue, sentence.last_token);
  if (Continues(cue)) {
    return behind != nullptr && behind->named ? Resolved(*behind) : Elided();
  }
  if (behind == nullptr) {
    const Actor* who = BeforeRelative(cue, sentence);
    if (who != nullptr) return Resolved(*who);
  }
  const bool trailing = cue.first > sentence.first_token && IsPunct(cue.first - 1);
  if (trailing || Opens(cue, clause)) {
    if (behind != nullptr) return WithPartner(*behind, cue);
    // "The mayor, who ..., said", "..., the guilt admitted": what stands between the commas has subjects of its own.
    if (!ClosesInsertion(cue, sentence)) return Elided();
    const Actor* first = Opener(cue, sentence);
    return first != nullptr ? Resolved(*first) : Elided();
  }
  const Actor* before = SubjectBefore(cue, clause.first);
  if (before == nullptr) before = behind;
  if (before == nullptr) before = SubjectBefore(cue, sentence.first_token);
  return before == nullptr ? Elided() : WithPartner(*before, cue);
}

// A comma before the cue; with words between the two, only the comma of a relative clause counts.
bool Sources::ClosesInsertion(const Marker& cue, const sentence::Sentence& sentence) const {
  std::uint32_t mark = cue.first;
  while (mark > sentence.first_token && !IsPunct(mark - 1)) --mark;
  if (mark == sentence.first_token || document_.words.form(mark - 1) != ",") return false;
  if (mark == cue.first) return true;
  return std::find(relative_.begin() + sentence.first_token, relative_.begin() + mark, true) != relative_.begin() + mark;
}

const Actor* Sources::BeforeRelative(const Marker& cue, const sentence::Sentence& sentence) const {
  constexpr std::uint32_t kReach = 3;
  for (std::uint32_t t = cue.first; t-- > sentence.first_token + 1 && cue.first - t <= kReach;) {
    if (relative_[t]) return IsPunct(t - 1) && t > sentence.first_token + 1 ? ActorAt(t - 2) : nullptr;
    if (IsPunct(t) || ActorAt(t) != nullptr) return nullptr;
  }
  return nullptr;
}

Actor Sources::WithPartner(const Actor& actor, const Marker& cue) const {
  Actor source = Resolved(actor);
  if (!cue.plural || actor.pronoun) return source;
  const auto joins = [&](std::uint32_t conjunction, std::uint32_t token) {
    if (token >= actor_at_.size() || !and_[conjunction]) return false;
    const Actor* partner = ActorAt(token);
    return partner != nullptr && !partner->pronoun && partner->named == actor.named;
  };
  const TokenRange& tokens = actor.tokens;
  if (tokens.first >= 2 && joins(tokens.first - 1, tokens.first - 2)) source.tokens.first = ActorAt(tokens.first - 2)->tokens.first;
  if (tokens.last < actor_at_.size() && joins(tokens.last, tokens.last + 1)) source.tokens.last = ActorAt(tokens.last + 1)->tokens.last;
  return source;
}

// The actor that the sentence opens with, where it fits.
const Actor* Sources::Opener(const Marker& cue, const sentence::Sentence& sentence) const {
  constexpr std::uint32_t kOpening = 4;
  for (std::uint32_t t = sentence.first_token; t < std::min(cue.first, sentence.first_token + kOpening); ++t) {
    const Actor* actor = ActorAt(t);
    if (actor == nullptr || (speech_[t] && !speech_[cue.first])) continue;
    if (Fits(*actor, cue) || FitsImpersonally(*actor, cue)) return actor;
    t = actor->tokens.last - 1;
  }
  return nullptr;
}

// The form allows it, and no preposition stands before it.
bool Sources::Fits(const Actor& actor, const Marker& cue) const {
  if (actor.possessive || BehindPreposition(actor)) return false;
  if (actor.subject == SubjectForm::kPlural) return cue.plural;
  return actor.subject == SubjectForm::kYes;
}

// "At the ministry they said": a plural cue whose subject is left out.
bool Sources::FitsImpersonally(const Actor& actor, const Marker& cue) const {
  if (!cue.plural || actor.pronoun || actor.possessive) return false;
  if (actor.subject == SubjectForm::kLocative) return actor.type != SpeakerType::kPerson;
  if (actor.type == SpeakerType::kPerson || actor.role) return false;
  constexpr std::uint32_t kAttributes = 2;  // words between the preposition and the noun
  std::uint32_t before = actor.tokens.first;
  for (std::uint32_t step = 0; step <= kAttributes && before-- > 0; ++step) {
    if (impersonal_[before]) return true;
    if (ActorAt(before) != nullptr || (IsPunct(before) || preposition_[before])) return false;
  }
  return false;
}

// The nearest that fits. A medium right behind the cue may be whom the subject told it to ("told TASS a
// source").
const Actor* Sources::SubjectBehind(const Marker& cue, std::uint32_t end) const {
  const Actor* medium = nullptr;
  const Actor* impersonal = nullptr;
  const std::uint32_t stop = std::min(end, cue.last + 1 + kReach);
  for (std::uint32_t t = cue.last + 1; t < stop; ++t) {
    const std::string_view form = document_.words.form(t);
    // "said, however, the minister": a word of its own between commas.
    const bool inserted = form == "," && t == cue.last + 1 && t + 3 < stop && document_.words.form(t + 2) == "," && ActorAt(t + 1) == nullptr;
    if (inserted) {
      t += 3;
    } else if (form == "," || form == ":" || form == "." || form == "—" || form == "–") {
      break;
    }
    if (speech_[t] && !speech_[cue.first]) break;
    const Actor* actor = ActorAt(t);
    if (actor == nullptr) continue;
    t = actor->tokens.last - 1;
    if (Fits(*actor, cue)) {
      // "Accused the government the deputy": the object stands between.
      const Actor* next = actor->tokens.last < stop ? ActorAt(actor->tokens.last) : nullptr;
      if (next != nullptr && !next->pronoun && !actor->named && !actor->pronoun && Fits(*next, cue)) continue;
      if (actor->ergative || (actor->type != SpeakerType::kMedia && !HasErgative({actor->tokens.last, stop}, /*backwards=*/false))) return actor;
      if (medium == nullptr) medium = actor;
    } else if (impersonal == nullptr && FitsImpersonally(*actor, cue)) {
      impersonal = actor;
    }
  }
  return medium != nullptr ? medium : impersonal;
}

// Whether an actor of the tokens, from the cue's end to a mark, has the form of the subject of a past act.
bool Sources::HasErgative(const TokenRange& tokens, bool backwards) const {
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const std::uint32_t t = backwards ? tokens.last - 1 - i : tokens.first + i;
    if (IsPunct(t)) return false;
    const Actor* actor = ActorAt(t);
    if (actor != nullptr && actor->ergative) return true;
  }
  return false;
}

const Actor* Sources::SubjectBefore(const Marker& cue, std::uint32_t begin) const {
  const Actor* impersonal = nullptr;
  for (std::uint32_t t = cue.first; t-- > begin;) {
    if (speech_[t] && !speech_[cue.first]) continue;
    const Actor* actor = ActorAt(t);
    if (actor == nullptr) continue;
    t = actor->tokens.first;
    if (Fits(*actor, cue) && (actor->ergative || !HasErgative({begin, t}, /*backwards=*/true))) return actor;
    if (impersonal == nullptr && FitsImpersonally(*actor, cue)) impersonal = actor;
    if (t <= begin) break;
  }
  return impersonal;
}

const Actor* Sources::FirstSubject(const TokenRange& tokens) const {
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    const Actor* actor = ActorAt(t);
    if (actor == nullptr || speech_[t]) continue;
    const bool fits = actor->subject == SubjectForm::kYes || actor->subject == SubjectForm::kPlural;
    if (fits && !actor->possessive && !BehindPreposition(*actor)) return actor;
    t = actor->tokens.last - 1;
  }
  return nullptr;
}

// The actors of the sentence next to the cue on either side.
std::vector<const Actor*> Sources::Beside(const Marker& cue, const sentence::Sentence& sentence) const {
  std::vector<const Actor*> beside;
  const std::uint32_t end = std::min(sentence.last_token, cue.last + 1 + kReach);
  for (std::uint32_t t = cue.last + 1; t < end && !speech_[t]; ++t) {
    const Actor* actor = ActorAt(t);
    if (actor == nullptr) continue;
    beside.push_back(actor);
    t = actor->tokens.last - 1;
  }
  const std::uint32_t reach = cue.first - sentence.first_token;
  const std::uint32_t begin = cue.first - std::min(reach, kReach);
  for (std::uint32_t t = cue.first; t-- > begin && !speech_[t];) {
    const Actor* actor = ActorAt(t);
    if (actor == nullptr) continue;
    beside.push_back(actor);
    if (actor->tokens.first <= begin) break;
    t = actor->tokens.first;
  }
  return beside;
}

// "TASS quotes Peskov": a person before an institution before a medium.
Actor Sources::FindQuoted(const Marker& cue, const sentence::Sentence& sentence) const {
  const std::vector<const Actor*> beside = Beside(cue, sentence);
  for (const Actor* actor : beside) {
    if (actor->type == SpeakerType::kPerson) return Resolved(*actor);
  }
  for (const Actor* actor : beside) {
    if (actor->type != SpeakerType::kMedia) return *actor;
  }
  return Elided();
}

const Actor* Sources::Conveyor(const Marker& cue, const Actor& source,
                               const sentence::Sentence& sentence) const {
  for (const Actor* actor : Beside(cue, sentence)) {
    if (!actor->pronoun && actor->type != SpeakerType::kPerson && actor->key != source.key) return actor;
  }
  return nullptr;
}

bool Sources::BehindPreposition(const Actor& actor) const {
  const std::uint32_t first = actor.tokens.first;
  return first > 0 && preposition_[first - 1];
}

Actor Sources::Resolved(const Actor& actor) const {
  if (!actor.pronoun) return actor;
  Actor resolved = Antecedent(actor.number);
  if (resolved.key.empty()) resolved = last_role_;
  if (resolved.key.empty()) {
    // Nobody was named before.
    resolved.type = SpeakerType::kUnnamed;
    resolved.name = actor.number;
    resolved.key = "unnamed:" + std::string(actor.number);
  }
  resolved.tokens = actor.tokens;
  return resolved;
}

const Actor& Sources::Antecedent(std::string_view number) const {
  if (number == "they" && !last_group_.key.empty()) return last_group_;
  if (number == "she" && !last_woman_.key.empty()) return last_woman_;
  if (number == "he" && !last_man_.key.empty()) return last_man_;
  return last_person_;
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
    RememberActor(attribution->source);
    return;
  }
  for (auto it = std::lower_bound(actors_.begin(), actors_.end(), sentence.first_token,
                                  [](const Actor& a, std::uint32_t t) { return a.tokens.first < t; });
       it != actors_.end() && it->tokens.first < sentence.last_token; ++it) {
    const bool person = it->type == SpeakerType::kPerson && !it->pronoun;
    if (!person || it->subject != SubjectForm::kYes || BehindPreposition(*it)) continue;
    if (it->key.starts_with("role:")) {
      last_role_ = *it;
      continue;
    }
    RememberActor(*it);
    return;
  }
}

void Sources::RememberActor(const Actor& actor) {
  if (actor.type != SpeakerType::kPerson) {
    last_group_ = actor;
    return;
  }
  last_person_ = actor;
  if (LooksLikeWoman(actor.name)) {
    last_woman_ = actor;
  } else {
    last_man_ = actor;
  }
}

}  // namespace claimdiff::claim
