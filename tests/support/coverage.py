# SPDX-License-Identifier: MIT
"""The report of tests/coverage: `coverage.py FILE...`. Each file is llvm-cov's JSON export of one program.
Prints the lines and branches of each header of include/radius that any program reached, then the unreached
places, then the totals."""

import collections
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEADERS = ROOT / "include" / "radius"


def is_counted(path):
    """Headers with code. The generated attribute tables are data."""
    inside = path.is_relative_to(HEADERS)
    return inside and path.parent.name not in ("standard", "vendor")


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
    """The count of each line with code: llvm's segments are (line, column, count, has count, is region's
    entry, is gap)."""
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


class Header:
    """The coverage of one header by all programs together."""

    def __init__(self):
        self.lines = {}     # by number: hit count
        self.branches = {}  # by place: hit count of either way

    def add(self, exported):
        for line, count in lines_of(exported["segments"]).items():
            self.lines[line] = max(self.lines.get(line, 0), count)
        for first, column, last, end, taken, passed, *_ in exported.get("branches", []):
            sides = self.branches.setdefault((first, column, last, end), [0, 0])
            sides[0] += taken
            sides[1] += passed

    def unreached(self):
        return {line for line, count in self.lines.items() if count == 0}

    def one_sided(self):
        return {line for (line, *_), sides in self.branches.items() if not all(sides)}

    def totals(self):
        """Lines reached, lines, ways of branches reached, ways of branches."""
        ways = [way for sides in self.branches.values() for way in sides]
        return (len(self.lines) - len(self.unreached()), len(self.lines), sum(map(bool, ways)), len(ways))


def share(reached, count):
    return 100 * reached / count if count else 100.0


def main():
    headers = collections.defaultdict(Header)
    for export in sys.argv[1:]:
        with open(export, encoding="utf-8") as file:
            for each in json.load(file)["data"][0]["files"]:
                path = pathlib.Path(each["filename"]).resolve()
                if is_counted(path):
                    headers[path.relative_to(HEADERS).as_posix()].add(each)
    total = [0, 0, 0, 0]
    print(f"{'lines':>17} {'branches':>18}")
    for name, header in sorted(headers.items()):
        numbers = header.totals()
        total = [one + other for one, other in zip(total, numbers)]
        print("".join(f"{reached:>6}/{count:<6}{share(reached, count):4.0f}% "
                      for reached, count in (numbers[:2], numbers[2:])), name)
    print("\nnot reached, by line; after the bar, lines with a condition that went only one way")
    for name, header in sorted(headers.items()):
        unreached, one_sided = header.unreached(), header.one_sided() - header.unreached()
        if unreached or one_sided:
            print(f"  {name}: {ranges(unreached) or '-'} | {ranges(one_sided) or '-'}")
    for kind, (reached, count) in (("lines", total[:2]), ("branches", total[2:])):
        print(f"{kind}: {reached} of {count}, {share(reached, count):.1f} %")


if __name__ == "__main__":
    main()
