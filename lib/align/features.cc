// SPDX-License-Identifier: Apache-2.0
//
// N-grams are taken from a folded transliteration, in which sounds that the scripts do not keep apart are
// one letter. The weight of a word's n-grams is shared so that long words do not drown the others.

#include "align/features.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "mention/skeleton.h"
#include "text/transliterate.h"

namespace claimdiff::align {
namespace {

constexpr std::size_t kShortestGram = 3;
constexpr std::size_t kLongestGram = 5;
constexpr std::size_t kLeastSound = 3;                  // letters of a skeleton that tells something
constexpr std::string_view kNegationConcept = "n_not";  // of the lexicon

// f and p, h and kh and gh, w and v, y and i, q and k; doubled letters once.
std::string Fold(std::string_view latin) {
  std::string folded;
  for (std::size_t i = 0; i < latin.size(); ++i) {
    char c = latin[i];
    if (c == 'h' && i > 0 && (latin[i - 1] == 'k' || latin[i - 1] == 'g')) {
      if (!folded.empty()) folded.pop_back();
    }
    if (c == 'f') c = 'p';
    if (c == 'w') c = 'v';
    if (c == 'y') c = 'i';
    if (c == 'q') c = 'k';
    if (folded.empty() || folded.back() != c) folded.push_back(c);
  }
  return folded;
}

std::string NumberName(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.6g", value);
  return buffer.data();
}

}  // namespace

std::string ValueName(const mention::ValueMention& value) {
  if (value.mention.time) return value.mention.time->start;
  if (!value.mention.value) return {};
  const auto& [low, high] = std::pair(value.mention.value->low, value.mention.value->high);
  if (!low && !high) return {};
  std::string name = low ? NumberName(*low) : "";
  if (high != low) name += ".." + (high ? NumberName(*high) : "");
  return name;
}

FeatureId PolarityFeature() { return MakeFeature(FeatureKind::kPolarity, "negated"); }

TextFeatures::TextFeatures(const word::Analyzer& analyzer, const word::AnalyzedText& text,
                           const std::vector<mention::NameMention>& names,
                           const std::vector<mention::ValueMention>& values,
                           const KindWeights& weights)
    : analyzer_(analyzer), text_(text), names_(names), values_(values), weights_(weights),
      forms_(text.forms.size()), negation_(analyzer.Find(kNegationConcept)), concept_ids_(analyzer.concept_count()),
      name_at_(text.tokens().size()), value_at_(text.tokens().size()) {
  for (const text::Token& token : text_.tokens()) {
    if (token.kind == text::TokenKind::kWord) PrepareForm(token.form);
  }
  for (std::uint32_t form = 0; form < text_.forms.size(); ++form) {
    for (const word::ConceptId id : text_.forms[form].info.concepts) {
      NumberConcept(id);
    }
  }
  for (const word::ConceptId id : text_.concepts) {
    if (id != word::kNoConcept) NumberConcept(id);
  }
  for (std::size_t i = 0; i < names_.size(); ++i) {
    for (std::size_t t = names_[i].first_token; t <= names_[i].last_token; ++t) name_at_[t] = i + 1;
  }
  for (std::size_t i = 0; i < values_.size(); ++i) {
    for (std::size_t t = values_[i].first_token; t <= values_[i].last_token; ++t) value_at_[t] = i + 1;
  }
}

void TextFeatures::NumberConcept(word::ConceptId id) {
  if (concept_ids_[id] != 0) return;
  const word::Concept& known = analyzer_.concept_of(id);
  concept_ids_[id] = MakeFeature(FeatureKind::kConcept, known.id);
  if (weights_.parent <= 0) return;
  for (const word::ConceptId parent : known.is_a) NumberConcept(parent);
}

void TextFeatures::PrepareForm(std::uint32_t form) {
  if (!forms_[form].empty()) return;
  const word::FormInfo& info = text_.forms[form].info;
  const float total = info.concepts.empty() ? weights_.gram : weights_.gram_known;
  const std::string latin = text::ToLatin(weights_.keys ? std::string_view(info.key) : text_.forms[form].form, text_.language);
  AppendGrams(latin, total, &forms_[form]);
  if (!info.concepts.empty()) return;
  const std::string skeleton = mention::SkeletonOfLatin(latin);
  if (skeleton.size() < kLeastSound) return;
  forms_[form].push_back({MakeFeature(FeatureKind::kSound, skeleton), weights_.sound});
}

void TextFeatures::AppendGrams(std::string_view latin, float total, SparseVector* out) const {
  const std::string framed = "^" + Fold(latin) + "$";
  const std::size_t begin = out->size();
  for (std::size_t length = kShortestGram; length <= kLongestGram; ++length) {
    for (std::size_t i = 0; i + length <= framed.size(); ++i) {
      out->push_back({MakeFeature(FeatureKind::kGram, std::string_view(framed).substr(i, length)), 1});
    }
  }
  if (out->size() == begin) out->push_back({MakeFeature(FeatureKind::kGram, framed), 1});
  const float each = total / std::sqrt(static_cast<float>(out->size() - begin));
  for (std::size_t i = begin; i < out->size(); ++i) (*out)[i].weight = each;
}

// People by the parts of their names: a text that links a surname to its full name must still meet one
// that has the surname alone.
void TextFeatures::AppendName(const mention::NameMention& name, SparseVector* out) const {
  const bool by_parts = name.type == mention::NameType::kPerson ||
                        name.type == mention::NameType::kUnknown ||
                        name.entity.starts_with("name:");
  if (!by_parts) {
    out->push_back({MakeFeature(FeatureKind::kName, name.entity), weights_.name});
    return;
  }
  const std::size_t blank = name.key.rfind(' ');
  const std::string_view last =
      std::string_view(name.key).substr(blank == std::string::npos ? 0 : blank + 1);
  out->push_back({MakeFeature(FeatureKind::kPart, last), weights_.part});
  if (name.first_token == name.last_token || blank == std::string::npos) return;
  const std::string_view first = std::string_view(name.key).substr(0, name.key.find(' '));
  out->push_back({MakeFeature(FeatureKind::kPart, first), weights_.part});
}

// Parents and fields weigh their share of what the concept weighs.
void TextFeatures::AppendConcept(word::ConceptId id, float weight, SparseVector* out) const {
  out->push_back({concept_ids_[id], weight});
  const word::Concept& known = analyzer_.concept_of(id);
  if (weights_.parent > 0) {
    for (const word::ConceptId parent : known.is_a) out->push_back({concept_ids_[parent], weight * weights_.parent});
  }
  if (weights_.field <= 0) return;
  for (const std::uint16_t field : known.fields) {
    const std::array<char, 2> name = {static_cast<char>(field & 0xFF), static_cast<char>(field >> 8)};
    out->push_back({MakeFeature(FeatureKind::kField, {name.data(), name.size()}), weight * weights_.field});
  }
}

void TextFeatures::AppendToken(std::size_t token, SparseVector* out) const {
  const text::Token& at = text_.tokens()[token];
  if (at.kind == text::TokenKind::kPunct) return;
  if (at.kind == text::TokenKind::kDigits) {
    if (value_at_[token] == 0) {
      out->push_back({MakeFeature(FeatureKind::kValue, text_.form(token)), weights_.value});
    }
    return;
  }
  const word::ConceptId id = text_.concepts[token];
  const bool inside_term = text_.term_length[token] == 0;
  if (id != word::kNoConcept && !inside_term) {
    AppendConcept(id, weights_.concept_first, out);
  }
  for (const word::ConceptId other : text_.info(token).concepts) {
    if (other != id) AppendConcept(other, weights_.concept_other, out);
  }
  out->insert(out->end(), forms_[at.form].begin(), forms_[at.form].end());
}

SparseVector TextFeatures::Make(std::size_t first, std::size_t last, const std::vector<bool>& light) const {
  SparseVector vector;
  std::size_t name = 0, value = 0;  // 1 + index of the last one taken
  for (std::size_t i = first; i < last; ++i) {
    const std::size_t before = vector.size();
    if (name_at_[i] != 0 && name_at_[i] != name) AppendName(names_[name_at_[i] - 1], &vector);
    name = name_at_[i];
    if (value_at_[i] != 0 && value_at_[i] != value) {
      const std::string value_name = ValueName(values_[value_at_[i] - 1]);
      if (!value_name.empty()) {
        vector.push_back({MakeFeature(FeatureKind::kValue, value_name), weights_.value});
      }
    }
    value = value_at_[i];
    AppendToken(i, &vector);
    if (light.empty() || !light[i]) continue;
    for (std::size_t k = before; k < vector.size(); ++k) vector[k].weight *= weights_.light;
  }
  const auto begin = text_.concepts.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = text_.concepts.begin() + static_cast<std::ptrdiff_t>(last);
  if (negation_ != word::kNoConcept && std::find(begin, end, negation_) != end) {
    vector.push_back({PolarityFeature(), weights_.polarity});
  }
  std::erase_if(vector, [](const Entry& entry) { return entry.weight == 0; });
  Normalize(&vector);
  return vector;
}

SparseVector TextFeatures::MakeWords(std::size_t first, std::size_t last) const {
  SparseVector vector;
  for (std::size_t i = first; i < last; ++i) {
    if (text_.tokens()[i].kind != text::TokenKind::kWord) continue;
    vector.push_back({MakeFeature(FeatureKind::kWord, text_.language + ":" + text_.info(i).key), 1});
  }
  Normalize(&vector);
  return vector;
}

}  // namespace claimdiff::align
