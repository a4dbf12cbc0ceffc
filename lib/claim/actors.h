// SPDX-License-Identifier: Apache-2.0
//
// Actors are who may say or do something: people by name, by role or by pronoun, institutions, media,
// governments named by their capital or country, and unnamed groups (experts, agencies).
//
// Which concepts make an institution or a group is told by data/facets/actors.tsv; which endings rule
// out the subject of a sentence by data/languages/<tag>/endings.tsv.

#ifndef CLAIMDIFF_LIB_CLAIM_ACTORS_H_
#define CLAIMDIFF_LIB_CLAIM_ACTORS_H_

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "claim/parsed_document.h"

namespace claimdiff::claim {

struct Actor {
  TokenRange tokens;
  SpeakerType type = SpeakerType::kPerson;
  std::string name;         // display name in Latin letters; empty for pronouns
  std::string key;          // equal for the same actor in every text; empty for pronouns
  bool role = false;        // an office: a name right behind it is its holder's
  bool pronoun = false;     // stands for an actor named before
  bool possessive = false;  // "his": of an actor named before
  bool subject = true;      // its form allows it to be the subject
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
  struct Ending {
    std::string ending;
    bool of_names;
    bool of_nouns;
    bool subject;
  };

  friend class DocumentActors;

  absl::flat_hash_map<word::ConceptId, GroupConcept> groups_;
  std::map<std::string, std::vector<Ending>, std::less<>> endings_;  // longest first
};

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_ACTORS_H_
