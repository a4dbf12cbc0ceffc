// SPDX-License-Identifier: Apache-2.0
//
// What a proposition says: polarity, certainty, topics, values with what they count, names.
//
// data/facets/facets.tsv tells which concepts make which topic, data/facets/roles.tsv what a count of
// people is about (killed, injured, aboard ...), data/facets/events.tsv which concepts name an event
// that a time or a place may belong to, data/facets/sites.tsv which name a kind of place. A user's folder may add rows
// to each.

#ifndef CLAIMDIFF_LIB_CLAIM_CONTENT_H_
#define CLAIMDIFF_LIB_CLAIM_CONTENT_H_

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "claim/attribution.h"
#include "claim/parsed_document.h"
#include "word/concept_map.h"

namespace claimdiff::claim {

// Immutable after Load; may be shared by threads.
class ContentReader {
 public:
  static Result<ContentReader> Load(const tables::TableSource& source,
                                    const word::Analyzer& analyzer);

  // Fills everything of the claim but id and document. `analyzer` is the one given to Load.
  ReadClaim Read(const ParsedDocument& document, const Proposition& proposition,
                 const word::Analyzer& analyzer) const;

 private:
  friend class ClaimFiller;
  friend class ValueFiller;
  using ByConcept = word::ConceptMap<std::vector<std::string>>;

  Result<Done> LoadActs(const tables::TableSource& source);
  Result<Done> LoadRoles(const tables::TableSource& source, const word::Analyzer& analyzer);
  void AddCountedRole(std::string_view entry, const std::string& role, const word::Analyzer& analyzer);
  Result<Done> LoadDimensions(const tables::TableSource& source);
  static Result<ByConcept> LoadConcepts(const tables::TableSource& source, std::string_view name,
                                        const word::Analyzer& analyzer);

  ByConcept topics_;
  std::map<std::string, std::string, std::less<>> topic_of_act_;
  ByConcept roles_;
  // Roles that only a count of certain things has: destroyed homes, released workers. Concept and counted noun.
  absl::flat_hash_map<std::pair<word::ConceptId, word::ConceptId>, std::string> counted_roles_;
  ByConcept events_;
  ByConcept sites_;
  std::map<std::string, std::string, std::less<>> dimension_of_unit_;
  // What kinds of value a role may count ("person|percent").
  std::map<std::string, std::string, std::less<>> kinds_of_role_;
  std::set<std::string, std::less<>> roles_once_;  // of which an event has one count, or a toll
  std::map<std::string, std::vector<std::string>, std::less<>> place_endings_;
};

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_CONTENT_H_
