// SPDX-License-Identifier: Apache-2.0
//
// The same input gives the same bytes: whatever the number of threads, the locale, the time zone, and
// whoever else uses the engine. The order of the documents changes the order of what is told, no more.
// The suite Threads is what the thread sanitizer runs.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <ctime>
#include <locale>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "engine/engine_testing.h"

namespace claimdiff::testing {
namespace {

const ReadResult& Articles() {
  static const ReadResult kArticles = TheEngine().ReadFiles(SamplePaths("dushanbe"));
  return kArticles;
}

// All reports on the articles, one behind the other.
std::string Everything(int threads) {
  std::string bytes;
  for (const std::string& ui : ReportLanguages()) {
    const Comparison comparison =
        TheEngine().Compare(Articles(), {.ui_language = ui, .threads = threads, .progress = {}, .rules = {}});
    const ReportOptions options{.ui_language = ui};
    bytes += ToJson(comparison) + ToText(comparison, options) + ToMarkdown(comparison, options) +
             ToHtml(comparison, options);
  }
  return bytes;
}

const std::string& Reference() {
  static const std::string kReference = Everything(1);
  return kReference;
}

TEST(Threads, NumberOfThreadsChangesNoByte) {
  for (const int threads : {2, 8, 0}) EXPECT_EQ(Everything(threads), Reference()) << threads;
}

TEST(Threads, OneEngineServesMany) {
  const std::string reference = ToJson(TheEngine().Compare(Articles(), {.threads = 1}));
  std::vector<std::string> results(4);
  std::vector<std::thread> users;
  for (std::string& result : results) {
    users.emplace_back([&result] {
      const ReadResult articles = TheEngine().ReadFiles(SamplePaths("dushanbe"));
      for (const Document& document : articles.documents) {
        TheEngine().Claims(document);
        TheEngine().Mentions(document.language, document.text, {.reference = document.date});
      }
      result = ToJson(TheEngine().Compare(articles, {.threads = 2}));
    });
  }
  for (std::thread& user : users) user.join();
  for (const std::string& result : results) EXPECT_EQ(result, reference);
}

TEST(Threads, ProgressGoesFromOneThreadAtATimeUpToOne) {
  std::vector<double> shares;  // unguarded: the promise is what keeps this free of races
  TheEngine().Compare(Articles(), {.threads = 4, .progress = [&](double share) { shares.push_back(share); }});
  ASSERT_FALSE(shares.empty());
  EXPECT_TRUE(std::is_sorted(shares.begin(), shares.end()));
  EXPECT_EQ(shares.back(), 1);
}

TEST(Determinism, EnginesAreAlike) {
  const auto other = Engine::Create();
  ASSERT_TRUE(other.ok());
  EXPECT_EQ(ToJson(other->Compare(other->ReadFiles(SamplePaths("train")))),
            ToJson(TheEngine().Compare(TheEngine().ReadFiles(SamplePaths("train")))));
}

// Puts the process's locales back at its end.
class LocaleGuard {
 public:
  ~LocaleGuard() {
    std::setlocale(LC_ALL, "C");
    std::locale::global(std::locale::classic());
  }
};

// Where the machine has no such locale, a comma for the decimal point still does for C++.
struct CommaPoint : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

TEST(Determinism, LocaleChangesNoByte) {
  const std::string& reference = Reference();
  const LocaleGuard guard;
  std::locale::global(std::locale(std::locale::classic(), new CommaPoint));
  EXPECT_EQ(Everything(1), reference) << "comma";
  int found = 0;
  for (const char* name : {"bg_BG.UTF-8", "ru_RU.UTF-8", "ka_GE.UTF-8", "tr_TR.UTF-8", "C.UTF-8"}) {
    if (std::setlocale(LC_ALL, name) == nullptr) continue;
    ++found;
    EXPECT_EQ(Everything(1), reference) << name;
  }
  EXPECT_GT(found, 0);
}

TEST(Determinism, TimeZoneChangesNoByte) {
  const std::string& reference = Reference();
  for (const char* zone : {"Asia/Tbilisi", "America/Los_Angeles", "Pacific/Kiritimati", "UTC"}) {
    setenv("TZ", zone, 1);
    tzset();
    EXPECT_EQ(Everything(1), reference) << zone;
  }
  unsetenv("TZ");
  tzset();
}

// What a finding says, without ids and the order of its readings.
std::multiset<std::string> Findings(const Comparison& comparison) {
  std::multiset<std::string> findings;
  for (const Disagreement& d : comparison.disagreements) {
    std::multiset<std::string> readings;
    for (const Reading& r : d.readings) {
      const Document& document = comparison.documents[r.document].document;
      readings.insert(document.id + ":" + std::to_string(r.span.begin) + "=" + r.value);
    }
    std::string line = std::string(DisagreementKindName(d.kind)) + "/" + SeverityName(d.severity) +
                       "/" + d.about + "/" + d.topic;
    for (const std::string& reading : readings) line += "|" + reading;
    findings.insert(line);
  }
  return findings;
}

std::multiset<std::string> GroupsOf(const Comparison& comparison) {
  std::multiset<std::string> groups;
  for (const Group& group : comparison.groups) {
    std::multiset<std::string> claims;
    for (const std::size_t index : group.claims) {
      const Claim& claim = comparison.claims[index];
      claims.insert(comparison.documents[claim.document].document.id + ":" +
                    std::to_string(claim.span.begin));
    }
    std::string line;
    for (const std::string& claim : claims) line += claim + " ";
    groups.insert(line);
  }
  return groups;
}

TEST(Determinism, OrderOfDocumentsOnlyPermutes) {
  for (const char* set : {"dushanbe", "train", "election"}) {
    ReadResult articles = TheEngine().ReadFiles(SamplePaths(set));
    const Comparison reference = TheEngine().Compare(articles);
    for (int round = 0; round < 3; ++round) {
      if (round == 0) std::reverse(articles.documents.begin(), articles.documents.end());
      if (round > 0) std::rotate(articles.documents.begin(), articles.documents.begin() + 1, articles.documents.end());
      const Comparison comparison = TheEngine().Compare(articles);
      EXPECT_EQ(GroupsOf(comparison), GroupsOf(reference)) << set;
      EXPECT_EQ(Findings(comparison), Findings(reference)) << set;
    }
  }
}

}  // namespace
}  // namespace claimdiff::testing
