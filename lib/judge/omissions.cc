// SPDX-License-Identifier: Apache-2.0
//
// What some texts tell about the event and another is silent about: a facet that matters, or a part
// count ("seven Russians among the dead"). Only texts that share a fact with another are expected to
// tell the same event.

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "judge/counts.h"
#include "judge/evidence.h"

namespace claimdiff::judge {
namespace {

// Facets of less weight take in too much: two courts, two kinds of damage.
constexpr double kWeightOfFacet = 0.55;
// A facet that only one text tells must weigh this much.
constexpr double kWeightOfLoneFacet = 0.6;
constexpr std::size_t kDocumentsForLoneFacet = 3;
// A fact that some texts miss must belong to a facet of this weight.
constexpr double kWeightOfFact = 0.6;

// Documents that share a group with another.
std::set<std::size_t> OnTheEvent(const Evidence& evidence) {
  std::set<std::size_t> documents;
  for (const Group& group : evidence.comparison.groups) {
    const auto of_group = DocumentsOf(evidence, group);
    if (of_group.size() >= 2) documents.insert(of_group.begin(), of_group.end());
  }
  return documents;
}

// The claim of each document that tells the facet best: one that somebody vouches for, else the first.
std::map<std::string, std::map<std::size_t, std::size_t>> TellersByFacet(const Evidence& evidence) {
  std::map<std::string, std::map<std::size_t, std::size_t>> tellers;
  for (std::size_t c = 0; c < evidence.comparison.claims.size(); ++c) {
    const Claim& claim = evidence.claim(c);
    for (const std::string& topic : claim.topics) {
      if (evidence.glossary.Weight(topic) <= 0) continue;
      auto [teller, is_new] = tellers[topic].try_emplace(claim.document, c);
      if (!is_new && !evidence.claim(teller->second).speaker && claim.speaker) teller->second = c;
    }
  }
  return tellers;
}

Disagreement Silence(const Evidence& evidence, const std::string& facet,
                     const std::map<std::size_t, std::size_t>& tellers,
                     const std::set<std::size_t>& expected) {
  Disagreement finding;
  finding.kind = DisagreementKind::kOmission;
  finding.severity = Severity::kMissing;
  finding.about = facet;
  finding.topic = facet;
  for (const auto& [document, claim] : tellers) {
    finding.readings.push_back(ReadingOf(evidence, claim, ""));
  }
  for (const std::size_t document : expected) {
    if (tellers.count(document) == 0) finding.readings.push_back({document, std::nullopt, "", {}});
  }
  return finding;
}

void JudgeFacets(const Evidence& evidence, const std::set<std::size_t>& expected, Findings* findings) {
  for (const auto& [facet, tellers] : TellersByFacet(evidence)) {
    const bool lone = tellers.size() == 1;
    const double least = lone ? kWeightOfLoneFacet : kWeightOfFacet;
    if (evidence.glossary.Weight(facet) < least || (lone && expected.size() < kDocumentsForLoneFacet)) continue;
    const bool all = std::all_of(expected.begin(), expected.end(),
                                 [&](std::size_t d) { return tellers.count(d) > 0; });
    if (!all) findings->disagreements.push_back(Silence(evidence, facet, tellers, expected));
  }
}

// A part of a count that only some texts of the group give.
void JudgeParts(const Evidence& evidence, Findings* findings) {
  for (std::size_t g = 0; g < evidence.comparison.groups.size(); ++g) {
    std::map<std::string, std::map<std::size_t, std::size_t>> tellers;
    const Group& group = evidence.comparison.groups[g];
    for (const std::size_t c : group.claims) {
      for (const ClaimQuantity& quantity : evidence.claim(c).quantities) {
        if (quantity.scope != Scope::kPart) continue;
        tellers[quantity.what].try_emplace(evidence.claim(c).document, c);
      }
    }
    const auto documents = DocumentsOf(evidence, group);
    for (const auto& [what, by_document] : tellers) {
      if (by_document.size() == documents.size()) continue;
      Disagreement finding =
          Silence(evidence, what, by_document, {documents.begin(), documents.end()});
      finding.group = g;
      findings->disagreements.push_back(std::move(finding));
    }
  }
}

// The weightiest topic of the group's claims.
std::string TopicOf(const Evidence& evidence, const Group& group) {
  std::string best;
  for (const std::size_t c : group.claims) {
    for (const std::string& topic : evidence.claim(c).topics) {
      if (evidence.glossary.Weight(topic) > evidence.glossary.Weight(best)) best = topic;
    }
  }
  return best;
}

// Two words at least say what the group is about.
bool HasGloss(const Group& group) { return group.gloss.find(", ") != std::string::npos; }

// The silence about the whole facet is reported already, with the same texts telling.
bool IsReported(const Findings& findings, const std::string& facet,
                const std::map<std::size_t, std::size_t>& tellers) {
  return std::any_of(findings.disagreements.begin(), findings.disagreements.end(), [&](const auto& f) {
    if (f.kind != DisagreementKind::kOmission || f.about != facet) return false;
    return std::all_of(f.readings.begin(), f.readings.end(), [&](const Reading& reading) {
      return reading.claim.has_value() == (tellers.count(reading.document) > 0);
    });
  });
}

// A fact with a figure, a day or an act that nearly all texts tell, and the others come near in no sentence.
bool IsToldByMost(const Evidence& evidence, const Group& group, const std::map<std::size_t, std::size_t>& tellers,
                  const std::set<std::size_t>& expected) {
  constexpr double kMost = 0.65;
  constexpr double kNear = 0.3;
  if (static_cast<double>(tellers.size()) < kMost * static_cast<double>(expected.size())) return false;
  const bool solid = std::any_of(group.claims.begin(), group.claims.end(), [&](std::size_t c) {
    const Claim& claim = evidence.claim(c);
    return !claim.quantities.empty() || !claim.times.empty() || claim.act != "state";
  });
  if (!solid) return false;
  std::set<std::pair<std::size_t, std::size_t>> told;  // document, sentence
  for (const std::size_t c : group.claims) told.insert({evidence.claim(c).document, evidence.claim(c).sentence});
  return std::none_of(evidence.sentence_pairs.begin(), evidence.sentence_pairs.end(), [&](const group::SentencePair& pair) {
    if (pair.score < kNear) return false;
    const bool a = told.contains({pair.a.document, pair.a.sentence}), b = told.contains({pair.b.document, pair.b.sentence});
    return (a && !tellers.contains(pair.b.document)) || (b && !tellers.contains(pair.a.document));
  });
}

// A fact that several texts tell alike and others on the event do not, where its facet matters.
void JudgeFacts(const Evidence& evidence, const std::set<std::size_t>& expected, Findings* findings) {
  for (std::size_t g = 0; g < evidence.comparison.groups.size(); ++g) {
    const Group& group = evidence.comparison.groups[g];
    const std::string topic = TopicOf(evidence, group);
    std::map<std::size_t, std::size_t> tellers;
    for (const std::size_t c : group.claims) tellers.try_emplace(evidence.claim(c).document, c);
    const bool matters = evidence.glossary.Weight(topic) >= kWeightOfFact || IsToldByMost(evidence, group, tellers, expected);
    if (!matters || !HasGloss(group)) continue;
    const bool all = std::all_of(expected.begin(), expected.end(),
                                 [&](std::size_t d) { return tellers.count(d) > 0; });
    if (all || tellers.size() < 2 || IsReported(*findings, topic, tellers)) continue;
    Disagreement finding = Silence(evidence, group.gloss, tellers, expected);
    finding.topic = topic;
    finding.group = g;
    findings->disagreements.push_back(std::move(finding));
  }
}

// The sort of people that the claim tells to be among the dead, the detained ...: "among the dead is a child".
word::ConceptId MemberOf(const Evidence& evidence, std::size_t c) {
  const claim::ReadClaim& read = *evidence.claims[c];
  const claim::ParsedDocument& parsed = *evidence.documents[read.claim.document];
  for (const mention::Marker& marker : mention::MarkersIn(parsed.markers, read.tokens.first, read.tokens.last)) {
    if (marker.kind != mention::MarkerKind::kAmong) continue;
    for (std::uint32_t t = marker.last + 1; t < read.tokens.last; ++t) {
      if (IsKindOfPerson(evidence, parsed.words.concepts[t])) return parsed.words.concepts[t];
    }
  }
  return word::kNoConcept;
}

// Somebody among the dead or detained whom the other texts do not name at all.
void JudgeMembers(const Evidence& evidence, const std::set<std::size_t>& expected, Findings* findings) {
  std::map<word::ConceptId, std::map<std::size_t, std::size_t>> tellers;
  for (std::size_t c = 0; c < evidence.claims.size(); ++c) {
    const Claim& claim = evidence.claim(c);
    const bool affirmed = claim.polarity == Polarity::kAffirmed && expected.contains(claim.document);
    const word::ConceptId member = affirmed ? MemberOf(evidence, c) : word::kNoConcept;
    if (member != word::kNoConcept) tellers[member].try_emplace(claim.document, c);
  }
  for (const auto& [member, by_document] : tellers) {
    const bool elsewhere = std::any_of(evidence.claims.begin(), evidence.claims.end(), [&](const claim::ReadClaim* read) {
      const bool names = std::find(read->concepts.begin(), read->concepts.end(), member) != read->concepts.end();
      return names && !by_document.contains(read->claim.document);
    });
    if (elsewhere || by_document.size() == expected.size()) continue;
    findings->disagreements.push_back(Silence(evidence, evidence.analyzer.concept_of(member).id, by_document, expected));
  }
}

// ---- facts that one text alone tells

constexpr std::size_t kLoneFacts = 1;         // of a document
constexpr double kLeastWeight = 0.9;          // of a lone fact
constexpr double kNearElsewhere = 0.25;       // a sentence as near as this in another text tells of it, too
constexpr std::size_t kLeastContent = 4;      // concepts that make a fact of its own

// What speaks for a claim as a fact worth missing: figures, days, an act, a denial, a topic that matters.
double WeightOf(const Evidence& evidence, const Claim& claim) {
  double topic = 0;
  for (const std::string& id : claim.topics) topic = std::max(topic, evidence.glossary.Weight(id));
  return 1.0 * !claim.quantities.empty() + 0.5 * !claim.times.empty() + 0.4 * (claim.act != "state" && claim.act != "report") +
         0.6 * (claim.polarity == Polarity::kNegated) + 0.6 * topic;
}

// The first noun among the claim's concepts, else the first concept.
std::string SubjectOf(const Evidence& evidence, std::size_t c) {
  const auto& concepts = evidence.claims[c]->concepts;
  const auto noun = std::find_if(concepts.begin(), concepts.end(), [&](word::ConceptId id) {
    return evidence.analyzer.concept_of(id).pos == word::PartOfSpeech::kNoun;
  });
  return evidence.analyzer.concept_of(noun != concepts.end() ? *noun : concepts.front()).id;
}

void JudgeLoneFacts(const Evidence& evidence, const std::set<std::size_t>& expected, Findings* findings) {
  if (expected.size() < kDocumentsForLoneFacet) return;
  std::set<std::pair<std::size_t, std::size_t>> shared;  // document, sentence
  for (const Group& group : evidence.comparison.groups) {
    for (const std::size_t c : group.claims) shared.insert({evidence.claim(c).document, evidence.claim(c).sentence});
  }
  for (const group::SentencePair& pair : evidence.sentence_pairs) {
    if (pair.score < kNearElsewhere) continue;
    shared.insert({pair.a.document, pair.a.sentence});
    shared.insert({pair.b.document, pair.b.sentence});
  }
  std::map<std::size_t, std::vector<std::pair<double, std::size_t>>> candidates;  // by document: weight, claim
  for (std::size_t c = 0; c < evidence.claims.size(); ++c) {
    const Claim& claim = evidence.claim(c);
    if (!expected.contains(claim.document) || shared.contains({claim.document, claim.sentence})) continue;
    const double weight = WeightOf(evidence, claim);
    if (evidence.claims[c]->concepts.size() < kLeastContent || weight < kLeastWeight) continue;
    candidates[claim.document].push_back({-weight, c});
  }
  for (auto& [document, weighed] : candidates) {
    std::sort(weighed.begin(), weighed.end());
    for (std::size_t k = 0; k < std::min(kLoneFacts, weighed.size()); ++k) {
      const std::size_t c = weighed[k].second;
      const auto& topics = evidence.claim(c).topics;
      Disagreement finding = Silence(evidence, SubjectOf(evidence, c), {{document, c}}, expected);
      finding.topic = topics.empty() ? "" : topics.front();
      findings->disagreements.push_back(std::move(finding));
    }
  }
}

}  // namespace

void JudgeOmissions(const Evidence& evidence, Findings* findings) {
  const std::set<std::size_t> expected = OnTheEvent(evidence);
  JudgeFacets(evidence, expected, findings);
  JudgeFacts(evidence, expected, findings);
  JudgeParts(evidence, findings);
  JudgeMembers(evidence, expected, findings);
  JudgeLoneFacts(evidence, expected, findings);
}

}  // namespace claimdiff::judge
