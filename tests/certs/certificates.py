#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks with OpenSSL that each certificate of certs/ is as certs/README.md describes, and that
certs/make still creates such certificates."""

import calendar
import os
import pathlib
import re
import shutil
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import programs
from programs import check, check_contains, run

programs.need("openssl", "openssl")

FOLDER = pathlib.Path(programs.SOURCE) / "certs"

# The purposes of each, and its names as OpenSSL prints them.
HERE = ("DNS:localhost", "IP Address:127.0.0.1", "IP Address:0:0:0:0:0:0:0:1")
NAMES = {
    "server": ("server", *HERE, "DNS:radius.example.org", "othername: NAIRealm:example.org"),
    "server_rsa": ("server", *HERE, "DNS:*.example.org", "othername: NAIRealm:*.example.org"),
    "client": ("client", "DNS:client.example.org", *HERE[1:], "othername: NAIRealm:example.org"),
    "client_rsa": ("client", "DNS:client-rsa.example.org", *HERE[1:]),
    "other_client": ("client", "DNS:other-client.example.org"),
    "wrong_name": ("both", "DNS:elsewhere.example.net", "IP Address:192.0.2.1"),
    "revoked": ("both", *HERE, "DNS:revoked.example.org"),
    "expired": ("both", *HERE, "DNS:expired.example.org"),
    "foreign": ("both", *HERE, "DNS:foreign.example.org"),
    "chained": ("both", *HERE, "DNS:chained.example.org"),
}
OTHER_AUTHORITY = ("foreign", "chained")


def openssl(*words):
    done = run(["openssl", *map(str, words)])
    return done.returncode, done.stdout + done.stderr


def read(*words):
    status, output = openssl(*words)
    check(status == 0, output)
    return output


def certificate(folder, name):
    return folder / name / f"{name}.cert.pem"


def verify(folder, name, *options, authority="ca"):
    return openssl("verify", "-x509_strict", "-CAfile", folder / authority / "ca.cert.pem",
                   *options, "-untrusted", certificate(folder, name), certificate(folder, name))


def expect_good(folder, name, *options, authority="ca"):
    status, output = verify(folder, name, *options, authority=authority)
    check(status == 0, output)


def expect_refused(folder, name, reason, *options):
    status, output = verify(folder, name, *options)
    check(status != 0, f"{name} is not refused")
    check_contains(output, reason)


def moment(text):
    return calendar.timegm(time.strptime(text, "%b %d %H:%M:%S %Y GMT"))


def lifetime(*words):
    """The two dates that `openssl x509` or `openssl crl` prints, in seconds."""
    output = read(*words, "-noout")
    return tuple(moment(date) for date in re.findall(r"=(\w{3} .* GMT)", output))


def check_uses_names_and_keys(folder):
    for name, (use, *alternatives) in NAMES.items():
        path = certificate(folder, name)
        key = folder / name / f"{name}.key.pem"
        output = read("x509", "-in", path, "-noout", "-ext", "subjectAltName,extendedKeyUsage")
        found = output.partition("Subject Alternative Name: \n")[2].partition("\n")[0].strip()
        # OpenSSL 3.0 writes two colons.
        found = found.replace("NAIRealm::", "NAIRealm:")
        check(found.split(", ") == alternatives, f"{name}: {found}")
        check(("Web Server" in output) == (use != "client"), f"{name}: {output}")
        check(("Web Client" in output) == (use != "server"), f"{name}: {output}")
        check(read("x509", "-in", path, "-noout", "-pubkey") == read("pkey", "-in", key, "-pubout"),
              f"{name}: the key is another certificate's")
        check_contains(read("pkey", "-in", key, "-noout", "-text"),
                       "(2048 bit" if name.endswith("rsa") else "NIST CURVE: P-256")


def check_lifetimes(folder):
    """Ten years from their creation; none is about to expire."""
    dates = {name: lifetime("x509", "-in", certificate(folder, name), "-dates") for name in NAMES}
    dates["ca"] = lifetime("x509", "-in", folder / "ca/ca.cert.pem", "-dates")
    for name in OTHER_AUTHORITY:
        dates[f"{name} ca"] = lifetime("x509", "-in", folder / name / "ca.cert.pem", "-dates")
    for list_name in "ca", "empty":
        dates[f"{list_name}.crl"] = lifetime("crl", "-in", folder / f"ca/{list_name}.crl.pem",
                                             "-lastupdate", "-nextupdate")
    check(dates.pop("expired")[1] < time.time(), "expired is not")
    for name, (begin, end) in dates.items():
        check(end - begin >= 10 * 365 * 86400, f"{name}: {(end - begin) / 86400} days")
        check(begin < time.time() < end, f"{name} is not valid now")


def check_good_ones(folder):
    for name, (use, *_) in NAMES.items():
        if name == "expired" or name in OTHER_AUTHORITY:
            continue
        purpose = "sslclient" if use == "client" else "sslserver"
        expect_good(folder, name, "-purpose", purpose)
        expect_good(folder, name, "-CRLfile", folder / "ca/empty.crl.pem", "-crl_check")
        if name != "revoked":
            expect_good(folder, name, "-CRLfile", folder / "ca/ca.crl.pem", "-crl_check")


def check_refused_ones(folder):
    expect_refused(folder, "revoked", "certificate revoked", "-CRLfile", folder / "ca/ca.crl.pem",
                   "-crl_check")
    expect_refused(folder, "expired", "certificate has expired")
    expect_good(folder, "expired", "-no_check_time")
    for name in OTHER_AUTHORITY:
        expect_refused(folder, name, "unable to get local issuer certificate")
        expect_good(folder, name, authority=name)
    # Only with the intermediate certificate in its file.
    status, output = openssl("verify", "-CAfile", folder / "chained/ca.cert.pem",
                             certificate(folder, "chained"))
    check(status != 0, "chained verifies without the intermediate CA")
    for name, purpose in ("server", "sslclient"), ("client", "sslserver"):
        status, output = verify(folder, name, "-purpose", purpose)
        check(status != 0, f"{name} is good for {purpose}")
        check(re.search("(unsuitable|unsupported) certificate purpose", output), output)


def check_names(folder):
    for name in "server", "server_rsa", "revoked", *OTHER_AUTHORITY:
        authority = name if name in OTHER_AUTHORITY else "ca"
        for option, value in (("-verify_hostname", "localhost"), ("-verify_ip", "127.0.0.1"),
                              ("-verify_ip", "::1")):
            expect_good(folder, name, option, value, authority=authority)
    for name in "server", "server_rsa":
        expect_good(folder, name, "-verify_hostname", "radius.example.org")
        expect_refused(folder, name, "hostname mismatch", "-verify_hostname", "a.b.example.org")
    expect_refused(folder, "wrong_name", "hostname mismatch", "-verify_hostname", "localhost")
    expect_refused(folder, "wrong_name", "IP address mismatch", "-verify_ip", "127.0.0.1")
    check_contains(read("x509", "-in", certificate(folder, "wrong_name"), "-noout", "-subject"),
                   "localhost")


CHECKS = (check_uses_names_and_keys, check_lifetimes, check_good_ones, check_refused_ones,
          check_names)


def the_committed_certificates_match_their_description():
    for one in CHECKS:
        one(FOLDER)


def the_script_makes_equal_certificates():
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        shutil.copy(FOLDER / "make", folder)
        for _ in range(2): # into an empty folder, and over existing files
            done = run(["bash", folder / "make"])
            check(done.returncode == 0 and done.stdout + done.stderr == "",
                  done.stdout + done.stderr)
        made = sorted(path.relative_to(folder) for path in folder.rglob("*.pem"))
        kept = sorted(path.relative_to(FOLDER) for path in FOLDER.rglob("*.pem"))
        check(made == kept, f"made {made}, kept {kept}")
        for one in CHECKS:
            one(folder)


programs.main(the_committed_certificates_match_their_description, the_script_makes_equal_certificates)
