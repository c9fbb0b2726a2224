#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The certificate and key options of the examples: encrypted keys, PKCS#12, folders of CAs, and
errors instead of prompts on a terminal."""

import os
import pathlib
import pty
import shutil
import signal
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import programs
from programs import Server, check, check_contains, run

programs.need("openssl", "openssl")

CERTIFICATE, KEY = programs.certificate("server")


def openssl(*words):
    done = run(["openssl", *map(str, words)])
    check(done.returncode == 0, done.stderr)


def make_files(place):
    """An encrypted key, PKCS#12 with the same passphrase, both passphrases, a folder of CAs."""
    openssl("pkcs8", "-topk8", "-in", KEY, "-out", place / "key.pem", "-passout", "pass:sesame")
    openssl("pkcs12", "-export", "-inkey", KEY, "-in", CERTIFICATE, "-out", place / "server.p12",
            "-passout", "pass:sesame")
    (place / "right").write_text("sesame\n")
    (place / "wrong").write_text("other\n")
    (place / "ca").mkdir()
    shutil.copy(programs.AUTHORITY, place / "ca" / "ca.pem")


def log_in(server):
    """A login over TLS by our client, which sends a certificate."""
    address, _, port = server.radsec().rpartition(":")
    done = run([programs.example("client"), "--transport", "tls", *programs.identity("client"),
                f"{address}:{port}", "auth", "radsec"],
               'User-Name = "bob", User-Password = "hello"\n')
    check(done.returncode == 0 and "Access-Accept" in done.stdout, done.stdout + done.stderr)


def encrypted_keys_are_opened_and_read_again():
    with tempfile.TemporaryDirectory() as name:
        place = pathlib.Path(name)
        make_files(place)
        for own in (["--cert", CERTIFICATE, "--key", place / "key.pem"],
                    ["--cert", place / "server.p12"]):
            (place / "passphrase").write_text("sesame\n")
            with Server("--radsec-port", "0", *map(str, own), "--ca", str(place / "ca"),
                        "--key-passphrase-file", str(place / "passphrase")) as server:
                log_in(server)
                server.process.send_signal(signal.SIGHUP)
                server.wait_for("Certificates reloaded")
                (place / "passphrase").write_text("other\n")
                server.process.send_signal(signal.SIGHUP)
                server.wait_for("the passphrase is wrong")
                (place / "passphrase").unlink()
                server.process.send_signal(signal.SIGHUP)
                server.wait_for("--key-passphrase-file: cannot read")
                log_in(server) # it continues with its previous credentials


def a_key_that_cannot_be_opened_is_named_without_a_prompt():
    with tempfile.TemporaryDirectory() as name:
        place = pathlib.Path(name)
        make_files(place)
        own = ["--cert", CERTIFICATE, "--key", str(place / "key.pem"), "--ca", programs.AUTHORITY]
        for options, wanted in (([], "set the passphrase option"),
                                (["--key-passphrase-file", str(place / "wrong")],
                                 "the passphrase is wrong"),
                                (["--key-passphrase-file", str(place / "gone")], "cannot read")):
            done = run([programs.example("server"), "--auth-port", "0", "--acct-port", "0",
                        "--coa-port", "0", "--bind", "127.0.0.1", "--radsec-port", "0", *own,
                        *options])
            check(done.returncode == 3, f"{options}: status {done.returncode}")
            check_contains(done.stderr, wanted)
        # With a terminal available, OpenSSL would prompt there.
        child, terminal = pty.fork()
        if child == 0:
            server = programs.example("server")
            os.execv(server, [server, "--auth-port", "0", "--acct-port", "0", "--coa-port", "0",
                              "--bind", "127.0.0.1", "--radsec-port", "0", *own])
        text = b""
        try:
            while True:
                text += os.read(terminal, 4096)
        except OSError: # the other side is closed
            pass
        _, status = os.waitpid(child, 0)
        check(os.waitstatus_to_exitcode(status) == 3, text)
        check(b"pass phrase" not in text, text)
        check(b"set the passphrase option" in text, text)


def levels_and_folders_are_checked():
    empty = tempfile.TemporaryDirectory()
    with empty as folder:
        for options, wanted in ((["--security-level", "6"], "--security-level"),
                                (["--ca", folder], "no file in this folder")):
            done = run([programs.example("server"), "--radsec-port", "0",
                        *programs.identity("server"), *options])
            check(done.returncode == 3, f"{options}: status {done.returncode}")
            check_contains(done.stderr, wanted)


programs.main(encrypted_keys_are_opened_and_read_again,
              a_key_that_cannot_be_opened_is_named_without_a_prompt,
              levels_and_folders_are_checked)
