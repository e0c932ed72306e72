#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Renders every window and dialog, from the demo cloud, in both languages and both themes, into docs/screenshots/ or
# the folder that is named.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=${1:-docs/screenshots}

scripts/install-dependencies.sh test
cmake --preset dev >/dev/null
cmake --build --preset dev --target roster-screenshots

# Qt's own offscreen platform: the same picture on every machine, whatever its desktop, scale and theme.
rm -f "$folder"/*.png
env --unset=QT_STYLE_OVERRIDE QT_QPA_PLATFORM=offscreen:configfile=tests/screenshots/screen.json QT_SCALE_FACTOR=1 TZ=Asia/Shanghai \
    build/dev/tests/screenshots/roster-screenshots "$folder"

# Windows have few colours: a palette makes their pictures four times smaller, and no eye sees it.
mogrify -strip +dither -colors 255 -define png:compression-level=9 -define png:exclude-chunks=date "$folder"/*.png
du --human-readable --summarize "$folder"
