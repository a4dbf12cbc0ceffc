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

// The findings on numbers: about, severity and the values of the readings.
std::set<std::string> NumbersOf(const std::vector<std::string>& texts) {
  std::set<std::string> all;
  for (const Disagreement& finding : Found(texts, DisagreementKind::kNumber)) {
    std::set<std::string> values;
    for (const Reading& reading : finding.readings) values.insert(reading.value);
    std::string line = finding.about + " " + SeverityName(finding.severity);
    for (const std::string& value : values) line += " " + value;
    all.insert(line);
  }
  return all;
}

TEST(Findings, DestroyedHomesAndBuildingsAreOneCount) {
  EXPECT_EQ(NumbersOf({"date 2024-02-21\n\nПри земетресението в град Белмира рухнаха 120 сгради.\n",
                       "date 2024-02-21\n\nПри землетрясении в городе Белмира разрушены 90 домов.\n"}),
            (std::set<std::string>{"destroyed contradiction 120 90"}));
}

TEST(Findings, InjuredPoliceAndInjuredProtestersAreCountedApart) {
  const std::string both = "date 2025-02-23\n\nПри протеста в Ортиза са ранени седем полицаи и двадесет демонстранти.\n";
  EXPECT_TRUE(NumbersOf({both, "date 2025-02-23\n\nВо время протеста в Ортизе ранены семь полицейских.\n"}).empty());
  EXPECT_EQ(NumbersOf({both, "date 2025-02-23\n\nВо время протеста в Ортизе ранены двенадцать полицейских.\n"}),
            (std::set<std::string>{"injured contradiction 12 people 7 people"}));
}

TEST(Findings, AFigureThatALaterTextGivesAgainHasNotChanged) {
  const auto killed = [](const std::string& day, const char* count) {
    return "date " + day + "\n\nПри катастрофата край Дормен са изчезнали " + count + " души.\n";
  };
  EXPECT_EQ(NumbersOf({killed("2024-05-14", "11"), "date 2024-05-15\n\nВ катастрофе у Дормена пропали 16 человек.\n"}),
            (std::set<std::string>{"missing update 11 people 16 people"}));
  EXPECT_EQ(NumbersOf({killed("2024-05-14", "11"), "date 2024-05-15\n\nВ катастрофе у Дормена пропали 16 человек.\n",
                       killed("2024-05-16", "11")}),
            (std::set<std::string>{"missing contradiction 11 people 16 people"}));
}

TEST(Findings, ADenialWithNobodyIsOneNegation) {
  const std::string warned = "date 2024-10-16\n\nДиректор плотины Ласло Кирн заявил, что жителей Велдоры предупредили.\n";
  const std::string nobody = "date 2024-10-16\n\nКметицата Ирена Салт каза, че никой не е предупредил жителите на Велдора.\n";
  EXPECT_EQ(Found({warned, nobody}, DisagreementKind::kPolarity).size(), 1u);
}

TEST(Findings, NotUntilADayIsNoDenialOfIt) {
  EXPECT_TRUE(Found({"date 2024-10-17\n\nУчилището във Велдора няма да отвори до 28 октомври.\n",
                     "date 2024-10-17\n\nШкола в Велдоре откроется 28 октября.\n"}, DisagreementKind::kPolarity).empty());
}

TEST(Findings, AnUndatedArticleIsOfTheDaysOfTheOthers) {
  const Comparison comparison = CompareTexts({"date 2025-02-23\n\nПротестът в Ортиза беше в събота, 22 февруари.\n",
                                              "Акция прошла в Ортизе в субботу, 22 февраля; были задержаны десятки её участников.\n"});
  ASSERT_EQ(comparison.documents.size(), 2u);
  EXPECT_EQ(comparison.documents[1].document.date, "2025-02-23");
  EXPECT_EQ(comparison.documents[1].document.date_source, DateSource::kInferred);
  EXPECT_TRUE(std::any_of(comparison.claims.begin(), comparison.claims.end(), [](const Claim& claim) {
    return claim.document == 1 && !claim.times.empty() && claim.times[0].time.start == "2025-02-22";
  }));
}

TEST(Findings, AClauseThatLooksBackIsNotMovedAheadByItsNeighbour) {
  const Comparison comparison = CompareTexts({"date 2023-10-13\n\nРаботниците ще са 950, а не 1200, както ръководството обяви в понеделник.\n",
                                              "date 2023-10-13\n\nЗавод закроют.\n"});
  std::set<std::string> days;
  for (const Claim& claim : comparison.claims) {
    for (const ClaimTime& time : claim.times) days.insert(time.time.start);
  }
  EXPECT_EQ(days, (std::set<std::string>{"2023-10-09"}));
}

}  // namespace
}  // namespace claimdiff::testing
