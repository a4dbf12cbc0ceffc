// SPDX-License-Identifier: Apache-2.0
//
// Numbers that agree by arithmetic: aboard = killed + survived (+ missing). A sum that does not come
// out is no finding of its own: the texts may count differently.

#include <map>
#include <optional>
#include <set>

#include "judge/evidence.h"

namespace claimdiff::judge {
namespace {

struct Said {
  std::size_t claim;
  double value;
};

using ByRole = std::map<std::string, std::vector<Said>>;

ByRole ExactCounts(const Evidence& evidence) {
  ByRole counts;
  for (std::size_t c = 0; c < evidence.comparison.claims.size(); ++c) {
    for (const ClaimQuantity& quantity : evidence.claim(c).quantities) {
      const Value& value = quantity.value;
      if (value.approximate || !value.low || value.low != value.high) continue;
      counts[quantity.what].push_back({c, *value.low});
    }
  }
  return counts;
}

void AddReadings(const Evidence& evidence, const std::vector<Said>& said, double value,
                 std::string_view what, Agreement* agreement) {
  std::set<std::size_t> documents;
  for (const Said& one : said) {
    if (one.value != value || !documents.insert(evidence.claim(one.claim).document).second) continue;
    Value number;
    number.low = number.high = value;
    agreement->readings.push_back(
        ReadingOf(evidence, one.claim,
                  evidence.wording.Quantity(number) + " " +
                      evidence.glossary.Name(what, evidence.wording.language(), evidence.analyzer)));
  }
}

std::size_t Documents(const Agreement& agreement) {
  std::set<std::size_t> documents;
  for (const Reading& reading : agreement.readings) documents.insert(reading.document);
  return documents.size();
}

}  // namespace

void JudgeArithmetic(const Evidence& evidence, Findings* findings) {
  const ByRole counts = ExactCounts(evidence);
  const auto aboard = counts.find("aboard");
  const auto killed = counts.find("killed");
  const auto survived = counts.find("survived");
  if (aboard == counts.end() || killed == counts.end() || survived == counts.end()) return;
  std::set<double> done;
  for (const Said& whole : aboard->second) {
    for (const Said& dead : killed->second) {
      for (const Said& alive : survived->second) {
        if (dead.value + alive.value != whole.value || !done.insert(whole.value).second) continue;
        Agreement agreement{"arithmetic", "aboard = killed + survived", std::nullopt, {}};
        AddReadings(evidence, aboard->second, whole.value, "aboard", &agreement);
        AddReadings(evidence, killed->second, dead.value, "killed", &agreement);
        AddReadings(evidence, survived->second, alive.value, "survived", &agreement);
        if (Documents(agreement) >= 2) findings->agreements.push_back(std::move(agreement));
      }
    }
  }
}

}  // namespace claimdiff::judge
