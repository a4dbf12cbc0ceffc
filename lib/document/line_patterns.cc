// SPDX-License-Identifier: Apache-2.0
//
// A pattern is kept as token forms. It is tried where its first form stands in a line: at the
// beginning, or anywhere for patterns of the mode "contains". Quotation marks, bullets and arrows
// at both ends of the line are passed over.

#include "document/line_patterns.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace claimdiff::document {
namespace {

using tables::Tsv;
using text::TokenKind;

constexpr std::string_view kAnything = "…";
constexpr std::size_t kLongestMenu = 24;   // words
constexpr std::size_t kLongestCall = 12;   // words of "Follow us in ...", with a stop
constexpr std::size_t kLongestWords = 22;  // words of a line that only its beginning gives away

std::optional<SkipReason> ParseReason(std::string_view name) {
  for (const SkipReason reason : {SkipReason::kBoilerplate, SkipReason::kCredit,
                                  SkipReason::kNotice, SkipReason::kRelated, SkipReason::kDate}) {
    if (name == SkipReasonName(reason)) return reason;
  }
  return std::nullopt;
}

// Tokens that carry something: the range without punctuation at both ends.
struct Core {
  std::size_t first = 0;
  std::size_t last = 0;
};

Core CoreOf(const text::TokenizedText& line) {
  Core core{0, line.tokens.size()};
  while (core.first < core.last && line.tokens[core.first].kind == TokenKind::kPunct &&
         line.FormAt(core.first) != "©") {
    ++core.first;
  }
  while (core.last > core.first && line.tokens[core.last - 1].kind == TokenKind::kPunct)
    --core.last;
  return core;
}

// Position behind the parts in the line from token `at`, or npos. A gap takes as little as it can.
std::size_t MatchFrom(const text::TokenizedText& line, std::size_t at,
                      const std::vector<std::string>& parts) {
  constexpr std::size_t kNone = std::string_view::npos;
  bool gap = false;
  for (const std::string& part : parts) {
    if (part == kAnything) {
      gap = true;
      continue;
    }
    while (gap && at < line.tokens.size() && line.FormAt(at) != part) ++at;
    if (at >= line.tokens.size() || line.FormAt(at) != part) return kNone;
    gap = false;
    ++at;
  }
  return at;
}

// In capitals for the most part, or behind an asterisk or a bracket, as footnotes and notices are.
bool IsMarked(const text::TokenizedText& line) {
  const std::string_view first = line.FormAt(0);
  if (first == "*" || first == "(" || first == "[") return true;
  std::size_t upper = 0, words = 0;
  for (const text::Token& token : line.tokens) {
    if (token.kind != TokenKind::kWord) continue;
    ++words;
    upper += token.shape == text::Shape::kUpper;
  }
  return upper * 2 > words;
}

}  // namespace

Result<Done> LinePatterns::Add(const tables::TableFile& file) {
  const Result<Tsv> table = Tsv::Parse(file);
  if (!table.ok()) return table.error();
  const auto columns = table->Columns({"reason", "match", "pattern"});
  if (!columns.ok()) return columns.error();
  for (const Tsv::Row& row : table->rows()) {
    const Result<Done> added = AddRow(*table, row, *columns);
    if (!added.ok()) return added;
  }
  return Done{};
}

Result<Done> LinePatterns::AddRow(const Tsv& table, const Tsv::Row& row,
                                  const std::vector<std::size_t>& columns) {
  const auto reason = ParseReason(row[columns[0]]);
  if (!reason) return table.ErrorAt(row, "the reason is unknown");
  const std::string_view match = row[columns[1]];
  const auto forms = tables::ExpandPattern(row[columns[2]]);
  if (forms.empty()) return table.ErrorAt(row, "the braces of the pattern do not match");
  Pattern pattern{{}, *reason, Mode::kWhole};
  if (match == "begins") pattern.mode = Mode::kBegins;
  if (match == "contains") pattern.mode = Mode::kContains;
  if (match == "marked") pattern.mode = Mode::kMarked;
  if (match == "leads") pattern.mode = Mode::kLeads;
  if (match != "menu" && match != "whole" && pattern.mode == Mode::kWhole) {
    return table.ErrorAt(row, "the match is none of whole, begins, contains, marked, leads, menu");
  }
  for (const std::string& form : forms) {
    const text::TokenizedText cut = text::Tokenize(form);
    pattern.parts.clear();
    for (const text::Token& token : cut.tokens) pattern.parts.emplace_back(cut.FormOf(token));
    if (pattern.parts.empty()) return table.ErrorAt(row, "the pattern is empty");
    if (match == "menu") {
      menu_words_.insert(pattern.parts.begin(), pattern.parts.end());
    } else {
      by_first_[pattern.parts.front()].push_back(patterns_.size());
      patterns_.push_back(pattern);
    }
  }
  return Done{};
}

std::optional<SkipReason> LinePatterns::Match(const Line& line) const {
  if (line.is_long) return std::nullopt;
  if (IsMenu(line)) return SkipReason::kBoilerplate;
  const Pattern* pattern = Find(line, false);
  if (pattern == nullptr) return std::nullopt;
  return pattern->why;
}

bool LinePatterns::LeadsRelated(const Line& line) const {
  return !line.is_long && Find(line, true) != nullptr;
}

const LinePatterns::Pattern* LinePatterns::Find(const Line& line, bool leading) const {
  const Core core = CoreOf(line.tokens);
  for (std::size_t at = core.first; at < line.tokens.tokens.size(); ++at) {
    const std::uint32_t form = line.tokens.tokens[at].form;
    const auto found = by_first_.find(line.tokens.forms.At(form), line.tokens.forms.HashOf(form));
    if (found == by_first_.end()) continue;
    const bool at_begin = at == core.first;
    for (const std::size_t index : found->second) {
      const Pattern& pattern = patterns_[index];
      if (leading != (pattern.mode == Mode::kLeads)) continue;
      if (!CanStand(pattern.mode, line, at_begin)) continue;
      const std::size_t end = MatchFrom(line.tokens, at, pattern.parts);
      if (end == std::string_view::npos) continue;
      const bool whole = end >= core.last;
      if (whole || (pattern.mode != Mode::kWhole && Fits(pattern, line, end))) return &pattern;
    }
  }
  return nullptr;
}

bool LinePatterns::CanStand(Mode mode, const Line& line, bool at_begin) {
  if (mode == Mode::kContains) return true;
  return mode == Mode::kMarked ? IsMarked(line.tokens) : at_begin;
}

// Lines that only their beginning gives away are short, hold no second sentence, and close with no
// stop unless a colon follows the pattern or they are very short.
bool LinePatterns::Fits(const Pattern& pattern, const Line& line, std::size_t end) {
  if (pattern.mode == Mode::kContains || pattern.mode == Mode::kMarked) return true;
  if (line.words > kLongestWords || line.holds_sentence_end) return false;
  const bool colon = pattern.parts.back() == ":" ||
                     (end < line.tokens.tokens.size() && line.tokens.FormAt(end) == ":");
  return colon || !line.ends_sentence ||
         (pattern.mode == Mode::kBegins && line.words <= kLongestCall);
}

// Nothing but words of menus, with numbers and signs between them.
bool LinePatterns::IsMenu(const Line& line) const {
  if (line.words == 0 || line.words > kLongestMenu || line.ends_sentence) return false;
  return std::all_of(line.tokens.tokens.begin(), line.tokens.tokens.end(),
                     [&](const text::Token& token) {
                       return token.kind != TokenKind::kWord ||
                              menu_words_.contains(line.tokens.FormOf(token));
                     });
}

}  // namespace claimdiff::document
