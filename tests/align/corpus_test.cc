// SPDX-License-Identifier: Apache-2.0
//
// Alignment of real translations: the public sets that may lie beside the project, distractors made from
// them, and lists of place names from CLDR. CLAIMDIFF_TELL=1 prints the figures.

#include <gtest/gtest.h>
#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

using Lines = std::vector<std::string>;
const std::array<std::pair<const char*, const char*>, 6> kDirections = {
    {{"bg", "ru"}, {"ru", "bg"}, {"bg", "ka"}, {"ka", "bg"}, {"ru", "ka"}, {"ka", "ru"}}};

const Engine& TheEngine() {
  static const Result<Engine> kEngine = Engine::Create();
  return *kEngine;
}

Lines Read(const std::string& set, const std::string& tag) {
  std::ifstream file(CLAIMDIFF_SOURCE_DIR "/../shared/bench/" + set + "/" + tag + ".txt");
  Lines lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

void Tell(const std::string& what, double value) {
  if (std::getenv("CLAIMDIFF_TELL") != nullptr) std::printf("%-40s %.4f\n", what.c_str(), value);
}

std::vector<AlignedPair> AlignAs(const char* a, const Lines& lines_a, const char* b, const Lines& lines_b,
                                 bool ordered = false) {
  AlignOptions options;
  options.language_a = a;
  options.language_b = b;
  options.ordered = ordered;
  return TheEngine().Align(lines_a, lines_b, options);
}

// The share of lines whose match is the line of the same number.
double Diagonal(const std::vector<AlignedPair>& pairs) {
  const auto right = std::count_if(pairs.begin(), pairs.end(),
                                   [](const AlignedPair& pair) { return pair.match == pair.line; });
  return static_cast<double>(right) / static_cast<double>(pairs.size());
}

TEST(Translations, FindEachOther) {
  if (Read("ntrex-dev", "bg").empty()) GTEST_SKIP() << "the translations are not beside the project";
  for (const auto& [set, floor] : {std::pair("ntrex-dev", 0.955), std::pair("flores-dev", 0.985)}) {
    for (const auto& [a, b] : kDirections) {
      const double share = Diagonal(AlignAs(a, Read(set, a), b, Read(set, b)));
      Tell(std::string(set) + " " + a + "-" + b, share);
      EXPECT_GE(share, floor) << set << " " << a << "-" << b;
    }
  }
}

TEST(Translations, OrderIsEvidenceWhereItIsAskedFor) {
  const Lines bg = Read("ntrex-dev", "bg"), ka = Read("ntrex-dev", "ka");
  if (bg.empty()) GTEST_SKIP() << "the translations are not beside the project";
  const double ordered = Diagonal(AlignAs("bg", bg, "ka", ka, true));
  Tell("ntrex-dev bg-ka ordered", ordered);
  EXPECT_GE(ordered, 0.985);
}

// Of all pairs with a score in the range, the share that is right; align.h states these figures.
TEST(Translations, AHigherScorePromisesMore) {
  if (Read("ntrex-dev", "bg").empty()) GTEST_SKIP() << "the translations are not beside the project";
  constexpr std::array<double, 5> kFrom = {0, 0.4, 0.7, 0.9, 0.99};
  constexpr std::array<double, 5> kPromised = {0.3, 0.6, 0.75, 0.9, 0.985};
  std::array<double, 5> right{}, all{};
  for (const char* set : {"ntrex-dev", "flores-dev"}) {
    for (const auto& [a, b] : kDirections) {
      for (const AlignedPair& pair : AlignAs(a, Read(set, a), b, Read(set, b))) {
        if (!pair.match) continue;
        const auto above = std::upper_bound(kFrom.begin(), kFrom.end(), pair.score);
        const auto bin = static_cast<std::size_t>(above - kFrom.begin()) - 1;
        all[bin] += 1;
        right[bin] += pair.match == pair.line;
      }
    }
  }
  double last = 0;
  for (std::size_t bin = 0; bin < kFrom.size(); ++bin) {
    ASSERT_GT(all[bin], 0);
    const double precision = right[bin] / all[bin];
    Tell("precision from " + std::to_string(kFrom[bin]) + " (" + std::to_string(static_cast<int>(all[bin])) + ")", precision);
    EXPECT_GE(precision, kPromised[bin]) << "from " << kFrom[bin];
    EXPECT_GE(precision, last) << "from " << kFrom[bin];
    last = precision;
  }
}

// Distractors. Each takes a sentence and gives it with one thing changed, or nothing.

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The first number, two of its digits changed.
std::string ChangeNumber(const std::string& line, std::size_t /*i*/, const Lines& /*all*/) {
  std::string other = line;
  const auto begin = std::find_if(other.begin(), other.end(), IsDigit);
  if (begin == other.end()) return "";
  *begin = *begin >= '8' ? '3' : static_cast<char>(*begin + 2);
  const auto last = std::find_if_not(begin, other.end(), IsDigit) - 1;
  if (last != begin) *last = *last >= '7' ? '1' : static_cast<char>(*last + 3);
  return other;
}

bool IsCyrillicCapital(const std::string& word) {
  return word.size() > 6 && static_cast<unsigned char>(word[0]) == 0xD0 &&
         static_cast<unsigned char>(word[1]) >= 0x90 && static_cast<unsigned char>(word[1]) <= 0xAF &&
         static_cast<unsigned char>(word[3]) >= 0x80 && (static_cast<unsigned char>(word[2]) == 0xD1 ||
         static_cast<unsigned char>(word[3]) >= 0xB0);
}

// Where the first name stands that does not begin the sentence: [begin, end), or nothing.
std::pair<std::size_t, std::size_t> FirstName(const std::string& line) {
  for (std::size_t at = line.find(' '); at != std::string::npos; at = line.find(' ', at + 1)) {
    std::size_t end = at + 1;
    while (end < line.size() && static_cast<unsigned char>(line[end]) >= 0x80) ++end;
    const bool plain = at > 0 && line[at - 1] != '.' && line[at - 1] != '!' && line[at - 1] != '?';
    if (plain && IsCyrillicCapital(line.substr(at + 1, end - at - 1))) return {at + 1, end};
  }
  return {0, 0};
}

// The first name, another's in its place.
std::string SwapName(const std::string& line, std::size_t i, const Lines& all) {
  const auto [begin, end] = FirstName(line);
  if (end == 0) return "";
  for (std::size_t step = 7; step < all.size(); step += 7) {
    const std::string& donor = all[(i + step) % all.size()];
    const auto [from, to] = FirstName(donor);
    if (to == 0) continue;
    const std::string name = donor.substr(from, to - from);
    if (name.substr(0, 8) == line.substr(begin, 8)) continue;
    return line.substr(0, begin) + name + line.substr(end);
  }
  return "";
}

// "не" before a word that ends like a finite verb, "არ" before the last word of a Georgian sentence.
std::string Negate(const std::string& line, const std::string& tag) {
  static const std::map<std::string, Lines> kEndings = {{"bg", {"ава", "иха", "аха", "ува", "ира", "яват", "ират"}},
                                                        {"ru", {"ает", "ают", "ил", "или", "ала", "али", "ила", "ует"}}};
  if (tag == "ka") {
    const std::size_t at = line.rfind(' ');
    return at == std::string::npos || line.find("არ ") != std::string::npos
               ? "" : line.substr(0, at) + " არ" + line.substr(at);
  }
  for (std::size_t at = line.find(' '); at != std::string::npos; at = line.find(' ', at + 1)) {
    const std::size_t end = std::min(line.find(' ', at + 1), line.size());
    const std::string word = line.substr(at + 1, end - at - 1);
    for (const std::string& ending : kEndings.at(tag)) {
      if (word.size() < ending.size() + 6 || !word.ends_with(ending)) continue;
      if (line.substr(0, at).ends_with(" не")) continue;
      return line.substr(0, at) + " не " + line.substr(at + 1);
    }
  }
  return "";
}

using Change = std::function<std::string(const std::string&, std::size_t, const Lines&)>;

// Of the lines of A whose translation has a distractor, the share that still finds the translation. A
// distractor stands at the end of B, so that place helps nobody.
double ShareThatWithstands(const char* a, const char* b, const Change& change, std::size_t* count) {
  const Lines lines_a = Read("ntrex-dev", a), lines_b = Read("ntrex-dev", b);
  Lines with = lines_b;
  std::vector<bool> has(lines_b.size());
  for (std::size_t i = 0; i < lines_b.size(); ++i) {
    std::string other = change(lines_b[i], i, lines_b);
    if (other.empty() || other == lines_b[i]) continue;
    has[i] = true;
    with.push_back(std::move(other));
  }
  double right = 0;
  *count = 0;
  for (const AlignedPair& pair : AlignAs(a, lines_a, b, with)) {
    if (!has[pair.line]) continue;
    ++*count;
    right += pair.match == pair.line;
  }
  return right / static_cast<double>(*count);
}

void ExpectWithstands(const char* name, double floor, const std::vector<std::pair<const char*, const char*>>& directions,
                      const std::function<Change(const char*)>& change) {
  for (const auto& [a, b] : directions) {
    std::size_t count = 0;
    const double share = ShareThatWithstands(a, b, change(b), &count);
    Tell(std::string(name) + " " + a + "-" + b + " (" + std::to_string(count) + ")", share);
    EXPECT_GT(count, 100u);
    EXPECT_GE(share, floor) << name << " " << a << "-" << b;
  }
}

const std::vector<std::pair<const char*, const char*>> kAll(kDirections.begin(), kDirections.end());

TEST(Distractors, AChangedNumberLoses) {
  if (Read("ntrex-dev", "bg").empty()) GTEST_SKIP() << "the translations are not beside the project";
  ExpectWithstands("number", 0.9, kAll, [](const char*) { return Change(ChangeNumber); });
}

TEST(Distractors, ASwappedNameLoses) {
  if (Read("ntrex-dev", "bg").empty()) GTEST_SKIP() << "the translations are not beside the project";
  ExpectWithstands("name", 0.88, {{"bg", "ru"}, {"ru", "bg"}, {"ka", "bg"}, {"ka", "ru"}},
                   [](const char*) { return Change(SwapName); });
}

TEST(Distractors, AnAddedNegationLoses) {
  if (Read("ntrex-dev", "bg").empty()) GTEST_SKIP() << "the translations are not beside the project";
  ExpectWithstands("negation", 0.84, kAll, [](const char* tag) {
    return Change([tag](const std::string& line, std::size_t, const Lines&) { return Negate(line, tag); });
  });
}

// Place names of one word in three languages, from CLDR: territories and the cities of time zones.
struct Places {
  std::array<Lines, 3> names;  // bg, ru, ka
};

void AddPlace(const std::array<icu::UnicodeString, 3>& names, std::set<std::string>* taken, Places* places) {
  std::array<std::string, 3> utf8;
  for (std::size_t i = 0; i < 3; ++i) {
    names[i].toUTF8String(utf8[i]);
    const bool latin = utf8[i].empty() || static_cast<unsigned char>(utf8[i][0]) < 0x80;
    if (latin || utf8[i].find_first_of(" (") != std::string::npos) return;
  }
  for (const std::string& name : utf8) {
    if (taken->contains(name)) return;
  }
  for (std::size_t i = 0; i < 3; ++i) {
    taken->insert(utf8[i]);
    places->names[i].push_back(utf8[i]);
  }
}

Places ReadPlaces(std::size_t most) {
  Places places;
  std::array<std::set<std::string>, 1> taken;
  const std::array<icu::Locale, 3> locales = {icu::Locale("bg"), icu::Locale("ru"), icu::Locale("ka")};
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    std::array<icu::UnicodeString, 3> names;
    for (std::size_t i = 0; i < 3; ++i) icu::Locale("und", *code).getDisplayCountry(locales[i], names[i]);
    AddPlace(names, &taken[0], &places);
  }
  UErrorCode status = U_ZERO_ERROR;
  std::array<std::unique_ptr<icu::TimeZoneNames>, 3> zones;
  for (std::size_t i = 0; i < 3; ++i) zones[i].reset(icu::TimeZoneNames::createInstance(locales[i], status));
  const std::unique_ptr<icu::StringEnumeration> ids(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
  if (U_FAILURE(status)) return places;
  while (const icu::UnicodeString* id = ids->snext(status)) {
    std::array<icu::UnicodeString, 3> names;
    for (std::size_t i = 0; i < 3; ++i) zones[i]->getExemplarLocationName(*id, names[i]);
    AddPlace(names, &taken[0], &places);
  }
  for (Lines& list : places.names) list.resize(std::min(list.size(), most));
  return places;
}

TEST(PlaceNames, OfOneWordFindEachOther) {
  const Places places = ReadPlaces(500);
  ASSERT_GE(places.names[0].size(), 400u) << "ICU has no names";
  Tell("place names", static_cast<double>(places.names[0].size()));
  const std::array<const char*, 3> tags = {"bg", "ru", "ka"};
  for (std::size_t a = 0; a < 3; ++a) {
    for (std::size_t b = 0; b < 3; ++b) {
      if (a == b) continue;
      const auto pairs = AlignAs(tags[a], places.names[a], tags[b], places.names[b]);
      const double share = Diagonal(pairs);
      Tell(std::string("place names ") + tags[a] + "-" + tags[b], share);
      EXPECT_GE(share, 0.95) << tags[a] << "-" << tags[b];
      if (std::getenv("CLAIMDIFF_TELL") == nullptr) continue;
      for (const AlignedPair& pair : pairs) {
        if (pair.match == pair.line) continue;
        std::printf("miss %s %s, found %s\n", places.names[a][pair.line].c_str(), places.names[b][pair.line].c_str(),
                    pair.match ? places.names[b][*pair.match].c_str() : "-");
      }
    }
  }
}

TEST(Lines, EmptyOnesMatchNothingAndDoubledOnesTheFirst) {
  const Lines bg = {"", "Президентът подписа закона.", "Президентът подписа закона.", "   ", "…"};
  const Lines ru = {"Президент подписал закон.", "", "Президент подписал закон."};
  const auto pairs = AlignAs("bg", bg, "ru", ru);
  ASSERT_EQ(pairs.size(), bg.size());
  for (const std::size_t line : {0, 3, 4}) EXPECT_FALSE(pairs[line].match) << line;
  for (const std::size_t line : {1, 2}) EXPECT_EQ(pairs[line].match, 0u) << line;
}

TEST(Lines, TwoOfOneSideMayMeanOneOfTheOther) {
  const Lines ru = {"Министр обороны подал в отставку, а премьер назначил нового.",
                    "В Софии завтра будет сильный дождь с грозами.",
                    "Сборная выиграла матч со счётом три ноль."};
  const Lines bg = {"Министърът на отбраната подаде оставка.", "Премиерът назначи нов министър.",
                    "Утре в София ще вали силен дъжд с гръмотевици.", "Националният отбор спечели мача."};
  const auto pairs = AlignAs("bg", bg, "ru", ru);
  EXPECT_EQ(pairs[0].match, 0u);
  EXPECT_EQ(pairs[1].match, 0u);
  EXPECT_EQ(pairs[2].match, 1u);
  EXPECT_EQ(pairs[3].match, 2u);
}

}  // namespace
}  // namespace claimdiff
