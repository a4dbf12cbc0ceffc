// SPDX-License-Identifier: Apache-2.0
//
// RapidJSON's event reader tells where it stands behind each string; json_offsets.h works back from
// there. The reader is iterative, so that deep nesting costs no stack.

#include "document/json_input.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <utility>

#include "document/files.h"
#include "document/json_offsets.h"

namespace claimdiff::document {
namespace {

namespace json = rapidjson;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Collects the documents of one JSON text. A handler of RapidJSON events: false stops the reader.
class DocumentCollector {
 public:
  using Documents = std::vector<Result<DocumentInput>>;

  // `base`: where the JSON text begins in the file.
  DocumentCollector(std::string_view json, std::size_t base, const json::MemoryStream& stream,
                    const std::string& path, Documents* out)
      : json_(json), base_(base), stream_(stream), path_(path), out_(out) {}

  bool Null() { return Value(nullptr, 0, "null"); }
  bool Bool(bool) { return Value(nullptr, 0, "a truth value"); }
  bool RawNumber(const char* digits, json::SizeType size, bool) {
    return Value(digits, size, "a number");
  }
  bool Int(int) { return true; }  // numbers come as RawNumber
  bool Uint(unsigned) { return true; }
  bool Int64(std::int64_t) { return true; }
  bool Uint64(std::uint64_t) { return true; }
  bool Double(double) { return true; }
  bool String(const char* text, json::SizeType size, bool) { return Value(text, size, ""); }

  bool Key(const char* name, json::SizeType size, bool) {
    if (depth_ == document_depth_) key_.assign(name, size);
    return true;
  }

  bool StartObject() {
    if (document_depth_ == 0 && depth_ <= 1) {
      document_depth_ = depth_ + 1;
      input_ = DocumentInput{};
      fault_.clear();
      has_text_ = false;
      begin_ = stream_.Tell();
    } else {
      Nested("an object");
    }
    ++depth_;
    return true;
  }

  bool EndObject(json::SizeType) {
    if (depth_-- == document_depth_) {
      document_depth_ = 0;
      Finish();
    }
    return true;
  }

  bool StartArray() {
    Nested("a list");
    ++depth_;
    return true;
  }

  bool EndArray(json::SizeType) {
    --depth_;
    return true;
  }

 private:
  // A string (`kind` empty), a number or another plain value.
  bool Value(const char* text, std::size_t size, std::string_view kind) {
    if (document_depth_ == 0) return NoDocument();
    if (depth_ != document_depth_ || kind == "null") return true;
    const bool is_text = kind.empty();
    if (std::string* field = FieldOf(key_)) {
      if (is_text || (kind == "a number" && field == &input_.id)) {
        field->assign(text, size);
        if (is_text) NoteOffsets(field);
      } else {
        Blame(kind);
      }
    }
    return true;
  }

  std::string* FieldOf(std::string_view key) {
    if (key == "text") return &input_.text;
    if (key == "title") return &input_.title;
    if (key == "id") return &input_.id;
    if (key == "language") return &input_.language;
    if (key == "date") return &input_.date;
    if (key == "source") return &input_.source;
    return nullptr;
  }

  void NoteOffsets(const std::string* field) {
    if (field == &input_.text) {
      has_text_ = true;
      input_.text_offsets = Offsets();
    } else if (field == &input_.title) {
      input_.title_offsets = Offsets();
    }
  }

  std::vector<std::size_t> Offsets() const {
    std::vector<std::size_t> offsets = JsonStringOffsets(json_, stream_.Tell());
    for (std::size_t& offset : offsets) offset += base_;
    return offsets;
  }

  void Nested(std::string_view kind) {
    if (document_depth_ != 0 && depth_ == document_depth_ && FieldOf(key_) != nullptr) Blame(kind);
  }

  void Blame(std::string_view kind) {
    if (!fault_.empty()) return;
    fault_ = "the field \"" + key_ + "\" is " + std::string(kind) + ", not a string";
    begin_ = stream_.Tell() - 1;
  }

