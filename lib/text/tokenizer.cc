// SPDX-License-Identifier: Apache-2.0

#include "text/tokenizer.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <utility>

namespace claimdiff::text {
namespace {

// Latin letters that look like Cyrillic ones, lower case, and the Cyrillic letter they stand for.
constexpr std::pair<char32_t, char32_t> kLookAlikes[] = {
    {'a', U'а'}, {'c', U'с'}, {'e', U'е'}, {'o', U'о'}, {'p', U'р'}, {'x', U'х'}, {'y', U'у'},
    {'k', U'к'}, {'m', U'м'}, {'t', U'т'}, {'h', U'н'}, {'b', U'в'}, {'i', U'і'}, {0xEB, U'е'}};

char32_t FromLookAlike(char32_t c) {
  for (const auto& [latin, cyrillic] : kLookAlikes) {
    if (latin == c) return cyrillic;
  }
  return c;
}

bool IsApostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC || c == 0x2018; }

std::string ToNfc(const std::string& form) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return form;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  nfc->normalizeUTF8(0, form, sink, nullptr, status);
  return U_FAILURE(status) ? form : composed;
}

bool IsStress(char32_t c) { return c == 0x301 || c == 0x300; }

// Collects the letters of one word.
class WordBuilder {
 public:
  void Add(char32_t c, CharClass kind) {
    if (kind == CharClass::kIgnored) return;
    if (kind == CharClass::kMark) return AddMark(c);
    if (kind == CharClass::kLetter) NoteLetter(c);
    const char32_t lower = ToLower(c);
    letters_.push_back(IsApostrophe(lower) ? U'\'' : lower == U'ё' ? U'е' : lower);
  }

  Script script() const { return cyrillic_ > 0 ? Script::kCyrillic : script_; }
  // A few Latin letters in a Cyrillic word are slips of the keyboard.
  bool mixed() const { return cyrillic_ > 0 && latin_ > 0; }

  Shape shape() const {
    if (upper_ == 0) return Shape::kLower;
    if (upper_ == 1 && first_upper_) return Shape::kCapitalized;
    return upper_ == count_ ? Shape::kUpper : Shape::kMixed;
  }

  // Also says whether look-alikes were turned.
  std::string Take(bool* repaired) {
    *repaired = mixed() && TurnLookAlikes();
    std::string form;
    for (const char32_t c : letters_) AppendUtf8(c, &form);
    return marks_ ? ComposeStressFree(std::move(form)) : form;
  }

 private:
  void AddMark(char32_t c) {
    if (IsStress(c)) return;
    marks_ = true;
    letters_.push_back(c);
  }

  // Composition may give an ё that was decomposed.
  static std::string ComposeStressFree(std::string form) {
    const std::string composed = ToNfc(form);
    std::string out;
    for (std::size_t i = 0; i < composed.size();) {
      const CodePoint c = DecodeAt(composed, i);
      AppendUtf8(c.value == U'ё' ? U'е' : c.value, &out);
      i += c.size;
    }
    return out;
  }

  void NoteLetter(char32_t c) {
    const Script script = ScriptOf(c);
    cyrillic_ += script == Script::kCyrillic;
    latin_ += script == Script::kLatin;
    if (count_ == 0) script_ = script;
    const bool upper = IsUpper(c);
    if (count_ == 0) first_upper_ = upper;
    upper_ += upper;
    ++count_;
  }

  bool TurnLookAlikes() {
    bool turned = false;
    for (char32_t& c : letters_) {
      const char32_t cyrillic = FromLookAlike(c);
      turned |= cyrillic != c;
      c = cyrillic;
    }
    return turned;
  }

  std::u32string letters_;
  Script script_ = Script::kNone;
  int cyrillic_ = 0, latin_ = 0, upper_ = 0, count_ = 0;
  bool first_upper_ = false;
  bool marks_ = false;
};

// Walks over a text and appends its tokens.
class Tokenizer {
 public:
  Tokenizer(std::string_view text, TokenizedText* out) : text_(text), out_(out) {}

  void Run(std::size_t begin, std::size_t end) {
    position_ = begin;
    end_ = end;
    while (position_ < end_) Step();
  }

  void NoteGap(const Gap& gap) {
    if (gap.kind == Gap::Kind::kSign) return PushSign(gap);
    space_ = true;
    if (gap.kind != Gap::Kind::kLineEnd) return;
    newline_ = true;
    line_ends_ = 2;
  }

