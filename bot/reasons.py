"""Why something does not work, in a few plain words of ours: for health checks, /status and the admins.

An error's own words may hold a path or somebody's text, and its name is for programmers: neither is said.
"""

from __future__ import annotations

from briefings.language import gettext, marked
from store.base import StoreBusy, StoreDamaged, StoreError, StoreFull, StoreTooNew

_OF_THE_STORE = {
    StoreFull: marked("the disk is full, or takes nothing"),
    StoreDamaged: marked("a file of the store is damaged or gone"),
    StoreBusy: marked("another process has the store"),
    StoreTooNew: marked("a newer version has written the store"),
    StoreError: marked("the store is not open, or cannot be used"),
}
_OTHER = marked("an error that only the log describes")


def reason_of(kind: type[Exception]) -> str:
    """The words for an error of this kind, in the language that is spoken."""
    return gettext(next((words for known, words in _OF_THE_STORE.items() if issubclass(kind, known)), _OTHER))
