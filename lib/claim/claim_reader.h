// SPDX-License-Identifier: Apache-2.0
//
// The claims of one document: actors, attribution, content.

#ifndef CLAIMDIFF_LIB_CLAIM_CLAIM_READER_H_
#define CLAIMDIFF_LIB_CLAIM_CLAIM_READER_H_

#include <vector>

#include "claim/actors.h"
#include "claim/content.h"
#include "claim/parsed_document.h"

namespace claimdiff::claim {

// Immutable after Load; may be shared by threads.
class ClaimReader {
 public:
  static Result<ClaimReader> Load(const tables::TableSource& source,
                                  const word::Analyzer& analyzer);

  // In text order; ids and document indices are left to the caller. `analyzer` is the one given to Load.
  std::vector<ReadClaim> Read(const ParsedDocument& document, const word::Analyzer& analyzer) const;

 private:
  ClaimReader(ActorReader actors, ContentReader contents);

  void Append(const ParsedDocument& document, const Proposition& proposition, const word::Analyzer& analyzer,
              std::vector<ReadClaim>* claims) const;

  ActorReader actors_;
  ContentReader contents_;
};

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_CLAIM_READER_H_
