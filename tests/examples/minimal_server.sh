#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The minimal server has the standard ports and no options. It runs in its own network namespace if
# the system allows that, so that it conflicts with nothing; otherwise on this machine's network, if
# the ports are free.
set -euo pipefail
server=${RADIUS_EXAMPLES_DIR:?}/minimal_server
export server

test_it() {
    python3 - <<'END'
import hashlib, hmac, os, signal, socket, subprocess, sys

for port in (1812, 1813, 3799):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            print(f"skipped: port {port} is taken ({error})")
            sys.exit(77)

def attribute(kind, value):
    return bytes((kind, 2 + len(value))) + value

def request(identifier, password):
    field = os.urandom(16)
    key = hashlib.md5(b"testing123" + field).digest()
    hidden = bytes(a ^ b for a, b in zip(password.ljust(16, b"\0"), key))
    body = attribute(80, bytes(16)) + attribute(1, b"bob") + attribute(2, hidden)
    packet = bytes((1, identifier)) + (20 + len(body)).to_bytes(2, "big") + field + body
    return packet[:22] + hmac.new(b"testing123", packet, hashlib.md5).digest() + packet[38:]

def reply_to(packet):
    # The server prints nothing when it is ready: until then the system refuses datagrams.
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.connect(("127.0.0.1", 1812))
        one.settimeout(60)
        while True:
            if server.poll() is not None:
                sys.exit(f"the server ended with {server.returncode}")
            try:
                one.send(packet)
                return one.recv(4096)
            except ConnectionRefusedError:
                pass

with subprocess.Popen([os.environ["server"]]) as server:
    try:
        codes = [reply_to(request(1, b"hello"))[0], reply_to(request(2, b"wrong"))[0]]
        server.send_signal(signal.SIGTERM)
        status = server.wait(timeout=60)
    finally:
        server.kill()
if codes != [2, 3] or status != 0:
    sys.exit(f"codes {codes}, exit status {status}")
print("accepted, rejected, ended")
END
}
export -f test_it

if [[ ! -x $server ]]; then
    echo "skipped: $server is not built"
    exit 77
fi
if unshare -rn ip link set lo up 2>/dev/null; then
    exec unshare -rn bash -c 'ip link set lo up && test_it'
fi
test_it
