#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks the form of headers, tests and examples: who may include whom, how a header opens, how long
a file may be.

Usage: check_form.py REPOSITORY

Prints one line a finding, `file:line: what is wrong`, and exits with 1 if there is any.
"""

import pathlib
import re
import sys

FLOORS = {"wire": 0, "attribute": 1, "packet": 2, "dictionary": 3, "auth": 4, "protocol": 5,
          "transport": 6, "server": 7, "client": 7, "proxy": 7}

# Headers beside the folders: the highest floor that each may include.
UMBRELLAS = {"packet.hpp": 2, "dictionary.hpp": 3, "radius.hpp": 8}

MAX_HEADER_LINES = 600
MAX_PROGRAM_LINES = 600

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
SOCKETS = re.compile(r"asio(\.hpp|/)|sys/socket\.h|sys/epoll\.h|netinet/|arpa/|netdb\.h|poll\.h")
OPENSSL = re.compile(r"openssl/")
CLOCK = re.compile(r"_clock::now\s*\(")
# Dictionaries are read through <cstdio>, which is cheaper to compile than <fstream>.
OUTPUT = re.compile(r"iostream|print|syslog\.h")
STANDARD_STREAM = re.compile(r"\b(stdout|stderr|printf|puts|putchar|perror|syslog)\b")
# The log of whoever gives none: the one header that may write to a standard stream.
DEFAULT_LOG = "observe/standard_error_log.hpp"


def without_comments(text):
    """`text` with comments blanked, line numbers kept. String literals with // are not our style."""
    text = re.sub(r"/\*.*?\*/", lambda found: "\n" * found[0].count("\n"), text, flags=re.S)
    return re.sub(r"//[^\n]*", "", text)


def include_errors(name, target, quoted):
    """What is wrong with the include of `target` (as written) in include/radius/`name`."""
    if quoted:
        yield f'"{target}" is quoted; write <radius/...>'
    floor = FLOORS.get(name.split("/")[0]) if "/" in name else None
    highest = UMBRELLAS.get(name, 8) if floor is None else floor
    if highest <= 5 and SOCKETS.match(target):
        yield f"<{target}>: no sockets below transport/"
    if highest <= 3 and OPENSSL.match(target):
        yield f"<{target}>: no OpenSSL below auth/"
    if OUTPUT.fullmatch(target):
        yield f"<{target}>: a library says nothing but to the log hook"
    if not target.startswith("radius/"):
        return
    folder, slash, _ = target.removeprefix("radius/").partition("/")
    if not slash:
        if floor is not None:
            yield f"<{target}>: no floor may include an umbrella header"
        return
    if folder not in FLOORS:
        yield f"<{target}>: {folder}/ is no floor"
        return
    own_folder = name.split("/")[0]
    if FLOORS[folder] > highest:
        yield f"<{target}>: upward include, from floor {highest} to {FLOORS[folder]}"
    elif floor == FLOORS[folder] and folder != own_folder:
        yield f"<{target}>: {own_folder}/ and {folder}/ are siblings"


def header_errors(name, text):
    """Findings (line, what) for the header include/radius/`name`."""
    lines = text.splitlines()
    if len(lines) > MAX_HEADER_LINES:
        yield len(lines), f"{len(lines)} lines; a header has at most {MAX_HEADER_LINES}"
    if "/" in name and name.split("/")[0] not in FLOORS:
        yield 1, f"{name.split('/')[0]}/ is no floor"
    if "/" not in name and name not in UMBRELLAS:
        yield 1, "not one of the umbrella headers, and in no floor"
    if not lines or lines[0] != "// SPDX-License-Identifier: MIT":
        yield 1, "the first line is not // SPDX-License-Identifier: MIT"
    if len(lines) < 2 or not lines[1].startswith("// "):
        yield 2, "the second line is no comment that says what this is"
    if lines.count("#pragma once") != 1:
        yield 1, "not exactly one #pragma once"
    code = without_comments(text).splitlines()
    first = next((line for line in code if line.strip()), "")
    if first != "#pragma once":
        yield 1, "#pragma once is not the first thing after the opening comment"
    body = False
    for number, line in enumerate(code, 1):
        include = INCLUDE.match(line)
        body = body or bool(line.strip() and not line.lstrip().startswith("#"))
        if include:
            if body and include[2].startswith("radius/"):
                yield number, f"<{include[2]}> is included behind code"
            for error in include_errors(name, include[2], include[1] == '"'):
                yield number, error
        if name != DEFAULT_LOG and STANDARD_STREAM.search(line):
            yield number, f"writes to a standard stream; only <radius/{DEFAULT_LOG}> may"
        if FLOORS.get(name.split("/")[0], 8) <= 5 and CLOCK.search(line):
            yield number, "reads a clock below transport/; a time point comes in as an argument"


# Headers that nobody should pay for without including them.
APART = "attribute/vendor/"


def reached(headers):
    """What <radius/radius.hpp> includes, directly or not."""
    found, waiting = set(), ["radius.hpp"]
    while waiting:
        name = waiting.pop()
        if name in found or name not in headers:
            continue
        found.add(name)
        for line in without_comments(headers[name]).splitlines():
            include = INCLUDE.match(line)
            if include and include[2].startswith("radius/"):
                waiting.append(include[2].removeprefix("radius/"))
    return found


def missing_targets(headers):
    """Findings (name, line, what) for includes of headers of ours that are not there."""
    for name, text in sorted(headers.items()):
        for number, line in enumerate(without_comments(text).splitlines(), 1):
            include = INCLUDE.match(line)
            if (include and include[2].startswith("radius/")
                    and include[2].removeprefix("radius/") not in headers):
                yield name, number, f"<{include[2]}> is not there"


# It says which compilers are too old, before one of them says so in its own way.
FIRST = "wire/compiler.hpp"


def without_first(headers):
    """Headers that include no header of ours, and so come before `FIRST`."""
    for name, text in sorted(headers.items()):
        if name != FIRST and "<radius/" not in without_comments(text):
            yield name


def check(repository):
    """All findings, as lines of text."""
    root = pathlib.Path(repository)
    base = root / "include" / "radius"
    headers = {path.relative_to(base).as_posix(): path.read_text(encoding="utf-8")
               for path in sorted(base.rglob("*.hpp"))}
    for name, text in headers.items():
        for number, error in header_errors(name, text):
            yield f"include/radius/{name}:{number}: {error}"
    for name, number, error in missing_targets(headers):
        yield f"include/radius/{name}:{number}: {error}"
    if FIRST in headers:
        for name in without_first(headers):
            yield f"include/radius/{name}:1: includes no other header: wants <radius/{FIRST}>"
    if "radius.hpp" in headers:
        included = reached(headers)
        for name in sorted(set(headers) - set(UMBRELLAS)):
            if (name in included) == name.startswith(APART):
                verb = "must not reach" if name in included else "does not reach"
                yield f"include/radius/{name}:1: <radius/radius.hpp> {verb} it"
    for folder in ("tests", "examples"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".cpp", ".hpp", ".py", ".sh", ".cmake"):
                lines = len(path.read_text(encoding="utf-8", errors="replace").splitlines())
                if lines > MAX_PROGRAM_LINES:
                    yield (f"{path.relative_to(root)}:{lines}: {lines} lines; a test or example "
                           f"has at most {MAX_PROGRAM_LINES}")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    findings = list(check(sys.argv[1]))
    print("\n".join(findings) if findings else "no findings")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
