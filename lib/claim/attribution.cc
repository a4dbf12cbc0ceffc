// SPDX-License-Identifier: Apache-2.0

#include "claim/attribution.h"

#include <algorithm>
#include <utility>

#include "claim/content_range.h"
#include "claim/cues.h"
#include "claim/sources.h"
#include "claim/speech.h"

namespace claimdiff::claim {
namespace {

using mention::Marker;
using mention::MarkerKind;
using mention::Quotation;

constexpr std::string_view kState = "state";
constexpr std::string_view kCites = "cites";  // "citing": what follows is the source, who cites passed it on

// One clause on its way to a proposition.
struct Governed {
  Clause clause;
  TokenRange span;  // with the cue's clause, where that has no content of its own
  TokenRange content;
  std::optional<Attribution> attribution;
  bool dropped = false;  // its tokens went into a neighbour's span
};

class Attributor {
 public:
  Attributor(const ParsedDocument& document, const std::vector<Actor>& actors)
      : document_(document),
        sources_(document, actors),
        speech_(document),
        speech_source_(speech_.size()),
        speech_known_(speech_.size()) {}

  std::vector<Proposition> Run() {
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) ReadSentence(i);
    return std::move(propositions_);
  }

 private:
  void ReadSentence(std::size_t index) {
    sentence_ = &document_.sentences[index];
    clauses_.clear();
    for (const Clause& clause : SplitClauses(document_, *sentence_)) {
      clauses_.push_back({clause, clause.tokens, clause.tokens, std::nullopt, false});
    }
    in_dialogue_ = OpensDialogue() || (in_dialogue_ && !StartsParagraph());
    cues_ = CuesOf(document_, *sentence_, sources_, speech_, OpensDialogue());
    sources_.SetCurrent(std::nullopt);
    for (const Marker& cue : cues_) Govern(cue);
    GovernSpeech();
    if (in_dialogue_ && cues_.empty() && !OpensDialogue()) GoOn();
    for (const Marker& cue : cues_) PassOn(cue);
    SpeakOfSentenceBefore(index);
    sources_.Remember(*sentence_, LastSource());
    Emit(index);
  }

  bool StartsParagraph() const {
    return document_.words.tokens()[sentence_->first_token].newline_before;
  }

  // "— We know, — he said.": speech without quotation marks, to the end of the paragraph.
  bool OpensDialogue() const {
    return StartsParagraph() && speech_.IsDash(sentence_->first_token);
  }

  std::size_t ClauseOf(std::uint32_t token) const {
    std::size_t found = 0;
    for (std::size_t k = 0; k < clauses_.size(); ++k) {
      if (clauses_[k].clause.tokens.first <= token) found = k;
    }
    return found;
  }

  void Govern(const Marker& cue) {
    const std::size_t k = ClauseOf(cue.first);
    switch (cue.kind) {
      case MarkerKind::kSay:
      case MarkerKind::kQuotes:
        return GovernBySaying(cue, k);
      case MarkerKind::kDo:
        return GovernByDoing(cue, k);
      case MarkerKind::kSourceAfter:
      case MarkerKind::kSourceBefore:
        return GovernRest(cue, k);
      case MarkerKind::kNoun:
        return GovernOfNoun(cue, k);
      default:
        return;
    }
  }

  Attribution Attributed(const Marker& cue, std::size_t k) {
    Attribution attribution;
    attribution.source = sources_.Find(cue, clauses_[k].clause.tokens, *sentence_);
    attribution.cue = {cue.first, cue.last + 1};
    attribution.act = cue.value == kCites ? kState : cue.value;
    if (cue.kind == MarkerKind::kQuotes) {
      const Actor* conveyor = sources_.Conveyor(cue, attribution.source, *sentence_);
      if (conveyor != nullptr) attribution.via.push_back(conveyor->name);
    }
    if (!attribution.source.key.empty() && !mention::IsReport(cue)) sources_.SetCurrent(attribution.source);
    return attribution;
  }

  bool Opens(std::size_t k) const {
    return k < clauses_.size() && (clauses_[k].clause.content || clauses_[k].clause.after_colon);
  }

