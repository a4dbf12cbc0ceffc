// SPDX-License-Identifier: Apache-2.0

#include "claim/cues.h"

#include <algorithm>

namespace claimdiff::claim {
namespace {

using mention::Marker;
using mention::MarkerKind;

class CueFinder {
 public:
  CueFinder(const ParsedDocument& document, const sentence::Sentence& sentence, const Sources& sources, const Speech& speech)
      : document_(document), sentence_(sentence), sources_(sources), speech_(speech) {}

  std::vector<Marker> Run(bool opens_dialogue) const {
    std::vector<Marker> cues;
    for (const Marker& marker : speech_.MarkersIn(sentence_.first_token, sentence_.last_token)) {
      if (!mention::IsCue(marker.kind)) continue;
      if (speech_.At(marker.first) != nullptr && !BetweenDashes(marker.first) && !IsInserted(marker)) continue;
      if (!cues.empty() && marker.first <= cues.back().last) {
        if (marker.last > cues.back().last) cues.back() = marker;
        continue;
      }
      cues.push_back(marker);
    }
    if (opens_dialogue) DropSpoken(&cues);
    return cues;
  }

 private:
  // «We know, — he said. — We can ...»
  bool BetweenDashes(std::uint32_t token) const {
    return token >= sentence_.first_token + 2 && speech_.IsDash(token - 1);
  }

  // «We know, he said, and we wait»: the cue and its subject alone between commas.
  bool IsInserted(const Marker& cue) const {
    constexpr std::uint32_t kReach = 4;
    const auto comma = [&](std::uint32_t t) { return document_.words.form(t) == ","; };
    if (cue.kind != MarkerKind::kSay || cue.first < sentence_.first_token + 3 || !comma(cue.first - 1)) return false;
    for (std::uint32_t t = cue.last + 1; t < std::min(sentence_.last_token, cue.last + 1 + kReach); ++t) {
      if (IsPunct(t)) return false;
      const Actor* actor = sources_.ActorAt(t);
      if (actor == nullptr || actor->possessive || actor->subject == SubjectForm::kNo) continue;
      return actor->tokens.last < sentence_.last_token && comma(actor->tokens.last);
    }
    return false;
  }

  // "— They counted it? — she asked": what stands before the dash of the first cue behind one is speech.
  void DropSpoken(std::vector<Marker>* cues) const {
    const auto says = std::find_if(cues->begin(), cues->end(), [&](const Marker& cue) {
      return BetweenDashes(cue.first) && IsPunct(cue.first - 2);
    });
    if (says != cues->end()) cues->erase(cues->begin(), says);
  }

  bool IsPunct(std::uint32_t token) const { return document_.words.tokens()[token].kind == text::TokenKind::kPunct; }

  const ParsedDocument& document_;
  const sentence::Sentence& sentence_;
  const Sources& sources_;
  const Speech& speech_;
};

}  // namespace

std::vector<Marker> CuesOf(const ParsedDocument& document, const sentence::Sentence& sentence, const Sources& sources,
                           const Speech& speech, bool opens_dialogue) {
  return CueFinder(document, sentence, sources, speech).Run(opens_dialogue);
}

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

}  // namespace claimdiff::claim
