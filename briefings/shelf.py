"""The library that was made last of each store: the next one takes over from it what has not changed.

Answers and planning both need one, and making it from nothing takes long where much was read.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from briefings.library import Library
from store.base import Store

_LATEST: WeakKeyDictionary[Store, Library] = WeakKeyDictionary()


def latest(store: Store) -> Library | None:
    """The last one of this store, perhaps of an earlier revision; None where none was made yet."""
    return _LATEST.get(store)


def shelve(store: Store, library: Library) -> None:
    """Keep it for whoever needs the next one, as long as the store is in use."""
    _LATEST[store] = library
