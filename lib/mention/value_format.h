// SPDX-License-Identifier: Apache-2.0
//
// Values written for people.

#pragma once
#include <string>
#include "claimdiff/mention.h"
namespace claimdiff::mention { std::string FormatValue(const Value&, std::string_view); std::string FormatTime(const TimeValue&, std::string_view);}
