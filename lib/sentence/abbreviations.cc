// SPDX-License-Identifier: Apache-2.0
//
// An abbreviation is kept as the tokens it is cut into, so that "т. н.", "т.н." and "т.н ." match
// alike; it is found by its last word, and the longest match wins ("и т. н." before "т. н.").

#include "sentence/abbreviations.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace claimdiff::sentence {
namespace {

using tables::Tsv;

std::optional<AbbreviationKind> ParseKind(std::string_view name) {
  if (name == "never") return AbbreviationKind::kNever;
  if (name == "name") return AbbreviationKind::kName;
  if (name == "number") return AbbreviationKind::kNumber;
  if (name == "ends") return AbbreviationKind::kEnds;
  if (name == "letter") return AbbreviationKind::kLetter;
  return std::nullopt;
}

bool IsSingleLetter(std::string_view form) { return text::CountCodePoints(form) == 1; }

bool EndsWith(const text::TokenizedText& text, std::size_t first, std::size_t stop,
              const std::vector<std::string>& parts, AbbreviationKind kind) {
  if (stop + 1 < first + parts.size()) return false;
  // A small "т. г." is an abbreviation, "Т. Г. Шевченко" begins with initials; "P.S." is one too.
  const text::Token& last = text.tokens[stop - 1];
  const bool postscript = last.script == text::Script::kLatin && kind == AbbreviationKind::kNever;
  if (last.shape != text::Shape::kLower && !postscript && IsSingleLetter(parts[parts.size() - 2])) {
    return false;
  }
  const std::size_t begin = stop + 1 - parts.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (text.FormAt(begin + i) != parts[i]) return false;
  }
  return true;
}

std::vector<std::string> SplitLetters(std::string_view letters) {
  std::vector<std::string> list;
  for (std::size_t i = 0; i < letters.size();) {
    const text::CodePoint c = text::DecodeAt(letters, i);
    const std::size_t size = std::max<std::size_t>(c.size, 1);
    list.emplace_back(letters.substr(i, size));
    i += size;
  }
  return list;
}

Result<Done> AddTable(const tables::TableFile& file, AbbreviationList* list) {
  const Result<Tsv> table = Tsv::Parse(file);
  if (!table.ok()) return table.error();
  const auto columns = table->Columns({"form", "kind"});
  if (!columns.ok()) return columns.error();
  for (const Tsv::Row& row : table->rows()) {
    const Result<Done> added = list->AddRow(*table, row, (*columns)[0], (*columns)[1]);
    if (!added.ok()) return added;
  }
  return Done{};
}

Result<Done> AddLetters(const tables::TableFile& file, AbbreviationList* list) {
  const Result<Tsv> table = Tsv::Parse(file);
  if (!table.ok()) return table.error();
  const auto columns = table->Columns({"set", "letters"});
  if (!columns.ok()) return columns.error();
  for (const Tsv::Row& row : table->rows()) {
    if (row[(*columns)[0]] == "vowels") list->SetVowels(row[(*columns)[1]]);
    if (row[(*columns)[0]] == "words") list->SetLetterWords(row[(*columns)[1]]);
  }
  return Done{};
}

using AddForm = void (AbbreviationList::*)(std::string_view);

template <AddForm kAdd>
Result<Done> AddForms(const tables::TableFile& file, AbbreviationList* list) {
  const Result<Tsv> table = Tsv::Parse(file);
  if (!table.ok()) return table.error();
  const auto columns = table->Columns({"form"});
  if (!columns.ok()) return columns.error();
  for (const Tsv::Row& row : table->rows()) (list->*kAdd)(row[(*columns)[0]]);
  return Done{};
}

using Reader = Result<Done> (*)(const tables::TableFile&, AbbreviationList*);

Result<Done> ReadFiles(const std::vector<tables::TableFile>& files, Reader reader,
                       AbbreviationList* list) {
  for (const tables::TableFile& file : files) {
    const Result<Done> read = reader(file, list);
    if (!read.ok()) return read;
  }
  return Done{};
}

Result<Done> LoadList(const tables::TableSource& source, const std::string& tag,
                      AbbreviationList* list) {
  const std::string folder = "languages/" + tag + "/";
  const std::pair<std::string, Reader> kTables[] = {
      {"names/latin_abbreviations.tsv", AddTable},
      {folder + "abbreviations.tsv", AddTable},
      {folder + "letters.tsv", AddLetters},
      {folder + "openers.tsv", AddForms<&AbbreviationList::AddOpener>},
      {folder + "continuers.tsv", AddForms<&AbbreviationList::AddContinuer>}};
  for (const auto& [name, reader] : kTables) {
    const Result<Done> read = ReadFiles(source.Files(name), reader, list);
    if (!read.ok()) return read;
  }
  return Done{};
}

}  // namespace

