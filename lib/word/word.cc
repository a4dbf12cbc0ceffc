// SPDX-License-Identifier: Apache-2.0
//
// Analyze looks each distinct form up once; then one walk over the tokens finds the longest term at each
// place.

#include "word/word.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "word/form_cache.h"
#include "word/lemmas.h"
#include "word/lexicon.h"
#include "word/term_finder.h"
#include "word/word_index.h"

namespace claimdiff::word {
namespace {

class TextAnalyzer {
 public:
  TextAnalyzer(const WordIndex& index, FormCache* cache, AnalyzedText* out)
      : index_(index), out_(out), finder_(index, out->tokenized, out->forms) {
    out->forms = cache->Look(index, out->tokenized.forms);
  }

  void Run() {
    const std::size_t count = out_->tokens().size();
    for (std::size_t i = 0; i < count;) i += AnalyzeToken(i);
  }

 private:
  // Returns the number of tokens read.
  std::size_t AnalyzeToken(std::size_t at) {
    const Term term = finder_.Longest(at);
    if (term.length > 1) {
      for (std::size_t i = 0; i < term.length; ++i) {
        out_->concepts[at + i] = term.id;
        out_->term_length[at + i] = 0;
      }
      out_->term_length[at] = static_cast<std::uint8_t>(term.length);
      return term.length;
    }
    const FormInfo& info = out_->info(at);
    out_->concepts[at] = info.concepts.empty() ? kNoConcept : info.concepts.front();
    if (out_->tokens()[at].shape == text::Shape::kUpper) PreferAcronym(at);
    return 1;
  }

  void PreferAcronym(std::size_t at) {
    const auto& matches = out_->forms[out_->tokens()[at].form].matches;
    const auto found = std::find_if(matches.begin(), matches.end(),
                                    [&](const WordMatch& match) { return index_.IsAcronym(match.word); });
    if (found == matches.end()) return;
    std::vector<ConceptId> concepts;
    index_.ConceptsOf({*found}, &concepts);
    if (!concepts.empty()) out_->concepts[at] = concepts.front();
  }

  const WordIndex& index_;
  AnalyzedText* out_;
  TermFinder finder_;
};

}  // namespace

namespace {

// The words of a language are filed when they are first asked for: most runs need one or two languages.
class LazyIndex {
 public:
  LazyIndex(std::string tag, Morphology morphology, std::vector<Lemma> lemmas)
      : tag_(std::move(tag)), index_(std::move(morphology)), lemmas_(std::move(lemmas)) {}

  const std::string& tag() const { return tag_; }
  const WordIndex& Get(const Lexicon& lexicon) {
    std::call_once(filled_, [&] { Fill(lexicon); });
    return index_;
  }
  FormCache* cache() { return &cache_; }

 private:
  void Fill(const Lexicon& lexicon) {
    for (const Lemma& lemma : lemmas_) index_.AddLemma(lemma.word, lemma.forms, lemma.pos);
    for (const auto& [language, cells] : lexicon.cells) {
      if (language != tag_) continue;
      index_.Reserve(4 * cells.size());
      for (const Lexicon::Cell& cell : cells) {
        index_.AddCell(cell.text, cell.id, lexicon.concepts[cell.id].pos);
      }
    }
  }

  std::string tag_;
  WordIndex index_;
  FormCache cache_;
  std::vector<Lemma> lemmas_;
  std::once_flag filled_;
};

}  // namespace

namespace {

// Of the senses of a word the one whose semantic fields the text's other words share most, where that is clear:
// "участок" among ballots is a polling station. Only words of one sense, and terms, tell the fields.
class SenseChooser {
 public:
  SenseChooser(const Lexicon& lexicon, AnalyzedText* text) : lexicon_(lexicon), text_(*text) {}

  void Run() {
    for (std::size_t t = 0; t < text_.concepts.size(); ++t) {
      const ConceptId id = text_.concepts[t];
      if (id == kNoConcept || text_.term_length[t] == 0 || IsAmbiguous(t)) continue;
      for (const std::uint16_t field : lexicon_.concepts[id].fields) ++Count(field);
    }
    if (counts_.empty()) return;
    for (std::size_t t = 0; t < text_.concepts.size(); ++t) {
      if (text_.concepts[t] != kNoConcept && IsAmbiguous(t)) Choose(t);
    }
  }

 private:
  static constexpr int kLeast = 3;  // words of a field

  bool IsAmbiguous(std::size_t t) const { return text_.term_length[t] == 1 && text_.info(t).concepts.size() > 1; }

