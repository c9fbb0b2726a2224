#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks the form of headers, tests and examples: which headers may include which, how a header
begins, and how long a test or example may be.

Usage: check_form.py REPOSITORY

Prints one line per finding, `file:line: what is wrong`, and exits with 1 if there is any.
"""

import pathlib
import re
import sys

# The rooms, from the ground up: a header includes its own room and those before it. `attribute/` and
# `dictionary/` are one room each with their folders.
ROOMS = ["wire", "container", "address", "crypto", "attribute", "packet", "dictionary", "auth",
         "auth/password", "tls", "protocol", "protocol/client", "protocol/server", "eap", "eap/md5",
         "eap/gtc", "eap/mschap_v2", "observe",
         "transport", "transport/kit", "transport/datagram", "transport/tls", "transport/stream",
         "transport/client", "transport/server", "server", "client", "testing"]
RANKS = {room: rank for rank, room in enumerate(ROOMS)}
WHOLE = ("attribute", "dictionary")
TOP = len(ROOMS)

# Rooms whose headers may not include those of the other.
SIBLINGS = [{"server", "client"}]

# Headers beside the rooms: the highest room that each may include.
UMBRELLAS = {"packet.hpp": RANKS["packet"], "dictionary.hpp": RANKS["dictionary"],
             "server.hpp": TOP, "client.hpp": TOP, "tls.hpp": TOP, "radius.hpp": TOP,
             "eap.hpp": TOP, "testing.hpp": TOP}

# What a program does not use it does not compile: the includes that these umbrellas must not reach, by
# way of definitions neither.
TLS = r"openssl/(ssl|x509v?3?)\.h|radius/(tls|transport/tls)/.*"
DICTIONARY = r"radius/dictionary(\.hpp|/(?!message_names\.hpp).*)"
UNREACHED = {"server.hpp": re.compile(f"{TLS}|{DICTIONARY}"),
             "client.hpp": re.compile(f"{TLS}|{DICTIONARY}")}

# Headers that cost compile time only if you include them: <radius/radius.hpp> does not.
VENDORS = "attribute/vendor/"
APART = (VENDORS, "eap/", "server/eap_authenticating.hpp", "testing/")

# <radius/packet.hpp> and <radius/dictionary.hpp> need no OpenSSL.
WITHOUT_OPENSSL = ("wire", "container", "address", "attribute", "packet", "dictionary")

# Maximum numbers of handwritten headers per folder.
MAX_FOLDER_HEADERS = 20
GENERATED = ("attribute/standard", "attribute/vendor")

MAX_PROGRAM_LINES = 600

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
SOCKETS = re.compile(r"asio(\.hpp|/)|sys/socket\.h|sys/epoll\.h|netinet/|arpa/|netdb\.h|poll\.h")
OPENSSL = re.compile(r"openssl/")
# OpenSSL's functions that read the clock count too.
CLOCK = re.compile(r"_clock::now\s*\(|\bX509_(cmp_current_time|cmp_time|gmtime_adj)\s*\("
                   r"|\bASN1_TIME_diff\s*\(|\btime\s*\(\s*(nullptr|NULL|0)\s*\)")
# Dictionaries are read through <cstdio>, which is cheaper to compile than <fstream>.
OUTPUT = re.compile(r"iostream|print|syslog\.h")
STANDARD_STREAM = re.compile(r"\b(stdout|stderr|printf|puts|putchar|perror|syslog)\b")
# The default log: the one header that may write to a standard stream.
DEFAULT_LOG = "observe/standard_error_log.hpp"


# A large header `room/name.hpp` ends with the include of its definitions, `room/impl/name.ipp`, and the
# two count as one. <radius/impl/src.hpp> has the definitions of the whole library.
SOURCE = "impl/src.hpp"
DEFINITIONS = re.compile(r"#if RADIUS_DEFINITIONS\n#include <radius/([^>]+)>\n#endif\n\Z")
# A virtual function that is declared without `inline` and defined inline later is what GCC calls a key
# function: the class, with all that it calls, is compiled into every source that includes it.
VIRTUAL = re.compile(r"^ +(?!.*= (0|default|delete);)(virtual .*|.*\)[^({]* (override|final));$")


def declared_in(name):
    """The header whose definitions `name` has; other names unchanged."""
    return name.replace("/impl/", "/").replace(".ipp", ".hpp") if name.endswith(".ipp") else name


def definitions_of(name):
    """The inverse of `declared_in`."""
    folder, _, file = name.rpartition("/")
    return f"{folder}/impl/{file.removesuffix('.hpp')}.ipp"


def without_comments(text):
    """`text` without comments, line numbers unchanged. Our string literals never contain //."""
    text = re.sub(r"/\*.*?\*/", lambda found: "\n" * found[0].count("\n"), text, flags=re.S)
    return re.sub(r"//[^\n]*", "", text)