  // `span` lies in the range of the next Run; words go on across it.
  void AddGlue(const Span& span) { glues_.push_back(span); }

 private:
  void Step() {
    if (SkipGlue()) return;
    if (text_[position_] == ' ') {
      space_ = true;
      ++position_;
      return;
    }
    if (PlainLetterSize(text_, position_) > 0) return ReadWord();
    const CodePoint c = DecodeAt(text_, position_);
    if (c.size == 0) {
      ++position_;
      return;
    }
    switch (ClassOf(c.value)) {
      case CharClass::kSpace:
        space_ = true;
        position_ += c.size;
        break;
      case CharClass::kNewline:
        NoteNewline(c);
        break;
      case CharClass::kLetter:
        ReadWord();
        break;
      case CharClass::kDigit:
        ReadDigits();
        break;
      case CharClass::kMark:
      case CharClass::kIgnored:
        position_ += c.size;
        break;
      case CharClass::kPunct:
        Push(position_ + c.size, TokenKind::kPunct, text_.substr(position_, c.size));
        break;
    }
  }

  bool AtGlue(std::size_t at) const { return glue_ < glues_.size() && at == glues_[glue_].begin; }

  bool SkipGlue() {
    if (!AtGlue(position_)) return false;
    position_ = glues_[glue_++].end;
    return true;
  }

  void PushSign(const Gap& gap) {
    std::string form;
    AppendUtf8(gap.sign, &form);
    position_ = gap.span.begin;
    Push(gap.span.end, TokenKind::kPunct, form);
  }

  void NoteNewline(const CodePoint& c) {
    const bool second_half = c.value == '\n' && position_ > 0 && text_[position_ - 1] == '\r';
    if (!second_half) ++line_ends_;
    space_ = newline_ = true;
    position_ += c.size;
  }

  // An apostrophe belongs to the word where a letter follows it.
  bool ContinuesWord(const CodePoint& c, CharClass kind) const {
    if (kind == CharClass::kLetter || kind == CharClass::kMark || kind == CharClass::kIgnored) return true;
    if (!IsApostrophe(c.value) || position_ + c.size >= end_) return false;
    const CodePoint next = DecodeAt(text_, position_ + c.size);
    return next.size != 0 && ClassOf(next.value) == CharClass::kLetter;
  }

  void ReadWord() {
    if (ReadPlain()) return;
    const std::size_t begin = position_;
    WordBuilder builder;
    while (position_ < end_) {
      if (SkipGlue()) continue;
      const CodePoint c = DecodeAt(text_, position_);
      if (c.size == 0) break;
      const CharClass kind = ClassOf(c.value);
      if (!ContinuesWord(c, kind)) break;
      builder.Add(c.value, kind);
      position_ += c.size;
    }
    bool repaired = false;
    const std::string form = builder.Take(&repaired);
    const std::size_t end = std::exchange(position_, begin);
    Token& token = Push(end, TokenKind::kWord, form);
    token.shape = builder.shape();
    token.script = builder.script();
    token.repaired = repaired;
  }

  // The common case without a detour: a word of А-я or of ა-ჰ alone.
  bool ReadPlain() {
    return static_cast<unsigned char>(text_[position_]) == 0xE1 ? ReadPlainGeorgian() : ReadPlainCyrillic();
  }

  // These letters are their own normalised form.
  bool ReadPlainGeorgian() {
    std::size_t at = position_;
    while (at + 2 < end_ && PlainLetterSize(text_, at) == 3) at += 3;
    if (at == position_ || !EndsPlainly(at)) return false;
    Push(at, TokenKind::kWord, text_.substr(position_, at - position_)).script = Script::kGeorgian;
    return true;
  }

  bool ReadPlainCyrillic() {
    std::size_t at = position_;
    std::size_t upper = 0;
    for (; at < end_ && PlainLetterSize(text_, at) == 2; at += 2) upper += IsUpperAt(at);
    if (at == position_ || !EndsPlainly(at)) return false;
    const bool first_upper = IsUpperAt(position_);
    const std::size_t letters = (at - position_) / 2;
    const std::string_view word = text_.substr(position_, at - position_);
    Token& token = Push(at, TokenKind::kWord, upper == 0 ? word : Lower(word));
    token.script = Script::kCyrillic;
    token.shape = upper == 0                      ? Shape::kLower
                  : upper == 1 && first_upper     ? Shape::kCapitalized
                  : upper == letters              ? Shape::kUpper
                                                  : Shape::kMixed;
    return true;
  }

