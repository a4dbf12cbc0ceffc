// SPDX-License-Identifier: Apache-2.0
//
// Each language has a map from the first word of a pattern to its patterns, longest first. A text looks
// its distinct forms up once; matching then costs one comparison per token and candidate pattern.

#include "mention/markers.h"

#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "tables/tsv.h"
#include "text/tokenizer.h"

namespace claimdiff::mention {
namespace {

constexpr std::array<std::pair<std::string_view, MarkerKind>, 34> kKinds = {{
    {"say", MarkerKind::kSay},
    {"tell", MarkerKind::kSay},
    {"do", MarkerKind::kDo},
    {"source-after", MarkerKind::kSourceAfter},
    {"source-before", MarkerKind::kSourceBefore},
    {"via", MarkerKind::kVia},
    {"negation", MarkerKind::kNegation},
    {"negated", MarkerKind::kNegatedPrefix},
    {"hedge", MarkerKind::kHedge},
    {"possible", MarkerKind::kPossible},
    {"hearsay", MarkerKind::kHearsay},
    {"condition", MarkerKind::kCondition},
    {"that", MarkerKind::kThat},
    {"relative", MarkerKind::kRelative},
    {"conjunction", MarkerKind::kConjunction},
    {"cause-after", MarkerKind::kCauseAfter},
    {"cause-before", MarkerKind::kCauseBefore},
    {"cause-link", MarkerKind::kCauseLink},
    {"preposition", MarkerKind::kPreposition},
    {"pronoun", MarkerKind::kPronoun},
    {"possessive", MarkerKind::kPossessive},
    {"among", MarkerKind::kAmong},
    {"future", MarkerKind::kFuture},
    {"in", MarkerKind::kIn},
    {"so", MarkerKind::kSo},
    {"quotes", MarkerKind::kQuotes},
    {"and", MarkerKind::kAnd},
    {"instead", MarkerKind::kInstead},
    {"from", MarkerKind::kFrom},
    {"anchored", MarkerKind::kAnchored},
    {"now", MarkerKind::kNow},
    {"neutral", MarkerKind::kNeutral},
    {"noun", MarkerKind::kNoun},
    {"of", MarkerKind::kOf},
}};

std::optional<MarkerKind> KindOf(std::string_view name) {
  for (const auto& [known, kind] : kKinds) {
    if (known == name) return kind;
  }
  return std::nullopt;
}

struct Pattern {
  std::vector<std::string> rest;  // the forms behind the first
  std::size_t second = 0;         // hash of the first of them, which rules out most patterns
  MarkerKind kind;
  std::string_view value;
  bool tell = false;
  bool plural = false;
};

struct LanguageMarkers {
  std::vector<std::string> plural_endings;
  absl::flat_hash_map<std::string, std::vector<Pattern>, text::FormHash, std::equal_to<>> by_first;
};

}  // namespace

bool IsCue(MarkerKind kind) {
  return kind == MarkerKind::kSay || kind == MarkerKind::kDo || kind == MarkerKind::kSourceAfter ||
         kind == MarkerKind::kSourceBefore || kind == MarkerKind::kVia || kind == MarkerKind::kQuotes ||
         kind == MarkerKind::kNoun;
}

bool IsNegation(const Marker& marker) {
  if (marker.kind == MarkerKind::kNegatedPrefix) return true;
  return marker.kind == MarkerKind::kNegation && marker.value != "without";
}

bool IsReport(const Marker& cue) {
  return cue.kind == MarkerKind::kVia || (cue.kind == MarkerKind::kSay && cue.value == "report");
}

std::span<const Marker> MarkersIn(const std::vector<Marker>& markers, std::uint32_t first, std::uint32_t last) {
  const auto from = [&](std::uint32_t token) {
    return std::lower_bound(markers.begin(), markers.end(), token, [](const Marker& m, std::uint32_t t) { return m.first < t; });
  };
  return first < last ? std::span<const Marker>(from(first), from(last)) : std::span<const Marker>();
}

bool HasMarker(const std::vector<Marker>& markers, MarkerKind kind, std::uint32_t first, std::uint32_t last) {
  const auto inside = MarkersIn(markers, first, last);
  return std::any_of(inside.begin(), inside.end(), [&](const Marker& m) { return m.kind == kind; });
}

struct MarkerReader::State {
  std::map<std::string, LanguageMarkers, std::less<>> languages;
  std::deque<std::string> values;  // stable storage for Marker::value

