// SPDX-License-Identifier: Apache-2.0
//
// What one text denies and another affirms: in one group, a concept that stands under a negation here
// and without one there.

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "judge/denials.h"
#include "judge/evidence.h"

namespace claimdiff::judge {
namespace {

// From this score of their sentences on two claims are near.
constexpr double kNear = 0.38;

// A sentence that negates anything may well deny the same in other words.
bool Negates(const Evidence& evidence, std::size_t c) {
  const Claim& claim = evidence.claim(c);
  const claim::ParsedDocument& parsed = *evidence.documents[claim.document];
  const sentence::Sentence& s = parsed.sentences[claim.sentence];
  const auto markers = mention::MarkersIn(parsed.markers, s.first_token, s.last_token);
  return std::any_of(markers.begin(), markers.end(), mention::IsNegation);
}

bool Has(const std::vector<word::ConceptId>& ids, word::ConceptId id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// The claims of the group that negate the concept, and those that affirm it.
struct Sides {
  std::vector<std::size_t> denied;
  std::vector<std::size_t> affirmed;
  bool negated = false;  // in so many words, not by an opposite
  bool being = false;    // only that it was is denied
};

// The tokens between the punctuation marks around the claim's first negation.
claim::TokenRange NegatedClause(const Evidence& evidence, std::size_t c) {
  const claim::ReadClaim& read = *evidence.claims[c];
  const claim::ParsedDocument& parsed = *evidence.documents[read.claim.document];
  const auto& tokens = parsed.words.tokens();
  for (const mention::Marker& marker : mention::MarkersIn(parsed.markers, read.tokens.first, read.tokens.last)) {
    if (marker.kind != mention::MarkerKind::kNegation || !mention::IsNegation(marker)) continue;
    claim::TokenRange clause{marker.first, marker.last + 1};
    while (clause.first > read.tokens.first && tokens[clause.first - 1].kind != text::TokenKind::kPunct) --clause.first;
    while (clause.last < read.tokens.last && tokens[clause.last].kind != text::TokenKind::kPunct) ++clause.last;
    return clause;
  }
  return read.tokens;
}

// The things whose being is denied: "there was no strike", "the strike did not begin". Empty where a full verb says more.
Concepts DeniedThings(const Evidence& evidence, std::size_t c) {
  constexpr std::size_t kMost = 3;  // of more, nobody knows which the denial is of
  const claim::ReadClaim& read = *evidence.claims[c];
  if (read.claim.polarity != Polarity::kNegated || !read.claim.quantities.empty()) return {};
  const auto full = [&](word::ConceptId id) { return IsFullVerb(evidence, id); };
  if (std::any_of(read.negated.begin(), read.negated.end(), full)) return {};
  Concepts things;
  for (const word::ConceptId id : SubjectsOf(evidence, c, NegatedClause(evidence, c))) {
    const word::PartOfSpeech pos = evidence.analyzer.concept_of(id).pos;
    if (pos == word::PartOfSpeech::kVerb) return {};
    if (pos == word::PartOfSpeech::kNoun) things.insert(id);
  }
  return things.size() <= kMost ? things : Concepts();
}

std::map<word::ConceptId, Sides> SidesOf(const Evidence& evidence, const Group& group) {
  std::map<word::ConceptId, Sides> sides;
  for (const std::size_t c : group.claims) {
    if (IsUntil(evidence, c)) continue;
    for (const word::ConceptId id : evidence.claims[c]->negated) {
      if (IsFullVerb(evidence, id)) {
        sides[id].denied.push_back(c);
        sides[id].negated = true;
      }
    }
    for (const word::ConceptId id : DeniedThings(evidence, c)) {
      Sides& side = sides[id];
      if (side.negated && !side.being) continue;
      side.denied.push_back(c);
      side.negated = side.being = true;
    }
  }
  // An opposite stands for a negation: dead here, alive there.
  for (const std::size_t c : group.claims) {
    // Where people are counted, some may be dead and others alive.
    const Claim& claim = evidence.claim(c);
    if (claim.polarity == Polarity::kNegated || !claim.quantities.empty()) continue;
    for (const word::ConceptId id : evidence.claims[c]->concepts) {
      for (const word::ConceptId opposite : evidence.analyzer.concept_of(id).opposites) {
        const bool both = Has(evidence.claims[c]->concepts, opposite);
        if (opposite < id && !both) sides[opposite].denied.push_back(c);
      }
    }
  }
  for (auto& [id, side] : sides) {
    for (const std::size_t c : group.claims) {
      const claim::ReadClaim& read = *evidence.claims[c];
      const bool denies = std::find(side.denied.begin(), side.denied.end(), c) != side.denied.end();
      const bool unsaid = !side.negated || !Has(evidence.claims[side.denied.front()]->negated, id);
      const bool counts = !read.claim.quantities.empty() && unsaid;
      if (denies || counts || Negates(evidence, c) || IsWish(evidence, c)) continue;
      if (Has(read.concepts, id) && read.claim.polarity == Polarity::kAffirmed) {
        side.affirmed.push_back(c);
      }
    }
  }
  return sides;
}

bool ShareDocument(const Evidence& evidence, const Sides& sides) {
  std::set<std::size_t> documents;
  for (const std::size_t c : sides.denied) documents.insert(evidence.claim(c).document);
  return std::any_of(sides.affirmed.begin(), sides.affirmed.end(), [&](std::size_t c) {
    return documents.count(evidence.claim(c).document) > 0;
  });
}

using Place = std::pair<std::size_t, std::size_t>;  // document, sentence

std::set<std::pair<Place, Place>> NearSentences(const Evidence& evidence) {
  std::set<std::pair<Place, Place>> near;
  for (const group::SentencePair& pair : evidence.sentence_pairs) {
    if (pair.score < kNear) continue;
    const Place a{pair.a.document, pair.a.sentence}, b{pair.b.document, pair.b.sentence};
    near.insert({a, b});
    near.insert({b, a});
  }
  return near;
}

bool AreNear(const Evidence& evidence, const Sides& sides, const std::set<std::pair<Place, Place>>& near) {
  const auto place = [&](std::size_t c) { return Place{evidence.claim(c).document, evidence.claim(c).sentence}; };
  return std::any_of(sides.denied.begin(), sides.denied.end(), [&](std::size_t c) {
    return std::any_of(sides.affirmed.begin(), sides.affirmed.end(),
                       [&](std::size_t d) { return near.contains({place(c), place(d)}); });
  });
}

// Whether a claim that denies and one that affirms name one person.
bool ShareActor(const Evidence& evidence, const Sides& sides) {
  return std::any_of(sides.denied.begin(), sides.denied.end(), [&](std::size_t c) {
    return std::any_of(sides.affirmed.begin(), sides.affirmed.end(), [&](std::size_t d) {
      const auto &a = evidence.claim(c).people, &b = evidence.claim(d).people;
      return std::any_of(a.begin(), a.end(), [&](const ClaimName& one) {
        return std::any_of(b.begin(), b.end(), [&](const ClaimName& other) { return mention::NameReader::MayBeSame(one.key, other.key); });
      });
    });
  });
}

// Whether a claim that denies and one that affirms tell something else of the same, too.
bool ShareMore(const Evidence& evidence, const Sides& sides) {
  return std::any_of(sides.denied.begin(), sides.denied.end(), [&](std::size_t c) {
    return std::any_of(sides.affirmed.begin(), sides.affirmed.end(),
                       [&](std::size_t d) { return SharedSubjects(evidence, c, d) > 1; });
  });
}

// Denied on a day before any text affirms it: the denial was overtaken.
bool IsOvertaken(const Evidence& evidence, std::size_t denied, const std::vector<std::size_t>& affirmed) {
  const std::string& day = evidence.document(evidence.claim(denied).document).date;
  return !day.empty() && std::all_of(affirmed.begin(), affirmed.end(), [&](std::size_t c) {
    return day < evidence.document(evidence.claim(c).document).date;
  });
}

// What the group's texts affirm and the given claims deny; nothing where none denies.
void Report(const Evidence& evidence, std::size_t group, word::ConceptId id, const Sides& sides,
            const std::vector<std::size_t>& denied, Severity severity, Findings* findings) {
  if (denied.empty()) return;
  Disagreement finding;
  finding.kind = DisagreementKind::kPolarity;
  finding.severity = severity;
  finding.about = evidence.analyzer.concept_of(id).id;
  finding.topic = finding.about;
  finding.group = group;
  for (const std::size_t c : sides.affirmed) finding.readings.push_back(ReadingOf(evidence, c, "affirmed"));
  for (const std::size_t c : denied) finding.readings.push_back(ReadingOf(evidence, c, "negated"));
  findings->disagreements.push_back(std::move(finding));
}

}  // namespace

void JudgePolarity(const Evidence& evidence, Findings* findings) {
  const auto near = NearSentences(evidence);
  for (std::size_t g = 0; g < evidence.comparison.groups.size(); ++g) {
    for (const auto& [id, sides] : SidesOf(evidence, evidence.comparison.groups[g])) {
      if (sides.affirmed.empty() || ShareDocument(evidence, sides)) continue;
      // An opposite may be somebody else's (one side's victory is the other's defeat), and claims that
      // are not near may deny it of different things.
      const bool sure = sides.negated && !sides.being && (AreNear(evidence, sides, near) || ShareActor(evidence, sides));
      if (sides.negated && !sure && !ShareMore(evidence, sides)) continue;
      std::vector<std::size_t> overtaken, standing;
      for (const std::size_t c : sides.denied) {
        (sides.negated && MayChange(evidence, c) && IsOvertaken(evidence, c, sides.affirmed) ? overtaken : standing).push_back(c);
      }
      Report(evidence, g, id, sides, overtaken, Severity::kUpdate, findings);
      Report(evidence, g, id, sides, standing, sure ? Severity::kContradiction : Severity::kDiffers, findings);
    }
  }
}

}  // namespace claimdiff::judge
