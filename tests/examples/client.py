#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The example client with the example server: its requests, its output, and its exit status."""
import hashlib
import hmac
import os
import re
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import cases  # noqa: E402
import programs  # noqa: E402

BOB = 'User-Name = "bob", User-Password = "hello"\n'


class FakeServer:
    """Answers each request with the octets that `answers(request)` returns, one datagram each."""

    def __init__(self, answers):
        self.answers = answers
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.place = f"127.0.0.1:{self.socket.getsockname()[1]}"
        self.thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        # An empty datagram from here ends it.
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
            last.sendto(b"", self.socket.getsockname())
        self.thread.join()
        self.socket.close()

    def _serve(self):
        while True:
            request, client = self.socket.recvfrom(4096)
            if not request:
                return
            for answer in self.answers(request):
                self.socket.sendto(answer, client)


def reply(request, code, attributes=b"", secret=cases.SECRET.encode(), signed=True):
    """A reply according to RFC 2865 section 3 and RFC 3579 section 3.2."""
    if signed:
        attributes = b"\x50\x12" + bytes(16) + attributes
    head = struct.pack("!BBH", code, request[1], 20 + len(attributes))
    if signed:
        mac = hmac.new(secret, head + request[4:20] + attributes, "md5").digest()
        attributes = b"\x50\x12" + mac + attributes[18:]
    return head + hashlib.md5(head + request[4:20] + attributes + secret).digest() + attributes


