// SPDX-License-Identifier: Apache-2.0
//
// Finds the names of all sentences, then links: a name of one part that is the surname of somebody whose
// full name the text has is that person; words that were names only by their capital, at the beginning
// of a sentence, stay names where the same skeleton is one elsewhere.

#include "mention/names.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "mention/name_finder.h"
#include "mention/name_parts.h"
#include "mention/name_roles.h"
#include "mention/name_titles.h"
#include "mention/names_gazetteer.h"
#include "mention/skeleton.h"
#include "text/tokenizer.h"
#include "text/transliterate.h"

namespace claimdiff::mention {
namespace {

constexpr std::string_view kNamePrefix = "name:";
constexpr std::size_t kLeastSurname = 4;  // letters with the ending

class Linker {
 public:
  Linker(const Gazetteer& gazetteer, std::vector<FoundName>* names)
      : gazetteer_(gazetteer), names_(*names) {}

  void Run() {
    for (FoundName& name : names_) {
      if (name.mention.entity.empty() && !name.first_key.empty()) NameFully(&name);
      if (!name.weak) strong_.insert(name.last_key);
      if (name.mention.type == NameType::kPerson && !name.first_key.empty()) {
        by_surname_.try_emplace(name.last_key, &name - names_.data());
      }
    }
    for (FoundName& name : names_) {
      if (name.mention.entity.empty()) NameShortly(&name);
    }
    std::erase_if(names_, [](const FoundName& name) { return name.mention.entity.empty(); });
  }

 private:
  void NameFully(FoundName* name) {
    const GazetteerEntry* known = gazetteer_.FindPerson(name->mention.key);
    if (known == nullptr) {
      name->mention.entity = std::string(kNamePrefix) + name->mention.key;
      return;
    }
    name->mention.entity = known->id;
    name->mention.name = known->name;
    name->mention.type = NameType::kPerson;
  }

  // Leaves the entity empty where the word is no name after all.
  void NameShortly(FoundName* name) {
    const auto full = by_surname_.find(name->last_key);
    if (full != by_surname_.end()) {
      const NameMention& person = names_[static_cast<std::size_t>(full->second)].mention;
      name->mention.type = NameType::kPerson;
      name->mention.entity = person.entity;
      name->mention.name = person.name;
      name->mention.key = person.key;
    } else if (!name->weak || strong_.contains(name->last_key)) {
      name->mention.entity = std::string(kNamePrefix) + name->mention.key;
    }
  }

  const Gazetteer& gazetteer_;
  std::vector<FoundName>& names_;
  absl::flat_hash_map<std::string, std::ptrdiff_t> by_surname_;
  absl::flat_hash_set<std::string> strong_;
};

// The skeletons of a text's forms, each made once.
class FormSkeletons {
 public:
  FormSkeletons(const word::AnalyzedText& text, const NameParts& parts)
      : text_(text), parts_(parts), skeletons_(text.tokenized.forms.size()) {}

  const std::string& At(std::size_t token) {
    std::optional<std::string>& skeleton = skeletons_[text_.tokens()[token].form];
    if (!skeleton) skeleton = parts_.Skeleton(text_.form(token));
    return *skeleton;
  }

 private:
  const word::AnalyzedText& text_;
  const NameParts& parts_;
  std::vector<std::optional<std::string>> skeletons_;  // by form
};

// Where a script has no capitals, two unknown words side by side are a person if the first has no ending and the
// second, a surname, stands elsewhere in the text, too, at least once as who acts. Appends them in text order.
class CaselessPeople {
 public:
  CaselessPeople(const word::AnalyzedText& text, const NameParts& parts, FormSkeletons* skeletons,
                 std::vector<FoundName>* names)
      : text_(text), parts_(parts), skeletons_(*skeletons), names_(*names), unknown_(text.tokens().size()) {
    for (std::size_t t = 0; t < unknown_.size(); ++t) unknown_[t] = IsUnknown(t);
    for (const FoundName& name : names_) {
      for (std::size_t t = name.mention.first_token; t <= name.mention.last_token; ++t) unknown_[t] = false;
    }
  }

