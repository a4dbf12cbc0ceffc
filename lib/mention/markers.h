// SPDX-License-Identifier: Apache-2.0
//
// Markers are the small words that steer a claim: reporting cues, negations, hedges, words of cause,
// conjunctions, pronouns. They are read from data/languages/<tag>/markers.tsv, so that the claim
// stage sees kinds and values, never words.
//
// A table row is `kind`, `value`, `pattern`. A pattern is one word form or several separated by blanks,
// with alternatives in braces; `kind` = paradigm defines the alternatives that {@value} stands for;
// `kind` = plural gives endings of verbs in the plural; `kind` = tell is a "say" of a verb that has other uses, too
// ("noted", "scored"): it needs a content clause, a quotation or something said before it.
// The longest pattern that begins at a token wins; one pattern may stand in several rows.

#ifndef CLAIMDIFF_LIB_MENTION_MARKERS_H_
#define CLAIMDIFF_LIB_MENTION_MARKERS_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"
#include "tables/table_source.h"
#include "word/word.h"

namespace claimdiff::mention {

enum class MarkerKind : std::uint8_t {
  kSay,           // a reporting verb whose content is what somebody says; value: the act
  kDo,            // a speech act that is itself the content (thank, apologise); value: the act
  kSourceAfter,   // "according to": the source follows
  kSourceBefore,  // the same as a postposition: the source stands before
  kVia,           // an outlet passes something on ("TASS reports"); value: the act
  kNegation,      // value "concord": "nobody", "never", which go with a "not" of their own; "without": of a noun alone
  kNegatedPrefix, // words that are negative in themselves ("impossible", "failed to"); counts as negation
  kHedge,         // doubt: probably, allegedly; value: "speaker" or "outlet" (whose doubt)
  kPossible,      // may, can, plan
  kHearsay,       // renarrated forms, "they say"
  kCondition,     // if
  kThat,          // opens a content clause
  kRelative,      // opens a relative clause
  kConjunction,   // opens a clause of its own behind a comma
  kCauseAfter,    // because of: the cause follows
  kCauseBefore,   // the cause stands before
  kCauseLink,     // stands between "the cause" and what it is: "was", "turned out to be"
  kPreposition,   // what follows is no subject; value "institution": unless the cue is impersonal ("at the
                  // ministry they said"); "to": it may be who is spoken to
  kPronoun,       // value: "he", "she", "they", "one" (no gender): a person named before
  kPossessive,    // value as kPronoun: "his words"
  kFuture,        // a plan or promise rather than a fact
  kIn,            // a preposition of place: in, at
  kSo,            // "about this": the cue behind it speaks of the sentence before
  kQuotes,        // "quotes", "cites the words of": the object is the source, the subject passed it on
  kAnd,           // joins cues of one subject
  kNoun,          // "the statement of": a noun whose owner says the content clause behind; value: the act
  kOf,            // joins a noun to the actor before it; value "always", "source" (not behind a saying cue) or
                  // "before" (behind no cue at all: "said the minister in Paris")
  kInstead,       // "instead of": the figure next to it held no longer; value "after" where it stands behind the figure
  kFrom,          // "from": opens a step from one figure to the next
  kAnchored,      // "the next day", "the evening before": a time counted from what was named before
  kNow,           // "already", "by now", "according to new data": the state at the time of writing
  kAmong,         // "among the dead": the people behind it are a part of those
  kNeutral,       // holds a marker's word but is none ("not only")
};

struct Marker {
  MarkerKind kind;
  std::uint32_t first = 0;  // tokens, both inclusive
  std::uint32_t last = 0;
  std::string_view value;   // owned by the MarkerReader
  bool plural = false;      // a form that wants a subject in the plural
  bool tell = false;        // of kSay: says something only where a content is seen
};

// Whether the marker negates its clause; "without" negates a noun alone.
bool IsNegation(const Marker& marker);
// Cues of attribution: what somebody says follows, or stands before.
bool IsCue(MarkerKind kind);
// A cue of an outlet that passes on what it heard.
bool IsReport(const Marker& cue);

// Those of `markers` (in order of their first token) that begin in tokens [first, last). Logarithmic.
std::span<const Marker> MarkersIn(const std::vector<Marker>& markers, std::uint32_t first, std::uint32_t last);
// Whether one of them is of the kind.
bool HasMarker(const std::vector<Marker>& markers, MarkerKind kind, std::uint32_t first,
               std::uint32_t last);

// Immutable after Load; may be shared by threads.
class MarkerReader {
 public:
  static Result<MarkerReader> Load(const tables::TableSource& source);
  MarkerReader(MarkerReader&&) noexcept;
  MarkerReader& operator=(MarkerReader&&) noexcept;
  ~MarkerReader();

  // The markers of the whole text in order of their first token. Linear in the text.
  std::vector<Marker> Read(const word::AnalyzedText& text) const;

 private:
  struct State;
  explicit MarkerReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_MARKERS_H_
