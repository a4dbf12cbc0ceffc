// SPDX-License-Identifier: Apache-2.0

#include "architecture/checks.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <string_view>

namespace claimdiff::architecture {
namespace {

namespace fs = std::filesystem;

bool IsSource(std::string_view name) {
  return name.ends_with(".h") || name.ends_with(".cc") || name.ends_with(".h.in");
}

SourceFile ReadSource(const fs::path& root, const fs::path& path) {
  SourceFile file{fs::relative(path, root).generic_string(), {}};
  std::ifstream stream(path, std::ios::binary);
  for (std::string line; std::getline(stream, line);) file.lines.push_back(line);
  return file;
}

std::string Breach(const SourceFile& file, std::size_t line, const std::string& what) {
  return file.path + ":" + std::to_string(line + 1) + ": " + what;
}

struct Include {
  std::size_t line = 0;  // counted from 0
  bool angled = false;
  std::string name;
};

std::vector<Include> IncludesOf(const SourceFile& file) {
  constexpr std::string_view kDirective = "#include ";
  std::vector<Include> includes;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const std::string_view line = file.lines[i];
    if (!line.starts_with(kDirective) || line.size() < kDirective.size() + 2) continue;
    const std::string_view quoted = line.substr(kDirective.size());
    const bool angled = quoted.front() == '<';
    const std::size_t end = quoted.find(angled ? '>' : '"', 1);
    includes.push_back({i, angled, std::string(quoted.substr(1, end - 1))});
  }
  return includes;
}

// The first folder of a path; empty where the path names none.
std::string FolderOf(const std::string& path) {
  const std::size_t slash = path.find('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

std::optional<std::size_t> StageIndex(const std::string& folder) {
  const auto found = std::find(Stages().begin(), Stages().end(), folder);
  if (found == Stages().end()) return std::nullopt;
  return found - Stages().begin();
}

bool IsIcuOrBoost(const std::string& include) {
  return include.starts_with("unicode/") || include.starts_with("boost/");
}

// Turns comments into blanks, so that what is left is code. `in_block` lives from line to line.
std::string WithoutComments(std::string_view line, bool* in_block) {
  std::string code;
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::string_view two = line.substr(i, 2);
    if (*in_block) {
      if (two == "*/") *in_block = false, ++i;
    } else if (quote != 0) {
      code += line[i];
      if (line[i] == '\\' && i + 1 < line.size()) code += line[++i];
      else if (line[i] == quote) quote = 0;
    } else if (two == "//") {
      break;
    } else if (two == "/*") {
      *in_block = true, ++i;
    } else {
      code += line[i];
      if (line[i] == '"' || line[i] == '\'') quote = line[i];
    }
  }
  return code;
}

// UTF-8 of U+0400..U+052F and U+10A0..U+10FF, or their \u escapes.
bool HasCyrillicOrGeorgian(std::string_view code) {
  for (std::size_t i = 0; i + 1 < code.size(); ++i) {
    const auto a = static_cast<unsigned char>(code[i]);
    const auto b = static_cast<unsigned char>(code[i + 1]);
    if (a >= 0xD0 && a <= 0xD4) return true;
    if (a == 0xE1 && (b == 0x82 || b == 0x83)) return true;
  }
  return code.find("\\u04") != std::string_view::npos ||
         code.find("\\u10") != std::string_view::npos;
}

// Whether a line at column 0 may be the first of a function.
bool MayHeadFunction(std::string_view line) {
  for (const std::string_view other : {"namespace", "class ", "struct ", "enum ", "extern ", "//", "#"}) {
    if (line.starts_with(other)) return false;
  }
  return line.find('(') != std::string_view::npos;
}

struct Function {
  std::size_t first = 0;  // lines, counted from 0
  std::size_t last = 0;
};

std::vector<Function> FunctionsOf(const SourceFile& file) {
  std::vector<Function> functions;
  std::size_t head = 0;  // the last line at column 0
  bool inside = false;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const std::string_view line = file.lines[i];
    if (line.starts_with("}")) {
      if (inside) functions.push_back({head, i});
      inside = false;
    } else if (!inside) {
      if (!line.empty() && line.front() != ' ') head = i;
      inside = line.ends_with("{") && MayHeadFunction(file.lines[head]);
    }
  }
  return functions;
}

}  // namespace

const std::vector<std::string>& Stages() {
  static const std::vector<std::string> kStages = {
      "base", "text", "tables", "document", "sentence", "word", "mention",
      "claim", "align", "group", "judge", "report"};
  return kStages;
}

