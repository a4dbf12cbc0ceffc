// SPDX-License-Identifier: Apache-2.0

#include "engine_order.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

namespace claimdiff {
namespace {

// Where each of `count` elements goes when they are sorted by `less`, ties in their order.
template <typename Less>
std::vector<std::size_t> Ranks(std::size_t count, const Less& less) {
  std::vector<std::size_t> sorted(count);
  std::iota(sorted.begin(), sorted.end(), std::size_t{0});
  std::stable_sort(sorted.begin(), sorted.end(), less);
  std::vector<std::size_t> ranks(count);
  for (std::size_t i = 0; i < count; ++i) ranks[sorted[i]] = i;
  return ranks;
}

template <typename T>
void MoveTo(const std::vector<std::size_t>& places, std::vector<T>* elements) {
  std::vector<T> moved(elements->size());
  for (std::size_t i = 0; i < places.size(); ++i) moved[places[i]] = std::move((*elements)[i]);
  *elements = std::move(moved);
}

template <typename Finding>
void Renumber(const std::vector<std::size_t>& documents, const std::vector<std::size_t>& claims,
              const std::vector<std::size_t>& groups, std::vector<Finding>* findings) {
  for (Finding& finding : *findings) {
    if (finding.group) finding.group = groups[*finding.group];
    for (Reading& reading : finding.readings) {
      reading.document = documents[reading.document];
      if (reading.claim) reading.claim = claims[*reading.claim];
    }
  }
}

}  // namespace

std::vector<std::size_t> OwnOrder(const std::vector<Document>& documents) {
  std::vector<std::size_t> order(documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto key = [&](std::size_t i) {
    return std::tie(documents[i].date, documents[i].id, documents[i].text);
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  return order;
}

void RestoreOrder(const std::vector<std::size_t>& order, Comparison* comparison) {
  auto& claims = comparison->claims;
  auto& groups = comparison->groups;
  MoveTo(order, &comparison->documents);
  for (Claim& claim : claims) claim.document = order[claim.document];
  const auto claim_places = Ranks(claims.size(), [&](std::size_t a, std::size_t b) {
    return claims[a].document < claims[b].document;
  });
  MoveTo(claim_places, &claims);
  for (std::size_t i = 0; i < claims.size(); ++i) claims[i].id = "c" + std::to_string(i + 1);
  for (Group& group : groups) {
    for (std::size_t& claim : group.claims) claim = claim_places[claim];
    std::sort(group.claims.begin(), group.claims.end());
  }
  const auto group_places = Ranks(groups.size(), [&](std::size_t a, std::size_t b) {
    return groups[a].claims.front() < groups[b].claims.front();
  });
  MoveTo(group_places, &groups);
  for (std::size_t i = 0; i < groups.size(); ++i) groups[i].id = "g" + std::to_string(i + 1);
  Renumber(order, claim_places, group_places, &comparison->agreements);
  Renumber(order, claim_places, group_places, &comparison->disagreements);
}

}  // namespace claimdiff
