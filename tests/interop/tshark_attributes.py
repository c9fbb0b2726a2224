#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""tshark as a second reader of every standard attribute: for packets with one of each, it prints the
same names and values as we do."""

import datetime
import ipaddress
import os
import re
import socket
import struct
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import programs
from programs import check, run

programs.need("tshark", "tshark")
PACKET = programs.example("packet")
FOLDER = programs.SOURCE / "dictionaries"
SECRET = "testing123"

# A value of each data type in our notation; for texts and octets any length is allowed.
VALUES = {"string": '"some text"', "octets": "0x74657874", "integer": "305419896",
          "ipaddr": "192.0.2.7", "date": "2024-02-03T04:05:06Z", "time_delta": "86400",
          "ifid": "1:2:3:4", "ipv6addr": "2001:db8::7", "ipv6prefix": "2001:db8:7::/48",
          "ipv4prefix": "198.51.100.0/24", "integer64": "1311768467463790320", "short": "4660"}
CONTAINERS = {"vsa", "tlv", "extended", "long-extended", "evs"}

# tshark's notation for the values above, if it differs.
THEIRS = {"2024-02-03T04:05:06Z": "Feb  3, 2024 04:05:06.000000000 UTC",
          "1:2:3:4": "0001000200030004", "198.51.100.0/24": "0018c6336400",
          "1311768467463790320": "123456789abcdef0"}

# Attributes that need a specific value for tshark's special dissectors; for these and those below
# only the name is compared.
OWN = {"CHAP-Password": "0x" + "5a" * 17, "Login-TCP-Port": "23", "Egress-VLANID": "838860801",
       "Framed-Management": "1", "Egress-VLAN-Name": '"1staff"', "EAP-Message": "0x0101000501"}
NAME_ONLY = {*OWN, "Framed-IPX-Network", "Tunnel-Password", "MS-CHAP-MPPE-Keys",
             "MS-MPPE-Send-Key", "MS-MPPE-Recv-Key"}

# Values and attributes with other names in Wireshark.
VALUE_NAMES = {"Login-User": "Login", "IPv4": "IP", "RC4-40bit-Allowed": "RC4-40"}
NAMES = {"Operator-Name": "Multi-Link-Flag", "Framed-Management-Protocol": "Framed-Management"}

# Attributes missing in some tshark dictionaries: only their octets are compared.
MAY_BE_UNKNOWN = re.compile(r"dictionary\.(rfc(5090|6930|7268|8045|8559|8658|9445))$")
UNKNOWN_NAMES = {"MS-ARAP-Challenge", "IWF-Session", "ADSL-Forum-Device-Manufacturer-OUI",
                 "ADSL-Forum-Device-Serial-Number", "ADSL-Forum-Device-Product-Class",
                 "ADSL-Forum-Gateway-Manufacturer-OUI"}


def definitions(name):
    """[(name, number, type, flags)] and {attribute: name and number of its first value} of a file."""
    attributes, values = [], {}
    for line in (FOLDER / name).read_text().splitlines():
        words = line.partition("#")[0].split()
        if words and words[0] == "ATTRIBUTE":
            attributes.append((words[1], words[2], words[3], words[4:]))
        elif words and words[0] == "VALUE":
            values.setdefault(words[1], (words[2], words[3]))
    return attributes, values


def octets_of(kind, value):
    """The octets of a value, made without our code."""
    kind = kind.partition("[")[0]
    if kind in ("string", "octets"):
        return value.strip('"').encode() if kind == "string" else bytes.fromhex(value[2:])
    if kind in ("ipaddr", "ipv6addr"):
        return ipaddress.ip_address(value).packed
    if kind == "ipv4prefix":
        network = ipaddress.ip_network(value)
        return bytes((0, network.prefixlen)) + network.network_address.packed
    if kind == "ipv6prefix":
        network = ipaddress.ip_network(value)
        most = (network.prefixlen + 7) // 8
        return bytes((0, network.prefixlen)) + network.network_address.packed[:most]
    if kind == "ifid":
        return b"".join(int(part, 16).to_bytes(2, "big") for part in value.split(":"))
    if kind == "date":
        return int(datetime.datetime.fromisoformat(value).timestamp()).to_bytes(4, "big")
    return int(value).to_bytes({"integer64": 8, "short": 2}.get(kind, 4), "big")


def nested(number, octets):
    yield octets
    for part in reversed(number.split(".")):
        octets = bytes((int(part) & 0xFF, len(octets) + 2 & 0xFF)) + octets
        yield octets


def pairs():
    """(file, name, value in our notation, whether that is a name, its octets in all TLVs around it)
    of each standard attribute; the octets are those of the value alone, then with one more TLV."""
    files = re.findall(r"^\$INCLUDE\s+(\S+)", (FOLDER / "dictionary.standard").read_text(), re.M)
    for file in files:
        attributes, values = definitions(file)
        for name, number, kind, _ in attributes:
            size = re.fullmatch(r"octets\[(\d+)\]", kind)
            if kind in CONTAINERS or name == "Message-Authenticator":
                continue
            if name in OWN:
                value = OWN[name]
            elif name in values:
                value = values[name][0]
            elif size:
                value = "0x" + "5a" * int(size[1])
            else:
                value = VALUES[kind]
            if name == "Tunnel-Preference":
                value = "1193046"
            plain = values[name][1] if name in values else value
            yield file, name, value, name in values, tuple(nested(number, octets_of(kind, plain)))


def encoded(some):
    """The packet with these attributes, encoded by our example."""
    lines = "Code = Access-Request\nIdentifier = 0\nAuthenticator = 0x" + "0f" * 16 + "\n"
    lines += "".join(f"{name} = {value}\n" for _, name, value, *_ in some)
    done = run([PACKET, "encode", "--secret", SECRET], lines)
    check(done.returncode == 0, done.stderr)
    return bytes.fromhex(done.stdout.strip())


def capture(packets):
    """A pcap file's octets: Ethernet, IPv4, UDP to port 1812."""
    made = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 1)
    for packet in packets:
        udp = struct.pack(">HHHH", 40000, 1812, 8 + len(packet), 0) + packet
        ip = struct.pack(">BBHHHBBH4s4s", 0x45, 0, 20 + len(udp), 0, 0, 64, 17, 0,
                         socket.inet_aton("192.0.2.1"), socket.inet_aton("192.0.2.2"))
        frame = bytes(12) + b"\x08\x00" + ip + udp
        made += struct.pack("<IIII", 1700000000, 0, len(frame), len(frame)) + frame
    return made


