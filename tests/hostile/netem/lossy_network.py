#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Our server and client examples on two hosts, which are network namespaces, connected by a network that
loses, delays, repeats and reorders packets in both directions: every request is answered. The kernel's netem
does this, or bad_line.py if the kernel has none. Skipped if namespaces are not permitted."""

import array
import contextlib
import fcntl
import os
import re
import socket
import struct
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "support"))
import programs
from programs import check, need, run, skip

OURS, THEIRS = "10.77.0.1", "10.77.0.2"
NETEM = "delay 20ms 10ms distribution normal loss 15% duplicate 5% reorder 25% 50%"
SEED = 1


def enter_namespace():
    """Restarts this script once as a separate host."""
    for program, package in (("unshare", "util-linux"), ("nsenter", "util-linux"), ("ip", "iproute2"),
                             ("tc", "iproute2")):
        need(program, package)
    programs.example("server")
    tried = run(["unshare", "--net", "true"])
    if tried.returncode != 0:
        skip(f"network namespaces are not permitted here: {tried.stderr.strip()}")
    os.environ["RADIUS_IN_NAMESPACE"] = "1"
    os.execvp("unshare", ["unshare", "--net", sys.executable, os.path.abspath(__file__)])


def must(*command):
    done = run(list(command))
    if done.returncode != 0:
        skip(f"{' '.join(command)}: {done.stderr.strip()}")


class Host:
    """Another host: a process that keeps a namespace alive until its input ends."""

    def __init__(self, *command):
        self.process = subprocess.Popen(["unshare", "--net", *(command or ("sh", "-c", "echo ready; cat"))],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        if not self.says("ready"):
            skip("a second network namespace is not permitted here")
        self.inside = ["nsenter", "--target", str(self.process.pid), "--net"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(timeout=programs.LIMIT)
        self.process.stdout.close()

    def says(self, word):
        return self.process.stdout.readline().strip() == word


def has_netem():
    must("ip", "link", "set", "lo", "up")
    tried = run(["tc", "qdisc", "add", "dev", "lo", "root", "netem", "loss", "1%"])
    run(["tc", "qdisc", "del", "dev", "lo", "root"])
    return tried.returncode == 0


def send_whole_packets(card):
    """The kernel leaves checksums and segmentation to the network card, and a virtual card does neither; a
    program that forwards frames needs them done."""
    ETHTOOL_STXCSUM, ETHTOOL_STSO, ETHTOOL_SGSO, SIOCETHTOOL = 0x17, 0x1F, 0x24, 0x8946
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        for command in (ETHTOOL_SGSO, ETHTOOL_STSO, ETHTOOL_STXCSUM):
            value = array.array("I", [command, 0])
            fcntl.ioctl(control, SIOCETHTOOL, struct.pack("16sP16x", card.encode(), value.buffer_info()[0]))


def connect(inside, card, address):
    must(*inside, "ip", "address", "add", f"{address}/24", "dev", card)
    must(*inside, "ip", "link", "set", card, "up")


def join_by_netem(host):
    must("ip", "link", "add", "radius0", "type", "veth", "peer", "name", "radius1")
    must("ip", "link", "set", "radius1", "netns", str(host.process.pid))
    for inside, card, address in (([], "radius0", OURS), (host.inside, "radius1", THEIRS)):
        connect(inside, card, address)
        must(*inside, "tc", "qdisc", "add", "dev", card, "root", "netem", *NETEM.split())


def join_by_hand(host, line):
    """Each host's interface is one end of a pair; the other end is in the link's namespace."""
    for card, end in (("radius0", "line0"), ("radius1", "line1")):
        must("ip", "link", "add", card, "type", "veth", "peer", "name", end)
        send_whole_packets(card)
        must("ip", "link", "set", end, "netns", str(line.process.pid))
        must(*line.inside, "ip", "link", "set", end, "up")
    must("ip", "link", "set", "radius1", "netns", str(host.process.pid))
    connect([], "radius0", OURS)
    connect(host.inside, "radius1", THEIRS)
    line.process.stdin.write("the cards are here\n")
    check(line.says("open"), "the link cannot open its interfaces")


def join(host, open_hosts):
    if has_netem():
        print("the network: netem")
        join_by_netem(host)
        return
    print(f"the network: bad_line.py with seed {SEED}, because the kernel has no netem")
    line = open_hosts.enter_context(Host(sys.executable, os.path.join(os.path.dirname(
        os.path.abspath(__file__)), "bad_line.py"), "line0", "line1", str(SEED)))
    join_by_hand(host, line)


def ask(kind, count, port, text, *options):
    done = run([programs.example("client"), "--count", str(count), "--parallel", "60", "--timeout", "0.3",
                "--retries", "12", *options, f"{THEIRS}:{port}", kind, "testing123"], text, 5 * programs.LIMIT)
    check(done.returncode == 0, f"{kind}: status {done.returncode}\n{done.stdout[-500:]}{done.stderr[-500:]}")
    print(done.stdout.strip())


def every_request_is_answered_over_a_bad_network():
    with contextlib.ExitStack() as open_hosts:
        host = open_hosts.enter_context(Host())
        join(host, open_hosts)
        with programs.Program([*host.inside, programs.example("server"), "--bind", THEIRS, "--tcp-port", "2083",
                               "--peer", "10.77.0.0/24=testing123", "--quiet"]) as server:
            for _ in range(4):
                server.wait_for(re.compile("listening: "))
            ask("auth", 300, 1812, 'User-Name = "bob", User-Password = "hello"')
            # The same record with the same identifier is the same packet (RFC 2866 section 3): with more
            # records than identifiers, a correct server would handle fewer.
            ask("acct", 250, 1813, 'Acct-Status-Type = Start, Acct-Session-Id = "a"')
            ask("auth", 300, 2083, 'User-Name = "bob", User-Password = "hello"', "--transport", "tcp",
                "--timeout", "10")
            status, output = server.stop()
            check(status == 0, output)
            counted = programs.counters(output)
            # Despite loss and retransmission each request was handled once, except the few that are repeated
            # after their reply was forgotten, after ten seconds (RFC 5080 section 2.2.2). A server without
            # duplicate detection would have handled hundreds twice.
            check(600 <= counted["replies Access-Accept"] <= 610, output)
            check(250 <= counted["replies Accounting-Response"] <= 255, output)
            check(counted["duplicate_requests access"] + counted["duplicate_requests accounting"] >= 20, output)


if os.environ.get("RADIUS_IN_NAMESPACE") != "1":
    enter_namespace()
programs.main(every_request_is_answered_over_a_bad_network)
