#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes what the fuzz targets begin with: seeds, and the words of their languages.

    make-seeds.py FOLDER

FOLDER/<target>/ has the seeds: the documented examples, the hostile lists of tests/data, a few lines of each
language, and what once was a finding (tests/fuzz/findings/<target>/). FOLDER/<target>.dict has the words.
"""
import hashlib
import json
import pathlib
import re
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent / "data"
REPOSITORY = HERE.parent.parent

FIND = [
    'llm 4090 -h100', '"train llm"', 'h100 OR 4090', 'name:eval,train status!=exited', 'gpus>=4 memory<0.25TB',
    'price>1cny', 'price<¥2', 'price>=$1.39', 'ends<3d', 'created>2w', 'renew:no', 'gpu=none', '-status:running,exited',
    '名称：训练', 'ＧＰＵ＞＝４', 'disk:1.5TB OR cpu<64', 'uptime>1mo', 'started<1d -billing:spot', 'price=1,234.50',
]
SSH_CONFIG = [
    'Host *\n    User root\n', '# mine\nHost a b !c\n  HostName=192.0.2.1\n\tPort 22\nMatch host *.example,!x exec "true"\n',
    'Include ~/.ssh/more\n\nHost "a b" c\\ d\n', '\ufeffHost gpu-?\r\n    IdentityFile ~/.ssh/id\r\n', 'User x',
    'Match all\nMatch !originalhost a,b canonical\n', '#\n#\nHost x\n',
]
VIEWS = [{
    "kind": "gpu-roster saved views", "version": 1, "views": [
        {"id": "5a1d3c7e-2b4f-4c6a-9d8e-1f2a3b4c5d6e", "name": "Spot", "find": "billing:spot", "grouping": "region",
         "accounts": [{"id": "7f5f4cb1-4b1c-4a05-8e4b-2d6a3b1f9c10", "provider": "ppio", "name": "research"}],
         "filter": {"name": "a", "status": "running", "regions": ["cn-south-1"], "billing": "spot"},
         "columns": [{"key": "name", "width": 120, "visible": True}, {"key": "price", "visible": False}],
         "sorting": [{"key": "price", "order": "descending"}]},
        {"name": "no id"}, {"starter": "all"}, 7, {"id": "x"}]},
    {"kind": "gpu-roster saved views", "version": 2, "views": []}, {"views": {}}]
ACCOUNT = "7f5f4cb1-4b1c-4a05-8e4b-2d6a3b1f9c10"
SETTINGS = [{
    "kind": "gpu-roster settings", "version": 1, "other": 1, "settings": {
        "theme": "Dark", "language": "zh_CN", "refreshSeconds": 60, "pauseUnseen": False,
        "secrets/neverReveal": True, "secrets/clipboardSeconds": 10, "secrets/hiddenFromCapture": True,
        "connection/proxy": "manual", "connection/proxyHost": "h", "connection/proxyPort": 8080,
        "connection/proxyUser": "u", "connection/authorityFile": "/x.pem", "recentFinds": ["a", "b"],
        "layout/main/geometry": {"base64": "AAEC"}, "accounts/order": [ACCOUNT, "x", ACCOUNT],
        f"accounts/{ACCOUNT}/provider": "ppio", f"accounts/{ACCOUNT}/name": "research",
        f"accounts/{ACCOUNT}/apiAddress": "https://api.ppio.com", f"accounts/{ACCOUNT}/color": "2f6fed", f"accounts/{ACCOUNT}/enabled": False}},
    {"kind": "gpu-roster settings", "version": 2, "settings": {}}, {"kind": "gpu-roster settings", "settings": []}]
ERRORS = [
    {"message": "invalid api key"}, {"error": "text"}, {"error": {"code": 401, "message": "m", "details": "d"}},
    {"code": 403, "reason": "DENIED", "message": "m"}, {"reason": "r"}, {"title": "t", "detail": "d"},
    {"success": False, "data": [], "status": "failed"}, {"status": "success", "data": None},
]
JSON_SIGNS = ['{', '}', '[', ']', ':', ',', '"', '\\"', '\\u0000', '\\ud800', 'null', 'true', 'false', '-1', '1e999',
              '9223372036854775807', '0.1', '{}', '[]', '""']


def hostile(name):
    """The texts of a list of tests/data/hostile."""
    entries = json.loads((DATA / "hostile" / f"{name}.json").read_text())
    return [entry["text"] * entry.get("times", 1) for entry in entries if "text" in entry]


def examples(*names):
    return [(DATA / f"{name}.json").read_bytes() for name in names]


def in_fields(example, texts):
    """A documented example again and again, with hostile texts in the places of its own."""
    texts = iter(texts)

    def replaced(value):
        if isinstance(value, dict):
            return {key: replaced(member) for key, member in value.items()}
        if isinstance(value, list):
            return [replaced(member) for member in value]
        return next(texts, value) if isinstance(value, str) else value

    return [dumped(replaced(json.loads(example))) for _ in range(5)]


def dumped(value):
    return json.dumps(value).encode()


def few(things):
    """Some of many that are much alike: a target must have read all its seeds within a second."""
    return list(things)[::10]


def utf8(texts):
    return [text.encode("utf-8", "surrogatepass") for text in texts]


def seeds():
    names, environment = hostile("names"), json.loads((DATA / "hostile/environment.json").read_text())
    variables = [f'{entry["name"]}={entry["value"]}' for entry in environment]
    rules = re.findall(r"^\|[^`]*\| `([^`]+)` \|", (REPOSITORY / "docs/redaction.md").read_text(), re.MULTILINE)
    secrets = utf8(rules + variables)
    bodies = [b"<!DOCTYPE html><html><head><title>403 Forbidden</title></head><body>no</body></html>", b"plain", b"",
              *map(dumped, ERRORS)]
    result = {
        "ppiolist": examples("ppio-list", "novita-list-strings"),
        "ppiodetail": examples("ppio-detail", "canary-detail"),
        "ppiocatalogue": examples("ppio-products") + [dumped({"data": [{"id": "cn-south-1", "name": "n"}]})],
        "nebulablocklist": examples("nebulablock-list"),
        "nebulablockdetail": examples("nebulablock-detail"),
        "savedviews": [dumped(each) for each in VIEWS],
        "settings": [dumped(each) for each in SETTINGS],
        "find": utf8(FIND + few(text for text in names if len(text) < 200)),
        "weblink": utf8(hostile("urls")),
        "sshcommand": utf8(hostile("commands") + ["ssh -p 51039 root@192.0.2.7", "ssh a@[::1]", "ssh a@::1"] + few(names)),
        "sshconfig": utf8(SSH_CONFIG),
        "errorbody": [bytes([i]) + bodies[i % len(bodies)] for i in range(2 * len(bodies))],
        # The first byte: a text, a command, and each again and again.
        "redactor": [bytes([i % 2]) + secret for i, secret in enumerate(secrets)]
        + [bytes([0xF0 + i % 2]) + secret for i, secret in enumerate(few(secrets))],
        "redactjson": examples("ppio-detail", "nebulablock-detail", "canary-detail")
        + [dumped({"envs": [{"key": entry["name"], "value": entry["value"]}], "command": entry["value"]})
           for entry in few(environment)],
        "paging": [bytes((seed * 131 + i * (seed + 7)) % 256 for i in range(160)) for seed in range(32)],
    }
    short = [text for text in names + hostile("urls") + hostile("commands") if len(text) < 200]
    for target in ("ppiolist", "ppiodetail", "ppiocatalogue", "nebulablocklist", "nebulablockdetail"):
        result[target] += in_fields(result[target][0], short)
    for target in result:
        findings = HERE / "findings" / target
        result[target] += [file.read_bytes() for file in sorted(findings.glob("*"))]
    return result


def words(target, texts):
    """Of JSON its signs and its members' names; of other languages what seeds are made of."""
    if target == "paging":
        return []
    found = set()
    if target in ("find", "weblink", "sshcommand", "sshconfig", "redactor"):
        for text in texts:
            found.update(re.findall(rb"[A-Za-z][A-Za-z0-9_-]{1,19}|[^\w\s]{1,3}", text))
    else:
        found.update(sign.encode() for sign in JSON_SIGNS)
        for text in texts:
            found.update(re.findall(rb'"[A-Za-z_/]{2,24}"', text))
    return sorted(found)[:600]


def escaped(word):
    return "".join(chr(c) if 0x20 < c < 0x7F and chr(c) not in '"\\' else f"\\x{c:02X}" for c in word)


def main():
    folder = pathlib.Path(sys.argv[1])
    shutil.rmtree(folder, ignore_errors=True)
    for target, texts in seeds().items():
        (folder / target).mkdir(parents=True, exist_ok=True)
        for text in texts:
            (folder / target / hashlib.sha1(text).hexdigest()).write_bytes(text)
        lines = [f'"{escaped(word)}"\n' for word in words(target, texts)]
        (folder / f"{target}.dict").write_text("".join(lines))


main()
