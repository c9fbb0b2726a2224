#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that each test that builds something has 15 minutes for it, because a compiler on a busy
machine can take many times as long as on an idle one.

Usage: check_time_limits.py BUILD_FOLDER CTEST:CMAKE:COMPILER

A test builds something if its command names one of the three programs, or a script that reads the
environment variable CXX.
"""

import json
import pathlib
import re
import subprocess
import sys

LEAST = 900  # seconds
READS_CXX = {".py": re.compile(r"^[^\"'\n]*\benviron\b.*\bCXX\b", re.M),
             ".sh": re.compile(r"\$\{?CXX\b")}


def builds(command, builders):
    """Whether the command of a test runs a compiler, directly or from a script."""
    for argument in command:
        if argument in builders:
            return True
        script = pathlib.Path(argument)
        reads_cxx = READS_CXX.get(script.suffix)
        if reads_cxx and script.is_file() and reads_cxx.search(script.read_text(encoding="utf-8")):
            return True
    return False


def findings(tests, builders):
    """One line for each of CTest's `tests` that builds something and has too little time."""
    for test in tests:
        limits = [one["value"] for one in test["properties"] if one["name"] == "TIMEOUT"]
        if builds(test.get("command", []), builders) and not (limits and limits[0] >= LEAST):
            yield f"{test['name']} builds something in {limits or 'no limit'}: needs TIMEOUT {LEAST}"


def main():
    folder, joined = sys.argv[1:]
    builders = joined.split(":")
    shown = subprocess.run([builders[0], "--show-only=json-v1"], cwd=folder, check=True, timeout=100,
                           capture_output=True, text=True).stdout
    tests = json.loads(shown)["tests"]
    found = list(findings(tests, builders))
    if not any(builds(test.get("command", []), builders) for test in tests):
        found.append("no test builds anything, so that nothing was checked")
    print("\n".join(found) or "no findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
