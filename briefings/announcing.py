"""What rows of the outbox say: one message of a library and the reader's settings. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from briefings.answers import subject_of
from briefings.briefing import Briefing
from briefings.compose.aftermath import aftermath_briefing
from briefings.compose.brief import Subject
from briefings.compose.desk import Desk
from briefings.compose.digest import digest_briefing
from briefings.compose.notice import dispute_briefing, notice_briefing
from briefings.compose.occasion import Occasion
from briefings.compose.reminder import reminder_briefing
from briefings.compose.together import together_briefing
from briefings.following import Topics, is_reached, wants, why_words
from briefings.library import Library
from briefings.snooze import snoozes
from store.records import Delivery, DeliveryKind, Subscriber


def announcement(
    library: Library,
    rows: Sequence[Delivery],
    subscriber: Subscriber,
    *,
    now: datetime,
    topics: Topics | None = None,
    since: Mapping[str, datetime],
) -> Briefing | None:
    """The rows, all of one kind and for this chat, as one message; None where there is nothing to tell (any more).

    Of several rows of a meeting the one that was due last speaks. A digest for a chat that follows
    nothing is of every meeting. ``since`` gives, by meeting, when
    the reader was last told of it.
    """
    desk = Desk.at(library.articles, now, subscriber.zone)
    if rows[0].kind is DeliveryKind.DIGEST:
        reader = subscriber if is_reached(subscriber) else replace(subscriber, subscribed=True)
        followed = [each for each in library.meetings if wants(reader, each, topics)]
        return digest_briefing(followed, desk, weekly=subscriber.digest_day is not None)
    speaking = {row.meeting: row for row in sorted(rows, key=lambda row: (row.due_at, row.key))}
    told = [
        (
            meeting,
            Occasion(
                row,
                why=why_words(subscriber, meeting, topics),
                since=since.get(meeting.id),
                snoozes=snoozes(meeting, subscriber, now),
            ),
        )
        for name, row in speaking.items()
        if (meeting := library.by_id.get(name))
    ]
    if not told:
        return None
    if len(told) > 1:
        return together_briefing(told, desk)
    meeting, occasion = told[0]
    briefing = _ALONE[occasion.row.kind](subject_of(meeting, library), occasion, desk)
    return replace(briefing, about=meeting.id) if briefing else None


_ALONE: Mapping[DeliveryKind, Callable[[Subject, Occasion, Desk], Briefing | None]] = {
    DeliveryKind.REMINDER: reminder_briefing,
    DeliveryKind.NOTICE: notice_briefing,
    DeliveryKind.DISPUTE: dispute_briefing,
    DeliveryKind.AFTERMATH: aftermath_briefing,
}
"""How each kind is told of one meeting."""
