// SPDX-License-Identifier: Apache-2.0

#include "mention/non_values.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace claimdiff::mention {
namespace {

constexpr std::string_view kIn = "p_in";  // the concept of the preposition

constexpr std::size_t kLongestTitle = 7;   // words behind a noun that says what bears the title
constexpr std::size_t kLongestAlone = 4;   // words of a title that no such noun precedes
constexpr int kAppointment = 15;           // minutes: what begins by the clock begins on a quarter of an hour
constexpr std::size_t kLongestAddress = 6; // tokens between a street and its house number

KindSet Units() {
  using enum AtomKind;
  KindSet set;
  for (const AtomKind kind : {kMeasure, kMoney, kDuration, kPercent, kPerson, kScale}) set.Add(kind);
  return set;
}

bool Opens(std::string_view mark) { return mark == "«" || mark == "„" || mark == "“" || mark == "\""; }
bool Closes(std::string_view mark) { return mark == "»" || mark == "“" || mark == "”" || mark == "\""; }

bool EndsSentence(std::string_view mark) {
  return mark == "." || mark == "!" || mark == "?" || mark == "," || mark == ";" || mark == ":" || mark == "%";
}

}  // namespace

NonValues::NonValues(const ValueCells& cells, const word::Analyzer* analyzer) : cells_(cells), analyzer_(analyzer) {
  for (std::size_t i = cells.begin(); i < cells.end(); ++i) {
    game_ |= cells.Is(i, AtomKind::kGame);
    scoring_ |= cells.Is(i, AtomKind::kScoring);
  }
}

bool NonValues::IsVerb(std::size_t i) const {
  if (!cells_.Inside(i)) return false;
  const word::ConceptId id = cells_.text().concepts[i];
  return id != word::kNoConcept && analyzer_ != nullptr && analyzer_->concept_of(id).pos == word::PartOfSpeech::kVerb;
}

// A capital letter; in a script without capitals any word.
bool NonValues::IsNameHead(std::size_t i) const {
  if (!cells_.IsWord(i)) return false;
  return cells_.token(i).script == text::Script::kGeorgian || cells_.token(i).shape != text::Shape::kLower;
}

// Behind a noun such as "film" any short quotation; else one that begins with a capital and has no verb, or is a
// number alone. Speech begins a sentence or follows a colon, and a quoted part of it begins with a small letter.
bool NonValues::IsTitle(std::size_t i, std::size_t* next) const {
  if (IsProgramme(i, next)) return true;
  if (!Opens(cells_.form(i)) || i == cells_.begin() || !cells_.Inside(i + 1) || !cells_.Glued(i + 1)) return false;
  const std::size_t before = cells_.IsPunct(i - 1, ".") && cells_.Glued(i - 1) ? i - 2 : i - 1;
  if (!cells_.IsWord(before)) return false;
  const bool genus = cells_.Is(before, AtomKind::kGenus) || cells_.Is(before, AtomKind::kStreet);
  const std::size_t longest = genus ? kLongestTitle : kLongestAlone;
  std::size_t at = i + 1, words = 0;
  bool verb = false;
  for (; cells_.Inside(at) && !Closes(cells_.form(at)); ++at) {
    words += cells_.IsWord(at);
    verb |= IsVerb(at);
    if (words > longest || EndsSentence(cells_.form(at)) || Opens(cells_.form(at))) return false;
  }
  if (!cells_.Inside(at) || at == i + 1) return false;
  *next = at + 1;
  const bool number = cells_.IsDigits(i + 1);
  if (genus) return number || IsNameHead(i + 1);
  // „1917“, «5 канал».
  const bool named = cells_.Is(i + 2, AtomKind::kGenus) || cells_.Is(i + 2, AtomKind::kDivision);
  if (number) return cells_.form(i + 1).size() <= 4 && (at == i + 2 || named);
  const bool capital = cells_.IsWord(i + 1) && cells_.token(i + 1).shape != text::Shape::kLower;
  return capital && !verb;
}

