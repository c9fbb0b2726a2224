#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes copies of our headers that contain the bugs of planted_bugs.py, each with a switch.

Usage: plant.py --headers            names the headers that get bugs, one a line
       plant.py INCLUDE TARGET       reads INCLUDE/radius/..., writes TARGET/include/radius/... and
                                     TARGET/switch/planted/bugs.hpp, which has the switch

A piece of text that does not occur exactly once is an error: the header has changed, and the bug
must be adapted.
"""

import pathlib
import re
import sys

from planted_bugs import BUGS

SWITCH = """\
// Written by plant.py.
#pragma once

#include <array>
#include <string_view>

namespace simulation {{

enum class bug {{
    none,
    {enumerators}
}};

struct bug_text {{
    std::string_view name;
    std::string_view meaning;
    bug which;
}};

inline constexpr std::array<bug_text, {count}> bug_texts{{{{
    {texts}
}}}};

/// The one that is switched on.
inline bug planted = bug::none;

inline bool is_planted(bug which) {{ return planted == which; }}

}} // namespace simulation
"""


def enumerator(name):
    return name.replace("-", "_")


def pattern(text):
    """Matches the words and signs of `text` with any whitespace between them."""
    return re.compile(r"\s*".join(re.escape(token) for token in re.findall(r"\w+|[^\w\s]", text)))


def headers():
    return sorted({header for _, _, header, _, _ in BUGS})


def plant(name, header, text, old, new):
    """The header's `text` with one more bug."""
    places = list(pattern(old).finditer(text))
    if len(places) != 1:
        sys.exit(f"planted bug {name}: found {len(places)} times, not once, in "
                 f"include/radius/{header}: {old}\n"
                 "Make it fit again in tests/simulate/planted_bugs.py.")
    on = f"::simulation::is_planted(::simulation::bug::{enumerator(name)})"
    return text[:places[0].start()] + re.sub(r"\bON\b", on, new) + text[places[0].end():]


def write(path, text):
    """Does not write unchanged files, so that they are not compiled again."""
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def remove_others(folder, written):
    """A copy that no bug needs any longer would hide the header that it was made from."""
    for path in folder.rglob("*"):
        if path.is_file() and path not in written:
            path.unlink()


def main():
    if sys.argv[1:] == ["--headers"]:
        print("\n".join(headers()))
        return
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    include, target = map(pathlib.Path, sys.argv[1:])
    for header in headers():
        text = (include / "radius" / header).read_text(encoding="utf-8")
        for name, _, its_header, old, new in BUGS:
            if its_header == header:
                text = plant(name, header, text, old, new)
        text = text.replace("#pragma once\n", '#pragma once\n\n#include "planted/bugs.hpp"\n', 1)
        write(target / "include" / "radius" / header, text)
    remove_others(target / "include",
                  {target / "include" / "radius" / header for header in headers()})
    write(target / "switch" / "planted" / "bugs.hpp", SWITCH.format(
        count=len(BUGS),
        enumerators=",\n    ".join(enumerator(name) for name, *_ in BUGS),
        texts="\n    ".join(f'{{"{name}", "{meaning}", bug::{enumerator(name)}}},'
                            for name, meaning, *_ in BUGS)))


if __name__ == "__main__":
    main()
