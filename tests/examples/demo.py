#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The demonstration: it ends by itself, and a packet of every code has crossed the wire."""
import os
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import cases  # noqa: E402
import programs  # noqa: E402


class Demo(cases.ProgramCase):
    """One run shows everything."""

    def test_every_exchange_goes_as_expected(self):
        ended = programs.run([programs.example("demo"), programs.CERTS])
        self.expect(ended, 0, r"\nAll [0-9]+ exchanges went as expected\.\n$")
        for code in ("Access-Request", "Access-Accept", "Access-Reject", "Access-Challenge",
                     "Accounting-Request", "Accounting-Response", "CoA-Request", "CoA-ACK",
                     "CoA-NAK", "Disconnect-Request", "Disconnect-ACK", "Disconnect-NAK",
                     "Status-Server"):
            for way in ("UDP", "TCP", "TLS", "DTLS"):
                self.assertIn(f" {way} {code} id ", ended.stdout)
            for way in ("TLS", "DTLS"):
                self.assertIn(f" {way} {code} token ", ended.stdout)
        for way in ("UDP", "TCP", "TLS, RADIUS/1.0", "TLS, RADIUS/1.1", "DTLS, RADIUS/1.0",
                    "DTLS, RADIUS/1.1"):
            self.assertIn(f"=== {way}: Access-Request by PAP", ended.stdout)
        self.assertEqual(ended.stdout.count(": Disconnect-Request from the server"), 4)
        self.assertEqual(ended.stdout.count("=== "), ended.stdout.count("\nas expected\n"))
        for shown in ("Transport created", 'User-Name = "bob"', "CHAP-Password = ",
                      "MS-CHAP2-Response = ", "State = 0x", "Acct-Status-Type = Start",
                      "Error-Cause = Session-Context-Not-Found"):
            self.assertIn(shown, ended.stdout)
        for secret in ('"hello"', '"goodbye"', '"4711"', "testing123"):
            self.assertNotIn(secret, ended.stdout)
        self.assertEqual(ended.stderr, "")

    def test_bad_arguments_are_named(self):
        for words, complaint in ((["--loud"], "--loud: unknown option"),
                                 (["/nowhere"], "/nowhere/"), (["certs", "more"], "more: ")):
            ended = programs.run([programs.example("demo"), *words])
            self.assertEqual(ended.returncode, 3)
            self.assertIn(complaint, ended.stderr)


class MinimalClient(cases.ProgramCase):
    """The README's client with the example server."""

    def ask(self, *options):
        with programs.Server("--peer", f"127.0.0.1={cases.SECRET}", *options) as server:
            port = server.auth().rpartition(":")[2]
            return programs.run([programs.example("minimal_client"), port])

    def test_it_prints_the_reply(self):
        self.expect(self.ask("--user", "bob=hello"), 0, "^Access-Accept\n",
                    "\tService-Type = Framed-User\n")
        self.expect(self.ask("--user", "bob=other"), 1, "^Access-Reject\n", "Reply-Message = ")

    def test_it_reports_a_missing_answer(self):
        port = cases.free_udp_ports(1)[0]
        self.expect(programs.run([programs.example("minimal_client"), str(port)]), 2,
                    f"Access-Request to 127.0.0.1:{port} over UDP, sent .*: Connection refused")


class MinimalRadsec(cases.ProgramCase):
    """The README's server and client over TLS, each with the example of the other."""

    def test_the_client_prints_the_reply(self):
        with programs.Server("--radsec-port", "0", *programs.identity("server")) as server:
            port = server.radsec().rpartition(":")[2]
            ended = programs.run([programs.example("minimal_radsec_client"), port, programs.CERTS])
            self.expect(ended, 0, "^Access-Accept\n", "\tService-Type = Framed-User\n")

    def test_the_client_reports_why_there_is_no_answer(self):
        port = cases.free_udp_ports(1)[0]
        ended = programs.run([programs.example("minimal_radsec_client"), str(port), programs.CERTS])
        self.expect(ended, 2, "Connection refused")


if __name__ == "__main__":
    programs.example("demo")  # skips the test if it is not built
    unittest.main(verbosity=2)
