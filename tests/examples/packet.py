#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The packet example as a program: decoding and encoding, its options, and its errors for bad input."""

import hashlib
import hmac
import os
import random
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import packets
import programs
from packets import attribute
from programs import check, check_contains, run

PACKET = programs.example("packet")

# RFC 2865 section 7.1: nemo logs in with "arctangent" and the secret "xyzzy5461"; the reply.
REQUEST = ("010000380f403f9473978057bd83d5cb98f4227a01066e656d6f0212"
           "0dbe708d93d413ce3196e43f782a0aee0406c0a80110050600000003")
ACCEPT = "0200002686fe220e7624ba2a1005f6bf9b55e0b20606000000010f06000000000e06c0a80103"


def the_rfcs_own_packets_are_readable():
    done = run([PACKET, "decode", "--secret", "xyzzy5461", REQUEST])
    check(done.returncode == 0, done.stderr)
    check(done.stdout.splitlines() == [
        "Code = Access-Request", "Identifier = 0",
        "Authenticator = 0x0f403f9473978057bd83d5cb98f4227a", 'User-Name = "nemo"',
        'Attr-2 = 0x0dbe708d93d413ce3196e43f782a0aee  # hidden by the secret of this packet: User-Password = "arctangent"',
        "NAS-IP-Address = 192.168.1.16", "NAS-Port = 3", "# Message-Authenticator is missing",
        done.stdout.splitlines()[-1]], done.stdout)
    check_contains(done.stdout.splitlines()[-1], "A server",
                   "drops it: Message-Authenticator missing",
                   "require_message_authenticator = false")
    done = run([PACKET, "decode", ACCEPT, "--secret=xyzzy5461", "--request", REQUEST])
    check_contains(done.stdout, "Code = Access-Accept\n", "Service-Type = Login-User\n",
                   "Login-Service = Telnet\n", "Login-IP-Host = 192.168.1.3\n",
                   "# Authenticator fits the secret\n")
    done = run([PACKET, "decode", ACCEPT, "--secret=other", "--request", REQUEST])
    check_contains(done.stdout, "# Authenticator does not fit the secret\n")
    done = run([PACKET, "decode", REQUEST])
    check("arctangent" not in done.stdout, done.stdout)
    check_contains(done.stdout, "# hidden by the secret of this packet: User-Password = <hidden>")


SECRET = b"xyzzy5461"


def with_message_authenticator(code, field, attributes, identifier=7):
    """RFC 3579 section 3.2: HMAC-MD5 over the packet with zeros in place of the value."""
    blank = packets.packet(code, identifier, field, attribute(80, bytes(16)) + attributes)
    value = hmac.new(SECRET, blank, hashlib.md5).digest()
    return packets.packet(code, identifier, field, attribute(80, value) + attributes)


def reply_to(request, code, attributes, identifier=None):
    """RFC 2865 section 3: the Response Authenticator is computed last."""
    identifier = request[1] if identifier is None else identifier
    signed = with_message_authenticator(code, request[4:20], attributes, identifier)
    return signed[:4] + hashlib.md5(signed + SECRET).digest() + signed[20:]


def verdict(*words):
    done = run([PACKET, "decode", *words])
    check(done.returncode == 0, done.stderr)
    return done.stdout.splitlines()[-1]


def the_last_line_says_what_a_server_does_with_a_request():
    field = bytes(range(1, 17))
    user = attribute(1, b"nemo")
    login = with_message_authenticator(1, field, user)
    eap = attribute(79, b"\2\1\0\x09\1nemo")
    stale = attribute(55, (1700000000).to_bytes(4, "big"))
    fresh = attribute(55, int(time.time()).to_bytes(4, "big"))

    missing = "drops it: Message-Authenticator missing"
    two = attribute(2, bytes(16)) + attribute(3, bytes(17))

    def signed(code, attributes):
        return packets.digest_request(code, attributes, 7, SECRET)

    for packet, secret, said in (
            (login, "xyzzy5461", ("A server", "accepts it")),
            (login, "other", ("drops it: Message-Authenticator invalid", "wrong secret?")),
            (login, None, ("depends on the secret",)),
            (packets.packet(99, 7, field, user), "xyzzy5461", ("drops it: unexpected code",)),
            (packets.packet(99, 7, field, user), None, ("drops it: unexpected code",)),
            (packets.packet(1, 7, field, user), None, (missing,)),
            (packets.packet(1, 7, field, eap), "xyzzy5461", (missing,)),
            (packets.packet(4, 7, field, eap), "xyzzy5461", (missing,)),
            (packets.packet(1, 7, field, attribute(80, bytes(15))), None,
             ("drops it: Message-Authenticator invalid",)),
            (packets.packet(1, 7, field, attribute(80, bytes(16)) * 2), "xyzzy5461",
             ("drops it: Message-Authenticator invalid",)),
            (with_message_authenticator(1, bytes(16), user), "xyzzy5461",
             ("drops it: zero authenticator",)),
            (with_message_authenticator(1, field, two), "xyzzy5461",
             ("drops it: conflicting credentials",)),
            (with_message_authenticator(1, field, attribute(1, b"") * 600), "xyzzy5461",
             ("drops it: too many attributes",)),
            (with_message_authenticator(12, field, b""), "xyzzy5461", ("the library answers it",)),
            (signed(4, attribute(40, bytes((0, 0, 0, 1)))), "xyzzy5461", ("accepts it",)),
            (signed(4, attribute(40, bytes((0, 0, 0, 1)))), "other",
             ("drops it: authenticator invalid",)),
            (signed(40, user + fresh), "xyzzy5461", ("accepts it",)),
            (signed(40, user + stale), "xyzzy5461",
             ("drops it: stale Event-Timestamp", "at the time of the Event-Timestamp"))):
        line = verdict(*(["--secret", secret] if secret else []), packet.hex())
        check_contains(line, "# ", *said)


