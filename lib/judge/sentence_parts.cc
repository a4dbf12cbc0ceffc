// SPDX-License-Identifier: Apache-2.0

#include "judge/sentence_parts.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <numeric>

#include "absl/strings/ascii.h"
#include "tables/tsv.h"

namespace claimdiff::judge {
namespace {

constexpr std::uint32_t kReach = 4;       // tokens between a negation and what it negates
constexpr std::size_t kLeastPart = 3;     // letters of a skeleton that may be compared letter by letter

// Levenshtein's distance of two skeletons, in letters. Time: product of their lengths.
std::size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = corner + (a[i] != b[j]);
      corner = row[j + 1];
      row[j + 1] = std::min({row[j] + 1, corner + 1, change});
    }
  }
  return row.back();
}

bool SharePart(std::string_view a, std::string_view b) {
  for (const std::string_view x : tables::Split(a, ' ')) {
    for (const std::string_view y : tables::Split(b, ' ')) {
      const std::size_t shorter = std::min(x.size(), y.size()), longer = std::max(x.size(), y.size());
      if (shorter >= kLeastPart && EditDistance(x, y) * 3 <= longer) return true;
    }
  }
  return false;
}

bool IsContent(const word::Analyzer& analyzer, word::ConceptId id) {
  if (id == word::kNoConcept) return false;
  const word::PartOfSpeech pos = analyzer.concept_of(id).pos;
  return pos == word::PartOfSpeech::kVerb || pos == word::PartOfSpeech::kAdjective || pos == word::PartOfSpeech::kNoun;
}

// Words between "nobody" and its "not".
constexpr std::uint32_t kConcordReach = 8;

}  // namespace

SentenceParts::SentenceParts(const Evidence& evidence) : evidence_(evidence) {
  for (std::size_t c = 0; c < evidence.claims.size(); ++c) {
    claims_[{evidence.claim(c).document, evidence.claim(c).sentence}].push_back(c);
  }
  for (std::size_t g = 0; g < evidence.comparison.groups.size(); ++g) {
    for (const std::size_t c : evidence.comparison.groups[g].claims) {
      groups_[{evidence.claim(c).document, evidence.claim(c).sentence}].insert(g);
    }
  }
}

bool SentenceParts::AreGrouped(const group::SentencePair& pair) const {
  const auto a = groups_.find({pair.a.document, pair.a.sentence});
  const auto b = groups_.find({pair.b.document, pair.b.sentence});
  if (a == groups_.end() || b == groups_.end()) return false;
  return std::any_of(a->second.begin(), a->second.end(), [&](std::size_t g) { return b->second.contains(g); });
}

bool SentenceParts::AreShort(const group::SentencePair& pair) const {
  constexpr std::size_t kShortText = 3;  // sentences
  return evidence_.documents[pair.a.document]->sentences.size() <= kShortText &&
         evidence_.documents[pair.b.document]->sentences.size() <= kShortText;
}

const std::vector<std::size_t>& SentenceParts::ClaimsOf(const SentencePlace& place) const {
  static const std::vector<std::size_t> kNone;
  const auto found = claims_.find({place.document, place.sentence});
  return found == claims_.end() ? kNone : found->second;
}

std::optional<std::size_t> SentenceParts::ClaimAt(const SentencePlace& place, const Span& span) const {
  for (const std::size_t c : ClaimsOf(place)) {
    if (evidence_.claim(c).span.Overlaps(span)) return c;
  }
  return std::nullopt;
}

std::vector<Quantity> SentenceParts::QuantitiesOf(const SentencePlace& place) const {
  std::vector<Quantity> all;
  for (const std::size_t c : ClaimsOf(place)) {
    const auto& quantities = evidence_.claim(c).quantities;
    for (std::size_t q = 0; q < quantities.size(); ++q) {
      all.push_back({c, &quantities[q], q});
    }
  }
  return all;
}

std::vector<Moment> SentenceParts::MomentsOf(const SentencePlace& place) const {
  std::vector<Moment> all;
  for (const std::size_t c : ClaimsOf(place)) {
    for (const ClaimTime& time : evidence_.claim(c).times) all.push_back({c, &time});
  }
  return all;
}

Names SentenceParts::NamesOf(const SentencePlace& place) const {
  const claim::ParsedDocument& parsed = *evidence_.documents[place.document];
  const sentence::Sentence& s = parsed.sentences[place.sentence];
  Names names;
  for (const auto& name : parsed.names) {
    if (name.first_token >= s.first_token && name.last_token < s.last_token) names.push_back(&name);
  }
  return names;
}

