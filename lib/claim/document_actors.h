// SPDX-License-Identifier: Apache-2.0
//
// Finds the actors of one document: names, roles, group nouns and pronouns are laid over the tokens; what
// touches is joined: "the Russian president" + "Vladimir Putin" is one actor, "authorities" +
// "Azerbaijani" another.

#ifndef CLAIMDIFF_LIB_CLAIM_DOCUMENT_ACTORS_H_
#define CLAIMDIFF_LIB_CLAIM_DOCUMENT_ACTORS_H_

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "claim/actors.h"
#include "text/transliterate.h"

namespace claimdiff::claim {

// What the speaker that a name stands for is.
SpeakerType TypeOf(mention::NameType type);

class DocumentActors {
 public:
  DocumentActors(const ActorReader& reader, const ParsedDocument& document)
      : reader_(reader), document_(document), flags_(document.words.tokens().size(), 0),
        owner_from_(flags_.size(), -1), owner_to_(flags_.size(), -1) {
    const auto found = reader.endings_.find(document.words.language);
    if (found != reader.endings_.end()) endings_ = &found->second;
    joins_ = endings_ != nullptr && endings_->has_articles();
    NoteShortestForms();
    NoteTokens();
    NoteOwners();
  }

  std::vector<Actor> Run() {
    actors_.reserve(flags_.size() / 4);
    for (const mention::RoleMention& role : document_.roles) AddRole(role);
    for (const mention::NameMention& name : document_.names) AddName(name);
    AddQuotedNames();
    AddGroups();
    AddPronouns();
    Sort();
    Join();
    WidenAll(0);
    if (joins_) DropInner();
    JoinHolders();
    NameRoles();
    const std::size_t known = actors_.size();
    AddFallbacks();
    if (actors_.size() > known) WidenAll(known), Sort();
    if (joins_) DropInner();
    for (Actor& actor : actors_) actor.ergative = IsErgative(actor);
    return std::move(actors_);
  }

 private:
  enum Flag : std::uint16_t { kRole = 1, kTaken = 2, kPreposition = 4, kImpersonal = 8, kSteering = 16,
                              kValue = 32, kNameMark = 64, kGroup = 128, kSaying = 256, kCue = 512,
                              kOf = 1024, kOfSource = 2048, kOfBefore = 4096, kAnd = 8192 };

  void Mark(std::size_t first, std::size_t last, Flag flag) {
    for (std::size_t t = first; t <= last; ++t) flags_[t] = static_cast<std::uint16_t>(flags_[t] | flag);
  }
  bool Is(std::size_t token, Flag flag) const { return (flags_[token] & flag) != 0; }

  // Of a name that stands in several forms the shortest is the nominative, in languages whose cases
  // lengthen it.
  void NoteShortestForms() {
    for (const mention::NameMention& name : document_.names) {
      const std::size_t size = document_.words.form(name.last_token).size();
      auto [entry, is_new] = shortest_.try_emplace(name.key, size);
      if (!is_new) entry->second = std::min(entry->second, size);
    }
  }

  // By token, the name that begins or ends there and may own a group noun.
  void NoteOwners() {
    for (std::size_t n = 0; n < document_.names.size(); ++n) {
      const mention::NameMention& name = document_.names[n];
      Mark(name.first_token, name.last_token, kTaken);
      const bool word = document_.words.tokens()[name.first_token].shape == text::Shape::kLower;
      if (!IsOwner(name) || (word && Is(name.first_token, kSaying))) continue;  // "казаха": "said", no Kazakh
      owner_from_[name.first_token] = static_cast<std::int32_t>(n);
      owner_to_[name.last_token] = static_cast<std::int32_t>(n);
    }
  }

  void NoteTokens() {
    for (const mention::RoleMention& role : document_.roles) Mark(role.first_token, role.last_token, kRole);
    for (const mention::ValueMention& value : document_.values) {
      Mark(static_cast<std::size_t>(value.first_token), static_cast<std::size_t>(value.last_token), kValue);
    }
    for (const mention::Quotation& quotation : document_.quotations) {
      if (!quotation.name) continue;
      Mark(quotation.first, quotation.first, kNameMark);
      Mark(quotation.last, quotation.last, kNameMark);
    }
    for (const mention::Marker& marker : document_.markers) {
      Mark(marker.first, marker.last, kSteering);
      if (marker.kind == mention::MarkerKind::kAnd) Mark(marker.first, marker.last, kAnd);
      NoteCue(marker);
      if (marker.kind != mention::MarkerKind::kPreposition) continue;
      Mark(marker.last, marker.last, marker.value == "institution" ? kImpersonal : kPreposition);
    }
  }

