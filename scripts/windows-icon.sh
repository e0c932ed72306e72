#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws packaging/windows/gpu-roster.ico anew, after resources/app/gpu-roster.svg has changed. Needs rsvg-convert
# (librsvg) and ImageMagick.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=$(mktemp --directory)
trap 'rm -rf "$folder"' EXIT
pictures=()
for size in 16 20 24 32 40 48 64 256; do
    rsvg-convert --width "$size" --height "$size" resources/app/gpu-roster.svg --output "$folder/$size.png"
    pictures+=("$folder/$size.png")
done
convert "${pictures[@]}" packaging/windows/gpu-roster.ico
