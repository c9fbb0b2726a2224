#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The walks through the code that the comment of <radius/radius.hpp> describes are short, name files that
exist, and are those of docs/architecture.md.

Usage: check_walk.py REPOSITORY
"""

import pathlib
import re
import sys

# The heading of a walk, and the most files that it may have.
WALKS = {"From a datagram to the handler and back": 12, "From async_send to completion": 13}
STEP = re.compile(r"^// +(\d+)\. ([\w/]+)\.hpp\b")


def steps_in_header(text, heading):
    """The files of a walk, by the numbered lines after its heading."""
    found = []
    lines = iter(text.splitlines())
    for line in lines:
        if line == f"// {heading}":
            break
    for line in lines:
        step = STEP.match(line)
        if step and int(step[1]) == len(found) + 1:
            found.append(step[2])
        elif not line.startswith("//  ") and line != "//":
            break
    return found


def steps_in_page(text, heading):
    """The same by the list item of docs/architecture.md."""
    item = re.search(r"^- \*\*" + re.escape(heading) + r"\*\*:((?:.|\n)*?)\.\n(?=- |\n)", text, re.M)
    return re.findall(r"`([\w/]+)`", item[1]) if item else []


def findings(root):
    include = root / "include" / "radius"
    header = (include / "radius.hpp").read_text(encoding="utf-8")
    page = (root / "docs" / "architecture.md").read_text(encoding="utf-8")
    for heading, most in WALKS.items():
        steps = steps_in_header(header, heading)
        if not steps:
            yield f"include/radius/radius.hpp: no walk \"{heading}\""
        if len(steps) > most:
            yield f"{heading}: {len(steps)} files; at most {most}"
        for name in steps:
            if not (include / f"{name}.hpp").is_file():
                yield f"{heading}: include/radius/{name}.hpp does not exist"
        if steps_in_page(page, heading) != steps:
            yield f"{heading}: docs/architecture.md lists other files"


def main():
    wrong = list(findings(pathlib.Path(sys.argv[1])))
    print("\n".join(wrong) or "no findings")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
