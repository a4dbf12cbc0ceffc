// SPDX-License-Identifier: Apache-2.0
//
// The same quotation in two texts, where one goes on and the other stops: a sentence of it that the
// other text's quotation does not have.

#include <map>
#include <set>
#include <utility>

#include "judge/evidence.h"

namespace claimdiff::judge {
namespace {

using Speech = std::pair<std::size_t, std::int32_t>;  // document, quotation

struct Shared {
  std::size_t last_a;  // last claim of a's quotation that b's has, too
  std::size_t last_b;
  std::size_t count = 0;
};

class QuotationJudge {
 public:
  explicit QuotationJudge(const Evidence& evidence) : evidence_(evidence) {
    for (std::size_t c = 0; c < evidence.claims.size(); ++c) {
      if (evidence.claims[c]->speech >= 0) claims_[SpeechOf(c)].push_back(c);
    }
  }

  void Run(Findings* findings) {
    for (const Group& group : evidence_.comparison.groups) NoteGroup(group);
    for (const auto& [pair, shared] : shared_) Judge(pair.first, pair.second, shared, findings);
  }

 private:
  Speech SpeechOf(std::size_t c) const { return {evidence_.claim(c).document, evidence_.claims[c]->speech}; }

  void NoteGroup(const Group& group) {
    for (const std::size_t a : group.claims) {
      for (const std::size_t b : group.claims) {
        if (evidence_.claim(a).document == evidence_.claim(b).document) continue;
        if (evidence_.claims[a]->speech < 0 || evidence_.claims[b]->speech < 0) continue;
        Shared& shared = shared_[{SpeechOf(a), SpeechOf(b)}];
        if (shared.count++ == 0 || a > shared.last_a) shared.last_a = a, shared.last_b = b;
      }
    }
  }

  // `a` goes on behind the last claim that both have, while that is the last one of `b`.
  void Judge(const Speech& a, const Speech& b, const Shared& shared, Findings* findings) const {
    const auto& of_a = claims_.at(a);
    const auto& of_b = claims_.at(b);
    if (shared.count < 2 || of_b.back() != shared.last_b || of_a.back() == shared.last_a) return;
    const Document& document = evidence_.document(a.first);
    const Span rest{evidence_.claim(shared.last_a).span.begin, evidence_.claim(of_a.back()).span.end};
    const Span dropped{evidence_.claim(shared.last_a).span.end, rest.end};
    Disagreement finding;
    finding.kind = DisagreementKind::kQuote;
    finding.severity = Severity::kDiffers;
    const auto& speaker = evidence_.claim(shared.last_a).speaker;
    finding.about = "quotation" + (speaker ? " of " + speaker->name : std::string());
    finding.topic = "quotation";
    finding.readings = {
        ReadingOf(evidence_, shared.last_a, std::string(dropped.In(document.text)), rest),
        ReadingOf(evidence_, shared.last_b, "")};
    findings->disagreements.push_back(std::move(finding));
  }

  const Evidence& evidence_;
  std::map<Speech, std::vector<std::size_t>> claims_;
  std::map<std::pair<Speech, Speech>, Shared> shared_;
};

}  // namespace

void JudgeQuotations(const Evidence& evidence, Findings* findings) {
  QuotationJudge(evidence).Run(findings);
}

}  // namespace claimdiff::judge
