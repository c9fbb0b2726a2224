#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""openssl s_client with our server example: what is negotiated, what is refused and the reason in
the log, and that the negotiated RADIUS version is then used."""

import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import openssl
import programs
from packets import access_request, attribute, is_signed_reply, token_request
from programs import Server, check, check_contains

programs.need("openssl", "openssl")

PSK = "00112233445566778899aabbccddeeff0123456789abcdef"


def server(*options):
    return Server("--radsec-port", "0", "--dtls-port", "0", *programs.identity("server"),
                  "--crl", programs.REVOCATIONS, *options)


def negotiated(text):
    found = re.search(r"ALPN protocol: (\S+)|No ALPN negotiated", text)
    return found[1] or "none" if found else "nothing"


def log_in(client, version, secret=b"radsec"):
    """One good and one bad login over the connection of `client`, in the negotiated RADIUS
    version."""
    for password, code in (b"hello", 2), (b"wrong", 3):
        if version == "radius/1.1":
            token = os.urandom(4)
            client.send(token_request(1, token, attribute(1, b"bob") + attribute(2, password)))
            reply = client.packet()
            check(reply[4:8] == token, f"another token: {reply.hex()}")
            check(reply[1] == 0 and reply[8:20] == bytes(12), f"reserved octets: {reply.hex()}")
            check(reply[20] != 80, "a Message-Authenticator")
        else:
            request = access_request(b"bob", password, 7, secret=secret)
            client.send(request)
            reply = client.packet()
            check(is_signed_reply(reply, request, secret), f"not signed: {reply.hex()}")
        check(reply[0] == code, f"code {reply[0]}, not {code}")
        if code == 2:
            check(attribute(8, b"\xc0\xa8\0\1") in reply, f"no Framed-IP-Address: {reply.hex()}")


def expect_version(place, version, *words, secret=b"radsec"):
    """`version` as s_client prints it, "none" for RADIUS/1.0 without ALPN."""
    with openssl.client(place, *words) as client:
        log_in(client, version, secret)
        check(negotiated(client.text) == version, f"{negotiated(client.text)}, not {version}")
        return client.text


def expect_alert(place, number, *words):
    """The connection ends with this alert."""
    with openssl.client(place, *words) as client:
        check_contains(client.ended(), f"SSL alert number {number}\n")


def offers(*names):
    return ["-alpn", ",".join(f"radius/{name}" for name in names)] if names else []


GOOD = openssl.own("client")


def the_highest_common_version_is_negotiated():
    """RFC 9765 section 3.3, rule 80"""
    old, new = "radius/1.0", "radius/1.1"
    for versions, outcomes in (
            ([], {("1.0",): old, ("1.1",): new, ("1.0", "1.1"): new, ("1.1", "1.0"): new,
                  (): "none"}),
            (["--radius-versions", "1.0"], {("1.0",): old, ("1.0", "1.1"): old, (): "none"}),
            (["--radius-versions", "1.1"], {("1.1",): new, ("1.0", "1.1"): new})):
        with server(*versions) as ours:
            for offered, outcome in outcomes.items():
                expect_version(ours.radsec(), outcome, *GOOD, *offers(*offered))


def without_a_common_version_there_is_no_connection():
    """RFC 9765 section 3.3, RFC 7301 section 3.2: no_application_protocol, 120"""
    for versions, offered in ("1.0", "radius/1.1"), ("1.1", "radius/1.0"), ("1.0,1.1", "h2"):
        with server("--radius-versions", versions) as ours:
            expect_alert(ours.radsec(), 120, *GOOD, "-alpn", offered)
            ours.wait_for(re.compile("(?i)no.application.protocol|version"))
    with server("--radius-versions", "1.1") as ours, openssl.client(ours.radsec(), *GOOD) as client:
        client.send(access_request(b"bob", b"hello", secret=b"radsec"))
        client.ended()  # a client without ALPN supports only 1.0
        ours.wait_for(re.compile("(?i)no.application.protocol|version"))


def radius_1_1_needs_tls_1_3():
    """RFC 9765 section 3.3, rule 81"""
    with server() as ours:
        expect_version(ours.radsec(), "radius/1.0", *GOOD, *offers("1.0", "1.1"), "-tls1_2")
        with openssl.client(ours.radsec(), *GOOD, *offers("1.1"), "-tls1_2") as client:
            check("ALPN protocol: radius/1.1" not in client.ended(), client.text)


def tls_1_2_is_the_minimum():
    """RFC 6614, rule 73"""
    with server() as ours:
        for option, named in ("-tls1_3", "TLSv1.3"), ("-tls1_2", "TLSv1.2"):
            for name in "client", "client_rsa":
                text = expect_version(ours.radsec(), "none", *openssl.own(name), option)
                check_contains(text, f"New, {named}, ")
        expect_alert(ours.radsec(), 70, *GOOD, "-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0")
        ours.wait_for(re.compile("(?i)protocol"))
        expect_version(ours.radsec(), "none", *GOOD)


REFUSED = (  # the certificate, the alerts of TLS 1.3 and 1.2, and the log's text
    (openssl.own("foreign"), (48, 48), "issuer|unknown ca"),
    (openssl.own("expired"), (45, 45), "expired"),
    (openssl.own("revoked"), (44, 44), "revoked"),
    (openssl.own("server"), (43, 43), "purpose|unsupported certificate"),
    ([], (116, 40), "did not return a certificate|no certificate|certificate required"),
)


def every_refused_certificate_has_its_reason_logged():
    """RFC 6614 section 2.3, rules 72 and 78"""
    with server() as ours:
        for words, alerts, reason in REFUSED:
            for last, (option, alert) in enumerate(zip(("-tls1_3", "-tls1_2"), alerts), 1):
                address = f"127.0.0.{last}" # per address, the log has each reason once per second
                expect_alert(ours.radsec(), alert, *words, option, "-bind", f"{address}:0")
                line = ours.wait_for(re.compile(f"(?i){reason}"))
                check(f"from {address}:" in line, f"whose? {line}")
        expect_version(ours.radsec(), "radius/1.1", *GOOD, *offers("1.1"))
        expect_version(ours.radsec(), "none", *openssl.own("other_client"))


def without_a_revocation_list_nothing_is_revoked():
    """The control for the previous case."""
    with Server("--radsec-port", "0", *programs.identity("server")) as ours:
        expect_version(ours.radsec(), "none", *openssl.own("revoked"))


def a_pre_shared_key_works():
    """RFC 9813"""
    with server("--psk", f"our client={PSK}", "--psk", f"other={PSK[::-1]}") as ours:
        for identity, key in ("our client", PSK), ("other", PSK[::-1]):
            words = ["-psk_identity", identity, "-psk", key]
            expect_version(ours.radsec(), "none", *words)
            text = expect_version(ours.radsec(), "radius/1.1", *words, *offers("1.1"))
            check_contains(text, "no peer certificate available")
        for identity, key in ("our client", PSK[::-1]), ("nobody", PSK):
            with openssl.client(ours.radsec(), "-psk_identity", identity, "-psk", key) as client:
                check_contains(client.ended(), "SSL alert number ")
            ours.wait_for(re.compile("(?i)psk|pre-shared|binder|decrypt|certificate"))
        expect_version(ours.radsec(), "none", *GOOD)  # certificates are accepted too


def packets_may_arrive_in_any_pieces():
    """RFC 6613 section 2.6.4, rule 79"""
    with server() as ours, openssl.client(ours.radsec(), *GOOD) as client:
        requests = [access_request(b"bob", b"hello", number, secret=b"radsec")
                    for number in range(9)]
        octets = b"".join(requests)
        client.send(octets[:1])
        client.wait_for("Verify return code: 0")
        client.send(octets[1:150])
        client.send(octets[150:])
        replies = {(reply := client.packet())[1]: reply for _ in requests}
        for request in requests:
            check(is_signed_reply(replies[request[1]], request, b"radsec"), "not signed")


def tickets_come_with_the_first_reply():
    """RFC 8446 section 4.6.1. FreeRADIUS 3.2.1 as a client hangs on an unrequested one."""
    with server() as ours:
        with openssl.client(ours.radsec(), *GOOD) as client:
            client.wait_for("Verify return code: 0")
            client.send(bytes(20))  # not a packet: ends the connection without a reply
            check("New Session Ticket" not in client.ended(), client.text)
        with openssl.client(ours.radsec(), *GOOD) as client:
            log_in(client, "none")
            check_contains(client.text, "New Session Ticket")


def garbage_ends_its_own_connection_only():
    """RFC 6613 section 2.6.4, rule 75"""
    with server() as ours, openssl.client(ours.radsec(), *GOOD) as honest:
        log_in(honest, "none")
        good = access_request(b"bob", b"hello", 1, secret=b"radsec")
        for octets in (b"\x01\x01\xff\xff" + bytes(30),      # longer than a packet may be
                       b"\x01\x01\x00\x13" + bytes(30),      # shorter
                       access_request(b"bob", b"hello", 1),  # made with another secret
                       good[:-1] + bytes((good[-1] ^ 1,)),   # changed in transit
                       good[:21] + b"\0" + good[22:]):       # an attribute of length 0
            with openssl.client(ours.radsec(), *GOOD) as client:
                client.wait_for("Verify return code: 0")
                client.send(octets)
                client.ended()
        log_in(honest, "none")


def dtls_works():
    """RFC 7360, rules 71, 72 and 74"""
    secret = b"radius/dtls"
    with server("--psk", f"our client={PSK}") as ours:
        for name in "client", "client_rsa":
            text = expect_version(ours.dtls(), "none", *openssl.own(name), "-dtls1_2",
                                  secret=secret)
            check_contains(text, "New, TLSv1.2, ")
        # RADIUS/1.1 requires TLS 1.3; OpenSSL has no DTLS 1.3, so DTLS 1.2 is used.
        for versions, agreed in (("1.0",), "radius/1.0"), (("1.1", "1.0"), "radius/1.1"):
            expect_version(ours.dtls(), agreed, *GOOD, "-dtls1_2", *offers(*versions),
                           secret=secret)
        for words, (_, alert), reason in REFUSED:
            expect_alert(ours.dtls(), alert, *words, "-dtls1_2")
            line = ours.wait_for(re.compile(f"(?i){reason}"))
            check("127.0.0.1:" in line, f"whose? {line}")
        with openssl.client(ours.dtls(), *GOOD, "-dtls1_2") as client:
            client.wait_for("Verify return code: 0")
            # One packet per record; the rest of the record is padding.
            request = access_request(b"bob", b"hello", 9, secret=secret)
            client.send(request + access_request(b"bob", b"hello", 10, secret=secret))
            check(is_signed_reply(client.packet(), request, secret), "not signed")
            log_in(client, "none", secret)


programs.main(the_highest_common_version_is_negotiated,
              without_a_common_version_there_is_no_connection, radius_1_1_needs_tls_1_3,
              tls_1_2_is_the_minimum, every_refused_certificate_has_its_reason_logged,
              without_a_revocation_list_nothing_is_revoked, a_pre_shared_key_works,
              packets_may_arrive_in_any_pieces, tickets_come_with_the_first_reply,
              garbage_ends_its_own_connection_only,
              dtls_works)
