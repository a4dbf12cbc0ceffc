// SPDX-License-Identifier: Apache-2.0
//
// A Document is one article: its bytes as given, what is known about it, and which ranges of it are
// not the article (menus, photo credits, legal notices, related headlines). Nothing is deleted: what
// is set aside is listed in `skipped`, and every offset stays one of the input.
//
//   claimdiff::DocumentInput input;
//   input.id = "agency-1";
//   input.text = "date 2025-10-09 Президентът заяви ...";
//   auto document = engine.Read(input);
//
// Values: copyable, no hidden sharing; safe to read from many threads.

#ifndef CLAIMDIFF_DOCUMENT_H_
#define CLAIMDIFF_DOCUMENT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/export.h"
#include "claimdiff/span.h"

namespace claimdiff {

// What a caller gives. Only `text` is required; the rest is used where it is given and inferred
// where it is not.
struct DocumentInput {
  std::string id;        // unique in a comparison; empty: the file's name without its ending, or "dN"
  std::string path;      // only for messages and the report
  std::string language;  // BCP 47 tag, "bg", "ru" or "ka"; empty: detected
  std::string date;      // ISO 8601 date of publication, "2025-10-09" or "2025-10"; empty: inferred
  std::string source;    // the outlet, e.g. "BTA"
  std::string title;
  std::string text;      // UTF-8; plain text may begin with "date YYYY-MM-DD"

  // Where byte i of `text` (or of `title`) stands in the file, for texts that were unescaped from
  // JSON. Empty: byte i of the text is byte i of the file. Otherwise one entry per byte plus one.
  std::vector<std::size_t> text_offsets;
  std::vector<std::size_t> title_offsets;
};

enum class DateSource {
  kNone,      // no date is known; relative times stay unresolved
  kGiven,     // the caller or the JSON field gave it
  kText,      // written at the head of the text
  kInferred,  // worked out from dates and weekdays that the text names
};

enum class SkipReason {
  kBoilerplate,   // menus, view counters, section labels, "read also"
  kCredit,        // photo credits and captions' sources
  kNotice,        // legal notices that a publisher must print
  kRelated,       // headlines of other articles
  kDate,          // the date line at the head
  kInvalidUtf8,   // bytes that are not UTF-8
  kNul,           // NUL bytes
  kMarkup,        // tags, entities that carry no text
  kByteOrderMark,
};

// "none", "given", "text", "inferred"
CLAIMDIFF_EXPORT const char* DateSourceName(DateSource source);
// "boilerplate", "invalid-utf8", ...
CLAIMDIFF_EXPORT const char* SkipReasonName(SkipReason reason);

struct SkippedRange {
  Span span;
  SkipReason why = SkipReason::kBoilerplate;
};

struct Document {
  std::string id;
  std::string path;
  std::string language;  // "bg", "ru", "ka"
  std::string date;      // ISO 8601 date or month; empty where none is known
  DateSource date_source = DateSource::kNone;
  std::string source;
  std::string title;
  std::string text;                   // the bytes as given
  std::vector<SkippedRange> skipped;  // in order, not overlapping, spans into `text`
  std::vector<std::size_t> text_offsets;

  // Warnings about the input that did not stop it from being read, e.g. "3 words mix Latin
  // look-alike letters into Cyrillic".
  std::vector<std::string> notes;

  // The place in the file of a span of `text`; the same span for plain text.
  CLAIMDIFF_EXPORT Span InFile(const Span& span) const;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_DOCUMENT_H_