def the_last_line_says_what_a_client_does_with_a_reply():
    request = with_message_authenticator(1, bytes(range(1, 17)), attribute(1, b"nemo"))
    text = attribute(18, b"hello")
    accept = reply_to(request, 2, text)
    plain = packets.packet(2, 7, request[4:20], text)
    plain = plain[:4] + hashlib.md5(plain + SECRET).digest() + plain[20:]
    both = ["--secret", "xyzzy5461", "--request", request.hex()]
    for packet, options, said in (
            (accept, both, ("A client", "accepts it")),
            (accept, both[:2], ("depends on the request", "--request")),
            (accept, both[2:], ("depends on the secret", "--secret")),
            (accept, ["--secret", "other", *both[2:]],
             ("drops it: Message-Authenticator invalid",)),
            (plain, both, ("drops it: Message-Authenticator missing",)),
            (plain, [], ("drops it: Message-Authenticator missing",)),
            (reply_to(request, 2, text, 8), both, ("drops it: unmatched reply",)),
            (reply_to(request, 5, text), both, ("drops it: unexpected reply code",)),
            (accept[:-1] + b"O", both, ("drops it: Message-Authenticator invalid",))):
        check_contains(verdict(*options, packet.hex()), "# ", *said)


def decode_then_encode_is_the_identity():
    numbers = random.Random(1)
    all_packets = [REQUEST, ACCEPT]
    while len(all_packets) < 14:
        attributes = b""
        for _ in range(numbers.randrange(12)):
            value = numbers.randbytes(numbers.choice((0, 4, 6, 16, 40, 253)))
            kind = numbers.choice((1, 2, 6, 26, 79, 80, 97, 241, 245, numbers.randrange(1, 256)))
            attributes += bytes((kind, 2 + len(value))) + value
        head = bytes((numbers.randrange(256), numbers.randrange(256)))
        all_packets.append((head + (20 + len(attributes)).to_bytes(2, "big") +
                            numbers.randbytes(16) + attributes).hex())
    for packet in all_packets:
        for options in ([], ["--dictionary", programs.DICTIONARY, "--secret", "xyzzy5461"]):
            lines = run([PACKET, "decode", *options, packet])
            check(lines.returncode == 0, lines.stderr)
            again = run([PACKET, "encode", *options[:2]], lines.stdout)
            check(again.stdout == packet + "\n",
                  f"{packet} became {again.stdout}{again.stderr} by way of\n{lines.stdout}")


def encode_hides_passwords():
    lines = ("Code = Access-Request\nIdentifier = 0\n"
             "Authenticator = 0x0f403f9473978057bd83d5cb98f4227a\n"
             'User-Name = "nemo", User-Password = "arctangent"\n'
             "NAS-IP-Address = 192.168.1.16\nNAS-Port = 3\n")
    done = run([PACKET, "encode", "--secret", "xyzzy5461"], lines)
    check(done.stdout == REQUEST + "\n", done.stdout + done.stderr)


def made_of(*lines, secret="xyzzy5461"):
    """The attributes that `encode` makes from these lines."""
    field = bytes(range(16)).hex()
    head = f"Code = Access-Request\nIdentifier = 7\nAuthenticator = 0x{field}\n"
    done = run([PACKET, "encode", "--secret", secret], head + "\n".join(lines) + "\n")
    check(done.returncode == 0, done.stderr)
    return bytes.fromhex(done.stdout)[20:]


def a_chap_password_in_text_becomes_the_response_to_the_challenge():
    """RFC 2865 section 5.3: MD5 over identifier, password and CHAP-Challenge, or the authenticator."""
    field = bytes(range(16))
    challenge = bytes(range(40, 60))
    given = "CHAP-Challenge = 0x" + challenge.hex()
    for password in ("hello", "seventeen letters"): # a response also has 17 octets
        value = b"\7" + hashlib.md5(b"\7" + password.encode() + field).digest()
        other = b"\7" + hashlib.md5(b"\7" + password.encode() + challenge).digest()
        line = f'CHAP-Password = "{password}"'
        check(made_of(line, "NAS-Port = 1") == attribute(3, value) + attribute(5, b"\0\0\0\1"), line)
        check(made_of(line, f'Cleartext-Password = "{password}"') == attribute(3, value), line)
        check(made_of(line, given) == attribute(3, other) + attribute(60, challenge), line)
        check(made_of(given, line) == attribute(60, challenge) + attribute(3, other), line)
    for line in "CHAP-Password = 0x5a", "Attr-3 = 0x5a", "raw.CHAP-Password = 0x5a":
        check(made_of(line) == attribute(3, b"\x5a"), line) # octets stay unchanged


