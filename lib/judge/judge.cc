// SPDX-License-Identifier: Apache-2.0
//
// Runs the rules, weighs what they find and puts it in order.

#include <algorithm>
#include <set>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include "judge/evidence.h"

namespace claimdiff::judge {
namespace {

struct BuiltInRule {
  const char* name;
  void (*judge)(const Evidence& evidence, Findings* findings);
};

constexpr BuiltInRule kRules[] = {
    {"numbers", JudgeNumbers},     {"arithmetic", JudgeArithmetic}, {"times", JudgeTimes},
    {"places", JudgePlaces},       {"sites", JudgeSites},           {"causes", JudgeCauses},
    {"polarity", JudgePolarity},   {"opposites", JudgeOpposites},
    {"certainty", JudgeCertainty}, {"acts", JudgeActs},             {"omissions", JudgeOmissions},
    {"quotations", JudgeQuotations}, {"residues", JudgeResidues}};

// What a finding of each severity weighs before its facet and its witnesses are asked.
double SeverityWeight(Severity severity) {
  switch (severity) {
    case Severity::kContradiction:
      return 1.0;
    case Severity::kUpdate:
      return 0.7;
    case Severity::kDiffers:
      return 0.65;
    case Severity::kMissing:
      return 0.55;
    case Severity::kMoreSpecific:
      return 0.45;
  }
  return 0;
}

std::size_t Witnesses(const Disagreement& finding) {
  std::set<std::size_t> documents;
  for (const Reading& reading : finding.readings) {
    if (reading.claim) documents.insert(reading.document);
  }
  return documents.size();
}

// severity x (facet and witnesses), 0 to 1: half of the second factor is given, a quarter grows with the
// facet's weight, a quarter with the share of the documents that witness it.
double Importance(const Evidence& evidence, const Disagreement& finding) {
  const double facet = evidence.glossary.Weight(finding.topic);
  const double documents = static_cast<double>(evidence.comparison.documents.size());
  const double share = documents == 0 ? 0 : static_cast<double>(Witnesses(finding)) / documents;
  return SeverityWeight(finding.severity) * (0.5 + 0.25 * facet + 0.25 * share);
}

// What tells two findings apart: kind, subject and the claims they show.
std::string IdentityOf(const Disagreement& finding) {
  std::string identity = std::string(DisagreementKindName(finding.kind)) + "|" + finding.about;
  if (finding.severity == Severity::kUpdate) identity += "|update";
  for (const Reading& reading : finding.readings) {
    identity += "|" + std::to_string(reading.document) + ":" +
                (finding.kind == DisagreementKind::kOmission
                     ? std::string(reading.claim ? "told" : "silent")
                     : reading.value);
  }
  return identity;
}

void DropRepetitions(std::vector<Disagreement>* findings) {
  std::set<std::string> known;
  std::erase_if(*findings, [&](const Disagreement& f) { return !known.insert(IdentityOf(f)).second; });
}

// Whether `lesser` says of one yes or no, or of one count, nothing that `greater` does not: the same sides, one of them by the same claim.
bool Covers(const Disagreement& greater, const Disagreement& lesser) {
  const auto shown = [&](const Reading& reading, bool claim) {
    return std::any_of(greater.readings.begin(), greater.readings.end(), [&](const Reading& other) {
      return other.document == reading.document && other.value == reading.value && (!claim || other.claim == reading.claim);
    });
  };
  const auto& readings = lesser.readings;
  return std::all_of(readings.begin(), readings.end(), [&](const Reading& r) { return shown(r, /*claim=*/false); }) &&
         std::any_of(readings.begin(), readings.end(), [&](const Reading& r) { return shown(r, /*claim=*/true); });
}

bool MayBeCovered(const Disagreement& finding) {
  return finding.kind == DisagreementKind::kPolarity || finding.kind == DisagreementKind::kNumber;
}

void DropCovered(std::vector<Disagreement>* findings) {
  std::map<std::size_t, std::vector<const Disagreement*>> by_claim;
  for (const Disagreement& finding : *findings) {
    if (!MayBeCovered(finding)) continue;
    for (const Reading& reading : finding.readings) {
      if (reading.claim) by_claim[*reading.claim].push_back(&finding);
    }
  }
  const auto covered = [&](const Disagreement& lesser) {
    return std::any_of(lesser.readings.begin(), lesser.readings.end(), [&](const Reading& reading) {
      if (!reading.claim) return false;
      const auto& sharing = by_claim[*reading.claim];
      return std::any_of(sharing.begin(), sharing.end(), [&](const Disagreement* greater) {
        const bool alike = greater->kind == lesser.kind && greater->severity == lesser.severity;
        return alike && greater->readings.size() > lesser.readings.size() && Covers(*greater, lesser);
      });
    });
  };
  std::vector<bool> dropped;
  for (const Disagreement& finding : *findings) {
    dropped.push_back(MayBeCovered(finding) && covered(finding));
  }
  std::size_t i = 0;
  std::erase_if(*findings, [&](const Disagreement&) { return dropped[i++]; });
}

std::string LocalAbout(const Evidence& evidence, const Disagreement& finding) {
  const std::string& language = evidence.wording.language();
  switch (finding.kind) {
    case DisagreementKind::kCause:
    case DisagreementKind::kTime:
      return evidence.glossary.Name(finding.topic, language, evidence.analyzer);
    default:
      return evidence.glossary.Name(finding.about, language, evidence.analyzer);
  }
}

}  // namespace

Reading ReadingOf(const Evidence& evidence, std::size_t claim, std::string value, Span span) {
  const Claim& said = evidence.claim(claim);
  return {said.document, claim, std::move(value), span.empty() ? said.span : span};
}

bool IsLightVerb(const word::Concept& verb) {
  static constexpr std::string_view kLight[] = {
      "be", "have", "lack_not_have", "can_be_able", "must_have_to", "want", "become", "begin", "start_launch",
      "continue", "happen", "exist", "need", "plan_intend", "try_attempt", "be_future"};
  return std::find(std::begin(kLight), std::end(kLight), verb.id) != std::end(kLight);
}

bool IsDenyingVerb(const word::Concept& verb) {
  static constexpr std::string_view kDenying[] = {"forbid", "refuse", "deny", "prevent", "cancel_event", "reject", "abolish_repeal"};
  return std::find(std::begin(kDenying), std::end(kDenying), verb.id) != std::end(kDenying);
}

WrittenTime Written(const Evidence& evidence, std::size_t document, const ClaimTime& time) {
  const claim::ParsedDocument& parsed = *evidence.documents[document];
  const auto& tokens = parsed.words.tokens();
  // A marker that begins in the words before may reach into the time: "on the" + "next day".
  constexpr std::size_t kBefore = 32;  // bytes
  const std::size_t from = time.span.begin - std::min(time.span.begin, kBefore);
  auto marker = std::lower_bound(parsed.markers.begin(), parsed.markers.end(), from,
                                 [&](const mention::Marker& m, std::size_t begin) { return tokens[m.first].begin < begin; });
  bool anchored = false;
  for (; marker != parsed.markers.end() && tokens[marker->first].begin < time.span.end; ++marker) {
    anchored |= marker->kind == mention::MarkerKind::kAnchored && tokens[marker->last].end > time.span.begin;
  }
  return {time.time, time.span.In(evidence.document(document).text), anchored};
}

bool NamesOneOf(const Evidence& evidence, std::size_t claim, std::span<const std::string_view> ids) {
  const auto& concepts = evidence.claims[claim]->concepts;
  return std::any_of(concepts.begin(), concepts.end(), [&](word::ConceptId id) {
    return std::find(ids.begin(), ids.end(), evidence.analyzer.concept_of(id).id) != ids.end();
  });
}

bool IsWish(const Evidence& evidence, std::size_t claim) {
  static constexpr std::string_view kWishes[] = {"demand", "request", "propose", "call_for_resignation", "strive_effort", "achieve",
                                                 "threaten", "want", "hope", "call_on"};
  return NamesOneOf(evidence, claim, kWishes);
}

std::vector<std::size_t> DocumentsOf(const Evidence& evidence, const Group& group) {
  std::set<std::size_t> documents;
  for (const std::size_t c : group.claims) documents.insert(evidence.claim(c).document);
  return {documents.begin(), documents.end()};
}

Findings Judge(const Evidence& evidence) {
  Findings findings;
  for (const auto& [name, rule] : kRules) {
    const std::size_t before = findings.disagreements.size();
    rule(evidence, &findings);
    for (std::size_t i = before; i < findings.disagreements.size(); ++i) findings.disagreements[i].rule = name;
  }
  JudgeByUserRules(evidence, &findings);
  DropRepetitions(&findings.disagreements);
  DropCovered(&findings.disagreements);
  for (Disagreement& finding : findings.disagreements) {
    if (finding.score == 0) finding.score = Importance(evidence, finding);
    if (!finding.explanation.empty()) continue;
    finding.explanation = evidence.wording.Explain(finding, LocalAbout(evidence, finding),
                                                   evidence.comparison.documents);
  }
  std::stable_sort(findings.disagreements.begin(), findings.disagreements.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
  for (std::size_t i = 0; i < findings.disagreements.size(); ++i) {
    findings.disagreements[i].id = "x" + std::to_string(i + 1);
  }
  return findings;
}

}  // namespace claimdiff::judge
