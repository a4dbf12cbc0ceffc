// SPDX-License-Identifier: Apache-2.0
//
// Where the claims of one group say that something happened. A place inside another text's place is
// more specific; texts that share a place agree.

#include <algorithm>
#include <map>
#include <set>

#include "judge/evidence.h"

namespace claimdiff::judge {
namespace {

struct Located {
  std::size_t claim;
  const ClaimName* place;
};

using ByDocument = std::map<std::size_t, std::vector<Located>>;

// Places that the claims are in, not those that are merely named.
ByDocument PlacesOf(const Evidence& evidence, const Group& group) {
  ByDocument places;
  for (const std::size_t c : group.claims) {
    const auto& all = evidence.claim(c).places;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (evidence.claims[c]->locative[i]) places[evidence.claim(c).document].push_back({c, &all[i]});
    }
  }
  return places;
}

// The place of `a` that lies in a place of `b`, where `b` does not name it.
const Located* MoreSpecific(const Evidence& evidence, const std::vector<Located>& a,
                            const std::vector<Located>& b) {
  for (const Located& x : a) {
    const bool shared = std::any_of(b.begin(), b.end(), [&](const Located& y) {
      return y.place->key == x.place->key;
    });
    if (shared) continue;
    for (const Located& y : b) {
      if (evidence.names.Contains(y.place->key, x.place->key)) return &x;
    }
  }
  return nullptr;
}

std::vector<Reading> ReadingsOf(const Evidence& evidence, const ByDocument& places,
                                const std::string& inner) {
  std::vector<Reading> readings;
  for (const auto& [document, named] : places) {
    const auto fits = std::find_if(named.begin(), named.end(), [&](const Located& p) {
      return p.place->key == inner || evidence.names.Contains(p.place->key, inner);
    });
    if (fits == named.end()) continue;
    readings.push_back(ReadingOf(evidence, fits->claim, fits->place->name));
  }
  return readings;
}

}  // namespace

void JudgePlaces(const Evidence& evidence, Findings* findings) {
  for (std::size_t g = 0; g < evidence.comparison.groups.size(); ++g) {
    const Group& group = evidence.comparison.groups[g];
    const ByDocument places = PlacesOf(evidence, group);
    std::set<std::string> reported;
    for (const auto& [document_a, a] : places) {
      for (const auto& [document_b, b] : places) {
        if (document_a == document_b) continue;
        const Located* inner = MoreSpecific(evidence, a, b);
        if (inner == nullptr || !reported.insert(inner->place->key).second) continue;
        Disagreement finding;
        finding.kind = DisagreementKind::kSpecificity;
        finding.severity = Severity::kMoreSpecific;
        finding.about = "place";
        finding.topic = "place";
        finding.group = g;
        finding.readings = ReadingsOf(evidence, places, inner->place->key);
        findings->disagreements.push_back(std::move(finding));
      }
    }
  }
}

}  // namespace claimdiff::judge
