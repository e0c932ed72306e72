#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the tests with sanitizers, and runs them. A finding ends its test.
#
#   scripts/sanitize.sh [--layers] [address|thread] [regular expressions for ctest...]
#
# address    the address, leak and undefined-behaviour sanitizers, over every test: the preset "sanitize"
# thread     the thread sanitizer, over the layers without windows: the preset "thread"
# --layers   only the layers without windows: core, providers, services, models
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

layers=()
if [[ ${1:-} == --layers ]]; then
    layers=(core providers services models)
    shift
fi
case ${1:-address} in
address) preset=sanitize ;;
thread) preset=thread layers=(core providers services models) ;;
*)
    sed -n '/^#   scripts/s/^# *//p' "$0" >&2
    exit 2
    ;;
esac
if (($# > 0)); then shift; fi

scripts/install-dependencies.sh test
scripts/install-dependencies.sh sanitize

export ASAN_OPTIONS=detect_stack_use_after_return=1
export UBSAN_OPTIONS=print_stacktrace=1
# Qt's libraries are not built for the thread sanitizer: it does not see what their locks put in order, and would take
# what they do to memory for races.
export TSAN_OPTIONS=ignore_noninstrumented_modules=1:second_deadlock_stack=1:die_after_fork=0

launcher=()
if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
cmake --preset "$preset" "${launcher[@]}"

only=()
if (($# > 0)); then only=(--tests-regex "$(IFS='|' && echo "$*")"); fi

if ((${#layers[@]} == 0)); then
    cmake --build --preset "$preset"
    ctest --preset "$preset" "${only[@]}"
    exit
fi

# Ninja has a target for each folder, and CTest knows the tests below a folder.
folders=("${layers[@]/#/tests/}")
cmake --build --preset "$preset" --target "${folders[@]/%//all}"
failed=0
for folder in "${folders[@]}"; do
    ctest --test-dir "build/$preset/$folder" --output-on-failure --parallel 2 "${only[@]}" || failed=1
done
exit "$failed"
