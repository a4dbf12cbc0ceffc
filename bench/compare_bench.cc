// SPDX-License-Identifier: Apache-2.0
//
// The whole: start-up, memory per claim, and a comparison that grows from 3 to 3,000 articles, three
// to an event, in three languages.

#include <benchmark/benchmark.h>
#include <malloc.h>

#include <utility>
#include <vector>

#include "bench/corpus.h"
#include "claimdiff/claimdiff.h"

namespace claimdiff::bench {
namespace {

const Engine& TheEngine() {
  static const Result<Engine> kEngine = Engine::Create();
  return *kEngine;
}

std::vector<Document> ReadAll(std::size_t count) {
  std::vector<Document> documents;
  for (const DocumentInput& input : EventArticles(count)) {
    auto document = TheEngine().Read(input);
    if (document.ok()) documents.push_back(*std::move(document));
  }
  return documents;
}

std::size_t HeapBytes() {
  const struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

void StartUp(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Engine::Create());
}
BENCHMARK(StartUp)->Unit(benchmark::kMillisecond);

// Bytes of heap that a comparison holds for each of its claims, groups and findings included.
void MemoryPerClaim(benchmark::State& state) {
  const std::vector<Document> documents = ReadAll(300);
  double bytes = 0, claims = 0;
  for (auto _ : state) {
    const std::size_t before = HeapBytes();
    const Comparison comparison = TheEngine().Compare(documents, {.threads = 1});
    bytes = static_cast<double>(HeapBytes() - before);
    claims = static_cast<double>(comparison.claims.size());
  }
  state.counters["bytes/claim"] = bytes / claims;
  state.counters["claims"] = claims;
}
BENCHMARK(MemoryPerClaim)->Unit(benchmark::kMillisecond)->Iterations(1);

// items/s are articles a second.
void Compare(benchmark::State& state) {
  const std::vector<Document> documents = ReadAll(static_cast<std::size_t>(state.range(0)));
  double claims = 0, findings = 0;
  for (auto _ : state) {
    const Comparison comparison = TheEngine().Compare(documents);
    claims = static_cast<double>(comparison.claims.size());
    findings = static_cast<double>(comparison.disagreements.size());
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
  state.SetComplexityN(state.range(0));
  state.counters["claims"] = claims;
  state.counters["findings"] = findings;
}
BENCHMARK(Compare)->Arg(3)->Arg(30)->Arg(300)->Arg(3000)->UseRealTime()->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond)->Complexity();

}  // namespace
}  // namespace claimdiff::bench
