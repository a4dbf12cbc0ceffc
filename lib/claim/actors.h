// SPDX-License-Identifier: Apache-2.0
//
// Actors are who may say or do something: people by name, by role or by pronoun, institutions, media,
// governments named by their capital or country, and unnamed groups (experts, agencies).
//
// Which concepts make an institution or a group is told by data/facets/actors.tsv, for whole branches of
// the lexicon at a time (every person noun); which endings rule out the subject of a sentence by
// data/languages/<tag>/endings.tsv. Where a cue has no such actor beside it, the noun that stands there
// is taken.

#ifndef CLAIMDIFF_LIB_CLAIM_ACTORS_H_
#define CLAIMDIFF_LIB_CLAIM_ACTORS_H_

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claim/endings.h"
#include "claim/parsed_document.h"
#include "word/concept_map.h"

namespace claimdiff::claim {

struct Actor {
  TokenRange tokens;
  SpeakerType type = SpeakerType::kPerson;
  std::string name;         // display name in Latin letters; empty for pronouns
  std::string key;          // equal for the same actor in every text; empty for pronouns
  std::string title;        // of roles and groups: what they are called
  bool role = false;        // an office: a name right behind it is its holder's
  bool pronoun = false;     // stands for an actor named before
  bool possessive = false;  // "his": of an actor named before
  bool named = false;       // by a name of its own
  bool group = false;       // a common noun that no place or organization owns
  std::string_view number;  // of a pronoun: "he", "she", "they"
  SubjectForm subject = SubjectForm::kYes;
  bool ergative = false;  // a Georgian form that nothing but the subject of a past act has, beside such a cue
};

// Immutable after Load; may be shared by threads.
class ActorReader {
 public:
  static Result<ActorReader> Load(const tables::TableSource& source, const word::Analyzer& analyzer);

  // The actors of a whole document in text order, not overlapping.
  std::vector<Actor> Read(const ParsedDocument& document) const;

 private:
  struct GroupConcept {
    SpeakerType type;
    std::string gloss;
  };
  friend class DocumentActors;

  Result<Done> LoadGroups(const tables::TableSource& source, const word::Analyzer& analyzer);
  void InheritGroups(const word::Analyzer& analyzer);

  word::ConceptMap<GroupConcept> groups_;
  std::vector<bool> other_;           // by concept: neither a noun nor a phrase
  std::vector<bool> mute_;            // by concept: tells nothing
  std::vector<bool> adjective_;
  std::vector<std::string> glosses_;  // by concept, of nouns and adjectives
  std::map<std::string, Endings, std::less<>> endings_;  // by language
};

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_ACTORS_H_
