// SPDX-License-Identifier: Apache-2.0
//
// The words that name a cause, around the word that announces it.

#ifndef CLAIMDIFF_LIB_CLAIM_CAUSE_RANGE_H_
#define CLAIMDIFF_LIB_CLAIM_CAUSE_RANGE_H_

#include <cstdint>

#include "claim/parsed_document.h"

namespace claimdiff::claim {

// The cause that begins at `token`, inside `proposition`: from behind the word that links "the cause" with what
// it is; nothing where the cause is a mere pronoun ("because of him").
TokenRange CauseBehind(const ParsedDocument& document, const TokenRange& proposition, std::uint32_t token);

// The cause that ends before `token`.
TokenRange CauseBefore(const ParsedDocument& document, const TokenRange& proposition, std::uint32_t token);

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_CAUSE_RANGE_H_
