# SPDX-License-Identifier: MIT
"""Other RADIUS programs: FreeRADIUS, radclient and radsecproxy. The test that uses one configures
and starts it, on ports that were free a moment ago; `started` tries again if another program took a
port in between."""

import os
import re
import shutil
import tempfile

import programs
from programs import Program, check, run

SBIN = os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin"
FREERADIUS = shutil.which("freeradius", path=SBIN)
RADSECPROXY = shutil.which("radsecproxy", path=SBIN)

SIGNED = ", Message-Authenticator = 0x00"  # radclient fills it in
SECRET = "testing123"


def need_freeradius():
    if not FREERADIUS:
        programs.skip("freeradius is not installed (Debian package freeradius)")


def need_radsecproxy():
    if not RADSECPROXY:
        programs.skip("radsecproxy is not installed (Debian package radsecproxy)")


def started(start):
    """The result of `start`, which selects new ports on each call."""
    for _ in range(2):
        try:
            return start()
        except AssertionError as error:
            print(f"trying again: {error}", flush=True)
    return start()


def block(head, *lines):
    """A section of a FreeRADIUS or radsecproxy configuration."""
    return "\n".join((head + " {", *lines, "}\n"))


class Peer(Program):
    """A program with a temporary folder, which is removed when the program ends."""

    def __init__(self, command, files, ready):
        """`{folder}` in the command and in the files is replaced by that folder. `ready` are
        regular expressions for the lines that say it is ready, in any order."""
        self.folder = tempfile.TemporaryDirectory(prefix="radius-test-")
        folder = self.folder.name
        for name, text in files.items():
            with open(os.path.join(folder, name), "w", encoding="ascii") as file:
                file.write(text.replace("{folder}", folder))
        super().__init__([word.replace("{folder}", folder) for word in command])
        try:
            missing = set(ready)
            while missing:
                line = self.wait_for(re.compile("|".join(missing)))
                missing = {one for one in missing if not re.search(one, line)}
        except AssertionError as error:
            said = "\n".join(self.lines[-20:])
            self.__exit__(None)
            raise AssertionError(f"{command[0]}: {error}:\n{said}") from None

    def __exit__(self, kind, *rest):
        super().__exit__(kind, *rest)
        self.folder.cleanup()


# --- FreeRADIUS ----------------------------------------------------------------------------------

def _modules():
    """The folder of FreeRADIUS's modules."""
    for folder in ("/usr/lib/freeradius", "/usr/lib64/freeradius", "/usr/local/lib"):
        if os.path.exists(os.path.join(folder, "rlm_pap.so")):
            return folder
    return programs.skip("freeradius is installed, its modules are not where expected")


def _general():
    """The configuration without clients and servers."""
    return "".join((
        "name = radiusd\nraddbdir = {folder}\nlogdir = {folder}\nrun_dir = {folder}\n"
        f"pidfile = {{folder}}/radiusd.pid\nlibdir = {_modules()}\n"
        "max_request_time = 5\ncleanup_delay = 0\nproxy_requests = yes\nhostname_lookups = no\n",
        block("log", "destination = stdout"),
        block("security", "allow_core_dumps = no", "reject_delay = 0", "status_server = yes"),
        # TLS does not work without threads.
        block("thread pool", "start_servers = 1", "max_servers = 2", "min_spare_servers = 1",
              "max_spare_servers = 2", "max_requests_per_server = 0"),
        block("modules", block("files", "usersfile = {folder}/users"), block("pap"), block("chap"),
              block("mschap", "use_mppe = yes"), block("always ok", "rcode = ok"),
              block("always reject", "rcode = reject"))))


# The rules of a virtual server that knows its users.
LOCAL_USERS = "".join((
    block("authorize", "files", "chap", "mschap", "pap"),
    block("authenticate", block("Auth-Type PAP", "pap"), block("Auth-Type CHAP", "chap"),
          block("Auth-Type MS-CHAP", "mschap")),
    block("accounting", "ok")))


def freeradius(configuration, users=""):
    """FreeRADIUS, which logs to `lines` as verbosely as its option -X."""
    return Peer([FREERADIUS, "-fxx", "-l", "stdout", "-d", "{folder}", "-n", "radiusd"],
                {"radiusd.conf": _general() + configuration, "users": users, "dictionary": ""},
                ["Ready to process requests"])


def freeradius_version():
    found = re.search(r"Version (\d+)\.(\d+)\.(\d+)", run([FREERADIUS, "-v"]).stdout)
    return tuple(int(part) for part in found.groups())


def freeradius_listener(kind, port, *more):
    return block("listen", f"type = {kind}", "ipaddr = 127.0.0.1", f"port = {port}", *more)


def freeradius_stream(port, clients, *tls):
    """A listener for TCP; for TLS, with the contents of its section."""
    return freeradius_listener("auth+acct", port, "proto = tcp", f"clients = {clients}",
                               block("limit", "max_connections = 64"),
                               *([block("tls", *tls)] if tls else []))


def freeradius_clients(name, transport, secret):
    """The clients of `freeradius_stream`: this host."""
    return block(f"clients {name}", block(f"client {name}", "ipaddr = 127.0.0.1",
                                          f"proto = {transport}", f"secret = {secret}",
                                          block("limit", "max_connections = 64")))


