// SPDX-License-Identifier: Apache-2.0

#include "mention/name_roles.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace claimdiff::mention {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
// The highest offices of a country, in the order in which "leader" means them.
constexpr std::array<std::string_view, 3> kHighest = {"president", "prime_minister", "monarch"};

bool IsPlace(const NameMention& mention) {
  return mention.type == NameType::kCountry || mention.type == NameType::kPlace ||
         mention.type == NameType::kOrganization || mention.type == NameType::kDemonym;
}

class RoleFinder {
 public:
  RoleFinder(const Titles& titles, const word::AnalyzedText& text,
             const std::vector<NameMention>& mentions)
      : titles_(titles), text_(text), mentions_(mentions), mention_at_(text.tokens().size(), kNone) {
    for (std::size_t m = 0; m < mentions_.size(); ++m) {
      for (std::size_t i = mentions_[m].first_token; i <= mentions_[m].last_token; ++i) {
        mention_at_[i] = m;
      }
    }
  }

  void Read(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last;) {
      const std::size_t length = std::max<std::size_t>(text_.term_length[i], 1);
      const TitleKind kind = titles_.KindOf(text_.concepts[i]);
      if (kind == TitleKind::kRole || kind == TitleKind::kGeneric) ReadRole(first, i, i + length, last);
      i += length;
    }
  }

  std::vector<RoleMention> Take() {
    for (RoleMention& role : roles_) {
      if (role.entity.empty()) Resolve(&role);
    }
    return std::move(roles_);
  }

 private:
  const NameMention* MentionAt(std::size_t token, std::size_t first, std::size_t last) const {
    if (token < first || token >= last || mention_at_[token] == kNone) return nullptr;
    return &mentions_[mention_at_[token]];
  }

  // [at, end) is the title, [first, last) the sentence.
  void ReadRole(std::size_t first, std::size_t at, std::size_t end, std::size_t last) {
    RoleMention role;
    role.role = titles_.RoleOf(text_.concepts[at]);
    role.first_token = at;
    role.last_token = end - 1;
    const NameMention* before = at > first ? MentionAt(at - 1, first, last) : nullptr;
    if (before != nullptr && IsPlace(*before)) {
      role.place = before->entity;
      role.first_token = before->first_token;
    } else {
      ReadPlaceBehind(end, first, last, &role);
    }
    ReadPersonBehind(first, last, &role);
    role.span = {text_.tokens()[role.first_token].begin, text_.tokens()[role.last_token].end};
    roles_.push_back(std::move(role));
  }

  // "президентът на Азербайджан", "президент Азербайджана": at most one short word between.
  void ReadPlaceBehind(std::size_t end, std::size_t first, std::size_t last, RoleMention* role) const {
    for (std::size_t i = end; i < std::min(end + 2, last); ++i) {
      if (text_.tokens()[i].kind != text::TokenKind::kWord) return;
      const NameMention* mention = MentionAt(i, first, last);
      if (mention == nullptr) continue;
      if (!IsPlace(*mention) || mention->is_adjective) return;
      role->place = mention->entity;
      role->last_token = mention->last_token;
      return;
    }
  }

  void ReadPersonBehind(std::size_t first, std::size_t last, RoleMention* role) const {
    std::size_t next = role->last_token + 1;
    if (next < last && text_.form(next) == ",") ++next;
    const NameMention* mention = MentionAt(next, first, last);
    if (mention == nullptr || mention->type != NameType::kPerson) return;
    role->entity = mention->entity;
    role->name = mention->name;
    role->beside_name = true;
  }

  static bool IsHighest(std::string_view role) {
    return std::find(kHighest.begin(), kHighest.end(), role) != kHighest.end();
  }

  // Whether the office that was introduced is the one that is meant.
  static bool Answers(const RoleMention& known, const RoleMention& asked) {
    if (!known.beside_name) return false;
    const bool same_role =
        known.role == asked.role || (asked.role == "leader" && IsHighest(known.role));
    return same_role && (asked.place.empty() || known.place == asked.place);
  }

  // Unset where the text introduces nobody, or several people without a place to tell them apart.
  void Resolve(RoleMention* asked) const {
    const RoleMention* found = nullptr;
    for (const RoleMention& known : roles_) {
      if (!Answers(known, *asked)) continue;
      if (found != nullptr && found->entity != known.entity && asked->place.empty()) return;
      if (found == nullptr) found = &known;
    }
    if (found == nullptr) return;
    asked->entity = found->entity;
    asked->name = found->name;
  }

  const Titles& titles_;
  const word::AnalyzedText& text_;
  const std::vector<NameMention>& mentions_;
  std::vector<std::size_t> mention_at_;  // by token
  std::vector<RoleMention> roles_;
};

}  // namespace

std::vector<RoleMention> FindRoles(const Titles& titles, const word::AnalyzedText& text,
                                   const TokenRanges& sentences,
                                   const std::vector<NameMention>& mentions) {
  RoleFinder finder(titles, text, mentions);
  for (const auto& [first, last] : sentences) finder.Read(first, last);
  return finder.Take();
}

}  // namespace claimdiff::mention
