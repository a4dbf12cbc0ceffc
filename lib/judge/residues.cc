// SPDX-License-Identifier: Apache-2.0
//
// What is left over of two sentences that tell the same, once all that they share is taken away: one
// number here and another there, another day, place, person, or a negation on one side alone. Only what is
// left over alone on both sides is a finding: of several nobody knows which stands for which.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "judge/counterparts.h"
#include "judge/evidence.h"
#include "tables/tsv.h"

namespace claimdiff::judge {
namespace {

// From here on two sentences tell so much the same that what differs cannot both hold.
constexpr double kSureScore = 0.38;
// Sentences that are as near as this, or so much nearer than any other, are each other's translation.
constexpr double kNearMargin = 0.15;
constexpr double kApproximate = 0.1;  // the room of "about", as a share
constexpr std::uint32_t kReach = 4;   // tokens between a negation and what it negates

// One thing that a sentence says.
struct Part {
  std::size_t claim = 0;
  Span span;
  std::string value;  // in the reader's language
};

struct Pair {
  const Counterparts& sentences;
  Part a, b;
};

bool IsMoney(std::string_view unit) {
  return unit.size() == 3 && unit.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

bool Overlap(const Value& a, const Value& b) {
  const auto room = [](const Value& v, double bound) { return v.approximate ? std::abs(bound) * kApproximate : 0; };
  const bool a_below = a.high && b.low && *a.high + room(a, *a.high) < *b.low - room(b, *b.low);
  const bool b_below = b.high && a.low && *b.high + room(b, *b.high) < *a.low - room(a, *a.low);
  return !a_below && !b_below;
}

// Levenshtein's distance of two skeletons, in letters. Time: product of their lengths.
std::size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = corner + (a[i] != b[j]);
      corner = row[j + 1];
      row[j + 1] = std::min({row[j] + 1, corner + 1, change});
    }
  }
  return row.back();
}

class ResidueJudge {
 public:
  ResidueJudge(const Evidence& evidence, Findings* findings) : evidence_(evidence), findings_(findings) {
    for (std::size_t c = 0; c < evidence.claims.size(); ++c) {
      const Claim& claim = evidence.claim(c);
      claims_[{claim.document, claim.sentence}].push_back(c);
      for (const ClaimQuantity& quantity : claim.quantities) quantities_[claim.document].push_back(&quantity.value);
    }
    for (std::size_t d = 0; d < evidence.documents.size(); ++d) {
      for (const auto& name : evidence.documents[d]->names) entities_[d].insert(name.entity);
    }
    NoteKnown();
  }

  void Run() {
    for (const Counterparts& pair : FindCounterparts(evidence_)) {
      JudgeQuantities(pair);
      JudgeMoments(pair);
      JudgeNames(pair, /*people=*/false);
      JudgeNames(pair, /*people=*/true);
      JudgeNegations(pair);
    }
    for (Disagreement& finding : found_) findings_->disagreements.push_back(std::move(finding));
  }

 private:
  using Family = char;

  static Family FamilyOf(DisagreementKind kind) {
    switch (kind) {
      case DisagreementKind::kNumber:
      case DisagreementKind::kSpecificity:
        return 'n';
      case DisagreementKind::kTime:
        return 't';
      case DisagreementKind::kPlace:
        return 'p';
      case DisagreementKind::kPolarity:
      case DisagreementKind::kAct:
        return 'o';
      default:
        return 'a';
    }
  }

  // What the other rules have found, by the sentences it stands in.
  void NoteKnown() {
    for (const Disagreement& finding : findings_->disagreements) {
      for (const Reading& reading : finding.readings) {
        if (!reading.claim) continue;
        known_.insert({FamilyOf(finding.kind), reading.document, evidence_.claim(*reading.claim).sentence});
      }
    }
  }

  bool IsKnown(DisagreementKind kind, const Counterparts& pair) const {
    const Family family = FamilyOf(kind);
    return known_.contains({family, pair.a.document, pair.a.sentence}) &&
           known_.contains({family, pair.b.document, pair.b.sentence});
  }

