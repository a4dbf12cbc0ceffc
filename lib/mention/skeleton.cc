// SPDX-License-Identifier: Apache-2.0

#include "mention/skeleton.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace claimdiff::mention {
namespace {

struct Sound {
  std::string_view latin;
  char consonant;
};

// By the first letter, then the longest first. 'C' is ts, 'Q' ch, 'X' sh, 'J' zh; written in lower case in the
// skeleton.
constexpr std::array<Sound, 22> kSounds = {{
    {"ch", 'q'},   {"ck", 'k'},  {"c", 'k'},                  // c
    {"dzh", 'j'},  {"dj", 'j'},  {"dz", 'z'},                 // d
    {"f", 'p'},    {"gh", 'g'},  {"h", 'g'},                  // f, g, h
    {"kh", 'g'},   {"ph", 'p'},  {"q", 'k'},                  // k, p, q
    {"shch", 'x'}, {"sch", 'x'}, {"sh", 'x'},                 // s
    {"tch", 'q'},  {"ts", 'c'},  {"tz", 'c'},  {"th", 't'},   // t
    {"w", 'v'},    {"x", 'k'},   {"zh", 'j'},                 // w, x, z
}};

// By letter, where its sounds begin; those of 'z' end at the last.
constexpr std::array<std::uint8_t, 27> kFirstSound = [] {
  std::array<std::uint8_t, 27> first{};
  for (std::size_t letter = 0; letter < first.size(); ++letter) {
    std::uint8_t sound = 0;
    while (sound < kSounds.size() && kSounds[sound].latin[0] < static_cast<char>('a' + letter)) ++sound;
    first[letter] = sound;
  }
  return first;
}();

bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }

// 'a', 'e' or 'o' for a vowel, 0 for anything else.
char VowelOf(char c) {
  switch (c) {
    case 'a':
      return 'a';
    case 'e': case 'i': case 'y':
      return 'e';
    case 'o': case 'u':
      return 'o';
    default:
      return 0;
  }
}

// The sounds of one word of letters a to z: consonants and, in upper case, vowels of some quality.
std::string SoundsOf(std::string_view word) {
  std::string sounds;
  for (std::size_t i = 0; i < word.size();) {
    const char vowel = VowelOf(word[i]);
    const bool glide = i == 0 && word.size() > 1 && word[0] == 'u' && VowelOf(word[1]) != 0;
    if (vowel != 0 && !glide) {
      const char upper = static_cast<char>(vowel - 'a' + 'A');
      if (sounds.empty() || sounds.back() < 'A' || sounds.back() > 'Z') sounds.push_back(upper);
      ++i;
      continue;
    }
    char consonant = glide ? 'v' : word[i];
    std::size_t length = 1;
    const auto letter = static_cast<std::size_t>(word[i] - 'a');
    for (std::size_t s = kFirstSound[letter]; !glide && s < kFirstSound[letter + 1]; ++s) {
      if (!word.substr(i).starts_with(kSounds[s].latin)) continue;
      consonant = kSounds[s].consonant;
      length = kSounds[s].latin.size();
      break;
    }
    if (word[i] == 'x' && !glide) sounds.push_back('k'), consonant = 's';
    if (!sounds.empty() && sounds.back() == 'g' && consonant == 'k') sounds.pop_back();
    if (sounds.empty() || sounds.back() != consonant) sounds.push_back(consonant);
    i += length;
  }
  return sounds;
}

bool IsVowel(char sound) { return sound >= 'A' && sound <= 'Z'; }

std::string SkeletonOfWord(std::string_view word) {
  std::string sounds = SoundsOf(word);
  std::size_t consonants = 0;
  for (const char c : sounds) consonants += !IsVowel(c);
  if (consonants > 1 && IsVowel(sounds.back())) sounds.pop_back();
  for (char& c : sounds) {
    if (IsVowel(c)) c = consonants < 3 ? static_cast<char>(c - 'A' + 'a') : 'a';
  }
  return sounds;
}

}  // namespace

std::string SkeletonOfLatin(std::string_view latin) {
  std::string skeleton;
  for (std::size_t i = 0; i < latin.size();) {
    std::string word;
    for (; i < latin.size() && latin[i] != ' '; ++i) {
      if (IsLetter(latin[i])) word.push_back(latin[i]);
    }
    ++i;
    if (word.empty()) continue;
    if (!skeleton.empty()) skeleton.push_back(' ');
    skeleton += SkeletonOfWord(word);
  }
  return skeleton;
}

}  // namespace claimdiff::mention
