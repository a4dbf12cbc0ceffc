// SPDX-License-Identifier: Apache-2.0

#include "word/word_index.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "text/tokenizer.h"

namespace claimdiff::word {
namespace {

// Shorter acronyms are looked up as they are written, without endings.
constexpr std::size_t kInflectedAcronymBytes = 6;

// True for а-я and Georgian letters, which NormalizeWord leaves alone, and for single blanks.
bool IsPlain(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead == ' ') {
      ++i;
      continue;
    }
    if (i + 1 >= text.size()) return false;
    const auto trail = static_cast<unsigned char>(text[i + 1]);
    if ((lead == 0xD0 && trail >= 0xB0) || (lead == 0xD1 && trail <= 0x8F)) {
      i += 2;
    } else if (lead == 0xE1 && trail == 0x83 && i + 2 < text.size() &&
               static_cast<unsigned char>(text[i + 2]) >= 0x90) {
      i += 3;
    } else {
      return false;
    }
  }
  return true;
}

std::uint64_t EdgeKey(std::uint32_t node, WordId word) {
  return (std::uint64_t{node} << 32 | word) + 1;
}

}  // namespace

void WordIndex::Reserve(std::size_t words) {
  words_.reserve(words);
  by_text_.reserve(words);
  stems_.reserve(2 * words);
  stem_links_.reserve(3 * words);
  concept_links_.reserve(words + words / 4);
  trie_.reserve(words / 4);
}

void WordIndex::AddCell(std::string_view cell, ConceptId id, PartOfSpeech pos) {
  Place place{id, pos, true, false};
  while (!cell.empty()) {
    const std::size_t bar = cell.find('|');
    AddAlternative(cell.substr(0, bar), place);
    cell.remove_prefix(bar == std::string_view::npos ? cell.size() : bar + 1);
    place.leads = false;
  }
}

void WordIndex::AddAlternative(std::string_view alternative, Place place) {
  parts_.clear();
  if (IsPlain(alternative)) {
    SplitPlain(alternative, &parts_);
  } else {
    const text::TokenizedText tokens = text::Tokenize(alternative);
    for (const text::Token& token : tokens.tokens) {
      parts_.push_back(Own(std::string(tokens.FormOf(token))));
    }
    place.acronym = tokens.tokens.size() == 1 && tokens.tokens[0].shape == text::Shape::kUpper;
  }
  if (parts_.size() == 1) {
    LinkConcept(Intern(parts_[0], place), place.id);
  } else if (parts_.size() > 1) {
    AddTerm(parts_, place.id);
  }
}

void WordIndex::SplitPlain(std::string_view term, std::vector<std::string_view>* parts) const {
  while (!term.empty()) {
    const std::size_t blank = term.find(' ');
    if (blank != 0) parts->push_back(term.substr(0, blank));
    term.remove_prefix(blank == std::string_view::npos ? term.size() : blank + 1);
  }
}

void WordIndex::AddTerm(const std::vector<std::string_view>& parts, ConceptId id) {
  std::uint32_t node = kRoot;
  for (const std::string_view part : parts) {
    const WordId word = Intern(part, Place());
    words_[word].continues_term |= node != kRoot;
    const auto [edge, added] =
        trie_.try_emplace(EdgeKey(node, word), static_cast<std::uint32_t>(nodes_.size()));
    if (added) nodes_.push_back(kNoConcept);
    node = edge->second;
  }
  if (nodes_[node] == kNoConcept) nodes_[node] = id;
}

void WordIndex::AddLemma(std::string_view lemma, const std::vector<std::string>& forms,
                         PartOfSpeech pos) {
  const Place place{kNoConcept, pos, false, false};
  const WordId id = Intern(Own(text::NormalizeWord(lemma)), place);
  words_[id].lemma = id;
  File(id, {kNoConcept, pos, true, false});
  for (const std::string& form : forms) {
    words_[Intern(Own(text::NormalizeWord(form)), place)].lemma = id;
  }
}

std::string_view WordIndex::Own(std::string text) {
  owned_.push_back(std::move(text));
  return owned_.back();
}

