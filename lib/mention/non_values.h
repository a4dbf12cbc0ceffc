// SPDX-License-Identifier: Apache-2.0
//
// Numbers and times that only name something: titles in quotation marks («Двенадцать стульев»), house numbers
// and streets named for a day, numbers behind a proper name («Россия 24», "Python 3.12"), rulers (Пётр Первый),
// and the scores of games. Each test looks at a bounded number of tokens.

#ifndef CLAIMDIFF_LIB_MENTION_NON_VALUES_H_
#define CLAIMDIFF_LIB_MENTION_NON_VALUES_H_

#include <cstddef>

#include "mention/quantity_reader.h"
#include "mention/time_reader.h"
#include "mention/value_cells.h"
#include "word/word.h"

namespace claimdiff::mention {

// Of one sentence and one thread at a time.
class NonValues {
 public:
  NonValues(const ValueCells& cells, const word::Analyzer* analyzer);

  // Token i opens a title in quotation marks; `next` is then behind the closing mark.
  bool IsTitle(std::size_t i, std::size_t* next) const;
  // "улица 8 Марта", "улица 1905 года".
  bool NamesStreet(const TimeReading& time) const;
  // The bare number or ordinal belongs to the name in front of it.
  bool IsPartOfName(const QuantityReading& quantity) const;
  // What is counted is no noun of things but of labels: "room 305", "article 17".
  bool IsLabel(const QuantityReading& quantity) const;
  // "3:2", "38 - 17", and in a sentence about a game "21:19"; `next` is then behind the score.
  bool IsScore(std::size_t i, std::size_t* next) const;
  // "13:10" in a sentence about goals: a minute of the game.
  bool IsGameClock(std::size_t i, std::size_t* next) const;
  // The mark at token i, glued to the number behind it, is a dash and no minus.
  bool IsDashBefore(std::size_t i, const QuantityReading& quantity) const;

 private:
  bool IsProgramme(std::size_t i, std::size_t* next) const;
  bool FollowsStreet(std::size_t i) const;
  bool IsNameHead(std::size_t i) const;
  bool IsVerb(std::size_t i) const;
  bool IsHouse(const QuantityReading& quantity) const;
  bool IsRuler(const QuantityReading& quantity) const;
  bool FollowsName(const QuantityReading& quantity) const;
  bool IsSeries(std::size_t i) const;
  bool EndsInName(std::size_t i) const;
  bool IsLosing(std::size_t i, std::size_t* next) const;
  bool TellsClock(std::size_t i, std::size_t next) const;

  const ValueCells& cells_;
  const word::Analyzer* analyzer_;
  bool game_ = false;     // the sentence is about a game
  bool scoring_ = false;  // and about goals
};

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_NON_VALUES_H_
