// SPDX-License-Identifier: Apache-2.0

#include "claim/value_filler.h"

#include <algorithm>
#include <utility>

#include "mention/calendar.h"
#include "tables/tsv.h"

namespace claimdiff::claim {

using mention::Marker;
using mention::MarkerKind;
using mention::ValueMention;

namespace {

constexpr std::string_view kInjured = "injured", kKilled = "killed";  // roles

// Whether a time of the grain of an hour spans several: "in the evening".
bool IsPartOfDay(const TimeValue& time) {
  constexpr std::size_t kHourAt = 11, kDate = 10;  // "2025-10-09T18"
  if (time.grain != Grain::kHour || time.start.size() <= kHourAt + 1 || time.end.size() <= kHourAt + 1) return false;
  const auto hour = [](const std::string& iso) { return (iso[kHourAt] - '0') * 10 + (iso[kHourAt + 1] - '0'); };
  const int hours = hour(time.end) - hour(time.start);
  return time.start.compare(0, kDate, time.end, 0, kDate) == 0 ? hours > 1 : hours + 24 > 1;
}

}  // namespace

bool IsSaying(std::string_view act) { return act == "state" || act == "report"; }

// Fills the values of one claim.
class ValueFiller {
 public:
  ValueFiller(const ContentReader& reader, const ParsedDocument& document, const Proposition& proposition,
              const word::Analyzer& analyzer, ReadClaim* read)
      : reader_(reader), document_(document), proposition_(proposition), analyzer_(analyzer), read_(read) {}

  void Run() {
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
    for (std::size_t q = 0; q < read_->claim.quantities.size(); ++q) InheritUnit(q);
  }

 private:
  // "65 instead of 62 years", "from six to eight salaries": the bare figure counts what the other does.
  void InheritUnit(std::size_t q) {
    constexpr std::size_t kLongestStep = 24;  // bytes: a preposition, or two words
    auto& quantities = read_->claim.quantities;
    if (q + 1 >= quantities.size() || !quantities[q].value.unit.empty()) return;
    ClaimQuantity &bare = quantities[q], &other = quantities[q + 1];
    if (other.value.unit.empty() || other.span.begin - bare.span.end > kLongestStep) return;
    if (!read_->from[q] && !IsReplacedBetween(bare.span, other.span)) return;
    bare.what = other.what;
    bare.value.unit = other.value.unit;
    read_->counted[q] = read_->counted[q + 1];
    read_->counts_once[q] = read_->counts_once[q + 1];
  }

  // Whether "instead of" stands between two figures.
  bool IsReplacedBetween(const Span& first, const Span& second) const {
    const auto& tokens = document_.words.tokens();
    auto marker = std::lower_bound(document_.markers.begin(), document_.markers.end(), first.end,
                                   [&](const Marker& m, std::size_t at) { return tokens[m.first].begin < at; });
    for (; marker != document_.markers.end() && tokens[marker->first].begin < second.begin; ++marker) {
      if (marker->kind == MarkerKind::kInstead && tokens[marker->last].end <= second.begin) return true;
    }
    return false;
  }

  void AddTime(const ValueMention& value) {
    if (!value.mention.time) return;
    std::string event(kSaying);
    if (!IsOfCue(value)) event = Nearest(value, [&](word::ConceptId id) { return NameIn(reader_.events_, id); });
    const TimeValue& time = *value.mention.time;
    const TimeBound bound = time.start.empty() ? TimeBound::kUntil : time.end.empty() ? TimeBound::kSince : TimeBound::kNone;
    read_->claim.times.push_back({std::move(event), mention::NamedUnit(time), value.mention.span, bound});
    // An evening is a part of a day; no hour of it is named.
    TimeValue& named = read_->claim.times.back().time;
    if (IsPartOfDay(named)) named.grain = Grain::kDay;
    if (value.named) named.grain = *value.named;
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
    read_->counts_once.push_back(scope != Scope::kPart && reader_.roles_once_.contains(what));
    read_->from.push_back(value.from);
    // "The injured" says the role, no kind of people.
    const bool role = counted != nullptr && reader_.roles_once_.contains(*counted);
    const word::ConceptId noun = role ? word::kNoConcept : value.counted;
    read_->counted.push_back(noun == word::kNoConcept && scope == Scope::kPart ? PeopleBehind(value) : noun);
    read_->claim.quantities.push_back({std::move(what), *value.mention.value, scope, value.mention.span});
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
    const auto* found = ids.Find(id);
    return found == nullptr ? nullptr : &found->front();
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

  const ContentReader& reader_;
  const ParsedDocument& document_;
  const Proposition& proposition_;
  const word::Analyzer& analyzer_;
  ReadClaim* read_;
};

void FillClaimValues(const ContentReader& reader, const ParsedDocument& document, const Proposition& proposition,
                     const word::Analyzer& analyzer, ReadClaim* claim) {
  ValueFiller(reader, document, proposition, analyzer, claim).Run();
}

}  // namespace claimdiff::claim
