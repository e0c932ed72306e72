#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks translations/*.ts: nothing missing, nothing left over, and every translation fits its source."""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# (file, whether it holds the texts with a plural alone)
FILES = [("gpu-roster_zh_CN.ts", False), ("gpu-roster_en.ts", True)]

PLACEHOLDER = re.compile(r"%(?:n|L?\d+)")
MNEMONIC = re.compile(r"&([^&\s])")
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]|\.\.\.")


def messages(ts_file):
    """{(context, source, comment, has a plural): message element}"""
    found = {}
    for context in xml.parse(ts_file).getroot().iter("context"):
        for message in context.iter("message"):
            key = (
                context.findtext("name"),
                message.findtext("source"),
                message.findtext("comment") or "",
                message.get("numerus") == "yes",
            )
            found[key] = message
    return found


def fresh_messages(lupdate, ts_file, plural_only):
    """What the sources hold now: lupdate on a copy."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / ts_file.name
        shutil.copy(ts_file, copy)
        command = [lupdate, "-silent", "src", "ui", "-extensions", "cpp,h,ui", "-locations", "none", "-no-obsolete"]
        command += ["-pluralonly"] if plural_only else []
        subprocess.run(command + ["-ts", str(copy)], cwd=ROOT, check=True)
        return messages(copy)


def translated_texts(message):
    translation = message.find("translation")
    if translation is None:
        return []
    forms = translation.findall("numerusform")
    return ["".join(form.itertext()) for form in forms] or ["".join(translation.itertext())]


def mnemonic(text):
    found = MNEMONIC.search(text.replace("&&", ""))
    return found.group(1).lower() if found else None


def faults_of(key, message, chinese):
    source, plural = key[1], key[3]
    translation = message.find("translation")
    texts = translated_texts(message)
    if translation is None or translation.get("type") == "unfinished" or not all(texts) or not texts:
        yield "is not translated"
        return
    for text in texts:
        text = text.replace("%Ln", "%n")  # the same number, its digits in groups
        expected = set(PLACEHOLDER.findall(source))
        # A singular may say "one" in words, so %n alone may be left out where there is a plural.
        if set(PLACEHOLDER.findall(text)) | ({"%n"} if plural else set()) != expected | ({"%n"} if plural else set()):
            yield f"has other placeholders: {text}"
        if mnemonic(text) != mnemonic(source):
            yield f"has another mnemonic: {text}"
        if source.endswith("…") != text.endswith("…"):
            yield f"differs in its ellipsis: {text}"
        if chinese and HALF_WIDTH.search(text):
            yield f"mixes half-width punctuation into Chinese: {text}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lupdate", required=True, help="Qt's lupdate program")
    lupdate = parser.parse_args().lupdate

    faults = []
    for name, plural_only in FILES:
        ts_file = ROOT / "translations" / name
        known, fresh = messages(ts_file), fresh_messages(lupdate, ts_file, plural_only)
        faults += [f"{name}: {key[0]}: “{key[1]}” is new in the sources" for key in fresh.keys() - known.keys()]
        faults += [f"{name}: {key[0]}: “{key[1]}” has gone from the sources" for key in known.keys() - fresh.keys()]
        for key, message in known.items():
            faults += [f"{name}: {key[0]}: “{key[1]}” {fault}" for fault in faults_of(key, message, not plural_only)]

    for fault in sorted(faults):
        print(fault)
    if faults:
        print(f"{len(faults)} faults. scripts/update-translations.sh collects new texts; Qt Linguist edits the files.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
