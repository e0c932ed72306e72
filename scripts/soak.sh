#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds a release and refreshes 5,000 instances 10,000 times, with random faults and under a false clock. Prints one
# line per figure as scripts/bench.sh does, and fails when memory or handles have grown, or the table is not what the
# clouds have. Takes about an hour; its options make it shorter, or the same again:
#
#   scripts/soak.sh [--instances N] [--accounts N] [--refreshes N] [--faults SHARE] [--seed N]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/install-dependencies.sh bench
{
    cmake --preset bench
    cmake --build --preset bench --target soak
} >&2

export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
exec build/bench/tests/soak/soak "$@"