  void Run() {
    std::vector<std::size_t> pairs;  // where they begin
    for (std::size_t t = 0; t + 1 < unknown_.size(); ++t) {
      if (unknown_[t] && unknown_[t + 1] && IsBare(t)) pairs.push_back(t);
    }
    if (pairs.empty()) return;
    for (std::size_t t = 0; t < unknown_.size(); ++t) {
      if (unknown_[t]) Count(t);
    }
    const std::size_t found = names_.size();
    std::size_t behind = 0;
    for (const std::size_t t : pairs) {
      if (t < behind || !IsActing(t + 1)) continue;
      Append(t);
      behind = t + 2;
    }
    if (names_.size() == found) return;
    std::sort(names_.begin(), names_.end(), [](const FoundName& a, const FoundName& b) {
      return a.mention.first_token < b.mention.first_token;
    });
  }

 private:
  struct Use {
    int count = 0;
    bool acts = false;
  };
  static constexpr std::size_t kLeastLetters = 4;

  bool IsUnknown(std::size_t t) const {
    const text::Token& token = text_.tokens()[t];
    return token.kind == text::TokenKind::kWord && token.script == text::Script::kGeorgian &&
           text_.info(t).concepts.empty() && text::CountCodePoints(text_.form(t)) >= kLeastLetters;
  }

  void Count(std::size_t t) {
    Use& use = uses_[skeletons_.At(t)];
    ++use.count;
    use.acts = use.acts || parts_.IsAgent(text_.form(t));
  }

  bool IsBare(std::size_t t) const { return parts_.Lemma(text_.form(t)) == text_.form(t) || !parts_.IsAgent(text_.form(t)); }

  bool IsActing(std::size_t t) const {
    const Use& use = uses_.at(skeletons_.At(t));
    return use.count >= 2 && use.acts;
  }

  void Append(std::size_t t) {
    FoundName name;
    name.mention.type = NameType::kPerson;
    name.mention.span = {text_.tokens()[t].begin, text_.tokens()[t + 1].end};
    name.mention.first_token = t;
    name.mention.last_token = t + 1;
    name.mention.name = text::Capitalize(text::ToLatin(text_.form(t), text_.language)) + " " +
                        parts_.Latin(text_.form(t + 1), false);
    name.first_key = SkeletonOfLatin(text::ToLatin(text_.form(t), text_.language));
    name.last_key = skeletons_.At(t + 1);
    name.mention.key = name.first_key + " " + name.last_key;
    names_.push_back(std::move(name));
  }

  const word::AnalyzedText& text_;
  const NameParts& parts_;
  FormSkeletons& skeletons_;
  std::vector<FoundName>& names_;
  std::vector<bool> unknown_;                   // by token
  absl::flat_hash_map<std::string, Use> uses_;  // by skeleton
};

// Where a script has no capitals, a surname alone shows as one only by the full name that the text gives
// elsewhere. Appends such words, unknown to the lexicon, in text order.
void AppendSurnames(const word::AnalyzedText& text, const NameParts& parts, FormSkeletons* skeletons,
                    std::vector<FoundName>* names) {
  absl::flat_hash_set<std::string> surnames;
  std::vector<bool> taken(text.tokens().size());
  for (const FoundName& name : *names) {
    if (name.mention.type == NameType::kPerson && !name.first_key.empty()) surnames.insert(name.last_key);
    for (std::size_t t = name.mention.first_token; t <= name.mention.last_token; ++t) taken[t] = true;
  }
  if (surnames.empty()) return;
  const std::size_t found = names->size();
  for (std::size_t t = 0; t < text.tokens().size(); ++t) {
    const text::Token& token = text.tokens()[t];
    if (taken[t] || token.kind != text::TokenKind::kWord || token.script != text::Script::kGeorgian) continue;
    if (!text.info(t).concepts.empty() || text::CountCodePoints(text.form(t)) < kLeastSurname) continue;
    const std::string& skeleton = skeletons->At(t);
    if (!surnames.contains(skeleton)) continue;
    FoundName name;
    name.mention.type = NameType::kPerson;
    name.mention.span = {token.begin, token.end};
    name.mention.first_token = name.mention.last_token = t;
    name.mention.name = parts.Latin(text.form(t), false);
    name.mention.key = name.last_key = skeleton;
    names->push_back(std::move(name));
  }
  if (names->size() == found) return;
  std::sort(names->begin(), names->end(), [](const FoundName& a, const FoundName& b) {
    return a.mention.first_token < b.mention.first_token;
  });
}

}  // namespace

struct NameReader::State {
  tables::TableSource source;  // the gazetteer looks into its tables
  Gazetteer gazetteer;
  Titles titles;
  std::vector<NameParts> parts;

