#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The load generator with the example server: its requests, its counts, and its exit status."""
import hashlib
import hmac
import json
import os
import re
import signal
import socket
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import cases  # noqa: E402
import programs  # noqa: E402


class Load(cases.ProgramCase):
    """Each case runs the generator; none depends on how long anything takes."""

    @classmethod
    def setUpClass(cls):
        users = [word for number in range(5) for word in ("--user", f"bob{number}=hello")]
        cls.server = cls.enterClassContext(programs.Server(
            "--quiet", "--peer", f"127.0.0.1={cases.SECRET}", "--user", "bob=hello", *users,
            "--tcp-port", "0", "--radsec-port", "0", "--dtls-port", "0",
            *programs.identity("server")))
        cls.places = {"auth": cls.server.auth(), "status": cls.server.auth(),
                      "acct": cls.server.acct(), "coa": cls.server.coa(),
                      "disconnect": cls.server.coa()}

    def load(self, kind, *options, place=None, secret=cases.SECRET):
        """A run with these options, against the server's port for this kind of request."""
        return programs.run([programs.example("load"), "--duration", "50", "--timeout", "10",
                             *options, place or self.places[kind], kind, secret])

    def result(self, kind, *options, status=0, **more):
        """The output of a run with --json."""
        ended = self.expect(self.load(kind, "--json", "--quiet", *options, **more), status)
        self.assertEqual(ended.stderr, "")
        found = json.loads(ended.stdout)
        self.assertEqual(found["answered"], sum(found["answers"].values()))
        self.assertEqual(found["answered"], sum(one["answers"] for one in found["histogram"]))
        self.assertEqual(found["sent"], found["answered"] + found["lost"])
        steps = [one["up_to_us"] for one in found["histogram"]]
        self.assertEqual(steps, sorted(steps))
        latency = found["latency_us"]
        self.assertLessEqual(latency["p50"], latency["p99"])
        self.assertLessEqual(latency["p99"], latency["p99.9"])
        self.assertLessEqual(latency["p99.9"], latency["max"])
        return found

    # --- Requests ------------------------------------------------------------------------------

    def test_logins_of_every_method(self):
        for method in ([], ["--chap"], ["--mschap"], ["--mschap=1"], ["--users", "5"]):
            with self.subTest(method=method):
                found = self.result("auth", "--count", "200", *method)
                self.assertEqual(found["answers"], {"Access-Accept": 200})
                self.assertEqual((found["lost"], found["wrong"]), (0, 0))

    def test_sessions_start_continue_and_stop(self):
        found = self.result("acct", "--count", "30", "--sessions", "10")
        self.assertEqual(found["answers"], {"Accounting-Response": 30})
        # All have stopped, so none can be changed.
        found = self.result("coa", "--count", "10", "--sessions", "10", "--expect", "refusal")
        self.assertEqual(found["answers"], {"CoA-NAK": 10})
        # Ten more that only start: each exists, and can be ended once.
        self.result("acct", "--count", "10", "--sessions", "10")
        self.assertEqual(self.result("coa", "--count", "10", "--sessions", "10")["answers"],
                         {"CoA-ACK": 10})
        self.assertEqual(self.result("disconnect", "--count", "10", "--sessions", "10")["answers"],
                         {"Disconnect-ACK": 10})
        self.assertEqual(self.result("disconnect", "--count", "10", "--sessions", "10",
                                     "--expect", "any")["answers"], {"Disconnect-NAK": 10})

    def test_status_server(self):
        self.assertEqual(self.result("status", "--count", "20")["answers"], {"Access-Accept": 20})

    def test_every_transport(self):
        identity = programs.identity("client")
        ways = {"tcp": (self.server.tcp(), cases.SECRET, []),
                "tls": (self.server.radsec(), "radsec", identity),
                "dtls": (self.server.dtls(), "radius/dtls", identity)}
        for transport, (place, secret, options) in ways.items():
            with self.subTest(transport=transport):
                found = self.result("auth", "--transport", transport, *options, "--server-name",
                                    "localhost", "--count", "300", place=place, secret=secret)
                self.assertEqual(found["answers"], {"Access-Accept": 300})

    def test_more_than_one_socket_has_identifiers_for(self):
        found = self.result("status", "--count", "2000", "--parallel", "600")
        self.assertEqual(found["answers"], {"Access-Accept": 2000})

    # --- Rate and time -------------------------------------------------------------------------

    def test_a_rate_is_kept(self):
        found = self.result("auth", "--rate", "1000", "--count", "500")
        self.assertEqual(found["answers"], {"Access-Accept": 500})
        # The last of 500 is due after 0.499 s, and cannot be answered earlier.
        self.assertGreaterEqual(found["seconds"], 0.499)

    def test_it_stops_after_the_time(self):
        found = self.result("auth", "--rate", "100", "--duration", "0.5")
        self.assertEqual(found["sent"], 50)

    def test_latency_counts_from_when_a_request_was_due(self):
        # Answers only when all three are due; a generator that measures from the moment of sending
        # would see only the first one's delay.
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
            silent.bind(("127.0.0.1", 0))
            silent.settimeout(programs.LIMIT)
            place = f"127.0.0.1:{silent.getsockname()[1]}"
            command = [programs.example("load"), "--json", "--quiet", "--rate", "10", "--count",
                       "6", "--timeout", "30", place, "auth", cases.SECRET]
            with programs.Program(command) as running:
                requests = [silent.recvfrom(4096) for _ in range(6)]
                for request, source in requests:
                    silent.sendto(answer(request), source)
                found = json.loads(running.wait_for("latency_us"))
        # They were due every 0.1 s, and all were answered after the last: the first waited at least
        # half a second, the fourth 0.2 s.
        self.assertEqual(found["answered"], 6)
        self.assertGreaterEqual(found["latency_us"]["max"], 500_000)
        self.assertGreaterEqual(found["latency_us"]["p50"], 200_000)

    def test_a_signal_ends_it_with_the_results_so_far(self):
        with programs.Program([programs.example("load"), "--duration", "50", "--progress", "0.05",
                               self.places["auth"], "auth", cases.SECRET]) as running:
            line = running.wait_for(" requests/s, in flight ")
            self.assertRegex(line, r"^load: \d+ requests/s, in flight \d+, lost 0, wrong 0, "
                                   r"latency us: p50 [\d.]+, p99 [\d.]+, max [\d.]+$")
            status, output = running.stop(signal.SIGINT)
        self.assertEqual(status, 0)
        self.assertRegex(output, r"(?m)^Requests/s: \d+$")

    # --- Output --------------------------------------------------------------------------------

    def test_text_and_histogram(self):
        ended = self.expect(self.load("auth", "--count", "100", "--quiet", "--histogram"), 0,
                            "Sent: 100", "Access-Accept: 100", "Lost: 0", "Wrong: 0",
                            r"Latency us: p50 [\d.]+, p99 [\d.]+, p99.9 [\d.]+, max [\d.]+",
                            "Latency histogram: ")
        rows = re.findall(r"(?m)^ *[\d.]+ +(\d+) +([\d.]+) %$", ended.stdout)
        self.assertEqual(sum(int(count) for count, _ in rows), 100)
        self.assertEqual(rows[-1][1], "100.0000")
        plain = self.expect(self.load("auth", "--count", "10", "--quiet"), 0, "Sent: 10")
        self.assertNotIn("histogram", plain.stdout)

    def test_answers_that_are_not_expected_are_wrong(self):
        found = self.result("auth", "--user", "bob=no", "--count", "20", status=1)
        self.assertEqual((found["answers"], found["wrong"]), ({"Access-Reject": 20}, 20))
        found = self.result("auth", "--user", "bob=no", "--count", "20", "--expect", "refusal")
        self.assertEqual(found["wrong"], 0)

    def test_missing_answers_are_reported(self):
        ended = self.expect(self.load("auth", "--count", "3", "--quiet", "--timeout", "0.05",
                                      "--retries", "1", "--json", secret="wrong"), 2)
        found = json.loads(ended.stdout)
        self.assertEqual((found["sent"], found["lost"], found["answers"]), (3, 3, {}))
        self.assertEqual(found["retransmissions"], 3)

    def test_without_a_server_it_ends(self):
        (port,) = cases.free_ports(1)
        ended = self.load("auth", "--quiet", "--transport", "tcp", "--parallel", "4",
                          place=f"127.0.0.1:{port}")
        self.expect(ended, 2, "Lost: [4-9] ")

    def test_bad_arguments(self):
        place = self.places["auth"]
        for words, text in (
                (["--bogus", place, "auth", "s"], "--bogus: unknown option"),
                (["--rate", "0", place, "auth", "s"], "--rate: "),
                (["--parallel", "x", place, "auth", "s"], "--parallel: "),
                (["--count", "-1", place, "auth", "s"], "--count: "),
                (["--duration", "0", place, "auth", "s"], "--duration: "),
                (["--expect", "luck", place, "auth", "s"], "--expect: "),
                (["--user", "bob", place, "auth", "s"], "--user: "),
                (["--transport", "ipx", place, "auth", "s"], "--transport: "),
                (["--mschap=3", place, "auth", "s"], "--mschap: "),
                (["--chap", place, "acct", "s"], "--chap is for auth only"),
                (["--chap", "--mschap", place, "auth", "s"], "exclude each other"),
                ([place, "auth", ""], "SECRET is empty"),
                ([place, "eat", "s"], "must be auth, acct, coa, disconnect or status"),
                ([place, "auth"], "needs SERVER"),
        ):
            with self.subTest(words=words):
                ended = self.expect(programs.run([programs.example("load"), *words]), 3)
                self.assertIn(text, ended.stderr)
                self.assertEqual(ended.stdout, "")

    def test_help_lists_the_options(self):
        self.expect(programs.run([programs.example("load"), "--help"]), 0, "--rate N",
                    "--parallel N", "--histogram", "--json", "--transport")


def answer(request):
    """An Access-Accept with a Message-Authenticator (RFC 3579 section 3.2)."""
    secret = cases.SECRET.encode()
    head = bytes((2, request[1], 0, 38)) + request[4:20]
    signed = hmac.new(secret, head + b"\x50\x12" + bytes(16), "md5").digest()
    body = b"\x50\x12" + signed
    return head[:4] + hashlib.md5(head + body + secret).digest() + body


if __name__ == "__main__":
    programs.example("load")  # skips the test if it is not built
    unittest.main(verbosity=2)
