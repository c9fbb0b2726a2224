# SPDX-License-Identifier: MIT
"""Builds and checks RADIUS packets in a few lines that share no code with the library."""

import hashlib
import hmac
import os

SECRET = b"testing123"


def attribute(kind, value):
    return bytes((kind, 2 + len(value))) + value


def hide(password, field, secret=SECRET):
    """RFC 2865 section 5.2, for passwords of up to 16 octets."""
    padded = password + bytes(-len(password) % 16)
    keys = hashlib.md5(secret + field).digest()
    return bytes(a ^ b for a, b in zip(padded, keys))


def packet(code, identifier, field, body):
    return bytes((code, identifier)) + (20 + len(body)).to_bytes(2, "big") + field + body


def access_request(name, password, identifier=1, signed=True, secret=SECRET):
    field = os.urandom(16)
    body = attribute(1, name) + attribute(2, hide(password, field, secret))
    if not signed:
        return packet(1, identifier, field, body)
    octets = packet(1, identifier, field, attribute(80, bytes(16)) + body)
    code = hmac.new(secret, octets, hashlib.md5).digest()
    return octets[:22] + code + octets[38:]


def digest_request(code, body, identifier=1, secret=SECRET):
    """Accounting, CoA and Disconnect: the authenticator is a digest."""
    octets = packet(code, identifier, bytes(16), body)
    return packet(code, identifier, hashlib.md5(octets + secret).digest(), body)


def is_signed_reply(reply, request, secret=SECRET):
    """Whether identifier and Response Authenticator (RFC 2865 section 3) match the request."""
    expected = hashlib.md5(reply[:4] + request[4:20] + reply[20:] + secret).digest()
    return reply[1] == request[1] and reply[4:20] == expected


def token_request(code, token, body):
    """RFC 9765 section 4.1: a Token; the other octets of Identifier and Authenticator are zeros."""
    return packet(code, 0, token + bytes(12), body)
