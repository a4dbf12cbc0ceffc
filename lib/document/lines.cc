// SPDX-License-Identifier: Apache-2.0

#include "document/lines.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace claimdiff::document {
namespace {

constexpr std::size_t kLongLine = 800;      // bytes; menus, notices and headlines are shorter
constexpr std::size_t kLongSentence = 240;  // bytes; with a stop at its end, most likely prose
constexpr std::size_t kFirstLines = 2, kLastLines = 3;  // the edges of a page

bool IsBlank(const text::CodePoint& c) {
  const text::CharClass kind = text::ClassOf(c.value);
  return c.size != 0 && (kind == text::CharClass::kSpace || kind == text::CharClass::kNewline ||
                         kind == text::CharClass::kIgnored);
}

Span Trim(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const text::CodePoint c = text::DecodeAt(text, span.begin);
    if (!IsBlank(c)) break;
    span.begin += c.size;
  }
  while (span.begin < span.end) {
    const text::CodePoint c = text::DecodeBefore(text, span.end);
    if (!IsBlank(c)) break;
    span.end -= c.size;
  }
  return span;
}

bool In(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

// The last character that is no closing mark.
char32_t LastSign(std::string_view text, const Span& span) {
  for (std::size_t at = span.end; at > span.begin;) {
    const text::CodePoint c = text::DecodeBefore(text, at);
    if (c.size == 0) return 0;
    if (!In(c.value, U"\"'\u00BB\u201C\u201D\u2019)]") && !IsBlank(c)) return c.value;
    at -= c.size;
  }
  return 0;
}

bool HoldsSentenceEnd(const text::TokenizedText& line) {
  for (std::size_t i = 1; i + 1 < line.tokens.size(); ++i) {
    const std::string_view stop = line.FormAt(i);
    if (stop != "." && stop != "!" && stop != "?") continue;
    const text::Token& next = line.tokens[i + 1];
    const bool begins = next.shape != text::Shape::kLower || next.script == text::Script::kGeorgian;
    const bool word = line.tokens[i - 1].end - line.tokens[i - 1].begin > 4;  // no initial
    if (next.kind == text::TokenKind::kWord && next.space_before && begins && word) return true;
  }
  return false;
}

// Begins with an asterisk, a bracket, a copyright sign or three capitals.
bool LooksLikeNotice(std::string_view line) {
  int capitals = 0;
  for (std::size_t i = 0; i < line.size() && capitals < 3;) {
    const text::CodePoint c = text::DecodeAt(line, i);
    if (i == 0 && In(c.value, U"*([\u00A9")) return true;
    if (c.size == 0 || !text::IsUpper(c.value)) return false;
    ++capitals;
    i += c.size;
  }
  return capitals == 3;
}

bool IsProse(std::string_view text, const Line& line, bool at_edge) {
  if (line.span.size() > kLongLine) return true;
  return line.span.size() > kLongSentence && line.ends_sentence && !at_edge &&
         !LooksLikeNotice(line.span.In(text));
}

Line MakeLine(std::string_view text, const Span& span, bool at_edge) {
  Line line;
  line.span = span;
  const char32_t last = LastSign(text, span);
  line.ends_sentence = In(last, U".!?\u2026");
  line.ends_open = In(last, U":,;-\u2013\u2014");
  line.is_long = IsProse(text, line, at_edge);
  if (line.is_long) return line;
  line.tokens = text::Tokenize(span.In(text));
  for (const text::Token& token : line.tokens.tokens) {
    line.words += token.kind == text::TokenKind::kWord;
  }
  line.holds_sentence_end = HoldsSentenceEnd(line.tokens);
  return line;
}

// Lines end in LF, CR LF or CR.
std::vector<Span> LineSpans(std::string_view text, std::size_t begin) {
  std::vector<Span> spans;
  std::size_t line_feed = begin;
  while (begin < text.size()) {
    if (line_feed <= begin) line_feed = std::min(text.find('\n', begin), text.size());
    const std::size_t line_end = std::min(text.substr(0, line_feed).find('\r', begin), line_feed);
    const Span span = Trim(text, {begin, line_end});
    if (!span.empty()) spans.push_back(span);
    begin = line_end + 1;
  }
  return spans;
}

}  // namespace

std::vector<Line> CutLines(std::string_view text, std::size_t begin) {
  std::vector<Line> lines;
  const std::vector<Span> spans = LineSpans(text, begin);
  lines.reserve(spans.size());
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const bool at_edge = i < kFirstLines || i + kLastLines >= spans.size();
    lines.push_back(MakeLine(text, spans[i], at_edge));
  }
  return lines;
}

}  // namespace claimdiff::document
