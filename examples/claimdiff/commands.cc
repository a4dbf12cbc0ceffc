// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>

#include "claimdiff/claimdiff.h"

namespace claimdiff_command {
namespace {

int Fail(const claimdiff::Error& error, int status) {
  std::cerr << "claimdiff: " << error.ToString() << "\n";
  return status;
}

int NameErrors(const std::vector<claimdiff::Error>& errors) {
  for (const claimdiff::Error& error : errors) Fail(error, kUnusableInput);
  return errors.empty() ? kDone : kUnusableInput;
}

std::optional<claimdiff::Engine> CreateEngine(const std::string& tables = {}) {
  auto engine = claimdiff::Engine::Create({tables});
  if (engine.ok()) return std::move(*engine);
  Fail(engine.error(), kUnusableInput);
  return std::nullopt;
}

// The language part of the locale's name, as in LANG=bg_BG.UTF-8; "en" where there is no such report.
std::string LocaleLanguage() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);
    if (value == nullptr || *value == '\0') continue;
    const std::string language = std::string(value).substr(0, 2);
    for (const std::string& known : claimdiff::ReportLanguages()) {
      if (known == language) return language;
    }
    return "en";
  }
  return "en";
}

bool WantsColor(const CompareFlags& flags) {
  const char* no_color = std::getenv("NO_COLOR");
  return flags.output.empty() && isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
}

int TerminalWidth() {
  const char* columns = std::getenv("COLUMNS");
  const int width = columns == nullptr ? 0 : std::atoi(columns);
  return width >= 40 ? width : 100;
}

// Shows the progress on a terminal once the work has taken a second.
class Progress {
 public:
  void operator()(double share) {
    if (isatty(STDERR_FILENO) == 0) return;
    if (std::chrono::steady_clock::now() - begin_ < std::chrono::seconds(1)) return;
    std::fprintf(stderr, "\rclaimdiff: %3.0f %%", share * 100);
    shown_ = true;
  }
  void Finish() const {
    if (shown_) std::fprintf(stderr, "\r\033[K");
  }

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  bool shown_ = false;
};

std::string Report(const claimdiff::Comparison& comparison, const CompareFlags& flags,
                   const std::string& ui) {
  const claimdiff::ReportOptions options{ui, WantsColor(flags), TerminalWidth()};
  if (flags.format == "json") return ToJson(comparison);
  if (flags.format == "markdown") return ToMarkdown(comparison, options);
  if (flags.format == "html") return ToHtml(comparison, options);
  return ToText(comparison, options);
}

// The names were checked when the command line was read.
claimdiff::Filter FilterOf(const CompareFlags& flags) {
  claimdiff::Filter filter;
  for (const auto& name : flags.kinds) filter.kinds.push_back(*claimdiff::DisagreementKindFromName(name));
  for (const auto& name : flags.severities) filter.severities.push_back(*claimdiff::SeverityFromName(name));
  filter.topics = flags.topics;
  filter.sources = flags.sources;
  filter.min_score = flags.min_score;
  filter.limit = flags.limit;
  return filter;
}

int Write(const std::string& report, const std::string& path) {
  if (path.empty()) {
    std::cout << report << std::flush;
    return std::cout ? kDone : kUnusableInput;
  }
  std::ofstream file(path, std::ios::binary);
  file << report << std::flush;
  if (file) return kDone;
  std::cerr << "claimdiff: " << path << ": cannot write the report\n";
  return kUnusableInput;
}

// The lines of a file or of standard input, without their ends.
std::optional<std::vector<std::string>> ReadLines(const std::string& path) {
  std::ifstream file;
  if (!path.empty()) {
    file.open(path, std::ios::binary);
    if (!file) {
      std::cerr << "claimdiff: " << path << ": cannot read the file\n";
      return std::nullopt;
    }
  }
  std::istream& stream = path.empty() ? std::cin : file;
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) {
    if (line.ends_with('\r')) line.pop_back();
    lines.push_back(std::move(line));
  }
  return lines;
}

