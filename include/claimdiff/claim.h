// SPDX-License-Identifier: Apache-2.0
//
// A Claim is one proposition of a text with its source: who says it, with which word, whether
// quoted, affirmed or negated, how surely, about which topics, with which values. The parts are
// those of quotation research: source (speaker), cue (verb) and content.
//
//   for (const claimdiff::Claim& c : engine.Claims(document))
//     if (c.speaker) std::cout << c.speaker->name << ": " << c.span.In(document.text) << "\n";
//
// A claim never crosses a sentence; a sentence may hold several. Values: copyable.

#ifndef CLAIMDIFF_CLAIM_H_
#define CLAIMDIFF_CLAIM_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "claimdiff/export.h"
#include "claimdiff/mention.h"
#include "claimdiff/span.h"

namespace claimdiff {

enum class SpeakerType { kPerson, kOrganization, kGovernment, kMedia, kUnnamed };
// "person", "place-as-government", ...
CLAIMDIFF_EXPORT const char* SpeakerTypeName(SpeakerType type);

struct Speaker {
  std::string name;  // in Latin letters: "Vladimir Putin"; a gloss where unnamed: "experts"
  std::string key;   // script-independent; equal for the same speaker in every text
  Span surface;      // the words in this sentence: "Путин", "По его словам"
  SpeakerType type = SpeakerType::kPerson;
  std::vector<std::string> via;  // who passed it on: {"TASS"}
};

enum class Polarity { kAffirmed, kNegated };
enum class Certainty {
  kAsserted,
  kHedged,    // "probably", "allegedly": a doubt is voiced
  kReported,  // hearsay: Bulgarian renarrated forms, Georgian თურმე
  kPossible,  // "may", "can": a possibility, a plan, a condition
};
CLAIMDIFF_EXPORT const char* PolarityName(Polarity polarity);
CLAIMDIFF_EXPORT const char* CertaintyName(Certainty certainty);

// How a count relates to the whole it belongs to.
enum class Scope { kUnknown, kTotal, kPart, kSoFar };
CLAIMDIFF_EXPORT const char* ScopeName(Scope scope);  // "" for unknown

struct ClaimQuantity {
  std::string what;  // what is counted: "killed", "survived", "aboard", "missile", ...
  Value value;
  Scope scope = Scope::kUnknown;
  Span span;
};

// A time that is a limit: "until 19 November", "after 2030".
enum class TimeBound { kNone, kUntil, kSince };
CLAIMDIFF_EXPORT const char* TimeBoundName(TimeBound bound);  // "" for none

struct ClaimTime {
  std::string what;  // the event the time belongs to, as a concept: "crash", "meeting", or empty
  TimeValue time;    // of a limit the unit that is named: the day, the year
  Span span;
  TimeBound bound = TimeBound::kNone;
};

struct ClaimName {
  std::string name;  // in Latin letters
  std::string key;
  Span span;
};

// A cause that the claim names.
struct ClaimCause {
  std::string effect;  // the event it explains, "crash"; empty where the claim does not name it
  Span span;           // the words that name the cause
};

struct Claim {
  std::string id;        // "c1", unique in a comparison
  std::size_t document = 0;  // index into Comparison::documents
  std::size_t sentence = 0;  // index into the document's sentences
  Span span;             // bytes of the document

  // What is said: the span without the words that tell who says it, to whom and with which cue. In text order, in
  // several parts where the cue stands between them; all of the span in the text's own voice.
  std::vector<Span> content;

  std::optional<Speaker> speaker;  // unset: the text's own voice
  Span verb;                       // the cue; empty where there is none
  std::string act = "state";       // "state", "confirm", "deny", "apologize", "promise", ...
  bool quoted = false;             // the content is (in part) a direct quotation
  Polarity polarity = Polarity::kAffirmed;
  Certainty certainty = Certainty::kAsserted;

  std::vector<std::string> topics;  // "casualties", "cause", "compensation", ...
  // What the content words mean (ids of data/concepts), in their order, each once; the same in
  // all languages: "missile", "explode", "airplane".
  std::vector<std::string> concepts;
  std::vector<std::string> events;  // that the claim names: "crash", "meeting", ... (data/facets/events.tsv)
  std::vector<ClaimCause> causes;
  std::vector<ClaimQuantity> quantities;
  std::vector<ClaimTime> times;
  std::vector<ClaimName> places;
  std::vector<ClaimName> people;
  std::vector<ClaimName> organizations;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_CLAIM_H_
