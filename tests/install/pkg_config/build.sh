#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# build.sh KIND LIBDIR COMPILER builds the consumer with what pkg-config says, and runs it. KIND is
# static (the whole program, without any shared library) or shared.
set -eu
kind=$1
libdir=$2
compiler=$3
PKG_CONFIG_PATH=$libdir/pkgconfig
export PKG_CONFIG_PATH
source=$(dirname "$0")/../consumer.cc
program=pkg_config_$kind

[ "$(pkg-config --modversion claimdiff)" != "" ]
# The flags are lists of words.
# shellcheck disable=SC2046
if [ "$kind" = static ]; then
  $compiler -std=c++20 "$source" -o "$program" -static $(pkg-config --static --cflags --libs claimdiff)
else
  $compiler -std=c++20 "$source" -o "$program" $(pkg-config --cflags --libs claimdiff)
  LD_LIBRARY_PATH=$libdir
  export LD_LIBRARY_PATH
fi
"./$program"
