"""A picture's caption: the same in words for those who do not see it, as much as fits, and where the rest is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.messages.keyboards import keyboard
from bot.messages.lines import Line, Run, html_of, plain_of
from bot.messages.message import Message
from bot.messages.render import claim_line, published_of
from bot.messages.text import inert, safe_link, shortened, units
from briefings.briefing import Claim, Source
from briefings.compose.wording import clipped
from briefings.language import gettext
from briefings.pictures.scene import Picture

CAPTION_LIMIT = 1024
"""UTF-16 units after parsing, as sendPhoto takes them."""
MOST_ENTITIES = 90
SOURCES_NAMED = 6
SHORTEST = 32
"""Letters of a claim that are left in any case."""
TITLE_LIMIT, QUERY_LIMIT, NAME_LIMIT = 120, 120, 40


def caption(picture: Picture, *, zone: str) -> Message:
    """Title, the claims that are on the picture, how many more there are and how to ask, the sources.

    Where not all of them fit as they are, sources lose their days, then words are cut where nothing is taken back,
    and only then claims are left out: the weightiest stay, in the order and with the numbers they have on the picture.
    """
    count = len(picture.words.claims)
    tries = [(count, brevity) for brevity in _BREVITIES]
    tries += [(fewer, _BREVITIES[-1]) for fewer in range(count - 1, -1, -1)]
    for number, brevity in tries:
        plain = plain_of(_lines(picture, number, zone, brevity, linked=False))
        linked = _lines(picture, number, zone, brevity, linked=True)
        if units(plain) <= CAPTION_LIMIT and sum(line.entities for line in linked) <= MOST_ENTITIES:
            break
    return Message(html_of(linked), plain, keyboard(picture.words.choices))


@dataclass(frozen=True, slots=True)
class _Brevity:
    """How short it has to be: the letters a claim may have, None for all; and whether sources have their days."""

    letters: int | None = None
    dated: bool = True


_LETTERS = (None, 140, 110, 85, 65, 50)
_BREVITIES = (_Brevity(), *(_Brevity(letters, dated=False) for letters in _LETTERS))


def _cut(claim: Claim, letters: int | None) -> Claim:
    """The claim with its words cut to so many, but for the day at their end; what is no plain text stays."""
    if letters is None or not claim.parts or not isinstance(claim.parts[-1], str):
        return claim
    told, dot, day = claim.parts[-1].rpartition(" · ") if " · " in claim.parts[-1] else (claim.parts[-1], "", "")
    verb, colon, words = told.partition(": ") if ": " in told else ("", "", told)
    room = max(letters - len(claim.lead or "") - len(verb), SHORTEST)
    short = clipped(words, room)
    closing = "”" if short.startswith("“") and "”" not in short else ""
    return replace(claim, parts=(*claim.parts[:-1], f"{verb}{colon}{short}{closing}{dot}{day}"))


def _lines(picture: Picture, count: int, zone: str, brevity: _Brevity, *, linked: bool) -> list[Line]:
    words = picture.words
    numbers = {source.article: source.number for source in words.sources}
    places = sorted(picture.weighty[:count])
    shown = [words.claims[at] for at in places]
    lines = [Line((Run(shortened(inert(words.title), TITLE_LIMIT), bold=True),))]
    lines += [
        claim_line(_cut(words.claims[at], brevity.letters), number=at + 1, numbers=numbers, zone=zone) for at in places
    ]
    if left := len(words.claims) - count + picture.hidden:
        lines.append(
            Line(
                (Run(gettext("And {number} more: {command}", number=left, command=_asked_again(picture.ask))),),
                apart=True,
            )
        )
    return [*lines, _sources(_behind(shown or words.claims, words.sources), linked=linked, dated=brevity.dated)]


def _behind(claims: Sequence[Claim], sources: Sequence[Source]) -> list[Source]:
    articles = {citation.article for claim in claims for citation in claim.citations}
    return [source for source in sources if source.article in articles]


def _sources(sources: Sequence[Source], *, linked: bool, dated: bool) -> Line:
    """'Sources: [1] The Wire, 3 January; [2] Nile Post, 2 January; 4 more', each leading to its page."""
    runs = [Run(gettext("Sources") + ": ")]
    for at, source in enumerate(sources[:SOURCES_NAMED]):
        name = source.publisher or source.title or gettext("an article")
        named = shortened(inert(name), NAME_LIMIT)
        about = f"{named}, {published_of(source)}" if dated else named
        link = safe_link(source.url) if linked else None
        runs += [Run("; " if at else ""), Run(f"[{source.number}] "), Run(about, link=link)]
    if more := len(sources[SOURCES_NAMED:]):
        runs.append(Run("; " + gettext("{number} more", number=more)))
    return Line(tuple(run for run in runs if run.text), apart=True)


def _asked_again(ask: str) -> str:
    """The question as it is asked again: its command stays alive, what was typed behind it does not."""
    command, blank, query = ask.partition(" ")
    return f"{command}{blank}{shortened(inert(query), QUERY_LIMIT)}"
