# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a secret may have been left: files, and what the system tells about running processes."""

import base64
from pathlib import Path


def spellings(secret):
    """The secret as it could stand in a file."""
    plain = secret.encode()
    forms = [plain, secret.encode("utf-16-le"), secret.encode("utf-16-be"), plain.hex().encode()]
    # Base64 differs with the place in the text; what is between the edges is the same.
    forms += [base64.b64encode(b"x" * shift + plain)[4:-4] for shift in range(3)]
    return forms


def files_with(needles, folder):
    """All regular files below the folder that hold one of the needles."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            content = path.read_bytes()
            if any(needle in content for needle in needles):
                yield path


def family(pid):
    """The process and all that it has started."""
    parents = {}
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            lines = dict(line.split(":\t", 1) for line in status.read_text().splitlines() if ":\t" in line)
        except OSError:  # it has ended
            continue
        parents[int(lines["Pid"])] = int(lines["PPid"])
    found = [pid]
    for process in found:
        found += [child for child, parent in parents.items() if parent == process]
    return found


def processes_with(needles, pid):
    """Which of arguments and environment of a process and its children hold one of the needles."""
    for process in family(pid):
        for name in ("cmdline", "environ"):
            try:
                content = Path(f"/proc/{process}/{name}").read_bytes()
            except OSError:
                continue
            if any(needle in content for needle in needles):
                yield f"{name} of {process}"
