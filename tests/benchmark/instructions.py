#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Counts the instructions of the functions in the path of a request, and compares them with
instructions.json: unlike times, they are the same in every run.

Usage: instructions.py [--update] PROGRAM

PROGRAM is bench_instructions. Exit status 0: none has grown by more than 5 %; 1: one has, and both
numbers are printed; 77: valgrind is missing, or the counts are for another compiler or processor
than PROGRAM's. --update writes the current counts.
"""

import argparse
import json
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

COMMITTED = pathlib.Path(__file__).with_name("instructions.json")
TIMES = 1000  # how often the program calls each function
MOST = 1.05


def count(program):
    """Instructions per call, by function."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "counts"
        subprocess.run(["valgrind", "--tool=callgrind", "-q", f"--callgrind-out-file={out}",
                        program], check=True, timeout=300)
        listing = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100",
                                  str(out)], check=True, timeout=300, capture_output=True,
                                 text=True).stdout
    counts = {}
    for line in listing.splitlines():
        found = re.match(r"\s*([\d,]+) \(.*\)\s.*:measured_(\w+)", line)
        if found:
            counts[found[2]] = round(int(found[1].replace(",", "")) / TIMES)
    return counts


def compare(committed, counted):
    """Lines of text about functions that have grown, vanished or are new."""
    for name, now in sorted(counted.items()):
        before = committed.get(name)
        if before is None:
            yield f"{name}: {now} instructions, and no count to compare with"
        elif now > before * MOST:
            yield f"{name}: {before} instructions before, {now} now ({now / before - 1:+.1%})"
    for name in sorted(set(committed) - set(counted)):
        yield f"{name}: {committed[name]} instructions before, and it was not counted now"


def main():
    line = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    line.add_argument("--update", action="store_true", help="write the current counts")
    line.add_argument("program")
    chosen = line.parse_args()
    for needed in ("valgrind", "callgrind_annotate"):
        if shutil.which(needed) is None:
            print(f"skipped: {needed} is not installed (Debian package valgrind)")
            return 77
    maker = subprocess.run([chosen.program, "--compiler"], check=True, capture_output=True,
                           text=True, timeout=60).stdout.strip() + " " + platform.machine()
    if not chosen.update:
        committed = json.loads(COMMITTED.read_text(encoding="utf-8"))
        if committed["made_by"] != maker:
            print(f"skipped: the counts are for {committed['made_by']}, this is {maker}")
            return 77
    counted = count(chosen.program)
    if not counted:
        print("callgrind's output names none of the functions")
        return 1
    if chosen.update:
        COMMITTED.write_text(json.dumps({"made_by": maker, "instructions": counted}, indent=4,
                                        sort_keys=True) + "\n", encoding="utf-8")
        print(f"{len(counted)} counts written to {COMMITTED}")
        return 0
    for name, now in sorted(counted.items()):
        print(f"{name:20} {now:7} instructions")
    findings = list(compare(committed["instructions"], counted))
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
