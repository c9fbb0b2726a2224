#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes single_include/radius/radius.hpp: <radius/radius.hpp> with every header of ours in its place,
and beside it, a file a vendor, the tables that it leaves out. In separate/ the same header stands
once more, without what need not be compiled wherever it is included: radius.cpp there has that.

Usage: generate.py           write the files
       generate.py --check   exit with 1 where one is not what would be written
"""

import pathlib
import re
import sys

import separate

HERE = pathlib.Path(__file__).resolve().parent
UMBRELLA = "radius/radius.hpp"
VENDORS = "radius/attribute/vendor"

OURS = re.compile(r"#include <(radius/[^>]+)>\s*$")
OTHERS = re.compile(r"#include <[^>]+>\s*$")
DROPPED = {"// SPDX-License-Identifier: MIT", "#pragma once"}

OPENING = """\
// SPDX-License-Identifier: MIT
// {what}.
// Generated from include/ by single_include/generate.py: edit there.
#pragma once
"""


def in_one(include_folder, first, seen):
    """The lines of a header with every other of ours in its place, except those in `seen`."""
    lines, others = [], set()

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
                # One include suffices, but its position matters: macros may precede it.
                if line not in others:
                    others.add(line)
                    lines.append(line)
            elif not ours and line not in DROPPED:
                lines.append(line)

    append(first)
    return lines


def text_of(what, lines):
    """A whole file."""
    return re.sub(r"\n{3,}", "\n\n", OPENING.format(what=what) + "\n".join(lines) + "\n")


def single_header(include_folder):
    """The text of the single header for the headers in `include_folder`."""
    return text_of("The whole of radius in one header", in_one(include_folder, UMBRELLA, set()))


def vendor_headers(include_folder):
    """The text of each vendor's table that users include, by name. A table that only another one includes is
    part of that one."""
    texts = {path.relative_to(include_folder).as_posix(): path.read_text(encoding="utf-8")
             for path in sorted((include_folder / VENDORS).glob("*.hpp"))}
    parts = {ours[1] for text in texts.values() for ours in map(OURS.match, text.splitlines())
             if ours}
    umbrella = set()
    in_one(include_folder, UMBRELLA, umbrella)
    return {name: text_of(f"<{name}> for the single header",
                          ["", f"#include <{UMBRELLA}>",
                           *in_one(include_folder, name, set(umbrella))])
            for name in texts if name not in parts}


def separate_files(include_folder):
    """The text of the header without its definitions, and of the source that has them."""
    header, source = separate.divide("\n".join(in_one(include_folder, UMBRELLA, set())))
    source = text_of("What separate/radius/radius.hpp declares, to be compiled once",
                     ["", f"#include <{UMBRELLA}>", "", source])
    return {
        f"separate/{UMBRELLA}":
            text_of("The whole of radius in one header, to be linked with radius.cpp", [header]),
        "separate/radius/radius.cpp": source.replace("#pragma once\n", ""),
    }


def outputs(include_folder):
    """The generated texts, by their names in this folder."""
    return {UMBRELLA: single_header(include_folder), **vendor_headers(include_folder),
            **separate_files(include_folder)}


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    wanted = outputs(HERE.parent / "include")
    there = {path.relative_to(HERE).as_posix() for pattern in ("radius/**/*.hpp", "separate/**/*.?pp") for path in HERE.glob(pattern)}
    if sys.argv[1:] == ["--check"]:
        stale = sorted(there - wanted.keys()) + [
            name for name, text in wanted.items()
            if name not in there or (HERE / name).read_text(encoding="utf-8") != text]
        if stale:
            sys.exit(f"out of date in {HERE}: {', '.join(stale)}; run {HERE / 'generate.py'}")
        return
    for name in there - wanted.keys():
        (HERE / name).unlink()
    for name, text in wanted.items():
        (HERE / name).parent.mkdir(parents=True, exist_ok=True)
        (HERE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
