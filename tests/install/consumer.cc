// SPDX-License-Identifier: Apache-2.0
//
// What the projects beside this file build: compares two short texts and prints how many findings
// there are. Fails where there are none.

#include <claimdiff/claimdiff.h>

#include <iostream>

int main() {
  const auto engine = claimdiff::Engine::Create();
  if (!engine.ok()) return 2;
  claimdiff::ReadResult articles;
  for (const char* text : {"При катастрофата загинаха 38 души, съобщи министърът на транспорта.",
                           "В катастрофе погибли 42 человека, сообщил министр транспорта."}) {
    claimdiff::DocumentInput input;
    input.language = articles.documents.empty() ? "bg" : "ru";
    input.text = text;
    auto document = engine->Read(input);
    if (!document.ok()) return 2;
    articles.documents.push_back(*document);
  }
  const claimdiff::Comparison comparison = engine->Compare(articles);
  std::cout << comparison.disagreements.size() << " findings by claimdiff " << claimdiff::Version()
            << "\n";
  return comparison.disagreements.empty() ? 1 : 0;
}
