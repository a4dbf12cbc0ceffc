// SPDX-License-Identifier: Apache-2.0

#include "mention/values.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "mention/calendar.h"
#include "mention/non_values.h"
#include "mention/quantity_reader.h"
#include "mention/time_reader.h"
#include "mention/value_cells.h"
#include "mention/value_lexicon.h"

namespace claimdiff::mention {
namespace {

constexpr std::size_t kIsoDay = 10;  // characters of "2025-10-09"
constexpr std::size_t kLongestSeries = 6;  // bytes of "АБВ"
constexpr std::size_t kLongNumber = 5;     // digits that count nothing where no noun follows
constexpr std::size_t kAbbreviation = 6;   // bytes
constexpr std::size_t kReplacing = 4;       // tokens from a figure to what it replaces: ", but not"
constexpr int kFirstYear = 1800;            // that a story may be told of
constexpr int kMostLabels = 4;             // "article No."
constexpr std::size_t kScopeBefore = 4, kScopeBehind = 2;  // tokens in which a cue for the scope counts

// What a value, or a phrase that is none, can begin with.
const KindSet& Starters() {
  using enum AtomKind;
  static const KindSet set = {
      kCardinal, kOrdinal, kScale, kVague, kHalf, kFraction, kMinus, kOrdinalPrefix, kMeasure, kDuration,
      kMoney, kPerson, kUnitAdjective, kApprox, kExact, kAtLeast, kMore, kLess, kNumbering, kNothing, kMonth,
      kWeekday, kDayWord, kNow, kDayPart, kSeason, kHoliday, kRelative, kAgo, kIn, kZone, kEdge, kSameDay,
      kNextDay, kYearShift, kNightTo, kHalfPast, kWeekend, kMonthWord, kYearWord, kWeekWord, kDayNoun};
  return set;
}

// Prepositions that begin a value only right in front of one.
const KindSet& Prepositions() {
  using enum AtomKind;
  static const KindSet set = {kAtMost, kFrom, kBetween, kUntil, kAfter};
  return set;
}

// The day on which a night ends that spans two dates.
std::optional<Seconds> MorningOf(const TimeValue& time) {
  constexpr std::size_t kHourAt = 11;
  if (time.grain >= Grain::kDay || time.start.size() <= kHourAt || time.end.size() <= kHourAt) return std::nullopt;
  const std::string_view from(time.start), to(time.end);
  if (from.substr(0, kIsoDay) == to.substr(0, kIsoDay) || to.substr(kHourAt, 2) == "00") return std::nullopt;
  const Reference day = ParseReference(to.substr(0, kIsoDay), true);
  return day.known ? std::optional(day.now) : std::nullopt;
}

// Reads the values of one sentence.
class SentenceReader {
 public:
  SentenceReader(const ValueCells& cells, const CountingConcepts& concepts, const Reference& reference,
                 std::vector<ValueMention>* out)
      : cells_(cells), numbers_(cells), quantities_(cells, numbers_, concepts),
        names_(cells, concepts.analyzer), reference_(reference), out_(out) {
    told_.past_year = NamesPastYear();
  }

  void Run() {
    for (std::size_t i = cells_.begin(); i < cells_.end();) i = std::max(i + 1, Step(i));
  }

