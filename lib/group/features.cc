// SPDX-License-Identifier: Apache-2.0

#include "group/features.h"

#include <memory>
#include <string>

#include "align/features.h"
#include "align/weighting.h"

namespace claimdiff::group {
namespace {

using align::FeatureKind;
using align::MakeFeature;

// A speaker shared says little, since one person says many things; an act says as much as a word.
constexpr float kSpeaker = 0.4f;
constexpr float kAct = 0.8f;
constexpr float kMonth = 0.5f;
// What is counted, when an event was, which facet is told: the slots that the news fills.
constexpr float kCounted = 1.0f;
constexpr float kEventTime = 0.8f;
constexpr float kFacet = 0.8f;

void AddClaimFeatures(const Claim& claim, align::SparseVector* vector) {
  if (claim.speaker) {
    vector->push_back({MakeFeature(FeatureKind::kName, claim.speaker->key), kSpeaker});
  }
  if (claim.act != "state" && claim.act != "report") {
    vector->push_back({MakeFeature(FeatureKind::kConcept, "act " + claim.act), kAct});
  }
  for (const ClaimTime& time : claim.times) {
    const std::string month = "month " + time.time.start.substr(0, 7);
    vector->push_back({MakeFeature(FeatureKind::kValue, month), kMonth});
    if (time.what.empty()) continue;
    vector->push_back({MakeFeature(FeatureKind::kValue, "time of " + time.what), kEventTime});
  }
  for (const std::string& topic : claim.topics) {
    vector->push_back({MakeFeature(FeatureKind::kConcept, "facet " + topic), kFacet});
  }
  for (const ClaimQuantity& quantity : claim.quantities) {
    vector->push_back({MakeFeature(FeatureKind::kValue, "counts " + quantity.what), kCounted});
  }
}

}  // namespace

std::vector<align::SparseVector> Vectorize(
    const std::vector<const claim::ReadClaim*>& claims,
    const std::vector<const claim::ParsedDocument*>& documents, const word::Analyzer& analyzer) {
  std::vector<align::SparseVector> vectors;
  align::Weighting weighting;
  std::unique_ptr<align::TextFeatures> features;
  const claim::ParsedDocument* current = nullptr;
  for (const claim::ReadClaim* read : claims) {
    const claim::ParsedDocument* document = documents[read->claim.document];
    if (document != current) {
      features = std::make_unique<align::TextFeatures>(analyzer, document->words, document->names,
                                                       document->values);
      current = document;
    }
    align::SparseVector vector = features->Make(read->tokens.first, read->tokens.last);
    AddClaimFeatures(read->claim, &vector);
    align::Normalize(&vector);
    weighting.Count(vector);
    vectors.push_back(std::move(vector));
  }
  for (align::SparseVector& vector : vectors) vector = weighting.Apply(vector);
  return vectors;
}

}  // namespace claimdiff::group
