#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""FreeRADIUS as a proxy in front of our server example: radclient sends to FreeRADIUS over UDP,
which sends to ours over TLS and TCP."""

import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import cases
import peers
import programs
from peers import ACCEPTED, MPPE_KEYS, SIGNED, expect, radclient
from programs import Server, check, check_contains, counters, run

peers.need_freeradius()
programs.need("radclient", "freeradius-utils")

# Over TCP, FreeRADIUS sends accounting to a different address than authentication.
ADDRESSES = ("127.0.0.1", "127.0.0.2")


def server(*options, own="server"):
    return Server("--radsec-port", "0", "--tcp-port", "0", "--dictionary", programs.DICTIONARY,
                  "--peer", "127.0.0.0/8=over_tcp", *programs.identity(own), *options,
                  addresses=ADDRESSES)


def proxy(homes, secret, *tls):
    ports = cases.free_udp_ports(2)
    return peers.freeradius(
        peers.block("client loopback", "ipaddr = 127.0.0.1", f"secret = {peers.SECRET}") +
        peers.freeradius_forwarder("ours", ports, homes, secret, *tls)), ports


def every_kind(homes, secret, *tls):
    freeradius, ports = peers.started(lambda: proxy(homes, secret, *tls))
    with freeradius:
        auth, acct = (f"127.0.0.1:{port}" for port in ports)
        for password in 'User-Password = "hello"', 'CHAP-Password = "hello"':
            expect(radclient(auth, "auth", f'User-Name = "bob", {password}' + SIGNED),
                   "Access-Accept", *ACCEPTED)
        # Keys that we hide with the stream's secret, and FreeRADIUS again with radclient's.
        output = radclient(auth, "auth", 'User-Name = "bob", MS-CHAP-Password = "hello"' + SIGNED)
        expect(output, "Access-Accept", *ACCEPTED)
        check_contains(output, MPPE_KEYS)
        expect(radclient(auth, "auth", 'User-Name = "bob", User-Password = "no"' + SIGNED),
               "Access-Reject", 'Reply-Message = "Unknown user or wrong password"')
        expect(radclient(acct, "acct", 'User-Name = "bob", Acct-Session-Id = "x1",'
                         "Acct-Status-Type = Start"), "Accounting-Response")
        # RFC 2865 section 5.33: FreeRADIUS gets its Proxy-State back, radclient sees none.
        done = run(["radclient", "-q", "-s", "-c", "400", "-p", "40", "-r", "3", "-t", "20", auth,
                    "auth", peers.SECRET],
                   'User-Name = "bob", User-Password = "hello"' + SIGNED + "\n")
        check_contains(" ".join(done.stdout.split()), "Accepted : 400", "Lost : 0")


def expect_counters(ours):
    status, output = ours.stop()
    check(status == 0, f"status {status}")
    found = counters(output)
    for name, count in (("replies Access-Accept", 403), ("replies Access-Reject", 1),
                        ("replies Accounting-Response", 1)):
        check(found.get(name) == count, f"{name}: {found.get(name)}, not {count}")
    check(not any(name.startswith("drops ") for name in found), f"{found}")


def by_tls():
    with server() as ours:
        every_kind([ours.radsec()], "radsec", *peers.freeradius_certificate("client"))
        expect_counters(ours)


def by_tls_1_2_with_rsa():
    with server(own="server_rsa") as ours:
        every_kind([ours.radsec()], "radsec",
                   *peers.freeradius_certificate("client_rsa", versions=("1.2", "1.2")))
        expect_counters(ours)


def by_tcp():
    with server("--allow-missing-message-authenticator") as ours:
        every_kind([ours.tcp(address) for address in ADDRESSES], "over_tcp")
        expect_counters(ours)


programs.main(by_tls, by_tls_1_2_with_rsa, by_tcp)
