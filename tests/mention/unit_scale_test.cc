// SPDX-License-Identifier: Apache-2.0

#include "mention/unit_scale.h"

#include <gtest/gtest.h>

namespace claimdiff::mention {
namespace {

TEST(UnitScale, ConvertsWithinADimension) {
  const auto scale = UnitScale::Load(tables::TableSource::CompiledIn());
  ASSERT_TRUE(scale.ok()) << scale.error().ToString();
  const auto kilograms = scale->Convert({500, 500, false, false, false, "gram"}, "kilogram");
  ASSERT_TRUE(kilograms);
  EXPECT_EQ(*kilograms->low, 0.5);
  const auto euros = scale->Convert({1.95583, 1.95583, false, false, false, "BGN"}, "EUR");
  ASSERT_TRUE(euros);
  EXPECT_DOUBLE_EQ(*euros->low, 1);
  EXPECT_FALSE(scale->Convert({1, 1, false, false, false, "USD"}, "EUR"));
  EXPECT_FALSE(scale->Convert({1, 1, false, false, false, "percent"}, "percentage-point"));
  EXPECT_EQ(scale->BaseOf("tonne"), "gram");
}

}  // namespace
}  // namespace claimdiff::mention
