#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Records the first messages of clients with other TLS stacks than OpenSSL: `tests/fuzz/recorded_hellos.py`
writes them into corpus/, for the installed stacks, from a socket that only listens. The committed files were
recorded once, with the versions in `RECORDED`; `seeds.py --where` prints them, and never writes these
files."""

import ctypes
import pathlib
import socket
import subprocess
import sys
import tempfile
import threading

TCP, UDP = socket.SOCK_STREAM, socket.SOCK_DGRAM
CORPUS = pathlib.Path(__file__).resolve().parent / "corpus"


def program(*words, before=None):
    """Runs a client; a word may contain {port} and {folder}, which is a temporary one."""

    def start(port):
        folder = tempfile.TemporaryDirectory()
        for line in [before] if before else []:
            subprocess.run([word.format(folder=folder.name) for word in line], check=True)
        running = subprocess.Popen([word.format(port=port, folder=folder.name) for word in words],
                                   stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        def stop():
            running.kill()
            running.wait()
            folder.cleanup()

        return stop

    return start


def wolfssl(method, kind):
    """A client that calls the library, because Debian has no wolfSSL program."""

    def call(port):
        library = ctypes.CDLL("libwolfssl.so.35")

        def make(function, *words):
            function = getattr(library, function)
            function.restype = ctypes.c_void_p
            return ctypes.c_void_p(function(*words))

        library.wolfSSL_Init()
        session = make("wolfSSL_new", make("wolfSSL_CTX_new", make(method)))
        with socket.socket(socket.AF_INET, kind) as own:
            own.connect(("127.0.0.1", port))
            library.wolfSSL_set_fd(session, own.fileno())
            library.wolfSSL_connect(session)

    return in_thread(call)


def mbedtls(kind):
    """The same for Mbed TLS, whose structures the caller allocates: there is more room than they need."""

    def call(port):
        tls, crypto = ctypes.CDLL("libmbedtls.so.14"), ctypes.CDLL("libmbedcrypto.so.7")
        session, config, entropy, random, net, timer = (ctypes.create_string_buffer(16384) for _ in range(6))
        tls.mbedtls_ssl_init(session)
        tls.mbedtls_ssl_config_init(config)
        crypto.mbedtls_entropy_init(entropy)
        crypto.mbedtls_ctr_drbg_init(random)
        crypto.mbedtls_ctr_drbg_seed(random, crypto.mbedtls_entropy_func, entropy, None, 0)
        tls.mbedtls_ssl_config_defaults(config, 0, int(kind == UDP), 0)
        tls.mbedtls_ssl_conf_authmode(config, 0)
        tls.mbedtls_ssl_conf_rng(config, crypto.mbedtls_ctr_drbg_random, random)
        tls.mbedtls_ssl_setup(session, config)
        tls.mbedtls_net_init(net)
        tls.mbedtls_net_connect(net, b"127.0.0.1", str(port).encode(), int(kind == UDP))
        tls.mbedtls_ssl_set_bio(session, net, tls.mbedtls_net_send, tls.mbedtls_net_recv, None)
        tls.mbedtls_ssl_set_timer_cb(session, timer, crypto.mbedtls_timing_set_delay, crypto.mbedtls_timing_get_delay)
        tls.mbedtls_ssl_handshake(session)

    return in_thread(call)


def in_thread(call):
    def start(port):
        threading.Thread(target=call, args=(port,), daemon=True).start()
        return lambda: None

    return start


GNUTLS, NSS, BOTAN = "GnuTLS 3.7.9, gnutls-bin 3.7.9-2+deb12u7", "NSS 3.87.1, libnss3-tools 2:3.87.1-1+deb12u4", \
    "Botan 2.19.3, botan 2.19.3+dfsg-1+deb12u1"
WOLFSSL, MBEDTLS = "wolfSSL 5.5.4, libwolfssl35 5.5.4-2+deb12u3", "Mbed TLS 2.28.3, libmbedtls14 2.28.3-1"
gnutls = ("gnutls-cli", "--insecure", "--port={port}", "127.0.0.1")
nss = ("tstclnt", "-d", "{folder}", "-o", "-h", "127.0.0.1", "-p", "{port}", "-V")
database = ("certutil", "-N", "-d", "{folder}", "--empty-password")
botan = ("botan", "tls_client", "127.0.0.1", "--port={port}")

# Name: the stack and its version, the transport, and the command.
RECORDED = {
    "gnutls-1.3": (GNUTLS, TCP, program(*gnutls, "--alpn=radius/1.1", "--alpn=radius/1.0")),
    "gnutls-1.2": (GNUTLS, TCP, program(*gnutls, "--priority=NORMAL:-VERS-ALL:+VERS-TLS1.2")),
    "gnutls-psk": (GNUTLS, TCP, program(*gnutls, "--pskusername=ap1", "--pskkey=" + "6b" * 32,
                                        "--priority=NORMAL:-KX-ALL:+ECDHE-PSK:+DHE-PSK:+PSK")),
    "gnutls": (GNUTLS, UDP, program(*gnutls, "--udp")),
    "nss-1.3": (NSS, TCP, program(*nss, "tls1.2:tls1.3", before=database)),
    "nss-1.2": (NSS, TCP, program(*nss, "tls1.2:tls1.2", before=database)),
    "nss": (NSS, UDP, program(*nss, "tls1.2:tls1.2", "-P", "client", before=database)),
    "botan-1.2": (BOTAN, TCP, program(*botan)),
    "botan": (BOTAN, UDP, program(*botan, "--type=udp")),
    "wolfssl-1.3": (WOLFSSL, TCP, wolfssl("wolfTLSv1_3_client_method", TCP)),
    "wolfssl-1.2": (WOLFSSL, TCP, wolfssl("wolfTLSv1_2_client_method", TCP)),
    "wolfssl": (WOLFSSL, UDP, wolfssl("wolfDTLSv1_2_client_method", UDP)),
    "mbedtls-1.2": (MBEDTLS, TCP, mbedtls(TCP)),
    "mbedtls": (MBEDTLS, UDP, mbedtls(UDP)),
}


def files(name):
    """The files of the corpus that contain a recording."""
    if RECORDED[name][1] == TCP:
        return [f"tls_door/hello-{name}", f"tls_door/hello-in-two-{name}"]
    return [f"dtls_door/hello-{name}", f"dtls_door/hello-then-more-{name}"]


def origins():
    return {file: RECORDED[name][0] for name in RECORDED for file in files(name)}


def record(kind, start):
    """The first record or datagram from a client."""
    with socket.socket(socket.AF_INET, kind) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.settimeout(20)
        if kind == TCP:
            listener.listen()
        stop = start(listener.getsockname()[1])
        try:
            if kind == UDP:
                return listener.recv(4096)
            connection, _ = listener.accept()
            with connection:
                connection.settimeout(20)
                hello = b""
                while len(hello) < 5 or len(hello) < 5 + int.from_bytes(hello[3:5], "big"):
                    more = connection.recv(4096)
                    if not more:
                        raise OSError("the client has left")
                    hello += more
                return hello
        finally:
            stop()


def piece(octets):
    return len(octets).to_bytes(2, "big") + octets


def main():
    for name, (stack, kind, start) in RECORDED.items():
        try:
            hello = record(kind, start)
        except OSError as problem:
            print(f"{name} stays as it is: {problem}", file=sys.stderr)
            continue
        whole, parted = files(name)
        if kind == TCP:
            (CORPUS / whole).write_bytes(b"\0" + piece(hello))
            (CORPUS / parted).write_bytes(b"\0" + piece(hello[:50]) + piece(hello[50:]))
        else:
            (CORPUS / whole).write_bytes(b"\0" + piece(hello) * 2)
            (CORPUS / parted).write_bytes(b"\2" + piece(hello) + piece(hello[:30]))
        print(f"{name}: {len(hello)} octets; committed: {stack}")


if __name__ == "__main__":
    main()
