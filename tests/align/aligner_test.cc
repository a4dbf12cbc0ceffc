// SPDX-License-Identifier: Apache-2.0

#include "align/aligner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "align/features.h"
#include "align/index.h"
#include "align/line_store.h"
#include "align/weighting.h"

namespace claimdiff::align {
namespace {

SparseVector Features(const std::vector<std::string>& names) {
  SparseVector vector;
  for (const std::string& name : names) vector.push_back({MakeFeature(FeatureKind::kConcept, name), 1});
  Normalize(&vector);
  return vector;
}

Line MakeLine(const std::vector<std::string>& names) { return {Features(names), {}, 100}; }

TEST(Sparse, NormalizeSortsAndAdds) {
  SparseVector vector = {{7, 1}, {3, 2}, {7, 0.5f}};
  Normalize(&vector);
  EXPECT_EQ(vector, (SparseVector{{3, 2}, {7, 1.5f}}));
}

TEST(Sparse, KindsAreDifferentFeatures) {
  EXPECT_NE(MakeFeature(FeatureKind::kConcept, "x"), MakeFeature(FeatureKind::kName, "x"));
}

TEST(Weighting, RareFeaturesWeighMore) {
  Weighting weighting;
  weighting.Count(Features({"common", "rare"}));
  weighting.Count(Features({"common"}));
  weighting.Count(Features({"common"}));
  const SparseVector weighted = weighting.Apply(Features({"common", "rare"}));
  const FeatureId rare = MakeFeature(FeatureKind::kConcept, "rare");
  ASSERT_EQ(weighted.size(), 2u);
  const bool first = weighted[0].feature == rare;
  EXPECT_GT(weighted[first ? 0 : 1].weight, weighted[first ? 1 : 0].weight);
  EXPECT_NEAR(Dot(weighted, weighted), 1, 1e-5);
}

LineStore Store(const std::vector<SparseVector>& vectors) {
  LineStore store;
  for (const SparseVector& vector : vectors) store.Add({vector, {}, 10});
  Weighting weighting;
  store.CountIn(&weighting);
  store.Scale(weighting);
  return store;
}

// The index must give what comparing all pairs gives.
TEST(Index, AgreesWithAllPairs) {
  std::mt19937 random(7);
  std::vector<SparseVector> vectors;
  for (int i = 0; i < 60; ++i) {
    SparseVector vector;
    for (int f = 0; f < 8; ++f) vector.push_back({static_cast<FeatureId>(random() % 40), 1});
    Normalize(&vector);
    vectors.push_back(vector);
  }
  const LineStore store = Store(vectors);
  Weighting weighting;
  for (const SparseVector& vector : vectors) weighting.Count(vector);
  const Index index(store, {});
  Index::Search search(index);
  std::vector<Neighbour> fast;
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    std::vector<Neighbour> slow;
    for (std::uint32_t line = 0; line < vectors.size(); ++line) {
      slow.push_back({line, static_cast<float>(Dot(weighting.Apply(vectors[i]), weighting.Apply(vectors[line])))});
    }
    SortByScore(&slow);
    search.Nearest(store.at(i), 5, &fast);
    ASSERT_EQ(fast.size(), 5u);
    for (std::size_t n = 0; n < fast.size(); ++n) EXPECT_NEAR(fast[n].score, slow[n].score, 1e-3);
  }
}

TEST(LineStore, ALargeSideKeepsWhatTellsMost) {
  LineStore store;
  const FeatureId rare = MakeFeature(FeatureKind::kName, "rare");
  for (std::size_t i = 0; i <= LineStore::kWholeLines; ++i) {
    SparseVector features;
    for (std::size_t f = 0; f < LineStore::kKept + 5; ++f) {
      features.push_back({MakeFeature(FeatureKind::kGram, std::to_string(f)), 1});
    }
    if (i == 3) features.push_back({rare, 1});
    Normalize(&features);
    store.Add({features, {}, 10});
  }
  for (const std::size_t line : {std::size_t{3}, LineStore::kWholeLines}) {
    const auto kept = store.at(line).features;
    EXPECT_EQ(kept.size(), LineStore::kKept);
    EXPECT_TRUE(std::is_sorted(kept.begin(), kept.end()));
    EXPECT_EQ(std::count(kept.begin(), kept.end(), rare), line == 3);
  }
}

TEST(Aligner, FindsReorderedLinesAndSaysNoneForStrangers) {
  Aligner aligner;
  aligner.AddA(MakeLine({"missile", "aircraft", "explode"}));
  aligner.AddA(MakeLine({"president", "apologise"}));
  aligner.AddA(MakeLine({"weather", "rain"}));
  aligner.AddB(MakeLine({"president", "apologise", "victim"}));
  aligner.AddB(MakeLine({"football", "goal"}));
  aligner.AddB(MakeLine({"missile", "aircraft"}));
  const auto pairs = aligner.Align();
  ASSERT_EQ(pairs.size(), 3u);
  EXPECT_EQ(pairs[0].match, 2u);
  EXPECT_EQ(pairs[1].match, 0u);
  EXPECT_FALSE(pairs[2].match.has_value());
  EXPECT_GT(pairs[0].score, 0.5);
}

TEST(Aligner, OfLinesThatDifferInANegationTheOneOfLikePolarityWins) {
  const auto negated = [](Line line) {
    line.features.push_back({PolarityFeature(), 0.05f});
    Normalize(&line.features);
    return line;
  };
  const Line line = MakeLine({"president", "sign", "treaty"});
  Aligner aligner;
  aligner.AddA(line);
  aligner.AddA(negated(line));
  aligner.AddB(negated(line));
  aligner.AddB(line);
  const auto pairs = aligner.Align();
  EXPECT_EQ(pairs[0].match, 1u);
  EXPECT_EQ(pairs[1].match, 0u);
}

TEST(Aligner, TheResultDoesNotDependOnThreads) {
  std::mt19937 random(3);
  Aligner with_one, with_four;
  for (int i = 0; i < 200; ++i) {
    std::vector<std::string> names;
    for (int f = 0; f < 6; ++f) names.push_back(std::to_string(random() % 120));
    std::vector<std::string> fewer = names;
    fewer.pop_back();
    for (Aligner* aligner : {&with_one, &with_four}) {
      aligner->AddA(MakeLine(names));
      aligner->AddB(MakeLine(fewer));
    }
  }
  AlignOptions one, four;
  one.threads = 1;
  four.threads = 4;
  const auto a = with_one.Align(one), b = with_four.Align(four);
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].match, b[i].match);
    EXPECT_EQ(a[i].score, b[i].score);
  }
}

TEST(Aligner, EmptyListsGiveNothing) {
  Aligner aligner;
  EXPECT_TRUE(aligner.Align().empty());
  Aligner one_sided;
  one_sided.AddA(MakeLine({"x"}));
  EXPECT_FALSE(one_sided.Align()[0].match.has_value());
}

}  // namespace
}  // namespace claimdiff::align
