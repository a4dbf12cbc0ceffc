// SPDX-License-Identifier: Apache-2.0
//
// Reads one number, in digits or in words, cardinal or ordinal, without bounds or units.
//
// Words: parts are added while each is smaller than the lowest place of what stands before it (two
// hundred + thirty + eight), and a scale word multiplies the parts before it (thirty eight thousand).
// Digits: groups of three behind blanks, points or commas are thousands, see number_digits.cc.

#ifndef CLAIMDIFF_LIB_MENTION_NUMBER_READER_H_
#define CLAIMDIFF_LIB_MENTION_NUMBER_READER_H_

#include <array>
#include <cstddef>
#include <string>

#include "mention/value_cells.h"

namespace claimdiff::mention {

struct Number {
  double low = 0, high = 0;
  bool approximate = false;
  bool ordinal = false;
  bool person = false;     // the numeral itself counts people
  bool one = false;        // "one" alone: mostly a pronoun
  bool weak = false;       // the word has another, more common meaning
  bool both = false;
  bool fraction = false;   // a half, two thirds: a share
  bool digits = false;     // written in digits, without a scale word
  bool plain = false;      // one run of digits: no groups, no decimals, no suffix, no scale
  bool scaled = false;     // ends in a scale word
  double scale_alone = 0;  // of a plural scale word that nothing multiplies: its scale
  int width = 0;           // number of digits of a plain run
  // "1,411": a decimal that would be a thousand if what is counted comes in wholes.
  bool maybe_thousands = false;
  bool genitive = false;   // in words: "of five", which counts nothing behind it
  bool bare = false;       // the form that stands in front of nouns in other cases than the nominative
  bool decade = false;     // a suffix that makes decades: "90-е"
  Mark mark = Mark::kNone;
  std::size_t next = 0;    // token behind the number
};

// Of one thread at a time.
class NumberReader {
 public:
  explicit NumberReader(const ValueCells& cells) : cells_(cells) {}

  // Reads a number that begins at token i. Constant time: a number has a bounded number of tokens.
  // The last readings are kept, since several rules ask for the same number.
  bool Read(std::size_t i, Number* number) const;
  // As Read, but allows letters right before the digits ("USD3.14").
  bool ReadGlued(std::size_t i, Number* number) const;
  // Digits that are part of a name or code rather than a number: "Су-25", "A320", "859-292-3680",
  // "12:30:15". `next` is then behind the code.
  bool IsCode(std::size_t i, std::size_t* next) const;
  // Roman numerals in capitals, also in Cyrillic letters. 0 where token i is none.
  int RomanAt(std::size_t i) const;

 private:
  struct Part {
    double low = 0, high = 0;
    double place = 0;  // the lowest place of what was read: 1, 10, 100, ...
    bool any = false;
  };

  bool ReadAny(std::size_t i, bool glued, Number* number) const;
  // number_digits.cc
  bool ReadDigits(std::size_t i, bool glued, Number* number) const;
  std::size_t ReadGroups(std::size_t i, std::string* digits) const;
  std::size_t ReadMarkedGroups(std::size_t i, std::string* digits, Number* number) const;
  bool ReadFraction(std::size_t i, Number* number) const;
  void ReadSuffix(Number* number) const;
  bool IsPhone(std::size_t i, std::size_t* next) const;
  bool IsModel(std::size_t i) const;
  bool IsDesignation(std::size_t word) const;
  bool IsLetter(std::size_t i) const;

  bool ReadSegments(std::size_t i, bool glued, Number* number) const;
  bool ContinuesNumber(std::size_t i, const Number& number) const;
  bool ReadSegment(std::size_t* i, bool glued, double below, Part* segment, Number* number) const;
  bool Finish(std::size_t* i, std::size_t at, double below, Part* segment) const;
  void ReadGroup(std::size_t* i, double below, Part* group, Number* number) const;
  bool ReadPart(std::size_t* i, const Part& before, Part* part, Number* number) const;
  bool ReadTail(std::size_t* i, double limit, Part* part) const;
  void Note(const Atom& atom, Number* number) const;
  void ReadHalf(std::size_t* i, double unit, Part* segment) const;
  void ReadScales(std::size_t* i, double below, Part* segment, Number* number) const;
  void ReadBehind(Number* number) const;
  void ReadDecimalWords(Number* number) const;
  bool ReadPrefixedOrdinal(std::size_t i, Number* number) const;

  struct Slot {
    std::size_t position = static_cast<std::size_t>(-1);
    bool read = false;
    Number number;
  };

  const ValueCells& cells_;
  mutable std::array<Slot, 8> slots_;
};

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_NUMBER_READER_H_
