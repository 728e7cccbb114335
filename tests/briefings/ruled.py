"""Rulings of admins on meetings that stories add up to, in a line each."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from typing import Any

from store.records import Citation, Meeting
from store.rulings import Basis, Ruling, RulingKind
from tests.briefings.stories import Told, arriving, article, report, resolution, resolved, unnamed

TALKS = report("Egypt", "Sudan", on="2022-01-12", place="Khartoum")
SET = article("set", "2022-01-03", TALKS)
LINE = Citation("line", 0, 10)
RULED = "2022-01-05T09:00"


def ruling(kind: str, *told: Told, made: str = RULED, of: int = 0, other: Basis | None = None, **more: Any) -> Ruling:
    """A ruling on one of the meetings that these articles add up to."""
    found = resolution(told)
    moment = datetime.fromisoformat(made).replace(tzinfo=UTC)
    about = found.basis(found.meetings[of])
    words = LINE if kind in ("when", "hour", "place", "parties", "status") else None
    return Ruling(f"{kind} {made}", RulingKind(kind), moment, about, other, words=words, **more)


def as_ruled(rulings: tuple[Ruling, ...], *told: Told) -> tuple[Meeting, ...]:
    """What it all adds up to, having checked that every order of arrival ends there."""
    together = resolved(told, (), rulings)
    for order in itertools.permutations(told):
        assert unnamed(arriving(order, rulings)) == unnamed(together), [text.id for text, _ in order]
    return together


def said(meeting: Meeting) -> list[tuple[str, str | None]]:
    """The corrections that hold, and what the sources say instead."""
    return [(each.field, each.otherwise) for each in meeting.corrections]
