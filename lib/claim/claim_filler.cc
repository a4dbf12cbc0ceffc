// SPDX-License-Identifier: Apache-2.0

#include "claim/claim_filler.h"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

#include "claim/cause_links.h"
#include "claim/cause_range.h"
#include "claim/value_filler.h"
#include "tables/tsv.h"
#include "text/transliterate.h"

namespace claimdiff::claim {

using mention::Marker;
using mention::MarkerKind;
using mention::NameMention;
using mention::NameType;
using mention::ValueMention;

namespace {

constexpr std::uint32_t kLongestPreposition = 4;  // tokens: "not far from"

}  // namespace

// Fills one claim.
class ClaimFiller {
 public:
  ClaimFiller(const ContentReader& reader, const ParsedDocument& document,
              const Proposition& proposition, const word::Analyzer& analyzer)
      : reader_(reader), document_(document), proposition_(proposition), analyzer_(analyzer) {
    read_.tokens = proposition.tokens;
  }

  ReadClaim Run() {
    FillSource();
    FillConcepts();
    FillMarkers();
    FillDoubtBefore();
    FillSpeech();
    FillClaimValues(reader_, document_, proposition_, analyzer_, &read_);
    FillNames();
    FillSites();
    return std::move(read_);
  }

 private:
  Span SpanOf(const TokenRange& tokens) const {
    if (tokens.empty()) return {};
    return {document_.words.tokens()[tokens.first].begin, document_.words.tokens()[tokens.last - 1].end};
  }

  void FillSource() {
    Claim& claim = read_.claim;
    claim.sentence = proposition_.sentence;
    claim.span = SpanOf(proposition_.tokens);
    for (const TokenRange& said : proposition_.content) claim.content.push_back(SpanOf(said));
    claim.quoted = proposition_.quoted;
    if (!proposition_.attribution) return;
    const Attribution& attribution = *proposition_.attribution;
    claim.act = std::string(attribution.act);
    const auto topic = reader_.topic_of_act_.find(attribution.act);
    if (topic != reader_.topic_of_act_.end()) AddTopic(topic->second);
    claim.verb = SpanOf(attribution.cue);
    Speaker speaker;
    speaker.name = attribution.source.name;
    speaker.key = attribution.source.key;
    speaker.type = attribution.source.type;
    speaker.surface =
        SpanOf(attribution.source.tokens.empty() ? attribution.cue : attribution.source.tokens);
    speaker.via = attribution.via;
    claim.speaker = std::move(speaker);
  }

  // The cue, where it tells nothing about the content.
  TokenRange EmptyCue() const {
    const auto& attribution = proposition_.attribution;
    return attribution && IsSaying(attribution->act) ? attribution->cue : TokenRange{};
  }

  void FillConcepts() {
    const TokenRange cue = EmptyCue();
    const std::span<const NameMention> names = NamesInside();
    const std::span<const ValueMention> values = ValuesInside();
    auto name = names.begin();
    auto value = values.begin();
    read_.concepts.reserve(proposition_.tokens.size());
    for (std::uint32_t i = proposition_.tokens.first; i < proposition_.tokens.last; ++i) {
      while (name != names.end() && name->last_token < i) ++name;
      while (value != values.end() && value->last_token < i) ++value;
      const bool in_name = name != names.end() && name->first_token <= i;
      const bool in_value = value != values.end() && value->first_token <= i && !IsCounted(*value, i);
      if (in_name || in_value || cue.Contains(i)) continue;
      const word::ConceptId id = document_.words.concepts[i];
      if (id != word::kNoConcept) {
        if (document_.words.term_length[i] == 0) continue;
        if (IsContent(analyzer_.concept_of(id).pos)) AddConcept(id);
      } else if (document_.words.tokens()[i].kind == text::TokenKind::kWord) {
        read_.unknown_words.push_back(
            text::ToLatin(document_.words.info(i).key, document_.words.language));
      }
    }
  }

