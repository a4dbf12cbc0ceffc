// SPDX-License-Identifier: Apache-2.0
//
// Joins actors that are one: a title and a name, a noun and what it belongs to.

#include <numeric>

#include "claim/document_actors.h"

namespace claimdiff::claim {

void DocumentActors::Sort() {
  // Indices are cheap to move, actors are not.
  std::vector<std::uint32_t> order(actors_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
    const TokenRange &a = actors_[x].tokens, &b = actors_[y].tokens;
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  });
  std::vector<Actor> sorted;
  sorted.reserve(actors_.size());
  for (const std::uint32_t index : order) sorted.push_back(std::move(actors_[index]));
  actors_ = std::move(sorted);
}

void DocumentActors::Join() {
  constexpr std::uint32_t kNear = 4;  // tokens
  std::vector<Actor> joined;
  joined.reserve(actors_.size());
  for (Actor& actor : actors_) {
    Actor* last = joined.empty() ? nullptr : &joined.back();
    if (last != nullptr && (Touches(*last, actor) || Introduces(*last, actor, kNear)) && IsApposition(*last, actor)) {
      TakeName(actor, last);
    } else if (joined.size() >= 2 && IsComplement(joined[joined.size() - 2], *last, actor)) {
      joined.pop_back();
      TakeName(actor, &joined.back());
    } else if (last != nullptr && last->tokens.last == actor.tokens.first && IsAttribute(*last, actor)) {
      last->tokens.last = actor.tokens.last;
    } else if (last != nullptr && actor.tokens.first < last->tokens.last) {
      if (!actor.pronoun && last->pronoun) *last = std::move(actor);
    } else {
      joined.push_back(std::move(actor));
    }
  }
  actors_ = std::move(joined);
}

const mention::NameMention* DocumentActors::OwnerBefore(std::uint32_t token) const {
  if (token == 0 || owner_to_[token - 1] < 0) return nullptr;
  const mention::NameMention& name = document_.names[static_cast<std::size_t>(owner_to_[token - 1])];
  if (name.is_adjective || name.type == mention::NameType::kDemonym) return &name;
  // "Kyiv thanks the partners", "wrote on Facebook the activist": a name in the nominative, or of another phrase.
  if (IsGeorgian(name.last_token)) return FormOf(name) == SubjectForm::kYes ? nullptr : &name;
  const bool behind_preposition = name.first_token > 0 && IsSource(static_cast<std::uint32_t>(name.first_token - 1));
  return behind_preposition ? nullptr : &name;
}

const mention::NameMention* DocumentActors::OwnerBehind(std::uint32_t token) const {
  if (token < flags_.size() && (Is(token, kPreposition) || Is(token, kImpersonal))) ++token;
  if (token >= flags_.size() || owner_from_[token] < 0) return nullptr;
  return &document_.names[static_cast<std::size_t>(owner_from_[token])];
}

void DocumentActors::JoinHolders() {
  std::vector<Actor> joined;
  for (Actor& actor : actors_) {
    Actor* head = joined.empty() ? nullptr : &joined.back();
    const bool owned = head != nullptr && head->possessive && joined.size() > 1 && joined[joined.size() - 2].tokens.last == head->tokens.first;
    Actor* office = owned ? &joined[joined.size() - 2] : head;
    const bool holder = office != nullptr && office->role && actor.named && actor.type == SpeakerType::kPerson &&
                        head->tokens.last == actor.tokens.first && IsApposition(*office, actor);
    if (!holder) {
      joined.push_back(std::move(actor));
      continue;
    }
    if (owned) joined.pop_back();
    TakeName(actor, &joined.back());
  }
  actors_ = std::move(joined);
}

bool DocumentActors::Introduces(const Actor& head, const Actor& name, std::uint32_t farthest) const {
  const std::uint32_t from = head.tokens.last;
  const bool person = name.type == SpeakerType::kPerson && name.named;
  if (!person || name.tokens.first <= from || name.tokens.first - from > farthest) return false;
  if (name.subject != head.subject && name.subject == SubjectForm::kNo) return false;
  if (IsSource(name.tokens.first - 1)) return false;
  for (std::uint32_t t = from; t < name.tokens.first; ++t) {
    const bool preposition = (IsSource(t) && t == from) || Is(t, kOf);
    if (IsPunct(t) || (Is(t, kSteering) && !preposition && !Is(t, kNameMark))) return false;
  }
  return true;
}

// "The chair of the commission Elza Tiron", "the mayor of Ortiza Emil Tardo", "its chair Sonya Dravich".
bool DocumentActors::IsComplement(const Actor& head, const Actor& institution, const Actor& name) const {
  constexpr std::uint32_t kFarthest = 6;
  const std::uint32_t end = institution.tokens.last;
  const bool touches = end == name.tokens.first || (end + 1 == name.tokens.first && Is(end, kNameMark));
  if (!head.role || head.named || !touches) return false;
  if (institution.pronoun) return institution.possessive && head.tokens.last == institution.tokens.first && IsApposition(head, name);
  return institution.type != SpeakerType::kPerson && Introduces(head, name, kFarthest) && IsApposition(head, name);
}

