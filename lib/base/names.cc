// SPDX-License-Identifier: Apache-2.0
//
// The printed names of the public enums, and Error::ToString.

#include <array>
#include <string>

#include "claimdiff/claim.h"
#include "claimdiff/comparison.h"
#include "claimdiff/document.h"
#include "claimdiff/mention.h"
#include "claimdiff/result.h"
#include "claimdiff/version.h"

namespace claimdiff {
namespace {

template <typename Enum, std::size_t N>
const char* NameOf(Enum value, const std::array<const char*, N>& names) {
  return names.at(static_cast<std::size_t>(value));
}

}  // namespace

const char* Version() { return CLAIMDIFF_VERSION; }

const char* ErrorCodeName(ErrorCode code) {
  static constexpr std::array kNames = {
      "cannot_read",      "empty",     "bad_json",  "missing_text", "unsupported",
      "unknown_language", "too_large", "bad_table", "bad_argument"};
  return NameOf(code, kNames);
}

std::string Error::ToString() const {
  std::string text;
  if (!path.empty()) text += path + ":";
  if (line != 0) text += std::to_string(line) + ":";
  if (line == 0 && position != 0) text += "byte " + std::to_string(position) + ":";
  if (!text.empty()) text += " ";
  return text + message;
}

const char* DateSourceName(DateSource source) {
  static constexpr std::array kNames = {"none", "given", "text", "inferred"};
  return NameOf(source, kNames);
}

const char* SkipReasonName(SkipReason reason) {
  static constexpr std::array kNames = {"boilerplate",  "credit", "notice", "related",        "date",
                                        "invalid-utf8", "nul",    "markup", "byte-order-mark"};
  return NameOf(reason, kNames);
}

const char* MentionKindName(MentionKind kind) {
  static constexpr std::array kNames = {"number", "ordinal", "quantity",     "money", "duration",
                                        "time",   "person",  "organization", "place"};
  return NameOf(kind, kNames);
}

const char* GrainName(Grain grain) {
  static constexpr std::array kNames = {"second", "minute", "hour",    "day",
                                        "week",   "month",  "quarter", "year"};
  return NameOf(grain, kNames);
}

const char* SpeakerTypeName(SpeakerType type) {
  static constexpr std::array kNames = {"person", "organization", "place-as-government", "media",
                                        "unnamed"};
  return NameOf(type, kNames);
}

const char* PolarityName(Polarity polarity) {
  return polarity == Polarity::kAffirmed ? "affirmed" : "negated";
}

const char* CertaintyName(Certainty certainty) {
  static constexpr std::array kNames = {"asserted", "hedged", "reported", "possible"};
  return NameOf(certainty, kNames);
}

const char* TimeBoundName(TimeBound bound) {
  switch (bound) {
    case TimeBound::kNone:
      return "";
    case TimeBound::kUntil:
      return "until";
    case TimeBound::kSince:
      return "since";
  }
  return "";
}

const char* ScopeName(Scope scope) {
  static constexpr std::array kNames = {"", "total", "part", "so-far"};
  return NameOf(scope, kNames);
}

const char* DisagreementKindName(DisagreementKind kind) {
  static constexpr std::array kNames = {"number",   "time", "place",    "cause",       "attribution",
                                        "certainty", "polarity", "act", "omission", "specificity",
                                        "quote"};
  return NameOf(kind, kNames);
}

const char* SeverityName(Severity severity) {
  static constexpr std::array kNames = {"contradiction", "differs", "more-specific", "missing",
                                        "update"};
  return NameOf(severity, kNames);
}

}  // namespace claimdiff