AbbreviationKind AbbreviationList::Match(const text::TokenizedText& text, std::size_t first,
                                         std::size_t stop) const {
  if (stop == first) return AbbreviationKind::kNone;
  const auto found = by_last_word_.find(std::string(text.FormAt(stop - 1)));
  if (found == by_last_word_.end()) return AbbreviationKind::kNone;
  for (const Entry& entry : found->second) {
    if (EndsWith(text, first, stop, entry.parts, entry.kind)) return entry.kind;
  }
  return AbbreviationKind::kNone;
}

bool AbbreviationList::NamesLetter(std::string_view form) const {
  return letter_words_.contains(std::string(form));
}

bool AbbreviationList::IsOpener(std::string_view form) const {
  return openers_.contains(std::string(form));
}

bool AbbreviationList::IsContinuer(std::string_view form) const {
  return continuers_.contains(std::string(form));
}

void AbbreviationList::AddContinuer(std::string_view form) {
  continuers_.insert(text::NormalizeWord(form));
}

void AbbreviationList::AddOpener(std::string_view form) {
  openers_.insert(text::NormalizeWord(form));
}

bool AbbreviationList::HasVowel(std::string_view form) const {
  if (vowels_.empty()) return true;
  return std::any_of(vowels_.begin(), vowels_.end(), [form](const std::string& vowel) {
    return form.find(vowel) != std::string_view::npos;
  });
}

Result<Done> AbbreviationList::AddRow(const Tsv& table, const Tsv::Row& row, std::size_t form,
                                      std::size_t kind) {
  const auto parsed = ParseKind(row[kind]);
  if (!parsed) return table.ErrorAt(row, "the kind is none of never, name, number, ends, letter");
  const auto forms = tables::ExpandPattern(row[form]);
  if (forms.empty()) return table.ErrorAt(row, "the braces of the form do not match");
  for (const std::string& expanded : forms) {
    if (*parsed == AbbreviationKind::kLetter) {
      letter_words_.insert(text::NormalizeWord(expanded));
    } else if (!expanded.ends_with('.') || expanded.size() < 2) {
      return table.ErrorAt(row, "an abbreviation is a word with a full stop");
    } else {
      Add(expanded, *parsed);
    }
  }
  return Done{};
}

void AbbreviationList::Add(std::string_view form, AbbreviationKind kind) {
  const text::TokenizedText cut = text::Tokenize(form);
  Entry entry;
  for (std::size_t i = 0; i < cut.tokens.size(); ++i) entry.parts.emplace_back(cut.FormAt(i));
  entry.kind = kind;
  std::vector<Entry>& entries = by_last_word_[entry.parts[entry.parts.size() - 2]];
  const auto same = std::find_if(entries.begin(), entries.end(),
                                 [&](const Entry& e) { return e.parts == entry.parts; });
  if (same != entries.end()) {
    same->kind = kind;
    return;
  }
  const auto shorter = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) {
    return e.parts.size() < entry.parts.size();
  });
  entries.insert(shorter, std::move(entry));
}

void AbbreviationList::SetVowels(std::string_view letters) { vowels_ = SplitLetters(letters); }

void AbbreviationList::SetLetterWords(std::string_view letters) {
  single_letters_ = SplitLetters(letters);
}

bool AbbreviationList::EndsInVowel(std::string_view form) const {
  return std::any_of(vowels_.begin(), vowels_.end(),
                     [form](const std::string& vowel) { return form.ends_with(vowel); });
}

bool AbbreviationList::IsLetterWord(std::string_view letter) const {
  return std::find(single_letters_.begin(), single_letters_.end(), letter) != single_letters_.end();
}

Result<Abbreviations> Abbreviations::Load(const tables::TableSource& source) {
  Abbreviations all;
  for (const std::string& tag : source.LanguageTags()) {
    const Result<Done> loaded = LoadList(source, tag, &all.lists_[tag]);
    if (!loaded.ok()) return loaded.error();
  }
  return all;
}

const AbbreviationList& Abbreviations::Of(std::string_view language) const {
  const auto found = lists_.find(language);
  return found == lists_.end() ? none_ : found->second;
}

}  // namespace claimdiff::sentence
