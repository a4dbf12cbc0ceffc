// SPDX-License-Identifier: Apache-2.0

#include "mention/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "mention/skeleton.h"
#include "text/tokenizer.h"

namespace claimdiff::mention {
namespace {

class NamesTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const auto source = tables::TableSource::CompiledIn();
    auto analyzer = word::Analyzer::Load(source);
    ASSERT_TRUE(analyzer.ok()) << analyzer.error().ToString();
    analyzer_ = new word::Analyzer(*std::move(analyzer));
    auto reader = NameReader::Load(source, *analyzer_);
    ASSERT_TRUE(reader.ok()) << reader.error().ToString();
    reader_ = new NameReader(*std::move(reader));
  }
  static void TearDownTestSuite() {
    delete reader_;
    delete analyzer_;
  }

  // Sentences end at full stops before a capital or at the end.
  static TokenRanges SentencesOf(const word::AnalyzedText& text) {
    TokenRanges ranges;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.tokens().size(); ++i) {
      if (text.form(i) != "." && i + 1 != text.tokens().size()) continue;
      ranges.emplace_back(begin, i + 1);
      begin = i + 1;
    }
    return ranges;
  }

  std::vector<NameMention> Read(std::string_view text, std::string_view language) {
    words_ = analyzer_->Analyze(text::Tokenize(text), language);
    return reader_->Read(words_, SentencesOf(words_));
  }
  std::vector<std::string> Entities(std::string_view text, std::string_view language) {
    std::vector<std::string> entities;
    for (const NameMention& mention : Read(text, language)) entities.push_back(mention.entity);
    return entities;
  }

  static word::Analyzer* analyzer_;
  static NameReader* reader_;
  word::AnalyzedText words_;
};

word::Analyzer* NamesTest::analyzer_ = nullptr;
NameReader* NamesTest::reader_ = nullptr;

using testing::ElementsAre;

TEST_F(NamesTest, OnePersonInThreeLanguagesAndAllCases) {
  EXPECT_THAT(Entities("Вчера Путин говори.", "bg"), ElementsAre("person:vladimir_putin"));
  EXPECT_THAT(Entities("Встреча с Владимиром Путиным.", "ru"), ElementsAre("person:vladimir_putin"));
  EXPECT_THAT(Entities("ეს პუტინმა განაცხადა.", "ka"), ElementsAre("person:vladimir_putin"));
  EXPECT_THAT(Entities("ილჰამ ალიევთან", "ka"), ElementsAre("person:ilham_aliyev"));
}

TEST_F(NamesTest, UnknownPeopleMeetAcrossScripts) {
  const auto bg = Read("Вчера Андрей Зюганчев замина. После Зюганчев се върна.", "bg");
  const auto ru = Read("О поездке Андрея Зюганчева. Сказали Зюганчеву.", "ru");
  const auto ka = Read("ანდრეი ზიუგანჩევმა თქვა.", "ka");
  ASSERT_EQ(bg.size(), 2u);
  ASSERT_EQ(ru.size(), 2u);
  ASSERT_EQ(ka.size(), 1u);
  EXPECT_EQ(bg[1].entity, bg[0].entity);
  EXPECT_EQ(bg[1].name, "Andrey Zyuganchev");
  EXPECT_EQ(ru[0].entity, bg[0].entity);
  EXPECT_EQ(ru[1].entity, bg[0].entity);
  EXPECT_EQ(ka[0].entity, bg[0].entity);
}

TEST_F(NamesTest, PlacesWithAdjectivesAndContainment) {
  const auto names = Read("Самолёт упал у Актау, российские и казахстанцы.", "ru");
  ASSERT_EQ(names.size(), 3u);
  EXPECT_EQ(names[0].entity, "city:aktau");
  EXPECT_EQ(names[1].entity, "country:RU");
  EXPECT_TRUE(names[1].is_adjective);
  EXPECT_EQ(names[2].entity, "country:KZ");
  EXPECT_EQ(names[2].type, NameType::kDemonym);
  EXPECT_TRUE(reader_->Contains("country:KZ", "city:aktau"));
  EXPECT_FALSE(reader_->Contains("city:aktau", "country:KZ"));
}

TEST_F(NamesTest, AnOrdinaryWordAtTheBeginningIsNoName) {
  EXPECT_THAT(Entities("Президентът говори.", "bg"), ElementsAre());
  EXPECT_THAT(Entities("Того человека не видели.", "ru"), ElementsAre());
}

TEST_F(NamesTest, OfficesMeanTheirHolder) {
  const std::string_view text =
      "Президент России Владимир Путин приехал. Его ждал президент Азербайджана Ильхам Алиев. "
      "Российский президент улыбнулся. Президент Азербайджана ответил.";
  const auto mentions = Read(text, "ru");
  const auto roles = reader_->ReadRoles(words_, SentencesOf(words_), mentions);
  ASSERT_EQ(roles.size(), 4u);
  EXPECT_TRUE(roles[0].beside_name);
  EXPECT_EQ(roles[2].entity, "person:vladimir_putin");
  EXPECT_FALSE(roles[2].beside_name);
  EXPECT_EQ(roles[3].entity, "person:ilham_aliyev");
}

TEST_F(NamesTest, SurnameAloneMayBeTheFullName) {
  EXPECT_TRUE(NameReader::MayBeSame("name:andra zagancav", "name:zagancav"));
  EXPECT_FALSE(NameReader::MayBeSame("name:andra zagancav", "name:andra patrav"));
  EXPECT_FALSE(NameReader::MayBeSame("city:baku", "city:baku2"));
}

TEST_F(NamesTest, SkeletonsMeetAcrossScriptsAndCases) {
  EXPECT_EQ(reader_->Skeleton("Гонконг", "ru"), reader_->Skeleton("Хонконг", "bg"));
  EXPECT_EQ(reader_->Skeleton("Гонконг", "ru"), reader_->Skeleton("ჰონგ-კონგი", "ka"));
  EXPECT_EQ(reader_->Skeleton("Уилсън", "bg"), reader_->Skeleton("Вильсона", "ru"));
  EXPECT_EQ(reader_->Skeleton("Зеленского", "ru"), reader_->Skeleton("ზელენსკიმ", "ka"));
}

TEST(Skeleton, LevelsSpellings) {
  EXPECT_EQ(SkeletonOfLatin("moedash"), SkeletonOfLatin("muedash"));
  EXPECT_EQ(SkeletonOfLatin("koln"), SkeletonOfLatin("keln"));
  EXPECT_NE(SkeletonOfLatin("iran"), SkeletonOfLatin("uran"));
  EXPECT_EQ(SkeletonOfLatin(""), "");
  EXPECT_EQ(SkeletonOfLatin("- 12"), "");
}

}  // namespace
}  // namespace claimdiff::mention
