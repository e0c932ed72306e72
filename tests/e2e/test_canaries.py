#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session with a cloud that has every fault, repeats the key and hands out secrets. Afterwards key, password and
token are sought in every file, in the log, in what was printed, in arguments and environment of every process, in
the clipboard, in the diagnostics, and in all that a screen reader is told. Runs inside run-e2e.sh."""

import argparse
import base64
import http.server
import json
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

from atspi_driver import Program, expect, press_key, wait_for
from leftovers import files_with, processes_with, spellings

CANARY = "cAnArY7"  # every secret of the cloud's answers holds it
KEY = "sk_cAnArY7-api-key-0123456789"
ACCOUNT_NAME = "bird account"


class Cloud(http.server.ThreadingHTTPServer):
    """PPIO as it should be, until it is told a fault."""

    daemon_threads = True

    def __init__(self, instance):
        super().__init__(("127.0.0.1", 0), Handler)
        self.instance = instance
        self.fault = None
        self.asked = 0
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request, client_address):
        """The program may go while it is answered."""


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        """Nothing on standard error."""

    def do_GET(self):
        path = self.path.split("?")[0]
        if path == "/gpus/v2/instances/i-canary":
            return self.answer(200, json.dumps(self.server.instance))
        if path != "/gpus/v2/instances":
            return self.answer(404, "{}")
        self.server.asked += 1
        if self.headers.get("Authorization") != f"Bearer {KEY}":
            return self.answer(401, '{"message":"another key"}')
        if self.server.fault:
            return self.server.fault(self)
        return self.answer(200, json.dumps({"data": [self.server.instance], "has_more": False, "total": 1}))

    def answer(self, status, text, length=None):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    # Faults. Each repeats the key and adds a token of its own.

    def refuse(self):
        sent = self.headers["Authorization"]
        self.answer(401, json.dumps({"message": f"not valid: {sent}, token=cAnArY7-refused"}))

    def break_down(self):
        self.answer(500, f"<html><b>token=cAnArY7-page</b> for {self.headers['Authorization']}</html>")

    def cut_off(self):
        self.answer(200, '{"data":[{"id":"a","password":"cAnArY7-cut"', length=5000)
        self.close_connection = True

    def talk_nonsense(self):
        self.answer(200, f'{{"data": "password=cAnArY7-nonsense", "key": "{KEY}"')

    def hang_up(self):
        self.close_connection = True
        self.connection.close()


class Session:
    def __init__(self, program, instance):
        self._command = [program, "--lang", "en", "--log-level", "debug"]
        self._cloud = Cloud(instance)
        self._folder = Path(os.environ["HOME"]).parent
        self._stderr = self._folder / "stderr.log"
        self._needles = spellings(CANARY) + spellings(KEY)
        self.running = None

    def live(self):
        self.running = Program(self._command, self._stderr)
        window = self.running.window("GPU Roster")
        self.add_account(window)
        table = window.find("table", "Instances")
        wait_for(lambda: table.row_count() == 1, "the instance")
        self.open_detail(window, table)
        self.meet(window, Handler.refuse, "HTTP status: 401")
        self.meet(window, Handler.break_down, "HTTP status: 500")
        self.meet(window, Handler.cut_off, "HTTP status: 200")
        self.meet(window, Handler.talk_nonsense, "The answer is not JSON")
        self.meet(window, Handler.hang_up, "Connection closed")
        self._cloud.fault = None
        diagnostics = self.copy_diagnostics(window)
        self.show_log(window)
        self.nobody_is_told(table)
        self.processes_show_none()
        self.running.quit()
        expect(CANARY not in clipboard(), "the clipboard holds a secret after the end")
        self.files_hold_none(diagnostics)

    def add_account(self, window):
        window.find("push button", "Add account…").press()
        dialog = self.running.window("Add account")
        dialog.find("text", "Name").write(ACCOUNT_NAME)
        dialog.find("text", "API address").write(self._cloud.address)
        dialog.find("password text", "API key").write(KEY)
        dialog.find("push button", "Add").press()
        wait_for(lambda: "Add account" not in self.running.titles(), "the dialog to close")

    def open_detail(self, window, table):
        """The password is revealed, hidden again and copied, and stays open in its dialog."""
        table.select_row(0)
        window.find("menu item", "Details…", showing=False).press()
        dialog = self.running.window("bird-cage")
        dialog.find("page tab", "Access").press()
        field = dialog.find("text", "Password")
        field.parent.find("push button", "Reveal").press()
        wait_for(lambda: CANARY in field.text, "the revealed password")
        field.parent.find("push button", "Hide").press()
        wait_for(lambda: CANARY not in dialog.describe(), "the password to be hidden")
        field.parent.find("push button", "Copy").press()
        wait_for(lambda: CANARY in clipboard(), "the password in the clipboard")
        window.find("push button", "Clear now").press()
        wait_for(lambda: CANARY not in clipboard(), "the clipboard to be cleared")

    def meet(self, window, fault, says):
        """Refreshes, and opens the technical details of what comes of it, which have this in them."""
        self._cloud.fault = fault
        wait_for(lambda: window.find("menu item", "Refresh", showing=False).enabled, "refreshing to be possible")
        window.find("menu item", "Refresh", showing=False).press()
        details = window.find("text", "Technical details", showing=False)
        wait_for(lambda: says in details.text, f"{fault.__name__}: “{says}” in the details")
        window.find("check box", "Details").press()
        wait_for(lambda: details.showing, f"{fault.__name__}: the details to be shown")
        expect(CANARY not in window.describe(), f"{fault.__name__}: the window tells a secret")

    def copy_diagnostics(self, window):
        window.find("menu item", "Copy diagnostics", showing=False).press()
        text = wait_for(lambda: clipboard() if "Warnings and errors" in clipboard() else None, "the diagnostics")
        for word in (CANARY, ACCOUNT_NAME, "bird", os.environ["HOME"]):
            expect(word not in text, f"the diagnostics hold {word}")
        expect("PPIO: 1, 1 of them enabled" in text, f"the diagnostics do not count the accounts: {text}")
        return text

    def show_log(self, window):
        window.find("menu item", "Show log", showing=False).press()
        log = self.running.window("Log of GPU Roster")
        text = log.find("text", "Log").text
        expect("/gpus/v2/instances" in text, "the log does not tell of requests")
        for word in (CANARY, ACCOUNT_NAME, "bird-cage"):
            expect(word not in text, f"the log shows {word}")

    def nobody_is_told(self, table):
        """Every window that is open now, every cell included."""
        titles = self.running.titles()
        expect(len(titles) >= 3, f"only {titles} are open")
        for title in titles:
            expect(CANARY not in self.running.window(title).describe(), f"“{title}” tells a secret")
        headers = table.headers()
        for column in range(len(headers)):
            expect(CANARY not in table.cell(0, column).name, f"“{headers[column]}” tells a secret")

    def processes_show_none(self):
        found = list(processes_with(self._needles, self.running.process.pid))
        expect(not found, f"a secret is in {found}")

    def the_search_finds(self):
        """What it is there to find, however it is written."""
        text = f"key: {KEY}, with something on both sides"
        decoy = self._folder / "decoy"
        for shift in range(3):
            plain = ("x" * shift + text).encode()
            for content in (plain, base64.b64encode(plain), plain.hex().encode(), text.encode("utf-16-le")):
                decoy.write_bytes(content)
                expect(decoy in list(files_with(spellings(KEY), self._folder)), f"{content} is not found")
        decoy.unlink()

    def files_hold_none(self, diagnostics):
        log = self._folder / "home" / ".local" / "state" / "gpu-roster" / "gpu-roster.log"
        expect(log.is_file(), f"{log} is missing")
        expect(log.stat().st_mode & 0o077 == 0, "others may read the log")
        text = log.read_text()
        expect("/gpus/v2/instances" in text and re.search(r"status 401", text), "the log is empty of requests")
        for word in (ACCOUNT_NAME, "bird-cage", os.environ["HOME"]):
            expect(word not in text, f"the log holds {word}")
        expect("status 401" in self.running.output(), "standard error was not asked for enough")
        expect(list(files_with([ACCOUNT_NAME.encode()], self._folder)), "the settings are not where they were sought")
        expect(diagnostics, "no diagnostics")
        self.the_search_finds()
        found = list(files_with(self._needles, self._folder))
        expect(not found, f"a secret stands in {found}")


def clipboard():
    """What another program would paste, from either selection."""
    texts = [
        subprocess.run(
            ["xclip", "-o", "-selection", selection], capture_output=True, text=True, timeout=30, check=False
        ).stdout
        for selection in ("CLIPBOARD", "PRIMARY")
    ]
    return "\n".join(texts)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--screenshot", required=True, help="where to put a picture of the screen when it fails")
    parser.add_argument("--instance", required=True, help="the answer for an instance, with secrets")
    arguments = parser.parse_args()
    if subprocess.run(["which", "xclip"], capture_output=True, check=False).returncode != 0:
        print("Skipped: xclip is missing. scripts/install-dependencies.sh test installs it.", file=sys.stderr)
        sys.exit(77)

    session = Session(arguments.program, json.loads(Path(arguments.instance).read_text()))
    try:
        session.live()
    except Exception:
        if session.running and session.running.process.poll() is None:
            print(session.running.node.describe(), file=sys.stderr)
        if session.running:
            print(session.running.output(), file=sys.stderr)
        subprocess.run(["import", "-window", "root", arguments.screenshot], check=False)
        raise
    finally:
        if session.running:
            session.running.kill()


if __name__ == "__main__":
    main()
