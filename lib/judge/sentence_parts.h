// SPDX-License-Identifier: Apache-2.0
//
// What one sentence of a document says, field by field, for rules that compare sentences.

#ifndef CLAIMDIFF_LIB_JUDGE_SENTENCE_PARTS_H_
#define CLAIMDIFF_LIB_JUDGE_SENTENCE_PARTS_H_

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/evidence.h"

namespace claimdiff::judge {

using group::SentencePlace;

struct Quantity {
  std::size_t claim;
  const ClaimQuantity* quantity;
  std::size_t index;  // of the quantity in its claim
};

struct Moment {
  std::size_t claim;
  const ClaimTime* time;
};

using Names = std::vector<const mention::NameMention*>;

struct Negation {
  Span span;
  word::ConceptId negated = word::kNoConcept;  // the next content word
  bool verb = false;                           // a verb that denies, no negation: "forbade to drink"
};

struct Ordinal {
  Span span;
  double value = 0;
  word::ConceptId ranked = word::kNoConcept;  // of the next content word, which the ordinal ranks
};

struct Score {
  Span span;
  int first = 0, second = 0;
};

// How much nearer two sentences are than either is to any third.
inline double MarginOf(const group::SentencePair& pair) { return pair.score - pair.next; }

// Sentences without a rival tell the same from this margin on.
inline constexpr double kLeastAlone = 0.12;
inline constexpr double kTrustedScore = 0.25;
// Names and negations are in every sentence: what differs in them counts only where much else is shared.
inline bool IsTrusted(const group::SentencePair& pair) {
  return pair.score >= kTrustedScore || MarginOf(pair) >= kLeastAlone;
}

class SentenceParts {
 public:
  // `evidence` must outlive the object. Linear in the claims.
  explicit SentenceParts(const Evidence& evidence);

  const std::vector<std::size_t>& ClaimsOf(const SentencePlace& place) const;
  // Whether claims of the two sentences stand in one group.
  bool AreGrouped(const group::SentencePair& pair) const;
  // Of texts this short, two sentences that resemble each other are each other's counterparts beyond doubt.
  bool AreShort(const group::SentencePair& pair) const;
  // The first claim of the sentence that holds a part of `span`.
  std::optional<std::size_t> ClaimAt(const SentencePlace& place, const Span& span) const;

  std::vector<Quantity> QuantitiesOf(const SentencePlace& place) const;
  std::vector<Moment> MomentsOf(const SentencePlace& place) const;
  Names NamesOf(const SentencePlace& place) const;
  std::vector<Negation> NegationsOf(const SentencePlace& place) const;
  // What its verbs deny by themselves: "they forbade to drink".
  std::vector<Negation> DenyingVerbsOf(const SentencePlace& place) const;
  // The ordinal of the sentence that ranks a known thing; none where there are several.
  std::optional<Ordinal> OnlyOrdinal(const SentencePlace& place) const;
  // The score of the sentence ("3:2") that is no time of day; none where there are several.
  std::optional<Score> OnlyScore(const SentencePlace& place) const;
  // The last place in the sentence where the concept stands.
  std::optional<Span> Find(const SentencePlace& place, word::ConceptId id) const;
  // Whether one is a kind of the other, or both belong to one semantic field.
  bool AreAkin(word::ConceptId one, word::ConceptId other) const;
  // The same as Find, else one of its kind or of its semantic fields.
  std::optional<Span> FindLike(const SentencePlace& place, word::ConceptId id) const;

 private:
  bool IsTimed(const SentencePlace& place, const Span& span) const;
  word::ConceptId NegatedBy(const claim::ParsedDocument& parsed, const sentence::Sentence& s,
                            const mention::Marker& marker) const;

  const Evidence& evidence_;
  using Place = std::pair<std::size_t, std::size_t>;  // document, sentence

  std::map<Place, std::vector<std::size_t>> claims_;
  std::map<Place, std::set<std::size_t>> groups_;
};

// The gazetteer knows it.
bool IsKnownName(const mention::NameMention& name);
// One entity, one inside the other, or an unknown name spelt otherwise: skeletons differ by a letter in three at most.
bool MayBeOneName(const mention::NameReader& names, const mention::NameMention& a, const mention::NameMention& b);

}  // namespace claimdiff::judge

#endif  // CLAIMDIFF_LIB_JUDGE_SENTENCE_PARTS_H_
