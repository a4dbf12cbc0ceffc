// SPDX-License-Identifier: Apache-2.0

#include "group/vectors.h"

#include <cmath>
#include <memory>

namespace claimdiff::group {
namespace {

constexpr double kBackground = 30;

}  // namespace

void Rarity::Apply(std::vector<align::SparseVector>* vectors) {
  for (auto& vector : *vectors) {
    std::erase_if(vector, [](const align::Entry& entry) { return entry.weight <= 0; });
    for (align::Entry& entry : vector) {
      const auto [number, added] =
          numbers_.try_emplace(entry.feature, static_cast<std::uint32_t>(frequencies_.size()));
      if (added) frequencies_.push_back(0);
      ++frequencies_[number->second];
      entry.feature = number->second;
    }
  }
  const double all = static_cast<double>(vectors->size()) + kBackground;
  for (auto& vector : *vectors) {
    for (align::Entry& entry : vector) {
      const double rarity = std::log(1 + all / (frequencies_[entry.feature] + 1.0));
      entry.weight = std::sqrt(entry.weight) * static_cast<float>(rarity);
    }
    align::Normalize(&vector);
    align::ScaleToUnit(&vector);
  }
}

namespace {

// By document and token: the source of a claim and the words that name it as such. Who says it and that it is
// said tells little about what is said.
std::vector<std::vector<bool>> SourceTokens(const std::vector<const claim::ReadClaim*>& claims,
                                            const std::vector<const claim::ParsedDocument*>& documents) {
  std::vector<std::vector<bool>> sources;
  for (const claim::ParsedDocument* document : documents) sources.emplace_back(document->words.tokens().size());
  for (const claim::ReadClaim* read : claims) {
    const Claim& claim = read->claim;
    if (!claim.speaker || (claim.act != "state" && claim.act != "report")) continue;
    const claim::ParsedDocument& document = *documents[claim.document];
    const auto& tokens = document.words.tokens();
    const sentence::Sentence& s = document.sentences[claim.sentence];
    for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
      const Span token{tokens[t].begin, tokens[t].end};
      if (token.Overlaps(claim.verb) || token.Overlaps(claim.speaker->surface)) sources[claim.document][t] = true;
    }
  }
  return sources;
}

}  // namespace

Vectors MakeVectors(const std::vector<const claim::ReadClaim*>& claims,
                    const std::vector<const claim::ParsedDocument*>& documents, const word::Analyzer& analyzer) {
  const auto sources = SourceTokens(claims, documents);
  Vectors vectors;
  std::size_t c = 0;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const claim::ParsedDocument& document = *documents[d];
    const align::TextFeatures features(analyzer, document.words, document.names, document.values, kWeights);
    for (const sentence::Sentence& s : document.sentences) {
      vectors.of_sentences.push_back(features.Make(s.first_token, s.last_token, sources[d]));
    }
    for (; c < claims.size() && claims[c]->claim.document == d; ++c) {
      vectors.of_claims.push_back(features.Make(claims[c]->tokens.first, claims[c]->tokens.last, sources[d]));
    }
  }
  return vectors;
}

}  // namespace claimdiff::group
