// SPDX-License-Identifier: Apache-2.0
//
// Errors are values. A function that can fail returns Result<T>: either a T or an Error that says
// what was wrong and at which byte of which input. claimdiff never throws across its boundary,
// never prints and never exits.
//
//   claimdiff::Result<claimdiff::Engine> engine = claimdiff::Engine::Create();
//   if (!engine.ok()) { std::cerr << engine.error().ToString() << "\n"; return 1; }
//   engine->Compare(...);

#ifndef CLAIMDIFF_RESULT_H_
#define CLAIMDIFF_RESULT_H_

#include <cstddef>
#include <string>
#include <utility>
#include <variant>

#include "claimdiff/export.h"

namespace claimdiff {

enum class ErrorCode {
  kCannotRead,        // the file does not exist or could not be read to its end
  kEmpty,             // the input holds no text
  kBadJson,           // a .json or .jsonl input is not well formed, or a field has the wrong type
  kMissingText,       // a JSON document has no "text"
  kUnsupported,       // the language was recognised or given, but there are no tables for it
  kUnknownLanguage,   // the language could not be recognised
  kTooLarge,          // the text is 4 GiB or larger
  kBadTable,          // a table row (compiled in, or in a folder given at run time) is wrong
  kBadArgument,       // an option has a value outside its documented range
};

// The snake_case name of a code, e.g. "bad_json".
CLAIMDIFF_EXPORT const char* ErrorCodeName(ErrorCode code);

struct Error {
  ErrorCode code = ErrorCode::kCannotRead;
  std::string message;       // one English sentence without a full stop
  std::string path;          // the file, or empty for an input from memory
  std::size_t position = 0;  // byte offset of the fault in that input; 0 where there is none
  std::size_t line = 0;      // line of the fault, counted from 1; 0 where lines mean nothing

  // "path:line: message" with the parts that are known.
  CLAIMDIFF_EXPORT std::string ToString() const;
};

// A T or an Error. Movable if T is. Reading the wrong side is a precondition violation.
template <typename T>
class Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() & { return *std::get_if<0>(&state_); }
  const T& value() const& { return *std::get_if<0>(&state_); }
  T&& value() && { return std::move(*std::get_if<0>(&state_)); }
  const Error& error() const { return *std::get_if<1>(&state_); }

  T* operator->() { return std::get_if<0>(&state_); }
  const T* operator->() const { return std::get_if<0>(&state_); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }

 private:
  std::variant<T, Error> state_;
};

// For functions that return nothing but may fail: Result<Done>.
struct Done {};

}  // namespace claimdiff

#endif  // CLAIMDIFF_RESULT_H_