bool Supports(const claimdiff::Engine& engine, const std::string& language) {
  for (const std::string& known : engine.Languages()) {
    if (known == language) return true;
  }
  std::cerr << "claimdiff: --lang: there are no tables for \"" << language << "\"\n";
  return false;
}

}  // namespace

int Compare(const CompareFlags& flags) {
  const auto engine = CreateEngine(flags.tables);
  if (!engine) return kUnusableInput;
  Progress progress;
  claimdiff::CompareOptions options;
  options.ui_language = flags.ui.empty() ? LocaleLanguage() : flags.ui;
  options.threads = flags.threads;
  options.progress = [&](double share) { progress(share); };
  claimdiff::Comparison comparison = engine->Compare(engine->ReadFiles(flags.files), options);
  comparison.disagreements = Select(comparison, FilterOf(flags));
  progress.Finish();
  const int written = Write(Report(comparison, flags, options.ui_language), flags.output);
  const int named = NameErrors(comparison.errors);
  return written == kDone ? named : written;
}

int Claims(const FileFlags& flags) {
  const auto engine = CreateEngine();
  if (!engine) return kUnusableInput;
  const claimdiff::ReadResult articles = engine->ReadFiles(flags.files);
  for (const claimdiff::Document& document : articles.documents) {
    for (const claimdiff::Claim& claim : engine->Claims(document)) {
      std::cout << ToJson(claim, document) << "\n";
    }
  }
  return NameErrors(articles.errors);
}

int Mentions(const LineFlags& flags) {
  const auto engine = CreateEngine();
  if (!engine) return kUnusableInput;
  if (!Supports(*engine, flags.language)) return kWrongUsage;
  const auto lines = ReadLines(flags.file);
  if (!lines) return kUnusableInput;
  claimdiff::MentionOptions options;
  options.reference = flags.at;
  if (flags.prefer == "future") options.prefer = claimdiff::MentionOptions::Prefer::kFuture;
  for (std::size_t i = 0; i < lines->size(); ++i) {
    std::cout << "{\"line\":" << i + 1
              << ",\"mentions\":" << ToJson(engine->Mentions(flags.language, (*lines)[i], options))
              << "}\n";
  }
  return kDone;
}

int Sentences(const LineFlags& flags) {
  const auto engine = CreateEngine();
  if (!engine) return kUnusableInput;
  if (!flags.language.empty() && !Supports(*engine, flags.language)) return kWrongUsage;
  claimdiff::ReadOptions options;
  options.language = flags.language;
  const claimdiff::ReadResult articles = engine->ReadFiles({flags.file}, options);
  for (const claimdiff::Document& document : articles.documents) {
    for (const claimdiff::Span& sentence : engine->Sentences(document)) {
      std::cout << ToJson(document, sentence) << "\n";
    }
  }
  return NameErrors(articles.errors);
}

int Words(const LineFlags& flags) {
  const auto engine = CreateEngine();
  if (!engine) return kUnusableInput;
  if (!Supports(*engine, flags.language)) return kWrongUsage;
  const auto lines = ReadLines(flags.file);
  if (!lines) return kUnusableInput;
  for (const std::string& form : *lines) {
    const claimdiff::WordAnalysis word = engine->AnalyzeWord(flags.language, form);
    std::cout << form << "\t" << word.key << "\t" << word.concept_id << "\n";
  }
  return kDone;
}

int Align(const AlignFlags& flags) {
  const auto engine = CreateEngine();
  if (!engine) return kUnusableInput;
  const auto a = ReadLines(flags.a);
  const auto b = ReadLines(flags.b);
  if (!a || !b) return kUnusableInput;
  claimdiff::AlignOptions options;
  options.ordered = flags.ordered;
  for (const claimdiff::AlignedPair& pair : engine->Align(*a, *b, options)) {
    std::printf("%zu\t%zu\t%.4f\n", pair.line + 1, pair.match ? *pair.match + 1 : 0, pair.score);
  }
  return kDone;
}

}  // namespace claimdiff_command
