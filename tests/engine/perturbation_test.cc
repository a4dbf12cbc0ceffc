// SPDX-License-Identifier: Apache-2.0
//
// Sentences that say the same in two languages raise no contradiction; with one number, day, name or
// negation changed on one side they raise the disagreement of that kind. The sentences are translations of
// news, read at test time; they are no part of the project, and where they do not stand beside it, the
// test is skipped.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine_testing.h"

namespace claimdiff::testing {
namespace {

constexpr const char* kDate = "2018-10-01";
const std::string kFolder = CLAIMDIFF_SOURCE_DIR "/../shared/bench/ntrex-dev/";

std::vector<std::string> LinesOf(const std::string& language) {
  std::ifstream stream(kFolder + language + ".txt");
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::optional<Document> Read(const std::string& text, const std::string& language) {
  DocumentInput input;
  input.id = language;
  input.text = text;
  input.language = language;
  input.date = kDate;
  auto document = TheEngine().Read(input);
  if (!document.ok()) return std::nullopt;
  return *std::move(document);
}

std::vector<Disagreement> Compare(const Document& a, const Document& b) {
  CompareOptions options;
  options.threads = 1;
  return TheEngine().Compare({a, b}, options).disagreements;
}

std::vector<Mention> MentionsOf(const Document& document) {
  MentionOptions options;
  options.reference = kDate;
  return TheEngine().Mentions(document.language, document.text, options);
}

// The only run of digits in a mention's words.
std::optional<Span> OnlyDigits(std::string_view text, const Span& within) {
  std::optional<Span> found;
  for (std::size_t i = within.begin; i < within.end;) {
    if (text[i] < '0' || text[i] > '9') {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < within.end && text[end] >= '0' && text[end] <= '9') ++end;
    if (found) return std::nullopt;
    found = Span{i, end};
    i = end;
  }
  return found;
}

std::string Replace(const std::string& text, const Span& span, const std::string& by) {
  return text.substr(0, span.begin) + by + text.substr(span.end);
}

using Change = std::function<std::optional<std::string>(const Document& kept, const Document& changed)>;

// Another count, where both texts give the same one.
std::optional<std::string> ChangeNumber(const Document& kept, const Document& changed) {
  const auto others = MentionsOf(kept);
  for (const Mention& mention : MentionsOf(changed)) {
    const bool counts = mention.kind == MentionKind::kQuantity || mention.kind == MentionKind::kMoney;
    if (!counts || !mention.value->low || mention.value->low != mention.value->high) continue;
    const auto digits = OnlyDigits(changed.text, mention.span);
    if (!digits || digits->size() > 6 || changed.text[digits->begin] == '0') continue;
    const bool shared = std::any_of(others.begin(), others.end(), [&](const Mention& other) {
      return other.kind == mention.kind && other.value->low == mention.value->low &&
             other.value->high == mention.value->high;
    });
    if (!shared) continue;
    const int number = std::atoi(changed.text.substr(digits->begin, digits->size()).c_str());
    return Replace(changed.text, *digits, std::to_string(number < 10 ? number + 3 : number * 2 - 7));
  }
  return std::nullopt;
}

// Another day of the month, where both texts name the same day.
std::optional<std::string> ChangeDay(const Document& kept, const Document& changed) {
  const auto others = MentionsOf(kept);
  for (const Mention& mention : MentionsOf(changed)) {
    if (mention.kind != MentionKind::kTime || !mention.time || mention.time->grain != Grain::kDay) continue;
    const auto digits = OnlyDigits(changed.text, mention.span);
    if (!digits || digits->size() > 2) continue;
    const bool shared = std::any_of(others.begin(), others.end(), [&](const Mention& other) {
      return other.time && *other.time == *mention.time;
    });
    if (!shared) continue;
    const int day = std::atoi(changed.text.substr(digits->begin, digits->size()).c_str());
    return Replace(changed.text, *digits, std::to_string(day > 14 ? day - 6 : day + 6));
  }
  return std::nullopt;
}

// A place or a person by the name of another one, where both texts name the same.
template <typename List>
std::optional<std::string> ChangeName(const Document& kept, const Document& changed, List list,
                                      const std::vector<std::string>& stand_ins) {
  std::set<std::string> keys;
  for (const Claim& claim : TheEngine().Claims(kept)) {
    for (const ClaimName& name : claim.*list) keys.insert(name.key);
  }
  for (const Claim& claim : TheEngine().Claims(changed)) {
    for (const ClaimName& name : claim.*list) {
      if (!keys.contains(name.key) || keys.empty()) continue;
      const std::string& stand_in = stand_ins[name.span.begin % stand_ins.size()];
      return Replace(changed.text, name.span, stand_in);
    }
  }
  return std::nullopt;
}

std::optional<std::string> ChangePlace(const Document& kept, const Document& changed) {
  static const std::vector<std::string> kBg = {"Бразилия", "Токио", "Норвегия"};
  static const std::vector<std::string> kRu = {"Бразилии", "Токио", "Норвегии"};
  static const std::vector<std::string> kKa = {"ბრაზილიაში", "ტოკიოში", "ნორვეგიაში"};
  const auto& names = changed.language == "bg" ? kBg : changed.language == "ru" ? kRu : kKa;
  return ChangeName(kept, changed, &Claim::places, names);
}

std::optional<std::string> ChangePerson(const Document& kept, const Document& changed) {
  static const std::vector<std::string> kBg = {"Иван Колев", "Мария Стоева"};
  static const std::vector<std::string> kRu = {"Иван Колев", "Мария Стоева"};
  static const std::vector<std::string> kKa = {"ივან კოლევმა", "მარია სტოევამ"};
  const auto& names = changed.language == "bg" ? kBg : changed.language == "ru" ? kRu : kKa;
  return ChangeName(kept, changed, &Claim::people, names);
}

// "not" before a verb of being, becoming, being able, doing.
std::optional<std::string> Negate(const Document&, const Document& changed) {
  static const std::vector<std::string> kBg = {"е", "са", "беше", "бяха", "може", "могат", "има", "имат", "трябва", "получи", "спечели"};
  static const std::vector<std::string> kRu = {"был", "была", "было", "были", "может", "могут", "должен", "должны", "будет", "будут", "стал", "стала", "стали", "является", "получил", "смог"};
  static const std::vector<std::string> kKa = {"არის", "იყო", "შეუძლია", "აქვს", "უნდა", "გახდა", "მიიღო", "იქნება", "აქვთ"};
  const auto& verbs = changed.language == "bg" ? kBg : changed.language == "ru" ? kRu : kKa;
  const std::string no = changed.language == "ka" ? "არ " : "не ";
  if (changed.text.find(" " + no) != std::string::npos) return std::nullopt;
  for (const std::string& verb : verbs) {
    const std::size_t at = changed.text.find(" " + verb + " ");
    if (at == std::string::npos) continue;
    return changed.text.substr(0, at + 1) + no + changed.text.substr(at + 1);
  }
  return std::nullopt;
}

struct Tally {
  int tried = 0, right_kind = 0, any = 0;
  double share() const { return tried == 0 ? 0 : static_cast<double>(right_kind) / tried; }
};

constexpr const char* kPairs[][2] = {{"bg", "ru"}, {"ru", "bg"}, {"ru", "ka"}, {"ka", "ru"}, {"ka", "bg"}, {"bg", "ka"}};

Tally TallyOf(const char* name, const Change& change, const std::set<DisagreementKind>& right) {
  Tally tally;
  const bool tell = std::getenv("CLAIMDIFF_TELL") != nullptr;
  for (const auto& [kept_language, changed_language] : kPairs) {
    const auto a = LinesOf(kept_language), b = LinesOf(changed_language);
    for (std::size_t i = 0; i < a.size(); ++i) {
      const auto kept = Read(a[i], kept_language), changed = Read(b[i], changed_language);
      if (!kept || !changed) continue;
      const auto text = change(*kept, *changed);
      if (!text) continue;
      const auto perturbed = Read(*text, changed_language);
      if (!perturbed) continue;
      ++tally.tried;
      const auto found = Compare(*kept, *perturbed);
      tally.any += !found.empty();
      const bool hit = std::any_of(found.begin(), found.end(), [&](const auto& d) { return right.contains(d.kind); });
      tally.right_kind += hit;
      if (tell && !hit) std::printf("miss %s\t%s\t%s\n", name, a[i].c_str(), text->c_str());
    }
  }
  std::printf("%s changed: found with its kind %d of %d = %.3f, with any %d\n", name, tally.right_kind, tally.tried,
              tally.share(), tally.any);
  return tally;
}

class Perturbation : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!std::ifstream(kFolder + "bg.txt")) GTEST_SKIP() << "the translations are not beside the project";
  }
};

