// SPDX-License-Identifier: Apache-2.0

#include "judge/denials.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>

namespace claimdiff::judge {
namespace {

// From this score on two sentences tell so much the same that what one denies the other cannot say.
constexpr double kSureDenial = 0.36;
// The same where the denied word is not said, but much of what it is about.
constexpr double kSureSubject = 0.5;
constexpr std::ptrdiff_t kMuch = 2;  // concepts
// Sentences that are so much nearer than any other are each other's translation.
constexpr double kNearMargin = 0.15;

bool IsNear(const group::SentencePair& pair) { return pair.score >= kTrustedScore || MarginOf(pair) >= kNearMargin; }

// How many subjects a claim shares with a sentence.
std::ptrdiff_t SharedSubjects(const Evidence& evidence, const SentenceParts& parts, std::size_t claim,
                              const SentencePlace& sentence) {
  std::ptrdiff_t most = 0;
  for (const std::size_t other : parts.ClaimsOf(sentence)) most = std::max(most, SharedSubjects(evidence, claim, other));
  return most;
}

// "A man who cannot lose" denies nothing of the fact that the sentence tells.
bool IsAside(const Evidence& evidence, std::size_t c, const Span& negation) {
  const claim::ReadClaim& read = *evidence.claims[c];
  const claim::ParsedDocument& parsed = *evidence.documents[read.claim.document];
  for (const mention::Marker& marker : mention::MarkersIn(parsed.markers, read.tokens.first, read.tokens.last)) {
    if (parsed.words.tokens()[marker.first].begin >= negation.begin) return false;
    if (marker.kind == mention::MarkerKind::kRelative) return true;
  }
  return false;
}

bool IsLater(const Evidence& evidence, std::size_t document, std::size_t earlier) {
  const std::string &day = evidence.document(document).date, &before = evidence.document(earlier).date;
  return !before.empty() && before < day;
}

}  // namespace

bool IsFullVerb(const Evidence& evidence, word::ConceptId id) {
  if (id == word::kNoConcept) return false;
  const word::Concept& verb = evidence.analyzer.concept_of(id);
  return verb.pos == word::PartOfSpeech::kVerb && !IsLightVerb(verb);
}

Concepts SubjectsOf(const Evidence& evidence, std::size_t c, const claim::TokenRange& tokens) {
  const word::ConceptId person = evidence.analyzer.Find("person");
  const claim::ReadClaim& read = *evidence.claims[c];
  const claim::ParsedDocument& parsed = *evidence.documents[read.claim.document];
  const Span speaker = read.claim.speaker ? read.claim.speaker->surface : Span{};
  Concepts subjects;
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    const word::ConceptId id = parsed.words.concepts[t];
    if (id == word::kNoConcept || parsed.words.term_length[t] == 0) continue;
    const text::Token& token = parsed.words.tokens()[t];
    const Span span{token.begin, token.end};
    if (span.Overlaps(speaker) || span.Overlaps(read.claim.verb)) continue;
    const word::Concept& subject = evidence.analyzer.concept_of(id);
    const bool content = subject.pos == word::PartOfSpeech::kNoun || subject.pos == word::PartOfSpeech::kAdjective ||
                         subject.pos == word::PartOfSpeech::kAdverb ||
                         IsFullVerb(evidence, id);
    if (content && !(person != word::kNoConcept && evidence.analyzer.IsA(id, person))) subjects.insert(id);
  }
  return subjects;
}

bool MayChange(const Evidence& evidence, std::size_t c) {
  static constexpr std::string_view kAhead[] = {"n_not_yet", "plan_intend", "prepare", "promise", "a_still"};
  const claim::ReadClaim& read = *evidence.claims[c];
  const claim::ParsedDocument& parsed = *evidence.documents[read.claim.document];
  const auto& tokens = parsed.words.tokens();
  const sentence::Sentence& s = parsed.sentences[read.claim.sentence];
  const auto markers = mention::MarkersIn(parsed.markers, s.first_token, s.last_token);
  // "He did not admit": the text denies that somebody spoke so.
  const bool unsaid = std::any_of(markers.begin(), markers.end(), [&](const mention::Marker& marker) {
    return marker.kind == mention::MarkerKind::kNegation && marker.last + 1 < s.last_token &&
           tokens[marker.last + 1].begin == read.claim.verb.begin;
  });
  const bool vouched = read.claim.speaker && read.claim.speaker->type != SpeakerType::kUnnamed;
  return !vouched || unsaid ||
         mention::HasMarker(parsed.markers, mention::MarkerKind::kFuture, read.tokens.first, read.tokens.last) ||
         NamesOneOf(evidence, c, kAhead);
}

