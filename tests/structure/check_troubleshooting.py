#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""docs/troubleshooting.md has a row for every drop reason and every error code, and no row for one
that does not exist.

Usage: check_troubleshooting.py REPOSITORY

A row begins with the enumerator in backquotes, qualified: | `drop_reason::busy` | ... . No cell of a row is
empty. Prints one line per finding and exits with 1 if there is any.
"""

import pathlib
import re
import sys

PAGE = "docs/troubleshooting.md"
ENUMERATIONS = {"drop_reason": "drop_reason.hpp", "errc": "errc.hpp"}
NOT_SHOWN = {"drop_reason::none", "drop_reason::count_"}
ROW = re.compile(r"^\|\s*`((?:drop_reason|errc)::\w+)`([^\n]*)$", re.M)


def enumerators(name, text):
    """The qualified enumerators of `enum class name` in a header's text."""
    body = re.search(rf"enum class {name}\b[^{{]*\{{(.*?)\}};", text, re.S)
    if body is None:
        raise ValueError(f"no enum class {name}")
    code = re.sub(r"//[^\n]*", "", body[1])
    return {f"{name}::{found}" for found in re.findall(r"(\w+)\s*(?:=[^,]*)?(?:,|$)", code)}


def findings(root):
    known = set()
    for name, header in ENUMERATIONS.items():
        paths = list((root / "include" / "radius").rglob(header))
        if len(paths) != 1:
            yield f"{header}: found {len(paths)} times"
            return
        known |= enumerators(name, paths[0].read_text(encoding="utf-8"))
    known -= NOT_SHOWN
    rows = ROW.findall((root / PAGE).read_text(encoding="utf-8"))
    shown = [name for name, _ in rows]
    for name in sorted(known - set(shown)):
        yield f"{PAGE}: no row for {name}"
    for name in sorted(set(shown) - known):
        yield f"{PAGE}: {name} does not exist"
    for name in sorted(set(shown)):
        if shown.count(name) > 1:
            yield f"{PAGE}: {name} has {shown.count(name)} rows"
    for name, rest in rows:
        cells = [cell.strip() for cell in rest.strip().strip("|").split("|")]
        if len(cells) < 3 or not all(cells):
            yield f"{PAGE}: the row of {name} has an empty cell, or fewer than cause, how to see it and remedy"


def main():
    found = list(findings(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "no findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