  const NameParts* PartsOf(std::string_view language) const {
    for (const NameParts& candidate : parts) {
      if (candidate.language() == language) return &candidate;
    }
    return nullptr;
  }
};

NameReader::NameReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
NameReader::NameReader(NameReader&&) noexcept = default;
NameReader& NameReader::operator=(NameReader&&) noexcept = default;
NameReader::~NameReader() = default;

Result<NameReader> NameReader::Load(const tables::TableSource& source,
                                    const word::Analyzer& analyzer) {
  auto state = std::make_unique<State>();
  state->source = source;
  auto gazetteer = Gazetteer::Load(state->source);
  if (!gazetteer.ok()) return gazetteer.error();
  state->gazetteer = *std::move(gazetteer);
  auto titles = Titles::Load(state->source, analyzer);
  if (!titles.ok()) return titles.error();
  state->titles = *std::move(titles);
  for (const std::string& tag : source.LanguageTags()) {
    auto parts = NameParts::Load(state->source, tag);
    if (!parts.ok()) return parts.error();
    state->parts.push_back(*std::move(parts));
  }
  return NameReader(std::move(state));
}

std::vector<NameMention> NameReader::Read(const word::AnalyzedText& text,
                                          const TokenRanges& sentences) const {
  std::vector<NameMention> mentions;
  GazetteerLanguage* names = state_->gazetteer.Find(text.language);
  const NameParts* parts = state_->PartsOf(text.language);
  if (names == nullptr || parts == nullptr) return mentions;
  std::vector<FoundName> found;
  NameFinder finder(state_->gazetteer, names, *parts, state_->titles, text);
  for (const auto& [first, last] : sentences) finder.Read(first, last, &found);
  FormSkeletons skeletons(text, *parts);
  CaselessPeople(text, *parts, &skeletons, &found).Run();
  AppendSurnames(text, *parts, &skeletons, &found);
  Linker(state_->gazetteer, &found).Run();
  mentions.reserve(found.size());
  for (FoundName& name : found) mentions.push_back(std::move(name.mention));
  return mentions;
}

std::vector<RoleMention> NameReader::ReadRoles(const word::AnalyzedText& text,
                                               const TokenRanges& sentences,
                                               const std::vector<NameMention>& mentions) const {
  return FindRoles(state_->titles, text, sentences, mentions);
}

std::string NameReader::Skeleton(std::string_view name, std::string_view language) const {
  const NameParts* parts = state_->PartsOf(language);
  const text::TokenizedText tokens = text::Tokenize(name);
  std::string skeleton, word;
  const auto finish = [&] {
    if (word.empty()) return;
    if (!skeleton.empty()) skeleton.push_back(' ');
    skeleton += parts != nullptr ? parts->Skeleton(word)
                                 : SkeletonOfLatin(text::ToLatin(word, language));
    word.clear();
  };
  for (const text::Token& token : tokens.tokens) {
    if (token.space_before) finish();
    if (token.kind == text::TokenKind::kWord) word += tokens.FormOf(token);
  }
  finish();
  return skeleton;
}

bool NameReader::Contains(std::string_view outer_entity, std::string_view inner_entity) const {
  return state_->gazetteer.Contains(outer_entity, inner_entity);
}

bool NameReader::MayBeSame(std::string_view entity, std::string_view other) {
  if (entity == other) return true;
  if (!entity.starts_with(kNamePrefix) || !other.starts_with(kNamePrefix)) return false;
  if (entity.size() < other.size()) std::swap(entity, other);
  const std::size_t blank = entity.rfind(' ');
  return blank != std::string_view::npos && other.find(' ') == std::string_view::npos &&
         entity.substr(blank + 1) == other.substr(kNamePrefix.size());
}

}  // namespace claimdiff::mention
