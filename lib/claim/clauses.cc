// SPDX-License-Identifier: Apache-2.0

#include "claim/clauses.h"

#include <algorithm>
#include <string_view>

namespace claimdiff::claim {
namespace {

using mention::Marker;
using mention::MarkerKind;
using text::TokenKind;

// A clause of fewer words is no proposition of its own.
constexpr std::uint32_t kShortestClause = 3;
constexpr std::uint32_t kShortestContent = 2;  // behind "that"

class ClauseSplitter {
 public:
  ClauseSplitter(const ParsedDocument& document, const sentence::Sentence& sentence)
      : document_(document), sentence_(sentence), begin_(sentence.first_token) {}

  std::vector<Clause> Run() {
    auto marker = std::lower_bound(
        document_.markers.begin(), document_.markers.end(), sentence_.first_token,
        [](const Marker& m, std::uint32_t token) { return m.first < token; });
    for (std::uint32_t i = sentence_.first_token; i < sentence_.last_token; ++i) {
      while (marker != document_.markers.end() && marker->first < i) ++marker;
      Visit(i, marker);
    }
    Push(sentence_.last_token);
    return std::move(clauses_);
  }

 private:
  void Visit(std::uint32_t i, std::vector<Marker>::const_iterator marker) {
    const std::string_view form = document_.words.form(i);
    if (form == ";") return Cut(i, i + 1, false, false);
    if (form == ":" && OpensQuotation(i + 1)) return Cut(i, i + 1, false, true);
    if (!BehindComma(i)) return;
    for (; marker != document_.markers.end() && marker->first == i; ++marker) {
      if (marker->kind == MarkerKind::kThat) return Cut(i, marker->last + 1, true, false);
      if (marker->kind == MarkerKind::kConjunction && !IsInserted(marker->last)) return Cut(i, marker->last + 1, false, false);
    }
  }

  bool BehindComma(std::uint32_t i) const {
    if (i <= sentence_.first_token) return false;
    const std::string_view before = document_.words.form(i - 1);
    return before == "," || before == "—" || before == "–" || before == "…";
  }

  // "said, however, the minister": commas on both sides.
  bool IsInserted(std::uint32_t last) const {
    return last + 1 < sentence_.last_token && document_.words.form(last + 1) == ",";
  }

  bool OpensQuotation(std::uint32_t i) const {
    return i < sentence_.last_token && document_.words.tokens()[i].kind == TokenKind::kPunct;
  }

  void Cut(std::uint32_t end, std::uint32_t next, bool content, bool after_colon) {
    if (!LongEnough(next, sentence_.last_token, content ? kShortestContent : kShortestClause)) return;
    if (!content && !after_colon && !LongEnough(begin_, end, content_ ? kShortestContent : kShortestClause)) return;
    Push(end);
    begin_ = next;
    content_ = content;
    after_colon_ = after_colon;
  }

  bool LongEnough(std::uint32_t first, std::uint32_t last, std::uint32_t least) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = first; i < last && words < least; ++i) {
      words += document_.words.tokens()[i].kind != TokenKind::kPunct;
    }
    return words >= least;
  }

  void Push(std::uint32_t end) {
    while (begin_ < end && IsEdge(begin_)) ++begin_;
    while (begin_ < end && IsEdge(end - 1)) --end;
    if (begin_ < end) clauses_.push_back({{begin_, end}, content_, after_colon_});
  }

  bool IsEdge(std::uint32_t i) const {
    const std::string_view form = document_.words.form(i);
    return form == "," || form == "—" || form == "–" || form == "-" || form == ";" || form == ":";
  }

  const ParsedDocument& document_;
  const sentence::Sentence& sentence_;
  std::uint32_t begin_;
  bool content_ = false;
  bool after_colon_ = false;
  std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> SplitClauses(const ParsedDocument& document,
                                 const sentence::Sentence& sentence) {
  return ClauseSplitter(document, sentence).Run();
}

}  // namespace claimdiff::claim
