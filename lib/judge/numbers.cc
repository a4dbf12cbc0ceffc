// SPDX-License-Identifier: Apache-2.0
//
// Numbers that count the same thing: in one group, or, for what the news counts by role (killed, turnout,
// sentence), anywhere in texts on the same event. Two values conflict if no value can satisfy both; a
// narrower range inside a wider one is more specific; a later, higher toll is an update.

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>

#include "judge/counts.h"

namespace claimdiff::judge {
namespace {

constexpr std::string_view kDuration = "duration";  // of values that no noun explains

// The counts of one thing in one group.
class CountJudge {
 public:
  CountJudge(const Evidence& evidence, std::optional<std::size_t> group, const std::string& thing, std::vector<Count> counts,
             const ByWhat& everywhere)
      : evidence_(evidence),
        group_(group),
        thing_(thing),
        what_(thing.substr(0, thing.find(kApart))),
        counts_(std::move(counts)),
        everywhere_(everywhere) {}

  void Run(Findings* findings) {
    if (!Look()) return;
    chosen_ = Representatives();
    NoteDays();
    const bool update = IsUpdate();
    if (update) Report(DisagreementKind::kNumber, Severity::kUpdate, AllDocuments(), findings);
    const auto rivals = Rivals(update);
    if (!rivals.empty()) {
      Report(DisagreementKind::kNumber, Severity::kContradiction, update ? rivals : AllDocuments(), findings);
    } else if (narrower_ && !update) {
      Report(DisagreementKind::kSpecificity, Severity::kMoreSpecific, AllDocuments(), findings);
    } else if (!update) {
      Agree(findings);
    }
  }

 private:
  // Compares each document's counts with each other document's; false where one document stands alone.
  bool Look() {
    std::map<std::size_t, std::vector<const Count*>> by_document;
    for (const Count& count : counts_) by_document[count.document].push_back(&count);
    for (auto i = by_document.begin(); i != by_document.end(); ++i) {
      for (auto j = std::next(i); j != by_document.end(); ++j) LookAt(i->second, j->second);
    }
    return by_document.size() >= 2;
  }

  // Two documents conflict only if no count of the one goes with any of the other.
  void LookAt(const std::vector<const Count*>& a, const std::vector<const Count*>& b) {
    bool compatible = false;
    for (const Count* x : a) {
      for (const Count* y : b) {
        const Relation relation = Compare(evidence_.scale, x->quantity->value, y->quantity->value);
        compatible |= relation != Relation::kConflict;
        narrower_ |= relation == Relation::kNarrower || relation == Relation::kWider;
      }
    }
    if (AreOfOtherKinds(a, b)) return;
    const std::size_t one = a.front()->document, other = b.front()->document;
    if (compatible) LookAtSources(a, b);
    if (compatible || FitsElsewhere(a, b) || FitsElsewhere(b, a)) return;
    if (MayBeOne(a, b)) conflicts_.insert({one, other});
  }

  // Seven injured policemen are no rival of twenty injured demonstrators: every count of the one is of people whom no
  // count of the other can be of.
  bool AreOfOtherKinds(const std::vector<const Count*>& a, const std::vector<const Count*>& b) const {
    return std::all_of(a.begin(), a.end(), [&](const Count* x) {
      return std::all_of(b.begin(), b.end(), [&](const Count* y) {
        const word::ConceptId p = CountedBy(*x), q = CountedBy(*y);
        return IsKindOfPerson(evidence_, p) && IsKindOfPerson(evidence_, q) && p != q && !evidence_.analyzer.IsA(p, q) && !evidence_.analyzer.IsA(q, p);
      });
    });
  }

  word::ConceptId CountedBy(const Count& count) const { return evidence_.claims[count.claim]->counted[count.index]; }

  // Durations of one group may be of many things.
  bool MayBeOne(const std::vector<const Count*>& a, const std::vector<const Count*>& b) const {
    return (group_ && what_ != kDuration) || Comparable(a, b);
  }

  // A text that gives the other's number by one source may give a rival one by another: the ministry's 34 dead, the
  // mayor's 50.
  void LookAtSources(const std::vector<const Count*>& a, const std::vector<const Count*>& b) {
    const bool same_day = evidence_.document(a.front()->document).date == evidence_.document(b.front()->document).date;
    if (!same_day && evidence_.glossary.IsToll(what_)) return;
    constexpr std::size_t kFew = 3;  // of many sums in one group nobody knows which stands for which
    if (group_ && a.size() + b.size() > kFew) return;
    for (const Count* x : a) {
      for (const Count* y : b) {
        const std::string key_x = SpeakerOf(evidence_, x->claim), key_y = SpeakerOf(evidence_, y->claim);
        const bool sources = !key_x.empty() && !key_y.empty();
        if (key_x == key_y || (!sources && evidence_.glossary.IsToll(what_)) || !Comparable({x}, {y})) continue;
        const Value &p = x->quantity->value, &q = y->quantity->value;
        const bool alike = p.unit == q.unit || p.unit.empty() || q.unit.empty();
        const bool other = alike ? p.low && q.low && *p.low != *q.low
                                            : Compare(evidence_.scale, p, q) == Relation::kConflict;
        const bool rivals = other && x->quantity->scope != Scope::kPart && y->quantity->scope != Scope::kPart;
        if (rivals) conflicts_.insert({x->document, y->document});
      }
    }
  }

