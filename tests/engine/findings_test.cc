// SPDX-License-Identifier: Apache-2.0
//
// What two short articles of different languages and days disagree about, from their bytes to the findings.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "engine/engine_testing.h"

namespace claimdiff::testing {
namespace {

std::vector<Disagreement> Found(const std::vector<std::string>& texts, DisagreementKind kind) {
  std::vector<Disagreement> found = CompareTexts(texts).disagreements;
  std::erase_if(found, [&](const Disagreement& d) { return d.kind != kind; });
  return found;
}

const char kMatchEnded14[] = "date 2023-03-07\n\nМачът между „Вермос“ и „Орикс“ в Лидава завърши 1:4.\n";

TEST(Findings, ScoresOfOneMatchDiffer) {
  const auto found = Found({kMatchEnded14, "date 2023-03-07\n\nМатч между «Вермосом» и «Ориксом» в Лидаве завершился 1:3.\n"},
                           DisagreementKind::kNumber);
  ASSERT_EQ(found.size(), 1u);
  std::set<std::string> values;
  for (const Reading& reading : found[0].readings) values.insert(reading.value);
  EXPECT_EQ(values, (std::set<std::string>{"1:3", "1:4"}));
}

TEST(Findings, AScoreMayNameEitherSideFirst) {
  EXPECT_TRUE(Found({kMatchEnded14, "date 2023-03-07\n\nМатч между «Ориксом» и «Вермосом» в Лидаве завершился 4:1.\n"},
                    DisagreementKind::kNumber).empty());
}

TEST(Findings, OneMomentInTwoZonesIsNoDisagreement) {
  const std::string moscow = "date 2023-03-07\n\nОбыски на базе клуба начались 6 марта в 7:30 по московскому времени.\n";
  const std::string tbilisi = "date 2023-03-07\n\nჩხრეკა კლუბის ბაზაზე 6 მარტს, თბილისის დროით 8:30 საათზე, დაიწყო.\n";
  const std::string later = "date 2023-03-07\n\nჩხრეკა კლუბის ბაზაზე 6 მარტს, თბილისის დროით 9:30 საათზე, დაიწყო.\n";
  EXPECT_TRUE(Found({moscow, tbilisi}, DisagreementKind::kTime).empty());
  EXPECT_FALSE(Found({moscow, later}, DisagreementKind::kTime).empty());
}

TEST(Findings, ADenialThatALaterTextOverturnsIsAnUpdate) {
  const std::string denied = "\n\nКерес не призна поражението на изборите за кмет на Каристра.\n";
  const std::string admitted = "\n\nКерес признал поражение на выборах мэра Каристры.\n";
  const auto severity = [&](const std::string& day, const std::string& later) {
    const auto found = Found({"date " + day + denied, "date " + later + admitted}, DisagreementKind::kPolarity);
    return found.size() == 1 ? SeverityName(found[0].severity) : "none";
  };
  EXPECT_STREQ(severity("2023-11-13", "2023-11-16"), "update");
  EXPECT_STREQ(severity("2023-11-16", "2023-11-16"), "contradiction");
}

// The severity of the only finding of the kind; "none" or "several" else.
std::string SeverityOf(const std::vector<std::string>& texts, DisagreementKind kind) {
  const auto found = Found(texts, kind);
  if (found.empty()) return "none";
  return found.size() == 1 ? SeverityName(found[0].severity) : "several";
}

TEST(Findings, AFigureThatReplacesAnotherIsAnUpdate) {
  const std::string first = "date 2023-10-09\n\nЗаводът на „Лумека“ в Осмерин ще бъде затворен и ще освободи 1200 работници.\n";
  const std::string later = "date 2023-10-12\n\nЗавод «Лумека» в Осмерине будет закрыт и уволит 950 рабочих";
  EXPECT_EQ(SeverityOf({first, later + ", а не 1200.\n"}, DisagreementKind::kNumber), "update");
}

TEST(Findings, OnePlannedRiseToldWithTwoFiguresIsNoUpdate) {
  EXPECT_EQ(SeverityOf({"date 2025-02-22\n\nЗаконът увеличава пенсионната възраст от 62 на 65 години.\n",
                        "date 2025-02-23\n\nЗакон увеличивает пенсионный возраст с 62 до 67 лет.\n"},
                       DisagreementKind::kNumber),
            "contradiction");
}

TEST(Findings, EqualCountsOfPeopleAndOfNothingNamedAreNoUpdate) {
  EXPECT_EQ(SeverityOf({"date 2025-10-09\n\nПри катастрофата на самолета край Актау загинаха 38.\n",
                        "date 2025-10-23\n\nВ катастрофе самолета под Актау погибли 38 человек.\n"},
                       DisagreementKind::kNumber),
            "none");
}

TEST(Findings, ADeniedFigureIsDeniedUnlessAnotherHoldsInItsPlace) {
  const auto claims = CompareTexts({"date 2025-10-09\n\nПри пожаре на складе в Софии погибли не 12 человек, заявил министр.\n",
                                    "date 2025-10-09\n\nПри пожаре на складе в Софии погибли не 12 человек, а 9.\n"}).claims;
  for (const Claim& claim : claims) {
    if (!claim.quantities.empty()) EXPECT_EQ(claim.polarity, claim.document == 0 ? Polarity::kNegated : Polarity::kAffirmed);
  }
  EXPECT_EQ(std::count_if(claims.begin(), claims.end(), [](const Claim& claim) { return !claim.quantities.empty(); }), 2);
}

TEST(Findings, ADenialAndAnotherWordOfTheSameSpeakerDoNotContradict) {
  EXPECT_EQ(SeverityOf({"date 2025-02-23\n\nСълзотворен газ не е използван, увери началникът на полицията Томас Хедер. "
                        "Шествието мина през центъра. Улиците бяха затворени. Движението е възстановено.\n",
                        "date 2025-02-23\n\nНачальник полиции Томас Хедер подал в отставку. Шествие прошло через центр. "
                        "Улицы были закрыты. Движение восстановлено.\n"},
                       DisagreementKind::kPolarity),
            "none");
}

}  // namespace
}  // namespace claimdiff::testing
