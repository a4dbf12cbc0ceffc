// SPDX-License-Identifier: Apache-2.0

#include "word/form_cache.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "text/utf8.h"

namespace claimdiff::word {
namespace {

bool IsWord(std::string_view form) {
  return text::ClassOf(text::DecodeAt(form, 0).value) == text::CharClass::kLetter;
}

std::unique_ptr<KnownForm> LookUp(const WordIndex& index, std::string_view form) {
  auto known = std::make_unique<KnownForm>();
  known->form = form;
  index.Match(form, &known->matches);
  known->info.key = IsWord(form) ? index.KeyOf(form, known->matches) : std::string(form);
  for (const WordMatch& match : known->matches) {
    known->may_continue_term |= index.ContinuesTerm(match.word);
    const std::uint32_t node = index.Next(WordIndex::kRoot, match.word);
    if (node != WordIndex::kNoNode) known->term_starts.push_back(node);
  }
  // Where a form is both an acronym and a word, the word comes first.
  std::vector<WordMatch> matches = known->matches;
  std::stable_partition(matches.begin(), matches.end(),
                        [&](const WordMatch& match) { return !index.IsAcronym(match.word); });
  index.ConceptsOf(matches, &known->info.concepts);
  return known;
}

}  // namespace

KnownForms FormCache::Look(const WordIndex& index, const text::FormTable& forms) {
  KnownForms known;
  known.by_form_.resize(forms.size());
  Find(forms, &known);
  for (std::uint32_t i = 0; i < known.size(); ++i) {
    if (known.by_form_[i] != nullptr) continue;
    known.own_.push_back(LookUp(index, forms.At(i)));
    known.by_form_[i] = known.own_.back().get();
  }
  if (!known.own_.empty()) Add(&known.own_);
  return known;
}

KnownForms FormCache::Plain(const text::FormTable& forms) {
  KnownForms known;
  for (std::uint32_t i = 0; i < forms.size(); ++i) {
    known.own_.push_back(std::make_unique<KnownForm>());
    known.own_.back()->form = known.own_.back()->info.key = forms.At(i);
    known.by_form_.push_back(known.own_.back().get());
  }
  return known;
}

void FormCache::Find(const text::FormTable& forms, KnownForms* known) const {
  const std::shared_lock lock(mutex_);
  for (std::uint32_t i = 0; i < known->size(); ++i) {
    const auto found = forms_.find(forms.HashOf(i));
    if (found != forms_.end() && found->second->form == forms.At(i)) known->by_form_[i] = found->second.get();
  }
}

// Takes what there is room for; what another thread was faster with stays in `fresh`.
void FormCache::Add(std::vector<std::unique_ptr<KnownForm>>* fresh) {
  const std::unique_lock lock(mutex_);
  for (auto& form : *fresh) {
    if (forms_.size() >= kMost) return;
    const std::size_t hash = text::FormHash()(form->form);
    if (!forms_.contains(hash)) forms_.emplace(hash, std::move(form));
  }
}

}  // namespace claimdiff::word
