// SPDX-License-Identifier: Apache-2.0

#include "word/pattern.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace claimdiff::word {
namespace {

using testing::ElementsAre;

TEST(ExpandEndings, MultipliesNestsAndNames) {
  EXPECT_THAT(*ExpandEndings("а|{о|е}{л|ла}", {}), ElementsAre("а", "ол", "ола", "ел", "ела"));
  EXPECT_THAT(*ExpandEndings("н{у|ут{|ый}}", {}), ElementsAre("ну", "нут", "нутый"));
  EXPECT_THAT(*ExpandEndings("|т{@a}", {{"@a", "|а"}}), ElementsAre("", "т", "та"));
}

TEST(ExpandEndings, RefusesUnbalancedBracesAndUnknownNames) {
  EXPECT_FALSE(ExpandEndings("а{б", {}).has_value());
  EXPECT_FALSE(ExpandEndings("а}б", {}).has_value());
  EXPECT_FALSE(ExpandEndings("{@x}", {}).has_value());
}

}  // namespace
}  // namespace claimdiff::word