 private:
  // Reads what begins at token i; returns where to go on.
  std::size_t Step(std::size_t i) {
    if (cells_.IsPlainWord(i)) return i + 1;
    const bool digits = cells_.IsDigits(i);
    const bool sign = (cells_.IsDash(i) || cells_.IsPunct(i, ".")) && cells_.Glued(i + 1) && !cells_.Glued(i);
    std::size_t next = 0;
    if (cells_.IsPunct(i) && names_.IsTitle(i, &next)) return next;
    if (!digits && !sign && !MayBegin(i)) return StepRoman(i);
    if (!digits && cells_.Glued(i) && cells_.IsDigits(i - 1)) return i + 1;  // the letter of a code: "4K-AZ65"
    if (cells_.Find(i, AtomKind::kNothing, &next) != nullptr) return next;
    if (cells_.Find(i, AtomKind::kNumbering, &next) != nullptr) return StepNumbering(i, next);
    if (digits && (names_.IsScore(i, &next) || names_.IsGameClock(i, &next))) return next;
    TimeReading time;
    QuantityReading quantity;
    const TimeReader times(cells_, numbers_, reference_, told_);
    const bool has_time = times.Read(i, &time);
    const bool has_quantity = quantities_.Read(i, &quantity);
    if (has_time && (!has_quantity || time.next >= quantity.next)) {
      return names_.NamesStreet(time) ? time.next : Emit(time);
    }
    if (has_quantity && sign && names_.IsDashBefore(i, quantity)) return i + 1;
    if (has_quantity && (names_.IsPartOfName(quantity) || names_.IsLabel(quantity))) return quantity.next;
    if (has_quantity) return Emit(quantity);
    return numbers_.IsCode(i, &next) ? next : i + 1;
  }

  // Four digits with a word for year, of a year before the reference's.
  bool NamesPastYear() const {
    if (!reference_.known) return false;
    for (std::size_t i = cells_.begin(); i < cells_.end(); ++i) {
      if (!cells_.IsDigits(i) || cells_.form(i).size() != 4 || !cells_.Is(i + 1, AtomKind::kYearWord)) continue;
      const int year = std::stoi(std::string(cells_.form(i)));
      if (year >= kFirstYear && year < CivilOf(reference_.now).year) return true;
    }
    return false;
  }

  bool MayBegin(std::size_t i) const {
    if (cells_.IsAny(i, Starters())) return true;
    if (!cells_.IsAny(i, Prepositions())) return false;
    return cells_.IsDigits(i + 1) || cells_.Knows(i + 1) || cells_.IsHyphen(i + 1);  // "най-много"
  }

  // "In the bus 12 people", "a flat of 64 square metres": the number counts, whatever stands before it. An
  // abbreviation behind it may be of anything ("п. 5 г").
  bool CountsUnits(std::size_t i) {
    QuantityReading quantity;
    if (cells_.form(i).starts_with('0') || !quantities_.Read(i, &quantity) || quantity.value.unit.empty()) return false;
    if (quantity.value.unit == "person" || quantity.kind == MentionKind::kMoney) return true;
    const std::size_t last = quantity.next - 1;
    return quantity.counted_first == kNoToken && last > i && cells_.form(last).size() > kAbbreviation;
  }

  // "The article of 5 November", "the resolution of 2017": a date with its month or its word for year.
  bool IsDated(std::size_t i) const {
    TimeReading time;
    return TimeReader(cells_, numbers_, reference_, told_).Read(i, &time) && time.next > i + 1 && time.resolved &&
           time.interval.grain >= Grain::kDay;
  }

  // "№ СВ 1234", "ИНН организации 7707083893": a series in capitals, or a word in front of a long number.
  std::size_t BehindSeries(std::size_t i) const {
    if (!cells_.IsWord(i) || !cells_.IsDigits(i + 1) || cells_.token(i).newline_before) return i;
    if (cells_.token(i).shape == text::Shape::kUpper && cells_.form(i).size() <= kLongestSeries) return i + 1;
    if (cells_.form(i + 1).size() < kLongNumber || cells_.Knows(i)) return i;
    QuantityReading quantity;
    return quantities_.Read(i + 1, &quantity) && quantity.value.unit.empty() ? i + 1 : i;
  }

  // "№ 8243", "article 105", "flight 17": the number is a name.
  std::size_t StepNumbering(std::size_t i, std::size_t next) {
    std::size_t at = next;
    for (int labels = 0; labels < kMostLabels && cells_.Find(at, AtomKind::kNumbering, &next); ++labels) at = next;
    if (cells_.IsPunct(at, ":") || cells_.IsPunct(at, ".")) ++at;
    if (!cells_.IsDigits(at)) at = BehindSeries(at);
    if (!cells_.IsDigits(at)) return StepRoman(i);
    if (CountsUnits(at) || IsDated(at)) return at;
    std::size_t end = 0;
    numbers_.IsCode(at, &end);
    end = cells_.SkipGlued(end);
    while (cells_.Inside(end + 1) && !cells_.IsWord(end) && cells_.IsDigits(end + 1) && (cells_.Glued(end) || cells_.IsPunct(end, "("))) {
      end += cells_.IsPunct(end + 2, ")") ? 3 : 2;  // "8 (495) 123-45-67"
    }
    while (cells_.IsDigits(end)) ++end;
    return cells_.SkipGlued(end);
  }

