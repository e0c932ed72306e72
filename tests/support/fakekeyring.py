# SPDX-License-Identifier: GPL-3.0-or-later
"""A Secret Service that misbehaves when told to: a template of python-dbusmock.

Whoever tests it calls org.gpuroster.FakeKeyring on the main object:

    Put(entry, text)      what an earlier run has written
    Held(entry) -> text   what it holds now, locked or not; empty: nothing
    SetState(state)       open; locked: as KeePassXC, its collection is there, and a search finds nothing;
                          closed: as KeePassXC without a database, there is not even a collection
    SetFault(fault)       none; forget: takes a new secret, and keeps the old one; freeze: stops itself (SIGSTOP)
                          before it does what the next write wants; empty: takes a secret, and keeps an empty one;
                          garbled: what it holds cannot be read, and a new secret is kept

It is asked without encryption, which libsecret then does without.
"""

import os
import signal

import dbus
import dbusmock

BUS_NAME = "org.freedesktop.secrets"
MAIN_OBJ = "/org/freedesktop/secrets"
MAIN_IFACE = "org.freedesktop.Secret.Service"
SYSTEM_BUS = False

COLLECTION_IFACE = "org.freedesktop.Secret.Collection"
ITEM_IFACE = "org.freedesktop.Secret.Item"
CONTROL_IFACE = "org.gpuroster.FakeKeyring"
COLLECTION = MAIN_OBJ + "/collection/only"
DEFAULT = MAIN_OBJ + "/aliases/default"
SESSION = MAIN_OBJ + "/session/plain"
SERVER = "GPU Roster"


class Keyring:
    """What it holds: attributes and text of each item, by its path."""

    items = {}
    state = "open"
    fault = "none"
    count = 0


def service():
    return dbusmock.get_object(MAIN_OBJ)


def load(mock, _parameters):
    mock.AddProperties(MAIN_IFACE, {"Collections": dbus.Array([COLLECTION], signature="o")})
    for path in (COLLECTION, DEFAULT):
        mock.AddObject(path, COLLECTION_IFACE, {"Locked": False, "Label": "Only"}, [])


def path_of(entry):
    return next((path for path, (attributes, _) in Keyring.items.items() if attributes.get("user") == entry), None)


def keep(attributes, text):
    same = next((path for path, (known, _) in Keyring.items.items() if known.get("user") == attributes.get("user")), None)
    if same is None:
        Keyring.count += 1
        same = f"{COLLECTION}/{Keyring.count}"
        service().AddObject(same, ITEM_IFACE, {"Locked": False}, [])
    Keyring.items[same] = (attributes, text)
    return same


def secret(text):
    return dbus.Struct(
        (dbus.ObjectPath(SESSION), dbus.ByteArray(b""), dbus.ByteArray(text.encode()), "text/plain"), signature="oayays"
    )


@dbus.service.method(MAIN_IFACE, in_signature="sv", out_signature="vo")
def OpenSession(_self, algorithm, _input):
    if algorithm != "plain":
        raise dbus.exceptions.DBusException("only plain", name="org.freedesktop.DBus.Error.NotSupported")
    return "", SESSION


@dbus.service.method(MAIN_IFACE, in_signature="a{ss}", out_signature="aoao")
def SearchItems(_self, wanted):
    found = [
        path
        for path, (attributes, _) in Keyring.items.items()
        if Keyring.state == "open" and all(attributes.get(name) == value for name, value in wanted.items())
    ]
    return dbus.Array(found, signature="o"), dbus.Array([], signature="o")


@dbus.service.method(MAIN_IFACE, in_signature="aoo", out_signature="a{o(oayays)}")
def GetSecrets(_self, paths, _session):
    if Keyring.fault == "garbled":
        raise dbus.exceptions.DBusException("cannot be read", name="org.freedesktop.DBus.Error.Failed")
    return dbus.Dictionary({path: secret(Keyring.items[path][1]) for path in paths}, signature="o(oayays)")


@dbus.service.method(MAIN_IFACE, in_signature="s", out_signature="o")
def ReadAlias(_self, _name):
    return "/" if Keyring.state == "closed" else COLLECTION


@dbus.service.method(COLLECTION_IFACE, in_signature="a{sv}(oayays)b", out_signature="oo")
def CreateItem(_self, properties, new, _replace):
    if Keyring.fault == "freeze":
        Keyring.fault = "none"
        os.kill(os.getpid(), signal.SIGSTOP)
    attributes = {str(name): str(value) for name, value in properties[ITEM_IFACE + ".Attributes"].items()}
    text = bytes(bytearray(new[2])).decode()
    known = path_of(attributes["user"])
    if Keyring.fault == "forget" and known:
        return known, "/"
    return keep(attributes, "" if Keyring.fault == "empty" else text), "/"


@dbus.service.method(ITEM_IFACE, in_signature="", out_signature="o")
def Delete(self):
    Keyring.items.pop(self.path, None)
    service().RemoveObject(self.path)
    return "/"


@dbus.service.method(CONTROL_IFACE, in_signature="ss", out_signature="")
def Put(_self, entry, text):
    keep({"user": str(entry), "server": SERVER, "type": "plaintext"}, str(text))


@dbus.service.method(CONTROL_IFACE, in_signature="s", out_signature="s")
def Held(_self, entry):
    path = path_of(entry)
    return Keyring.items[path][1] if path else ""


@dbus.service.method(CONTROL_IFACE, in_signature="s", out_signature="")
def SetState(self, state):
    Keyring.state = str(state)
    shown = [] if state == "closed" else [COLLECTION]
    self.UpdateProperties(MAIN_IFACE, {"Collections": dbus.Array(shown, signature="o")})
    for path in (COLLECTION, DEFAULT):
        dbusmock.get_object(path).UpdateProperties(COLLECTION_IFACE, {"Locked": dbus.Boolean(state != "open")})
    if shown:
        self.EmitSignal(MAIN_IFACE, "CollectionChanged", "o", [COLLECTION])


@dbus.service.method(CONTROL_IFACE, in_signature="s", out_signature="")
def SetFault(_self, fault):
    Keyring.fault = str(fault)