bool DocumentActors::IsSource(std::uint32_t token) const {
  return Is(token, kPreposition) || Is(token, kImpersonal);
}

bool DocumentActors::Touches(const Actor& before, const Actor& behind) const {
  const std::uint32_t end = before.tokens.last;
  if (end == behind.tokens.first) return true;
  return end + 1 == behind.tokens.first &&
         document_.words.tokens()[end].kind == text::TokenKind::kPunct &&
         document_.words.tokens()[end].space_before && document_.words.form(end) != "—" &&
         document_.words.form(end) != "–" && document_.words.form(end) != "-";
}

bool DocumentActors::IsApposition(const Actor& head, const Actor& name) const {
  if (!name.named || head.named) return false;
  if (name.type == SpeakerType::kPerson) {
    if (joins_ && head.subject == SubjectForm::kPlural) return false;  // "to the fans" + "Martin Petrov"
    if (!head.role && head.type != SpeakerType::kUnnamed) return false;
    const bool genitive = head.subject == SubjectForm::kYes && name.subject == SubjectForm::kNo;
    return head.role || !genitive;
  }
  const bool organization = name.type == SpeakerType::kOrganization || name.type == SpeakerType::kMedia;
  return organization && head.group && head.type != SpeakerType::kUnnamed;
}

bool DocumentActors::IsAttribute(const Actor& head, const Actor& attribute) const {
  if (IsGeorgian(head.tokens.first) || endings_ == nullptr || endings_->empty()) return false;
  if (head.pronoun || head.named || attribute.pronoun) return false;
  // "Calmed the people the rescuer": an object and the subject behind it.
  if (head.subject == SubjectForm::kNo && attribute.subject == SubjectForm::kYes) return false;
  return attribute.named ? attribute.subject == SubjectForm::kNo : true;
}

void DocumentActors::WidenAll(std::size_t from) {
  owned_.assign(flags_.size(), 0);
  const auto own = [&](const Actor& actor) {
    for (std::uint32_t t = actor.tokens.first; t < actor.tokens.last; ++t) owned_[t] = actor.tokens.last;
  };
  for (const Actor& actor : actors_) own(actor);
  for (std::size_t i = from; i < actors_.size(); ++i) Widen(&actors_[i]);
  if (!joins_) return;
  // From the back, so that what is joined has been widened itself.
  for (std::size_t i = actors_.size(); i-- > from;) {
    TakeComplements(&actors_[i]);
    own(actors_[i]);
  }
}

void DocumentActors::TakeComplements(Actor* actor) const {
  constexpr int kMost = 2;  // "the head of the branch of the bank"
  if (actor->pronoun || actor->named) return;
  for (int taken = 0; taken < kMost && MayJoin(*actor, actor->tokens.last); ++taken) {
    const std::uint32_t from = actor->tokens.last + 1;
    const std::uint32_t end = EndOfPhrase(from);
    if (end == from) return;
    actor->tokens.last = end;
  }
}

bool DocumentActors::MayJoin(const Actor& actor, std::uint32_t preposition) const {
  constexpr std::uint32_t kReach = 6;  // words between a cue and the actor
  if (preposition + 1 >= flags_.size() || document_.words.tokens()[preposition].newline_before) return false;
  if (Is(preposition, kOf)) return true;
  const bool source = Is(preposition, kOfSource);
  if (!source && (!Is(preposition, kOfBefore) || actor.role)) return false;
  for (std::uint32_t t = actor.tokens.first; t-- > 0 && actor.tokens.first - t <= kReach && !IsPunct(t);) {
    if (Is(t, kSaying) || (Is(t, kCue) && !source)) return false;
  }
  return true;
}

std::uint32_t DocumentActors::EndOfPhrase(std::uint32_t token) const {
  constexpr std::uint32_t kMostWords = 4;
  std::uint32_t end = token;
  for (std::uint32_t t = token; t < flags_.size() && t - token < kMostWords; ++t) {
    if (document_.words.tokens()[t].newline_before) break;
    if (owned_[t] != 0) return owned_[t];
    if (Is(t, kNameMark) && t + 1 < flags_.size() && owned_[t + 1] != 0) return owned_[t + 1] + Is(owned_[t + 1], kNameMark);
    if (!IsFree(t)) break;
    const word::ConceptId id = document_.words.concepts[t];
    const bool verbal = id != word::kNoConcept && reader_.other_[id] && !reader_.adjective_[id];
    const bool describes = Describes(t);
    if (t > token && verbal && !describes) break;
    end = t + 1;
    if (!describes) break;
  }
  return end;
}

