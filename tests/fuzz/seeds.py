#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the seeds of the corpus: `tests/fuzz/seeds.py [FOLDER]`, default: corpus/ in this folder. It leaves
other files alone: those found by fuzzing, and those that recorded_hellos.py has recorded from other stacks
than OpenSSL. `tests/fuzz/seeds.py --where` lists the origin of each.

Packets are those printed in RFC 2865 section 7 and RFC 5997 section 6; handshakes are recorded from
OpenSSL."""

import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import recorded_hellos
from recorded_hellos import piece

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
COMMITTED = HERE / "corpus"
WHERE = sys.argv[1:] == ["--where"]
CORPUS = pathlib.Path(tempfile.mkdtemp() if WHERE else sys.argv[1] if len(sys.argv) > 1 else COMMITTED)


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def seed(target, name, octets):
    folder = CORPUS / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(octets)


def raw(kind, value):
    return bytes((kind, len(value) + 2)) + value


def packet(code, attributes, identifier=1, field=bytes(range(16))):
    return bytes((code, identifier)) + (20 + len(attributes)).to_bytes(2, "big") + field + attributes


def rfc_packets():
    """The hexadecimal strings of rfc_packets.hpp, concatenated like adjacent literals."""
    text = (ROOT / "tests/support/rfc_packets.hpp").read_text()
    found = []
    for body in re.findall(r"inline constexpr rfc_exchange \w+\{(.*?)\};", text, re.S):
        for part in re.findall(r'((?:"[^"]*"\s*)+)', body)[1:]:
            found.append(bytes.fromhex("".join(re.findall(r'"([^"]*)"', part))))
    return found


MESSAGE_AUTHENTICATOR = raw(80, bytes(16))
LOGIN = packet(1, MESSAGE_AUTHENTICATOR + raw(1, b"bob") + raw(2, bytes(range(16))))
RECORD = packet(4, raw(40, b"\0\0\0\1") + raw(44, b"session"))
CHANGE = packet(43, raw(1, b"bob") + raw(55, (1_700_000_000).to_bytes(4, "big")))
END = packet(40, raw(44, b"session") + raw(33, b"proxy"))
STATUS = packet(12, MESSAGE_AUTHENTICATOR)
EAP = packet(1, MESSAGE_AUTHENTICATOR + raw(79, b"\2\1\0\x0a\1alice") + raw(24, b"state"))
VENDORS = packet(1, raw(26, b"\0\0\0\x09" + raw(1, b"av=pair")) +
                 raw(26, b"\0\0\x01\x37" + raw(11, bytes(16)) + raw(25, bytes(50))))
EXTENDED = packet(1, raw(241, b"\1\1") + raw(245, b"\x01\x80" + bytes(251)) + raw(245, b"\x01\x00end") +
                  raw(246, b"\x1a\x00\0\0\0\x09\x01value"))
ALL = [LOGIN, RECORD, CHANGE, END, STATUS, EAP, VENDORS, EXTENDED]


def packets():
    for number, octets in enumerate(rfc_packets() + ALL):
        seed("packet_view", f"packet-{number}", b"\0" + octets)
        seed("pcapng", f"packet-{number}", bytes((0, number * 5 % 64)) + piece(octets))
        seed("pcapng", f"shown-{number}", bytes((2, 32 + number % 16)) + piece(octets))
    seed("packet_view", "padded", b"\0" + LOGIN + b"padding")
    seed("packet_view", "many", b"\3" + packet(1, b"\1\2" * 2038))
    seed("pcapng", "full", b"\1" + b"".join(b"\0" + piece(each) for each in ALL * 3))
    seed("stream_framer", "all", bytes(range(8)) + b"".join(ALL))
    seed("stream_framer", "octet-by-octet", bytes(8) + LOGIN + STATUS)
    seed("stream_framer", "bad-length", bytes(8) + LOGIN + b"\1\2\0\3xyz")
    for name, attributes in {
            "one": raw(79, b"\1\2\0\5\1"), "two": raw(79, bytes(253)) + raw(79, b"end"),
            "apart": raw(79, b"first") + raw(1, b"bob") + raw(79, b"second"), "empty": raw(79, b""),
            "none": raw(1, b"bob")}.items():
        for how in range(4):
            seed("eap_message", f"{name}-{how}", bytes((how,)) + attributes)


def values():
    for which in range(60):
        for size in (0, 1, 4, 6, 8, 18, 40):
            if (which + size) % 3 == 0:
                seed("attributes", f"type-{which}-{size}", bytes((which,)) + bytes(range(1, size + 1)))
    for number, octets in enumerate(ALL):
        seed("attributes", f"packet-{number}", b"\0" + octets[20:])
    lines = ['User-Name = "bob"', "NAS-Port = 3", "NAS-IP-Address = 192.0.2.1", 'Reply-Message = "a\\nb\\\"c"',
             "Service-Type = Framed-User", "Framed-IPv6-Prefix = 2001:db8::/32", "Tunnel-Type:1 = VLAN",
             'Tunnel-Password:2 = "secret"', "Attr-26.9.1 = 0x0102", 'User-Password = "hello"',
             'Event-Timestamp = "Jan  1 2024 00:00:00 UTC"', "Session-Timeout := 60, Idle-Timeout += 5 # why",
             'EAP-Message = 0x0102000501', 'MS-CHAP-Challenge = 0x0011223344556677']
    for number, line in enumerate(lines):
        seed("attribute_text", f"line-{number}", b"\0" + line.encode())
    seed("attribute_text", "all", b"\0" + "\n".join(lines).encode())
    types = ['Text = "x"', "Integer = One", "Tlv = { Tlv-Text = \"a\", Tlv-Number = 2 }", "Ether = 00:11:22:33:44:55",
             "Filter = \"ip in drop tcp dstport > 1023\"", "Double = 1.5", "Delta = 5", "Bool = yes",
             "Extended-Tlv-Text = \"y\"", "Wide-Text = \"z\"", "Struct = { Number = 5 }", "Date = 1700000000"]
    for number, line in enumerate(types):
        seed("attribute_text", f"type-{number}", b"\1" + line.encode())


def dictionaries():
    for name, size in (("rfc2865", 1500), ("rfc6929", 2000), ("microsoft", 1500), ("wimax", 1500), ("rfc5580", 1500),
                       ("cisco", 1200), ("ascend", 1500)):
        text = (ROOT / "dictionaries" / f"dictionary.{name}").read_bytes()[:size]
        seed("dictionary", name, b"\0" + text[:text.rfind(b"\n") + 1])
        seed("dictionary", f"{name}-strict", b"\3" + text[:600])
    whole = (ROOT / "tests/dictionary/mutation.cpp").read_text()
    begin = whole.index("static const std::string text =")
    body = whole[begin:whole.index("return text;", begin)]
    language = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', body)).encode().decode("unicode_escape")
    seed("dictionary", "language", b"\0" + language.encode())
    for number, line in enumerate(language.splitlines()):
        if number % 3 == 0:
            seed("dictionary", f"line-{number}", b"\0" + line.encode())


def engines():
    for number, octets in enumerate(ALL):
        asked = bytes((0x82,)) + piece(octets)                        # signed, answered, asked again
        held = bytes((2,)) + piece(octets) + bytes((5, 0))            # signed, answered later
        for how in (0x00, 0x01, 0x07, 0x10, 0x20, 0x30, 0x60, 0x70):
            if (number + how // 16) % 2 == 0:
                seed("server", f"asked-{number}-{how}", bytes((how,)) + asked + b"\6\xff" + asked)
        seed("server", f"held-{number}", b"\0" + held * 2 + bytes((0,)) + piece(octets))
    seed("server", "flood", b"\0" + b"".join(
        bytes((2 + (number % 4) * 8,)) + piece(packet(4, raw(44, bytes((number,))), number))
        for number in range(20)) + b"\5\3\5\1\5\0")
    replies = [packet(code, MESSAGE_AUTHENTICATOR + raw(18, b"hello")) for code in (2, 3, 11, 5, 41, 42, 44, 45)]
    for number, octets in enumerate(replies):
        for how in (0, 1, 2, 4):
            steps = bytes((number % 5 << 3,)) + bytes((2, 0x80)) + piece(octets)
            seed("client", f"answered-{number}-{how}", bytes((how,)) + steps)
        seed("client", f"late-{number}", b"\0" + b"\0\7\xff\7\xff" + bytes((3, 0)) + piece(octets) + b"\5\x80\5\0")
    seed("client", "many", b"\0" + b"\0\x08\x10\x18\x20" * 12 + b"\4\x0c" + b"\7\xff" * 20)
    for how in (0, 1):
        for size in (8, 16):
            seed("mschap", f"login-{how}-{size}", bytes((how, size)) + bytes(size) + bytes((50,)) + bytes((5, 1)) +
                 bytes(48) + bytes((3,)) + b"bob" + "pa\u00dfwo\u20acrd\U0001f511".encode())
    # RFC 2759 section 9.2
    seed("mschap", "rfc2759", b"\1\x10" + bytes.fromhex("5b5d7c7d7b3f2f3e3c2c602132262628") + b"\x32\5\0" +
         bytes.fromhex("21402324255e262a28295f2b3a337c7e") + bytes(8) +
         bytes.fromhex("82309ecd8d708b5ea08faa3981cd83544233114a3d85d6df") + b"\4User" + b"clientPass")
    seed("mschap", "domain", b"\1\x10" + bytes(16) + b"\x32" + bytes(50) + b"\x0aDOMAIN\\bob" + b"\xff\xc0\xed\xa0\x80")


def connections():
    """Steps: 0 raw, 1 signed octets (+8 octet by octet, +16 in sevens, +32 answered immediately, +64 twice,
    +128 together with the next), 3 a handler answers, 4 time, 5 room (+8 without limit), 6 a flood (+8 of
    large ones), 7 the end."""
    for carrier in range(5):  # TCP, TLS 1.0 and 1.1, DTLS 1.0 and 1.1
        for number, octets in enumerate(ALL):
            asked = bytes((0x21 + (number % 4 << 3),)) + piece(octets)
            held = bytes((0x01 + (number % 4 << 3),)) + piece(octets)
            again = bytes((0x61,)) + piece(octets)
            seed("connection", f"asked-{carrier}-{number}", bytes((carrier,)) + asked + again + b"\4\xff" + asked)
            seed("connection", f"held-{carrier}-{number}",
                 bytes((carrier + 8 * 5 * (number % 2),)) + held + again + b"\3\0" + b"\x0b\0" + asked + b"\3\0")
        together = b"".join(bytes((0x81,)) + piece(octets) for octets in ALL)
        seed("connection", f"no-room-{carrier}", bytes((carrier,)) + b"\5\2" + together + b"\1" + piece(LOGIN) +
             b"\5\1\0\0\3abc\5\0\x09" + piece(STATUS) + b"\x0d")
        seed("connection", f"closed-within-{carrier}", bytes((carrier,)) + b"\7\3" + together + b"\1" + piece(LOGIN) +
             b"\3\0\3\0\7\0\1" + piece(LOGIN))
        for name, step in ("flood", b"\6\xff"), ("flood-of-large", b"\x0e\xff"):
            seed("connection", f"{name}-{carrier}", bytes((130 + carrier,)) + step * 5)
        seed("connection", f"flood-of-few-{carrier}", bytes((carrier + 40,)) + b"\1" + piece(RECORD) + b"\6\x10")
        work = b"".join(b"\1" + piece(packet(4, raw(44, bytes((each,))), each)) for each in range(12))
        seed("connection", f"busy-{carrier}", bytes((carrier + 40,)) + work + b"\3\2\x43\0")
        seed("connection", f"bad-length-{carrier}", bytes((carrier,)) + b"\x81" + piece(LOGIN) + b"\x08" +
             piece(b"\1\2\0\3xyz") + b"\1" + piece(LOGIN))
        seed("connection", f"forged-{carrier}", bytes((carrier,)) + b"\1" + piece(RECORD) + b"\0" + piece(RECORD) +
             b"\1" + piece(RECORD))
        broken = packet(1, b"\1\1")
        for name, fault in ("fault", broken), ("forged", RECORD):
            seed("connection", f"{name}-within-{carrier}", bytes((carrier,)) + b"\x81" + piece(LOGIN) + b"\x80" +
                 piece(fault) + b"\1" + piece(LOGIN))
        answers = b"".join(b"\0" + piece(packet(code, b"")) for code in (41, 42, 44, 45))
        # 0x20 accepts replies; the remainder modulo five selects the carrier.
        seed("connection", f"answers-{carrier}", bytes((next(how for how in range(32, 40) if how % 5 == carrier),)) +
             answers + b"\1" + piece(LOGIN))


def doors():
    context = ssl.create_default_context()
    for name, lowest in (("1.3", ssl.TLSVersion.TLSv1_3), ("1.2", ssl.TLSVersion.TLSv1_2)):
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.maximum_version = lowest
        context.set_alpn_protocols(["radius/1.0", "radius/1.1"])
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        client = context.wrap_bio(incoming, outgoing, server_hostname="localhost")
        try:
            client.do_handshake()
        except ssl.SSLWantReadError:
            pass
        hello = outgoing.read()
        seed("tls_door", f"hello-{name}", b"\0" + piece(hello))
        seed("tls_door", f"hello-in-two-{name}", b"\0" + piece(hello[:50]) + piece(hello[50:]))
    for damaged in range(4):
        for how in range(4):
            seed("tls_door", f"damaged-{damaged}-{how}",
                 bytes((1, damaged, how, 0, 60)) + piece(b"\x15\3\3\0\2\2\x28"))
            seed("dtls_door", f"damaged-{damaged}-{how}",
                 bytes((1, damaged, how, 0, 60)) + piece(b"\x15\xfe\xfd" + bytes(8) + b"\0\2\2\x28"))
    seed("tls_door", "plain", b"\0" + piece(LOGIN))
    seed("dtls_door", "plain", b"\0" + piece(LOGIN))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
        server.bind(("127.0.0.1", 0))
        server.settimeout(20)
        port = server.getsockname()[1]
        program = subprocess.Popen(["openssl", "s_client", "-dtls1_2", "-connect", f"127.0.0.1:{port}"],
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        try:
            hello = server.recv(4096)
        finally:
            program.kill()
            program.wait()
    seed("dtls_door", "hello", b"\0" + piece(hello) * 2)
    seed("dtls_door", "hello-then-more", b"\2" + piece(hello) + piece(hello[:30]))


packets()
values()
dictionaries()
engines()
connections()
doors()
if WHERE:
    written = set(files(CORPUS))
    recorded = recorded_hellos.origins()
    for name in files(COMMITTED):
        print(f"{name}: {'seeds.py' if name in written else recorded.get(name, 'found by fuzzing')}")
    missing = (written | set(recorded)) - set(files(COMMITTED))
    shutil.rmtree(CORPUS)
    sys.exit(f"not committed: {', '.join(sorted(missing))}" if missing else 0)
size = sum((CORPUS / name).stat().st_size for name in files(CORPUS))
print(f"{len(files(CORPUS))} files, {size} octets")
