// SPDX-License-Identifier: Apache-2.0
//
// All of claimdiff. See engine.h for where to begin.

#ifndef CLAIMDIFF_CLAIMDIFF_H_
#define CLAIMDIFF_CLAIMDIFF_H_

#include "claimdiff/align.h"
#include "claimdiff/claim.h"
#include "claimdiff/comparison.h"
#include "claimdiff/document.h"
#include "claimdiff/engine.h"
#include "claimdiff/filter.h"
#include "claimdiff/mention.h"
#include "claimdiff/report.h"
#include "claimdiff/result.h"
#include "claimdiff/rule.h"
#include "claimdiff/span.h"
#include "claimdiff/version.h"

#endif  // CLAIMDIFF_CLAIMDIFF_H_
