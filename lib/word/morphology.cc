// SPDX-License-Identifier: Apache-2.0
//
// Cutting a form tries every ending of the language from the shortest: the hash of the ending grows
// to the left while the hashes of all stems are known from one pass from the left, so that a cut
// costs one look-up.

#include "word/morphology.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "tables/tsv.h"
#include "text/utf8.h"
#include "word/pattern.h"

namespace claimdiff::word {
namespace {

constexpr std::size_t kMaxLetters = 64;  // longer words are never inflected forms
constexpr std::size_t kMaxClasses = 64;

// Sets of letters of one script: Cyrillic and Georgian letters differ in their six low bits.
std::uint64_t LetterBit(char32_t c) { return std::uint64_t{1} << (c & 63); }

std::uint64_t LetterSet(std::string_view letters) {
  std::uint64_t set = 0;
  for (std::size_t i = 0; i < letters.size();) {
    const text::CodePoint c = text::DecodeAt(letters, i);
    set |= LetterBit(c.value);
    i += std::max(c.size, 1u);
  }
  return set;
}

// The letters of a word: where each begins, and the hash of what stands before it.
struct Letters {
  std::array<std::uint32_t, kMaxLetters + 1> begin;
  std::array<std::uint32_t, kMaxLetters> letter;
  std::array<std::uint64_t, kMaxLetters + 1> hash_before;
  std::size_t count = 0;

  // False for words that are too long.
  bool Read(std::string_view word) {
    std::uint64_t hash = kHashSeed;
    count = 0;
    for (std::size_t i = 0; i < word.size(); ++count) {
      if (count == kMaxLetters) return false;
      begin[count] = static_cast<std::uint32_t>(i);
      hash_before[count] = hash;
      letter[count] = NextLetter(word, &i);
      hash = ExtendHash(hash, letter[count]);
    }
    begin[count] = static_cast<std::uint32_t>(word.size());
    hash_before[count] = hash;
    return true;
  }
};

}  // namespace

// Reads the two tables into a Morphology.
struct Morphology::Loader {
  Morphology* out;
  std::vector<tables::Paradigm> paradigms;
  // Sets of classes of each ending while they still grow.
  absl::flat_hash_map<std::uint64_t, ClassSet, MixHash> endings, citations;

