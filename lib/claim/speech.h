// SPDX-License-Identifier: Apache-2.0
//
// What stands in quotation marks as speech, and the markers around it.

#ifndef CLAIMDIFF_LIB_CLAIM_SPEECH_H_
#define CLAIMDIFF_LIB_CLAIM_SPEECH_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "claim/parsed_document.h"

namespace claimdiff::claim {

class Speech {
 public:
  // `document` must outlive the object. Quoted names are no speech, nor are quotations inside quotations.
  explicit Speech(const ParsedDocument& document);

  std::size_t size() const { return quotations_.size(); }
  // The quotation around the token, null outside speech. Logarithmic in the quotations.
  const mention::Quotation* At(std::uint32_t token) const;
  // The place of a quotation that At returned, below size().
  std::size_t IndexOf(const mention::Quotation& quotation) const {
    return static_cast<std::size_t>(&quotation - quotations_.data());
  }
  // Two quoted words or more.
  bool IsQuoted(const TokenRange& tokens) const;
  // A mark that closes a clause or a quotation.
  bool IsBreak(std::uint32_t token) const;
  // Markers that begin in [first, last), in text order.
  std::span<const mention::Marker> MarkersIn(std::uint32_t first, std::uint32_t last) const {
    return mention::MarkersIn(document_.markers, first, last);
  }
  // It opens a line of a dialogue, and parts a cue from the speech around it.
  bool IsDash(std::uint32_t token) const;
  // The sentence of the token, null where it stands in none.
  const sentence::Sentence* SentenceOf(std::uint32_t token) const;

 private:
  const ParsedDocument& document_;
  std::vector<mention::Quotation> quotations_;
};

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_SPEECH_H_
