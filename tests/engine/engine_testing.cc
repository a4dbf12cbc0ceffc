// SPDX-License-Identifier: Apache-2.0

#include "engine/engine_testing.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace claimdiff::testing {
namespace {

bool Continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Bytes of the character that this one leads; 1 where it leads none.
std::size_t LengthOf(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1;
}

// Not inside a character; a stray byte that continues nothing is none.
bool IsBoundary(std::string_view text, std::size_t at) {
  if (at >= text.size() || !Continues(text[at])) return at <= text.size();
  std::size_t lead = at;
  while (lead > 0 && at - lead < 3 && Continues(text[lead])) --lead;
  const std::size_t end = lead + LengthOf(text[lead]);
  for (std::size_t i = lead + 1; i < end; ++i) {
    if (i >= text.size() || !Continues(text[i])) return true;
  }
  return end <= at;
}

// Collects the first fault of many checks.
class Faults {
 public:
  void Expect(bool holds, const std::string& what) {
    if (!holds && first_.empty()) first_ = what;
  }
  void ExpectInside(const Span& span, std::string_view text, const std::string& what) {
    const std::string place =
        what + " [" + std::to_string(span.begin) + ", " + std::to_string(span.end) + ")";
    Expect(span.begin <= span.end && span.end <= text.size(), place + " is outside the text");
    if (!first_.empty() || span.empty()) return;
    Expect(IsBoundary(text, span.begin) && IsBoundary(text, span.end), place + " cuts a character");
  }
  const std::string& first() const { return first_; }

 private:
  std::string first_;
};

void CheckClaim(const Comparison& comparison, const Claim& claim, Faults* faults) {
  faults->Expect(claim.document < comparison.documents.size(), claim.id + ": no such document");
  if (!faults->first().empty()) return;
  const DocumentSummary& summary = comparison.documents[claim.document];
  const std::string_view text = summary.document.text;
  faults->ExpectInside(claim.span, text, claim.id);
  faults->Expect(!claim.span.empty(), claim.id + " is empty");
  faults->Expect(claim.sentence < summary.sentences.size(), claim.id + ": no such sentence");
  if (!faults->first().empty()) return;
  const Span sentence = summary.sentences[claim.sentence];
  faults->Expect(sentence.Contains(claim.span), claim.id + " leaves its sentence");
  faults->Expect(!claim.content.empty(), claim.id + " has no content");
  for (const Span& said : claim.content) {
    faults->ExpectInside(said, text, claim.id + " content");
    faults->Expect(!said.empty() && claim.span.Contains(said), claim.id + " content leaves its claim");
  }
  if (claim.speaker) faults->ExpectInside(claim.speaker->surface, text, claim.id + " speaker");
  faults->ExpectInside(claim.verb, text, claim.id + " verb");
  const auto in_sentence = [&](const Span& span, const char* what) {
    faults->ExpectInside(span, text, claim.id + " " + what);
    faults->Expect(sentence.Contains(span), claim.id + " " + what + " leaves its sentence");
  };
  for (const auto& quantity : claim.quantities) in_sentence(quantity.span, "quantity");
  for (const auto& time : claim.times) in_sentence(time.span, "time");
  for (const auto* names : {&claim.places, &claim.people, &claim.organizations}) {
    for (const ClaimName& name : *names) in_sentence(name.span, "name");
  }
}

void CheckReadings(const Comparison& comparison, const std::vector<Reading>& readings,
                   const std::string& of, Faults* faults) {
  faults->Expect(!readings.empty(), of + " has no readings");
  for (const Reading& reading : readings) {
    faults->Expect(reading.document < comparison.documents.size(), of + ": no such document");
    faults->Expect(!reading.claim || *reading.claim < comparison.claims.size(),
                   of + ": no such claim");
    if (!faults->first().empty()) return;
    faults->ExpectInside(reading.span, comparison.documents[reading.document].document.text, of);
    if (!reading.claim) continue;
    faults->Expect(comparison.claims[*reading.claim].document == reading.document,
                   of + ": the claim is another document's");
  }
}

}  // namespace

