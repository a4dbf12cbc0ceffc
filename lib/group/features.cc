// SPDX-License-Identifier: Apache-2.0

#include "group/features.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"

namespace claimdiff::group {
namespace {

// How much a kind of feature counts before rarity. A name or a value shared says more than a common
// word; a speaker shared says little, since one person says many things.
constexpr float kConcept = 1.0f;
constexpr float kName = 1.0f;
constexpr float kDemonym = 0.7f;
constexpr float kQuantity = 1.0f;
constexpr float kTime = 0.9f;
constexpr float kSpeaker = 0.5f;
constexpr float kAct = 0.8f;
constexpr float kGram = 0.35f;
constexpr std::size_t kGramSize = 4;

class FeatureCollector {
 public:
  explicit FeatureCollector(const word::Analyzer& analyzer) : analyzer_(analyzer) {}

  Vector Collect(const claim::ReadClaim& read) {
    vector_.clear();
    for (const word::ConceptId id : read.concepts) Add("c" + analyzer_.concept_of(id).id, kConcept);
    const Claim& claim = read.claim;
    for (const auto* names : {&claim.people, &claim.places, &claim.organizations}) {
      for (const ClaimName& name : *names) Add("n" + name.key, kName);
    }
    for (const std::string& entity : read.demonyms) Add("n" + entity, kDemonym);
    for (const ClaimQuantity& quantity : claim.quantities) AddQuantity(quantity);
    for (const ClaimTime& time : claim.times) AddTime(time);
    if (claim.speaker) Add("n" + claim.speaker->key, kSpeaker);
    if (claim.act != "state" && claim.act != "report") Add("a" + claim.act, kAct);
    for (const std::string& word : read.unknown_words) AddGrams(word);
    return Merged();
  }

  std::size_t size() const { return ids_.size(); }

 private:
  void Add(std::string key, float weight) {
    const auto next = static_cast<std::uint32_t>(ids_.size());
    const auto [entry, is_new] = ids_.try_emplace(std::move(key), next);
    vector_.push_back({entry->second, weight});
  }

  void AddQuantity(const ClaimQuantity& quantity) {
    const Value& value = quantity.value;
    std::string key = "q" + value.unit + ":";
    if (value.low) key += std::to_string(*value.low);
    if (value.approximate && value.low != value.high) key += "~";
    Add(key, kQuantity);
    Add("w" + quantity.what, kConcept / 2);
  }

  // A day is also in its month and year, so that times of different grain meet.
  void AddTime(const ClaimTime& time) {
    Add("t" + time.time.start, kTime);
    if (time.time.start.size() > 7) Add("t" + time.time.start.substr(0, 7), kTime / 2);
  }

  void AddGrams(const std::string& word) {
    if (word.size() <= kGramSize) return Add("g" + word, kGram);
    for (std::size_t i = 0; i + kGramSize <= word.size(); ++i) {
      Add("g" + word.substr(i, kGramSize), kGram);
    }
  }

  // Repetitions count once, at their largest weight.
  Vector Merged() {
    std::sort(vector_.begin(), vector_.end(), [](const Feature& a, const Feature& b) {
      return a.id != b.id ? a.id < b.id : a.weight > b.weight;
    });
    const auto end = std::unique(vector_.begin(), vector_.end(),
                                 [](const Feature& a, const Feature& b) { return a.id == b.id; });
    return {vector_.begin(), end};
  }

  const word::Analyzer& analyzer_;
  absl::flat_hash_map<std::string, std::uint32_t> ids_;
  Vector vector_;
};

void Weigh(std::size_t feature_count, std::vector<Vector>* vectors) {
  std::vector<std::uint32_t> frequency(feature_count, 0);
  for (const Vector& vector : *vectors) {
    for (const Feature& feature : vector) ++frequency[feature.id];
  }
  const double total = static_cast<double>(vectors->size());
  for (Vector& vector : *vectors) {
    double square = 0;
    for (Feature& feature : vector) {
      feature.weight *= static_cast<float>(std::log(1 + total / frequency[feature.id]));
      square += feature.weight * feature.weight;
    }
    const auto length = static_cast<float>(std::sqrt(square));
    if (length == 0) continue;
    for (Feature& feature : vector) feature.weight /= length;
  }
}

}  // namespace

double Dot(const Vector& a, const Vector& b) {
  double sum = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->id < j->id) {
      ++i;
    } else if (j->id < i->id) {
      ++j;
    } else {
      sum += i++->weight * j++->weight;
    }
  }
  return sum;
}

std::vector<Vector> Vectorize(const std::vector<const claim::ReadClaim*>& claims,
                              const word::Analyzer& analyzer) {
  FeatureCollector collector(analyzer);
  std::vector<Vector> vectors;
  vectors.reserve(claims.size());
  for (const claim::ReadClaim* claim : claims) vectors.push_back(collector.Collect(*claim));
  Weigh(collector.size(), &vectors);
  return vectors;
}

}  // namespace claimdiff::group
