// SPDX-License-Identifier: Apache-2.0

#include "tables/tsv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace claimdiff::tables {
namespace {

TEST(Tsv, ReadsRowsAndColumns) {
  const auto tsv = Tsv::Parse({"t.tsv", "data/t.tsv", "# note\nform\tvalue\nедин\t1\n\nдва\n"});
  ASSERT_TRUE(tsv.ok());
  ASSERT_EQ(tsv->rows().size(), 2u);
  EXPECT_EQ(tsv->rows()[0][tsv->Column("value")], "1");
  EXPECT_EQ(tsv->rows()[1][1], "");
}

TEST(Tsv, NamesTheRowThatIsTooLong) {
  const auto tsv = Tsv::Parse({"t.tsv", "data/t.tsv", "form\tvalue\nедин\t1\t2\n"});
  ASSERT_FALSE(tsv.ok());
  EXPECT_EQ(tsv.error().ToString(), "data/t.tsv:2: the row has more cells than the header");
}

TEST(Patterns, MultiplyAlternatives) {
  EXPECT_THAT(ExpandPattern("{|по}дв{а|е}"), testing::ElementsAre("два", "две", "подва", "подве"));
  EXPECT_THAT(ExpandPattern("ორ{@case}", {{"case", "ი|მა"}}), testing::ElementsAre("ორი", "ორმა"));
  EXPECT_TRUE(ExpandPattern("ორ{@none}").empty());
  EXPECT_TRUE(ExpandPattern("ор{а").empty());
}

}  // namespace
}  // namespace claimdiff::tables
