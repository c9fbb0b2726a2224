#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Our example client with a real FreeRADIUS server, which the test configures and starts itself.
FreeRADIUS's debug log is compared with our output. Exits with 77 if FreeRADIUS is not installed."""
import os
import re
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import cases  # noqa: E402
import peers  # noqa: E402
import programs  # noqa: E402

TUNNEL_PASSWORD = "the tunnel's secret"

SERVER = "".join((
    peers.block("client loopback", "ipaddr = 127.0.0.1", f"secret = {cases.SECRET}",
                "require_message_authenticator = no"),
    peers.block("server test", "{listeners}", peers.LOCAL_USERS,
                peers.block("recv-coa",
                            peers.block('if (&Acct-Session-Id == "unknown")',
                                        peers.block("update reply", "&Error-Cause := "
                                                    "Session-Context-Not-Found"),
                                        "reject"),
                            "ok"),
                peers.block("send-coa", "ok"))))

USERS = f"""
bob Cleartext-Password := "hello"
    Service-Type = Framed-User,
    Framed-IP-Address = 192.0.2.7,
    Framed-IPv6-Prefix = 2001:db8:1::/48,
    Reply-Message = "Welcome, %{{User-Name}}",
    Tunnel-Type:1 = VLAN,
    Tunnel-Medium-Type:1 = IEEE-802,
    Tunnel-Private-Group-Id:1 = "42",
    Tunnel-Password:1 = "{TUNNEL_PASSWORD}",
    Cisco-AVPair = "shell:priv-lvl=15",
    Cisco-AVPair += "ip:inacl#1=permit ip any any",
    Mikrotik-Rate-Limit = "10M/10M",
    Session-Timeout = 3600

alice Cleartext-Password := "hello"
    Ascend-Send-Secret = "sixteen octets !",
    Ascend-Receive-Secret = "short",
    Tunnel-Password:7 = "{TUNNEL_PASSWORD}",
    MS-MPPE-Send-Key = 0x00112233445566778899aabbccddeeff,
    MS-MPPE-Recv-Key = 0xffeeddccbbaa99887766554433221100
"""


def start():
    """FreeRADIUS on free ports: the program and the ports."""
    ports = dict(zip(("auth", "acct", "coa"), cases.free_udp_ports(3)))
    listeners = (peers.freeradius_listener(kind, port) for kind, port in ports.items())
    return peers.freeradius(SERVER.replace("{listeners}", "".join(listeners)), USERS), ports