  void GovernBySaying(const Marker& cue, std::size_t k) {
    if (Opens(k + 1) && !FollowsSpeech(cue, k)) return GovernFollowing(cue, k);
    if (IsTrailing(cue)) return GovernPreceding(cue, k);
    if (cue.tell && !speech_.IsQuoted(clauses_[k].clause.tokens) && !SpeaksOfBefore()) return;
    if (!clauses_[k].attribution) clauses_[k].attribution = Attributed(cue, k);
  }

  // "«...», he said on the condition that ...": speech opens the clause and ends before the cue, which no other follows.
  bool FollowsSpeech(const Marker& cue, std::size_t k) const {
    const TokenRange& clause = clauses_[k].clause.tokens;
    const Quotation* speech = speech_.At(clause.first);
    if (speech == nullptr || speech->last >= cue.first || !IsTrailing(cue)) return false;
    return std::none_of(cues_.begin(), cues_.end(), [&](const Marker& m) { return m.first > cue.first && clause.Contains(m.first); });
  }

  // "The claim of the opposition that ...", "its promise to ...": a clause of content must follow.
  void GovernOfNoun(const Marker& cue, std::size_t k) {
    constexpr std::uint32_t kLink = 2;  // tokens between the owner and "that": "is", a comma
    const Actor* owner = cue.last + 1 < sentence_->last_token ? sources_.ActorAt(cue.last + 1) : nullptr;
    if (owner == nullptr || owner->pronoun || clauses_[k].attribution) return;
    const std::uint32_t end = clauses_[k].clause.tokens.last;
    if (k + 1 < clauses_.size() && clauses_[k + 1].clause.content && end <= owner->tokens.last + kLink) {
      return GovernFollowing(cue, k);
    }
    const auto inside = speech_.MarkersIn(owner->tokens.last, end);
    const bool content = std::any_of(inside.begin(), inside.end(), [](const Marker& m) { return m.kind == MarkerKind::kThat; });
    if (content) clauses_[k].attribution = Attributed(cue, k);
  }

  // The clauses behind the cue, to the end or to the next clause with a source of its own.
  void GovernFollowing(const Marker& cue, std::size_t k) {
    const Attribution attribution = Attributed(cue, k);
    for (std::size_t j = k + 1; j < clauses_.size(); ++j) {
      if (j > k + 1 && !clauses_[j].clause.content && HasSay(j)) break;
      clauses_[j].attribution = attribution;
    }
    if (clauses_[k].attribution) return;  // itself reported speech: stays with who reports it
    clauses_[k].dropped = true;
    clauses_[k + 1].span.first = clauses_[k].span.first;
  }

  bool HasSay(std::size_t k) const {
    return std::any_of(cues_.begin(), cues_.end(), [&](const Marker& cue) {
      return clauses_[k].clause.tokens.Contains(cue.first) && cue.kind != MarkerKind::kVia;
    });
  }

  // The cue stands behind a comma, a dash or a closing mark, with something said before it.
  bool IsTrailing(const Marker& cue) const { return BreakBefore(cue, *sentence_, sources_, speech_).has_value(); }

  // Who is named behind the last cue says all before it, whoever does something in it: "the rest they promise to free,
  // said the delegation".
  void GovernPreceding(const Marker& cue, std::size_t k) {
    const Attribution attribution = Attributed(cue, k);
    const Actor& source = attribution.source;
    const bool named = !source.tokens.empty() && source.tokens.first >= cue.last && source.type != SpeakerType::kMedia;
    for (std::size_t j = 0; j <= k; ++j) {
      const auto& known = clauses_[j].attribution;
      const bool inner = known && known->IsAnonymousDeed() && speech_.At(known->cue.first) == nullptr;
      if (!known || (named && inner)) clauses_[j].attribution = attribution;
    }
  }

  void GovernByDoing(const Marker& cue, std::size_t k) {
    clauses_[k].attribution = Attributed(cue, k);
    for (std::size_t j = k + 1; j < clauses_.size() && clauses_[j].clause.content; ++j) {
      clauses_[j].dropped = true;
      clauses_[k].span.last = clauses_[j].span.last;
      if (j == k + 1) clauses_[k].content.first = clauses_[j].span.first;
      clauses_[k].content.last = clauses_[j].span.last;
    }
  }

