// SPDX-License-Identifier: Apache-2.0
//
// Runs the claimdiff command as a shell would.

#ifndef CLAIMDIFF_TESTS_COMMAND_RUN_H_
#define CLAIMDIFF_TESTS_COMMAND_RUN_H_

#include <string>
#include <vector>

namespace claimdiff::command {

struct Finished {
  int status = 0;      // exit status; 128 + the signal's number where a signal ended it
  std::string output;  // standard output
  std::string errors;  // standard error
};

// `environment` are assignments ("LC_ALL=C"); arguments are passed as they are.
Finished Invoke(const std::vector<std::string>& arguments, const std::string& input = {},
                const std::vector<std::string>& environment = {});

std::vector<std::string> Lines(const std::string& text);
std::string ReadBytes(const std::string& path);
// Writes a file into the folder for temporary files and gives its path.
std::string WriteFile(const std::string& name, const std::string& bytes);
// The articles of data/samples/<set>/, sorted by name, behind `arguments`.
std::vector<std::string> WithSamples(std::vector<std::string> arguments, const std::string& set);

}  // namespace claimdiff::command

#endif  // CLAIMDIFF_TESTS_COMMAND_RUN_H_
