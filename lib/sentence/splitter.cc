// SPDX-License-Identifier: Apache-2.0
//
// One pass over the tokens of each paragraph. At a stop, ReadStop takes the whole run ("?!", "...")
// with what closes after it; then EndsSentence asks, in this order: is there anything to end; does
// punctuation follow that ties (a comma, a dash behind a quotation); is it an abbreviation, an
// initial, a list number; and can what follows begin a sentence. Stops inside brackets that were
// opened in mid-sentence end nothing.

#include "sentence/splitter.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "sentence/marks.h"
#include "sentence/paragraphs.h"
#include "text/utf8.h"

namespace claimdiff::sentence {
namespace {

using text::Script;
using text::Shape;
using text::Token;

constexpr std::size_t kLongestSentence = 2000;  // tokens; what runs on is no prose, and is cut
constexpr std::size_t kLongestBracket = 60;    // tokens; a longer one was never closed
constexpr std::size_t kLeastYearDigits = 3;    // "1998." ends a sentence, "12." counts or orders
constexpr std::size_t kOpeningPhrase = 6;      // tokens of "On 25 December 2024 y." before its verb
constexpr std::size_t kMostOpeners = 8;        // tokens between a stop and the next word
constexpr std::size_t kLongestCutWord = 6;     // letters; abbreviations are shorter
constexpr std::size_t kLeastWhole = 3;         // letters of a word that ends in a vowel
constexpr std::size_t kLeastGluedLetters = 2;  // "края.Той"

// What can follow a stop.
enum class Next { kNothing, kUpper, kLower, kCaseless, kDigits };

// A run of stops with what closes behind it.
struct Stop {
  std::size_t first = 0;    // the first stop
  std::size_t end = 0;      // behind all
  bool single_dot = false;  // one full stop with nothing behind it
  bool ellipsis = false;
  bool closes_quote = false;
};

// The tokens of one paragraph.
class ParagraphSplitter {
 public:
  ParagraphSplitter(const text::TokenizedText& text, const Marks& marks,
                    const AbbreviationList& abbreviations, std::size_t first, std::size_t last)
      : text_(text), marks_(marks), abbreviations_(abbreviations), first_(first), last_(last) {}

  // Calls `emit` with the first token of each sentence and the token behind its last.
  template <typename Emit>
  void Run(const Emit& emit) {
    start_ = first_;
    for (std::size_t i = first_; i < last_;) {
      const std::size_t next = Step(i);
      if ((ends_ || next - start_ >= kLongestSentence) && next < last_) {
        emit(start_, next);
        Restart(next);
      }
      i = next;
    }
    if (start_ < last_) emit(start_, last_);
  }

 private:
  void Restart(std::size_t at) {
    start_ = at;
    has_text_ = false;
    bracket_end_ = at;
    open_brackets_ = 0;
  }

  // Reads what begins at token i, notes in `ends_` whether a sentence ends behind it, and gives
  // the token behind it.
  std::size_t Step(std::size_t i) {
    ends_ = false;
    switch (marks_[i]) {
      case Mark::kWord:
      case Mark::kDigits:
        has_text_ = true;
        return i + 1;
      case Mark::kDot:
      case Mark::kBang:
      case Mark::kEllipsis: {
        const Stop stop = ReadStop(i);
        ends_ = has_text_ && stop.end > bracket_end_ && EndsSentence(stop);
        return stop.end;
      }
      case Mark::kOpen:
        NoteBracket(i);
        return i + 1;
      case Mark::kClose:
      case Mark::kEmoji:
        return StepOverSmiley(i);
      case Mark::kColon:
        ends_ = has_text_ && i >= bracket_end_ && LeadsDialogue(i);
        return i + 1;
      default:
        return i + 1;
    }
  }

  Stop ReadStop(std::size_t i) const {
    Stop stop{i, i + 1};
    while (stop.end < last_ && IsStop(stop.end) && !Spaced(stop.end)) ++stop.end;
    const std::size_t run = stop.end - i;
    stop.ellipsis = marks_[i] == Mark::kEllipsis || (run > 1 && marks_[i] == Mark::kDot);
    TakeClosers(&stop);
    stop.single_dot = stop.end == i + 1 && marks_[i] == Mark::kDot;
    return stop;
  }

