"""What is kept together or not at all: the changes that one unit of work makes to the store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from store.feeds import Feed, SeenItem
from store.records import Article, Delivery, Draft, Findings, Meeting
from store.subscribers import ChatKey, Subscriber

if TYPE_CHECKING:
    from store.rulings import Doubt, Ruling


@dataclass(frozen=True, slots=True)
class Work:
    """Everything one unit of work changes; the store keeps all of it or none of it.

    Articles come with their findings. Saving a record with a known id or key replaces it.
    ``meetings`` None leaves the meetings alone, otherwise it is the complete new set; so with ``doubts``.
    Of work that ``forgets``, what its rows were before is not kept anywhere either: in no generation, no journal.
    """

    articles: tuple[tuple[Article, Findings], ...] = ()
    removed_articles: tuple[str, ...] = ()
    meetings: tuple[Meeting, ...] | None = None
    subscribers: tuple[Subscriber, ...] = ()
    removed_subscribers: tuple[ChatKey, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    removed_deliveries: tuple[str, ...] = ()
    drafts: tuple[Draft, ...] = ()
    removed_drafts: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    removed_notes: tuple[str, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    doubts: tuple[Doubt, ...] | None = None
    feeds: tuple[Feed, ...] = ()
    removed_feeds: tuple[str, ...] = ()
    seen: tuple[SeenItem, ...] = ()
    removed_seen: tuple[SeenItem, ...] = ()
    forgets: bool = False

    @property
    def is_empty(self) -> bool:
        """True when nothing would change."""
        return replace(self, forgets=False) == Work()
