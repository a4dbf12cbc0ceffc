// SPDX-License-Identifier: Apache-2.0

#include "claim/claim_filler.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "claim/cause_links.h"
#include "claim/cause_range.h"
#include "mention/calendar.h"
#include "tables/tsv.h"
#include "text/transliterate.h"

namespace claimdiff::claim {

using mention::Marker;
using mention::MarkerKind;
using mention::NameMention;
using mention::NameType;
using mention::ValueMention;

namespace {

// Whether a time of the grain of an hour spans several: "in the evening".
bool IsPartOfDay(const TimeValue& time) {
  constexpr std::size_t kHourAt = 11, kDate = 10;  // "2025-10-09T18"
  if (time.grain != Grain::kHour || time.start.size() <= kHourAt + 1 || time.end.size() <= kHourAt + 1) return false;
  const auto hour = [](const std::string& iso) { return (iso[kHourAt] - '0') * 10 + (iso[kHourAt + 1] - '0'); };
  const int hours = hour(time.end) - hour(time.start);
  return time.start.compare(0, kDate, time.end, 0, kDate) == 0 ? hours > 1 : hours + 24 > 1;
}

constexpr std::string_view kInjured = "injured", kKilled = "killed";  // roles

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
    FillValues();
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

  bool InCue(std::uint32_t token) const {
    return proposition_.attribution && proposition_.attribution->act != "apologize" &&
           proposition_.attribution->cue.Contains(token) && IsSaying(proposition_.attribution->act);
  }

  // Cues that only say that something is said tell nothing about the content.
  static bool IsSaying(std::string_view act) { return act == "state" || act == "report"; }

