// SPDX-License-Identifier: Apache-2.0
//
// Causes that the texts name for the same event, whatever group they stand in. Causes that share a
// concept count as one; where several remain, sources that speak for themselves contradict each other,
// one source's several causes differ.

#include <algorithm>
#include <iterator>
#include <map>

#include "judge/evidence.h"

namespace claimdiff::judge {
namespace {

// An effect that fits any event: it stands for the event that most causes are about.
constexpr std::string_view kAnyEvent = "incident";

struct Named {
  std::size_t claim;
  const claim::CauseLink* cause;
};

// What the texts are about: the happening that most of their claims name.
std::string MainEvent(const Evidence& evidence) {
  std::map<std::string, std::size_t> count;
  for (const claim::ReadClaim* read : evidence.claims) {
    for (const std::string& event : read->events) {
      if (event != kAnyEvent && evidence.glossary.IsHappening(event)) ++count[event];
    }
  }
  const auto most = std::max_element(count.begin(), count.end(), [](const auto& a, const auto& b) {
    return a.second < b.second;
  });
  return most == count.end() ? std::string(kAnyEvent) : most->first;
}

// "Other", "what happened" are no causes: a cause is named by a noun or a verb of its own.
bool NamesThing(const Evidence& evidence, const claim::CauseLink& cause) {
  return std::any_of(cause.concepts.begin(), cause.concepts.end(), [&](word::ConceptId id) {
    const word::Concept& named = evidence.analyzer.concept_of(id);
    return named.pos == word::PartOfSpeech::kNoun || (named.pos == word::PartOfSpeech::kVerb && !IsLightVerb(named));
  });
}

// By the event that each causes; "the incident" is the main event. Causes of meetings are left out.
std::map<std::string, std::vector<Named>> CausesByEffect(const Evidence& evidence) {
  const std::string main_event = MainEvent(evidence);
  std::map<std::string, std::vector<Named>> by_effect;
  for (std::size_t c = 0; c < evidence.claims.size(); ++c) {
    for (const claim::CauseLink& cause : evidence.claims[c]->causes) {
      const bool any = cause.effect.empty() || cause.effect == kAnyEvent;
      const std::string& effect = any ? main_event : cause.effect;
      if (evidence.glossary.IsHappening(effect) && NamesThing(evidence, cause)) by_effect[effect].push_back({c, &cause});
    }
  }
  return by_effect;
}

bool ShareConcept(const Named& a, const Named& b) {
  return std::any_of(a.cause->concepts.begin(), a.cause->concepts.end(), [&](word::ConceptId id) {
    return std::find(b.cause->concepts.begin(), b.cause->concepts.end(), id) != b.cause->concepts.end();
  });
}

std::string SpeakerOf(const Evidence& evidence, const Named& named) {
  const auto& speaker = evidence.claim(named.claim).speaker;
  return speaker ? speaker->key : std::string();
}

Span SpanOf(const Evidence& evidence, const Named& named) {
  const auto& tokens = evidence.documents[evidence.claim(named.claim).document]->words.tokens();
  return {tokens[named.cause->tokens.first].begin, tokens[named.cause->tokens.last - 1].end};
}

void JudgeEffect(const Evidence& evidence, const std::string& effect, const std::vector<Named>& all,
                 Findings* findings) {
  bool differ = false, opposed = false;
  std::map<std::size_t, std::vector<const Named*>> by_document;
  for (const Named& named : all) by_document[evidence.claim(named.claim).document].push_back(&named);
  for (auto i = by_document.begin(); i != by_document.end(); ++i) {
    for (auto j = std::next(i); j != by_document.end(); ++j) {
      for (const Named* a : i->second) {
        const bool shared = std::any_of(j->second.begin(), j->second.end(), [&](const Named* b) { return ShareConcept(*a, *b); });
        if (shared) continue;
        differ = true;
        for (const Named* b : j->second) {
          const std::string said_a = SpeakerOf(evidence, *a), said_b = SpeakerOf(evidence, *b);
          opposed |= !said_a.empty() && !said_b.empty() && said_a != said_b;
        }
      }
    }
  }
  if (!differ) return;
  Disagreement finding;
  finding.kind = DisagreementKind::kCause;
  finding.severity = opposed ? Severity::kContradiction : Severity::kDiffers;
  finding.about = "cause of " + effect;
  finding.topic = effect;
  for (const Named& named : all) {
    const Span words = SpanOf(evidence, named);
    const auto& document = evidence.document(evidence.claim(named.claim).document);
    finding.readings.push_back(ReadingOf(evidence, named.claim, std::string(words.In(document.text))));
  }
  findings->disagreements.push_back(std::move(finding));
}

}  // namespace

void JudgeCauses(const Evidence& evidence, Findings* findings) {
  for (const auto& [effect, causes] : CausesByEffect(evidence)) {
    JudgeEffect(evidence, effect, causes, findings);
  }
}

}  // namespace claimdiff::judge
