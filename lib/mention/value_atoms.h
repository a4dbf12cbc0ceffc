// SPDX-License-Identifier: Apache-2.0
//
// Atoms: what a word or a fixed phrase can mean inside a value, without its language. The tables map
// forms to atoms; one grammar over atoms reads the numbers, quantities and times of all languages.

#ifndef CLAIMDIFF_LIB_MENTION_VALUE_ATOMS_H_
#define CLAIMDIFF_LIB_MENTION_VALUE_ATOMS_H_

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace claimdiff::mention {

enum class AtomKind : std::uint8_t {
  // Numbers.
  kCardinal,       // value
  kOrdinal,        // value
  kScale,          // value multiplies what stands before it: thousand, million
  kVague,          // low..high: several
  kHalf,           // 0.5 before a unit or a scale
  kAndHalf,        // adds half of the unit or scale before it
  kFraction,       // 1/n after a numerator: thirds
  kWhole,          // separates the whole from the decimal part, in words
  kJoin,           // "and" between the parts of one number
  kMinus,
  kStem,           // first part of a word written together: forty-, five-hundred-
  kSuffix,         // ending of a number in digits
  kThousandsMark,  // a mark that groups thousands even alone: the Georgian comma
  kOrdinalPrefix,  // stands before the digits of an ordinal
  // Units.
  kMeasure,        // unit, factor
  kDuration,       // unit, factor
  kMoney,          // unit
  kMinor,          // a hundredth of the money before it; unit, or empty for any
  kUnitAdjective,  // unit, factor; follows digits and a hyphen, or a stem
  kPercent,        // unit
  kPerson,         // a noun that counts people
  kCountedNoun,    // counted even where it looks like a modifier: "ორი ქვეყნის ლიდერი" are two countries'
  kNoUnit,         // "times", "points": the number stays bare, the noun is known
  // Bounds.
  kApprox, kExact, kAtLeast, kAtMost, kMore, kLess,
  kMoreThan, kLessThan,  // behind a number or noun whose ending compares: "20-ზე მეტი"
  kMoreBehind, kLessBehind, kAtLeastBehind, kAtMostBehind, kApproxBehind,  // behind the number
  kFrom, kTo, kBetween, kAnd, kOr, kOf, kChange,
  // Scope of a count.
  kInTotal, kOfThem, kSoFar,
  // What is no value.
  kNumbering,      // "No.", "article", "flight", "phone": a number behind it names, it does not count
  kNumberingBehind,
  kDivision,       // as kNumberingBehind, of ordinals: "the third article", "the first channel"
  kGenus,          // a noun whose name follows in quotation marks: "film", "ship", "cafe"
  kStreet,         // "street", "square": names and house numbers follow
  kGame,           // a word of sports: pairs of numbers near it are scores
  kScoring,        // a word of goals: minutes near it are of the game
  kWeighs,         // a word of weight: pounds near it are no money
  kNothing,        // a fixed phrase that only looks like a value
  // Times.
  kMonth, kWeekday, kDayWord, kNow, kDayPart, kSeason, kHoliday, kRelative, kAgo, kAgoBehind, kIn, kHence, kSince,
  kUntil, kAfter, kYearWord, kMonthWord, kWeekWord, kDayNoun, kQuarterWord, kCenturyWord, kDecadeWord,
  kHalfYearWord, kWeekend, kHourWord, kMinuteWord, kZone, kMeridiem, kEdge, kEdgeBehind, kAt, kDecadeSuffix, kSameDay,
  kNextDay, kYearShift, kNightTo, kHalfPast, kEra, kFuture,
  kThat,            // "that", "the same": the time behind it was named before
  kEvery,           // the time behind it is no single one
  kIf,              // opens a condition
  kComparedEnding,  // of nouns in front of "more", "less": "500 ტვიტზე მეტი"
  kSubjectEnding,   // of nouns in a case that the bare form of a numeral does not stand in front of
  kModifierEnding,  // of adjectives that stand between a number and what it counts
};

// The name of a kind in the tables ("cardinal"), or nothing for an unknown name.
std::optional<AtomKind> AtomKindNamed(std::string_view name);

// What an ending adds to the meaning of a word (Georgian case and postposition endings).
enum class Mark : std::uint8_t { kNone, kUpTo, kOn, kFrom, kIn, kFor, kGenitive, kDative, kAdverb, kBare };

std::optional<Mark> MarkNamed(std::string_view name);

// Conditions and properties, column `when` of the tables.
enum AtomFlag : std::uint16_t {
  kFlagPerson = 1 << 0,    // counts people by itself
  kFlagWeak = 1 << 1,      // has another, more common meaning: needs company
  kFlagPlural = 1 << 2,    // a plural scale word: vague when nothing multiplies it
  kFlagGlued = 1 << 3,     // only right behind digits, without a blank
  kFlagUpper = 1 << 4,     // only in capitals
  kFlagLower = 1 << 5,     // only in small letters
  kFlagCase = 1 << 6,      // only with a capital first letter
  kFlagApprox = 1 << 7,
  kFlagYear = 1 << 8,      // a duration word that also names calendar years: "2014 году"
  kFlagDuration = 1 << 9,  // a time word that is also a duration word
  kFlagOne = 1 << 10,      // "one": mostly a pronoun
  kFlagClock = 1 << 11,    // a unit that also tells the time: hours
  kFlagShort = 1 << 12,    // an abbreviation: a full stop may follow it
  kFlagDigits = 1 << 13,   // only next to digits
  kFlagBoth = 1 << 14,     // "both"
  kFlagSubunit = 1 << 15,  // has a smaller unit: fractions are written in it
};

struct Atom {
  AtomKind kind = AtomKind::kCardinal;
  Mark mark = Mark::kNone;
  std::uint16_t flags = 0;
  double value = 0;        // number, factor, or the first number of a pair
  double high = 0;         // second number of a pair
  std::string_view text;   // unit, role of a suffix, date of a holiday; owned by the lexicon

  bool Has(AtomFlag flag) const { return (flags & flag) != 0; }
};

// One meaning of a form; `rest` are the forms that must follow it (empty for single words).
struct Reading {
  Atom atom;
  std::vector<std::string> rest;
};

// A set of atom kinds.
class KindSet {
 public:
  KindSet() = default;
  KindSet(std::initializer_list<AtomKind> kinds) {
    for (const AtomKind kind : kinds) Add(kind);
  }
  void Add(AtomKind kind) { bits_[Word(kind)] |= Bit(kind); }
  bool Has(AtomKind kind) const { return (bits_[Word(kind)] & Bit(kind)) != 0; }
  bool Meets(const KindSet& other) const {
    return ((bits_[0] & other.bits_[0]) | (bits_[1] & other.bits_[1])) != 0;
  }

 private:
  static std::size_t Word(AtomKind kind) { return static_cast<std::size_t>(kind) / 64; }
  static std::uint64_t Bit(AtomKind kind) { return 1ull << (static_cast<unsigned>(kind) % 64); }
  std::uint64_t bits_[2] = {0, 0};
};

// All readings of a first form, those with more tokens first.
struct Entry {
  std::vector<Reading> readings;
  KindSet kinds;
  KindSet word_kinds;  // of the readings that are single words

  void Add(Reading reading) {
    kinds.Add(reading.atom.kind);
    if (reading.rest.empty()) word_kinds.Add(reading.atom.kind);
    readings.push_back(std::move(reading));
  }
};

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_VALUE_ATOMS_H_