  void GovernRest(const Marker& cue, std::size_t k) {
    Attribution attribution = Attributed(cue, k);
    for (std::size_t j = 0; j < clauses_.size(); ++j) {
      Governed& governed = clauses_[j];
      // "According to the police ..., but the organisers speak of ...".
      if (j > k && !governed.clause.content && HasSay(j)) break;
      if (!governed.attribution) {
        governed.attribution = attribution;
      } else if (cue.value == kCites && !attribution.source.key.empty() &&
                 governed.attribution->source.type != SpeakerType::kPerson) {
        // "Reuters reports, citing an official": the official says it.
        Attribution cited = attribution;
        cited.via = governed.attribution->via;
        AddVia(governed.attribution->source, &cited);
        governed.attribution = std::move(cited);
      } else if (attribution.source.type == SpeakerType::kMedia || cue.value == "report") {
        AddVia(attribution.source, &*governed.attribution);
      }
    }
  }

  static void AddVia(const Actor& source, Attribution* attribution) {
    if (source.name.empty() || source.key == attribution->source.key) return;
    auto& via = attribution->via;
    if (std::find(via.begin(), via.end(), source.name) == via.end()) via.push_back(source.name);
  }

  bool SpeaksOfBefore() const {
    constexpr std::uint32_t kOpening = 2;  // tokens that may stand before it
    const auto so = speech_.MarkersIn(sentence_->first_token, sentence_->first_token + kOpening);
    return std::any_of(so.begin(), so.end(), [](const Marker& m) { return m.kind == MarkerKind::kSo; });
  }

  // "This the minister said": the cue speaks of the sentence before, where that has no source.
  void SpeakOfSentenceBefore(std::size_t index) {
    if (index == 0 || cues_.empty() || (clauses_.size() > 1 && Opens(1))) return;
    const Marker& cue = cues_.front();
    const std::size_t k = ClauseOf(cue.first);
    if (cue.kind != MarkerKind::kSay || !clauses_[k].attribution) return;
    if (!SpeaksOfBefore()) return;
    for (auto p = propositions_.rbegin(); p != propositions_.rend() && p->sentence + 1 == index; ++p) {
      if (!p->attribution && !clauses_[k].attribution->source.key.empty()) p->attribution = clauses_[k].attribution;
    }
  }

  // Clauses inside speech that no cue of this sentence governs.
  void GovernSpeech() {
    for (auto& governed : clauses_) {
      const std::uint32_t middle = governed.clause.tokens.first + governed.clause.tokens.size() / 2;
      const Quotation* speech = speech_.At(middle);
      if (speech == nullptr || governed.dropped) continue;
      if (governed.attribution) {
        Learn(*speech, *governed.attribution);
      } else {
        governed.attribution = SourceOf(*speech);
      }
    }
  }

  // What a dialogue's line says behind the sentence with its cue.
  void GoOn() {
    for (auto& governed : clauses_) {
      if (!governed.attribution) governed.attribution = sources_.LastAttribution();
    }
  }

  void Learn(const Quotation& speech, const Attribution& attribution) {
    const auto index = speech_.IndexOf(speech);
    speech_source_[index] = attribution;
    speech_known_[index] = true;
  }

  // Of a quotation that begins before the sentence with its cue: the cue behind its end.
  std::optional<Attribution> SourceOf(const Quotation& speech) {
    const auto index = speech_.IndexOf(speech);
    if (!speech_known_[index]) {
      speech_known_[index] = true;
      speech_source_[index] = CueBehind(speech);
      if (!speech_source_[index]) speech_source_[index] = BeforeColon(speech);
      if (!speech_source_[index] && IsWholeSentence(speech)) {
        speech_source_[index] = sources_.LastAttribution();
      }
    }
    return speech_source_[index];
  }

