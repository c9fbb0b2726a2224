#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that a mistake does not compile, with a helpful message, while its correct twin does.

Usage: check.py CASE.cpp -- COMPILER ARGUMENT...

A case begins with lines `// expect: REGEX` and contains `#ifdef RADIUS_EXPECT_FAILURE`, the
mistake, `#else`, its twin, `#endif`. The compiler's output for the mistake must match every REGEX;
`// expect-gcc:` and `// expect-clang:` apply to that compiler only. The first error must also match
`// first:`, and `// with: OPTION...` adds compiler options for the mistake; these two also exist
with `-gcc` and `-clang`.
"""

import os
import re
import subprocess
import sys


def opening(word, source, compiler_is_clang):
    """The texts after `// WORD: ` in the comment lines at the top of `source`."""
    found = []
    for line in source.splitlines():
        if not line.startswith("//"):
            break
        match = re.match(rf"// {word}(-gcc|-clang)?: (.+)", line)
        if match and match[1] in (None, "-clang" if compiler_is_clang else "-gcc"):
            found.append(match[2].strip())
    return found


def compile_case(command, case, *more):
    """Exit status and all output; line breaks inside a message are removed."""
    environment = dict(os.environ, LC_ALL="C")
    done = subprocess.run([*command, *more, case], env=environment, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.returncode, done.stdout


def main():
    case, separator, *command = sys.argv[1:]
    if separator != "--" or not command:
        sys.exit(__doc__)
    with open(case, encoding="utf-8") as file:
        source = file.read()
    version = subprocess.run([command[0], "--version"], text=True, capture_output=True, check=True)
    compiler_is_clang = "clang" in version.stdout
    expected = opening("expect", source, compiler_is_clang)
    firsts = opening("first", source, compiler_is_clang)
    options = " ".join(opening("with", source, compiler_is_clang)).split()
    if not expected and not firsts:
        sys.exit(f"{case}:1: no line `// expect: REGEX` for this compiler")
    if not re.search(r"^#ifdef RADIUS_EXPECT_FAILURE$.*^#else$.*^#endif", source, re.M | re.S):
        sys.exit(f"{case}: no `#ifdef RADIUS_EXPECT_FAILURE` with an #else and an #endif")

    status, output = compile_case(command, case)
    if status != 0:
        sys.exit(f"{case}: the correct twin does not compile:\n{output}")
    status, output = compile_case(command, case, "-DRADIUS_EXPECT_FAILURE", *options)
    if status == 0:
        sys.exit(f"{case}: the mistake compiles")
    missing = [regex for regex in expected if not re.search(regex, output)]
    if missing:
        sys.exit(f"{case}: fails without the message /{'/, /'.join(missing)}/:\n{output}")
    errors = re.findall(r"^.*error: .*$", output, re.M) or [""]
    missing = [regex for regex in firsts if not re.search(regex, errors[0])]
    if missing:
        sys.exit(f"{case}: the first error is not /{'/, /'.join(missing)}/:\n{output}")
    print(f"{case}: fails as expected: {expected + firsts}")


if __name__ == "__main__":
    main()
