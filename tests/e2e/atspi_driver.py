# SPDX-License-Identifier: GPL-3.0-or-later
"""A program seen and handled as a screen reader does: through the accessibility tree (AT-SPI)."""

import re
import subprocess
import time

import pyatspi

PATIENCE = 30.0  # seconds; only ever used up by a failure
PAUSE = 0.05  # between two looks


class Impatient(AssertionError):
    """What was waited for did not happen."""


class Ended(AssertionError):
    """The program is no longer there; no use in waiting."""


def wait_for(condition, what, patience=PATIENCE):
    """Looks again and again until the condition gives something true, and returns that."""
    end = time.monotonic() + patience
    while True:
        try:
            found = condition()
        except Ended:
            raise
        except Exception as error:  # a node may go while it is looked at: AT-SPI has many words for that
            found, last = None, error
        else:
            last = None
        if found:
            return found
        if time.monotonic() > end:
            raise Impatient(f"waited {patience:.0f} s for {what}") from last
        time.sleep(PAUSE)


KEYSYMS = {"Escape": 0xFF1B, "Return": 0xFF0D, "Home": 0xFF50}


def press_key(name):
    """Types a key into whatever has the keyboard."""
    pyatspi.Registry.generateKeyboardEvent(KEYSYMS[name], None, pyatspi.KEY_SYM)


def expect(condition, what):
    if not condition:
        raise AssertionError(what)


# What Qt says on stderr when the program is wrong, in the words that its warnings begin with.
# But for the X11 clipboard's: they are about another program, here xclip, that asks just while the clipboard is emptied.
COMPLAINT = re.compile(r"^(?!qt\.qpa\.clipboard:)(Q[A-Z]\w+(::|:)|qt\.|Could not parse|QObject|.*(ASSERT|[Ww]arning))", re.MULTILINE)


