#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Reads the C++ sources with clang-tidy (the checks in .clang-tidy) and clazy (level 1). A finding is an error.
#
#   scripts/lint.sh              everything in src/ and tests/
#   scripts/lint.sh <files...>   what is compiled together with these files
#   scripts/lint.sh --changed    the same for what differs from where this branch left main or, on main itself, from the
#                                commit before; nothing where that commit is not here, as in a clone without history
#
# Files are read as they are compiled, ten at a time: what takes long is reading Qt's headers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=build/lint-UnifiedSource # clang's analyzer follows a unit into its .cpp files only if this word is in its path

# The commit to compare with.
base_commit() {
    local main base
    for main in origin/main main; do
        if base=$(git merge-base HEAD "$main" 2>/dev/null) && [[ $base != "$(git rev-parse HEAD)" ]]; then
            echo "$base"
            return
        fi
    done
    git rev-parse --verify --quiet HEAD~1
}

# Those that are new and not known to Git yet, too.
changed_files() {
    git diff --name-only --diff-filter=d "$1" -- '*.cpp' '*.h'
    git ls-files --others --exclude-standard -- '*.cpp' '*.h'
}

# A header is read with its own .cpp file, or else with one that includes it.
source_of() {
    local own=${1%.h} name
    own=${own%.cpp}.cpp
    if [[ -f $own ]]; then
        echo "$own"
        return
    fi
    name=${1#src/}
    grep --recursive --files-with-matches --fixed-strings --include='*.cpp' "\"${name#tests/}\"" src tests | sed 1q || true
}

# All that the compiler is given: units of ten files, and files alone.
all_units() {
    sed --quiet 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$build/compile_commands.json" |
        grep --extended-regexp --invert-match '/(mocs_compilation|qrc_[a-z_]*)\.cpp$' | sort --unique
}

# The one of "${units[@]}" that a file is in; none for a file that this system does not compile.
unit_of() {
    printf '%s\n' "${units[@]}" | grep --fixed-strings --line-regexp "$PWD/$1" ||
        grep --files-with-matches --fixed-strings "\"$PWD/$1\"" "${units[@]}" | sed 1q || true
}

files=() everything=
case ${1:-} in
'') everything=yes ;;
--changed)
    if ! base=$(base_commit); then
        echo "lint: no history to compare with, nothing was read"
        exit
    fi
    mapfile -t files < <(changed_files "$base")
    ;;
*) files=("$@") ;;
esac

if [[ -z $everything ]] && ((${#files[@]} == 0)); then
    echo "lint: no C++ file has changed"
    exit
fi

scripts/install-dependencies.sh lint
tidy=$(command -v clang-tidy || compgen -c clang-tidy- | grep --extended-regexp '^clang-tidy-[0-9]+$' | sed 1q)

cmake --preset lint >/dev/null
mapfile -t units < <(all_units)
if [[ -z $everything ]]; then
    mapfile -t units < <(for file in "${files[@]}"; do unit_of "$(source_of "$file")"; done | sort --unique)
fi
if ((${#units[@]} == 0)); then
    echo "lint: nothing of this is compiled here"
    exit
fi

# What Qt's tools make of the headers and forms of the same folders: nothing else has to be built.
for unit in "${units[@]}"; do
    folder=${unit%/CMakeFiles/*}
    if [[ $folder == "$unit" ]]; then folder=$build/$(dirname "${unit#"$PWD"/}"); fi
    printf '%s\0' "$folder"/CMakeFiles/*_autogen.dir/AutogenInfo.json
done | sort --zero-terminated --unique |
    xargs -0 --max-args=1 --max-procs="$(nproc)" sh -c 'cmake -E cmake_autogen "$1" Debug' sh >/dev/null

# Both tools over one unit, and all that they say if it is a finding: they tell of Qt's headers, too. No limit on the
# number of findings: one file of a unit is not to hide those of another.
look() {
    local said failed=0
    said=$("$tidy" --quiet -p "$build" --header-filter="$headers" --extra-arg=-ferror-limit=0 "$1" 2>&1) || failed=1
    said+=$'\n'$(clazy-standalone -p "$build" --checks=level1 --header-filter="$headers" \
        --extra-arg=-ferror-limit=0 "$1" 2>&1) || failed=1
    if ((failed)); then
        printf '%s\n' "$said"
        return 1
    fi
}
export -f look
export build tidy headers="^$PWD/(src|tests)/.*" # not what is made of them below build/

printf '%s\0' "${units[@]}" | xargs -0 --max-args=1 --max-procs="$(nproc)" bash -c 'look "$1"' look
echo "lint: ${#units[@]} units of up to ten files, no findings"