const Engine& TheEngine() {
  static const Engine kEngine = [] {
    auto engine = Engine::Create();
    if (!engine.ok()) {
      std::cerr << engine.error().ToString() << "\n";
      std::abort();
    }
    return *std::move(engine);
  }();
  return kEngine;
}

std::vector<std::string> SamplePaths(const std::string& set) {
  std::vector<std::string> paths;
  const auto folder = std::filesystem::path(CLAIMDIFF_SOURCE_DIR) / "data" / "samples" / set;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string ShortArticle(std::string_view language) {
  if (language == "bg") {
    return "Кметът на Стара Загора заяви в четвъртък, че при пожара в склада са загинали двама души. "
           "„Ранените са петима“, каза той. Щетите са за около 300 хил. лв.";
  }
  if (language == "ru") {
    return "Мэр Стара-Загоры заявил в четверг, что при пожаре на складе погибли три человека. "
           "«Пострадали пятеро», — сказал он. Ущерб превысил 300 тысяч левов.";
  }
  return "სტარა-ზაგორას მერმა ხუთშაბათს განაცხადა, რომ საწყობში გაჩენილი ხანძრის დროს ორი ადამიანი "
         "დაიღუპა. „დაშავებულია ხუთი ადამიანი“, - თქვა მან.";
}

std::string ReadBytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Result<Document> ReadText(const std::string& text, const std::string& language) {
  DocumentInput input;
  input.text = text;
  input.language = language;
  return TheEngine().Read(input);
}

Comparison CompareTexts(const std::vector<std::string>& texts, const CompareOptions& options) {
  ReadResult articles;
  for (const std::string& text : texts) {
    auto document = ReadText(text);
    if (document.ok()) {
      articles.documents.push_back(*std::move(document));
    } else {
      articles.errors.push_back(document.error());
    }
  }
  return TheEngine().Compare(articles, options);
}

std::string FirstFault(const Document& document) {
  Faults faults;
  std::size_t last = 0;
  for (const SkippedRange& range : document.skipped) {
    faults.Expect(last <= range.span.begin && range.span.begin < range.span.end &&
                      range.span.end <= document.text.size(),
                  "the skipped ranges are not in order");
    last = range.span.end;
  }
  return faults.first();
}

std::string FirstFault(const Comparison& comparison) {
  Faults faults;
  for (const DocumentSummary& summary : comparison.documents) {
    faults.Expect(FirstFault(summary.document).empty(), FirstFault(summary.document));
    std::size_t last = 0;
    for (const Span& sentence : summary.sentences) {
      faults.ExpectInside(sentence, summary.document.text, "sentence");
      faults.Expect(last <= sentence.begin && !sentence.empty(), "the sentences are not in order");
      last = sentence.end;
    }
  }
  for (const Claim& claim : comparison.claims) CheckClaim(comparison, claim, &faults);
  for (const Group& group : comparison.groups) {
    faults.Expect(!group.claims.empty() && group.claims.back() < comparison.claims.size() &&
                      std::is_sorted(group.claims.begin(), group.claims.end()),
                  group.id + " lists no claims in order");
    faults.Expect(group.score >= 0 && group.score <= 1, group.id + ": its score is no share");
  }
  for (const Agreement& agreement : comparison.agreements) {
    CheckReadings(comparison, agreement.readings, "agreement on " + agreement.about, &faults);
  }
  double last = 1;
  for (const Disagreement& disagreement : comparison.disagreements) {
    CheckReadings(comparison, disagreement.readings, disagreement.id, &faults);
    faults.Expect(disagreement.score >= 0 && disagreement.score <= last,
                  disagreement.id + " is more important than the one before it");
    faults.Expect(!disagreement.explanation.empty(), disagreement.id + " is not explained");
    last = disagreement.score;
  }
  return faults.first();
}

}  // namespace claimdiff::testing