  // "II квартал", "XIX век"; a ruler's number, "Людовик XIV", is part of the name.
  std::size_t StepRoman(std::size_t i) {
    const int value = cells_.IsWord(i) ? numbers_.RomanAt(i) : 0;
    if (value == 0 || cells_.Glued(i)) return i + 1;
    TimeReading time;
    if (TimeReader(cells_, numbers_, reference_, told_).Read(i, &time)) return Emit(time);
    return i + 1;
  }

  ValueMention Begin(std::size_t first, std::size_t next) const {
    ValueMention found;
    found.first_token = first;
    found.last_token = next - 1;
    found.mention.span = {cells_.token(first).begin, cells_.token(next - 1).end};
    return found;
  }

  std::size_t Emit(const TimeReading& time) {
    ValueMention found = Begin(time.first, time.next);
    found.mention.kind = MentionKind::kTime;
    found.named = time.named;
    if (time.resolved) {
      const Interval& interval = time.interval;
      TimeValue value;
      if (!interval.open_start) value.start = FormatIso(interval.start, interval.grain, time.offset);
      if (!interval.open_end) value.end = FormatIso(interval.end, interval.grain, time.offset);
      value.grain = interval.grain;
      value.relative = time.relative;
      value.clock_alone = time.clock_alone;
      found.mention.time = value;
      // "This morning", "at night" tell of the text's own day; what they tell of may be yesterday's.
      const Seconds day = StartOf(interval.start, Grain::kDay), today = StartOf(reference_.now, Grain::kDay);
      const bool of_today = reference_.known && interval.grain < Grain::kDay &&
                            (day == today || StartOf(interval.end - 1, Grain::kDay) == today);
      const bool within_day = interval.grain <= Grain::kDay && interval.end - interval.start <= kDay && !of_today;
      if (within_day && !interval.open_start && !interval.open_end) {
        told_.last_day = day;
        told_.morning = MorningOf(value);
        if (!time.clock_alone) told_.sentence_day = day;
      }
      const bool head = time.first == cells_.begin() && cells_.IsPunct(time.next, ":");
      if (head && interval.grain == Grain::kYear) told_.head_year = CivilOf(interval.start).year;
    }
    out_->push_back(std::move(found));
    return time.next;
  }

  std::size_t Emit(const QuantityReading& quantity) {
    ValueMention found = Begin(quantity.first, quantity.next);
    found.mention.kind = quantity.kind;
    found.mention.value = quantity.value;
    found.counted_first = quantity.counted_first;
    found.counted_last = quantity.counted_last;
    found.counted = quantity.counted;
    found.is_base = IsBase(quantity.first);
    found.from = quantity.from;
    if (quantity.kind != MentionKind::kOrdinal) found.scope = ScopeNear(quantity.first, quantity.next);
    out_->push_back(std::move(found));
    return quantity.next;
  }

  // "Of 67", "of a total of 67".
  bool IsBase(std::size_t first) const {
    if (first > cells_.begin() && cells_.Is(first - 1, AtomKind::kInTotal)) --first;
    return first > cells_.begin() && cells_.Is(first - 1, AtomKind::kOf);
  }

  Scope ScopeNear(std::size_t first, std::size_t next) const {
    const std::size_t before = first - std::min(kScopeBefore, first - cells_.begin());
    for (std::size_t i = first; i-- > before;) {
      if (const Scope scope = ScopeAt(i); scope != Scope::kUnknown) return scope;
    }
    for (std::size_t i = next; i < std::min(next + kScopeBehind, cells_.end()); ++i) {
      if (cells_.IsPunct(i, ",")) break;
      if (const Scope scope = ScopeAt(i); scope != Scope::kUnknown) return scope;
    }
    return Scope::kUnknown;
  }

