// SPDX-License-Identifier: Apache-2.0
//
// Recursive descent over: list = sequence ("|" sequence)*; sequence = (text | "{" list "}")*.

#include "word/pattern.h"

#include <utility>

namespace claimdiff::word {
namespace {

using Endings = std::vector<std::string>;

class Expander {
 public:
  Expander(std::string_view pattern, const std::vector<tables::Paradigm>& paradigms)
      : rest_(pattern), paradigms_(paradigms) {}

  std::optional<Endings> Run() {
    Endings all = List();
    if (failed_ || !rest_.empty()) return std::nullopt;
    return all;
  }

 private:
  bool At(char c) const { return !rest_.empty() && rest_.front() == c; }

  Endings List() {
    Endings all = Sequence();
    while (At('|')) {
      rest_.remove_prefix(1);
      for (std::string& ending : Sequence()) all.push_back(std::move(ending));
    }
    return all;
  }

  Endings Sequence() {
    Endings all = {""};
    while (!rest_.empty() && !failed_ && !At('|') && !At('}')) {
      if (At('{')) {
        Multiply(Group(), &all);
      } else {
        const std::size_t length = rest_.find_first_of("{|}");
        for (std::string& ending : all) ending += rest_.substr(0, length);
        rest_.remove_prefix(length == std::string_view::npos ? rest_.size() : length);
      }
    }
    return all;
  }

  Endings Group() {
    rest_.remove_prefix(1);
    Endings inner = At('@') ? Named() : List();
    failed_ |= !At('}');
    if (!failed_) rest_.remove_prefix(1);
    return inner;
  }

  Endings Named() {
    const std::string_view name = rest_.substr(0, rest_.find('}'));
    rest_.remove_prefix(name.size());
    for (const tables::Paradigm& paradigm : paradigms_) {
      if (paradigm.name != name) continue;
      if (auto inner = Expander(paradigm.alternatives, paradigms_).Run()) return *std::move(inner);
    }
    failed_ = true;
    return {};
  }

  static void Multiply(const Endings& factors, Endings* all) {
    Endings longer;
    longer.reserve(all->size() * factors.size());
    for (const std::string& head : *all) {
      for (const std::string& tail : factors) longer.push_back(head + tail);
    }
    *all = std::move(longer);
  }

  std::string_view rest_;
  const std::vector<tables::Paradigm>& paradigms_;
  bool failed_ = false;
};

}  // namespace

std::optional<Endings> ExpandEndings(std::string_view pattern,
                                     const std::vector<tables::Paradigm>& paradigms) {
  return Expander(pattern, paradigms).Run();
}

}  // namespace claimdiff::word