  // Words of a value are told by the value; only what it counts is told by its concept.
  static bool IsCounted(const ValueMention& value, std::uint32_t token) {
    return value.counted_first != mention::kNoToken && value.counted_first <= token && token <= value.counted_last;
  }

  // Values and names that lie in the proposition.
  std::span<const ValueMention> ValuesInside() const { return Inside(document_.values); }
  std::span<const NameMention> NamesInside() const { return Inside(document_.names); }

  template <typename Mentioned>
  std::span<const Mentioned> Inside(const std::vector<Mentioned>& all) const {
    const auto first = std::lower_bound(
        all.begin(), all.end(), proposition_.tokens.first,
        [](const Mentioned& mentioned, std::uint32_t token) { return mentioned.first_token < token; });
    auto last = first;
    while (last != all.end() && last->last_token < proposition_.tokens.last) ++last;
    return {first, last};
  }

  void AddConcept(word::ConceptId id) {
    read_.concepts.push_back(id);
    if (const auto* event = reader_.events_.Find(id)) {
      const std::string& name = event->front();
      auto& events = read_.events;
      if (std::find(events.begin(), events.end(), name) == events.end()) events.push_back(name);
    }
    const auto* topics = reader_.topics_.Find(id);
    if (topics == nullptr) return;
    for (const std::string& topic : *topics) AddTopic(topic);
  }

  void AddTopic(const std::string& topic) {
    auto& known = read_.claim.topics;
    if (std::find(known.begin(), known.end(), topic) == known.end()) known.push_back(topic);
  }

  void FillMarkers() {
    const TokenRange& all = proposition_.tokens;
    std::uint32_t behind = 0;
    for (const Marker& marker : mention::MarkersIn(document_.markers, all.first, all.last)) {
      if (marker.first < behind) continue;
      if (marker.kind == MarkerKind::kNeutral) behind = marker.last + 1;
      const bool negation = marker.kind == MarkerKind::kNegation;
      if (negation && mention::IsReplacedAt(document_.values, marker.last + 1, all.first, all.last)) continue;
      if (negation && !mention::IsNegation(marker)) continue;
      ApplyMarker(marker.kind);
      if (negation) NoteNegated(marker.last + 1);
      if (marker.kind == MarkerKind::kCauseAfter) NoteCause(marker, CauseBehind(document_, all, marker.last + 1));
      if (marker.kind == MarkerKind::kCauseBefore) NoteCause(marker, CauseBefore(document_, all, marker.first));
    }
  }

  // "Rumours are about that ...": the doubt of a clause is that of the content clause behind it.
  void FillDoubtBefore() {
    const std::uint32_t begin = document_.sentences[proposition_.sentence].first_token;
    const std::uint32_t first = proposition_.tokens.first;
    if (first == begin || !mention::HasMarker(document_.markers, MarkerKind::kThat, first - 1, first + 1)) return;
    constexpr std::uint32_t kReach = 6;  // "rumours are about, that"
    const std::uint32_t from = first - std::min(first - begin, kReach);
    if (mention::HasMarker(document_.markers, MarkerKind::kHearsay, from, first)) ApplyMarker(MarkerKind::kHearsay);
  }

  // The content word that a negation stands before, over at most one word between them.
  void NoteNegated(std::uint32_t token) {
    for (std::uint32_t i = token; i < std::min(token + 3, proposition_.tokens.last); ++i) {
      const word::ConceptId id = document_.words.concepts[i];
      if (id == word::kNoConcept || !IsContent(analyzer_.concept_of(id).pos)) continue;
      read_.negated.push_back(id);
      return;
    }
  }

  void NoteCause(const Marker& marker, TokenRange tokens) {
    auto link = CauseReader(document_, proposition_.tokens, reader_.events_, analyzer_).Read(marker, tokens);
    if (!link) return;
    AddTopic("cause");
    read_.causes.push_back(std::move(*link));
  }