  // Outside a group the same role may count people of another event: two who died in custody are no
  // rival of a toll of 38.
  bool Comparable(const std::vector<const Count*>& a, const std::vector<const Count*>& b) const {
    constexpr double kLargestRatio = 3;
    for (const Count* x : a) {
      for (const Count* y : b) {
        if (AreLike(*x, *y, kLargestRatio)) return true;
      }
    }
    return false;
  }

  bool AreLike(const Count& x, const Count& y, double largest_ratio) const {
    const Value& value = y.quantity->value;
    const auto converted = value.unit == x.quantity->value.unit ? value : evidence_.scale.Convert(value, x.quantity->value.unit).value_or(value);
    const double p = x.quantity->value.low.value_or(0), q = converted.low.value_or(0);
    return p > 0 && q > 0 && std::max(p, q) / std::min(p, q) <= largest_ratio;
  }

  // A text that gives the other's number in another sentence does not contradict it, unless there another source
  // gives it: the director's six weeks, the union's four months.
  bool FitsElsewhere(const std::vector<const Count*>& own, const std::vector<const Count*>& others) const {
    const auto of_document = everywhere_.find({own.front()->document, thing_});
    if (of_document == everywhere_.end()) return false;
    const std::string speaker = SpeakerOf(evidence_, own.front()->claim);
    return std::any_of(of_document->second.begin(), of_document->second.end(), [&](const Said& said) {
      if (!speaker.empty() && !said.speaker.empty() && said.speaker != speaker) return false;
      return std::any_of(others.begin(), others.end(), [&](const Count* other) {
        return Compare(evidence_.scale, *said.value, other->quantity->value) == Relation::kSame;
      });
    });
  }

  // What stands for a document: of a toll that only grows its highest count (the others are parts of it), else the
  // count that it names first. People before bare numbers.
  std::map<std::size_t, const Count*> Representatives() const {
    const bool toll = evidence_.glossary.IsToll(what_) && !evidence_.glossary.MayFall(what_);
    std::map<std::size_t, const Count*> of_document;
    for (const Count& count : counts_) {
      const Count*& chosen = of_document[count.document];
      const bool people = chosen != nullptr && count.quantity->value.unit == "person" && chosen->quantity->value.unit.empty();
      if (chosen == nullptr || people || (toll && IsHigher(count.quantity->value, chosen->quantity->value))) chosen = &count;
    }
    return of_document;
  }

  static bool IsHigher(const Value& a, const Value& b) {
    if (a.unit != b.unit) return false;
    return a.low.value_or(0) > b.low.value_or(0);
  }

  std::set<std::size_t> AllDocuments() const {
    std::set<std::size_t> documents;
    for (const Count& count : counts_) documents.insert(count.document);
    return documents;
  }

  // The texts whose counts conflict, but for those that an update explains: of different days.
  std::set<std::size_t> Rivals(bool update) const {
    std::set<std::size_t> rivals;
    for (const auto& [one, other] : conflicts_) {
      if (update && (IsExplained(one, other) || IsExplained(other, one))) continue;
      rivals.insert({one, other});
    }
    return rivals;
  }

  // Whether an update tells why the later of two texts gives another figure.
  bool IsExplained(std::size_t before, std::size_t after) const {
    const std::string &day = evidence_.document(before).date, &later_day = evidence_.document(after).date;
    if (day.empty() || day >= later_day) return false;
    if (evidence_.glossary.IsToll(what_)) return true;
    const Count *first = chosen_.at(before), *later = chosen_.at(after);
    return Revises(evidence_, {later->claim, later->index}, first->claim);
  }

  const std::string& DayOf(const Count& count) const { return evidence_.document(count.document).date; }

  // When each figure was given first and last.
  void NoteDays() {
    for (const auto& [document, count] : chosen_) {
      const std::string& day = DayOf(*count);
      if (day.empty() || !count->quantity->value.low) continue;
      auto [days, is_new] = days_.try_emplace(*count->quantity->value.low, day, day);
      days->second.first = std::min(days->second.first, day);
      days->second.second = std::max(days->second.second, day);
    }
  }

  const std::pair<std::string, std::string>& DaysOf(const Count& count) const {
    static const std::pair<std::string, std::string> kNever;
    const auto days = days_.find(count.quantity->value.low.value_or(std::numeric_limits<double>::lowest()));
    return days == days_.end() ? kNever : days->second;
  }

  // Whether a text no later than `before` gave already what `after` gives: a dispute, no news.
  bool HeldBefore(const Count& before, const Count& after) const {
    const std::string& first = DaysOf(after).first;
    return !first.empty() && first <= DayOf(before);
  }

