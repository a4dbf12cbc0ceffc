// SPDX-License-Identifier: Apache-2.0

#include "document/drop_caps.h"

#include <utility>

#include "tables/tsv.h"
#include "text/utf8.h"

namespace claimdiff::document {
namespace {

using tables::Tsv;

constexpr std::size_t kShortestRest = 2;  // letters behind the drop cap
constexpr std::size_t kFirstLines = 4;    // in which the text's own words are evidence
constexpr std::size_t kSearched = 1
                                  << 16;  // bytes of the text in which the whole word is looked for

struct Letter {
  std::size_t end = 0;  // of the letter; 0: the position holds no single capital
  char32_t lower = 0;
};

Letter SingleCapital(std::string_view text, std::size_t at) {
  const text::CodePoint c = text::DecodeAt(text, at);
  if (c.size == 0 || text::ScriptOf(c.value) != text::Script::kCyrillic) return {};
  if (!text::IsUpper(c.value)) return {};
  return {at + c.size, text::ToLower(c.value)};
}

bool IsLowerCyrillic(char32_t c) {
  return text::ScriptOf(c) == text::Script::kCyrillic && !text::IsUpper(c) &&
         text::ClassOf(c) == text::CharClass::kLetter;
}

// Behind the blanks and at most one line end from `at`; `at` itself where none stands there.
std::size_t BehindBlanks(std::string_view text, std::size_t at) {
  int line_ends = 0;
  while (at < text.size()) {
    const text::CodePoint c = text::DecodeAt(text, at);
    const text::CharClass kind = text::ClassOf(c.value);
    line_ends += c.value == '\n';
    if (c.size == 0 || line_ends > 1) break;
    if (kind != text::CharClass::kSpace && kind != text::CharClass::kNewline) break;
    at += c.size;
  }
  return at;
}

// The small letters from `at` on.
std::string_view LowerWord(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const text::CodePoint c = text::DecodeAt(text, end);
    if (c.size == 0 || !IsLowerCyrillic(c.value)) break;
    end += c.size;
  }
  return text.substr(at, end - at);
}

bool HasWord(std::string_view text, std::string_view word) {
  const auto is_letter = [](text::CodePoint c) {
    return c.size != 0 && text::ClassOf(c.value) == text::CharClass::kLetter;
  };
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_letter(text::DecodeBefore(text, at));
    if (begins && (end == text.size() || !is_letter(text::DecodeAt(text, end)))) return true;
  }
  return false;
}

Result<Tsv> ParseWith(const tables::TableFile& file, const std::vector<std::string_view>& columns) {
  Result<Tsv> table = Tsv::Parse(file);
  if (!table.ok()) return table;
  const auto found = table->Columns(columns);
  if (!found.ok()) return found.error();
  return table;
}

}  // namespace

Result<DropCaps> DropCaps::Load(const tables::TableSource& source) {
  DropCaps caps;
  for (const std::string& tag : source.LanguageTags()) {
    Words& words = caps.words_[tag];
    for (const auto& file : source.Files("languages/" + tag + "/letters.tsv")) {
      const Result<Tsv> table = ParseWith(file, {"set", "letters"});
      if (!table.ok()) return table.error();
      for (const Tsv::Row& row : table->rows()) {
        if (row[table->Column("set")] == "words") words.letters = row[table->Column("letters")];
      }
    }
    for (const auto& file : source.Files("languages/" + tag + "/openers.tsv")) {
      const Result<Tsv> table = ParseWith(file, {"form"});
      if (!table.ok()) return table.error();
      for (const Tsv::Row& row : table->rows()) words.openers.emplace(row[table->Column("form")]);
    }
  }
  return caps;
}

std::vector<Span> DropCaps::Find(std::string_view text, const std::vector<Line>& lines,
                                 std::string_view language) const {
  std::vector<Span> found;
  const auto words = words_.find(language);
  if (words == words_.end()) return found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Span line = lines[i].span;
    const Letter letter = SingleCapital(text, line.begin);
    if (letter.end == 0 || letter.end == text.size()) continue;
    const std::size_t rest = BehindBlanks(text, letter.end);
    const std::string_view small = LowerWord(text, rest);
    if (rest == letter.end || text::CountCodePoints(small) < kShortestRest) continue;
    std::string lower;
    text::AppendUtf8(letter.lower, &lower);
    const std::string_view near =
        i < kFirstLines ? text.substr(rest + small.size(), kSearched) : "";
    const bool is_word = words->second.letters.find(lower) != std::string::npos;
    if (letter.end == line.end || !is_word || IsSplit(words->second, lower, small, near)) {
      found.push_back({letter.end, rest});
    }
  }
  return found;
}

// The two parts make a word that is known, and the second part is none.
bool DropCaps::IsSplit(const Words& words, const std::string& letter, std::string_view rest,
                       std::string_view text) {
  const std::string whole = letter + std::string(rest);
  if (words.openers.contains(std::string(rest)) || HasWord(text, rest)) return false;
  return words.openers.contains(whole) || HasWord(text, whole);
}

}  // namespace claimdiff::document
