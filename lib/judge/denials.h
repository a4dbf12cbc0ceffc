// SPDX-License-Identifier: Apache-2.0
//
// One of two sentences that tell the same denies something, the other does not.

#ifndef CLAIMDIFF_LIB_JUDGE_DENIALS_H_
#define CLAIMDIFF_LIB_JUDGE_DENIALS_H_

#include <cstddef>
#include <optional>
#include <set>
#include <string>

#include "judge/evidence.h"
#include "judge/sentence_parts.h"

namespace claimdiff::judge {

struct Denial {
  Severity severity = Severity::kDiffers;
  std::string about;         // the concept that is denied, or empty
  bool first = false;        // the first sentence of the pair denies
  std::size_t denied = 0;    // claim
  std::size_t affirmed = 0;  // claim
};

// The denial of a pair whose sentences are each other's counterparts: one negates once, the other not at all, and
// they share more than who speaks. A contradiction where what is denied is said, or much of what it is about, an update where a
// later text says it, else a difference. Time: the words of the denying claim times the claims of the other sentence.
std::optional<Denial> DenialOf(const Evidence& evidence, const SentenceParts& parts, const group::SentencePair& pair);

// Whether the claim names a limit: "will not open before 28 October" affirms that day.
bool IsUntil(const Evidence& evidence, std::size_t c);

// Whether a later text may tell otherwise without contradicting the claim: it speaks of what is not yet, or will not be,
// or tells in the voice of the text or of nobody named how things stand. What somebody denies to have happened stays denied.
bool MayChange(const Evidence& evidence, std::size_t c);

// A verb that carries a fact of its own, unlike "be" or "begin".
bool IsFullVerb(const Evidence& evidence, word::ConceptId id);

using Concepts = std::set<word::ConceptId>;

// What a claim is about: its concepts without its speaker, persons, and verbs that carry no fact; those of `tokens` alone.
Concepts SubjectsOf(const Evidence& evidence, std::size_t c, const claim::TokenRange& tokens);

// How many concepts two claims share without their speakers, persons, and verbs that carry no fact. Two claims with one
// speaker may have nothing else in common: "no gas was used, said the chief of police" and "the chief has resigned".
std::ptrdiff_t SharedSubjects(const Evidence& evidence, std::size_t one, std::size_t other);

}  // namespace claimdiff::judge

#endif  // CLAIMDIFF_LIB_JUDGE_DENIALS_H_
