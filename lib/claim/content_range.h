// SPDX-License-Identifier: Apache-2.0
//
// What is said in a clause: its tokens without the words that tell who says it, to whom, when and with which cue.
//
//   content, cue source ...         what stands before the break; inside speech also what stands behind the next one
//   according to source, content    what stands behind the source, and behind a relative clause on it
//   source cue content              what stands behind the cue; before it where nothing stands behind (verbs at the end)

#ifndef CLAIMDIFF_LIB_CLAIM_CONTENT_RANGE_H_
#define CLAIMDIFF_LIB_CLAIM_CONTENT_RANGE_H_

#include <optional>
#include <span>
#include <vector>

#include "claim/attribution.h"
#include "claim/parsed_document.h"
#include "claim/sources.h"
#include "claim/speech.h"

namespace claimdiff::claim {

// All arguments must outlive the object.
class ContentRanges {
 public:
  ContentRanges(const ParsedDocument& document, const Sources& sources, const Speech& speech)
      : document_(document), sources_(sources), speech_(speech) {}

  // Of `clause` of `sentence`, which `attribution` governs; `cues` are those of the sentence. Without the marks around
  // it; in text order; never empty where `clause` is not.
  std::vector<TokenRange> Of(const TokenRange& clause, const Attribution& attribution, const sentence::Sentence& sentence,
                             std::span<const mention::Marker> cues) const;
  // Without the marks at its ends.
  TokenRange Trimmed(TokenRange tokens) const;

 private:
  using Ranges = std::vector<TokenRange>;

  std::optional<TokenRange> PartOf(const mention::Marker& cue, const TokenRange& clause, const sentence::Sentence& sentence,
                                   const Attribution& attribution) const;
  TokenRange Trailing(const mention::Marker& cue, std::uint32_t first, const TokenRange& clause) const;
  Ranges AroundCue(const mention::Marker& cue, const TokenRange& clause, const Attribution& attribution) const;
  TokenRange BehindCue(const mention::Marker& cue, TokenRange behind) const;
  static bool IsAddressed(const mention::Marker& cue);
  TokenRange WithoutAddressee(const mention::Marker& cue, TokenRange content, bool behind) const;
  Ranges OpeningSpeech(const TokenRange& clause, const Attribution& attribution) const;
  bool IsBeforeCue(const Attribution& attribution, const TokenRange& clause) const;
  TokenRange OfNoun(const TokenRange& clause, const Attribution& attribution) const;
  std::uint32_t BehindSource(const mention::Marker& cue, const TokenRange& clause) const;
  std::uint32_t BehindRelative(std::uint32_t token, const TokenRange& clause) const;
  std::uint32_t NextBreak(std::uint32_t token, std::uint32_t end) const;
  bool IsMark(std::uint32_t token) const;
  bool HasWord(const TokenRange& tokens) const;

  const ParsedDocument& document_;
  const Sources& sources_;
  const Speech& speech_;
};

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_CONTENT_RANGE_H_
