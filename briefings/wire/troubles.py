"""What kept something from being fetched, as it is remembered of a feed, and what of it may pass."""

from __future__ import annotations

from briefings.sources.fetching import NotFetched, Trouble
from briefings.sources.parsing import NotTakenApart
from briefings.sources.text import UnreadableText
from store.feeds import FeedTrouble, PageTrouble

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
PAGES = {
    Trouble.WRONG: PageTrouble.WRONG,
    Trouble.REFUSED: PageTrouble.REFUSED,
    Trouble.FORBIDDEN: PageTrouble.FORBIDDEN,
    Trouble.NO_PAGE: PageTrouble.EMPTY,
    Trouble.MISSING: PageTrouble.MISSING,
    Trouble.GONE: PageTrouble.GONE,
    Trouble.ASKED_TOO_OFTEN: PageTrouble.ASKED_TOO_OFTEN,
    Trouble.OUT_OF_ORDER: PageTrouble.OUT_OF_ORDER,
    Trouble.UNREACHABLE: PageTrouble.UNREACHABLE,
    Trouble.CUT_OFF: PageTrouble.CUT_OFF,
    Trouble.TOO_SLOW: PageTrouble.SLOW,
    Trouble.TOO_LARGE: PageTrouble.LARGE,
}
FOR_NOW = frozenset(
    {
        PageTrouble.ASKED_TOO_OFTEN,
        PageTrouble.OUT_OF_ORDER,
        PageTrouble.UNREACHABLE,
        PageTrouble.CUT_OFF,
        PageTrouble.SLOW,
        PageTrouble.OURS,
    }
)
"""What may be over the next time."""


def page_trouble(error: Exception) -> PageTrouble:
    """What kept an item from being read: its page, what is on it, or a fault of ours."""
    if isinstance(error, NotFetched):
        return PAGES[error.trouble]
    is_ours = isinstance(error, NotTakenApart) or not isinstance(error, UnreadableText)
    return PageTrouble.OURS if is_ours else PageTrouble.NO_TEXT
