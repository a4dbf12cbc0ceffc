// SPDX-License-Identifier: Apache-2.0

#include "group/anchors.h"

#include <set>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "align/features.h"

namespace claimdiff::group {
namespace {

// An anchor of more documents is a word of the subject rather than of one fact.
constexpr std::size_t kMostDocuments = 24;
constexpr std::uint32_t kSeveral = static_cast<std::uint32_t>(-1);  // sentences of the document

bool IsContent(word::PartOfSpeech pos) {
  return pos == word::PartOfSpeech::kNoun || pos == word::PartOfSpeech::kVerb || pos == word::PartOfSpeech::kAdjective ||
         pos == word::PartOfSpeech::kPhrase;
}

// By what a document names, the sentence that does, or kSeveral.
using Places = absl::flat_hash_map<std::string, std::uint32_t>;

class DocumentReader {
 public:
  DocumentReader(const claim::ParsedDocument& document, const word::Analyzer& analyzer, std::uint32_t first)
      : document_(document), analyzer_(analyzer), first_(first) {}

  Places Run() {
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      const sentence::Sentence& sentence = document_.sentences[s];
      for (std::uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
        const word::ConceptId id = document_.words.concepts[t];
        if (id == word::kNoConcept || document_.words.term_length[t] == 0) continue;
        const word::Concept& known = analyzer_.concept_of(id);
        if (IsContent(known.pos)) Note("c:" + known.id, s);
      }
    }
    for (const auto& name : document_.names) NoteAt(name.first_token, "n:" + (name.entity.empty() ? name.key : name.entity));
    for (const auto& value : document_.values) {
      const std::string name = align::ValueName(value);
      if (!name.empty()) NoteAt(value.first_token, "v:" + name);
    }
    return std::move(places_);
  }

 private:
  void NoteAt(std::size_t token, const std::string& what) {
    while (sentence_ < document_.sentences.size() && document_.sentences[sentence_].last_token <= token) ++sentence_;
    if (sentence_ >= document_.sentences.size() || document_.sentences[sentence_].first_token > token) sentence_ = 0;
    for (std::size_t s = sentence_; s < document_.sentences.size(); ++s) {
      if (document_.sentences[s].last_token <= token) continue;
      if (document_.sentences[s].first_token <= token) Note(what, s);
      return;
    }
  }

  void Note(const std::string& what, std::size_t sentence) {
    const std::uint32_t place = first_ + static_cast<std::uint32_t>(sentence);
    const auto [known, is_new] = places_.try_emplace(what, place);
    if (!is_new && known->second != place) known->second = kSeveral;
  }

  const claim::ParsedDocument& document_;
  const word::Analyzer& analyzer_;
  std::uint32_t first_;
  std::size_t sentence_ = 0;
  Places places_;
};

}  // namespace

SharedAnchors FindSharedAnchors(const std::vector<const claim::ParsedDocument*>& documents,
                                const word::Analyzer& analyzer) {
  std::map<std::string, std::vector<std::uint32_t>> sentences;  // by anchor, ascending, one a document
  std::uint32_t first = 0;
  for (const claim::ParsedDocument* document : documents) {
    for (const auto& [what, place] : DocumentReader(*document, analyzer, first).Run()) {
      if (place != kSeveral) sentences[what].push_back(place);
    }
    first += static_cast<std::uint32_t>(document->sentences.size());
  }
  SharedAnchors shared;
  for (const auto& [what, places] : sentences) {
    if (places.size() > kMostDocuments) continue;
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (std::size_t j = i + 1; j < places.size(); ++j) ++shared[{places[i], places[j]}];
    }
  }
  return shared;
}

}  // namespace claimdiff::group