std::vector<SourceFile> ReadSources(const fs::path& root, const std::string& folder) {
  std::vector<SourceFile> files;
  if (!fs::is_directory(root / folder)) return files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
    if (entry.is_regular_file() && IsSource(entry.path().filename().string())) {
      files.push_back(ReadSource(root, entry.path()));
    }
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

Breaches BrokenArrows(const fs::path& root) {
  Breaches breaches;
  for (const SourceFile& file : ReadSources(root, "lib")) {
    const std::string folder = FolderOf(file.path.substr(4));  // behind "lib/"
    if (folder.empty()) continue;                              // the joint sees all stages
    const auto from = StageIndex(folder);
    if (!from) {
      breaches.push_back(file.path + ": " + folder + " is no stage");
      continue;
    }
    for (const Include& include : IncludesOf(file)) {
      if (include.angled) continue;
      const std::string target = FolderOf(include.name);
      if (target == "claimdiff" || target == "absl") continue;
      const auto to = StageIndex(target);
      if (!to || *to > *from) {
        breaches.push_back(Breach(file, include.line, folder + " must not include " + include.name));
      }
    }
  }
  return breaches;
}

Breaches ImpurePublicHeaders(const fs::path& root) {
  Breaches breaches;
  for (const SourceFile& file : ReadSources(root, "include")) {
    for (const Include& include : IncludesOf(file)) {
      const bool standard = include.angled && include.name.find_first_of("/.") == std::string::npos;
      if (standard || (!include.angled && FolderOf(include.name) == "claimdiff")) continue;
      breaches.push_back(
          Breach(file, include.line, "a public header must not include " + include.name));
    }
  }
  return breaches;
}

Breaches EscapedLibraries(const fs::path& root) {
  Breaches breaches;
  for (const char* folder : {"include", "lib", "examples", "tests"}) {
    for (const SourceFile& file : ReadSources(root, folder)) {
      const bool in_text = file.path.starts_with("lib/text/") || file.path.starts_with("tests/");
      const bool in_lib = file.path.starts_with("lib/");
      for (const Include& include : IncludesOf(file)) {
        if ((IsIcuOrBoost(include.name) && !in_text) ||
            (include.name.starts_with("absl/") && !in_lib)) {
          breaches.push_back(Breach(file, include.line, include.name + " does not belong here"));
        }
      }
    }
  }
  return breaches;
}

Breaches BackDoors(const fs::path& root) {
  Breaches breaches;
  for (const char* folder : {"examples", "tests/engine", "tests/install"}) {
    for (const SourceFile& file : ReadSources(root, folder)) {
      for (const Include& include : IncludesOf(file)) {
        if (StageIndex(FolderOf(include.name))) {
          breaches.push_back(Breach(file, include.line, include.name + " is not public"));
        }
      }
    }
  }
  return breaches;
}

Breaches LettersInCode(const fs::path& root) {
  Breaches breaches;
  for (const char* folder : {"include", "lib", "examples/claimdiff"}) {
    for (const SourceFile& file : ReadSources(root, folder)) {
      if (file.path.starts_with("lib/text/")) continue;
      bool in_block = false;
      for (std::size_t i = 0; i < file.lines.size(); ++i) {
        if (HasCyrillicOrGeorgian(WithoutComments(file.lines[i], &in_block))) {
          breaches.push_back(Breach(file, i, "a word in code; it belongs to a table under data/"));
        }
      }
    }
  }
  return breaches;
}

Breaches MissingLicences(const fs::path& root) {
  Breaches breaches;
  for (const char* folder : {"include", "lib", "examples", "tests", "bench"}) {
    for (const SourceFile& file : ReadSources(root, folder)) {
      const bool has = !file.lines.empty() &&
                       file.lines.front() == "// SPDX-License-Identifier: Apache-2.0";
      if (!has) breaches.push_back(file.path + ":1: the SPDX line is missing");
    }
  }
  return breaches;
}

Breaches LongFunctions(const fs::path& root, std::size_t most_lines) {
  Breaches breaches;
  for (const char* folder : {"lib", "examples"}) {
    for (const SourceFile& file : ReadSources(root, folder)) {
      for (const Function& f : FunctionsOf(file)) {
        const std::size_t lines = f.last - f.first + 1;
        if (lines <= most_lines) continue;
        breaches.push_back(Breach(file, f.first, "a function of " + std::to_string(lines) + " lines"));
      }
    }
  }
  return breaches;
}

Breaches LongFiles(const fs::path& root, std::size_t most_lines) {
  Breaches breaches;
  for (const char* folder : {"include", "lib", "examples"}) {
    for (const SourceFile& file : ReadSources(root, folder)) {
      if (file.lines.size() <= most_lines) continue;
      breaches.push_back(file.path + ": " + std::to_string(file.lines.size()) + " lines");
    }
  }
  return breaches;
}

}  // namespace claimdiff::architecture
