"""What stands under a picture: what is not on it and how to ask for it, whose words it rests on, what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.briefing import Choice, Source
from briefings.compose.paging import ACTION_BYTES, afresh
from briefings.compose.wording import listing
from briefings.query import Query

OUTLETS = 3


def feet(left: str, ask: str, sources: Sequence[Source]) -> tuple[str, ...]:
    """'4 earlier and 2 later: /timeline iran', and 'Sources: The Wire, Nile Post and 3 more.'"""
    rest = (f"{left}: {ask}",) if left else ()
    return (*rest, f"Sources: {_outlets(sources)}. /why and a number shows the words behind it.")


def _outlets(sources: Sequence[Source]) -> str:
    """Who published what it rests on, each once; articles of unknown outlets are counted."""
    named = list(dict.fromkeys(source.publisher for source in sources if source.publisher))
    nameless = sum(not source.publisher for source in sources)
    shown, more = named[:OUTLETS], len(named[OUTLETS:])
    counted = [f"{more} more"] if more else []
    if nameless:
        counted.append(f"{nameless} article{'s' if nameless > 1 else ''} of no named outlet")
    return listing([*shown, *counted])


def in_words(kind: str, query: Query) -> list[Choice]:
    """The button under a picture that tells the same in words; none where the question does not fit into one."""
    wanted = afresh(kind, 1, query.text) or afresh(kind, 1, query.short)
    return [Choice("In words", wanted)] if wanted else []


def picture_choice(kind: str, query: Query) -> list[Choice]:
    """The button under an answer that draws it, "picture:timeline:iran"; none where the question is too long."""
    actions = (f"picture:{kind}:{words.strip()}" for words in (query.text, query.short))
    fitting = [each for each in actions if len(each.encode()) <= ACTION_BYTES]
    return [Choice("Picture", fitting[0])] if fitting else []
