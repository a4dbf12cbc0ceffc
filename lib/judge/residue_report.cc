// SPDX-License-Identifier: Apache-2.0

#include "judge/residue_report.h"

#include <algorithm>
#include <utility>

namespace claimdiff::judge {
namespace {

bool Shows(const Disagreement& finding, std::size_t document, const Part& part) {
  return std::any_of(finding.readings.begin(), finding.readings.end(), [&](const Reading& reading) {
    return reading.document == document && reading.span == part.span;
  });
}

}  // namespace

ResidueReport::ResidueReport(const Evidence& evidence, Findings* findings)
    : evidence_(evidence), findings_(findings) {
  for (const Disagreement& finding : findings->disagreements) {
    for (const Reading& reading : finding.readings) {
      if (!reading.claim) continue;
      known_.insert({FamilyOf(finding.kind), reading.document, evidence.claim(*reading.claim).sentence});
    }
  }
}

char ResidueReport::FamilyOf(DisagreementKind kind) {
  switch (kind) {
    case DisagreementKind::kNumber:
    case DisagreementKind::kSpecificity:
      return 'n';
    case DisagreementKind::kTime:
      return 't';
    case DisagreementKind::kPlace:
      return 'p';
    case DisagreementKind::kPolarity:
    case DisagreementKind::kAct:
      return 'o';
    default:
      return 'a';
  }
}

bool ResidueReport::IsKnown(DisagreementKind kind, const group::SentencePair& pair) const {
  const char family = FamilyOf(kind);
  return known_.contains({family, pair.a.document, pair.a.sentence}) &&
         known_.contains({family, pair.b.document, pair.b.sentence});
}

void ResidueReport::Add(Disagreement finding, const PairOfParts& pair) {
  if (IsKnown(finding.kind, pair.sentences)) return;
  const std::size_t document_a = pair.sentences.a.document, document_b = pair.sentences.b.document;
  for (std::size_t i = 0; i < found_.size(); ++i) {
    Disagreement& earlier = found_[i];
    if (earlier.kind != finding.kind) continue;
    const bool shows_a = Shows(earlier, document_a, pair.a), shows_b = Shows(earlier, document_b, pair.b);
    if (shows_a && !shows_b) earlier.readings.push_back({document_b, pair.b.claim, pair.b.value, pair.b.span});
    if (shows_b && !shows_a) earlier.readings.push_back({document_a, pair.a.claim, pair.a.value, pair.a.span});
    if (!shows_a && !shows_b) continue;
    if (pair.sentences.score > nearest_[i]) earlier.severity = finding.severity;
    nearest_[i] = std::max(nearest_[i], pair.sentences.score);
    return;
  }
  const auto& topics = evidence_.claim(pair.a.claim).topics;
  if (finding.topic.empty() && !topics.empty()) finding.topic = topics.front();
  finding.readings.push_back({document_a, pair.a.claim, pair.a.value, pair.a.span});
  finding.readings.push_back({document_b, pair.b.claim, pair.b.value, pair.b.span});
  found_.push_back(std::move(finding));
  nearest_.push_back(pair.sentences.score);
}

void ResidueReport::Finish() {
  for (Disagreement& finding : found_) findings_->disagreements.push_back(std::move(finding));
  found_.clear();
  nearest_.clear();
}

}  // namespace claimdiff::judge
