// SPDX-License-Identifier: Apache-2.0

#include "claim/content_range.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "claim/cues.h"

namespace claimdiff::claim {
namespace {

using mention::Marker;
using mention::MarkerKind;
using mention::Quotation;

void Cut(const TokenRange& part, std::vector<TokenRange>* ranges) {
  std::vector<TokenRange> left;
  for (const TokenRange& range : *ranges) {
    const TokenRange before{range.first, std::min(range.last, part.first)};
    const TokenRange behind{std::max(range.first, part.last), range.last};
    if (!before.empty()) left.push_back(before);
    if (!behind.empty() && behind.first >= before.last) left.push_back(behind);
  }
  *ranges = std::move(left);
}

}  // namespace

std::vector<TokenRange> ContentRanges::Of(const TokenRange& clause, const Attribution& attribution,
                                          const sentence::Sentence& sentence, std::span<const Marker> cues) const {
  const Ranges speech = OpeningSpeech(clause, attribution);
  Ranges ranges = speech.empty() ? Ranges{clause} : speech;
  std::uint32_t behind = clause.first;  // the cues read so far
  for (const Marker& cue : cues) {
    const bool own = cue.first == attribution.cue.first;
    if (own && cue.kind == MarkerKind::kNoun) ranges = {OfNoun(clause, attribution)};
    if (!clause.Contains(cue.first) || cue.first < behind) continue;
    const auto part = PartOf(cue, clause, sentence, attribution);
    if (part) {
      Ranges left = ranges;
      Cut(*part, &left);
      if (std::none_of(left.begin(), left.end(), [&](const TokenRange& range) { return HasWord(range); })) continue;
      ranges = std::move(left);
      behind = part->last;
    } else if (own && speech.empty() && ranges.size() == 1 && ranges.front().first == clause.first) {
      ranges = AroundCue(cue, clause, attribution);
    }
  }
  Ranges trimmed;
  for (const TokenRange& range : ranges) {
    if (HasWord(range)) trimmed.push_back(Trimmed(range));
  }
  if (trimmed.empty()) trimmed.push_back(Trimmed(clause));
  return trimmed;
}

// "«...» — so the minister said": speech that opens the clause, with its cue behind it, is all that is said.
ContentRanges::Ranges ContentRanges::OpeningSpeech(const TokenRange& clause, const Attribution& attribution) const {
  const Quotation* speech = speech_.At(clause.first);
  if (speech == nullptr || speech->last >= clause.last || attribution.cue.empty()) return {};
  if (!clause.Contains(attribution.cue.first) || attribution.cue.first < speech->last) return {};
  Ranges ranges;
  for (std::uint32_t t = clause.first; t < clause.last; ++t) {
    speech = speech_.At(t);
    if (speech == nullptr) continue;
    ranges.push_back({t, std::min(speech->last + 1, clause.last)});
    t = speech->last;
  }
  return ranges;
}

// "The mayor, who ..., spoke of ...": the source stands before the break that the cue stands behind.
bool ContentRanges::IsBeforeCue(const Attribution& attribution, const TokenRange& clause) const {
  const TokenRange& source = attribution.source.tokens;
  if (source.empty() || !clause.Contains(source.first) || source.last > attribution.cue.first) return false;
  for (std::uint32_t t = source.last; t < attribution.cue.first; ++t) {
    if (speech_.IsBreak(t)) return true;
  }
  return false;
}

// "The claim of the opposition that ..., made a stir": a clause right behind the owner of the noun ends at a comma.
TokenRange ContentRanges::OfNoun(const TokenRange& clause, const Attribution& attribution) const {
  constexpr std::uint32_t kLink = 2;  // the comma and "that"
  const std::uint32_t from = attribution.source.tokens.last;
  if (clause.first < from || clause.first - from > kLink) return clause;
  for (std::uint32_t t = clause.last; t-- > clause.first + 1;) {
    if (document_.words.form(t) == ",") return {clause.first, t};
  }
  return clause;
}

// What of the clause belongs to the cue; nothing for cues that do not stand apart from what they govern.
std::optional<TokenRange> ContentRanges::PartOf(const Marker& cue, const TokenRange& clause, const sentence::Sentence& sentence,
                                                const Attribution& attribution) const {
  switch (cue.kind) {
    case MarkerKind::kSourceAfter:
      return TokenRange{cue.first, BehindRelative(BehindSource(cue, clause), clause)};
    case MarkerKind::kSourceBefore: {
      std::uint32_t first = cue.first;
      while (first > clause.first && document_.words.form(first - 1) != ",") --first;
      return TokenRange{first, BehindRelative(cue.last + 1, clause)};
    }
    case MarkerKind::kVia:
      return TokenRange{cue.first, NextBreak(std::max(cue.last + 1, BehindSource(cue, clause)), clause.last)};
    case MarkerKind::kNoun:
      return std::nullopt;
    default: {
      // A verb behind the cue is one of what is said, unless it passes that on.
      if (cue.first > attribution.cue.first && !mention::IsReport(cue)) return std::nullopt;
      if (cue.first == attribution.cue.first && IsBeforeCue(attribution, clause)) return std::nullopt;
      const auto at = BreakBefore(cue, sentence, sources_, speech_);
      if (!at || *at < clause.first) return std::nullopt;
      return Trailing(cue, *at, clause);
    }
  }
}

// From the break before the cue to where speech goes on, else to the end: behind the cue stand the source and what is
// told of it.
TokenRange ContentRanges::Trailing(const Marker& cue, std::uint32_t first, const TokenRange& clause) const {
  if (speech_.At(cue.first) != nullptr) return {first + 1, NextBreak(cue.last + 1, clause.last)};
  if (speech_.IsDash(clause.first > 0 ? clause.first - 1 : 0) || speech_.IsDash(clause.first)) {
    for (std::uint32_t t = cue.last + 1; t < clause.last; ++t) {
      if (speech_.IsDash(t)) return {first + 1, t};
    }
  }
  for (std::uint32_t t = cue.last + 1; t < clause.last; ++t) {
    if (speech_.At(t) != nullptr) return {first + 1, t};
  }
  return {first + 1, clause.last};
}

// "The ministry denies the reports", and with the verb at the end.
ContentRanges::Ranges ContentRanges::AroundCue(const Marker& cue, const TokenRange& clause, const Attribution& attribution) const {
  const TokenRange& source = attribution.source.tokens;
  const bool inside = !source.empty() && clause.Contains(source.first);
  Ranges ranges{{cue.last + 1, clause.last}};
  for (std::uint32_t t = cue.last + 1; t < clause.last; ++t) {
    if (document_.words.form(t) == ":" && HasWord({t, clause.last})) ranges = {{t + 1, clause.last}};
  }
  if (inside && source.first > cue.last) Cut(source, &ranges);
  std::erase_if(ranges, [&](const TokenRange& range) { return !HasWord(range); });
  if (!ranges.empty()) return {BehindCue(cue, {ranges.front().first, ranges.back().last})};
  const TokenRange before{inside && source.last <= cue.first ? source.last : clause.first, cue.first};
  return {WithoutAddressee(cue, before, /*behind=*/false)};
}

// "Apologised to the passengers for ...", "spoke of ...", "called the plan «a gift»".
TokenRange ContentRanges::BehindCue(const Marker& cue, TokenRange behind) const {
  while (behind.size() > 1 && IsMark(behind.last - 1)) --behind.last;
  if (cue.value == "state" && speech_.At(behind.first) == nullptr) {
    const Quotation* speech = speech_.At(behind.last - 1);
    if (speech != nullptr && speech->last + 1 == behind.last) return {speech->first, behind.last};
  }
  for (const Marker& marker : speech_.MarkersIn(behind.first, behind.last)) {
    const bool opens = marker.first == behind.first;
    // "Begged the court that it ...": whom it is said to stands before "that".
    if (marker.kind == MarkerKind::kThat && !opens && (cue.value == "ask" || cue.value == "call")) {
      return {marker.first, behind.last};
    }
    if (marker.kind != MarkerKind::kPreposition) continue;
    if (opens && cue.kind != MarkerKind::kDo) return {marker.last + 1, behind.last};
    const bool to_somebody = marker.value == "to";
    if (IsAddressed(cue) && !to_somebody && cue.kind == MarkerKind::kDo) return {marker.first, behind.last};
  }
  return WithoutAddressee(cue, behind, /*behind=*/true);
}

// Acts that are done to somebody, who is no part of what is said.
bool ContentRanges::IsAddressed(const Marker& cue) {
  constexpr std::string_view kActs[] = {"accuse", "apologize", "ask", "call", "congratulate", "order", "thank", "warn"};
  return std::find(std::begin(kActs), std::end(kActs), cue.value) != std::end(kActs);
}

// An actor at either end, in no form of a subject or where that stands elsewhere, is whom it is said to.
TokenRange ContentRanges::WithoutAddressee(const Marker& cue, TokenRange content, bool behind) const {
  if (!IsAddressed(cue)) return content;
  const Actor* first = sources_.ActorAt(content.first);
  const Actor* last = sources_.ActorAt(content.last - 1);
  const auto oblique = [](const Actor* actor) { return actor != nullptr && actor->subject == SubjectForm::kNo; };
  TokenRange left = content;
  if (oblique(first) || (behind && first != nullptr)) {
    left.first = std::min(first->tokens.last, left.last);
  } else if (oblique(last)) {
    left.last = std::max(last->tokens.first, left.first);
  }
  return HasWord(left) ? left : content;
}

// The end of the first actor behind the cue, before any comma; else that of the cue.
std::uint32_t ContentRanges::BehindSource(const Marker& cue, const TokenRange& clause) const {
  for (std::uint32_t t = cue.last + 1; t < clause.last; ++t) {
    if (document_.words.form(t) == ",") break;
    if (const Actor* actor = sources_.ActorAt(t)) return std::min(actor->tokens.last, clause.last);
  }
  return cue.last + 1;
}

// "In the words of the mayor, whom the paper quotes, ...": behind the second comma.
std::uint32_t ContentRanges::BehindRelative(std::uint32_t token, const TokenRange& clause) const {
  if (token + 1 >= clause.last || document_.words.form(token) != ",") return token;
  const auto relative = speech_.MarkersIn(token + 1, token + 3);
  const bool opens = std::any_of(relative.begin(), relative.end(), [](const Marker& m) { return m.kind == MarkerKind::kRelative; });
  if (!opens) return token;
  const std::uint32_t end = NextBreak(token + 1, clause.last);
  return end < clause.last ? end : token;
}

std::uint32_t ContentRanges::NextBreak(std::uint32_t token, std::uint32_t end) const {
  while (token < end && !speech_.IsBreak(token)) ++token;
  return token;
}

bool ContentRanges::IsMark(std::uint32_t token) const {
  const std::string_view form = document_.words.form(token);
  return form == "," || form == "." || form == "…" || form == ":" || form == ";" || speech_.IsDash(token);
}

bool ContentRanges::HasWord(const TokenRange& tokens) const {
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    if (document_.words.tokens()[t].kind != text::TokenKind::kPunct) return true;
  }
  return false;
}

TokenRange ContentRanges::Trimmed(TokenRange tokens) const {
  for (bool changed = true; changed && tokens.size() > 1;) {
    const Quotation* opening = speech_.At(tokens.first);
    const Quotation* closing = speech_.At(tokens.last - 1);
    const bool opens = opening != nullptr && opening->first == tokens.first && opening->last + 1 >= tokens.last;
    const bool closes = closing != nullptr && closing->last + 1 == tokens.last && closing->first <= tokens.first;
    const bool from = opens || IsMark(tokens.first);
    const bool to = closes || IsMark(tokens.last - 1);
    tokens.first += from;
    tokens.last -= to && tokens.size() > 1;
    changed = from || to;
  }
  return tokens;
}

}  // namespace claimdiff::claim
