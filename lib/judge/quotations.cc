// SPDX-License-Identifier: Apache-2.0
//
// The same quotation in several texts, where one goes on and another stops: a sentence of it that the other
// text does not have.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/evidence.h"
#include "judge/sentence_parts.h"

namespace claimdiff::judge {
namespace {

// Two quotations are one if they share a sentence as near as this, each the other's best match.
constexpr double kSameSentence = 0.2;
// From here on they are the same words, whoever is said to have said them.
constexpr double kSameWords = 0.45;
// A sentence of it is told by the other text, too, if it is as near as kTold to a sentence of the quotation there
// that has no better match, as near as kToldAlike to any, or as near as kToldElsewhere to its best match outside.
constexpr double kTold = 0.15;
constexpr double kToldAlike = 0.3;
constexpr double kToldElsewhere = 0.35;
// A quotation of fewer words in a sentence is a phrase, not speech.
constexpr std::uint32_t kLeastWords = 2;

// Where a sentence is told, too.
struct Told {
  std::size_t document = 0;
  std::size_t speech = 0;
  double score = 0;
};

struct Speech {
  std::size_t document = 0;
  Span span;
  std::vector<std::size_t> sentences;  // of the document, ascending
};

class QuotationJudge {
 public:
  explicit QuotationJudge(const Evidence& evidence) : evidence_(evidence), parts_(evidence) {
    for (std::size_t d = 0; d < evidence.documents.size(); ++d) ReadSpeeches(d);
    for (const group::SentencePair& pair : evidence.sentence_pairs) NotePair(pair);
  }

  void Run(Findings* findings) {
    std::set<std::size_t> reported;
    for (const auto& [pair, score] : shared_) {
      const auto& [a, b] = pair;
      if (reported.contains(a) || reported.contains(b)) continue;
      if (score >= kSameWords) JudgeSpeakers(speeches_[a], speeches_[b], findings);
      if (Judge(speeches_[a], speeches_[b], findings)) reported.insert({a, b});
    }
  }

 private:
  using Sentence = std::pair<std::size_t, std::size_t>;  // document, sentence

  void ReadSpeeches(std::size_t document) {
    const claim::ParsedDocument& parsed = *evidence_.documents[document];
    const auto& tokens = parsed.words.tokens();
    for (const mention::Quotation& quotation : parsed.quotations) {
      if (quotation.depth != 0 || quotation.name || quotation.words < kLeastWords) continue;
      Speech speech{document, {tokens[quotation.first].begin, tokens[quotation.last].end}, {}};
      for (std::size_t s = 0; s < parsed.sentences.size(); ++s) {
        const sentence::Sentence& sentence = parsed.sentences[s];
        if (sentence.first_token > quotation.last || sentence.last_token <= quotation.first) continue;
        speech.sentences.push_back(s);
        speech_at_.try_emplace({document, s}, speeches_.size());
      }
      if (!speech.sentences.empty()) speeches_.push_back(std::move(speech));
    }
  }

  void NotePair(const group::SentencePair& pair) {
    const auto a = speech_at_.find({pair.a.document, pair.a.sentence});
    const auto b = speech_at_.find({pair.b.document, pair.b.sentence});
    const bool mutual = pair.score >= pair.best_a && pair.score >= pair.best_b;
    const bool spoken = a != speech_at_.end() && b != speech_at_.end();
    if (spoken && mutual && pair.score >= kSameSentence) {
      double& nearest = shared_[{a->second, b->second}];
      nearest = std::max(nearest, pair.score);
    }
    if (spoken ? pair.score < (mutual ? kTold : kToldAlike) : !mutual || pair.score < kToldElsewhere) return;
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    told_[{pair.a.document, pair.a.sentence}].push_back({pair.b.document, spoken ? b->second : kNone, pair.score});
    told_[{pair.b.document, pair.b.sentence}].push_back({pair.a.document, spoken ? a->second : kNone, pair.score});
  }