  void TakeClosers(Stop* stop) const {
    for (; stop->end < last_; ++stop->end) {
      const std::size_t i = stop->end;
      const Mark mark = marks_.Resolved(i);
      const bool closes = mark == Mark::kClose || (IsStop(i) && !Spaced(i));
      if (!closes && mark != Mark::kEmoji && !IsFootnote(i)) return;
      if (mark == Mark::kClose) stop->closes_quote |= IsQuote(i);
      if (IsFootnote(i)) stop->end += 2;
    }
  }

  // "[12]" right behind a stop.
  bool IsFootnote(std::size_t i) const {
    return i + 2 < last_ && !Spaced(i) && text_.FormAt(i) == "[" &&
           marks_[i + 1] == Mark::kDigits && text_.FormAt(i + 2) == "]";
  }

  bool IsQuote(std::size_t i) const {
    const std::string_view form = text_.FormAt(i);
    return form != ")" && form != "]" && form != "}" && form != ">";
  }

  // Brackets that open in mid-sentence hide the stops up to their end.
  void NoteBracket(std::size_t i) {
    const std::string_view open = text_.FormAt(i);
    open_brackets_ += open == "(";
    if (!has_text_ || i < bracket_end_ || (open != "(" && open != "[")) return;
    const std::string_view close = open == "(" ? ")" : "]";
    const std::size_t limit = std::min(last_, i + kLongestBracket);
    int depth = 0;
    for (std::size_t k = i; k < limit; ++k) {
      const std::string_view form = text_.FormAt(k);
      depth += form == open;
      depth -= form == close;
      if (depth == 0) {
        bracket_end_ = k + 1;
        return;
      }
    }
  }

  // A row of emoji, or of brackets that close nothing, ends a sentence before a capital.
  std::size_t StepOverSmiley(std::size_t i) {
    std::size_t end = i + 1;
    while (end < last_ && (marks_[end] == Mark::kEmoji || text_.FormAt(end) == ")")) ++end;
    const bool bracket = text_.FormAt(i) == ")";
    const bool smiley = marks_[i] == Mark::kEmoji || (bracket && open_brackets_ == 0);
    if (bracket && open_brackets_ > 0) --open_brackets_;
    ends_ = smiley && has_text_ && end > bracket_end_ && end < last_ && Spaced(end) &&
            (IsMention(end) || (marks_[end] == Mark::kWord && FollowedBy(end) == Next::kUpper));
    return end;
  }

  // ": - Capital" leads in what somebody says.
  bool LeadsDialogue(std::size_t i) const {
    if (i + 2 >= last_ || marks_[i + 1] != Mark::kDash || !Spaced(i + 2)) return false;
    const Next next = FollowedBy(i + 2);
    return next == Next::kUpper;
  }

  bool EndsSentence(const Stop& stop) const {
    if (stop.end == last_) return false;  // the paragraph's end says it
    const Mark behind = marks_.Resolved(stop.end);
    if (behind == Mark::kComma || behind == Mark::kColon) return false;
    if (behind == Mark::kDash && stop.closes_quote) return false;
    if (behind == Mark::kDash || stop.closes_quote) {
      const std::size_t at = SkipOpeners(stop.end);
      if (at < last_ && abbreviations_.IsContinuer(text_.FormAt(at))) return false;
    }
    if (IsMention(stop.end)) return Spaced(stop.end);
    if (!Spaced(stop.end)) return EndsGlued(stop);
    const Next next = FollowedBy(stop.end);
    if (next == Next::kNothing) return false;
    if (next == Next::kLower) return EndsBeforeLower(stop);
    if (marks_[stop.first] == Mark::kDot && !stop.ellipsis) return DotEnds(stop, next);
    return true;
  }

  // Careless writers begin sentences with small letters; a stop behind what cannot be cut short
  // ends one all the same.
  bool EndsBeforeLower(const Stop& stop) const {
    if (stop.closes_quote || stop.ellipsis || stop.first == start_) return false;
    if (marks_[stop.end] != Mark::kWord || marks_[stop.first - 1] != Mark::kWord) return false;
    const Token& word = text_.tokens[stop.first - 1];
    const std::string_view form = text_.FormOf(word);
    if (word.script != Script::kCyrillic || word.shape != Shape::kLower) return false;
    const std::size_t letters = Letters(stop.first - 1);
    return letters >= kLongestCutWord ||
           (letters >= kLeastWhole && abbreviations_.EndsInVowel(form));
  }

