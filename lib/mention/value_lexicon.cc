// SPDX-License-Identifier: Apache-2.0

#include "mention/value_lexicon.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <utility>

#include "tables/tsv.h"
#include "text/tokenizer.h"

namespace claimdiff::mention {
namespace {

constexpr std::string_view kTables[] = {"numbers.tsv", "units.tsv", "times.tsv", "value_cues.tsv",
                                        "value_persons.tsv"};

constexpr std::pair<std::string_view, AtomKind> kKinds[] = {
    {"cardinal", AtomKind::kCardinal}, {"ordinal", AtomKind::kOrdinal}, {"scale", AtomKind::kScale},
    {"vague", AtomKind::kVague}, {"half", AtomKind::kHalf}, {"and-half", AtomKind::kAndHalf},
    {"fraction", AtomKind::kFraction}, {"whole", AtomKind::kWhole}, {"join", AtomKind::kJoin},
    {"minus", AtomKind::kMinus}, {"stem", AtomKind::kStem}, {"suffix", AtomKind::kSuffix},
    {"thousands-mark", AtomKind::kThousandsMark}, {"ordinal-prefix", AtomKind::kOrdinalPrefix}, {"measure", AtomKind::kMeasure}, {"percent", AtomKind::kPercent},
    {"duration", AtomKind::kDuration}, {"money", AtomKind::kMoney}, {"minor", AtomKind::kMinor},
    {"unit-adjective", AtomKind::kUnitAdjective}, {"person", AtomKind::kPerson},
    {"no-unit", AtomKind::kNoUnit}, {"counted-noun", AtomKind::kCountedNoun}, {"approx", AtomKind::kApprox}, {"exact", AtomKind::kExact},
    {"at-least", AtomKind::kAtLeast}, {"at-most", AtomKind::kAtMost}, {"more", AtomKind::kMore},
    {"less", AtomKind::kLess}, {"more-than", AtomKind::kMoreThan}, {"less-than", AtomKind::kLessThan}, {"more-behind", AtomKind::kMoreBehind},
    {"less-behind", AtomKind::kLessBehind}, {"at-least-behind", AtomKind::kAtLeastBehind},
    {"at-most-behind", AtomKind::kAtMostBehind}, {"approx-behind", AtomKind::kApproxBehind},
    {"from", AtomKind::kFrom}, {"to", AtomKind::kTo}, {"between", AtomKind::kBetween},
    {"and", AtomKind::kAnd}, {"or", AtomKind::kOr}, {"of", AtomKind::kOf},
    {"change", AtomKind::kChange}, {"in-total", AtomKind::kInTotal}, {"of-them", AtomKind::kOfThem},
    {"so-far", AtomKind::kSoFar}, {"numbering", AtomKind::kNumbering},
    {"numbering-behind", AtomKind::kNumberingBehind}, {"division", AtomKind::kDivision},
    {"genus", AtomKind::kGenus}, {"street", AtomKind::kStreet}, {"game", AtomKind::kGame},
    {"scoring", AtomKind::kScoring}, {"weighs", AtomKind::kWeighs},
    {"nothing", AtomKind::kNothing},
    {"month", AtomKind::kMonth}, {"weekday", AtomKind::kWeekday}, {"day-word", AtomKind::kDayWord},
    {"now", AtomKind::kNow}, {"day-part", AtomKind::kDayPart}, {"season", AtomKind::kSeason},
    {"holiday", AtomKind::kHoliday}, {"relative", AtomKind::kRelative}, {"ago", AtomKind::kAgo},
    {"ago-behind", AtomKind::kAgoBehind},
    {"in", AtomKind::kIn}, {"hence", AtomKind::kHence}, {"since", AtomKind::kSince},
    {"until", AtomKind::kUntil}, {"after", AtomKind::kAfter}, {"year-word", AtomKind::kYearWord},
    {"month-word", AtomKind::kMonthWord}, {"week-word", AtomKind::kWeekWord},
    {"day-noun", AtomKind::kDayNoun}, {"quarter-word", AtomKind::kQuarterWord},
    {"century-word", AtomKind::kCenturyWord}, {"decade-word", AtomKind::kDecadeWord},
    {"half-year-word", AtomKind::kHalfYearWord}, {"weekend", AtomKind::kWeekend},
    {"hour-word", AtomKind::kHourWord}, {"minute-word", AtomKind::kMinuteWord},
    {"zone", AtomKind::kZone}, {"meridiem", AtomKind::kMeridiem}, {"edge", AtomKind::kEdge},
    {"at", AtomKind::kAt}, {"decade-suffix", AtomKind::kDecadeSuffix},
    {"same-day", AtomKind::kSameDay}, {"next-day", AtomKind::kNextDay},
    {"night-to", AtomKind::kNightTo}, {"half-past", AtomKind::kHalfPast}, {"era", AtomKind::kEra},
    {"future", AtomKind::kFuture}, {"edge-behind", AtomKind::kEdgeBehind},
    {"that", AtomKind::kThat}, {"every", AtomKind::kEvery}, {"if", AtomKind::kIf},
    {"year-shift", AtomKind::kYearShift}, {"modifier-ending", AtomKind::kModifierEnding},
    {"compared-ending", AtomKind::kComparedEnding}, {"subject-ending", AtomKind::kSubjectEnding}};

constexpr std::pair<std::string_view, Mark> kMarks[] = {
    {"", Mark::kNone}, {"up-to", Mark::kUpTo}, {"on", Mark::kOn}, {"from", Mark::kFrom},
    {"in", Mark::kIn}, {"for", Mark::kFor}, {"genitive", Mark::kGenitive}, {"dative", Mark::kDative},
    {"adverb", Mark::kAdverb}, {"bare", Mark::kBare}};

constexpr std::pair<std::string_view, AtomFlag> kFlags[] = {
    {"person", kFlagPerson}, {"weak", kFlagWeak}, {"plural", kFlagPlural}, {"glued", kFlagGlued},
    {"upper", kFlagUpper}, {"lower", kFlagLower}, {"capital", kFlagCase}, {"approx", kFlagApprox},
    {"year", kFlagYear}, {"duration", kFlagDuration}, {"one", kFlagOne}, {"clock", kFlagClock},
    {"short", kFlagShort}, {"digits", kFlagDigits}, {"both", kFlagBoth}, {"subunit", kFlagSubunit}};

template <typename T, std::size_t n>
std::optional<T> Named(const std::pair<std::string_view, T> (&names)[n], std::string_view name) {
  for (const auto& [known, value] : names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

bool ParseDouble(std::string_view text, double* value) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), *value);
  return fault == std::errc() && end == text.data() + text.size();
}

// "3", "2..10", "kilometer", "gram*1000", "1 month", "+180", "12:14": numbers go into value and high, the rest
// into `text`.
void ReadValue(std::string_view cell, Atom* atom, std::string_view* text) {
  if (cell.starts_with('+')) cell.remove_prefix(1);
  const std::size_t range = cell.find("..");
  if (range != cell.npos && ParseDouble(cell.substr(0, range), &atom->value) &&
      ParseDouble(cell.substr(range + 2), &atom->high)) {
    return;
  }
  if (ParseDouble(cell, &atom->value)) {
    atom->high = atom->value;
    return;
  }
  const std::size_t blank = cell.find(' ');
  if (blank != cell.npos && ParseDouble(cell.substr(0, blank), &atom->high)) cell.remove_prefix(blank + 1);
  const std::size_t star = cell.find('*');
  atom->value = 1;
  if (star != cell.npos && ParseDouble(cell.substr(star + 1), &atom->value)) cell = cell.substr(0, star);
  *text = cell;
}

// Small letters of а-я or Georgian alone: such a form is normalised as it stands.
bool IsPlainWord(std::string_view form) {
  for (std::size_t i = 0; i < form.size();) {
    const auto byte = [&](std::size_t k) { return i + k < form.size() ? static_cast<unsigned char>(form[i + k]) : 0u; };
    if ((byte(0) == 0xD0 && byte(1) >= 0xB0) || (byte(0) == 0xD1 && byte(1) >= 0x80 && byte(1) <= 0x8F)) i += 2;
    else if (byte(0) == 0xE1 && byte(1) == 0x83 && byte(2) >= 0x90) i += 3;
    else return false;
  }
  return !form.empty();
}

struct Ending {
  std::string_view form;
  Mark mark = Mark::kNone;
};

}  // namespace

