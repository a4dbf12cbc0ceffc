#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# Builds and runs the benchmarks; arguments go to Google Benchmark:
#
#   sh bench/run.sh
#   sh bench/run.sh --benchmark_filter=Compare --benchmark_repetitions=5
set -eu
folder=$(cd "$(dirname "$0")/.." && pwd)
. "$folder/examples/dependencies.sh"

{
  # shellcheck disable=SC2086
  install_packages $build_packages $bench_packages
  cmake -S "$folder" -B "$folder/build/bench" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DCLAIMDIFF_BUILD_TESTS=OFF -DCLAIMDIFF_BUILD_BENCH=ON
  cmake --build "$folder/build/bench" --target stages_bench compare_bench align_corpus align_ablation claimdiff_command
} >&2

grep -m1 'model name' /proc/cpuinfo || true
"$folder/build/bench/bench/stages_bench" "$@"
"$folder/build/bench/bench/compare_bench" "$@"

# From process start to end: five articles, the tables' loading included.
echo "claimdiff compare of data/samples/dushanbe, ten times:"
time -p sh -c 'for i in 1 2 3 4 5 6 7 8 9 10; do "$@" >/dev/null; done' sh \
  "$folder/build/bench/examples/claimdiff" compare "$folder"/data/samples/dushanbe/*.txt
