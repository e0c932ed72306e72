#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command in a D-Bus session of its own with a real keyring, in a home folder that is thrown away.
#
#   with-keyring.sh [--locked|--refused|--empty|--none|--fake|--kwallet] command [arguments...]
#
#   (nothing)   gnome-keyring runs, its login keyring is empty and unlocked
#   --locked    gnome-keyring runs, its login keyring is locked, and the prompt for it is never answered
#   --refused   the same, and the prompt is dismissed at once
#   --empty     gnome-keyring runs and has no keyring at all, and the prompt for a new one is dismissed
#   --none      a D-Bus session without any keychain service
#   --fake      a Secret Service that misbehaves when told to: fakekeyring.py
#   --kwallet   a session of KDE whose wallet, fakekwallet.py, takes three seconds to start when it is first asked,
#               beside an unlocked gnome-keyring
#
# The command sees which in ROSTER_TEST_KEYRING (unlocked, locked, …), the keyring's password in
# ROSTER_TEST_KEYRING_PASSWORD and the daemon's process id in ROSTER_TEST_KEYRING_PID. HOME and the XDG folders
# are new and empty. Ends with the command's exit status, or with 77 when a tool is missing.
set -euo pipefail

readonly password='correct horse'
readonly login=/org/freedesktop/secrets/collection/login
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly here

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

# Asking for a service that does not run yet would start a second one.
keyring_runs() {
    local answer
    answer=$(call org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets)
    [[ $answer == *true* ]]
}

login_is() { # unlocked | locked
    local answer
    keyring_runs || return 1
    answer=$(call org.freedesktop.secrets "$login" org.freedesktop.DBus.Properties.Get \
        string:org.freedesktop.Secret.Collection string:Locked) || return 1
    case $1 in
        unlocked) [[ $answer == *false* ]] ;;
        locked) [[ $answer == *true* ]] ;;
    esac
}

start_keyring() { # mode
    case $1 in
        none) return ;;
        fake)
            /usr/bin/python3 -B -m dbusmock --session --template "$here/fakekeyring.py" >"$HOME/keyring.log" 2>&1 &
            ;;
        empty) gnome-keyring-daemon --foreground --components=secrets >/dev/null 2>"$HOME/keyring.log" & ;;
        *)
            printf %s "$password" | gnome-keyring-daemon --foreground --unlock --components=secrets \
                >/dev/null 2>"$HOME/keyring.log" &
            ;;
    esac
    keyring=$!
    export ROSTER_TEST_KEYRING_PID=$keyring
    trap 'kill -CONT "$keyring" 2>/dev/null && kill "$keyring" 2>/dev/null || true' EXIT
    case $1 in
        fake | empty) wait_until 20 "a keyring" keyring_runs ;;
        *) wait_until 20 "an unlocked keyring" login_is unlocked ;;
    esac
}

# Second half: inside the session.
if [[ ${1-} == --inside ]]; then
    mode=$2
    shift 2
    start_keyring "$mode"
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
    --locked | --refused | --empty | --none | --fake | --kwallet)
        mode=${1#--}
        shift
        ;;
esac
(($# > 0)) || { sed -n '3,20s/^# \{0,1\}//p' "$0" >&2; exit 2; }

for tool in dbus-run-session dbus-send gnome-keyring-daemon; do
    command -v "$tool" >/dev/null || { echo "with-keyring.sh: $tool is not installed" >&2; exit 77; }
done
if [[ $mode == fake || $mode == kwallet ]] && ! /usr/bin/python3 -c 'import dbusmock' 2>/dev/null; then
    echo "with-keyring.sh: python3-dbusmock is not installed" >&2
    exit 77
fi

place=$(mktemp -d)
clean_up() {
    [[ ! -e $place/started.pid ]] || kill "$(<"$place/started.pid")" 2>/dev/null || true
    rm -rf "$place"
}
trap clean_up EXIT
mkdir -p "$place"/{home,services}
mkdir -m 700 "$place/run"

# What the bus starts when a name is asked for; the script of it is read from standard input.
activatable() { # name
    { echo "echo \$\$ >'$place/started.pid'"; cat; } >"$place/$1"
    printf '[D-BUS Service]\nName=%s\nExec=%s %s\n' "$1" "${BASH:-/bin/bash}" "$place/$1" \
        >"$place/services/$1.service"
}

# Without service files nothing starts by itself. With these, a prompt "starts" and never comes, or ends.
readonly prompter=org.gnome.keyring.SystemPrompter
case $mode in
    locked) activatable $prompter <<<'exec sleep 600 </dev/null >/dev/null 2>&1' ;;
    refused | empty) activatable $prompter <<<'exit 1' ;;
    kwallet)
        activatable org.kde.kwalletd5 <<SH
sleep 3
exec /usr/bin/python3 -B -m dbusmock --session --template '$here/fakekwallet.py' </dev/null >/dev/null 2>&1
SH
        ;;
esac
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
[[ $mode != kwallet ]] || export XDG_CURRENT_DESKTOP=KDE KDE_FULL_SESSION=true KDE_SESSION_VERSION=5
export HOME=$place/home XDG_RUNTIME_DIR=$place/run
export XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share XDG_CACHE_HOME=$HOME/.cache
dbus-run-session --config-file="$place/session.conf" -- "${BASH:-bash}" "$0" --inside "$mode" "$@"