  const std::vector<std::size_t>& ClaimsOf(const SentencePlace& place) const {
    static const std::vector<std::size_t> kNone;
    const auto found = claims_.find({place.document, place.sentence});
    return found == claims_.end() ? kNone : found->second;
  }

  // ---- numbers

  struct Quantity {
    std::size_t claim;
    const ClaimQuantity* quantity;
  };

  std::vector<Quantity> QuantitiesOf(const SentencePlace& place) const {
    std::vector<Quantity> all;
    for (const std::size_t c : ClaimsOf(place)) {
      for (const ClaimQuantity& quantity : evidence_.claim(c).quantities) all.push_back({c, &quantity});
    }
    return all;
  }

  // What may be compared at all: people with people, shares with shares, metres with metres, things with
  // things.
  std::string ClassOf(const ClaimQuantity& quantity) const {
    const std::string& unit = quantity.value.unit;
    if (unit == "person" || unit == "percent" || unit == "percentage-point" || IsMoney(unit)) return unit;
    if (unit.empty() || evidence_.analyzer.Find(unit) != word::kNoConcept) return "things";
    return unit;
  }

  bool IsAnywhere(std::size_t document, const ClaimQuantity& quantity) const {
    const auto found = quantities_.find(document);
    if (found == quantities_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const Value* other) {
      return other->low == quantity.value.low && other->high == quantity.value.high;
    });
  }

  // Of each class what has no match in `others`.
  std::map<std::string, std::vector<Quantity>> Leftover(const std::vector<Quantity>& own,
                                                        const std::vector<Quantity>& others,
                                                        std::size_t other_document) const {
    std::map<std::string, std::vector<Quantity>> left;
    for (const Quantity& mine : own) {
      const bool matched = std::any_of(others.begin(), others.end(), [&](const Quantity& other) {
        return Overlap(mine.quantity->value, other.quantity->value);
      });
      if (!matched && !IsAnywhere(other_document, *mine.quantity)) left[ClassOf(*mine.quantity)].push_back(mine);
    }
    return left;
  }

  void JudgeQuantities(const Counterparts& pair) {
    const auto of_a = QuantitiesOf(pair.a), of_b = QuantitiesOf(pair.b);
    const auto left_a = Leftover(of_a, of_b, pair.b.document), left_b = Leftover(of_b, of_a, pair.a.document);
    for (const auto& [kind, mine] : left_a) {
      const auto theirs = left_b.find(kind);
      if (theirs == left_b.end() || mine.size() != 1 || theirs->second.size() != 1) continue;
      ReportQuantities(pair, mine.front(), theirs->second.front());
    }
  }

  void ReportQuantities(const Counterparts& pair, const Quantity& a, const Quantity& b) {
    const std::string& what = a.quantity->what.empty() ? b.quantity->what : a.quantity->what;
    Disagreement finding;
    finding.kind = DisagreementKind::kNumber;
    finding.severity = pair.score >= kSureScore ? Severity::kContradiction : Severity::kDiffers;
    finding.about = what;
    if (IsUpdate(pair, a, b)) finding.severity = Severity::kUpdate;
    const auto part = [&](const Quantity& q) {
      return Part{q.claim, q.quantity->span, evidence_.wording.Quantity(q.quantity->value)};
    };
    Report(std::move(finding), {pair, part(a), part(b)});
  }

  // A toll that a later text puts higher.
  bool IsUpdate(const Counterparts& pair, const Quantity& a, const Quantity& b) const {
    if (!evidence_.glossary.IsToll(a.quantity->what) && !evidence_.glossary.IsToll(b.quantity->what)) return false;
    const std::string &day_a = evidence_.document(pair.a.document).date, &day_b = evidence_.document(pair.b.document).date;
    if (day_a.empty() || day_b.empty() || day_a == day_b) return false;
    const double low_a = a.quantity->value.low.value_or(0), low_b = b.quantity->value.low.value_or(0);
    return (day_a < day_b) == (low_a < low_b);
  }

  // ---- times

  struct Moment {
    std::size_t claim;
    const ClaimTime* time;
  };

  std::vector<Moment> MomentsOf(const SentencePlace& place) const {
    std::vector<Moment> all;
    for (const std::size_t c : ClaimsOf(place)) {
      for (const ClaimTime& time : evidence_.claim(c).times) all.push_back({c, &time});
    }
    return all;
  }

  static std::vector<Moment> Unmet(const std::vector<Moment>& own, const std::vector<Moment>& others) {
    std::vector<Moment> left;
    for (const Moment& mine : own) {
      const TimeValue& time = mine.time->time;
      const bool met = std::any_of(others.begin(), others.end(), [&](const Moment& other) {
        return time.start < other.time->time.end && other.time->time.start < time.end;
      });
      if (!met) left.push_back(mine);
    }
    return left;
  }

  // Says a day in figures; a weekday hangs on the day of publication.
  bool Dates(const SentencePlace& place, const ClaimTime& time) const {
    const std::string_view words = time.span.In(evidence_.document(place.document).text);
    return !time.time.relative && words.find_first_of("0123456789") != std::string_view::npos;
  }

  void JudgeMoments(const Counterparts& pair) {
    const auto of_a = MomentsOf(pair.a), of_b = MomentsOf(pair.b);
    const auto left_a = Unmet(of_a, of_b), left_b = Unmet(of_b, of_a);
    if (left_a.size() != 1 || left_b.size() != 1) return;
    const TimeValue &a = left_a.front().time->time, &b = left_b.front().time->time;
    if (a.grain != b.grain || (a.relative != b.relative && a.grain != Grain::kYear)) return;
    Disagreement finding;
    finding.kind = DisagreementKind::kTime;
    const bool sure = pair.score >= kSureScore && Dates(pair.a, *left_a.front().time) &&
                      Dates(pair.b, *left_b.front().time) && a.start.substr(4) != b.start.substr(4) &&
                      (a.grain >= Grain::kDay || a.start.substr(0, 10) == b.start.substr(0, 10));
    finding.severity = sure ? Severity::kContradiction : Severity::kDiffers;
    finding.about = left_a.front().time->what;
    const auto part = [&](const Moment& m) {
      return Part{m.claim, m.time->span, evidence_.wording.Time(m.time->time)};
    };
    Report(std::move(finding), {pair, part(left_a.front()), part(left_b.front())});
  }

  // ---- names

  using Names = std::vector<const mention::NameMention*>;

  Names NamesOf(const SentencePlace& place) const {
    const claim::ParsedDocument& parsed = *evidence_.documents[place.document];
    const sentence::Sentence& s = parsed.sentences[place.sentence];
    Names names;
    for (const auto& name : parsed.names) {
      if (name.first_token >= s.first_token && name.last_token < s.last_token) names.push_back(&name);
    }
    return names;
  }

  static bool IsPlace(const mention::NameMention& name) {
    return name.type == mention::NameType::kPlace || name.type == mention::NameType::kCountry;
  }

  // Spellings of a foreign name differ by a letter or two of the skeleton.
  bool MayBeSame(const mention::NameMention& a, const mention::NameMention& b) const {
    if (mention::NameReader::MayBeSame(a.entity, b.entity)) return true;
    if (evidence_.names.Contains(a.entity, b.entity) || evidence_.names.Contains(b.entity, a.entity)) return true;
    return (!IsKnownName(a) || !IsKnownName(b)) && SharePart(a.key, b.key);
  }

  static bool SharePart(std::string_view a, std::string_view b) {
    for (const std::string_view x : tables::Split(a, ' ')) {
      for (const std::string_view y : tables::Split(b, ' ')) {
        if (std::min(x.size(), y.size()) >= 3 && EditDistance(x, y) * 3 <= std::max(x.size(), y.size())) return true;
      }
    }
    return false;
  }

  Names LeftoverNames(const Names& own, const Names& others, bool people) const {
    Names left;
    for (const mention::NameMention* name : own) {
      if (people ? name->type != mention::NameType::kPerson : !IsPlace(*name) || name->is_adjective) continue;
      const bool matched = std::any_of(others.begin(), others.end(), [&](const auto* other) { return MayBeSame(*name, *other); });
      const bool again = std::any_of(left.begin(), left.end(), [&](const auto* other) { return MayBeSame(*name, *other); });
      if (!matched && !again) left.push_back(name);
    }
    return left;
  }

  std::optional<std::size_t> ClaimAt(const SentencePlace& place, const Span& span) const {
    for (const std::size_t c : ClaimsOf(place)) {
      if (evidence_.claim(c).span.Overlaps(span)) return c;
    }
    return std::nullopt;
  }

  static bool IsKnownName(const mention::NameMention& name) { return !name.entity.starts_with("name:"); }

  void JudgeNames(const Counterparts& pair, bool people) {
    const Names of_a = NamesOf(pair.a), of_b = NamesOf(pair.b);
    const Names left_a = LeftoverNames(of_a, of_b, people), left_b = LeftoverNames(of_b, of_a, people);
    if (left_a.size() != 1 || left_b.size() != 1) return;
    const mention::NameMention &a = *left_a.front(), &b = *left_b.front();
    if (!people && (!IsKnownName(a) || !IsKnownName(b))) return;
    // One that the other text names elsewhere may stand in another role here.
    if (entities_[pair.a.document].contains(b.entity) && entities_[pair.b.document].contains(a.entity)) return;
    const auto claim_a = ClaimAt(pair.a, a.span), claim_b = ClaimAt(pair.b, b.span);
    if (!claim_a || !claim_b) return;
    Disagreement finding;
    finding.kind = people ? DisagreementKind::kAttribution : DisagreementKind::kPlace;
    const bool sure = pair.score >= kSureScore && (!people || IsKnownName(a) || IsKnownName(b));
    finding.severity = sure ? Severity::kContradiction : Severity::kDiffers;
    finding.about = people ? "person" : "place";
    Report(std::move(finding), {pair, {*claim_a, a.span, a.name}, {*claim_b, b.span, b.name}});
  }

  // ---- negations

  struct Negation {
    Span span;
    std::uint32_t token = 0;
    word::ConceptId negated = word::kNoConcept;  // the next content word
  };

  bool IsFullVerb(word::ConceptId id) const {
    const word::Concept& verb = evidence_.analyzer.concept_of(id);
    return verb.pos == word::PartOfSpeech::kVerb && !IsLightVerb(verb);
  }

  bool IsContent(word::ConceptId id) const {
    if (id == word::kNoConcept) return false;
    const word::PartOfSpeech pos = evidence_.analyzer.concept_of(id).pos;
    return pos == word::PartOfSpeech::kVerb || pos == word::PartOfSpeech::kAdjective || pos == word::PartOfSpeech::kNoun;
  }

  std::vector<Negation> NegationsOf(const SentencePlace& place) const {
    const claim::ParsedDocument& parsed = *evidence_.documents[place.document];
    const sentence::Sentence& s = parsed.sentences[place.sentence];
    std::vector<Negation> negations;
    for (const mention::Marker& marker : parsed.markers) {
      const bool negates = marker.kind == mention::MarkerKind::kNegation || marker.kind == mention::MarkerKind::kNegatedPrefix;
      if (!negates || marker.first < s.first_token || marker.last >= s.last_token) continue;
      Negation negation{{parsed.words.tokens()[marker.first].begin, parsed.words.tokens()[marker.last].end}, marker.first, {}};
      negation.negated = word::kNoConcept;
      for (std::uint32_t t = marker.last + 1; t < s.last_token && t <= marker.last + kReach; ++t) {
        if (!IsContent(parsed.words.concepts[t])) continue;
        negation.negated = parsed.words.concepts[t];
        break;
      }
      negations.push_back(negation);
    }
    return negations;
  }

  // The token of the concept in the sentence, where it stands once and nothing in it is negated.
  std::optional<Span> PlainlyIn(const SentencePlace& place, word::ConceptId id) const {
    if (id == word::kNoConcept) return std::nullopt;
    const claim::ParsedDocument& parsed = *evidence_.documents[place.document];
    const sentence::Sentence& s = parsed.sentences[place.sentence];
    std::optional<Span> found;
    for (std::uint32_t t = s.first_token; t < s.last_token; ++t) {
      if (parsed.words.concepts[t] != id) continue;
      found = Span{parsed.words.tokens()[t].begin, parsed.words.tokens()[t].end};
    }
    return found;
  }

  static bool IsNear(const Counterparts& pair) { return pair.score >= kSureScore || pair.margin >= kNearMargin; }

  // One sentence negates once, the other not at all. Sure is only that a verb is denied here and said there:
  // "did not succeed" and "failed" are one.
  void JudgeNegations(const Counterparts& pair) {
    const auto of_a = NegationsOf(pair.a), of_b = NegationsOf(pair.b);
    if (of_a.size() + of_b.size() != 1 || !IsNear(pair)) return;
    const bool first = !of_a.empty();
    const Negation& negation = first ? of_a.front() : of_b.front();
    const SentencePlace &denying = first ? pair.a : pair.b, &affirming = first ? pair.b : pair.a;
    const auto denial = ClaimAt(denying, negation.span);
    if (!denial) return;
    std::optional<std::size_t> other;
    const auto affirmed = PlainlyIn(affirming, negation.negated);
    if (affirmed) other = ClaimAt(affirming, *affirmed);
    if (!other && !ClaimsOf(affirming).empty()) other = ClaimsOf(affirming).front();
    if (!other) return;
    Disagreement finding;
    finding.kind = DisagreementKind::kPolarity;
    const bool sure = affirmed && pair.score >= kSureScore && IsFullVerb(negation.negated);
    finding.severity = sure ? Severity::kContradiction : Severity::kDiffers;
    finding.about = negation.negated == word::kNoConcept ? "" : evidence_.analyzer.concept_of(negation.negated).id;
    const Part denied{*denial, evidence_.claim(*denial).span, "negated"}, said{*other, evidence_.claim(*other).span, "affirmed"};
    Report(std::move(finding), {pair, first ? denied : said, first ? said : denied});
  }

  // ---- findings

  static bool Shows(const Disagreement& finding, std::size_t document, const Part& part) {
    return std::any_of(finding.readings.begin(), finding.readings.end(), [&](const Reading& reading) {
      return reading.document == document && reading.span == part.span;
    });
  }

  // A reading that another finding of the kind shows makes the two one.
  void Report(Disagreement finding, const Pair& pair) {
    if (IsKnown(finding.kind, pair.sentences)) return;
    const std::size_t document_a = pair.sentences.a.document, document_b = pair.sentences.b.document;
    for (Disagreement& earlier : found_) {
      if (earlier.kind != finding.kind) continue;
      const bool shows_a = Shows(earlier, document_a, pair.a), shows_b = Shows(earlier, document_b, pair.b);
      if (shows_a && !shows_b) earlier.readings.push_back({document_b, pair.b.claim, pair.b.value, pair.b.span});
      if (shows_b && !shows_a) earlier.readings.push_back({document_a, pair.a.claim, pair.a.value, pair.a.span});
      if (shows_a || shows_b) return;
    }
    const auto& topics = evidence_.claim(pair.a.claim).topics;
    if (!topics.empty()) finding.topic = topics.front();
    finding.readings.push_back({document_a, pair.a.claim, pair.a.value, pair.a.span});
    finding.readings.push_back({document_b, pair.b.claim, pair.b.value, pair.b.span});
    found_.push_back(std::move(finding));
  }

  const Evidence& evidence_;
  Findings* findings_;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> claims_;  // by document and sentence
  std::map<std::size_t, std::vector<const Value*>> quantities_;                     // by document
  std::map<std::size_t, std::set<std::string>> entities_;                           // by document
  std::set<std::tuple<Family, std::size_t, std::size_t>> known_;
  std::vector<Disagreement> found_;
};

}  // namespace

void JudgeResidues(const Evidence& evidence, Findings* findings) { ResidueJudge(evidence, findings).Run(); }

}  // namespace claimdiff::judge
