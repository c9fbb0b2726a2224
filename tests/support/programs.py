# SPDX-License-Identifier: MIT
"""Runs our examples and other programs in tests: with time limits, on free ports, without sleeping.
A script imports this with

    sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
"""

import os
import pathlib
import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

LIMIT = 60  # seconds for each step; a sanitizer is slow
SOURCE = pathlib.Path(os.environ.get("RADIUS_SOURCE_DIR")
                      or pathlib.Path(__file__).resolve().parents[2])
EXAMPLES = pathlib.Path(os.environ.get("RADIUS_EXAMPLES_DIR", SOURCE / "build/gcc/examples"))
DICTIONARY = str(SOURCE / "dictionaries" / "dictionary")
CERTS = str(SOURCE / "certs")
AUTHORITY = str(SOURCE / "certs/ca/ca.cert.pem")
REVOCATIONS = str(SOURCE / "certs/ca/ca.crl.pem")


def certificate(name):
    """The files of a certificate in certs/: the certificate and its key."""
    return tuple(str(SOURCE / "certs" / name / f"{name}.{kind}.pem") for kind in ("cert", "key"))


def identity(name):
    """The options that give our examples a certificate, and the CA of their peers."""
    own, key = certificate(name)
    return ["--cert", own, "--key", key, "--ca", AUTHORITY]


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(77)


def need(program, package):
    """Skips the test if the program is not installed."""
    if shutil.which(program) is None:
        skip(f"{program} is not installed (Debian package {package})")


def example(name):
    path = EXAMPLES / name
    if not path.exists():
        skip(f"{path} is not built")
    return str(path)


def run(command, text="", limit=LIMIT):
    """The finished program: returncode, stdout and stderr. Its input is `text`."""
    return subprocess.run(command, input=text, capture_output=True, text=True, timeout=limit,
                          check=False)


def check(condition, what):
    """Fails the test with the message `what`."""
    if not condition:
        raise AssertionError(what)


def check_contains(text, *wanted):
    for part in wanted:
        check(part in text, f"{part!r} is not in (its end):\n{text[-2000:]}")


class Program:
    """A program that runs during the test. Its input is `text`; its output is read continuously,
    line by line."""

    def __init__(self, command, text=""):
        self.command = command
        self.lines = []
        self._waiting = queue.Queue()
        self.process = subprocess.Popen(command, text=True, bufsize=1, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.process.stdin.write(text)
        self.process.stdin.close()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if kind is not None:
            self._take_all()
            print("--- output of " + " ".join(self.command))
            print("\n".join(self.lines), flush=True)

    def _read(self):
        for line in self.process.stdout:
            self._waiting.put(line.rstrip("\n"))
        self.process.stdout.close()
        self._waiting.put(None)

    def wait_for(self, wanted):
        """The next line that contains the text, or matches the regular expression, `wanted`;
        earlier lines are kept in `lines`."""
        end = time.monotonic() + LIMIT
        pattern = re.compile(wanted if isinstance(wanted, re.Pattern) else re.escape(wanted))
        while True:
            try:
                line = self._waiting.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"no line with {wanted!r} in time") from None
            if line is None:
                raise AssertionError(f"the program ended before a line with {wanted!r}")
            self.lines.append(line)
            if pattern.search(line):
                return line

    def stop(self, number=signal.SIGTERM):
        """Ends it with a signal and returns (exit status, all output)."""
        self.process.send_signal(number)
        status = self.process.wait(timeout=LIMIT)
        self._take_all()
        return status, "\n".join(self.lines)

    def _take_all(self):
        """Adds the rest of an ended program's output to `lines`."""
        self._reader.join(timeout=LIMIT)
        while not self._waiting.empty():
            line = self._waiting.get()
            if line is not None:
                self.lines.append(line)


class Server(Program):
    """Our example server on free ports. It listens on UDP, and on each other transport that an
    option such as `--radsec-port 0` asks for. `auth`, `acct`, `coa`, `radsec`, `tcp` and `dtls` are
    "address:port" by address."""

    def __init__(self, *options, addresses=("127.0.0.1",)):
        binds = [word for address in addresses for word in ("--bind", address)]
        super().__init__([example("server"), "--auth-port", "0", "--acct-port", "0",
                          "--coa-port", "0", *binds, *options])
        more = sum(option in ("--radsec-port", "--tcp-port", "--dtls-port") for option in options)
        self.places = {}
        try:
            for _ in range((3 + more) * len(addresses)):
                line = self.wait_for("listening: ")
                place = re.search(r"(?:[0-9.]+|\[[0-9a-f:.]+\]):\d+", line)[0]
                what = re.search(r"\b(TLS|DTLS|TCP)\b|authentication|accounting|"
                                 "dynamic authorization", line.replace(place, ""))[0]
                self.places[(what, place.rpartition(":")[0].strip("[]"))] = place
        except AssertionError:
            self.__exit__(AssertionError)
            raise

    def auth(self, address="127.0.0.1"):
        return self.places[("authentication", address)]

    def acct(self, address="127.0.0.1"):
        return self.places[("accounting", address)]

    def coa(self, address="127.0.0.1"):
        return self.places[("dynamic authorization", address)]

    def radsec(self, address="127.0.0.1"):
        return self.places[("TLS", address)]

    def tcp(self, address="127.0.0.1"):
        return self.places[("TCP", address)]

    def dtls(self, address="127.0.0.1"):
        return self.places[("DTLS", address)]


def counters(output):
    """The counters that a server printed when it ended, by name."""
    found = {}
    for line in output.splitlines():
        name, colon, value = line.rpartition(": ")
        if colon and value.isdigit():
            found[name] = int(value)
    return found


def main(*tests):
    """Runs each test function; prints the name of a failed one and exits with 1."""
    failed = 0
    for test in tests:
        try:
            test()
            print(f"ok      {test.__name__}", flush=True)
        except (AssertionError, subprocess.TimeoutExpired, OSError) as error:
            failed += 1
            print(f"FAILED  {test.__name__}: {error}", flush=True)
    sys.exit(1 if failed else 0)
