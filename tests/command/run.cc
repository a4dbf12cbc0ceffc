// SPDX-License-Identifier: Apache-2.0

#include "command/run.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace claimdiff::command {
namespace {

std::string Quote(const std::string& word) {
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

// Tests run in parallel: each process has its own files.
std::string TemporaryPath(const std::string& name) {
  return (std::filesystem::path(::testing::TempDir()) /
          ("claimdiff_" + std::to_string(getpid()) + "_" + name)).string();
}

}  // namespace

Finished Invoke(const std::vector<std::string>& arguments, const std::string& input,
                const std::vector<std::string>& environment) {
  const std::string in = WriteFile("in", input);
  const std::string out = TemporaryPath("out"), errors = TemporaryPath("errors");
  std::string line = "env LC_ALL=C";
  for (const std::string& assignment : environment) line += " " + Quote(assignment);
  line += " " + Quote(CLAIMDIFF_COMMAND);
  for (const std::string& argument : arguments) line += " " + Quote(argument);
  line += " < " + Quote(in) + " > " + Quote(out) + " 2> " + Quote(errors);
  const int status = std::system(line.c_str());
  Finished finished{WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
                    ReadBytes(out), ReadBytes(errors)};
  for (const std::string& path : {in, out, errors}) std::filesystem::remove(path);
  return finished;
}

std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string ReadBytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string WriteFile(const std::string& name, const std::string& bytes) {
  const std::string path = TemporaryPath(name);
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::vector<std::string> WithSamples(std::vector<std::string> arguments, const std::string& set) {
  const auto folder = std::filesystem::path(CLAIMDIFF_SOURCE_DIR) / "data" / "samples" / set;
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  arguments.insert(arguments.end(), paths.begin(), paths.end());
  return arguments;
}

}  // namespace claimdiff::command
