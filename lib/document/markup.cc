// SPDX-License-Identifier: Apache-2.0

#include "document/markup.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace claimdiff::document {
namespace {

constexpr std::size_t kLongestTag = 2000;  // bytes, with addresses in attributes
constexpr std::size_t kLongestEntity = 10;
constexpr std::size_t kNone = std::string_view::npos;

// Elements that stand inside a line; all others end it.
constexpr std::array<std::string_view, 16> kInline = {
    "a",     "b",   "i",   "u",    "em",   "strong", "span", "font",
    "small", "sup", "sub", "mark", "abbr", "cite",   "q",    "s"};

// Named entities that are likely to be left in a text; all others are read as blanks.
constexpr std::pair<std::string_view, char32_t> kEntities[] = {
    {"quot", U'"'},    {"apos", U'\''},   {"amp", U'&'},     {"lt", U'<'},      {"gt", U'>'},
    {"laquo", U'«'},   {"raquo", U'»'},   {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"bdquo", 0x201E},
    {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"mdash", 0x2014}, {"ndash", 0x2013}, {"hellip", 0x2026},
    {"bull", 0x2022},  {"middot", 0xB7},  {"copy", 0xA9},    {"reg", 0xAE},     {"deg", 0xB0},
    {"euro", 0x20AC},  {"shy", 0xAD},     {"zwj", 0x200D},   {"zwnj", 0x200C}};

bool IsLetter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The lower-case name of the element whose tag `tag` is.
std::string NameOf(std::string_view tag) {
  std::string name;
  std::size_t at = tag.starts_with("</") ? 2 : 1;
  for (; at < tag.size() && (IsLetter(tag[at]) || IsDigit(tag[at])); ++at) {
    name.push_back(static_cast<char>(IsLetter(tag[at]) ? tag[at] | 0x20 : tag[at]));
  }
  return name;
}

// Bytes of the tag that begins at `at`, 0 where none does.
std::size_t TagSize(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, kLongestTag);
  const std::size_t name = rest.starts_with("</") ? 2 : 1;
  if (name >= rest.size() || !IsLetter(rest[name])) return 0;
  const std::size_t end = rest.find_first_of("<>", 1);
  if (end == kNone || rest[end] != '>') return 0;
  const char behind = rest[name + NameOf(rest.substr(0, end)).size()];
  return behind == '>' || behind == '/' || behind == ' ' || behind == '\n' || behind == '\t'
             ? end + 1
             : 0;
}

// Bytes of "&nbsp;", "&#39;", "&#xA0;", 0 where none begins at `at`.
std::size_t EntitySize(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, kLongestEntity);
  const std::size_t end = rest.find(';');
  if (end == kNone || end < 3) return 0;
  std::string_view name = rest.substr(1, end - 1);
  const bool number = name.front() == '#';
  if (number) name.remove_prefix(1);
  const bool hex = number && (name.front() | 0x20) == 'x';
  const bool well_formed = std::all_of(name.begin(), name.end(), [&](char c) {
    return number && !hex ? IsDigit(c) : IsLetter(c) || IsDigit(c);
  });
  return well_formed && (number || IsLetter(name.front())) ? end + 1 : 0;
}

class MarkupFinder {
 public:
  explicit MarkupFinder(std::string_view text)
      : text_(text), next_tag_(text.find('<')), next_entity_(text.find('&')) {}

  std::vector<Span> Run() {
    for (std::size_t at = NextSign(0); at != kNone; at = NextSign(at)) {
      const std::size_t size = text_[at] == '&' ? EntitySize(text_, at) : ElementSize(at);
      if (size > 0) found_.push_back({at, at + size});
      at += std::max<std::size_t>(size, 1);
    }
    return std::move(found_);
  }

 private:
  // The next "<" or "&" from `at` on. Looks for one sign at a time, which the standard library does fastest.
  std::size_t NextSign(std::size_t at) {
    if (next_tag_ < at) next_tag_ = text_.find('<', at);
    if (next_entity_ < at) next_entity_ = text_.find('&', at);
    return std::min(next_tag_, next_entity_);
  }

  // A tag, a comment, or a script or style sheet with all it holds.
  std::size_t ElementSize(std::size_t at) {
    if (text_.substr(at, 4) == "<!--") return SizeUpTo(at, "-->", &no_comment_end_);
    const std::size_t size = TagSize(text_, at);
    if (size == 0) return 0;
    const std::string name = NameOf(text_.substr(at, size));
    const bool closes = text_[at + 1] == '/';
    if (name == "script" && !closes)
      return std::max(size, SizeUpTo(at, "</script>", &no_script_end_));
    if (name == "style" && !closes) return std::max(size, SizeUpTo(at, "</style>", &no_style_end_));
    return size;
  }

  // `missing` remembers a search in vain, so that the whole stays linear.
  std::size_t SizeUpTo(std::size_t at, std::string_view end, bool* missing) {
    if (*missing) return 0;
    const std::size_t found = text_.find(end, at);
    *missing = found == kNone;
    return *missing ? 0 : found + end.size() - at;
  }

  std::string_view text_;
  std::size_t next_tag_, next_entity_;  // kNone: there is no other
  std::vector<Span> found_;
  bool no_comment_end_ = false, no_script_end_ = false, no_style_end_ = false;
};

}  // namespace

std::vector<Span> FindMarkup(std::string_view text) { return MarkupFinder(text).Run(); }

char32_t EntityValue(std::string_view entity) {
  const std::string_view name = entity.substr(1, entity.size() - 2);
  if (name.starts_with('#')) {
    const bool hex = name.size() > 1 && (name[1] | 0x20) == 'x';
    const std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    return value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? 0 : value;
  }
  for (const auto& [known, value] : kEntities) {
    if (known == name) return value;
  }
  return 0;
}

text::Gap MarkupGap(std::string_view text, const Span& span) {
  using Kind = text::Gap::Kind;
  const std::string_view markup = span.In(text);
  if (markup.starts_with("&")) {
    const char32_t value = EntityValue(markup);
    const text::CharClass kind = text::ClassOf(value);
    if (kind == text::CharClass::kIgnored) return {span, Kind::kNothing};
    const bool sign = value > ' ' && kind == text::CharClass::kPunct;
    return sign ? text::Gap{span, Kind::kSign, value} : text::Gap{span, Kind::kBlank};
  }
  if (!markup.starts_with("<")) return {span, Kind::kNothing};  // the blank behind a drop cap
  const std::string name = NameOf(markup);
  const bool in_line = std::find(kInline.begin(), kInline.end(), name) != kInline.end();
  return {span, in_line ? Kind::kNothing : Kind::kLineEnd};
}

}  // namespace claimdiff::document
