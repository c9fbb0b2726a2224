#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""FreeRADIUS and radsecproxy with each other, without any program of ours: if this fails, the fault
is in the peers or in the tests' configuration of them."""

import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import cases
import peers
import programs
from peers import SIGNED, expect, radclient

peers.need_freeradius()
peers.need_radsecproxy()
programs.need("radclient", "freeradius-utils")

USERS = 'bob Cleartext-Password := "hello"\n    Reply-Message = "Hello, %{User-Name}"\n'


def server():
    """FreeRADIUS as a server for TLS and, on two ports, TCP: the program and the three ports."""
    tls, *tcp = cases.free_ports(3)
    return peers.freeradius("".join((
        peers.freeradius_clients("secured", "tls", "radsec"),
        peers.freeradius_clients("plain", "tcp", "over_tcp"),
        peers.block("server test",
                    peers.freeradius_stream(tls, "secured", *peers.freeradius_certificate(
                        "server", "require_client_cert = yes")),
                    *(peers.freeradius_stream(port, "plain") for port in tcp),
                    peers.LOCAL_USERS))), USERS), tls, tcp


def ask(auth, acct):
    access = 'User-Name = "bob", User-Password = "{}"' + SIGNED
    expect(radclient(f"127.0.0.1:{auth}", "auth", access.format("hello")), "Access-Accept",
           'Reply-Message = "Hello, bob"')
    expect(radclient(f"127.0.0.1:{auth}", "auth", access.format("no")), "Access-Reject")
    expect(radclient(f"127.0.0.1:{acct}", "acct", 'User-Name = "bob", Acct-Status-Type = Start, '
                     'Acct-Session-Id = "1"'), "Accounting-Response")


def between(transport, server_port, secret):
    """radsecproxy that receives UDP: the program and its port."""
    port, = cases.free_udp_ports(1)
    return peers.radsecproxy([("udp", port, peers.SECRET)], (transport, server_port, secret)), port


def radsecproxy_reaches_freeradius_by_tls():
    freeradius, tls, _ = peers.started(server)
    with freeradius:
        proxy, port = peers.started(lambda: between("tls", tls, "radsec"))
        with proxy:
            ask(port, port)


def radsecproxy_reaches_radsecproxy_by_dtls():
    def far(tls):
        port, = cases.free_udp_ports(1)
        return peers.radsecproxy([("dtls", port, "radius/dtls")], ("tls", tls, "radsec")), port

    freeradius, tls, _ = peers.started(server)
    with freeradius:
        second, dtls = peers.started(lambda: far(tls))
        with second:
            first, port = peers.started(lambda: between("dtls", dtls, "radius/dtls"))
            with first:
                ask(port, port)


def freeradius_reaches_freeradius_by_tls_and_tcp():
    def near(tls, tcp):
        ports = cases.free_udp_ports(4)
        return peers.freeradius("".join((
            peers.block("client loopback", "ipaddr = 127.0.0.1", f"secret = {peers.SECRET}"),
            peers.freeradius_forwarder("by_tls", ports[:2], [f"127.0.0.1:{tls}"], "radsec",
                                       *peers.freeradius_certificate("client")),
            peers.freeradius_forwarder("by_tcp", ports[2:], [f"127.0.0.1:{port}" for port in tcp],
                                       "over_tcp")))), ports

    freeradius, tls, tcp = peers.started(server)
    with freeradius:
        first, ports = peers.started(lambda: near(tls, tcp))
        with first:
            ask(*ports[:2])
            ask(*ports[2:])


programs.main(radsecproxy_reaches_freeradius_by_tls, radsecproxy_reaches_radsecproxy_by_dtls,
              freeradius_reaches_freeradius_by_tls_and_tcp)
