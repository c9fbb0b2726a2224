#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Our example client with FreeRADIUS's listeners for TLS, with certificates and with PSK, and for
TCP. Exits with 77 if FreeRADIUS is not installed."""

import os
import re
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import cases  # noqa: E402
import peers  # noqa: E402
import programs  # noqa: E402

TUNNEL_PASSWORD = "the tunnel's secret"
PSK = "0f1e2d3c4b5a69788796a5b4c3d2e1f00123456789abcdef"

USERS = f"""
bob Cleartext-Password := "hello"
    Service-Type = Framed-User,
    Reply-Message = "Welcome, %{{User-Name}}",
    Tunnel-Type:1 = VLAN,
    Tunnel-Password:1 = "{TUNNEL_PASSWORD}"
"""

GOOD = "User-Name = bob, User-Password = hello"
START = 'Acct-Status-Type = Start, Acct-Session-Id = "s1", User-Name = bob'

LISTENERS = {
    "tls": ("secured", *peers.freeradius_certificate("server", "require_client_cert = yes")),
    "tls1.2": ("secured", *peers.freeradius_certificate(
        "server", "require_client_cert = yes", versions=("1.2", "1.2"))),
    "rsa": ("secured", *peers.freeradius_certificate("server_rsa", "require_client_cert = yes")),
    "psk": ("secured", *peers.freeradius_psk("our client", PSK)),
    "wrong_name": ("secured", *peers.freeradius_certificate("wrong_name")),
    "tcp": ("plain",),
}


def start():
    """FreeRADIUS on free ports: the program, and the ports by name."""
    ports = dict(zip(LISTENERS, cases.free_ports(len(LISTENERS))))
    return peers.freeradius("".join((
        peers.freeradius_clients("secured", "tls", "radsec"),
        peers.freeradius_clients("plain", "tcp", cases.SECRET),
        peers.block("server test",
                    *(peers.freeradius_stream(ports[name], *LISTENERS[name]) for name in ports),
                    peers.LOCAL_USERS))), USERS), ports


class FreeradiusStreams(cases.ProgramCase):
    """One FreeRADIUS for all cases; each opens its own connections."""

    @classmethod
    def setUpClass(cls):
        cls.server, cls.ports = peers.started(start)
        cls.addClassCleanup(cls.server.__exit__, None)

    def client(self, listener, kind, stdin, *options, secret="radsec"):
        return programs.run([programs.example("client"), "--timeout", "10", *options,
                             f"127.0.0.1:{self.ports[listener]}", kind, secret], stdin)

    def tls(self, kind, stdin, *options, listener="tls", own="client"):
        return self.client(listener, kind, stdin, "--transport", "tls", *programs.identity(own),
                           *options)

    def tcp(self, kind, stdin, *options, secret=cases.SECRET):
        # Before version 3.2.5 its replies have no Message-Authenticator.
        return self.client("tcp", kind, stdin, "--transport", "tcp",
                           "--allow-missing-message-authenticator", *options, secret=secret)

    def every_kind(self, client, *options):
        self.expect(client("auth", GOOD, *options), 0, "Access-Accept",
                    'Reply-Message = "Welcome, bob"', "Service-Type = Framed-User")
        self.expect(client("auth", "User-Name = bob, User-Password = wrong", *options), 1,
                    "Access-Reject")
        self.expect(client("acct", START, *options), 0, "Accounting-Response")
        self.expect(client("status", "", *options), 0, "Access-Accept|Accounting-Response")

    def hidden_values(self, client):
        ended = client("auth", GOOD, "--show-secrets")
        self.expect(ended, 0, f'Tunnel-Password:1 = "{TUNNEL_PASSWORD}"')
        self.expect(client("auth", GOOD, "--mschap"), 0, "MS-MPPE-Send-Key = <hidden>",
                    "the server proved that it knows the password")

    def test_every_kind_works_over_tls(self):
        """RFC 6614 section 2.5"""
        self.every_kind(self.tls)

    def test_tls_hides_with_the_secret_radsec(self):
        """RFC 6614 section 2.3, RFC 2868 section 3.5, RFC 2548 section 2.4"""
        self.hidden_values(self.tls)

    def test_every_kind_works_over_tcp(self):
        """RFC 6613 section 2"""
        self.every_kind(self.tcp)
        self.hidden_values(self.tcp)

    def test_tls_1_2_and_rsa_work(self):
        """RFC 6614 section 2.3"""
        for listener in "tls1.2", "rsa":
            for own in "client", "client_rsa":
                self.expect(self.tls("auth", GOOD, listener=listener, own=own), 0, "Access-Accept")
        self.assertRegex("\n".join(self.server.lines) + self.rest_of_log(), "TLS 1.2")

    def rest_of_log(self):
        """FreeRADIUS's log until this request is done."""
        self.expect(self.tcp("acct", 'Acct-Status-Type = Stop, Acct-Session-Id = "marker", '
                             "User-Name = bob"), 0)
        first = len(self.server.lines)
        self.server.wait_for('Acct-Session-Id = "marker"')
        return "\n".join(self.server.lines[first:])

    def test_a_client_without_the_right_certificate_is_not_served(self):
        """RFC 6614 section 2.3. FreeRADIUS 3.2.1 logs an alert, and closes without sending it."""
        for own, alert in (("foreign", "unknown_ca"), ("expired", "certificate_expired"),
                           ("server", "unsupported_certificate")):
            for listener in "tls", "tls1.2":
                ended = self.tls("auth", GOOD, "--retries", "0", own=own, listener=listener)
                self.expect(ended, 2, "closed by the other end|alert")
                self.server.wait_for(f"Alert, fatal {alert}")

    def test_the_server_is_identified_by_the_requested_name(self):
        """RFC 6125; the common name, which is localhost, is ignored: rule 73"""
        self.expect(self.tls("auth", GOOD, listener="wrong_name"), 2,
                    "hostname mismatch .wanted 127.0.0.1")
        for name in "localhost", "radius.example.org":
            ended = self.tls("auth", GOOD, "--server-name", name, listener="wrong_name")
            self.expect(ended, 2, f"hostname mismatch .wanted {name}")
        self.expect(self.tls("auth", GOOD, "--server-name", "elsewhere.example.net",
                             listener="wrong_name"), 0, "Access-Accept")
        self.expect(self.tls("auth", GOOD, "--server-name", "radius.example.org"), 0)
        self.expect(self.tls("auth", GOOD, "--server-name", "any.example.org", listener="rsa"), 0)
        self.expect(self.tls("auth", GOOD, "--server-name", "a.b.example.org", listener="rsa"), 2,
                    "hostname mismatch")

    def test_a_pre_shared_key_instead_of_certificates(self):
        """RFC 9813"""
        self.every_kind(lambda kind, stdin, *options: self.client(
            "psk", kind, stdin, "--transport", "tls", *options), "--psk", f"our client={PSK}")
        refused = [f"our client={PSK[:-2]}00"]
        if "Version 3.2.1," in programs.run(["freeradius", "-v"]).stdout:
            refused.append(f"somebody else={PSK}") # 3.2.7 accepts any identity
        for psk in refused:
            self.expect(self.client("psk", "auth", GOOD, "--transport", "tls", "--retries", "0",
                                    "--psk", psk), 2)

    def test_a_client_that_offers_radius_1_1_only_is_not_served(self):
        """RFC 9765 section 3.3: FreeRADIUS 3 answers without ALPN, which means RADIUS/1.0"""
        ended = self.tls("auth", GOOD, "--radius-versions", "1.1", "--retries", "0")
        self.expect(ended, 2, r"no RADIUS version in common \(ALPN\)")
        self.expect(self.tls("auth", GOOD, "--radius-versions", "1.0,1.1"), 0, "Access-Accept")

    def test_many_at_a_time(self):
        """RFC 6613 section 2.6.5: more requests than one connection has identifiers; FreeRADIUS
        3.2.1 needs one packet per record"""
        for client in self.tls, self.tcp:
            ended = client("auth", GOOD, "--count", "600", "--parallel", "300")
            self.expect(ended, 0, "Sent: 600", "Access-Accept: 600", "Lost: 0")

    def test_a_wrong_secret_over_tcp_gets_no_answer(self):
        """RFC 6613 section 2.6.4: the server closes the connection"""
        self.expect(self.tcp("auth", GOOD, "--timeout", "1", "--retries", "0", secret="wrong"), 2,
                    "no answer")


if __name__ == "__main__":
    peers.need_freeradius()
    programs.example("client")  # skips the test if it is not built
    unittest.main(verbosity=2)
