// SPDX-License-Identifier: Apache-2.0

#include "group/sentence_pairs.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <tuple>
#include <utility>

#include "align/sparse.h"
#include "group/vectors.h"

namespace claimdiff::group {
namespace {

// Features of more sentences than this find no candidates; they still count in the score.
constexpr std::size_t kMostPostings = 96;
// The same of sentences that share an anchor.
constexpr double kLeastAnchored = 0.04;
// What two sentences share of rare features, at least.
constexpr float kLeastSum = 0.02f;

// A match of a sentence in another document.
struct Match {
  std::uint32_t sentence = 0;
  double score = 0;
};

class Finder {
 public:
  Finder(const std::vector<const claim::ParsedDocument*>& documents, std::vector<align::SparseVector> vectors,
         const SharedAnchors& anchors)
      : vectors_(std::move(vectors)), anchors_(anchors) {
    for (std::size_t d = 0; d < documents.size(); ++d) {
      for (std::size_t s = 0; s < documents[d]->sentences.size(); ++s) places_.push_back({d, s});
    }
    Rarity rarity;
    rarity.Apply(&vectors_);
    Index(rarity.feature_count());
  }

  std::vector<SentencePair> Run() {
    for (std::uint32_t s = 0; s < vectors_.size(); ++s) matches_.push_back(MatchesOf(s));
    std::vector<SentencePair> pairs;
    for (std::uint32_t s = 0; s < vectors_.size(); ++s) Collect(s, &pairs);
    AppendAnchored(&pairs);
    return pairs;
  }

 private:
  using Matches = std::vector<Match>;  // by document, best first

  void Index(std::size_t features) {
    postings_.resize(features);
    sums_.resize(vectors_.size());
    for (std::uint32_t s = 0; s < vectors_.size(); ++s) {
      for (const align::Entry& entry : vectors_[s]) {
        auto& postings = postings_[entry.feature];
        if (postings.size() <= kMostPostings) postings.emplace_back(s, entry.weight);
      }
    }
  }

  // The sum over rare features finds candidates, all features decide between them.
  Matches MatchesOf(std::uint32_t s) {
    touched_.clear();
    for (const align::Entry& entry : vectors_[s]) {
      if (postings_[entry.feature].size() > kMostPostings) continue;
      for (const auto& [other, weight] : postings_[entry.feature]) {
        if (places_[other].document == places_[s].document) continue;
        if (sums_[other] == 0) touched_.push_back(other);
        sums_[other] += entry.weight * weight;
      }
    }
    std::sort(touched_.begin(), touched_.end());
    Matches matches;
    for (auto begin = touched_.begin(); begin != touched_.end();) {
      const std::size_t document = places_[*begin].document;
      const auto end = std::find_if(begin, touched_.end(), [&](std::uint32_t t) { return places_[t].document != document; });
      AppendBest(s, begin, end, &matches);
      begin = end;
    }
    for (const std::uint32_t other : touched_) sums_[other] = 0;
    return matches;
  }

  // The best of the candidates in one document.
  void AppendBest(std::uint32_t s, std::vector<std::uint32_t>::iterator begin, std::vector<std::uint32_t>::iterator end,
                  Matches* matches) const {
    const auto most = begin + std::min(end - begin, static_cast<std::ptrdiff_t>(2 * kMostPerDocument));
    std::partial_sort(begin, most, end, [&](std::uint32_t x, std::uint32_t y) {
      return sums_[x] != sums_[y] ? sums_[x] > sums_[y] : x < y;
    });
    const std::size_t first = matches->size();
    for (auto at = begin; at != most; ++at) {
      const double score = sums_[*at] < kLeastSum ? 0 : align::Dot(vectors_[s], vectors_[*at]);
      if (score >= kLeastPair) matches->push_back({*at, score});
    }
    std::sort(matches->begin() + static_cast<std::ptrdiff_t>(first), matches->end(), [](const Match& x, const Match& y) {
      return x.score != y.score ? x.score > y.score : x.sentence < y.sentence;
    });
    if (matches->size() > first + kMostPerDocument) matches->resize(first + kMostPerDocument);
  }

  void Collect(std::uint32_t s, std::vector<SentencePair>* pairs) const {
    const std::size_t first = pairs->size();
    for (const Match& match : matches_[s]) {
      const bool later = places_[match.sentence].document > places_[s].document;
      if (later) pairs->push_back(PairOf(s, match.sentence, match.score));
    }
    std::sort(pairs->begin() + static_cast<std::ptrdiff_t>(first), pairs->end(), [](const auto& x, const auto& y) {
      return std::pair(x.b.document, x.b.sentence) < std::pair(y.b.document, y.b.sentence);
    });
  }

  // Sentences that share an anchor are compared though others come nearer.
  void AppendAnchored(std::vector<SentencePair>* pairs) const {
    std::set<std::pair<std::uint32_t, std::uint32_t>> known;
    for (std::uint32_t s = 0; s < matches_.size(); ++s) {
      for (const Match& match : matches_[s]) known.insert({s, match.sentence});
    }
    for (const auto& [pair, count] : anchors_) {
      if (known.contains(pair)) continue;
      const double score = align::Dot(vectors_[pair.first], vectors_[pair.second]);
      if (score >= kLeastAnchored) pairs->push_back(PairOf(pair.first, pair.second, score));
    }
  }

  SentencePair PairOf(std::uint32_t a, std::uint32_t b, double score) const {
    SentencePair pair{places_[a], places_[b], score, score, score, 0, 0};
    const auto shared = anchors_.find({a, b});
    if (shared != anchors_.end()) pair.anchors = shared->second;
    for (const auto& [own, other, best] :
         {std::tuple(a, b, &pair.best_a), std::tuple(b, a, &pair.best_b)}) {
      for (const Match& match : matches_[own]) {
        if (places_[match.sentence].document != places_[other].document) continue;
        *best = std::max(*best, match.score);
        if (match.sentence != other) pair.next = std::max(pair.next, match.score);
      }
    }
    return pair;
  }

  std::vector<align::SparseVector> vectors_;
  const SharedAnchors& anchors_;
  std::vector<SentencePlace> places_;                                   // parallel to vectors_
  std::vector<std::vector<std::pair<std::uint32_t, float>>> postings_;  // by feature; one more than kMostPostings: too many
  std::vector<float> sums_;                                             // by sentence, 0 between two calls
  std::vector<std::uint32_t> touched_;
  std::vector<Matches> matches_;
};

}  // namespace

std::vector<SentencePair> FindSentencePairs(const std::vector<const claim::ParsedDocument*>& documents,
                                            std::vector<align::SparseVector> vectors, const SharedAnchors& anchors) {
  return Finder(documents, std::move(vectors), anchors).Run();
}

}  // namespace claimdiff::group
