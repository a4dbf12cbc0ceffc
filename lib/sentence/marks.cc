// SPDX-License-Identifier: Apache-2.0

#include "sentence/marks.h"

#include <string_view>

#include "text/utf8.h"

namespace claimdiff::sentence {
namespace {

bool In(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

// Pictographs, dingbats and arrows; the marks that stand at the end of lines in social media.
bool IsEmoji(char32_t c) {
  if (In(c, U"\u2705\u2714\u2611\u27A1\u25B6\u25CF\u25A0\u25AA")) return false;  // lists' bullets
  return (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x1F000 && c <= 0x1FBFF);
}

Mark MarkOf(std::string_view form) {
  if (form.empty()) return Mark::kOther;
  if (text::PlainLetterSize(form, 0) > 0) return Mark::kWord;
  const char32_t c = text::DecodeAt(form, 0).value;
  if (text::ClassOf(c) == text::CharClass::kLetter) return Mark::kWord;
  if (text::ClassOf(c) == text::CharClass::kDigit) return Mark::kDigits;
  if (c == U'.') return Mark::kDot;
  if (In(c, U"!?\u203C\u2047\u2048\u2049\u061F\u3002\uFF01\uFF1F")) return Mark::kBang;
  if (c == U'\u2026') return Mark::kEllipsis;
  if (In(c, U"([{<\u00AB\u201E\u201A\u2039`")) return Mark::kOpen;
  if (In(c, U")]}>\u00BB\u201D\u203A")) return Mark::kClose;
  if (In(c, U"\"'\u201C\u2018\u2019\u00B4\u2033")) return Mark::kQuote;
  if (In(c, U"-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")) return Mark::kDash;
  if (c == U':') return Mark::kColon;
  if (c == U',' || c == U';') return Mark::kComma;
  return IsEmoji(c) ? Mark::kEmoji : Mark::kOther;
}

}  // namespace

Marks::Marks(const text::TokenizedText& text) : text_(text) {
  by_form_.reserve(text.forms.size());
  for (std::uint32_t form = 0; form < text.forms.size(); ++form) {
    by_form_.push_back(MarkOf(text.forms.At(form)));
  }
}

Mark Marks::Resolved(std::size_t token) const {
  const Mark mark = (*this)[token];
  if (mark != Mark::kQuote) return mark;
  const auto& tokens = text_.tokens;
  if (!tokens[token].space_before) return Mark::kClose;
  const bool space_after = token + 1 == tokens.size() || tokens[token + 1].space_before;
  return space_after ? Mark::kClose : Mark::kOpen;
}

}  // namespace claimdiff::sentence
