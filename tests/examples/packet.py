#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The packet example as a program: both ways, its options, and how it refuses bad input."""

import os
import random
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import programs
from programs import check, check_contains, run

PACKET = programs.example("packet")

# RFC 2865 section 7.1: nemo logs in with "arctangent" under the secret "xyzzy5461"; the answer.
REQUEST = ("010000380f403f9473978057bd83d5cb98f4227a01066e656d6f0212"
           "0dbe708d93d413ce3196e43f782a0aee0406c0a80110050600000003")
ACCEPT = "0200002686fe220e7624ba2a1005f6bf9b55e0b20606000000010f06000000000e06c0a80103"


def the_rfcs_own_packets_are_readable():
    done = run([PACKET, "decode", "--secret", "xyzzy5461", REQUEST])
    check(done.returncode == 0, done.stderr)
    check(done.stdout.splitlines() == [
        "Code = Access-Request", "Identifier = 0",
        "Authenticator = 0x0f403f9473978057bd83d5cb98f4227a", 'User-Name = "nemo"',
        'Attr-2 = 0x0dbe708d93d413ce3196e43f782a0aee  # User-Password = "arctangent"',
        "NAS-IP-Address = 192.168.1.16", "NAS-Port = 3", "# Message-Authenticator is missing"],
        done.stdout)
    done = run([PACKET, "decode", ACCEPT, "--secret=xyzzy5461", "--request", REQUEST])
    check_contains(done.stdout, "Code = Access-Accept\n", "Service-Type = Login-User\n",
                   "Login-Service = Telnet\n", "Login-IP-Host = 192.168.1.3\n",
                   "# Authenticator fits the secret\n")
    done = run([PACKET, "decode", ACCEPT, "--secret=other", "--request", REQUEST])
    check_contains(done.stdout, "# Authenticator does not fit the secret\n")
    done = run([PACKET, "decode", REQUEST])
    check("arctangent" not in done.stdout, done.stdout)
    check_contains(done.stdout, "# User-Password = <hidden>")


def decode_then_encode_is_the_identity():
    numbers = random.Random(1)
    packets = [REQUEST, ACCEPT]
    while len(packets) < 14:
        attributes = b""
        for _ in range(numbers.randrange(12)):
            value = numbers.randbytes(numbers.choice((0, 4, 6, 16, 40, 253)))
            kind = numbers.choice((1, 2, 6, 26, 79, 80, 97, 241, 245, numbers.randrange(1, 256)))
            attributes += bytes((kind, 2 + len(value))) + value
        head = bytes((numbers.randrange(256), numbers.randrange(256)))
        packets.append((head + (20 + len(attributes)).to_bytes(2, "big") + numbers.randbytes(16) +
                        attributes).hex())
    for packet in packets:
        for options in ([], ["--dictionary", programs.DICTIONARY, "--secret", "xyzzy5461"]):
            lines = run([PACKET, "decode", *options, packet])
            check(lines.returncode == 0, lines.stderr)
            again = run([PACKET, "encode", *options[:2]], lines.stdout)
            check(again.stdout == packet + "\n",
                  f"{packet} became {again.stdout}{again.stderr} by way of\n{lines.stdout}")


def passwords_are_hidden_on_the_way_back():
    lines = ("Code = Access-Request\nIdentifier = 0\n"
             "Authenticator = 0x0f403f9473978057bd83d5cb98f4227a\n"
             'User-Name = "nemo", User-Password = "arctangent"\n'
             "NAS-IP-Address = 192.168.1.16\nNAS-Port = 3\n")
    done = run([PACKET, "encode", "--secret", "xyzzy5461"], lines)
    check(done.stdout == REQUEST + "\n", done.stdout + done.stderr)


def bad_input_is_named_and_ends_with_3():
    head = "Code = Access-Request\nIdentifier = 0\nAuthenticator = 0x" + "00" * 16 + "\n"
    for command, text, named in (
            ([], "", "decode or encode"),
            (["unpack"], "", "unpack"),
            (["decode"], "", "hexadecimal"),
            (["decode", "01xy"], "", "01xy"),
            (["decode", "0100"], "", "no packet"),
            (["decode", REQUEST[:-2]], "", "no packet"),
            (["decode", "--secret"], "", "--secret"),
            (["decode", "--secret", "", REQUEST], "", "--secret"),
            (["decode", "--request", "77", REQUEST], "", "--request"),
            (["decode", "--colour", REQUEST], "", "--colour"),
            (["decode", "--dictionary", "/nowhere", REQUEST], "", "/nowhere"),
            (["encode", "extra"], "", "extra"),
            (["encode"], "", "Code"),
            (["encode"], head + 'Usr-Name = "x"\n', 'line 4: Usr-Name (did you mean "User-Name"?'),
            (["encode"], head + "NAS-Port = blue\n", "NAS-Port"),
            (["encode"], head + 'User-Password = "x"\n', "User-Password")):
        done = run([PACKET, *command], text)
        check(done.returncode == 3, f"{command}: status {done.returncode}")
        check_contains(done.stderr, "packet: ", named)
        check(done.stdout == "", f"{command} printed {done.stdout}")


def help_lists_the_options():
    done = run([PACKET, "--help"])
    check(done.returncode == 0, done.stderr)
    check_contains(done.stdout, "--dictionary FILE", "--secret S", "--request HEX")


programs.main(the_rfcs_own_packets_are_readable, decode_then_encode_is_the_identity,
              passwords_are_hidden_on_the_way_back, bad_input_is_named_and_ends_with_3,
              help_lists_the_options)
