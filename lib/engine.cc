// SPDX-License-Identifier: Apache-2.0
//
// The joint: the one file that sees all stages and runs a document through them.

#include "claimdiff/engine.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <mutex>
#include <set>
#include <thread>
#include <utility>

#include "align/aligner.h"
#include "align/line_reader.h"
#include "claim/claim_reader.h"
#include "claim/parsed_document.h"
#include "claim/publish.h"
#include "document/files.h"
#include "document/infer_date.h"
#include "document/json_input.h"
#include "document/reader.h"
#include "engine_order.h"
#include "group/grouper.h"
#include "judge/evidence.h"
#include "judge/glossary.h"
#include "judge/wording.h"
#include "mention/markers.h"
#include "mention/names.h"
#include "mention/quotations.h"
#include "mention/nearest_day.h"
#include "mention/undated.h"
#include "mention/unit_scale.h"
#include "mention/values.h"
#include "sentence/splitter.h"
#include "tables/table_source.h"
#include "word/word.h"

namespace claimdiff {
namespace {

// Where a page says when it was published: in its first bytes, in a short line.
constexpr std::size_t kHeadBytes = 4096;
constexpr std::size_t kDateLineBytes = 120;

}  // namespace

struct Engine::State {
  tables::TableSource source;
  document::Reader reader;
  sentence::Splitter splitter;
  std::unique_ptr<word::Analyzer> analyzer;  // at a fixed address: the value reader keeps it
  mention::ValueReader values;
  mention::NameReader names;
  mention::MarkerReader markers;
  mention::UnitScale scale;
  claim::ClaimReader claims;
  judge::Glossary glossary;

  claim::ParsedDocument Parse(const Document& document) const;
  void ReadValues(const std::string& date, claim::ParsedDocument* parsed) const;
  void InferDate(Document* document) const;
  std::vector<document::FoundDate> DatesOf(const Document& document) const;
  void DateByOthers(std::vector<DocumentSummary>* documents) const;
  std::string DateOfPage(const Document& document) const;
  std::string LanguageOf(std::span<const std::string> lines) const;
};

namespace {

mention::TokenRanges RangesOf(const std::vector<sentence::Sentence>& sentences) {
  mention::TokenRanges ranges;
  for (const sentence::Sentence& s : sentences) ranges.emplace_back(s.first_token, s.last_token);
  return ranges;
}

// The day that is all that a line says of dates, "" where it says more or less.
std::string OnlyDate(const std::vector<document::FoundDate>& dates) {
  const bool full = dates.size() == 1 && dates[0].year != 0 && dates[0].month != 0 && dates[0].day != 0;
  return full ? document::InferDate(dates) : std::string();
}

// Runs task(i) for i in [0, count) on `threads` threads; the calling thread takes part.
template <typename Task>
void ForEach(std::size_t count, int threads, const Task& task) {
  if (threads <= 0) threads = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  const auto workers = std::min(static_cast<std::size_t>(threads), count);
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++) task(i);
  };
  std::vector<std::thread> pool;
  for (std::size_t i = 1; i < workers; ++i) pool.emplace_back(work);
  work();
  for (std::thread& thread : pool) thread.join();
}

// Names that stand twice get a number, so that every id names one document.
void MakeIdsUnique(std::vector<Document>* documents) {
  std::set<std::string> taken;
  for (std::size_t i = 0; i < documents->size(); ++i) {
    std::string& id = (*documents)[i].id;
    if (id.empty()) id = "d" + std::to_string(i + 1);
    const std::string base = id;
    for (int n = 2; !taken.insert(id).second; ++n) id = base + "-" + std::to_string(n);
  }
}

}  // namespace

claim::ParsedDocument Engine::State::Parse(const Document& document) const {
  claim::ParsedDocument parsed;
  parsed.document = &document;
  parsed.words = analyzer->Analyze(document::TokenizeDocument(document), document.language);
  parsed.sentences = splitter.Split(document.text, parsed.words.tokenized, document.language);
  parsed.markers = markers.Read(parsed.words);
  ReadValues(document.date, &parsed);
  const mention::TokenRanges ranges = RangesOf(parsed.sentences);
  parsed.names = names.Read(parsed.words, ranges);
  mention::DropTimesInNames(parsed.names, &parsed.values);
  parsed.roles = names.ReadRoles(parsed.words, ranges, parsed.names);
  parsed.quotations = mention::FindQuotations(parsed.words);
  return parsed;
}

