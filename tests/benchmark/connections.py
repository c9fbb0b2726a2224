#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The cost of open, idle RadSec connections: memory per connection, and the additional CPU time of a
request on another connection.

Usage: connections.py BUILD [N...]

BUILD is a build with the preset `release`, in which `bench_servers` and `example_load` were built. N:
numbers of connections, increasing; both ends need as many file descriptors (ulimit -n).
"""

import json
import pathlib
import socket
import ssl
import subprocess
import sys

sys.dont_write_bytecode = True
import bench  # pylint: disable=wrong-import-position

LOADS = 5
REQUESTS = 30000


def resident_kib(process):
    for line in pathlib.Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise RuntimeError("no VmRSS")


def context():
    made = ssl.create_default_context(cafile=bench.CERTS / "ca" / "ca.cert.pem")
    made.load_cert_chain(bench.CERTS / "client" / "client.cert.pem",
                         bench.CERTS / "client" / "client.key.pem")
    made.set_alpn_protocols(["radius/1.0"])
    return made


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    steps = [int(word) for word in sys.argv[2:]] or [0, 1, 10, 100, 1000, 10000]
    port = bench.free_ports(1, socket.SOCK_STREAM)
    programs = bench.Bench(build, REQUESTS)
    server = bench.Server([programs.programs / "bench_plain_server", port, "tls", bench.CERTS])
    command = programs.load_tls_command(port, "--count", REQUESTS, "--duration", 60)
    secured, held = context(), []
    least = None
    try:
        print("| open and idle | resident KiB | KiB each | CPU us per request on one more |")
        print("|---|---|---|---|")
        for step in steps:
            while len(held) < step:
                held.append(secured.wrap_socket(socket.create_connection(("127.0.0.1", port)),
                                                server_hostname="localhost"))
            costs = []
            for _ in range(LOADS):
                before = bench.cpu_seconds(server.process.pid)
                answered = json.loads(subprocess.run(
                    command, capture_output=True, text=True, check=True,
                    preexec_fn=bench.pinned(bench.LOAD_CPU)).stdout)["answered"]
                costs.append((bench.cpu_seconds(server.process.pid) - before) * 1e6 / answered)
            memory = resident_kib(server.process.pid)
            least = memory if least is None else least
            each = f"{(memory - least) / step:.1f}" if step else "-"
            print(f"| {step} | {memory} | {each} | {min(costs):.2f} |", flush=True)
    finally:
        server.stop()


if __name__ == "__main__":
    main()
