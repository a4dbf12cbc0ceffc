// SPDX-License-Identifier: Apache-2.0
//
// The order in which documents are given must not change what is found. Scores are sums, ties are broken
// by position: so documents are compared in an order of their own, and the result is put back into
// the order in which they were given.

#ifndef CLAIMDIFF_LIB_ENGINE_ORDER_H_
#define CLAIMDIFF_LIB_ENGINE_ORDER_H_

#include <cstddef>
#include <vector>

#include "claimdiff/comparison.h"
#include "claimdiff/document.h"

namespace claimdiff {

// Indices of `documents` by date, id and text: the same for every order of the same documents.
std::vector<std::size_t> OwnOrder(const std::vector<Document>& documents);

// Moves documents and claims so that what stands at i comes to order[i], and numbers claims and
// groups anew. Findings keep their order, which is by importance. Time: n log n.
void RestoreOrder(const std::vector<std::size_t>& order, Comparison* comparison);

}  // namespace claimdiff

#endif  // CLAIMDIFF_LIB_ENGINE_ORDER_H_
