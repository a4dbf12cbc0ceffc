// SPDX-License-Identifier: Apache-2.0
//
// The claimdiff command. It uses the public headers alone: everything it does, a program that links the
// library can do.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/claimdiff.h"
#include "commands.h"

namespace {

// Fits where name_of(value) is the text for some value.
template <typename Enum>
CLI::Validator IsNameOf(std::optional<Enum> (*from_name)(std::string_view)) {
  return {[from_name](const std::string& name) { return from_name(name) ? "" : name + " is no such name"; }, "NAME"};
}

// Which disagreements are reported; each option may be given more than once or with commas.
void AddFilter(CLI::App* compare, claimdiff_command::CompareFlags* flags) {
  compare->add_option("--kind", flags->kinds, "Report these kinds alone: number, time, place, cause, act ...")
      ->delimiter(',')->allow_extra_args(false)
      ->check(IsNameOf(&claimdiff::DisagreementKindFromName));
  compare->add_option("--severity", flags->severities, "Report these alone: contradiction, differs, missing ...")
      ->delimiter(',')->allow_extra_args(false)
      ->check(IsNameOf(&claimdiff::SeverityFromName));
  compare->add_option("--topic", flags->topics, "Report these topics alone: casualties, cause ...")
      ->delimiter(',')->allow_extra_args(false);
  compare->add_option("--source", flags->sources, "Report what this speaker, outlet or document says")
      ->delimiter(',')->allow_extra_args(false);
  compare->add_option("--min-score", flags->min_score, "Report what is at least as important, 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
  compare->add_option("--limit", flags->limit, "Report at most so many, the most important first");
}

void AddCompare(CLI::App& app, claimdiff_command::CompareFlags* flags, int* status) {
  CLI::App* compare = app.add_subcommand("compare", "Compare two or more articles on the same event");
  compare->add_option("--format", flags->format, "text, json, markdown or html")
      ->check(CLI::IsMember({"text", "json", "markdown", "html"}))
      ->capture_default_str();
  compare->add_option("--ui", flags->ui, "Language of the report: en, bg, ru, ka (default: the locale's)")
      ->check(CLI::IsMember(claimdiff::ReportLanguages()));
  compare->add_option("-o,--output", flags->output, "Write here instead of to standard output");
  compare->add_option("--threads", flags->threads, "Threads to use; 0: one per core")
      ->check(CLI::NonNegativeNumber);
  compare->add_option("--tables", flags->tables, "Folder of tables to add to the compiled-in ones");
  AddFilter(compare, flags);
  compare->add_option("files", flags->files, "Articles: plain text, .json or .jsonl")->required();
  compare->callback([flags, status] { *status = claimdiff_command::Compare(*flags); });
}

void AddClaims(CLI::App& app, claimdiff_command::FileFlags* flags, int* status) {
  CLI::App* claims = app.add_subcommand("claims", "Write the claims of articles as JSON Lines");
  claims->add_option("files", flags->files, "Articles")->required();
  claims->callback([flags, status] { *status = claimdiff_command::Claims(*flags); });
}

// What is wrong with a time on the command line: "2025-10", "2025-10-09" or "2025-10-09T04:30", with
// seconds and zone or without. Empty where nothing is.
std::string CheckTime(const std::string& time) {
  constexpr std::string_view kShape = "0000-00-00T00:00";
  bool fits = time.size() == 7 || time.size() == 10 || time.size() >= kShape.size();
  for (std::size_t i = 0; i < std::min(time.size(), kShape.size()); ++i) {
    const bool digit = time[i] >= '0' && time[i] <= '9';
    fits = fits && (kShape[i] == '0' ? digit : time[i] == kShape[i]);
  }
  return fits ? "" : time + " is no ISO 8601 date or time";
}

void AddMentions(CLI::App& app, claimdiff_command::LineFlags* flags, int* status) {
  CLI::App* mentions =
      app.add_subcommand("mentions", "Read numbers, quantities, money, durations and times, line by line");
  mentions->add_option("--lang", flags->language, "bg, ru or ka")->required();
  mentions->add_option("--at", flags->at, "Time from which relative times are resolved, ISO 8601")
      ->check(CheckTime);
  mentions->add_option("--prefer", flags->prefer, "past or future")
      ->check(CLI::IsMember({"past", "future"}))
      ->capture_default_str();
  mentions->add_option("file", flags->file, "One text per line (default: standard input)");
  mentions->callback([flags, status] { *status = claimdiff_command::Mentions(*flags); });
}

void AddSentences(CLI::App& app, claimdiff_command::LineFlags* flags, int* status) {
  CLI::App* sentences = app.add_subcommand("sentences", "Write the sentences of an article as JSON Lines");
  sentences->add_option("--lang", flags->language, "bg, ru or ka (default: detected)");
  sentences->add_option("file", flags->file, "The article")->required();
  sentences->callback([flags, status] { *status = claimdiff_command::Sentences(*flags); });
}

void AddWords(CLI::App& app, claimdiff_command::LineFlags* flags, int* status) {
  CLI::App* words = app.add_subcommand("words", "Write key and concept of word forms as TSV");
  words->add_option("--lang", flags->language, "bg, ru or ka")->required();
  words->add_option("file", flags->file, "One word form per line (default: standard input)");
  words->callback([flags, status] { *status = claimdiff_command::Words(*flags); });
}

void AddAlign(CLI::App& app, claimdiff_command::AlignFlags* flags, int* status) {
  CLI::App* align = app.add_subcommand("align", "Find for each line of A the line of B that says the same");
  align->add_flag("--ordered", flags->ordered, "The order of the lines is evidence, as in a translation");
  align->add_option("a", flags->a, "One sentence per line")->required();
  align->add_option("b", flags->b, "One sentence per line")->required();
  align->callback([flags, status] { *status = claimdiff_command::Align(*flags); });
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("What texts in different languages claim about the same event, and where they disagree.");
  app.name("claimdiff");
  app.set_version_flag("--version", std::string("claimdiff ") + claimdiff::Version());
  app.require_subcommand(1);
  int status = 0;
  claimdiff_command::CompareFlags compare;
  claimdiff_command::FileFlags claims;
  claimdiff_command::LineFlags mentions, sentences, words;
  claimdiff_command::AlignFlags align;
  AddCompare(app, &compare, &status);
  AddClaims(app, &claims, &status);
  AddMentions(app, &mentions, &status);
  AddSentences(app, &sentences, &status);
  AddWords(app, &words, &status);
  AddAlign(app, &align, &status);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : claimdiff_command::kWrongUsage;
  }
  return status;
}
