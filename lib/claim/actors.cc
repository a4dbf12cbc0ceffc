// SPDX-License-Identifier: Apache-2.0
//
// Names, roles, group nouns and pronouns are laid over the tokens; what touches is joined: "the Russian
// president" + "Vladimir Putin" is one actor, "authorities" + "Azerbaijani" another.

#include "claim/actors.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "tables/tsv.h"
#include "text/transliterate.h"

namespace claimdiff::claim {

using mention::MarkerKind;
using mention::NameMention;
using mention::NameType;
using mention::RoleMention;

namespace {

std::optional<SpeakerType> TypeNamed(std::string_view name) {
  for (const SpeakerType type : {SpeakerType::kPerson, SpeakerType::kOrganization,
                                 SpeakerType::kMedia, SpeakerType::kUnnamed}) {
    if (name == SpeakerTypeName(type)) return type;
  }
  return std::nullopt;
}

SpeakerType TypeOf(NameType type) {
  switch (type) {
    case NameType::kPerson:
      return SpeakerType::kPerson;
    case NameType::kMedia:
      return SpeakerType::kMedia;
    case NameType::kPlace:
    case NameType::kCountry:
    case NameType::kDemonym:
      return SpeakerType::kGovernment;
    default:
      return SpeakerType::kOrganization;
  }
}

}  // namespace

Result<Done> ActorReader::LoadGroups(const tables::TableSource& source,
                                     const word::Analyzer& analyzer) {
  for (const tables::TableFile& file : source.Files("facets/actors")) {
    const auto tsv = tables::Tsv::Parse(file);
    if (!tsv.ok()) return tsv.error();
    const auto columns = tsv->Columns({"concept", "type"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : tsv->rows()) {
      const word::ConceptId id = analyzer.Find(row[(*columns)[0]]);
      const auto type = TypeNamed(row[(*columns)[1]]);
      if (!type) return tsv->ErrorAt(row, "unknown type of actor");
      // As with relations, a row may name a concept of another folder; a test wants none compiled in.
      if (id == word::kNoConcept) continue;
      groups_[id] = {*type, analyzer.concept_of(id).gloss};
    }
  }
  return Done{};
}

// A noun without a row takes the type of the nearest concept above it.
void ActorReader::InheritGroups(const word::Analyzer& analyzer) {
  constexpr int kDeepest = 6;  // relations climbed
  for (word::ConceptId id = 0; id < analyzer.concept_count(); ++id) {
    const word::Concept& concept_ = analyzer.concept_of(id);
    other_.push_back(concept_.pos != word::PartOfSpeech::kNoun &&
                     concept_.pos != word::PartOfSpeech::kPhrase);
    adjective_.push_back(concept_.pos == word::PartOfSpeech::kAdjective);
    glosses_.push_back(other_.back() && !adjective_.back() ? std::string() : concept_.gloss);
    word::ConceptId above = id;
    for (int step = 0; step < kDeepest && !other_.back(); ++step) {
      const auto found = groups_.find(above);
      if (found != groups_.end()) {
        const SpeakerType type = found->second.type;
        groups_[id] = {type, concept_.gloss};
        break;
      }
      const auto& parents = analyzer.concept_of(above).is_a;
      if (parents.empty()) break;
      above = parents.front();
    }
  }
}

Result<ActorReader> ActorReader::Load(const tables::TableSource& source,
                                      const word::Analyzer& analyzer) {
  ActorReader reader;
  const auto groups = reader.LoadGroups(source, analyzer);
  if (!groups.ok()) return groups.error();
  reader.InheritGroups(analyzer);
  for (const std::string& tag : source.LanguageTags()) {
    auto endings = Endings::Load(source, tag);
    if (!endings.ok()) return endings.error();
    reader.endings_.emplace(tag, std::move(*endings));
  }
  return reader;
}

// Finds the actors of one document.
class DocumentActors {
 public:
  DocumentActors(const ActorReader& reader, const ParsedDocument& document)
      : reader_(reader), document_(document), flags_(document.words.tokens().size(), 0),
        owner_from_(flags_.size(), -1), owner_to_(flags_.size(), -1) {
    const auto found = reader.endings_.find(document.words.language);
    if (found != reader.endings_.end()) endings_ = &found->second;
    NoteShortestForms();
    NoteOwners();
    NoteTokens();
  }

  std::vector<Actor> Run() {
    for (const RoleMention& role : document_.roles) AddRole(role);
    for (const NameMention& name : document_.names) AddName(name);
    AddQuotedNames();
    AddGroups();
    AddPronouns();
    Sort();
    Join();
    NameRoles();
    AddFallbacks();
    return std::move(actors_);
  }

 private:
  enum Flag : std::uint8_t { kRole = 1, kTaken = 2, kPreposition = 4, kImpersonal = 8, kSteering = 16,
                              kValue = 32, kNameMark = 64, kGroup = 128 };

  void Mark(std::size_t first, std::size_t last, Flag flag) {
    for (std::size_t t = first; t <= last; ++t) flags_[t] = static_cast<std::uint8_t>(flags_[t] | flag);
  }
  bool Is(std::size_t token, Flag flag) const { return (flags_[token] & flag) != 0; }

  // Of a name that stands in several forms the shortest is the nominative, in languages whose cases
  // lengthen it.
  void NoteShortestForms() {
    for (const NameMention& name : document_.names) {
      const std::size_t size = document_.words.form(name.last_token).size();
      auto [entry, is_new] = shortest_.try_emplace(name.key, size);
      if (!is_new) entry->second = std::min(entry->second, size);
    }
  }

  // By token, the name that begins or ends there and may own a group noun.
  void NoteOwners() {
    for (std::size_t n = 0; n < document_.names.size(); ++n) {
      const NameMention& name = document_.names[n];
      Mark(name.first_token, name.last_token, kTaken);
      if (!IsOwner(name)) continue;
      owner_from_[name.first_token] = static_cast<std::int32_t>(n);
      owner_to_[name.last_token] = static_cast<std::int32_t>(n);
    }
  }

  void NoteTokens() {
    for (const RoleMention& role : document_.roles) Mark(role.first_token, role.last_token, kRole);
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
      if (marker.kind != MarkerKind::kPreposition) continue;
      Mark(marker.last, marker.last, marker.value == "institution" ? kImpersonal : kPreposition);
    }
  }

  SubjectForm FormOf(std::string_view form, bool is_name) const {
    if (endings_ == nullptr) return SubjectForm::kYes;
    return is_name ? endings_->OfName(form) : endings_->OfNoun(form);
  }

  // A longer form than the shortest is inflected; the only form of a name in a text may be, too.
  SubjectForm FormOf(const NameMention& name) const {
    const std::string_view form = document_.words.form(name.last_token);
    if (endings_ != nullptr && !endings_->empty() &&
        document_.words.tokens()[name.last_token].script == text::Script::kCyrillic) {
      const auto shortest = shortest_.find(name.key);
      if (shortest != shortest_.end() && form.size() > shortest->second) return SubjectForm::kNo;
    }
    return FormOf(form, true);
  }

  // An office whose holder the text does not name is called by the office.
  void AddRole(const RoleMention& role) {
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
  std::size_t HeadOf(const RoleMention& role) const {
    return IsGeorgian(role.last_token) ? role.last_token : role.first_token;
  }

  bool IsGeorgian(std::size_t token) const {
    return document_.words.tokens()[token].script == text::Script::kGeorgian;
  }

  void AddName(const NameMention& name) {
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
      std::string latin;
      for (std::uint32_t t = first; t < quotation.last; ++t) {
        taken |= Is(t, kTaken);
        if (!latin.empty()) latin += ' ';
        text::AppendLatin(document_.words.form(t), document_.words.language, &latin);
      }
      if (taken) continue;
      Actor actor;
      actor.tokens = {first, quotation.last};
      actor.type = SpeakerType::kOrganization;
      actor.name = text::Capitalize(latin);
      actor.key = "name:" + latin;
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
    const auto found = reader_.groups_.find(document_.words.concepts[token]);
    if (found != reader_.groups_.end()) return &found->second;
    if (document_.words.term_length[token] != 1) return nullptr;
    for (const word::ConceptId id : document_.words.info(token).concepts) {
      const auto other = reader_.groups_.find(id);
      if (other != reader_.groups_.end() && other->second.type == SpeakerType::kUnnamed) return &other->second;
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
    const NameMention* owner = OwnerBefore(tokens.first);
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

  const NameMention* OwnerBefore(std::uint32_t token) const {
    if (token == 0 || owner_to_[token - 1] < 0) return nullptr;
    return &document_.names[static_cast<std::size_t>(owner_to_[token - 1])];
  }

  // Directly behind, or behind a preposition.
  const NameMention* OwnerBehind(std::uint32_t token) const {
    if (token < flags_.size() && (Is(token, kPreposition) || Is(token, kImpersonal))) ++token;
    if (token >= flags_.size() || owner_from_[token] < 0) return nullptr;
    return &document_.names[static_cast<std::size_t>(owner_from_[token])];
  }

  static bool IsOwner(const NameMention& name) {
    return name.type == NameType::kCountry || name.type == NameType::kPlace ||
           name.type == NameType::kDemonym || name.type == NameType::kOrganization;
  }

  void AddPronouns() {
    for (const mention::Marker& marker : document_.markers) {
      if (marker.kind != MarkerKind::kPronoun && marker.kind != MarkerKind::kPossessive) continue;
      Actor actor;
      actor.tokens = {marker.first, marker.last + 1};
      actor.pronoun = true;
      actor.possessive = marker.kind == MarkerKind::kPossessive;
      actor.subject = actor.possessive ? SubjectForm::kNo : SubjectForm::kYes;
      actor.number = marker.value;
      actors_.push_back(std::move(actor));
    }
  }

  void Sort() {
    std::stable_sort(actors_.begin(), actors_.end(), [](const Actor& a, const Actor& b) {
      return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first
                                              : a.tokens.last > b.tokens.last;
    });
  }

  // Joins what touches ("president" + "Vladimir Putin", "party" + «X», "director" + "of the school") and
  // drops what lies inside another actor.
  void Join() {
    std::vector<Actor> joined;
    for (Actor& actor : actors_) {
      Actor* last = joined.empty() ? nullptr : &joined.back();
      if (last != nullptr && (Touches(*last, actor) || Introduces(*last, actor)) && IsApposition(*last, actor)) {
        TakeName(actor, last);
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

  // "The chairwoman of the commission Elza Tiron": a few words of one phrase between.
  bool Introduces(const Actor& head, const Actor& name) const {
    constexpr std::uint32_t kFarthest = 4;
    const std::uint32_t from = head.tokens.last;
    const bool person = name.type == SpeakerType::kPerson && name.named;
    if (!person || name.tokens.first <= from || name.tokens.first - from > kFarthest) return false;
    if (name.subject != head.subject && name.subject == SubjectForm::kNo) return false;
    if (IsSource(name.tokens.first - 1)) return false;
    for (std::uint32_t t = from; t < name.tokens.first; ++t) {
      const bool preposition = IsSource(t) && t == from;
      if (IsPunct(t) || (Is(t, kSteering) && !preposition && !Is(t, kNameMark))) return false;
    }
    return true;
  }

  bool IsSource(std::uint32_t token) const { return Is(token, kPreposition) || Is(token, kImpersonal); }

  // Side by side, or with an opening quotation mark between.
  bool Touches(const Actor& before, const Actor& behind) const {
    const std::uint32_t end = before.tokens.last;
    if (end == behind.tokens.first) return true;
    return end + 1 == behind.tokens.first &&
           document_.words.tokens()[end].kind == text::TokenKind::kPunct &&
           document_.words.tokens()[end].space_before && document_.words.form(end) != "—" &&
           document_.words.form(end) != "–" && document_.words.form(end) != "-";
  }

  bool IsApposition(const Actor& head, const Actor& name) const {
    if (!name.named || head.named) return false;
    if (name.type == SpeakerType::kPerson) {
      if (!head.role && head.type != SpeakerType::kUnnamed) return false;
      const bool genitive = head.subject == SubjectForm::kYes && name.subject == SubjectForm::kNo;
      return head.role || !genitive;
    }
    const bool organization = name.type == SpeakerType::kOrganization || name.type == SpeakerType::kMedia;
    return organization && head.group && head.type != SpeakerType::kUnnamed;
  }

  // "the lawyer of the accused" without a preposition: the first noun is the head.
  bool IsAttribute(const Actor& head, const Actor& attribute) const {
    if (IsGeorgian(head.tokens.first) || endings_ == nullptr || endings_->empty()) return false;
    if (head.pronoun || head.named || attribute.pronoun) return false;
    return attribute.named ? attribute.subject == SubjectForm::kNo : true;
  }

  void TakeName(const Actor& name, Actor* head) {
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

  // Where no actor stands beside a cue, the noun that does is its source, known or not.
  void AddFallbacks() {
    for (const Actor& actor : actors_) {
      const bool may = actor.subject != SubjectForm::kNo;
      for (std::uint32_t t = actor.tokens.first; t < actor.tokens.last; ++t) {
        flags_[t] = static_cast<std::uint8_t>(flags_[t] & ~kRole);
        Mark(t, t, may ? kRole : actor.type == SpeakerType::kOrganization ? kGroup : kTaken);
      }
    }
    const std::size_t known = actors_.size();
    for (const mention::Marker& marker : document_.markers) {
      if (marker.kind == MarkerKind::kSay || marker.kind == MarkerKind::kVia) AddFallback(marker);
      if (marker.kind == MarkerKind::kSourceAfter) AddBehind(marker.last + 1, true);
      if (marker.kind == MarkerKind::kSourceBefore && marker.first > 0) AddBefore(marker.first, true);
    }
    if (actors_.size() > known) Sort();
  }

  void AddFallback(const mention::Marker& cue) {
    const bool trailing = cue.first == 0 || IsPunct(cue.first - 1);
    if (trailing) return AddBehind(cue.last + 1, cue.plural);
    if (HasActorBehind(cue.last + 1)) return;
    AddBefore(cue.first, false);
  }

  bool IsPunct(std::uint32_t token) const {
    return document_.words.tokens()[token].kind == text::TokenKind::kPunct && !Is(token, kNameMark);
  }

  // A candidate within a few words; none where an actor or a preposition comes first. An adjective that
  // stands alone counts where no noun follows.
  void AddBehind(std::uint32_t token, bool any_form) {
    constexpr std::uint32_t kReach = 4;
    bool impersonal = false;
    std::optional<std::uint32_t> adjective;
    for (std::uint32_t t = token; t < std::min<std::size_t>(token + kReach, flags_.size()); ++t) {
      if (Is(t, kRole) || (impersonal && Is(t, kGroup))) return;
      if (IsPunct(t) || Is(t, kTaken) || Is(t, kPreposition)) break;
      if (Is(t, kImpersonal)) {
        if (!any_form || adjective) break;
        impersonal = true;
      } else if (IsNoun(t, impersonal || any_form)) {
        return AddNoun(t);
      } else if (t == token && IsAdjective(t, any_form)) {
        adjective = t;
      }
    }
    if (adjective) AddNoun(*adjective);
  }

  void AddBefore(std::uint32_t token, bool any_form) {
    constexpr std::uint32_t kReach = 4;
    std::optional<std::uint32_t> candidate;
    for (std::uint32_t t = token; t > 0 && token - t < kReach; --t) {
      const std::uint32_t at = t - 1;
      if (IsPunct(at) || Is(at, kRole)) break;
      if (Is(at, kPreposition) || Is(at, kImpersonal)) candidate.reset();
      if (Is(at, kTaken)) continue;
      const bool fits = IsNoun(at, any_form) || (t == token && IsAdjective(at, any_form));
      if (!fits || candidate) continue;
      candidate = at;
      if (any_form) break;
    }
    if (candidate && !HasActorBefore(*candidate)) AddNoun(*candidate);
  }

  bool IsAdjective(std::uint32_t token, bool any_form) const {
    const word::ConceptId id = document_.words.concepts[token];
    if (id == word::kNoConcept || !reader_.adjective_[id] || Is(token, kSteering)) return false;
    return any_form || FormOf(document_.words.form(token), false) != SubjectForm::kNo;
  }

  bool HasActorBehind(std::uint32_t token) const {
    constexpr std::uint32_t kReach = 4;
    for (std::uint32_t t = token; t < std::min<std::size_t>(token + kReach, flags_.size()) && !IsPunct(t); ++t) {
      if (IsSource(t)) return false;
      if (Is(t, kRole)) return true;
    }
    return false;
  }

  bool HasActorBefore(std::uint32_t token) const {
    for (std::uint32_t t = token; t-- > 0 && !IsPunct(t);) {
      if (Is(t, kRole)) return true;
    }
    return false;
  }

  // Known as a noun, or unknown, in a form that fits.
  bool IsNoun(std::uint32_t token, bool any_form) const {
    constexpr std::size_t kShortest = 6;  // bytes: three letters
    const std::string_view form = document_.words.form(token);
    if (Is(token, kSteering) || Is(token, kValue) || document_.words.tokens()[token].kind != text::TokenKind::kWord) return false;
    const word::ConceptId id = document_.words.concepts[token];
    if (id != word::kNoConcept ? bool{reader_.other_[id]} : form.size() < kShortest) return false;
    const SubjectForm subject = FormOf(form, false);
    if (subject == SubjectForm::kModifier) return false;
    return any_form || subject == SubjectForm::kYes || subject == SubjectForm::kPlural;
  }

  void AddNoun(std::uint32_t token) {
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

  const ActorReader& reader_;
  const ParsedDocument& document_;
  const Endings* endings_ = nullptr;
  std::vector<std::uint8_t> flags_;       // by token
  std::vector<std::int32_t> owner_from_;  // by token, index into the names, -1: none
  std::vector<std::int32_t> owner_to_;
  absl::flat_hash_map<std::string, std::size_t> shortest_;
  std::vector<std::pair<std::string, Actor>> holders_;  // title, person
  std::vector<Actor> actors_;
};

std::vector<Actor> ActorReader::Read(const ParsedDocument& document) const {
  return DocumentActors(*this, document).Run();
}

}  // namespace claimdiff::claim
