#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares a server whose io_context several threads run with the same server on one thread, and prints the
ratios of requests per second and of CPU time per request.

Usage: bench_shared.py [--rounds N] [--threads N] BUILD

BUILD is a build with the preset `release`, in which `bench_servers` was built. The servers run side by side, and
each round measures all of them in turn; the best round counts. A request that is lost or answered wrong is an
error.
"""

import argparse
import json
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import bench  # noqa: E402


def measure(programs, server, port, count, window):
    """Requests per second, and CPU seconds per request."""
    before = bench.cpu_seconds(server.process.pid)
    done = subprocess.run([programs / "bench_knock", str(port), "auth", str(count), str(window)],
                          capture_output=True, text=True, timeout=300, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stdout + done.stderr)
    spent = bench.cpu_seconds(server.process.pid) - before
    return json.loads(done.stdout)["requests_per_second"], spent / count


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--threads", type=int, default=4)
    parser.add_argument("build", type=pathlib.Path)
    chosen = parser.parse_args()
    programs = chosen.build / "tests/benchmark"
    bench.pinned = lambda processor: None  # several threads need several processors
    for wait, count, window in ((0, 40_000, 16), (1, 20_000, 16)):
        servers = []
        try:
            for threads in (1, chosen.threads):
                port = bench.free_ports(1)
                servers.append((threads, port, bench.Server(
                    [programs / "bench_shared_context", port, threads, wait])))
            best = {threads: [0.0, float("inf")] for threads, _, _ in servers}
            for _ in range(chosen.rounds):
                for threads, port, server in servers:
                    rate, cpu = measure(programs, server, port, count, window)
                    best[threads] = [max(best[threads][0], rate), min(best[threads][1], cpu)]
        finally:
            for _, _, server in servers:
                server.stop()
        what = f"waits {wait} ms" if wait else "answers at once"
        one, several = best[1], best[chosen.threads]
        print(f"{what}: {one[0]:.0f} requests/s on one thread, {several[0]:.0f} on {chosen.threads}, "
              f"ratio {several[0] / one[0]:.2f}; CPU time per request {several[1] / one[1]:.2f} times")


if __name__ == "__main__":
    main()