  void NoteCue(const mention::Marker& marker) {
    using mention::MarkerKind;
    const bool named = marker.kind == MarkerKind::kSourceAfter || marker.kind == MarkerKind::kNoun;
    if (mention::IsCue(marker.kind)) Mark(marker.first, marker.last, named ? kCue : kSaying);
    if (marker.kind != MarkerKind::kOf) return;
    Mark(marker.last, marker.last, marker.value == "always" ? kOf : marker.value == "source" ? kOfSource : kOfBefore);
  }

  SubjectForm FormOf(std::string_view form, bool is_name) const {
    if (endings_ == nullptr) return SubjectForm::kYes;
    return is_name ? endings_->OfName(form) : endings_->OfNoun(form);
  }

  // A known name in its own spelling is no oblique case: "Баку"; nor is one whose given name is not: "Денис Роговой".
  bool IsUnchanged(const mention::NameMention& name) const {
    if (document_.words.tokens()[name.first_token].script != text::Script::kCyrillic) return false;
    const bool person = name.type == mention::NameType::kPerson;
    if (person ? name.first_token == name.last_token : name.first_token != name.last_token) return false;
    if (!person && name.entity.starts_with("name:")) return false;
    const std::string latin = text::ToLatin(document_.words.form(name.first_token), document_.words.language);
    const std::string_view known = std::string_view(name.name).substr(0, name.name.find(' '));
    return latin.size() == known.size() && std::equal(latin.begin(), latin.end(), known.begin(), [](char a, char b) {
      return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b | 0x20) : b);
    });
  }

  // A longer form than the shortest is inflected; the only form of a name in a text may be, too.
  SubjectForm FormOf(const mention::NameMention& name) const {
    const std::string_view form = document_.words.form(name.last_token);
    if (IsUnchanged(name)) return SubjectForm::kYes;
    if (endings_ != nullptr && !endings_->empty() &&
        document_.words.tokens()[name.last_token].script == text::Script::kCyrillic) {
      const auto shortest = shortest_.find(name.key);
      if (shortest != shortest_.end() && form.size() > shortest->second) return SubjectForm::kNo;
    }
    // "Белый дом", "Совет Европы": of several words the first one tells the case.
    const bool several = name.type != mention::NameType::kPerson && name.first_token != name.last_token;
    const bool first = several && !IsGeorgian(name.first_token) && FormOf(document_.words.form(name.first_token), true) == SubjectForm::kYes;
    return first ? SubjectForm::kYes : FormOf(form, true);
  }

  // An office whose holder the text does not name is called by the office.
  void AddRole(const mention::RoleMention& role) {
    Actor actor;
    actor.title = role.role;
    std::replace(actor.title.begin(), actor.title.end(), '_', ' ');
    if (role.beside_name) {
      Actor holder;
      holder.name = role.name;
      holder.key = role.entity;
      holders_.emplace_back(actor.title, std::move(holder));
    }
    actor.tokens = {static_cast<std::uint32_t>(role.first_token),
                    static_cast<std::uint32_t>(role.last_token + 1)};
    actor.name = role.name;
    actor.key = role.entity;
    actor.role = true;
    if (role.entity.empty()) {
      actor.name = actor.title;
      actor.key = "role:" + role.role + "@" + role.place;
    }
    actor.subject = FormOf(document_.words.form(HeadOf(role)), false);
    if (actor.subject == SubjectForm::kModifier) actor.subject = SubjectForm::kYes;
    actors_.push_back(std::move(actor));
  }

  // The word whose ending tells the case: the first one in Slavic languages, where adjectives and the
  // head agree and what follows is a genitive; the last one in Georgian.
  std::size_t HeadOf(const mention::RoleMention& role) const {
    return IsGeorgian(role.last_token) ? role.last_token : role.first_token;
  }

  // fallback_actors.cc
  // A form that only the subject of a past act has, at the end of the phrase or before a closing mark, beside such a cue.
  bool IsErgative(const Actor& actor) const;
  bool IsBesidePastAct(const TokenRange& actor) const;

  bool IsGeorgian(std::size_t token) const {
    return document_.words.tokens()[token].script == text::Script::kGeorgian;
  }

  void AddName(const mention::NameMention& name) {
    if (name.is_adjective) return;
    Actor actor;
    actor.tokens = {static_cast<std::uint32_t>(name.first_token),
                    static_cast<std::uint32_t>(name.last_token + 1)};
    actor.type = TypeOf(name.type);
    actor.name = name.name;
    actor.key = name.entity.empty() ? name.key : name.entity;
    actor.subject = FormOf(name);
    actor.named = true;
    actors_.push_back(std::move(actor));
  }

  // Names that only their quotation marks tell: «Светлый берег».
  void AddQuotedNames() {
    for (const mention::Quotation& quotation : document_.quotations) {
      if (!quotation.name || quotation.words == 0 || quotation.last <= quotation.first + 1) continue;
      const std::uint32_t first = quotation.first + 1;
      bool taken = false;
      std::string latin, key;
      for (std::uint32_t t = first; t < quotation.last; ++t) {
        taken |= Is(t, kTaken);
        if (!latin.empty()) latin += ' ', key += ' ';
        text::AppendLatin(document_.words.form(t), document_.words.language, &latin);
        text::AppendLatin(document_.words.info(t).key, document_.words.language, &key);
      }
      if (taken) continue;
      Actor actor;
      actor.tokens = {first, quotation.last};
      actor.type = SpeakerType::kOrganization;
      actor.name = text::Capitalize(latin);
      actor.key = "name:" + key;
      actor.named = true;
      actor.subject = FormOf(document_.words.form(quotation.last - 1), true);
      actors_.push_back(std::move(actor));
    }
  }

  // "Azerbaijani authorities", "the foreign ministry of Azerbaijan", "experts in Baku".
  void AddGroups() {
    for (std::uint32_t i = 0; i < document_.words.concepts.size(); ++i) {
      const std::uint8_t length = document_.words.term_length[i];
      if (length == 0 || Is(i, kRole) || Is(i, kSteering)) continue;
      if (const ActorReader::GroupConcept* group = GroupAt(i)) AddGroup({i, i + length}, *group);
    }
  }

  // By the concept that holds at the token, else by any other that its form may have, for people.
  const ActorReader::GroupConcept* GroupAt(std::uint32_t token) const {
    if (const auto* found = reader_.groups_.Find(document_.words.concepts[token])) return found;
    if (document_.words.term_length[token] != 1) return nullptr;
    for (const word::ConceptId id : document_.words.info(token).concepts) {
      const auto* other = reader_.groups_.Find(id);
      if (other != nullptr && other->type == SpeakerType::kUnnamed) return other;
    }
    return nullptr;
  }

  void AddGroup(TokenRange tokens, const ActorReader::GroupConcept& group) {
    Actor actor;
    actor.type = group.type;
    // Of a term the head is in front in Slavic languages, unless that is an adjective.
    actor.subject = FormOf(document_.words.form(tokens.last - 1), false);
    if (tokens.size() > 1 && !IsGeorgian(tokens.first)) {
      const SubjectForm first = FormOf(document_.words.form(tokens.first), false);
      if (first == SubjectForm::kYes || first == SubjectForm::kPlural) actor.subject = first;
    }
    if (actor.subject == SubjectForm::kModifier) {
      if (OpensPhrase(tokens.last)) return;
      actor.subject = SubjectForm::kYes;  // an adjective that stands for a noun
    }
    const mention::NameMention* owner = OwnerBefore(tokens.first);
    if (owner != nullptr) {
      tokens.first = static_cast<std::uint32_t>(owner->first_token);
    } else if ((owner = OwnerBehind(tokens.last)) != nullptr) {
      tokens.last = static_cast<std::uint32_t>(owner->last_token + 1);
    }
    actor.tokens = tokens;
    actor.name = group.gloss;
    actor.title = group.gloss;
    actor.key = "group:" + group.gloss;
    actor.group = owner == nullptr;
    if (owner != nullptr) {
      actor.name += group.type == SpeakerType::kUnnamed ? " in " + owner->name : " of " + owner->name;
      actor.key += "@" + (owner->entity.empty() ? owner->key : owner->entity);
    }
    actors_.push_back(std::move(actor));
  }

  // A word that an adjective right before it may describe.
  bool OpensPhrase(std::uint32_t token) const {
    if (token >= flags_.size() || Is(token, kSteering) || Is(token, kTaken)) return false;
    if (document_.words.tokens()[token].kind != text::TokenKind::kWord) return false;
    const word::ConceptId id = document_.words.concepts[token];
    return id == word::kNoConcept || !reader_.other_[id];
  }

  // join_actors.cc
  const mention::NameMention* OwnerBefore(std::uint32_t token) const;
  // Directly behind, or behind a preposition.
  const mention::NameMention* OwnerBehind(std::uint32_t token) const;

  static bool IsOwner(const mention::NameMention& name) {
    return name.type == mention::NameType::kCountry || name.type == mention::NameType::kPlace ||
           name.type == mention::NameType::kDemonym || name.type == mention::NameType::kOrganization;
  }

  void AddPronouns() {
    for (const mention::Marker& marker : document_.markers) {
      if (marker.kind != mention::MarkerKind::kPronoun && marker.kind != mention::MarkerKind::kPossessive) continue;
      Actor actor;
      actor.tokens = {marker.first, marker.last + 1};
      actor.pronoun = true;
      actor.possessive = marker.kind == mention::MarkerKind::kPossessive;
      actor.subject = actor.possessive ? SubjectForm::kNo : SubjectForm::kYes;
      actor.number = marker.value;
      actors_.push_back(std::move(actor));
    }
  }

  // join_actors.cc
  void Sort();
  // Joins what touches ("president" + "Vladimir Putin", "party" + «X», "director" + "of the school") and
  // drops what lies inside another actor.
  void Join();
  // "The leader of the union of the players" + "Pavle Rister": what the office belongs to has been taken in.
  void JoinHolders();
  // "The chairwoman of the commission Elza Tiron": a few words of one phrase between.
  bool IsComplement(const Actor& head, const Actor& institution, const Actor& name) const;
  bool Introduces(const Actor& head, const Actor& name, std::uint32_t farthest) const;
  bool IsSource(std::uint32_t token) const;
  // Side by side, or with an opening quotation mark between.
  bool Touches(const Actor& before, const Actor& behind) const;
  bool IsApposition(const Actor& head, const Actor& name) const;
  // "the lawyer of the accused" without a preposition: the first noun is the head.
  bool IsAttribute(const Actor& head, const Actor& attribute) const;
  void TakeName(const Actor& name, Actor* head);
  // Takes in what belongs to the noun: "the unnamed official", "the port's administration", quotation marks of a name.
  void WidenAll(std::size_t from);
  void Widen(Actor* actor) const;
  // "The minister" + "of culture", "a source" + "at the ministry": in languages that join them by prepositions.
  void TakeComplements(Actor* actor) const;
  bool MayJoin(const Actor& actor, std::uint32_t preposition) const;
  // The end of the noun phrase that begins at the token, or the token itself.
  std::uint32_t EndOfPhrase(std::uint32_t token) const;
  void DropInner();
  void CloseName(TokenRange* tokens) const;
  bool Describes(std::uint32_t token) const;
  bool IsFree(std::uint32_t token) const;
  bool IsHeadNoun(std::uint32_t token) const;

  // Offices that only the article's own apposition names ("the minister ... Ivan Petrov").
  void NameRoles() {
    for (Actor& actor : actors_) {
      if (!actor.role || !actor.key.starts_with("role:") || !actor.key.ends_with("@")) continue;
      const Actor* holder = HolderOf(actor);
      if (holder == nullptr) continue;
      actor.name = holder->name;
      actor.key = holder->key;
    }
  }

  // The one person whom the text introduces in the office, or in one that it is short for ("interior
  // minister", "minister"); null for none or several.
  const Actor* HolderOf(const Actor& asked) const {
    const Actor* found = nullptr;
    for (const auto& [title, name] : holders_) {
      if (title != asked.title && !title.ends_with(" " + asked.title)) continue;
      if (found != nullptr && found->key != name.key) return nullptr;
      found = &name;
    }
    return found;
  }

  // fallback_actors.cc
  // Where no actor stands beside a cue, the noun that does is its source, known or not.
  void AddFallbacks();
  void AddFallback(const mention::Marker& cue);
  bool IsPunct(std::uint32_t token) const;
  // A candidate within a few words; none where an actor or a preposition comes first. An adjective that
  // stands alone counts where no noun follows.
  void AddBehind(std::uint32_t token, bool any_form);
  void AddBefore(std::uint32_t token, bool any_form, bool impersonal);
  bool IsAdjective(std::uint32_t token, bool any_form) const;
  bool HasActorBehind(std::uint32_t token) const;
  bool HasActorBefore(std::uint32_t token) const;
  // Known as a noun, or unknown, in a form that fits.
  bool IsNoun(std::uint32_t token, bool any_form) const;
  void AddNoun(std::uint32_t token);

  const ActorReader& reader_;
  const ParsedDocument& document_;
  const Endings* endings_ = nullptr;
  std::vector<std::uint32_t> owned_;  // by token: the end of the actor there while they are widened, 0: none
  bool joins_ = false;  // the language has articles, and joins a noun to an actor by a preposition (kOf)
  std::vector<std::uint16_t> flags_;      // by token
  std::vector<std::int32_t> owner_from_;  // by token, index into the names, -1: none
  std::vector<std::int32_t> owner_to_;
  absl::flat_hash_map<std::string, std::size_t> shortest_;
  std::vector<std::pair<std::string, Actor>> holders_;  // title, person
  std::vector<Actor> actors_;
};

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_DOCUMENT_ACTORS_H_
