// SPDX-License-Identifier: Apache-2.0
//
// A ledger of the numbers in some articles: what is counted, and which document gives which value.
//
//   number_ledger FILE...

#include <claimdiff/claimdiff.h>

#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

// "38", "about 10", "15 or more", "2 to 10".
std::string Describe(const claimdiff::Value& value) {
  std::ostringstream out;
  if (value.approximate) out << "about ";
  if (value.low && value.high && *value.low == *value.high) {
    out << *value.low;
  } else if (value.low && value.high) {
    out << *value.low << " to " << *value.high;
  } else if (value.low) {
    out << (value.low_open ? "more than " : "at least ") << *value.low;
  } else if (value.high) {
    out << (value.high_open ? "less than " : "at most ") << *value.high;
  }
  return out.str();
}

}  // namespace

int main(int argc, char** argv) {
  const auto engine = claimdiff::Engine::Create();
  if (!engine.ok()) return 1;
  const auto articles = engine->ReadFiles(std::vector<std::string>(argv + 1, argv + argc));
  for (const claimdiff::Error& error : articles.errors) std::cerr << error.ToString() << "\n";

  // What is counted and its unit -> value -> the documents that give it.
  using Row = std::map<std::string, std::set<std::string>>;
  std::map<std::string, Row> ledger;
  for (const claimdiff::Document& document : articles.documents) {
    for (const claimdiff::Claim& claim : engine->Claims(document)) {
      for (const claimdiff::ClaimQuantity& quantity : claim.quantities) {
        if (quantity.what.empty()) continue;
        const std::string& unit = quantity.value.unit;
        const std::string what = unit.empty() ? quantity.what : quantity.what + " (" + unit + ")";
        ledger[what][Describe(quantity.value)].insert(document.id);
      }
    }
  }
  for (const auto& [what, row] : ledger) {
    std::cout << what << "\n";
    for (const auto& [value, documents] : row) {
      std::cout << "  " << value << ":";
      for (const std::string& id : documents) std::cout << " " << id;
      std::cout << "\n";
    }
  }
  return articles.errors.empty() ? 0 : 1;
}
