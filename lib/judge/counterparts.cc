// SPDX-License-Identifier: Apache-2.0

#include "judge/counterparts.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

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
    absl::flat_hash_map<align::FeatureId, std::uint32_t> frequencies;
    for (const auto& vector : vectors_) {
      for (const align::Entry& entry : vector) ++frequencies[entry.feature];
    }
    const double all = static_cast<double>(vectors_.size()) + kBackground;
    for (auto& vector : vectors_) {
      for (align::Entry& entry : vector) {
        const double frequency = frequencies[entry.feature];
        entry.weight = std::sqrt(entry.weight) * static_cast<float>(std::log(1 + all / (frequency + 1)));
      }
      align::ScaleToUnit(&vector);
    }
  }

  void Index() {
    for (std::uint32_t s = 0; s < vectors_.size(); ++s) {
      for (const align::Entry& entry : vectors_[s]) postings_[entry.feature].push_back(s);
    }
  }

  // The best match of a sentence in each other document.
  std::map<std::size_t, Best> BestOf(std::size_t s) const {
    std::vector<std::uint32_t> candidates;
    for (const align::Entry& entry : vectors_[s]) {
      const auto& sentences = postings_.at(entry.feature);
      if (sentences.size() <= kMostPostings) candidates.insert(candidates.end(), sentences.begin(), sentences.end());
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    std::map<std::size_t, Best> best;
    for (const std::uint32_t other : candidates) {
      if (places_[other].document == places_[s].document) continue;
      const double score = align::Dot(vectors_[s], vectors_[other]);
      Best& so_far = best[places_[other].document];
      if (score > so_far.score) {
        so_far = {other, score, so_far.score};
      } else {
        so_far.next = std::max(so_far.next, score);
      }
    }
    return best;
  }

  const Evidence& evidence_;
  std::vector<SentencePlace> places_;
  std::vector<align::SparseVector> vectors_;  // parallel to places_
  absl::flat_hash_map<align::FeatureId, std::vector<std::uint32_t>> postings_;
};

}  // namespace

std::vector<Counterparts> FindCounterparts(const Evidence& evidence) { return Finder(evidence).Run(); }

}  // namespace claimdiff::judge
