# SPDX-License-Identifier: GPL-3.0-or-later
"""KDE's wallet as far as QtKeychain asks it: a template of python-dbusmock. The wallet is open."""

import dbus

BUS_NAME = "org.kde.kwalletd5"
MAIN_OBJ = "/modules/kwalletd5"
MAIN_IFACE = "org.kde.KWallet"
SYSTEM_BUS = False

HANDLE = 7
UNKNOWN, PASSWORD = 0, 1

passwords = {}


def load(_mock, _parameters):
    pass


@dbus.service.method(MAIN_IFACE, in_signature="", out_signature="s")
def networkWallet(_self):
    return "kdewallet"


@dbus.service.method(MAIN_IFACE, in_signature="s", out_signature="b")
def isOpen(_self, _wallet):
    return True


@dbus.service.method(MAIN_IFACE, in_signature="sxs", out_signature="i")
def open(_self, _wallet, _window, _program):
    return HANDLE


@dbus.service.method(MAIN_IFACE, in_signature="isss", out_signature="i")
def entryType(_self, _handle, folder, key, _program):
    return PASSWORD if (folder, key) in passwords else UNKNOWN


@dbus.service.method(MAIN_IFACE, in_signature="isss", out_signature="s")
def readPassword(_self, _handle, folder, key, _program):
    return passwords.get((folder, key), "")


@dbus.service.method(MAIN_IFACE, in_signature="issss", out_signature="i")
def writePassword(_self, _handle, folder, key, password, _program):
    passwords[folder, key] = password
    return 0


@dbus.service.method(MAIN_IFACE, in_signature="isss", out_signature="i")
def removeEntry(_self, _handle, folder, key, _program):
    return 0 if passwords.pop((folder, key), None) is not None else -3
