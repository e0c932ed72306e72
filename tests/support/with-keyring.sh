#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command in a D-Bus session of its own with a real keyring, in a home folder that is thrown away.
#
#   with-keyring.sh [--locked|--refused|--none] command [arguments...]
#
#   (nothing)   gnome-keyring runs, its login keyring is empty and unlocked
#   --locked    gnome-keyring runs, its login keyring is locked, and the prompt for it is never answered
#   --refused   the same, and the prompt is dismissed at once
#   --none      a D-Bus session without any keychain service
#
# The command sees which in ROSTER_TEST_KEYRING (unlocked, locked, refused, none), the keyring's password in
# ROSTER_TEST_KEYRING_PASSWORD and the daemon's process id in ROSTER_TEST_KEYRING_PID. HOME and the XDG folders
# are new and empty. Ends with the command's exit status, or with 77 when a tool is missing.
set -euo pipefail

readonly password='correct horse'
readonly login=/org/freedesktop/secrets/collection/login

call() { # destination, object, method, arguments...
    dbus-send --session --print-reply=literal --dest="$1" "$2" "$3" "${@:4}" 2>/dev/null
}

wait_until() { # seconds, what, command...
    local -i end=$((SECONDS + $1))
    until "${@:3}"; do
        if ((SECONDS >= end)); then
            echo "with-keyring.sh: $2 did not happen within $1 s" >&2
            exit 1
        fi
        sleep 0.02
    done
}

login_is() { # unlocked | locked
    local answer
    # Asking for a service that does not run yet would start a second one.
    answer=$(call org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets)
    [[ $answer == *true* ]] || return 1
    answer=$(call org.freedesktop.secrets "$login" org.freedesktop.DBus.Properties.Get \
        string:org.freedesktop.Secret.Collection string:Locked) || return 1
    case $1 in
        unlocked) [[ $answer == *false* ]] ;;
        locked) [[ $answer == *true* ]] ;;
    esac
}

# Second half: inside the session.
if [[ ${1-} == --inside ]]; then
    mode=$2
    shift 2
    if [[ $mode != none ]]; then
        printf %s "$password" | gnome-keyring-daemon --foreground --unlock --components=secrets \
            >/dev/null 2>"$HOME/keyring.log" &
        keyring=$!
        export ROSTER_TEST_KEYRING_PID=$keyring
        trap 'kill "$keyring" 2>/dev/null || true' EXIT
        wait_until 20 "an unlocked keyring" login_is unlocked
    fi
    if [[ $mode == locked || $mode == refused ]]; then
        call org.freedesktop.secrets /org/freedesktop/secrets org.freedesktop.Secret.Service.Lock \
            "array:objpath:$login" >/dev/null
        wait_until 20 "a locked keyring" login_is locked
    fi
    ROSTER_TEST_KEYRING=$mode ROSTER_TEST_KEYRING_PASSWORD=$password "$@"
    exit
fi

mode=unlocked
case ${1-} in
    --locked | --refused | --none)
        mode=${1#--}
        shift
        ;;
esac
(($# > 0)) || { sed -n '3,16s/^# \{0,1\}//p' "$0" >&2; exit 2; }

for tool in dbus-run-session dbus-send gnome-keyring-daemon; do
    command -v "$tool" >/dev/null || { echo "with-keyring.sh: $tool is not installed" >&2; exit 77; }
done

place=$(mktemp -d)
clean_up() {
    [[ ! -e $place/prompter.pid ]] || kill "$(<"$place/prompter.pid")" 2>/dev/null || true
    rm -rf "$place"
}
trap clean_up EXIT
mkdir -p "$place"/{home,services}
mkdir -m 700 "$place/run"

# Without service files nothing starts by itself; with this one, a prompt "starts" and never comes, or ends.
if [[ $mode == locked || $mode == refused ]]; then
    [[ $mode == refused ]] || cat >"$place/prompter" <<SH
echo \$\$ >"$place/prompter.pid"
exec sleep 600 </dev/null >/dev/null 2>&1
SH
    [[ $mode == locked ]] || echo 'exit 1' >"$place/prompter"
    printf '[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=%s %s\n' \
        "${BASH:-/bin/bash}" "$place/prompter" >"$place/services/org.gnome.keyring.SystemPrompter.service"
fi
servicedirs="<servicedir>$place/services</servicedir>"
[[ $mode != unlocked ]] || servicedirs='<standard_session_servicedirs/>'
cat >"$place/session.conf" <<XML
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$place/run</listen>
  $servicedirs
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
XML

unset XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION GNOME_DESKTOP_SESSION_ID # QtKeychain asks by these
export HOME=$place/home XDG_RUNTIME_DIR=$place/run
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_CACHE_HOME=$HOME/.cache
dbus-run-session --config-file="$place/session.conf" -- "${BASH:-bash}" "$0" --inside "$mode" "$@"
