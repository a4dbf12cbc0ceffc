// SPDX-License-Identifier: Apache-2.0
//
// Collects what is left over of pairs of sentences into findings: one finding for all pairs that show the
// same words, none where another rule has told of both sentences.

#ifndef CLAIMDIFF_LIB_JUDGE_RESIDUE_REPORT_H_
#define CLAIMDIFF_LIB_JUDGE_RESIDUE_REPORT_H_

#include <cstddef>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "group/sentence_pairs.h"
#include "judge/evidence.h"

namespace claimdiff::judge {

// One thing that a sentence says.
struct Part {
  std::size_t claim = 0;
  Span span;
  std::string value;  // in the reader's language
};

struct PairOfParts {
  const group::SentencePair& sentences;
  Part a, b;
};

class ResidueReport {
 public:
  // What `findings` holds already is known. Both must outlive the object.
  ResidueReport(const Evidence& evidence, Findings* findings);

  // Adds the pair to a finding of the kind that shows one of its parts, or else `finding` with both. The severity of a
  // finding is that of its nearest pair.
  void Add(Disagreement finding, const PairOfParts& pair);

  // Hands the findings over.
  void Finish();

 private:
  // Kinds that tell of the same thing have one letter.
  static char FamilyOf(DisagreementKind kind);
  bool IsKnown(DisagreementKind kind, const group::SentencePair& pair) const;

  const Evidence& evidence_;
  Findings* findings_;
  std::set<std::tuple<char, std::size_t, std::size_t>> known_;  // family, document, sentence
  std::vector<Disagreement> found_;
  std::vector<double> nearest_;  // parallel to found_: the best score of its pairs
};

}  // namespace claimdiff::judge

#endif  // CLAIMDIFF_LIB_JUDGE_RESIDUE_REPORT_H_
