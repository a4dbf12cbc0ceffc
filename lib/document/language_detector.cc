// SPDX-License-Identifier: Apache-2.0
//
// Every word of the text's main script votes: for the languages of which it is a frequent word,
// half as much for those one of whose endings it has, and against those whose alphabet lacks one of
// its letters. Alphabets tell most neighbours apart (ы, і, ў, ј, қ), frequent words the rest. A
// script that only one language uses decides alone.

#include "document/language_detector.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <utility>

#include "text/utf8.h"

namespace claimdiff::document {
namespace {

using tables::Tsv;
using text::Script;

constexpr std::size_t kMostWords = 4000;    // of a text; more change nothing
constexpr double kEndingWeight = 0.4;       // endings are shared by neighbours more than words
constexpr double kForeignWeight = 1.0;      // a letter that the alphabet lacks
constexpr double kLeastScore = 0.08;        // a word; prose of the language scores 0.4 to 0.8
constexpr double kLeastTotal = 1.0;         // one frequent word
constexpr double kLeastMargin = 0.7;        // over the second, for a score below that
constexpr double kSureMargin = 6;           // frequent words more than the second has
constexpr std::size_t kLongestEnding = 12;  // bytes
constexpr std::size_t kMostLanguages = 64;  // bits of a Set

// By bytes, so that Latin letters count half: they come in names more than names come in others.
Script MainScript(const text::TokenizedText& text) {
  std::array<std::size_t, 5> letters{};
  for (const text::Token& token : text.tokens) {
    if (token.kind == text::TokenKind::kWord) {
      letters[static_cast<std::size_t>(token.script)] += token.end - token.begin;
    }
  }
  letters[static_cast<std::size_t>(Script::kNone)] = 0;
  const auto most = std::max_element(letters.begin(), letters.end());
  return *most == 0 ? Script::kNone : static_cast<Script>(most - letters.begin());
}

bool ParseHex(std::string_view digits, char32_t* value) {
  std::uint32_t parsed = 0;
  const auto end = digits.data() + digits.size();
  const auto result = std::from_chars(digits.data(), end, parsed, 16);
  *value = parsed;
  return result.ec == std::errc() && result.ptr == end;
}

}  // namespace

Result<LanguageDetector> LanguageDetector::Load(const tables::TableSource& source) {
  LanguageDetector detector;
  for (const std::string& tag : source.LanguageTags()) {
    const Result<Done> loaded = detector.LoadSupported(source, tag);
    if (!loaded.ok()) return loaded.error();
  }
  for (const auto& file : source.Files("names/other_languages.tsv")) {
    const Result<Done> loaded = detector.LoadOthers(file);
    if (!loaded.ok()) return loaded.error();
  }
  return detector;
}

Result<std::size_t> LanguageDetector::LanguageOf(std::string_view tag, std::string_view name,
                                                 bool supported) {
  for (std::size_t i = 0; i < languages_.size(); ++i) {
    if (languages_[i].tag == tag) return i;
  }
  if (languages_.size() == kMostLanguages) {
    return Error{ErrorCode::kBadTable, "there are more than 64 languages", ""};
  }
  languages_.push_back({std::string(tag), std::string(name), supported});
  return languages_.size() - 1;
}

Result<Done> LanguageDetector::LoadSupported(const tables::TableSource& source,
                                             const std::string& tag) {
  const Result<std::size_t> language = LanguageOf(tag, tag, true);
  if (!language.ok()) return language.error();
  for (const auto& file : source.Files("languages/" + tag + "/letters.tsv")) {
    const Result<Done> loaded = LoadAlphabet(file, *language);
    if (!loaded.ok()) return loaded;
  }
  for (const auto& file : source.Files("languages/" + tag + "/detect.tsv")) {
    const Result<Done> loaded = LoadWords(file, *language);
    if (!loaded.ok()) return loaded;
  }
  return Done{};
}

Result<Done> LanguageDetector::LoadAlphabet(const tables::TableFile& file, std::size_t language) {
  const Result<Tsv> table = Tsv::Parse(file);
  if (!table.ok()) return table.error();
  const auto columns = table->Columns({"set", "letters"});
  if (!columns.ok()) return columns.error();
  for (const Tsv::Row& row : table->rows()) {
    if (row[(*columns)[0]] == "alphabet") AddAlphabet(row[(*columns)[1]], language);
  }
  return Done{};
}

Result<Done> LanguageDetector::LoadWords(const tables::TableFile& file, std::size_t language) {
  const Result<Tsv> table = Tsv::Parse(file);
  if (!table.ok()) return table.error();
  const auto columns = table->Columns({"kind", "form"});
  if (!columns.ok()) return columns.error();
  for (const Tsv::Row& row : table->rows()) {
    const std::string_view kind = row[(*columns)[0]];
    const std::string form = text::NormalizeWord(row[(*columns)[1]]);
    if (form.empty() || (kind != "word" && kind != "ending" && kind != "letter")) {
      return table->ErrorAt(row, "the kind is none of word, ending, letter, or the form is empty");
    }
    if (kind == "letter") {
      telling_letters_[text::DecodeAt(form, 0).value] |= Set{1} << language;
    } else {
      (kind == "word" ? words_ : endings_)[form] |= Set{1} << language;
    }
  }
  return Done{};
}

Result<Done> LanguageDetector::LoadOthers(const tables::TableFile& file) {
  const Result<Tsv> table = Tsv::Parse(file);
  if (!table.ok()) return table.error();
  const auto columns = table->Columns({"tag", "name", "kind", "value"});
  if (!columns.ok()) return columns.error();
  for (const Tsv::Row& row : table->rows()) {
    const Result<Done> added = AddOther(*table, row, *columns);
    if (!added.ok()) return added;
  }
  return Done{};
}

Result<Done> LanguageDetector::AddOther(const Tsv& table, const Tsv::Row& row,
                                        const std::vector<std::size_t>& columns) {
  const Result<std::size_t> language = LanguageOf(row[columns[0]], row[columns[1]], false);
  if (!language.ok()) return table.ErrorAt(row, language.error().message);
  const std::string_view kind = row[columns[2]];
  const std::string_view value = row[columns[3]];
  if (kind == "alphabet") {
    AddAlphabet(value, *language);
  } else if (kind == "words" || kind == "endings") {
    for (const std::string_view form : tables::Split(value, ' ')) {
      (kind == "words" ? words_ : endings_)[text::NormalizeWord(form)] |= Set{1} << *language;
    }
  } else if (kind != "range" || !AddRanges(value, *language)) {
    return table.ErrorAt(row, "the kind is unknown, or a range is not two hexadecimal numbers");
  }
  return Done{};
}

void LanguageDetector::AddAlphabet(std::string_view letters, std::size_t language) {
  languages_[language].has_alphabet = true;
  for (std::size_t i = 0; i < letters.size();) {
    const text::CodePoint c = text::DecodeAt(letters, i);
    letters_[c.value] |= Set{1} << language;
    i += std::max<std::size_t>(c.size, 1);
  }
}

bool LanguageDetector::AddRanges(std::string_view ranges, std::size_t language) {
  for (const std::string_view range : tables::Split(ranges, ',')) {
    const std::size_t dash = range.find('-');
    Range parsed{0, 0, language};
    if (dash == std::string_view::npos || !ParseHex(range.substr(0, dash), &parsed.first) ||
        !ParseHex(range.substr(dash + 1), &parsed.last)) {
      return false;
    }
    ranges_.push_back(parsed);
  }
  return true;
}

Detected LanguageDetector::Detect(const text::TokenizedText& text) const {
  const Script script = MainScript(text);
  if (script == Script::kNone) return {};
  return script == Script::kOther ? ByScript(text) : ByWords(text, script);
}

// Languages of which one letter is enough to name them; the first letters of the words are counted.
Detected LanguageDetector::ByScript(const text::TokenizedText& text) const {
  std::vector<std::size_t> votes(languages_.size());
  for (const text::Token& token : text.tokens) {
    if (token.script != Script::kOther) continue;
    const char32_t letter = text::DecodeAt(text.FormOf(token), 0).value;
    for (const Range& range : ranges_) {
      if (letter >= range.first && letter <= range.last) ++votes[range.language];
    }
  }
  const auto most = std::max_element(votes.begin(), votes.end());
  if (most == votes.end() || *most == 0) return {};
  return Named(static_cast<std::size_t>(most - votes.begin()));
}

Detected LanguageDetector::ByWords(const text::TokenizedText& text, Script script) const {
  std::vector<std::uint32_t> times(text.forms.size());
  std::size_t words = 0;
  for (const text::Token& token : text.tokens) {
    if (token.kind != text::TokenKind::kWord || token.script != script || token.repaired) continue;
    ++times[token.form];
    if (++words == kMostWords) break;
  }
  std::vector<double> scores(languages_.size());
  Set possible = 0;  // languages that have all letters of at least one word
  for (std::uint32_t form = 0; form < times.size(); ++form) {
    if (times[form] == 0) continue;
    const Vote vote = VoteOf(text.forms.At(form));
    possible |= vote.allowed;
    Count(vote, times[form], &scores);
  }
  if (std::has_single_bit(possible)) {  // the only language of its script
    Detected only = Named(static_cast<std::size_t>(std::countr_zero(possible)));
    only.sure = true;
    return only;
  }
  const auto best = std::max_element(scores.begin(), scores.end());
  if (best == scores.end() || *best <= kLeastScore * static_cast<double>(words)) return {};
  const std::size_t index = static_cast<std::size_t>(best - scores.begin());
  const double score = std::exchange(scores[index], -kForeignWeight * kMostWords);
  const double second = *std::max_element(scores.begin(), scores.end());
  if (score < kLeastTotal && score - second < kLeastMargin) return {};
  Detected detected = Named(index);
  detected.sure = score - std::max(second, 0.0) >= kSureMargin;
  return detected;
}

LanguageDetector::Vote LanguageDetector::VoteOf(std::string_view form) const {
  Vote vote;
  ReadLetters(form, &vote);
  const auto word = words_.find(form);
  if (word != words_.end()) vote.word = word->second;
  for (std::size_t size = std::min(form.size() - 1, kLongestEnding); size > 0; --size) {
    if ((static_cast<unsigned char>(form[form.size() - size]) & 0xC0) == 0x80) continue;  // inside a letter
    const auto ending = endings_.find(form.substr(form.size() - size));
    if (ending != endings_.end()) vote.ending |= ending->second;
  }
  return vote;
}

void LanguageDetector::Count(const Vote& vote, double times, std::vector<double>* scores) const {
  for (std::size_t i = 0; i < languages_.size(); ++i) {
    const Set bit = Set{1} << i;
    if (!languages_[i].has_alphabet) continue;
    double weight = 0;
    if ((vote.allowed & bit) == 0) {
      weight = -kForeignWeight;
    } else if ((vote.word & bit) != 0) {
      weight = 1;
    } else if ((vote.ending & bit) != 0) {
      weight = kEndingWeight;
    }
    (*scores)[i] += times * weight;
  }
}

void LanguageDetector::ReadLetters(std::string_view form, Vote* vote) const {
  vote->allowed = ~Set{0};
  for (std::size_t i = 0; i < form.size();) {
    const text::CodePoint c = text::DecodeAt(form, i);
    const auto found = letters_.find(c.value);
    if (c.value != U'\'') vote->allowed &= found == letters_.end() ? 0 : found->second;
    const auto telling = telling_letters_.find(c.value);
    if (telling != telling_letters_.end()) vote->ending |= telling->second;
    i += std::max<std::size_t>(c.size, 1);
  }
}

Detected LanguageDetector::Named(std::size_t language) const {
  const Language& found = languages_[language];
  return {found.tag, found.name, found.supported, false};
}

Detected LanguageDetector::Describe(std::string_view tag) const {
  for (std::size_t i = 0; i < languages_.size(); ++i) {
    if (languages_[i].tag == tag) return Named(i);
  }
  return {std::string(tag), std::string(tag), false, false};
}

}  // namespace claimdiff::document
