// SPDX-License-Identifier: Apache-2.0

#include "group/grouper.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "group/claim_pairs.h"
#include "group/vectors.h"

namespace claimdiff::group {
namespace {

// A pair that is less probable is never joined by itself.
constexpr double kLeastProbability = 0.347;
// Two groups are merged if the mean probability over all their pairs is at least this.
constexpr double kLeastAverage = 0.21;

class Grouper {
 public:
  Grouper(const std::vector<const claim::ReadClaim*>& claims, const word::Analyzer& analyzer)
      : claims_(claims), analyzer_(analyzer) {}

  std::vector<Group> Run(std::vector<ClaimPair> pairs) {
    Prepare(pairs);
    std::erase_if(pairs, [](const ClaimPair& pair) { return pair.probability < kLeastProbability; });
    std::sort(pairs.begin(), pairs.end(), [](const ClaimPair& x, const ClaimPair& y) {
      return x.probability != y.probability ? x.probability > y.probability
                                            : std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    for (const ClaimPair& link : pairs) TryMerge(link);
    return Collected();
  }

 private:
  // A cluster while it grows.
  struct Cluster {
    std::vector<std::uint32_t> members;
    absl::flat_hash_map<std::size_t, std::uint32_t> of_document;  // members by document
    absl::flat_hash_map<std::uint32_t, double> links;             // by cluster: sum of the probabilities of all pairs
    double weakest = 1;
  };

  bool SameDocument(std::uint32_t a, std::uint32_t b) const {
    return claims_[a]->claim.document == claims_[b]->claim.document;
  }

  void Prepare(const std::vector<ClaimPair>& pairs) {
    parent_.resize(claims_.size());
    std::iota(parent_.begin(), parent_.end(), 0u);
    clusters_.resize(claims_.size());
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      clusters_[i].members = {i};
      clusters_[i].of_document[claims_[i]->claim.document] = 1;
    }
    for (const ClaimPair& pair : pairs) {
      clusters_[pair.a].links[pair.b] = pair.probability;
      clusters_[pair.b].links[pair.a] = pair.probability;
    }
  }

  void TryMerge(const ClaimPair& link) {
    std::uint32_t a = Root(link.a), b = Root(link.b);
    if (a == b || Average(a, b) < kLeastAverage) return;
    if (clusters_[a].links.size() < clusters_[b].links.size()) std::swap(a, b);
    Cluster &to = clusters_[a], &from = clusters_[b];
    parent_[b] = a;
    to.weakest = std::min({to.weakest, from.weakest, link.probability});
    to.members.insert(to.members.end(), from.members.begin(), from.members.end());
    for (const auto& [document, count] : from.of_document) to.of_document[document] += count;
    to.links.erase(b);
    for (const auto& [other, sum] : from.links) {
      if (other == a) continue;
      to.links[other] += sum;
      auto& back = clusters_[other].links;
      back.erase(b);
      back[a] += sum;
    }
    from = {};
  }

  std::uint32_t Root(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  // Mean probability of the pairs of claims from different documents; pairs that are no candidates count as 0.
  double Average(std::uint32_t a, std::uint32_t b) const {
    const Cluster *x = &clusters_[a], *y = &clusters_[b];
    if (x->of_document.size() > y->of_document.size()) std::swap(x, y);
    double pairs = static_cast<double>(x->members.size()) * static_cast<double>(y->members.size());
    for (const auto& [document, count] : x->of_document) {
      const auto same = y->of_document.find(document);
      if (same != y->of_document.end()) pairs -= static_cast<double>(count) * same->second;
    }
    const auto sum = clusters_[a].links.find(b);
    return pairs <= 0 || sum == clusters_[a].links.end() ? 0 : sum->second / pairs;
  }

  std::vector<Group> Collected() {
    std::vector<Group> groups;
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      const std::uint32_t root = Root(i);
      if (FirstOf(root) != i || !IsShared(clusters_[root].members)) continue;
      Group group;
      group.claims.assign(clusters_[root].members.begin(), clusters_[root].members.end());
      std::sort(group.claims.begin(), group.claims.end());
      group.score = clusters_[root].weakest;
      group.gloss = Gloss(group);
      group.id = "g" + std::to_string(groups.size() + 1);
      groups.push_back(std::move(group));
    }
    return groups;
  }

  bool IsShared(const std::vector<std::uint32_t>& members) const {
    return std::any_of(members.begin(), members.end(),
                       [&](std::uint32_t c) { return !SameDocument(c, members.front()); });
  }

  std::uint32_t FirstOf(std::uint32_t root) const {
    return clusters_[root].members.empty() ? root
                                  : *std::min_element(clusters_[root].members.begin(), clusters_[root].members.end());
  }

  // The concepts that most of the group's claims share, in the order of the first claim.
  std::string Gloss(const Group& group) const {
    absl::flat_hash_map<word::ConceptId, std::size_t> count;
    for (const std::size_t c : group.claims) {
      std::vector<word::ConceptId> ids = claims_[c]->concepts;
      std::sort(ids.begin(), ids.end());
      ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
      for (const word::ConceptId id : ids) ++count[id];
    }
    std::string gloss;
    int words = 0;
    std::vector<word::ConceptId> said;
    for (const word::ConceptId id : claims_[group.claims.front()]->concepts) {
      if (2 * count[id] < group.claims.size() + 1 || words >= 6) continue;
      if (std::find(said.begin(), said.end(), id) != said.end()) continue;
      said.push_back(id);
      gloss += (words++ == 0 ? "" : ", ") + analyzer_.concept_of(id).gloss;
    }
    return gloss;
  }

  const std::vector<const claim::ReadClaim*>& claims_;
  const word::Analyzer& analyzer_;
  std::vector<std::uint32_t> parent_;
  std::vector<Cluster> clusters_;
};

}  // namespace

Grouping GroupClaims(const std::vector<const claim::ReadClaim*>& claims,
                     const std::vector<const claim::ParsedDocument*>& documents,
                     const word::Analyzer& analyzer) {
  Grouping grouping;
  Vectors vectors = MakeVectors(claims, documents, analyzer);
  grouping.sentences = FindSentencePairs(documents, std::move(vectors.of_sentences), FindSharedAnchors(documents, analyzer));
  auto pairs = FindClaimPairs(claims, documents, grouping.sentences, std::move(vectors.of_claims));
  grouping.groups = Grouper(claims, analyzer).Run(std::move(pairs));
  return grouping;
}

}  // namespace claimdiff::group
