// SPDX-License-Identifier: Apache-2.0

#include "align/aligner.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <span>
#include <thread>

#include "align/index.h"
#include "align/translations.h"
#include "align/weighting.h"

namespace claimdiff::align {
namespace {

// Scores become probabilities by a logistic curve over the margin; claimdiff/align.h says what they promise.
constexpr double kCurveCentre = 0.02;
constexpr double kCurveSlope = 40;
constexpr double kLeastScore = 0.05;      // below, no match is worth naming
constexpr double kSureMargin = 0.08;      // of pairs that words are learned from
constexpr double kUnlikePolarity = 0.95;  // factor where one of two lines negates and the other not
constexpr double kOrderWeight = 0.25;     // of the place in the list, where order is evidence
constexpr std::size_t kMostLessons = 20000;  // pairs to learn from; more teach nothing new
constexpr std::size_t kStretch = 64;         // lines that a thread takes at a time
constexpr std::uint32_t kNobody = static_cast<std::uint32_t>(-1);
constexpr double kOrderSpread = 0.01;     // share of the list that counts as near

struct Best {
  std::uint32_t line = 0;
  float margin = 0;
  bool found = false;
};

// The mean of the best `count`; those that are missing count as 0.
double MeanOf(std::span<const Neighbour> neighbours, std::size_t count) {
  double sum = 0;
  const std::size_t n = std::min(count, neighbours.size());
  for (std::size_t i = 0; i < n; ++i) sum += static_cast<double>(neighbours[i].score);
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

// The natural logarithm of the ratio of the mean lengths.
double LengthRatio(const LineStore& a, const LineStore& b) {
  double sum_a = 1, sum_b = 1;
  for (std::size_t i = 0; i < a.size(); ++i) sum_a += a.at(i).letters;
  for (std::size_t j = 0; j < b.size(); ++j) sum_b += b.at(j).letters;
  return std::log(sum_a / static_cast<double>(a.size() + 1)) -
         std::log(sum_b / static_cast<double>(b.size() + 1));
}

// One pass over the two lists with given ties.
class Pass {
 public:
  Pass(const LineStore& a, const LineStore& b, const AlignerSettings& settings,
       const AlignOptions& options)
      : a_(a), b_(b), settings_(settings), options_(options), length_ratio_(LengthRatio(a, b)),
        width_(a.pruned() || b.pruned() ? settings.candidates_of_many : settings.candidates) {}

  std::vector<Best> Run(std::span<const float> tie_weights) {
    FindNeighbours(tie_weights);
    CollectForB();
    std::vector<Best> best(a_.size());
    for (std::size_t i = 0; i < a_.size(); ++i) best[i] = Choose(i);
    return best;
  }

 private:
  // The cosine, less where the lengths do not fit each other or one of the two negates.
  double Similarity(const StoredLine& a, const StoredLine& b, double cosine) const {
    const double ratio = std::log((static_cast<double>(a.letters) + 10) /
                                  (static_cast<double>(b.letters) + 10)) - length_ratio_;
    if (a.negated != b.negated) cosine *= kUnlikePolarity;
    return cosine * std::exp(-settings_.length_weight * ratio * ratio * 4);
  }

  // Threads take stretches of lines from a common counter; each line's result is its own.
  void FindNeighbours(std::span<const float> tie_weights) {
    const Index index(b_, tie_weights);
    near_.resize(a_.size() * width_);
    counts_.resize(a_.size());
    const std::size_t threads = options_.threads > 0 ? static_cast<std::size_t>(options_.threads)
                                                     : std::max(1u, std::thread::hardware_concurrency());
    std::atomic<std::size_t> next = 0;
    std::vector<std::thread> workers;
    for (std::size_t t = 0; t < threads; ++t) {
      workers.emplace_back([&] {
        Index::Search search(index);
        std::vector<Neighbour> nearest;
        for (;;) {
          const std::size_t begin = next.fetch_add(kStretch);
          if (begin >= a_.size()) return;
          const std::size_t end = std::min(begin + kStretch, a_.size());
          for (std::size_t i = begin; i < end; ++i) FindFor(i, &search, &nearest);
        }
      });
    }
    for (std::thread& worker : workers) worker.join();
  }

  void FindFor(std::size_t i, Index::Search* search, std::vector<Neighbour>* nearest) {
    const StoredLine line = a_.at(i);
    search->Nearest(line, width_, nearest);
    for (Neighbour& n : *nearest) {
      n.score = static_cast<float>(Similarity(line, b_.at(n.line), static_cast<double>(n.score)));
    }
    SortByScore(nearest);
    counts_[i] = static_cast<std::uint8_t>(nearest->size());
    std::copy(nearest->begin(), nearest->end(), near_.begin() + static_cast<std::ptrdiff_t>(i * width_));
  }

  std::span<const Neighbour> NearestTo(std::size_t i) const {
    return std::span(near_).subspan(i * width_, counts_[i]);
  }

  // The best scores that each line of B has with lines of A.
  void CollectForB() {
    const std::size_t count = settings_.neighbours;
    std::vector<float> best(b_.size() * count);
    for (std::size_t i = 0; i < a_.size(); ++i) {
      for (const Neighbour& n : NearestTo(i)) {
        float score = n.score;
        for (float& other : std::span(best).subspan(n.line * count, count)) {
          if (score > other) std::swap(score, other);
        }
      }
    }
    mean_b_.resize(b_.size());
    for (std::size_t j = 0; j < b_.size(); ++j) {
      double sum = 0;
      for (const float score : std::span(best).subspan(j * count, count)) sum += static_cast<double>(score);
      mean_b_[j] = static_cast<float>(count == 0 ? 0 : sum / static_cast<double>(count));
    }
  }

  Best Choose(std::size_t i) const {
    Best best;
    const double mean_a = MeanOf(NearestTo(i), settings_.neighbours);
    double best_margin = 0;
    for (const Neighbour& n : NearestTo(i)) {
      double margin = static_cast<double>(n.score) - (mean_a + static_cast<double>(mean_b_[n.line])) / 2;
      if (options_.ordered) margin += OrderBonus(i, n.line);
      if (best.found && margin <= best_margin) continue;
      best_margin = margin;
      best = {n.line, static_cast<float>(margin), true};
    }
    return best;
  }

  double OrderBonus(std::size_t i, std::size_t j) const {
    const double distance = static_cast<double>(i) / static_cast<double>(a_.size()) -
                            static_cast<double>(j) / static_cast<double>(b_.size());
    const double spread = std::max(kOrderSpread, 2.0 / static_cast<double>(a_.size()));
    return kOrderWeight * std::exp(-distance * distance / (2 * spread * spread));
  }

  const LineStore& a_;
  const LineStore& b_;
  const AlignerSettings& settings_;
  const AlignOptions& options_;
  double length_ratio_;
  std::size_t width_;             // candidates kept for a line
  std::vector<Neighbour> near_;   // width_ places for each line of A
  std::vector<std::uint8_t> counts_;
  std::vector<float> mean_b_;
};

// Pairs that no other line of A claims with a better margin; of very many only every so many-th.
Translations LearnFrom(const LineStore& a, const LineStore& b, const std::vector<Best>& best) {
  std::vector<std::uint32_t> owner(b.size(), kNobody);
  std::size_t sure = 0;
  for (std::size_t i = 0; i < best.size(); ++i) {
    if (!best[i].found || static_cast<double>(best[i].margin) < kSureMargin) continue;
    std::uint32_t& current = owner[best[i].line];
    if (current == kNobody) ++sure;
    if (current == kNobody || best[current].margin < best[i].margin) {
      current = static_cast<std::uint32_t>(i);
    }
  }
  const std::size_t every = sure / kMostLessons + 1;
  std::size_t seen = 0;
  Translations learned;
  for (std::size_t j = 0; j < b.size(); ++j) {
    if (owner[j] == kNobody || seen++ % every != 0) continue;
    learned.Add(a.at(owner[j]).words, b.at(j).words);
  }
  learned.Learn();
  return learned;
}

// Puts ties in the places of words; returns what each tie weighs, its rarity included.
std::vector<float> TieLines(const Translations& learned, LineStore* a, LineStore* b) {
  a->ReplaceWords([&](FeatureId word) { return learned.TieOfA(word); });
  b->ReplaceWords([&](FeatureId word) { return learned.TieOfB(word); });
  std::vector<std::uint32_t> lines(learned.weights().size());
  for (const LineStore* side : {a, b}) {
    for (std::size_t i = 0; i < side->size(); ++i) {
      for (const FeatureId tie : side->at(i).words) ++lines[tie];
    }
  }
  std::vector<float> weights = learned.weights();
  const auto all = static_cast<double>(a->size() + b->size());
  for (std::size_t tie = 1; tie < weights.size(); ++tie) {
    weights[tie] *= static_cast<float>(std::log(1 + all / (lines[tie] + 0.5)));
  }
  return weights;
}

}  // namespace

std::vector<AlignedPair> Aligner::Align(const AlignOptions& options) {
  {
    Weighting weighting;
    a_.CountIn(&weighting);
    b_.CountIn(&weighting);
    a_.Scale(weighting);
    b_.Scale(weighting);
  }
  std::vector<Best> best = Pass(a_, b_, settings_, options).Run({});
  if (settings_.learn) {
    const Translations learned = LearnFrom(a_, b_, best);
    if (learned.size() > 0) {
      const std::vector<float> tie_weights = TieLines(learned, &a_, &b_);
      best = Pass(a_, b_, settings_, options).Run(tie_weights);
    }
  }
  std::vector<AlignedPair> pairs(a_.size());
  for (std::size_t i = 0; i < a_.size(); ++i) {
    pairs[i].line = i;
    if (!best[i].found) continue;
    const auto margin = static_cast<double>(best[i].margin);
    pairs[i].score = 1 / (1 + std::exp(-kCurveSlope * (margin - kCurveCentre)));
    if (pairs[i].score >= kLeastScore) pairs[i].match = best[i].line;
  }
  return pairs;
}

}  // namespace claimdiff::align
