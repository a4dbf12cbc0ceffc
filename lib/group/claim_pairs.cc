// SPDX-License-Identifier: Apache-2.0

#include "group/claim_pairs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "align/sparse.h"
#include "group/vectors.h"

namespace claimdiff::group {
namespace {

// Weights of the model.
constexpr double kBias = -4.6;
constexpr double kSentence = 0.99;
constexpr double kSentenceRank = 3.85;
constexpr double kAnchor = 0.15;
constexpr int kMostAnchors = 3;
constexpr double kClaimRank = 0.6;
constexpr double kTopic = 0.09;
constexpr double kSameValue = 1.76;
constexpr double kOtherValue = 1.58;
constexpr double kSameToll = 1.15;
constexpr double kSameTime = 1.03;
constexpr double kMeetingTime = 0.12;
constexpr double kSameAct = 1.1;
constexpr double kOtherPerson = -0.135;
constexpr double kOneQuoted = -0.7;
constexpr double kDistance = -0.91;

// Tolls that differ by more are no rivals: two who died in custody, and 38 in a crash.
constexpr double kLargestRatio = 3;
// Two documents tell one event if so many of their sentences, or this share of the shorter one's, are each
// other's best matches from kEventScore on.
constexpr double kEventScore = 0.2;
constexpr std::size_t kEventSentences = 3;
constexpr double kEventShare = 0.25;

double ShareOf(double score, double best) { return best <= 0 ? 0 : score / best; }

class Finder {
 public:
  Finder(const std::vector<const claim::ReadClaim*>& claims,
         const std::vector<const claim::ParsedDocument*>& documents, std::vector<align::SparseVector> vectors)
      : claims_(claims), documents_(documents), vectors_(std::move(vectors)) {
    Rarity rarity;
    rarity.Apply(&vectors_);
    for (std::uint32_t c = 0; c < claims.size(); ++c) {
      of_sentence_[{claims[c]->claim.document, claims[c]->claim.sentence}].push_back(c);
    }
  }

