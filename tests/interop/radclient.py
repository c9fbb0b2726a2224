#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""FreeRADIUS's radclient with our server example: every kind of request, and how it reads the
replies."""

import hashlib
import os
import socket
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import programs
from peers import ACCEPTED, MPPE_KEYS, SIGNED, expect, radclient
from programs import Server, check, check_contains, counters, run

programs.need("radclient", "freeradius-utils")

PEERS = ("--peer", "127.0.0.0/8=testing123", "--peer", "::1/128=testing123")


def access(server, address):
    place = server.auth(address)
    for password in ('User-Password = "hello"', 'CHAP-Password = "hello"'):
        expect(radclient(place, "auth", f'User-Name = "bob", {password}' + SIGNED),
               "Access-Accept", *ACCEPTED)
    output = radclient(place, "auth", 'User-Name = "bob", MS-CHAP-Password = "hello"' + SIGNED)
    expect(output, "Access-Accept", *ACCEPTED)
    check_contains(output, MPPE_KEYS) # radclient decrypts them with the secret
    for password in ('User-Password = "wrong"', 'CHAP-Password = "wrong"',
                     'MS-CHAP-Password = "wrong"'):
        expect(radclient(place, "auth", f'User-Name = "bob", {password}' + SIGNED),
               "Access-Reject", 'Reply-Message = "Unknown user or wrong password"')
    check_contains(radclient(place, "auth", 'User-Name = "bob", MS-CHAP-Password = "x"' + SIGNED),
                   'MS-CHAP-Error = "')
    expect(radclient(place, "auth", 'User-Name = "eve", User-Password = "hello"' + SIGNED),
           "Access-Reject")
    expect(radclient(place, "status", "Message-Authenticator = 0x00"), "Access-Accept")


def sessions(server, address):
    name = f'Acct-Session-Id = "{address}"'
    for kind in "coa", "disconnect":
        output = radclient(server.coa(address), kind, name)
        expect(output, {"coa": "CoA-NAK", "disconnect": "Disconnect-NAK"}[kind],
               "Error-Cause = Session-Context-Not-Found")
    record = f'User-Name = "bob", {name}, Acct-Status-Type = '
    for status in "Start", "Interim-Update":
        expect(radclient(server.acct(address), "acct", record + status), "Accounting-Response")
    expect(radclient(server.coa(address), "coa", name + ", Session-Timeout = 60"), "CoA-ACK")
    expect(radclient(server.coa(address), "disconnect", name), "Disconnect-ACK")
    expect(radclient(server.coa(address), "disconnect", name), "Disconnect-NAK")
    expect(radclient(server.acct(address), "acct", record + "Start"), "Accounting-Response")
    expect(radclient(server.acct(address), "acct", record + "Stop"), "Accounting-Response")
    expect(radclient(server.coa(address), "disconnect", name), "Disconnect-NAK")
    expect(radclient(server.acct(address), "status", "Message-Authenticator = 0x00"),
           "Accounting-Response")


def all_kinds(*options):
    addresses = ("127.0.0.1", "::1")
    with Server(*PEERS, "--dictionary", programs.DICTIONARY, *options,
                addresses=addresses) as server:
        for address in addresses:
            access(server, address)
            sessions(server, address)
        status, output = server.stop()
        check(status == 0, f"status {status}")
        check_contains(output, "\tMS-CHAP-Response = ", "\tCHAP-Password = ",
                       "\tAcct-Status-Type = Interim-Update")
        found = counters(output)
        for name, count in (("requests access", 16), ("replies Access-Accept", 6),
                            ("replies Access-Reject", 10),
                            ("requests accounting", 8), ("replies Accounting-Response", 8),
                            ("replies CoA-ACK", 2), ("replies CoA-NAK", 2),
                            ("replies Disconnect-ACK", 2),
                            ("replies Disconnect-NAK", 6), ("status_requests", 4)):
            check(found.get(name) == count, f"{name}: {found.get(name)}, not {count}")
        check(not any(name.startswith("drops ") for name in found), f"{found}")


def every_kind_of_request_is_answered():
    all_kinds()


def two_threads_answer_the_same():
    all_kinds("--threads", "2")


def the_first_documented_command_works():
    """The commands that the documentation gives beginners, with a server without options."""
    with Server() as server:
        attributes = 'User-Name = "bob", User-Password = "{}"\n'
        command = ["radclient", server.auth(), "auth", "testing123"]
        done = run(command, attributes.format("hello"))
        check(done.returncode == 0, done.stdout + done.stderr)
        check_contains(done.stdout, "Received Access-Accept")
        done = run(command, attributes.format("wrong"))
        check(done.returncode == 1, f"status {done.returncode}")
        check_contains(done.stdout, "Received Access-Reject")


def unsigned_requests_are_dropped_unless_allowed():
    request = 'User-Name = "bob", User-Password = "hello"'
    with Server(*PEERS) as server:
        output = radclient(server.auth(), "auth", request, tries=1)
        # Later versions sign by default.
        signs = "Message-Authenticator" in output
        expect(output, "Access-Accept" if signs else None)
        expect(radclient(server.auth(), "auth", request + SIGNED), "Access-Accept")
        _, output = server.stop()
        check(counters(output).get("bad_authenticators access", 0) == (0 if signs else 1), output)
        if not signs:
            check_contains(output, "warning: ", "Message-Authenticator")
    with Server(*PEERS, "--allow-missing-message-authenticator") as server:
        expect(radclient(server.auth(), "auth", request), "Access-Accept")
        expect(radclient(server.auth(), "auth", request + SIGNED), "Access-Accept")


def a_wrong_secret_gets_no_answer_and_is_counted():
    with Server(*PEERS) as server:
        for place, kind, request in (
                (server.auth(), "auth", 'User-Name = "bob", User-Password = "hello"' + SIGNED),
                (server.acct(), "acct", 'Acct-Session-Id = "1", Acct-Status-Type = Start'),
                (server.coa(), "coa", 'Acct-Session-Id = "1"'),
                (server.coa(), "disconnect", 'Acct-Session-Id = "1"')):
            expect(radclient(place, kind, request, secret="wrong", tries=1), None)
        expect(radclient(server.auth(), "auth",
                         'User-Name = "bob", User-Password = "hello"' + SIGNED), "Access-Accept")
        _, output = server.stop()
        found = counters(output)
        for kind in "access", "accounting", "coa", "disconnect":
            check(found.get(f"bad_authenticators {kind}") == 1, f"{kind}: {found}")


def many_at_once_are_all_answered():
    with Server(*PEERS, "--quiet", "--threads", "2") as server:
        done = run(["radclient", "-q", "-s", "-c", "500", "-p", "50", "-r", "3", "-t", "20",
                    server.auth(), "auth", "testing123"],
                   'User-Name = "bob", User-Password = "hello"' + SIGNED + "\n")
        check_contains(" ".join(done.stdout.split()), "Accepted : 500", "Lost : 0")


def sent_by_radclient(attributes):
    """The packet that radclient makes of these attributes."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as place:
        place.bind(("127.0.0.1", 0))
        place.settimeout(programs.LIMIT)
        command = ["radclient", "-r", "1", "-t", "1", f"127.0.0.1:{place.getsockname()[1]}", "auth",
                   "testing123"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, text=True) as process:
            process.stdin.write(attributes + "\n")
            process.stdin.close()
            packet = place.recv(4096)
            process.kill()
    return packet


