// SPDX-License-Identifier: Apache-2.0

#include "align/aligner.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include "align/features.h"
#include "align/index.h"
#include "align/translations.h"
#include "align/weighting.h"

namespace claimdiff::align {
namespace {

// Scores become probabilities by a logistic curve over the margin. On ntrex-dev (all six directions) the
// share of right answers is .99 for scores over .9, .86 between .7 and .9, .65 between .4 and .7, and .35
// below; on flores-dev, where everything is easier, .997 over .9.
constexpr double kCurveCentre = 0.02;
constexpr double kCurveSlope = 40;
constexpr double kLeastScore = 0.05;      // below, no match is worth naming
constexpr double kSureMargin = 0.08;      // of pairs that words are learned from
constexpr double kUnlikePolarity = 0.97;  // factor where one of two lines negates and the other not
constexpr double kOrderWeight = 0.25;     // of the place in the list, where order is evidence
constexpr double kOrderSpread = 0.01;     // share of the list that counts as near

struct Best {
  std::size_t line = 0;
  double margin = 0;
  bool found = false;
};

double MeanOf(const std::vector<Neighbour>& neighbours, std::size_t count) {
  double sum = 0;
  const std::size_t n = std::min(count, neighbours.size());
  for (std::size_t i = 0; i < n; ++i) sum += neighbours[i].score;
  return count == 0 ? 0 : sum / static_cast<double>(count);
}

// One pass over the two lists with given features.
class Pass {
 public:
  Pass(const std::vector<Line>& a, const std::vector<Line>& b, const AlignerSettings& settings,
       const AlignOptions& options)
      : a_(a), b_(b), settings_(settings), options_(options) {}

  std::vector<Best> Run(const Translations* learned) {
    Weigh(learned);
    FindNeighbours();
    std::vector<Best> best(a_.size());
    for (std::size_t i = 0; i < a_.size(); ++i) best[i] = Choose(i);
    return best;
  }

 private:
  void Weigh(const Translations* learned) {
    std::vector<SparseVector> raw_a = Features(a_, true, learned), raw_b = Features(b_, false, learned);
    Weighting weighting;
    for (const SparseVector& vector : raw_a) weighting.Count(vector);
    for (const SparseVector& vector : raw_b) weighting.Count(vector);
    for (SparseVector& vector : raw_a) vectors_a_.push_back(weighting.Apply(vector));
    for (SparseVector& vector : raw_b) vectors_b_.push_back(weighting.Apply(vector));
    for (const Line& line : a_) negated_a_.push_back(Has(line.features, PolarityFeature()));
    for (const Line& line : b_) negated_b_.push_back(Has(line.features, PolarityFeature()));
    double sum_a = 1, sum_b = 1;
    for (const Line& line : a_) sum_a += static_cast<double>(line.letters);
    for (const Line& line : b_) sum_b += static_cast<double>(line.letters);
    length_ratio_ = std::log(sum_a / static_cast<double>(a_.size() + 1)) -
                    std::log(sum_b / static_cast<double>(b_.size() + 1));
  }

  static std::vector<SparseVector> Features(const std::vector<Line>& lines, bool is_a,
                                            const Translations* learned) {
    std::vector<SparseVector> features;
    features.reserve(lines.size());
    for (const Line& line : lines) {
      features.push_back(line.features);
      if (learned != nullptr) learned->Append(line.words, is_a, &features.back());
    }
    return features;
  }

  // The cosine, less where the lengths do not fit each other.
  double Similarity(std::size_t i, std::size_t j, double cosine) const {
    const double ratio = std::log((static_cast<double>(a_[i].letters) + 10) /
                                  (static_cast<double>(b_[j].letters) + 10)) - length_ratio_;
    if (negated_a_[i] != negated_b_[j]) cosine *= kUnlikePolarity;
    return cosine * std::exp(-settings_.length_weight * ratio * ratio * 4);
  }