WordId WordIndex::Intern(std::string_view text, const Place& place) {
  const auto [found, added] =
      by_text_.try_emplace(HashForward(text), static_cast<WordId>(words_.size()));
  const WordId id = found->second;
  if (added) {
    words_.push_back({});
    words_.back().text = text;
    words_.back().acronym = place.acronym;
  }
  Word& word = words_[id];
  word.acronym &= place.acronym;
  word.leads |= place.leads && place.pos != PartOfSpeech::kAdverb;
  word.adverb |= place.leads && place.pos == PartOfSpeech::kAdverb;
  // A word is filed once without a concept and once with its first.
  const bool first_concept = place.id != kNoConcept && word.first_concept == kNone;
  if (added || first_concept) File(id, place);
  return id;
}

void WordIndex::File(WordId word, const Place& place) {
  const std::string_view text = words_[word].text;
  if (words_[word].acronym && text.size() < kInflectedAcronymBytes) return;
  cuts_.clear();
  morphology_.StemsOfWord(text, place.pos, place.leads, &cuts_);
  if (!place.leads && IsListedForm(place)) return;
  for (const StemCut& cut : cuts_) {
    if (cut.classes == 0) continue;
    words_[word].plural |= place.pos == PartOfSpeech::kNoun && morphology_.IsPlural(cut.classes);
    const auto link = static_cast<std::uint32_t>(stem_links_.size());
    const auto [found, added] = stems_.try_emplace(cut.stem, link);
    if (!added && stem_links_[found->second].word == word) {
      stem_links_[found->second].classes |= cut.classes;
      continue;
    }
    stem_links_.push_back({word, added ? kNone : found->second, cut.classes});
    found->second = link;
  }
}

// A plural or case form of a word that stands before it in its cell; needs no endings of its own.
bool WordIndex::IsListedForm(const Place& place) const {
  if (place.id == kNoConcept) return false;
  for (const StemCut& cut : cuts_) {
    if (cut.inflections == 0) continue;
    const auto found = stems_.find(cut.stem);
    if (found == stems_.end()) continue;
    for (std::uint32_t at = found->second; at != kNone; at = stem_links_[at].next) {
      const Word& word = words_[stem_links_[at].word];
      if ((stem_links_[at].classes & cut.inflections) == 0 || word.last_concept == kNone) continue;
      if (concept_links_[word.last_concept].id == place.id) return true;
    }
  }
  return false;
}

void WordIndex::LinkConcept(WordId word, ConceptId id) {
  for (std::uint32_t at = words_[word].first_concept; at != kNone; at = concept_links_[at].next) {
    if (concept_links_[at].id == id) return;
  }
  const auto link = static_cast<std::uint32_t>(concept_links_.size());
  concept_links_.push_back({id, kNone});
  if (words_[word].first_concept == kNone) {
    words_[word].first_concept = link;
  } else {
    concept_links_[words_[word].last_concept].next = link;
  }
  words_[word].last_concept = link;
}

void WordIndex::Match(std::string_view form, std::vector<WordMatch>* matches) const {
  matches->clear();
  form = Undotted(morphology_.WithoutPrefix(form));
  const auto exact = by_text_.find(HashForward(form));
  if (exact != by_text_.end()) {
    matches->push_back({exact->second, 0, static_cast<std::uint32_t>(form.size()), false});
  }
  thread_local std::vector<StemCut> cuts;
  cuts.clear();
  morphology_.CutsOfForm(form, &cuts);
  for (const StemCut& cut : cuts) {
    const auto found = stems_.find(cut.stem);
    if (found == stems_.end()) continue;
    const std::size_t begin = matches->size();
    for (std::uint32_t at = found->second; at != kNone; at = stem_links_[at].next) {
      const StemLink& link = stem_links_[at];
      const ClassSet classes = link.classes & cut.classes;
      if (classes == 0 || words_[link.word].text == form) continue;
      matches->push_back({link.word, classes, cut.stem_bytes, (classes & ~cut.citations) != 0});
    }
    // Within a stem the order of the classes decides, then that of the rows (the chain runs backwards).
    std::sort(matches->begin() + static_cast<std::ptrdiff_t>(begin), matches->end(),
              [](const WordMatch& a, const WordMatch& b) {
                const int first = std::countr_zero(a.classes), second = std::countr_zero(b.classes);
                return first != second ? first < second : a.word < b.word;
              });
  }
}