// The first full verb within reach of the negation; "задерживать не стали": the one before it, where only a light
// one stands behind; else the first content word.
word::ConceptId SentenceParts::NegatedBy(const claim::ParsedDocument& parsed, const sentence::Sentence& s,
                                         const mention::Marker& marker) const {
  const auto& tokens = parsed.words.tokens();
  const auto concept_at = [&](std::uint32_t t) {
    return IsContent(evidence_.analyzer, parsed.words.concepts[t]) ? parsed.words.concepts[t] : word::kNoConcept;
  };
  const auto is_light = [&](word::ConceptId id) { return IsLightVerb(evidence_.analyzer.concept_of(id)); };
  word::ConceptId light = word::kNoConcept;
  const std::uint32_t end = std::min(s.last_token, marker.last + 1 + kReach);
  for (std::uint32_t t = marker.last + 1; t < end && tokens[t].kind != text::TokenKind::kPunct; ++t) {
    const word::ConceptId id = concept_at(t);
    if (id != word::kNoConcept && !is_light(id)) return id;
    if (light == word::kNoConcept) light = id;
  }
  const bool helps = marker.last + 1 < s.last_token && parsed.words.concepts[marker.last + 1] != word::kNoConcept;
  if (light == word::kNoConcept && !helps) return light;
  const std::uint32_t least = std::max(s.first_token, marker.first - std::min(marker.first, kReach - 1));
  for (std::uint32_t t = marker.first; t-- > least && tokens[t].kind != text::TokenKind::kPunct;) {
    const word::ConceptId id = concept_at(t);
    if (id != word::kNoConcept && !is_light(id)) return id;
  }
  return light;
}

std::vector<Negation> SentenceParts::NegationsOf(const SentencePlace& place) const {
  const claim::ParsedDocument& parsed = *evidence_.documents[place.document];
  const sentence::Sentence& s = parsed.sentences[place.sentence];
  const auto& tokens = parsed.words.tokens();
  std::vector<Negation> negations;
  std::uint32_t behind = 0, last = 0;  // tokens
  bool waiting = false;                // the last one is a "nobody" whose "not" may follow
  for (const mention::Marker& marker : mention::MarkersIn(parsed.markers, s.first_token, s.last_token)) {
    if (marker.first < behind || marker.last >= s.last_token) continue;
    if (marker.kind == mention::MarkerKind::kNeutral) behind = marker.last + 1;
    if (!mention::IsNegation(marker) || mention::IsReplacedAt(parsed.values, marker.last + 1, s.first_token, s.last_token)) continue;
    const bool concord = marker.value == "concord", near = !negations.empty() && marker.first - last <= kConcordReach;
    if (concord && near) continue;
    Negation negation{{tokens[marker.first].begin, tokens[marker.last].end}};
    negation.negated = NegatedBy(parsed, s, marker);
    if (waiting && near) negations.pop_back();
    negations.push_back(negation);
    waiting = concord;
    last = marker.last;
  }
  return negations;
}

std::vector<Negation> SentenceParts::DenyingVerbsOf(const SentencePlace& place) const {
  const claim::ParsedDocument& parsed = *evidence_.documents[place.document];
  const sentence::Sentence& s = parsed.sentences[place.sentence];
  const auto& tokens = parsed.words.tokens();
  std::vector<Negation> negations;
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    const word::ConceptId id = parsed.words.concepts[t];
    if (id == word::kNoConcept || parsed.words.term_length[t] == 0 || !IsDenyingVerb(evidence_.analyzer.concept_of(id))) continue;
    mention::Marker verb;
    verb.kind = mention::MarkerKind::kNegation;
    verb.first = t;
    verb.last = t + parsed.words.term_length[t] - 1;
    negations.push_back({{tokens[t].begin, tokens[verb.last].end}, NegatedBy(parsed, s, verb), true});
  }
  return negations;
}

std::optional<Ordinal> SentenceParts::OnlyOrdinal(const SentencePlace& place) const {
  const claim::ParsedDocument& parsed = *evidence_.documents[place.document];
  const sentence::Sentence& s = parsed.sentences[place.sentence];
  std::optional<Ordinal> only;
  for (const mention::ValueMention& value : parsed.values) {
    if (value.first_token < s.first_token || value.last_token >= s.last_token) continue;
    if (value.mention.kind != MentionKind::kOrdinal || !value.mention.value || !value.mention.value->low) continue;
    Ordinal ordinal{value.mention.span, *value.mention.value->low, word::kNoConcept};
    const std::size_t end = std::min<std::size_t>(s.last_token, value.last_token + 1 + kReach);
    for (std::size_t t = value.last_token + 1; t < end && ordinal.ranked == word::kNoConcept; ++t) {
      const word::ConceptId id = parsed.words.concepts[t];
      const bool noun = id != word::kNoConcept && evidence_.analyzer.concept_of(id).pos == word::PartOfSpeech::kNoun;
      if (noun) ordinal.ranked = id;
    }
    if (ordinal.ranked == word::kNoConcept) continue;
    if (only) return std::nullopt;
    only = ordinal;
  }
  return only;
}

