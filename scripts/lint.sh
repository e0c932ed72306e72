#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Reads the program's sources with clang-tidy (the checks in .clang-tidy) and clazy (level 1). A finding is an error.
#
#   scripts/lint.sh              every file of src/
#   scripts/lint.sh <files...>   these
#   scripts/lint.sh --changed    those of src/ that differ from where this branch left main, or else from the commit
#                                before; about five minutes at most, and it says what it did not get to.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=build/single-files
minutes=5

# The commit to compare with; none where the history is not here, as in a shallow clone.
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

# A changed header is seen through the source file that is its own.
changed_files() {
    git diff --name-only --diff-filter=d "$1" -- 'src/*.cpp' 'src/*.h' | sed 's/\.h$/.cpp/' | sort -u |
        while read -r file; do if [[ -f $file ]]; then echo "$file"; fi; done
}

files=() deadline=
case ${1:-} in
--changed)
    if ! base=$(base_commit); then
        echo "lint: no history to compare with, nothing looked at" >&2
        exit
    fi
    mapfile -t files < <(changed_files "$base")
    deadline=$((SECONDS + minutes * 60))
    ;;
'') mapfile -t files < <(git ls-files 'src/*.cpp') ;;
*) files=("$@") ;;
esac
if ((${#files[@]} == 0)); then
    echo "lint: no file of src/ has changed"
    exit
fi

scripts/install-dependencies.sh lint
tidy=$(command -v clang-tidy-14 || command -v clang-tidy)

# How each file is compiled, and the headers made of ui/: nothing else has to be built.
cmake --preset single-files >/dev/null
for info in "$build"/src/*/CMakeFiles/roster_*_autogen.dir/AutogenInfo.json; do
    cmake -E cmake_autogen "$info" Debug >/dev/null
done

# Both tools over one file; all that they say, if that is a finding.
look() {
    local said failed=0
    said=$({
        "$tidy" --quiet -p "$build" "$1"
        clazy-standalone -p "$build" --checks=level1 --header-filter='.*/src/.*' "$1"
    } 2>&1) || failed=1
    if ((failed)) || grep --quiet --extended-regexp '(warning|error):' <<<"$said"; then
        printf '%s\n' "$said"
        return 1
    fi
}
export -f look
export build tidy

failed=0
workers=$(nproc)
for ((first = 0; first < ${#files[@]}; first += workers)); do
    if [[ -n $deadline ]] && ((SECONDS > deadline)); then
        echo "lint: out of time, not looked at: ${files[*]:first}" >&2
        break
    fi
    printf '%s\0' "${files[@]:first:workers}" |
        xargs -0 --max-args=1 --max-procs="$workers" bash -c 'look "$1"' look || failed=1
done
if ((failed == 0)); then echo "lint: ${#files[@]} files, no findings"; fi
exit "$failed"
