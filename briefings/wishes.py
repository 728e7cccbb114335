"""The single things a subscriber follows or has muted, each with a short name that a button can carry. Pure."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from briefings.following import pair_words, with_leads
from briefings.language import in_quotes
from briefings.locales import party_name
from store.records import Subscriber

NAME_LENGTH = 10
MEETING_ID = re.compile(r"[0-9a-f]{10}")
"""What the ids of meetings look like, as no party's name does."""


class WishKind(StrEnum):
    """What is followed, what has lead times of its own, and what is not to come although it would.

    The values begin the names of buttons.
    """

    PAIR = "p"
    SIDE = "s"
    TOPIC = "t"
    MEETING = "m"
    LEADS = "l"
    MUTED_SIDE = "S"
    MUTED_PAIR = "P"
    MUTED_TOPIC = "T"
    MUTED_MEETING = "M"


MUTING = frozenset({WishKind.MUTED_SIDE, WishKind.MUTED_PAIR, WishKind.MUTED_TOPIC, WishKind.MUTED_MEETING})
OF_MEETINGS = frozenset({WishKind.MEETING, WishKind.LEADS, WishKind.MUTED_MEETING})


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that is followed or muted: a side, two sides, words, or the id of a meeting."""

    kind: WishKind
    value: tuple[str, ...]

    @property
    def name(self) -> str:
        """A few letters and digits that mean this wish alone, whatever else is followed."""
        digest = hashlib.sha256("\n".join(self.value).encode("utf-8", "replace")).hexdigest()
        return f"{self.kind.value}{digest[:NAME_LENGTH]}"

    @property
    def words(self) -> str:
        """How it is shown; of a meeting its id, since its title is not known here."""
        match self.kind:
            case WishKind.PAIR | WishKind.MUTED_PAIR:
                return pair_words((self.value[0], self.value[1]))
            case WishKind.TOPIC | WishKind.MUTED_TOPIC:
                return in_quotes(self.value[0])
        return party_name(self.value[0])

    @property
    def is_muting(self) -> bool:
        return self.kind in MUTING

    @property
    def is_meeting(self) -> bool:
        """True where its value is the id of a meeting."""
        return self.kind in OF_MEETINGS


def wishes(subscriber: Subscriber) -> Iterator[Wish]:
    """Everything that is followed, then single meetings with lead times of their own, then everything that is muted.

    A meeting that is followed by itself, or muted, is not told a second time for its lead times.
    """
    if subscriber.subscribed:
        yield from (Wish(WishKind.SIDE, (side,)) for side in subscriber.follows)
        yield from (Wish(WishKind.PAIR, pair) for pair in subscriber.pairs)
        yield from (Wish(WishKind.TOPIC, (words,)) for words in subscriber.topics)
    yield from (Wish(WishKind.MEETING, (name,)) for name in subscriber.meetings)
    if subscriber.subscribed:
        told = {*subscriber.meetings, *subscriber.mutes}
        yield from (Wish(WishKind.LEADS, (own.meeting,)) for own in subscriber.own_leads if own.meeting not in told)
    for mute in subscriber.mutes:
        yield Wish(WishKind.MUTED_MEETING if MEETING_ID.fullmatch(mute) else WishKind.MUTED_SIDE, (mute,))
    yield from (Wish(WishKind.MUTED_PAIR, pair) for pair in subscriber.muted_pairs)
    yield from (Wish(WishKind.MUTED_TOPIC, (words,)) for words in subscriber.muted_topics)


def without(subscriber: Subscriber, wish: Wish) -> Subscriber:
    """The same without this wish. Whoever followed only that follows nothing, rather than everything, from then on."""
    value = wish.value[0]
    match wish.kind:
        case WishKind.SIDE:
            after = replace(subscriber, follows=_less(subscriber.follows, value))
        case WishKind.PAIR:
            after = replace(subscriber, pairs=tuple(pair for pair in subscriber.pairs if pair != wish.value))
        case WishKind.TOPIC:
            after = replace(subscriber, topics=_less(subscriber.topics, value))
        case WishKind.MEETING:
            return replace(subscriber, meetings=_less(subscriber.meetings, value))
        case WishKind.LEADS:
            return with_leads(subscriber, value, ())
        case WishKind.MUTED_PAIR:
            return replace(subscriber, muted_pairs=tuple(each for each in subscriber.muted_pairs if each != wish.value))
        case WishKind.MUTED_SIDE | WishKind.MUTED_MEETING:
            return replace(subscriber, mutes=_less(subscriber.mutes, value))
        case WishKind.MUTED_TOPIC:
            return replace(subscriber, muted_topics=_less(subscriber.muted_topics, value))
    return stopped(after) if after != subscriber and names_nothing(after) else after


def names_nothing(subscriber: Subscriber) -> bool:
    """True where no party, pair or words are named: everything is followed, or nothing."""
    return not (subscriber.follows or subscriber.pairs or subscriber.topics)


def stopped(subscriber: Subscriber) -> Subscriber:
    """The same following nothing but single meetings; mutes, time zone and lead times stay for another time."""
    return replace(
        subscriber,
        subscribed=False,
        follows=(),
        pairs=(),
        topics=(),
        digest=None,
    )


def _less(names: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(name for name in names if name != gone)
