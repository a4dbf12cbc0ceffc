// SPDX-License-Identifier: Apache-2.0
//
// Names, roles, group nouns and pronouns are laid over the tokens; what touches is joined: "the Russian
// president" + "Vladimir Putin" is one actor, "authorities" + "Azerbaijani" another.

#include "claim/actors.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "tables/tsv.h"

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

Result<ActorReader> ActorReader::Load(const tables::TableSource& source,
                                      const word::Analyzer& analyzer) {
  ActorReader reader;
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
      reader.groups_[id] = {*type, analyzer.concept_of(id).gloss};
    }
  }
  for (const std::string& tag : source.LanguageTags()) {
    auto& endings = reader.endings_[tag];
    for (const tables::TableFile& file : source.Files("languages/" + tag + "/endings")) {
      const auto tsv = tables::Tsv::Parse(file);
      if (!tsv.ok()) return tsv.error();
      const auto columns = tsv->Columns({"of", "ending", "role"});
      if (!columns.ok()) return columns.error();
      for (const auto& row : tsv->rows()) {
        const std::string_view of = row[(*columns)[0]];
        if (of == "place") continue;
        for (const std::string& ending : tables::ExpandPattern(row[(*columns)[1]])) {
          endings.push_back({ending, of != "noun", of != "name", row[(*columns)[2]] == "subject"});
        }
      }
    }
    std::stable_sort(endings.begin(), endings.end(), [](const auto& a, const auto& b) {
      return a.ending.size() > b.ending.size();
    });
  }
  return reader;
}

// Finds the actors of one document.
class DocumentActors {
 public:
  DocumentActors(const ActorReader& reader, const ParsedDocument& document)
      : reader_(reader), document_(document) {
    const auto found = reader.endings_.find(document.words.language);
    if (found != reader.endings_.end()) endings_ = &found->second;
    NoteShortestForms();
  }

  std::vector<Actor> Run() {
    for (const RoleMention& role : document_.roles) AddRole(role);
    for (const NameMention& name : document_.names) AddName(name);
    AddGroups();
    AddPronouns();
    std::stable_sort(actors_.begin(), actors_.end(), [](const Actor& a, const Actor& b) {
      return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first
                                              : a.tokens.last > b.tokens.last;
    });
    return Joined();
  }

 private:
  // Of a name that stands in several forms the shortest is the nominative, in languages whose cases
  // lengthen it.
  void NoteShortestForms() {
    for (const NameMention& name : document_.names) {
      const std::size_t size = document_.words.form(name.last_token).size();
      auto [entry, is_new] = shortest_.try_emplace(name.key, size);
      if (!is_new) entry->second = std::min(entry->second, size);
    }
  }

  bool AllowsSubject(std::string_view form, bool is_name) const {
    if (endings_ == nullptr) return true;
    for (const auto& ending : *endings_) {
      if ((is_name ? ending.of_names : ending.of_nouns) && form.ends_with(ending.ending)) {
        return ending.subject;
      }
    }
    return true;
  }

  // A longer form than the shortest is inflected; the only form of a name in a text may be, too.
  bool NameAllowsSubject(const NameMention& name) const {
    const std::string_view form = document_.words.form(name.last_token);
    if (document_.words.tokens()[name.last_token].script == text::Script::kCyrillic) {
      const auto shortest = shortest_.find(name.key);
      if (shortest != shortest_.end() && form.size() > shortest->second) return endings_ == nullptr || endings_->empty();
    }
    return AllowsSubject(form, true);
  }

  void AddRole(const RoleMention& role) {
    Actor actor;
    actor.tokens = {static_cast<std::uint32_t>(role.first_token),
                    static_cast<std::uint32_t>(role.last_token + 1)};
    actor.name = role.name;
    actor.key = role.entity;
    actor.role = true;
    actor.pronoun = role.entity.empty();
    actor.subject = AllowsSubject(document_.words.form(HeadOf(role)), false);
    actors_.push_back(std::move(actor));
  }

  // The word whose ending tells the case: the first one in Slavic languages, where adjectives and the
  // head agree and what follows is a genitive; the last one in Georgian.
  std::size_t HeadOf(const RoleMention& role) const {
    const bool georgian = document_.words.tokens()[role.last_token].script == text::Script::kGeorgian;
    return georgian ? role.last_token : role.first_token;
  }

  void AddName(const NameMention& name) {
    if (name.is_adjective) return;
    Actor actor;
    actor.tokens = {static_cast<std::uint32_t>(name.first_token),
                    static_cast<std::uint32_t>(name.last_token + 1)};
    actor.type = TypeOf(name.type);
    actor.name = name.name;
    actor.key = name.entity.empty() ? name.key : name.entity;
    actor.subject = NameAllowsSubject(name);
    actors_.push_back(std::move(actor));
  }

