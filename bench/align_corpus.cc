// SPDX-License-Identifier: Apache-2.0
//
// How alignment grows: made sentences with known answers (lines.h), 10^3 to 10^6 a side, each size in a
// process of its own so that its peak memory is its own.
//
//   align_corpus [--pair=bg-ka] [--threads=0] [LINES...]
//
// One row a size: seconds and P@1 of Engine::Align, processor seconds (both cores), the peak of memory above
// the loaded library and the caller's own strings, and the peak with those strings; bytes a line of either
// side. The last line is the exponent of growth of time between the first size >= 10^4 and the last.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "bench/lines.h"
#include "claimdiff/claimdiff.h"

namespace claimdiff::bench {
namespace {

// One field of /proc/self/status, in bytes.
std::size_t Status(const char* field) {
  std::size_t kilobytes = 0;
  char line[256];
  std::FILE* file = std::fopen("/proc/self/status", "r");
  if (file == nullptr) return 0;
  const std::string wanted = std::string(field) + ": %zu";
  while (std::fgets(line, sizeof line, file) != nullptr) std::sscanf(line, wanted.c_str(), &kilobytes);
  std::fclose(file);
  return kilobytes * 1024;
}

double ProcessorSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

struct Outcome {
  double seconds = 0, processor = 0, precision = 0, bytes_a_line = 0, bytes_with_text = 0;
};

Outcome Measure(const std::string& a, const std::string& b, int threads, std::size_t lines) {
  const Result<Engine> engine = Engine::Create();
  const std::vector<std::string> few(2, "…");
  engine->Align(few, few);  // what loads late is loaded
  const std::size_t library = Status("VmRSS");
  const LinePairs pairs = MakeLines(a, b, lines);
  const std::size_t before = Status("VmRSS");
  AlignOptions options;
  options.threads = threads;
  options.language_a = a;
  options.language_b = b;
  const double processor = ProcessorSeconds();
  const auto began = std::chrono::steady_clock::now();
  const auto aligned = engine->Align(pairs.a, pairs.b, options);
  Outcome outcome;
  outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  outcome.processor = ProcessorSeconds() - processor;
  std::size_t right = 0;
  for (const AlignedPair& pair : aligned) right += pair.match == pairs.answer[pair.line];
  outcome.precision = static_cast<double>(right) / static_cast<double>(lines);
  const std::size_t peak = Status("VmHWM");
  outcome.bytes_a_line = static_cast<double>(peak - before) / static_cast<double>(2 * lines);
  outcome.bytes_with_text = static_cast<double>(peak - library) / static_cast<double>(2 * lines);
  return outcome;
}

// In a child process.
bool MeasureApart(const std::string& a, const std::string& b, int threads, std::size_t lines,
                  Outcome* outcome) {
  int ends[2];
  if (pipe(ends) != 0) return false;
  const pid_t child = fork();
  if (child == 0) {
    const Outcome measured = Measure(a, b, threads, lines);
    _exit(write(ends[1], &measured, sizeof measured) == sizeof measured ? 0 : 1);
  }
  close(ends[1]);
  const bool ok = read(ends[0], outcome, sizeof *outcome) == sizeof *outcome;
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return ok;
}

int Run(int argc, char** argv) {
  std::string a = "bg", b = "ka";
  int threads = 0;
  std::vector<std::size_t> sizes;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument.starts_with("--pair=") && argument.size() == 12) {
      a = argument.substr(7, 2);
      b = argument.substr(10, 2);
    } else if (argument.starts_with("--threads=")) {
      threads = std::atoi(argument.c_str() + 10);
    } else {
      sizes.push_back(static_cast<std::size_t>(std::atoll(argument.c_str())));
    }
  }
  if (sizes.empty()) sizes = {1000, 10000, 100000, 1000000};
  std::printf("%s-%s\n%10s %9s %9s %7s %11s %11s %11s\n", a.c_str(), b.c_str(), "lines", "seconds",
              "cpu", "P@1", "lines/s", "bytes/line", "with text");
  double first_seconds = 0, last_seconds = 0, first_lines = 0, last_lines = 0;
  for (const std::size_t lines : sizes) {
    Outcome o;
    if (!MeasureApart(a, b, threads, lines, &o)) return 1;
    const auto n = static_cast<double>(lines);
    std::printf("%10zu %9.2f %9.2f %7.4f %11.0f %11.0f %11.0f\n", lines, o.seconds, o.processor,
                o.precision, 2 * n / o.seconds, o.bytes_a_line, o.bytes_with_text);
    std::fflush(stdout);
    if (lines < 10000) continue;
    if (first_lines == 0) first_lines = n, first_seconds = o.seconds;
    last_lines = n, last_seconds = o.seconds;
  }
  if (last_lines > first_lines) {
    std::printf("time grows as lines^%.2f\n",
                std::log(last_seconds / first_seconds) / std::log(last_lines / first_lines));
  }
  return 0;
}

}  // namespace
}  // namespace claimdiff::bench

int main(int argc, char** argv) { return claimdiff::bench::Run(argc, argv); }
