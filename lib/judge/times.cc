// SPDX-License-Identifier: Apache-2.0
//
// Times of one group that belong to the same event. Intervals that do not meet contradict each other;
// one inside the other is more specific.

#include <algorithm>
#include <map>
#include <set>

#include "claim/parsed_document.h"
#include "judge/evidence.h"
#include "judge/intervals.h"

namespace claimdiff::judge {
namespace {

struct Dated {
  std::size_t claim;
  std::size_t document;
  const ClaimTime* time;
};

// All times that a document gives for an event, in any claim.
using ByWhat = std::map<std::pair<std::size_t, std::string>, std::vector<const TimeValue*>>;

ByWhat TimesEverywhere(const Evidence& evidence) {
  ByWhat times;
  for (const Claim& claim : evidence.comparison.claims) {
    for (const ClaimTime& time : claim.times) {
      times[{claim.document, time.what}].push_back(&time.time);
    }
  }
  return times;
}

// Two texts contradict each other only if no time of the one meets any of the other.
class TimeJudge {
 public:
  TimeJudge(const Evidence& evidence, std::size_t group, std::string what, std::vector<Dated> times,
            const ByWhat& everywhere)
      : evidence_(evidence),
        group_(group),
        what_(std::move(what)),
        times_(std::move(times)),
        everywhere_(everywhere) {}

  void Run(Findings* findings) {
    std::map<std::size_t, std::vector<const Dated*>> by_document;
    for (const Dated& time : times_) by_document[time.document].push_back(&time);
    if (by_document.size() < 2) return;
    for (auto i = by_document.begin(); i != by_document.end(); ++i) {
      for (auto j = std::next(i); j != by_document.end(); ++j) LookAt(i->second, j->second);
    }
    if (conflict_) {
      Report(DisagreementKind::kTime, sure_ ? Severity::kContradiction : Severity::kDiffers, findings);
    } else if (narrower_) {
      Report(DisagreementKind::kSpecificity, Severity::kMoreSpecific, findings);
    } else {
      findings->agreements.push_back({"time", what_.empty() ? "time" : what_, group_, Readings()});
    }
  }

 private:
  void LookAt(const std::vector<const Dated*>& a, const std::vector<const Dated*>& b) {
    bool meet = false, same = false, inside = false;
    for (const Dated* x : a) {
      for (const Dated* y : b) {
        const TimeValue &s = x->time->time, &t = y->time->time;
        meet |= MayMeet(WrittenAs(*x), WrittenAs(*y));
        same |= s.start == t.start && s.end == t.end;
        inside |= Inside(s, t) || Inside(t, s);
      }
    }
    narrower_ |= inside && !same;
    if (meet || MeetElsewhere(a.front()->document, b) || MeetElsewhere(b.front()->document, a) || ToldTogether(a, b)) return;
    conflict_ = true;
    sure_ |= AreOfOne(a, b);
  }

  WrittenTime WrittenAs(const Dated& time) const { return Written(evidence_, time.document, *time.time); }

  // Times of one event by name, or one of each text, none of them guessed.
  bool AreOfOne(const std::vector<const Dated*>& a, const std::vector<const Dated*>& b) const {
    const auto anchored = [&](const Dated* time) { return WrittenAs(*time).anchored; };
    if (std::any_of(a.begin(), a.end(), anchored) || std::any_of(b.begin(), b.end(), anchored)) return false;
    const auto named = [&](const Dated* time) { return !what_.empty() && time->time->what == what_; };
    // "From Thursday" and "until Saturday" may both hold.
    const bool limits = a.front()->time->bound != b.front()->time->bound;
    if (limits && (a.front()->time->time.relative || b.front()->time->time.relative)) return false;
    const bool guessed = a.front()->time->time.relative && b.front()->time->time.relative;
    if (!guessed && std::all_of(a.begin(), a.end(), named) && std::all_of(b.begin(), b.end(), named)) return true;
    const TimeBound bound_a = a.front()->time->bound, bound_b = b.front()->time->bound;
    const bool alike = bound_a == bound_b || bound_a == TimeBound::kNone || bound_b == TimeBound::kNone;
    return a.size() == 1 && b.size() == 1 && alike && AreCertain(WrittenAs(*a.front()), WrittenAs(*b.front()));
  }