// A clause about what is to come names days ahead ("will be sworn in on 4 December").
void Engine::State::ReadValues(const std::string& date, claim::ParsedDocument* parsed) const {
  for (const sentence::Sentence& s : parsed->sentences) {
    const bool ahead = mention::HasMarker(parsed->markers, mention::MarkerKind::kFuture, s.first_token, s.last_token);
    const std::size_t before = parsed->values.size();
    values.Read(parsed->words, s.first_token, s.last_token, {date, true}, &parsed->values);
    if (!ahead && !mention::HasFarDay(parsed->values, before, date)) continue;
    std::vector<mention::ValueMention> other;
    values.Read(parsed->words, s.first_token, s.last_token, {date, false}, &other);
    mention::TakeNearerDays(other, before, date, &parsed->values);
    if (!ahead) continue;
    mention::TakeDaysAhead(other, before, parsed->markers, parsed->words.tokens(), {s.first_token, s.last_token}, &parsed->values);
  }
}

// "13 November 2023, 18:45 | 2,917 views": the day that a line set aside near the head names, "" for none.
std::string Engine::State::DateOfPage(const Document& document) const {
  for (const SkippedRange& range : document.skipped) {
    if (range.span.begin > kHeadBytes) break;
    if (range.why == SkipReason::kDate || range.why == SkipReason::kMarkup) continue;
    const word::AnalyzedText words = analyzer->Analyze(text::Tokenize(range.span.In(document.text)), document.language);
    const std::string date = OnlyDate(mention::FindDates(values, words, {{0, words.tokens().size()}}));
    if (!date.empty()) return date;
  }
  return "";
}

// An undated article is dated by its page, or by what it says of days; see document/infer_date.h.
void Engine::State::InferDate(Document* document) const {
  document->date = DateOfPage(*document);
  if (!document->date.empty()) {
    document->date_source = DateSource::kText;
    return;
  }
  const word::AnalyzedText words = analyzer->Analyze(document::TokenizeDocument(*document), document->language);
  const auto sentences = splitter.Split(document->text, words.tokenized, document->language);
  for (const sentence::Sentence& s : sentences) {
    if (s.span.begin > kHeadBytes || s.span.size() > kDateLineBytes) break;
    document->date = OnlyDate(mention::FindDates(values, words, {{s.first_token, s.last_token}}));
    if (document->date.empty()) continue;
    document->date_source = DateSource::kText;
    return;
  }
  document->date = document::InferDate(mention::FindDates(values, words, RangesOf(sentences)));
  if (!document->date.empty()) document->date_source = DateSource::kInferred;
}

// The dates of the text that name a day.
std::vector<document::FoundDate> Engine::State::DatesOf(const Document& document) const {
  const word::AnalyzedText words = analyzer->Analyze(document::TokenizeDocument(document), document.language);
  auto dates = mention::FindDates(values, words, RangesOf(splitter.Split(document.text, words.tokenized, document.language)));
  std::erase_if(dates, [](const document::FoundDate& date) { return date.day == 0; });
  return dates;
}

