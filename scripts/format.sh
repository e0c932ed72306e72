#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks the formatting of every C++ file; with --apply puts it right.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mode=(--dry-run -Werror)
if [[ ${1:-} == --apply ]]; then mode=(-i); fi
git ls-files -z '*.h' '*.cpp' | xargs -0 --no-run-if-empty clang-format "${mode[@]}"
