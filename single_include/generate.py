#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes single_include/radius/radius.hpp, which is <radius/radius.hpp> with each header of ours in place of
its include, and beside it one line for each other umbrella header. eap.hpp and testing.hpp have what the single
header lacks, and include it. The vendors' tables stay apart: a file of include/radius/attribute/vendor
works with this header too.

Usage: generate.py           write the files
       generate.py --check   exit with 1 if a file differs from what would be written
"""

import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
UMBRELLA = "radius/radius.hpp"
# Umbrella headers that have something which the single header lacks.
BESIDE = {"radius/eap.hpp": "EAP, which the single header does not have",
          "radius/testing.hpp": "What tests of programs need beside the single header"}

OURS = re.compile(r"#include <(radius/[^>]+)>\s*$")
OTHERS = re.compile(r"#include <[^>]+>\s*$")
CONDITION = "#if RADIUS_DEFINITIONS"
DROPPED = {"// SPDX-License-Identifier: MIT", "#pragma once"}

OPENING = """\
// SPDX-License-Identifier: MIT
// {what}.
// Generated from include/ by single_include/generate.py: edit there.
#pragma once
"""


class Writer:
    """The lines of the umbrella header with each header of ours in place of its include."""

    def __init__(self, folder):
        self.folder = folder
        self.lines = []
        self.seen = set()    # headers of ours
        self.others = set()  # headers that are not ours, already included

    def read(self, name):
        return (self.folder / name).read_text(encoding="utf-8").splitlines()

    def include(self, line):
        """An include under no condition. The first time is enough, but its place matters, because macros
        may precede it."""
        ours = OURS.match(line)
        if ours and ours[1] not in self.seen:
            self.header(ours[1])
        elif not ours and line not in self.others:
            self.others.add(line)
            self.lines.append(line)

    def header(self, name):
        self.seen.add(name)
        self.lines += ["", f"// --- <{name}> ---", ""]
        conditions = 0
        lines = iter(self.read(name))
        for line in lines:
            if line == CONDITION:
                self.definitions(OURS.match(next(lines))[1])
                if next(lines) != "#endif":
                    raise ValueError(f"{name}: more than one include under {CONDITION}")
                continue
            conditions += len(re.findall(r"^\s*#\s*if", line))
            conditions -= len(re.findall(r"^\s*#\s*endif", line))
            if conditions and OURS.match(line):
                raise ValueError(f"{name}: conditional include of <{OURS.match(line)[1]}>")
            if OTHERS.match(line) and not conditions:
                self.include(line)
            elif line not in DROPPED:
                self.lines.append(line)

    def definitions(self, name):
        """An .ipp: what it includes stays outside the condition, as others may need it too."""
        body = []
        for line in self.read(name):
            if OTHERS.match(line):
                self.include(line)
            elif line not in DROPPED:
                body.append(line)
        self.lines += ["", f"// --- <{name}> ---", "", CONDITION, *body, "#endif"]


def text_of(what, lines):
    """A whole file."""
    return re.sub(r"\n{3,}", "\n\n", OPENING.format(what=what) + "\n".join(lines) + "\n")


def outputs(include_folder):
    """The texts generated from the headers in `include_folder`, by their names in this folder."""
    writer = Writer(include_folder)
    writer.header(UMBRELLA)
    texts = {UMBRELLA: text_of("The whole of radius in one header", writer.lines)}
    for path in sorted((include_folder / "radius").glob("*.hpp")):
        name = f"radius/{path.name}"
        if name in BESIDE:
            writer.lines = ["", f"#include <{UMBRELLA}>"]
            writer.header(name)
            texts[name] = text_of(BESIDE[name], writer.lines)
        elif name != UMBRELLA:
            texts[name] = text_of(f"<{name}> is part of the single header",
                                  ["", f"#include <{UMBRELLA}>"])
    return texts


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    wanted = outputs(HERE.parent / "include")
    there = {path.relative_to(HERE).as_posix() for path in HERE.glob("radius/**/*.hpp")}
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
