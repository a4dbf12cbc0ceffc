// SPDX-License-Identifier: Apache-2.0
//
// The files under data/ that the build puts into the library (see lib/base/pack.cc.in).

#ifndef CLAIMDIFF_LIB_BASE_PACK_H_
#define CLAIMDIFF_LIB_BASE_PACK_H_

namespace claimdiff::base {

struct PackedFile {
  const char* name;   // relative to data/
  const char* begin;
  const char* end;
};

const PackedFile* PackBegin();
const PackedFile* PackEnd();

}  // namespace claimdiff::base

#endif  // CLAIMDIFF_LIB_BASE_PACK_H_
