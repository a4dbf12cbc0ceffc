// SPDX-License-Identifier: Apache-2.0
//
// Nothing that is thrown at the engine makes it crash, and what it then reports still points into the
// text. The generator is seeded: a failure repeats. CLAIMDIFF_FUZZ_ROUNDS asks for more than the default.

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "engine/engine_testing.h"

namespace claimdiff::testing {
namespace {

int Rounds(int usual) {
  const char* rounds = std::getenv("CLAIMDIFF_FUZZ_ROUNDS");
  return rounds == nullptr ? usual : std::atoi(rounds);
}

const std::vector<std::string>& Samples() {
  static const std::vector<std::string> kSamples = [] {
    std::vector<std::string> samples;
    for (const char* set : {"court", "dushanbe", "earthquake", "election", "train"}) {
      for (const std::string& path : SamplePaths(set)) samples.push_back(ReadBytes(path));
    }
    return samples;
  }();
  return kSamples;
}

// mt19937 alone is the same everywhere; the standard's distributions are not.
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  std::size_t Below(std::size_t bound) { return bound == 0 ? 0 : engine_() % bound; }
  const std::string& Pick(const std::vector<std::string>& list) { return list[Below(list.size())]; }

 private:
  std::mt19937 engine_;
};

// Everything that can be asked of a text, in each language and in the detected one.
void Exercise(const std::string& text) {
  for (const char* language : {"", "bg", "ru", "ka"}) {
    const auto document = ReadText(text, language);
    if (!document.ok()) continue;
    ASSERT_EQ(FirstFault(*document), "");
    const Comparison comparison = TheEngine().Compare({*document, *document}, {.threads = 1});
    ASSERT_EQ(FirstFault(comparison), "");
    ToJson(comparison);
    ToText(comparison);
  }
  for (const char* language : {"bg", "ru", "ka"}) {
    for (const Mention& m : TheEngine().Mentions(language, text, {.reference = "2025-10-09"})) {
      ASSERT_LE(m.span.end, text.size());
    }
    TheEngine().AnalyzeWord(language, text);
  }
}

TEST(Fuzz, RandomBytes) {
  Random random(1);
  for (int round = 0; round < Rounds(200); ++round) {
    std::string text(random.Below(400), '\0');
    for (char& c : text) c = static_cast<char>(random.Below(256));
    SCOPED_TRACE(round);
    ASSERT_NO_FATAL_FAILURE(Exercise(text));
  }
}

// Characters of the three alphabets, digits of several scripts, marks of all kinds.
TEST(Fuzz, RandomCharacters) {
  const std::vector<std::string> characters = {
      "а", "е", "и", "о", "т", "В", "П", "С", "Й", "ъ", "ა", "ი", "ს", "მ", "დ", "Ა", "x", "I", "V", "c",
      "0", "1", "2", "9", "38", "2025", "٣", "９", "½", "²", "Ⅳ", ".", ",", ":", ";", "!", "?", "…", "-",
      "–", "—", "„", "“", "”", "«", "»", "\"", "'", "’", "(", ")", "[", "]", "%", "№", "$", "€", "₾", "°", "/",
      " ", " ", " ", "\u00A0", "\u202F", "\n", "\r\n", "\t", "\u00AD", "\u200B", "\uFEFF", "\u0301",
      "\u0306", "\U0001F600", "<p>", "&nbsp;", "&#1055;", "&#x110000;"};
  Random random(2);
  for (int round = 0; round < Rounds(200); ++round) {
    std::string text;
    for (std::size_t i = random.Below(150); i > 0; --i) text += random.Pick(characters);
    SCOPED_TRACE(text);
    ASSERT_NO_FATAL_FAILURE(Exercise(text));
  }
}

// Pieces of real articles, cut anywhere, in any order, with bytes changed, lost and doubled.
TEST(Fuzz, SplicesOfArticles) {
  Random random(3);
  for (int round = 0; round < Rounds(60); ++round) {
    std::string text;
    for (std::size_t i = 1 + random.Below(6); i > 0; --i) {
      const std::string& article = random.Pick(Samples());
      text += article.substr(random.Below(article.size()), random.Below(600));
    }
    for (std::size_t i = random.Below(8); i > 0 && !text.empty(); --i) {
      const std::size_t at = random.Below(text.size());
      switch (random.Below(3)) {
        case 0: text[at] = static_cast<char>(random.Below(256)); break;
        case 1: text.erase(at, random.Below(20)); break;
        default: text.insert(at, text.substr(random.Below(text.size()), random.Below(30)));
      }
    }
    SCOPED_TRACE(round);
    ASSERT_NO_FATAL_FAILURE(Exercise(text));
  }
}

// Numbers beyond every range, dates that no calendar has.
TEST(Fuzz, WildValues) {
  const std::vector<std::string> pieces = {
      std::string(400, '9'), "0," + std::string(400, '1'), "1e999", "99.99.9999", "31 февраля", "30 февруари",
      "32-го", "25:61", "12:30:99", "٣٤٥", "１２３", "1.2.3.4", "-0", "100500 тысяч миллионов миллиардов",
      "XIVMMMMMMMMCCCC", "между 5 и 3", "от 10 до", "0 г.", "99999 г.", "в 0 часов", "преди 999999999 години",
      "999999999 წლის წინ", "через 99999999999 лет", "от ", "до ", " и ", " ", ", ", "%", " лв.", " млрд", "-"};
  Random random(4);
  for (int round = 0; round < Rounds(200); ++round) {
    std::string text;
    for (std::size_t i = 1 + random.Below(8); i > 0; --i) text += random.Pick(pieces);
    SCOPED_TRACE(text);
    ASSERT_NO_FATAL_FAILURE(Exercise(text));
  }
}

}  // namespace
}  // namespace claimdiff::testing
