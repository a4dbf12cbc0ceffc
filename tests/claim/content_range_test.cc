// SPDX-License-Identifier: Apache-2.0
//
// What is said, without the words that tell who says it, to whom and with which cue.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

// The content of the claims of `speaker` (the words in the text; empty: the text's own voice), its parts joined by " | ".
std::string Said(const std::string& language, const std::string& speaker, const std::string& text) {
  static const auto engine = Engine::Create({});
  EXPECT_TRUE(engine.ok());
  Document document;
  document.text = text;
  document.language = language;
  document.date = "2024-01-01";
  std::string said;
  for (const Claim& claim : engine->Claims(document)) {
    const std::string surface(claim.speaker ? claim.speaker->surface.In(text) : std::string_view());
    if (speaker.empty() ? claim.speaker.has_value() : surface.find(speaker) == std::string::npos) continue;
    for (const Span& part : claim.content) {
      said += said.empty() ? "" : " | ";
      said += part.In(text);
    }
  }
  return said;
}

TEST(ContentRange, OfAClauseBehindTheCue) {
  EXPECT_EQ(Said("bg", "Кметицата", "Кметицата обясни на жителите, че водопроводът е спукан."), "водопроводът е спукан");
  EXPECT_EQ(Said("ru", "Мария Громова", "Мария Громова рассказала: волки приходят ночью."), "волки приходят ночью");
  EXPECT_EQ(Said("ka", "გუბერნატორმა", "გუბერნატორმა თქვა, რომ გვირაბი ზამთრამდე დასრულდება."), "გვირაბი ზამთრამდე დასრულდება");
}

TEST(ContentRange, BeforeACueWithItsSourceAndWhatIsToldOfIt) {
  EXPECT_EQ(Said("ru", "директор", "Хлебозавод не закроют, заверил рабочих директор, выступая в цехе."), "Хлебозавод не закроют");
  EXPECT_EQ(Said("bg", "Ройтерс", "Пристанището е блокирано, съобщава Ройтерс."), "Пристанището е блокирано");
}

TEST(ContentRange, GoesOnBehindACueInsideSpeech) {
  EXPECT_EQ(Said("ru", "фермер", "«Дорогу размыло, — сказал фермер, — мы дошли пешком»."), "Дорогу размыло | мы дошли пешком");
  EXPECT_EQ(Said("bg", "треньорът", "„Загубихме заслужено“, призна треньорът, „но ще се върнем“."), "Загубихме заслужено | но ще се върнем");
}

TEST(ContentRange, OfSpeechEndsWithItsMarks) {
  EXPECT_EQ(Said("bg", "Васил Търнев", "„Бяхме сами“, каза пред гостите Васил Търнев, който доведе децата."), "Бяхме сами");
}

TEST(ContentRange, BehindTheSourceItAccordsTo) {
  EXPECT_EQ(Said("ru", "Анны Ложкиной", "По словам Анны Ложкиной, которую цитирует газета, музей откроют в мае."), "музей откроют в мае");
  EXPECT_EQ(Said("ka", "ქარხნის დირექტორის", "ქარხნის დირექტორის თქმით, ღუმელი ხვალ ჩაირთვება."), "ღუმელი ხვალ ჩაირთვება");
  EXPECT_EQ(Said("bg", "лесничеите", "Според лесничеите вълците са се преместили на юг."), "вълците са се преместили на юг");
}

TEST(ContentRange, WithoutWhomItIsSaidTo) {
  EXPECT_EQ(Said("bg", "Пекарят", "Пекарят се извини на клиентите за закъснелия хляб."), "за закъснелия хляб");
  EXPECT_EQ(Said("ru", "Партия", "Партия обвинила министра в растрате."), "в растрате");
  EXPECT_EQ(Said("bg", "Учителката", "Учителката помоли министъра да посети школата."), "да посети школата");
  EXPECT_EQ(Said("ru", "Лондон", "Лондон осудил атаку на порт."), "атаку на порт");
}

TEST(ContentRange, OfANounEndsBeforeTheMainClauseGoesOn) {
  EXPECT_EQ(Said("bg", "адвоката", "Твърдението на адвоката, че подписът е чужд, не убеди съдията."), "подписът е чужд");
}

TEST(ContentRange, TwoSourcesHaveTheirOwn) {
  const std::string text = "По данни на полицията протестиращите са били 900, а организаторите говорят за 4000 души.";
  EXPECT_EQ(Said("bg", "полицията", text), "протестиращите са били 900");
  EXPECT_EQ(Said("bg", "организаторите", text), "4000 души");
}

TEST(ContentRange, IsAllOfTheTextsOwnVoice) {
  EXPECT_EQ(Said("ru", "", "Паром сел на мель у острова."), "Паром сел на мель у острова");
}

}  // namespace
}  // namespace claimdiff
