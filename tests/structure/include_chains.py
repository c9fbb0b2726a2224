#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the sources whose compilation shows that every header compiles alone.

Usage: include_chains.py INCLUDE_FOLDER OUTPUT_FOLDER

A source a header costs four minutes, nearly all of it for headers that others include. So a source
holds a chain of headers, each of which includes the one before it, at whatever depth: what stands
before a header is then what the header brings along itself, and it sees nothing that it would not see
alone. There are as few chains as can be (Dilworth's theorem: a maximum matching of each header with
the next one in its chain).

Headers that dictionary_to_header wrote are all of one form and do not include one another, so that no
chain could hold two of them: a source holds many of these, one after the other.
"""

import pathlib
import re
import sys

GENERATED = re.compile(r"^// Made from .* by dictionary_to_header", re.M)
TABLES_A_SOURCE = 30
CONDITIONAL = re.compile(r"^\s*#\s*(if|endif)")
INCLUDE = re.compile(r"^\s*#\s*include\s*<(radius/[^>]+)>")


def direct_includes(text):
    """The headers of ours that `text` includes in any case: what stands in an #if does not count."""
    depth = 0
    for line in text.splitlines():
        if found := CONDITIONAL.match(line):
            depth += 1 if found[1] == "if" else -1
        elif depth == 0 and (found := INCLUDE.match(line)):
            yield found[1]


def all_includes(headers):
    """Of each header of `headers`, {name: text}, the set of those that it brings along."""
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
    """The headers of `included`, as all_includes gives it, in as few chains as can be."""
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
    tables = sorted(name for name in headers if GENERATED.search(headers[name]))
    included = all_includes(headers)
    rows = list(chains({name: included[name] for name in headers if name not in tables}))
    rows += [tables[first:first + TABLES_A_SOURCE]
             for first in range(0, len(tables), TABLES_A_SOURCE)]
    output.mkdir(parents=True, exist_ok=True)
    written = set()
    for row in rows:
        # Twice, so that a missing #pragma once would show as well.
        text = "".join(f"#include <{name}>\n" for name in row + row)
        source = output / (row[-1].replace("/", "_") + ".cpp")
        written.add(source)
        # What stays the same is not touched, so that it is not compiled again.
        if not source.exists() or source.read_text(encoding="utf-8") != text:
            source.write_text(text, encoding="utf-8")
    for source in set(output.glob("*.cpp")) - written:
        source.unlink()


if __name__ == "__main__":
    main()
