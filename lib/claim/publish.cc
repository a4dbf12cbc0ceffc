// SPDX-License-Identifier: Apache-2.0

#include "claim/publish.h"

#include <algorithm>
#include <utility>

namespace claimdiff::claim {
namespace {

Claim Complete(Claim claim, const ReadClaim& read, const ParsedDocument& document, const word::Analyzer& analyzer) {
  claim.concepts.reserve(read.concepts.size());
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

}  // namespace

Claim Publish(const ReadClaim& read, const ParsedDocument& document, const word::Analyzer& analyzer) {
  return Complete(read.claim, read, document, analyzer);
}

Claim Publish(ReadClaim&& read, const ParsedDocument& document, const word::Analyzer& analyzer) {
  Claim claim = std::move(read.claim);
  return Complete(std::move(claim), read, document, analyzer);
}

}  // namespace claimdiff::claim
