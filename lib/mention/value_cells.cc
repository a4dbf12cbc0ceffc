// SPDX-License-Identifier: Apache-2.0

#include "mention/value_cells.h"

#include <algorithm>
#include <utility>

namespace claimdiff::mention {

ValueCells::ValueCells(const word::AnalyzedText& text, const ValueLexicon& lexicon, std::size_t first,
                       std::size_t last)
    : text_(text), lexicon_(lexicon), first_(first), cells_(last - first, nullptr) {
  for (std::size_t i = first; i < last; ++i) {
    const text::Token& token = text.tokens()[i];
    if (token.kind == text::TokenKind::kDigits) {
      any_ = true;
      if (token.end - token.begin <= 2) cells_[i - first] = lexicon.Find(text.form(i));  // "24/7"
      continue;
    }
    const std::string_view form = text.form(i);
    const Entry* entry = lexicon.Find(form, text.tokenized.forms.HashOf(token.form));
    if (entry == nullptr && lexicon.MayBeCompound(form)) {
      Entry compound = lexicon.FindCompound(form);
      if (!compound.readings.empty()) entry = &compounds_.emplace_front(std::move(compound));
    }
    cells_[i - first] = entry;
    any_ |= entry != nullptr || (token.shape == text::Shape::kUpper && token.kind == text::TokenKind::kWord);
  }
}

bool ValueCells::IsPunct(std::size_t i, std::string_view wanted) const {
  return IsKind(i, text::TokenKind::kPunct) && form(i) == wanted;
}

bool ValueCells::IsDash(std::size_t i) const {
  if (!IsKind(i, text::TokenKind::kPunct)) return false;
  const std::string_view mark = form(i);
  return mark == "-" || mark == "–" || mark == "—" || mark == "‑" || mark == "−" || mark == "‐";
}

bool ValueCells::IsHyphen(std::size_t i) const { return IsDash(i) && Glued(i) && Glued(i + 1); }

std::size_t ValueCells::SkipGlued(std::size_t i) const {
  constexpr std::size_t kLongest = 16;  // tokens of a code
  const std::size_t last = std::min(end(), i + kLongest);
  while (i < last && Glued(i) && (IsWord(i) || IsDigits(i) || (IsHyphen(i) && !IsPunct(i + 1, "(")))) ++i;
  return i;
}

bool ValueCells::Isolated(std::size_t first, std::size_t next) const {
  const bool left = first == first_ || (token(first - 1).kind == text::TokenKind::kPunct &&
                                        !IsHyphen(first - 1));
  const bool right = next >= end() || (token(next).kind == text::TokenKind::kPunct && !IsHyphen(next));
  return left && right;
}

bool ValueCells::Allowed(const Atom& atom, std::size_t i) const {
  if (atom.flags == 0) return true;
  const text::Shape shape = token(i).shape;
  if (atom.Has(kFlagGlued) && !(Glued(i) && IsDigits(i - 1))) return false;
  if (atom.Has(kFlagDigits) && !(i > first_ && IsDigits(i - 1))) return false;
  if (atom.Has(kFlagUpper) && shape != text::Shape::kUpper && shape != text::Shape::kCapitalized) {
    return false;
  }
  if (atom.Has(kFlagLower) && shape != text::Shape::kLower) return false;
  return !atom.Has(kFlagCase) || shape == text::Shape::kCapitalized;
}

bool ValueCells::FollowedBy(const Reading& reading, std::size_t i) const {
  for (std::size_t k = 0; k < reading.rest.size(); ++k) {
    if (!Inside(i + 1 + k) || form(i + 1 + k) != reading.rest[k]) return false;
  }
  return true;
}

bool ValueCells::BeginsAny(std::size_t i, const KindSet& kinds) const {
  const Entry& entry = *cells_[i - first_];
  if (entry.word_kinds.Meets(kinds)) return true;
  for (const Reading& reading : entry.readings) {
    if (kinds.Has(reading.atom.kind) && FollowedBy(reading, i)) return true;
  }
  return false;
}

const Atom* ValueCells::FindKnown(std::size_t i, AtomKind kind, std::size_t* next) const {
  for (const Reading& reading : cells_[i - first_]->readings) {
    if (reading.atom.kind != kind || !Allowed(reading.atom, i) || !FollowedBy(reading, i)) continue;
    *next = i + 1 + reading.rest.size();
    if (reading.atom.Has(kFlagShort) && IsPunct(*next, ".") && Glued(*next)) ++*next;
    return &reading.atom;
  }
  return nullptr;
}

namespace {

// The digits that a suffix may follow stand in its value as one number; 1 stands for all (a suffix for
// one digit repeats it: 11).
bool Follows(double digits, int digit) {
  if (digits == 1) return true;
  for (auto rest = static_cast<long long>(digits); rest > 0; rest /= 10) {
    if (rest % 10 == digit) return true;
  }
  return false;
}

}  // namespace

const Atom* ValueCells::FindSuffix(std::size_t i, int digit, std::size_t* next) const {
  if (!Has(i, AtomKind::kSuffix)) return nullptr;
  for (const Reading& reading : cells_[i - first_]->readings) {
    if (reading.atom.kind != AtomKind::kSuffix || !FollowedBy(reading, i)) continue;
    if (!Follows(reading.atom.value, digit)) continue;
    *next = i + 1 + reading.rest.size();
    return &reading.atom;
  }
  return nullptr;
}

}  // namespace claimdiff::mention
