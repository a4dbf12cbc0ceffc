// SPDX-License-Identifier: Apache-2.0
//
// Works on a copy of the text in which what is no text (invalid bytes, NUL bytes, tags, the date
// line) is blanked out byte for byte, so that every offset found in it is one of the input.

#include "document/reader.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "document/head_date.h"
#include "document/markup.h"
#include "text/utf8.h"

namespace claimdiff::document {
namespace {

constexpr std::size_t kDetectFirst = 768;  // bytes; enough for a sure verdict on most prose
constexpr std::size_t kDetectMore = 2048;
constexpr std::size_t kDetectMost = 1 << 20;
constexpr std::size_t kInvalidShare = 20;  // one invalid byte in so many is another encoding

Error Fault(const DocumentInput& input, ErrorCode code, std::string message,
            std::size_t position = 0) {
  if (position < input.text_offsets.size()) position = input.text_offsets[position];
  return {code, std::move(message), input.path, position};
}

Result<Done> CheckBytes(const DocumentInput& input, const ByteScan& scan) {
  if (scan.utf16) {
    return Fault(input, ErrorCode::kCannotRead, "the text is UTF-16; only UTF-8 is read");
  }
  if (scan.invalid_bytes * kInvalidShare > input.text.size() + kInvalidShare) {
    return Fault(input, ErrorCode::kCannotRead,
                 "the text is not UTF-8: " + std::to_string(scan.invalid_bytes) + " of " +
                     std::to_string(input.text.size()) + " bytes belong to no character",
                 scan.first_invalid);
  }
  if (scan.letters == 0) return Fault(input, ErrorCode::kEmpty, "the input holds no text");
  return Done{};
}

// Sorts the ranges; of two that overlap the one that begins first, or else the longer one, stays,
// and the other keeps what lies behind it.
void Merge(std::vector<SkippedRange>* ranges) {
  std::stable_sort(
      ranges->begin(), ranges->end(), [](const SkippedRange& a, const SkippedRange& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
      });
  std::vector<SkippedRange> merged;
  for (SkippedRange range : *ranges) {
    if (!merged.empty()) range.span.begin = std::max(range.span.begin, merged.back().span.end);
    if (range.span.begin < range.span.end) merged.push_back(range);
  }
  *ranges = std::move(merged);
}

bool IsBlock(const SkippedRange& range, std::string_view text) {
  return range.why == SkipReason::kMarkup &&
         MarkupGap(text, range.span).kind == text::Gap::Kind::kLineEnd;
}

std::string Mask(std::string_view text, const std::vector<SkippedRange>& ranges) {
  std::string masked(text);
  for (const SkippedRange& range : ranges) {
    std::fill(masked.begin() + static_cast<std::ptrdiff_t>(range.span.begin),
              masked.begin() + static_cast<std::ptrdiff_t>(range.span.end),
              IsBlock(range, text) ? '\n' : ' ');
  }
  return masked;
}

bool IsContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// About `size` bytes from the middle of a text, where menus and notices are not.
std::string_view Sample(std::string_view text, std::size_t size) {
  if (size >= text.size()) return text;
  std::size_t begin = (text.size() - size) / 2;
  std::size_t end = begin + size;
  while (begin > 0 && IsContinuation(text[begin])) --begin;
  while (end < text.size() && IsContinuation(text[end])) ++end;
  return text.substr(begin, end - begin);
}

// "bg" of "bg-BG" and "BG".
std::string PrimarySubtag(std::string_view tag) {
  std::string primary(tag.substr(0, tag.find_first_of("-_")));
  for (char& c : primary) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return primary;
}

// Sets date, date_source and the skipped range of a date line.
Result<Done> FindDate(const DocumentInput& input, std::size_t begin, Document* document) {
  const auto head = FindHeadDate(input.text, begin);
  if (head) document->skipped.push_back({head->span, SkipReason::kDate});
  if (head && head->date.empty()) {
    document->notes.push_back("the date line names no day of the calendar: " +
                              std::string(head->span.In(input.text)));
  }
  if (!input.date.empty()) {
    const auto given = ParseIsoDate(input.date);
    if (!given) {
      return Fault(input, ErrorCode::kBadArgument,
                   "the date is not YYYY-MM-DD or YYYY-MM: " + input.date);
    }
    document->date = *given;
    document->date_source = DateSource::kGiven;
    if (head && !head->date.empty() && head->date != *given) {
      document->notes.push_back("the date line says " + head->date + ", but " + *given +
                                " was given");
    }
  } else if (head && !head->date.empty()) {
    document->date = head->date;
    document->date_source = DateSource::kText;
  }
  return Done{};
}

bool HasText(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint c = text::DecodeAt(text, i);
    const text::CharClass kind = text::ClassOf(c.value);
    if (kind == text::CharClass::kLetter || kind == text::CharClass::kDigit) return true;
    i += std::max<std::size_t>(c.size, 1);
  }
  return false;
}

Document Begin(const DocumentInput& input, const ByteScan& scan) {
  Document document;
  document.id = input.id;
  document.path = input.path;
  document.source = input.source;
  document.text = input.text;
  document.text_offsets = input.text_offsets;
  document.skipped = scan.skipped;
  document.notes = NotesOn(scan);
  for (const Span& span : FindMarkup(input.text)) {
    document.skipped.push_back({span, SkipReason::kMarkup});
  }
  return document;
}

std::size_t BehindByteOrderMark(const ByteScan& scan) {
  const bool mark = !scan.skipped.empty() && scan.skipped.front().why == SkipReason::kByteOrderMark;
  return mark ? scan.skipped.front().span.end : 0;
}

text::Gap::Kind GapOf(SkipReason why) {
  const bool in_word = why == SkipReason::kInvalidUtf8 || why == SkipReason::kNul;
  return in_word ? text::Gap::Kind::kBlank : text::Gap::Kind::kLineEnd;
}

// Letters that are written as entities are set aside like all entities; that must not go unsaid.
void NoteLetterEntities(Document* document) {
  std::size_t letters = 0;
  for (const SkippedRange& range : document->skipped) {
    const std::string_view markup = range.span.In(document->text);
    if (range.why != SkipReason::kMarkup || !markup.starts_with('&')) continue;
    const text::CharClass kind = text::ClassOf(EntityValue(markup));
    letters += kind == text::CharClass::kLetter || kind == text::CharClass::kDigit;
  }
  if (letters == 0) return;
  document->notes.push_back("letters written as HTML entities are not read: " +
                            std::to_string(letters));
}

}  // namespace

