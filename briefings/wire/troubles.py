"""What kept something from being fetched, as it is remembered of a feed, and what of it may pass."""

from __future__ import annotations

from briefings.sources.fetching import Trouble
from store.feeds import FeedTrouble

TROUBLES = {
    Trouble.WRONG: FeedTrouble.WRONG,
    Trouble.REFUSED: FeedTrouble.REFUSED,
    Trouble.FORBIDDEN: FeedTrouble.FORBIDDEN,
    Trouble.NO_PAGE: FeedTrouble.EMPTY,
    Trouble.MISSING: FeedTrouble.MISSING,
    Trouble.GONE: FeedTrouble.GONE,
    Trouble.ASKED_TOO_OFTEN: FeedTrouble.ASKED_TOO_OFTEN,
    Trouble.OUT_OF_ORDER: FeedTrouble.OUT_OF_ORDER,
    Trouble.UNREACHABLE: FeedTrouble.UNREACHABLE,
    Trouble.CUT_OFF: FeedTrouble.CUT_OFF,
    Trouble.TOO_SLOW: FeedTrouble.SLOW,
    Trouble.TOO_LARGE: FeedTrouble.LARGE,
}
FOR_NOW = frozenset(
    {Trouble.ASKED_TOO_OFTEN, Trouble.OUT_OF_ORDER, Trouble.UNREACHABLE, Trouble.CUT_OFF, Trouble.TOO_SLOW}
)
"""What may be over the next time."""
NOT_YET = FOR_NOW | {Trouble.MISSING}
"""A feed may show an item before its page is there."""
