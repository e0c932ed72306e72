#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A user's first day: an account is added, its instances are seen, filtered and opened; after a restart they are
there again without typing the key, which is found in no file. Runs inside run-e2e.sh."""

import argparse
import json
import os
import re
import subprocess
import sys
import urllib.request
from pathlib import Path

from atspi_driver import Program, expect, press_key, wait_for
from leftovers import files_with, spellings

ACCOUNT_NAME = "Training on loopback"


class Cloud:
    """The demo cloud in a process of its own, and a plain client of it, to know what the program should show."""

    def __init__(self, program):
        self._process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        accounts = json.loads(self._process.stdout.readline())
        account = next(account for account in accounts if account["provider"] == "ppio")
        self.address, self.key = account["address"], account["key"]

    def get(self, path):
        request = urllib.request.Request(self.address + path, headers={"Authorization": f"Bearer {self.key}"})
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=30) as answer:
            return json.load(answer)

    def instances(self):
        found, cursor = [], ""
        while True:
            page = self.get(f"/gpus/v2/instances?limit=100&cursor={cursor}")
            found += page["data"]
            cursor = page["next_cursor"]
            if not cursor or not page["has_more"]:
                return found

    def instance(self, identifier):
        return self.get(f"/gpus/v2/instances/{identifier}")

    def stop(self):
        self._process.stdin.close()
        self._process.wait(30)


class FirstDay:
    def __init__(self, program, cloud):
        self._command = [program, "--lang", "en"]
        self._cloud = cloud
        self._folder = Path(os.environ["HOME"]).parent
        self._stderr = self._folder / "stderr.log"
        self.running = None

    def start(self):
        self.running = Program(self._command, self._stderr)
        return self.running.window("GPU Roster")

    def add_account(self, window):
        window.find("push button", "Add account…").press()
        dialog = self.running.window("Add account")
        dialog.find("text", "Name").write(ACCOUNT_NAME)
        dialog.find("text", "API address").write(self._cloud.address)
        key = dialog.find("password text", "API key")
        key.write(self._cloud.key)
        expect(self._cloud.key not in key.text, "the key can be read in its field")
        dialog.find("push button", "Test connection").press()
        wait_for(lambda: "The connection works." in dialog.describe(), "the test to say that the connection works")
        dialog.find("push button", "Add").press()
        wait_for(lambda: "Add account" not in self.running.titles(), "the dialog to close")

    def see_account(self, window):
        """It stands in the side bar, and not below its edge."""
        accounts = window.find("list", "Accounts")
        item = wait_for(lambda: [i for i in accounts.children() if ACCOUNT_NAME in i.name], "the account's item")[0]
        wait_for(lambda: item.bottom <= accounts.bottom, "the account to be in sight")

    def see_rows(self, window):
        table = window.find("table", "Instances")
        expected = sorted(instance["id"] for instance in self._cloud.instances())
        wait_for(lambda: table.row_count() == len(expected), f"{len(expected)} rows")
        expect(sorted(table.column("ID")) == expected, "the rows are not the cloud's instances")
        return table

    def filter(self, window, table):
        everything = self._cloud.instances()
        words = everything[0]["name"]
        expected = sorted(i["id"] for i in everything if words in i["name"] or words in i["id"])
        expect(len(expected) < len(everything), "the filter would not filter")
        field = window.find("text", "Name or ID")
        field.write(words)
        wait_for(lambda: sorted(table.column("ID")) == expected, f"the rows that match “{words}”")
        field.write("")
        wait_for(lambda: table.row_count() == len(everything), "all rows again")

    def open_detail(self, window, table):
        """Of an instance that has a password: it is shown as bullets."""
        known = next(i for i in map(self._detail_of, self._cloud.instances()) if self._password_of(i))
        table.select_row(table.column("ID").index(known["id"]))
        window.find("menu item", "Details…", showing=False).press()
        dialog = self.running.window(known["name"])
        dialog.find("page tab", "Access").press()
        password = self._password_of(known)
        field = dialog.find("text", "Password")
        shown = [node.text for node in dialog.all("text", "Password")]
        expect(all(re.fullmatch("•+", text) for text in shown), f"the password is not bullets: {shown}")
        expect(password not in dialog.describe(), "the password can be read in the dialog")
        field.parent.find("push button", "Reveal").press()
        wait_for(lambda: password in [node.text for node in dialog.all("text", "Password")], "the revealed password")
        press_key("Escape")
        wait_for(lambda: known["name"] not in " ".join(self.running.titles()), "the dialog to close")

    def _detail_of(self, instance):
        return self._cloud.instance(instance["id"])

    @staticmethod
    def _password_of(detail):
        return ((detail.get("tools") or {}).get("ssh") or {}).get("password")

    def look_at_process(self):
        """The key is neither an argument nor in the environment of the running program."""
        for name in ("cmdline", "environ"):
            content = Path(f"/proc/{self.running.process.pid}/{name}").read_bytes()
            expect(self._cloud.key.encode() not in content, f"the key is in the process's {name}")

    def look_at_files(self):
        """The key is in no file that this day has left, the keyring's own included."""
        expect(list(files_with([ACCOUNT_NAME.encode()], self._folder)), "the settings are not where they were sought")
        expect(list(self._folder.glob("home/.local/share/keyrings/*.keyring")), "there is no keyring")
        found = list(files_with(spellings(self._cloud.key), self._folder))
        expect(not found, f"the key stands in {found}")

    def live(self):
        window = self.start()
        self.add_account(window)
        table = self.see_rows(window)
        self.filter(window, table)
        self.open_detail(window, table)
        self.look_at_process()
        self.running.quit()
        self.look_at_files()

        window = self.start()
        self.see_account(window)
        self.see_rows(window)
        self.look_at_process()
        self.running.quit()
        self.look_at_files()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--demo-server", required=True)
    parser.add_argument("--screenshot", required=True, help="where to put a picture of the screen when it fails")
    arguments = parser.parse_args()

    cloud = Cloud(arguments.demo_server)
    day = FirstDay(arguments.program, cloud)
    try:
        day.live()
    except Exception:
        if day.running:
            print(day.running.node.describe(), day.running.output(), sep="\n\n", file=sys.stderr)
        subprocess.run(["import", "-window", "root", arguments.screenshot], check=False)
        raise
    finally:
        if day.running:
            day.running.kill()
        cloud.stop()


if __name__ == "__main__":
    main()