Result<Reader> Reader::Load(const tables::TableSource& source) {
  Result<LanguageDetector> detector = LanguageDetector::Load(source);
  if (!detector.ok()) return detector.error();
  Result<Boilerplate> boilerplate = Boilerplate::Load(source);
  if (!boilerplate.ok()) return boilerplate.error();
  Result<DropCaps> drop_caps = DropCaps::Load(source);
  if (!drop_caps.ok()) return drop_caps.error();
  return Reader(*std::move(detector), *std::move(boilerplate), *std::move(drop_caps));
}

Result<Document> Reader::Read(const DocumentInput& input) const {
  if (input.text.size() >= std::numeric_limits<std::uint32_t>::max()) {
    return Fault(input, ErrorCode::kTooLarge, "the text is 4 GiB or larger");
  }
  const ByteScan scan = ScanBytes(input.text);
  const Result<Done> checked = CheckBytes(input, scan);
  if (!checked.ok()) return checked.error();
  Document document = Begin(input, scan);
  const std::size_t begin = BehindByteOrderMark(scan);
  const Result<Done> dated = FindDate(input, begin, &document);
  if (!dated.ok()) return dated.error();
  Merge(&document.skipped);
  const std::string masked = Mask(input.text, document.skipped);
  if (!HasText(masked)) return Fault(input, ErrorCode::kEmpty, "the input holds no text");
  const Result<std::string> language = LanguageOf(input, masked);
  if (!language.ok()) return language.error();
  document.language = *language;
  NoteLetterEntities(&document);
  JudgeLines(masked, begin, input.title, &document);
  return document;
}

Result<std::string> Reader::LanguageOf(const DocumentInput& input, std::string_view masked) const {
  Detected detected;
  if (!input.language.empty()) {
    detected = detector_.Describe(PrimarySubtag(input.language));
  } else {
    detected = detector_.Detect(text::Tokenize(Sample(masked, kDetectFirst)));
    if (!(detected.supported && detected.sure) && masked.size() > kDetectFirst) {
      detected = detector_.Detect(text::Tokenize(Sample(masked, kDetectMore)));
    }
    if (!detected.supported && masked.size() > kDetectMore) {
      detected = detector_.Detect(text::Tokenize(Sample(masked, kDetectMost)));
    }
  }
  if (detected.tag.empty()) {
    return Fault(input, ErrorCode::kUnknownLanguage, "the language is not recognised");
  }
  if (!detected.supported) {
    return Fault(input, ErrorCode::kUnsupported, detected.name + " is not supported");
  }
  return detected.tag;
}

void Reader::JudgeLines(const std::string& masked, std::size_t begin, std::string_view given_title,
                        Document* document) const {
  const std::vector<Line> lines = CutLines(masked, begin);
  const Page page = boilerplate_.Judge(lines, document->language);
  document->title = given_title.empty() ? page.title.In(masked) : given_title;
  if (page.skipped.size() == lines.size()) {
    document->notes.push_back("every line looks like boilerplate; none is set aside");
  } else {
    auto& skipped = document->skipped;
    skipped.insert(skipped.end(), page.skipped.begin(), page.skipped.end());
  }
  const std::vector<Span> caps = drop_caps_.Find(masked, lines, document->language);
  for (const Span& span : caps) document->skipped.push_back({span, SkipReason::kMarkup});
  if (!caps.empty()) {
    document->notes.push_back("drop caps are joined to their words: " +
                              std::to_string(caps.size()));
  }
  Merge(&document->skipped);
}

text::TokenizedText TokenizeDocument(const Document& document) {
  std::vector<text::Gap> gaps;
  gaps.reserve(document.skipped.size());
  for (const SkippedRange& range : document.skipped) {
    gaps.push_back(range.why == SkipReason::kMarkup ? MarkupGap(document.text, range.span)
                                                    : text::Gap{range.span, GapOf(range.why)});
  }
  return text::TokenizeWithGaps(document.text, gaps);
}

}  // namespace claimdiff::document
