#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that a class and its members are in one header, or in one pair of `room/name.hpp` and
`room/impl/name.ipp`: no file defines a member of a class that another header defines.

Usage: check_places.py REPOSITORY

Prints one line per finding, `file:line: what is wrong`, and exits with 1 if there is any.
"""

import pathlib
import re
import sys

sys.dont_write_bytecode = True

from check_docstrings import declarations, strip_prefixes  # noqa: E402
from check_form import declared_in                         # noqa: E402

# The name in a definition outside of its class, `owner::name(`; `owner<T>::` is one too.
MEMBER = re.compile(r"\b(\w+)(?:<[^()]*>)?::(?:~?\w+|operator\W+|operator\s*\w+)\s*\($")


def types_in(text):
    """The names of the classes that a header's text defines."""
    for declaration in declarations(text):
        found = re.match(r"(?:class|struct|union)\s+(\w+)\b", strip_prefixes(declaration.head))
        if found and declaration.has_body:
            yield found[1]


def members_in(text):
    """(line, class) of each member function that is defined outside of its class."""
    for declaration in declarations(text):
        if declaration.scope.kind != "namespace" or not declaration.has_body:
            continue
        head = strip_prefixes(declaration.head)
        found = MEMBER.search(head[:head.find("(") + 1])
        if found:
            yield declaration.line, found[1]


def check_texts(texts):
    """Findings (name, line, what) for headers, given as a dictionary from name to text."""
    homes = {}
    for name, text in texts.items():
        for one in types_in(text):
            homes.setdefault(one, set()).add(declared_in(name))
    for name, text in sorted(texts.items()):
        for line, owner in members_in(text):
            if owner in homes and declared_in(name) not in homes[owner]:
                home = " and ".join(sorted(homes[owner]))
                yield name, line, f"defines a member of {owner}, which is in {home}"


def check(repository):
    """All findings, as lines of text."""
    base = pathlib.Path(repository) / "include" / "radius"
    texts = {path.relative_to(base).as_posix(): path.read_text(encoding="utf-8")
             for path in sorted([*base.rglob("*.hpp"), *base.rglob("*.ipp")])}
    for name, line, error in check_texts(texts):
        yield f"include/radius/{name}:{line}: {error}"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    findings = list(check(sys.argv[1]))
    print("\n".join(findings) if findings else "no findings")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
