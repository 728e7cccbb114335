"""Briefing to messages: title, numbered lines, sources, buttons. All wording of facts is the briefing's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC

from bot.messages.keyboards import keyboard
from bot.messages.lines import Line, Run, html_of, plain_of
from bot.messages.message import Message
from bot.messages.split import TEXT_LIMIT, split
from bot.messages.text import clean, escape, inert, is_visible, safe_link, shortened, units
from briefings.briefing import Briefing, Choice, Claim, Emphasis, Moment, Note, Part, Section, Source
from briefings.language import gettext
from briefings.locales import clock_text, day_text
from store.records import zone_named

__all__ = ["Message", "escape", "render", "render_one", "worded"]

MOMENT_LIMIT = 200
TITLE_LIMIT = 120
PASSAGE = 400
"""A claim with more UTF-16 units than this is a passage: it folds, and one tap opens it."""
WORDS_LIMIT = 900
"""UTF-16 units of an article's own words below a claim."""
NUMBERED_FROM = 2
"""A briefing with fewer claims needs no numbers in front of them."""


def render(briefing: Briefing, *, zone: str) -> tuple[Message, ...]:
    """The briefing as messages that Telegram takes, mostly one; the buttons are under the last.

    ``zone`` is the reader's, for the moments that the briefing does not word itself.
    """
    pages = [page for page in split(_lines(briefing, zone)) if any(is_visible(line.plain) for line in page)]
    last = len(pages) - 1
    buttons = keyboard(briefing.choices)
    return tuple(
        Message(html_of(page), plain_of(page), buttons if index == last else None) for index, page in enumerate(pages)
    )


def render_one(briefing: Briefing, *, zone: str) -> Message:
    """The briefing as exactly one message: what does not fit on the first page is left to its buttons."""
    pages = render(briefing, zone=zone)
    return Message(pages[0].html, pages[0].plain, pages[-1].keyboard)


def worded(text: str, choices: Sequence[Choice] = ()) -> Message:
    """A short message of our own words, its commands alive. Longer than a message, it is cut."""
    words = shortened(clean(text), TEXT_LIMIT)
    return Message(escape(words), words, keyboard(choices))


def _lines(briefing: Briefing, zone: str) -> Iterator[Line]:
    yield _title(briefing)
    numbers = {source.article: source.number for source in briefing.sources}
    claims = iter(range(1, len(briefing.claims) + 1))
    numbered = len(briefing.claims) >= NUMBERED_FROM
    for place, section in enumerate(briefing.sections):
        yield from _section(section, apart=place > 0, claims=claims if numbered else None, numbers=numbers, zone=zone)
    if briefing.sources:
        yield Line((Run(gettext("Sources"), bold=True),), apart=True, leads=True)
        yield from map(_source, briefing.sources)


def _title(briefing: Briefing) -> Line:
    title = inert(briefing.title).strip()
    runs = [Run(title if is_visible(title) else "…", bold=True)]
    if briefing.pages > 1:
        runs.append(Run(f"  {briefing.page}/{briefing.pages}"))
    return Line(tuple(runs), leads=True)


def _section(
    section: Section, *, apart: bool, claims: Iterator[int] | None, numbers: Mapping[str, int], zone: str
) -> Iterator[Line]:
    if section.title:
        yield Line((Run(inert(section.title), bold=True),), apart=True, leads=True)
        apart = False
    for line in section.lines:
        if isinstance(line, Note):
            yield _note(line, apart=apart)
        else:
            claim = claim_line(line, number=next(claims) if claims else None, numbers=numbers, zone=zone, apart=apart)
            yield replace(claim, leads=line.words is not None)
            if line.words is not None:
                yield Line((Run(shortened(inert(line.words), WORDS_LIMIT)),), quote=True)
        apart = False


def _note(note: Note, *, apart: bool) -> Line:
    """A line of ours: its commands stay alive, so that a tap gives them, but for those that are others' words."""
    words = inert(note.text) if note.names_others else clean(note.text)
    return Line((Run(words, bold=note.heading),), apart=apart or note.heading, leads=note.heading)


def claim_line(claim: Claim, *, number: int | None, numbers: Mapping[str, int], zone: str, apart: bool = False) -> Line:
    """A claim with its number, or None, in front of it and the numbers of its sources behind it."""
    struck, quiet = claim.emphasis is Emphasis.STRUCK, claim.emphasis is Emphasis.QUIET
    runs = [Run(f"{number}. ")] if number else []
    if claim.lead:
        runs += [Run(inert(claim.lead), bold=True), Run(" ")]
    runs += (_run(part, zone, struck=struck, quiet=quiet) for part in claim.parts)
    marks = dict.fromkeys(numbers[citation.article] for citation in claim.citations if citation.article in numbers)
    if marks:
        runs.append(Run(" " + "".join(f"[{mark}]" for mark in marks)))
    return Line(tuple(run for run in runs if run.text), quote=units(claim.text) > PASSAGE, apart=apart)


def _run(part: Part, zone: str, *, struck: bool, quiet: bool) -> Run:
    if isinstance(part, str):
        return Run(inert(part), struck=struck, italic=quiet)
    words = shortened(inert(part.text or _spoken(part, zone)), MOMENT_LIMIT)
    return Run(words, struck=struck, italic=quiet, unix=_unix(part))


def _unix(moment: Moment) -> int | None:
    """The second the moment names, or None: a day is not a moment, and Telegram counts from 1970 to 2038."""
    exact = moment.when.moment
    unix = int(exact.timestamp()) if exact else 0
    return unix if 0 < unix < 2**31 else None


def _spoken(moment: Moment, zone: str) -> str:
    exact, there = moment.when.moment, zone_named(zone)
    if exact is None:
        return ""
    local = exact.astimezone(there or UTC)
    clock = f"{clock_text(local.time())} ({zone if there else 'UTC'})"
    return gettext("{day}, {clock}", day=day_text(local.date(), "yMMMMEd"), clock=clock)


def published_of(source: Source) -> str:
    """The day it came out, and that nobody said so where it is assumed."""
    return gettext("{day} (date assumed)", day=source.published) if source.assumed else source.published


def _source(source: Source) -> Line:
    """'[1] Outlet, 28 December 2021 (assumed): Title', the title leading to the page."""
    published = published_of(source)
    about = ", ".join(inert(words) for words in (source.publisher, published) if words)
    title = shortened(inert(source.title or ""), TITLE_LIMIT)
    link = safe_link(source.url)
    runs = [Run(f"[{source.number}] {about}")]
    if title or link:
        runs += [Run(": " if about else ""), Run(title or gettext("open the article"), link=link)]
    return Line(tuple(run for run in runs if run.text))