def read_by_tshark(packets):
    """(name, value) of each attribute; for vendors and TLVs, the inner one."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "attributes.pcap")
        with open(path, "wb") as file:
            file.write(capture(packets))
        done = run(["tshark", "-n", "-r", path, "-o", f"radius.shared_secret:{SECRET}", "-V", "-O",
                    "radius"])
    check(done.returncode == 0, done.stderr)
    check("Malformed" not in done.stdout, done.stdout)
    found = []
    for line in done.stdout.splitlines():
        match = re.match(r" +(AVP|VSA|TLV): t=([^(]+)\([\d.]+\) l=\d+ "
                         r"(?:Tag=\w+ )?(?:: |val=|vnd=|)(.*)", line)
        if match:
            if match[1] != "AVP":
                found.pop()
            found.append((match[2], match[3]))
    return found


def every_standard_attribute_has_the_same_name_and_value():
    wanted = list(pairs())
    packets = [encoded(wanted[start:start + 60]) for start in range(0, len(wanted), 60)]
    found = read_by_tshark(packets)
    check(len(found) == len(wanted), f"{len(wanted)} attributes written, {len(found)} read")
    named = 0
    for (file, name, value, is_name, octets), (their_name, their_value) in zip(wanted, found):
        if their_name == "Unknown-Attribute":
            check(MAY_BE_UNKNOWN.match(file) or name in UNKNOWN_NAMES, f"{name}: without a name")
            check(bytes.fromhex(their_value) in octets, f"{name}: {their_value}, {octets}")
            continue
        named += 1
        check(their_name in (name, NAMES.get(name)), f"{name}: tshark reads {their_name}")
        if name in NAME_ONLY or their_name != name:
            continue
        if is_name:
            expected = VALUE_NAMES.get(value, value)
            check(their_value.startswith(expected + "("), f"{name}: {value}, {their_value}")
        else:
            expected = THEIRS.get(value, value.strip('"').removeprefix("0x"))
            their_value = their_value.removeprefix("Decrypted: ")
            cut = their_value.removesuffix("\u2026")
            same = expected == their_value or (cut != their_value and expected.startswith(cut))
            if value.startswith("0x"):  # tshark prints some octets as text
                same = same or bytes.fromhex(expected) == their_value.encode()
            check(same, f"{name}: {expected}, {their_value}")
    check(named > 200, f"tshark names {named} attributes only")


programs.main(every_standard_attribute_has_the_same_name_and_value)
