#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Our examples print data from peers and files: none of it reaches the terminal as a command, or starts a new
line."""

import hashlib
import os
import socket
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "support"))
import programs
from packets import access_request, attribute, digest_request
from programs import Server, check

ATTACKS = [b"x\nUser-Name = \"FORGED\"", b"\x1b]0;owned\x07", b"\x1b[31mred", b"nul\0inside", b"\x9b31m",
           b"\xc2\x9b31m", b"\xe2\x80\xaegnirts", b"\xff\xfe\xc0\x80", b"a\tb\vc\x08\r", b"\x7f"]


def clean(octets, what):
    """Only printable text and the program's own line ends."""
    text = octets.decode("utf-8")  # an error is a finding too
    for letter in text:
        good = letter in "\n\t" or (letter.isprintable() and letter not in "\u202e\ufeff")
        check(good, f"{what}: {letter!r} in {text!r}")
    check('\nUser-Name = "FORGED"' not in text, f"{what}: a forged line in {text!r}")


def carrying(attack):
    return b"".join(attribute(kind, attack) for kind in (1, 18, 31, 32, 44, 4, 250)) + \
        attribute(26, b"\0\0\0\x09" + attribute(1, attack)) + attribute(241, b"\1" + attack)


def raw_output(command, text=b""):
    done = subprocess.run(command, input=text, capture_output=True, timeout=programs.LIMIT, check=False)
    return done.stdout + done.stderr


def packet_shows_hostile_attributes_as_text():
    for attack in ATTACKS:
        octets = carrying(attack)
        packet = bytes((1, 1)) + (20 + len(octets)).to_bytes(2, "big") + bytes(range(16)) + octets
        shown = raw_output([programs.example("packet"), "decode", "--secret", "x", packet.hex()])
        clean(shown, "packet decode")
        check(b"User-Name = " in shown, shown)


def packet_reports_errors_as_text():
    for attack in ATTACKS:
        clean(raw_output([programs.example("packet"), "encode"], b"User-Name = " + attack), "packet encode")
        clean(raw_output([programs.example("packet"), "encode"], attack + b" = 1"), "packet encode")
        if b"\0" not in attack:
            clean(raw_output([programs.example("packet"), "decode", attack]), "packet decode")


def server_logs_hostile_requests_as_text():
    for attack in ATTACKS:
        with Server("--peer", "127.0.0.0/8=testing123", "--show-secrets") as server:
            for place, request in ((server.acct(), digest_request(4, attribute(40, b"\0\0\0\1") + carrying(attack))),
                                   (server.auth(), access_request(attack[:16], attack[:16]))):
                address, _, port = place.rpartition(":")
                with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
                    one.settimeout(programs.LIMIT)
                    one.connect((address, int(port)))
                    one.send(request)
                    one.recv(4096)
            _, output = server.stop()
            clean(output.encode("utf-8", "surrogateescape"), "server")


def client_shows_hostile_replies_as_text():
    for attack in ATTACKS:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as fake:
            fake.bind(("127.0.0.1", 0))
            fake.settimeout(programs.LIMIT)
            client = subprocess.Popen([programs.example("client"), f"127.0.0.1:{fake.getsockname()[1]}", "acct",
                                       "testing123"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                      stderr=subprocess.STDOUT)
            client.stdin.write(b"Acct-Status-Type = Start\n")
            client.stdin.close()
            request, place = fake.recvfrom(4096)
            fake.sendto(signed_reply(5, request, carrying(attack)), place)
            shown = client.stdout.read()
            client.stdout.close()
            check(client.wait(timeout=programs.LIMIT) == 0, shown)
            clean(shown, "client")
            check(b"Reply-Message" in shown, shown)


def signed_reply(code, request, attributes):
    head = bytes((code, request[1])) + (20 + len(attributes)).to_bytes(2, "big")
    return head + hashlib.md5(head + request[4:20] + attributes + b"testing123").digest() + attributes


def dictionary_reports_errors_as_text():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "dictionary")
        for attack in ATTACKS:
            for line in (b"ATTRIBUTE " + attack, b"ATTRIBUTE A 1 " + attack, attack, b"VALUE " + attack + b" a 1",
                         b"$INCLUDE " + attack):
                with open(path, "wb") as out:
                    out.write(line + b"\n")
                clean(raw_output([programs.example("dictionary"), "check", path]), "dictionary")


programs.main(packet_shows_hostile_attributes_as_text, packet_reports_errors_as_text,
              server_logs_hostile_requests_as_text, client_shows_hostile_replies_as_text,
              dictionary_reports_errors_as_text)
