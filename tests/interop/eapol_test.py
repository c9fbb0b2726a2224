#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""wpa_supplicant's eapol_test with our server example: each method of EAP, right and wrong passwords, and what
the two do not have in common."""

import os
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import programs
from programs import Server, check, check_contains, run

programs.need("eapol_test", "eapoltest")

NETWORK = """network={{
 key_mgmt=IEEE8021X
 eap={method}
 identity="{identity}"
 password="{password}"
 phase2="mschapv2_retry=0"
}}
"""


def eapol_test(place, method, *options, identity="bob", password="hello"):
    """The finished program."""
    address, _, port = place.rpartition(":")
    with tempfile.NamedTemporaryFile("w", suffix=".conf") as file:
        file.write(NETWORK.format(method=method, identity=identity, password=password))
        file.flush()
        return run(["eapol_test", "-c", file.name, "-a", address, "-p", port, "-s", "testing123", "-t", "30",
                    *options])


def accepted(done):
    check(done.returncode == 0 and done.stdout.rstrip().endswith("SUCCESS"), done.stdout[-3000:])


def rejected(done):
    """The NAS got a Reject, and the device EAP-Failure: nothing timed out."""
    check(done.returncode != 0, done.stdout[-3000:])
    check_contains(done.stdout, "code=3 (Access-Reject)", "CTRL-EVENT-EAP-FAILURE")


# -n: a method without keys is right to have none.
METHODS = (("MSCHAPV2", "mschapv2", ()), ("GTC", "gtc", ("-n",)), ("MD5", "md5", ("-n",)))


def every_method_accepts_the_right_password_only():
    """rules 93, 115, 164 to 168"""
    for name, option, more in METHODS:
        with Server("--eap", option) as server:
            accepted(eapol_test(server.auth(), name, *more))
            rejected(eapol_test(server.auth(), name, *more, password="wrong"))
            rejected(eapol_test(server.auth(), name, *more, identity="eve"))


def the_keys_agree():
    """rule 115: eapol_test compares its own with MS-MPPE-Recv-Key and -Send-Key"""
    with Server("--eap", "mschapv2") as server:
        done = eapol_test(server.auth(), "MSCHAPV2")
        accepted(done)
        check_contains(done.stdout, "MPPE keys OK: 1  mismatch: 0")


def a_device_chooses_by_nak():
    """rule 105"""
    with Server("--eap", "mschapv2,gtc,md5") as server:
        for name, _, more in METHODS:
            accepted(eapol_test(server.auth(), name, *more))
    with Server("--eap", "mschapv2") as server:
        rejected(eapol_test(server.auth(), "MD5", "-n"))


def a_login_is_repeated_many_times():
    with Server("--eap", "mschapv2,md5") as server:
        done = eapol_test(server.auth(), "MSCHAPV2", "-r", "20")
        accepted(done)
        check_contains(done.stdout, "MPPE keys OK: 21  mismatch: 0")


def passwords_without_eap_work_as_before():
    with Server("--eap", "mschapv2") as server:
        done = run([programs.example("client"), server.auth(), "auth", "testing123"],
                   'User-Name = "bob"\nUser-Password = "hello"\n')
        check(done.returncode == 0, done.stdout + done.stderr)


programs.main(every_method_accepts_the_right_password_only, the_keys_agree, a_device_chooses_by_nak,
              a_login_is_repeated_many_times, passwords_without_eap_work_as_before)
