# SPDX-License-Identifier: MIT
"""What tests/coverage prints: `coverage.py FILE`, which llvm-cov has exported as JSON. For each header of
include/radius the lines and branches that were reached, then where the others are, then the totals."""

import collections
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEADERS = ROOT / "include" / "radius"


def is_counted(path):
    """Headers with code. What the generator makes of dictionaries is data."""
    inside = path.is_relative_to(HEADERS)
    return inside and "vendor" not in path.parts and not path.name.endswith("_values.hpp") and \
        not (path.parent.name == "attribute" and path.name.startswith(("rfc", "microsoft", "tables")))


def ranges(numbers):
    """[1, 2, 3, 7] as "1-3, 7"."""
    parts = []
    for number in sorted(numbers):
        if parts and number == parts[-1][1] + 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in parts)


def lines_of(segments):
    """The count of each line that holds code: llvm's segments are (line, column, count, has count, is
    region's entry, is gap)."""
    counts = {}
    active = None
    previous = None
    for line, _, count, counted, entry, gap in segments:
        if active is not None and previous is not None:
            for between in range(previous + 1, line):
                counts[between] = max(counts.get(between, 0), active)
        if counted and entry and not gap:
            counts[line] = max(counts.get(line, 0), count)
        elif active is not None and previous is not None and line not in counts:
            counts[line] = active
        active = count if counted and not gap else None
        previous = line
    return counts


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        files = json.load(file)["data"][0]["files"]
    total = collections.Counter()
    missed = {}
    print(f"{'lines':>16} {'branches':>16}")
    for each in sorted(files, key=lambda one: one["filename"]):
        path = pathlib.Path(each["filename"]).resolve()
        if not is_counted(path):
            continue
        name = path.relative_to(HEADERS).as_posix()
        lines, branches = each["summary"]["lines"], each["summary"]["branches"]
        for kind, summary in (("lines", lines), ("branches", branches)):
            total[kind] += summary["count"]
            total[kind + " reached"] += summary["covered"]
        print(f"{lines['covered']:>6}/{lines['count']:<6} {lines['percent']:3.0f}% "
              f"{branches['covered']:>5}/{branches['count']:<5} {branches['percent']:3.0f}%  {name}")
        unreached = {line for line, count in lines_of(each["segments"]).items() if count == 0}
        sides = collections.defaultdict(lambda: [0, 0])
        for line, _, _, _, taken, passed, *_ in each.get("branches", []):
            sides[line][0] += taken
            sides[line][1] += passed
        one_sided = {line for line, (taken, passed) in sides.items() if not (taken and passed)} - unreached
        if unreached or one_sided:
            missed[name] = unreached, one_sided
    print("\nnot reached, by line; behind the bar lines with a condition that went one way only")
    for name, (unreached, one_sided) in missed.items():
        print(f"  {name}: {ranges(unreached) or '-'} | {ranges(one_sided) or '-'}")
    for kind in ("lines", "branches"):
        share = 100 * total[kind + " reached"] / max(1, total[kind])
        print(f"{kind}: {total[kind + ' reached']} of {total[kind]}, {share:.1f} %")


if __name__ == "__main__":
    main()
