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
YOUNG = (10_000, 10)
"""New objects after which the youngest are searched, and such searches after which the not quite so young are."""
NEVER = 1_000_000_000


def share() -> None:
    """From now on threads take short turns, and no full search for cycles begins by itself.

    It holds for the process, so that only who owns the process may ask for it; ``set_aside`` is to be
    called after each burst of work.
    """
    sys.setswitchinterval(TURN)
    gc.set_threshold(*YOUNG, NEVER)


def set_aside() -> None:
    """Let later searches pass over all that is here now; the youngest of it are searched once more before.

    Records are frozen and in no cycle. A cycle among the older ones that is let go of later stays: those
    are few, for what lives so long is mostly as old as the process.
    """
    gc.collect(1)
    gc.freeze()
