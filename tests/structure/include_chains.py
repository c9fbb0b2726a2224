#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes sources that show, when compiled, that every header compiles alone.

Usage: include_chains.py INCLUDE_FOLDER OUTPUT_FOLDER

One source per header costs four minutes, nearly all of it for headers that others include. Therefore
a source contains a chain of headers, each of which includes the one before it, directly or not: then
everything before a header is also included by the header itself, so it sees the same as if it were
alone. The number of chains is minimal (Dilworth's theorem: a maximum matching of each header with the
next one in its chain).

Headers that dictionary_to_header generated all have one form and do not include one another, so no
chain could contain two of them: a source contains many of these in sequence.
"""

import pathlib
import re
import sys

GENERATED = re.compile(r"^// Made from .* by dictionary_to_header", re.M)
TABLES_A_SOURCE = 30
# It must come before any other header, and a build with radius::separate compiles it.
SOURCE = "radius/impl/src.hpp"
CONDITIONAL = re.compile(r"^\s*#\s*(if|endif)")
INCLUDE = re.compile(r"^\s*#\s*include\s*<(radius/[^>]+)>")


def direct_includes(text):
    """The headers of ours that `text` includes unconditionally: includes in an #if do not count."""
    depth = 0
    for line in text.splitlines():
        if found := CONDITIONAL.match(line):
            depth += 1 if found[1] == "if" else -1
        elif depth == 0 and (found := INCLUDE.match(line)):
            yield found[1]


def all_includes(headers):
    """For each header of `headers`, {name: text}, the set of headers that it includes, directly or
    not."""
    everything = {}

    def visit(name):
        if name not in everything:
            everything[name] = set()
            for other in direct_includes(headers[name]):
                everything[name] |= {other} | visit(other)
        return everything[name]

    for name in headers:
        visit(name)
    return everything


def chains(included):
    """The headers of `included`, the result of all_includes, in as few chains as possible."""
    users = {name: sorted((user for user in included if name in included[user]),
                          key=lambda user: (len(included[user]), user)) for name in included}
    previous, following = {}, {}

    def give_a_next(name, tried):
        for user in users[name]:
            if user not in tried:
                tried.add(user)
                if user not in previous or give_a_next(previous[user], tried):
                    previous[user], following[name] = name, user
                    return True
        return False

    for name in sorted(included):
        give_a_next(name, set())
    for name in sorted(included):
        if name not in previous:
            chain = [name]
            while chain[-1] in following:
                chain.append(following[chain[-1]])
            yield chain


def main():
    include, output = map(pathlib.Path, sys.argv[1:])
    headers = {path.relative_to(include).as_posix(): path.read_text(encoding="utf-8")
               for path in include.rglob("*.hpp")}
    headers.pop(SOURCE, None)
    tables = sorted(name for name in headers if GENERATED.search(headers[name]))
    included = all_includes(headers)
    rows = list(chains({name: included[name] for name in headers if name not in tables}))
    rows += [tables[first:first + TABLES_A_SOURCE]
             for first in range(0, len(tables), TABLES_A_SOURCE)]
    output.mkdir(parents=True, exist_ok=True)
    written = set()
    for row in rows:
        # Twice, to detect a missing #pragma once as well.
        text = "".join(f"#include <{name}>\n" for name in row + row)
        source = output / (row[-1].replace("/", "_") + ".cpp")
        written.add(source)
        # Unchanged files are not written, so that they are not compiled again.
        if not source.exists() or source.read_text(encoding="utf-8") != text:
            source.write_text(text, encoding="utf-8")
    for source in set(output.glob("*.cpp")) - written:
        source.unlink()


if __name__ == "__main__":
    main()