  int& Count(std::uint16_t field) {
    if (field >= counts_.size()) counts_.resize(field + 1u);
    return counts_[field];
  }

  int ScoreOf(ConceptId id) const {
    int best = 0;
    for (const std::uint16_t field : lexicon_.concepts[id].fields) {
      if (field < counts_.size()) best = std::max(best, counts_[field]);
    }
    return best;
  }

  void Choose(std::size_t t) {
    const int first = ScoreOf(text_.concepts[t]);
    int most = std::max(kLeast, 2 * first);
    for (const ConceptId id : text_.info(t).concepts) {
      if (ScoreOf(id) <= most) continue;
      most = ScoreOf(id);
      text_.concepts[t] = id;
    }
  }

  const Lexicon& lexicon_;
  AnalyzedText& text_;
  std::vector<int> counts_;  // by field
};

}  // namespace

struct Analyzer::State {
  tables::TableSource source;  // the lexicon and the indexes look into its tables
  Lexicon lexicon;
  std::vector<std::unique_ptr<LazyIndex>> languages;

  // Null where there are no tables for the language.
  LazyIndex* Find(std::string_view language) const {
    for (const auto& index : languages) {
      if (index->tag() == language) return index.get();
    }
    return nullptr;
  }
};

Analyzer::Analyzer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;
Analyzer::~Analyzer() = default;

Result<Analyzer> Analyzer::Load(const tables::TableSource& source) {
  auto state = std::make_unique<State>();
  state->source = source;
  auto lexicon = Lexicon::Load(state->source);
  if (!lexicon.ok()) return lexicon.error();
  state->lexicon = *std::move(lexicon);
  for (const std::string& tag : source.LanguageTags()) {
    auto morphology = Morphology::Load(source, tag);
    if (!morphology.ok()) return morphology.error();
    auto lemmas = LoadLemmas(state->source, tag);
    if (!lemmas.ok()) return lemmas.error();
    state->languages.push_back(
        std::make_unique<LazyIndex>(tag, *std::move(morphology), *std::move(lemmas)));
  }
  return Analyzer(std::move(state));
}

AnalyzedText Analyzer::Analyze(text::TokenizedText tokenized, std::string_view language) const {
  AnalyzedText out;
  out.language = language;
  out.tokenized = std::move(tokenized);
  out.concepts.assign(out.tokens().size(), kNoConcept);
  out.term_length.assign(out.tokens().size(), 1);
  if (LazyIndex* index = state_->Find(language)) {
    TextAnalyzer(index->Get(state_->lexicon), index->cache(), &out).Run();
    SenseChooser(state_->lexicon, &out).Run();
  } else {
    out.forms = FormCache::Plain(out.tokenized.forms);
  }
  return out;
}

FormInfo Analyzer::AnalyzeForm(std::string_view form, std::string_view language) const {
  FormInfo info;
  info.key = form;
  LazyIndex* language_index = state_->Find(language);
  if (language_index == nullptr) return info;
  const WordIndex& index = language_index->Get(state_->lexicon);
  std::vector<WordMatch> matches;
  index.Match(form, &matches);
  info.key = index.KeyOf(form, matches);
  index.ConceptsOf(matches, &info.concepts);
  return info;
}

const Concept& Analyzer::concept_of(ConceptId id) const { return state_->lexicon.concepts[id]; }
std::size_t Analyzer::concept_count() const { return state_->lexicon.concepts.size(); }

ConceptId Analyzer::Find(std::string_view concept_id) const {
  const auto found = state_->lexicon.ids.find(concept_id);
  return found == state_->lexicon.ids.end() ? kNoConcept : found->second;
}

std::string Analyzer::Gloss(ConceptId id, std::string_view language) const {
  for (const auto& [tag, cells] : state_->lexicon.cells) {
    if (tag != language) continue;
    const auto cell = std::find_if(cells.begin(), cells.end(), [&](const auto& c) { return c.id == id; });
    if (cell != cells.end()) return std::string(cell->text.substr(0, cell->text.find('|')));
  }
  return concept_of(id).gloss;
}

// Depth is bounded by the number of concepts, so that a circle in the tables ends.
bool Analyzer::IsA(ConceptId id, ConceptId ancestor) const {
  std::vector<ConceptId> open = {id};
  for (std::size_t i = 0; i < open.size() && i < concept_count(); ++i) {
    if (open[i] == ancestor) return true;
    for (const ConceptId parent : concept_of(open[i]).is_a) {
      if (std::find(open.begin(), open.end(), parent) == open.end()) open.push_back(parent);
    }
  }
  return false;
}

}  // namespace claimdiff::word