def room_of(name):
    """The room of include/radius/`name`; "" for an umbrella."""
    folder = declared_in(name).rpartition("/")[0]
    return folder.split("/")[0] if folder.split("/")[0] in WHOLE else folder


def include_errors(name, target, quoted):
    """The problem with the include of `target` (as written) in include/radius/`name`."""
    if quoted:
        yield f'"{target}" is quoted; write <radius/...>'
    room = room_of(name)
    highest = RANKS.get(room, UMBRELLAS.get(name, TOP))
    if highest < RANKS["transport/kit"] and SOCKETS.match(target):
        yield f"<{target}>: no sockets below transport/kit/"
    if (room in WITHOUT_OPENSSL or highest <= RANKS["dictionary"] and not room) and (
            OPENSSL.match(target) or target.startswith("radius/crypto/")):
        yield f"<{target}>: no OpenSSL in {', '.join(WITHOUT_OPENSSL)}"
    if OUTPUT.fullmatch(target):
        yield f"<{target}>: a library writes only to the log hook"
    if not target.startswith("radius/"):
        return
    included = room_of(target.removeprefix("radius/"))
    if not included:
        # A vendor's table also works beside the single header.
        if room and (target, name.startswith(VENDORS)) != ("radius/packet.hpp", True):
            yield f"<{target}>: no room may include an umbrella header"
        return
    if included not in RANKS:
        yield f"<{target}>: {included}/ is not a room"
        return
    if RANKS[included] > highest:
        yield f"<{target}>: upward include, from {room or name} to {included}"
    elif included != room and any({room, included} <= pair for pair in SIBLINGS):
        yield f"<{target}>: {room}/ and {included}/ are siblings"


def header_errors(name, text):
    """Findings (line, what) for the header include/radius/`name`."""
    lines = text.splitlines()
    room = room_of(name)
    if name == SOURCE:
        return
    if room and room not in RANKS:
        yield 1, f"{room}/ is not a room"
    if not room and name not in UMBRELLAS:
        yield 1, "not one of the umbrella headers, and in no room"
    if not lines or lines[0] != "// SPDX-License-Identifier: MIT":
        yield 1, "the first line is not // SPDX-License-Identifier: MIT"
    if len(lines) < 2 or not lines[1].startswith("// "):
        yield 2, "the second line is not a comment that describes the file"
    if lines.count("#pragma once") != 1:
        yield 1, "not exactly one #pragma once"
    code = without_comments(text).splitlines()
    first = next((line for line in code if line.strip()), "")
    if first != "#pragma once":
        yield 1, "#pragma once is not the first thing after the opening comment"
    pair = DEFINITIONS.search(text)
    if pair and pair[1] != definitions_of(name):
        yield len(lines) - 1, f"<radius/{pair[1]}> is not {definitions_of(name)}"
    if name.endswith(".ipp") and f"#include <radius/{declared_in(name)}>" not in lines:
        yield 1, f"does not include <radius/{declared_in(name)}>"
    end = len(code) - (3 if pair else 0)
    body = False
    declaration = ""
    for number, line in enumerate(code[:end], 1):
        include = INCLUDE.match(line)
        declaration = line if re.search(r"[;{}:]\s*$", declaration) else declaration + line
        body = body or bool(line.strip() and not line.lstrip().startswith("#"))
        if include:
            if body and include[2].startswith("radius/"):
                yield number, f"<{include[2]}> is included after code"
            if include[2].endswith(".ipp"):
                yield number, f"<{include[2]}> is not at the end, under RADIUS_DEFINITIONS"
            for error in include_errors(name, include[2], include[1] == '"'):
                yield number, error
        if pair and VIRTUAL.search(line) and "RADIUS_DECL" not in declaration:
            yield number, "a virtual function that is not defined here is declared with RADIUS_DECL"
        if name != DEFAULT_LOG and STANDARD_STREAM.search(line):
            yield number, f"writes to a standard stream; only <radius/{DEFAULT_LOG}> may"
        if RANKS.get(room, TOP) < RANKS["transport"] and CLOCK.search(line):
            yield number, "reads a clock below transport/; a time point comes in as an argument"


def reached(headers, umbrella="radius.hpp"):
    """All headers that an umbrella includes, directly or not."""
    found, waiting = set(), [umbrella]
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