// "On Saturday, 22 February" in an undated article is of the year in which the articles beside it were written.
void Engine::State::DateByOthers(std::vector<DocumentSummary>* documents) const {
  std::set<std::string> known;
  for (const DocumentSummary& summary : *documents) known.insert(summary.document.date);
  known.erase("");
  for (DocumentSummary& summary : *documents) {
    Document& document = summary.document;
    auto dates = document.date.empty() && !known.empty() ? DatesOf(document) : std::vector<document::FoundDate>();
    if (dates.empty()) continue;
    dates.push_back(document::DateNamed(*known.begin()));
    // A day still to come is no day of publication.
    document.date = std::min(document::InferDate(dates), *known.rbegin());
    if (!document.date.empty()) document.date_source = DateSource::kInferred;
  }
}

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::Create(const EngineOptions& options) {
  tables::TableSource source = tables::TableSource::CompiledIn();
  if (!options.tables_folder.empty()) {
    const auto added = source.AddFolder(options.tables_folder);
    if (!added.ok()) return added.error();
  }
  auto reader = document::Reader::Load(source);
  if (!reader.ok()) return reader.error();
  auto splitter = sentence::Splitter::Load(source);
  if (!splitter.ok()) return splitter.error();
  auto loaded = word::Analyzer::Load(source);
  if (!loaded.ok()) return loaded.error();
  auto analyzer = std::make_unique<word::Analyzer>(std::move(*loaded));
  auto values = mention::ValueReader::Load(source, *analyzer);
  if (!values.ok()) return values.error();
  auto names = mention::NameReader::Load(source, *analyzer);
  if (!names.ok()) return names.error();
  auto markers = mention::MarkerReader::Load(source);
  if (!markers.ok()) return markers.error();
  auto scale = mention::UnitScale::Load(source);
  if (!scale.ok()) return scale.error();
  auto claims = claim::ClaimReader::Load(source, *analyzer);
  if (!claims.ok()) return claims.error();
  auto glossary = judge::Glossary::Load(source);
  if (!glossary.ok()) return glossary.error();
  return Engine(std::make_unique<State>(State{
      std::move(source), std::move(*reader), std::move(*splitter), std::move(analyzer),
      std::move(*values), std::move(*names), std::move(*markers), std::move(*scale), std::move(*claims),
      std::move(*glossary)}));
}

std::vector<std::string> Engine::Languages() const { return state_->source.LanguageTags(); }

Result<Document> Engine::Read(const DocumentInput& input) const {
  auto document = state_->reader.Read(input);
  if (document.ok() && document->date.empty()) state_->InferDate(&*document);
  return document;
}

ReadResult Engine::ReadFiles(const std::vector<std::string>& paths, const ReadOptions& options) const {
  ReadResult result;
  for (const std::string& path : paths) {
    for (auto& input : document::LoadFile(path)) {
      if (!input.ok()) {
        result.errors.push_back(input.error());
        continue;
      }
      if (!options.language.empty()) input->language = options.language;
      auto document = Read(*input);
      if (document.ok()) {
        result.documents.push_back(std::move(*document));
      } else {
        result.errors.push_back(document.error());
      }
    }
  }
  MakeIdsUnique(&result.documents);
  return result;
}

std::vector<Span> Engine::Sentences(const Document& document) const {
  const text::TokenizedText tokens = document::TokenizeDocument(document);
  std::vector<Span> spans;
  for (const auto& s : state_->splitter.Split(document.text, tokens, document.language)) {
    spans.push_back(s.span);
  }
  return spans;
}

std::vector<Mention> Engine::Mentions(std::string_view language, std::string_view text,
                                      const MentionOptions& options) const {
  const word::AnalyzedText words = state_->analyzer->Analyze(text::Tokenize(text), language);
  std::vector<mention::ValueMention> read;
  const bool past = options.prefer == MentionOptions::Prefer::kPast;
  state_->values.Read(words, 0, words.tokens().size(), {options.reference, past}, &read);
  std::vector<Mention> mentions;
  for (auto& value : read) mentions.push_back(std::move(value.mention));
  return mentions;
}

WordAnalysis Engine::AnalyzeWord(std::string_view language, std::string_view form) const {
  const word::FormInfo info = state_->analyzer->AnalyzeForm(text::NormalizeWord(form), language);
  return {info.key,
          info.concepts.empty() ? "" : state_->analyzer->concept_of(info.concepts.front()).id};
}

std::vector<Claim> Engine::Claims(const Document& document) const {
  const claim::ParsedDocument parsed = state_->Parse(document);
  std::vector<Claim> claims;
  std::vector<claim::ReadClaim> all = state_->claims.Read(parsed, *state_->analyzer);
  claims.reserve(all.size());
  for (claim::ReadClaim& read : all) {
    read.claim.id = "c" + std::to_string(claims.size() + 1);
    claims.push_back(claim::Publish(std::move(read), parsed, *state_->analyzer));
  }
  return claims;
}

