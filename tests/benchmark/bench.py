#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares servers with each other and prints a table of ratios: the floor of the kernel and the
digests, ours, and FreeRADIUS if it is installed.

Usage: bench.py [--rounds N] [--count N] [--only REGEX] [--json FILE] BUILD

BUILD is a build with the preset `release`, in which `bench_servers` was built. All servers are started
first; then every case runs once per round, so that other load on the machine affects all of them
equally. A server has the first processor, the load generator the second. The CPU time is the kernel's
value for the server's threads; the minimum of all rounds counts, and only ratios are meaningful.
"""

import argparse
import contextlib
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import time

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))

SECRET = "testing123"
CERTS = HERE.parents[1] / "certs"
SERVER_CPU, LOAD_CPU = (0, 1) if (os.cpu_count() or 1) > 1 else (0, 0)


def pinned(processor):
    """Pins a child process to one processor."""
    return lambda: os.sched_setaffinity(0, {processor})


def free_ports(count, kind=socket.SOCK_DGRAM):
    """The first of `count` consecutive free ports."""
    for first in range(20000 + os.getpid() % 20000, 60000, count):
        with contextlib.ExitStack() as opened:
            try:
                for port in range(first, first + count):
                    one = opened.enter_context(socket.socket(socket.AF_INET, kind))
                    one.bind(("127.0.0.1", port))
                return first
            except OSError:
                continue
    raise RuntimeError("no free ports")


def cpu_seconds(process):
    """The CPU time of all threads of a process so far."""
    total = 0
    for task in pathlib.Path(f"/proc/{process}/task").iterdir():
        total += int((task / "schedstat").read_text(encoding="ascii").split()[0])
    return total / 1e9


class Server:
    """A program that listens, and is stopped at the end."""

    def __init__(self, command, ready="ready", folder=None):
        self.folder = folder
        self.process = subprocess.Popen([str(word) for word in command], text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                        preexec_fn=pinned(SERVER_CPU))
        for line in self.process.stdout:
            if re.search(ready, line):
                return
        raise RuntimeError(f"{command[0]} ended before it was ready")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        if self.folder is not None:
            self.folder.cleanup()


def freeradius(port, more, threads, tls=False):
    """FreeRADIUS with the minimal configuration that answers the same requests: over UDP, accounting on
    the next port, or over TLS."""
    import peers  # pylint: disable=import-outside-toplevel
    import tempfile  # pylint: disable=import-outside-toplevel
    if not peers.FREERADIUS:
        return None
    folder = tempfile.TemporaryDirectory(prefix="radius-bench-")
    place = pathlib.Path(folder.name)
    users = ["bob"] + [f"bob{number}" for number in range(1000)]
    (place / "users").write_text("".join(f'{user} Cleartext-Password := "hello"\n'
                                         for user in users), encoding="ascii")
    (place / "dictionary").write_text("", encoding="ascii")
    clients = peers.block("client loopback", "ipaddr = 127.0.0.1", f"secret = {SECRET}")
    listeners = [peers.freeradius_listener("auth", port), peers.freeradius_listener("acct", port + 1)]
    if tls:
        clients = peers.freeradius_clients("secured", "tls", "radsec")
        listeners = [peers.freeradius_stream(port, "secured", *peers.freeradius_certificate(
            "server", "require_client_cert = yes"))]
    (place / "radiusd.conf").write_text("".join((
        f"name = radiusd\nraddbdir = {place}\nlogdir = {place}\nrun_dir = {place}\n",
        f"pidfile = {place}/pid\nlibdir = {peers._modules()}\n",  # pylint: disable=W0212
        "max_request_time = 30\ncleanup_delay = 5\nmax_requests = 16384\nproxy_requests = no\n",
        "hostname_lookups = no\n",
        peers.block("log", "destination = stdout", "auth = no"),
        peers.block("security", "reject_delay = 0", "status_server = yes"),
        peers.block("thread pool", *(f"{key} = {value}" for key, value in threads.items())),
        clients,
        peers.block("modules", peers.block("files", f"usersfile = {place}/users"),
                    peers.block("pap"), peers.block("always ok", "rcode = ok")),
        peers.block("server bench", *listeners,
                    peers.block("authorize", "files", "pap"),
                    peers.block("authenticate", peers.block("Auth-Type PAP", "pap")),
                    peers.block("accounting", "ok")))), encoding="ascii")
    return Server([peers.FREERADIUS, "-f", "-l", "stdout", "-d", place, "-n", "radiusd", *more],
                  ready="Ready to process requests", folder=folder)


POOL = {"start_servers": 5, "max_servers": 32, "min_spare_servers": 3, "max_spare_servers": 10,
        "max_requests_per_server": 0}
ONE = {"start_servers": 1, "max_servers": 1, "min_spare_servers": 1, "max_spare_servers": 1,
       "max_requests_per_server": 0}


class Bench:
    """All cases and their results."""

    def __init__(self, build, count):
        self.programs = build / "tests" / "benchmark"
        self.examples = build / "examples"
        self.count = count
        self.cases = []    # (title, what, server, command)
        self.results = {}  # (what, title): list of measurements
        self.servers = []
        self.tls_port = 0

    def start(self, server):
        if server is not None:
            self.servers.append(server)
        return server

    def knock(self, what, title, server, port, window=32, echo=False):
        """Adds a case for UDP; the first word of `what` is "auth" or "acct"."""
        if server is None:
            return
        count = self.count if window else self.count // 5
        self.cases.append((what, title, server, [
            self.programs / "bench_knock", port, what.split()[0], count, window,
            *(["echo"] if echo else [])]))

    def load_tls_command(self, port, *options):
        own = [CERTS / "client" / f"client.{kind}.pem" for kind in ("cert", "key")]
        return [str(word) for word in (
            self.examples / "load", "--transport", "tls", "--cert", own[0], "--key", own[1],
            "--ca", CERTS / "ca" / "ca.cert.pem", "--server-name", "localhost", "--json",
            "--quiet", "--users", 1000, "--parallel", 128, "--sockets", 1, *options,
            f"127.0.0.1:{port}", "auth", "radsec")]

    def load_tls(self, what, title, server, port, *options):
        if server is not None:
            self.cases.append((what, title, server, self.load_tls_command(
                port, "--count", self.count, "--duration", 60, *options)))

    def fairness(self):
        """The numbers of answers on each of four simultaneous connections."""
        loads = [subprocess.Popen(self.load_tls_command(self.tls_port, "--duration", 3), text=True,
                                  stdout=subprocess.PIPE, preexec_fn=pinned(LOAD_CPU))
                 for _ in range(4)]
        return [json.loads(load.communicate()[0])["answered"] for load in loads]

    def add_all(self):
        port = free_ports(40)
        stream = free_ports(4, socket.SOCK_STREAM)
        self.tls_port = stream + 1
        floor, plain = self.programs / "bench_floor", self.programs / "bench_plain_server"
        digests = self.start(Server([floor, "digests", port]))
        echo = self.start(Server([floor, "echo", port + 2]))
        epoll = self.start(Server([floor, "epoll", port + 4]))
        ours = self.start(Server([plain, port + 6]))
        example = self.start(Server(
            [self.examples / "server", "--quiet", "--auth-port", port + 8, "--acct-port",
             port + 9, "--coa-port", port + 10, "--peer", f"127.0.0.0/8={SECRET}",
             *(word for number in range(1000) for word in ("--user", f"bob{number}=hello"))],
            ready="dynamic authorization"))
        best = self.start(freeradius(port + 12, ["-s"], ONE))
        pool = self.start(freeradius(port + 14, [], POOL))
        tls_floor = self.start(Server([floor, "tls", stream, CERTS]))
        tls_ours = self.start(Server([plain, stream + 1, "tls", CERTS]))
        for number, kind in enumerate(("auth", "acct")):
            self.knock(kind, "floor with digests", digests, port + number)
            self.knock(kind, "floor without (recvmmsg echo)", echo, port + 2, echo=True)
            self.knock(kind, "radius, plain handler", ours, port + 6 + number)
            self.knock(kind, "radius, examples/server", example, port + 8 + number)
            self.knock(kind, "FreeRADIUS, one thread (-s)", best, port + 12 + number)
            self.knock(kind, "FreeRADIUS, 5 to 32 threads", pool, port + 14 + number)
        self.knock("auth one at a time", "floor (epoll echo)", epoll, port + 4, 0, echo=True)
        self.knock("auth one at a time", "floor with digests", digests, port, 0)
        self.knock("auth one at a time", "radius, plain handler", ours, port + 6, 0)
        tls_theirs = self.start(freeradius(stream + 2, [], ONE | {"max_servers": 2}, tls=True))
        for what, options in (("auth over TLS", ()),
                              ("auth over TLS, requests sharing records", ("--share-records",))):
            self.load_tls(what, "TLS floor", tls_floor, stream, *options)
            self.load_tls(what, "radius, plain handler", tls_ours, stream + 1, *options)
        self.load_tls("auth over TLS", "FreeRADIUS", tls_theirs, stream + 2)

    def measure(self, rounds, only):
        for number in range(rounds):
            for what, title, server, command in self.cases:
                if only and not re.search(only, f"{what}: {title}"):
                    continue
                before = cpu_seconds(server.process.pid)
                done = subprocess.run([str(word) for word in command], capture_output=True,
                                      text=True, check=False, preexec_fn=pinned(LOAD_CPU))
                spent = cpu_seconds(server.process.pid) - before
                if not done.stdout.startswith("{"):
                    raise RuntimeError(f"{title}: {done.stdout}{done.stderr}")
                result = json.loads(done.stdout)
                result.pop("histogram", None)
                result["cpu_us"] = spent * 1e6 / max(1, result["answered"])
                self.results.setdefault((what, title), []).append(result)
                print(f"round {number + 1}: {what}: {title}: {result['cpu_us']:.2f} us",
                      file=sys.stderr)

    def table(self):
        lines = ["| what | server | CPU us per request | to the floor | requests/s | p50 us | "
                 "p99 us | lost | wrong |", "|---|---|---|---|---|---|---|---|---|"]
        floors = {}
        for (what, title), runs in self.results.items():
            least = min(run["cpu_us"] for run in runs)
            floor = floors.setdefault(what, least)
            lines.append(
                f"| {what} | {title} | {least:.2f} | {least / floor:.2f} | "
                f"{max(run['requests_per_second'] for run in runs):.0f} | "
                f"{min(run['latency_us']['p50'] for run in runs):.1f} | "
                f"{min(run['latency_us']['p99'] for run in runs):.1f} | "
                f"{sum(run['lost'] for run in runs)} | {sum(run['wrong'] for run in runs)} |")
        return "\n".join(lines)


def main():
    line = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    line.add_argument("--rounds", type=int, default=5)
    line.add_argument("--count", type=int, default=200000, help="requests a run")
    line.add_argument("--only", help="cases that match this regular expression")
    line.add_argument("--json", help="write all measurements to this file")
    line.add_argument("build", type=pathlib.Path)
    chosen = line.parse_args()
    bench = Bench(chosen.build.resolve(), chosen.count)
    began = time.strftime("%Y-%m-%d")
    try:
        bench.add_all()
        bench.measure(chosen.rounds, chosen.only)
        fair = bench.fairness()
    finally:
        for server in bench.servers:
            server.stop()
    print(f"{began}, {chosen.rounds} rounds of {chosen.count} requests, least of each\n")
    print(bench.table())
    print(f"\nFour TLS connections for three seconds: {fair} requests answered, the least "
          f"{min(fair) / max(fair):.2f} of the most")
    if chosen.json:
        pathlib.Path(chosen.json).write_text(json.dumps(
            [{"what": what, "server": title, "runs": runs}
             for (what, title), runs in bench.results.items()], indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
