// SPDX-License-Identifier: Apache-2.0
//
// Everything that the stages up to `mention` have read of one document; what claims are made from.

#ifndef CLAIMDIFF_LIB_CLAIM_PARSED_DOCUMENT_H_
#define CLAIMDIFF_LIB_CLAIM_PARSED_DOCUMENT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/claim.h"
#include "claimdiff/document.h"
#include "mention/markers.h"
#include "mention/names.h"
#include "mention/quotations.h"
#include "mention/values.h"
#include "sentence/splitter.h"
#include "word/word.h"

namespace claimdiff::claim {

// The event of a time that tells when something was said.
inline constexpr std::string_view kSaying = "statement";

struct ParsedDocument {
  const Document* document = nullptr;
  word::AnalyzedText words;
  std::vector<sentence::Sentence> sentences;
  std::vector<mention::ValueMention> values;  // in text order
  std::vector<mention::NameMention> names;    // in text order
  std::vector<mention::RoleMention> roles;    // in text order
  std::vector<mention::Quotation> quotations;
  std::vector<mention::Marker> markers;
};

// Tokens [first, last).
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  std::uint32_t size() const { return last - first; }
  bool empty() const { return first >= last; }
  bool Contains(std::uint32_t token) const { return first <= token && token < last; }
};

// A cause that a claim names for an event.
struct CauseLink {
  std::string effect;                    // event id, empty where the claim does not name it
  TokenRange tokens;                     // of the cause
  std::vector<word::ConceptId> concepts; // of the cause's content words
};

// A place without a name that a claim is in: "at the airport".
struct Site {
  std::string kind;            // data/facets/sites.tsv
  word::ConceptId id = word::kNoConcept;
  std::uint32_t token = 0;
};

// A claim with what later stages need beyond the public fields.
struct ReadClaim {
  Claim claim;
  TokenRange tokens;                          // of the claim's span
  std::vector<word::ConceptId> concepts;      // of the content words, in order, with repetitions
  std::vector<std::string> unknown_words;     // Latin keys of words without a concept
  std::vector<bool> counts_once;              // parallel to claim.quantities: an event has one such count (its toll)
  std::vector<word::ConceptId> counted;       // parallel to claim.quantities: the counted noun, if one is named
  std::vector<bool> from;                     // parallel to claim.quantities: opens a step to the next one
  std::vector<bool> locative;                 // parallel to claim.places: "in Aktau"
  std::vector<Site> sites;
  std::vector<std::string> demonyms;          // entities named by adjectives and peoples
  std::vector<word::ConceptId> negated;       // concepts that a negation stands right before
  std::vector<CauseLink> causes;
  std::vector<std::string> events;            // that the claim names, each once
  std::int32_t speech = -1;                   // index of the quotation it belongs to, -1: none
};

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_PARSED_DOCUMENT_H_
