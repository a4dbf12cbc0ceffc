// SPDX-License-Identifier: Apache-2.0

#include "claim/content_range.h"

#include <algorithm>
#include <string_view>

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

std::optional<std::uint32_t> BreakBefore(const Marker& cue, const sentence::Sentence& sentence, const Sources& sources,
                                         const Speech& speech) {
  if (cue.first <= sentence.first_token + 2) return std::nullopt;
  std::uint32_t i = cue.first - 1;
  for (int adverbs = 0; adverbs < 2 && i > sentence.first_token && !speech.IsBreak(i); ++adverbs) {
    if (const Actor* actor = sources.ActorAt(i)) {
      // "..., Putin said": the actor stands between the break and the cue.
      const std::uint32_t first = actor->tokens.first;
      if (first <= sentence.first_token + 3 || !speech.IsBreak(first - 1)) return std::nullopt;
      return first - 1;
    }
    --i;
  }
  return speech.IsBreak(i) ? std::optional(i) : std::nullopt;
}

std::vector<TokenRange> ContentRanges::Of(const TokenRange& clause, const Attribution& attribution,
                                          const sentence::Sentence& sentence, std::span<const Marker> cues) const {
  Ranges ranges{clause};
  if (const auto speech = OpeningSpeech(clause, attribution)) ranges = {*speech};
  for (const Marker& cue : cues) {
    if (!clause.Contains(cue.first)) continue;
    if (const auto part = PartOf(cue, clause, sentence)) {
      Cut(*part, &ranges);
    } else if (cue.first == attribution.cue.first && ranges.size() == 1 && ranges.front().first == clause.first) {
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
std::optional<TokenRange> ContentRanges::OpeningSpeech(const TokenRange& clause, const Attribution& attribution) const {
  const Quotation* speech = speech_.At(clause.first);
  if (speech == nullptr || speech->last >= clause.last || attribution.cue.empty()) return std::nullopt;
  if (!clause.Contains(attribution.cue.first) || attribution.cue.first < speech->last) return std::nullopt;
  return TokenRange{clause.first, speech->last + 1};
}

// What of the clause belongs to the cue; nothing for cues that do not stand apart from what they govern.
std::optional<TokenRange> ContentRanges::PartOf(const Marker& cue, const TokenRange& clause,
                                                const sentence::Sentence& sentence) const {
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
  Ranges ranges{{cue.last + 1, clause.last}};
  const bool behind = clause.Contains(source.first) && !source.empty() && source.first > cue.last;
  if (behind) Cut(source, &ranges);
  std::erase_if(ranges, [&](const TokenRange& range) { return !HasWord(range); });
  if (!ranges.empty()) return BehindCue(cue, {ranges.front().first, ranges.back().last});
  const bool before = clause.Contains(source.first) && !source.empty() && source.last <= cue.first;
  return {{before ? source.last : clause.first, cue.first}};
}

// "Apologised to the passengers for ...", "spoke of ...".
ContentRanges::Ranges ContentRanges::BehindCue(const Marker& cue, const TokenRange& behind) const {
  const auto markers = speech_.MarkersIn(behind.first, behind.last);
  for (const Marker& marker : markers) {
    if (marker.kind != MarkerKind::kPreposition) continue;
    if (cue.kind == MarkerKind::kDo) return {{marker.first, behind.last}};
    if (marker.first == behind.first) return {{marker.last + 1, behind.last}};
  }
  return {behind};
}

// The end of the source behind the cue: an actor, and its tail up to a comma where nothing else stands between.
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
