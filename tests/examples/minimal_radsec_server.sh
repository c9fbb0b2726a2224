#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The minimal server over TLS has the standard port and no options. It runs in its own network
# namespace if the system allows that; otherwise on this machine's network, if the port is free.
set -euo pipefail
server=${RADIUS_EXAMPLES_DIR:?}/minimal_radsec_server
client=$RADIUS_EXAMPLES_DIR/minimal_radsec_client
certs=${RADIUS_SOURCE_DIR:?}/certs
export server client certs

test_it() {
    python3 - <<'END'
import os, signal, socket, subprocess, sys

with socket.socket() as probe:
    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        probe.bind(("127.0.0.1", 2083))
    except OSError as error:
        print(f"skipped: port 2083 is taken ({error})")
        sys.exit(77)

with subprocess.Popen([os.environ["server"], os.environ["certs"]]) as server:
    try:
        # The server prints nothing when it is ready: until then connections are refused.
        while True:
            if server.poll() is not None:
                sys.exit(f"the server ended with {server.returncode}")
            try:
                socket.create_connection(("127.0.0.1", 2083), timeout=60).close()
                break
            except ConnectionRefusedError:
                pass
        client = subprocess.run([os.environ["client"], "2083", os.environ["certs"]], timeout=60,
                                capture_output=True, text=True)
        server.send_signal(signal.SIGTERM)
        status = server.wait(timeout=60)
    finally:
        server.kill()
if client.returncode != 0 or not client.stdout.startswith("Access-Accept") or status != 0:
    sys.exit(f"client: {client}, the server's exit status: {status}")
print("accepted, ended")
END
}
export -f test_it

for program in "$server" "$client"; do
    if [[ ! -x $program ]]; then
        echo "skipped: $program is not built"
        exit 77
    fi
done
if unshare -rn ip link set lo up 2>/dev/null; then
    exec unshare -rn bash -c 'ip link set lo up && test_it'
fi
test_it
