// SPDX-License-Identifier: Apache-2.0

#include "document/byte_scan.h"

#include "text/utf8.h"

namespace claimdiff::document {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool IsAsciiLetter(unsigned char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  ByteScan Run() {
    scan_.utf16 = text_.starts_with("\xFF\xFE") || text_.starts_with("\xFE\xFF");
    std::size_t i = 0;
    if (text_.starts_with(kByteOrderMark)) {
      Skip(0, i = kByteOrderMark.size(), SkipReason::kByteOrderMark);
    }
    while (i < text_.size()) i = Step(i);
    EndWord();
    scan_.mixed_line_ends = (crlf_ > 0) + (lf_ > 0) + (cr_ > 0) > 1;
    return std::move(scan_);
  }

 private:
  std::size_t Step(std::size_t i) {
    const auto byte = static_cast<unsigned char>(text_[i]);
    if (byte < 0x80) return StepAscii(i, byte);
    if (text::PlainLetterSize(text_, i) > 0) return StepPlain(i);
    const text::CodePoint c = text::DecodeAt(text_, i);
    if (c.size == 0) {
      if (scan_.invalid_bytes++ == 0) scan_.first_invalid = i;
      Skip(i, i + 1, SkipReason::kInvalidUtf8);
      EndWord();
      return i + 1;
    }
    NoteCodePoint(c);
    return i + c.size;
  }

  // All plain letters from `i` on.
  std::size_t StepPlain(std::size_t i) {
    const std::size_t begin = i;
    while (i < text_.size()) {
      const std::size_t size = text::PlainLetterSize(text_, i);
      if (size == 0) break;
      cyrillic_ |= size == 2;
      i += size;
    }
    scan_.letters += i - begin;
    return i;
  }

  std::size_t StepAscii(std::size_t i, unsigned char byte) {
    if (IsAsciiLetter(byte)) {
      latin_ = true;
      ++scan_.letters;
      return i + 1;
    }
    EndWord();
    if (byte >= '0' && byte <= '9') ++scan_.letters;
    if (byte == '\n') ++(i > 0 && text_[i - 1] == '\r' ? crlf_ : lf_);
    if (byte == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n')) ++cr_;
    if (byte == 0) {
      ++scan_.nul_bytes;
      Skip(i, i + 1, SkipReason::kNul);
    }
    return i + 1;
  }

  void NoteCodePoint(const text::CodePoint& c) {
    const bool cyrillic = c.value >= 0x400 && c.value < 0x530;
    const text::CharClass kind = cyrillic ? text::CharClass::kLetter : text::ClassOf(c.value);
    if (kind == text::CharClass::kLetter || kind == text::CharClass::kDigit)
      scan_.letters += c.size;
    if (cyrillic) {
      cyrillic_ = true;
    } else if (kind == text::CharClass::kMark) {
      scan_.combining_marks += c.value >= 0x300 && c.value < 0x370;
    } else if (kind != text::CharClass::kLetter && kind != text::CharClass::kIgnored) {
      EndWord();
    }
  }

  void EndWord() {
    scan_.mixed_words += latin_ && cyrillic_;
    latin_ = cyrillic_ = false;
  }

  // Neighbours of one kind make one range.
  void Skip(std::size_t begin, std::size_t end, SkipReason why) {
    auto& ranges = scan_.skipped;
    if (!ranges.empty() && ranges.back().why == why && ranges.back().span.end == begin) {
      ranges.back().span.end = end;
    } else {
      ranges.push_back({{begin, end}, why});
    }
  }

  std::string_view text_;
  ByteScan scan_;
  std::size_t crlf_ = 0, lf_ = 0, cr_ = 0;
  bool latin_ = false, cyrillic_ = false;  // in the word at hand
};

std::string Count(std::size_t n, std::string_view one, std::string_view many) {
  return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

}  // namespace

ByteScan ScanBytes(std::string_view text) { return Scanner(text).Run(); }

std::vector<std::string> NotesOn(const ByteScan& scan) {
  std::vector<std::string> notes;
  if (scan.invalid_bytes > 0) {
    notes.push_back(Count(scan.invalid_bytes, "byte is", "bytes are") +
                    " not UTF-8, the first at " + std::to_string(scan.first_invalid));
  }
  if (scan.nul_bytes > 0) {
    notes.push_back(Count(scan.nul_bytes, "NUL byte is", "NUL bytes are") + " set aside");
  }
  if (scan.mixed_words > 0) {
    notes.push_back(Count(scan.mixed_words, "word mixes", "words mix") +
                    " Latin letters into Cyrillic");
  }
  if (scan.combining_marks > 0) {
    notes.push_back(Count(scan.combining_marks, "letter is", "letters are") +
                    " written with a combining mark");
  }
  if (scan.mixed_line_ends) notes.push_back("the line ends are of several kinds");
  return notes;
}

}  // namespace claimdiff::document
