// SPDX-License-Identifier: Apache-2.0

#include "word/word.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace claimdiff::word {
namespace {

// A lexicon of a few rows on top of the compiled-in paradigms.
class WordTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto folder = std::filesystem::path(testing::TempDir()) / ("claimdiff_word_test_" + std::to_string(getpid()));
    std::filesystem::create_directories(folder / "concepts");
    std::ofstream(folder / "concepts" / "zz_test.tsv")
        << "id\tgloss\tpos\tbg\tru\tka\trel\n"
        << "t_weapon\tweapon\tn\tзззоръжие\tзззоружие\tზზზიარაღი\t\n"
        << "t_missile\tmissile\tn\tзззракета|зззракетен\tзззракета|зззракетный\tზზზრაკეტა\tis:t_weapon\n"
        << "t_defence\tdefence\tn\tзззвъздушна отбрана|ЗЗПВО\tзззвоздушная оборона|ЗЗПВО\tზზზჰაერო თავდაცვა\t\n"
        << "t_decide\tdecide\tv\tзззреша|зззрешавам\tзззрешить|зззрешать\tზზზწყვეტს|ზზზწყვეტა\t\n";
    auto source = tables::TableSource::CompiledIn();
    ASSERT_TRUE(source.AddFolder(folder.string()).ok());
    auto analyzer = Analyzer::Load(source);
    ASSERT_TRUE(analyzer.ok()) << analyzer.error().ToString();
    analyzer_ = std::make_unique<Analyzer>(*std::move(analyzer));
  }

  std::string ConceptOf(std::string_view form, std::string_view language) {
    const FormInfo info = analyzer_->AnalyzeForm(form, language);
    return info.concepts.empty() ? "" : analyzer_->concept_of(info.concepts[0]).id;
  }
  std::string KeyOf(std::string_view form, std::string_view language) {
    return analyzer_->AnalyzeForm(form, language).key;
  }

  std::unique_ptr<Analyzer> analyzer_;
};

TEST_F(WordTest, FindsInflectedForms) {
  EXPECT_EQ(ConceptOf("зззракетите", "bg"), "t_missile");
  EXPECT_EQ(ConceptOf("зззракетната", "bg"), "t_missile");
  EXPECT_EQ(ConceptOf("зззракетами", "ru"), "t_missile");
  EXPECT_EQ(ConceptOf("ზზზრაკეტებისგან", "ka"), "t_missile");
  EXPECT_EQ(ConceptOf("зззрешили", "ru"), "t_decide");
}

TEST_F(WordTest, FormsOfAWordShareAKeyAndAspectPartnersDoNot) {
  EXPECT_EQ(KeyOf("зззрешила", "ru"), KeyOf("зззрешит", "ru"));
  EXPECT_EQ(KeyOf("зззрешает", "ru"), KeyOf("зззрешать", "ru"));
  EXPECT_NE(KeyOf("зззрешил", "ru"), KeyOf("зззрешал", "ru"));
  EXPECT_NE(KeyOf("зззреши", "bg"), KeyOf("зззрешава", "bg"));
}

TEST_F(WordTest, ShortStemsSwallowNoStrangers) {
  EXPECT_EQ(ConceptOf("зззракеткам", "bg"), "");
  EXPECT_EQ(ConceptOf("зззракетский", "ru"), "");
}

TEST_F(WordTest, ReadsTermsWordByWord) {
  const AnalyzedText words =
      analyzer_->Analyze(text::Tokenize("от зззвъздушната отбрана, ЗЗПВО"), "bg");
  const ConceptId defence = analyzer_->Find("t_defence");
  EXPECT_EQ(words.concepts[1], defence);
  EXPECT_EQ(words.concepts[2], defence);
  EXPECT_EQ(words.term_length[1], 2);
  EXPECT_EQ(words.term_length[2], 0);
  EXPECT_EQ(words.concepts[4], defence);
}

TEST_F(WordTest, FollowsIsA) {
  EXPECT_TRUE(analyzer_->IsA(analyzer_->Find("t_missile"), analyzer_->Find("t_weapon")));
  EXPECT_FALSE(analyzer_->IsA(analyzer_->Find("t_weapon"), analyzer_->Find("t_missile")));
}

TEST_F(WordTest, UnknownWordsGetAKeyThatTheirFormsShare) {
  EXPECT_EQ(KeyOf("зззкомпютъра", "bg"), KeyOf("зззкомпютри", "bg"));
  EXPECT_EQ(KeyOf("зззтелефонах", "ru"), KeyOf("зззтелефоном", "ru"));
  EXPECT_EQ(KeyOf("ზზზტელეფონებში", "ka"), KeyOf("ზზზტელეფონს", "ka"));
}

TEST_F(WordTest, IrregularFormsShareTheKeyOfTheirWord) {
  EXPECT_EQ(KeyOf("дошла", "bg"), KeyOf("дойдат", "bg"));
  EXPECT_EQ(KeyOf("шли", "ru"), KeyOf("идут", "ru"));
  EXPECT_EQ(KeyOf("უთხრა", "ka"), KeyOf("ამბობს", "ka"));
}

TEST_F(WordTest, GradedAdjectivesAreTheAdjective) {
  EXPECT_EQ(KeyOf("най-зззновата", "bg"), KeyOf("зззнови", "bg"));
}

TEST_F(WordTest, UnknownLanguageIsLeftAlone) {
  EXPECT_EQ(KeyOf("зззракетите", "uk"), "зззракетите");
}

TEST(Analyzer, NamesTheRowOfAWrongTable) {
  const auto folder = std::filesystem::path(testing::TempDir()) / ("claimdiff_word_bad_" + std::to_string(getpid()));
  std::filesystem::create_directories(folder / "concepts");
  std::ofstream(folder / "concepts" / "zz_bad.tsv")
      << "id\tgloss\tpos\tbg\tru\tka\trel\nt_x\tx\tnoun\tа\tб\tგ\t\n";
  auto source = tables::TableSource::CompiledIn();
  ASSERT_TRUE(source.AddFolder(folder.string()).ok());
  const auto analyzer = Analyzer::Load(source);
  ASSERT_FALSE(analyzer.ok());
  EXPECT_EQ(analyzer.error().code, ErrorCode::kBadTable);
  EXPECT_EQ(analyzer.error().line, 2u);
}

}  // namespace
}  // namespace claimdiff::word
