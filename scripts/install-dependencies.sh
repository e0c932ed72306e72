#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing to build and run GPU Roster, and with "test", "bench", "sanitize", "fuzz" or "lint" also what
# its tests, its benchmarks, its sanitizers, its fuzz targets or scripts/lint.sh need.
# Quiet, and without any privilege, when everything is there.
#
#   scripts/install-dependencies.sh [build|test|bench|sanitize|fuzz|lint]
#
# ROSTER_NO_INSTALL=1 leaves the system alone: for those who bring Qt and the tools themselves.
set -euo pipefail

# One need a row: its set and its package in each system. "-": comes with another; "a|b": the first that exists,
# "a|-": if it exists.
needs() {
    cat <<'TABLE'
#set   apt                          dnf                          pacman           brew
build  cmake                        cmake                        cmake            cmake
build  ninja-build                  ninja-build                  ninja            ninja
build  g++                          gcc-c++                      gcc              -
build  qt6-base-dev                 qt6-qtbase-devel             qt6-base         qt
build  qt6-svg-dev|libqt6svg6-dev   qt6-qtsvg-devel              qt6-svg          -
build  qt6-svg-plugins|libqt6svg6   -                            -                -
build  qt6-tools-dev                qt6-qttools-devel            qt6-tools        -
build  qt6-tools-dev-tools          qt6-linguist                 -                -
build  qt6-l10n-tools               -                            -                -
build  qt6-translations-l10n        qt6-qttranslations           qt6-translations -
build  qt6-httpserver-dev           qt6-qthttpserver-devel       qt6-httpserver   -
build  qt6-websockets-dev           qt6-qtwebsockets-devel       qt6-websockets   -
build  qtkeychain-qt6-dev           qtkeychain-qt6-devel         qtkeychain-qt6   qtkeychain
build  zlib1g-dev                   zlib-devel                   zlib             -
build  libsecret-1-0                libsecret                    libsecret        -
build  libgl1-mesa-dev              mesa-libGL-devel             -                -
build  libxcb-cursor0               xcb-util-cursor              xcb-util-cursor  -
test   python3                      python3                      python           -
test   xvfb                         xorg-x11-server-Xvfb         xorg-server-xvfb -
test   dbus                         dbus-daemon                  dbus             -
test   gnome-keyring                gnome-keyring                gnome-keyring    -
test   libsecret-tools              libsecret                    libsecret        -
test   python3-dbusmock             python3-dbusmock             python-dbusmock  -
test   at-spi2-core                 at-spi2-core                 at-spi2-core     -
test   python3-pyatspi              python3-pyatspi              python-atspi     -
test   gir1.2-atspi-2.0             -                            -                -
test   fonts-dejavu-core            dejavu-sans-fonts            ttf-dejavu       -
test   fonts-noto-core              google-noto-sans-fonts       noto-fonts       -
test   fonts-noto-cjk               google-noto-sans-cjk-fonts   noto-fonts-cjk   -
test   imagemagick                  ImageMagick                  imagemagick      -
test   nginx-light|nginx            nginx                        nginx            nginx
test   xclip                        xclip                        xclip            -
test   openssh-client               openssh-clients              openssh          -
bench  curl                         curl                         curl             curl
bench  jq                           jq                           jq               jq
test   ccache                       ccache                       ccache           ccache
fuzz   clang                        clang                        clang            -
fuzz   libclang-rt-dev|-            compiler-rt                  compiler-rt      -
fuzz   python3                      python3                      python           -
fuzz   ccache                       ccache                       ccache           -
sanitize -                          libasan                      -                -
sanitize -                          libubsan                     -                -
sanitize -                          libtsan                      -                -
lint   clang-tidy                   clang-tools-extra            clang            llvm
lint   clazy                        clazy                        clazy            -
lint   git                          git                          git              git
TABLE
}

say() { printf '%s\n' "$*" >&2; }

# The package manager of this system: the name of a column of the table.
package_manager() {
    local manager
    for manager in apt-get dnf pacman brew; do
        if command -v "$manager" >/dev/null; then
            echo "${manager%-get}"
            return
        fi
    done
    echo none
}

is_installed() {
    case $1 in
    apt) [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$2" 2>/dev/null) == installed ]] ;;
    dnf) rpm --query --quiet --whatprovides "$2" ;;
    pacman) pacman --query --quiet "$2" >/dev/null 2>&1 ;;
    brew) brew list --versions "$2" >/dev/null ;;
    esac
}

exists() {
    case $1 in
    apt) apt-cache policy "$2" 2>/dev/null | grep 'Candidate: [^(]' >/dev/null ;;
    dnf) dnf --quiet info "$2" >/dev/null 2>&1 ;;
    pacman) pacman --sync --info "$2" >/dev/null 2>&1 ;;
    brew) brew info "$2" >/dev/null 2>&1 ;;
    esac
}

# The first of "a|b" that this system's package manager knows, nothing for "-". Asked only where there is a choice: it may
# be slow.
choose() {
    local manager=$1 need=$2 choice
    if [[ $need == *"|"* ]]; then
        for choice in ${need//|/ }; do
            if [[ $choice == - ]]; then return; fi
            if exists "$manager" "$choice"; then
                echo "$choice"
                return
            fi
        done
    fi
    echo "${need%%|*}"
}

# The packages of a set (each holds "build") in one column of the table.
packages_of() {
    needs | awk -v manager="$1" -v wanted="$2" '
        NR == 1 { for (i = 1; i <= NF; ++i) if ($i == manager) column = i; next }
        ($1 == "build" || $1 == wanted) && $column != "-" { print $column }'
}

# Those that are not installed, one a line.
missing_packages() {
    local manager=$1 need package
    for need in $(packages_of "$manager" "$2"); do
        package=$(choose "$manager" "$need")
        [[ -z $package ]] || is_installed "$manager" "$package" || echo "$package"
    done
}

as_root() {
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "As root, run: $*"
        return 1
    fi
}

install_packages() {
    local manager=$1
    shift
    case $manager in
    apt) as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@" ;;
    dnf) as_root dnf install --assumeyes "$@" ;;
    pacman) as_root pacman --sync --needed --noconfirm "$@" ;;
    brew) brew install "$@" ;;
    esac
}

tell_what_to_install() {
    say "This system has none of apt, dnf, pacman and brew. Please install:"
    say "  CMake 3.21, Ninja, a C++20 compiler,"
    say "  Qt 6.4 or newer with Svg, Linguist tools, translations, HttpServer and WebSockets, and QtKeychain for Qt 6."
    say "Then run this again with ROSTER_NO_INSTALL=1. docs/building.md says more."
}

main() {
    local wanted=${1:-build} manager missing
    [[ -z ${ROSTER_NO_INSTALL:-} ]] || return 0
    manager=$(package_manager)
    if [[ $manager == none ]]; then
        tell_what_to_install
        return 1
    fi
    missing=$(missing_packages "$manager" "$wanted")
    [[ -n $missing ]] || return 0

    if [[ $manager == apt ]]; then
        # Its lists may be old or empty; with new ones a choice may turn out otherwise.
        as_root apt-get update --quiet >&2
        missing=$(missing_packages "$manager" "$wanted")
        [[ -n $missing ]] || return 0
    fi
    say "Installing what is missing: ${missing//$'\n'/ }"
    # shellcheck disable=SC2086 # one word each
    install_packages "$manager" $missing >&2
}

main "$@"
