// SPDX-License-Identifier: Apache-2.0
//
// Converts between units that measure the same thing, for comparison: data/units/measures.tsv.
//
//   auto scale = UnitScale::Load(source);
//   scale->Convert(value, "kilogram");  // 500 gram: 0.5 kilogram

#ifndef CLAIMDIFF_LIB_MENTION_UNIT_SCALE_H_
#define CLAIMDIFF_LIB_MENTION_UNIT_SCALE_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "claimdiff/mention.h"
#include "claimdiff/result.h"
#include "tables/table_source.h"

namespace claimdiff::mention {

// Immutable after Load; may be shared by threads.
class UnitScale {
 public:
  static Result<UnitScale> Load(const tables::TableSource& source);

  // The value in another unit, rounded to 12 digits; nothing where the two units do not measure the same
  // thing. BGN and EUR convert at their fixed rate, other currencies do not.
  std::optional<Value> Convert(const Value& value, std::string_view unit) const;
  // Whether the unit measures something, as against a thing that is counted.
  bool Measures(std::string_view unit) const { return measures_.contains(unit); }
  // The unit that all units of a dimension are compared in ("gram" for "tonne"); the unit itself where
  // it stands alone.
  std::string_view BaseOf(std::string_view unit) const;

 private:
  struct Measure {
    std::string dimension;
    double factor = 1;
    double offset = 0;
  };

  std::map<std::string, Measure, std::less<>> measures_;
  std::map<std::string, std::string, std::less<>> bases_;  // of a dimension
};

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_UNIT_SCALE_H_
