// SPDX-License-Identifier: Apache-2.0

#ifndef CLAIMDIFF_TESTS_COMMAND_PARSE_H_
#define CLAIMDIFF_TESTS_COMMAND_PARSE_H_

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <string>

namespace claimdiff::command {

// The JSON that the command wrote; the test fails where it is not well formed.
inline rapidjson::Document Parse(const std::string& json) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
  EXPECT_FALSE(document.HasParseError()) << json.substr(0, 300);
  return document;
}

}  // namespace claimdiff::command

#endif  // CLAIMDIFF_TESTS_COMMAND_PARSE_H_
