"""How many of something there are, as people say it: 'one meeting', 'three days', '25 articles'."""

from __future__ import annotations

from briefings.compose.times import spelled
from briefings.language import ngettext, nmarked

_NOUNS = {
    "meeting": nmarked("one meeting", "{number} meetings"),
    "position": nmarked("one position", "{number} positions"),
    "event": nmarked("one event", "{number} events"),
    "article": nmarked("one article", "{number} articles"),
    "outlet": nmarked("one outlet", "{number} outlets"),
    "day": nmarked("one day", "{number} days"),
    "hour": nmarked("one hour", "{number} hours"),
    "minute": nmarked("one minute", "{number} minutes"),
}


def counted(number: int, noun: str) -> str:
    """'one hour', 'three days', '25 minutes'."""
    one, several = _NOUNS[noun]
    return ngettext(one, several, number, number=spelled(number))


def capitalized(words: str) -> str:
    """The words as a sentence begins: their first letter is a capital, the others stay."""
    return f"{words[:1].upper()}{words[1:]}"
