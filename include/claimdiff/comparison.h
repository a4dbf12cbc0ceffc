// SPDX-License-Identifier: Apache-2.0
//
// A Comparison is what several texts say about the same event: the claims of each, the groups of
// claims about the same fact, and where the texts agree and disagree, each with its evidence.
//
//   auto comparison = engine.Compare(documents);
//   for (const claimdiff::Disagreement& d : comparison.disagreements)
//     std::cout << d.explanation << "\n";   // most important first
//
// Values: copyable; the same input gives the same comparison, byte for byte, on any number of threads.

#ifndef CLAIMDIFF_COMPARISON_H_
#define CLAIMDIFF_COMPARISON_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "claimdiff/claim.h"
#include "claimdiff/document.h"
#include "claimdiff/export.h"
#include "claimdiff/result.h"
#include "claimdiff/span.h"

namespace claimdiff {

// Claims about the same fact, in any number of documents.
struct Group {
  std::string id;                   // "g1"
  std::vector<std::size_t> claims;  // indices into Comparison::claims, ascending
  double score = 0;                 // weakest link that holds the group together, 0 to 1
  std::string gloss;                // a few English words on what the group is about
};

enum class DisagreementKind {
  kNumber, kTime, kPlace, kCause, kAttribution, kCertainty, kPolarity, kAct, kOmission,
  kSpecificity, kQuote
};
CLAIMDIFF_EXPORT const char* DisagreementKindName(DisagreementKind kind);  // "number", ...

enum class Severity {
  kContradiction,  // cannot both hold
  kDiffers,        // not the same, both may hold
  kMoreSpecific,   // one implies the other
  kMissing,        // a document on the same event is silent
  kUpdate,         // a later document reports a later value
};
CLAIMDIFF_EXPORT const char* SeverityName(Severity severity);  // "contradiction", "differs", ...

// One side of an agreement or a disagreement.
struct Reading {
  std::size_t document = 0;          // index into Comparison::documents
  std::optional<std::size_t> claim;  // index into Comparison::claims; unset: the text is silent
  std::string value;                 // what it says, in the reader's language: "about 10 m"
  Span span;                         // the words; empty where the text is silent
};

// A fact on which texts agree ("38 killed"), also by arithmetic (67 aboard = 38 killed + 29 survived).
struct Agreement {
  std::string kind;  // "number", "time", "arithmetic", ...
  std::string about;
  std::optional<std::size_t> group;
  std::vector<Reading> readings;
};

struct Disagreement {
  std::string id;  // "x1"
  DisagreementKind kind = DisagreementKind::kNumber;
  Severity severity = Severity::kDiffers;
  // Importance, 0 to 1; the list is sorted by it. A product: what the severity weighs (contradiction 1,
  // update .7, differs .65, missing .55, more-specific .45) times .5 + .25 x the weight of the topic
  // (data/facets/facets.tsv) + .25 x the share of the documents that tell it.
  double score = 0;
  std::string rule;   // the rule that found it: "numbers", "causes", ..., or Rule::name
  std::string about;  // English: "killed", "cause of the crash"
  std::string topic;  // a facet: "casualties", "compensation", ...
  std::optional<std::size_t> group;
  std::vector<Reading> readings;
  std::string explanation;  // one sentence in CompareOptions::ui_language
};

// What is told of each document that took part.
struct DocumentSummary {
  Document document;
  std::vector<Span> sentences;
};

struct Comparison {
  std::vector<DocumentSummary> documents;
  std::vector<Claim> claims;  // by document, then by place
  std::vector<Group> groups;
  std::vector<Agreement> agreements;
  std::vector<Disagreement> disagreements;  // most important first
  std::vector<Error> errors;                // inputs that could not be used
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_COMPARISON_H_
