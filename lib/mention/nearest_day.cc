// SPDX-License-Identifier: Apache-2.0

#include "mention/nearest_day.h"

#include <chrono>
#include <cstdlib>
#include <optional>

namespace claimdiff::mention {
namespace {

constexpr int kFarBack = 270;   // days
constexpr int kNearAhead = 92;  // days

std::optional<std::chrono::sys_days> DayOf(const std::string& iso) {
  if (iso.size() < 10) return std::nullopt;
  const std::chrono::year_month_day date{
      std::chrono::year(std::atoi(iso.substr(0, 4).c_str())),
      std::chrono::month(static_cast<unsigned>(std::atoi(iso.substr(5, 2).c_str()))),
      std::chrono::day(static_cast<unsigned>(std::atoi(iso.substr(8, 2).c_str())))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date);
}

// Days from the reference to the time; none where either is no day.
std::optional<int> DaysAhead(const ValueMention& value, const std::string& date) {
  if (!value.mention.time) return std::nullopt;
  if (value.mention.time->grain > Grain::kDay) return std::nullopt;
  const auto day = DayOf(value.mention.time->start);
  const auto reference = DayOf(date);
  if (!day || !reference) return std::nullopt;
  return static_cast<int>((*day - *reference).count());
}

bool IsFar(const ValueMention& value, const std::string& date) {
  const auto days = DaysAhead(value, date);
  return days && *days <= -kFarBack;
}

}  // namespace

bool HasFarDay(const std::vector<ValueMention>& values, std::size_t first, const std::string& date) {
  for (std::size_t i = first; i < values.size(); ++i) {
    if (IsFar(values[i], date)) return true;
  }
  return false;
}

void TakeNearerDays(const std::vector<ValueMention>& ahead, std::size_t first, const std::string& date,
                    std::vector<ValueMention>* values) {
  for (std::size_t i = first; i < values->size(); ++i) {
    ValueMention& value = (*values)[i];
    if (!IsFar(value, date)) continue;
    for (const ValueMention& other : ahead) {
      const auto days = DaysAhead(other, date);
      if (other.first_token != value.first_token || !days || *days < 0 || *days > kNearAhead) continue;
      value.mention.time = other.mention.time;
    }
  }
}

void DropTimesInNames(const std::vector<NameMention>& names, std::vector<ValueMention>* values) {
  auto name = names.begin();
  std::erase_if(*values, [&](const ValueMention& value) {
    while (name != names.end() && name->last_token < value.first_token) ++name;
    const bool inside = name != names.end() && name->first_token <= value.first_token && value.last_token <= name->last_token;
    return inside && value.mention.kind == MentionKind::kTime && name->type == NameType::kPerson;
  });
}

}  // namespace claimdiff::mention
