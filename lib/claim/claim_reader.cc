// SPDX-License-Identifier: Apache-2.0

#include "claim/claim_reader.h"

#include <utility>

#include "claim/attribution.h"

namespace claimdiff::claim {

ClaimReader::ClaimReader(ActorReader actors, ContentReader contents)
    : actors_(std::move(actors)), contents_(std::move(contents)) {}

Result<ClaimReader> ClaimReader::Load(const tables::TableSource& source,
                                      const word::Analyzer& analyzer) {
  auto actors = ActorReader::Load(source, analyzer);
  if (!actors.ok()) return actors.error();
  auto contents = ContentReader::Load(source, analyzer);
  if (!contents.ok()) return contents.error();
  return ClaimReader(std::move(*actors), std::move(*contents));
}

std::vector<ReadClaim> ClaimReader::Read(const ParsedDocument& document,
                                         const word::Analyzer& analyzer) const {
  std::vector<ReadClaim> claims;
  for (const Proposition& proposition : Attribute(document, actors_.Read(document))) {
    claims.push_back(contents_.Read(document, proposition, analyzer));
  }
  return claims;
}

}  // namespace claimdiff::claim
