#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks the simulator's command line: its exit statuses, that a seed replays exactly, the text of a
failure, and that docs/library_tests.md describes every invariant.

Usage: check_program.py SIMULATE TESTING.MD
"""

import datetime
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SIMULATE = sys.argv[1]
MANUAL = pathlib.Path(sys.argv[2]).read_text(encoding="utf-8")


def run(*options):
    return subprocess.run([SIMULATE, *options], capture_output=True, text=True, timeout=100,
                          check=False)


class Program(unittest.TestCase):
    def test_help_lists_the_options(self):
        done = run("--help")
        self.assertEqual(done.returncode, 0)
        for option in ("--exchanges", "--seed", "--today", "--seeds", "--planted", "--plant", "--list"):
            self.assertIn(option, done.stdout)

    def test_an_invalid_command_line_ends_with_3_and_a_message(self):
        for options in ([], ["--exchange", "1"], ["--exchanges"], ["--exchanges", "many"],
                        ["--exchanges", "0"], ["--exchanges", "1x"], ["--exchanges", "-1"],
                        ["--seed", "7"], ["--today"], ["--seeds"], ["--seeds", "/none/such"],
                        ["--exchanges", "1", "--plant", "no-such-bug"],
                        ["7"]):
            with self.subTest(options=options):
                done = run(*options)
                self.assertEqual(done.returncode, 3)
                self.assertEqual(done.stdout, "")
                self.assertRegex(done.stderr, r"^simulate: .+\n")

    def test_a_run_ends_with_a_line_of_totals(self):
        done = run("--exchanges", "5000", "--seed", "7")
        self.assertEqual(done.returncode, 0, done.stdout)
        first, totals = done.stdout.splitlines()
        self.assertEqual(first, "seed 7")
        self.assertGreaterEqual(int(re.match(r"(\d+) exchanges", totals)[1]), 5000)

    def test_a_seed_replays_exactly_and_others_differ(self):
        one, again, other = (run("--exchanges", "20000", "--seed", seed).stdout.splitlines()[1]
                             for seed in ("3", "3", "4"))
        self.assertEqual(one, again)
        self.assertNotEqual(one, other)

    def test_a_world_with_real_tls_replays_exactly_too(self):
        for seed in ("628", "872"): # TLS and DTLS with certificates
            with self.subTest(seed=seed):
                one, again = (run("--exchanges", "1", "--seed", seed).stdout for _ in range(2))
                self.assertRegex(one, r", [1-9]\d* handshakes, ")
                self.assertEqual(one, again)

    def test_the_seed_of_the_day_is_printed_and_replays(self):
        before = datetime.datetime.now(datetime.timezone.utc)
        lines = run("--exchanges", "1", "--today").stdout.splitlines()
        after = datetime.datetime.now(datetime.timezone.utc)
        self.assertIn(lines[0], [f"seed {day:%Y%m%d}000" for day in (before, after)])
        self.assertEqual(run("--exchanges", "1", "--seed", lines[0].split()[1]).stdout.splitlines(),
                         lines)

    def test_each_seed_of_a_file_is_played(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.write("# worlds\n7 one\n\n9\n")
            file.flush()
            done = run("--seeds", file.name)
            self.assertEqual(done.returncode, 0, done.stdout)
            self.assertEqual(done.stdout, "".join(run("--exchanges", "1", "--seed", seed).stdout
                                                  for seed in ("7", "9")))
            file.write("8x\n")
            file.flush()
            self.assertEqual(run("--seeds", file.name).returncode, 3)

    def test_a_failure_names_the_invariant_the_seed_and_the_last_events(self):
        done = run("--exchanges", "100000", "--plant", "busy-again")
        self.assertEqual(done.returncode, 1)
        self.assertIn("broken: handled-once: ", done.stdout)
        self.assertIn("events of request ", done.stdout)
        self.assertRegex(done.stdout, r"\n +\d+\.\d+ s  server \d+: calls its handler: \S+ id \d+")
        seed = re.search(r"simulate --exchanges 1 --seed (\d+)", done.stdout)[1]
        replayed = run("--exchanges", "1", "--plant", "busy-again", "--seed", seed)
        self.assertEqual(replayed.returncode, 1)
        self.assertEqual(replayed.stdout.splitlines()[1:], done.stdout.splitlines()[1:])

    def test_the_documentation_describes_every_invariant(self):
        listed = run("--list").stdout
        names = re.findall(r"^  ([a-z-]+): ", listed.partition("bugs:")[0], re.M)
        self.assertGreater(len(names), 10)
        for name in names:
            self.assertIn(f"`{name}`", MANUAL)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
