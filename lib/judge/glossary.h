// SPDX-License-Identifier: Apache-2.0
//
// What facets, roles, events and dimensions are called in each report language, and how much a facet
// matters (data/facets/*.tsv).

#ifndef CLAIMDIFF_LIB_JUDGE_GLOSSARY_H_
#define CLAIMDIFF_LIB_JUDGE_GLOSSARY_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/comparison.h"
#include "claimdiff/result.h"
#include "tables/table_source.h"
#include "word/word.h"

namespace claimdiff::judge {

// Immutable after Load; may be shared by threads.
class Glossary {
 public:
  static Result<Glossary> Load(const tables::TableSource& source);

  // The name of a facet, role, event or dimension; of a concept its gloss (in the report's language
  // where the lexicon has a word); else the id itself.
  std::string Name(std::string_view id, std::string_view ui_language,
                   const word::Analyzer& analyzer) const;

  // How much a silence about the facet matters, 0 to 1; 0 for what is no facet.
  double Weight(std::string_view facet) const;

  // Whether a count of this role grows while an event unfolds (killed, injured ...).
  bool IsToll(std::string_view role) const;

  // Whether such a count may also become smaller (missing, displaced ...).
  bool MayFall(std::string_view role) const;

  // Whether an event has one count of this role (killed, turnout), so that texts on the event can be
  // compared wherever they name it; arrests come in many groups.
  bool IsSingle(std::string_view role) const;

  // Acts of which one text may tell the one, another the other (data/facets/act_pairs.tsv).
  struct ActPair {
    std::string act;
    std::string other;
    Severity severity;
  };
  const std::vector<ActPair>& act_pairs() const { return act_pairs_; }

  // Whether the event may be what an article is about, and have a cause (a crash, not a meeting).
  bool IsHappening(std::string_view event) const;

 private:
  struct Entry {
    std::map<std::string, std::string, std::less<>> names;  // by report language
    double weight = 0;
    bool single = false;
    bool toll = false;
    bool may_fall = false;
    bool happening = false;
  };

  Result<Done> LoadActPairs(const tables::TableSource& source);
  Result<Done> LoadFile(const tables::TableFile& file);

  std::map<std::string, Entry, std::less<>> entries_;
  std::vector<ActPair> act_pairs_;
};

}  // namespace claimdiff::judge

#endif  // CLAIMDIFF_LIB_JUDGE_GLOSSARY_H_
