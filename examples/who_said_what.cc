// SPDX-License-Identifier: Apache-2.0
//
// Who is made to say what, by which document: the speakers of all articles with their claims. A speaker
// has the same key in every text, whatever its language.
//
//   who_said_what FILE...

#include <claimdiff/claimdiff.h>

#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

struct Said {
  std::string document;
  std::string how;  // "deny", "promise, quoted", ...
  std::string words;
};

struct Record {
  std::string name;  // in Latin letters
  std::vector<Said> said;
};

std::string Manner(const claimdiff::Claim& claim) {
  std::string how = claim.act;
  if (claim.quoted) how += ", quoted";
  if (claim.polarity == claimdiff::Polarity::kNegated) how += ", negated";
  if (claim.certainty != claimdiff::Certainty::kAsserted) {
    how += std::string(", ") + claimdiff::CertaintyName(claim.certainty);
  }
  return how;
}

}  // namespace

int main(int argc, char** argv) {
  const auto engine = claimdiff::Engine::Create();
  if (!engine.ok()) return 1;
  const auto articles = engine->ReadFiles(std::vector<std::string>(argv + 1, argv + argc));
  for (const claimdiff::Error& error : articles.errors) std::cerr << error.ToString() << "\n";

  std::map<std::string, Record> speakers;  // by key
  for (const claimdiff::Document& document : articles.documents) {
    for (const claimdiff::Claim& claim : engine->Claims(document)) {
      if (!claim.speaker) continue;  // the text's own voice
      Record& record = speakers[claim.speaker->key];
      if (record.name.empty()) record.name = claim.speaker->name;
      record.said.push_back(
          {document.id, Manner(claim), std::string(claim.span.In(document.text))});
    }
  }
  for (const auto& [key, record] : speakers) {
    std::cout << record.name << "\n";
    for (const Said& said : record.said) {
      std::cout << "  " << said.document << " [" << said.how << "] " << said.words << "\n";
    }
  }
  return articles.errors.empty() ? 0 : 1;
}
