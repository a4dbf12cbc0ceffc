// SPDX-License-Identifier: Apache-2.0
//
// Names: people, organizations, media, places, with one entity for all that a text calls them. Read
// takes a whole document, so that a surname finds its full name wherever that stands.
//
//   auto reader = NameReader::Load(source, analyzer);
//   for (const NameMention& m : reader->Read(words, sentences)) ...   // "Vladimir Putin", "country:RU"
//   for (const RoleMention& r : reader->ReadRoles(words, sentences, mentions)) ...  // руският президент
//
// Entities are strings: the id of the gazetteer ("country:RU", "city:aktau", "person:putin"), or, for a
// name that no table has, "name:" and its skeleton (see skeleton.h); people known by full name are
// "name:" and both skeletons. Immutable after Load; may be shared by threads.

#ifndef CLAIMDIFF_LIB_MENTION_NAMES_H_
#define CLAIMDIFF_LIB_MENTION_NAMES_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claimdiff/result.h"
#include "claimdiff/span.h"
#include "tables/table_source.h"
#include "word/word.h"

namespace claimdiff::mention {

enum class NameType {
  kPerson,
  kOrganization,
  kMedia,
  kPlace,    // city, region, sea, building; also where it stands for a government
  kCountry,
  kDemonym,  // a people, or the adjective of a country or place
  kUnknown,
};

struct NameMention {
  NameType type = NameType::kUnknown;
  Span span;                    // bytes of the text
  std::size_t first_token = 0;
  std::size_t last_token = 0;   // inclusive
  std::string name;             // in Latin letters: "Vladimir Putin", "Aktau"
  std::string key;              // skeleton of the name as the text writes it
  std::string entity;
  bool is_adjective = false;    // "руски", "რუსული": of the entity, not the entity itself
};

// An office that stands for its holder: "руският президент", "глава Азербайджана".
struct RoleMention {
  Span span;
  std::size_t first_token = 0;
  std::size_t last_token = 0;   // inclusive
  std::string role;             // "president", "prime_minister", ... as data/names/titles.tsv calls it
  std::string place;            // entity of the country or organization, or empty
  std::string entity;           // the person that the document introduced so; empty: nobody
  std::string name;             // of that person
  bool beside_name = false;     // the name stands next to it: no coreference of its own
};

using TokenRanges = std::vector<std::pair<std::size_t, std::size_t>>;  // first, behind the last

class NameReader {
 public:
  static Result<NameReader> Load(const tables::TableSource& source, const word::Analyzer& analyzer);
  NameReader(NameReader&&) noexcept;
  NameReader& operator=(NameReader&&) noexcept;
  ~NameReader();

  // In text order, not overlapping. `sentences` are ranges of tokens.
  std::vector<NameMention> Read(const word::AnalyzedText& text, const TokenRanges& sentences) const;
  // Offices, with the people that `mentions` (what Read gave for the same text) introduce in them.
  std::vector<RoleMention> ReadRoles(const word::AnalyzedText& text, const TokenRanges& sentences,
                                     const std::vector<NameMention>& mentions) const;

  // The skeleton of a name (one word or several) without its case endings.
  std::string Skeleton(std::string_view name, std::string_view language) const;
  // By the gazetteer's containment: "country:KZ" contains "city:aktau" and itself.
  bool Contains(std::string_view outer_entity, std::string_view inner_entity) const;
  // The two may be one person or place: equal, or one is the other's surname alone.
  static bool MayBeSame(std::string_view entity, std::string_view other);

 private:
  struct State;
  explicit NameReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_NAMES_H_
