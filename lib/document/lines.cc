// SPDX-License-Identifier: Apache-2.0

#include "document/lines.h"

#include <string>

#include "text/utf8.h"

namespace claimdiff::document {
namespace {

constexpr std::size_t kLongLine = 800;  // bytes; menus, notices and headlines are shorter

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

Line MakeLine(std::string_view text, const Span& span) {
  Line line;
  line.span = span;
  const char32_t last = LastSign(text, span);
  line.ends_sentence = In(last, U".!?\u2026");
  line.ends_open = In(last, U":,;-\u2013\u2014");
  line.is_long = span.size() > kLongLine;
  if (line.is_long) return line;
  line.tokens = text::Tokenize(span.In(text));
  for (const text::Token& token : line.tokens.tokens) {
    line.words += token.kind == text::TokenKind::kWord;
  }
  line.holds_sentence_end = HoldsSentenceEnd(line.tokens);
  return line;
}

}  // namespace

std::vector<Line> CutLines(std::string_view text, std::size_t begin) {
  std::vector<Line> lines;
  while (begin < text.size()) {
    std::size_t end = text.find_first_of("\r\n", begin);
    if (end == std::string_view::npos) end = text.size();
    const Span span = Trim(text, {begin, end});
    if (!span.empty()) lines.push_back(MakeLine(text, span));
    begin = end + 1;
  }
  return lines;
}

}  // namespace claimdiff::document
