#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a desktop of its own: an own HOME, screen, session bus, unlocked keyring and accessibility bus.
# Everything it starts ends with it, and its folder goes, unless ROSTER_E2E_KEEP is set.
#
#   run-e2e.sh <command> [arguments…]
#
# Ends with 77, which CTest counts as skipped, where a tool is missing.
set -euo pipefail

skip() {
    echo "Skipped: $*. scripts/install-dependencies.sh test installs it." >&2
    exit 77
}
for tool in Xvfb dbus-run-session gnome-keyring-daemon; do
    command -v "$tool" >/dev/null || skip "$tool is missing"
done
/usr/bin/python3 -c 'import pyatspi' 2>/dev/null || skip "Python's pyatspi is missing"

folder=$(mktemp -d "${TMPDIR:-/tmp}/roster-e2e.XXXXXX")
mkdir -m 700 "$folder"/{home,runtime,tmp}
xvfb_pid=
clean_up() {
    if [[ -n $xvfb_pid ]]; then kill "$xvfb_pid" 2>/dev/null || true; fi
    if [[ -n ${ROSTER_E2E_KEEP:-} ]]; then return; fi
    # A desktop portal that the session started may have its documents mounted here.
    umount -l "$folder/runtime/doc" 2>/dev/null || fusermount3 -uz "$folder/runtime/doc" 2>/dev/null || true
    rm -rf "$folder" || true # a folder that stays is no fault of the program
}
trap clean_up EXIT

# Nothing of the caller's own desktop is seen, whatever it may have set.
for name in $(compgen -e XDG_) DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS QT_QPA_PLATFORM QT_STYLE_OVERRIDE \
    GNOME_KEYRING_CONTROL http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY; do
    unset "$name"
done
export HOME=$folder/home XDG_RUNTIME_DIR=$folder/runtime TMPDIR=$folder/tmp
export LANG=C.UTF-8 LC_ALL=C.UTF-8 TZ=UTC
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
cd "$HOME"

# Xvfb chooses a free display and tells its number. Without -noreset it starts anew when its last client goes, and
# refuses whoever comes at that moment.
exec {display_number}< <(exec Xvfb -displayfd 1 -screen 0 1440x900x24 -nolisten tcp -noreset 2>"$folder/xvfb.log")
xvfb_pid=$!
if ! read -r -t 30 -u "$display_number" number; then
    cat "$folder/xvfb.log" >&2
    exit 1
fi
export DISPLAY=:$number

# The daemon makes and unlocks a login keyring; without that the first access would open a prompt and wait for ever.
dbus-run-session -- bash -euo pipefail -c '
    printf %s "only for this run" | gnome-keyring-daemon --unlock --components=secrets >/dev/null
    exec "$@"' run-e2e "$@"
