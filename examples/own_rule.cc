// SPDX-License-Identifier: Apache-2.0
//
// A rule of your own beside the built-in ones: the same speaker is quoted word for word by one document,
// while another only reports that the speaker spoke about the topic. Then only the contradictions and
// this rule's findings are printed.
//
//   own_rule FILE...

#include <claimdiff/claimdiff.h>

#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace {

using claimdiff::Claim;
using claimdiff::Comparison;
using claimdiff::Disagreement;

// The documents' first claims by a speaker on a topic, quoted and not.
struct Told {
  std::map<std::size_t, std::size_t> quoted, reported;  // document -> claim
};

std::vector<Disagreement> FindUnquoted(const Comparison& seen) {
  std::map<std::pair<std::string, std::string>, Told> by_speaker;
  for (std::size_t c = 0; c < seen.claims.size(); ++c) {
    const Claim& claim = seen.claims[c];
    if (!claim.speaker) continue;
    for (const std::string& topic : claim.topics) {
      Told& told = by_speaker[{claim.speaker->name, topic}];
      (claim.quoted ? told.quoted : told.reported).emplace(claim.document, c);
    }
  }
  std::vector<Disagreement> findings;
  for (const auto& [who, told] : by_speaker) {
    Disagreement finding;
    finding.kind = claimdiff::DisagreementKind::kQuote;
    finding.severity = claimdiff::Severity::kMoreSpecific;
    finding.about = who.first;
    finding.topic = who.second;
    for (const auto& [document, claim] : told.quoted) {
      finding.readings.push_back({document, claim, "quoted", seen.claims[claim].span});
    }
    for (const auto& [document, claim] : told.reported) {
      if (told.quoted.contains(document)) continue;
      finding.readings.push_back({document, claim, "reported", seen.claims[claim].span});
    }
    if (told.quoted.empty() || finding.readings.size() == told.quoted.size()) continue;
    finding.explanation = who.first + " on " + who.second + ": only some texts quote the words.";
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace

int main(int argc, char** argv) {
  const auto engine = claimdiff::Engine::Create();
  if (!engine.ok()) return 1;
  claimdiff::CompareOptions options;
  options.rules.push_back({"unquoted", FindUnquoted});
  const auto articles = engine->ReadFiles(std::vector<std::string>(argv + 1, argv + argc));
  const Comparison comparison = engine->Compare(articles, options);
  for (const claimdiff::Error& error : comparison.errors) std::cerr << error.ToString() << "\n";
  for (const Disagreement& found : comparison.disagreements) {
    const bool contradicts = found.severity == claimdiff::Severity::kContradiction;
    if (contradicts || found.rule == "unquoted") std::cout << found.rule << ": " << found.explanation << "\n";
  }
  return comparison.errors.empty() ? 0 : 1;
}
