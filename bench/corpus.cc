// SPDX-License-Identifier: Apache-2.0

#include "bench/corpus.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>

namespace claimdiff::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kArticleBytes = 5000;
constexpr const char* kLanguages[] = {"bg", "ru", "ka"};

const fs::path& Root() {
  static const fs::path kRoot = CLAIMDIFF_SOURCE_DIR;
  return kRoot;
}

std::vector<fs::path> FilesBelow(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().string().ends_with(ending)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> Split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

// Rows of a table as column name -> cell.
using Row = std::map<std::string, std::string>;

std::vector<Row> ReadTable(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<Row> rows;
  std::vector<std::string> columns;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> cells = Split(line, '\t');
    if (columns.empty()) {
      columns = cells;
      continue;
    }
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < cells.size() && i < columns.size(); ++i) row[columns[i]] = cells[i];
  }
  return rows;
}

// The first word of each language's cell; rows with patterns or without a word in some language are
// left out.
std::vector<Row> FirstWords(const std::vector<Row>& rows) {
  std::vector<Row> words;
  for (const Row& row : rows) {
    Row first;
    for (const char* language : kLanguages) {
      const auto cell = row.find(language);
      if (cell == row.end()) continue;
      const std::string word = cell->second.substr(0, cell->second.find('|'));
      if (!word.empty() && word.find_first_of("{ ") == std::string::npos) first[language] = word;
    }
    if (first.size() == std::size(kLanguages)) words.push_back(first);
  }
  return words;
}

std::vector<Row> Nouns() {
  std::vector<Row> nouns;
  for (const fs::path& path : FilesBelow(Root() / "data" / "concepts", ".tsv")) {
    for (Row& row : ReadTable(path)) {
      if (row["pos"] == "n") nouns.push_back(std::move(row));
    }
  }
  return FirstWords(nouns);
}

void Replace(std::string* text, std::string_view slot, const std::string& value) {
  for (std::size_t at; (at = text->find(slot)) != std::string::npos;) text->replace(at, slot.size(), value);
}

}  // namespace

std::vector<std::string> Articles(std::string_view language, std::size_t count) {
  std::vector<std::string> paragraphs;
  const std::string mark = "_" + std::string(language) + "_";
  for (const fs::path& path : FilesBelow(Root() / "data" / "samples", ".txt")) {
    if (path.filename().string().find(mark) == std::string::npos) continue;
    std::ifstream file(path, std::ios::binary);
    for (std::string line; std::getline(file, line);) {
      if (line.size() > 200) paragraphs.push_back(line);
    }
  }
  std::mt19937 random(7);
  std::vector<std::string> articles(paragraphs.empty() ? 0 : count);
  for (std::string& article : articles) {
    while (article.size() < kArticleBytes) {
      article += paragraphs[random() % paragraphs.size()] + "\n\n";
    }
    for (char& c : article) {
      if (c >= '1' && c <= '9') c = static_cast<char>('1' + random() % 9);
    }
  }
  return articles;
}

std::vector<DocumentInput> EventArticles(std::size_t count) {
  const std::vector<Row> sentences = ReadTable(Root() / "bench" / "events.tsv");
  const std::vector<Row> cities = FirstWords(ReadTable(Root() / "data" / "names" / "cities.tsv"));
  const std::vector<Row> nouns = Nouns();
  std::vector<DocumentInput> inputs(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string language = kLanguages[i % 3];
    std::mt19937 of_event(static_cast<std::uint32_t>(i / 3)), of_article(static_cast<std::uint32_t>(i));
    const Row& city = cities[of_event() % cities.size()];
    inputs[i].language = language;
    inputs[i].date = "2025-10-29";
    for (Row sentence : sentences) {
      std::string& text = sentence[language];
      const Row& noun = nouns[of_event() % nouns.size()];
      const Row& thing = nouns[of_event() % nouns.size()];
      const std::uint32_t other = of_article() % 10 == 0 ? 1 : 0;  // a number that differs
      Replace(&text, "{city}", city.at(language));
      Replace(&text, "{noun}", noun.at(language));
      Replace(&text, "{thing}", thing.at(language));
      Replace(&text, "{n}", std::to_string(2 + of_event() % 90 + other));
      Replace(&text, "{m}", std::to_string(5 + of_event() % 200));
      Replace(&text, "{d}", std::to_string(1 + of_event() % 28));
      if (of_article() % 6 != 0) inputs[i].text += text + " ";
    }
  }
  return inputs;
}

}  // namespace claimdiff::bench
