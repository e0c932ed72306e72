#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A password is revealed, hidden, copied, counted down and gone; privacy mode hides names. Runs inside run-e2e.sh, on
the demo's fleet."""

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

from atspi_driver import Program, expect, press_key, wait_for


def clipboard(selection="CLIPBOARD"):
    """What another program would paste; empty where there is nothing."""
    found = subprocess.run(
        ["xclip", "-o", "-selection", selection], capture_output=True, text=True, timeout=30, check=False
    )
    return found.stdout


def targets():
    found = subprocess.run(
        ["xclip", "-o", "-selection", "CLIPBOARD", "-t", "TARGETS"], capture_output=True, text=True, timeout=30, check=False
    )
    return found.stdout


class Secrets:
    def __init__(self, program):
        self._folder = Path(os.environ["HOME"]).parent
        self._command = [program, "--demo", "--lang", "en"]
        self._stderr = self._folder / "stderr.log"
        self.running = None

    def live(self):
        self.running = Program(self._command, self._stderr)
        window = self.running.window("GPU Roster")
        table = window.find("table", "Instances")
        wait_for(lambda: table.row_count() > 0, "rows")
        dialog, field = self.open_password(window, table)
        password = self.reveal(dialog, field)
        self.copy(window, field, password)
        self.clear_now(window, field, password)
        self.selection(window, field, password)
        self.count_down(window, field, password)
        self.privacy(window, table)
        self.running.quit()
        left = [str(path) for path in self._folder.rglob("*") if path.is_file() and "gpu-roster" in str(path)]
        expect(not left, f"the demo has written {left}")

    def open_password(self, window, table):
        """Of the first instance that has one."""
        for row in range(min(table.row_count(), 10)):
            table.select_row(row)
            before = self.running.titles()
            window.find("menu item", "Details…", showing=False).press()
            title = wait_for(
                lambda: [title for title in self.running.titles() if title not in before], "a detail dialog"
            )[0]
            dialog = self.running.window(title)
            try:
                dialog.find("page tab", "Access", patience=3).press()
                return dialog, dialog.find("text", "Password", patience=3)
            except AssertionError:
                continue
        raise AssertionError("no instance has a password")

    def reveal(self, dialog, field):
        expect(re.fullmatch("•+", field.text), f"the password is not bullets: {field.text}")
        field.parent.find("push button", "Reveal").press()
        wait_for(lambda: not re.fullmatch("•+", field.text), "the revealed password")
        password = field.text
        field.parent.find("push button", "Hide").press()
        wait_for(lambda: password not in dialog.describe(), "the password to be hidden again")
        return password

    def copy(self, window, field, password):
        field.parent.find("push button", "Copy").press()
        wait_for(lambda: clipboard() == password, "the password in the clipboard")
        expect("x-kde-passwordManagerHint" in targets(), "clipboard managers are not told that it is a secret")
        notice = wait_for(
            lambda: [n for n in window.all("label") if re.match(r"Password copied · clears in \d+ s", n.name)],
            "the countdown in the status line",
        )[0]
        first = int(re.search(r"(\d+) s", notice.name)[1])
        expect(first <= 30, f"the countdown begins at {first}")
        wait_for(lambda: int(re.search(r"(\d+) s", notice.name)[1]) < first, "the countdown to count")

    def clear_now(self, window, field, password):
        window.find("push button", "Clear now").press()
        wait_for(lambda: clipboard() != password, "the clipboard to be cleared")
        wait_for(lambda: not window.all("push button", "Clear now"), "the countdown to go")

    def selection(self, window, field, password):
        """What is selected with the mouse is in X11's primary selection, for a middle click anywhere."""
        field.parent.find("push button", "Reveal").press()
        wait_for(lambda: field.text == password, "the revealed password")
        field.drag_across()
        wait_for(lambda: clipboard("PRIMARY") == password, "the password in the primary selection")
        window.find("push button", "Clear now").press()
        wait_for(lambda: clipboard("PRIMARY") != password, "the primary selection to be cleared")
        field.parent.find("push button", "Hide").press()

    def count_down(self, window, field, password):
        """With the shortest time that the settings offer."""
        window.find("menu item", "Settings…", showing=False).press()
        settings = self.running.window("Settings")
        times = settings.find("combo box", "Copied secrets")
        times.press()
        wait_for(lambda: times.expanded and settings.all("list item", "Cleared after 10 seconds"), "the choices")
        press_key("Home")
        press_key("Return")
        wait_for(lambda: not times.expanded, "the choices to close")
        settings.find("push button", "Close").press()
        field.parent.find("push button", "Copy").press()
        wait_for(lambda: clipboard() == password, "the password in the clipboard again")
        wait_for(lambda: clipboard() != password, "the clipboard to be cleared by itself", patience=25)

    def privacy(self, window, table):
        name = table.column("Name")[0]
        window.find("menu item", "Privacy mode", showing=False).press()
        wait_for(lambda: set(table.column("Name")) == {"hidden"}, "hidden names")
        window.find("menu item", "Privacy mode", showing=False).press()
        wait_for(lambda: table.column("Name")[0] == name, "the names again")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--screenshot", required=True, help="where to put a picture of the screen when it fails")
    arguments = parser.parse_args()
    if subprocess.run(["which", "xclip"], capture_output=True, check=False).returncode != 0:
        print("Skipped: xclip is missing. scripts/install-dependencies.sh test installs it.", file=sys.stderr)
        sys.exit(77)

    secrets = Secrets(arguments.program)
    try:
        secrets.live()
    except Exception:
        if secrets.running:
            print(secrets.running.node.describe(), secrets.running.output(), sep="\n\n", file=sys.stderr)
        subprocess.run(["import", "-window", "root", arguments.screenshot], check=False)
        raise
    finally:
        if secrets.running:
            secrets.running.kill()


if __name__ == "__main__":
    main()