  // A value where a document should be.
  bool NoDocument() {
    out_->emplace_back(Error{ErrorCode::kBadJson, "a document is a JSON object", path_,
                             base_ + stream_.Tell() - 1});
    return true;
  }

  void Finish() {
    if (!fault_.empty()) {
      out_->emplace_back(Error{ErrorCode::kBadJson, fault_, path_, base_ + begin_});
    } else if (!has_text_) {
      out_->emplace_back(
          Error{ErrorCode::kMissingText, "the document has no \"text\"", path_, base_ + begin_});
    } else {
      input_.path = path_;
      out_->emplace_back(std::move(input_));
    }
  }

  std::string_view json_;
  std::size_t base_;
  const json::MemoryStream& stream_;
  const std::string& path_;
  Documents* out_;

  DocumentInput input_;
  std::string key_;
  std::string fault_;
  std::size_t begin_ = 0;  // of the document, or of its first fault
  std::size_t depth_ = 0;
  std::size_t document_depth_ = 0;  // depth inside the document's object; 0: outside of any
  bool has_text_ = false;
};

void ReadJson(std::string_view text, std::size_t base, const std::string& path,
              std::vector<Result<DocumentInput>>* out) {
  json::MemoryStream stream(text.data(), text.size());
  DocumentCollector collector(text, base, stream, path, out);
  json::Reader reader;
  constexpr unsigned kFlags = json::kParseIterativeFlag | json::kParseNumbersAsStringsFlag;
  const json::ParseResult result = reader.Parse<kFlags>(stream, collector);
  if (result.IsError()) {
    std::string message = json::GetParseError_En(result.Code());
    if (message.ends_with('.')) message.pop_back();
    out->emplace_back(Error{ErrorCode::kBadJson, std::move(message), path, base + result.Offset()});
  }
}

void ReadLines(std::string_view bytes, std::size_t base, const std::string& path,
               std::vector<Result<DocumentInput>>* out) {
  for (std::size_t begin = base; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) ReadJson(line, begin, path, out);
    begin = end + 1;
  }
}

// Fills in the line of each error; errors stand in the order of their positions.
void CountLines(std::string_view bytes, std::vector<Result<DocumentInput>>* documents) {
  std::size_t line = 1, at = 0;
  for (Result<DocumentInput>& document : *documents) {
    if (document.ok()) continue;
    Error error = document.error();
    const std::size_t position = std::min(error.position, bytes.size());
    for (; at < position; ++at) line += bytes[at] == '\n';
    error.line = line;
    document = std::move(error);
  }
}

// Documents without an id are named after the file and, where it holds several, their place in it.
void NameDocuments(const std::string& path, std::vector<Result<DocumentInput>>* documents) {
  const std::string stem = StemOf(path);
  for (std::size_t i = 0; i < documents->size(); ++i) {
    if (!(*documents)[i].ok() || !(*documents)[i]->id.empty() || stem.empty()) continue;
    (*documents)[i]->id = documents->size() == 1 ? stem : stem + "-" + std::to_string(i + 1);
  }
}

}  // namespace

std::vector<Result<DocumentInput>> ReadJsonDocuments(std::string_view bytes,
                                                     const std::string& path, bool is_lines) {
  std::vector<Result<DocumentInput>> documents;
  const std::size_t base = bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  if (bytes.find_first_not_of(" \t\r\n", base) == std::string_view::npos) {
    documents.emplace_back(Error{ErrorCode::kEmpty, "the file is empty", path});
    return documents;
  }
  if (is_lines) {
    ReadLines(bytes, base, path, &documents);
  } else {
    ReadJson(bytes.substr(base), base, path, &documents);
    if (documents.empty()) {
      documents.emplace_back(Error{ErrorCode::kEmpty, "the file holds no document", path});
    }
  }
  CountLines(bytes, &documents);
  NameDocuments(path, &documents);
  return documents;
}

}  // namespace claimdiff::document