def unwanted(headers):
    """Findings (name, line, what) for includes that some umbrella must not reach."""
    for umbrella, barred in UNREACHED.items():
        for name in sorted(reached(headers, umbrella)):
            for number, line in enumerate(without_comments(headers[name]).splitlines(), 1):
                include = INCLUDE.match(line)
                if include and barred.fullmatch(include[2]):
                    yield name, number, f"<radius/{umbrella}> must not reach <{include[2]}>"


def missing_targets(headers):
    """Findings (name, line, what) for includes of headers of ours that do not exist."""
    for name, text in sorted(headers.items()):
        for number, line in enumerate(without_comments(text).splitlines(), 1):
            include = INCLUDE.match(line)
            if (include and include[2].startswith("radius/")
                    and include[2].removeprefix("radius/") not in headers):
                yield name, number, f"<{include[2]}> does not exist"


FORWARD = re.compile(r"^\s*(?:template\s*<[^<>]*>\s*)?(?:class|struct|enum class|enum)\s+"
                     r"(\w+)\s*(?::\s*[\w:]+\s*)?;")
DEFINED = re.compile(r"^(?:template\s*<.*>\s*)?(?:class|struct|enum class|enum)\s+"
                     r"(?:\[\[[^\]]*\]\]\s*)?(\w+)\b[^;()]*$")


def forward_declarations(headers):
    """Findings (name, line, what) for types of upper rooms that a header declares."""
    defined = {}
    for name, text in headers.items():
        for line in without_comments(text).splitlines():
            found = DEFINED.match(line)
            if found and room_of(name) in RANKS:
                defined.setdefault(found[1], set()).add(RANKS[room_of(name)])
    for name, text in sorted(headers.items()):
        own = RANKS.get(room_of(name), TOP)
        for number, line in enumerate(without_comments(text).splitlines(), 1):
            found = FORWARD.match(line)
            if found and min(defined.get(found[1], {0})) > own:
                yield name, number, f"declares {found[1]}, which is of an upper room"


def cycles(headers):
    """Headers that include themselves, directly or not, each once; definitions count as their header."""
    targets = {declared_in(name): [] for name in headers}
    for name, text in headers.items():
        own = declared_in(name)
        for include in map(INCLUDE.match, without_comments(text).splitlines()):
            if include and include[2].startswith("radius/"):
                target = declared_in(include[2].removeprefix("radius/"))
                if target != own:
                    targets[own].append(target)
    for name in sorted(targets):
        found, waiting = set(), list(targets[name])
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting.extend(targets.get(one, ()))
        if name in found:
            yield name


def full_folders(headers):
    """Findings (folder, count) for folders with too many handwritten files."""
    counts = {}
    for name in headers:
        folder = name.rpartition("/")[0]
        counts[folder] = counts.get(folder, 0) + 1
    for folder, count in sorted(counts.items()):
        if count > MAX_FOLDER_HEADERS and folder not in GENERATED:
            yield folder, count


# It reports an old compiler before the compiler's own errors do.
FIRST = "wire/compiler.hpp"


def without_first(headers):
    """Headers that include no header of ours, and so precede `FIRST`."""
    for name, text in sorted(headers.items()):
        if name != FIRST and "<radius/" not in without_comments(text):
            yield name


def check(repository):
    """All findings, as lines of text."""
    root = pathlib.Path(repository)
    base = root / "include" / "radius"
    headers = {path.relative_to(base).as_posix(): path.read_text(encoding="utf-8")
               for path in sorted([*base.rglob("*.hpp"), *base.rglob("*.ipp")])}
    for name, text in headers.items():
        for number, error in header_errors(name, text):
            yield f"include/radius/{name}:{number}: {error}"
    for name, number, error in missing_targets(headers):
        yield f"include/radius/{name}:{number}: {error}"
    for name, number, error in unwanted(headers):
        yield f"include/radius/{name}:{number}: {error}"
    for name, number, error in forward_declarations(headers):
        yield f"include/radius/{name}:{number}: {error}"
    for name in cycles(headers):
        yield f"include/radius/{name}:1: includes itself, directly or not"
    for folder, count in full_folders(headers):
        yield f"include/radius/{folder}/: {count} headers; a folder has at most {MAX_FOLDER_HEADERS}"
    for name in sorted(name for name in headers if name.endswith(".ipp")):
        pair = DEFINITIONS.search(headers.get(declared_in(name), ""))
        if not pair or pair[1] != name:
            yield f"include/radius/{name}:1: {declared_in(name)} does not end with its include"
    if FIRST in headers:
        for name in without_first(headers):
            yield f"include/radius/{name}:1: includes no other header: needs <radius/{FIRST}>"
    if "radius.hpp" in headers:
        included = reached(headers)
        for name in sorted(set(headers) - set(UMBRELLAS) - {SOURCE}):
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
