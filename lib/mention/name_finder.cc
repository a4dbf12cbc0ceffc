// SPDX-License-Identifier: Apache-2.0

#include "mention/name_finder.h"

#include <algorithm>

#include "mention/skeleton.h"
#include "text/transliterate.h"
#include "text/utf8.h"

namespace claimdiff::mention {
namespace {

constexpr std::size_t kMaxParts = 5;          // of a personal name
constexpr std::size_t kMaxAcronymLetters = 6;
constexpr std::size_t kLeastSurnameLetters = 5;
constexpr std::size_t kLeastNameLetters = 3;   // of a capitalised word without other evidence

}  // namespace

NameFinder::NameFinder(const Gazetteer& gazetteer, GazetteerLanguage* names,
                       const NameParts& parts, const Titles& titles, const word::AnalyzedText& text)
    : gazetteer_(gazetteer), index_(names->index), parts_(parts), titles_(titles), text_(text),
      tokens_(text.tokens()), known_(names->cache.Look(index_, text.tokenized.forms)),
      finder_(index_, text.tokenized, known_) {
  LookUpForms();
}

void NameFinder::LookUpForms() {
  forms_.resize(text_.forms.size());
  std::vector<word::ConceptId> concepts;
  for (std::uint32_t form = 0; form < forms_.size(); ++form) {
    for (const word::WordMatch& match : known_[form].matches) {
      concepts.clear();
      index_.AddConcepts(match.word, &concepts);
      for (const word::ConceptId id : concepts) {
        const auto [entry, kind] = Gazetteer::Decode(id);
        FormNames& names = forms_[form];
        std::optional<std::uint32_t>& slot = gazetteer_.entry(entry).given   ? names.given
                                             : kind == NameForm::kName       ? names.name
                                             : kind == NameForm::kAdjective  ? names.adjective
                                                                             : names.people;
        if (!slot) slot = entry;
      }
    }
  }
}

void NameFinder::Read(std::size_t first, std::size_t last, std::vector<FoundName>* out) {
  begin_ = first;
  end_ = last;
  for (std::size_t i = first; i < last;) {
    std::size_t next = ReadTerm(i, out);
    if (next == i) next = IsCaseless(i) ? ReadCaseless(i, out) : ReadRun(i, out);
    if (next == i) next = ReadSingle(i, out);
    i = std::max(next, i + 1);
  }
}

// The first word, or the first behind a mark that may begin a sentence or direct speech.
bool NameFinder::OpensSentence(std::size_t i) const {
  if (i == begin_) return true;
  if (tokens_[i - 1].kind != text::TokenKind::kPunct) return false;
  const std::string_view mark = text_.form(i - 1);
  return mark != "," && mark != ")" && mark != "(" && mark != "-" && mark != "/";
}

bool NameFinder::HasTitleBefore(std::size_t i) const {
  return i > begin_ && titles_.AnnouncesPerson(text_.concepts[i - 1]);
}

// Whether two capitals that nobody knows name a person where token i begins: behind a noun for a person and its
// complement ("the chair of the commission"), or where no noun or preposition asks for a thing or a place.
bool NameFinder::MayBePersonAt(std::size_t i) const {
  using Pos = word::PartOfSpeech;
  constexpr std::size_t kComplement = 4;  // tokens between the noun and the name
  const auto is = [&](std::size_t t, Pos pos) { return titles_.Is(text_.concepts[t], pos); };
  if (i == begin_ || tokens_[i - 1].kind == text::TokenKind::kPunct) return i == begin_ || text_.form(i - 1) == ",";
  for (std::size_t t = i; t-- > begin_ && i - t <= kComplement && IsWord(t);) {
    const bool owner = t + 1 == i && HasTitleBefore(t);  // "министр Мелавии"
    if ((tokens_[t].shape != text::Shape::kLower && t != begin_ && !owner) || is(t, Pos::kVerb)) break;
    if (titles_.NamesPerson(text_.concepts[t])) return true;
  }
  if (text_.concepts[i - 1] == word::kNoConcept) return tokens_[i - 1].shape == text::Shape::kLower;
  return is(i - 1, Pos::kVerb) || is(i - 1, Pos::kConjunction) || is(i - 1, Pos::kAdverb);
}

// Names of several words. Each function returns the token behind what it read, or where it began.
std::size_t NameFinder::ReadTerm(std::size_t at, std::vector<FoundName>* out) {
  const word::Term term = finder_.Longest(at);
  if (term.length < 2 || at + term.length > end_) return at;
  if (!IsCaseless(at) && tokens_[at].shape == text::Shape::kLower) return at;
  const auto [entry, form] = Gazetteer::Decode(term.id);
  PushGazetteer(entry, form, at, at + term.length - 1, out);
  return at + term.length;
}

std::size_t NameFinder::ReadSingle(std::size_t at, std::vector<FoundName>* out) {
  if (!IsWord(at)) return at;
  const FormNames& names = NamesAt(at);
  const bool capital = IsCapital(at);
  if (names.name && AcceptsName(at, gazetteer_.entry(*names.name))) {
    PushGazetteer(*names.name, NameForm::kName, at, at, out);
  } else if (names.adjective && !(capital && names.people)) {
    PushGazetteer(*names.adjective, NameForm::kAdjective, at, at, out);
  } else if (names.people) {
    PushGazetteer(*names.people, NameForm::kPeople, at, at, out);
  } else {
    return at;
  }
  return at + 1;
}

// A word that is also an ordinary one needs a capital that the sentence does not explain.
bool NameFinder::AcceptsName(std::size_t at, const GazetteerEntry& entry) const {
  if (IsCaseless(at)) return entry.type == NameType::kCountry || !IsKnownWord(at);
  if (tokens_[at].shape == text::Shape::kLower) return false;
  return !OpensSentence(at) || !IsKnownWord(at);
}

void NameFinder::PushGazetteer(std::uint32_t index, NameForm form, std::size_t first,
                               std::size_t last, std::vector<FoundName>* out) const {
  const GazetteerEntry& entry = gazetteer_.entry(index);
  FoundName found;
  FillSpan({{first, last}}, &found);
  found.mention.type = form == NameForm::kName ? entry.type : NameType::kDemonym;
  found.mention.is_adjective = form == NameForm::kAdjective;
  found.mention.name = entry.name;
  found.mention.entity = entry.id;
  const std::string latin = text::ToLatin(entry.name, "");
  found.mention.key = SkeletonOfLatin(latin);
  const std::size_t blank = found.mention.key.rfind(' ');
  found.last_key = blank == std::string::npos ? found.mention.key : found.mention.key.substr(blank + 1);
  if (blank != std::string::npos) {
    found.first_key = found.mention.key.substr(0, found.mention.key.find(' '));
  }
  found.from_gazetteer = true;
  out->push_back(std::move(found));
}

std::size_t NameFinder::ReadRun(std::size_t at, std::vector<FoundName>* out) {
  if (!IsCapital(at)) return at;
  const FormNames& names = NamesAt(at);
  const bool place = names.name && gazetteer_.entry(*names.name).type != NameType::kPerson;
  if (place && !names.given) return at;
  const std::vector<Part> run = CollectRun(at);
  if (run.size() == 1 && (names.name || names.adjective || names.people)) return at;
  if (run.size() == 1 && ReadAcronym(at, out)) return at + 1;
  const bool explained = OpensSentence(at) && IsKnownWord(at) && !IsGiven(at);
  FoundName found;
  if (SplitsOwner(run)) {
    FillPerson({run.front()}, &found);
    found.mention.type = NameType::kPlace;
    out->push_back(std::move(found));
    return run[1].first;
  }
  if (explained || !DecideRun(run, &found)) return at;
  // "Мэр Ортизы Эмиль Тардо": what stands between the office and the name is where the office is held.
  const std::size_t behind = run.back().last + 1;
  const bool owner = run.size() == 1 && HasTitleBefore(at) && behind + 1 < end_ && !tokens_[behind].newline_before &&
                     IsCapital(behind) && NamesAt(behind).given && IsCapital(behind + 1);
  if (owner && !IsGiven(at)) found.mention.type = NameType::kPlace;
  const std::size_t next = found.mention.last_token + 1;
  out->push_back(std::move(found));
  return next;
}

// "Министр Мелавии Кристоф Ламбе": three capitals behind an office, the first declined.
bool NameFinder::SplitsOwner(const std::vector<Part>& run) const {
  if (run.size() != 3 || !HasTitleBefore(run.front().first) || IsGiven(run.front().first)) return false;
  const std::string owner = FormOf(run.front()), lemma = parts_.Lemma(owner);
  return lemma != owner && !parts_.IsSurname(lemma);
}

// "Мэр" is no Mary, "само" no Sam.
bool NameFinder::IsGiven(std::size_t at) const {
  using Pos = word::PartOfSpeech;
  if (!NamesAt(at).given) return false;
  const word::ConceptId id = text_.concepts[at];
  if (!OpensSentence(at) && !IsCaseless(at)) return true;
  return !titles_.NamesPerson(id) && !titles_.Is(id, Pos::kPronoun) && !titles_.Is(id, Pos::kAdverb) &&
         !titles_.Is(id, Pos::kParticle) && !titles_.Is(id, Pos::kConjunction) && !titles_.Is(id, Pos::kPreposition);
}

bool NameFinder::StartsInitial(std::size_t at) const {
  return IsCapital(at) && at + 1 < end_ && tokens_[at].end - tokens_[at].begin <= 3 &&
         text_.form(at + 1) == "." && text::CountCodePoints(text_.form(at)) == 1;
}

// Joins what hyphens join, and the stop behind an initial.
std::size_t NameFinder::EndOfPart(std::size_t at) const {
  if (StartsInitial(at)) return at + 1;
  std::size_t last = at;
  while (last + 2 < end_ && text_.form(last + 1) == "-" && !tokens_[last + 1].space_before &&
         !tokens_[last + 2].space_before && IsWord(last + 2) &&
         tokens_[last + 2].script == tokens_[at].script) {
    last += 2;
  }
  return last;
}

std::vector<NameFinder::Part> NameFinder::CollectRun(std::size_t at) const {
  std::vector<Part> run;
  for (std::size_t i = at; i < end_ && run.size() < kMaxParts;) {
    const bool first = i == at;
    if (!first && tokens_[i].newline_before) break;
    const bool particle = !first && IsWord(i) && parts_.IsParticle(text_.form(i)) && i + 1 < end_ &&
                          IsCapital(i + 1);
    if (!particle && !IsCapital(i)) break;
    // A place or organization ends the run, unless a given name asks for a surname.
    const FormNames& names = NamesAt(i);
    if (!first && names.name && gazetteer_.entry(*names.name).type != NameType::kPerson &&
        !NamesAt(at).given) {
      break;
    }
    // "Ортизы Эмиль Тардо": the given name begins another name.
    if (!first && NamesAt(i).given && run.size() == 1 && !NamesAt(at).given && i + 1 < end_ && IsCapital(i + 1)) break;
    const std::size_t last = EndOfPart(i);
    run.push_back({i, last});
    i = last + 1;
  }
  return run;
}

bool NameFinder::DecideRun(const std::vector<Part>& run, FoundName* found) const {
  const std::size_t first = run.front().first;
  const bool given = IsGiven(first) || StartsInitial(first);
  const bool title = HasTitleBefore(first);
  const auto known = std::count_if(run.begin(), run.end(), [&](const Part& part) {
    return IsKnownWord(part.first) && !IsGiven(part.first);
  });
  if (known == static_cast<std::ptrdiff_t>(run.size()) && !given && !title) return false;
  FillPerson(run, found);
  const std::string lemma = parts_.Lemma(text_.form(run.back().first));
  const bool surname = parts_.IsSurname(lemma);
  const bool unknown = run.size() > 1 && known == 0;
  const bool person = title || (given && run.size() > 1) || (unknown && (surname || (run.size() == 2 && MayBePersonAt(first))));
  found->mention.type = person || (given && run.size() == 1) ? NameType::kPerson : NameType::kUnknown;
  const bool tiny = text::CountCodePoints(text_.form(first)) < kLeastNameLetters;
  if (run.size() == 1 && tiny && !title) return false;
  found->weak = run.size() == 1 && OpensSentence(first) && !title && !given && !surname;
  return true;
}

// A word in capitals that nobody knows: an organization, unless a whole line is in capitals.
bool NameFinder::ReadAcronym(std::size_t at, std::vector<FoundName>* out) const {
  if (tokens_[at].shape != text::Shape::kUpper || IsKnownWord(at)) return false;
  if (text::CountCodePoints(text_.form(at)) > kMaxAcronymLetters) return false;
  const auto shouts = [&](std::size_t i) {
    return IsWord(i) && tokens_[i].shape == text::Shape::kUpper;
  };
  if ((at > begin_ && shouts(at - 1)) || (at + 1 < end_ && shouts(at + 1))) return false;
  FoundName found;
  FillSpan({{at, at}}, &found);
  found.mention.type = NameType::kOrganization;
  found.mention.name = text::ToLatin(text_.form(at), text_.language);
  for (char& c : found.mention.name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  found.last_key = found.mention.key = SkeletonOfLatin(text::ToLatin(text_.form(at), text_.language));
  out->push_back(std::move(found));
  return true;
}

bool NameFinder::IsPlainUnknown(std::size_t i) const {
  return i < end_ && IsWord(i) && IsCaseless(i) && !IsKnownWord(i) && !NamesAt(i).name &&
         !NamesAt(i).adjective && !NamesAt(i).people;
}

bool NameFinder::LooksLikeSurname(std::size_t i) const {
  return IsPlainUnknown(i) && parts_.IsSurname(parts_.Lemma(text_.form(i))) &&
         text::CountCodePoints(text_.form(i)) >= kLeastSurnameLetters;
}

std::size_t NameFinder::ReadCaseless(std::size_t at, std::vector<FoundName>* out) {
  if (!IsWord(at) || (NamesAt(at).name && !NamesAt(at).given)) return at;
  const bool title = HasTitleBefore(at);
  std::vector<Part> run;
  const bool next_may_be = at + 1 < end_ && !tokens_[at + 1].newline_before;
  if (IsGiven(at) && next_may_be && (IsPlainUnknown(at + 1) || LooksLikeSurname(at + 1))) {
    run = {{at, EndOfPart(at)}, {at + 1, EndOfPart(at + 1)}};
    if (parts_.IsPatronymic(parts_.Lemma(text_.form(at + 1))) && LooksLikeSurname(at + 2)) {
      run.push_back({at + 2, EndOfPart(at + 2)});
    }
  } else if (title && IsPlainUnknown(at)) {
    run = {{at, EndOfPart(at)}};
    if (next_may_be && IsPlainUnknown(at + 1)) run.push_back({at + 1, EndOfPart(at + 1)});
  } else if (LooksLikeSurname(at)) {
    run = {{at, EndOfPart(at)}};
  } else {
    return at;
  }
  FoundName found;
  FillPerson(run, &found);
  found.mention.type = run.size() > 1 || title ? NameType::kPerson : NameType::kUnknown;
  found.weak = run.size() == 1 && !title;
  const std::size_t next = found.mention.last_token + 1;
  out->push_back(std::move(found));
  return next;
}

std::string NameFinder::FormOf(const Part& part) const {
  std::string form;
  for (std::size_t i = part.first; i <= part.last; ++i) form += text_.form(i);
  return form;
}

void NameFinder::FillSpan(const std::vector<Part>& parts, FoundName* found) const {
  found->mention.first_token = parts.front().first;
  found->mention.last_token = parts.back().last;
  found->mention.span = {tokens_[parts.front().first].begin, tokens_[parts.back().last].end};
}

// In front of a surname a Georgian given name has no ending.
std::string NameFinder::StemOfGiven(const Part& part) const {
  const std::string form = FormOf(part);
  return IsCaseless(part.first) ? form : parts_.Lemma(form);
}

// A given name that no table has. Declined beside a surname that is not, it is a woman's: "Кларой Весс".
std::string NameFinder::GivenName(const Part& part, const std::string& surname) const {
  const std::string form = FormOf(part), stem = StemOfGiven(part);
  const std::string latin = text::Capitalize(text::ToLatin(stem, text_.language));
  return stem != form && parts_.Lemma(surname) == surname ? latin + "a" : latin;
}

// Patronymics and initials belong to the name but not to its key.
void NameFinder::FillPerson(const std::vector<Part>& parts, FoundName* found) const {
  FillSpan(parts, found);
  const std::optional<std::uint32_t> given = IsGiven(parts.front().first) ? NamesAt(parts.front().first).given : std::nullopt;
  const bool female = given && gazetteer_.entry(*given).female;
  std::string& name = found->mention.name;
  for (const Part& part : parts) {
    if (!name.empty()) name.push_back(' ');
    const bool is_given = given && &part == &parts.front() && part.first == part.last;
    const bool leads = parts.size() > 1 && &part == &parts.front();
    name += is_given ? std::string(gazetteer_.entry(*given).name)
            : leads  ? GivenName(part, FormOf(parts.back()))
                     : parts_.Latin(FormOf(part), female);
  }
  found->last_key = parts_.Skeleton(FormOf(parts.back()));
  found->mention.key = found->last_key;
  if (parts.size() == 1) return;
  found->first_key = given ? SkeletonOfLatin(text::ToLatin(gazetteer_.entry(*given).name, ""))
                           : SkeletonOfLatin(text::ToLatin(StemOfGiven(parts.front()), text_.language));
  found->mention.key = found->first_key + " " + found->last_key;
}

}  // namespace claimdiff::mention