std::optional<AtomKind> AtomKindNamed(std::string_view name) { return Named(kKinds, name); }
std::optional<Mark> MarkNamed(std::string_view name) { return Named(kMarks, name); }

// Fills a lexicon from tables.
class ValueLexiconBuilder {
 public:
  Result<Done> ReadParadigms(const tables::TableFile& file) {
    auto tsv = tables::Tsv::Parse(file);
    if (!tsv.ok()) return tsv.error();
    auto columns = tsv->Columns({"paradigm", "endings", "mark"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : tsv->rows()) {
      const auto mark = MarkNamed(row[(*columns)[2]]);
      if (!mark) return tsv->ErrorAt(row, "unknown mark");
      for (const std::string_view ending : tables::Split(row[(*columns)[1]], '|')) {
        paradigms_[row[(*columns)[0]]].push_back({ending, *mark});
      }
    }
    return Done{};
  }

  Result<Done> ReadWords(const tables::TableFile& file) {
    auto tsv = tables::Tsv::Parse(file);
    if (!tsv.ok()) return tsv.error();
    auto columns = tsv->Columns({"kind", "value", "forms", "when"});
    if (!columns.ok()) return columns.error();
    for (const auto& row : tsv->rows()) {
      const std::string fault = AddRow(row[(*columns)[0]], row[(*columns)[1]], row[(*columns)[2]],
                                       row[(*columns)[3]]);
      if (!fault.empty()) return tsv->ErrorAt(row, fault);
    }
    return Done{};
  }

  ValueLexicon Take() {
    for (auto& [form, entry] : lexicon_.entries_) {
      std::stable_sort(entry.readings.begin(), entry.readings.end(), [](const Reading& a, const Reading& b) {
        return a.rest.size() > b.rest.size();
      });
    }
    std::sort(lexicon_.stems_.begin(), lexicon_.stems_.end(), [](const auto& a, const auto& b) {
      return std::pair(b.first.size(), a.first) < std::pair(a.first.size(), b.first);
    });
    return std::move(lexicon_);
  }

 private:
  // Returns what is wrong with the row, or nothing.
  std::string AddRow(std::string_view kind, std::string_view value, std::string_view forms,
                     std::string_view when) {
    Atom atom;
    const auto known = AtomKindNamed(kind);
    if (!known) return "unknown kind";
    atom.kind = *known;
    if (!ReadFlags(when, &atom)) return "unknown word in the column when";
    std::string_view text;
    if (!value.empty()) ReadValue(value, &atom, &text);
    if (!text.empty()) atom.text = lexicon_.texts_->emplace_back(text);
    for (const std::string_view pattern : tables::Split(forms, ';')) {
      if (!AddPattern(pattern, atom)) return "the form " + std::string(pattern) + " cannot be read";
    }
    return "";
  }

  static bool ReadFlags(std::string_view when, Atom* atom) {
    for (const std::string_view word : tables::Split(when, ' ')) {
      if (word.empty()) continue;
      const auto flag = Named(kFlags, word);
      if (!flag) return false;
      atom->flags |= *flag;
    }
    return true;
  }

  bool AddPattern(std::string_view pattern, const Atom& atom) {
    while (pattern.starts_with(' ')) pattern.remove_prefix(1);
    const std::size_t at = pattern.rfind("{@"), end = pattern.find('}', at);
    if (at == pattern.npos || end == pattern.npos) return AddForms(std::string(pattern), atom);
    const auto paradigm = paradigms_.find(pattern.substr(at + 2, end - at - 2));
    if (paradigm == paradigms_.end()) return false;
    for (const Ending& ending : paradigm->second) {
      Atom marked = atom;
      if (ending.mark != Mark::kNone) marked.mark = ending.mark;
      const std::string form = std::string(pattern.substr(0, at)).append(ending.form);
      if (!AddForms(form + std::string(pattern.substr(end + 1)), marked)) return false;
    }
    return true;
  }

  bool AddForms(const std::string& pattern, const Atom& atom) {
    if (pattern.find('{') == pattern.npos) {
      Add(pattern, atom);
      return true;
    }
    const std::vector<std::string> forms = tables::ExpandPattern(pattern);
    for (const std::string& form : forms) Add(form, atom);
    return !forms.empty();
  }

  void Add(const std::string& phrase, const Atom& atom) {
    const int slot = ValueLexicon::EndingSlot(atom.kind);
    if (IsPlainWord(phrase) && slot < 0 && atom.kind != AtomKind::kStem) {
      lexicon_.entries_[phrase].Add(Reading{atom, {}});
      return;
    }
    const text::TokenizedText tokens = text::Tokenize(phrase);
    if (tokens.tokens.empty()) return;
    if (slot >= 0) {
      lexicon_.endings_[static_cast<std::size_t>(slot)].emplace_back(tokens.FormAt(0));
      return;
    }
    if (atom.kind == AtomKind::kStem) return AddStem(std::string(tokens.FormAt(0)), atom.value);
    Reading reading{atom, {}};
    for (std::size_t i = 1; i < tokens.tokens.size(); ++i) reading.rest.emplace_back(tokens.FormAt(i));
    lexicon_.entries_[std::string(tokens.FormAt(0))].Add(std::move(reading));
  }

  void AddStem(std::string form, double value);

  ValueLexicon lexicon_;
  std::map<std::string_view, std::vector<Ending>> paradigms_;
};

namespace {

// Where the first two letters of a form (four or six bytes) fall in the table of stem starts.
std::size_t StartOf(std::string_view form) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(form[i]); };
  const bool three = byte(0) >= 0xE0;
  return (byte(three ? 2 : 1) * 16u + (byte(three ? 5 : 3) & 0x3F)) % (256 * 16);
}

}  // namespace

