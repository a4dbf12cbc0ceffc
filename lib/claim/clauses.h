// SPDX-License-Identifier: Apache-2.0
//
// Cuts a sentence into clauses at content clauses ("that ..."), at coordinated and subordinated
// clauses of their own, and at semicolons. Relative clauses stay with what they describe. The cut is
// by markers and commas alone; every clause keeps a few words.

#ifndef CLAIMDIFF_LIB_CLAIM_CLAUSES_H_
#define CLAIMDIFF_LIB_CLAIM_CLAUSES_H_

#include <vector>

#include "claim/parsed_document.h"

namespace claimdiff::claim {

struct Clause {
  TokenRange tokens;          // without the commas and the opening conjunction
  bool content = false;       // opened by "that"
  bool after_colon = false;   // opened by a colon, as a quotation behind its cue is
};

// The clauses of the sentence, in order; never empty for a sentence that has a word.
std::vector<Clause> SplitClauses(const ParsedDocument& document, const sentence::Sentence& sentence);

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_CLAUSES_H_