  std::vector<ClaimPair> Run(const std::vector<SentencePair>& sentences) {
    std::vector<ClaimPair> pairs;
    for (const SentencePair& sentence : sentences) AppendPairs(sentence, &pairs);
    NoteTolls(sentences, &pairs);
    for (ClaimPair& pair : pairs) {
      const double cosine = align::Dot(vectors_[pair.a], vectors_[pair.b]);
      pair.likeness.claim_rank = ShareOf(cosine, best_[{pair.a, DocumentOf(pair.b)}]) *
                                 ShareOf(cosine, best_[{pair.b, DocumentOf(pair.a)}]);
      pair.probability = Probability(pair.likeness);
    }
    std::sort(pairs.begin(), pairs.end(), [](const ClaimPair& x, const ClaimPair& y) {
      return std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    return pairs;
  }

 private:
  std::size_t DocumentOf(std::uint32_t c) const { return claims_[c]->claim.document; }

  const std::vector<std::uint32_t>* ClaimsOf(const SentencePlace& place) const {
    const auto found = of_sentence_.find({place.document, place.sentence});
    return found == of_sentence_.end() ? nullptr : &found->second;
  }

  void AppendPairs(const SentencePair& sentence, std::vector<ClaimPair>* pairs) {
    const auto* of_a = ClaimsOf(sentence.a);
    const auto* of_b = ClaimsOf(sentence.b);
    if (of_a == nullptr || of_b == nullptr) return;
    for (const std::uint32_t a : *of_a) {
      for (const std::uint32_t b : *of_b) {
        ClaimPair pair{a, b, Compare(claims_[a]->claim, claims_[b]->claim), 0};
        pair.likeness.sentence = sentence.score;
        pair.likeness.anchors = std::min(sentence.anchors, kMostAnchors);
        pair.likeness.sentence_rank =
            ShareOf(sentence.score, sentence.best_a) * ShareOf(sentence.score, sentence.best_b);
        NoteBest(pair);
        pairs->push_back(pair);
      }
    }
  }

  using DocumentPair = std::pair<std::size_t, std::size_t>;

  std::set<DocumentPair> OnOneEvent(const std::vector<SentencePair>& sentences) const {
    std::map<DocumentPair, std::size_t> shared;
    for (const SentencePair& pair : sentences) {
      const bool mutual = pair.score >= pair.best_a && pair.score >= pair.best_b;
      shared[{pair.a.document, pair.b.document}] += mutual && pair.score >= kEventScore;
    }
    std::set<DocumentPair> one;
    for (const auto& [pair, count] : shared) {
      const auto shorter = static_cast<double>(std::min(documents_[pair.first]->sentences.size(),
                                                        documents_[pair.second]->sentences.size()));
      const double least = std::min(static_cast<double>(kEventSentences), std::max(1.0, kEventShare * shorter));
      if (static_cast<double>(count) >= least) one.insert(pair);
    }
    return one;
  }

  // Claims of documents on one event that give the same toll tell one fact, in whatever words: marks their pairs,
  // and appends those that no sentences brought.
  void NoteTolls(const std::vector<SentencePair>& sentences, std::vector<ClaimPair>* pairs) const {
    std::map<std::size_t, std::vector<std::uint32_t>> tolls;  // claims by document
    for (std::uint32_t c = 0; c < claims_.size(); ++c) {
      const auto& once = claims_[c]->counts_once;
      if (std::find(once.begin(), once.end(), true) != once.end()) tolls[DocumentOf(c)].push_back(c);
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> same;
    for (const auto& [one, other] : OnOneEvent(sentences)) {
      for (const std::uint32_t a : tolls[one]) {
        for (const std::uint32_t b : tolls[other]) {
          if (GiveOneToll(*claims_[a], *claims_[b])) same.insert({a, b});
        }
      }
    }
    for (ClaimPair& pair : *pairs) pair.likeness.same_toll = same.erase({pair.a, pair.b}) > 0;
    for (const auto& [a, b] : same) {
      pairs->push_back({a, b, Compare(claims_[a]->claim, claims_[b]->claim), 0});
      pairs->back().likeness.same_toll = true;
    }
  }

  static bool GiveOneToll(const claim::ReadClaim& a, const claim::ReadClaim& b) {
    for (std::size_t i = 0; i < a.claim.quantities.size(); ++i) {
      for (std::size_t j = 0; j < b.claim.quantities.size(); ++j) {
        const ClaimQuantity &x = a.claim.quantities[i], &y = b.claim.quantities[j];
        if (!a.counts_once[i] || !b.counts_once[j] || x.what != y.what) continue;
        const double p = x.value.low.value_or(x.value.high.value_or(0)), q = y.value.low.value_or(y.value.high.value_or(0));
        if (p > 0 && q > 0 && std::max(p, q) <= kLargestRatio * std::min(p, q)) return true;
      }
    }
    return false;
  }

  void NoteBest(const ClaimPair& pair) {
    const double cosine = align::Dot(vectors_[pair.a], vectors_[pair.b]);
    for (const auto& key : {std::pair(pair.a, DocumentOf(pair.b)), std::pair(pair.b, DocumentOf(pair.a))}) {
      double& best = best_[key];
      best = std::max(best, cosine);
    }
  }

  double PlaceOf(const Claim& claim) const {
    const double all = static_cast<double>(documents_[claim.document]->sentences.size());
    return all == 0 ? 0 : static_cast<double>(claim.sentence) / all;
  }

  Likeness Compare(const Claim& a, const Claim& b) const {
    Likeness likeness;
    for (const std::string& topic : a.topics) {
      likeness.topics += std::find(b.topics.begin(), b.topics.end(), topic) != b.topics.end();
    }
    for (const ClaimQuantity& x : a.quantities) {
      for (const ClaimQuantity& y : b.quantities) {
        if (x.what != y.what) continue;
        (x.value.low == y.value.low ? likeness.same_value : likeness.other_value) = true;
      }
    }
    for (const ClaimTime& x : a.times) {
      for (const ClaimTime& y : b.times) {
        likeness.same_time |= x.time.start == y.time.start && x.time.grain == y.time.grain;
        likeness.meeting_time |= x.time.start < y.time.end && y.time.start < x.time.end;
      }
    }
    likeness.same_act = a.act == b.act && a.act != "state";
    likeness.other_person = a.speaker && b.speaker && a.speaker->type == SpeakerType::kPerson &&
                            b.speaker->type == SpeakerType::kPerson && a.speaker->name != b.speaker->name &&
                            !mention::NameReader::MayBeSame(a.speaker->key, b.speaker->key);
    likeness.one_quoted = a.quoted != b.quoted;
    likeness.distance = std::abs(PlaceOf(a) - PlaceOf(b));
    return likeness;
  }

  const std::vector<const claim::ReadClaim*>& claims_;
  const std::vector<const claim::ParsedDocument*>& documents_;
  std::vector<align::SparseVector> vectors_;  // parallel to claims_
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::uint32_t>> of_sentence_;
  absl::flat_hash_map<std::pair<std::uint32_t, std::size_t>, double> best_;  // of a claim in a document
};

}  // namespace

double Probability(const Likeness& l) {
  const double sum = kBias + kSentence * l.sentence + kSentenceRank * l.sentence_rank +
                     kAnchor * l.anchors + kClaimRank * l.claim_rank + kTopic * l.topics + kSameValue * l.same_value +
                     kOtherValue * l.other_value + kSameToll * l.same_toll + kSameTime * l.same_time +
                     kMeetingTime * l.meeting_time + kSameAct * l.same_act + kOtherPerson * l.other_person +
                     kOneQuoted * l.one_quoted + kDistance * l.distance;
  return 1 / (1 + std::exp(-sum));
}

std::vector<ClaimPair> FindClaimPairs(const std::vector<const claim::ReadClaim*>& claims,
                                      const std::vector<const claim::ParsedDocument*>& documents,
                                      const std::vector<SentencePair>& sentences,
                                      std::vector<align::SparseVector> vectors) {
  return Finder(claims, documents, std::move(vectors)).Run(sentences);
}

}  // namespace claimdiff::group
