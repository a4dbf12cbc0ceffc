// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <bit>

#include "text/tokenizer.h"

namespace claimdiff::text {

std::uint32_t FormTable::Intern(std::string_view form) {
  constexpr std::size_t kFewest = 16;
  if (2 * forms_.size() >= slots_.size()) MakeSlots(std::max(kFewest, 2 * slots_.size()));
  const std::size_t hash = FormHash()(form);
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Form& known = forms_[slots_[slot] - 1];
    if (known.hash == hash && known.text == form) return slots_[slot] - 1;
  }
  forms_.push_back({Keep(form), hash});
  slots_[slot] = static_cast<std::uint32_t>(forms_.size());
  return slots_[slot] - 1;
}

void FormTable::Reserve(std::size_t forms) {
  forms_.reserve(forms);
  if (2 * forms > slots_.size()) MakeSlots(std::bit_ceil(2 * forms));
}

void FormTable::MakeSlots(std::size_t count) {
  slots_.assign(count, 0);
  for (std::size_t id = 0; id < forms_.size(); ++id) {
    std::size_t slot = forms_[id].hash & (count - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (count - 1);
    slots_[slot] = static_cast<std::uint32_t>(id + 1);
  }
}

// Small texts have small blocks, long ones few.
std::string_view FormTable::Keep(std::string_view form) {
  constexpr std::size_t kFirst = 256, kMost = 1 << 16;
  if (used_ + form.size() > room_) {
    room_ = std::max(form.size(), std::clamp(2 * room_, kFirst, kMost));
    blocks_.emplace_back(new char[room_]);
    used_ = 0;
  }
  char* begin = blocks_.back().get() + used_;
  std::copy(form.begin(), form.end(), begin);
  used_ += form.size();
  return {begin, form.size()};
}

}  // namespace claimdiff::text
