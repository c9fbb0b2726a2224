#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The server example as a program, with a client of a few lines that shares no code with it."""

import os
import signal
import socket
import stat
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import programs
from packets import access_request, attribute, digest_request, is_signed_reply
from programs import Server, check, check_contains, counters, run


def ask(place, packet, answered=True):
    """The reply to one packet, which must be signed."""
    address, _, port = place.rpartition(":")
    address = address.strip("[]")
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as one:
        one.settimeout(programs.LIMIT)
        one.connect((address, int(port)))
        one.send(packet)
        if not answered:
            return None
        reply = one.recv(4096)
    check(is_signed_reply(reply, packet), "another identifier, or the authenticator is wrong")
    return reply


def session(name, kind=None):
    status = b"" if kind is None else attribute(40, kind.to_bytes(4, "big"))
    return status + attribute(44, name)


def it_answers_every_kind_of_request():
    with Server("--peer", "127.0.0.0/8=testing123", "--user", "anna=secret", "--user", "bob=hello",
                "--dictionary", programs.DICTIONARY) as server:
        accept = ask(server.auth(), access_request(b"anna", b"secret"))
        check(accept[0] == 2, "no Access-Accept")
        check(accept[20:22] == b"\x50\x12", "Message-Authenticator is not first")
        for wanted in (attribute(6, b"\0\0\0\2"), attribute(8, b"\xc0\xa8\0\1"),
                       attribute(97, b"\0\x40\xfc\x66" + bytes(6)),
                       attribute(27, (28800).to_bytes(4, "big")),
                       attribute(26, (14988).to_bytes(4, "big") + attribute(8, b"10M/10M"))):
            check(wanted in accept, f"{wanted.hex()} is not in {accept.hex()}")
        check(ask(server.auth(), access_request(b"bob", b"hello", 2))[0] == 2, "bob is rejected")
        for name, password in ((b"anna", b"hello"), (b"eve", b"secret"), (b"bob", b"")):
            reject = ask(server.auth(), access_request(name, password, 3))
            check(reject[0] == 3, "no Access-Reject")
            check(b"Unknown user or wrong password" in reject, "no Reply-Message")

        # A session is known from Start to Stop or to its disconnection.
        for code in (43, 40):
            check(ask(server.coa(), digest_request(code, session(b"one")))[0] == code + 2, "no NAK")
        check(ask(server.acct(), digest_request(4, session(b"one", 1)))[0] == 5, "Start")
        check(ask(server.coa(), digest_request(43, session(b"one"), 2))[0] == 44, "no CoA-ACK")
        nak = ask(server.coa(), digest_request(43, attribute(1, b"bob"), 3))
        check(nak[0] == 45 and nak[20:] == attribute(101, (503).to_bytes(4, "big")), nak.hex())
        check(ask(server.coa(), digest_request(40, session(b"one"), 4))[0] == 41, "no ACK")
        check(ask(server.coa(), digest_request(40, session(b"one"), 5))[0] == 42, "still there")
        check(ask(server.acct(), digest_request(4, session(b"two", 1), 2))[0] == 5, "Start")
        check(ask(server.acct(), digest_request(4, session(b"two", 2), 3))[0] == 5, "Stop")
        check(ask(server.coa(), digest_request(40, session(b"two"), 6))[0] == 42, "not ended")

        status, output = server.stop()
        check(status == 0, f"status {status}")
        check_contains(output, f"[{server.auth()}] Transport created", '\tUser-Name = "anna"',
                       "\tUser-Password = <hidden>", "\tAcct-Status-Type = Start",
                       '\tReply-Message = "Unknown user or wrong password"')
        check("secret" not in output and "hello" not in output, "a password was logged")
        found = counters(output)
        for name, count in (("requests access", 5), ("replies Access-Accept", 2),
                            ("replies Access-Reject", 3), ("requests accounting", 3),
                            ("replies Accounting-Response", 3), ("requests coa", 3),
                            ("replies CoA-ACK", 1), ("replies CoA-NAK", 2),
                            ("requests disconnect", 4), ("replies Disconnect-ACK", 1),
                            ("replies Disconnect-NAK", 3)):
            check(found.get(name) == count, f"{name}: {found.get(name)}, not {count}")
        check(0 not in found.values(), "a counter that is zero was printed")


def without_options_bob_says_hello():
    with Server() as server:
        reply = ask(server.auth(), access_request(b"bob", b"hello", signed=False))
        check(reply[0] == 2, "no Access-Accept")
        check(b"10M/10M" not in reply, "Mikrotik-Rate-Limit without a dictionary that has it")
        status, output = server.stop(signal.SIGINT)
        check(status == 0, f"status {status}")
        check_contains(output, "warning: without --peer")


