# SPDX-License-Identifier: MIT
"""Base of unittest test cases about whole programs. `programs` runs the programs."""

import socket
import unittest

SECRET = "testing123"


def free_ports(count, kind=socket.SOCK_STREAM):
    """Ports of 127.0.0.1 that were free a moment ago."""
    sockets = [socket.socket(socket.AF_INET, kind) for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def free_udp_ports(count):
    return free_ports(count, socket.SOCK_DGRAM)


class ProgramCase(unittest.TestCase):
    """Checks whose failures show everything that the program printed."""

    def expect(self, ended, status, *patterns):
        """Checks the exit status of a finished program of `programs.run`, and patterns in its
        output."""
        said = (f"exit status {ended.returncode}\n--- stdout\n{ended.stdout}"
                f"--- stderr\n{ended.stderr}")
        self.assertEqual(ended.returncode, status, said)
        for pattern in patterns:
            self.assertRegex(ended.stdout + ended.stderr, pattern, said)
        return ended