  // Of a letter А-я: А-Я is D0 90 to D0 AF.
  bool IsUpperAt(std::size_t at) const {
    return static_cast<unsigned char>(text_[at]) == 0xD0 && static_cast<unsigned char>(text_[at + 1]) < 0xB0;
  }

  // Of letters А-я; valid up to the next call. А-П are the 32nd letters before а-п, Р-Я before р-я, which have
  // another first byte.
  std::string_view Lower(std::string_view word) {
    plain_ = word;
    for (std::size_t i = 0; i < word.size(); i += 2) {
      const auto trail = static_cast<unsigned char>(word[i + 1]);
      if (static_cast<unsigned char>(word[i]) != 0xD0 || trail >= 0xB0) continue;
      plain_[i] = static_cast<char>(trail < 0xA0 ? 0xD0 : 0xD1);
      plain_[i + 1] = static_cast<char>(trail < 0xA0 ? trail + 0x20 : trail - 0x20);
    }
    return plain_;
  }

  // No letter, mark, ignorable or apostrophe follows.
  bool EndsPlainly(std::size_t at) const {
    if (at >= end_) return true;
    if (AtGlue(at)) return false;
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) return !((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') && byte != '\'';
    const CodePoint c = DecodeAt(text_, at);
    if (c.size == 0) return true;
    const CharClass kind = ClassOf(c.value);
    return (kind == CharClass::kPunct && !IsApostrophe(c.value)) || kind == CharClass::kSpace ||
           kind == CharClass::kNewline || kind == CharClass::kDigit;
  }

  void ReadDigits() {
    std::size_t end = position_;
    std::string form;
    while (end < end_) {
      const CodePoint c = DecodeAt(text_, end);
      if (c.size == 0 || ClassOf(c.value) != CharClass::kDigit) break;
      form += static_cast<char>('0' + DigitValue(c.value));
      end += c.size;
    }
    Push(end, TokenKind::kDigits, form);
  }

  Token& Push(std::size_t end, TokenKind kind, std::string_view form) {
    Token token;
    token.begin = static_cast<std::uint32_t>(position_);
    token.end = static_cast<std::uint32_t>(end);
    token.form = out_->forms.Intern(form);
    token.kind = kind;
    token.space_before = space_;
    token.newline_before = newline_;
    token.blank_line_before = newline_ && (line_ends_ > 1 || out_->tokens.empty());
    space_ = newline_ = false;
    line_ends_ = 0;
    position_ = end;
    out_->tokens.push_back(token);
    return out_->tokens.back();
  }

  std::string_view text_;
  TokenizedText* out_;
  std::string plain_;
  std::size_t position_ = 0;
  std::size_t end_ = 0;
  bool space_ = true;
  bool newline_ = true;
  int line_ends_ = 0;
  std::vector<Span> glues_;  // ascending
  std::size_t glue_ = 0;     // the next one
};

}  // namespace

TokenizedText Tokenize(std::string_view text, const std::vector<Span>& skipped) {
  std::vector<Gap> gaps;
  gaps.reserve(skipped.size());
  for (const Span& span : skipped) gaps.push_back({span});
  return TokenizeWithGaps(text, gaps);
}

TokenizedText TokenizeWithGaps(std::string_view text, const std::vector<Gap>& gaps) {
  TokenizedText out;
  out.tokens.reserve(text.size() / 10);
  out.forms.Reserve(text.size() / 25);
  Tokenizer tokenizer(text, &out);
  std::size_t begin = 0;
  for (const Gap& gap : gaps) {
    if (gap.kind == Gap::Kind::kNothing) {
      tokenizer.AddGlue(gap.span);
      continue;
    }
    tokenizer.Run(begin, gap.span.begin);
    tokenizer.NoteGap(gap);
    begin = gap.span.end;
  }
  tokenizer.Run(begin, text.size());
  return out;
}

std::string NormalizeWord(std::string_view word) {
  const TokenizedText out = Tokenize(word);
  std::string form;
  for (const Token& token : out.tokens) form += out.FormOf(token);
  return form;
}

}  // namespace claimdiff::text
