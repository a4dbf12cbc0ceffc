// SPDX-License-Identifier: Apache-2.0
//
// The subcommands of claimdiff. Each returns the exit status of the process.

#ifndef CLAIMDIFF_EXAMPLES_CLAIMDIFF_COMMANDS_H_
#define CLAIMDIFF_EXAMPLES_CLAIMDIFF_COMMANDS_H_

#include <cstddef>
#include <string>
#include <vector>

namespace claimdiff_command {

inline constexpr int kDone = 0;
inline constexpr int kUnusableInput = 1;  // named on standard error; the others were processed
inline constexpr int kWrongUsage = 2;

struct CompareFlags {
  std::string format = "text";
  std::string ui;
  std::string output;
  std::string tables;
  int threads = 0;
  std::vector<std::string> kinds;
  std::vector<std::string> severities;
  std::vector<std::string> topics;
  std::vector<std::string> sources;
  double min_score = 0;
  std::size_t limit = 0;
  std::vector<std::string> files;
};

struct FileFlags {
  std::vector<std::string> files;
};

struct LineFlags {
  std::string language;
  std::string at;
  std::string prefer = "past";
  std::string file;
};

struct AlignFlags {
  bool ordered = false;
  std::string a;
  std::string b;
};

int Compare(const CompareFlags& flags);
int Claims(const FileFlags& flags);
int Mentions(const LineFlags& flags);
int Sentences(const LineFlags& flags);
int Words(const LineFlags& flags);
int Align(const AlignFlags& flags);

}  // namespace claimdiff_command

#endif  // CLAIMDIFF_EXAMPLES_CLAIMDIFF_COMMANDS_H_