void ValueLexiconBuilder::AddStem(std::string form, double value) {
  if (form.size() >= 6) lexicon_.stem_starts_[StartOf(form)] = true;
  lexicon_.stems_.emplace_back(std::move(form), value);
}

Result<ValueLexicon> ValueLexicon::Load(const tables::TableSource& source, std::string_view language) {
  ValueLexiconBuilder builder;
  const std::string folder = "languages/" + std::string(language) + "/";
  for (const tables::TableFile& file : source.Files(folder + "value_paradigms.tsv")) {
    const auto read = builder.ReadParadigms(file);
    if (!read.ok()) return read.error();
  }
  for (const std::string_view name : kTables) {
    for (const tables::TableFile& file : source.Files(folder + std::string(name))) {
      const auto read = builder.ReadWords(file);
      if (!read.ok()) return read.error();
    }
  }
  return builder.Take();
}

int ValueLexicon::EndingSlot(AtomKind kind) {
  return kind == AtomKind::kModifierEnding ? 0 : kind == AtomKind::kComparedEnding ? 1 : kind == AtomKind::kSubjectEnding ? 2 : -1;
}

bool ValueLexicon::EndsAs(AtomKind kind, std::string_view form) const {
  const int slot = EndingSlot(kind);
  if (slot < 0) return false;
  for (const std::string& ending : endings_[static_cast<std::size_t>(slot)]) {
    if (form.size() > ending.size() && form.ends_with(ending)) return true;
  }
  return false;
}

