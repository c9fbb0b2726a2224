#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Our server and client examples on two hosts, which are network namespaces, with a network between
them that loses, delays, repeats and reorders packets both ways: every request is answered. Skipped where
no namespace may be made, or the kernel has no netem."""

import os
import re
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "support"))
import programs
from programs import check, need, run, skip

OURS, THEIRS = "10.77.0.1", "10.77.0.2"
NETEM = "delay 20ms 10ms distribution normal loss 15% duplicate 5% reorder 25% 50%"


def enter_namespace():
    """Starts this script anew as a host of its own, once."""
    for program, package in (("unshare", "util-linux"), ("nsenter", "util-linux"), ("ip", "iproute2"),
                             ("tc", "iproute2")):
        need(program, package)
    programs.example("server")
    tried = run(["unshare", "--net", "true"])
    if tried.returncode != 0:
        skip(f"no network namespace may be made here: {tried.stderr.strip()}")
    os.environ["RADIUS_IN_NAMESPACE"] = "1"
    os.execvp("unshare", ["unshare", "--net", sys.executable, os.path.abspath(__file__)])


def must(*command):
    done = run(list(command))
    if done.returncode != 0:
        skip(f"{' '.join(command)}: {done.stderr.strip()}")


class Host:
    """The other host: a process that keeps a namespace alive."""

    def __init__(self):
        self.process = subprocess.Popen(["unshare", "--net", "sh", "-c", "echo ready; cat"],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        if self.process.stdout.readline().strip() != "ready":
            skip("no second network namespace may be made here")
        self.inside = ["nsenter", "--target", str(self.process.pid), "--net"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(timeout=programs.LIMIT)
        self.process.stdout.close()


def join(host):
    must("ip", "link", "add", "radius0", "type", "veth", "peer", "name", "radius1")
    must("ip", "link", "set", "radius1", "netns", str(host.process.pid))
    for inside, link, address in (([], "radius0", OURS), (host.inside, "radius1", THEIRS)):
        must(*inside, "ip", "address", "add", f"{address}/24", "dev", link)
        must(*inside, "ip", "link", "set", link, "up")
        must(*inside, "tc", "qdisc", "add", "dev", link, "root", "netem", *NETEM.split())


def ask(kind, port, text, *options):
    done = run([programs.example("client"), "--count", "300", "--parallel", "60", "--timeout", "0.3",
                "--retries", "12", *options, f"{THEIRS}:{port}", kind, "testing123"], text, 5 * programs.LIMIT)
    check(done.returncode == 0, f"{kind}: status {done.returncode}\n{done.stdout[-500:]}{done.stderr[-500:]}")
    print(done.stdout.strip())


def every_request_is_answered_over_a_bad_network():
    with Host() as host:
        join(host)
        with programs.Program([*host.inside, programs.example("server"), "--bind", THEIRS, "--tcp-port", "2083",
                               "--peer", "10.77.0.0/24=testing123", "--quiet"]) as server:
            for _ in range(4):
                server.wait_for(re.compile("listening: "))
            ask("auth", 1812, 'User-Name = "bob", User-Password = "hello"')
            ask("acct", 1813, 'Acct-Status-Type = Start, Acct-Session-Id = "a"')
            ask("auth", 2083, 'User-Name = "bob", User-Password = "hello"', "--transport", "tcp",
                "--timeout", "10")
            status, output = server.stop()
            check(status == 0, output)
            counted = programs.counters(output)
            # Whatever was lost and sent again: each request was handled once.
            check(counted["access accepts"] == 600, output)
            check(counted["accounting responses"] == 300, output)


if os.environ.get("RADIUS_IN_NAMESPACE") != "1":
    enter_namespace()
programs.main(every_request_is_answered_over_a_bad_network)
