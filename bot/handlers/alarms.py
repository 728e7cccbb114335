"""One meeting as a chat wants it: followed by itself, reminded of at its own lead times."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.context import Context
from bot.handlers.choices import brief_choices
from bot.handlers.follow import NO_SUCH_MEETING, follow_meeting, unfollow_meeting
from bot.handlers.settings import keep_leads
from bot.leads import parse_leads, short_lead
from bot.wording import when_told
from briefings.briefing import Choice
from briefings.following import wants
from briefings.language import gettext, marked, pgettext
from store.records import Meeting, Subscriber

OFFERED = (timedelta(minutes=15), timedelta(hours=1), timedelta(hours=3), timedelta(days=1))
LABELS = {
    OFFERED[0]: marked("15 min"),
    OFFERED[1]: marked("1 h"),
    OFFERED[2]: marked("3 h"),
    OFFERED[3]: marked("1 day"),
}
OWN = marked("For another time, reply to this brief with /remind and how long before: /remind 30m")
MOST = 6


async def follow(context: Context, meeting_id: str) -> str:
    """A button "follow:<meeting>": followed by itself, whatever else is followed; the brief stays where it is."""
    await context.require_settler()
    meeting = await context.store.meeting(meeting_id)
    if meeting is None:
        return gettext(NO_SUCH_MEETING)
    await follow_meeting(context, meeting)
    await _redraw(context, meeting)
    return gettext("You are reminded {when}.", when=when_told(await context.subscriber(), meeting))


async def unfollow(context: Context, meeting_id: str) -> str:
    """A button "unfollow:<meeting>"."""
    await context.require_settler()
    meeting = await context.store.meeting(meeting_id)
    if meeting is None:
        return gettext(NO_SUCH_MEETING)
    await unfollow_meeting(context, meeting_id)
    await _redraw(context, meeting)
    still = wants(await context.subscriber(), meeting)
    return gettext("Still reminded of, as the rest you follow.") if still else gettext("No longer followed.")


async def offer(context: Context, meeting_id: str) -> str | None:
    """A button "alarm:<meeting>": its lead times to choose from, in place of the buttons under its brief."""
    await context.require_settler()
    meeting = await context.store.meeting(meeting_id)
    if meeting is None:
        return gettext(NO_SUCH_MEETING)
    await _redraw(context, meeting, choosing=True)
    return None


async def back(context: Context, meeting_id: str) -> str | None:
    """A button "alarmed:<meeting>": back to the buttons of its brief."""
    meeting = await context.store.meeting(meeting_id)
    if meeting is None:
        return gettext(NO_SUCH_MEETING)
    await _redraw(context, meeting)
    return None


async def own(_: Context, __: str) -> str:
    """A button "ownlead:": how to set another one."""
    return gettext(OWN)


async def choose(context: Context, argument: str) -> str:
    """A button "lead:<meeting>:<lead>": with this lead time too, or without it; "usual" is as everywhere."""
    await context.require_settler()
    meeting_id, _, word = argument.partition(":")
    meeting = await context.store.meeting(meeting_id)
    if meeting is None:
        return gettext(NO_SUCH_MEETING)
    subscriber = await context.subscriber()
    chosen = _own(subscriber, meeting_id)
    if word == "usual":
        leads: tuple[timedelta, ...] = ()
    else:
        leads = tuple(sorted({*chosen} ^ {*parse_leads(word)}, reverse=True))[:MOST]
    words = await keep_leads(context, meeting, leads)
    await _redraw(context, meeting, choosing=True)
    return words


def _own(subscriber: Subscriber, meeting_id: str) -> tuple[timedelta, ...]:
    return next((each.leads for each in subscriber.own_leads if each.meeting == meeting_id), ())


async def _redraw(context: Context, meeting: Meeting, *, choosing: bool = False) -> None:
    """The brief once more in its place, with other buttons below."""
    briefing = await context.briefings.brief(meeting.id, now=context.now(), zone=await context.zone())
    if choosing:
        choices = _lead_choices(meeting, _own(await context.subscriber(), meeting.id))
    else:
        choices = await brief_choices(context, briefing)
    await context.turn(replace(briefing, choices=choices), kind="brief")


def _label(lead: timedelta) -> str:
    return gettext(LABELS[lead]) if lead in LABELS else short_lead(lead)


def _lead_choices(meeting: Meeting, chosen: tuple[timedelta, ...]) -> tuple[Choice, ...]:
    """Each lead time with a mark where it is chosen, those that were typed too."""
    offered = sorted({*OFFERED, *chosen})
    leads = [
        Choice(
            ("✓ " if lead in chosen else "") + _label(lead),
            f"lead:{meeting.id}:{short_lead(lead)}",
        )
        for lead in offered
    ]
    others = [
        Choice(pgettext("lead time", "Own"), "ownlead:"),
        Choice(gettext("As usual"), f"lead:{meeting.id}:usual"),
    ]
    return (*leads, *others, Choice(gettext("Back"), f"alarmed:{meeting.id}"))
