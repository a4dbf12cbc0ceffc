// SPDX-License-Identifier: Apache-2.0
//
// Numbers that ICU writes in words are read back exactly, in all its rule sets for cardinals: genders,
// Russian cases, Bulgarian personal forms.

#include <gtest/gtest.h>
#include <unicode/rbnf.h>

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "mention/number_reader.h"
#include "mention/value_text.h"

namespace claimdiff::mention {
namespace {

constexpr int kRandomNumbers = 10000;
constexpr std::int64_t kLargest = 1000000000000000;  // 10^15

// ICU's words of one language.
class Speller {
 public:
  explicit Speller(const char* language) {
    UErrorCode status = U_ZERO_ERROR;
    format_ = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale(language), status);
    EXPECT_TRUE(U_SUCCESS(status));
  }

  std::vector<icu::UnicodeString> Cardinals() const {
    std::vector<icu::UnicodeString> names;
    for (int i = 0; i < format_->getNumberOfRuleSetNames(); ++i) {
      const icu::UnicodeString name = format_->getRuleSetName(i);
      if (name.startsWith("%spellout-cardinal") && name.indexOf("financial") < 0) names.push_back(name);
    }
    return names;
  }

  std::string Spell(std::int64_t number, const icu::UnicodeString& rules) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString words;
    icu::FieldPosition position;
    format_->format(number, rules, words, position, status);
    // CLDR misspells the Georgian eighteen.
    words.findAndReplace(u"თრვამეტი", u"თვრამეტი");
    std::string text;
    return words.toUTF8String(text);
  }

 private:
  std::unique_ptr<icu::RuleBasedNumberFormat> format_;
};

class NumberWords : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    auto lexicon = ValueLexicon::Load(tables::TableSource::CompiledIn(), GetParam());
    ASSERT_TRUE(lexicon.ok()) << lexicon.error().ToString();
    lexicon_ = std::make_unique<ValueLexicon>(std::move(lexicon).value());
  }

  double ReadBack(const std::string& words) const {
    word::AnalyzedText text;
    text.tokenized = text::Tokenize(words);
    const ValueCells cells(text, *lexicon_, 0, text.tokens().size());
    Number number;
    const bool whole = NumberReader(cells).Read(0, &number) && number.next == text.tokens().size();
    return whole && number.low == number.high ? number.low : -1;
  }

  int Misses(std::int64_t number, const icu::UnicodeString& rules) {
    const std::string words = speller_.Spell(number, rules);
    if (ReadBack(words) == static_cast<double>(number)) return 0;
    std::string name;
    if (shown_++ < 10) ADD_FAILURE() << number << " " << words << " " << rules.toUTF8String(name);
    return 1;
  }

  std::unique_ptr<ValueLexicon> lexicon_;
  Speller speller_{GetParam()};
  int shown_ = 0;
};

TEST_P(NumberWords, SmallNumbersAreReadBackInAllForms) {
  int misses = 0;
  for (const icu::UnicodeString& rules : speller_.Cardinals()) {
    for (std::int64_t number = 0; number < 10000; ++number) misses += Misses(number, rules);
  }
  EXPECT_EQ(misses, 0);
}

TEST_P(NumberWords, LargeNumbersAreReadBack) {
  std::mt19937_64 random(7);
  int misses = 0;
  for (const icu::UnicodeString& rules : speller_.Cardinals()) {
    for (std::int64_t power = 1; power <= kLargest; power *= 10) misses += Misses(power, rules);
  }
  const icu::UnicodeString rules = speller_.Cardinals().front();
  for (int i = 0; i < kRandomNumbers; ++i) {
    misses += Misses(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(kLargest)), rules);
  }
  EXPECT_EQ(misses, 0);
}

INSTANTIATE_TEST_SUITE_P(Languages, NumberWords, testing::Values("bg", "ru", "ka"));

}  // namespace
}  // namespace claimdiff::mention
