// SPDX-License-Identifier: Apache-2.0
//
// What the tests of the whole share: one engine, the sample articles, and a check that everything a
// comparison points to is really there.

#ifndef CLAIMDIFF_TESTS_ENGINE_ENGINE_TESTING_H_
#define CLAIMDIFF_TESTS_ENGINE_ENGINE_TESTING_H_

#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/claimdiff.h"

namespace claimdiff::testing {

// Created once a process.
const Engine& TheEngine();

// The articles of data/samples/<set>/, sorted by name.
std::vector<std::string> SamplePaths(const std::string& set);
// One small article a language, tens of words long: "bg", "ru", "ka".
std::string ShortArticle(std::string_view language);

std::string ReadBytes(const std::string& path);
Result<Document> ReadText(const std::string& text, const std::string& language = {});
Comparison CompareTexts(const std::vector<std::string>& texts, const CompareOptions& options = {});

// The first thing in it that points nowhere: a span outside its text or inside a character, an index
// without an element, an order that is not kept. Empty where all is well.
std::string FirstFault(const Document& document);
std::string FirstFault(const Comparison& comparison);

}  // namespace claimdiff::testing

#endif  // CLAIMDIFF_TESTS_ENGINE_ENGINE_TESTING_H_
