#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that all public headers and examples are valid C++ for Windows, with MinGW-w64's compiler: nothing is
linked or run.

Usage: windows_headers.py ASIO_FOLDER OPENSSL_FOLDER

The folders have asio.hpp and openssl/ssl.h. Exit status 77: the compiler is missing.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMPILERS = ("x86_64-w64-mingw32-g++-posix", "x86_64-w64-mingw32-g++")


def link_contents(source, target):
    """Links each file of a folder: the rest of /usr/include is for Linux and must not be found."""
    target.mkdir(exist_ok=True)
    for file in source.iterdir():
        (target / file.name).symlink_to(file)


def openssl_folders(include):
    """OpenSSL's headers, and on Debian those that depend on the architecture."""
    return [include / "openssl"] + sorted(include.glob("*-linux-gnu/openssl"))


def main():
    compiler = next(filter(None, map(shutil.which, COMPILERS)), None)
    if compiler is None:
        print("MinGW-w64's compiler is missing")
        return 1 if os.environ.get("RADIUS_REQUIRE_PEERS") == "1" else 77
    asio, openssl = map(pathlib.Path, sys.argv[1:])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "asio.hpp").symlink_to(asio / "asio.hpp")
        (folder / "asio").symlink_to(asio / "asio")
        for one in openssl_folders(openssl):
            link_contents(one, folder / "openssl")
        everything = folder / "everything.cpp"
        everything.write_text("#include <radius/radius.hpp>\n#include <radius/testing.hpp>\n")
        failed = 0
        for source, options in [(everything, []), *((example, ["-DRADIUS_SEPARATE_COMPILATION"])
                                                    for example in sorted((ROOT / "examples").glob("*.cpp")))]:
            done = subprocess.run(
                [compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-D_WIN32_WINNT=0x0A00",
                 "-DASIO_STANDALONE", "-DASIO_NO_DEPRECATED", *options, f"-I{ROOT / 'include'}",
                 f"-I{ROOT / 'examples'}", "-isystem", folder, source], check=False, timeout=900)
            print("ok     " if done.returncode == 0 else "FAILED ", source.name, flush=True)
            failed += done.returncode != 0
        return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
