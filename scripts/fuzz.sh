#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the fuzz targets and runs each for some seconds, two at a time on two processors. Ends non-zero when one finds
# something.
#
#   scripts/fuzz.sh [seconds] [targets…]     60 seconds, all targets
#
# What a target has learnt stays in build/fuzz/corpus/<target> for the next run; what it finds is kept in
# build/fuzz/findings/<target>.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=60
if [[ ${1:-} =~ ^[0-9]+$ ]]; then
    seconds=$1
    shift
fi
chosen=("$@")
readonly build=build/fuzz
readonly slowest=25      # seconds that one input may take
readonly memory_limit=2048 # MB
readonly longest=8192    # bytes of an input

say() { printf '%s\n' "$*" >&2; }

need_clang() {
    if ! command -v clang++-14 >/dev/null; then
        say "The fuzz targets need clang with libFuzzer. On Debian and Ubuntu install clang-14 and libclang-rt-14-dev:"
        say "  apt-get install clang-14 libclang-rt-14-dev"
        say "With another version: cmake --preset fuzz -DCMAKE_CXX_COMPILER=clang++-19, then run this again."
        return 1
    fi
}

build_targets() {
    local launcher=()
    if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
    cmake --preset fuzz "${launcher[@]}" >/dev/null
    cmake --build --preset fuzz
}

targets() {
    if ((${#chosen[@]})); then
        printf '%s\n' "${chosen[@]}"
    else
        for file in tests/fuzz/fuzz_*.cpp; do basename "${file#*fuzz_}" .cpp; done
    fi
}

# One target to the end; its last words, and how to see a finding again.
run_target() {
    local name=$1 log=$build/logs/$1.txt program=$build/tests/fuzz/fuzz_$1
    local findings=$build/findings/$1 corpus=$build/corpus/$1
    mkdir -p "$findings" "$corpus" "$build/logs"
    local options=(-max_total_time="$seconds" -timeout="$slowest" -rss_limit_mb="$memory_limit" -max_len="$longest"
        -print_final_stats=1 -artifact_prefix="$findings/")
    local words=$build/seeds/$name.dict
    if [[ -s $words ]]; then options+=(-dict="$words"); fi
    if "$program" "${options[@]}" "$corpus" "$build/seeds/$name" >"$log" 2>&1; then
        printf '%-18s %s\n' "$name" "$(summary "$log")"
        return
    fi
    local kept
    kept=$(grep -o "Test unit written to .*" "$log" | sed 's/.* to //' | tail -n 1)
    say "$name: found something."
    grep -E -m 3 'Broken promise|ERROR|runtime error|ASSERT' "$log" >&2 || tail -n 20 "$log" >&2
    say "  $log says more. To see it again: $program ${kept:-$build/seeds/$name/*}"
    return 1
}

summary() {
    awk '/ cov: / { for (i = 1; i < NF; ++i) { if ($i == "cov:") cov = $(i + 1); if ($i == "ft:") ft = $(i + 1) } }
         /number_of_executed_units/ { runs = $2 }
         /peak_rss_mb/ { memory = $2 }
         END { printf "%9d inputs, %5d edges, %5d features, %4d MB", runs, cov, ft, memory }' "$1"
}

run_all() {
    export -f run_target summary say
    export seconds build slowest memory_limit longest
    # Its exit code is not zero when one of them was not.
    targets | xargs -P 2 -I '{}' bash -euo pipefail -c 'run_target "$1"' _ '{}'
}

need_clang
build_targets
tests/fuzz/make-seeds.py $build/seeds
run_all
