"""Where a meeting is when its reports name different places: where the report of its day says.

Reports that mean different places come together where an admin has ruled that they tell of one meeting.
The day of the one at the place of the other would be told by nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.resolution.places import Nearness, nearness
from briefings.resolution.told import Told, span_of
from store.records import Citation, Contradiction, MeetingStatus, When


def place_with(source: Told, when: When, placed: Sequence[Told], taken: Told | None) -> Told | None:
    """The report whose place goes with the time ``when`` of ``source``; None where the place ``taken`` may stay.

    That is the one that the time is of. Where it names no place, and the place taken was told with other
    days, it is the newest one of these days. ``placed`` name a place, in the order in which they were heard.
    """
    if taken is None or span_of(when) is None:
        return None
    own = next((told for told in placed if told.order == source.order), None)
    if own:
        return own if is_elsewhere(own, taken) else None
    if not taken.span or _is_then(taken, when):
        return None
    return next((told for told in reversed(placed) if _is_then(told, when) and is_elsewhere(told, taken)), None)


def about_place(taken: Told, placed: Sequence[Told], status: MeetingStatus) -> Contradiction | None:
    """The places that are told, the one taken first, each with its words; of what is over by those who say so."""
    held = [told for told in placed if told.status is MeetingStatus.HELD]
    heard = held if status is MeetingStatus.HELD else placed
    values: dict[str, Citation] = {taken.report.place: taken.citation} if taken.report.place else {}
    for told in reversed(heard):
        if told.report.place and told.article != taken.article and is_elsewhere(told, taken):
            values.setdefault(told.report.place, told.citation)
    return Contradiction("place", tuple(values.items())) if len(values) > 1 else None


def is_elsewhere(told: Told, taken: Told) -> bool:
    """True for places that cannot be one; two that nobody knows may be one on one day, and are not on two."""
    near = nearness(told.spot, taken.spot)
    is_other_day = bool(told.span and taken.span) and not _is_then(told, taken.when)
    return near is Nearness.CLASH or (near is Nearness.UNCLEAR and is_other_day)


def _is_then(told: Told, when: When) -> bool:
    """True where it is told of some day of these."""
    days = span_of(when)
    return days is not None and told.span is not None and told.span[0] <= days[1] and days[0] <= told.span[1]