  // A full stop with a blank behind it, before something that can begin a sentence.
  bool DotEnds(const Stop& stop, Next next) const {
    const std::size_t before = stop.first - 1;
    if (stop.first == start_) return false;
    if (marks_[before] == Mark::kDigits) return NumberEnds(before, next);
    if (marks_[before] != Mark::kWord) return true;
    switch (abbreviations_.Match(text_, start_, stop.first)) {
      case AbbreviationKind::kNever:
        return false;
      case AbbreviationKind::kName:
        return OpensSentence(stop.end);
      case AbbreviationKind::kNumber:
        return UnitEnds(stop, next);
      case AbbreviationKind::kEnds:
        return next != Next::kDigits;
      default:
        break;
    }
    if (IsSingleLetter(before)) return LetterEnds(stop, next);
    const Token& word = text_.tokens[before];
    return word.shape == Shape::kUpper || word.shape == Shape::kMixed ||
           word.script != Script::kCyrillic || abbreviations_.HasVowel(text_.FormAt(before));
  }

  // "in 1998. Then", but "9. May" and "12. 5. 1998".
  bool NumberEnds(std::size_t number, Next next) const {
    const std::size_t digits = text_.FormAt(number).size();
    if (number == start_ && digits <= kLeastYearDigits) return false;  // a list's number
    if (next == Next::kDigits) return digits >= kLeastYearDigits;
    return true;
  }

  // "in 1998 y. Then": the unit's stop, unless the sentence would be no more than a time phrase.
  bool UnitEnds(const Stop& stop, Next next) const {
    if (next != Next::kUpper || stop.first < start_ + 2) return false;
    if (!IsNumber(stop.first - 2)) return false;
    return stop.end - start_ > kOpeningPhrase || OpensSentence(stop.end);
  }

  // Digits, a Roman numeral, a unit such as "mln." or the slash of "km/h" end at token i.
  bool IsNumber(std::size_t i) const {
    if (marks_[i] == Mark::kDigits || IsRomanNumeral(i) || text_.FormAt(i) == "/") return true;
    return marks_[i] == Mark::kDot &&
           abbreviations_.Match(text_, start_, i) == AbbreviationKind::kNumber;
  }

  // "Vitamin C. Then" and "Nikolai I. Then" end, "A. Pushkin" does not.
  bool LetterEnds(const Stop& stop, Next next) const {
    const std::size_t letter = stop.first - 1;
    const Token& token = text_.tokens[letter];
    if (letter == start_) return false;
    if (token.script == Script::kCyrillic && token.shape == Shape::kLower) {
      return abbreviations_.IsLetterWord(text_.FormAt(letter));
    }
    if (next == Next::kDigits || IsRomanNumeral(letter)) return true;
    return abbreviations_.NamesLetter(text_.FormAt(letter - 1)) || OpensSentence(stop.end);
  }

  // The next word is one that often begins a sentence; single letters may be initials.
  bool OpensSentence(std::size_t i) const {
    const std::size_t at = SkipOpeners(i);
    if (at == last_ || marks_[at] != Mark::kWord) return false;
    const bool initial = IsSingleLetter(at) && at + 1 < last_ && marks_[at + 1] == Mark::kDot;
    return !initial && abbreviations_.IsOpener(text_.FormAt(at));
  }

  bool IsRomanNumeral(std::size_t i) const {
    const Token& token = text_.tokens[i];
    return token.script == Script::kLatin && token.shape != Shape::kLower &&
           text_.FormOf(token).find_first_not_of("ivxlcdm") == std::string_view::npos;
  }

  // No blank behind the stop: "края.Той", but not "roi.ru", "А.С.Пушкин", "2.5".
  bool EndsGlued(const Stop& stop) const {
    const std::size_t next = SkipOpeners(stop.end);
    if (next == last_ || marks_[next] != Mark::kWord || stop.first == start_) return false;
    const Token& word = text_.tokens[next];
    const std::size_t before = stop.first - 1;
    if (marks_[before] == Mark::kDigits) {
      return text_.FormAt(before).size() > kLeastYearDigits && word.shape == Shape::kCapitalized;
    }
    if (marks_.Resolved(before) == Mark::kClose) return BeginsGlued(word);
    if (marks_[before] != Mark::kWord || text_.tokens[before].script == Script::kLatin)
      return false;
    if (marks_[stop.first] == Mark::kBang || stop.ellipsis) return BeginsGlued(word);
    return BeginsGlued(word) && GoesBeforeGlue(stop.first);
  }

