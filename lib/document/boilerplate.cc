// SPDX-License-Identifier: Apache-2.0
//
// Three passes over the lines. First each line by its own words and signs. Then the headlines that
// follow a "read also" line, up to the next full paragraph. Last the headlines that stand alone
// between full paragraphs; this rule rests where the article itself has paragraphs without a final
// stop (interviews, lists, careless typing), so that nothing of its body is lost.

#include "document/boilerplate.h"

#include <optional>
#include <utility>

namespace claimdiff::document {
namespace {

constexpr std::size_t kFullParagraph = 8;     // words
constexpr std::size_t kShortestHeadline = 4;  // words; shorter lines are subheadings
constexpr std::size_t kLongestHeadline = 24;  // words
constexpr std::size_t kLongestTitle = 40;     // words

class PageJudge {
 public:
  PageJudge(const std::vector<Line>& lines, const LinePatterns* patterns)
      : lines_(lines), patterns_(patterns), why_(lines.size()) {}

  Page Run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) why_[i] = ByItself(lines_[i]);
    if (patterns_ != nullptr) FollowLeads();
    const std::size_t title = FindTitle();
    if (HasFullParagraphs()) FindStrayHeadlines(title);
    return Collect(title);
  }

 private:
  std::optional<SkipReason> ByItself(const Line& line) const {
    if (line.is_long) return std::nullopt;
    if (line.words == 0) return IsDateLike(line) ? std::nullopt : WordlessReason(line);
    return patterns_ == nullptr ? std::nullopt : patterns_->Match(line);
  }

  // "09.10.2025 14:30": three numbers or more are a date, and the reader of dates may use it.
  static bool IsDateLike(const Line& line) {
    std::size_t numbers = 0;
    for (const text::Token& token : line.tokens.tokens) {
      numbers += token.kind == text::TokenKind::kDigits;
    }
    return numbers >= 3;
  }

  // View counters and rules of asterisks.
  static std::optional<SkipReason> WordlessReason(const Line& line) {
    return line.tokens.tokens.empty() ? std::nullopt
                                      : std::optional<SkipReason>(SkipReason::kBoilerplate);
  }

  void FollowLeads() {
    bool leading = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (why_[i]) continue;
      if (patterns_->LeadsRelated(lines_[i])) {
        why_[i] = SkipReason::kRelated;
        leading = true;
      } else if (leading && LooksLikeHeadline(lines_[i])) {
        why_[i] = SkipReason::kRelated;
      } else {
        leading = false;
      }
    }
  }

  static bool IsFull(const Line& line) {
    return line.ends_sentence && (line.is_long || line.words >= kFullParagraph);
  }

  // No stop at its end, a capital or no case at its beginning, no list's mark.
  static bool LooksLikeHeadline(const Line& line) {
    if (line.is_long || line.ends_sentence || line.ends_open || line.holds_sentence_end)
      return false;
    if (line.words < kShortestHeadline || line.words > kLongestHeadline) return false;
    const text::TokenizedText& tokens = line.tokens;
    if (tokens.tokens.front().kind == text::TokenKind::kDigits) return !IsListNumber(tokens);
    if (tokens.tokens.front().kind == text::TokenKind::kPunct) return !IsWholeQuotation(tokens);
    return tokens.tokens.front().shape != text::Shape::kLower ||
           tokens.tokens.front().script == text::Script::kGeorgian;
  }

  static bool IsListNumber(const text::TokenizedText& line) {
    return line.tokens.size() > 1 && (line.FormAt(1) == "." || line.FormAt(1) == ")");
  }

  // A line that begins with a mark: a quotation that is all of the line, a dash, a bullet.
  static bool IsWholeQuotation(const text::TokenizedText& line) {
    const std::string_view first = line.FormAt(0);
    const bool quotes = first == "«" || first == "\"" || first == "„" || first == "“";
    return !quotes || line.tokens.back().kind == text::TokenKind::kPunct;
  }

  // The first line that stays, where it looks like a title and an article follows.
  std::size_t FindTitle() const {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (why_[i]) continue;
      const Line& line = lines_[i];
      const bool headline = !line.is_long && line.words > 1 && line.words <= kLongestTitle &&
                            !line.holds_sentence_end && !EndsInDot(line);
      return headline && i + 1 < lines_.size() ? i : lines_.size();
    }
    return lines_.size();
  }

  static bool EndsInDot(const Line& line) {
    return line.ends_open ||
           (line.ends_sentence && line.tokens.FormAt(line.tokens.tokens.size() - 1) == ".");
  }

  // Four in five of the lines that look like prose end in a stop.
  bool HasFullParagraphs() const {
    std::size_t prose = 0, full = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (why_[i] || !(lines_[i].is_long || lines_[i].words > kFullParagraph)) continue;
      ++prose;
      full += lines_[i].ends_sentence;
    }
    return full >= 3 && full * 5 >= prose * 4;
  }

  // Headlines behind one full paragraph and before another.
  void FindStrayHeadlines(std::size_t title) {
    bool after_full = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (why_[i] || i == title) continue;
      if (after_full && LooksLikeHeadline(lines_[i]) && FullFollows(i)) {
        why_[i] = SkipReason::kRelated;
      } else {
        after_full = IsFull(lines_[i]);
      }
    }
  }

  bool FullFollows(std::size_t i) const {
    for (std::size_t k = i + 1; k < lines_.size(); ++k) {
      if (!why_[k]) return IsFull(lines_[k]);
    }
    return false;
  }

  Page Collect(std::size_t title) const {
    Page page;
    if (title < lines_.size()) page.title = lines_[title].span;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (why_[i]) page.skipped.push_back({lines_[i].span, *why_[i]});
    }
    return page;
  }

  const std::vector<Line>& lines_;
  const LinePatterns* patterns_;  // null for a language without patterns
  std::vector<std::optional<SkipReason>> why_;
};

}  // namespace

Result<Boilerplate> Boilerplate::Load(const tables::TableSource& source) {
  Boilerplate boilerplate;
  for (const std::string& tag : source.LanguageTags()) {
    LinePatterns& patterns = boilerplate.patterns_[tag];
    auto files = source.Files("names/boilerplate.tsv");
    for (const auto& file : source.Files("languages/" + tag + "/boilerplate.tsv")) {
      files.push_back(file);
    }
    for (const auto& file : files) {
      const Result<Done> added = patterns.Add(file);
      if (!added.ok()) return added.error();
    }
  }
  return boilerplate;
}

Page Boilerplate::Judge(const std::vector<Line>& lines, std::string_view language) const {
  const auto found = patterns_.find(language);
  return PageJudge(lines, found == patterns_.end() ? nullptr : &found->second).Run();
}

}  // namespace claimdiff::document
