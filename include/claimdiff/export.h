// SPDX-License-Identifier: Apache-2.0
//
// CLAIMDIFF_EXPORT marks what a shared libclaimdiff offers; everything else in it is hidden. The same
// objects serve the static library, so the mark does not depend on how the library is linked.

#ifndef CLAIMDIFF_EXPORT_H_
#define CLAIMDIFF_EXPORT_H_

#if defined(__GNUC__)
#define CLAIMDIFF_EXPORT __attribute__((visibility("default")))
#else
#define CLAIMDIFF_EXPORT
#endif

#endif  // CLAIMDIFF_EXPORT_H_