// «60 минут», „24 часа“, «Сегодня»: a span of time, or a day with a capital, that is all there is in quotation marks
// names a programme or a paper. What is said ends in a comma, or the sentence goes on behind a dash.
bool NonValues::IsProgramme(std::size_t i, std::size_t* next) const {
  if (!Opens(cells_.form(i)) || !cells_.Inside(i + 2) || !cells_.Glued(i + 1)) return false;
  std::size_t at = i + 2;
  if (cells_.IsDigits(i + 1)) {
    if (!cells_.IsWord(at) || !cells_.Is(at, AtomKind::kDuration) || cells_.Is(at, AtomKind::kYearWord)) return false;
    ++at;
  } else if (!cells_.Is(i + 1, AtomKind::kDayWord) || cells_.token(i + 1).shape != text::Shape::kCapitalized) {
    return false;
  }
  if (!cells_.Inside(at) || !Closes(cells_.form(at)) || !cells_.Glued(at)) return false;
  *next = at + 1;
  return cells_.IsDigits(i + 1) || !(cells_.IsPunct(*next, ",") || cells_.IsDash(*next));
}

bool NonValues::NamesStreet(const TimeReading& time) const {
  if (!FollowsStreet(time.first)) return false;
  // "On the street on 8 March": the month of a name has a capital.
  for (std::size_t i = time.first; i < time.next; ++i) {
    const bool capital = cells_.IsWord(i) && cells_.token(i).shape == text::Shape::kCapitalized;
    if (capital || (cells_.IsDigits(i) && cells_.form(i).size() == 4)) return true;
  }
  return false;
}

// A noun for street stands right before token i, perhaps as an abbreviation with its point.
bool NonValues::FollowsStreet(std::size_t i) const {
  if (i == cells_.begin()) return false;
  const std::size_t street = cells_.IsPunct(i - 1, ".") && i - 1 > cells_.begin() ? i - 2 : i - 1;
  return cells_.Is(street, AtomKind::kStreet);
}

bool NonValues::IsPartOfName(const QuantityReading& quantity) const {
  // "улица 50 лет Октября", "проспект 60-летия Октября".
  const bool capital = cells_.IsWord(quantity.next) && cells_.token(quantity.next).shape == text::Shape::kCapitalized;
  if (quantity.kind == MentionKind::kDuration && capital && FollowsStreet(quantity.first)) return true;
  if (quantity.kind == MentionKind::kOrdinal) return IsRuler(quantity);
  if (quantity.kind != MentionKind::kNumber || !cells_.IsDigits(quantity.first)) return false;
  return FollowsName(quantity) || IsHouse(quantity);
}

// "Симеон Втори", "Третий рейх": inside a sentence ordinals have capitals in names alone.
bool NonValues::IsRuler(const QuantityReading& quantity) const {
  const std::size_t i = quantity.first;
  if (i == cells_.begin() || !cells_.IsWord(i - 1) || !cells_.IsWord(i)) return false;
  return cells_.token(i).shape == text::Shape::kCapitalized && cells_.token(i - 1).shape != text::Shape::kUpper;
}

