// SPDX-License-Identifier: Apache-2.0
//
// Each stage on its own, on one thread, beside ICU's decoding with its sentence and word boundaries: all
// on the same articles, so that the figures of one run can be divided by each other. A stage's time
// is its own: what it builds on was made before the clock began.

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>
#include <vector>

#include "align/features.h"
#include "bench/corpus.h"
#include "claim/claim_reader.h"
#include "claimdiff/claimdiff.h"
#include "document/reader.h"
#include "mention/markers.h"
#include "mention/names.h"
#include "mention/quotations.h"
#include "mention/values.h"
#include "sentence/splitter.h"
#include "word/word.h"

namespace claimdiff::bench {
namespace {

constexpr std::size_t kArticles = 60;  // a language
const char* const kTags[] = {"bg", "ru", "ka"};

struct Stages {
  tables::TableSource source = tables::TableSource::CompiledIn();
  Result<document::Reader> reader = document::Reader::Load(source);
  Result<sentence::Splitter> splitter = sentence::Splitter::Load(source);
  Result<word::Analyzer> analyzer = word::Analyzer::Load(source);
  Result<mention::ValueReader> values = mention::ValueReader::Load(source, *analyzer);
  Result<mention::NameReader> names = mention::NameReader::Load(source, *analyzer);
  Result<mention::MarkerReader> markers = mention::MarkerReader::Load(source);
  Result<claim::ClaimReader> claims = claim::ClaimReader::Load(source, *analyzer);
};

const Stages& TheStages() {
  static const Stages kStages;
  return kStages;
}

// An article with what every stage made of it.
struct Work {
  DocumentInput input;
  Document document;
  mention::TokenRanges ranges;
  claim::ParsedDocument parsed;
};

void ReadValues(const Work& work, std::vector<mention::ValueMention>* values) {
  for (const auto& [first, last] : work.ranges) {
    TheStages().values->Read(work.parsed.words, first, last, {work.document.date, true}, values);
  }
}

std::unique_ptr<Work> Prepare(const std::string& text, const char* language) {
  const Stages& stages = TheStages();
  auto work = std::make_unique<Work>();
  work->input.text = text;
  work->input.language = language;
  work->input.date = "2025-10-09";
  work->document = *stages.reader->Read(work->input);
  claim::ParsedDocument& parsed = work->parsed;
  parsed.document = &work->document;
  parsed.words = stages.analyzer->Analyze(document::TokenizeDocument(work->document), language);
  parsed.sentences = stages.splitter->Split(text, parsed.words.tokenized, language);
  for (const auto& s : parsed.sentences) work->ranges.emplace_back(s.first_token, s.last_token);
  ReadValues(*work, &parsed.values);
  parsed.names = stages.names->Read(parsed.words, work->ranges);
  parsed.roles = stages.names->ReadRoles(parsed.words, work->ranges, parsed.names);
  parsed.quotations = mention::FindQuotations(parsed.words);
  parsed.markers = stages.markers->Read(parsed.words);
  return work;
}

const std::vector<std::unique_ptr<Work>>& AllWork() {
  static const auto kWork = [] {
    std::vector<std::unique_ptr<Work>> all;
    for (const char* tag : kTags) {
      for (const std::string& text : Articles(tag, kArticles)) all.push_back(Prepare(text, tag));
    }
    return all;
  }();
  return kWork;
}

// Runs task(work) over all articles; task gives the number of items that it found.
template <typename Task>
void Measure(benchmark::State& state, const Task& task) {
  std::int64_t bytes = 0, items = 0;
  AllWork();
  for (auto _ : state) {
    for (const auto& work : AllWork()) {
      items += static_cast<std::int64_t>(task(*work));
      bytes += static_cast<std::int64_t>(work->input.text.size());
    }
  }
  state.SetBytesProcessed(bytes);
  state.SetItemsProcessed(items);
}

std::size_t CountBoundaries(icu::BreakIterator* iterator, const icu::UnicodeString& text) {
  std::size_t count = 0;
  iterator->setText(text);
  while (iterator->next() != icu::BreakIterator::DONE) ++count;
  return count;
}

void IcuDecodeSentencesWords(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> sentences(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) return state.SkipWithError("ICU has no rules");
  Measure(state, [&](const Work& work) {
    const auto text = icu::UnicodeString::fromUTF8(work.input.text);
    return CountBoundaries(sentences.get(), text) + CountBoundaries(words.get(), text);
  });
}
BENCHMARK(IcuDecodeSentencesWords)->Unit(benchmark::kMillisecond);

void Read(benchmark::State& state) {
  Measure(state, [](const Work& work) {
    DocumentInput input = work.input;
    input.language.clear();  // detected, as in a file
    return TheStages().reader->Read(input).ok();
  });
}
BENCHMARK(Read)->Unit(benchmark::kMillisecond);

void TokensAndSentences(benchmark::State& state) {
  Measure(state, [](const Work& work) {
    const auto tokens = document::TokenizeDocument(work.document);
    return TheStages().splitter->Split(work.document.text, tokens, work.document.language).size();
  });
}
BENCHMARK(TokensAndSentences)->Unit(benchmark::kMillisecond);

void Words(benchmark::State& state) {
  std::int64_t bytes = 0;
  for (auto _ : state) {
    for (const auto& work : AllWork()) {
      state.PauseTiming();
      text::TokenizedText tokens = document::TokenizeDocument(work->document);
      state.ResumeTiming();
      benchmark::DoNotOptimize(
          TheStages().analyzer->Analyze(std::move(tokens), work->document.language));
      bytes += static_cast<std::int64_t>(work->input.text.size());
    }
  }
  state.SetBytesProcessed(bytes);
}
BENCHMARK(Words)->Unit(benchmark::kMillisecond);

void Values(benchmark::State& state) {
  Measure(state, [](const Work& work) {
    std::vector<mention::ValueMention> values;
    ReadValues(work, &values);
    return values.size();
  });
}
BENCHMARK(Values)->Unit(benchmark::kMillisecond);

void Names(benchmark::State& state) {
  Measure(state, [](const Work& work) {
    const auto names = TheStages().names->Read(work.parsed.words, work.ranges);
    return TheStages().names->ReadRoles(work.parsed.words, work.ranges, names).size() + names.size();
  });
}
BENCHMARK(Names)->Unit(benchmark::kMillisecond);

void QuotationsAndMarkers(benchmark::State& state) {
  Measure(state, [](const Work& work) {
    return mention::FindQuotations(work.parsed.words).size() +
           TheStages().markers->Read(work.parsed.words).size();
  });
}
BENCHMARK(QuotationsAndMarkers)->Unit(benchmark::kMillisecond);

void Claims(benchmark::State& state) {
  Measure(state, [](const Work& work) {
    return TheStages().claims->Read(work.parsed, *TheStages().analyzer).size();
  });
}
BENCHMARK(Claims)->Unit(benchmark::kMillisecond);

// From sentences, one a line, to the features that alignment compares; on one thread.
void LinesToFeatures(benchmark::State& state) {
  std::size_t sentences = 0;
  Measure(state, [&](const Work& work) {
    const Stages& stages = TheStages();
    const claim::ParsedDocument& parsed = work.parsed;
    const word::AnalyzedText words =
        stages.analyzer->Analyze(text::Tokenize(work.document.text), work.document.language);
    mention::TokenRanges ranges;
    std::size_t token = 0;
    for (const auto& sentence : parsed.sentences) {
      const std::size_t first = token;
      while (token < words.tokens().size() && words.tokens()[token].begin < sentence.span.end) ++token;
      ranges.emplace_back(first, token);
    }
    std::vector<mention::ValueMention> values;
    for (const auto& [first, last] : ranges) stages.values->Read(words, first, last, {}, &values);
    const auto names = stages.names->Read(words, ranges);
    const align::TextFeatures features(*stages.analyzer, words, names, values);
    std::size_t count = 0;
    for (const auto& [first, last] : ranges) {
      count += features.Make(first, last).size() + features.MakeWords(first, last).size();
    }
    sentences += ranges.size();
    return count;
  });
  state.counters["sentences"] = benchmark::Counter(static_cast<double>(sentences), benchmark::Counter::kIsRate);
}
BENCHMARK(LinesToFeatures)->Unit(benchmark::kMillisecond);

// From the bytes of an article to its claims: every stage above.
void FromBytesToClaims(benchmark::State& state) {
  static const Result<Engine> kEngine = Engine::Create();
  Measure(state, [](const Work& work) {
    const auto document = kEngine->Read(work.input);
    return kEngine->Claims(*document).size();
  });
}
BENCHMARK(FromBytesToClaims)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace claimdiff::bench
