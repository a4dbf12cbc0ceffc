// SPDX-License-Identifier: Apache-2.0

#include "mention/quantity_reader.h"

#include <algorithm>
#include <cmath>

namespace claimdiff::mention {
namespace {

constexpr std::size_t kChangeFarBefore = 25, kChangeBefore = 10, kChangeBehind = 2;  // tokens in which a verb of change counts
constexpr int kMostBounds = 3;

}  // namespace

bool QuantityReader::Read(std::size_t i, QuantityReading* reading) const {
  Draft draft;
  std::size_t at = i;
  const bool bounded = ReadBefore(&at, &draft);
  if (ReadPair(&at, &draft) || ReadMoneyFirst(&at, &draft) || ReadNumber(&at, &draft)) {
    return Finish(i, draft, reading);
  }
  if (ReadCompound(&at, &draft) || ReadUnitFirst(&at, &draft)) return Finish(i, draft, reading);
  // A currency alone is its name.
  if (!ReadUnitAlone(&at, &draft) || (draft.kind == MentionKind::kMoney && !bounded)) return false;
  return (bounded || draft.more || cells_.Isolated(i, at)) && Finish(i, draft, reading);
}

// "about", "not less than": several may stand together ("at least about 20").
bool QuantityReader::ReadBefore(std::size_t* i, Draft* draft) const {
  const std::size_t first = *i;
  for (int bounds = 0; bounds < kMostBounds; ++bounds) {
    static constexpr std::pair<AtomKind, Bound> kBounds[] = {{AtomKind::kAtLeast, Bound::kAtLeast},
                                                             {AtomKind::kMore, Bound::kMore},
                                                             {AtomKind::kLess, Bound::kLess},
                                                             {AtomKind::kAtMost, Bound::kAtMost}};
    const std::size_t before = *i;
    // The longest phrase wins over its first word: "not more than" over "more than".
    std::size_t longest = *i;
    for (const auto& [kind, bound] : kBounds) {
      std::size_t next = 0;
      const Atom* atom = cells_.Find(before, kind, &next);
      if (atom == nullptr || next <= longest) continue;
      longest = next;
      draft->bound = bound;
      draft->goal = atom->Has(kFlagWeak);
    }
    *i = longest;
    if (*i == before && cells_.Take(i, AtomKind::kApprox) != nullptr) draft->approximate = true;
    std::size_t at = *i;  // "примерно в десяти метрах", "более чем в 20 городах"
    const Atom* link = *i != before && !draft->goal ? cells_.Take(&at, AtomKind::kAt) : nullptr;
    const bool linked = link != nullptr && !link->Has(kFlagYear) && !cells_.Is(at + 1, AtomKind::kCenturyWord);
    const bool year = cells_.IsDigits(at) && cells_.form(at).size() == 4;  // "больше, чем в 2019 году"
    const bool time = cells_.Is(at + 1, AtomKind::kMonth) || cells_.Is(at + 1, AtomKind::kHourWord) || cells_.IsPunct(at + 1, ":");
    if (linked && !year && !time && (cells_.IsDigits(at) || cells_.Is(at, AtomKind::kCardinal))) *i = at;
    if (*i == before && cells_.Take(i, AtomKind::kExact) != nullptr) draft->exact = true;
    if (*i == before) break;
  }
  return *i != first;
}

bool QuantityReader::ReadNumber(std::size_t* i, Draft* draft) const {
  const std::size_t first = *i;
  if (!numbers_.Read(*i, &draft->number)) return false;
  draft->said = true;
  // "выросла с 2,8 до 3,1 процента" are two values, not a range.
  draft->from = *i > cells_.begin() && cells_.Is(*i - 1, AtomKind::kFrom) && ChangesNear(*i - 1, draft->number.next);
  if (draft->from) ScaleLikeGoal(&draft->number);
  *i = draft->number.next;
  draft->next = *i;
  if (draft->number.ordinal) return draft->bound == Bound::kNone && !draft->approximate;
  // "Свыше тысячи": the genitive of one thousand; "тысячи" alone are some.
  if (draft->number.scale_alone > 0 && (draft->bound != Bound::kNone || draft->approximate) && !draft->goal) {
    draft->number.low = draft->number.high = draft->number.scale_alone;
    draft->number.approximate = false;
  }
  TakeMark(i, draft->number.mark, draft);
  ReadRange(i, draft);
  ReadBehind(i, draft);
  ReadUnit(i, draft);
  ReadBehind(i, draft);
  ReadGoal(first, i, draft);
  draft->next = *i;
  return true;
}

// "11 წლიდან 18 წლამდე": the unit stands with both numbers and says "from" and "up to".
void QuantityReader::ReadGoal(std::size_t first, std::size_t* i, Draft* draft) const {
  if (draft->mark != Mark::kFrom || draft->range || draft->unit.empty()) return;
  Draft goal;
  std::size_t at = *i;
  if (!numbers_.Read(at, &goal.number) || goal.number.ordinal || goal.number.low <= draft->number.high) return;
  at = goal.number.next;
  if (!ReadUnitAtom(&at, &goal) || goal.unit != draft->unit || goal.factor != draft->factor || goal.mark != Mark::kUpTo) return;
  if (ChangesNear(first, at)) return;
  draft->number.high = goal.number.high;
  draft->number.approximate |= goal.number.approximate;
  draft->range = true;
  *i = at;
}

// "$ 10", "USD3.14", "рублей 10".
bool QuantityReader::ReadMoneyFirst(std::size_t* i, Draft* draft) const {
  std::size_t at = *i;
  const Atom* money = cells_.Take(&at, AtomKind::kMoney);
  if (money == nullptr) return false;
  if (!cells_.IsDigits(at) && !cells_.IsPunct(at, ".")) return false;
  Number* number = &draft->number;
  if (!numbers_.ReadGlued(at, number) || number->ordinal) return false;
  if (number->maybe_thousands) {
    number->low = number->high = number->low * 1000;
    number->maybe_thousands = false;
  }
  // "Евро 2024": a championship.
  if (cells_.IsWord(*i) && number->plain && number->width == 4 && number->low >= 1990 && number->low < 2050) return false;
  const bool word = cells_.token(*i).shape == text::Shape::kLower && cells_.IsWord(*i);
  at = number->next;
  draft->said = true;
  draft->kind = MentionKind::kMoney;
  draft->unit = std::string(money->text);
  draft->factor = money->value;
  std::size_t unit = 0;
  if (word && (cells_.Find(at, AtomKind::kMoney, &unit) || cells_.Find(at, AtomKind::kMeasure, &unit) ||
               cells_.Find(at, AtomKind::kPerson, &unit) || cells_.Find(at, AtomKind::kDuration, &unit))) {
    return false;
  }
  ReadRange(&at, draft);
  ReadMinor(&at, draft);
  TakeMark(&at, number->mark, draft);
  ReadBehind(&at, draft);
  draft->next = *i = at;
  return true;
}

// "from 10 to 20", "between 10 and 20".
bool QuantityReader::ReadPair(std::size_t* i, Draft* draft) const {
  std::size_t at = *i;
  const bool between = cells_.Take(&at, AtomKind::kBetween) != nullptr;
  if (!between && cells_.Take(&at, AtomKind::kFrom) == nullptr) return false;
  Draft low, high;
  low = high = *draft;
  if (!ReadMoneyFirst(&at, &low)) {
    if (!numbers_.Read(at, &low.number) || low.number.ordinal) return false;
    at = low.number.next;
    ReadUnitAtom(&at, &low);
  }
  if (cells_.Take(&at, between ? AtomKind::kAnd : AtomKind::kTo) == nullptr) return false;
  if (!ReadMoneyFirst(&at, &high) && !ReadNumber(&at, &high)) return false;
  if (high.number.ordinal || high.bound != draft->bound) return false;
  if (!low.unit.empty() && low.unit != high.unit) return false;
  // "from 5 to 7 million" are five to seven millions.
  const double scale = high.number.high >= 1e3 && high.number.scaled && !low.number.scaled &&
                               low.number.low < 1000 && low.number.low < high.number.high
                           ? std::pow(1000, std::floor(std::log10(high.number.high) / 3))
                           : 1;
  if (low.number.low * scale > high.number.high) return false;
  if (!between && ChangesNear(*i, at)) return false;
  high.number.low = low.number.low * scale;
  high.number.approximate |= low.number.approximate;
  high.range = high.said = true;
  high.next = at;
  *draft = high;
  *i = at;
  return true;
}

// "человек двадцать": the noun in front makes the number approximate.
bool QuantityReader::ReadUnitFirst(std::size_t* i, Draft* draft) const {
  std::size_t at = *i;
  Draft unit;
  const bool head = *i == cells_.begin() && cells_.token(*i).shape == text::Shape::kCapitalized;
  const bool measure = ReadUnitAtom(&at, &unit) && (head || cells_.token(*i).shape == text::Shape::kLower);
  if (!measure || (!head && cells_.Inside(*i - 1) && (cells_.IsDigits(*i - 1) || cells_.Knows(*i - 1)))) return false;
  if (!unit.plural_noun || !cells_.IsWord(at)) return false;
  Number number;
  if (!numbers_.Read(at, &number) || number.ordinal || number.digits || number.one || number.weak) return false;
  std::size_t behind = number.next;
  Draft other;
  if (ReadUnitAtom(&behind, &other)) return false;
  unit.bound = draft->bound;
  unit.number = number;
  unit.approximate = unit.said = true;
  unit.counted_first = unit.kind == MentionKind::kQuantity && unit.unit == "person" ? *i : unit.counted_first;
  unit.counted_last = unit.counted_first;
  *i = unit.next = number.next;
  *draft = unit;
  return true;
}

// "двухдневный": count and unit in one word.
bool QuantityReader::ReadCompound(std::size_t* i, Draft* draft) const {
  std::size_t at = *i;
  const Atom* unit = cells_.Take(&at, AtomKind::kUnitAdjective);
  if (unit == nullptr || unit->high == 0 || unit->text.empty()) return false;
  draft->number.low = draft->number.high = unit->high;
  draft->said = true;
  SetAdjectiveUnit(*unit, draft);
  draft->next = *i = at;
  return true;
}

// "an hour", "more than a year", "half a month": a unit that no number precedes is one.
bool QuantityReader::ReadUnitAlone(std::size_t* i, Draft* draft) const {
  std::size_t at = *i;
  draft->number.low = draft->number.high = 1;
  if (draft->goal || !ReadUnitAtom(&at, draft) || draft->kind == MentionKind::kNumber) return false;
  if (draft->kind == MentionKind::kQuantity && draft->unit == "person") return false;
  if (draft->plural_noun || draft->unit == "percent" || draft->unit == "percentage-point") return false;
  if (!cells_.IsWord(*i)) return false;
  // "час и половина", "час и 20 минути".
  const std::size_t unit = at;
  if (!ReadAndHalf(&at, draft) && draft->kind == MentionKind::kDuration && cells_.Is(at, AtomKind::kAnd)) {
    ReadMoreUnits(&at, draft);
  }
  draft->more = at != unit;
  draft->next = *i = at;
  return true;
}

// "From 2 to 3 thousand": both are thousands.
void QuantityReader::ScaleLikeGoal(Number* number) const {
  std::size_t at = number->next;
  Number goal;
  if (number->scaled || number->low >= 1000 || cells_.Take(&at, AtomKind::kTo) == nullptr) return;
  if (!numbers_.Read(at, &goal) || !goal.scaled || goal.high < 1000) return;
  const double scale = std::pow(1000, std::floor(std::log10(goal.high) / 3));
  number->low *= scale;
  number->high *= scale;
}

void QuantityReader::ReadRange(std::size_t* i, Draft* draft) const {
  std::size_t at = *i;
  const bool from = draft->number.mark == Mark::kFrom;
  if (from) {
    cells_.Take(&at, AtomKind::kTo);
  } else if (cells_.IsDash(at)) {
    if (cells_.token(at).space_before != (cells_.Inside(at + 1) && cells_.token(at + 1).space_before)) return;
    ++at;
  } else if (!draft->from && IsOpenRange(draft->number, at)) {
    cells_.Take(&at, AtomKind::kTo);
  } else if (cells_.Take(&at, AtomKind::kOr) != nullptr) {
    if (draft->number.low + 1 != 0 && draft->number.fraction) return;
  } else {
    return;
  }
  if (cells_.Find(at, AtomKind::kNothing, &draft->next) != nullptr) return;
  const bool money = cells_.Is(at, AtomKind::kMoney) && draft->kind == MentionKind::kMoney;
  if (money) cells_.Take(&at, AtomKind::kMoney);
  Number second;
  std::size_t code = 0;
  if (cells_.IsDigits(at) && cells_.IsPunct(at + 1, ":")) return;
  if (!numbers_.ReadGlued(at, &second) || second.ordinal || second.low <= draft->number.low) return;
  if (cells_.IsDigits(at) && cells_.IsHyphen(second.next) && numbers_.IsCode(at, &code)) return;
  const Number first = draft->number;
  // "5–7 million" are five to seven millions, "двух-трех" are two to three.
  double scale = 1;
  if (second.scaled && !first.scaled && first.low < 1000) {
    scale = std::pow(1000, std::floor(std::log10(second.high) / 3));
  }
  if (first.low * scale >= second.high) return;
  if (from && (!EndsAsGoal(second) || ChangesNear(first.next - 1, second.next))) return;
  draft->number = second;
  draft->number.low = first.low * scale;
  draft->number.approximate |= first.approximate;
  draft->number.mark = Mark::kNone;
  draft->bound = draft->bound == Bound::kAtMost && draft->goal ? Bound::kNone : draft->bound;
  draft->range = true;
  *i = second.next;
}

// "пет до десет процента": without "from", only in front of a unit.
bool QuantityReader::IsOpenRange(const Number& number, std::size_t i) const {
  std::size_t at = i;
  Number second;
  // "с 2,8 на 3,1 процента" are two values.
  const Atom* to = cells_.Take(&at, AtomKind::kTo);
  if (to == nullptr || to->Has(kFlagWeak) || !numbers_.Read(at, &second) || second.ordinal) return false;
  if (number.one || second.low <= number.low || !(number.digits || number.low < 100)) return false;
  at = second.next;
  Draft unit;
  return ReadUnitAtom(&at, &unit) && unit.kind != MentionKind::kDuration;
}

// The number, or the unit behind it, says "up to".
bool QuantityReader::EndsAsGoal(const Number& number) const {
  if (number.mark == Mark::kUpTo) return true;
  std::size_t at = number.next;
  Draft unit;
  return ReadUnitAtom(&at, &unit) && unit.mark == Mark::kUpTo;
}

// Bounds behind the number or its unit: "и более", "с лишним", "-ზე მეტი".
void QuantityReader::ReadBehind(std::size_t* i, Draft* draft) const {
  if (draft->bound != Bound::kNone && !draft->goal) return;
  std::size_t next = 0;
  const Atom* least = cells_.Find(*i, AtomKind::kAtLeastBehind, &next);
  if (least != nullptr && least->Has(kFlagWeak) && draft->range) return;  // "ორი-სამი მაინც": two or three anyway
  if (cells_.Take(i, AtomKind::kMoreBehind) != nullptr) draft->bound = Bound::kMore;
  else if (cells_.Take(i, AtomKind::kLessBehind) != nullptr) draft->bound = Bound::kLess;
  else if (cells_.Take(i, AtomKind::kAtLeastBehind) != nullptr) draft->bound = Bound::kAtLeast;
  else if (cells_.Take(i, AtomKind::kAtMostBehind) != nullptr) draft->bound = Bound::kAtMost;
  else if (cells_.Take(i, AtomKind::kApproxBehind) != nullptr) draft->approximate = true;
}

// What the ending of a number or unit says: "up to", or with a word behind it "more than".
void QuantityReader::TakeMark(std::size_t* i, Mark mark, Draft* draft) const {
  std::size_t at = *i;
  if (mark == Mark::kOn) {
    if (cells_.Take(&at, AtomKind::kMoreThan) != nullptr) draft->bound = Bound::kMore;
    else if (cells_.Take(&at, AtomKind::kLessThan) != nullptr) draft->bound = Bound::kLess;
    *i = at;
  } else if (mark == Mark::kUpTo && !draft->range && draft->bound == Bound::kNone) {
    draft->bound = Bound::kAtMost;
    draft->goal = true;
  }
}

bool QuantityReader::ChangesNear(std::size_t first, std::size_t next) const {
  for (std::size_t k = 1; k <= kChangeBefore && first >= cells_.begin() + k; ++k) {
    if (cells_.IsPunct(first - k, ".") || cells_.IsPunct(first - k, ";") || cells_.IsPunct(first - k, ",")) break;
    if (cells_.Is(first - k, AtomKind::kChange)) return true;
  }
  for (std::size_t k = 0; k < kChangeBehind && cells_.Inside(next + k); ++k) {
    if (cells_.IsPunct(next + k, ",") || cells_.IsPunct(next + k, ".")) break;
    if (cells_.Is(next + k, AtomKind::kChange)) return true;
  }
  return false;
}

// "Выросли более чем вдвое, — до 1,6 млн", "почти три пъти до 1,6 млн": behind a dash or "times" a step ends, however
// far the verb stands before it.
bool QuantityReader::EndsChange(std::size_t first) const {
  if (first == cells_.begin() || !(cells_.IsDash(first - 1) || cells_.Is(first - 1, AtomKind::kNoUnit))) return false;
  const std::size_t begin = first - std::min(kChangeFarBefore, first - cells_.begin());
  for (std::size_t i = begin; i < first; ++i) {
    if (cells_.Is(i, AtomKind::kChange)) return true;
  }
  return false;
}

// Words that only sometimes are numbers need something that is counted.
bool QuantityReader::IsValue(std::size_t first, const Draft& draft) const {
  const Number& number = draft.number;
  const bool counts = draft.kind != MentionKind::kNumber || draft.counted_first != static_cast<std::size_t>(-1);
  // "2015 или 2016 году": years of the calendar, however they are joined.
  constexpr int kFirstYear = 1500, kLastYear = 2100;  // that a text may count from
  const bool loose = draft.plural_noun || draft.bound != Bound::kNone || draft.approximate || number.approximate;
  const bool calendar = !loose && draft.unit == "year" && number.digits && number.low >= kFirstYear && number.high <= kLastYear;
  if (calendar && draft.number.low == std::floor(number.low) && draft.factor == 1) return false;
  if (draft.weak_unit) return cells_.Isolated(first, draft.next) && !cells_.Inside(draft.next);
  if (number.weak && draft.bound != Bound::kNone) return true;
  if (number.weak && draft.kind == MentionKind::kQuantity && draft.counted != word::kNoConcept &&
      draft.unit != "person") {
    return false;
  }
  if (counts) return true;
  // "სამ ალარდაისი" is a man: the numeral would have another form there.
  if (number.bare && cells_.EndsAs(AtomKind::kSubjectEnding, draft.next)) return false;
  const bool half = number.fraction && number.low == 0.5;
  // "пол" is also a floor; "четверть" alone is weak.
  const bool share = !number.digits && number.low < 1 && (number.fraction ? half && !number.weak : number.weak);
  if (share && IsShareOfNoun(first, draft)) return true;
  if (half && !number.digits) return cells_.Isolated(first, draft.next);
  if (number.one || number.weak) return cells_.Isolated(first, draft.next);
  return true;
}

bool QuantityReader::Finish(std::size_t first, const Draft& said, QuantityReading* reading) const {
  Draft draft = said;
  if (!IsValue(first, draft)) return false;
  *reading = QuantityReading();
  if (draft.number.ordinal) {
    draft.kind = MentionKind::kOrdinal;
    draft.bound = Bound::kNone;
  }
  if (draft.kind == MentionKind::kNumber && draft.number.person) {
    draft.kind = MentionKind::kQuantity;
    draft.unit = "person";
  }
  Convert(&draft);
  reading->kind = draft.kind;
  SetBounds(first, draft, &reading->value);
  reading->value.unit = draft.unit;
  reading->first = first;
  reading->next = draft.next;
  reading->counted_first = draft.counted_first;
  reading->counted_last = draft.counted_last;
  reading->counted = draft.counted;
  reading->from = draft.from || ((draft.number.mark == Mark::kFrom || draft.mark == Mark::kFrom) && ChangesNear(first, draft.next));
  return true;
}

}  // namespace claimdiff::mention
