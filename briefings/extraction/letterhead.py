"""Whose paper a text is written on: "Ministry of Foreign Affairs, Singapore" alone on one of its first lines.

Governments name themselves at the head of what they publish and then leave the country out: "The Minister will
travel to ...". A headline names countries too, but has a verb.
"""

from __future__ import annotations

import re

from briefings.extraction import gazetteer
from briefings.extraction.sightings import Page, Sighting

_LINES = 4
_LONGEST = 90
_BODY = re.compile(
    r"\b(?:ministry|department|office|secretariat|government|embassy|high commission|consulate|cabinet|presidency"
    r"|press (?:service|centre|center)|information (?:bureau|department)|foreign affairs)\b",
    re.IGNORECASE,
)
_AMERICAN = re.compile(r"\s*(?:office of the spokesperson|u\.?s\.? department of .{3,40})\s*\Z", re.IGNORECASE)
"""How the releases of the State Department and its sisters begin."""


_TITLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "United States",
        re.compile(
            r"(?:statement|remarks|message|proclamation|joint statement|press (?:briefing|gaggle|call)) (?:by|of|from)"
            r" (?:the )?(?:white house |nsc |national security council )?(?:(?:principal )?(?:deputy )?press secretary"
            r"|spokes(?:person|man|woman)|(?:vice )?president(?! of)|first lady"
            r"|(?:deputy )?national security advis[eo]r)|the president['’]s (?:public )?schedule"
            r"|travel (?:of|by) (?:the )?(?:president(?! of)|vice president|first lady)"
            r"|(?:readout|press gaggle|background (?:press )?(?:briefing|call))\b"
            r"|fact sheet:|(?:(?:the )?white house )?(?:week ahead|daily|press) guidance"
            r"|.*\bsenior administration official"
            r"|(?:the )?white house (?:schedule|(?:day|week) ahead|guidance|press (?:briefing|gaggle|schedule))\b"
            r"|press (?:gaggle|briefing) aboard\b"
            r"|press (?:gaggle|briefing) with (?:the )?(?:white house |press secretary|senior |national security )"
            r"|national security council notes\b"
            r"|.*\bannounces presidential delegation\b|message to the congress\b",
            re.IGNORECASE,
        ),
    ),
    ("United Kingdom", re.compile(r"PM (?:call|meeting|statement|remarks|speech|words|visit|bilat)\w*\b")),
)
"""How the titles begin of what some governments publish: the White House's, Downing Street's."""


def country_of_title(title: str) -> str | None:
    """The country whose government gives its papers such titles, or None."""
    return next((side for side, begins in _TITLES if begins.match(title.strip())), None)


def country_of_letterhead(page: Page) -> str | None:
    """The country whose government heads the text with its name, or None."""
    start = 0
    for line in page.whole[: _LINES * _LONGEST].split("\n")[:_LINES]:
        if _AMERICAN.match(line):
            return "United States"
        if line.strip() and len(line) <= _LONGEST and _BODY.search(line):
            side = _country_on(page, start, start + len(line))
            if side is not None:
                return side
        start += len(line) + 1
    return None


def _country_on(page: Page, start: int, end: int) -> str | None:
    """The country of the first party on a line that says no more than names."""
    inside = [i for i, word in enumerate(page.words[:_LONGEST]) if start <= word.start < end]
    if not inside or any(page.part_of_speech(i) in ("VERB", "AUX") or page.low(i) in (".", "to") for i in inside):
        return None
    first = next((owner for i in inside if (owner := page.owner[i]) is not None), None)
    return _country(first) if first is not None else None


def _country(sighting: Sighting) -> str | None:
    if sighting.entry is None or sighting.kind not in ("country", "place", "organisation"):
        return None
    side = gazetteer.country_of(sighting.name) or sighting.side
    return side if side in gazetteer.countries() else None
