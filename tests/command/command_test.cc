// SPDX-License-Identifier: Apache-2.0
//
// Exit statuses (0 done, 1 an input could not be used, 2 wrong usage), results on standard output,
// messages on standard error, and what each subcommand writes.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "command/run.h"

namespace claimdiff::command {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::MatchesRegex;
using ::testing::Not;
using ::testing::StartsWith;

TEST(Command, HelpAndVersionAreResults) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"--help"}, {"--version"}, {"compare", "--help"}, {"align", "--help"}}) {
    const Finished run = Invoke(arguments);
    EXPECT_EQ(run.status, 0);
    EXPECT_THAT(run.output, HasSubstr(arguments[0] == "--version" ? "claimdiff " : "Usage"));
    EXPECT_THAT(run.errors, IsEmpty());
  }
}

TEST(Command, WrongUsageIsTwo) {
  const std::string text = WriteFile("usage.txt", "В пожаре погибли три человека.\n");
  const std::vector<std::vector<std::string>> wrong = {
      {}, {"compete"}, {"compare"}, {"claims"}, {"compare", "--format=yaml", text},
      {"compare", "--ui=de", text}, {"compare", "--threads=-1", text}, {"compare", "--nothing", text},
      {"mentions"}, {"mentions", "--lang=xx"}, {"mentions", "--lang=ru", "--prefer=never"},
      {"mentions", "--lang=ru", "--at=soon"}, {"words"}, {"words", "--lang="}, {"sentences"},
      {"sentences", "--lang=en", text}, {"align", text}};
  for (const auto& arguments : wrong) {
    const Finished run = Invoke(arguments);
    const std::string trace = ::testing::PrintToString(arguments);
    EXPECT_EQ(run.status, 2) << trace;
    EXPECT_THAT(run.output, IsEmpty()) << trace;
    EXPECT_THAT(run.errors, Not(IsEmpty())) << trace;
  }
}

TEST(Command, UnusableInputsAreNamedAndTheOthersProcessed) {
  const std::string empty = WriteFile("empty.txt", "");
  for (const char* command : {"compare", "claims"}) {
    const Finished run = Invoke(WithSamples({command, "/nowhere/at/all.txt", empty}, "dushanbe"));
    EXPECT_EQ(run.status, 1) << command;
    EXPECT_THAT(run.errors, HasSubstr("/nowhere/at/all.txt"));
    EXPECT_THAT(run.errors, HasSubstr(empty));
    EXPECT_EQ(Lines(run.errors).size(), 2u);
    EXPECT_EQ(run.output.empty(), false) << command;
  }
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"sentences", "/nowhere/at/all.txt"},
        {"mentions", "--lang=ru", "/nowhere/at/all.txt"},
        {"words", "--lang=ru", "/nowhere/at/all.txt"},
        {"align", "/nowhere/at/all.txt", empty},
        {"compare", "--tables=/nowhere/at/all", empty, empty}}) {
    const Finished run = Invoke(arguments);
    EXPECT_EQ(run.status, 1) << arguments[0];
    EXPECT_THAT(run.errors, HasSubstr("/nowhere/at/all")) << arguments[0];
    EXPECT_THAT(run.output, IsEmpty()) << arguments[0];
  }
}

TEST(Command, CompareWritesFourFormats) {
  const std::pair<const char*, const char*> begins[] = {
      {"--format=json", "{"}, {"--format=html", "<!DOCTYPE html"}, {"--format=markdown", "#"}, {"--format=text", "5 "}};
  for (const auto& [format, begin] : begins) {
    const Finished run = Invoke(WithSamples({"compare", format}, "dushanbe"));
    EXPECT_EQ(run.status, 0) << format;
    EXPECT_THAT(run.output, StartsWith(begin)) << format;
    EXPECT_THAT(run.errors, IsEmpty()) << format;
    EXPECT_THAT(run.output, Not(HasSubstr("\033["))) << "no colours where there is no terminal";
  }
}