namespace {

// Documents with all that was read of them, on their way to a comparison.
struct Workshop {
  std::vector<claim::ParsedDocument> parsed;
  std::vector<std::vector<claim::ReadClaim>> read;
};

void TakeClaims(Workshop* workshop, const word::Analyzer& analyzer, Comparison* comparison,
                std::vector<const claim::ReadClaim*>* claims) {
  for (std::size_t d = 0; d < workshop->read.size(); ++d) {
    for (const auto& s : workshop->parsed[d].sentences) {
      comparison->documents[d].sentences.push_back(s.span);
    }
    for (claim::ReadClaim& read : workshop->read[d]) {
      read.claim.document = d;
      read.claim.id = "c" + std::to_string(comparison->claims.size() + 1);
      comparison->claims.push_back(claim::Publish(read, workshop->parsed[d], analyzer));
      claims->push_back(&read);
    }
  }
}

}  // namespace

Comparison Engine::Compare(const ReadResult& articles, const CompareOptions& options) const {
  Comparison comparison = Compare(articles.documents, options);
  comparison.errors.insert(comparison.errors.begin(), articles.errors.begin(), articles.errors.end());
  return comparison;
}

Comparison Engine::Compare(std::vector<Document> documents, const CompareOptions& options) const {
  Comparison comparison;
  const std::vector<std::size_t> order = OwnOrder(documents);
  MakeIdsUnique(&documents);
  for (const std::size_t d : order) comparison.documents.push_back({std::move(documents[d]), {}});
  state_->DateByOthers(&comparison.documents);
  Workshop workshop;
  workshop.parsed.resize(comparison.documents.size());
  workshop.read.resize(comparison.documents.size());
  std::mutex mutex;
  std::size_t done = 0;
  ForEach(comparison.documents.size(), options.threads, [&](std::size_t d) {
    workshop.parsed[d] = state_->Parse(comparison.documents[d].document);
    workshop.read[d] = state_->claims.Read(workshop.parsed[d], *state_->analyzer);
    if (!options.progress) return;
    const std::lock_guard lock(mutex);
    options.progress(0.8 * static_cast<double>(++done) / static_cast<double>(comparison.documents.size()));
  });
  std::vector<const claim::ReadClaim*> claims;
  TakeClaims(&workshop, *state_->analyzer, &comparison, &claims);
  std::vector<const claim::ParsedDocument*> parsed;
  for (const auto& one : workshop.parsed) parsed.push_back(&one);
  group::Grouping grouping = group::GroupClaims(claims, parsed, *state_->analyzer);
  comparison.groups = std::move(grouping.groups);
  const judge::Wording wording(options.ui_language);
  judge::Findings findings = judge::Judge({comparison, claims, parsed, grouping.sentences, *state_->analyzer, state_->names,
                                           state_->scale, state_->glossary, wording, options.rules});
  comparison.agreements = std::move(findings.agreements);
  comparison.disagreements = std::move(findings.disagreements);
  comparison.errors = std::move(findings.errors);
  RestoreOrder(order, &comparison);
  if (options.progress) options.progress(1);
  return comparison;
}

// By the first lines.
std::string Engine::State::LanguageOf(std::span<const std::string> lines) const {
  const auto first = lines.first(std::min(lines.size(), align::kLinesAtOnce));
  return reader.detector().Detect(text::Tokenize(align::JoinLines(first))).tag;
}

std::vector<AlignedPair> Engine::Align(std::span<const std::string> a, std::span<const std::string> b,
                                       const AlignOptions& options) const {
  align::Aligner aligner;
  const int threads =
      options.threads > 0 ? options.threads : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  // A round reads as many stretches as there are threads; what was read is added in order.
  const auto read = [&](std::span<const std::string> lines, std::string language, const auto& add) {
    if (language.empty()) language = state_->LanguageOf(lines);
    while (!lines.empty()) {
      std::vector<std::span<const std::string>> stretches;
      for (int i = 0; i < threads && !lines.empty(); ++i) {
        stretches.push_back(lines.first(std::min(lines.size(), align::kLinesAtOnce)));
        lines = lines.subspan(stretches.back().size());
      }
      std::vector<std::vector<align::Line>> round(stretches.size());
      ForEach(round.size(), threads, [&](std::size_t i) {
        round[i] = align::ReadLines(stretches[i], language, *state_->analyzer, state_->values, state_->names);
      });
      for (const auto& stretch : round) std::for_each(stretch.begin(), stretch.end(), add);
    }
  };
  read(a, options.language_a, [&](const align::Line& line) { aligner.AddA(line); });
  read(b, options.language_b, [&](const align::Line& line) { aligner.AddB(line); });
  return aligner.Align(options);
}

}  // namespace claimdiff
