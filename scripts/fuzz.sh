#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds the fuzz targets, and runs each for some seconds, one on each processor. Prints a line
# for each target, and ends non-zero when one of them found something. docs/fuzzing.md says more.
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
readonly slowest=25        # seconds that one input may take
readonly memory_limit=2048 # MB
readonly longest=8192      # bytes of an input

say() { printf '%s\n' "$*" >&2; }

# The compiler alone is not enough: some systems pack its libraries apart.
need_clang() {
    local program='extern "C" int LLVMFuzzerTestOneInput(const unsigned char *, unsigned long) { return 0; }'
    if ! clang++ -fsanitize=fuzzer,address -x c++ - -o /dev/null <<<"$program" 2>/dev/null; then
        say "The fuzz targets need clang with its libraries for libFuzzer and the sanitizers (compiler-rt)."
        return 1
    fi
}

build_targets() {
    local launcher=()
    if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
    cmake --preset fuzz "${launcher[@]}" >/dev/null
    cmake --build --preset fuzz -- --quiet
}

targets() {
    if ((${#chosen[@]})); then
        printf '%s\n' "${chosen[@]}"
    else
        for file in tests/fuzz/fuzz_*.cpp; do basename "${file#*fuzz_}" .cpp; done
    fi
}

readonly table='%-18s %10s %8s %8s  %s\n'

# A number that libFuzzer says at the end.
final_number() { awk -v name="stat::$1:" '$1 == name { number = $2 } END { print number + 0 }' "$2"; }

# One target to its end, its line, and where it found something, what that was and the file that makes it.
run_target() {
    local name=$1 log=$build/logs/$1.txt program=$build/tests/fuzz/fuzz_$1
    local findings=$build/findings/$1 corpus=$build/corpus/$1 words=$build/seeds/$1.dict
    mkdir -p "$findings" "$corpus" "$build/logs"
    local options=(-max_total_time="$seconds" -timeout="$slowest" -rss_limit_mb="$memory_limit" -max_len="$longest"
        -print_final_stats=1 -artifact_prefix="$findings/")
    if [[ -s $words ]]; then options+=(-dict="$words"); fi

    local begin=$SECONDS result=ok
    "$program" "${options[@]}" "$corpus" "$build/seeds/$name" >"$log" 2>&1 || result=FAILED
    # shellcheck disable=SC2059 # the format of all lines
    printf "$table" "$name" "$(final_number number_of_executed_units "$log")" "$((SECONDS - begin))" \
        "$(final_number average_exec_per_sec "$log")" "$result"
    [[ $result == FAILED ]] || return 0

    local file
    file=$(sed -n 's/.*Test unit written to //p' "$log" | tail -n 1)
    say "$name: $(grep -E -m 1 'Broken promise|ERROR|runtime error|ASSERT' "$log" || tail -n 1 "$log")"
    say "  all of it: $log"
    if [[ -n $file ]]; then say "  to see it again: $program $file"; fi
    return 1
}

run_all() {
    # Targets that write files write them into memory, where there is such a folder.
    if [[ -d /dev/shm && -w /dev/shm ]]; then
        TMPDIR=$(mktemp -d /dev/shm/roster-fuzz-XXXXXX)
        export TMPDIR
        # shellcheck disable=SC2064 # this very folder
        trap "rm -rf '$TMPDIR'" EXIT
    fi
    export -f run_target final_number say
    export seconds build slowest memory_limit longest table
    # shellcheck disable=SC2059
    printf "$table" target runs seconds runs/s result
    # Its exit code is not zero when one of them was not.
    targets | xargs -P "$(getconf _NPROCESSORS_ONLN)" -I '{}' bash -euo pipefail -c 'run_target "$1"' _ '{}'
}

scripts/install-dependencies.sh fuzz
need_clang
build_targets
tests/fuzz/make-seeds.py $build/seeds
run_all