class Client(cases.ProgramCase):
    """Each case runs the client at least once."""

    @classmethod
    def setUpClass(cls):
        # With --peer our own client must send Message-Authenticator.
        cls.server = cls.enterClassContext(programs.Server(
            "--peer", f"127.0.0.1={cases.SECRET}", "--user", "bob=hello", "--user", "eve=x y"))
        cls.places = {"auth": cls.server.auth(), "status": cls.server.auth(),
                      "acct": cls.server.acct(), "coa": cls.server.coa(),
                      "disconnect": cls.server.coa()}

    def client(self, kind, stdin, *options, place=None, secret=cases.SECRET):
        """Runs the client against the server's port for this kind of request."""
        return programs.run([programs.example("client"), *options, place or self.places[kind], kind,
                             secret], stdin)

    def refused(self, *command, stdin="", text):
        """Bad arguments or input: exit status 3 and a message with this text."""
        ended = programs.run([programs.example("client"), *command], stdin)
        self.expect(ended, 3)
        self.assertIn(text, ended.stderr)
        self.assertEqual(ended.stdout, "")

    # --- Answers -------------------------------------------------------------------------------

    def test_an_accept_prints_both_packets_and_ends_with_0(self):
        ended = self.client("auth", BOB)
        self.expect(ended, 0, "-> 127.0.0.1:[0-9]+ UDP Access-Request id", 'User-Name = "bob"',
                    "User-Password = <hidden>", "UDP Access-Accept id",
                    "Service-Type = Framed-User", "Framed-IP-Address = 192.168.0.1")
        self.assertNotIn("hello", ended.stdout)

    def test_a_reject_ends_with_1(self):
        self.expect(self.client("auth", BOB.replace("hello", "wrong")), 1, "Access-Reject",
                    "Reply-Message = ")

    def test_secrets_are_shown_on_request(self):
        self.expect(self.client("auth", BOB, "--show-secrets"), 0, 'User-Password = "hello"')

    def test_chap(self):
        ended = self.client("auth", BOB, "--chap")
        self.expect(ended, 0, "CHAP-Password", "CHAP-Challenge", "Access-Accept")
        self.assertNotIn("User-Password", ended.stdout)
        self.expect(self.client("auth", BOB.replace("hello", "wrong"), "--chap"), 1)

    def test_passwords_under_the_names_that_radclient_knows(self):
        user = 'User-Name = "bob", '
        for line, options, shown in (
                ('CHAP-Password = "hello"', [], "CHAP-Challenge"),
                ('MS-CHAP-Password = "hello"', [], "MS-CHAP-Response"),
                ('Cleartext-Password = "hello"', [], "User-Password"),
                ('Cleartext-Password = "hello"', ["--chap"], "CHAP-Challenge"),
                ('Cleartext-Password = "hello"', ["--mschap"], "MS-CHAP2-Response"),
                ('CHAP-Password = "hello", Cleartext-Password = "hello"', [], "CHAP-Challenge")):
            self.expect(self.client("auth", user + line, *options), 0, shown, "Access-Accept")
            wrong = self.client("auth", user + line.replace("hello", "wrong"), *options)
            self.expect(wrong, 1, shown, "Access-Reject")
            self.assertNotIn("-Password = \"", wrong.stdout)
        # As many characters as a response has octets.
        long = self.client("auth", user + 'CHAP-Password = "seventeen letters"')
        self.expect(long, 1, "CHAP-Challenge", "Access-Reject")
        # A finished response is sent unchanged.
        done = self.client("auth", user + "CHAP-Password = 0x" + "5a" * 17, "--show-secrets")
        self.expect(done, 1, "CHAP-Password = 0x" + "5a" * 17)
        both = self.client("auth", user + 'User-Password = "a", Cleartext-Password = "b"')
        self.assertEqual(both.returncode, 3)
        self.assertIn("not both", both.stderr)

    def test_a_challenge_in_a_line_is_answered(self):
        user = 'User-Name = "bob", '
        for line, option, shown in (
                ('CHAP-Password = "hello", CHAP-Challenge = 0x' + "5a" * 16, [], "CHAP-Challenge"),
                ('User-Password = "hello", CHAP-Challenge = 0x' + "5a" * 16, ["--chap"],
                 "CHAP-Challenge"),
                ('MS-CHAP-Password = "hello", MS-CHAP-Challenge = 0x' + "5a" * 8, [],
                 "MS-CHAP-Challenge")):
            done = self.client("auth", user + line, *option, "--show-secrets")
            self.expect(done, 0, shown + " = 0x5a5a5a5a5a5a5a5a", "Access-Accept")
            self.assertEqual(done.stdout.count(shown), 1, done.stdout)
        self.refused("127.0.0.1", "auth", "x", text="line 1: MS-CHAP needs",
                     stdin=user + 'MS-CHAP-Password = "hello", MS-CHAP-Challenge = 0x5a')
        self.refused("--mschap", "127.0.0.1", "auth", "x", text="generates its own MS-CHAP-Challenge",
                     stdin=user + 'User-Password = "hello", MS-CHAP-Challenge = 0x' + "5a" * 16)

    def test_passwords_of_a_login_are_for_auth_only(self):
        for line in 'CHAP-Password = "hello"', 'MS-CHAP-Password = "hello"':
            self.refused("127.0.0.1", "coa", "x", stdin=line, text="for auth only")
        self.refused("127.0.0.1", "auth", "x", text="not both",
                     stdin='CHAP-Password = "hello", MS-CHAP-Password = "hello"')

        for line in 'CHAP-Password = "x"', 'MS-CHAP-Password = "x"': # radclient sends x
            self.refused("127.0.0.1", "auth", "x", text="line 1: Cleartext-Password differs",
                         stdin=line + ', Cleartext-Password = "hello"')

    def test_a_byte_order_mark_is_named(self):
        done = self.client("auth", "\ufeff" + BOB)
        self.assertEqual(done.returncode, 3)
        self.assertIn("line 1: the text begins with a byte order mark", done.stderr)

    def test_mschap_of_both_versions(self):
        proved = "the server proved that it knows the password"
        self.expect(self.client("auth", BOB, "--mschap"), 0, "MS-CHAP2-Response",
                    "MS-MPPE-Send-Key = <hidden>", proved)
        self.expect(self.client("auth", BOB, "--mschap=2"), 0, proved)
        self.expect(self.client("auth", BOB, "--mschap=1"), 0, "MS-CHAP-Response")
        for version in ("1", "2"):
            self.expect(self.client("auth", BOB.replace("hello", "no"), f"--mschap={version}"), 1,
                        "MS-CHAP-Error")

    def test_accounting_coa_and_disconnect(self):
        session = 'Acct-Session-Id = "s1"'
        self.expect(self.client("coa", session), 1, "CoA-NAK", "Session-Context-Not-Found")
        self.expect(self.client("acct", f"Acct-Status-Type = Start, {session}"), 0,
                    "Accounting-Request", "Accounting-Response")
        self.expect(self.client("coa", session), 0, "CoA-Request", "CoA-ACK")
        self.expect(self.client("disconnect", session), 0, "Disconnect-Request", "Disconnect-ACK")
        self.expect(self.client("disconnect", session), 1, "Disconnect-NAK")

    def test_a_message_authenticator_line_is_sent_or_refused(self):
        session = 'Acct-Session-Id = "s1"\n'
        line = "Message-Authenticator = 0x00\n"
        for kind in ("coa", "disconnect"):
            with self.subTest(kind):
                self.expect(self.client(kind, session + line), 1, "Message-Authenticator = 0x", "NAK")
                ended = self.client(kind, session)
                self.expect(ended, 1)
                self.assertNotIn("Message-Authenticator", ended.stdout)
        self.expect(self.client("auth", BOB + line), 0, "Message-Authenticator = 0x")
        ended = self.client("acct", "Acct-Status-Type = Start\n" + line)
        self.assertEqual(ended.returncode, 3)
        self.assertIn("RFC 3579 section 3.3", ended.stderr)
        ended = self.client("coa", session + "\n" + session + line)
        self.assertEqual(ended.returncode, 3)
        self.assertIn("line 3", ended.stderr)

    def test_coa_and_disconnect_are_dated_on_request(self):
        session = 'Acct-Session-Id = "s1"\n'
        for kind in ("coa", "disconnect"):
            with self.subTest(kind):
                self.expect(self.client(kind, session, "--event-timestamp"), 1, "Event-Timestamp = ")
                self.assertNotIn("Event-Timestamp", self.client(kind, session).stdout)

    def test_status_needs_no_input(self):
        self.expect(self.client("status", ""), 0, "Status-Server", "Access-Accept")
        self.expect(self.client("status", "Message-Authenticator = 0x00\n"), 0)
        self.expect(self.client("status", "NAS-Identifier = me\n"), 0, 'NAS-Identifier = "me"')
        self.expect(self.client("status", "", place=self.places["acct"]), 0, "Accounting-Response")
        command = [programs.example("client"), self.places["status"], "status", cases.SECRET]
        # Closed, and a pipe that stays open without data.
        closed = subprocess.run(["bash", "-c", '"$@" <&-', "bash", *command], check=False,
                                capture_output=True, timeout=programs.LIMIT)
        self.assertEqual(closed.returncode, 0, closed.stderr)
        reading, writing = os.pipe()
        silent = subprocess.run(command, stdin=reading, check=False, capture_output=True,
                                timeout=programs.LIMIT)
        os.close(writing)
        os.close(reading)
        self.assertEqual(silent.returncode, 0, silent.stderr)

    def test_input_as_people_write_it_for_radclient(self):
        ended = self.client("auth", "# bob logs in\nUser-Name = bob\n"
                            "User-Password := \"hello\", NAS-Port=7\nMessage-Authenticator = 0x00\n"
                            "\n\n  \n"
                            "User-Name = 'eve', User-Password = 'x y'\n\n# nothing more\n")
        self.expect(ended, 0, "NAS-Port = 7", 'User-Name = "eve"')
        self.assertEqual(ended.stdout.count("Access-Accept"), 2)
        self.assertNotIn("0x00\n", ended.stdout)

    def test_the_worst_of_several_requests_decides(self):
        self.expect(self.client("auth", BOB + "\nUser-Name = bob, User-Password = no\n\n" + BOB), 1)

    def test_names_of_a_dictionary(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "dictionary")
            with open(path, "w", encoding="ascii") as file:
                file.write("VENDOR Acme 64000\nBEGIN-VENDOR Acme\nATTRIBUTE Acme-Speed 1 integer\n"
                           "VALUE Acme-Speed Fast 9\nEND-VENDOR Acme\n")
            ended = self.client("auth", BOB + "Acme-Speed = Fast", "--dictionary", path)
            self.expect(ended, 0, "Acme-Speed = Fast")
            with open(path, "a", encoding="ascii") as file:
                file.write("ATTRIBUTE Acme-Size 2 intger\n")
            self.refused("--dictionary", path, "127.0.0.1", "auth", "x", text=f"{path}:6: ")
        self.expect(self.client("auth", BOB + "Attr-26.64000.1 = 0x00000009"), 0,
                    "Attr-26.64000.1 = 0x00000009")

    def test_a_server_by_name_and_ipv6(self):
        if self.localhost_is_ipv4():
            by_name = self.places["auth"].replace("127.0.0.1", "localhost")
            self.expect(self.client("status", "", place=by_name), 0)
        try:
            server = programs.Server(addresses=("::1",))
        except AssertionError as error:
            self.skipTest(f"no IPv6 here: {error}")
        with server:
            ended = self.client("auth", BOB, place=server.auth("::1"))
            self.expect(ended, 0, "-> " + re.escape(server.auth("::1")))

    @staticmethod
    def localhost_is_ipv4():
        try:
            return socket.getaddrinfo("localhost", 1812)[0][0] == socket.AF_INET
        except socket.gaierror:
            return False  # a machine without /etc/hosts

    def test_a_trace_file_is_pcapng_and_contains_no_password(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "trace.pcapng")
            self.expect(self.client("auth", BOB, "--trace", path), 0)
            with open(path, "rb") as file:
                contents = file.read()
            self.assertEqual(contents[:4], b"\x0a\x0d\x0d\x0a")
            self.assertIn(b"bob", contents)
            missing = os.path.join(folder, "no", "such")
            self.refused("--trace", missing, "127.0.0.1", "auth", "x", stdin=BOB, text=missing)

    # --- No answer -----------------------------------------------------------------------------

    def test_no_answer_ends_with_2(self):
        quick = ("--timeout", "0.2", "--retries", "1")
        ended = self.client("auth", BOB, *quick, secret="wrong")
        self.expect(ended, 2, "no answer")
        self.assertEqual(ended.stdout.count("Access-Request id"), 2, "one retry")
        self.assertEqual(len(set(re.findall(r"Access-Request id (\d+)", ended.stdout))), 1)
        silent = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        silent.bind(("127.0.0.1", 0))
        with silent:
            place = f"127.0.0.1:{silent.getsockname()[1]}"
            self.expect(self.client("status", "", *quick, place=place), 2)
            self.expect(self.client("auth", BOB, *quick, "--count", "3", place=place), 2,
                        "Sent: 3", "Lost: 3")
        nobody = self.client("auth", BOB, *quick, place=place)
        self.expect(nobody, 2)
        self.assertNotIn("Status-Server", nobody.stdout, "nothing is sent but what was asked for")

    def test_a_server_that_does_not_prove_that_it_knows_the_password(self):
        """RFC 2759 section 5"""
        success = b"\x00S=" + b"0" * 40
        wrong = b"\x1a" + bytes([8 + len(success)]) + struct.pack("!IBB", 311, 26, 2 + len(success))
        for attributes in (wrong + success, b""):
            with FakeServer(lambda request: [reply(request, 2, attributes)]) as server:
                self.expect(self.client("auth", BOB, "--mschap", place=server.place), 1,
                            "Access-Accept", "MS-CHAP2-Success is missing or wrong")

    def test_forged_replies_are_dropped_and_named(self):
        quick = ("--timeout", "1", "--retries", "0")
        for forged, reason in (
                (lambda request: reply(request, 2, signed=False), "Message-Authenticator missing"),
                (lambda request: reply(request, 2, secret=b"other"), "invalid"),
                (lambda request: reply(request, 5), "unexpected reply code"),
                (lambda request: reply(request, 2)[:-1], "packet length invalid"),
                (lambda request: reply(request, 2, b"\x12\x01"), "malformed attributes")):
            with FakeServer(lambda request: [forged(request)]) as server:
                self.expect(self.client("auth", BOB, *quick, place=server.place), 2,
                            f"dropped: .*{reason}", f"no answer.*1 for .*{reason}")
            # The valid one after it is still accepted.
            with FakeServer(lambda request: [forged(request), reply(request, 3)]) as server:
                self.expect(self.client("auth", BOB, place=server.place), 1, "Access-Reject")

    def test_missing_message_authenticators_are_accepted_on_request(self):
        with FakeServer(lambda request: [reply(request, 2, signed=False)]) as server:
            self.expect(self.client("auth", BOB, "--allow-missing-message-authenticator",
                                    place=server.place), 0, "Access-Accept")

    def test_an_answer_to_the_third_try(self):
        seen = []

        def answers(request):
            seen.append(request)
            return [reply(request, 2)] if len(seen) == 3 else []

        with FakeServer(answers) as server:
            self.expect(self.client("auth", BOB, "--timeout", "0.1", "--retries", "5",
                                    place=server.place), 0, "Access-Accept")
        self.assertEqual(len(set(seen)), 1, "the same octets each time")

    def test_a_challenge_ends_with_1(self):
        with FakeServer(lambda request: [reply(request, 11, b"\x18\x03s")]) as server:
            self.expect(self.client("auth", BOB, place=server.place), 1, "Access-Challenge",
                        "State = 0x73")

    # --- Many ----------------------------------------------------------------------------------

    def test_many_requests_in_flight_lose_nothing(self):
        ended = self.client("auth", BOB, "--parallel", "64", "--count", "2000")
        self.expect(ended, 0, "^Sent: 2000\nAccess-Accept: 2000\nLost: 0\n", "Requests/s: [0-9]+")
        self.assertNotIn("User-Name", ended.stdout)
        ended = self.client("auth", BOB + "\nUser-Name = bob, User-Password = no\n",
                            "--parallel", "600", "--count", "500")
        self.expect(ended, 1, "Sent: 1000", "Access-Accept: 500", "Access-Reject: 500", "Lost: 0")
        self.expect(self.client("auth", BOB, "--mschap", "--count", "40", "--parallel", "40"), 0,
                    "Access-Accept: 40")

    # --- Bad arguments and input ---------------------------------------------------------------

    def test_bad_arguments_are_named(self):
        three = ("127.0.0.1", "auth", "x")
        self.refused(text="needs SERVER[:PORT]")
        self.refused("127.0.0.1", "auth", text="needs SERVER[:PORT]")
        self.refused(*three, "more", text="needs SERVER[:PORT]")
        self.refused("127.0.0.1", "authenticate", "x", text='"authenticate"')
        self.refused("127.0.0.1", "auth", "", text="SECRET")
        self.refused("--nonsense", *three, text="--nonsense")
        self.refused(*three, "--timeout", text="--timeout")
        for option, value in (("--timeout", "0"), ("--timeout", "-1"), ("--timeout", "nan"),
                              ("--timeout", "1e9"), ("--timeout", "soon"), ("--retries", "-1"),
                              ("--retries", "x"), ("--count", "0"), ("--count", "1.5"),
                              ("--parallel", "0"), ("--parallel", "99999"), ("--mschap", "3")):
            self.refused(f"{option}={value}", *three, text=f'{option}: "{value}"')
        self.refused("--chap", "--mschap", *three, text="--chap and --mschap")
        self.refused("--chap", "127.0.0.1", "acct", "x", text="--chap")
        self.refused("--chap=yes", *three, text="--chap")
        self.refused("--dictionary", "/no/such/file", *three, text="/no/such/file")

    def test_bad_servers_are_named(self):
        for server in ("127.0.0.1:", "127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1:x", ":1812",
                       "[::1", "[::1]1812", "[127.0.0.1]:1812", "[]", "[::1]:", "a:b:c", ""):
            self.refused(server, "auth", "x", stdin=BOB, text=f'server "{server}"')

    def test_a_name_without_an_address_is_named_immediately(self):
        ended = programs.run([programs.example("client"), "no-such-host.invalid", "auth", "x"], BOB)
        self.expect(ended, 2)
        self.assertIn("no-such-host.invalid", ended.stderr)

    def test_bad_input_is_named_with_its_line(self):
        for stdin, text in (
                ("", "no attributes on standard input"),
                ("\n# nothing\n\n", "no attributes on standard input"),
                ("User-Nam = bob\n", 'line 1: User-Nam (did you mean "User-Name"?)'),
                ("User-Name = bob\n\nNAS-Port = many\n", 'line 3: '),
                ("\n\nUser-Name = bob\nNAS-IP-Address = 1.2.3\n", 'line 4: NAS-IP-Address'),
                ("User-Name bob\n", "line 1: "),
                ('User-Name = "bob\n', "line 1: the quote is not closed"),
                ("User-Password = " + "x" * 129, "line 1: User-Password"),
                ("Reply-Message = " + "x" * 254, "line 1: Reply-Message"),
                ("Reply-Message = " + "x" * 253 + "\n" + ("Reply-Message = " + "x" * 253 + "\n") * 20,
                 "line 16: Reply-Message")):
            self.refused("127.0.0.1", "auth", "x", stdin=stdin, text=text)
        self.refused("--chap", "127.0.0.1", "auth", "x", stdin="\nUser-Name = bob",
                     text="line 2: CHAP and MS-CHAP need a User-Password")
        self.refused("--mschap", "127.0.0.1", "auth", "x", stdin="User-Password = x",
                     text="User-Name")

    def test_hostile_octets_in_the_input(self):
        command = [programs.example("client"), "127.0.0.1", "auth", "x"]
        for octets in (b"\x00\xff\xfe", b"User-Name = \"\xff\x1b[2J", b"=" * 5000, b"," * 100000 + b"x"):
            ended = subprocess.run(command, input=octets, capture_output=True, check=False,
                                   timeout=programs.LIMIT)
            self.assertEqual(ended.returncode, 3, ended.stderr)
            self.assertNotIn(b"\x1b", ended.stderr)

    def test_help(self):
        self.expect(programs.run([programs.example("client"), "--help"]), 0, "--mschap\\[=VERSION\\]",
                    "--allow-missing-message-authenticator")


if __name__ == "__main__":
    programs.example("client")  # skips the test if it is not built
    unittest.main(verbosity=2)
