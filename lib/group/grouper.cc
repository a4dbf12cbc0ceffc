// SPDX-License-Identifier: Apache-2.0

#include "group/grouper.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "group/claim_pairs.h"

namespace claimdiff::group {
namespace {

// A pair that is less probable is never joined by itself.
constexpr double kLeastProbability = 0.3;
// Two groups are merged if the mean probability over all their pairs is at least this.
constexpr double kLeastAverage = 0.28;

std::uint64_t PairKey(std::uint32_t a, std::uint32_t b) {
  return (static_cast<std::uint64_t>(std::min(a, b)) << 32) | std::max(a, b);
}

class Grouper {
 public:
  Grouper(const std::vector<const claim::ReadClaim*>& claims, const word::Analyzer& analyzer)
      : claims_(claims), analyzer_(analyzer) {}

  std::vector<Group> Run(const std::vector<ClaimPair>& pairs) {
    for (const ClaimPair& pair : pairs) {
      probability_[PairKey(pair.a, pair.b)] = pair.probability;
      if (pair.probability >= kLeastProbability) links_.push_back(pair);
    }
    std::sort(links_.begin(), links_.end(), [](const ClaimPair& x, const ClaimPair& y) {
      return x.probability != y.probability ? x.probability > y.probability
                                            : PairKey(x.a, x.b) < PairKey(y.a, y.b);
    });
    Merge();
    return Collected();
  }

 private:
  bool SameDocument(std::uint32_t a, std::uint32_t b) const {
    return claims_[a]->claim.document == claims_[b]->claim.document;
  }

  void Merge() {
    parent_.resize(claims_.size());
    std::iota(parent_.begin(), parent_.end(), 0u);
    members_.resize(claims_.size());
    weakest_.assign(claims_.size(), 1.0);
    for (std::uint32_t i = 0; i < claims_.size(); ++i) members_[i] = {i};
    for (const ClaimPair& link : links_) TryMerge(link);
  }

  void TryMerge(const ClaimPair& link) {
    std::uint32_t a = Root(link.a), b = Root(link.b);
    if (a == b || Average(a, b) < kLeastAverage) return;
    if (members_[a].size() < members_[b].size()) std::swap(a, b);
    parent_[b] = a;
    weakest_[a] = std::min({weakest_[a], weakest_[b], link.probability});
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b].clear();
  }

  std::uint32_t Root(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  double Average(std::uint32_t a, std::uint32_t b) const {
    double sum = 0;
    int count = 0;
    for (const std::uint32_t i : members_[a]) {
      for (const std::uint32_t j : members_[b]) {
        if (SameDocument(i, j)) continue;
        const auto found = probability_.find(PairKey(i, j));
        sum += found == probability_.end() ? 0 : found->second;
        ++count;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  std::vector<Group> Collected() {
    std::vector<Group> groups;
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      const std::uint32_t root = Root(i);
      if (FirstOf(root) != i || !IsShared(members_[root])) continue;
      Group group;
      group.claims.assign(members_[root].begin(), members_[root].end());
      std::sort(group.claims.begin(), group.claims.end());
      group.score = weakest_[root];
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
    return members_[root].empty() ? root
                                  : *std::min_element(members_[root].begin(), members_[root].end());
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
  std::vector<ClaimPair> links_;
  absl::flat_hash_map<std::uint64_t, double> probability_;
  std::vector<std::uint32_t> parent_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::vector<double> weakest_;
};

}  // namespace

Grouping GroupClaims(const std::vector<const claim::ReadClaim*>& claims,
                     const std::vector<const claim::ParsedDocument*>& documents,
                     const word::Analyzer& analyzer) {
  Grouping grouping;
  grouping.sentences = FindSentencePairs(documents, analyzer);
  grouping.groups = Grouper(claims, analyzer).Run(FindClaimPairs(claims, documents, grouping.sentences, analyzer));
  return grouping;
}

}  // namespace claimdiff::group
