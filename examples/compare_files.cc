// SPDX-License-Identifier: Apache-2.0
//
// Compares articles and prints what an editor looks at first: the contradictions, with their words.
//
//   compare_files FILE FILE...

#include <claimdiff/claimdiff.h>

#include <iostream>
#include <string>
#include <vector>

namespace {

void Print(const claimdiff::Comparison& comparison, const claimdiff::Disagreement& finding) {
  std::cout << claimdiff::SeverityName(finding.severity) << " ("
            << claimdiff::DisagreementKindName(finding.kind) << "): " << finding.explanation << "\n";
  for (const claimdiff::Reading& reading : finding.readings) {
    const claimdiff::Document& document = comparison.documents[reading.document].document;
    std::cout << "  " << document.id << ": ";
    if (reading.claim) {
      std::cout << "\"" << reading.span.In(document.text) << "\"\n";
    } else {
      std::cout << "(silent)\n";
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  // An engine holds the tables of all languages. Create it once, share it between threads.
  const auto engine = claimdiff::Engine::Create();
  if (!engine.ok()) {
    std::cerr << engine.error().ToString() << "\n";
    return 1;
  }

  // What cannot be used is named; the rest is read all the same.
  const auto articles = engine->ReadFiles(std::vector<std::string>(argv + 1, argv + argc));
  for (const claimdiff::Error& error : articles.errors) std::cerr << error.ToString() << "\n";

  // The most important finding comes first.
  const claimdiff::Comparison comparison = engine->Compare(articles);
  std::cout << comparison.claims.size() << " claims, " << comparison.groups.size() << " groups, "
            << comparison.disagreements.size() << " findings\n";
  int shown = 0;
  for (const claimdiff::Disagreement& finding : comparison.disagreements) {
    if (finding.severity == claimdiff::Severity::kMissing) continue;
    Print(comparison, finding);
    if (++shown == 5) break;
  }
  return articles.errors.empty() ? 0 : 1;
}
