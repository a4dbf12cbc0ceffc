// SPDX-License-Identifier: Apache-2.0

#include "tables/table_source.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

#include "base/pack.h"

namespace claimdiff::tables {
namespace {

bool IsTable(const std::filesystem::path& path) {
  return path.extension() == ".tsv" || path.extension() == ".mo";
}

}  // namespace

TableSource TableSource::CompiledIn() {
  TableSource source;
  for (const base::PackedFile* file = base::PackBegin(); file != base::PackEnd(); ++file) {
    const std::string name = file->name;
    source.files_.emplace(name, TableFile{name, "data/" + name,
                                          {file->begin, static_cast<std::size_t>(file->end - file->begin)}});
  }
  return source;
}

Result<Done> TableSource::AddFolder(const std::string& folder) {
  std::error_code fault;
  std::vector<std::filesystem::path> paths;
  for (std::filesystem::recursive_directory_iterator it(folder, fault), end; !fault && it != end;
       it.increment(fault)) {
    if (it->is_regular_file(fault) && IsTable(it->path())) paths.push_back(it->path());
  }
  if (fault) return Error{ErrorCode::kCannotRead, "cannot read the folder of tables", folder};
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    std::ifstream stream(path, std::ios::binary);
    auto content = std::make_shared<const std::string>(std::istreambuf_iterator<char>(stream),
                                                       std::istreambuf_iterator<char>());
    if (stream.bad()) return Error{ErrorCode::kCannotRead, "cannot read the table", path.string()};
    const std::string name = std::filesystem::relative(path, folder, fault).generic_string();
    files_.emplace(name, TableFile{name, path.string(), *content});
    owned_.push_back(std::move(content));
  }
  return Done{};
}

std::vector<TableFile> TableSource::Files(std::string_view prefix) const {
  std::vector<TableFile> found;
  for (auto it = files_.lower_bound(prefix); it != files_.end(); ++it) {
    if (!it->first.starts_with(prefix)) break;
    found.push_back(it->second);
  }
  return found;
}

std::vector<std::string> TableSource::LanguageTags() const {
  static constexpr std::string_view kFolder = "languages/";
  std::set<std::string> tags;
  for (const TableFile& file : Files(kFolder)) {
    const std::size_t slash = file.name.find('/', kFolder.size());
    if (slash != std::string::npos) tags.insert(file.name.substr(kFolder.size(), slash - kFolder.size()));
  }
  return {tags.begin(), tags.end()};
}

}  // namespace claimdiff::tables