bool ValueLexicon::MayBeCompound(std::string_view form) const {
  return form.size() > 6 && stem_starts_[StartOf(form)];
}

Entry ValueLexicon::FindCompound(std::string_view form) const {
  for (const auto& [stem, value] : stems_) {
    if (!form.starts_with(stem) || form.size() == stem.size()) continue;
    Entry parts;
    const std::string_view tail = form.substr(stem.size());
    if (const Entry* known = Find(tail)) parts = *known;
    else if (tail.size() > 6) parts = FindCompound(tail);
    Entry whole;
    for (Reading& part : parts.readings) {
      const double place = value >= 100 ? 100 : 20;
      const bool counts = part.atom.kind == AtomKind::kCardinal || part.atom.kind == AtomKind::kOrdinal;
      if (!part.rest.empty()) continue;
      // "седемдесет|годишен", "осемдесет|пет|годишен": a stem that fills the tens adds to the ones.
      const bool joins = part.atom.high == 0 || (value >= 20 && part.atom.high < place);
      if (part.atom.kind == AtomKind::kUnitAdjective && joins) part.atom.high += value;
      else if (counts && part.atom.value < place && value >= 20) part.atom.value += value;
      else continue;
      whole.Add(std::move(part));
    }
    if (!whole.readings.empty()) return whole;
  }
  return {};
}

}  // namespace claimdiff::mention
