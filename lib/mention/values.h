// SPDX-License-Identifier: Apache-2.0
//
// Finds the values of a sentence: numbers, ordinals, quantities, money, durations and times.
//
//   auto reader = ValueReader::Load(source, analyzer);
//   std::vector<ValueMention> found;
//   reader->Read(text, first, last, {"2025-10-09"}, &found);
//
// Words and endings come from data/languages/<tag>/{numbers,units,times,value_cues,value_persons}.tsv;
// the grammar is shared by all languages (see value_atoms.h).

#ifndef CLAIMDIFF_LIB_MENTION_VALUES_H_
#define CLAIMDIFF_LIB_MENTION_VALUES_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claimdiff/claim.h"
#include "claimdiff/mention.h"
#include "claimdiff/result.h"
#include "tables/table_source.h"
#include "word/word.h"

namespace claimdiff::mention {

// What relative times count from.
struct TimeReference {
  // "2025-10", "2025-10-09" or "2013-02-12T04:30:00-02:00"; empty: unknown. With a time of day,
  // "two hours ago" is as precise as that allows (a minute). "Two days ago" is a day of the calendar where the
  // past is preferred, and an hour of it in plans.
  std::string iso;
  // Times without a year or a day are the nearest before the reference (else: after it).
  bool prefer_past = true;
};

inline constexpr std::size_t kNoToken = static_cast<std::size_t>(-1);

// Richer than claimdiff::Mention. Token numbers are those of the text.
struct ValueMention {
  claimdiff::Mention mention;        // kind, span, value, time
  std::size_t first_token = 0;       // tokens read, inclusive
  std::size_t last_token = 0;
  // The counted noun with its modifiers ("украински дрона"), inside first_token..last_token, or
  // kNoToken where nothing is counted.
  std::size_t counted_first = kNoToken;
  std::size_t counted_last = kNoToken;
  word::ConceptId counted = word::kNoConcept;  // of the counted noun's head
  Scope scope = Scope::kUnknown;               // from cue words near: in total, of them, so far
  bool from = false;                           // opens a step to the next value: "from 2.8 to 3.1 percent"
  std::optional<Grain> named;                  // of a time: the unit that its words name, where the interval is finer
  bool is_base = false;                        // "38 of 67": the 67 of which another count is a part
};

// "Not 1200 but 950": whether one of `values` (in text order) that is a count begins at the token, and another of tokens
// [begin, end) holds in its place. Logarithmic.
bool IsReplacedAt(const std::vector<ValueMention>& values, std::size_t token, std::size_t begin, std::size_t end);

// Immutable after Load; may be shared by threads.
class ValueReader {
 public:
  // `analyzer` must outlive the reader. Fails with kBadTable on a wrong row.
  static Result<ValueReader> Load(const tables::TableSource& source, const word::Analyzer& analyzer);
  ValueReader(ValueReader&&) noexcept;
  ValueReader& operator=(ValueReader&&) noexcept;
  ~ValueReader();

  // Appends the mentions of tokens [first, last) (one sentence) in text order, not overlapping. The
  // mentions already in `out` are those of the text before: "the next day" counts from the last day
  // among them. Linear in the tokens. A text in a language without tables has no mentions.
  void Read(const word::AnalyzedText& text, std::size_t first, std::size_t last,
            const TimeReference& reference, std::vector<ValueMention>* out) const;

 private:
  struct State;
  explicit ValueReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_VALUES_H_
