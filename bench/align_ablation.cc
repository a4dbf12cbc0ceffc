// SPDX-License-Identifier: Apache-2.0
//
// What each part of alignment is worth: P@1 with characters alone, then with one part after another.
//
//   align_ablation FOLDER      FOLDER holds bg.txt, ru.txt, ka.txt with the same number of lines

#include <array>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "align/aligner.h"
#include "align/line_reader.h"
#include "tables/table_source.h"

namespace claimdiff::bench {
namespace {

struct Step {
  const char* name;
  align::KindWeights weights;
  align::AlignerSettings settings;
};

std::vector<Step> Steps() {
  align::KindWeights weights;
  const align::KindWeights whole;
  weights.concept_first = weights.concept_other = weights.name = weights.part = weights.value = 0;
  weights.sound = weights.polarity = 0;
  weights.gram_known = weights.gram;
  weights.keys = false;
  align::AlignerSettings settings;
  settings.learn = false;
  settings.length_weight = 0;
  std::vector<Step> steps = {{"characters", weights, settings}};
  weights.keys = true;
  steps.push_back({"+ word forms", weights, settings});
  weights.concept_first = whole.concept_first;
  weights.concept_other = whole.concept_other;
  weights.gram_known = whole.gram_known;
  steps.push_back({"+ lexicon", weights, settings});
  steps.push_back({"+ names, values", whole, settings});
  settings.learn = true;
  steps.push_back({"+ learning", whole, settings});
  steps.push_back({"+ length", whole, {}});
  return steps;
}

std::vector<std::string> Read(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

int Run(const std::string& folder) {
  const auto source = tables::TableSource::CompiledIn();
  const auto analyzer = word::Analyzer::Load(source);
  const auto values = mention::ValueReader::Load(source, *analyzer);
  const auto names = mention::NameReader::Load(source, *analyzer);
  const std::array<std::array<const char*, 2>, 3> pairs = {{{"bg", "ru"}, {"bg", "ka"}, {"ru", "ka"}}};
  std::printf("%-18s %8s %8s %8s\n", "P@1, both ways", "bg-ru", "bg-ka", "ru-ka");
  for (const Step& step : Steps()) {
    std::printf("%-18s", step.name);
    for (const auto& pair : pairs) {
      double right = 0, all = 0;
      for (const bool turned : {false, true}) {
        align::Aligner aligner(step.settings);
        const auto read = [&](const char* tag) {
          const auto lines = Read(folder + "/" + tag + ".txt");
          return align::ReadLines(lines, tag, *analyzer, *values, *names, step.weights);
        };
        for (const align::Line& line : read(pair[turned ? 1 : 0])) aligner.AddA(line);
        for (const align::Line& line : read(pair[turned ? 0 : 1])) aligner.AddB(line);
        for (const AlignedPair& found : aligner.Align()) {
          right += found.match == found.line;
          all += 1;
        }
      }
      std::printf(" %8.4f", right / all);
    }
    std::printf("\n");
  }
  return 0;
}

}  // namespace
}  // namespace claimdiff::bench

int main(int argc, char** argv) { return argc == 2 ? claimdiff::bench::Run(argv[1]) : 2; }
