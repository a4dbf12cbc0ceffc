// SPDX-License-Identifier: Apache-2.0
//
// What the rules of judgement see, and what they give.

#ifndef CLAIMDIFF_LIB_JUDGE_EVIDENCE_H_
#define CLAIMDIFF_LIB_JUDGE_EVIDENCE_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claim/parsed_document.h"
#include "claimdiff/comparison.h"
#include "claimdiff/rule.h"
#include "group/sentence_pairs.h"
#include "judge/glossary.h"
#include "judge/intervals.h"
#include "judge/wording.h"
#include "mention/names.h"
#include "mention/unit_scale.h"
#include "word/word.h"

namespace claimdiff::judge {

struct Evidence {
  const Comparison& comparison;  // documents, claims and groups are filled
  const std::vector<const claim::ReadClaim*>& claims;             // parallel to comparison.claims
  const std::vector<const claim::ParsedDocument*>& documents;     // parallel to comparison.documents
  const std::vector<group::SentencePair>& sentence_pairs;         // that resemble each other
  const word::Analyzer& analyzer;
  const mention::NameReader& names;
  const mention::UnitScale& scale;
  const Glossary& glossary;
  const Wording& wording;
  const std::vector<Rule>& rules;  // the user's own

  const Claim& claim(std::size_t index) const { return comparison.claims[index]; }
  const Document& document(std::size_t index) const { return comparison.documents[index].document; }
};

struct Findings {
  std::vector<Agreement> agreements;
  std::vector<Disagreement> disagreements;  // without id and explanation
  std::vector<Error> errors;                // of the user's rules
};

// A reading of a claim: the words of the claim unless `span` says better.
Reading ReadingOf(const Evidence& evidence, std::size_t claim, std::string value, Span span = {});

// The indices of the documents that the group's claims come from, ascending.
std::vector<std::size_t> DocumentsOf(const Evidence& evidence, const Group& group);

// A verb that carries no fact of its own: to deny that something "was" says little about what was.
bool IsLightVerb(const word::Concept& verb);

// The time of a claim of the document with its words.
WrittenTime Written(const Evidence& evidence, std::size_t document, const ClaimTime& time);

// Whether the claim has one of the concepts, by their names.
bool NamesOneOf(const Evidence& evidence, std::size_t claim, std::span<const std::string_view> ids);

// A verb that denies what it governs: to forbid, refuse, deny, prevent.
bool IsDenyingVerb(const word::Concept& verb);

// Whether the claim demands, proposes or hopes: what it names is no fact yet.
bool IsWish(const Evidence& evidence, std::size_t claim);

// The rules, one file each. Each appends what it finds.
void JudgeNumbers(const Evidence& evidence, Findings* findings);
void JudgeArithmetic(const Evidence& evidence, Findings* findings);
void JudgeTimes(const Evidence& evidence, Findings* findings);
void JudgePlaces(const Evidence& evidence, Findings* findings);
void JudgeSites(const Evidence& evidence, Findings* findings);
void JudgeCauses(const Evidence& evidence, Findings* findings);
void JudgePolarity(const Evidence& evidence, Findings* findings);
void JudgeOpposites(const Evidence& evidence, Findings* findings);
void JudgeCertainty(const Evidence& evidence, Findings* findings);
void JudgeActs(const Evidence& evidence, Findings* findings);
void JudgeOmissions(const Evidence& evidence, Findings* findings);
void JudgeQuotations(const Evidence& evidence, Findings* findings);
// Runs last: says nothing of sentences that another rule has told of.
void JudgeResidues(const Evidence& evidence, Findings* findings);

// Runs the user's rules.
void JudgeByUserRules(const Evidence& evidence, Findings* findings);

// Runs all rules, drops what says the same twice, sorts by importance, numbers and explains.
Findings Judge(const Evidence& evidence);

}  // namespace claimdiff::judge

#endif  // CLAIMDIFF_LIB_JUDGE_EVIDENCE_H_
