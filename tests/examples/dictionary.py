#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The dictionary example as a program: its output for valid and for unusual files, and its exit
status."""

import os
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import programs
from programs import check, check_contains, run

DICTIONARY = programs.example("dictionary")


def checked(*files, status):
    """The program's output for these texts, each in its own file."""
    with tempfile.TemporaryDirectory(prefix="radius-test-") as folder:
        names = []
        for place, text in enumerate(files):
            names.append(os.path.join(folder, f"file{place}"))
            with open(names[-1], "w", encoding="utf-8") as file:
                file.write(text)
        done = run([DICTIONARY, "check", *names])
        check(done.returncode == status, f"{done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout.replace(folder + os.sep, "")


def our_own_are_valid():
    done = run([DICTIONARY, "check", programs.DICTIONARY])
    check(done.returncode == 0, done.stdout)
    check_contains(done.stdout, " attributes, ", " values, ", " vendors, 0 aliases\n")


def totals_count_each_kind():
    text = ("VENDOR Acme 99999\nBEGIN-VENDOR Acme\nATTRIBUTE Acme-One 1 integer\n"
            "VALUE Acme-One Yes 1\nVALUE Acme-One No 0\nATTRIBUTE Acme-Two 2 string\n"
            "END-VENDOR Acme\nALIAS Shorter 26.99999.1\n")
    check(checked(text, status=0) == "2 attributes, 2 values, 1 vendors, 1 aliases\n", text)


def unusual_lines_are_named():
    printed = checked("ATTRIBUTE One 1 string has_tga\nVALUE Absent A 1\n", status=1)
    check(printed.splitlines() == [
        'file0:1: unknown flag "has_tga" (did you mean "has_tag"?)',
        'file0:2: unknown attribute "Absent"',
        "1 attributes, 0 values, 0 vendors, 0 aliases", "1 lines define nothing"], printed)


def unreadable_files_are_named():
    printed = checked("ATTRIBUTE One 1 string\n", "\nATTRIBUTE Two 2 strnig\n", status=1)
    check(printed == 'file1:2: unknown type "strnig" (did you mean "string"?)\n', printed)


def files_build_on_previous_ones():
    checked("ATTRIBUTE One 1 integer\n", "VALUE One Yes 1\n", status=0)
    with tempfile.NamedTemporaryFile("w", suffix=".dictionary", encoding="ascii") as file:
        file.write("VALUE Service-Type Mine 4711\n")
        file.flush()
        check(run([DICTIONARY, "check", file.name]).returncode == 1, "Service-Type is unknown")
        check(run([DICTIONARY, "check", "--standard", file.name]).returncode == 0, "--standard")
        done = run([DICTIONARY, "check", "--on", programs.DICTIONARY, file.name])
        check(done.returncode == 0, done.stdout)


def includes_stay_in_their_folder():
    with tempfile.TemporaryDirectory(prefix="radius-test-") as folder:
        os.mkdir(os.path.join(folder, "inner"))
        with open(os.path.join(folder, "outer"), "w", encoding="ascii") as file:
            file.write("ATTRIBUTE One 1 string\n")
        root = os.path.join(folder, "inner", "root")
        with open(root, "w", encoding="ascii") as file:
            file.write("$INCLUDE ../outer\n")
        done = run([DICTIONARY, "check", root])
        check(done.returncode == 1 and "is outside" in done.stdout, done.stdout)
        check(run([DICTIONARY, "check", "--outside", root]).returncode == 0, "--outside")


def the_dictionaries_of_freeradius():
    root = "/usr/share/freeradius/dictionary"
    if not os.path.exists(root):
        if os.environ.get("RADIUS_REQUIRE_PEERS") == "1":
            check(False, "FreeRADIUS's dictionaries are not installed")
        print("skipped: FreeRADIUS's dictionaries are not installed")
        return
    done = run([DICTIONARY, "check", root])
    check(done.returncode == 1, done.stdout) # such as values for attributes of type octets
    check_contains(done.stdout, "Call-Answer has no effect\n", " attributes, ", " vendors, ")


def wrong_arguments_are_refused():
    for words in ([], ["check"], ["lint", "x"], ["check", "--strange", "x"]):
        done = run([DICTIONARY, *words])
        check(done.returncode == 3, f"{words}: {done.returncode}")
        check(done.stderr.startswith("dictionary: "), done.stderr)
    done = run([DICTIONARY, "check", "/nowhere/at/all"])
    check(done.returncode == 1 and "/nowhere/at/all: cannot be read" in done.stdout, done.stdout)


def every_example_that_reads_dictionaries_has_the_option_outside():
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        site.mkdir()
        (pathlib.Path(folder) / "common").write_text("ATTRIBUTE Shared-Name 199 string\n")
        root = site / "root"
        root.write_text("$INCLUDE ../common\nATTRIBUTE Site-Name 198 string\n")
        headers = ["--folder", folder, str(root)]
        packet = "0107001811111111111111111111111111111111c704" + "6162"
        for command, option in (([programs.example("packet"), "decode", packet], "--dictionary"),
                                ([programs.example("dictionary_to_header"), *headers], "--context"),
                                ([programs.example("client"), "localhost", "nothing"],
                                 "--dictionary"),
                                ([programs.example("server"), "--nothing"], "--dictionary")):
            done = run([*command, option, str(root)])
            if "nothing" not in command[-1]:
                check(done.returncode == 3, done.stdout)
                check_contains(done.stderr, option + ": ", "is outside", "--outside allows it")
            for order in ([option, str(root), "--outside"], ["--outside", option, str(root)]):
                done = run([*command, *order])
                check("is outside" not in done.stderr + done.stdout, done.stderr)
                if command[0].endswith("packet"):
                    check_contains(done.stdout, 'Shared-Name = "ab"')
        for name in ("client", "server", "packet", "dictionary", "dictionary_to_header"):
            check_contains(run([programs.example(name), "--help"]).stdout, "--outside\n")


programs.main(every_example_that_reads_dictionaries_has_the_option_outside,
              our_own_are_valid, totals_count_each_kind, unusual_lines_are_named,
              unreadable_files_are_named, files_build_on_previous_ones,
              includes_stay_in_their_folder, the_dictionaries_of_freeradius,
              wrong_arguments_are_refused)
