# SPDX-License-Identifier: Apache-2.0
#
# What Debian 12 calls the packages that claimdiff is built from, and how to have them; read by
# examples/quickstart.sh and tests/run.sh (". examples/dependencies.sh"). POSIX shell.

# The library and the command.
build_packages="cmake ninja-build g++ gettext libicu-dev libboost-locale-dev libabsl-dev
  rapidjson-dev libcli11-dev"

# The tests: frameworks, pkg-config for its consumer, locale definitions for the locale test.
test_packages="libgtest-dev libgmock-dev pkg-config locales"

# The benchmarks.
bench_packages="libbenchmark-dev"

# install_packages NAME... installs those that are missing, as root or with sudo; where none is
# missing it needs neither rights nor a network.
install_packages() {
  if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "This is not Debian; these packages are needed under their local names: $*" >&2
    return 0
  fi
  missing=""
  for package in "$@"; do
    if ! dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed'; then
      missing="$missing $package"
    fi
  done
  [ -n "$missing" ] || return 0
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      echo "Please install as root:$missing" >&2
      return 1
    fi
    as_root="sudo"
  fi
  # $missing and $as_root are lists of words on purpose.
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing
}

# Compilers are cached where ccache is there anyway.
if command -v ccache >/dev/null 2>&1 && [ -z "${CMAKE_CXX_COMPILER_LAUNCHER+set}" ]; then
  CMAKE_CXX_COMPILER_LAUNCHER=ccache
  export CMAKE_CXX_COMPILER_LAUNCHER
fi
