// SPDX-License-Identifier: Apache-2.0
//
// Expands the endings of a paradigm: "а|{о|е}{л|ла}" gives "а", "ол", "ола", "ел", "ела". Groups may
// nest and multiply; "{@name}" stands for a list defined before.

#ifndef CLAIMDIFF_LIB_WORD_PATTERN_H_
#define CLAIMDIFF_LIB_WORD_PATTERN_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tables/tsv.h"

namespace claimdiff::word {

// Unset for unbalanced braces or an unknown name. Linear in the output.
std::optional<std::vector<std::string>> ExpandEndings(
    std::string_view pattern, const std::vector<tables::Paradigm>& paradigms);

}  // namespace claimdiff::word

#endif  // CLAIMDIFF_LIB_WORD_PATTERN_H_
