// SPDX-License-Identifier: Apache-2.0

#include "claimdiff/filter.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"

namespace claimdiff {
namespace {

template <typename T>
bool Passes(const std::vector<T>& wanted, const T& value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

bool IsWordByte(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
}

// Whether `part` stands in `name` between word borders; ASCII letters match in either case.
bool Names(std::string_view name, std::string_view part) {
  const std::string text = absl::AsciiStrToLower(std::string(name));
  const std::string wanted = absl::AsciiStrToLower(std::string(part));
  if (wanted.empty()) return false;
  for (auto at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) {
    const std::size_t end = at + wanted.size();
    const bool begins = at == 0 || !IsWordByte(text[at - 1]);
    if (begins && (end == text.size() || !IsWordByte(text[end]))) return true;
  }
  return false;
}

bool ComesFrom(const Comparison& comparison, const Reading& reading, std::string_view source) {
  const Document& document = comparison.documents[reading.document].document;
  if (Names(document.id, source) || Names(document.source, source)) return true;
  if (!reading.claim || !comparison.claims[*reading.claim].speaker) return false;
  const Speaker& speaker = *comparison.claims[*reading.claim].speaker;
  if (Names(speaker.name, source) || Names(speaker.surface.In(document.text), source)) return true;
  return std::any_of(speaker.via.begin(), speaker.via.end(),
                     [&](const std::string& via) { return Names(via, source); });
}

bool ComesFromAny(const Comparison& comparison, const Disagreement& finding,
                  const std::vector<std::string>& sources) {
  if (sources.empty()) return true;
  return std::any_of(finding.readings.begin(), finding.readings.end(), [&](const Reading& reading) {
    return std::any_of(sources.begin(), sources.end(), [&](const std::string& source) {
      return ComesFrom(comparison, reading, source);
    });
  });
}

template <typename Enum>
std::optional<Enum> FromName(std::string_view name, Enum last, const char* (*name_of)(Enum)) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (name == name_of(static_cast<Enum>(i))) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::vector<Disagreement> Select(const Comparison& comparison, const Filter& filter) {
  std::vector<Disagreement> chosen;
  for (const Disagreement& finding : comparison.disagreements) {
    if (filter.limit != 0 && chosen.size() == filter.limit) break;
    if (Passes(filter.kinds, finding.kind) && Passes(filter.severities, finding.severity) &&
        Passes(filter.topics, finding.topic) && finding.score >= filter.min_score &&
        ComesFromAny(comparison, finding, filter.sources)) {
      chosen.push_back(finding);
    }
  }
  return chosen;
}

std::optional<DisagreementKind> DisagreementKindFromName(std::string_view name) {
  return FromName(name, DisagreementKind::kQuote, &DisagreementKindName);
}

std::optional<Severity> SeverityFromName(std::string_view name) {
  return FromName(name, Severity::kUpdate, &SeverityName);
}

}  // namespace claimdiff
