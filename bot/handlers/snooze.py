"""The buttons under a reminder that put it off."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.context import Context
from bot.handlers.follow import NO_SUCH_MEETING
from briefings.compose.times import day_words
from briefings.following import is_reached, wants
from briefings.language import gettext, marked
from briefings.locales import clock_text
from briefings.quiet import zone_of
from briefings.snooze import Snooze, snoozed
from store.records import Subscriber

NOT_FOLLOWED = marked("Reminders of this meeting are off here, so nothing was set.")
TOO_LATE = marked("It begins before that, or has another time now, so nothing was set.")


async def snooze(context: Context, argument: str) -> str:
    """A button "snooze:<meeting>:<until>": reminded again then; says when that is on the reader's clock."""
    await context.require_settler()
    meeting_id, _, until = argument.partition(":")
    meeting = await context.store.meeting(meeting_id)
    if meeting is None or until not in [each.value for each in Snooze]:
        return gettext(NO_SUCH_MEETING)
    subscriber, now = await context.subscriber(), context.now()
    if not is_reached(subscriber) or not wants(subscriber, meeting):
        return gettext(NOT_FOLLOWED)
    row = snoozed(meeting, subscriber, Snooze(until), now)
    if row is None:
        return gettext(TOO_LATE)
    await context.subscriptions.put_off(row)
    return gettext("I remind you again {when}.", when=moment_words(row.due_at, subscriber, now))


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
