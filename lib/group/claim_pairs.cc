// SPDX-License-Identifier: Apache-2.0

#include "group/claim_pairs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "align/sparse.h"
#include "group/vectors.h"

namespace claimdiff::group {
namespace {

// Weights of the model.
constexpr double kBias = -4.6;
constexpr double kSentence = 3.36;
constexpr double kSentenceRank = 4.43;
constexpr double kClaimRank = 0.6;  // set by hand: the marks tell sentences apart, not the claims in them
constexpr double kTopic = 0.35;
constexpr double kSameValue = 2.35;
constexpr double kOtherValue = 1.03;
constexpr double kSameTime = 1.18;
constexpr double kSameAct = 1.27;
constexpr double kOtherPerson = -1.5;  // set by hand: what two people say of one thing is seldom one fact
constexpr double kDistance = -1.52;

double ShareOf(double score, double best) { return best <= 0 ? 0 : score / best; }

class Finder {
 public:
  Finder(const std::vector<const claim::ReadClaim*>& claims,
         const std::vector<const claim::ParsedDocument*>& documents, const word::Analyzer& analyzer)
      : claims_(claims), documents_(documents), vectors_(ClaimVectors(claims, documents, analyzer)) {
    Rarity rarity;
    rarity.Apply(&vectors_);
    for (std::uint32_t c = 0; c < claims.size(); ++c) {
      of_sentence_[{claims[c]->claim.document, claims[c]->claim.sentence}].push_back(c);
    }
  }

  std::vector<ClaimPair> Run(const std::vector<SentencePair>& sentences) {
    std::vector<ClaimPair> pairs;
    for (const SentencePair& sentence : sentences) AppendPairs(sentence, &pairs);
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
        pair.likeness.sentence_rank =
            ShareOf(sentence.score, sentence.best_a) * ShareOf(sentence.score, sentence.best_b);
        NoteBest(pair);
        pairs->push_back(pair);
      }
    }
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
      }
    }
    likeness.same_act = a.act == b.act && a.act != "state";
    likeness.other_person = a.speaker && b.speaker && a.speaker->type == SpeakerType::kPerson &&
                            b.speaker->type == SpeakerType::kPerson && a.speaker->name != b.speaker->name &&
                            !mention::NameReader::MayBeSame(a.speaker->key, b.speaker->key);
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
                     kClaimRank * l.claim_rank + kTopic * l.topics + kSameValue * l.same_value +
                     kOtherValue * l.other_value + kSameTime * l.same_time +
                     kSameAct * l.same_act + kOtherPerson * l.other_person + kDistance * l.distance;
  return 1 / (1 + std::exp(-sum));
}

std::vector<ClaimPair> FindClaimPairs(const std::vector<const claim::ReadClaim*>& claims,
                                      const std::vector<const claim::ParsedDocument*>& documents,
                                      const std::vector<SentencePair>& sentences,
                                      const word::Analyzer& analyzer) {
  return Finder(claims, documents, analyzer).Run(sentences);
}

}  // namespace claimdiff::group
