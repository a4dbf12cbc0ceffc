// SPDX-License-Identifier: Apache-2.0
//
// Works out when an undated article was published from the dates it names.

#ifndef CLAIMDIFF_LIB_DOCUMENT_INFER_DATE_H_
#define CLAIMDIFF_LIB_DOCUMENT_INFER_DATE_H_

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::document {

// A date as the text words it; what it does not say is 0. "9 October" has month and day, "in
// December 2024" year and month, "on Thursday" a weekday.
struct FoundDate {
  int year = 0;
  int month = 0;    // 1 to 12
  int day = 0;      // 1 to 31
  int weekday = 0;  // 1 Monday to 7 Sunday; also with a day: "on Thursday, 9 October"
};

// The parts of an ISO date ("2025-10-09" or longer); what is missing is 0.
FoundDate DateNamed(std::string_view iso);

// The day of the newest event that the text dates, as "2025-10-09", or "" where the text does not
// say enough. News names days of the last months without their year: such a day is taken as the
// first one after the newest date with a year (or shortly before it). A weekday moves it forward by
// up to three days: the article was written on that day or soon after. The result is a lower bound
// of the date of publication that is usually exact to a day or two.
std::string InferDate(const std::vector<FoundDate>& dates);

}  // namespace claimdiff::document

#endif  // CLAIMDIFF_LIB_DOCUMENT_INFER_DATE_H_