  // The word before a glued full stop is a whole word.
  bool GoesBeforeGlue(std::size_t stop) const {
    const Token& word = text_.tokens[stop - 1];
    if (word.script == Script::kGeorgian && Letters(stop - 1) <= kLeastGluedLetters) return false;
    return word.shape == Shape::kLower && Letters(stop - 1) >= kLeastGluedLetters &&
           abbreviations_.HasVowel(text_.FormOf(word)) &&
           abbreviations_.Match(text_, start_, stop) == AbbreviationKind::kNone;
  }

  bool BeginsGlued(const Token& word) const {
    if (word.script == Script::kGeorgian) return word.end - word.begin > 3 * kLeastGluedLetters;
    return word.script == Script::kCyrillic && word.shape != Shape::kLower;
  }

  // The first word or number from token i on, or last_ where other things stand before it.
  std::size_t SkipOpeners(std::size_t i) const {
    const std::size_t limit = std::min(last_, i + kMostOpeners);
    for (; i < limit; ++i) {
      if (marks_[i] == Mark::kWord || marks_[i] == Mark::kDigits) return i;
      if (marks_[i] == Mark::kComma) break;
    }
    return last_;
  }

  // What the first word or number from token i on looks like.
  Next FollowedBy(std::size_t i) const {
    const std::size_t at = SkipOpeners(i);
    if (at == last_) return Next::kNothing;
    if (marks_[at] == Mark::kDigits) return Next::kDigits;
    const Token& word = text_.tokens[at];
    if (word.script != Script::kCyrillic && word.script != Script::kLatin) return Next::kCaseless;
    return word.shape == Shape::kLower ? Next::kLower : Next::kUpper;
  }

  // "@name", which begins a message.
  bool IsMention(std::size_t i) const {
    return text_.FormAt(i) == "@" && i + 1 < last_ && !Spaced(i + 1);
  }
  bool IsStop(std::size_t i) const {
    return marks_[i] == Mark::kDot || marks_[i] == Mark::kBang || marks_[i] == Mark::kEllipsis;
  }
  bool Spaced(std::size_t i) const { return text_.tokens[i].space_before; }
  std::size_t Letters(std::size_t i) const { return text::CountCodePoints(text_.FormAt(i)); }
  bool IsSingleLetter(std::size_t i) const { return Letters(i) == 1; }

  const text::TokenizedText& text_;
  const Marks& marks_;
  const AbbreviationList& abbreviations_;
  const std::size_t first_;
  const std::size_t last_;
  std::size_t start_ = 0;        // first token of the sentence
  std::size_t bracket_end_ = 0;  // stops before this token are inside brackets
  int open_brackets_ = 0;        // in the sentence
  bool has_text_ = false;        // the sentence has a word or a number
  bool ends_ = false;
};

// Variation selectors and joiners behind an emoji are no tokens but belong to it.
std::size_t EndWithMarks(std::string_view text, std::size_t end) {
  while (end < text.size()) {
    const text::CodePoint c = text::DecodeAt(text, end);
    if (c.size == 0) break;
    const text::CharClass kind = text::ClassOf(c.value);
    if (kind != text::CharClass::kMark && kind != text::CharClass::kIgnored) break;
    end += c.size;
  }
  return end;
}

}  // namespace

Result<Splitter> Splitter::Load(const tables::TableSource& source) {
  Result<Abbreviations> abbreviations = Abbreviations::Load(source);
  if (!abbreviations.ok()) return abbreviations.error();
  return Splitter(*std::move(abbreviations));
}

std::vector<Sentence> Splitter::Split(std::string_view text, const text::TokenizedText& tokens,
                                      std::string_view language) const {
  std::vector<Sentence> sentences;
  if (tokens.tokens.empty()) return sentences;
  const Marks marks(tokens);
  std::vector<std::size_t> starts = ParagraphStarts(text, tokens);
  starts.push_back(tokens.tokens.size());
  for (std::size_t p = 0; p + 1 < starts.size(); ++p) {
    ParagraphSplitter splitter(tokens, marks, abbreviations_.Of(language), starts[p],
                               starts[p + 1]);
    splitter.Run([&](std::size_t first, std::size_t last) {
      const Span span{tokens.tokens[first].begin, EndWithMarks(text, tokens.tokens[last - 1].end)};
      sentences.push_back({span, static_cast<std::uint32_t>(first),
                           static_cast<std::uint32_t>(last), static_cast<std::uint32_t>(p)});
    });
  }
  return sentences;
}

}  // namespace claimdiff::sentence
