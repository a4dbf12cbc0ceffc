// SPDX-License-Identifier: Apache-2.0
//
// What all reports for people share: headings in the reader's language, the order of topics, quoted
// words shortened.

#ifndef CLAIMDIFF_LIB_REPORT_VIEW_H_
#define CLAIMDIFF_LIB_REPORT_VIEW_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/comparison.h"

namespace claimdiff::report {

// Disagreements of one severity, the most important first.
struct Section {
  Severity severity;
  std::vector<const Disagreement*> findings;
};

std::vector<Section> SectionsOf(const Comparison& comparison);

std::string SeverityHeading(Severity severity, std::string_view ui_language);
std::string KindLabel(DisagreementKind kind, std::string_view ui_language);
std::string LanguageName(std::string_view tag, std::string_view ui_language);

// "5 articles, 61 claims, 18 groups, 21 disagreements, 9 agreements" with the right plural forms.
std::string CountLine(const Comparison& comparison, std::string_view ui_language);

// The words of a reading in one line, cut at a word to at most `columns` characters.
std::string QuotedWords(const Comparison& comparison, const Reading& reading, std::size_t columns);

// The value of a reading for people: nothing where it repeats the words.
std::string ValueLabel(const Reading& reading, const Disagreement* finding, std::string_view ui_language);

// Who says what: the speakers of the comparison with their claims, by number of claims.
struct SpeakerClaims {
  std::string name;
  std::vector<std::size_t> claims;
};
std::vector<SpeakerClaims> SpeakersOf(const Comparison& comparison);

}  // namespace claimdiff::report

#endif  // CLAIMDIFF_LIB_REPORT_VIEW_H_
