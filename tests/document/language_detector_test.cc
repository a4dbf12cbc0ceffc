// SPDX-License-Identifier: Apache-2.0

#include "document/language_detector.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "document/document_testing.h"

namespace claimdiff::document {
namespace {

std::string TagOf(std::string_view text) {
  return TheReader().detector().Detect(text::Tokenize(text)).tag;
}

TEST(LanguageDetector, TellsNeighboursApartByOneSentence) {
  const std::pair<const char*, const char*> kSentences[] = {
      {"bg", "Кметът обеща, че мостът ще бъде ремонтиран до края на годината."},
      {"bg", "Пожарът е угасен, няма пострадали."},
      {"bg", "Футболистите победиха с два на нула."},
      {"ru", "Мэр пообещал, что мост отремонтируют до конца года."},
      {"ru", "Пожар потушен, пострадавших нет."},
      {"ru", "Суд отложил заседание на неделю."},
      {"ka", "მერმა ხიდის შეკეთება წლის ბოლომდე დაგვპირდა."},
      {"uk", "Мер пообіцяв, що міст відремонтують до кінця року."},
      {"uk", "Пожежу загасили, постраждалих немає."},
      {"be", "Мэр паабяцаў, што мост адрамантуюць да канца года."},
      {"be", "Пажар патушаны, пацярпелых няма."},
      {"mk", "Градоначалникот вети дека мостот ќе биде поправен до крајот на годината."},
      {"mk", "Пожарот е изгаснат, нема повредени."},
      {"sr", "Градоначелник је обећао да ће мост бити поправљен до краја године."},
      {"sr", "Пожар је угашен, нема повређених."},
      {"kk", "Әкім көпір жыл соңына дейін жөнделетінін айтты."},
      {"ky", "Мэр көпүрө жылдын аягына чейин оңдолорун айтты."},
      {"tg", "Шаҳрдор гуфт, ки пул то охири сол таъмир мешавад."},
      {"en", "The mayor promised that the bridge would be repaired by the end of the year."},
      {"de",
       "Der Bürgermeister hat versprochen, dass die Brücke bis Ende des Jahres repariert wird."},
      {"tr", "Belediye başkanı köprünün yıl sonuna kadar onarılacağını ve açılacağını söyledi."},
      {"az", "Şəhər başçısı körpünün ilin sonuna qədər təmir olunacağını bildirib."},
      {"el", "Ο δήμαρχος υποσχέθηκε ότι η γέφυρα θα επισκευαστεί."},
      {"hy", "Քաղաքապետը խոստացավ վերանորոգել կամուրջը։"},
  };
  for (const auto& [tag, text] : kSentences) EXPECT_EQ(TagOf(text), tag) << text;
}

TEST(LanguageDetector, ForeignNamesDoNotDecide) {
  EXPECT_EQ(TagOf("Компания Azerbaijan Airlines отменила рейсы, сообщает The New York Times."),
            "ru");
  EXPECT_EQ(TagOf("კომპანია Azerbaijan Airlines-მა რეისები გააუქმა."), "ka");
}

TEST(LanguageDetector, SaysWhatIsSupported) {
  const Detected bulgarian = TheReader().detector().Describe("bg");
  EXPECT_TRUE(bulgarian.supported);
  const Detected serbian = TheReader().detector().Describe("sr");
  EXPECT_FALSE(serbian.supported);
  EXPECT_EQ(serbian.name, "Serbian");
}

TEST(LanguageDetector, NothingToGoBy) {
  EXPECT_EQ(TagOf(""), "");
  EXPECT_EQ(TagOf("12 + 30 = 42"), "");
}

}  // namespace
}  // namespace claimdiff::document