  // A text that gives the other's time for the same event in another sentence does not contradict it.
  bool MeetElsewhere(std::size_t document, const std::vector<const Dated*>& others) const {
    const auto of_document = everywhere_.find({document, what_});
    if (of_document == everywhere_.end()) return false;
    return std::any_of(of_document->second.begin(), of_document->second.end(),
                       [&](const TimeValue* said) { return MeetAny(*said, others); });
  }

  // A text that tells both times knows of two such events.
  bool ToldTogether(const std::vector<const Dated*>& a, const std::vector<const Dated*>& b) const {
    for (std::size_t d = 0; d < evidence_.documents.size(); ++d) {
      const bool others = d != a.front()->document && d != b.front()->document;
      if (others && MeetElsewhere(d, a) && MeetElsewhere(d, b)) return true;
    }
    return false;
  }

  static bool MeetAny(const TimeValue& time, const std::vector<const Dated*>& others) {
    return std::any_of(others.begin(), others.end(), [&](const Dated* other) { return Meet(time, other->time->time); });
  }

  std::vector<Reading> Readings() const {
    std::vector<Reading> readings;
    std::set<std::pair<std::size_t, std::string>> said;
    for (const Dated& time : times_) {
      std::string value = evidence_.wording.Time(time.time->time);
      if (!said.insert({time.document, value}).second) continue;
      readings.push_back(ReadingOf(evidence_, time.claim, std::move(value)));
    }
    return readings;
  }

  void Report(DisagreementKind kind, Severity severity, Findings* findings) const {
    Disagreement finding;
    finding.kind = kind;
    finding.severity = severity;
    finding.about = what_.empty() ? "time" : "time of " + what_;
    finding.topic = what_.empty() ? "time" : what_;
    finding.group = group_;
    finding.readings = Readings();
    findings->disagreements.push_back(std::move(finding));
  }

  const Evidence& evidence_;
  std::size_t group_;
  std::string what_;
  std::vector<Dated> times_;
  const ByWhat& everywhere_;
  bool conflict_ = false;
  bool sure_ = false;
  bool narrower_ = false;
};

}  // namespace

namespace {

// A group's times by their event. Where no text of the group dates two events in it, all are of the fact itself,
// whatever word stands nearest.
std::map<std::string, std::vector<Dated>> TimesOf(const Evidence& evidence, const Group& group) {
  std::map<std::string, std::vector<Dated>> by_what;
  std::map<std::size_t, std::set<std::string>> events;  // by document
  for (const std::size_t c : group.claims) {
    const Claim& claim = evidence.claim(c);
    for (const ClaimTime& time : claim.times) {
      if (time.what == claim::kSaying) continue;
      by_what[time.what].push_back({c, claim.document, &time});
      if (!time.what.empty()) events[claim.document].insert(time.what);
    }
  }
  const bool one = std::all_of(events.begin(), events.end(), [](const auto& entry) { return entry.second.size() <= 1; });
  if (!one) {
    by_what.erase("");
    return by_what;
  }
  std::map<std::string, std::vector<Dated>> all;
  std::string name;
  for (const auto& [what, times] : by_what) {
    if (name.empty() || (!what.empty() && times.size() > by_what[name].size())) name = what;
  }
  for (const auto& [what, times] : by_what) all[name].insert(all[name].end(), times.begin(), times.end());
  return all;
}

}  // namespace

void JudgeTimes(const Evidence& evidence, Findings* findings) {
  const ByWhat everywhere = TimesEverywhere(evidence);
  for (std::size_t g = 0; g < evidence.comparison.groups.size(); ++g) {
    auto by_what = TimesOf(evidence, evidence.comparison.groups[g]);
    for (auto& [what, times] : by_what) {
      TimeJudge(evidence, g, what, std::move(times), everywhere).Run(findings);
    }
  }
}

}  // namespace claimdiff::judge