  Scope ScopeAt(std::size_t i) const {
    if (!cells_.Knows(i)) return Scope::kUnknown;
    if (cells_.Is(i, AtomKind::kOfThem)) return Scope::kPart;
    if (cells_.Is(i, AtomKind::kSoFar)) return Scope::kSoFar;
    return cells_.Is(i, AtomKind::kInTotal) ? Scope::kTotal : Scope::kUnknown;
  }

  const ValueCells& cells_;
  NumberReader numbers_;
  QuantityReader quantities_;
  NonValues names_;
  const Reference& reference_;
  std::vector<ValueMention>* out_;

 public:
  Told told_;
};

// The last day that the mentions so far name, with the morning of a night; the night that ends on the morning of `today`
// is none, and neither is a part of a day without a date.
void TakeLastDay(const std::vector<ValueMention>& mentions, std::string_view today, Told* told) {
  constexpr std::size_t kFarthest = 40;  // mentions; an older day is not what "the next day" means
  for (std::size_t k = 0; k < mentions.size() && k < kFarthest; ++k) {
    const auto& time = mentions[mentions.size() - 1 - k].mention.time;
    if (!time || time->grain > Grain::kDay || time->start.empty() || time->end.empty()) continue;
    const bool last_night = time->grain < Grain::kDay && time->end.starts_with(today) && !time->start.starts_with(today);
    if (last_night && today.size() == kIsoDay) continue;
    const Reference day = ParseReference(std::string_view(time->start).substr(0, kIsoDay), true);
    if (!day.known) continue;
    told->last_day = day.now;
    told->morning = MorningOf(*time);
    return;
  }
}

}  // namespace

struct ValueReader::State {
  std::map<std::string, ValueLexicon, std::less<>> lexicons;
  CountingConcepts concepts;
};

ValueReader::ValueReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
ValueReader::ValueReader(ValueReader&&) noexcept = default;
ValueReader& ValueReader::operator=(ValueReader&&) noexcept = default;
ValueReader::~ValueReader() = default;

Result<ValueReader> ValueReader::Load(const tables::TableSource& source, const word::Analyzer& analyzer) {
  auto state = std::make_unique<State>();
  for (const std::string& tag : source.LanguageTags()) {
    auto lexicon = ValueLexicon::Load(source, tag);
    if (!lexicon.ok()) return lexicon.error();
    state->lexicons.emplace(tag, std::move(lexicon).value());
  }
  state->concepts = {&analyzer, analyzer.Find("person")};
  return ValueReader(std::move(state));
}

void ValueReader::Read(const word::AnalyzedText& text, std::size_t first, std::size_t last,
                       const TimeReference& reference, std::vector<ValueMention>* out) const {
  const auto lexicon = state_->lexicons.find(text.language);
  if (lexicon == state_->lexicons.end() || first >= last) return;
  const ValueCells cells(text, lexicon->second, first, last);
  if (cells.empty()) return;
  const Reference from = ParseReference(reference.iso, reference.prefer_past);
  SentenceReader reader(cells, state_->concepts, from, out);
  TakeLastDay(*out, std::string_view(reference.iso).substr(0, kIsoDay), &reader.told_);
  reader.Run();
}

bool IsReplacedAt(const std::vector<ValueMention>& values, std::size_t token, std::size_t begin, std::size_t end) {
  const auto counts = [](const ValueMention& v) {
    return v.mention.kind != MentionKind::kTime && v.mention.kind != MentionKind::kOrdinal;
  };
  const auto value = std::lower_bound(values.begin(), values.end(), token,
                                      [](const ValueMention& v, std::size_t t) { return v.first_token < t; });
  if (value == values.end() || value->first_token != token || !counts(*value)) return false;
  const auto next = value + 1;
  if (next != values.end() && next->last_token < end && counts(*next)) return true;
  if (value == values.begin() || (value - 1)->first_token < begin) return false;
  return counts(*(value - 1)) && value->first_token - (value - 1)->last_token <= kReplacing;
}

}  // namespace claimdiff::mention