class Node:
    """One node of the tree. Nothing is remembered: each question is asked anew."""

    def __init__(self, accessible):
        self._accessible = accessible

    @property
    def name(self):
        return self._accessible.name

    @property
    def role(self):
        return self._accessible.getRoleName()

    @property
    def text(self):
        text = self._accessible.queryText()
        return text.getText(0, text.characterCount)

    @property
    def parent(self):
        return Node(self._accessible.parent)

    def _extents(self):
        return self._accessible.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)

    @property
    def top(self):
        """The upper edge on the screen."""
        return self._extents().y

    @property
    def bottom(self):
        """The lower edge on the screen."""
        extents = self._extents()
        return extents.y + extents.height


    def has(self, state):
        return self._accessible.getState().contains(state)

    @property
    def showing(self):
        return self.has(pyatspi.STATE_SHOWING)

    @property
    def enabled(self):
        return self.has(pyatspi.STATE_ENABLED)

    @property
    def expanded(self):
        """Whether its choices are open."""
        return self.has(pyatspi.STATE_EXPANDED)

    @property
    def focused(self):
        """Whether the keyboard is here."""
        return self.has(pyatspi.STATE_FOCUSED)

    def children(self):
        accessible = self._accessible
        return [Node(child) for i in range(accessible.childCount) if (child := accessible.getChildAtIndex(i))]

    def walk(self, skip=("table", "tree table")):
        """This node and all below, without the cells of tables, which are many: ask rows() for those."""
        yield self
        if self.role not in skip:
            for child in self.children():
                yield from child.walk(skip)

    def all(self, role=None, name=None, showing=True):
        return [
            node
            for node in self.walk()
            if (role is None or node.role == role)
            and (name is None or node.name == name)
            and (not showing or node.showing)
        ]

    def find(self, role, name=None, showing=True, patience=PATIENCE):
        """Waits until there is such a node, and returns the first."""
        looked_for = f"{role} “{name}”" if name else role
        return wait_for(lambda: self.all(role, name, showing), f"a {looked_for}", patience)[0]

    def press(self):
        """Does what a click does. Returns at once, also where a dialog opens."""
        action = self._accessible.queryAction()
        names = [action.getName(i) for i in range(action.nActions)]
        wanted = next(name for name in ("Press", "Toggle", "ShowMenu", "SetFocus") if name in names)
        wait_for(lambda: self.enabled, f"“{self.name}” to be enabled")
        action.doAction(names.index(wanted))

    def write(self, text):
        """Replaces the text of a field."""
        self._accessible.queryEditableText().setTextContents(text)

    def _mouse(self, event):
        extents = self._extents()
        at = (extents.x + extents.width // 2, extents.y + extents.height // 2)
        pyatspi.Registry.generateMouseEvent(*at, event)

    def click(self):
        """With the mouse, in the middle, for what has no action of its own."""
        self._mouse(pyatspi.MOUSE_B1C)

    def turn_wheel_down(self):
        """By one click, over the middle."""
        self._mouse("b5c")

    def drag_across(self):
        """With the mouse held down, along the first line from its beginning to the right edge."""
        extents = self._extents()
        y = extents.y + min(extents.height // 2, 10)
        for x, event in ((extents.x + 1, "b1p"), (extents.x + extents.width - 2, "abs"), (extents.x + extents.width - 2, "b1r")):
            pyatspi.Registry.generateMouseEvent(x, y, event)

    def choose(self, index):
        """Selects the child at this place."""
        self._accessible.querySelection().selectChild(index)

    # Tables

    def headers(self):
        table = self._accessible.queryTable()
        return [table.getColumnDescription(column) for column in range(table.nColumns)]

    def header(self, title):
        table = self._accessible.queryTable()
        return Node(table.getColumnHeader(self.headers().index(title)))

    def row_count(self):
        return self._accessible.queryTable().nRows

    def cell(self, row, column):
        return Node(self._accessible.queryTable().getAccessibleAt(row, column))

    def column(self, header):
        """The texts of one column, top to bottom."""
        place = self.headers().index(header)
        return [self.cell(row, place).name for row in range(self.row_count())]

    def select_row(self, row):
        self._accessible.queryTable().addRowSelection(row)

    def selected_rows(self):
        return list(self._accessible.queryTable().getSelectedRows())

    def describe(self):
        """The tree as text, for the report of a failure."""
        lines = []

        def add(node, depth):
            try:
                text = f": {node.text}" if node.role in ("text", "password text") else ""
                hidden = "" if node.showing else " (hidden)"
                lines.append(f"{'  ' * depth}{node.role} “{node.name}”{hidden}{text}")
                if node.role not in ("table", "tree table"):
                    for child in node.children():
                        add(child, depth + 1)
            except Exception as error:
                lines.append(f"{'  ' * depth}? {error}")

        add(self, 0)
        return "\n".join(lines)


class Program:
    """A started program: its process, and its node in the tree once it is there."""

    def __init__(self, command, stderr):
        self._stderr = stderr
        with open(stderr, "wb") as sink:
            self.process = subprocess.Popen(command, stdout=sink, stderr=sink)
        self.node = wait_for(self._find, f"{command[0]} on the accessibility bus")

    def _find(self):
        if self.process.poll() is not None:
            raise Ended(f"ended with {self.process.returncode}: {self.output()}")
        desktop = pyatspi.Registry.getDesktop(0)
        for i in range(desktop.childCount):
            application = desktop.getChildAtIndex(i)
            if application and application.get_process_id() == self.process.pid:
                return Node(application)
        return None

    def window(self, title_part, role=None):
        """Waits for a window or dialog whose title has this in it."""

        def look():
            return [
                node
                for node in self.node.children()
                if title_part in node.name and node.showing and (role is None or node.role == role)
            ]

        return wait_for(look, f"a window “{title_part}”")[0]

    def titles(self):
        return [node.name for node in self.node.children() if node.showing]

    def output(self):
        with open(self._stderr, encoding="utf-8", errors="replace") as source:
            return source.read()

    def wait(self, patience=PATIENCE):
        return self.process.wait(patience)

    def quit(self):
        """By its menu. It shall end well, and without a complaint."""
        self.window("GPU Roster").find("menu item", "Quit", showing=False).press()
        code = self.wait()
        expect(code == 0, f"the program ended with {code}")
        expect(not COMPLAINT.search(self.output()), f"the program complained: {self.output()}")

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