void DocumentActors::DropInner() {
  std::uint32_t end = 0;
  std::erase_if(actors_, [&](const Actor& actor) {
    if (actor.tokens.last <= end) return true;
    end = actor.tokens.last;
    return false;
  });
}

void DocumentActors::Widen(Actor* actor) const {
  constexpr std::uint32_t kMostWords = 3;
  if (actor->pronoun) return;
  TokenRange& tokens = actor->tokens;
  const bool marked = tokens.first > 0 && tokens.last < flags_.size() && Is(tokens.first - 1, kNameMark) &&
                      Is(tokens.last, kNameMark) && !owned_[tokens.first - 1];
  if (marked) --tokens.first, ++tokens.last;
  if (!marked) CloseName(&tokens);
  if (actor->named && actor->type == SpeakerType::kPerson) return;
  const bool georgian = IsGeorgian(tokens.last - 1);
  // "მაშველთა სამსახური": the head stands behind its attribute.
  if (georgian && Describes(tokens.last - 1) && IsHeadNoun(tokens.last)) {
    actor->subject = FormOf(document_.words.form(tokens.last), false);
    ++tokens.last;
  }
  // "The Synoptic" + "service": an adjective that was taken for the actor.
  if (joins_ && tokens.size() == 1 && Describes(tokens.first) && IsFree(tokens.last) && !document_.words.tokens()[tokens.last].newline_before) {
    const word::ConceptId id = document_.words.concepts[tokens.last];
    const bool noun = id == word::kNoConcept || !reader_.other_[id];
    if (noun && !endings_->IsDefinite(document_.words.form(tokens.last))) ++tokens.last;
  }
  for (std::uint32_t words = 0; words < kMostWords && tokens.first > 0; ++words) {
    const std::uint32_t before = tokens.first - 1;
    const bool attribute = georgian && owned_[before] && endings_ != nullptr && endings_->IsAttribute(document_.words.form(before));
    if ((!IsFree(before) && !attribute) || !Describes(before) || document_.words.tokens()[tokens.first].newline_before) break;
    --tokens.first;
  }
  // "Администрация порта", "отчёту ООН": a genitive behind the head.
  const bool cases = endings_ != nullptr && !endings_->empty() && !georgian;
  if (cases && IsHeadNoun(tokens.last) && FormOf(document_.words.form(tokens.last), false) == SubjectForm::kNo) ++tokens.last;
}

// Agency «X», where the actor ends inside the marks: to the closing one.
void DocumentActors::CloseName(TokenRange* tokens) const {
  constexpr std::uint32_t kLongest = 4;  // words of the name that are left
  bool open = false;
  for (std::uint32_t t = tokens->first; t < tokens->last; ++t) open ^= Is(t, kNameMark);
  for (std::uint32_t t = tokens->last; open && t < std::min<std::size_t>(flags_.size(), tokens->last + kLongest); ++t) {
    if (owned_[t] != 0) return;
    if (!Is(t, kNameMark)) continue;
    tokens->last = t + 1;
    return;
  }
}

// An adjective, or a noun in the genitive before its head.
bool DocumentActors::Describes(std::uint32_t token) const {
  const std::string_view form = document_.words.form(token);
  const word::ConceptId id = document_.words.concepts[token];
  if (id != word::kNoConcept && reader_.adjective_[id]) return true;
  if (endings_ == nullptr) return false;
  if (endings_->OfNoun(form) == SubjectForm::kModifier) return true;
  if (joins_ && id != word::kNoConcept && !reader_.other_[id]) return false;  // a noun
  // Only the first word of a phrase has an article.
  const bool noun_too = token + 1 < flags_.size() && endings_->IsDefinite(document_.words.form(token + 1));
  return endings_->IsAttribute(form) && !noun_too;
}

bool DocumentActors::IsFree(std::uint32_t token) const {
  return token < flags_.size() && document_.words.tokens()[token].kind == text::TokenKind::kWord && !owned_[token] &&
         !Is(token, kSteering) && !Is(token, kValue) && !IsSource(token);
}

bool DocumentActors::IsHeadNoun(std::uint32_t token) const {
  if (!IsFree(token) || document_.words.tokens()[token].newline_before) return false;
  const word::ConceptId id = document_.words.concepts[token];
  return id != word::kNoConcept && !reader_.other_[id] && !reader_.adjective_[id];
}

void DocumentActors::TakeName(const Actor& name, Actor* head) {
  head->tokens.last = name.tokens.last;
  head->type = name.type;
  head->name = name.name;
  head->key = name.key;
  if (head->role || head->group) holders_.emplace_back(head->title, name);
  head->role = false;
  head->group = false;
  head->named = true;
  if (head->subject == SubjectForm::kNo) head->subject = name.subject;
}

}  // namespace claimdiff::claim
