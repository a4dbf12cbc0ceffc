// SPDX-License-Identifier: Apache-2.0
//
// The cues of a sentence that tell who says what, and where they stand.

#ifndef CLAIMDIFF_LIB_CLAIM_CUES_H_
#define CLAIMDIFF_LIB_CLAIM_CUES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "claim/parsed_document.h"
#include "claim/sources.h"
#include "claim/speech.h"

namespace claimdiff::claim {

// Cues outside speech in text order, the longest of those that overlap; inside speech only those that stand between dashes
// or commas with their subject. In a dialogue ("— We know, — he said") not those of its speech.
std::vector<mention::Marker> CuesOf(const ParsedDocument& document, const sentence::Sentence& sentence, const Sources& sources,
                                    const Speech& speech, bool opens_dialogue);

// The break (a comma, a dash, a closing mark) that parts a cue, with its subject or adverbs before it, from what is said
// before it; nothing where the cue does not stand behind one.
std::optional<std::uint32_t> BreakBefore(const mention::Marker& cue, const sentence::Sentence& sentence, const Sources& sources,
                                         const Speech& speech);

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_CUES_H_
