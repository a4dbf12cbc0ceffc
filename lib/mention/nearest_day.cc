// SPDX-License-Identifier: Apache-2.0

#include "mention/nearest_day.h"

#include <algorithm>
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
  const TimeValue& time = *value.mention.time;
  const auto day = DayOf(time.start.empty() ? time.end : time.start);
  const auto reference = DayOf(date);
  if (!day || !reference) return std::nullopt;
  return static_cast<int>((*day - *reference).count());
}

// The value that begins at the token, if any.
const ValueMention* At(const std::vector<ValueMention>& values, std::size_t token) {
  const auto found = std::lower_bound(values.begin(), values.end(), token,
                                      [](const ValueMention& value, std::size_t t) { return value.first_token < t; });
  return found != values.end() && found->first_token == token ? &*found : nullptr;
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
    const ValueMention* other = At(ahead, value.first_token);
    const auto days = other == nullptr ? std::nullopt : DaysAhead(*other, date);
    if (days && *days >= 0 && *days <= kNearAhead) value.mention.time = other->mention.time;
  }
}

void TakeDaysAhead(const std::vector<ValueMention>& ahead, std::size_t first, const std::vector<Marker>& markers,
                   const std::vector<text::Token>& tokens, std::pair<std::size_t, std::size_t> sentence,
                   std::vector<ValueMention>* values) {
  constexpr std::size_t kReach = 40;  // words of a clause on either side
  const auto ends = [&](std::size_t t) { return tokens[t].kind == text::TokenKind::kPunct; };
  for (std::size_t i = first; i < values->size(); ++i) {
    ValueMention& value = (*values)[i];
    if (!value.mention.time) continue;
    std::size_t from = value.first_token, to = value.last_token + 1;
    while (from > sentence.first && value.first_token - from < kReach && !ends(from - 1)) --from;
    while (to < sentence.second && to - value.last_token < kReach && !ends(to)) ++to;
    if (!HasMarker(markers, MarkerKind::kFuture, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to))) continue;
    const ValueMention* other = At(ahead, value.first_token);
    if (other != nullptr && other->mention.time) value.mention.time = other->mention.time;
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