// "Radio 4", "Python 3.12", "W6 4327", "Евровизия 2024", "აპოლო 11-ის".
bool NonValues::FollowsName(const QuantityReading& quantity) const {
  const std::size_t i = quantity.first;
  if (i == cells_.begin() || cells_.token(i).newline_before || quantity.value.low != quantity.value.high) return false;
  const text::Token& before = cells_.token(i - 1);
  if (before.kind == text::TokenKind::kDigits) {
    return cells_.Glued(i - 1) && cells_.IsWord(i - 2) && cells_.token(i - 2).script == text::Script::kLatin;
  }
  if (before.kind != text::TokenKind::kWord || cells_.form(i).size() > 4) return false;
  if (IsSeries(i - 1) && IsSeries(quantity.next)) return true;  // "СА 1234 МК"
  if (cells_.Knows(i - 1) && !cells_.Is(i - 1, AtomKind::kMoney)) return false;
  if (before.script == text::Script::kLatin) {
    const bool comma = cells_.IsPunct(i + 1, ",") && cells_.IsDigits(i + 2) && cells_.Glued(i + 2);  // versions have points
    return before.shape != text::Shape::kLower && cells_.IsDigits(quantity.next - 1) && !comma;
  }
  if (cells_.IsHyphen(i + 1) && quantity.next == i + 3) return EndsInName(i);
  if (quantity.next != i + 1) return false;
  const double value = quantity.value.low.value_or(0);
  const bool year = value >= 1990 && value < 2050;
  if (before.script == text::Script::kGeorgian) return year && !IsVerb(i - 1) && !IsVerb(i + 1);
  if (i - 1 == cells_.begin()) return year && before.shape != text::Shape::kLower && !IsVerb(i - 1);
  // A club: "Ботев 1912"; "in Sofia 1950 ..." counts something.
  const word::ConceptId preposition = cells_.text().concepts[i - 2];
  const bool placed = preposition != word::kNoConcept && analyzer_ != nullptr && analyzer_->concept_of(preposition).id == kIn;
  return before.shape != text::Shape::kLower && value >= 1900 && value < 2050 && !placed;
}

// Up to three capitals.
bool NonValues::IsSeries(std::size_t i) const {
  return cells_.IsWord(i) && cells_.token(i).shape == text::Shape::kUpper && cells_.form(i).size() <= 6;
}

// "აპოლო 11-ის", "ჭავჭავაძის 37-ში": an ending of nouns on a number behind a word that is no noun of things.
bool NonValues::EndsInName(std::size_t i) const {
  std::size_t next = 0;
  const Atom* ending = cells_.FindSuffix(i + 2, cells_.form(i).back() - '0', &next);
  const bool noun = cells_.text().concepts[i - 1] != word::kNoConcept;
  if (ending == nullptr || IsVerb(i - 1) || cells_.form(i).size() > 3) return false;
  return cells_.EndsAsModifier(i - 1) ? ending->mark == Mark::kIn && !noun : ending->mark == Mark::kGenitive;
}

// "ул. „Раковски“ 108", "улице Ленина, 5", "რუსთაველის გამზირის 14-ში".
bool NonValues::IsHouse(const QuantityReading& quantity) const {
  if (quantity.value.low != quantity.value.high || cells_.form(quantity.first).size() > 3) return false;
  for (std::size_t k = 1; k <= kLongestAddress && quantity.first >= cells_.begin() + k; ++k) {
    const std::size_t at = quantity.first - k;
    if (cells_.Is(at, AtomKind::kStreet)) return true;
    const std::string_view form = cells_.form(at);
    const bool mark = Opens(form) || Closes(form) || form == "," || form == ".";
    const bool name = cells_.IsWord(at) && cells_.token(at).shape != text::Shape::kLower;
    if (!mark && !name && !cells_.Is(at, AtomKind::kNumbering)) return false;
  }
  return false;
}

bool NonValues::IsLabel(const QuantityReading& quantity) const {
  const auto labels = [&](std::size_t at) {
    return cells_.Is(at, quantity.kind == MentionKind::kOrdinal ? AtomKind::kDivision : AtomKind::kNumberingBehind);
  };
  if (quantity.value.unit == "person") return false;
  if (labels(quantity.next)) return true;
  return quantity.counted_first != static_cast<std::size_t>(-1) && labels(quantity.counted_first);
}

