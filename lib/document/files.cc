// SPDX-License-Identifier: Apache-2.0

#include "document/files.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>

#include "document/json_input.h"

namespace claimdiff::document {

Result<std::string> ReadFile(const std::string& path) {
  std::error_code fault;
  if (std::filesystem::is_directory(path, fault)) {
    return Error{ErrorCode::kCannotRead, "this is a folder, not a file", path};
  }
  errno = 0;
  std::ifstream stream(path, std::ios::binary);
  if (!stream) {
    const char* why = errno == 0 ? "the file cannot be opened" : std::strerror(errno);
    return Error{ErrorCode::kCannotRead, std::string("cannot open the file: ") + why, path};
  }
  std::string bytes;
  const auto size = std::filesystem::file_size(path, fault);
  if (!fault) bytes.reserve(size);
  char buffer[1 << 16];
  while (stream.read(buffer, sizeof buffer) || stream.gcount() > 0) {
    bytes.append(buffer, static_cast<std::size_t>(stream.gcount()));
  }
  if (stream.bad())
    return Error{ErrorCode::kCannotRead, "the file could not be read to its end", path};
  return bytes;
}

std::string StemOf(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.rfind('.');
  if (dot != std::string_view::npos && dot > 0) name = name.substr(0, dot);
  return std::string(name.empty() ? path : name);
}

std::vector<Result<DocumentInput>> LoadFile(const std::string& path) {
  std::vector<Result<DocumentInput>> documents;
  Result<std::string> bytes = ReadFile(path);
  if (!bytes.ok()) {
    documents.emplace_back(bytes.error());
  } else if (path.ends_with(".json") || path.ends_with(".jsonl")) {
    documents = ReadJsonDocuments(*bytes, path, path.ends_with(".jsonl"));
  } else {
    DocumentInput input;
    input.id = StemOf(path);
    input.path = path;
    input.text = *std::move(bytes);
    documents.emplace_back(std::move(input));
  }
  return documents;
}

}  // namespace claimdiff::document
