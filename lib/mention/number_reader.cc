// SPDX-License-Identifier: Apache-2.0

#include "mention/number_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include "text/roman.h"

namespace claimdiff::mention {
namespace {

constexpr int kMostSegments = 8;

// The lowest decimal place of a number below a thousand; 10..19 fill the ones.
double PlaceOf(double value) {
  const double rest = std::fmod(value, 100);
  if (value > 0 && rest == 0) return 100;
  if (value < 1) return 0;
  return rest >= 20 && std::fmod(rest, 10) == 0 ? 10 : 1;
}

// What a number in words can begin with.
const KindSet& Starters() {
  using enum AtomKind;
  static const KindSet kKinds = {kCardinal, kOrdinal, kScale, kVague, kHalf, kMinus, kOrdinalPrefix};
  return kKinds;
}

}  // namespace

bool NumberReader::Read(std::size_t i, Number* number) const {
  Slot& slot = slots_[i % slots_.size()];
  if (slot.position != i) {
    slot.position = i;
    slot.read = ReadAny(i, false, &slot.number);
  }
  *number = slot.number;
  return slot.read;
}
bool NumberReader::ReadGlued(std::size_t i, Number* number) const { return ReadAny(i, true, number); }

bool NumberReader::ReadAny(std::size_t i, bool glued, Number* number) const {
  *number = Number();
  if (cells_.IsWord(i) && !cells_.MayBegin(i, Starters())) return false;
  if (ReadPrefixedOrdinal(i, number)) return true;
  std::size_t at = i;
  const bool sign = cells_.IsDash(i) && !cells_.Glued(i) && cells_.Glued(i + 1);
  const bool minus = cells_.Take(&at, AtomKind::kMinus) != nullptr;
  if (sign && !minus) ++at;
  if ((sign || minus) && !cells_.IsDigits(at) && !cells_.IsPunct(at, ".") && !minus) return false;
  if (!ReadSegments(at, glued || sign, number)) return false;
  if (sign || minus) {
    number->low = -std::exchange(number->high, -number->low);
    number->plain = false;
  }
  return true;
}

// Segments are parts with their scale: "two million" + "three hundred thousand" + "five".
bool NumberReader::ReadSegments(std::size_t i, bool glued, Number* number) const {
  const std::size_t first = i;
  Part sum;
  if (!ReadSegment(&i, glued, std::numeric_limits<double>::infinity(), &sum, number)) return false;
  const bool from_digits = cells_.IsDigits(first);
  for (int k = 0; k < kMostSegments && !number->ordinal && number->mark == Mark::kNone; ++k) {
    Part segment;
    std::size_t at = i;
    cells_.Take(&at, AtomKind::kJoin);
    const bool whole = sum.place < 2 || sum.low / sum.place == std::floor(sum.low / sum.place);
    if (!whole) break;  // "1,7 миллиона четыре года назад"
    if (sum.place < 2 || number->approximate || !ContinuesNumber(at, *number)) break;
    Number longer = *number;
    if (!ReadSegment(&at, false, sum.place, &segment, &longer)) break;
    if (longer.ordinal && from_digits) break;
    *number = longer;
    sum.low += segment.low;
    sum.high += segment.high;
    sum.place = segment.place;
    i = at;
    number->one = number->weak = number->plain = false;
  }
  number->low = sum.low;
  number->high = sum.high;
  number->next = i;
  ReadBehind(number);
  return true;
}

// Digits continue a number in words where they end it ("sixty 7") or fill thousands ("2 млн 300 тыс.").
bool NumberReader::ContinuesNumber(std::size_t i, const Number& number) const {
  if (!cells_.IsDigits(i)) return true;
  std::size_t code_end = 0;
  if (IsCode(i, &code_end)) return false;
  return cells_.form(i).size() == 3 || cells_.Is(i + 1, AtomKind::kScale) ||
         (!number.digits && !number.scaled && cells_.form(i).size() < 3);
}

bool NumberReader::ReadSegment(std::size_t* i, bool glued, double below, Part* segment,
                               Number* number) const {
  std::size_t at = *i;
  Number digits;
  if (ReadDigits(at, glued, &digits)) {
    if (below > 1e17) *number = digits;  // the first segment
    segment->low = digits.low;
    segment->high = digits.high;
    segment->place = 0;
    segment->any = true;
    at = digits.next;
    if (digits.ordinal || digits.fraction || digits.mark != Mark::kNone) return Finish(i, at, below, segment);
  } else {
    ReadGroup(&at, below, segment, number);
  }
  if (!number->ordinal) ReadHalf(&at, 1, segment);
  if (!number->ordinal) ReadScales(&at, below, segment, number);
  return segment->any && Finish(i, at, below, segment);
}

bool NumberReader::Finish(std::size_t* i, std::size_t at, double below, Part* segment) const {
  if (segment->high >= below) return false;
  *i = at;
  return true;
}

// Parts below a thousand.
void NumberReader::ReadGroup(std::size_t* i, double below, Part* group, Number* number) const {
  std::size_t at = *i;
  for (int parts = 0; parts < 4; ++parts) {
    Part part;
    if (!ReadPart(&at, *group, &part, number)) {
      std::size_t joined = at;
      if (!group->any || cells_.Take(&joined, AtomKind::kJoin) == nullptr) break;
      if (!ReadPart(&joined, *group, &part, number)) break;
      at = joined;
    }
    if (group->low + part.low >= below) break;
    if (group->any) number->one = number->weak = false;
    group->low += part.low;
    group->high += part.high;
    group->place = part.place;
    group->any = true;
    *i = at;
    if (number->ordinal || number->mark != Mark::kNone) break;
  }
}

bool NumberReader::ReadPart(std::size_t* i, const Part& before, Part* part, Number* number) const {
  std::size_t next = *i;
  const double limit = before.any ? before.place : 1e6;
  const Atom* atom = nullptr;
  if (before.any && cells_.IsDigits(*i)) {
    if (!ReadTail(&next, limit, part)) return false;
  } else if ((atom = cells_.Find(*i, AtomKind::kCardinal, &next)) != nullptr && atom->value < limit &&
             (atom->value >= 1 || !before.any)) {
    *part = {atom->value, atom->high, PlaceOf(atom->value), true};
    if (atom->high < atom->value) part->high = atom->value;
  } else if ((atom = cells_.Find(*i, AtomKind::kOrdinal, &next)) != nullptr && atom->value < limit) {
    *part = {atom->value, atom->value, 0, true};
    number->ordinal = true;
  } else if (!before.any && ((atom = cells_.Find(*i, AtomKind::kVague, &next)) != nullptr ||
                             (atom = cells_.Find(*i, AtomKind::kHalf, &next)) != nullptr)) {
    *part = {atom->value, atom->high, 0, true};
    number->approximate = atom->kind == AtomKind::kVague;
    number->fraction = atom->kind == AtomKind::kHalf;
  } else {
    return false;
  }
  if (atom != nullptr) Note(*atom, number);
  *i = next;
  return true;
}

// "sixty 7".
bool NumberReader::ReadTail(std::size_t* i, double limit, Part* part) const {
  std::size_t code_end = 0;
  if (cells_.form(*i).size() > 2 || cells_.Glued(*i) || IsCode(*i, &code_end)) return false;
  if (cells_.Inside(*i + 1) && cells_.Glued(*i + 1) && cells_.IsDigits(*i + 2)) return false;
  const double value = std::stod(std::string(cells_.form(*i)));
  if (value >= limit || value == 0) return false;
  *part = {value, value, PlaceOf(value), true};
  ++*i;
  return true;
}

void NumberReader::Note(const Atom& atom, Number* number) const {
  number->one |= atom.Has(kFlagOne);
  number->weak |= atom.Has(kFlagWeak);
  number->both |= atom.Has(kFlagBoth);
  number->person |= atom.Has(kFlagPerson);
  number->approximate |= atom.Has(kFlagApprox);
  number->genitive = atom.mark == Mark::kGenitive;
  number->bare = atom.mark == Mark::kBare;
  const bool plain = atom.mark == Mark::kDative || number->genitive || number->bare;
  number->mark = plain ? Mark::kNone : atom.mark;
}

void NumberReader::ReadHalf(std::size_t* i, double unit, Part* segment) const {
  if (!segment->any || cells_.Take(i, AtomKind::kAndHalf) == nullptr) return;
  segment->low += unit / 2;
  segment->high += unit / 2;
  segment->place = 0;
}

// "thirty eight" + "thousand"; several scales multiply ("hundreds of thousands").
void NumberReader::ReadScales(std::size_t* i, double below, Part* segment, Number* number) const {
  if (number->mark != Mark::kNone) return;
  double product = 1;
  bool vague = false;
  std::size_t at = *i, next = 0;
  const Atom* scale = nullptr;
  for (int scales = 0; scales < 3 && (scale = cells_.Find(at, AtomKind::kScale, &next)); ++scales) {
    const double units = segment->any ? segment->high : 1;
    if (units * product * scale->value >= below) break;
    vague |= !segment->any && scales == 0 && scale->Has(kFlagPlural);
    product *= scale->value;
    Note(*scale, number);
    at = next;
    if (number->mark != Mark::kNone) break;
  }
  if (product == 1) return;
  number->scaled = true;
  number->digits = number->plain = number->one = number->fraction = false;
  if (segment->any) number->weak = false;
  if (!segment->any) *segment = vague ? Part{2, 10, 0, true} : Part{1, 1, 0, true};
  number->approximate |= vague;
  if (vague) number->scale_alone = product;
  segment->low *= product;
  segment->high *= product;
  segment->place = product;
  *i = at;
  ReadHalf(i, product, segment);
}

// Fractions and decimals in words.
void NumberReader::ReadBehind(Number* number) const {
  if (number->ordinal || number->mark != Mark::kNone || number->scaled) return;
  std::size_t next = 0;
  const std::size_t hyphen = !number->digits && cells_.IsHyphen(number->next) ? 1 : 0;  // "ორ-მესამედი"
  const Atom* part = cells_.Find(number->next + hyphen, AtomKind::kFraction, &next);
  const bool whole = number->low == number->high && number->low >= 1 && number->low < 100;
  if (whole && part != nullptr && number->low * part->value < 1) {
    number->low = number->high = number->low * part->value;
    number->fraction = true;
    number->digits = number->plain = number->one = number->weak = false;
    number->next = next;
  } else if (whole || number->low == 0) {
    ReadDecimalWords(number);
  }
}

// "three whole and five (hundredths)".
void NumberReader::ReadDecimalWords(Number* number) const {
  std::size_t at = number->next;
  if (cells_.Take(&at, AtomKind::kWhole) == nullptr) return;
  cells_.Take(&at, AtomKind::kJoin);
  Part part;
  Number scratch;
  if (cells_.IsDigits(at)) {
    part = {std::stod(std::string(cells_.form(at).substr(0, 9))), 0, 0, true};
    ++at;
  } else {
    ReadGroup(&at, 1000, &part, &scratch);
  }
  if (!part.any || scratch.ordinal) return;
  const Atom* unit = cells_.Take(&at, AtomKind::kFraction);
  double scale = 1;
  while (scale <= part.low) scale *= 10;
  number->low += unit != nullptr ? part.low * unit->value : part.low / scale;
  number->high = number->low;
  number->digits = number->plain = number->one = false;
  number->next = at;
  Part segment{number->low, number->high, 0, true};
  ReadScales(&number->next, 1e18, &segment, number);
  number->low = number->high = segment.low;
}

// "მე-2".
bool NumberReader::ReadPrefixedOrdinal(std::size_t i, Number* number) const {
  std::size_t at = i;
  if (cells_.Take(&at, AtomKind::kOrdinalPrefix) == nullptr) return false;
  if (cells_.IsHyphen(at)) ++at;
  if (!cells_.IsDigits(at) || !cells_.Glued(at) || cells_.form(at).size() > 6) {
    const int roman = cells_.Glued(at) ? RomanAt(at) : 0;
    if (roman == 0) return false;
    number->low = number->high = roman;
    number->ordinal = true;
    number->next = at + 1;
    return true;
  }
  number->low = number->high = std::stod(std::string(cells_.form(at)));
  number->ordinal = true;
  number->next = at + 1;
  return true;
}

int NumberReader::RomanAt(std::size_t i) const {
  if (!cells_.IsWord(i) || cells_.token(i).shape == text::Shape::kLower) return 0;
  if (cells_.token(i).shape == text::Shape::kMixed) return 0;
  return text::RomanNumeral(cells_.form(i));
}

}  // namespace claimdiff::mention
