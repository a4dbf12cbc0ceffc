// SPDX-License-Identifier: Apache-2.0
//
// Numbers in digits. Groups of exactly three digits behind single blanks are thousands ("1 411").
// Behind points and commas: two groups or more are thousands ("3,000,000"); one group of three behind
// a point is thousands where no scale word follows ("1.411", but "1.411 млн"), behind a comma it is a
// decimal, unless it is 000 or counts things that come in wholes (the caller decides). Anything else
// is a decimal: all three languages use the comma, and their press the point too.

#include <charconv>
#include <cstdlib>
#include <string>

#include "mention/number_reader.h"

namespace claimdiff::mention {
namespace {

constexpr std::size_t kMostDigits = 18;  // longer runs are codes
constexpr int kMostGroups = 6, kMostPhoneGroups = 6;

double ToDouble(const std::string& digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

bool NumberReader::IsModel(std::size_t i) const {
  if (i == cells_.begin() || !cells_.Glued(i)) return false;
  if (cells_.IsWord(i - 1)) return true;
  // "gazeti.ge/news/20458".
  if (cells_.IsPunct(i - 1, "/") && cells_.Glued(i - 1) && cells_.IsWord(i - 2) && cells_.Glued(i - 2) &&
      (cells_.IsPunct(i - 3, "/") || cells_.IsPunct(i - 3, "."))) {
    return true;
  }
  return cells_.IsDash(i - 1) && cells_.Glued(i - 1) && cells_.IsWord(i - 2) &&
         !cells_.Is(i - 2, AtomKind::kCardinal) && !cells_.Is(i - 2, AtomKind::kOrdinalPrefix);
}

// Groups of digits that make no number together: "+359 888 123 456", "599 12 34 56", "02/987 65 43".
bool NumberReader::IsPhone(std::size_t i, std::size_t* next) const {
  const bool plus = i > cells_.begin() && cells_.Glued(i) && cells_.IsPunct(i - 1, "+");
  std::size_t end = i + 1, width = cells_.form(i).size();
  int groups = 1, hyphens = 0;
  bool thousands = width <= 3 && !cells_.form(i).starts_with('0');
  while (groups < kMostPhoneGroups) {
    const bool linked = cells_.Inside(end + 1) && cells_.Glued(end) && cells_.Glued(end + 1) &&
                        (cells_.IsDash(end) || cells_.IsPunct(end, "/") || cells_.IsPunct(end, ")"));
    const std::size_t at = linked ? end + 1 : end;
    if (!cells_.IsDigits(at) || cells_.token(at).newline_before) break;
    if (!linked && cells_.token(at).begin - cells_.token(at - 1).end > 3) break;
    hyphens += linked;
    width += cells_.form(at).size();
    thousands &= !linked && cells_.form(at).size() == 3;
    ++groups;
    end = at + 1;
  }
  *next = end;
  if (width > 13 || width < 7) return false;
  return plus ? groups > 2 || width > 9 : groups > 2 && !thousands && (hyphens != 1 || width > 8);
}

bool NumberReader::IsCode(std::size_t i, std::size_t* next) const {
  *next = i + 1;
  if (!cells_.IsDigits(i)) return false;
  if (IsPhone(i, next)) return true;
  *next = i + 1;
  int hyphens = 0, marks = 0, points = 0, commas = 0;
  std::size_t end = i + 1;
  while (cells_.Inside(end + 1) && cells_.Glued(end) && cells_.Glued(end + 1) &&
         cells_.IsDigits(end + 1)) {
    if (cells_.IsDash(end)) ++hyphens;
    else if (cells_.IsPunct(end, "/") || cells_.IsPunct(end, "_")) ++marks;
    else if (cells_.IsPunct(end, ".")) ++points;
    else if (cells_.IsPunct(end, ",")) ++commas;
    else break;
    end += 2;
  }
  // "192.168.1.1": no thousands, no date (those are read before).
  bool threes = true;
  for (std::size_t k = i + 2; k < end; k += 2) threes &= cells_.form(k).size() == 3;
  const bool docket = marks == 1 && cells_.form(i).size() > 2 && cells_.form(i + 2).starts_with('0');  // "12345/07"
  const bool zeros = cells_.form(i).starts_with('0') && cells_.form(i).size() > 2 && !cells_.Isolated(i, i + 1);
  // "0ведены", "5G": letters that are no ending, unit or scale.
  const bool glued = cells_.IsWord(end) && cells_.Glued(end) && (!cells_.Knows(end) || IsDesignation(end));
  // "3-ბ", "44-ФЗ".
  const bool lettered = cells_.IsHyphen(end) && !cells_.Knows(end + 1) &&
                        (IsLetter(end + 1) || (cells_.IsWord(end + 1) && cells_.token(end + 1).shape == text::Shape::kUpper));
  const bool groups = points > kMostGroups || commas > kMostGroups || (!threes && points > 2) || hyphens > 1 ||
                      marks > 1;
  const bool code = glued || lettered || groups || docket || zeros || cells_.form(i).size() > kMostDigits || IsModel(i);
  if (code) *next = cells_.SkipGlued(end);
  return code;
}

// "16К20": a letter with digits on both sides is no unit.
bool NumberReader::IsDesignation(std::size_t word) const {
  return IsLetter(word) && cells_.IsDigits(word + 1) && cells_.Glued(word + 1) && !cells_.Is(word, AtomKind::kDuration);
}

// A word of one letter.
bool NumberReader::IsLetter(std::size_t i) const {
  if (!cells_.IsWord(i)) return false;
  const auto head = static_cast<unsigned char>(cells_.form(i).front());
  return cells_.form(i).size() == (head < 0x80 ? 1u : head < 0xE0 ? 2u : 3u);
}

// Thousands behind blanks.
std::size_t NumberReader::ReadGroups(std::size_t i, std::string* digits) const {
  *digits = cells_.form(i);
  std::size_t next = i + 1;
  if (digits->size() > 3 || digits->starts_with('0')) return next;
  for (int groups = 0; groups < kMostGroups && cells_.IsDigits(next); ++groups, ++next) {
    const text::Token& group = cells_.token(next);
    const std::size_t gap = group.begin - cells_.token(next - 1).end;
    if (cells_.form(next).size() != 3 || gap == 0 || gap > 3 || group.newline_before) break;
    *digits += cells_.form(next);
  }
  return next;
}

// Points and commas behind the digits so far; `next` is behind those.
std::size_t NumberReader::ReadMarkedGroups(std::size_t next, std::string* digits, Number* number) const {
  const auto group_at = [&](std::size_t at, std::string_view mark) {
    return cells_.IsPunct(at, mark) && cells_.Glued(at) && cells_.Glued(at + 1) &&
           cells_.IsDigits(at + 1);
  };
  if (!group_at(next, ".") && !group_at(next, ",")) return next;
  const std::string mark(cells_.form(next));
  const bool fits = digits->size() <= 3 && !digits->starts_with('0');
  std::size_t end = next;
  std::string joined = *digits;
  int groups = 0;
  bool threes = fits;
  for (; groups < kMostGroups && group_at(end, mark); ++groups, end += 2) {
    joined += cells_.form(end + 1);
    threes &= cells_.form(end + 1).size() == 3;
  }
  const bool other = group_at(end, mark == "." ? "," : ".");
  std::size_t scale_end = 0;
  const bool scale = cells_.Find(end, AtomKind::kScale, &scale_end) != nullptr;
  const bool zeros = threes && (joined.ends_with("000") || cells_.Is(next, AtomKind::kThousandsMark));
  if (threes && (groups > 1 || other || zeros || (mark == "." && !scale))) {
    *digits = joined;
    return other ? ReadMarkedGroups(end, digits, number) : end;
  }
  if (groups > 1) return 0;  // a date, a version
  number->maybe_thousands = threes && !scale;
  *digits += "." + std::string(cells_.form(next + 1));
  return next + 2;
}

bool NumberReader::ReadFraction(std::size_t i, Number* number) const {
  if (!cells_.IsPunct(i + 1, "/") || !cells_.Glued(i + 1) || !cells_.Glued(i + 2)) return false;
  if (!cells_.IsDigits(i + 2) || cells_.IsPunct(i + 3, "/")) return false;
  const double over = ToDouble(std::string(cells_.form(i))), under = ToDouble(std::string(cells_.form(i + 2)));
  if (over < 1 || over >= under || under > 100) return false;
  if (under > 10 && over != 1 && !cells_.Isolated(i, i + 3)) return false;
  number->low = number->high = over / under;
  number->fraction = true;
  number->next = i + 3;
  return true;
}

bool NumberReader::ReadDigits(std::size_t i, bool glued, Number* number) const {
  std::size_t code_end = 0;
  if (!glued && IsCode(i, &code_end)) return false;
  number->digits = true;
  std::string digits = "0";
  std::size_t next = i;
  if (cells_.IsDigits(i)) {
    if (cells_.form(i).size() > kMostDigits) return false;
    if (ReadFraction(i, number)) return true;
    next = ReadGroups(i, &digits);
  } else if (!cells_.IsPunct(i, ".") || !cells_.IsDigits(i + 1) || !cells_.Glued(i + 1) ||
             (i > cells_.begin() && cells_.Glued(i) && !cells_.IsDash(i - 1))) {
    return false;
  }
  std::size_t end = 0;
  if (next == i) {  // ".77"
    digits = "0." + std::string(cells_.form(i + 1));
    end = i + 2;
  } else {
    end = ReadMarkedGroups(next, &digits, number);
  }
  if (end == 0 || end == i) return false;  // "3.4.5", ".5.": no number, or none of its digits
  number->plain = end == i + 1;
  number->width = number->plain ? static_cast<int>(cells_.form(i).size()) : 0;
  number->low = number->high = ToDouble(digits);
  number->next = end;
  ReadSuffix(number);
  Number part;  // "220 2/3"
  if (number->plain && cells_.IsDigits(number->next) && ReadFraction(number->next, &part)) {
    number->low += part.low;
    number->high = number->low;
    number->plain = false;
    number->next = part.next;
  }
  return true;
}

// "43-ма", "8-ми", "17-მდე", "3та".
void NumberReader::ReadSuffix(Number* number) const {
  std::size_t i = number->next;
  if (cells_.IsHyphen(i)) ++i;
  else if (cells_.Is(i, AtomKind::kScale) || cells_.Is(i, AtomKind::kMeasure)) return;  // "3М", "5м"
  if (!cells_.IsWord(i) || !cells_.Glued(i) || !cells_.Knows(i)) return;
  std::size_t next = 0;
  // Several roles may claim the ending; the first whose digits fit wins (order of the table).
  const Atom* suffix = cells_.FindSuffix(i, static_cast<int>(static_cast<long long>(number->low) % 10), &next);
  if (suffix == nullptr) return;
  // "60-те хиляди", "20-те души": what is counted follows.
  const bool counts = cells_.Is(next, AtomKind::kScale) || cells_.Is(next, AtomKind::kPerson) ||
                      cells_.Is(next, AtomKind::kMoney) || cells_.Is(next, AtomKind::kMeasure) ||
                      cells_.Is(next, AtomKind::kPercent);
  number->decade = suffix->text == "decade" && !counts;
  number->ordinal = suffix->text == "ordinal" || number->decade;
  number->person = suffix->text == "person";
  number->mark = suffix->mark;
  number->plain = number->plain && !number->ordinal && suffix->mark != Mark::kNone;
  number->next = next;
}

}  // namespace claimdiff::mention
