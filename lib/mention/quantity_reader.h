// SPDX-License-Identifier: Apache-2.0
//
// Reads numbers with their bounds, ranges and units: "not less than 15", "10–12 m", "$5 million",
// "seven of the 67 passengers". Bounds stay open, approximation is kept as data.
//
//   [bound] [money] number [- number] [bound] [unit or counted noun] [bound]

#ifndef CLAIMDIFF_LIB_MENTION_QUANTITY_READER_H_
#define CLAIMDIFF_LIB_MENTION_QUANTITY_READER_H_

#include <cstddef>
#include <string>

#include "claimdiff/mention.h"
#include "mention/number_reader.h"
#include "mention/value_cells.h"
#include "word/word.h"

namespace claimdiff::mention {

struct QuantityReading {
  MentionKind kind = MentionKind::kNumber;
  Value value;
  std::size_t first = 0;
  std::size_t next = 0;  // token behind it
  std::size_t counted_first = static_cast<std::size_t>(-1);
  std::size_t counted_last = static_cast<std::size_t>(-1);
  word::ConceptId counted = word::kNoConcept;
  bool from = false;  // opens a step to the next value: "from 2.8 to 3.1 percent"
};

// Which concepts count as people and as units.
struct CountingConcepts {
  const word::Analyzer* analyzer = nullptr;
  word::ConceptId person = word::kNoConcept;
};

class QuantityReader {
 public:
  QuantityReader(const ValueCells& cells, const NumberReader& numbers, const CountingConcepts& concepts)
      : cells_(cells), numbers_(numbers), concepts_(concepts) {}

  bool Read(std::size_t i, QuantityReading* reading) const;

 private:
  enum class Bound { kNone, kAtLeast, kAtMost, kMore, kLess };

  struct Draft {
    Number number;
    Bound bound = Bound::kNone;
    bool goal = false;       // "up to", which beside a verb of change is the value itself
    bool approximate = false;
    bool exact = false;
    bool range = false;
    bool from = false;       // the start of a change
    bool more = false;       // something is added to the unit: "an hour and a half"
    bool said = false;       // a number stands there; else the unit alone means one
    MentionKind kind = MentionKind::kNumber;
    std::string unit;
    double factor = 1;
    bool subunit = false;    // fractions are told in a smaller unit
    bool weak_unit = false;    // a sign with other uses: only where nothing stands beside it
    bool plural_noun = false;  // a form of the unit that may stand in front of its number
    std::size_t next = 0;
    std::size_t counted_first = static_cast<std::size_t>(-1);
    std::size_t counted_last = static_cast<std::size_t>(-1);
    word::ConceptId counted = word::kNoConcept;
    Mark mark = Mark::kNone;
  };

  bool ReadBefore(std::size_t* i, Draft* draft) const;
  bool ReadNumber(std::size_t* i, Draft* draft) const;
  bool ReadMoneyFirst(std::size_t* i, Draft* draft) const;
  bool ReadPair(std::size_t* i, Draft* draft) const;
  bool ReadUnitFirst(std::size_t* i, Draft* draft) const;
  bool ReadCompound(std::size_t* i, Draft* draft) const;
  void ReadGoal(std::size_t first, std::size_t* i, Draft* draft) const;
  bool IsOpenRange(const Number& number, std::size_t i) const;
  bool EndsAsGoal(const Number& number) const;
  bool ReadUnitAlone(std::size_t* i, Draft* draft) const;
  void ScaleLikeGoal(Number* number) const;
  void ReadRange(std::size_t* i, Draft* draft) const;
  void ReadBehind(std::size_t* i, Draft* draft) const;
  void TakeMark(std::size_t* i, Mark mark, Draft* draft) const;
  bool Finish(std::size_t first, const Draft& draft, QuantityReading* reading) const;
  bool IsValue(std::size_t first, const Draft& draft) const;
  void SetBounds(std::size_t first, const Draft& draft, Value* value) const;
  bool ChangesNear(std::size_t first, std::size_t next) const;
  bool EndsChange(std::size_t first) const;

  // quantity_units.cc
  bool ReadUnit(std::size_t* i, Draft* draft) const;
  bool ReadUnitAtom(std::size_t* i, Draft* draft) const;
  bool WeighsNear(std::size_t i) const;
  bool ReadCompared(std::size_t* i, Draft* draft) const;
  bool ReadUnitAdjective(std::size_t* i, Draft* draft) const;
  void SetAdjectiveUnit(const Atom& unit, Draft* draft) const;
  void ReadMinor(std::size_t* i, Draft* draft) const;
  bool ReadMinorAlone(std::size_t* i, Draft* draft) const;
  bool ReadAndHalf(std::size_t* i, Draft* draft) const;
  void ReadMoreUnits(std::size_t* i, Draft* draft) const;
  bool ReadCounted(std::size_t* i, Draft* draft) const;
  bool CountsAt(std::size_t i, Draft* draft, std::size_t* next) const;
  bool IsModifier(std::size_t i) const;
  bool ReadShare(std::size_t i, Draft* draft) const;
  bool IsShareOfNoun(std::size_t first, const Draft& draft) const;
  void Convert(Draft* draft) const;

  const ValueCells& cells_;
  const NumberReader& numbers_;
  const CountingConcepts& concepts_;
};

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_QUANTITY_READER_H_