def possibly_forged_requests_are_dropped_and_counted():
    unsigned = access_request(b"bob", b"hello", 7, signed=False)
    with Server("--peer", "127.0.0.1/32=testing123") as server:
        ask(server.auth(), unsigned, answered=False)
        ask(server.auth(), b"\x01\x02\x00", answered=False)
        forged = bytearray(access_request(b"bob", b"hello", 8))
        forged[25] ^= 1
        ask(server.auth(), bytes(forged), answered=False)
        check(ask(server.auth(), access_request(b"bob", b"hello"))[0] == 2, "the valid one")
        _, output = server.stop()
        found = counters(output)
        drops = {name: count for name, count in found.items() if name.startswith("drops ")}
        check(sum(drops.values()) == 3 and len(drops) == 3, f"{drops}")
        check(found["bad_authenticators access"] == 2, f"{found}")
    with Server("--peer", "127.0.0.1/32=testing123",
                "--allow-missing-message-authenticator") as server:
        check(ask(server.auth(), unsigned)[0] == 2, "not accepted")


def several_addresses_and_threads_serve():
    with Server("--threads", "2", "--quiet", addresses=("127.0.0.1", "127.0.0.2")) as server:
        for number in range(20):
            for address in ("127.0.0.1", "127.0.0.2"):
                request = access_request(b"bob", b"hello", number)
                check(ask(server.auth(address), request)[0] == 2, "no Access-Accept")
                check(ask(server.acct(address),
                          digest_request(4, session(b"s%d" % number, 1), number))[0] == 5, "acct")
        status, output = server.stop()
        check(status == 0, f"status {status}")
        check("User-Name" not in output and "Transport" not in output, "--quiet logs")
        check(counters(output)["replies Access-Accept"] == 40, output)


def secrets_are_shown_only_on_request():
    with tempfile.TemporaryDirectory() as folder:
        for options, shown in ([], False), (["--show-secrets"], True):
            trace = os.path.join(folder, f"trace-{shown}.pcapng")
            with Server("--trace", trace, *options) as server:
                request = access_request(b"bob", b"hello")
                ask(server.auth(), request)
                _, output = server.stop()
                check(('User-Password = "hello"' in output) == shown, output)
                with open(trace, "rb") as file:
                    octets = file.read()
                check(octets[:4] == b"\x0a\x0d\x0d\x0a", "no pcapng")
                check((request in octets) == shown, "the packet as received")
                check(stat.S_IMODE(os.stat(trace).st_mode) == 0o600, "others may read the trace")


def bad_options_are_named_and_end_with_3():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken, \
            tempfile.NamedTemporaryFile("w", suffix=".dictionary") as broken:
        taken.bind(("127.0.0.1", 0))
        port = str(taken.getsockname()[1])
        broken.write("ATTRIBUTE Good 250 string\nATTRIBUTE Bad 251 strnig\n")
        broken.flush()
        for options, named in (
                (["--auth-port", "x"], ("--auth-port", "x")),
                (["--acct-port", "65536"], ("--acct-port", "65536")),
                (["--coa-port", "-1"], ("--coa-port", "-1")),
                (["--coa-port"], ("--coa-port",)),
                (["--auth-port", port], ("127.0.0.1", port)),
                (["--bind", "localhost"], ("--bind", "localhost")),
                (["--bind", "127.0.0.1", "--bind", "::g"], ("--bind", "::g")),
                (["--peer", "10.0.0.0/33=x"], ("--peer", "10.0.0.0/33")),
                (["--peer", "10.0.0.0/8"], ("--peer", "CIDR=SECRET")),
                (["--peer", "10.0.0.0/8="], ("--peer", "CIDR=SECRET")),
                (["--peer", "10.0.0.0/8=a", "--peer", "10.0.0.0/8=b"], ("10.0.0.0/8", "twice")),
                (["--user", "bob"], ("--user", "NAME=PASSWORD")),
                (["--dictionary", "/nowhere/at/all"], ("--dictionary", "/nowhere/at/all")),
                (["--dictionary", broken.name],
                 ("--dictionary", broken.name + ":2", "strnig", "string")),
                (["--threads", "0"], ("--threads", "0")),
                (["--trace", "/nowhere/trace"], ("/nowhere/trace",)),
                (["--quiet=yes"], ("--quiet",)),
                (["--frobnicate"], ("--frobnicate",)),
                (["1812"], ("1812",))):
            done = run([programs.example("server"), "--acct-port", "0", "--coa-port", "0",
                        *options] if port in options else [programs.example("server"), *options])
            check(done.returncode == 3, f"{options}: status {done.returncode}")
            check_contains(done.stderr, "server: ", *named)
    done = run([programs.example("server"), "--peer", "10.0.0.0=s3cret", "--peer", "x=s3cret"])
    check("s3cret" not in done.stderr + done.stdout, "a secret was printed")


programs.main(it_answers_every_kind_of_request, without_options_bob_says_hello,
              possibly_forged_requests_are_dropped_and_counted, several_addresses_and_threads_serve,
              secrets_are_shown_only_on_request, bad_options_are_named_and_end_with_3)