  std::string_view Keep(std::string_view value) {
    for (const std::string& kept : values) {
      if (kept == value) return kept;
    }
    return values.emplace_back(value);
  }
};

namespace {

// One form as the tokenizer gives it: several tokens where the word holds a hyphen.
std::vector<std::string> FormsOf(std::string_view words) {
  const text::TokenizedText tokens = text::Tokenize(words);
  std::vector<std::string> forms;
  for (const text::Token& token : tokens.tokens) forms.emplace_back(tokens.FormOf(token));
  return forms;
}

void AddPattern(const std::string& words, MarkerKind kind, std::string_view value, bool tell,
                LanguageMarkers* language) {
  std::vector<std::string> forms = FormsOf(words);
  if (forms.empty()) return;
  Pattern pattern{{forms.begin() + 1, forms.end()}, 0, kind, value, tell, false};
  if (!pattern.rest.empty()) pattern.second = text::FormHash()(pattern.rest.front());
  auto& patterns = language->by_first[forms.front()];
  const bool known = std::any_of(patterns.begin(), patterns.end(), [&](const Pattern& other) {
    return other.rest == pattern.rest && other.kind == kind && other.value == value;
  });
  if (!known) patterns.push_back(std::move(pattern));
}

bool EndsInPlural(std::string_view form, const std::vector<std::string>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](const std::string& ending) { return form.ends_with(ending); });
}

// Notes which cues are plural, and puts long patterns before short ones.
void Finish(LanguageMarkers* language) {
  for (auto& [first, patterns] : language->by_first) {
    const bool first_plural = EndsInPlural(first, language->plural_endings);
    for (Pattern& pattern : patterns) {
      pattern.plural = first_plural || std::any_of(pattern.rest.begin(), pattern.rest.end(), [&](const auto& f) {
                         return EndsInPlural(f, language->plural_endings);
                       });
    }
    std::stable_sort(patterns.begin(), patterns.end(), [](const Pattern& a, const Pattern& b) {
      return a.rest.size() > b.rest.size();
    });
  }
}

}  // namespace

Result<MarkerReader> MarkerReader::Load(const tables::TableSource& source) {
  auto state = std::make_unique<State>();
  for (const std::string& tag : source.LanguageTags()) {
    LanguageMarkers& language = state->languages[tag];
    std::vector<tables::Paradigm> paradigms;
    for (const tables::TableFile& file : source.Files("languages/" + tag + "/markers")) {
      const auto tsv = tables::Tsv::Parse(file);
      if (!tsv.ok()) return tsv.error();
      const auto columns = tsv->Columns({"kind", "value", "pattern"});
      if (!columns.ok()) return columns.error();
      for (const auto& row : tsv->rows()) {
        const std::string_view kind = row[(*columns)[0]];
        const std::string_view value = row[(*columns)[1]];
        const std::string_view words = row[(*columns)[2]];
        if (kind == "paradigm") {
          paradigms.push_back({std::string(value), std::string(words)});
          continue;
        }
        const auto known = KindOf(kind);
        if (kind == "plural") {
          for (std::string& ending : tables::ExpandPattern(words)) {
            language.plural_endings.push_back(std::move(ending));
          }
          continue;
        }
        if (!known) return tsv->ErrorAt(row, "unknown kind of marker");
        const auto expanded = tables::ExpandPattern(words, paradigms);
        if (expanded.empty()) return tsv->ErrorAt(row, "the pattern cannot be expanded");
        for (const std::string& one : expanded) AddPattern(one, *known, state->Keep(value), kind == "tell", &language);
      }
    }
    Finish(&language);
  }
  return MarkerReader(std::move(state));
}

MarkerReader::MarkerReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
MarkerReader::MarkerReader(MarkerReader&&) noexcept = default;
MarkerReader& MarkerReader::operator=(MarkerReader&&) noexcept = default;
MarkerReader::~MarkerReader() = default;

namespace {

bool Matches(const Pattern& pattern, const word::AnalyzedText& text, std::size_t first) {
  if (pattern.rest.empty()) return true;
  if (first + pattern.rest.size() >= text.tokens().size()) return false;
  if (text.tokenized.forms.HashOf(text.tokens()[first + 1].form) != pattern.second) return false;
  for (std::size_t i = 0; i < pattern.rest.size(); ++i) {
    if (text.form(first + 1 + i) != pattern.rest[i]) return false;
  }
  return true;
}

}  // namespace

std::vector<Marker> MarkerReader::Read(const word::AnalyzedText& text) const {
  std::vector<Marker> markers;
  const auto language = state_->languages.find(text.language);
  if (language == state_->languages.end()) return markers;
  std::vector<const std::vector<Pattern>*> by_form(text.tokenized.forms.size(), nullptr);
  const text::FormTable& forms = text.tokenized.forms;
  for (std::uint32_t form = 0; form < by_form.size(); ++form) {
    const auto found = language->second.by_first.find(forms.At(form), forms.HashOf(form));
    if (found != language->second.by_first.end()) by_form[form] = &found->second;
  }
  for (std::size_t i = 0; i < text.tokens().size(); ++i) {
    const std::vector<Pattern>* patterns = by_form[text.tokens()[i].form];
    if (patterns == nullptr) continue;
    std::size_t longest = 0;
    for (const Pattern& pattern : *patterns) {
      const bool shorter = pattern.rest.size() + 1 < longest;
      if (shorter || !Matches(pattern, text, i)) continue;
      longest = pattern.rest.size() + 1;
      markers.push_back({pattern.kind, static_cast<std::uint32_t>(i),
                         static_cast<std::uint32_t>(i + pattern.rest.size()), pattern.value,
                         pattern.plural, pattern.tell});
    }
  }
  return markers;
}

}  // namespace claimdiff::mention
