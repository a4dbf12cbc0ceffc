// SPDX-License-Identifier: Apache-2.0
//
// Finds the source of a cue: the actor next to it that can be its subject, with pronouns, roles and
// left-out subjects resolved to who spoke or acted before.

#ifndef CLAIMDIFF_LIB_CLAIM_SOURCES_H_
#define CLAIMDIFF_LIB_CLAIM_SOURCES_H_

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "claim/actors.h"
#include "claim/attribution.h"
#include "claim/parsed_document.h"

namespace claimdiff::claim {

// Walks with the attribution from sentence to sentence; not for use by two threads at a time.
class Sources {
 public:
  // Both must outlive the object; `actors` in text order.
  Sources(const ParsedDocument& document, const std::vector<Actor>& actors);

  // The source of `cue`, which stands in `clause` of `sentence`. An actor without a key where nobody
  // can be named.
  Actor Find(const mention::Marker& cue, const TokenRange& clause,
             const sentence::Sentence& sentence) const;

  // The actor that covers the token, or null.
  const Actor* ActorAt(std::uint32_t token) const;

  // To be called behind each sentence, with the attribution that holds at its end.
  void Remember(const sentence::Sentence& sentence, const std::optional<Attribution>& attribution);
  const std::optional<Attribution>& LastAttribution() const { return last_; }

  // Who speaks in the sentence at hand, for cues whose subject is left out; unset at its begin.
  void SetCurrent(std::optional<Actor> source) { current_ = std::move(source); }

  // The first actor of the tokens that can be a subject, or null: who speaks before a colon.
  const Actor* FirstSubject(const TokenRange& tokens) const;

  // Who passes on what `source` said ("TASS quotes Peskov"): the other actor beside the cue, or null.
  const Actor* Conveyor(const mention::Marker& cue, const Actor& source,
                        const sentence::Sentence& sentence) const;

 private:
  Actor FindOfSaying(const mention::Marker& cue, const TokenRange& clause,
                     const sentence::Sentence& sentence) const;
  Actor FindQuoted(const mention::Marker& cue, const sentence::Sentence& sentence) const;
  Actor FindAfter(const mention::Marker& cue, const sentence::Sentence& sentence) const;
  Actor FindBefore(const mention::Marker& cue, const sentence::Sentence& sentence) const;
  const Actor* SubjectBehind(const mention::Marker& cue, std::uint32_t end) const;
  const Actor* SubjectBefore(const mention::Marker& cue, std::uint32_t begin) const;
  bool HasErgative(const TokenRange& tokens, bool backwards) const;
  bool ClosesInsertion(const mention::Marker& cue, const sentence::Sentence& sentence) const;
  // The actor before "who" where the cue is the verb of "who".
  const Actor* BeforeRelative(const mention::Marker& cue, const sentence::Sentence& sentence) const;
  // "A and B said": the surface holds both.
  Actor WithPartner(const Actor& actor, const mention::Marker& cue) const;
  const Actor* Opener(const mention::Marker& cue, const sentence::Sentence& sentence) const;
  bool Fits(const Actor& actor, const mention::Marker& cue) const;
  bool FitsImpersonally(const Actor& actor, const mention::Marker& cue) const;
  std::vector<const Actor*> Beside(const mention::Marker& cue, const sentence::Sentence& sentence) const;
  Actor NamedBefore(const Actor& pronoun, const mention::Marker& cue, const sentence::Sentence& sentence) const;
  const Actor* PronounIn(const mention::Marker& cue) const;
  const Actor& Antecedent(std::string_view number) const;
  void RememberActor(const Actor& actor);
  bool Continues(const mention::Marker& cue) const;
  bool IsPunct(std::uint32_t token) const;
  bool BehindPreposition(const Actor& actor) const;
  bool Opens(const mention::Marker& cue, const TokenRange& clause) const;
  Actor Resolved(const Actor& actor) const;
  Actor Elided() const;

  const ParsedDocument& document_;
  const std::vector<Actor>& actors_;
  std::vector<std::int32_t> actor_at_;  // by token, -1: none
  std::vector<bool> preposition_;       // by token
  std::vector<bool> impersonal_;        // by token: a preposition that an impersonal subject may follow
  std::vector<bool> and_;               // by token
  std::vector<bool> relative_;          // by token
  std::vector<bool> name_mark_;         // by token: a mark of a quoted name, no punctuation of the sentence
  std::vector<bool> speech_;            // by token
  std::optional<Attribution> last_;
  std::optional<Actor> current_;
  Actor last_person_;
  Actor last_man_;    // by the name
  Actor last_woman_;
  Actor last_role_;  // "the minister", where nobody is named
  Actor last_group_;  // institutions, unnamed people
};

}  // namespace claimdiff::claim

#endif  // CLAIMDIFF_LIB_CLAIM_SOURCES_H_