TEST_F(Perturbation, UnchangedPairsDoNotContradict) {
  int pairs = 0, contradicting = 0;
  std::map<std::string, int> counts;
  const bool tell = std::getenv("CLAIMDIFF_TELL") != nullptr;
  for (const auto& [first, second] : {std::pair("bg", "ru"), std::pair("ru", "ka"), std::pair("ka", "bg")}) {
    const auto a = LinesOf(first), b = LinesOf(second);
    for (std::size_t i = 0; i < a.size(); ++i) {
      const auto one = Read(a[i], first), other = Read(b[i], second);
      if (!one || !other) continue;
      ++pairs;
      const auto found = Compare(*one, *other);
      const auto bad = std::find_if(found.begin(), found.end(), [](const auto& d) { return d.severity == Severity::kContradiction; });
      for (const auto& d : found) ++counts[std::string(DisagreementKindName(d.kind)) + "/" + SeverityName(d.severity)];
      contradicting += bad != found.end();
      if (tell && bad != found.end()) std::printf("alarm %s %s\t%s\t%s\n", bad->rule.c_str(), bad->explanation.c_str(), a[i].c_str(), b[i].c_str());
    }
  }
  std::printf("contradictions on unchanged pairs: %d of %d\n", contradicting, pairs);
  for (const auto& [k, n] : counts) std::printf("  %s %d\n", k.c_str(), n);
  EXPECT_GT(pairs, 2000);
  EXPECT_LT(contradicting * 60, pairs);
}

TEST_F(Perturbation, ChangedNumberIsFound) {
  const Tally tally = TallyOf("number", ChangeNumber, {DisagreementKind::kNumber, DisagreementKind::kSpecificity});
  EXPECT_GE(tally.share(), .87);
}
TEST_F(Perturbation, ChangedDayIsFound) {
  const Tally tally = TallyOf("day", ChangeDay, {DisagreementKind::kTime});
  EXPECT_GE(tally.share(), .8);
}
TEST_F(Perturbation, ChangedPlaceIsFound) {
  const Tally tally = TallyOf("place", ChangePlace, {DisagreementKind::kPlace});
  EXPECT_GE(tally.share(), .72);
}
TEST_F(Perturbation, ChangedPersonIsFound) {
  const Tally tally = TallyOf("person", ChangePerson, {DisagreementKind::kAttribution});
  EXPECT_GE(tally.share(), .64);
}
TEST_F(Perturbation, NegationIsFound) {
  const Tally tally = TallyOf("polarity", Negate, {DisagreementKind::kPolarity, DisagreementKind::kAct});
  EXPECT_GE(tally.share(), .85);
}

}  // namespace
}  // namespace claimdiff::testing
