#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo's fleet lives on while a row is selected and the table is scrolled: rows change, come, go and move, and the
reader's row, cell and place stay. Runs inside run-e2e.sh."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from atspi_driver import Program, expect, wait_for

MOVES = 2  # refreshes that move rows above the reader's one, until the test is content
MOST_REFRESHES = 30


class LivingTable:
    def __init__(self, program):
        self._command = [program, "--demo", "--lang", "en"]
        self._stderr = Path(os.environ["HOME"]).parent / "stderr.log"
        self.running = None

    def live(self):
        self.running = Program(self._command, self._stderr)
        self._window = self.running.window("GPU Roster")
        self._table = self._window.find("table", "Instances")
        wait_for(self._is_loaded, "the demo's fleet")
        self._sort_by_status()
        self._scroll_into_the_middle()
        self._read_while_it_lives()
        self.running.quit()

    def _is_loaded(self):
        return self._freshness() and not self._window.all("push button", "Cancel")

    def _freshness(self):
        """When the fleet was last asked, as the status line says it."""
        return next((label.name for label in self._window.all("label") if label.name.startswith("Updated ")), "")

    def _sort_by_status(self):
        """So that a change of status is a change of place."""
        self._table.header("Status").click()
        wait_for(lambda: (statuses := self._table.column("Status")) == sorted(statuses), "the rows by their status")

    def _scroll_into_the_middle(self):
        first = self._table.cell(0, 0)
        start = first.top
        # One turn at a time: what is turned faster than the program looks is taken together.
        for _ in range(10):
            before = first.top
            self._table.turn_wheel_down()
            wait_for(lambda: first.top < before, "the table to scroll")
        expect(start - first.top > 300, "the table is hardly scrolled")

    def _choose_row(self):
        """One that runs, which is what most of them go on doing, a little below the upper edge."""
        names = self._table.headers().index("Name")
        row = next(
            row
            for row, status in enumerate(self._table.column("Status"))
            if status == "Running" and self._table.cell(row, names).top > self._table.top + 200
        )
        identifier = self._table.column("ID")[row]
        cell = self._table.cell(row, names)
        cell.click()
        wait_for(lambda: self._table.selected_rows() == [row] and self._table.cell(row, names).focused, "the row to be selected")
        return identifier, names, cell.top

    def _refresh(self):
        before = self._freshness()
        button = self._window.find("push button", "Refresh")

        def is_newer():
            if self._is_loaded() and self._freshness() == before:
                button.press()  # again: the one before came within the same second, or not yet
                return False
            return self._is_loaded()

        wait_for(is_newer, "the next answers")

    def _read_while_it_lives(self):
        chosen = None
        moves = 0
        for _ in range(MOST_REFRESHES):
            chosen = chosen or self._choose_row()
            moved = self._refresh_and_compare(*chosen)
            if moved is None:
                chosen = None
            moves += bool(moved)
            if moves == MOVES:
                return
        raise AssertionError(f"only {moves} of {MOST_REFRESHES} refreshes moved rows above the reader's one")

    def _refresh_and_compare(self, identifier, column, top):
        """Whether rows above have moved; None when the chosen row's own life goes on, so that it has moved itself."""
        before = self._table.column("ID")
        self._refresh()
        after = self._table.column("ID")
        place = after.index(identifier) if identifier in after else -1
        if place < 0 or self._table.column("Status")[place] != "Running":
            return None
        expect(self._table.selected_rows() == [place], "another row is selected")
        cell = self._table.cell(place, column)
        expect(cell.focused, "another cell is the current one")
        expect(cell.top == top, f"the row stands {cell.top - top} pixels below where it was")
        return after[:place] != before[: before.index(identifier)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--screenshot", required=True, help="where to put a picture of the screen when it fails")
    arguments = parser.parse_args()

    table = LivingTable(arguments.program)
    try:
        table.live()
    except Exception:
        if table.running:
            print(table.running.node.describe(), table.running.output(), sep="\n\n", file=sys.stderr)
        subprocess.run(["import", "-window", "root", arguments.screenshot], check=False)
        raise
    finally:
        if table.running:
            table.running.kill()


if __name__ == "__main__":
    main()
