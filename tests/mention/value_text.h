// SPDX-License-Identifier: Apache-2.0
//
// Values of a text as short strings, for tests: "38 person", "(20..* person" (more than 20), "~2..10
// meter", "#3" (third), "2025-10-07..2025-10-08 day".

#ifndef CLAIMDIFF_TESTS_MENTION_VALUE_TEXT_H_
#define CLAIMDIFF_TESTS_MENTION_VALUE_TEXT_H_

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "mention/values.h"
#include "text/tokenizer.h"

namespace claimdiff::mention {

struct Readers {
  Readers()
      : analyzer(word::Analyzer::Load(tables::TableSource::CompiledIn())),
        values(ValueReader::Load(tables::TableSource::CompiledIn(), *analyzer)) {}

  Result<word::Analyzer> analyzer;
  Result<ValueReader> values;  // points to the analyzer
};

// Loaded once a process.
inline const Readers& LoadedReaders() {
  static const Readers readers;
  return readers;
}

inline std::string NumberText(double value) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.15g", value);
  return buffer;
}

inline std::string ToText(const claimdiff::Mention& mention) {
  if (mention.kind == MentionKind::kTime) {
    if (!mention.time) return "?";
    const TimeValue& time = *mention.time;
    const auto or_star = [](const std::string& point) { return point.empty() ? "*" : point; };
    return or_star(time.start) + ".." + or_star(time.end) + " " + GrainName(time.grain);
  }
  const Value& value = *mention.value;
  std::string text = mention.kind == MentionKind::kOrdinal ? "#" : value.approximate ? "~" : "";
  if (value.low_open) text += "(";
  text += value.low ? NumberText(*value.low) : "*";
  if (value.low != value.high) text += ".." + (value.high ? NumberText(*value.high) : std::string("*"));
  if (value.high_open) text += ")";
  return value.unit.empty() ? text : text + " " + value.unit;
}

inline std::vector<ValueMention> ReadMentions(std::string_view language, std::string_view text,
                                              const TimeReference& reference = {"2025-10-09"}) {
  const Readers& readers = LoadedReaders();
  const word::AnalyzedText words = readers.analyzer->Analyze(text::Tokenize(text), language);
  std::vector<ValueMention> found;
  readers.values->Read(words, 0, words.tokens().size(), reference, &found);
  return found;
}

inline std::vector<std::string> ReadValues(std::string_view language, std::string_view text,
                                           const TimeReference& reference = {"2025-10-09"}) {
  std::vector<std::string> texts;
  for (const ValueMention& found : ReadMentions(language, text, reference)) {
    texts.push_back(ToText(found.mention));
  }
  return texts;
}

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_TESTS_MENTION_VALUE_TEXT_H_
