// SPDX-License-Identifier: Apache-2.0
//
// What a claim names as the cause of what: the words behind or before "because of", and the event that they explain.

#ifndef CLAIMDIFF_LIB_CLAIM_CAUSE_LINKS_H_
#define CLAIMDIFF_LIB_CLAIM_CAUSE_LINKS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claim/parsed_document.h"
#include "mention/markers.h"
#include "word/concept_map.h"
#include "word/word.h"

namespace claimdiff::claim {

// Words that mean something by themselves.
bool IsContent(word::PartOfSpeech pos);

// Reads the causes of one claim. What it is given must outlive it.
class CauseReader {
 public:
  using Events = word::ConceptMap<std::vector<std::string>>;

  CauseReader(const ParsedDocument& document, const TokenRange& claim, const Events& events, const word::Analyzer& analyzer)
      : document_(document), claim_(claim), events_(events), analyzer_(analyzer) {}

  // The cause that `marker` announces in `tokens`; none where they name no cause, or the event itself.
  std::optional<CauseLink> Read(const mention::Marker& marker, TokenRange tokens) const;

 private:
  std::string EventIn(std::uint32_t first, std::uint32_t last) const;
  std::string EffectOf(const mention::Marker& marker, const TokenRange& cause) const;
  bool IsMereEvent(const std::vector<word::ConceptId>& concepts) const;
  bool NamesEvent(const std::vector<word::ConceptId>& concepts, const std::string& event) const;

  const ParsedDocument& document_;
  const TokenRange& claim_;
  const Events& events_;
  const word::Analyzer& analyzer_;
};

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_CAUSE_LINKS_H_