def an_ms_chap_password_becomes_a_response():
    """RFC 2433 appendix B.2 has the challenge, the password and the response."""
    challenge = bytes.fromhex("102db5df085d3041")
    response = bytes.fromhex("4e9d3c8f9cfd385d5bf4d3246791956ca4c351ab409a3d61")

    def microsoft(kind, value):
        return attribute(26, b"\0\0\1\x37" + attribute(kind, value))

    value = microsoft(1, b"\0\1" + bytes(24) + response)
    made = made_of("MS-CHAP-Password = MyPw", "NAS-Port = 1",
                   "MS-CHAP-Challenge = 0x" + challenge.hex())
    check(made == attribute(5, b"\0\0\0\1") + microsoft(11, challenge) + value, made.hex())
    drawn = [made_of("MS-CHAP-Password = MyPw") for _ in range(2)]
    check(drawn[0] != drawn[1] and len(drawn[0]) == 16 + 58, drawn[0].hex())
    check(drawn[0][:8] == bytes.fromhex("1a10000001370b0a"), drawn[0].hex())


def a_clear_text_password_becomes_user_password():
    hidden = packets.hide(b"hello", bytes(range(16)), SECRET)
    for names in ([], ["ATTRIBUTE Cleartext-Password 1100 string"]): # as FreeRADIUS 3 defines it
        with tempfile.NamedTemporaryFile("w", suffix=".dictionary") as file:
            file.write("\n".join(names) + "\n")
            file.flush()
            done = run([PACKET, "encode", "--secret", "xyzzy5461", "--dictionary", file.name],
                       "Code = 1\nIdentifier = 7\nAuthenticator = 0x" + bytes(range(16)).hex() +
                       '\nCleartext-Password = "hello"\n')
        check(done.stdout[40:] == (attribute(2, hidden).hex() + "\n"), done.stdout + done.stderr)


def bad_input_is_named_and_ends_with_3():
    head = "Code = Access-Request\nIdentifier = 0\nAuthenticator = 0x" + "00" * 16 + "\n"
    for command, text, named in (
            ([], "", "decode or encode"),
            (["unpack"], "", "unpack"),
            (["decode"], "", "hexadecimal"),
            (["decode", "01xy"], "", "01xy"),
            (["decode", "0100"], "", "not a packet"),
            (["decode", REQUEST[:-2]], "", "not a packet"),
            (["decode", "--secret"], "", "--secret"),
            (["decode", "--secret", "", REQUEST], "", "--secret"),
            (["decode", "--request", "77", REQUEST], "", "--request"),
            (["decode", "--colour", REQUEST], "", "--colour"),
            (["decode", "--dictionary", "/nowhere", REQUEST], "", "/nowhere"),
            (["encode", "extra"], "", "extra"),
            (["encode"], "", "Code"),
            (["encode"], head + 'Usr-Name = "x"\n', 'line 4: Usr-Name (did you mean "User-Name"?'),
            (["encode"], head + "NAS-Port = blue\n", "NAS-Port"),
            (["encode"], head + 'User-Password = "x"\n', "User-Password"),
            (["encode"], head + 'Cleartext-Password = "x"\n', "the password"),
            (["encode", "--secret", "x"],
             head + 'User-Password = "x"\nCleartext-Password = "x"\n', "not both"),
            (["encode"], head + 'CHAP-Password = "x"\nCleartext-Password = "y"\n',
             "differs from CHAP-Password"),
            (["encode"], head + 'CHAP-Password = "x"\nMS-CHAP-Password = "x"\n', "line 5: "),
            (["encode"], head + 'MS-CHAP-Password = "x", MS-CHAP-Challenge = 0x00\n', "8 octets")):
        done = run([PACKET, *command], text)
        check(done.returncode == 3, f"{command}, {text!r}: status {done.returncode}")
        check_contains(done.stderr, "packet: ", named)
        check(done.stdout == "", f"{command} printed {done.stdout}")


def help_lists_the_options():
    done = run([PACKET, "--help"])
    check(done.returncode == 0, done.stderr)
    check_contains(done.stdout, "--dictionary FILE", "--secret S", "--request HEX")


programs.main(the_rfcs_own_packets_are_readable,
              the_last_line_says_what_a_server_does_with_a_request,
              the_last_line_says_what_a_client_does_with_a_reply,
              decode_then_encode_is_the_identity, encode_hides_passwords,
              a_chap_password_in_text_becomes_the_response_to_the_challenge,
              an_ms_chap_password_becomes_a_response, a_clear_text_password_becomes_user_password,
              bad_input_is_named_and_ends_with_3,
              help_lists_the_options)
