// SPDX-License-Identifier: Apache-2.0

#include "claim/claim_reader.h"

#include <algorithm>
#include <cstdint>
#include <optional>
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

namespace {

// "34 were killed, more than two hundred injured": two facts, cut at the last comma between two tolls. The token
// of that comma, or nothing.
std::optional<std::uint32_t> CutBetweenTolls(const ParsedDocument& document, const ReadClaim& read) {
  constexpr std::uint32_t kLeastTokens = 2;
  const auto& quantities = read.claim.quantities;
  const auto& tokens = document.words.tokens();
  for (std::size_t i = 1; i < quantities.size(); ++i) {
    const bool tolls = read.counts_once[i - 1] && read.counts_once[i];
    if (!tolls || quantities[i - 1].what == quantities[i].what) continue;
    for (std::uint32_t t = read.tokens.last; t-- > read.tokens.first + kLeastTokens;) {
      if (tokens[t].end > quantities[i].span.begin || tokens[t].begin < quantities[i - 1].span.end) continue;
      if (document.words.form(t) == "," && t + kLeastTokens < read.tokens.last) return t;
    }
  }
  return std::nullopt;
}

// The part of a proposition that stands in `tokens`.
Proposition PartOf(const Proposition& proposition, const TokenRange& tokens) {
  Proposition part = proposition;
  part.tokens = tokens;
  part.content.clear();
  for (const TokenRange& said : proposition.content) {
    const TokenRange inside{std::max(said.first, tokens.first), std::min(said.last, tokens.last)};
    if (!inside.empty()) part.content.push_back(inside);
  }
  return part;
}

}  // namespace

void ClaimReader::Append(const ParsedDocument& document, const Proposition& proposition,
                         const word::Analyzer& analyzer, std::vector<ReadClaim>* claims) const {
  ReadClaim read = contents_.Read(document, proposition, analyzer);
  const auto comma = CutBetweenTolls(document, read);
  if (!comma) return claims->push_back(std::move(read));
  const Proposition before = PartOf(proposition, {proposition.tokens.first, *comma});
  claims->push_back(contents_.Read(document, before, analyzer));
  Append(document, PartOf(proposition, {*comma + 1, proposition.tokens.last}), analyzer, claims);
}

std::vector<ReadClaim> ClaimReader::Read(const ParsedDocument& document,
                                         const word::Analyzer& analyzer) const {
  std::vector<ReadClaim> claims;
  const std::vector<Proposition> propositions = Attribute(document, actors_.Read(document));
  claims.reserve(propositions.size());
  for (const Proposition& proposition : propositions) {
    Append(document, proposition, analyzer, &claims);
  }
  return claims;
}

}  // namespace claimdiff::claim
