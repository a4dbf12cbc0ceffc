// SPDX-License-Identifier: Apache-2.0
//
// Offices as names: "руският президент Владимир Путин" says who the Russian president is; "руският
// президент" alone then means him. An office is a title word with the country or organization that
// stands right beside it. "Leader" and "head" of a country mean whoever holds its highest office in the
// text.

#ifndef CLAIMDIFF_LIB_MENTION_NAME_ROLES_H_
#define CLAIMDIFF_LIB_MENTION_NAME_ROLES_H_

#include <vector>

#include "mention/name_titles.h"
#include "mention/names.h"
#include "word/word.h"

namespace claimdiff::mention {

// Linear in the text and the mentions.
std::vector<RoleMention> FindRoles(const Titles& titles, const word::AnalyzedText& text,
                                   const TokenRanges& sentences,
                                   const std::vector<NameMention>& mentions);

}  // namespace claimdiff::mention

#endif  // CLAIMDIFF_LIB_MENTION_NAME_ROLES_H_