  // The sentences of the speech that the other's document tells neither in the other speech nor, as near as that, in
  // any sentence.
  std::vector<std::size_t> Untold(const Speech& speech, const Speech& other) const {
    const auto index = static_cast<std::size_t>(&other - speeches_.data());
    std::vector<std::size_t> untold;
    for (const std::size_t s : speech.sentences) {
      const auto told = told_.find({speech.document, s});
      const bool is_told = told != told_.end() && std::any_of(told->second.begin(), told->second.end(), [&](const Told& t) {
        return t.speech == index || (t.document == other.document && t.score >= kToldElsewhere);
      });
      if (!is_told) untold.push_back(s);
    }
    return untold;
  }

  std::optional<std::size_t> ClaimOf(const Speech& speech, std::size_t sentence) const {
    return parts_.ClaimAt({speech.document, sentence}, speech.span);
  }

  bool SpokenByOne(std::size_t a, std::size_t b) const {
    const auto &first = evidence_.claim(a).speaker, &second = evidence_.claim(b).speaker;
    if (!first || !second) return true;
    return first->type != SpeakerType::kPerson || second->type != SpeakerType::kPerson ||
           mention::NameReader::MayBeSame(first->key, second->key) || first->name == second->name;
  }

  // The same words from two mouths.
  void JudgeSpeakers(const Speech& a, const Speech& b, Findings* findings) const {
    const auto one = ClaimOf(a, a.sentences.front()), other = ClaimOf(b, b.sentences.front());
    if (!one || !other || SpokenByOne(*one, *other)) return;
    Disagreement finding;
    finding.kind = DisagreementKind::kAttribution;
    finding.severity = Severity::kDiffers;
    finding.about = "quotation";
    finding.topic = "quotation";
    finding.readings = {ReadingOf(evidence_, *one, evidence_.claim(*one).speaker->name, a.span),
                        ReadingOf(evidence_, *other, evidence_.claim(*other).speaker->name, b.span)};
    findings->disagreements.push_back(std::move(finding));
  }

  // One of the two goes on where the other has nothing that the first does not tell.
  bool Judge(const Speech& a, const Speech& b, Findings* findings) const {
    const auto more_a = Untold(a, b), more_b = Untold(b, a);
    if (more_a.empty() == more_b.empty() || a.sentences.size() == b.sentences.size()) return false;
    const Speech &longer = more_a.empty() ? b : a, &shorter = more_a.empty() ? a : b;
    const auto extra = ClaimOf(longer, more_a.empty() ? more_b.front() : more_a.front());
    const auto kept = ClaimOf(shorter, shorter.sentences.front());
    if (!extra || !kept || !SpokenByOne(*extra, *kept)) return false;
    Disagreement finding;
    finding.kind = DisagreementKind::kQuote;
    finding.severity = Severity::kDiffers;
    const auto& speaker = evidence_.claim(*extra).speaker ? evidence_.claim(*extra).speaker : evidence_.claim(*kept).speaker;
    finding.about = "quotation" + (speaker ? " of " + speaker->name : std::string());
    finding.topic = "quotation";
    const std::string_view words = evidence_.claim(*extra).span.In(evidence_.document(longer.document).text);
    finding.readings = {ReadingOf(evidence_, *extra, std::string(words), longer.span),
                        ReadingOf(evidence_, *kept, "", shorter.span)};
    findings->disagreements.push_back(std::move(finding));
    return true;
  }

  const Evidence& evidence_;
  SentenceParts parts_;
  std::vector<Speech> speeches_;
  std::map<Sentence, std::size_t> speech_at_;
  std::map<Sentence, std::vector<Told>> told_;
  std::map<std::pair<std::size_t, std::size_t>, double> shared_;  // speeches that share a sentence, and how near
};

}  // namespace

void JudgeQuotations(const Evidence& evidence, Findings* findings) {
  QuotationJudge(evidence).Run(findings);
}

}  // namespace claimdiff::judge
