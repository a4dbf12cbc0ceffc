// SPDX-License-Identifier: Apache-2.0
//
// Cuts a text into tokens and gives each word its normalised form. A token is a run of letters (with
// their marks and inner apostrophes), a run of digits, or one punctuation character; blanks are no
// tokens. Every token knows its bytes; forms are interned, so that later stages look each distinct
// form up once.
//
// The normalised form: NFC, lower case, ё as е, without stress marks, soft hyphens and zero-width
// characters, with Latin look-alikes inside a Cyrillic word turned into Cyrillic, apostrophes as '; digits of
// any script as 0 to 9.
//
// Linear in the text. A TokenizedText owns its forms but not the text.

#ifndef CLAIMDIFF_LIB_TEXT_TOKENIZER_H_
#define CLAIMDIFF_LIB_TEXT_TOKENIZER_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/span.h"
#include "text/utf8.h"

namespace claimdiff::text {

enum class TokenKind : std::uint8_t { kWord, kDigits, kPunct };

enum class Shape : std::uint8_t {
  kLower,        // also all Georgian words
  kCapitalized,  // first letter upper, the rest lower; also a single upper-case letter
  kUpper,        // two or more letters, all upper
  kMixed,
};

struct Token {
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  std::uint32_t form = 0;   // index into TokenizedText::forms
  TokenKind kind = TokenKind::kPunct;
  Shape shape = Shape::kLower;
  Script script = Script::kNone;
  bool space_before = false;    // a blank or a line end stands before it (or the text begins)
  bool newline_before = false;  // a line end (or skipped range, or the text's begin) stands before it
  bool blank_line_before = false;  // two line ends or more
  bool repaired = false;  // look-alike letters were turned
};

struct FormHash {
  using is_transparent = void;
  // Eight bytes at a time, each multiplied in (the mixing of FxHash); good enough for words, which are short.
  std::size_t operator()(std::string_view form) const {
    constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15ull;
    std::uint64_t hash = form.size() * kFactor;
    const char* at = form.data();
    std::size_t left = form.size();
    for (; left >= sizeof(std::uint64_t); at += sizeof(std::uint64_t), left -= sizeof(std::uint64_t)) {
      hash = Mix(hash, Load<std::uint64_t>(at)) * kFactor;
    }
    if (left > 0) hash = Mix(hash, LoadShort(at, left)) * kFactor;
    return static_cast<std::size_t>(hash ^ (hash >> 32));
  }

 private:
  static std::uint64_t Mix(std::uint64_t hash, std::uint64_t word) { return ((hash << 23) | (hash >> 41)) ^ word; }
  template <typename T>
  static std::uint64_t Load(const char* at) {
    T word;
    std::memcpy(&word, at, sizeof(T));
    return word;
  }
  // 1 to 7 bytes by loads of a fixed size, which may overlap.
  static std::uint64_t LoadShort(const char* at, std::size_t size) {
    if (size >= 4) return Load<std::uint32_t>(at) << 32 | Load<std::uint32_t>(at + size - 4);
    if (size >= 2) return Load<std::uint16_t>(at) << 16 | Load<std::uint16_t>(at + size - 2);
    return static_cast<unsigned char>(*at);
  }
};

// Interned strings with dense ids; views stay valid as long as the table lives (also when moved).
class FormTable {
 public:
  std::uint32_t Intern(std::string_view form);
  std::string_view At(std::uint32_t id) const { return forms_[id].text; }
  std::size_t HashOf(std::uint32_t id) const { return forms_[id].hash; }  // FormHash of the form
  std::size_t size() const { return forms_.size(); }
  void Reserve(std::size_t forms);

 private:
  struct Form {
    std::string_view text;
    std::size_t hash;
  };
  std::string_view Keep(std::string_view form);
  void MakeSlots(std::size_t count);

  std::vector<Form> forms_;
  std::vector<std::uint32_t> slots_;  // a power of two, by hash with linear probing: id + 1, or 0; half are free
  std::vector<std::unique_ptr<char[]>> blocks_;  // the texts; the last is filled up to used_
  std::size_t used_ = 0, room_ = 0;              // bytes of the last block
};

struct TokenizedText {
  std::vector<Token> tokens;
  FormTable forms;

  std::string_view FormOf(const Token& token) const { return forms.At(token.form); }
  std::string_view FormAt(std::size_t index) const { return FormOf(tokens[index]); }
};

// Tokens of `text` outside `skipped` (sorted, not overlapping); skipped ranges act as line ends.
// Bytes that are not UTF-8 are passed over. `text` is shorter than 4 GiB.
TokenizedText Tokenize(std::string_view text, const std::vector<Span>& skipped = {});

// A range that belongs to no token, and what it stands for.
struct Gap {
  enum class Kind : std::uint8_t {
    kLineEnd,
    kBlank,
    kNothing,  // the letters before and behind it are one word
    kSign,     // the punctuation character `sign`, written in another way
  };
  Span span;
  Kind kind = Kind::kLineEnd;
  char32_t sign = 0;
};

// As above, with gaps (sorted, not overlapping) of several kinds.
TokenizedText TokenizeWithGaps(std::string_view text, const std::vector<Gap>& gaps);

// The normalised form of one word, as Tokenize gives it.
std::string NormalizeWord(std::string_view word);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_LIB_TEXT_TOKENIZER_H_
