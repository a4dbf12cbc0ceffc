// SPDX-License-Identifier: Apache-2.0
//
// Chooses among the disagreements of a comparison.
//
//   claimdiff::Filter wanted;
//   wanted.severities = {claimdiff::Severity::kContradiction};
//   wanted.topics = {"casualties"};
//   for (const auto& d : claimdiff::Select(comparison, wanted)) std::cout << d.explanation << "\n";

#ifndef CLAIMDIFF_FILTER_H_
#define CLAIMDIFF_FILTER_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/comparison.h"
#include "claimdiff/export.h"

namespace claimdiff {

// A disagreement is chosen when it passes every part; an empty part lets all pass.
struct Filter {
  std::vector<DisagreementKind> kinds;
  std::vector<Severity> severities;
  std::vector<std::string> topics;  // "casualties", "cause", ...
  // Who speaks or where it stands, in at least one reading: the speaker's name in Latin letters or the
  // words that name the speaker in the text, one who passed it on, or the document's id or source.
  // Latin letters match in either case, and a part of a name at word borders matches: "putin".
  std::vector<std::string> sources;
  double min_score = 0;
  std::size_t limit = 0;  // at most so many, the most important first; 0: all
};

// Copies of the chosen disagreements, in their order. Time: readings x sources.
CLAIMDIFF_EXPORT std::vector<Disagreement> Select(const Comparison& comparison, const Filter& filter);

// The value with that printed name ("number", "contradiction", ...), none where there is none.
CLAIMDIFF_EXPORT std::optional<DisagreementKind> DisagreementKindFromName(std::string_view name);
CLAIMDIFF_EXPORT std::optional<Severity> SeverityFromName(std::string_view name);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FILTER_H_
