// SPDX-License-Identifier: Apache-2.0
//
// Attribution: who says what. A sentence is cut into clauses; each clause is given the source, the cue
// and the act that govern it (source, cue, content in quotation research):
//
//   cue + "that" clauses        the clauses behind the cue are its content
//   content, cue source         a cue behind a comma, dash or closing mark governs what stands before
//   according to source         governs the sentence, or what stands before when it closes it
//   cue with its own content    "apologised for ...": the clause with the cue is the content
//   a quotation over sentences  takes the source of the cue next to its opening or closing mark
//
// What is governed by nothing is told in the text's own voice.

#ifndef CLAIMDIFF_LIB_CLAIM_ATTRIBUTION_H_
#define CLAIMDIFF_LIB_CLAIM_ATTRIBUTION_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/actors.h"
#include "claim/clauses.h"
#include "claim/parsed_document.h"

namespace claimdiff::claim {

struct Attribution {
  Actor source;                  // resolved: name and key are set, except for unknown sources
  std::vector<std::string> via;  // names of those who passed it on
  TokenRange cue;                // empty: none
  std::string_view act = "state";

  // What is done by speaking (a promise, a warning), by nobody or by somebody without a name.
  bool IsAnonymousDeed() const {
    return source.tokens.empty() || (!source.named && act != "state" && act != "report" && act != "deny");
  }
};

struct Proposition {
  TokenRange tokens;
  std::vector<TokenRange> content;  // what is said, without source and cue; in text order
  std::size_t sentence = 0;
  std::optional<Attribution> attribution;  // unset: the text's own voice
  bool quoted = false;
};

// The propositions of the document in text order; a proposition never crosses a sentence.
std::vector<Proposition> Attribute(const ParsedDocument& document, const std::vector<Actor>& actors);

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_ATTRIBUTION_H_
