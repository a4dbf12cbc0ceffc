// SPDX-License-Identifier: Apache-2.0

#include "align/line_reader.h"

#include <iterator>
#include <utility>

#include "text/tokenizer.h"

namespace claimdiff::align {
namespace {

// The tokens of each line of JoinLines(lines).
mention::TokenRanges RangesOf(std::span<const std::string> lines, const std::vector<text::Token>& tokens) {
  mention::TokenRanges ranges;
  std::size_t token = 0, end = 0;
  for (const std::string& line : lines) {
    const std::size_t first = token;
    end += line.size();
    while (token < tokens.size() && tokens[token].begin < end) ++token;
    ranges.emplace_back(first, token);
    ++end;
  }
  return ranges;
}

}  // namespace

std::string JoinLines(std::span<const std::string> lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += line;
    text += '\n';
  }
  return text;
}

std::vector<Line> ReadLines(std::span<const std::string> lines, const std::string& language,
                            const word::Analyzer& analyzer, const mention::ValueReader& values,
                            const mention::NameReader& names, const KindWeights& weights) {
  const std::string text = JoinLines(lines);
  const word::AnalyzedText words = analyzer.Analyze(text::Tokenize(text), language);
  const mention::TokenRanges ranges = RangesOf(lines, words.tokens());
  std::vector<mention::ValueMention> all_values;
  for (const auto& [first, last] : ranges) {
    std::vector<mention::ValueMention> of_line;
    values.Read(words, first, last, {}, &of_line);
    std::move(of_line.begin(), of_line.end(), std::back_inserter(all_values));
  }
  const auto all_names = names.Read(words, ranges);
  const TextFeatures features(analyzer, words, all_names, all_values, weights);
  std::vector<Line> read(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto [first, last] = ranges[i];
    read[i] = {features.Make(first, last), features.MakeWords(first, last), lines[i].size()};
  }
  return read;
}

}  // namespace claimdiff::align
