#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds a release and measures it. Prints one line per figure: name, value, unit, target and "ok" or "short",
# separated by tabs; "-" where there is no target. Every ratio is taken in this one run, on this one machine.
#
#   scripts/bench.sh            all sizes; some minutes
#   scripts/bench.sh 10000      the table at these sizes only (also "1000 100000")
#
# Measures without a screen unless QT_QPA_PLATFORM says otherwise. Let the machine rest meanwhile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/install-dependencies.sh bench
{
    cmake --preset bench
    cmake --build --preset bench --target bench_table bench_load bench_hostile demo-server
} >&2

export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
export QT_LOGGING_RULES='*=false'
tests=build/bench/tests
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What a script does that reads one account's list to its end: a page, its rows, the next page.
# The rows go where a terminal would show them.
read_with_curl() {
    local provider=$1 address=$2 key=$3 cursor='' skip=0 rows
    while true; do
        if [[ $provider == ppio ]]; then
            curl --silent --fail --header "Authorization: Bearer $key" \
                "$address/gpus/v2/instances?limit=100&cursor=$cursor" >"$work/page"
            jq --raw-output '.data[] | [.id, .name, .status.status, .region, .product_id] | @tsv' \
                "$work/page" >>"$work/rows"
            cursor=$(jq --raw-output '.next_cursor' "$work/page")
            [[ -n $cursor ]] || break
        else
            curl --silent --fail --header "Authorization: Bearer $key" \
                "$address/computing/instances?limit=100&offset=$skip" >"$work/page"
            rows=$(jq --raw-output '.data[] | [.id, .host_name, .status, .region, .gpu_type] | @tsv' \
                "$work/page" | tee -a "$work/rows" | wc -l)
            ((skip += 100))
            [[ $rows -eq 100 ]] || break
        fi
    done
}

read_accounts_with_curl() {
    jq --raw-output '.[] | [.provider, .address, .key] | @tsv' "$work/accounts" |
        while IFS=$'\t' read -r provider address key; do
            read_with_curl "$provider" "$address" "$key"
        done
}

milliseconds() { date +%s%N | cut -b1-13; }

# The same ten thousand instances from the same server, by the program and by curl and jq.
compare_with_curl() {
    local begun took lines
    coproc SERVER { "$tests/demo-server/demo-server" 10000; }
    IFS= read -r line <&"${SERVER[0]}"
    printf '%s\n' "$line" >"$work/accounts"

    "$tests/benchmarks/bench_load" --accounts "$work/accounts" | sed 's/^/10,000 instances: /' |
        tee "$work/program"
    begun=$(milliseconds)
    read_accounts_with_curl
    took=$(($(milliseconds) - begun))
    eval "exec ${SERVER[1]}>&-" # ends the server
    wait "$SERVER_PID" || true

    lines=$(wc -l <"$work/rows")
    printf '10,000 instances: with curl and jq in a loop, %s rows\t%s\tms\t-\t-\n' "$lines" "$took"
    awk -F'\t' -v curl="$took" '/load: first request to last row painted/ {
        times = curl / $2
        printf "10,000 instances: faster than curl and jq\t%.2f\ttimes\t>= 1\t%s\n", times, (times >= 1 ? "ok" : "short")
    }' "$work/program"
}

sizes=("$@")
[[ ${#sizes[@]} -gt 0 ]] || sizes=(1000 10000 100000 1000000)
"$tests/benchmarks/bench_table" "${sizes[@]}"
[[ $# -eq 0 ]] || exit 0
"$tests/benchmarks/bench_load" 100000 | sed 's/^/100,000 instances: /'
compare_with_curl
"$tests/benchmarks/bench_hostile"
