"""What stands under a picture: what is not on it and how to ask for it, whose words it rests on, what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.briefing import Choice, Source
from briefings.compose.paging import ACTION_BYTES, afresh
from briefings.compose.wording import listing
from briefings.language import gettext, marked, ngettext
from briefings.pictures.scene import Shade
from briefings.query import Query

OUTLETS = 3
_SHADES = {Shade.LIGHT: marked("Light"), Shade.DARK: marked("Dark")}


def feet(left: str, ask: str, sources: Sequence[Source]) -> tuple[str, ...]:
    """'4 earlier and 2 later: /timeline iran', and 'Sources: The Wire, Nile Post and 3 more.'"""
    rest = (f"{left}: {ask}",) if left else ()
    words = gettext("Sources: {outlets}. /why and a number shows the words behind it.", outlets=_outlets(sources))
    return (*rest, words)


def _outlets(sources: Sequence[Source]) -> str:
    """Who published what it rests on, each once; articles of unknown outlets are counted."""
    named = list(dict.fromkeys(source.publisher for source in sources if source.publisher))
    nameless = sum(not source.publisher for source in sources)
    shown, more = named[:OUTLETS], len(named[OUTLETS:])
    counted = [gettext("{number} more", number=more)] if more else []
    if nameless:
        words = ngettext("{number} article of no named outlet", "{number} articles of no named outlet", nameless)
        counted.append(words)
    return listing([*shown, *counted])


def in_words(kind: str, query: Query) -> list[Choice]:
    """The button under a picture that tells the same in words; none where the question does not fit into one."""
    wanted = afresh(kind, 1, query.text) or afresh(kind, 1, query.short)
    return [Choice(gettext("In words"), wanted)] if wanted else []


def shade_choice(kind: str, query: str, shade: Shade) -> list[Choice]:
    """The button that draws the same for the other kind of chat; none where the question is too long for one."""
    action = f"picture:{kind}:{f'{query} {shade.value}'.strip()}"
    return [Choice(gettext(_SHADES[shade]), action)] if len(action.encode()) <= ACTION_BYTES else []


def picture_choice(kind: str, query: Query) -> list[Choice]:
    """The button under an answer that draws it, "picture:timeline:iran"; none where the question is too long."""
    actions = (f"picture:{kind}:{words.strip()}" for words in (query.text, query.short))
    fitting = [each for each in actions if len(each.encode()) <= ACTION_BYTES]
    return [Choice(gettext("Picture"), fitting[0])] if fitting else []
