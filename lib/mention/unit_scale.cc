// SPDX-License-Identifier: Apache-2.0

#include "mention/unit_scale.h"

#include <charconv>
#include <cstdio>
#include <utility>

#include "tables/tsv.h"

namespace claimdiff::mention {
namespace {

bool ParseNumber(std::string_view text, double* number) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), *number);
  return fault == std::errc() && end == text.data() + text.size();
}

double RoundedTo12(double value) {
  char buffer[40];
  const int size = std::snprintf(buffer, sizeof buffer, "%.12g", value);
  double rounded = value;
  ParseNumber({buffer, static_cast<std::size_t>(size)}, &rounded);
  return rounded;
}

}  // namespace

Result<UnitScale> UnitScale::Load(const tables::TableSource& source) {
  UnitScale scale;
  for (const tables::TableFile& file : source.Files("units/measures.tsv")) {
    auto tsv = tables::Tsv::Parse(file);
    if (!tsv.ok()) return tsv.error();
    auto columns = tsv->Columns({"unit", "dimension", "factor", "offset"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : tsv->rows()) {
      Measure measure{std::string(row[(*columns)[1]]), 1, 0};
      const std::string_view offset = row[(*columns)[3]];
      if (!ParseNumber(row[(*columns)[2]], &measure.factor) || measure.factor == 0 ||
          (!offset.empty() && !ParseNumber(offset, &measure.offset))) {
        return tsv->ErrorAt(row, "the factor or the offset is no number");
      }
      const std::string unit(row[(*columns)[0]]);
      if (measure.factor == 1) scale.bases_.emplace(measure.dimension, unit);
      scale.measures_.insert_or_assign(unit, std::move(measure));
    }
  }
  return scale;
}

std::optional<Value> UnitScale::Convert(const Value& value, std::string_view unit) const {
  if (value.unit == unit) return value;
  const auto from = measures_.find(value.unit), to = measures_.find(unit);
  if (from == measures_.end() || to == measures_.end()) return std::nullopt;
  if (from->second.dimension != to->second.dimension) return std::nullopt;
  const auto convert = [&](double number) {
    const double base = number * from->second.factor + from->second.offset;
    return RoundedTo12((base - to->second.offset) / to->second.factor);
  };
  Value converted = value;
  converted.unit = unit;
  if (value.low) converted.low = convert(*value.low);
  if (value.high) converted.high = convert(*value.high);
  return converted;
}

std::string_view UnitScale::BaseOf(std::string_view unit) const {
  const auto measure = measures_.find(unit);
  if (measure == measures_.end()) return unit;
  const auto base = bases_.find(measure->second.dimension);
  return base == bases_.end() ? unit : std::string_view(base->second);
}

}  // namespace claimdiff::mention
