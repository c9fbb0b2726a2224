#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""tshark as a second reader: its view of the server example's trace equals the server's output,
name by name and value by value."""

import datetime
import os
import re
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import programs
from programs import Server, check, check_contains, run

programs.need("tshark", "tshark")
programs.need("radclient", "freeradius-utils")

REQUESTS = (
    ("auth", 'User-Name = "bob", User-Password = "hello", NAS-IP-Address = 192.0.2.1, NAS-Port = 3,'
             'NAS-Port-Type = Wireless-802.11, Calling-Station-Id = "02-00-00-00-00-01",'
             "Tunnel-Type:1 = VLAN, NAS-IPv6-Address = 2001:db8::1"),
    ("auth", 'User-Name = "bob", User-Password = "wrong", State = 0x00ff10'),
    ("acct", 'User-Name = "bob", Acct-Status-Type = Start, Acct-Session-Id = "x1",'
             "Event-Timestamp = 1700000000, Acct-Delay-Time = 7"),
    ("coa", 'Acct-Session-Id = "x1", Session-Timeout = 60'),
    ("disconnect", 'Acct-Session-Id = "unknown"'),
)

# Names that Wireshark changes.
VALUES = {"Framed": "Framed-User"}


def traced(*options):
    """The server's output, and tshark's view of its trace."""
    with tempfile.TemporaryDirectory() as folder:
        trace = os.path.join(folder, "trace.pcapng")
        with Server("--trace", trace, "--dictionary", programs.DICTIONARY, *options) as server:
            places = {"auth": server.auth(), "acct": server.acct(), "coa": server.coa(),
                      "disconnect": server.coa()}
            for kind, attributes in REQUESTS:
                run(["radclient", "-t", "20", places[kind], kind, "testing123"], attributes + "\n")
            _, output = server.stop()
        ports = {place.rpartition(":")[2] for place in places.values()}
        decoding = [word for port in ports for word in ("-d", f"udp.port=={port},radius")]
        done = run(["tshark", "-n", "-r", trace, *decoding, "-o", "radius.shared_secret:testing123",
                    "-V", "-O", "radius"])
        check(done.returncode == 0, done.stderr)
        return output, done.stdout


def printed_by_us(output):
    """[(code, [(name, value)])], in order, without Message-Authenticator: newer versions of
    radclient add one to each Access-Request."""
    packets = []
    for line in output.splitlines():
        head = re.match(r"([A-Z][A-Za-z-]+) \d+ (from|to) ", line)
        if head:
            packets.append((head[1], []))
        elif line.startswith("\t"):
            name, _, value = line.strip().partition(" = ")
            if name != "Message-Authenticator":
                packets[-1][1].append((name, value.strip('"').removeprefix("0x")))
    return packets


def read_by_tshark(text):
    packets = []
    for line in text.splitlines():
        code = re.match(r" +Code: ([^ ]+) \(\d+\)", line)
        found = re.match(r" +(?:AVP|VSA): t=([^(]+)\(\d+\) l=\d+ (?:Tag=(0x\w+) )?val=(.*)", line)
        if code:
            packets.append((code[1], []))
        elif found and found[1] != "Message-Authenticator":
            name = found[1] + (f":{int(found[2], 16)}" if found[2] else "")
            value = found[3].removeprefix("Decrypted: ")
            named = re.fullmatch(r"(.*)\(\d+\)", value)
            value = named[1] if named else value
            if name == "Event-Timestamp":
                moment = datetime.datetime.strptime(value.split(".")[0], "%b %d, %Y %H:%M:%S")
                value = moment.isoformat() + "Z"
            packets[-1][1].append((name, VALUES.get(value, value)))
    return packets


def both_readers_find_the_same():
    output, text = traced("--show-secrets")
    ours, theirs = printed_by_us(output), read_by_tshark(text)
    check(len(ours) == 2 * len(REQUESTS), f"{len(ours)} packets printed")
    for mine, other in zip(ours, theirs):
        check(mine == other, f"we print {mine}, tshark reads {other}")
    check(len(ours) == len(theirs), f"{len(ours)} packets printed, {len(theirs)} read")
    check_contains(text, "Decrypted: hello", "[This is a response to a request in frame 1]")
    check("Malformed" not in text, text)


def no_secret_is_in_a_trace():
    output, text = traced()
    check_contains(output, "User-Password = <hidden>")
    check("hello" not in text and "hello" not in output, "a password is readable")
    check("Malformed" not in text, text)


programs.main(both_readers_find_the_same, no_secret_is_in_a_trace)
