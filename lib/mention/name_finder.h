// SPDX-License-Identifier: Apache-2.0
//
// Finds names in one text. In scripts with capitals a name is a run of capitalised words; the first word
// of a sentence counts only with other evidence. Georgian has no capitals: there a known given name, a
// title before it, or a surname ending of a word that the lexicon does not know must show the name. What
// the gazetteer knows comes first everywhere.

#ifndef CLAIMDIFF_LIB_MENTION_NAME_FINDER_H_
#define CLAIMDIFF_LIB_MENTION_NAME_FINDER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "mention/name_parts.h"
#include "mention/name_titles.h"
#include "mention/names.h"
#include "mention/names_gazetteer.h"
#include "word/term_finder.h"
#include "word/word.h"

namespace claimdiff::mention {

// A name before its entity is known.
struct FoundName {
  NameMention mention;
  std::string first_key;        // skeleton of the first part, where there are several
  std::string last_key;         // skeleton of the surname or only part
  bool from_gazetteer = false;
  bool weak = false;            // a name only where the text shows its full form elsewhere
};

class NameFinder {
 public:
  NameFinder(const Gazetteer& gazetteer, GazetteerLanguage* names, const NameParts& parts,
             const Titles& titles, const word::AnalyzedText& text);

  // Appends the names of tokens [first, last), one sentence.
  void Read(std::size_t first, std::size_t last, std::vector<FoundName>* out);

 private:
  // What the gazetteer knows of a form.
  struct FormNames {
    std::optional<std::uint32_t> name, adjective, people, given;
  };
  struct Part {
    std::size_t first, last;  // tokens, inclusive
  };

  void LookUpForms();
  bool IsWord(std::size_t i) const { return tokens_[i].kind == text::TokenKind::kWord; }
  bool IsCaseless(std::size_t i) const { return tokens_[i].script == text::Script::kGeorgian; }
  bool IsCapital(std::size_t i) const {
    return IsWord(i) && !IsCaseless(i) && tokens_[i].shape != text::Shape::kLower;
  }
  bool IsKnownWord(std::size_t i) const { return !text_.info(i).concepts.empty(); }
  bool OpensSentence(std::size_t i) const;
  bool HasTitleBefore(std::size_t i) const;
  bool MayBePersonAt(std::size_t i) const;
  const FormNames& NamesAt(std::size_t i) const { return forms_[tokens_[i].form]; }

  std::size_t ReadTerm(std::size_t at, std::vector<FoundName>* out);
  std::size_t ReadSingle(std::size_t at, std::vector<FoundName>* out);
  bool AcceptsName(std::size_t at, const GazetteerEntry& entry) const;
  void PushGazetteer(std::uint32_t entry, NameForm form, std::size_t first, std::size_t last,
                     std::vector<FoundName>* out) const;

  std::size_t ReadRun(std::size_t at, std::vector<FoundName>* out);
  std::vector<Part> CollectRun(std::size_t at) const;
  std::size_t EndOfPart(std::size_t at) const;
  bool StartsInitial(std::size_t at) const;
  std::string StemOfGiven(const Part& part) const;
  std::string GivenName(const Part& part, const std::string& surname) const;
  bool IsGiven(std::size_t at) const;
  bool SplitsOwner(const std::vector<Part>& run) const;
  bool DecideRun(const std::vector<Part>& run, FoundName* found) const;
  bool ReadAcronym(std::size_t at, std::vector<FoundName>* out) const;

  std::size_t ReadCaseless(std::size_t at, std::vector<FoundName>* out);
  bool LooksLikeSurname(std::size_t i) const;
  bool IsPlainUnknown(std::size_t i) const;

  void FillPerson(const std::vector<Part>& parts, FoundName* found) const;
  std::string FormOf(const Part& part) const;
  void FillSpan(const std::vector<Part>& parts, FoundName* found) const;

  const Gazetteer& gazetteer_;
  const word::WordIndex& index_;
  const NameParts& parts_;
  const Titles& titles_;
  const word::AnalyzedText& text_;
  const std::vector<text::Token>& tokens_;
  word::KnownForms known_;
  word::TermFinder finder_;
  std::vector<FormNames> forms_;
  std::size_t begin_ = 0, end_ = 0;  // of the sentence
};

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_NAME_FINDER_H_