def without_message_authenticator(packet):
    """The packet without the Message-Authenticator that radclient 3.2.5 and later put first."""
    if packet[20:22] != b"\x50\x12":
        return packet
    length = len(packet) - 18
    return packet[:2] + length.to_bytes(2, "big") + packet[4:20] + packet[38:]


def packet_encode_makes_radclients_packets():
    """Our packet of the same lines, with radclient's random values."""
    for line in ('User-Name = "bob", User-Password = "hello", NAS-Port = 1',
                 'User-Name = "bob", CHAP-Password = "hello", NAS-Port = 1',
                 'User-Name = "bob", CHAP-Password = "seventeen letters"',
                 'User-Name = "bob", CHAP-Password = "hello", Cleartext-Password = "hello"',
                 'CHAP-Password = "hello", CHAP-Challenge = 0x' + "5a" * 20,
                 'User-Name = "bob", MS-CHAP-Password = "hello", NAS-Port = 1'):
        theirs = without_message_authenticator(sent_by_radclient(line))
        field = theirs[4:20]
        lines = (f"Code = {theirs[0]}\nIdentifier = {theirs[1]}\nAuthenticator = 0x{field.hex()}\n"
                 + line)
        place = theirs.find(b"\x0b\x0a", 20) # MS-CHAP-Challenge
        if "MS-CHAP" in line:
            lines += ", MS-CHAP-Challenge = 0x" + theirs[place + 2:place + 10].hex()
        done = run([programs.example("packet"), "encode", "--secret", "testing123"], lines + "\n")
        ours = bytearray.fromhex(done.stdout)
        check(len(ours) == len(theirs), done.stdout + done.stderr + theirs.hex())
        if " CHAP-Password" in " " + line:
            # radclient generates the CHAP identifier, we take the packet's: the response differs.
            at = theirs.find(b"\x03\x13", 20)
            password = b"seventeen letters" if "seventeen" in line else b"hello"
            challenge = bytes((0x5a,)) * 20 if "Challenge" in line else field
            for packet in ours, theirs:
                value = packet[at + 2:at + 19]
                digest = hashlib.md5(value[:1] + password + challenge).digest()
                check(value[1:] == digest, f"{line}: {packet.hex()}")
            ours[at + 2:at + 19] = theirs[at + 2:at + 19]
        check(bytes(ours) == theirs, f"{line}: {ours.hex()}, not {theirs.hex()}")


programs.main(every_kind_of_request_is_answered, two_threads_answer_the_same,
              the_first_documented_command_works, unsigned_requests_are_dropped_unless_allowed,
              a_wrong_secret_gets_no_answer_and_is_counted, many_at_once_are_all_answered,
              packet_encode_makes_radclients_packets)
