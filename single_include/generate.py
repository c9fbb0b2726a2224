#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes single_include/radius/radius.hpp: <radius/radius.hpp> with every header of ours in its place.

Usage: generate.py           write the file
       generate.py --check   exit with 1 where the file is not what would be written
"""

import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
OUTPUT = HERE / "radius" / "radius.hpp"

OURS = re.compile(r"#include <(radius/[^>]+)>\s*$")
OTHERS = re.compile(r"#include <[^>]+>\s*$")
DROPPED = {"// SPDX-License-Identifier: MIT", "#pragma once"}

OPENING = """\
// SPDX-License-Identifier: MIT
// radius in one header, generated from include/ by single_include/generate.py: edit there.
#pragma once
"""


def single_header(include_folder):
    """The text of the single header for the headers in `include_folder`."""
    seen, lines, others = set(), [], set()

    def append(name):
        seen.add(name)
        lines.extend(["", f"// --- <{name}> ---", ""])
        conditional = 0
        for line in (include_folder / name).read_text(encoding="utf-8").splitlines():
            ours = OURS.match(line)
            conditional += len(re.findall(r"^\s*#\s*if", line))
            conditional -= len(re.findall(r"^\s*#\s*endif", line))
            if ours and conditional:
                raise ValueError(f"{name}: conditional include of <{ours[1]}>")
            if ours and ours[1] not in seen:
                append(ours[1])
            elif OTHERS.match(line) and not ours and not conditional:
                # The first time is enough, but where it stands matters: macros may precede it.
                if line not in others:
                    others.add(line)
                    lines.append(line)
            elif not ours and line not in DROPPED:
                lines.append(line)

    append("radius/radius.hpp")
    text = OPENING + "\n".join(lines) + "\n"
    return re.sub(r"\n{3,}", "\n\n", text)


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    text = single_header(HERE.parent / "include")
    if sys.argv[1:] == ["--check"]:
        if not OUTPUT.exists() or OUTPUT.read_text(encoding="utf-8") != text:
            sys.exit(f"{OUTPUT} is out of date: run {HERE / 'generate.py'}")
        return
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    OUTPUT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
