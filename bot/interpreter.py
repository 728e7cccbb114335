"""How Python shares this process among its threads, so that the event loop never waits long for its turn.

Two things hold it up by default. A search for reference cycles looks through all that is there while
every thread stands still: a second at ten thousand records, after every burst of work. And a thread
that computes gives way to others only after five milliseconds, each time that they ask.
"""

from __future__ import annotations

import gc
import sys

TURN = 0.001
"""Seconds after which a thread that computes gives way to one that waits."""
YOUNG = (5_000, 3)
"""New objects after which the youngest are searched, and such searches after which the not quite so young are."""
NEVER = 1_000_000_000


def share() -> None:
    """From now on threads take short turns, and no full search for cycles begins by itself.

    It holds for the process, so that only who owns the process may ask for it. A cycle that is let go of
    after it has outlived some thousands of new objects stays: there are few such.
    """
    sys.setswitchinterval(TURN)
    gc.set_threshold(*YOUNG, NEVER)


def set_aside() -> None:
    """Let every later search pass over all that is here now; of use once all that stays has been loaded."""
    gc.freeze()