bool SentenceParts::IsTimed(const SentencePlace& place, const Span& span) const {
  const auto& values = evidence_.documents[place.document]->values;
  return std::any_of(values.begin(), values.end(), [&](const mention::ValueMention& value) {
    return value.mention.kind == MentionKind::kTime && value.mention.span.Overlaps(span);
  });
}

std::optional<Score> SentenceParts::OnlyScore(const SentencePlace& place) const {
  const claim::ParsedDocument& parsed = *evidence_.documents[place.document];
  const sentence::Sentence& s = parsed.sentences[place.sentence];
  const std::size_t begin = parsed.words.tokens()[s.first_token].begin, end = parsed.words.tokens()[s.last_token - 1].end;
  const std::string_view text = std::string_view(evidence_.document(place.document).text).substr(0, end);
  const auto digits = [&](std::size_t at, std::ptrdiff_t step) {
    std::size_t length = 0;
    for (std::size_t i = at; i >= begin && i < end && absl::ascii_isdigit(static_cast<unsigned char>(text[i])); i += step) ++length;
    return length;
  };
  constexpr std::size_t kMostDigits = 2;
  std::optional<Score> only;
  for (std::size_t colon = text.find(':', begin + 1); colon < end; colon = text.find(':', colon + 1)) {
    const std::size_t before = digits(colon - 1, -1), behind = digits(colon + 1, 1);
    if (before == 0 || behind == 0 || before > kMostDigits || behind > kMostDigits) continue;
    Score score{{colon - before, colon + 1 + behind}, 0, 0};
    if (IsTimed(place, score.span)) continue;
    if (only) return std::nullopt;
    std::from_chars(text.data() + colon - before, text.data() + colon, score.first);
    std::from_chars(text.data() + colon + 1, text.data() + colon + 1 + behind, score.second);
    only = score;
  }
  return only;
}

bool SentenceParts::AreAkin(word::ConceptId one, word::ConceptId other) const {
  if (one == other || evidence_.analyzer.IsA(one, other) || evidence_.analyzer.IsA(other, one)) return true;
  const auto &a = evidence_.analyzer.concept_of(one).fields, &b = evidence_.analyzer.concept_of(other).fields;
  return std::any_of(a.begin(), a.end(), [&](std::uint16_t field) { return std::find(b.begin(), b.end(), field) != b.end(); });
}

std::optional<Span> SentenceParts::FindLike(const SentencePlace& place, word::ConceptId id) const {
  if (id == word::kNoConcept) return std::nullopt;
  if (const auto same = Find(place, id)) return same;
  const claim::ParsedDocument& parsed = *evidence_.documents[place.document];
  const sentence::Sentence& s = parsed.sentences[place.sentence];
  for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
    const word::ConceptId other = parsed.words.concepts[t];
    if (other == word::kNoConcept || !AreAkin(other, id)) continue;
    return Span{parsed.words.tokens()[t].begin, parsed.words.tokens()[t].end};
  }
  return std::nullopt;
}

std::optional<Span> SentenceParts::Find(const SentencePlace& place, word::ConceptId id) const {
  if (id == word::kNoConcept) return std::nullopt;
  const claim::ParsedDocument& parsed = *evidence_.documents[place.document];
  const sentence::Sentence& s = parsed.sentences[place.sentence];
  for (std::uint32_t t = s.last_token; t > s.first_token; --t) {
    if (parsed.words.concepts[t - 1] != id) continue;
    return Span{parsed.words.tokens()[t - 1].begin, parsed.words.tokens()[t - 1].end};
  }
  return std::nullopt;
}

bool IsKnownName(const mention::NameMention& name) { return !name.entity.starts_with("name:"); }

bool MayBeOneName(const mention::NameReader& names, const mention::NameMention& a, const mention::NameMention& b) {
  if (mention::NameReader::MayBeSame(a.entity, b.entity)) return true;
  if (names.Contains(a.entity, b.entity) || names.Contains(b.entity, a.entity)) return true;
  return (!IsKnownName(a) || !IsKnownName(b)) && SharePart(a.key, b.key);
}

}  // namespace claimdiff::judge
