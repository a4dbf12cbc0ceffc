// SPDX-License-Identifier: Apache-2.0
//
// How many people were killed, as each line of standard input tells it:
//
//   echo "При катастрофата загинаха 38 души" | toll bg

#include <claimdiff/claimdiff.h>

#include <iostream>
#include <string>

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: toll LANGUAGE < TEXTS\n";
    return 2;
  }
  const auto engine = claimdiff::Engine::Create();
  if (!engine.ok()) return 1;

  for (std::string line; std::getline(std::cin, line);) {
    claimdiff::DocumentInput input;
    input.language = argv[1];
    input.text = line;
    const auto document = engine->Read(input);
    if (!document.ok()) {
      std::cerr << document.error().ToString() << "\n";
      continue;
    }
    for (const claimdiff::Claim& claim : engine->Claims(*document)) {
      for (const claimdiff::ClaimQuantity& quantity : claim.quantities) {
        if (quantity.what != "killed" || !quantity.value.low) continue;
        std::cout << *quantity.value.low << " killed: " << quantity.span.In(line) << "\n";
      }
    }
  }
}