TEST(Command, CompareSpeaksTheReadersLanguage) {
  std::set<std::string> reports;
  for (const char* ui : {"en", "bg", "ru", "ka"}) {
    reports.insert(Invoke(WithSamples({"compare", std::string("--ui=") + ui}, "train")).output);
  }
  EXPECT_EQ(reports.size(), 4u);
  const auto in_locale = [](const std::string& locale) {
    return Invoke(WithSamples({"compare"}, "train"), "", {"LC_ALL=" + locale}).output;
  };
  EXPECT_EQ(in_locale("bg_BG.UTF-8"), Invoke(WithSamples({"compare", "--ui=bg"}, "train")).output);
  EXPECT_EQ(in_locale("de_DE.UTF-8"), Invoke(WithSamples({"compare", "--ui=en"}, "train")).output);
}

TEST(Command, CompareWritesIntoAFile) {
  const std::string path = WriteFile("report.json", "");
  const Finished run = Invoke(WithSamples({"compare", "--format=json", "-o", path}, "dushanbe"));
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.output, IsEmpty());
  EXPECT_EQ(ReadBytes(path), Invoke(WithSamples({"compare", "--format=json"}, "dushanbe")).output);
  std::filesystem::remove(path);
  EXPECT_EQ(Invoke(WithSamples({"compare", "-o", "/nowhere/at/all"}, "dushanbe")).status, 1);
}

TEST(Command, OutputIsTheSameEverywhere) {
  const std::string reference = Invoke(WithSamples({"compare", "--format=json"}, "train")).output;
  EXPECT_FALSE(reference.empty());
  for (const std::vector<std::string>& environment :
       {std::vector<std::string>{"LC_ALL=", "LANG=C"}, {"LC_ALL=C.UTF-8"}, {"TZ=Asia/Tbilisi"},
        {"TZ=America/Los_Angeles"}, {"NO_COLOR=1"}, {"COLUMNS=40"}}) {
    EXPECT_EQ(Invoke(WithSamples({"compare", "--format=json"}, "train"), "", environment).output,
              reference) << ::testing::PrintToString(environment);
  }
  for (const char* threads : {"--threads=1", "--threads=2", "--threads=8"}) {
    EXPECT_EQ(Invoke(WithSamples({"compare", "--format=json", threads}, "train")).output, reference);
  }
}

TEST(Command, WordsWritesThreeColumns) {
  const std::string forms = "президентът\nракети\n\nбърборкотене\n";
  const Finished run = Invoke({"words", "--lang=bg"}, forms);
  EXPECT_EQ(run.status, 0);
  const auto lines = Lines(run.output);
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_THAT(lines[0], MatchesRegex("президентът\t.+\t.*president.*"));
  EXPECT_THAT(lines[1], MatchesRegex("ракети\t.+\t.*missile.*"));
  EXPECT_THAT(lines[2], MatchesRegex("\t.*\t"));
  EXPECT_THAT(lines[3], MatchesRegex("бърборкотене\t.+\t"));
  const std::string file = WriteFile("words.txt", forms);
  EXPECT_EQ(Invoke({"words", "--lang=bg", file}).output, run.output);
}

TEST(Command, AlignWritesOneRowForEachLineOfA) {
  const std::string a = WriteFile("a.txt", "Президентът се извини за катастрофата.\nВреме е за обяд.\n"
                                           "Цената на петрола се повиши с пет процента.\n");
  const std::string b = WriteFile("b.txt", "Цена на нефть выросла на пять процентов.\n"
                                           "Президент извинился за катастрофу.\n");
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"align", a, b}, {"align", "--ordered", a, b}}) {
    const Finished run = Invoke(arguments);
    EXPECT_EQ(run.status, 0);
    const auto lines = Lines(run.output);
    ASSERT_EQ(lines.size(), 3u);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      EXPECT_THAT(lines[i], MatchesRegex(std::to_string(i + 1) + "\t[0-2]\t([01]\\.[0-9]+)"));
    }
  }
  const auto lines = Lines(Invoke({"align", a, b}).output);
  EXPECT_THAT(lines[0], StartsWith("1\t2\t"));
  EXPECT_THAT(lines[2], StartsWith("3\t1\t"));
}

TEST(Command, WindowsLineEndsAreNoPartOfALine) {
  EXPECT_EQ(Invoke({"words", "--lang=ru"}, "ракеты\r\n").output,
            Invoke({"words", "--lang=ru"}, "ракеты\n").output);
}

}  // namespace
}  // namespace claimdiff::command
