// SPDX-License-Identifier: Apache-2.0

#include "bench/lines.h"

#include <array>
#include <fstream>
#include <numeric>
#include <random>
#include <string_view>

namespace claimdiff::bench {
namespace {

constexpr std::size_t kSyllables = 36;
using Syllables = std::array<std::string_view, kSyllables>;

// The same sounds in Cyrillic and in Georgian letters.
constexpr Syllables kCyrillic = {"ба", "бе", "во", "ви", "га", "го", "да", "ди", "жа", "зо", "зу", "ка",
                                 "ки", "ко", "ла", "ли", "лу", "ма", "ме", "мо", "на", "не", "ни", "па",
                                 "пе", "ра", "ро", "ру", "са", "се", "си", "та", "те", "ту", "ша", "чо"};
constexpr Syllables kGeorgian = {"ბა", "ბე", "ვო", "ვი", "გა", "გო", "და", "დი", "ჟა", "ზო", "ზუ", "კა",
                                 "კი", "კო", "ლა", "ლი", "ლუ", "მა", "მე", "მო", "ნა", "ნე", "ნი", "პა",
                                 "პე", "რა", "რო", "რუ", "სა", "სე", "სი", "ტა", "ტე", "ტუ", "შა", "ჩო"};
constexpr std::size_t kGiven = 12;
constexpr std::array<std::string_view, kGiven> kGivenCyrillic = {
    "Иван", "Петър", "Андрей", "Виктор", "Михаил", "Антон", "Борис", "Марина", "Елена", "Анна", "Нина", "Тамара"};
constexpr std::array<std::string_view, kGiven> kGivenGeorgian = {
    "ივან", "პეტრე", "ანდრეი", "ვიქტორ", "მიხეილ", "ანტონ", "ბორის", "მარინა", "ელენა", "ანა", "ნინა", "თამარა"};
constexpr std::array<std::array<std::string_view, 12>, 3> kMonths = {{
    {"януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври", "ноември", "декември"},
    {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"},
    {"იანვარი", "თებერვალი", "მარტი", "აპრილი", "მაისი", "ივნისი", "ივლისი", "აგვისტო", "სექტემბერი", "ოქტომბერი", "ნოემბერი", "დეკემბერი"}}};

// What one pair of lines tells, as indices.
struct Fact {
  std::size_t sentence, given, surname, town, day, month;
  unsigned n, m;
};

// Capital of the first Cyrillic letter (а to п and р to я lie in two rows of UTF-8).
std::string Capital(std::string word) {
  auto lead = static_cast<unsigned char>(word[0]), trail = static_cast<unsigned char>(word[1]);
  if (lead == 0xD0) word[1] = static_cast<char>(trail - 0x20);
  if (lead == 0xD1) word.replace(0, 2, {static_cast<char>(0xD0), static_cast<char>(trail + 0x20)});
  return word;
}

std::string Syllabic(std::size_t number, std::size_t syllables, bool georgian) {
  std::string word;
  for (; syllables > 0; --syllables, number /= kSyllables) {
    word += (georgian ? kGeorgian : kCyrillic)[number % kSyllables];
  }
  return georgian ? word : Capital(word);
}

std::string Fill(std::string text, const Fact& fact, std::size_t language) {
  const bool georgian = language == 2;
  const auto put = [&](std::string_view slot, const std::string& value) {
    const std::size_t at = text.find(slot);
    if (at != std::string::npos) text.replace(at, slot.size(), value);
  };
  put("{p}", std::string((georgian ? kGivenGeorgian : kGivenCyrillic)[fact.given]) + " " +
                 Syllabic(fact.surname, 3, georgian) + (georgian ? "ძე" : "дзе"));
  put("{t}", Syllabic(fact.town, 3, georgian) + (georgian ? "ბურგ" : "бург"));
  put("{d}", std::to_string(fact.day + 1));
  put("{month}", std::string(kMonths[language][fact.month]));
  put("{n}", std::to_string(fact.n));
  put("{m}", std::to_string(fact.m));
  return text;
}

std::vector<std::array<std::string, 3>> Sentences() {
  std::ifstream file(CLAIMDIFF_SOURCE_DIR "/bench/lines.tsv");
  std::vector<std::array<std::string, 3>> sentences;
  std::string line;
  bool head = true;
  while (std::getline(file, line)) {
    if (line.starts_with('#')) continue;
    if (head) {
      head = false;
      continue;
    }
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    sentences.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                         line.substr(second + 1)});
  }
  return sentences;
}

std::size_t LanguageIndex(const std::string& tag) { return tag == "bg" ? 0 : tag == "ru" ? 1 : 2; }

}  // namespace

LinePairs MakeLines(const std::string& tag_a, const std::string& tag_b, std::size_t count) {
  const auto sentences = Sentences();
  std::mt19937 random(20251009);
  // Low numbers come more often: the square of an even draw.
  const auto draw = [&](std::size_t below) {
    const double even = static_cast<double>(random()) / 4294967296.0;
    return static_cast<std::size_t>(even * even * static_cast<double>(below));
  };
  const std::size_t names = kSyllables * kSyllables * kSyllables;
  LinePairs pairs;
  pairs.answer.resize(count);
  std::iota(pairs.answer.begin(), pairs.answer.end(), std::size_t{0});
  for (std::size_t i = count; i > 1; --i) std::swap(pairs.answer[i - 1], pairs.answer[random() % i]);
  pairs.b.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Fact fact{random() % sentences.size(), random() % kGiven, draw(names), draw(names),
                    random() % 28, random() % 12, static_cast<unsigned>(2 + draw(5000)),
                    static_cast<unsigned>(2 + draw(5000))};
    const std::size_t a = LanguageIndex(tag_a), b = LanguageIndex(tag_b);
    pairs.a.push_back(Fill(sentences[fact.sentence][a], fact, a));
    pairs.b[pairs.answer[i]] = Fill(sentences[fact.sentence][b], fact, b);
  }
  return pairs;
}

}  // namespace claimdiff::bench
