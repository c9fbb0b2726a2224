# SPDX-License-Identifier: MIT
"""`openssl s_client` and `openssl s_server` as foreign TLS and DTLS peers, for packets that a test
builds and parses itself."""

import os
import re
import select
import subprocess
import time

import programs
from programs import LIMIT, check

# The first octet of a packet: the codes of requests and replies below "!". They never occur in
# text.
CODES = re.compile(rb"[\x01-\x05\x0b\x0c]")


class Openssl:
    """One of the two programs. Input is sent as one record; the output is text about the handshake
    and errors, with packets in between."""

    def __init__(self, command, *words):
        # Ignore Debian's settings, which would hide what the other end allows.
        environment = {**os.environ, "OPENSSL_CONF": "/dev/null"}
        self.process = subprocess.Popen(["openssl", command, *words], env=environment,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT)
        self.end = time.monotonic() + LIMIT
        self.octets = b""
        self.text = ""

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()
        if kind is not None:
            print("--- output of " + " ".join(self.process.args))
            print(self.text + repr(self.octets), flush=True)

    def _read(self, what):
        left = max(0.0, self.end - time.monotonic())
        ready, _, _ = select.select([self.process.stdout], [], [], left)
        check(ready, f"{what} is not there in time; until then:\n{self.text}{self.octets}")
        octets = os.read(self.process.stdout.fileno(), 65536)
        self.octets += octets
        return octets != b""

    def wait_for(self, pattern):
        """The match of a regular expression in the next text."""
        wanted = re.compile(pattern.encode())
        while not (found := wanted.search(self.octets)):
            check(self._read(pattern), f"it ended before {pattern}:\n{self.text}{self.octets}")
        self.text += self.octets[:found.end()].decode()
        self.octets = self.octets[found.end():]
        return found[0].decode()

    def send(self, octets):
        self.process.stdin.write(octets)
        self.process.stdin.flush()

    def packet(self):
        """The next RADIUS packet."""
        while True:
            if found := CODES.search(self.octets):
                self.text += self.octets[:found.start()].decode()
                self.octets = self.octets[found.start():]
                length = int.from_bytes(self.octets[2:4], "big")
                if len(self.octets) >= max(20, length):
                    packet, self.octets = self.octets[:length], self.octets[length:]
                    return packet
            check(self._read("a packet"), f"it ended before a packet:\n{self.text}{self.octets}")

    def ended(self):
        """All text, once the other end has closed."""
        while self._read("its end"):
            pass
        self.process.wait(timeout=LIMIT)
        self.text += self.octets.decode(errors="replace")
        self.octets = b""
        return self.text


def client(place, *words):
    return Openssl("s_client", "-connect", place, "-CAfile", programs.AUTHORITY, *words)


def server(name, *words):
    """An s_server on a free port with a certificate of certs/, and its "address:port"."""
    own, key = programs.certificate(name)
    one = Openssl("s_server", "-accept", "127.0.0.1:0", "-cert", own, "-key", key, "-CAfile",
                  programs.AUTHORITY, *words)
    try:
        place = one.wait_for("ACCEPT 127.0.0.1:\\d+\n").split()[1]
    except AssertionError:
        one.__exit__(None)
        raise
    return one, place


def own(name):
    """The options that give s_client a certificate of certs/."""
    certificate, key = programs.certificate(name)
    return ["-cert", certificate, "-key", key]
