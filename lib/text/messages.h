// SPDX-License-Identifier: Apache-2.0
//
// Messages of reports in the reader's language, from gettext catalogs compiled into the library
// (data/messages/<tag>.po) and read through Boost.Locale. The message id is the English text.
//
// Pure functions: the process's locale plays no part.

#ifndef CLAIMDIFF_LIB_TEXT_MESSAGES_H_
#define CLAIMDIFF_LIB_TEXT_MESSAGES_H_

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace claimdiff::text {

// The message in `language` ("bg", "ru", "ka"); the id itself for "en" and where the catalog lacks it.
std::string Translate(std::string_view language, const char* id);

// The form of the message that fits `count` in `language`.
std::string TranslatePlural(std::string_view language, const char* one, const char* many,
                            std::size_t count);

// Puts the arguments in place of {1}, {2} ...
std::string Fill(std::string message, std::initializer_list<std::string_view> arguments);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_LIB_TEXT_MESSAGES_H_
