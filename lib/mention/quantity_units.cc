// SPDX-License-Identifier: Apache-2.0
//
// The units of quantities: measures, money with its hundredths, durations of several parts, people and
// other counted nouns.

#include <algorithm>
#include <cmath>
#include <utility>

#include "mention/quantity_reader.h"

namespace claimdiff::mention {
namespace {

constexpr std::size_t kMostModifiers = 3;
constexpr int kMostUnits = 5;
constexpr std::size_t kWeightNear = 4;  // tokens

struct DurationUnit {
  std::string_view unit;
  double seconds;
  std::string_view smaller;  // the unit that fractions are told in
  double count;              // of the smaller unit
};
// A month of 30 days and a year of 365, as in everyday arithmetic.
constexpr DurationUnit kDurations[] = {
    {"second", 1, "", 1},         {"minute", 60, "second", 60},   {"hour", 3600, "minute", 60},
    {"day", 86400, "hour", 24},   {"week", 604800, "day", 7},     {"month", 2592000, "day", 30},
    {"quarter", 7776000, "month", 3}, {"year", 31536000, "month", 12}};

const DurationUnit* FindDuration(std::string_view unit) {
  for (const DurationUnit& known : kDurations) {
    if (known.unit == unit) return &known;
  }
  return nullptr;
}

bool IsWhole(double value) { return std::abs(value - std::round(value)) < 1e-9; }

// Powers of ten are exact either way; this keeps 0.002 * 1000 at 2.
double Rounded(double value) {
  // A whole number is exact already; above 2^53 / scale the product would not be.
  if (value == std::round(value) || std::abs(value) > 1e14) return value;
  const double scale = 1e9;
  const double rounded = std::round(value * scale) / scale;
  return std::abs(rounded - value) < 1e-12 * std::abs(value) ? rounded : value;
}

}  // namespace

bool QuantityReader::ReadUnit(std::size_t* i, Draft* draft) const {
  if (draft->number.maybe_thousands) {
    Draft counted;
    std::size_t at = *i;
    if (ReadUnitAtom(&at, &counted) ? counted.unit == "person" : ReadCounted(&at, &counted)) {
      draft->number.low *= 1000;
      draft->number.high *= 1000;
    }
  }
  if (ReadUnitAdjective(i, draft)) return true;
  if (draft->number.genitive && !draft->number.digits) return false;
  // "On channel 4", "by 2018" in endings: nothing behind it is counted.
  const Mark ending = draft->number.mark;
  const bool closed = ending == Mark::kOn || ending == Mark::kIn || ending == Mark::kFor;
  if (closed && draft->bound == Bound::kNone && draft->number.digits) return false;
  // "Two thirds of the deputies", "четверть бюджета" are shares, not so many deputies or budgets.
  const bool share = !draft->number.digits && draft->number.high < 1 && draft->number.high > 0;
  if ((share || draft->number.fraction) && cells_.Is(*i, AtomKind::kPerson)) return false;
  if (ReadUnitAtom(i, draft)) {
    const Mark mark = draft->mark;
    if (draft->kind == MentionKind::kMoney) ReadMinor(i, draft);
    if (draft->kind == MentionKind::kDuration) ReadMoreUnits(i, draft);
    if (draft->kind == MentionKind::kQuantity) ReadAndHalf(i, draft);
    TakeMark(i, mark, draft);
    return true;
  }
  if (ReadMinorAlone(i, draft) || (!share && ReadCounted(i, draft)) || ReadCompared(i, draft)) return true;
  return ReadShare(*i, draft);
}

// "4700 ტვიტზე მეტი": a noun that is not known, whose ending says that the number is compared.
bool QuantityReader::ReadCompared(std::size_t* i, Draft* draft) const {
  if (draft->bound != Bound::kNone || !cells_.EndsAs(AtomKind::kComparedEnding, *i) || cells_.Knows(*i)) return false;
  std::size_t at = *i + 1;
  if (!cells_.Is(at, AtomKind::kMoreThan) && !cells_.Is(at, AtomKind::kLessThan)) return false;
  TakeMark(&at, Mark::kOn, draft);
  *i = at;
  return true;
}

bool QuantityReader::ReadUnitAtom(std::size_t* i, Draft* draft) const {
  static constexpr std::pair<AtomKind, MentionKind> kUnits[] = {
      {AtomKind::kPercent, MentionKind::kQuantity}, {AtomKind::kMoney, MentionKind::kMoney},
      {AtomKind::kMeasure, MentionKind::kQuantity}, {AtomKind::kDuration, MentionKind::kDuration},
      {AtomKind::kPerson, MentionKind::kQuantity}};
  std::size_t longest = *i;
  const Atom* unit = nullptr;
  for (const auto& [kind, mention] : kUnits) {
    std::size_t next = 0;
    const Atom* found = cells_.Find(*i, kind, &next);
    if (found == nullptr || next <= longest) continue;
    longest = next;
    unit = found;
    draft->kind = mention;
  }
  if (unit == nullptr) return false;
  std::size_t measured = 0;
  const Atom* measure = unit->kind == AtomKind::kMoney ? cells_.Find(*i, AtomKind::kMeasure, &measured) : nullptr;
  if (measure != nullptr && measured == longest && WeighsNear(*i)) {
    unit = measure;
    draft->kind = MentionKind::kQuantity;
  }
  const bool person = unit->kind == AtomKind::kPerson;
  draft->unit = person ? "person" : std::string(unit->text);
  draft->factor = person ? 1 : unit->value;
  draft->subunit = unit->Has(kFlagSubunit);
  draft->plural_noun = unit->Has(kFlagPlural);
  draft->mark = unit->mark;
  draft->weak_unit = unit->Has(kFlagWeak) && !person;
  if (person) {
    draft->counted_first = *i;
    draft->counted_last = longest - 1;
    const word::ConceptId known = cells_.text().concepts[*i];
    draft->counted = known != word::kNoConcept ? known : concepts_.person;
  }
  *i = longest;
  // An ending behind a sign: "20%-ზე".
  if (cells_.IsHyphen(*i) && cells_.Is(*i + 1, AtomKind::kSuffix)) {
    draft->mark = cells_.FindSuffix(*i + 1, 0, i)->mark;
  }
  return true;
}

// A word of weight, or a weight in grams, stands near token i.
bool QuantityReader::WeighsNear(std::size_t i) const {
  const std::size_t first = i - std::min(kWeightNear, i - cells_.begin());
  for (std::size_t at = first; at <= i + kWeightNear; ++at) {
    std::size_t next = 0;
    const Atom* measure = cells_.Find(at, AtomKind::kMeasure, &next);
    if (cells_.Is(at, AtomKind::kWeighs) || (measure != nullptr && measure->text == "gram")) return true;
  }
  return false;
}

// "68-летний", "300-килограммовое", "двухдневный".
bool QuantityReader::ReadUnitAdjective(std::size_t* i, Draft* draft) const {
  std::size_t at = *i;
  if (cells_.IsHyphen(at)) ++at;
  else if (!cells_.Inside(at) || !cells_.Glued(at)) return false;
  const Atom* unit = cells_.Take(&at, AtomKind::kUnitAdjective);
  if (unit == nullptr || (!draft->number.digits && !cells_.IsHyphen(*i))) return false;
  if (unit->text.empty()) {  // a scale: "25-тысячная"
    draft->number.low *= unit->value;
    draft->number.high *= unit->value;
    draft->number.digits = false;
    *i = at;
    return ReadUnit(i, draft) || true;
  }
  SetAdjectiveUnit(*unit, draft);
  *i = at;
  return true;
}

void QuantityReader::SetAdjectiveUnit(const Atom& unit, Draft* draft) const {
  const bool money = unit.text.size() == 3 && unit.text[0] <= 'Z';
  draft->kind = FindDuration(unit.text) != nullptr ? MentionKind::kDuration
                : money                            ? MentionKind::kMoney
                                                   : MentionKind::kQuantity;
  draft->unit = std::string(unit.text);
  draft->factor = unit.value;
}

// "15 лв. и 50 ст.", "20 долларов 43".
void QuantityReader::ReadMinor(std::size_t* i, Draft* draft) const {
  if (draft->number.scaled || draft->range || draft->number.low != std::floor(draft->number.low)) return;
  std::size_t at = *i;
  cells_.Take(&at, AtomKind::kAnd);
  Number minor;
  if (!numbers_.Read(at, &minor) || minor.ordinal || minor.low != minor.high) return;
  if (minor.low < 0 || minor.low >= 100 || !IsWhole(minor.low)) return;
  std::size_t next = minor.next;
  const Atom* unit = cells_.Take(&next, AtomKind::kMinor);
  if (unit == nullptr) {
    if (minor.width != 2 || cells_.Inside(next)) return;
  } else if (!unit->text.empty() && unit->text != draft->unit) {
    return;
  }
  draft->number.low = draft->number.high = draft->number.low + minor.low / 100;
  *i = next;
}

// "двадесет стотинки": hundredths of their money. "c" and "cents" alone may be of any.
bool QuantityReader::ReadMinorAlone(std::size_t* i, Draft* draft) const {
  std::size_t next = 0;
  const Atom* unit = cells_.Find(*i, AtomKind::kMinor, &next);
  if (unit == nullptr || unit->text.empty()) return false;
  draft->kind = MentionKind::kMoney;
  draft->unit = std::string(unit->text);
  draft->factor = 0.01;
  *i = next;
  TakeMark(i, unit->mark, draft);
  return true;
}

// "метър и половина", "два часа и половина".
bool QuantityReader::ReadAndHalf(std::size_t* i, Draft* draft) const {
  if (cells_.Take(i, AtomKind::kAndHalf) == nullptr) return false;
  draft->number.low += 0.5;
  draft->number.high += 0.5;
  return true;
}

// "1 час 55 минут", "2 years, 3 days and 4 hours": told in the smallest unit named.
void QuantityReader::ReadMoreUnits(std::size_t* i, Draft* draft) const {
  if (ReadAndHalf(i, draft)) return;
  for (int units = 1; units < kMostUnits; ++units) {
    std::size_t at = *i;
    if (cells_.IsPunct(at, ",")) ++at;
    cells_.Take(&at, AtomKind::kAnd);
    Number number;
    const DurationUnit* larger = FindDuration(draft->unit);
    if (larger == nullptr || draft->range || !numbers_.Read(at, &number) || number.ordinal) return;
    at = number.next;
    const Atom* unit = cells_.Take(&at, AtomKind::kDuration);
    const DurationUnit* smaller = unit == nullptr ? nullptr : FindDuration(unit->text);
    if (smaller == nullptr || smaller->seconds * unit->value >= larger->seconds * draft->factor) return;
    double ratio = larger->seconds / smaller->seconds;
    if (larger->unit == "year" && smaller->unit == "month") ratio = 12;
    draft->number.low = draft->number.low * draft->factor * ratio + number.low * unit->value;
    draft->number.high = draft->number.high * draft->factor * ratio + number.high * unit->value;
    draft->factor = 1;
    draft->unit = std::string(unit->text);
    draft->mark = unit->mark;
    *i = at;
  }
}

// A modifier by its ending or by the lexicon: the word behind it is nearer to what is counted.
bool QuantityReader::IsModifier(std::size_t i) const {
  if (!cells_.IsWord(i) || !cells_.IsWord(i + 1) || cells_.Glued(i + 1) || cells_.Is(i, AtomKind::kCountedNoun)) return false;
  const word::ConceptId id = cells_.text().concepts[i];
  const bool adjective = id != word::kNoConcept && concepts_.analyzer != nullptr && cells_.text().term_length[i] == 1 &&
                         concepts_.analyzer->concept_of(id).pos == word::PartOfSpeech::kAdjective;
  return adjective || cells_.EndsAsModifier(i);
}

// The word at `i` names what is counted: people, or a concept.
bool QuantityReader::CountsAt(std::size_t i, Draft* draft, std::size_t* next) const {
  const Atom* person = cells_.Find(i, AtomKind::kPerson, next);
  const word::ConceptId id = cells_.text().concepts[i];
  const bool noun = id != word::kNoConcept && concepts_.analyzer != nullptr &&
                    concepts_.analyzer->concept_of(id).pos == word::PartOfSpeech::kNoun;
  if (person == nullptr && !noun) return false;
  const bool is_person = person != nullptr || (concepts_.person != word::kNoConcept &&
                                               concepts_.analyzer->IsA(id, concepts_.person));
  if (draft->number.person && !is_person) return false;
  if (!is_person && draft->number.low != std::floor(draft->number.low)) return false;  // "a quake of 7.6 hit ..."
  if (person == nullptr) *next = i + std::max<std::size_t>(1, cells_.text().term_length[i]);
  *next = std::min(*next, cells_.end());
  draft->kind = MentionKind::kQuantity;
  draft->counted = id != word::kNoConcept ? id : concepts_.person;
  draft->unit = is_person ? "person" : concepts_.analyzer->concept_of(id).id;
  draft->mark = person != nullptr ? person->mark : Mark::kNone;
  return true;
}

bool QuantityReader::ReadCounted(std::size_t* i, Draft* draft) const {
  if (!cells_.IsWord(*i) || cells_.Glued(*i) || cells_.Is(*i, AtomKind::kNoUnit) || draft->number.fraction) return false;
  std::size_t at = *i;
  for (std::size_t skipped = 0; skipped <= kMostModifiers && cells_.IsWord(at); ++skipped) {
    if (at > *i && (cells_.Glued(at) || cells_.token(at).newline_before)) return false;
    std::size_t next = 0;
    if (!IsModifier(at) && CountsAt(at, draft, &next)) {
      // "30 000 северни корейци": people behind a noun are what is counted.
      std::size_t behind = 0;
      if (draft->unit != "person" && !cells_.Is(at, AtomKind::kCountedNoun) &&
          cells_.Find(next, AtomKind::kPerson, &behind) != nullptr) {
        at = next;
        CountsAt(at, draft, &next);
      }
      draft->counted_first = *i;
      draft->counted_last = next - 1;
      *i = next;
      const Mark mark = draft->mark;
      TakeMark(i, mark, draft);
      return true;
    }
    // "11 September's attack" is of a day.
    if (!IsModifier(at) || cells_.Is(at, AtomKind::kMonth)) return false;
    ++at;
  }
  return false;
}

// "38 of the 67 people": the part is counted like the whole.
bool QuantityReader::ReadShare(std::size_t i, Draft* draft) const {
  std::size_t at = i;
  if (cells_.Take(&at, AtomKind::kOf) == nullptr) return false;
  Draft whole;
  if (!numbers_.Read(at, &whole.number) || whole.number.ordinal || whole.number.low < draft->number.high) return false;
  at = whole.number.next;
  if (cells_.Is(at, AtomKind::kMonth) || cells_.Is(at, AtomKind::kYearWord)) return false;
  if (ReadUnitAtom(&at, &whole) || ReadCounted(&at, &whole)) {
    if (whole.kind != MentionKind::kQuantity) return false;
    draft->kind = whole.kind;
    draft->unit = whole.unit;
    draft->factor = whole.factor;
    draft->counted = whole.counted;
    return true;
  }
  return false;
}

// "Половина урожая", "четвъртина от анкетираните"; but not "the second half of the year", "на половина път".
bool QuantityReader::IsShareOfNoun(std::size_t first, const Draft& draft) const {
  if (first > cells_.begin() && cells_.IsWord(first - 1)) {
    const std::size_t before = first - 1;
    // "ამომრჩეველთა ნახევარი": Georgian has the noun in front.
    if (cells_.token(first).script == text::Script::kGeorgian && cells_.EndsAsModifier(before)) {
      return draft.number.mark == Mark::kNone && !cells_.Knows(before);  // but not "in the half of" a field
    }
    if (cells_.EndsAsModifier(before) || cells_.Is(before, AtomKind::kOrdinal) || cells_.Is(before, AtomKind::kAt) ||
        cells_.Is(before, AtomKind::kRelative) || cells_.Is(before, AtomKind::kEdge) ||
        cells_.Is(before, AtomKind::kEdgeBehind)) {
      return false;
    }
  }
  std::size_t at = draft.next;
  if (cells_.Take(&at, AtomKind::kOf) != nullptr) return cells_.IsWord(at) || cells_.IsDigits(at);
  if (!cells_.IsWord(at) || cells_.token(at).newline_before) return false;
  Draft noun;
  if (ReadUnitAtom(&at, &noun)) return noun.kind == MentionKind::kQuantity;
  return cells_.token(at).shape == text::Shape::kLower && !cells_.Knows(at);
}

// Applies the unit's factor; fractions of time are told in the next smaller unit ("half a year": 6 months).
void QuantityReader::Convert(Draft* draft) const {
  Number& number = draft->number;
  number.low = Rounded(number.low * draft->factor);
  number.high = Rounded(number.high * draft->factor);
  draft->factor = 1;
  if (draft->kind != MentionKind::kDuration) return;
  const DurationUnit* unit = FindDuration(draft->unit);
  while (unit != nullptr && !unit->smaller.empty() && !(IsWhole(number.low) && IsWhole(number.high))) {
    number.low = Rounded(number.low * unit->count);
    number.high = Rounded(number.high * unit->count);
    draft->unit = std::string(unit->smaller);
    unit = FindDuration(draft->unit);
  }
}

void QuantityReader::SetBounds(std::size_t first, const Draft& draft, Value* value) const {
  const bool reached = draft.goal && draft.bound == Bound::kAtMost && (ChangesNear(first, draft.next) || EndsChange(first));
  const Bound bound = reached ? Bound::kNone : draft.bound;
  if (bound != Bound::kAtMost && bound != Bound::kLess) value->low = draft.number.low;
  if (bound != Bound::kAtLeast && bound != Bound::kMore) value->high = draft.number.high;
  value->low_open = bound == Bound::kMore;
  value->high_open = bound == Bound::kLess;
  value->approximate = !draft.exact && (draft.approximate || draft.number.approximate);
}

}  // namespace claimdiff::mention