bool WordIndex::ShareConcept(WordId a, WordId b) const {
  for (std::uint32_t i = words_[a].first_concept; i != kNone; i = concept_links_[i].next) {
    for (std::uint32_t j = words_[b].first_concept; j != kNone; j = concept_links_[j].next) {
      if (concept_links_[i].id == concept_links_[j].id) return true;
    }
  }
  return false;
}

// Words that only stand inside terms may be inflected there; they are nobody's dictionary form.
const WordMatch* WordIndex::BestKnown(const std::vector<WordMatch>& matches) const {
  for (const WordMatch& match : matches) {
    const Word& word = words_[match.word];
    if (word.first_concept != kNone || word.lemma != kNone) return &match;
  }
  return nullptr;
}

// Abbreviations may be listed with their full stop; others are words without it.
std::string_view WordIndex::Undotted(std::string_view form) const {
  if (form.size() < 2 || form.back() != '.' || by_text_.contains(HashForward(form))) return form;
  form.remove_suffix(1);
  return form;
}

// A listed form ("загинали") is put under the word that it is a form of, where both stand in one cell;
// adverbs that are forms of a word stand under it, and plurals of rows of their own under the singular.
bool WordIndex::IsLemmaOf(const WordMatch& match, WordId word) const {
  if (!match.inflected || match.word == word || !morphology_.MarkOf(match.classes).empty()) return false;
  const Word& lemma = words_[match.word];
  if (words_[word].leads) return lemma.leads && !lemma.plural && morphology_.IsNoun(match.classes);
  if (words_[word].adverb && morphology_.IsVerb(match.classes)) return false;
  if (words_[word].adverb) return lemma.leads || lemma.lemma != kNone || lemma.first_concept < words_[word].first_concept;
  return (lemma.leads || lemma.first_concept < words_[word].first_concept) &&
         ShareConcept(match.word, word);
}

WordId WordIndex::LemmaOf(WordId word) const {
  if (words_[word].lemma != kNone) return words_[word].lemma;
  std::vector<WordMatch> matches;
  for (int hops = 0; hops < 3 && (!words_[word].leads || words_[word].plural); ++hops) {
    if (words_[word].lemma != kNone) return words_[word].lemma;
    Match(words_[word].text, &matches);
    const auto lemma = std::find_if(matches.begin(), matches.end(), [&](const WordMatch& match) {
      return IsLemmaOf(match, word);
    });
    if (lemma == matches.end()) break;
    word = lemma->word;
  }
  return word;
}

std::string WordIndex::KeyOf(std::string_view form, const std::vector<WordMatch>& matches) const {
  const WordMatch* best = BestKnown(matches);
  if (best == nullptr) return morphology_.GuessKey(Undotted(morphology_.WithoutPrefix(form)));
  const WordId lemma = LemmaOf(best->word);
  std::string key;
  if (words_[lemma].lemma == kNone) key = morphology_.FiniteKey(words_[lemma].text);
  if (key.empty()) key = words_[lemma].text;
  const std::string_view mark = morphology_.MarkOf(best->classes);
  if (!key.ends_with(mark)) key += mark;
  return key;
}

void WordIndex::ConceptsOf(const std::vector<WordMatch>& matches,
                           std::vector<ConceptId>* concepts) const {
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (i > 0 && matches[0].classes == 0 && !concepts->empty()) return;
    AddConcepts(matches[i].word, concepts);
  }
}

void WordIndex::AddConcepts(WordId word, std::vector<ConceptId>* concepts) const {
  for (std::uint32_t at = words_[word].first_concept; at != kNone; at = concept_links_[at].next) {
    const ConceptId id = concept_links_[at].id;
    if (std::find(concepts->begin(), concepts->end(), id) == concepts->end()) concepts->push_back(id);
  }
}

std::uint32_t WordIndex::Next(std::uint32_t node, WordId word) const {
  const auto found = trie_.find(EdgeKey(node, word));
  return found == trie_.end() ? kNoNode : found->second;
}

}  // namespace claimdiff::word