bool IsUntil(const Evidence& evidence, std::size_t c) {
  const auto& times = evidence.claim(c).times;
  return std::any_of(times.begin(), times.end(), [](const ClaimTime& time) { return time.bound == TimeBound::kUntil; });
}

std::ptrdiff_t SharedSubjects(const Evidence& evidence, std::size_t one, std::size_t other) {
  const Concepts own = SubjectsOf(evidence, one, evidence.claims[one]->tokens), others = SubjectsOf(evidence, other, evidence.claims[other]->tokens);
  return std::count_if(own.begin(), own.end(), [&](word::ConceptId id) { return others.contains(id); });
}

std::optional<Denial> DenialOf(const Evidence& evidence, const SentenceParts& parts, const group::SentencePair& pair) {
  auto of_a = parts.NegationsOf(pair.a), of_b = parts.NegationsOf(pair.b);
  if (of_a.empty() && of_b.empty()) {
    of_a = parts.DenyingVerbsOf(pair.a);
    of_b = parts.DenyingVerbsOf(pair.b);
  }
  if (of_a.size() + of_b.size() != 1 || !IsNear(pair)) return std::nullopt;
  Denial denial;
  denial.first = !of_a.empty();
  const Negation& negation = denial.first ? of_a.front() : of_b.front();
  const SentencePlace &denying = denial.first ? pair.a : pair.b, &affirming = denial.first ? pair.b : pair.a;
  const auto denied = parts.ClaimAt(denying, negation.span);
  if (!denied || parts.ClaimsOf(affirming).empty()) return std::nullopt;
  if (IsUntil(evidence, *denied)) return std::nullopt;
  // "Was not" says little, and so does a denial of what the other does not name.
  const auto named = parts.FindLike(affirming, negation.negated);
  const bool same = parts.Find(affirming, negation.negated).has_value();
  const bool telling = named && IsFullVerb(evidence, negation.negated);
  const bool are_short = parts.AreShort(pair);
  if (!telling && pair.score < kSureDenial && !are_short) return std::nullopt;
  const std::ptrdiff_t shared = SharedSubjects(evidence, parts, *denied, affirming);
  const bool akin = same || are_short || shared > 0;
  if (!akin && !(telling && parts.AreGrouped(pair))) return std::nullopt;
  if (!telling && !same && !are_short && IsAside(evidence, *denied, negation.span)) return std::nullopt;
  const auto at = named ? parts.ClaimAt(affirming, *named) : std::nullopt;
  denial.denied = *denied;
  denial.affirmed = at ? *at : parts.ClaimsOf(affirming).front();
  // "Did not succeed" and "failed" are one: of short texts only the word itself is sure.
  const bool said = akin && (same || telling), much = shared >= kMuch && pair.score >= kSureSubject;
  const bool sure = pair.score >= kSureDenial && ((same && telling) || (!are_short && (said || much)));
  if (sure && !negation.verb) denial.severity = Severity::kContradiction;
  // Not yet, and then it is; of what is denied and not named again nobody knows.
  const bool later = IsLater(evidence, affirming.document, denying.document);
  if ((telling || same) && later && (!sure || MayChange(evidence, *denied))) denial.severity = Severity::kUpdate;
  // What was claimed is now admitted to be untrue.
  if ((telling || same) && evidence.claim(*denied).act == "admit" && IsLater(evidence, denying.document, affirming.document)) {
    denial.severity = Severity::kUpdate;
  }
  if (negation.negated != word::kNoConcept) denial.about = evidence.analyzer.concept_of(negation.negated).id;
  return denial;
}

}  // namespace claimdiff::judge
