#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Installs what is missing, builds, and runs every test:
#
#   sh tests/run.sh              # all tests
#   sh tests/run.sh dev asan tsan # then again under the sanitizers
#
# dev runs everything; asan (address and undefined behaviour) everything but the consumers; tsan what
# uses threads. With CI=true warnings are errors. The last line is ctest's on the dev tests.
set -eu
cd "$(dirname "$0")/.."
. examples/dependencies.sh
# shellcheck disable=SC2086
install_packages $build_packages $test_packages

werror=OFF
[ "${CI:-}" != true ] || werror=ON
jobs=$(nproc 2>/dev/null || echo 2)

# check PRESET TARGET CTEST-ARGUMENT... builds the target and runs the chosen tests.
check() {
  preset=$1
  target=$2
  shift 2
  echo "== $preset"
  cmake --preset "$preset" -DCLAIMDIFF_WERROR=$werror
  cmake --build "build/$preset" --parallel "$jobs" --target "$target"
  ctest --test-dir "build/$preset" --parallel "$jobs" --output-on-failure --no-tests=error \
    -O "build/$preset/tests.log" "$@"
  closing="$(grep 'tests passed' "build/$preset/tests.log")
== $preset
$closing"
}

closing=""
[ $# -gt 0 ] || set -- dev
for chosen in "$@"; do
  case $chosen in
    dev) check dev all ;;
    asan) check asan all -LE consumer ;;
    tsan) check tsan engine_test -R '^Threads\.' ;;
    *) echo "tests/run.sh: unknown preset $chosen; there are dev, asan and tsan" >&2; exit 2 ;;
  esac
done
echo "$closing"
