#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A link between two hosts that loses, repeats, delays and reorders frames, for kernels without netem.
Runs in its own namespace, forwards frames between the two interfaces there, and ends with its input:

    bad_line.py CARD CARD SEED
"""

import heapq
import random
import select
import socket
import sys
import time

# Like NETEM in lossy_network.py.
DELAY, JITTER, LOSS, DUPLICATE, REORDER = 0.020, 0.010, 0.15, 0.05, 0.25
ETH_P_ALL = 3
READ_AT_ONCE = 64


def open_card(name):
    card = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL))
    card.bind((name, 0))
    card.setblocking(False)
    return card


def frames(card):
    """Yields the frames that came over the link, not those from this script."""
    for _ in range(READ_AT_ONCE):
        try:
            frame, source = card.recvfrom(65536)
        except BlockingIOError:
            return
        if source[2] != socket.PACKET_OUTGOING:
            yield frame


def send(card, frame):
    try:
        card.send(frame)
    except OSError:
        pass  # the interface's queue is full, or it is gone: lost


def carry(left, right, dice):
    waiting = []  # (when, number, destination interface, frame)
    number = 0
    while True:
        wait = max(0.0, waiting[0][0] - time.monotonic()) if waiting else None
        ready, _, _ = select.select([left, right, sys.stdin], [], [], wait)
        if sys.stdin in ready:
            return
        now = time.monotonic()
        for card, other in ((left, right), (right, left)):
            for frame in frames(card) if card in ready else ():
                copies = 0 if dice.random() < LOSS else 2 if dice.random() < DUPLICATE else 1
                for _ in range(copies):
                    # A frame that overtakes the others is sent immediately.
                    late = 0.0 if dice.random() < REORDER else max(0.0, dice.gauss(DELAY, JITTER))
                    number += 1
                    heapq.heappush(waiting, (now + late, number, other, frame))
        while waiting and waiting[0][0] <= time.monotonic():
            _, _, card, frame = heapq.heappop(waiting)
            send(card, frame)


def main():
    first, second, seed = sys.argv[1:]
    print("ready", flush=True)
    sys.stdin.readline()  # the interfaces are ready
    left, right = open_card(first), open_card(second)
    print("open", flush=True)
    carry(left, right, random.Random(int(seed)))


main()
