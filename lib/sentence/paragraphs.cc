// SPDX-License-Identifier: Apache-2.0
//
// A text is wrapped at a fixed width when no line is longer than a terminal and nearly every line
// is full: the first word of the next line would not have fitted on it. Scraped articles, one
// paragraph a line, fail both tests.

#include "sentence/paragraphs.h"

#include <algorithm>

#include "text/utf8.h"

namespace claimdiff::sentence {
namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t kNarrowest = 40;    // columns; below, lines are verse, lists or menus
constexpr std::size_t kWidest = 120;      // columns; editors and mailers wrap at 60 to 100
constexpr std::size_t kFewestBreaks = 3;  // line ends that must speak for wrapping

struct Line {
  std::size_t first = 0;       // token
  std::size_t last = 0;        // behind the last token
  std::size_t width = 0;       // code points
  std::size_t first_word = 0;  // code points up to the first blank
};

std::size_t Width(std::string_view text, const Token& first, const Token& last) {
  return text::CountCodePoints(text.substr(first.begin, last.end - first.begin));
}

// Width of the tokens from `first` that stand together without a blank.
std::size_t FirstWordWidth(std::string_view text, const std::vector<Token>& tokens,
                           std::size_t first, std::size_t last) {
  std::size_t end = first + 1;
  while (end < last && !tokens[end].space_before) ++end;
  return Width(text, tokens[first], tokens[end - 1]);
}

std::vector<Line> Lines(std::string_view text, const std::vector<Token>& tokens) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < tokens.size();) {
    Line line{i, i + 1};
    while (line.last < tokens.size() && !tokens[line.last].newline_before) ++line.last;
    line.width = Width(text, tokens[line.first], tokens[line.last - 1]);
    line.first_word = FirstWordWidth(text, tokens, line.first, line.last);
    i = line.last;
    lines.push_back(line);
  }
  return lines;
}

class LineJoiner {
 public:
  LineJoiner(const text::TokenizedText& tokens, const std::vector<Line>& lines)
      : tokens_(tokens), lines_(lines) {
    for (const Line& line : lines) widest_ = std::max(widest_, line.width);
    wrapped_ = IsWrapped();
  }

  // Line k goes on in line k + 1.
  bool Joins(std::size_t k) const {
    if (tokens_.tokens[lines_[k + 1].first].blank_line_before) return false;
    return wrapped_ ? IsFull(k) : BreaksOff(k);
  }

 private:
  bool IsFull(std::size_t k) const {
    return lines_[k].width + 1 + lines_[k + 1].first_word > widest_;
  }

  bool IsWrapped() const {
    if (widest_ < kNarrowest || widest_ > kWidest) return false;
    std::size_t breaks = 0, full = 0;
    for (std::size_t k = 0; k + 1 < lines_.size(); ++k) {
      if (tokens_.tokens[lines_[k + 1].first].blank_line_before) continue;
      ++breaks;
      full += IsFull(k);
    }
    return breaks >= kFewestBreaks && full * 10 >= breaks * 7;
  }

  // The line ends in a word or a comma and the next begins with a small letter.
  bool BreaksOff(std::size_t k) const {
    const Token& next = tokens_.tokens[lines_[k + 1].first];
    if (next.kind != TokenKind::kWord || next.shape != text::Shape::kLower) return false;
    const Token& last = tokens_.tokens[lines_[k].last - 1];
    const bool comma = tokens_.FormOf(last) == ",";
    if (next.script == text::Script::kGeorgian) return comma;
    return comma || last.kind == TokenKind::kWord;
  }

  const text::TokenizedText& tokens_;
  const std::vector<Line>& lines_;
  std::size_t widest_ = 0;
  bool wrapped_ = false;
};

}  // namespace

std::vector<std::size_t> ParagraphStarts(std::string_view text, const text::TokenizedText& tokens) {
  const std::vector<Line> lines = Lines(text, tokens.tokens);
  const LineJoiner joiner(tokens, lines);
  std::vector<std::size_t> starts;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    if (k == 0 || !joiner.Joins(k - 1)) starts.push_back(lines[k].first);
  }
  return starts;
}

}  // namespace claimdiff::sentence
