#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The server with stored hashes: each user logs in with the right password only."""
import os
import signal
import socket
import subprocess
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import packets   # noqa: E402
import programs  # noqa: E402

ACCEPT, REJECT = 2, 3


class StoredPasswords(unittest.TestCase):
    """One server for all logins."""

    def setUp(self):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.server = subprocess.Popen([programs.example("stored_passwords"), str(self.port)],
                                       stderr=subprocess.PIPE, text=True)
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.connect(("127.0.0.1", self.port))
        self.socket.settimeout(programs.LIMIT)

    def tearDown(self):
        self.server.kill()
        self.server.communicate()
        self.socket.close()

    def login(self, name, password, identifier):
        """The reply. The server prints nothing when it is ready: until then the system refuses
        datagrams."""
        request = packets.access_request(name, password, identifier)
        while True:
            self.assertIsNone(self.server.poll())
            try:
                self.socket.send(request)
                reply = self.socket.recv(4096)
                self.assertTrue(packets.is_signed_reply(reply, request))
                return reply
            except ConnectionRefusedError:
                pass

    def test_each_user_logs_in_with_the_right_password_only(self):
        logins = [(b"alice", b"hello", ACCEPT), (b"alice", b"Hello", REJECT),
                  (b"bob", b"hello", ACCEPT), (b"bob", b"hell", REJECT),
                  (b"carol", b"hello", REJECT),  # hers has expired
                  (b"mallory", b"hello", REJECT)]
        replies = [self.login(name, password, identifier)[0]
                   for identifier, (name, password, _) in enumerate(logins)]
        self.assertEqual(replies, [expected for _, _, expected in logins])
        self.server.send_signal(signal.SIGTERM)
        _, errors = self.server.communicate(timeout=programs.LIMIT)
        self.assertEqual(self.server.returncode, 0)
        self.assertEqual(errors.count("Login refused: wrong password\n"), 3)
        self.assertNotIn("hello", errors)


if __name__ == "__main__":
    programs.example("stored_passwords")  # skips the test if it is not built
    unittest.main(verbosity=2)
