#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests that comparisons do not leak how much of a guess was right: `compare.py PROBE` counts with callgrind
the instructions that timing_probe executes for right and wrong values. A guess with a wrong first octet must
cost exactly as much as one with a wrong last octet."""

import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "support"))
import programs
from programs import check

RIGHT, FIRST, LAST = range(3)
BRANCH = 200  # allowed difference in instructions between yes and no


def instructions(probe):
    """The names of the places, and the instructions of the comparison by place and guess."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out")
        # Bind symbols early, so that no symbol is resolved during the count.
        done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", probe],
                              env={**os.environ, "LD_BIND_NOW": "1"}, capture_output=True, text=True,
                              timeout=10 * programs.LIMIT, check=False)
        check(done.returncode == 0, f"the probe failed:\n{done.stderr}")
        listed = programs.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", out])
    check(listed.returncode == 0, listed.stderr)
    names = dict(line.split(" ", 1) for line in done.stdout.splitlines())
    counts = {}
    for line in listed.stdout.splitlines():
        found = re.match(r"\s*([\d,]+)\s.*\bmeasured<(\d+)u?l?, (\d)>", line)
        if found:
            key = int(found[2]), int(found[3])
            counts[key] = max(counts.get(key, 0), int(found[1].replace(",", "")))
    return {int(number): name for number, name in names.items()}, counts


def main():
    programs.need("valgrind", "valgrind")
    names, counts = instructions(sys.argv[1])
    check(len(names) > 5 and len(counts) == 3 * len(names), f"{names} {counts}")
    failed = 0
    for number, name in names.items():
        right, first, last = (counts[number, guess] for guess in (RIGHT, FIRST, LAST))
        control = "control" in name
        two_formulas = "two formulas" in name  # a wrong guess is also compared with the second
        same = first == last and (two_formulas or abs(right - first) <= BRANCH)
        good = first < last if control else same
        failed += not good
        print(f"{'ok     ' if good else 'FAILED '} {name}: right {right}, wrong in the first octet {first}, "
              f"in the last {last}")
    sys.exit(1 if failed else 0)


main()