  // "Ivan Petrov, mayor: «...»", or a cue in the sentence before, which ends with a colon.
  std::optional<Attribution> BeforeColon(const Quotation& speech) const {
    if (speech.first == 0 || document_.words.form(speech.first - 1) != ":") return std::nullopt;
    const auto sentence = speech_.SentenceOf(speech.first - 1);
    if (sentence == nullptr) return std::nullopt;
    if (sentence != sentence_ && !propositions_.empty() && propositions_.back().attribution &&
        &document_.sentences[propositions_.back().sentence] == sentence) {
      return propositions_.back().attribution;
    }
    const Actor* actor = sources_.FirstSubject({sentence->first_token, speech.first});
    if (actor == nullptr || actor->pronoun) return std::nullopt;
    Attribution attribution;
    attribution.source = *actor;
    return attribution;
  }

  bool IsWholeSentence(const Quotation& speech) const {
    return speech.first <= sentence_->first_token + 1 && speech.words > 4;
  }

  std::optional<Attribution> CueBehind(const Quotation& speech) {
    const auto sentence = speech_.SentenceOf(speech.last);
    if (sentence == nullptr) return std::nullopt;
    for (const Marker& marker : speech_.MarkersIn(speech.last, sentence->last_token)) {
      const bool says = marker.kind == MarkerKind::kSay || marker.kind == MarkerKind::kDo;
      if (!says && marker.kind != MarkerKind::kQuotes) continue;
      Attribution attribution;
      attribution.source = sources_.Find(marker, {speech.last + 1, sentence->last_token}, *sentence);
      attribution.cue = {marker.first, marker.last + 1};
      attribution.act = marker.value;
      return attribution;
    }
    return std::nullopt;
  }

  // "TASS reports": the source where there is no other, else who passed it on.
  void PassOn(const Marker& cue) {
    if (!mention::IsReport(cue)) return;
    const std::size_t k = ClauseOf(cue.first);
    if (cue.tell && !IsTrailing(cue) && !Opens(k + 1)) return;
    const Attribution attribution = Attributed(cue, k);
    const SpeakerType type = attribution.source.type;
    // "The ministry reports that ...": the clause holds nothing else.
    const bool alone = clauses_[k].clause.tokens.last <= std::max(cue.last + 1, attribution.source.tokens.last);
    if (alone && Opens(k + 1) && !clauses_[k].attribution && !clauses_[k + 1].attribution) return GovernFollowing(cue, k);
    for (auto& governed : clauses_) {
      if (!governed.attribution && !attribution.source.key.empty()) {
        governed.attribution = attribution;
      } else if (governed.attribution && type != SpeakerType::kPerson) {
        AddVia(attribution.source, &*governed.attribution);
      }
    }
  }

  std::optional<Attribution> LastSource() const {
    std::optional<Attribution> last;
    for (const auto& governed : clauses_) {
      if (governed.attribution && !governed.attribution->source.key.empty()) last = governed.attribution;
    }
    return last;
  }

  void Emit(std::size_t index) {
    for (auto& governed : clauses_) {
      if (governed.dropped || governed.span.empty()) continue;
      Proposition proposition{governed.span, ContentOf(governed), index, std::move(governed.attribution), false};
      proposition.quoted = speech_.IsQuoted(governed.span) || (in_dialogue_ && proposition.attribution);
      if (proposition.attribution && proposition.attribution->source.key.empty()) {
        proposition.attribution.reset();
      }
      propositions_.push_back(std::move(proposition));
    }
  }

  std::vector<TokenRange> ContentOf(const Governed& governed) const {
    const ContentRanges ranges(document_, sources_, speech_);
    const bool says = governed.attribution && !governed.attribution->source.key.empty();
    if (!says) return {ranges.Trimmed(governed.span)};
    return ranges.Of(governed.content, *governed.attribution, *sentence_, cues_);
  }

  const ParsedDocument& document_;
  Sources sources_;
  Speech speech_;
  std::vector<std::optional<Attribution>> speech_source_;
  std::vector<bool> speech_known_;
  const sentence::Sentence* sentence_ = nullptr;
  bool in_dialogue_ = false;
  std::vector<Governed> clauses_;
  std::vector<Marker> cues_;
  std::vector<Proposition> propositions_;
};

}  // namespace

std::vector<Proposition> Attribute(const ParsedDocument& document, const std::vector<Actor>& actors) {
  return Attributor(document, actors).Run();
}

}  // namespace claimdiff::claim