  void FillSpeech() {
    const std::uint32_t middle = proposition_.tokens.first + proposition_.tokens.size() / 2;
    for (std::size_t q = 0; q < document_.quotations.size(); ++q) {
      const mention::Quotation& quotation = document_.quotations[q];
      if (quotation.first > middle) break;
      const bool inside = quotation.depth == 0 && !quotation.name && quotation.last >= middle;
      if (inside) read_.speech = static_cast<std::int32_t>(q);
    }
  }

  void ApplyMarker(MarkerKind kind) {
    Claim& claim = read_.claim;
    switch (kind) {
      case MarkerKind::kNegation:
      case MarkerKind::kNegatedPrefix:
        claim.polarity = Polarity::kNegated;
        break;
      case MarkerKind::kHedge:
        claim.certainty = Certainty::kHedged;
        break;
      case MarkerKind::kHearsay:
        if (claim.certainty != Certainty::kHedged) claim.certainty = Certainty::kReported;
        break;
      case MarkerKind::kPossible:
        if (claim.certainty == Certainty::kAsserted) claim.certainty = Certainty::kPossible;
        break;
      default:
        break;
    }
  }

  void FillNames() {
    for (const NameMention& name : NamesInside()) {
      ClaimName entry{name.name, name.entity.empty() ? name.key : name.entity, name.span};
      switch (name.type) {
        case NameType::kPerson:
          read_.claim.people.push_back(std::move(entry));
          break;
        case NameType::kOrganization:
        case NameType::kMedia:
          read_.claim.organizations.push_back(std::move(entry));
          break;
        case NameType::kPlace:
        case NameType::kCountry:
          read_.locative.push_back(IsLocative(name.first_token, name.last_token));
          read_.claim.places.push_back(std::move(entry));
          break;
        default:
          read_.demonyms.push_back(entry.key);
          break;
      }
    }
  }

  void FillSites() {
    for (std::uint32_t t = proposition_.tokens.first; t < proposition_.tokens.last; ++t) {
      const word::ConceptId id = document_.words.concepts[t];
      const auto* site = reader_.sites_.Find(id);
      if (site != nullptr && IsLocative(t, t)) read_.sites.push_back({site->front(), id, t});
    }
  }

  // "in Aktau": behind a preposition of place, at most an adjective between, or with an ending of place.
  bool IsLocative(std::size_t first, std::size_t last) const {
    const auto endings = reader_.place_endings_.find(document_.words.language);
    if (endings != reader_.place_endings_.end()) {
      const std::string_view form = document_.words.form(last);
      return std::any_of(endings->second.begin(), endings->second.end(),
                         [&](const std::string& ending) { return form.ends_with(ending); });
    }
    const auto stands = [&](std::size_t at) {
      const auto token = static_cast<std::uint32_t>(at);
      const auto before = mention::MarkersIn(document_.markers, token - std::min(token, kLongestPreposition), token);
      return std::any_of(before.begin(), before.end(), [&](const Marker& m) { return m.kind == MarkerKind::kIn && m.last + 1 == token; });
    };
    return stands(first) || (first > 0 && IsAdjective(first - 1) && stands(first - 1));
  }

  bool IsAdjective(std::size_t token) const {
    const word::ConceptId id = document_.words.concepts[token];
    return id != word::kNoConcept && analyzer_.concept_of(id).pos == word::PartOfSpeech::kAdjective;
  }

  const ContentReader& reader_;
  const ParsedDocument& document_;
  const Proposition& proposition_;
  const word::Analyzer& analyzer_;
  ReadClaim read_;
};

ReadClaim FillClaim(const ContentReader& reader, const ParsedDocument& document,
                    const Proposition& proposition, const word::Analyzer& analyzer) {
  return ClaimFiller(reader, document, proposition, analyzer).Run();
}

}  // namespace claimdiff::claim