  // "Azerbaijani authorities", "the foreign ministry of Azerbaijan", "experts in Baku".
  void AddGroups() {
    for (std::uint32_t i = 0; i < document_.words.concepts.size(); ++i) {
      const auto found = reader_.groups_.find(document_.words.concepts[i]);
      if (found == reader_.groups_.end() || document_.words.term_length[i] == 0) continue;
      AddGroup({i, i + document_.words.term_length[i]}, found->second);
    }
  }

  void AddGroup(TokenRange tokens, const ActorReader::GroupConcept& group) {
    Actor actor;
    actor.type = group.type;
    actor.subject = AllowsSubject(document_.words.form(tokens.last - 1), false);
    const NameMention* owner = NameEndingAt(tokens.first);
    if (owner != nullptr) {
      tokens.first = static_cast<std::uint32_t>(owner->first_token);
    } else if ((owner = NameBehind(tokens.last)) != nullptr) {
      tokens.last = static_cast<std::uint32_t>(owner->last_token + 1);
    }
    actor.tokens = tokens;
    actor.name = group.gloss;
    actor.key = "group:" + group.gloss;
    if (owner != nullptr) {
      actor.name += group.type == SpeakerType::kUnnamed ? " in " + owner->name : " of " + owner->name;
      actor.key += "@" + (owner->entity.empty() ? owner->key : owner->entity);
    }
    actors_.push_back(std::move(actor));
  }

  const NameMention* NameEndingAt(std::uint32_t token) const {
    for (const NameMention& name : document_.names) {
      if (name.last_token + 1 == token && IsOwner(name)) return &name;
    }
    return nullptr;
  }

  // Directly behind, or behind a preposition.
  const NameMention* NameBehind(std::uint32_t token) const {
    const bool preposition = IsPreposition(token);
    for (const NameMention& name : document_.names) {
      if (name.first_token == token + (preposition ? 1 : 0) && IsOwner(name)) return &name;
    }
    return nullptr;
  }

  static bool IsOwner(const NameMention& name) {
    return name.type == NameType::kCountry || name.type == NameType::kPlace ||
           name.type == NameType::kDemonym || name.type == NameType::kOrganization;
  }

  bool IsPreposition(std::uint32_t token) const {
    for (const mention::Marker& marker : MarkersAt(token)) {
      if (marker.kind == MarkerKind::kPreposition) return true;
    }
    return false;
  }

  std::vector<mention::Marker> MarkersAt(std::uint32_t token) const {
    auto it = std::lower_bound(
        document_.markers.begin(), document_.markers.end(), token,
        [](const mention::Marker& m, std::uint32_t t) { return m.first < t; });
    std::vector<mention::Marker> found;
    for (; it != document_.markers.end() && it->first == token; ++it) found.push_back(*it);
    return found;
  }

  void AddPronouns() {
    for (const mention::Marker& marker : document_.markers) {
      if (marker.kind != MarkerKind::kPronoun && marker.kind != MarkerKind::kPossessive) continue;
      Actor actor;
      actor.tokens = {marker.first, marker.last + 1};
      actor.pronoun = true;
      actor.possessive = marker.kind == MarkerKind::kPossessive;
      actor.subject = !actor.possessive;
      actors_.push_back(std::move(actor));
    }
  }

  // Joins a role with the name right behind it and drops what lies inside another actor.
  std::vector<Actor> Joined() {
    std::vector<Actor> joined;
    for (Actor& actor : actors_) {
      Actor* last = joined.empty() ? nullptr : &joined.back();
      if (last != nullptr && last->tokens.last == actor.tokens.first && IsApposition(*last, actor)) {
        last->tokens.last = actor.tokens.last;
        last->name = actor.name;
        last->key = actor.key;
        last->pronoun = false;
        last->role = false;
        last->subject = last->subject || actor.subject;
      } else if (last != nullptr && actor.tokens.first < last->tokens.last) {
        if (!actor.pronoun && last->pronoun) TakeOver(actor, last);
      } else {
        joined.push_back(std::move(actor));
      }
    }
    return joined;
  }

  static bool IsApposition(const Actor& role, const Actor& name) {
    return role.role && name.type == SpeakerType::kPerson && !name.role && !name.pronoun &&
           !name.possessive;
  }

  static void TakeOver(const Actor& actor, Actor* last) {
    last->tokens.last = std::max(last->tokens.last, actor.tokens.last);
    last->type = actor.type;
    last->name = actor.name;
    last->key = actor.key;
    last->pronoun = false;
  }

  const ActorReader& reader_;
  const ParsedDocument& document_;
  const std::vector<ActorReader::Ending>* endings_ = nullptr;
  absl::flat_hash_map<std::string, std::size_t> shortest_;
  std::vector<Actor> actors_;
};

std::vector<Actor> ActorReader::Read(const ParsedDocument& document) const {
  return DocumentActors(*this, document).Run();
}

}  // namespace claimdiff::claim
