// SPDX-License-Identifier: Apache-2.0

#include "judge/counterparts.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "align/features.h"
#include "align/sparse.h"

namespace claimdiff::judge {
namespace {

// As if so many sentences without a shared feature stood beside those that are compared: in two short
// texts a feature is not common because both have it.
constexpr double kBackground = 60;
// Chosen so that translated sentences stand out from their neighbours (which share names): n-grams of
// words that the lexicon knows would only blur them.
constexpr align::KindWeights kWeights{.gram = 0.5f, .gram_known = 0};
// Features of more sentences than this find no candidates; they still count in the score.
constexpr std::size_t kMostPostings = 64;
// What two sentences share of rare features, at least.
constexpr float kLeastSum = 0.03f;

class Finder {
 public:
  explicit Finder(const Evidence& evidence) : evidence_(evidence) {
    MakeVectors();
    Weigh();
    Index();
  }

  std::vector<Counterparts> Run() {
    std::vector<std::map<std::size_t, Best>> best(vectors_.size());
    for (std::size_t s = 0; s < vectors_.size(); ++s) best[s] = BestOf(s);
    std::vector<Counterparts> pairs;
    for (std::size_t s = 0; s < vectors_.size(); ++s) {
      for (const auto& [document, match] : best[s]) {
        if (document <= places_[s].document || match.score < kLeastAlone) continue;
        const auto back = best[match.sentence].find(places_[s].document);
        if (back == best[match.sentence].end() || back->second.sentence != s) continue;
        const double next = std::max(match.next, back->second.next);
        if (match.score < kLeastScore && match.score - next < kLeastAlone) continue;
        pairs.push_back({places_[s], places_[match.sentence], match.score, match.score - next});
      }
    }
    return pairs;
  }

 private:
  struct Best {
    std::size_t sentence = 0;
    double score = 0;
    double next = 0;  // score of the second best
  };

  void MakeVectors() {
    for (std::size_t d = 0; d < evidence_.documents.size(); ++d) {
      const claim::ParsedDocument& parsed = *evidence_.documents[d];
      const align::TextFeatures features(evidence_.analyzer, parsed.words, parsed.names, parsed.values, kWeights);
      for (std::size_t s = 0; s < parsed.sentences.size(); ++s) {
        places_.push_back({d, s});
        vectors_.push_back(features.Make(parsed.sentences[s].first_token, parsed.sentences[s].last_token));
      }
    }
  }

  void Weigh() {
    std::vector<std::uint32_t> frequencies;
    for (const auto& vector : vectors_) {
      for (const align::Entry& entry : vector) {
        const auto [feature, added] = features_.try_emplace(entry.feature, static_cast<std::uint32_t>(frequencies.size()));
        if (added) frequencies.push_back(0);
        ++frequencies[feature->second];
      }
    }
    const double all = static_cast<double>(vectors_.size()) + kBackground;
    for (auto& vector : vectors_) {
      for (align::Entry& entry : vector) {
        const double frequency = frequencies[features_.at(entry.feature)];
        entry.weight = std::sqrt(entry.weight) * static_cast<float>(std::log(1 + all / (frequency + 1)));
      }
      align::ScaleToUnit(&vector);
    }
  }

  void Index() {
    postings_.resize(features_.size());
    sums_.resize(vectors_.size());
    for (std::uint32_t s = 0; s < vectors_.size(); ++s) {
      for (const align::Entry& entry : vectors_[s]) {
        auto& postings = postings_[features_.at(entry.feature)];
        if (postings.size() <= kMostPostings) postings.emplace_back(s, entry.weight);
      }
    }
  }

  // The best match of a sentence in each other document: the sum over rare features picks two candidates
  // a document, all features decide between them.
  std::map<std::size_t, Best> BestOf(std::size_t s) {
    for (const align::Entry& entry : vectors_[s]) {
      const auto& postings = postings_[features_.at(entry.feature)];
      if (postings.size() > kMostPostings) continue;
      for (const auto& [other, weight] : postings) {
        if (places_[other].document == places_[s].document) continue;
        if (sums_[other] == 0) touched_.push_back(other);
        sums_[other] += entry.weight * weight;
      }
    }
    std::sort(touched_.begin(), touched_.end());
    std::map<std::size_t, Best> best;
    for (std::size_t i = 0; i < touched_.size();) i = Decide(s, i, &best);
    for (const std::uint32_t other : touched_) sums_[other] = 0;
    touched_.clear();
    return best;
  }

  // Over the candidates of the document that touched_[i] stands in; gives the index behind them.
  std::size_t Decide(std::size_t s, std::size_t i, std::map<std::size_t, Best>* best) const {
    const std::size_t document = places_[touched_[i]].document;
    std::uint32_t first = touched_[i], second = first;
    for (++i; i < touched_.size() && places_[touched_[i]].document == document; ++i) {
      const std::uint32_t other = touched_[i];
      if (sums_[other] > sums_[first]) {
        second = std::exchange(first, other);
      } else if (second == first || sums_[other] > sums_[second]) {
        second = other;
      }
    }
    if (sums_[first] < kLeastSum) return i;
    const double of_first = align::Dot(vectors_[s], vectors_[first]);
    const double of_second = second == first ? 0 : align::Dot(vectors_[s], vectors_[second]);
    (*best)[document] = of_first >= of_second ? Best{first, of_first, of_second} : Best{second, of_second, of_first};
    return i;
  }

  const Evidence& evidence_;
  std::vector<SentencePlace> places_;
  std::vector<align::SparseVector> vectors_;  // parallel to places_
  absl::flat_hash_map<align::FeatureId, std::uint32_t> features_;      // index into postings_
  std::vector<std::vector<std::pair<std::uint32_t, float>>> postings_;  // sentences; one more than kMostPostings: too many
  std::vector<float> sums_;                                             // by sentence, 0 between two calls
  std::vector<std::uint32_t> touched_;
};

}  // namespace

std::vector<Counterparts> FindCounterparts(const Evidence& evidence) { return Finder(evidence).Run(); }

}  // namespace claimdiff::judge
