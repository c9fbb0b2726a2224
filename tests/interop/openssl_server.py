#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Our example client with openssl s_server: which servers it refuses and its messages, and its
packets in each version of RADIUS over TLS and DTLS."""

import hashlib
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import openssl
import programs
from packets import attribute, hide, packet
from programs import Program, check, check_contains, run

programs.need("openssl", "openssl")

PSK = "00112233445566778899aabbccddeeff0123456789abcdef"
GOOD = 'User-Name = "bob", User-Password = "hello"\n'
MUTUAL = ("-Verify", "1", "-verify_return_error")


def command(place, transport, *options, own="client"):
    secret = {"tls": "radsec", "dtls": "radius/dtls"}[transport]
    identity = programs.identity(own) if own else []
    return [programs.example("client"), "--transport", transport, "--timeout", "10",
            "--retries", "0", *identity, *options, place, "auth", secret]


def expect_refusal(place, *wanted, options=(), transport="tls", own="client"):
    """No answer, and the reason on standard error."""
    done = run(command(place, transport, *options, own=own), GOOD)
    check(done.returncode == 2, f"status {done.returncode}:\n{done.stdout}{done.stderr}")
    for alternatives in wanted:
        check(any(word in done.stderr.lower() for word in alternatives.split("|")),
              f"nothing of {alternatives} in:\n{done.stderr}")


# --- Refused servers -----------------------------------------------------------------------------

def a_server_with_another_name():
    """RFC 6125 section 6, rule 73"""
    one, place = openssl.server("wrong_name")
    with one:
        expect_refusal(place, "hostname mismatch (wanted 127.0.0.1)")
        for name in "localhost", "radius.example.org", "192.0.2.2":
            expect_refusal(place, f"hostname mismatch (wanted {name})",
                           options=["--server-name", name])
    one, place = openssl.server("server_rsa")
    with one:
        for name in "example.org", "a.b.example.org":
            expect_refusal(place, f"hostname mismatch (wanted {name})",
                           options=["--server-name", name])


def a_server_with_an_invalid_certificate():
    """RFC 6614 section 2.3"""
    for name, reason in (("foreign", "issuer|unknown ca"), ("expired", "expired"),
                         ("client", "purpose|unsupported certificate")):
        for version in "-tls1_3", "-tls1_2":
            one, place = openssl.server(name, version)
            with one:
                expect_refusal(place, reason)
    one, place = openssl.server("revoked")
    with one:
        expect_refusal(place, "revoked", options=["--crl", programs.REVOCATIONS])
    one, place = openssl.server("expired", "-dtls1_2")
    with one:
        expect_refusal(place, "expired", transport="dtls")


def a_server_that_is_too_old():
    """Rule 73"""
    one, place = openssl.server("server", "-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0")
    with one:
        expect_refusal(place, "version|protocol")


def a_server_that_refuses_us_says_why():
    """The alert arrives after the handshake: rule 78"""
    for own, reason in (("foreign", "unknown ca"), ("expired", "expired"),
                        ("server", "unsupported certificate")):
        for version in "-tls1_3", "-tls1_2":
            one, place = openssl.server("server", version, *MUTUAL)
            with one:
                expect_refusal(place, reason, own=own)


def a_server_without_a_version_in_common():
    """RFC 9765 section 3.3: alert 120, or no ALPN although RADIUS/1.1 is required"""
    one, place = openssl.server("server", "-alpn", "radius/1.1")
    with one:
        expect_refusal(place, "no application protocol", options=["--radius-versions", "1.0"])
    one, place = openssl.server("server")
    with one:
        expect_refusal(place, "no radius version in common", options=["--radius-versions", "1.1"])


def a_server_with_another_key():
    """RFC 9813"""
    one, place = openssl.server("server", "-psk", PSK[::-1], "-psk_identity", "us")
    with one:
        expect_refusal(place, "alert|psk|decrypt|key|handshake", options=["--psk", f"us={PSK}"],
                       own=None)


# --- Packets -------------------------------------------------------------------------------------

def accept(request, secret, message):
    """The Access-Accept in RADIUS/1.0."""
    body = attribute(18, message)
    digest = hashlib.md5(packet(2, request[1], request[4:20], body) + secret).digest()
    return packet(2, request[1], digest, body)


def sends_radius_1_0(transport, secret, listen, *options, own="client"):
    one, place = openssl.server("server", *listen)
    with one, Program(command(place, transport, *options, own=own), GOOD) as client:
        request = one.packet()
        one.send(accept(request, secret, b"Welcome"))
        check(request[0] == 1, f"no Access-Request: {request.hex()}")
        # Rule 61: over a stream identifier 0 is kept for Status-Server; DTLS carries datagrams.
        check(transport == "dtls" or request[1] != 0, "identifier 0 is kept for Status-Server")
        check(attribute(2, hide(b"hello", request[4:20], secret)) in request, request.hex())
        client.wait_for('Reply-Message = "Welcome"')
        check(client.process.wait(timeout=programs.LIMIT) == 0, "not accepted")


def radius_1_0_over_tls():
    """RFC 6614 section 2.3, rules 61 and 71"""
    for listen in ([], ["-tls1_2"], ["-alpn", "radius/1.0"], MUTUAL):
        sends_radius_1_0("tls", b"radsec", listen)
    sends_radius_1_0("tls", b"radsec", MUTUAL, own="client_rsa")
    sends_radius_1_0("tls", b"radsec", ["-psk", PSK, "-psk_identity", "us"], "--psk", f"us={PSK}",
                     own=None)


def radius_1_0_over_dtls():
    """RFC 7360 section 2, rule 71"""
    sends_radius_1_0("dtls", b"radius/dtls", ["-dtls1_2", *MUTUAL])
    sends_radius_1_0("dtls", b"radius/dtls", ["-dtls1_2", "-listen"])


def sends_radius_1_1(transport, listen, versions):
    one, place = openssl.server("server", "-alpn", "radius/1.1,radius/1.0", *listen)
    with one, Program(command(place, transport, "--radius-versions", versions), GOOD) as client:
        request = one.packet()
        check_contains(one.text, "ALPN protocols selected: radius/1.1")
        check(request[0] == 1 and request[1] == 0, f"Reserved-1 is not zero: {request.hex()}")
        check(request[8:20] == bytes(12), f"Reserved-2 is not zero: {request.hex()}")
        body = request[20:]
        wanted = [attribute(1, b"bob"), attribute(2, b"hello")]
        check(body in (b"".join(wanted), b"".join(reversed(wanted))),
              f"hidden, signed or more: {body.hex()}")
        # For another request; then a reply whose reserved octets must be ignored.
        stray = bytes((request[4] ^ 1,)) + request[5:8]
        one.send(packet(2, 0, stray + bytes(12), attribute(18, b"Stray")))
        client.wait_for("dropped")
        one.send(packet(2, 9, request[4:8] + bytes(range(12)), attribute(18, b"Welcome")))
        client.wait_for('Reply-Message = "Welcome"')
        check(client.process.wait(timeout=programs.LIMIT) == 0, "not accepted")


def radius_1_1_over_tls():
    """RFC 9765 section 4, rules 82 and 83"""
    for versions in "1.1", "1.0,1.1":
        sends_radius_1_1("tls", MUTUAL, versions)


def radius_1_1_over_dtls():
    """RFC 9765 section 4, rules 74, 82 and 83"""
    for versions in "1.1", "1.0,1.1":
        sends_radius_1_1("dtls", ["-dtls1_2", *MUTUAL], versions)


def replies_may_arrive_in_another_order():
    """RFC 6613 section 2.6.5: several requests on one connection, matched by identifier or Token"""
    text = "\n".join(f'User-Name = "{name}", User-Password = "hello"\n' for name in "abc")
    for version in "1.0", "1.1":
        one, place = openssl.server("server", "-alpn", f"radius/{version}")
        with one, Program(command(place, "tls", "--parallel", "3"), text) as client:
            requests = sorted((one.packet() for _ in range(3)), reverse=True,
                              key=lambda octets: octets[octets.index(b"\x01\x03", 20) + 2])
            replies = b""
            for request, message in zip(requests, (b"for c", b"for b", b"for a")):
                replies += (packet(2, 0, request[4:20], attribute(18, message)) if version == "1.1"
                            else accept(request, b"radsec", message))
            one.send(replies)
            for message in "for c", "for b", "for a":
                client.wait_for(f'Reply-Message = "{message}"')
            check(client.process.wait(timeout=programs.LIMIT) == 0, "not accepted")


def a_server_that_closes_instead_of_answering():
    """RFC 6613 section 2.6.7, rule 76"""
    one, place = openssl.server("server")
    with one, Program(command(place, "tls"), GOOD) as client:
        one.packet()
        one.process.kill()
        client.wait_for("no answer")
        check(client.process.wait(timeout=programs.LIMIT) == 2, "another status")


programs.main(a_server_with_another_name, a_server_with_an_invalid_certificate,
              a_server_that_is_too_old, a_server_that_refuses_us_says_why,
              a_server_without_a_version_in_common, a_server_with_another_key,
              radius_1_0_over_tls, radius_1_0_over_dtls, radius_1_1_over_tls, radius_1_1_over_dtls,
              replies_may_arrive_in_another_order, a_server_that_closes_instead_of_answering)