def freeradius_certificate(name, *more, versions=("1.2", "1.3")):
    own, key = programs.certificate(name)
    return (f"certificate_file = {own}", f"private_key_file = {key}",
            f"ca_file = {programs.AUTHORITY}", 'cipher_list = "DEFAULT"', "fragment_size = 8192",
            f'tls_min_version = "{versions[0]}"', f'tls_max_version = "{versions[1]}"', *more)


def freeradius_psk(identity, key):
    return (f'psk_identity = "{identity}"', f'psk_hexphrase = "{key}"',
            f"ca_file = {programs.AUTHORITY}", 'cipher_list = "DEFAULT"', "fragment_size = 8192",
            'tls_min_version = "1.2"', 'tls_max_version = "1.3"')


def freeradius_forwarder(name, ports, homes, secret, *tls):
    """A virtual server that receives authentication and accounting over UDP on `ports` and proxies
    them to `homes`: over TLS to one "address:port", with the settings `tls`, or over TCP to two.
    FreeRADIUS has no TCP server for both on one port."""
    forward = block("update control", f'&Proxy-To-Realm := "{name}"')
    kinds = ("auth+acct",) if tls else ("auth", "acct")
    text = ""
    for number, (kind, home) in enumerate(zip(kinds, homes)):
        address, _, port = home.rpartition(":")
        text += block(f"home_server {name}_{number}", f"type = {kind}", f"ipaddr = {address}",
                      f"port = {port}", f"secret = {secret}", "proto = tcp", "status_check = none",
                      *([block("tls", *tls)] if tls else []))
        text += block(f"home_server_pool {name}_{number}", f"home_server = {name}_{number}")
    text += block(f"realm {name}", f"auth_pool = {name}_0", f"acct_pool = {name}_{len(kinds) - 1}")
    return text + block(
        f"server {name}", freeradius_listener("auth", ports[0]),
        freeradius_listener("acct", ports[1]), block("authorize", forward),
        block("preacct", forward), block("accounting", "ok"))


# --- radsecproxy ---------------------------------------------------------------------------------

def radsecproxy(listeners, server):
    """radsecproxy between `listeners`, each (transport, port, secret), and `server`, in the same
    form. As a server it uses certs/server, as a client certs/client."""
    kinds = {"server": "tls own_server", "client": "tls own_client"}
    text = "".join(f"Listen{transport.upper()} 127.0.0.1:{port}\n"
                   for transport, port, _ in listeners)
    for role, head in kinds.items():
        own, key = programs.certificate(role)
        text += block(head, f"CACertificateFile {programs.AUTHORITY}", f"CertificateFile {own}",
                      f"CertificateKeyFile {key}")
    for transport, _, secret in listeners:
        text += block(f"client from_{transport}", "host 127.0.0.1", f"type {transport}",
                      f"secret {secret}", *_radsecproxy_tls(transport, "server"))
    transport, port, secret = server
    text += block("server home", f"host 127.0.0.1:{port}", f"type {transport}", f"secret {secret}",
                  "retrycount 0", *_radsecproxy_tls(transport, "client"))
    text += block("realm *", "server home", "accountingserver home")
    ready = [f"listening for {kind} on" for kind, _, _ in listeners]
    if transport != "udp":  # requests before the connection exists would be lost
        ready.append(f"{transport.upper()} connection to (server )?home .* up")
    return Peer([RADSECPROXY, "-f", "-d", "3", "-c", "{folder}/proxy.conf"], {"proxy.conf": text},
                ready)


def _radsecproxy_tls(transport, role):
    return [f"tls own_{role}"] if transport in ("tls", "dtls") else []


# --- radclient -----------------------------------------------------------------------------------

def radclient(place, kind, attributes, *options, secret=SECRET, tries=3):
    """The output of radclient. It waits for each answer; a missing one costs one second."""
    done = run(["radclient", "-x", "-r", str(tries), "-t", "1" if tries == 1 else "20", *options,
                place, kind, secret], attributes + "\n")
    return done.stdout + done.stderr


def received(output):
    """The code of the reply, and its attributes as radclient prints them."""
    code, attributes = None, []
    for line in output.splitlines():
        if line.startswith("Received "):
            code, attributes = line.split()[1], []
        elif code is not None and line.startswith("\t"):
            attributes.append(line.strip())
    return code, attributes


def expect(output, code, *wanted):
    got, attributes = received(output)
    check(got == code, f"{got} instead of {code}:\n{output}")
    for attribute in wanted:
        check(attribute in attributes, f"{attribute} is missing:\n{output}")


# The attributes for bob from our example server, as radclient prints them.
ACCEPTED = ("Service-Type = Framed-User", "Framed-IP-Address = 192.168.0.1",
            "Framed-IPv6-Prefix = fc66::/64", "Session-Timeout = 28800",
            'Mikrotik-Rate-Limit = "10M/10M"')
# The keys that MS-CHAP derives from "hello": in RFC 2548 8 octets of LM key, 16 of NT key hash.
MPPE_KEYS = "MS-CHAP-MPPE-Keys = 0x0000000000000000ac0782e2de2337dee40e54ee732c1af5"
