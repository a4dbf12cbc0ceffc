// SPDX-License-Identifier: Apache-2.0
//
// A rule of your own: it sees what the built-in rules see, documents, claims and groups, and gives
// findings that are ranked, explained and reported beside theirs.
//
//   claimdiff::CompareOptions options;
//   options.rules.push_back({"embargo", [](const claimdiff::Comparison& seen) {
//     std::vector<claimdiff::Disagreement> findings;
//     // ... look at seen.groups and seen.claims, push what differs ...
//     return findings;
//   }});

#ifndef CLAIMDIFF_RULE_H_
#define CLAIMDIFF_RULE_H_

#include <functional>
#include <string>
#include <vector>

#include "claimdiff/comparison.h"

namespace claimdiff {

struct Rule {
  std::string name;  // becomes Disagreement::rule

  // Called once a comparison, on the thread that called Engine::Compare, after the built-in rules and
  // in the order of CompareOptions::rules. Indices in `seen` and in the findings are positions in
  // `seen`; claims carry ids of their own only in the result. Of a finding, `kind`, `severity`,
  // `about`, `topic`, `group` and `readings` are the rule's to set. A `score` of 0 is replaced by the
  // built-in importance, an empty `explanation` by the built-in sentence for the kind. A finding that
  // names a document, claim or group that is not there is left out, and an Error (kBadArgument) names
  // the rule. What the function throws passes through Engine::Compare.
  std::function<std::vector<Disagreement>(const Comparison& seen)> find;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_RULE_H_
