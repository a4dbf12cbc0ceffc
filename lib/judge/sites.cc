// SPDX-License-Identifier: Apache-2.0
//
// Places without names: one text has the exchange on a bridge, another at an airport. Two sentences that tell the same
// put it at two kinds of places, one each, that the other text names nowhere.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "judge/denials.h"
#include "judge/evidence.h"
#include "judge/residue_report.h"
#include "judge/sentence_parts.h"

namespace claimdiff::judge {
namespace {

// Sentences tell the same from this score on.
constexpr double kLeastScore = 0.2;

struct Located {
  std::size_t claim;
  const claim::Site* site;
};

class SiteJudge {
 public:
  SiteJudge(const Evidence& evidence, Findings* findings) : evidence_(evidence), parts_(evidence), report_(evidence, findings) {
    for (std::size_t c = 0; c < evidence.claims.size(); ++c) {
      for (const claim::Site& site : evidence.claims[c]->sites) kinds_[evidence.claim(c).document].insert(site.kind);
    }
  }

  void Run() {
    for (const group::SentencePair& pair : evidence_.sentence_pairs) {
      const bool mutual = pair.score >= pair.best_a && pair.score >= pair.best_b && pair.score >= kLeastScore;
      if (mutual || parts_.AreGrouped(pair)) Compare(pair);
    }
    report_.Finish();
  }

 private:
  // The only kind of place of the sentence that the other document does not name; none where there are several.
  const Located* OnlyIn(const group::SentencePlace& place, std::size_t other, std::vector<Located>* all) const {
    for (const std::size_t c : parts_.ClaimsOf(place)) {
      for (const claim::Site& site : evidence_.claims[c]->sites) all->push_back({c, &site});
    }
    const bool several = std::any_of(all->begin(), all->end(), [&](const Located& l) { return l.site->kind != all->front().site->kind; });
    if (all->empty() || several) return nullptr;
    const auto named = kinds_.find(other);
    const bool known = named != kinds_.end() && named->second.contains(all->front().site->kind);
    return known ? nullptr : &all->front();
  }

  bool ShareFact(std::size_t a, std::size_t b) const {
    const auto &x = evidence_.claim(a).people, &y = evidence_.claim(b).people;
    const bool person = std::any_of(x.begin(), x.end(), [&](const ClaimName& one) {
      return std::any_of(y.begin(), y.end(), [&](const ClaimName& other) { return one.key == other.key; });
    });
    return person || SharedSubjects(evidence_, a, b) > 0;
  }

  void Compare(const group::SentencePair& pair) {
    std::vector<Located> of_a, of_b;
    const Located *a = OnlyIn(pair.a, pair.b.document, &of_a), *b = OnlyIn(pair.b, pair.a.document, &of_b);
    if (a == nullptr || b == nullptr || a->site->kind == b->site->kind) return;
    if (!IsTrusted(pair) || !ShareFact(a->claim, b->claim)) return;
    Disagreement finding;
    finding.kind = DisagreementKind::kPlace;
    finding.severity = Severity::kContradiction;
    finding.topic = "place";
    report_.Add(std::move(finding), {pair, PartOf(*a), PartOf(*b)});
  }

  Part PartOf(const Located& located) const {
    const claim::ParsedDocument& parsed = *evidence_.documents[evidence_.claim(located.claim).document];
    const text::Token& token = parsed.words.tokens()[located.site->token];
    const std::string name = evidence_.glossary.Name(evidence_.analyzer.concept_of(located.site->id).id,
                                                     evidence_.wording.language(), evidence_.analyzer);
    return {located.claim, {token.begin, token.end}, name};
  }

  const Evidence& evidence_;
  SentenceParts parts_;
  ResidueReport report_;
  std::map<std::size_t, std::set<std::string>> kinds_;  // by document
};

}  // namespace

void JudgeSites(const Evidence& evidence, Findings* findings) { SiteJudge(evidence, findings).Run(); }

}  // namespace claimdiff::judge
