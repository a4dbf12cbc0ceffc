// SPDX-License-Identifier: Apache-2.0
//
// Puts findings into the reader's language: values, names of what is compared, and the one sentence
// that explains a disagreement. The sentences come from the message catalogs (lib/text/messages.h).

#ifndef CLAIMDIFF_LIB_JUDGE_WORDING_H_
#define CLAIMDIFF_LIB_JUDGE_WORDING_H_

#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/comparison.h"

namespace claimdiff::judge {

class Wording {
 public:
  explicit Wording(std::string ui_language) : language_(std::move(ui_language)) {}

  const std::string& language() const { return language_; }

  std::string Quantity(const Value& value) const;
  std::string Time(const TimeValue& time) const;

  // The explanation of a disagreement about `about` (already in the reader's language; may be empty).
  std::string Explain(const Disagreement& disagreement, std::string_view about,
                      const std::vector<DocumentSummary>& documents) const;

 private:
  std::string ExplainNameless(const Disagreement& finding,
                              const std::vector<DocumentSummary>& documents) const;

  std::string language_;
};

}  // namespace claimdiff::judge

#endif  // CLAIMDIFF_LIB_JUDGE_WORDING_H_
