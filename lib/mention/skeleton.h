// SPDX-License-Identifier: Apache-2.0
//
// A phonetic skeleton: what is left of a name when everything is taken away that differs between its
// spellings in Cyrillic, Georgian and Latin letters.
//
//   Путин, პუტინ, Putin              -> patan
//   Моедаш, Муэдаш, Моэдаш           -> madax
//   Гонконг, Хонконг, ჰონგკონგი      -> gankang
//   Вильсон, Уилсън, უილსონ          -> valsan
//
// 1. The name is written in Latin letters.
// 2. Sounds that the scripts do not keep apart fall together: g, gh, h, kh; k, q; f, p; ts; ch; sh, shch; zh,
//    j, dzh; w, v and u before a vowel at the beginning. Doubled consonants count once.
// 3. Each group of vowels (y among them) becomes "a"; at the end of the name it is dropped, since it is
//    mostly an ending.
// 4. Names with fewer than three consonants keep the quality of their vowels (a, e, o), because little
//    else is left of them.

#ifndef CLAIMDIFF_LIB_MENTION_SKELETON_H_
#define CLAIMDIFF_LIB_MENTION_SKELETON_H_

#include <string>
#include <string_view>

namespace claimdiff::mention {

// Of lower-case Latin letters; words stay apart by one blank, what is joined by a hyphen is one word.
// Linear.
std::string SkeletonOfLatin(std::string_view latin);

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_SKELETON_H_
