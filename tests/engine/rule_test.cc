// SPDX-License-Identifier: Apache-2.0
//
// Rules of the user's own, and choosing among findings.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/engine_testing.h"

namespace claimdiff::testing {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const ReadResult& Articles() {
  static const ReadResult kArticles = TheEngine().ReadFiles(SamplePaths("dushanbe"));
  return kArticles;
}

const Comparison& Compared() {
  static const Comparison kComparison = TheEngine().Compare(Articles());
  return kComparison;
}

Comparison CompareWith(std::vector<Rule> rules) {
  CompareOptions options;
  options.rules = std::move(rules);
  return TheEngine().Compare(Articles(), options);
}

// A finding about the first and the last claim.
Disagreement OnTheEnds(const Comparison& seen) {
  Disagreement finding;
  finding.kind = DisagreementKind::kQuote;
  finding.about = "embargo";
  for (const std::size_t claim : {std::size_t{0}, seen.claims.size() - 1}) {
    finding.readings.push_back({seen.claims[claim].document, claim, "value", seen.claims[claim].span});
  }
  return finding;
}

TEST(UserRule, SeesWhatWasReadAndStandsAmongTheFindings) {
  std::vector<std::string> first_and_last;
  const Comparison comparison = CompareWith({{"ends", [&](const Comparison& seen) {
    EXPECT_EQ(seen.documents.size(), Articles().documents.size());
    EXPECT_EQ(seen.claims.size(), Compared().claims.size());
    EXPECT_EQ(seen.groups.size(), Compared().groups.size());
    for (const std::size_t c : {std::size_t{0}, seen.claims.size() - 1}) {
      const Claim& claim = seen.claims[c];
      first_and_last.emplace_back(claim.span.In(seen.documents[claim.document].document.text));
    }
    return std::vector<Disagreement>{OnTheEnds(seen)};
  }}});
  EXPECT_EQ(comparison.disagreements.size(), Compared().disagreements.size() + 1);
  const auto& found = comparison.disagreements;
  const auto own = std::find_if(found.begin(), found.end(), [](const auto& d) { return d.rule == "ends"; });
  ASSERT_NE(own, found.end());
  EXPECT_GT(own->score, 0);
  EXPECT_NE(own->explanation, "");
  EXPECT_TRUE(std::is_sorted(found.begin(), found.end(),
                             [](const auto& a, const auto& b) { return a.score > b.score; }));
  // The documents' order in the result is the given one: the readings moved with their claims.
  for (std::size_t i = 0; i < 2; ++i) {
    const Reading& reading = own->readings[i];
    EXPECT_EQ(reading.span.In(comparison.documents[reading.document].document.text), first_and_last[i]);
  }
  EXPECT_EQ(FirstFault(comparison), "");
}

TEST(UserRule, KeepsItsOwnScoreAndSentence) {
  const Comparison comparison = CompareWith({{"top", [](const Comparison& seen) {
    Disagreement finding = OnTheEnds(seen);
    finding.score = 1;
    finding.explanation = "This breaks the embargo.";
    return std::vector<Disagreement>{finding};
  }}});
  EXPECT_EQ(comparison.disagreements.front().rule, "top");
  EXPECT_EQ(comparison.disagreements.front().explanation, "This breaks the embargo.");
}

TEST(UserRule, FindingThatPointsNowhereIsNamedAndLeftOut) {
  const auto broken = [](auto change) {
    return CompareWith({{"broken", [change](const Comparison& seen) {
      Disagreement finding = OnTheEnds(seen);
      change(seen, &finding);
      return std::vector<Disagreement>{finding};
    }}});
  };
  const std::vector<Comparison> comparisons = {
      broken([](const Comparison&, Disagreement* d) { d->readings.clear(); }),
      broken([](const Comparison&, Disagreement* d) { d->readings[0].document = 99; }),
      broken([](const Comparison& s, Disagreement* d) { d->readings[0].claim = s.claims.size(); }),
      broken([](const Comparison&, Disagreement* d) { d->readings[0].span.end = 1u << 30; }),
      broken([](const Comparison& s, Disagreement* d) { d->group = s.groups.size(); }),
      broken([](const Comparison&, Disagreement* d) { d->score = 2; })};
  for (const Comparison& comparison : comparisons) {
    EXPECT_EQ(comparison.disagreements.size(), Compared().disagreements.size());
    ASSERT_THAT(comparison.errors, SizeIs(1));
    EXPECT_EQ(comparison.errors[0].code, ErrorCode::kBadArgument);
    EXPECT_THAT(comparison.errors[0].message, HasSubstr("broken"));
  }
}

TEST(BuiltInRules, EveryFindingNamesItsRule) {
  EXPECT_THAT(Compared().disagreements, Each(Field(&Disagreement::rule, Not(IsEmpty()))));
}

TEST(Filter, ChoosesByEachPart) {
  const auto all = Select(Compared(), {});
  EXPECT_EQ(all.size(), Compared().disagreements.size());

  Filter filter;
  filter.kinds = {DisagreementKind::kAct, DisagreementKind::kOmission};
  const auto kinds = Select(Compared(), filter);
  EXPECT_THAT(kinds, Contains(Field(&Disagreement::kind, DisagreementKind::kOmission)));
  EXPECT_LT(kinds.size(), all.size());
  for (const auto& d : kinds) EXPECT_TRUE(d.kind == filter.kinds[0] || d.kind == filter.kinds[1]);

  filter.severities = {Severity::kMissing};
  filter.topics = {"compensation"};
  EXPECT_THAT(Select(Compared(), filter),
              AllOf(Not(IsEmpty()), Each(Field(&Disagreement::topic, "compensation")),
                    Each(Field(&Disagreement::severity, Severity::kMissing))));

  Filter important;
  important.min_score = all[2].score;
  important.limit = 2;
  EXPECT_THAT(Select(Compared(), important), SizeIs(2));
}

TEST(Filter, SourceIsSpeakerOutletOrDocument) {
  const auto count = [](const std::string& source) {
    Filter filter;
    filter.sources = {source};
    return Select(Compared(), filter).size();
  };
  EXPECT_GT(count("Vladimir Putin"), 0u);
  EXPECT_EQ(count("putin"), count("PUTIN"));
  EXPECT_GE(count("putin"), count("Vladimir Putin"));
  EXPECT_EQ(count("Puti"), 0u);  // no part of a word
  EXPECT_GT(count(Compared().documents[0].document.id), 0u);
  EXPECT_EQ(count(""), 0u);
}

TEST(Filter, NamesAreReadBack) {
  for (int i = 0; i <= static_cast<int>(DisagreementKind::kQuote); ++i) {
    const auto kind = static_cast<DisagreementKind>(i);
    EXPECT_EQ(DisagreementKindFromName(DisagreementKindName(kind)), kind);
  }
  EXPECT_EQ(SeverityFromName("more-specific"), Severity::kMoreSpecific);
  EXPECT_EQ(SeverityFromName("update"), Severity::kUpdate);
  EXPECT_EQ(SeverityFromName("Update"), std::nullopt);
}

}  // namespace
}  // namespace claimdiff::testing