  void FindNeighbours() {
    const Index index(vectors_b_);
    near_a_.resize(a_.size());
    const std::size_t threads = options_.threads > 0 ? static_cast<std::size_t>(options_.threads)
                                                     : std::max(1u, std::thread::hardware_concurrency());
    std::vector<std::thread> workers;
    for (std::size_t t = 0; t < threads; ++t) {
      workers.emplace_back([&, t] {
        Index::Search search(index);
        for (std::size_t i = t; i < a_.size(); i += threads) {
          near_a_[i] = search.Nearest(vectors_a_[i], settings_.candidates);
          for (Neighbour& n : near_a_[i]) n.score = Similarity(i, n.line, n.score);
          SortByScore(&near_a_[i]);
        }
      });
    }
    for (std::thread& worker : workers) worker.join();
    CollectForB();
  }

  void CollectForB() {
    std::vector<std::vector<Neighbour>> near_b(b_.size());
    for (std::size_t i = 0; i < a_.size(); ++i) {
      for (const Neighbour& n : near_a_[i]) near_b[n.line].push_back({i, n.score});
    }
    mean_b_.resize(b_.size());
    for (std::size_t j = 0; j < b_.size(); ++j) {
      SortByScore(&near_b[j]);
      mean_b_[j] = MeanOf(near_b[j], settings_.neighbours);
    }
  }

  Best Choose(std::size_t i) const {
    Best best;
    const double mean_a = MeanOf(near_a_[i], settings_.neighbours);
    for (const Neighbour& n : near_a_[i]) {
      double margin = n.score - (mean_a + mean_b_[n.line]) / 2;
      if (options_.ordered) margin += OrderBonus(i, n.line);
      if (best.found && margin <= best.margin) continue;
      best = {n.line, margin, true};
    }
    return best;
  }

  double OrderBonus(std::size_t i, std::size_t j) const {
    const double distance = static_cast<double>(i) / static_cast<double>(a_.size()) -
                            static_cast<double>(j) / static_cast<double>(b_.size());
    const double spread = std::max(kOrderSpread, 2.0 / static_cast<double>(a_.size()));
    return kOrderWeight * std::exp(-distance * distance / (2 * spread * spread));
  }

  const std::vector<Line>& a_;
  const std::vector<Line>& b_;
  const AlignerSettings& settings_;
  const AlignOptions& options_;
  std::vector<SparseVector> vectors_a_, vectors_b_;
  std::vector<std::vector<Neighbour>> near_a_;
  std::vector<double> mean_b_;
  std::vector<bool> negated_a_, negated_b_;
  double length_ratio_ = 0;
};

// Pairs that no other line of A claims with a better margin.
Translations LearnFrom(const std::vector<Line>& a, const std::vector<Line>& b,
                       const std::vector<Best>& best) {
  std::vector<std::size_t> owner(b.size(), a.size());
  for (std::size_t i = 0; i < best.size(); ++i) {
    if (!best[i].found || best[i].margin < kSureMargin) continue;
    std::size_t& current = owner[best[i].line];
    if (current == a.size() || best[current].margin < best[i].margin) current = i;
  }
  Translations learned;
  for (std::size_t j = 0; j < b.size(); ++j) {
    if (owner[j] != a.size()) learned.Add(a[owner[j]].words, b[j].words);
  }
  learned.Learn();
  return learned;
}

}  // namespace

std::vector<AlignedPair> Aligner::Align(const AlignOptions& options) const {
  std::vector<Best> best = Pass(a_, b_, settings_, options).Run(nullptr);
  if (settings_.learn) {
    const Translations learned = LearnFrom(a_, b_, best);
    if (learned.size() > 0) best = Pass(a_, b_, settings_, options).Run(&learned);
  }
  std::vector<AlignedPair> pairs(a_.size());
  for (std::size_t i = 0; i < a_.size(); ++i) {
    pairs[i].line = i;
    if (!best[i].found) continue;
    pairs[i].score = 1 / (1 + std::exp(-kCurveSlope * (best[i].margin - kCurveCentre)));
    if (pairs[i].score >= kLeastScore) pairs[i].match = best[i].line;
  }
  return pairs;
}

}  // namespace claimdiff::align
