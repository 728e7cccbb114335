"""A picture's caption: the same in words for those who do not see it, as much as fits, and where the rest is."""

from __future__ import annotations

from collections.abc import Sequence

from bot.messages.keyboards import keyboard
from bot.messages.lines import Line, Run, html_of, plain_of
from bot.messages.message import Message
from bot.messages.render import claim_line, published_of
from bot.messages.text import inert, safe_link, shortened, units
from briefings.briefing import Claim, Source
from briefings.language import gettext
from briefings.pictures.scene import Picture

CAPTION_LIMIT = 1024
"""UTF-16 units after parsing, as sendPhoto takes them."""
MOST_ENTITIES = 90
SOURCES_NAMED = 6
TITLE_LIMIT, QUERY_LIMIT, NAME_LIMIT = 120, 120, 40


def caption(picture: Picture, *, zone: str) -> Message:
    """Title, as many of the claims as fit under the picture, how many more there are and how to ask, the sources.

    The weightiest claims are told, in the order and with the numbers that they have on the picture.
    """
    for count in range(len(picture.words.claims), -1, -1):
        plain = plain_of(_lines(picture, count, zone, linked=False))
        linked = _lines(picture, count, zone, linked=True)
        if units(plain) <= CAPTION_LIMIT and sum(line.entities for line in linked) <= MOST_ENTITIES:
            break
    return Message(html_of(linked), plain, keyboard(picture.words.choices))


def _lines(picture: Picture, count: int, zone: str, *, linked: bool) -> list[Line]:
    words = picture.words
    numbers = {source.article: source.number for source in words.sources}
    places = sorted(picture.weighty[:count])
    shown = [words.claims[at] for at in places]
    lines = [Line((Run(shortened(inert(words.title), TITLE_LIMIT), bold=True),))]
    lines += [claim_line(words.claims[at], number=at + 1, numbers=numbers, zone=zone) for at in places]
    if left := len(words.claims) - count + picture.hidden:
        lines.append(
            Line(
                (Run(gettext("And {number} more: {command}", number=left, command=_asked_again(picture.ask))),),
                apart=True,
            )
        )
    return [*lines, _sources(_behind(shown or words.claims, words.sources), linked=linked)]


def _behind(claims: Sequence[Claim], sources: Sequence[Source]) -> list[Source]:
    articles = {citation.article for claim in claims for citation in claim.citations}
    return [source for source in sources if source.article in articles]


def _sources(sources: Sequence[Source], *, linked: bool) -> Line:
    """'Sources: [1] The Wire, 3 January; [2] Nile Post, 2 January; 4 more', each leading to its page."""
    runs = [Run(gettext("Sources") + ": ")]
    for at, source in enumerate(sources[:SOURCES_NAMED]):
        name = source.publisher or source.title or gettext("an article")
        about = ", ".join((shortened(inert(name), NAME_LIMIT), published_of(source)))
        link = safe_link(source.url) if linked else None
        runs += [Run("; " if at else ""), Run(f"[{source.number}] "), Run(about, link=link)]
    if more := len(sources[SOURCES_NAMED:]):
        runs.append(Run("; " + gettext("{number} more", number=more)))
    return Line(tuple(run for run in runs if run.text), apart=True)


def _asked_again(ask: str) -> str:
    """The question as it is asked again: its command stays alive, what was typed behind it does not."""
    command, blank, query = ask.partition(" ")
    return f"{command}{blank}{shortened(inert(query), QUERY_LIMIT)}"