// A preposition of time stands before it, or a word for hour behind it.
bool NonValues::TellsClock(std::size_t i, std::size_t next) const {
  const bool at = i > cells_.begin() && (cells_.Is(i - 1, AtomKind::kAt) || cells_.Is(i - 1, AtomKind::kFrom) ||
                                         cells_.Is(i - 1, AtomKind::kTo) || cells_.Is(i - 1, AtomKind::kApprox));
  return at || cells_.Is(next, AtomKind::kHourWord) || cells_.Is(next, AtomKind::kZone) ||
         cells_.Is(next, AtomKind::kDayPart) || cells_.IsHyphen(next);
}

bool NonValues::IsScore(std::size_t i, std::size_t* next) const {
  if (!cells_.IsDigits(i + 2)) return false;
  if (!cells_.Glued(i + 1) && !cells_.Glued(i + 2) && cells_.IsDash(i + 1)) return IsLosing(i, next);
  if (!cells_.Glued(i + 1) || !cells_.Glued(i + 2)) return false;
  const auto width = [&](std::size_t at) { return cells_.form(at).size(); };
  *next = i + 3;
  const bool behind = cells_.Glued(i + 3) && cells_.IsDigits(i + 4) &&
                      (cells_.IsDash(i + 3) || cells_.IsPunct(i + 3, ":"));
  if (cells_.IsPunct(i + 1, "+")) return true;  // "5+1"
  const bool played = game_ && width(i) <= 2 && width(i + 2) <= 2 && !behind && !TellsClock(i, i + 3);
  if (cells_.IsPunct(i + 1, ":")) {
    const bool late = width(i) > 2 || std::stoi(std::string(cells_.form(i))) > 24;
    const bool round = cells_.form(i + 2).ends_with('0') || cells_.form(i + 2).ends_with('5');  // an appointment
    return ((width(i + 2) == 1 || late) && !behind) || (played && !round);
  }
  if (!cells_.IsDash(i + 1) || behind) return false;
  return IsLosing(i, next) || (played && !cells_.IsAny(i + 3, Units()) && !cells_.Is(i + 3, AtomKind::kMonth));
}

bool NonValues::IsGameClock(std::size_t i, std::size_t* next) const {
  if (!cells_.IsDigits(i + 2) || !cells_.IsPunct(i + 1, ":") || !cells_.Glued(i + 1) || !cells_.Glued(i + 2)) return false;
  if (cells_.form(i).size() > 2 || cells_.form(i + 2).size() != 2) return false;
  *next = i + 3;
  if (cells_.Is(i + 3, AtomKind::kMinuteWord)) {
    ++*next;
    return true;
  }
  if (cells_.Is(i + 3, AtomKind::kHourWord) || cells_.Is(i + 3, AtomKind::kZone) || cells_.Is(i + 3, AtomKind::kDayPart)) return false;
  return game_ && scoring_ && std::stoi(std::string(cells_.form(i + 2))) % kAppointment != 0;
}

bool NonValues::IsDashBefore(std::size_t i, const QuantityReading& quantity) const {
  if (!cells_.IsDash(i) || cells_.form(i) == "−" || i == cells_.begin() || !cells_.IsWord(i - 1)) return false;
  const std::string& unit = quantity.value.unit;
  if (unit == "percent" || unit == "percentage-point" || unit == "celsius" || unit == "degree") return false;
  // "От -5 до 5", "около -3": a sign.
  for (const AtomKind kind : {AtomKind::kAt, AtomKind::kFrom, AtomKind::kTo, AtomKind::kApprox, AtomKind::kMore, AtomKind::kLess,
                              AtomKind::kBetween, AtomKind::kUntil}) {
    if (cells_.Is(i - 1, kind)) return false;
  }
  return true;
}

// The second number is not above the first.
bool NonValues::IsLosing(std::size_t i, std::size_t* next) const {
  *next = i + 3;
  const std::string one(cells_.form(i)), other(cells_.form(i + 2));
  if (one.size() > 2 || other.size() > 2 || cells_.IsAny(i + 3, Units())) return false;
  return std::stoi(one) >= std::stoi(other);
}

}  // namespace claimdiff::mention
