// SPDX-License-Identifier: Apache-2.0

#include "group/grouper.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"

namespace claimdiff::group {
namespace {

// A pair below this is never joined, however good its rank. Set where the five public articles and the
// sample sets keep a precision of 0.9.
constexpr double kLeastSimilarity = 0.265;
// Two claims of one document repeat each other from this similarity on.
constexpr double kRepetition = 0.4;
// Two groups are merged if the mean similarity over all their pairs is at least this.
constexpr double kLeastAverage = 0.2;
// A pair must be within this share of the best that either side has in the other's document.
constexpr double kNearBest = 0.7;
// A feature that more claims have than this gives no candidates; it still counts in the score.
constexpr std::size_t kCommon = 400;

struct Link {
  double score;
  std::uint32_t a;
  std::uint32_t b;
};

std::uint64_t PairKey(std::uint32_t a, std::uint32_t b) {
  return (static_cast<std::uint64_t>(std::min(a, b)) << 32) | std::max(a, b);
}

class Grouper {
 public:
  Grouper(const std::vector<const claim::ReadClaim*>& claims,
          const std::vector<const claim::ParsedDocument*>& documents, const word::Analyzer& analyzer)
      : claims_(claims), analyzer_(analyzer), vectors_(Vectorize(claims, documents, analyzer)) {}

  Grouping Run() {
    Index();
    FindLinks();
    Merge();
    return Collected();
  }

 private:
  void Index() {
    for (std::uint32_t i = 0; i < vectors_.size(); ++i) {
      for (const align::Entry& entry : vectors_[i]) {
        postings_[entry.feature].push_back({i, entry.weight});
      }
    }
  }

  // Scores every claim against all later ones that share a feature, in one sweep of the postings.
  void FindLinks() {
    std::vector<double> score(claims_.size(), 0);
    std::vector<std::uint32_t> touched;
    for (std::uint32_t i = 0; i < vectors_.size(); ++i) {
      for (const align::Entry& entry : vectors_[i]) {
        const auto& postings = postings_.find(entry.feature)->second;
        if (postings.size() > kCommon) continue;
        for (const auto& [j, weight] : postings) {
          if (j == i) continue;
          if (score[j] == 0) touched.push_back(j);
          score[j] += entry.weight * weight;
        }
      }
      Keep(i, touched, &score);
      touched.clear();
    }
    KeepNearest();
  }

  void Keep(std::uint32_t i, const std::vector<std::uint32_t>& touched, std::vector<double>* score) {
    for (const std::uint32_t j : touched) {
      const double s = std::exchange((*score)[j], 0);
      auto& best = best_[{i, claims_[j]->claim.document}];
      best = std::max(best, s);
      if (i < j && s >= kLeastAverage / 2) {
        links_.push_back({s, i, j});
        similarity_[PairKey(i, j)] = s;
      }
    }
  }

  // A link stays if it is near the best that both ends have in the other's document.
  void KeepNearest() {
    std::erase_if(links_, [&](const Link& link) {
      if (link.score < kLeastSimilarity) return true;
      if (SameDocument(link.a, link.b)) return link.score < kRepetition;
      const double best_a = best_[{link.a, claims_[link.b]->claim.document}];
      const double best_b = best_[{link.b, claims_[link.a]->claim.document}];
      return link.score < kNearBest * best_a || link.score < kNearBest * best_b;
    });
    std::sort(links_.begin(), links_.end(), [](const Link& x, const Link& y) {
      return x.score != y.score ? x.score > y.score : PairKey(x.a, x.b) < PairKey(y.a, y.b);
    });
  }

  bool SameDocument(std::uint32_t a, std::uint32_t b) const {
    return claims_[a]->claim.document == claims_[b]->claim.document;
  }

  void Merge() {
    parent_.resize(claims_.size());
    std::iota(parent_.begin(), parent_.end(), 0u);
    members_.resize(claims_.size());
    weakest_.assign(claims_.size(), 1.0);
    for (std::uint32_t i = 0; i < claims_.size(); ++i) members_[i] = {i};
    for (const Link& link : links_) TryMerge(link);
  }

  void TryMerge(const Link& link) {
    std::uint32_t a = Root(link.a), b = Root(link.b);
    if (a == b || Average(a, b) < kLeastAverage) return;
    if (members_[a].size() < members_[b].size()) std::swap(a, b);
    parent_[b] = a;
    weakest_[a] = std::min({weakest_[a], weakest_[b], link.score});
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
        const auto found = similarity_.find(PairKey(i, j));
        sum += found == similarity_.end() ? 0 : found->second;
        ++count;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  Grouping Collected() {
    Grouping grouping;
    grouping.of_claim.resize(claims_.size());
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      const std::uint32_t root = Root(i);
      if (FirstOf(root) != i || !IsShared(members_[root])) continue;
      Group group;
      group.claims.assign(members_[root].begin(), members_[root].end());
      std::sort(group.claims.begin(), group.claims.end());
      group.score = weakest_[root];
      group.gloss = Gloss(group);
      group.id = "g" + std::to_string(grouping.groups.size() + 1);
      for (const std::size_t c : group.claims) grouping.of_claim[c].push_back(grouping.groups.size());
      grouping.groups.push_back(std::move(group));
    }
    return grouping;
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
  std::vector<align::SparseVector> vectors_;
  absl::flat_hash_map<align::FeatureId, std::vector<std::pair<std::uint32_t, float>>> postings_;
  std::vector<Link> links_;
  absl::flat_hash_map<std::uint64_t, double> similarity_;
  absl::flat_hash_map<std::pair<std::uint32_t, std::size_t>, double> best_;
  std::vector<std::uint32_t> parent_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::vector<double> weakest_;
};

}  // namespace

Grouping GroupClaims(const std::vector<const claim::ReadClaim*>& claims,
                     const std::vector<const claim::ParsedDocument*>& documents,
                     const word::Analyzer& analyzer) {
  return Grouper(claims, documents, analyzer).Run();
}

}  // namespace claimdiff::group
