// SPDX-License-Identifier: Apache-2.0
//
// What every row of data/concepts must keep to. Reads the files themselves: the loader forgives doubled
// ids and empty cells, because a user's folder may add to the rows that the library carries.

#include "word/lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tables/table_source.h"
#include "tables/tsv.h"
#include "text/tokenizer.h"
#include "word/word.h"

namespace claimdiff::word {
namespace {

constexpr std::size_t kColumns = 7;
const char* const kWordColumns[] = {"bg", "ru", "ka"};

struct Row {
  std::string at;  // file:line
  std::vector<std::string> cells;
  const std::string& id() const { return cells[0]; }
  const std::string& relations() const { return cells[6]; }
};

std::vector<std::string> Parts(const std::string& cell, char separator) {
  std::vector<std::string> parts;
  for (const std::string_view part : tables::Split(cell, separator)) parts.emplace_back(part);
  return parts;
}

std::vector<std::filesystem::path> LexiconFiles() {
  std::vector<std::filesystem::path> files;
  const auto folder = std::filesystem::path(CLAIMDIFF_SOURCE_DIR) / "data" / "concepts";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// The words of a cell, normalised as the text's are, one by one.
std::string NormalizedTerm(const std::string& term) {
  std::string out;
  for (const std::string& word : Parts(term, ' ')) {
    if (!out.empty()) out += ' ';
    out += text::NormalizeWord(word);
  }
  return out;
}

class LexiconRows : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    rows_ = new std::vector<Row>();
    for (const auto& path : LexiconFiles()) ReadFile(path);
  }
  static void TearDownTestSuite() { delete rows_; }

  static void ReadFile(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::string line;
    bool header = true;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
      if (line.empty() || line.front() == '#') continue;
      if (header) {
        EXPECT_EQ(line, "id\tgloss\tpos\tbg\tru\tka\trel") << path;
        header = false;
        continue;
      }
      Row row{path.filename().string() + ":" + std::to_string(number), Parts(line, '\t')};
      EXPECT_EQ(row.cells.size(), kColumns) << row.at;
      row.cells.resize(kColumns);
      rows_->push_back(std::move(row));
    }
  }

  static std::vector<Row>* rows_;
};

std::vector<Row>* LexiconRows::rows_ = nullptr;

TEST_F(LexiconRows, HaveNoEmptyCell) {
  ASSERT_GT(rows_->size(), 1000u);
  for (const Row& row : *rows_) {
    for (std::size_t column = 0; column + 1 < kColumns; ++column) {
      EXPECT_FALSE(row.cells[column].empty()) << row.at << " column " << column;
    }
    for (std::size_t column = 3; column < 6; ++column) {
      for (const std::string& term : Parts(row.cells[column], '|')) {
        EXPECT_FALSE(NormalizedTerm(term).empty()) << row.at << " column " << column;
        EXPECT_EQ(term.find("  "), std::string::npos) << row.at << ": " << term;
        EXPECT_NE(term.front(), ' ') << row.at << ": " << term;
        EXPECT_NE(term.back(), ' ') << row.at << ": " << term;
      }
    }
  }
}

TEST_F(LexiconRows, HaveSnakeCaseIdsOfTheirOwn) {
  std::map<std::string, std::string> seen;
  for (const Row& row : *rows_) {
    const auto [first, added] = seen.emplace(row.id(), row.at);
    EXPECT_TRUE(added) << row.id() << " at " << row.at << " and " << first->second;
    EXPECT_THAT(row.id(), testing::MatchesRegex("[a-z0-9]+(_[a-z0-9]+)*")) << row.at;
  }
}