  void FillConcepts() {
    std::vector<bool> is_name(proposition_.tokens.size(), false);
    for (const NameMention& name : NamesInside()) {
      for (std::size_t t = name.first_token; t <= name.last_token; ++t) {
        is_name[t - proposition_.tokens.first] = true;
      }
    }
    MarkValues(&is_name);
    for (std::uint32_t i = proposition_.tokens.first; i < proposition_.tokens.last; ++i) {
      if (InCue(i) || is_name[i - proposition_.tokens.first]) continue;
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
  void MarkValues(std::vector<bool>* skipped) const {
    const TokenRange& all = proposition_.tokens;
    auto it = std::lower_bound(
        document_.values.begin(), document_.values.end(), all.first,
        [](const ValueMention& value, std::uint32_t token) { return value.first_token < token; });
    for (; it != document_.values.end() && it->last_token < all.last; ++it) {
      for (std::size_t t = it->first_token; t <= it->last_token; ++t) {
        const bool counted = it->counted_first <= t && t <= it->counted_last;
        if (!counted || it->counted_first == mention::kNoToken) (*skipped)[t - all.first] = true;
      }
    }
  }

  void AddConcept(word::ConceptId id) {
    read_.concepts.push_back(id);
    const auto event = reader_.events_.find(id);
    if (event != reader_.events_.end()) {
      const std::string& name = event->second.front();
      auto& events = read_.events;
      if (std::find(events.begin(), events.end(), name) == events.end()) events.push_back(name);
    }
    const auto topics = reader_.topics_.find(id);
    if (topics == reader_.topics_.end()) return;
    for (const std::string& topic : topics->second) AddTopic(topic);
  }

  void AddTopic(const std::string& topic) {
    auto& known = read_.claim.topics;
    if (std::find(known.begin(), known.end(), topic) == known.end()) known.push_back(topic);
  }

  std::vector<NameMention> NamesInside() const {
    std::vector<NameMention> inside;
    auto it = std::lower_bound(
        document_.names.begin(), document_.names.end(), proposition_.tokens.first,
        [](const NameMention& name, std::uint32_t token) { return name.first_token < token; });
    for (; it != document_.names.end() && it->last_token < proposition_.tokens.last; ++it) {
      inside.push_back(*it);
    }
    return inside;
  }

  void FillMarkers() {
    const TokenRange& all = proposition_.tokens;
    std::uint32_t behind = 0;
    for (const Marker& marker : mention::MarkersIn(document_.markers, all.first, all.last)) {
      if (marker.first < behind) continue;
      if (marker.kind == MarkerKind::kNeutral) behind = marker.last + 1;
      const bool negation = marker.kind == MarkerKind::kNegation;
      if (negation && mention::IsReplacedAt(document_.values, marker.last + 1, all.first, all.last)) continue;
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

  void FillValues() {
    auto it = std::lower_bound(
        document_.values.begin(), document_.values.end(), proposition_.tokens.first,
        [](const ValueMention& value, std::uint32_t token) { return value.first_token < token; });
    for (; it != document_.values.end() && it->first_token < proposition_.tokens.last; ++it) {
      if (it->mention.kind == MentionKind::kTime) {
        AddTime(*it);
      } else if (it->mention.value && it->mention.kind != MentionKind::kOrdinal) {
        AddQuantity(*it);
      }
    }
    for (std::size_t q = 0; q < read_.claim.quantities.size(); ++q) InheritUnit(q);
  }

  // "65 instead of 62 years", "from six to eight salaries": the bare figure counts what the other does.
  void InheritUnit(std::size_t q) {
    constexpr std::size_t kLongestStep = 24;  // bytes: a preposition, or two words
    auto& quantities = read_.claim.quantities;
    if (q + 1 >= quantities.size() || !quantities[q].value.unit.empty()) return;
    ClaimQuantity &bare = quantities[q], &other = quantities[q + 1];
    if (other.value.unit.empty() || other.span.begin - bare.span.end > kLongestStep) return;
    constexpr std::size_t kBlank = 1;  // after a Georgian "62-დან" no word stands between
    if (other.span.begin - bare.span.end > kBlank && !IsStep(bare.span, other.span)) return;
    bare.what = other.what;
    bare.value.unit = other.value.unit;
    read_.counted[q] = read_.counted[q + 1];
  }

  // Whether "from" stands before the first of two figures, or "instead of" between them.
  bool IsStep(const Span& first, const Span& second) const {
    const auto& tokens = document_.words.tokens();
    const auto markers = mention::MarkersIn(document_.markers, proposition_.tokens.first, proposition_.tokens.last);
    return std::any_of(markers.begin(), markers.end(), [&](const Marker& m) {
      if (m.kind == MarkerKind::kFrom) return m.last + 1 < tokens.size() && tokens[m.last + 1].begin == first.begin;
      return m.kind == MarkerKind::kInstead && tokens[m.first].begin >= first.end && tokens[m.last].end <= second.begin;
    });
  }

  void AddTime(const ValueMention& value) {
    if (!value.mention.time) return;
    std::string event(kSaying);
    if (!IsOfCue(value)) event = Nearest(value, [&](word::ConceptId id) { return NameIn(reader_.events_, id); });
    const TimeValue& time = *value.mention.time;
    const TimeBound bound = time.start.empty() ? TimeBound::kUntil : time.end.empty() ? TimeBound::kSince : TimeBound::kNone;
    read_.claim.times.push_back({std::move(event), mention::NamedUnit(time), value.mention.span, bound});
    // An evening is a part of a day; no hour of it is named.
    TimeValue& named = read_.claim.times.back().time;
    if (IsPartOfDay(named)) named.grain = Grain::kDay;
  }

  // "They announced in the evening": when it was said, not when it happened.
  bool IsOfCue(const ValueMention& value) const {
    constexpr std::uint32_t kGap = 1;  // words between them, a preposition
    if (!proposition_.attribution || proposition_.attribution->cue.empty()) return false;
    if (!IsSaying(proposition_.attribution->act)) return false;
    const TokenRange& cue = proposition_.attribution->cue;
    const bool behind = cue.last <= value.first_token && value.first_token - cue.last <= kGap;
    const bool before = value.last_token < cue.first && cue.first - value.last_token - 1 <= kGap;
    const auto punct = [&](std::size_t t) { return document_.words.tokens()[t].kind == text::TokenKind::kPunct; };
    if (behind) return value.first_token == cue.last || !punct(cue.last);
    return before && (value.last_token + 1 == cue.first || !punct(value.last_token + 1));
  }

  void AddQuantity(const ValueMention& value) {
    std::string what = WhatIsCounted(value);
    Scope scope = value.scope;
    const std::string* counted = NameIn(reader_.roles_, value.counted);
    if (counted != nullptr && *counted == kInjured && *counted != what) scope = Scope::kPart;
    read_.counts_once.push_back(scope != Scope::kPart && reader_.roles_once_.contains(what));
    read_.counted.push_back(value.counted == word::kNoConcept && scope == Scope::kPart ? PeopleBehind(value) : value.counted);
    read_.claim.quantities.push_back({std::move(what), *value.mention.value, scope, value.mention.span});
  }

  // "Of whom nine are children": at most a word between.
  word::ConceptId PeopleBehind(const ValueMention& value) const {
    constexpr std::uint32_t kReach = 4;
    const word::ConceptId person = analyzer_.Find("person");
    const auto first = static_cast<std::uint32_t>(value.last_token + 1);
    for (std::uint32_t t = first; t < std::min(first + kReach, proposition_.tokens.last); ++t) {
      const word::ConceptId id = document_.words.concepts[t];
      if (id != word::kNoConcept && analyzer_.IsA(id, person)) return id;
    }
    return word::kNoConcept;
  }

  std::string WhatIsCounted(const ValueMention& value) const {
    const std::string& unit = value.mention.value->unit;
    const std::string* counted = NameIn(reader_.roles_, value.counted);
    if (counted != nullptr && *counted != kInjured && reader_.roles_once_.contains(*counted)) return *counted;
    // "Of 67 passengers 38 died": the verb tells of the 38.
    std::string role = value.is_base ? std::string() : Nearest(value, [&](word::ConceptId id) { return RoleOf(id, value); });
    // "Two of the injured died", "34 protesters were taken to hospital".
    if (counted != nullptr) return role == kKilled || (*counted != kInjured && reader_.roles_once_.contains(role)) ? role : *counted;
    if (!role.empty()) return role;
    if (value.counted != word::kNoConcept) return analyzer_.concept_of(value.counted).id;
    const auto dimension = reader_.dimension_of_unit_.find(unit);
    if (dimension != reader_.dimension_of_unit_.end()) return dimension->second;
    return value.mention.kind == MentionKind::kNumber ? unit : MentionKindName(value.mention.kind);
  }

  static const std::string* NameIn(const ContentReader::ByConcept& ids, word::ConceptId id) {
    const auto found = ids.find(id);
    return found == ids.end() ? nullptr : &found->second.front();
  }

  // The role that the concept gives the count, if any.
  const std::string* RoleOf(word::ConceptId id, const ValueMention& value) const {
    const auto counted = reader_.counted_roles_.find({id, value.counted});
    if (counted != reader_.counted_roles_.end()) return &counted->second;
    const std::string* role = NameIn(reader_.roles_, id);
    return role != nullptr && MayCount(*role, value) ? role : nullptr;
  }

  // A bare number may count people, too.
  bool MayCount(const std::string& role, const ValueMention& value) const {
    const auto kinds = reader_.kinds_of_role_.find(role);
    if (kinds == reader_.kinds_of_role_.end()) return false;
    const std::string& unit = value.mention.value->unit;
    for (const std::string_view kind : tables::Split(kinds->second, '|')) {
      if (kind == unit || kind == MentionKindName(value.mention.kind)) return true;
      if (kind == "person" && value.mention.kind == MentionKind::kNumber) return true;
    }
    return false;
  }

  // What `name_of` calls the nearest concept that it knows, a comma counting as several words.
  template <typename NameOf>
  std::string Nearest(const ValueMention& value, const NameOf& name_of) const {
    constexpr std::uint32_t kComma = 4;
    constexpr std::uint32_t kFarthest = 14;
    std::string best;
    std::uint32_t best_distance = kFarthest;
    const auto look = [&](std::uint32_t from, std::uint32_t to, int step) {
      std::uint32_t distance = 0;
      for (std::uint32_t i = from; i != to; i += static_cast<std::uint32_t>(step)) {
        distance += document_.words.form(i) == "," ? kComma : 1;
        if (distance >= best_distance) return;
        const std::string* name = name_of(document_.words.concepts[i]);
        if (name == nullptr) continue;
        best = *name;
        best_distance = distance;
        return;
      }
    };
    const auto first = static_cast<std::uint32_t>(value.first_token);
    const auto last = static_cast<std::uint32_t>(value.last_token);
    const std::uint32_t begin = document_.sentences[proposition_.sentence].first_token;
    const std::uint32_t end = document_.sentences[proposition_.sentence].last_token;
    look(last + 1, end, 1);
    look(first - 1, begin - 1, -1);
    return best;
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
      const auto site = reader_.sites_.find(document_.words.concepts[t]);
      if (site != reader_.sites_.end() && IsLocative(t, t)) read_.sites.push_back({site->second.front(), site->first, t});
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
