// SPDX-License-Identifier: Apache-2.0

#include "text/messages.h"

#include <boost/locale.hpp>
#include <locale>
#include <map>
#include <memory>
#include <vector>

#include "base/pack.h"

namespace claimdiff::text {
namespace {

namespace gettext = boost::locale::gnu_gettext;

// Gives Boost.Locale the packed catalog whose language its file name asks for.
std::vector<char> ReadPacked(const std::string& file_name, const std::string& /*encoding*/) {
  const std::string wanted = "messages/" + file_name.substr(0, file_name.find('/', 1)).substr(1) + ".mo";
  for (const base::PackedFile* file = base::PackBegin(); file != base::PackEnd(); ++file) {
    if (file->name == wanted) return {file->begin, file->end};
  }
  return {};
}

std::locale LoadLocale(const std::string& language) {
  gettext::messages_info info;
  info.language = language;
  info.encoding = "UTF-8";
  info.paths.emplace_back("");
  info.domains.emplace_back("claimdiff");
  info.callback = ReadPacked;
  return {std::locale::classic(), gettext::create_messages_facet<char>(info)};
}

const std::locale* LocaleOf(std::string_view language) {
  static const auto kLocales = [] {
    std::map<std::string, std::locale, std::less<>> locales;
    for (const char* tag : {"bg", "ka", "ru"}) locales.emplace(tag, LoadLocale(tag));
    return locales;
  }();
  const auto found = kLocales.find(language);
  return found == kLocales.end() ? nullptr : &found->second;
}

}  // namespace

std::string Translate(std::string_view language, const char* id) {
  const std::locale* locale = LocaleOf(language);
  return locale == nullptr ? id : boost::locale::translate(id).str(*locale);
}

std::string TranslatePlural(std::string_view language, const char* one, const char* many,
                            std::size_t count) {
  const std::locale* locale = LocaleOf(language);
  if (locale == nullptr) return count == 1 ? one : many;
  return boost::locale::translate(one, many, static_cast<int>(count)).str(*locale);
}

std::string Fill(std::string message, std::initializer_list<std::string_view> arguments) {
  std::string filled;
  for (std::size_t i = 0; i < message.size(); ++i) {
    const bool slot = message[i] == '{' && i + 2 < message.size() && message[i + 2] == '}' &&
                      message[i + 1] >= '1' && message[i + 1] <= '9';
    const std::size_t index = slot ? static_cast<std::size_t>(message[i + 1] - '1') : 0;
    if (!slot || index >= arguments.size()) {
      filled += message[i];
      continue;
    }
    filled += *(arguments.begin() + index);
    i += 2;
  }
  return filled;
}

}  // namespace claimdiff::text
