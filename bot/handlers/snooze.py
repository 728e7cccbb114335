"""The buttons under a reminder that put it off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.context import Context
from bot.handlers.follow import NO_SUCH_MEETING
from briefings.compose.times import day_words
from briefings.following import is_reached, wants
from briefings.language import gettext, marked, ngettext
from briefings.locales import clock_text
from briefings.outbox import told_in
from briefings.quiet import zone_of
from briefings.snooze import Snooze, snoozed
from store.records import Delivery, Meeting, Subscriber

NOT_FOLLOWED = marked("Reminders of this meeting are off here, so nothing was set.")
TOO_LATE = marked("It begins before that, or has another time now, so nothing was set.")


async def snooze(context: Context, argument: str) -> str:
    """A button "snooze:<meeting>:<until>": reminded again then; says when that is on the reader's clock.

    Without a meeting it means all of which the message tells; of what begins before then, it is its start.
    """
    await context.require_settler()
    name, _, until = argument.partition(":")
    meetings = await _known([name] if name else await _told_above(context), context)
    if not meetings or until not in [each.value for each in Snooze]:
        return gettext(NO_SUCH_MEETING)
    subscriber, now = await context.subscriber(), context.now()
    followed = [each for each in meetings if is_reached(subscriber) and wants(subscriber, each)]
    if not followed:
        return gettext(NOT_FOLLOWED)
    then = [(each, snoozed(each, subscriber, Snooze(until), now)) for each in followed]
    rows = [row for _, row in then if row]
    if not rows:
        return gettext(TOO_LATE)
    early = [snoozed(each, subscriber, Snooze.START, now) for each, row in then if not row]
    at_start = [row for row in early if row]
    for row in (*rows, *at_start):
        await context.subscriptions.put_off(row)
    left_out = len(followed) - len(rows) - len(at_start)
    return " ".join(filter(None, (_said(rows, subscriber, now), _at_start(at_start), _left_out(left_out))))


async def _told_above(context: Context) -> Iterable[str]:
    """The meetings of which the message with the button tells."""
    rows = await told_in(context.store, context.key, context.message.message_id)
    return dict.fromkeys(row.meeting for row in rows)


async def _known(names: Iterable[str], context: Context) -> list[Meeting]:
    found = [await context.store.meeting(name) for name in names]
    return [meeting for meeting in found if meeting]


def _at_start(early: Sequence[Delivery]) -> str:
    """That what begins by then is told when it begins."""
    if not early:
        return ""
    return ngettext(
        "{number} begins by then; I remind you at its start.",
        "{number} begin by then; I remind you at their start.",
        len(early),
    )


def _left_out(number: int) -> str:
    """How many begin before that."""
    if not number:
        return ""
    return ngettext("{number} begins before that.", "{number} begin before that.", number)


def _said(rows: Sequence[Delivery], subscriber: Subscriber, now: datetime) -> str:
    """When they come, and how many."""
    moments = {row.due_at for row in rows}
    if len(moments) > 1:
        return gettext("I remind you of each at its start.")
    when = moment_words(rows[0].due_at, subscriber, now)
    if len(rows) == 1:
        return gettext("I remind you again {when}.", when=when)
    return ngettext(
        "I remind you again of {number} meeting {when}.",
        "I remind you again of {number} meetings {when}.",
        len(rows),
        when=when,
    )


def moment_words(moment: datetime, subscriber: Subscriber, now: datetime) -> str:
    """'at 15:15', 'tomorrow at 09:00', 'on Tue 18 January at 09:00', by the reader's clock."""
    zone = zone_of(subscriber)
    there, today = moment.astimezone(zone), now.astimezone(zone).date()
    clock = clock_text(there.time())
    if there.date() == today:
        return gettext("at {clock}", clock=clock)
    if there.date() == today + timedelta(days=1):
        return gettext("tomorrow at {clock}", clock=clock)
    return gettext("on {day} at {clock}", day=day_words(there.date(), today), clock=clock)
