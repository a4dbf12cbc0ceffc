// SPDX-License-Identifier: Apache-2.0

#include "claim/publish.h"

#include <algorithm>

namespace claimdiff::claim {

Claim Publish(const ReadClaim& read, const ParsedDocument& document, const word::Analyzer& analyzer) {
  Claim claim = read.claim;
  for (const word::ConceptId concept_id : read.concepts) {
    const std::string& id = analyzer.concept_of(concept_id).id;
    if (std::find(claim.concepts.begin(), claim.concepts.end(), id) == claim.concepts.end()) {
      claim.concepts.push_back(id);
    }
  }
  claim.events = read.events;
  const auto& tokens = document.words.tokens();
  for (const CauseLink& cause : read.causes) {
    if (cause.tokens.empty()) continue;
    claim.causes.push_back({cause.effect, {tokens[cause.tokens.first].begin, tokens[cause.tokens.last - 1].end}});
  }
  return claim;
}

}  // namespace claimdiff::claim
