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

std::vector<align::SparseVector> ClaimVectors(const std::vector<const claim::ReadClaim*>& claims,
                                              const std::vector<const claim::ParsedDocument*>& documents,
                                              const word::Analyzer& analyzer) {
  std::vector<align::SparseVector> vectors;
  std::unique_ptr<align::TextFeatures> features;
  const claim::ParsedDocument* current = nullptr;
  for (const claim::ReadClaim* read : claims) {
    const claim::ParsedDocument* document = documents[read->claim.document];
    if (document != current) {
      features = std::make_unique<align::TextFeatures>(analyzer, document->words, document->names,
                                                       document->values, kWeights);
      current = document;
    }
    vectors.push_back(features->Make(read->tokens.first, read->tokens.last));
  }
  return vectors;
}

std::vector<align::SparseVector> SentenceVectors(const std::vector<const claim::ParsedDocument*>& documents,
                                                 const word::Analyzer& analyzer) {
  std::vector<align::SparseVector> vectors;
  for (const claim::ParsedDocument* document : documents) {
    const align::TextFeatures features(analyzer, document->words, document->names, document->values, kWeights);
    for (const sentence::Sentence& s : document->sentences) {
      vectors.push_back(features.Make(s.first_token, s.last_token));
    }
  }
  return vectors;
}

}  // namespace claimdiff::group