TEST_F(LexiconRows, RelateToRowsThatExist) {
  std::set<std::string> ids;
  for (const Row& row : *rows_) ids.insert(row.id());
  for (const Row& row : *rows_) {
    if (row.relations().empty()) continue;
    for (const std::string& relation : Parts(row.relations(), ',')) {
      const std::size_t colon = relation.find(':');
      ASSERT_NE(colon, std::string::npos) << row.at;
      EXPECT_THAT(relation.substr(0, colon), testing::AnyOf("is", "opp")) << row.at;
      const std::string target = relation.substr(colon + 1);
      EXPECT_TRUE(ids.contains(target)) << row.at << ": " << relation;
      EXPECT_NE(target, row.id()) << row.at;
    }
  }
}

TEST_F(LexiconRows, ReachNoConceptFromItself) {
  std::map<std::string, std::vector<std::string>> parents;
  for (const Row& row : *rows_) {
    for (const std::string& relation : Parts(row.relations(), ',')) {
      if (relation.starts_with("is:")) parents[row.id()].push_back(relation.substr(3));
    }
  }
  for (const auto& [id, direct] : parents) {
    std::set<std::string> reached;
    std::vector<std::string> open = direct;
    while (!open.empty()) {
      const std::string at = open.back();
      open.pop_back();
      if (!reached.insert(at).second) continue;
      const auto next = parents.find(at);
      if (next != parents.end()) open.insert(open.end(), next->second.begin(), next->second.end());
    }
    EXPECT_FALSE(reached.contains(id)) << id;
  }
}

TEST_F(LexiconRows, HoldAWordOnce) {
  for (const Row& row : *rows_) {
    for (std::size_t column = 3; column < 6; ++column) {
      std::set<std::string> seen;
      for (const std::string& term : Parts(row.cells[column], '|')) {
        EXPECT_TRUE(seen.insert(NormalizedTerm(term)).second)
            << row.at << " " << kWordColumns[column - 3] << ": " << term;
      }
    }
  }
}

TEST_F(LexiconRows, DifferInTheirWords) {
  std::map<std::set<std::string>, std::string> seen;
  for (const Row& row : *rows_) {
    std::set<std::string> words;
    for (std::size_t column = 3; column < 6; ++column) {
      for (const std::string& term : Parts(row.cells[column], '|')) {
        words.insert(kWordColumns[column - 3] + (" " + NormalizedTerm(term)));
      }
    }
    const auto [first, added] = seen.emplace(words, row.id());
    EXPECT_TRUE(added) << row.id() << " and " << first->second;
  }
}

TEST(Lexicon, LoadsTheCompiledInTablesWithoutLooseEnds) {
  const auto lexicon = Lexicon::Load(tables::TableSource::CompiledIn());
  ASSERT_TRUE(lexicon.ok()) << lexicon.error().ToString();
  for (const Error& error : lexicon->loose_ends) ADD_FAILURE() << error.ToString();
}

// Forms that once were read as another word: a plural of "говор", an attached thing, a spa.
TEST(Lexicon, ReadsOneFactAlikeInEachLanguage) {
  const auto analyzer = Analyzer::Load(tables::TableSource::CompiledIn());
  ASSERT_TRUE(analyzer.ok()) << analyzer.error().ToString();
  const auto first = [&](std::string_view text, std::string_view language) {
    const AnalyzedText words = analyzer->Analyze(text::Tokenize(text), language);
    return words.concepts[0] == kNoConcept ? "" : analyzer->concept_of(words.concepts[0]).id;
  };
  EXPECT_EQ(first("говорят", "bg"), "speak");
  EXPECT_EQ(first("დაფიქსირდა", "ka"), "register_record");
  EXPECT_EQ(first("минерална вода", "bg"), "drinking_water");
  EXPECT_EQ(first("шлюзовете", "bg"), "sluice_gate");
  EXPECT_EQ(first("шлюзами", "ru"), "sluice_gate");
  EXPECT_EQ(first("ჩამკეტების", "ka"), "sluice_gate");
  EXPECT_EQ(first("გაიწვევენ", "ka"), "recall_withdraw");
  EXPECT_EQ(first("огонь открыли", "ru"), "shooting");
}

}  // namespace
}  // namespace claimdiff::word
