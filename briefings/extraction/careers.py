"""For whom somebody listed acted on a day: who leads NATO now led a government before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from briefings.extraction import gazetteer
from briefings.extraction.gazetteer import Entry


def as_of(person: Entry, day: date) -> Entry:
    """The entry with the side of that day: Mark Rutte for the Netherlands, from October 2024 on for NATO."""
    steps = _steps().get(person.name, ())
    side = next((side for until, side in steps if day < until), person.side)
    return replace(person, side=side) if side != person.side else person


@cache
def _steps() -> dict[str, tuple[tuple[date, str], ...]]:
    """Name -> until which day for whom, the earliest first."""
    rows = gazetteer.table("leaders")["until"]
    return {name: tuple((date.fromisoformat(until), side) for until, side in steps) for name, steps in rows.items()}
