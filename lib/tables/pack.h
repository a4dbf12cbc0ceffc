// SPDX-License-Identifier: Apache-2.0
//
// The files under data/ that the build puts into the library (see lib/tables/pack.cc.in).

#ifndef CLAIMDIFF_LIB_TABLES_PACK_H_
#define CLAIMDIFF_LIB_TABLES_PACK_H_

namespace claimdiff::tables {

struct PackedFile {
  const char* name;   // relative to data/
  const char* begin;
  const char* end;
};

const PackedFile* PackBegin();
const PackedFile* PackEnd();

}  // namespace claimdiff::tables

#endif  // CLAIMDIFF_LIB_TABLES_PACK_H_
