"""Lead times as people write them: '1d 2h 15m' is three reminders, '1h30m' written as one is one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta

from briefings.language import gettext, marked, npgettext, npmarked
from briefings.locales import listed

SHORTEST = timedelta(minutes=1)
LONGEST = timedelta(days=60)
MOST = 6
"""More reminders of one meeting than this are noise, and each is a row in the outbox."""

_UNITS = {"w": timedelta(weeks=1), "d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1)}
_NAMES = {
    "d": npmarked("how long before", "{number} day", "{number} days"),
    "h": npmarked("how long before", "{number} hour", "{number} hours"),
    "m": npmarked("how long before", "{number} minute", "{number} minutes"),
}
_TERM = r"\d{1,5} ?(?:weeks?|wks?|w|days?|d|hours?|hrs?|hr?|minutes?|mins?|m)(?![a-z])"
_GLUED = re.compile(r"(\d{1,5})([wdhm])")
_LEAD = re.compile(rf"(?:\d{{1,5}}[wdhm]){{1,9}}(?![a-z0-9])|{_TERM}")
_NAMED_BEFORE = re.compile(rf"({_LEAD.pattern}) before\b")
_BETWEEN = re.compile(r"(?:[\s,;+&]|\band\b|\bbefore\b)*")


class UnreadableLeads(ValueError):
    """The words are no lead times; the message says which and gives an example."""


def parse_leads(text: str) -> tuple[timedelta, ...]:
    """The lead times in the words, each once, longest first.

    Raises UnreadableLeads for anything else in the text, for none at all, for more than six,
    and for one shorter than a minute or longer than 60 days.
    """
    words = text.lower().strip()
    leads: list[timedelta] = []
    at = _end_of_gap(words, 0)
    while at < len(words):
        term = _LEAD.match(words, at)
        if term is None:
            said = gettext("I do not understand “{words}” as a lead time.", words=words[at : at + 20])
            raise UnreadableLeads(f"{said} {gettext(_EXAMPLE)}")
        leads.append(_length(term.group()))
        at = _end_of_gap(words, term.end())
    return _checked(leads)


def lead_before(text: str) -> timedelta | None:
    """How long before something a sentence asks for it, "remind me 2 hours before ..."; None where it does not say."""
    found = _NAMED_BEFORE.search(text.lower())
    lead = _length(found[1]) if found else None
    return lead if lead and SHORTEST <= lead <= LONGEST else None


def _end_of_gap(words: str, at: int) -> int:
    gap = _BETWEEN.match(words, at)
    return gap.end() if gap else at


def _length(term: str) -> timedelta:
    terms = _GLUED.findall(re.sub(r"(\d) ?([wdhm])[a-z]*", r"\1\2", term))
    return sum((int(count) * _UNITS[unit] for count, unit in terms), timedelta())


_EXAMPLE = marked("Write for example 1d 2h 15m: one day, two hours and fifteen minutes before.")


def _checked(leads: Iterable[timedelta]) -> tuple[timedelta, ...]:
    ordered = tuple(sorted(set(leads), reverse=True))
    if not ordered:
        raise UnreadableLeads(gettext("No lead time was given.") + f" {gettext(_EXAMPLE)}")
    if len(ordered) > MOST:
        said = marked("At most {most} lead times, please; those were {number}.")
        raise UnreadableLeads(gettext(said, most=MOST, number=len(ordered)))
    if ordered[0] > LONGEST or ordered[-1] < SHORTEST:
        raise UnreadableLeads(gettext("A lead time is at least one minute and at most 60 days."))
    return ordered


def short_lead(lead: timedelta) -> str:
    """'1d', '1h30m': one lead time as it is typed; ``parse_leads`` reads it back."""
    return "".join(f"{count}{unit}" for count, unit in _terms(lead)) or "0m"


def short_leads(leads: Iterable[timedelta]) -> str:
    """'1d 1h': lead times as they are typed, in the order given."""
    return " ".join(map(short_lead, leads))


def spoken_lead(lead: timedelta) -> str:
    """'1 day', '1 hour 30 minutes': one lead time as it is said."""
    words = (npgettext(*_NAMES[unit], count) for count, unit in _terms(lead))
    return " ".join(words) or npgettext(*_NAMES["m"], 0)


def spoken_leads(leads: Iterable[timedelta]) -> str:
    """'1 day, 2 hours and 15 minutes': lead times as they are said, in the order given."""
    return listed(list(map(spoken_lead, leads)))


def _terms(lead: timedelta) -> Iterable[tuple[int, str]]:
    """Days, hours and minutes that are not nothing. Weeks are left out: '14d' is how people say it."""
    rest = lead
    for unit in ("d", "h", "m"):
        count, rest = divmod(rest, _UNITS[unit])
        if count:
            yield count, unit