  Result<Done> ReadSuffixes(const tables::TableFile& file) {
    const auto table = tables::Tsv::Parse(file);
    if (!table.ok()) return table.error();
    const auto columns = table->Columns({"class", "citation", "before", "stem", "mark", "endings"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : table->rows()) {
      std::array<std::string_view, 6> cells;
      for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = row[(*columns)[i]];
      const char* fault = ReadRow(cells);
      if (fault != nullptr) return table->ErrorAt(row, fault);
    }
    return Done{};
  }

  // Returns what is wrong with the row, or null.
  const char* ReadRow(const std::array<std::string_view, 6>& cells) {
    const auto& [name, citation, before, stem, mark, endings_cell] = cells;
    if (name.starts_with('@')) {
      paradigms.push_back({std::string(name), std::string(endings_cell)});
      return nullptr;
    }
    if (out->classes_.size() == kMaxClasses) return "there are more than 64 classes";
    WordClass word_class;
    word_class.mark = mark;
    if (!ReadLeast(stem, &word_class)) return "stem is neither a digit nor two digits with / between";
    if (!ReadCondition(before, &word_class)) return "before names an unknown list";
    const ClassSet bit = ClassSet{1} << out->classes_.size();
    out->classes_.push_back(std::move(word_class));
    ClassSet& kind = name.starts_with("noun")  ? out->nouns_
                     : name.starts_with("adj") ? out->adjectives_
                     : name.starts_with("term") ? out->terms_
                                               : out->verbs_;
    kind |= bit;
    if (name.starts_with("noun_plural")) out->plurals_ |= bit;
    if (out->classes_.back().dropped != 0) out->dropping_ |= bit;
    if (!AddAll(citation, bit, &citations, &out->longest_citation_)) return "bad citation pattern";
    if (!AddAll(endings_cell, bit, &endings, &out->longest_ending_)) return "bad pattern of endings";
    return nullptr;
  }

  // "2", or "1/4": 4 in rows of another part of speech.
  static bool ReadLeast(std::string_view cell, WordClass* word_class) {
    if (cell.size() != 1 && cell.size() != 3) return false;
    word_class->least_stem = static_cast<std::uint32_t>(cell.front() - '0');
    word_class->least_elsewhere = static_cast<std::uint32_t>(cell.back() - '0');
    return word_class->least_stem <= 9 && word_class->least_elsewhere <= 9;
  }

  bool ReadCondition(std::string_view cell, WordClass* word_class) const {
    static constexpr std::string_view kDrop = "drop:";
    if (cell.starts_with(kDrop)) {
      word_class->dropped = LetterSet(cell.substr(kDrop.size()));
    } else if (cell.starts_with('@')) {
      const auto list = std::find_if(paradigms.begin(), paradigms.end(),
                                     [&](const auto& paradigm) { return paradigm.name == cell; });
      if (list == paradigms.end()) return false;
      word_class->before = LetterSet(list->alternatives);
    } else {
      word_class->before = LetterSet(cell);
    }
    return true;
  }

  bool AddAll(std::string_view pattern, ClassSet bit,
              absl::flat_hash_map<std::uint64_t, ClassSet, MixHash>* map, std::size_t* longest) {
    const auto all = ExpandEndings(pattern, paradigms);
    if (!all) return false;
    for (const std::string& ending : *all) {
      (*map)[HashBackward(ending)] |= bit;
      *longest = std::max(*longest, text::CountCodePoints(ending));
    }
    return true;
  }

  Result<Done> ReadGuesses(const tables::TableFile& file) {
    paradigms.clear();
    const auto table = tables::Tsv::Parse(file);
    if (!table.ok()) return table.error();
    const auto columns = table->Columns({"replacement", "stem", "endings"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : table->rows()) {
      const std::string_view name = row[(*columns)[0]], stem = row[(*columns)[1]];
      if (name == "@prefix") {
        out->prefixes_ = tables::Split(row[(*columns)[2]], '|');
        continue;
      }
      if (name.starts_with('@')) {
        paradigms.push_back({std::string(name), std::string(row[(*columns)[2]])});
        continue;
      }
      const auto all = ExpandEndings(row[(*columns)[2]], paradigms);
      if (!all) return table->ErrorAt(row, "bad pattern of endings");
      const bool of_known = stem.ends_with('!');
      if (stem.size() != (of_known ? 2 : 1)) return table->ErrorAt(row, "stem is not a digit");
      AddGuesses({std::string(name), static_cast<std::uint32_t>(stem[0] - '0'), of_known}, *all);
    }
    return Done{};
  }

  // Of rows with the same ending the first wins.
  void AddGuesses(Guess guess, const std::vector<std::string>& all) {
    const auto index = static_cast<std::uint32_t>(out->guesses_.size());
    out->guesses_.push_back(std::move(guess));
    for (const std::string& ending : all) {
      out->guess_endings_.try_emplace(HashBackward(ending), index);
      out->longest_guess_ = std::max(out->longest_guess_, text::CountCodePoints(ending));
    }
  }

  // Few distinct sets are shared by many endings.
  void Finish(const absl::flat_hash_map<std::uint64_t, ClassSet, MixHash>& grown, HashMap* map) {
    absl::flat_hash_map<ClassSet, std::uint32_t> known;
    map->reserve(grown.size());
    for (const auto& [hash, set] : grown) {
      const auto [it, added] = known.try_emplace(set, static_cast<std::uint32_t>(out->sets_.size()));
      if (added) out->sets_.push_back(set);
      map->emplace(hash, it->second);
    }
  }
};

Result<Morphology> Morphology::Load(const tables::TableSource& source, std::string_view language) {
  Morphology morphology;
  Loader loader{&morphology, {}, {}, {}};
  const std::string folder = "languages/" + std::string(language) + "/";
  for (const tables::TableFile& file : source.Files(folder + "suffixes.tsv")) {
    const auto done = loader.ReadSuffixes(file);
    if (!done.ok()) return done.error();
  }
  for (const tables::TableFile& file : source.Files(folder + "guess.tsv")) {
    const auto done = loader.ReadGuesses(file);
    if (!done.ok()) return done.error();
  }
  loader.Finish(loader.endings, &morphology.endings_);
  loader.Finish(loader.citations, &morphology.citations_);
  return morphology;
}

Result<Morphology> Morphology::LoadGuesses(const tables::TableSource& source,
                                           std::string_view table) {
  Morphology morphology;
  Loader loader{&morphology, {}, {}, {}};
  for (const tables::TableFile& file : source.Files(table)) {
    const auto done = loader.ReadGuesses(file);
    if (!done.ok()) return done.error();
  }
  return morphology;
}

ClassSet Morphology::Fitting(ClassSet set, std::string_view stem, std::size_t letters,
                             PartOfSpeech pos) const {
  ClassSet fitting = 0;
  const std::uint64_t last =
      stem.empty() ? 0 : LetterBit(text::DecodeBefore(stem, stem.size()).value);
  for (ClassSet rest = set; rest != 0; rest &= rest - 1) {
    const WordClass& word_class = classes_[static_cast<std::size_t>(std::countr_zero(rest))];
    const ClassSet bit = rest & (~rest + 1);
    const bool verb = (verbs_ & bit) != 0;
    const std::uint32_t least =
        verb == (pos == PartOfSpeech::kVerb) ? word_class.least_stem : word_class.least_elsewhere;
    if (letters < least || (word_class.before != 0 && (word_class.before & last) == 0)) continue;
    fitting |= bit;
  }
  return fitting;
}

// The classes of the part of speech, or all where none is of it.
ClassSet Morphology::Preferred(ClassSet all, PartOfSpeech pos) const {
  ClassSet wanted = all;
  if (pos == PartOfSpeech::kVerb) wanted = all & verbs_;
  if (pos == PartOfSpeech::kNoun) wanted = all & ~verbs_;
  if (pos == PartOfSpeech::kAdjective) wanted = all & adjectives_;
  return wanted == 0 ? all : wanted;
}

void Morphology::StemsOfWord(std::string_view word, PartOfSpeech pos, bool leads,
                             std::vector<StemCut>* cuts) const {
  Letters letters;
  if (!letters.Read(word)) return;
  const std::size_t begin = cuts->size();
  ClassSet all = 0;
  std::uint64_t ending = kHashSeed;
  for (std::size_t cut = letters.count; cut > 0; --cut) {
    const auto found = citations_.find(ending);
    if (found != citations_.end()) {
      const std::string_view stem = word.substr(0, letters.begin[cut]);
      const bool in_term = pos == PartOfSpeech::kPhrase && !leads;
      const ClassSet excluded = in_term ? 0 : terms_;
      const ClassSet classes = Fitting(sets_[found->second] & ~excluded, stem, cut, pos);
      all |= classes;
      if (classes != 0) {
        const auto inflected = endings_.find(ending);
        const ClassSet forms = inflected == endings_.end() ? 0 : sets_[inflected->second];
        cuts->push_back({letters.hash_before[cut], classes, letters.begin[cut], 0,
                         forms & nouns_ & ~sets_[found->second]});
      }
    }
    if (letters.count - cut == longest_citation_) break;
    ending = ExtendHash(ending, letters.letter[cut - 1]);
  }
  const ClassSet wanted = leads ? Preferred(all, pos) : all;
  const std::size_t end = cuts->size();
  for (std::size_t i = begin; i < end; ++i) {
    (*cuts)[i].classes &= wanted;
    const ClassSet dropping = (*cuts)[i].classes & dropping_;
    if (dropping == 0) continue;
    (*cuts)[i].classes &= ~dropping_;
    AddDropped(word.substr(0, (*cuts)[i].stem_bytes), dropping, cuts);
  }
}

// Files the stem without the last vowel, where that vowel stands between consonants.
void Morphology::AddDropped(std::string_view stem, ClassSet classes,
                            std::vector<StemCut>* cuts) const {
  const std::uint64_t vowels =
      classes_[static_cast<std::size_t>(std::countr_zero(classes))].dropped;
  const text::CodePoint last = text::DecodeBefore(stem, stem.size());
  const std::size_t last_at = stem.size() - last.size;
  if (last_at == 0 || (vowels & LetterBit(last.value)) != 0) return;
  const text::CodePoint vowel = text::DecodeBefore(stem, last_at);
  const std::size_t vowel_at = last_at - vowel.size;
  if (vowel_at == 0 || (vowels & LetterBit(vowel.value)) == 0) return;
  std::string short_stem(stem.substr(0, vowel_at));
  short_stem += stem.substr(last_at);
  cuts->push_back({HashForward(short_stem), classes, static_cast<std::uint32_t>(short_stem.size()), 0, 0});
}

void Morphology::CutsOfForm(std::string_view form, std::vector<StemCut>* cuts) const {
  Letters letters;
  if (!letters.Read(form)) return;
  std::uint64_t ending = kHashSeed;
  for (std::size_t cut = letters.count; cut > 0; --cut) {
    const auto found = endings_.find(ending);
    if (found != endings_.end()) {
      const auto citation = citations_.find(ending);
      cuts->push_back({letters.hash_before[cut], sets_[found->second], letters.begin[cut],
                       citation == citations_.end() ? 0 : sets_[citation->second], 0});
    }
    if (letters.count - cut == longest_ending_) return;
    ending = ExtendHash(ending, letters.letter[cut - 1]);
  }
}

std::string_view Morphology::MarkOf(ClassSet classes) const {
  return classes == 0 ? std::string_view()
                      : classes_[static_cast<std::size_t>(std::countr_zero(classes))].mark;
}

std::string_view Morphology::WithoutPrefix(std::string_view form) const {
  for (const std::string_view prefix : prefixes_) {
    if (form.size() > prefix.size() && form.starts_with(prefix)) return form.substr(prefix.size());
  }
  return form;
}

std::string Morphology::GuessKey(std::string_view form) const {
  std::string key = Guessed(form, false);
  return key.empty() ? std::string(form) : key;
}

std::string Morphology::FiniteKey(std::string_view form) const { return Guessed(form, true); }

// By the longest ending that fits.
std::string Morphology::Guessed(std::string_view form, bool of_known) const {
  Letters letters;
  if (!letters.Read(form)) return {};
  const Guess* longest = nullptr;
  std::size_t stem_bytes = 0;
  std::uint64_t ending = kHashSeed;
  for (std::size_t cut = letters.count; cut > 0 && letters.count - cut <= longest_guess_; --cut) {
    const auto found = guess_endings_.find(ending);
    if (found != guess_endings_.end()) {
      const Guess& guess = guesses_[found->second];
      if (cut >= guess.least_stem && (guess.of_known || !of_known)) {
        longest = &guess;
        stem_bytes = letters.begin[cut];
      }
    }
    ending = ExtendHash(ending, letters.letter[cut - 1]);
  }
  return longest == nullptr ? std::string() : std::string(form.substr(0, stem_bytes)) + longest->replacement;
}

}  // namespace claimdiff::word
