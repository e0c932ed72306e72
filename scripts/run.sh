#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds a release and starts GPU Roster with the given arguments.
#
#   scripts/run.sh [--demo] [--lang en|zh_CN] …
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

needs_a_display() {
    [[ $(uname) == Linux && -z ${QT_QPA_PLATFORM:-} ]] || return 1
    local argument
    for argument in "$@"; do
        case $argument in
        -h | --help | --help-all | -v | --version | -platform | --platform) return 1 ;;
        esac
    done
}

# The program would say so too, but only after minutes of building.
if needs_a_display "$@" && [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    echo "GPU Roster needs a graphical desktop: neither DISPLAY nor WAYLAND_DISPLAY is set." >&2
    exit 1
fi

scripts/install-dependencies.sh build

# Everything that building says goes to stderr, so that stdout is the program's own.
if [[ ! -f build/release/build.ninja ]]; then
    echo "Building GPU Roster; the first time takes some minutes." >&2
    cmake --preset release >&2
fi
cmake --build --preset release >&2

program=build/release/gpu-roster
if [[ $(uname) == Darwin ]]; then program=$program.app/Contents/MacOS/gpu-roster; fi
exec "$program" "$@"
