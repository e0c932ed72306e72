#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the tables of faults in docs/reliability.md as the tests have them. Needs a build of the tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=${1:-build/dev/tests/faults/tests_faults}
if [[ ! -x $program ]]; then
    echo "There is no $program: build the target tests_faults, or say where it is." >&2
    exit 1
fi
QT_QPA_PLATFORM=offscreen ROSTER_WRITE_FAULTS=1 "$program" tst_faultsdocumented theTablesAreThoseOfTheTests