class FreeradiusServer(cases.ProgramCase):
    """Each case sends requests of one kind."""

    @classmethod
    def setUpClass(cls):
        cls.folder = cls.enterClassContext(tempfile.TemporaryDirectory(prefix="radius-test-"))
        # The first versions whose replies are protected against BlastRADIUS.
        cls.signs_replies = peers.freeradius_version() >= (3, 2, 5)
        cls.server, cls.ports = peers.started(start)
        cls.addClassCleanup(cls.server.__exit__, None)
        cls.names = os.path.join(cls.folder, "names")
        with open(cls.names, "w", encoding="ascii") as file:
            file.write("VENDOR Cisco 9\nBEGIN-VENDOR Cisco\nATTRIBUTE Cisco-AVPair 1 string\n"
                       "END-VENDOR Cisco\n"
                       "VENDOR Mikrotik 14988\nBEGIN-VENDOR Mikrotik\n"
                       "ATTRIBUTE Mikrotik-Rate-Limit 8 string\nEND-VENDOR Mikrotik\n")

    def client(self, kind, stdin, *options, port=None, secret=cases.SECRET, strict=False):
        """Runs our client against the server's port for this kind of request."""
        if not strict:
            options += ("--allow-missing-message-authenticator",)
        if port is None:
            port = self.ports[{"disconnect": "coa", "status": "auth"}.get(kind, kind)]
        return programs.run([programs.example("client"), "--timeout", "5", *options,
                             f"127.0.0.1:{port}", kind, secret], stdin)

    def log_of(self, ended):
        """The server's log lines for the one request that our client sent and printed."""
        port, identifier = re.search(r"127\.0\.0\.1:(\d+) -> .* id (\d+) length", ended.stdout).groups()
        received = self.server.wait_for(f" Id {identifier} from 127.0.0.1:{port} to ")
        number = received.partition(" ")[0] # "(7)"
        self.server.wait_for(f"{number} Finished request")
        return "\n".join(line for line in self.server.lines if line.startswith(number))

    def test_pap_accept_with_attributes_of_all_kinds(self):
        """RFC 2865, 2868, 3162"""
        ended = self.client("auth", 'User-Name = "bob", User-Password = "hello"\n'
                            "NAS-Port = 7\n", "--dictionary", self.names)
        self.expect(ended, 0, "Access-Accept", "Service-Type = Framed-User",
                    "Framed-IP-Address = 192.0.2.7", "Framed-IPv6-Prefix = 2001:db8:1::/48",
                    'Reply-Message = "Welcome, bob"', "Tunnel-Type:1 = VLAN",
                    "Tunnel-Medium-Type:1 = (IEEE-)?802", 'Tunnel-Private-Group-I[Dd]:1 = "42"',
                    'Cisco-AVPair = "shell:priv-lvl=15"',
                    'Cisco-AVPair = "ip:inacl#1=permit ip any any"',
                    'Mikrotik-Rate-Limit = "10M/10M"', "Session-Timeout = 3600")
        self.assertNotIn("hello", ended.stdout)
        self.assertNotIn(TUNNEL_PASSWORD, ended.stdout)

    def test_freeradius_reads_what_we_send(self):
        """RFC 2865 section 5, RFC 5997: the server's log has our values, with our names"""
        ended = self.client(
            "auth", 'User-Name = "bob"\nUser-Password = "hello"\nNAS-IP-Address = 192.0.2.1\n'
            'NAS-Port-Type = Wireless-802.11\nNAS-IPv6-Address = 2001:db8::5\n'
            'Class = 0x010203\nTunnel-Client-Endpoint:3 = "10.0.0.1"\n')
        self.expect(ended, 0)
        log = self.log_of(ended)
        for line in ('User-Name = "bob"', 'User-Password = "hello"', "NAS-IP-Address = 192.0.2.1",
                     "NAS-Port-Type = Wireless-802.11", "NAS-IPv6-Address = 2001:db8::5",
                     "Class = 0x010203", 'Tunnel-Client-Endpoint:3 = "10.0.0.1"',
                     "Message-Authenticator = 0x"):
            self.assertIn(line, log)

    def test_tunnel_password_is_read_in_clear_text(self):
        """RFC 2868 section 3.5"""
        ended = self.client("auth", "User-Name = bob, User-Password = hello", "--show-secrets")
        self.expect(ended, 0, f'Tunnel-Password:1 = "{TUNNEL_PASSWORD}"', 'User-Password = "hello"')

    def test_secrets_of_each_method_are_read_in_clear_text(self):
        """RFC 2868 section 3.5, RFC 2548 section 2.4, and Ascend's method (encrypt=3). FreeRADIUS reads
        such values only in replies: test_interop has radclient read ours."""
        ended = self.client("auth", 'User-Name = "alice"\nUser-Password = "hello"\n',
                            "--dictionary", programs.DICTIONARY, "--show-secrets")
        self.expect(ended, 0, 'Ascend-Send-Secret = "sixteen octets !"',
                    'Ascend-Receive-Secret = "short"', f'Tunnel-Password:7 = "{TUNNEL_PASSWORD}"',
                    "MS-MPPE-Send-Key = 0x00112233445566778899aabbccddeeff",
                    "MS-MPPE-Recv-Key = 0xffeeddccbbaa99887766554433221100")
        masked = self.client("auth", 'User-Name = "alice"\nUser-Password = "hello"\n',
                             "--dictionary", programs.DICTIONARY)
        self.expect(masked, 0, "Ascend-Send-Secret = <hidden>", "Tunnel-Password = <hidden>")

    def test_pap_reject(self):
        """RFC 2865 section 4.3"""
        self.expect(self.client("auth", "User-Name = bob, User-Password = wrong"), 1, "Access-Reject")
        self.expect(self.client("auth", "User-Name = eve, User-Password = hello"), 1, "Access-Reject")

    def test_passwords_of_every_length(self):
        """RFC 2865 section 5.2: the server reads the hidden value block by block"""
        for length in (1, 15, 16, 17, 32, 33, 127, 128):
            password = "".join(chr(ord("a") + place % 26) for place in range(length))
            ended = self.client(
                "auth", f"User-Name = bob, User-Password = {password}")
            self.expect(ended, 1)
            self.assertIn(f'User-Password = "{password}"', self.log_of(ended))

    def test_chap(self):
        """RFC 2865 section 5.3"""
        ended = self.client("auth", "User-Name = bob, User-Password = hello", "--chap")
        self.expect(ended, 0, "CHAP-Challenge", "Access-Accept")
        self.assertNotIn("User-Password", ended.stdout)
        self.expect(self.client("auth", "User-Name = bob, User-Password = no", "--chap"), 1)

    def keys_of(self, text):
        """The MPPE keys in a log or in the client's output."""
        return dict(re.findall(r"(MS-MPPE-(?:Send|Recv)-Key) = (0x[0-9a-f]+)", text))

    def test_mschap_v2_with_proof_and_keys(self):
        """RFC 2759, RFC 2548 section 2.4, RFC 3079"""
        ended = self.client(
            "auth", "User-Name = bob, User-Password = hello", "--mschap", "--show-secrets")
        self.expect(ended, 0, "MS-CHAP2-Success", "the server proved that it knows the password")
        self.assertEqual(len(self.keys_of(ended.stdout)), 2, ended.stdout)
        self.assertEqual(self.keys_of(ended.stdout), self.keys_of(self.log_of(ended)))
        masked = self.client("auth", "User-Name = bob, User-Password = hello", "--mschap=2")
        self.expect(masked, 0, "MS-MPPE-Send-Key = <hidden>")
        self.assertEqual(self.keys_of(masked.stdout), {})
        self.expect(self.client("auth", "User-Name = bob, User-Password = no", "--mschap"), 1,
                    "MS-CHAP-Error", "Access-Reject")

    def test_mschap_v1(self):
        """RFC 2548 section 2.1"""
        ended = self.client(
            "auth", "User-Name = bob, User-Password = hello", "--mschap=1", "--show-secrets")
        self.expect(ended, 0, "MS-CHAP-MPPE-Keys")
        ours = re.search("MS-CHAP-MPPE-Keys = (0x[0-9a-f]+)", ended.stdout)
        theirs = re.search("MS-CHAP-MPPE-Keys = (0x[0-9a-f]+)", self.log_of(ended))
        self.assertEqual(ours[1], theirs[1]) # Section 2.4.1: keys of 24 octets
        self.expect(self.client("auth", "User-Name = bob, User-Password = no", "--mschap=1"), 1)

    def test_accounting(self):
        """RFC 2866 section 4"""
        for status in ("Start", "Interim-Update", "Stop"):
            ended = self.client(
                "acct", f'Acct-Status-Type = {status}, Acct-Session-Id = "s1", User-Name = bob')
            self.expect(ended, 0, "Accounting-Response")
            self.assertIn(f"Acct-Status-Type = {status}", self.log_of(ended))

    def test_change_of_authorization(self):
        """RFC 5176 section 2.2"""
        self.expect(self.client("coa", 'Acct-Session-Id = "s1", Session-Timeout = 60'), 0, "CoA-ACK")
        self.expect(self.client("coa", 'Acct-Session-Id = "unknown"'), 1, "CoA-NAK",
                    "Error-Cause = Session-Context-Not-Found")

    def test_disconnect(self):
        """RFC 5176 section 2.1"""
        self.expect(self.client("disconnect", 'Acct-Session-Id = "s1"'), 0, "Disconnect-ACK")
        self.expect(self.client("disconnect", 'Acct-Session-Id = "unknown"'), 1, "Disconnect-NAK",
                    "Error-Cause = Session-Context-Not-Found")

    def test_status_on_both_ports(self):
        """RFC 5997 section 3"""
        self.expect(self.client("status", ""), 0, "Status-Server", "Access-Accept")
        self.expect(self.client("status", "", port=self.ports["acct"]), 0, "Accounting-Response")

    def test_unsigned_replies_are_dropped_unless_allowed(self):
        """RFC 3579 section 3.2, BlastRADIUS"""
        request = "User-Name = bob, User-Password = hello"
        strict = self.client("auth", request, "--timeout", "0.5", "--retries", "1", strict=True)
        if self.signs_replies:
            self.expect(strict, 0, "Access-Accept")
        else:
            self.expect(strict, 2, "dropped: Message-Authenticator missing",
                        "no answer.*for Message-Authenticator missing")
        self.expect(self.client("auth", request), 0, "Access-Accept")

    def test_wrong_secret(self):
        """RFC 2865 section 3: the server drops packets with another secret"""
        for kind, request in (("auth", "User-Name = bob, User-Password = hello"),
                              ("acct", "Acct-Status-Type = Start"), ("status", "")):
            ended = self.client(kind, request, "--timeout", "0.3", "--retries", "0", secret="wrong")
            self.expect(ended, 2, "no answer")

    def test_many_at_a_time(self):
        """RFC 2865 section 2.5: identifiers are reused without losing a request"""
        ended = self.client("auth", "User-Name = bob, User-Password = hello", "--count", "600",
                            "--parallel", "300")
        self.expect(ended, 0, "Sent: 600", "Access-Accept: 600", "Lost: 0")


if __name__ == "__main__":
    peers.need_freeradius()
    programs.example("client")  # skips the test if it is not built
    unittest.main(verbosity=2)
