#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command with ROSTER_SMALL_DISK naming an empty folder on a disk of its own, which 256 KiB fill. Nobody else
# sees the disk, and it goes with the command.
#
#   with-small-disk.sh <command> [arguments…]
#
# Ends with 77, which CTest counts as skipped, where nobody may mount one.
set -euo pipefail

if [[ -z ${ROSTER_SMALL_DISK:-} ]]; then
    mount_namespace=(unshare --mount)
    # Who is not root, or root of a container that may not mount, may be it in a namespace of his own, where the system
    # allows that.
    if ! "${mount_namespace[@]}" true 2>/dev/null; then mount_namespace+=(--map-root-user); fi
    if ! "${mount_namespace[@]}" true 2>/dev/null; then
        echo "Skipped: no disk can be mounted here. tst_wholefile tries a disk that becomes full in another way." >&2
        exit 77
    fi
    folder=$(mktemp -d "${TMPDIR:-/tmp}/roster-disk.XXXXXX")
    trap 'rmdir "$folder"' EXIT
    ROSTER_SMALL_DISK=$folder "${mount_namespace[@]}" "$0" "$@"
    exit
fi

if ! mount -t tmpfs -o size=256k,mode=700 roster-small-disk "$ROSTER_SMALL_DISK"; then
    echo "Skipped: no disk can be mounted here." >&2
    exit 77
fi
exec "$@"