  // Whether a text later than `after` gives again what `before` gave: nothing has changed in between.
  bool Returns(const Count& before, const Count& after) const { return DaysOf(before).second > DayOf(after); }

  // A toll that no later text puts lower than an earlier one (unless it may fall), and some text puts higher.
  bool IsUpdate() const {
    if (!evidence_.glossary.IsToll(what_)) return IsRevised();
    bool later = false;
    for (const auto& [a, before] : chosen_) {
      for (const auto& [b, after] : chosen_) {
        const std::string& day_a = evidence_.document(a).date;
        const std::string& day_b = evidence_.document(b).date;
        if (day_a.empty() || day_b.empty() || day_a >= day_b || !MayBeOne({before}, {after})) continue;
        const double low_a = before->quantity->value.low.value_or(0), low_b = after->quantity->value.low.value_or(0);
        if (low_b < low_a && !evidence_.glossary.MayFall(what_)) return false;
        later |= low_a != low_b && !Returns(*before, *after) && !HeldBefore(*before, *after);
      }
    }
    return later;
  }

  // A later text gives another figure and says that it was changed, or that it is the one of now.
  bool IsRevised() const {
    for (const auto& [a, before] : chosen_) {
      for (const auto& [b, after] : chosen_) {
        const std::string &day_a = evidence_.document(a).date, &day_b = evidence_.document(b).date;
        if (day_a.empty() || day_a >= day_b) continue;
        const bool other = Compare(evidence_.scale, before->quantity->value, after->quantity->value) == Relation::kConflict;
        if (other && !HeldBefore(*before, *after) && Revises(evidence_, {after->claim, after->index}, before->claim)) return true;
      }
    }
    return false;
  }

  // What stands for each of the documents, and in a finding of more detail all that it says.
  std::vector<Reading> Readings(const std::set<std::size_t>& documents, bool all) const {
    std::vector<Reading> readings;
    std::set<std::pair<std::size_t, std::string>> said;
    for (const Count& count : counts_) {
      if (!documents.contains(count.document) || (!all && chosen_.at(count.document) != &count)) continue;
      const std::string value = evidence_.wording.Quantity(count.quantity->value);
      if (!said.insert({count.document, value}).second) continue;
      readings.push_back(ReadingOf(evidence_, count.claim, value));
    }
    return readings;
  }

  std::string Topic() const {
    const auto& topics = evidence_.claim(counts_.front().claim).topics;
    return topics.empty() ? "" : topics.front();
  }

  void Report(DisagreementKind kind, Severity severity, const std::set<std::size_t>& documents, Findings* findings) const {
    Disagreement finding;
    finding.kind = kind;
    finding.severity = severity;
    finding.about = what_;
    finding.topic = Topic();
    finding.group = group_;
    finding.readings = Readings(documents, !evidence_.glossary.IsToll(what_) || severity == Severity::kMoreSpecific);
    findings->disagreements.push_back(std::move(finding));
  }

  void Agree(Findings* findings) const {
    findings->agreements.push_back({"number", what_, group_, Readings(AllDocuments(), !evidence_.glossary.IsToll(what_))});
  }

  const Evidence& evidence_;
  std::optional<std::size_t> group_;
  std::string thing_;
  std::string what_;
  std::vector<Count> counts_;
  const ByWhat& everywhere_;
  std::set<std::pair<std::size_t, std::size_t>> conflicts_;  // of two documents
  std::map<std::size_t, const Count*> chosen_;               // what stands for each document
  std::map<double, std::pair<std::string, std::string>> days_;  // of a figure, the first and the last
  bool narrower_ = false;
};

}  // namespace

void JudgeNumbers(const Evidence& evidence, Findings* findings) {
  const ByWhat everywhere = CountsEverywhere(evidence);
  ByName roles;
  for (std::size_t c = 0; c < evidence.claims.size(); ++c) {
    Collect(evidence, c, [&](const std::string& what) { return evidence.glossary.IsSingle(what); }, &roles);
  }
  std::vector<std::string> things;
  for (const auto& [thing, counts] : roles) things.push_back(thing);
  for (const std::string& thing : things) {
    if (thing.find(kApart) == std::string::npos) SplitKinds(evidence, thing, &roles);
  }
  for (auto& [what, counts] : roles) {
    for (std::vector<Count>& like : BySize(std::move(counts))) {
      if (!like.empty()) CountJudge(evidence, std::nullopt, what, std::move(like), everywhere).Run(findings);
    }
  }
  for (std::size_t g = 0; g < evidence.comparison.groups.size(); ++g) {
    ByName by_what;
    for (const std::size_t c : evidence.comparison.groups[g].claims) {
      Collect(evidence, c, [&](const std::string& what) { return !evidence.glossary.IsSingle(what); },
              &by_what);
    }
    for (auto& [what, counts] : by_what) {
      CountJudge(evidence, g, what, std::move(counts), everywhere).Run(findings);
    }
  }
}

}  // namespace claimdiff::judge
