#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Collects every text of the program into translations/*.ts. With --check it then fails when a translation is
# missing or does not fit its source (see check-translations.py).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lupdate=${LUPDATE:-}
for candidate in lupdate-qt6 "$(qtpaths6 --query QT_HOST_BINS 2>/dev/null)/lupdate" lupdate; do
    if [[ -z $lupdate ]] && command -v "$candidate" >/dev/null; then lupdate=$candidate; fi
done
if [[ -z $lupdate ]]; then
    echo "Qt's lupdate was not found: install Qt's Linguist tools, or say where it is in LUPDATE." >&2
    exit 1
fi

options=(src ui -extensions "cpp,h,ui" -locations none -no-obsolete -source-language en)
"$lupdate" "${options[@]}" -target-language zh_CN -ts translations/gpu-roster_zh_CN.ts
"$lupdate" "${options[@]}" -target-language en -pluralonly -ts translations/gpu-roster_en.ts

if [[ ${1:-} == --check ]]; then scripts/check-translations.py --lupdate "$lupdate"; fi
