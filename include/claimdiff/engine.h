// SPDX-License-Identifier: Apache-2.0
//
// The Engine holds the tables of all languages and does the work. Create it once and share it: all
// member functions but Create are const and may be called from any number of threads at a time.
//
//   auto engine = claimdiff::Engine::Create();
//   if (!engine.ok()) return Fail(engine.error());
//   auto articles = engine->ReadFiles({"bg.txt", "ru.txt", "ka.txt"});
//   claimdiff::Comparison comparison = engine->Compare(articles);
//   std::cout << claimdiff::ToText(comparison, {});
//
// An Engine is movable; what it returns owns its data and may outlive it.

#ifndef CLAIMDIFF_ENGINE_H_
#define CLAIMDIFF_ENGINE_H_

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/align.h"
#include "claimdiff/claim.h"
#include "claimdiff/comparison.h"
#include "claimdiff/document.h"
#include "claimdiff/export.h"
#include "claimdiff/mention.h"
#include "claimdiff/result.h"
#include "claimdiff/rule.h"

namespace claimdiff {

struct EngineOptions {
  // A folder laid out like data/: its rows are added to the compiled-in tables, or replace rows
  // with the same key. Empty (the default): the compiled-in tables alone.
  std::string tables_folder;
};

struct ReadOptions {
  // The language of all inputs; empty (the default): the input's own, or detected.
  std::string language;
};

struct MentionOptions {
  // ISO 8601 time, date or month from which relative times are resolved. Empty: they stay unresolved.
  std::string reference;
  // Which way a weekday, a month or a day without a year points. The past is right for news, where "two days
  // ago" is a day of the calendar; in plans, which look ahead, spans count from the reference's hour.
  enum class Prefer { kPast, kFuture } prefer = Prefer::kPast;
};

struct CompareOptions {
  // Language of Disagreement::explanation and Reading::value: "en", "bg", "ru", "ka".
  std::string ui_language = "en";
  // Threads to use; 0: one per core. The result does not depend on it.
  int threads = 0;
  // Called from one thread at a time with the share that is done, 0 to 1. Default: not called.
  std::function<void(double)> progress;
  // Rules of your own, run after the built-in ones.
  std::vector<Rule> rules;
};

// Inputs that could be read, and one Error for each that could not.
struct ReadResult {
  std::vector<Document> documents;
  std::vector<Error> errors;
};

// One word form: the key that all forms of the word share, and its concept or "".
struct WordAnalysis {
  std::string key;
  std::string concept_id;
};

class CLAIMDIFF_EXPORT Engine {
 public:
  static Result<Engine> Create(const EngineOptions& options = {});
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  // The BCP 47 tags of the languages there are tables for, sorted.
  std::vector<std::string> Languages() const;

  // Sets boilerplate aside, finds language and date. Fails where there is no text, the language is
  // not recognised, or not supported (the message names it).
  Result<Document> Read(const DocumentInput& input) const;
  // Reads plain text, .json and .jsonl files; a .jsonl file holds many documents. Every input that
  // cannot be used has an error with its path and position; the others are read all the same.
  ReadResult ReadFiles(const std::vector<std::string>& paths, const ReadOptions& options = {}) const;

  // Spans of the document's text, in order; boilerplate belongs to no sentence.
  std::vector<Span> Sentences(const Document& document) const;
  // `language` is one of Languages(); for any other, nothing is found.
  std::vector<Mention> Mentions(std::string_view language, std::string_view text,
                                const MentionOptions& options = {}) const;
  WordAnalysis AnalyzeWord(std::string_view language, std::string_view form) const;
  std::vector<Claim> Claims(const Document& document) const;

  // Compares any number of documents; their order changes nothing but the order of readings.
  Comparison Compare(const ReadResult& articles, const CompareOptions& options = {}) const;
  Comparison Compare(std::vector<Document> documents, const CompareOptions& options = {}) const;

  // For every sentence of `a` its best match in `b`. See align.h.
  std::vector<AlignedPair> Align(std::span<const std::string> a, std::span<const std::string> b,
                                 const AlignOptions& options = {}) const;

 private:
  struct State;
  explicit Engine(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_ENGINE_H_
