// SPDX-License-Identifier: Apache-2.0
//
// One pass with a stack of open marks. Marks that only open (« „ ‹) or only close (» ›) are taken at
// their word; “ and ” open or close by language habit, the straight ones by the blank before them. A
// straight or curly mark closes if the innermost open mark may be closed by it.

#include "mention/quotations.h"

#include <algorithm>
#include <string_view>

namespace claimdiff::mention {
namespace {

using text::Token;
using text::TokenKind;

// Which closing marks end which opening mark. “ closes „ (bg, ka, de) and opens before ” (en).
bool MayClose(std::string_view open, std::string_view close) {
  if (open == "«") return close == "»";
  if (open == "‹") return close == "›";
  if (open == "„") return close == "“" || close == "”" || close == "\"" || close == "‟";
  if (open == "“") return close == "”" || close == "\"" || close == "“";
  if (open == "\"") return close == "\"" || close == "”" || close == "“";
  return false;
}

bool IsOpener(std::string_view mark) {
  return mark == "«" || mark == "‹" || mark == "„" || mark == "“" || mark == "\"";
}

bool IsCloser(std::string_view mark) {
  return mark == "»" || mark == "›" || mark == "“" || mark == "”" || mark == "\"" || mark == "‟";
}

class QuotationFinder {
 public:
  explicit QuotationFinder(const word::AnalyzedText& text) : text_(text) {}

  std::vector<Quotation> Run() {
    for (std::size_t i = 0; i < text_.tokens().size(); ++i) Visit(static_cast<std::uint32_t>(i));
    CloseAll(static_cast<std::uint32_t>(text_.tokens().size()));
    std::sort(found_.begin(), found_.end(), [](const Quotation& a, const Quotation& b) {
      return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
    return std::move(found_);
  }

 private:
  void Visit(std::uint32_t i) {
    const Token& token = text_.tokens()[i];
    if (token.newline_before && !open_.empty() && EndsAtParagraph(i)) CloseAll(i);
    if (token.kind != TokenKind::kPunct) return;
    const std::string_view mark = text_.form(i);
    if (TryClose(i, mark)) return;
    if (open_.size() < kDeepest && IsOpener(mark) && Opens(i, mark)) open_.push_back(i);
  }

  // A quotation goes on over a paragraph's end only where its closing mark comes before any other
  // opening one of the same kind.
  bool EndsAtParagraph(std::uint32_t i) const {
    const std::string_view open = text_.form(open_.front());
    for (std::size_t j = i; j < text_.tokens().size(); ++j) {
      if (j - i > kLongestContinuation) return true;
      if (text_.tokens()[j].kind != TokenKind::kPunct) continue;
      const std::string_view mark = text_.form(j);
      if (mark == open && open != "\"") return true;
      if (MayClose(open, mark)) return open == "\"" && text_.tokens()[j].space_before;
    }
    return true;
  }

  bool Opens(std::uint32_t i, std::string_view mark) const {
    if (mark == "«" || mark == "„" || mark == "‹") return true;
    const Token& token = text_.tokens()[i];
    const bool next_attached = i + 1 < text_.tokens().size() && !text_.tokens()[i + 1].space_before;
    const bool after_bracket = i > 0 && !token.space_before && text_.tokens()[i - 1].kind == TokenKind::kPunct;
    return next_attached && (token.space_before || after_bracket);
  }

  bool TryClose(std::uint32_t i, std::string_view mark) {
    if (!IsCloser(mark)) return false;
    const bool ambiguous = mark == "\"" || mark == "“";
    if (ambiguous && text_.tokens()[i].space_before && Opens(i, mark)) return false;
    for (std::size_t depth = open_.size(); depth-- > 0;) {
      if (!MayClose(text_.form(open_[depth]), mark)) continue;
      while (open_.size() > depth) Close(i);
      return true;
    }
    return false;
  }

  // Ends the innermost open quotation with token `last`.
  void Close(std::uint32_t last) {
    const std::uint32_t first = open_.back();
    open_.pop_back();
    Quotation quotation{first, last, 0, static_cast<std::uint8_t>(std::min<std::size_t>(open_.size(), 255)), false};
    std::uint32_t capitalised = 0;
    bool stops = false;
    for (std::uint32_t i = first + 1; i < last; ++i) {
      const Token& token = text_.tokens()[i];
      quotation.words += token.kind == TokenKind::kWord;
      capitalised += token.kind == TokenKind::kWord && token.shape != text::Shape::kLower;
      const std::string_view form = text_.form(i);
      stops |= form == "." || form == "!" || form == "?" || form == ",";
    }
    quotation.name = !stops && LooksLikeName(quotation, capitalised);
    found_.push_back(quotation);
  }

  // A name begins with a capital, or is a single word in a script without capitals.
  bool LooksLikeName(const Quotation& quotation, std::uint32_t capitalised) const {
    if (quotation.words == 0) return true;
    if (quotation.words > 6 || quotation.first + 1 >= text_.tokens().size() || IsSpoken(quotation, capitalised)) return false;
    const Token& head = text_.tokens()[quotation.first + 1];
    if (head.script == text::Script::kGeorgian) return quotation.words <= 1 || StandsInPhrase(quotation);
    const bool lower_before = quotation.first > 0 && text_.form(quotation.first - 1) != ":";
    return capitalised > 0 && head.shape != text::Shape::kLower && lower_before && quotation.words <= 4;
  }

  // «...», — : a comma and a dash behind it bring who says it; a comma alone where the quotation opens a sentence and is
  // not all capitals, as names of several words often are.
  bool IsSpoken(const Quotation& quotation, std::uint32_t capitalised) const {
    if (quotation.words < 2 || quotation.last + 2 >= text_.tokens().size()) return false;
    if (text_.form(quotation.last + 1) != ",") return false;
    const std::string_view dash = text_.form(quotation.last + 2);
    return dash == "—" || dash == "–" || dash == "-" || (capitalised < quotation.words && OpensSentence(quotation));
  }

  bool OpensSentence(const Quotation& quotation) const {
    if (quotation.first == 0 || text_.tokens()[quotation.first].newline_before) return true;
    const std::string_view before = text_.form(quotation.first - 1);
    return before == "." || before == "!" || before == "?" || before == "…";
  }

  // In a script without capitals a few words between other words, with no comma or dash at their marks,
  // are a name: ორგანიზაცია „სუფთა ხმა“ ირწმუნება.
  bool StandsInPhrase(const Quotation& quotation) const {
    constexpr std::uint32_t kLongestName = 3;
    if (quotation.words > kLongestName || quotation.last + 1 >= text_.tokens().size()) return false;
    if (text_.tokens()[quotation.last + 1].kind != TokenKind::kWord) return false;
    return quotation.first == 0 || text_.tokens()[quotation.first - 1].kind == TokenKind::kWord ||
           text_.form(quotation.first - 1) == ".";
  }

  void CloseAll(std::uint32_t behind) {
    while (!open_.empty()) {
      if (behind - 1 > open_.back()) {
        Close(behind - 1);
      } else {
        open_.pop_back();
      }
    }
  }

  // Longer quotations than this many tokens behind a paragraph's end are taken for unclosed marks.
  static constexpr std::size_t kLongestContinuation = 400;

  // Quotations in quotations; what lies deeper are marks that nobody closed.
  static constexpr std::size_t kDeepest = 8;

  const word::AnalyzedText& text_;
  std::vector<std::uint32_t> open_;
  std::vector<Quotation> found_;
};

}  // namespace

std::vector<Quotation> FindQuotations(const word::AnalyzedText& text) { return QuotationFinder(text).Run(); }

}  // namespace claimdiff::mention
