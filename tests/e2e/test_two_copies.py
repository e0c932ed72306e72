#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two running copies of the program save views: each sees what the other did, and nothing is lost when
both have ended. What an earlier version kept is taken over, and a damaged file is mended and told of. Runs inside run-e2e.sh."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

from atspi_driver import Program, expect, wait_for

ACCOUNT = "3f2504e0-4f89-11d3-9a0c-0305e82c3301"


class TwoCopies:
    def __init__(self, program):
        self._command = [program, "--lang", "en"]
        self._folder = Path(os.environ["HOME"]).parent
        self._config = Path(os.environ["HOME"]) / ".config" / "gpu-roster"
        self.running = []

    def start(self, name):
        program = Program(self._command, self._folder / f"stderr-{name}.log")
        self.running.append(program)
        return program, program.window("GPU Roster")

    def an_earlier_version(self):
        """Left its settings where Qt keeps them: an account that is not asked, and a view."""
        self._config.mkdir(parents=True, exist_ok=True)
        view = json.dumps({"kind": "gpu-roster saved views", "version": 1, "views": [{"name": "Of before"}]})
        escaped = view.replace("\\", "\\\\").replace('"', '\\"')
        (self._config / "gpu-roster.conf").write_text(
            "[General]\nrefreshSeconds=300\n\n[accounts]\n"
            f"{ACCOUNT}\\apiAddress=http://127.0.0.1:1\n{ACCOUNT}\\color=14a38b\n{ACCOUNT}\\enabled=false\n"
            f"{ACCOUNT}\\name=asleep\n{ACCOUNT}\\provider=ppio\norder={ACCOUNT}\n\n"
            f'[views]\nsaved="@ByteArray({escaped})"\n'
        )

    @staticmethod
    def titles(window):
        return [item.name.splitlines()[0] for item in window.find("list", "Saved views").children()]

    def has_view(self, window, name):
        wait_for(lambda: any(name in title for title in self.titles(window)), f"the view “{name}”")

    def save_view(self, program, window, name):
        window.find("push button", "Save view…").press()
        dialog = program.window("Save view")
        dialog.find("text", "Name").write(name)
        dialog.find("push button", "Save").press()
        self.has_view(window, name)

    def live(self):
        self.an_earlier_version()
        one, first = self.start("one")
        self.has_view(first, "Of before")
        two, second = self.start("two")
        self.has_view(second, "Of before")

        self.save_view(two, second, "Of the second")
        self.has_view(first, "Of the second")
        self.save_view(one, first, "Of the first")
        self.has_view(second, "Of the first")
        one.quit()
        two.quit()
        self.all_is_there()

        three, third = self.start("three")
        for name in ("Of before", "Of the first", "Of the second"):
            self.has_view(third, name)
        three.quit()
        self.mend()

    def all_is_there(self):
        views = json.loads((self._config / "views.json").read_text())["views"]
        names = sorted(view.get("name", "") for view in views)
        expect(names == ["Of before", "Of the first", "Of the second"], f"the file has {names}")
        settings = json.loads((self._config / "settings.json").read_text())["settings"]
        expect(settings[f"accounts/{ACCOUNT}/name"] == "asleep", "the account was not taken over")
        expect(int(settings["refreshSeconds"]) == 300, "the settings were not taken over")
        expect("views/saved" not in settings, "the views are among the settings")

    def mend(self):
        file = self._config / "views.json"
        torn = file.read_bytes()[:-40]
        file.write_bytes(torn)
        four, fourth = self.start("four")
        for name in ("Of before", "Of the first", "Of the second"):
            self.has_view(fourth, name)
        box = four.window("Files of GPU Roster")
        wait_for(lambda: "last good copy" in box.describe(), "the notice")
        box.find("push button", "Close").press()
        kept = list(self._config.glob("views.json.unreadable-*"))
        expect(len(kept) == 1 and kept[0].read_bytes() == torn, "the damaged file was not kept")
        four.quit()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--screenshot", required=True, help="where to put a picture of the screen when it fails")
    arguments = parser.parse_args()

    copies = TwoCopies(arguments.program)
    try:
        copies.live()
    except Exception:
        for program in copies.running:
            if program.process.poll() is None:
                print(program.node.describe(), file=sys.stderr)
            print(program.output(), file=sys.stderr)
        subprocess.run(["import", "-window", "root", arguments.screenshot], check=False)
        raise
    finally:
        for program in copies.running:
            program.kill()


if __name__ == "__main__":
    main()
