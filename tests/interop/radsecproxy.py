#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""radsecproxy in front of our server, with radclient, and behind our client: over TLS, DTLS and
TCP."""

import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import cases
import peers
import programs
from peers import ACCEPTED, SIGNED, expect, radclient
from programs import Server, check, check_contains, counters, run

peers.need_radsecproxy()
programs.need("radclient", "freeradius-utils")

SECRETS = {"tls": "radsec", "dtls": "radius/dtls", "tcp": "over_tcp", "udp": "testing123"}
GOOD = 'User-Name = "bob", User-Password = "hello"'


def server(*options):
    """Our server, on every transport. Requests that radsecproxy forwards over UDP and TCP need not
    be signed."""
    return Server("--radsec-port", "0", "--dtls-port", "0", "--tcp-port", "0",
                  "--dictionary", programs.DICTIONARY, "--allow-missing-message-authenticator",
                  "--peer", "127.0.0.1/32=testing123", *programs.identity("server"), *options)


def port_of(place):
    return int(place.rpartition(":")[2])


def free_port(transport):
    return (cases.free_udp_ports if transport in ("udp", "dtls") else cases.free_ports)(1)[0]


def proxy(listen, send, port, secret=None):
    """radsecproxy from one transport to another: the program and its address."""
    mine = free_port(listen)
    return peers.radsecproxy([(listen, mine, SECRETS[listen])],
                             (send, port, secret or SECRETS[send])), f"127.0.0.1:{mine}"


# --- radclient, radsecproxy, our server ----------------------------------------------------------

def in_front_of_our_server(transport, place, secret=None):
    proxied, udp = peers.started(lambda: proxy("udp", transport, port_of(place), secret))
    with proxied:
        for password in 'User-Password = "hello"', 'CHAP-Password = "hello"':
            expect(radclient(udp, "auth", f'User-Name = "bob", {password}' + SIGNED),
                   "Access-Accept", *ACCEPTED)
        expect(radclient(udp, "auth", 'User-Name = "bob", User-Password = "no"' + SIGNED),
               "Access-Reject", 'Reply-Message = "Unknown user or wrong password"')
        expect(radclient(udp, "acct", 'User-Name = "bob", Acct-Session-Id = "x1",'
                         "Acct-Status-Type = Start"), "Accounting-Response")
        done = run(["radclient", "-q", "-s", "-c", "400", "-p", "40", "-r", "3", "-t", "20", udp,
                    "auth", peers.SECRET], GOOD + SIGNED + "\n")
        check_contains(" ".join(done.stdout.split()), "Accepted : 400", "Lost : 0")


def expect_counters(ours, accepts=402):
    status, output = ours.stop()
    check(status == 0, f"status {status}")
    found = counters(output)
    for name, count in (("replies Access-Accept", accepts), ("replies Access-Reject", 1),
                        ("replies Accounting-Response", 1)):
        check(found.get(name) == count, f"{name}: {found.get(name)}, not {count}")
    check(not any(name.startswith("drops ") for name in found), f"{found}")


def radsecproxy_asks_us_by_tls():
    with server() as ours:
        in_front_of_our_server("tls", ours.radsec())
        expect_counters(ours)


def radsecproxy_asks_us_by_dtls():
    with server() as ours:
        in_front_of_our_server("dtls", ours.dtls())
        expect_counters(ours)


def radsecproxy_asks_us_by_tcp():
    with server() as ours:
        in_front_of_our_server("tcp", ours.tcp(), "testing123")
        expect_counters(ours)


# --- our client, radsecproxy, our server ---------------------------------------------------------

def behind_our_client(transport, *options):
    def ask(kind, text, *more):
        return run([programs.example("client"), "--timeout", "10", "--transport", transport,
                    *options, *more, place, kind, SECRETS[transport]], text)

    def check_ended(ended, status, *wanted):
        said = ended.stdout + ended.stderr
        check(ended.returncode == status, f"status {ended.returncode}:\n{said}")
        check_contains(said, *wanted)

    with server() as ours:
        proxied, place = peers.started(lambda: proxy(transport, "udp", port_of(ours.auth())))
        with proxied:
            accepted = ("Access-Accept", "Framed-IP-Address = 192.168.0.1",
                        "Framed-IPv6-Prefix = fc66::/64")
            check_ended(ask("auth", GOOD), 0, *accepted)
            check_ended(ask("auth", GOOD, "--chap"), 0, *accepted)
            check_ended(ask("auth", GOOD, "--mschap"), 0, "MS-MPPE-Recv-Key = <hidden>",
                        "the server proved that it knows the password")
            check_ended(ask("auth", 'User-Name = "bob", User-Password = "no"'), 1, "Access-Reject")
            check_ended(ask("status", ""), 0, "Access-Accept")
            check_ended(ask("auth", GOOD, "--count", "300", "--parallel", "100"), 0,
                        "Access-Accept: 300", "Lost: 0")
        proxied, place = peers.started(lambda: proxy(transport, "udp", port_of(ours.acct())))
        with proxied:
            check_ended(ask("acct", 'Acct-Session-Id = "x1", User-Name = "bob", '
                            "Acct-Status-Type = Start"), 0, "Accounting-Response")
        expect_counters(ours, 303)


def we_ask_radsecproxy_by_tls():
    behind_our_client("tls", *programs.identity("client"))


def we_ask_radsecproxy_by_dtls():
    behind_our_client("dtls", *programs.identity("client"))


def we_ask_radsecproxy_by_tcp():
    behind_our_client("tcp", "--allow-missing-message-authenticator")


def mppe_keys(text):
    return sorted(set(re.findall(r"MS-MPPE-(?:Send|Recv)-Key = 0x[0-9a-f]+", text)))


def keys_survive_a_chain_of_transports():
    """RFC 2548 section 2.4: our client, TLS, DTLS and TLS again, each of which hides them again."""
    with server("--show-secrets") as ours:
        last, dtls = peers.started(lambda: proxy("dtls", "tls", port_of(ours.radsec())))
        with last:
            first, place = peers.started(lambda: proxy("tls", "dtls", port_of(dtls)))
            with first:
                done = run([programs.example("client"), "--timeout", "10", "--transport", "tls",
                            *programs.identity("client"), "--mschap", "--show-secrets", place,
                            "auth", "radsec"], GOOD)
        check(done.returncode == 0, done.stdout + done.stderr)
        check_contains(done.stdout, "the server proved that it knows the password")
        _, output = ours.stop()
        check(len(mppe_keys(output)) == 2, output)
        check(mppe_keys(done.stdout) == mppe_keys(output), done.stdout + output)


programs.main(radsecproxy_asks_us_by_tls, radsecproxy_asks_us_by_dtls, radsecproxy_asks_us_by_tcp,
              we_ask_radsecproxy_by_tls, we_ask_radsecproxy_by_dtls, we_ask_radsecproxy_by_tcp,
              keys_survive_a_chain_of_transports)
