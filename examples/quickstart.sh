#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# From a fresh Debian 12 to a comparison of five articles in three languages:
#
#   sh examples/quickstart.sh            # the articles of data/samples/dushanbe
#   sh examples/quickstart.sh FILE...    # your own
#
# Installs what is missing, builds the command, runs it. Messages of the build go to standard error.
set -eu
folder=$(cd "$(dirname "$0")/.." && pwd)
. "$folder/examples/dependencies.sh"

{
  # shellcheck disable=SC2086
  install_packages $build_packages
  cmake -S "$folder" -B "$folder/build/quickstart" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DCLAIMDIFF_BUILD_TESTS=OFF
  cmake --build "$folder/build/quickstart" --target claimdiff_command
} >&2

[ $# -gt 0 ] || set -- "$folder"/data/samples/dushanbe/*.txt
"$folder/build/quickstart/examples/claimdiff" compare "$@"
