"""/timezone and /remind: whose clock, and how long before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from telegram import Update

from bot.answers import Answer
from bot.context import Context
from bot.leads import parse_leads, spoken_leads
from bot.wording import when_told
from bot.zones import UnknownZone, find_zone, local_time, zone_label
from briefings.briefing import Choice
from briefings.following import wants, with_leads
from briefings.language import gettext
from store.records import Meeting

OFFERED_LEADS = ("1d 1h", "1d 2h 15m", "1h", "7d 1d 1h")
MOST_OWN = 100
"""Meetings with lead times of their own."""
OFFERED_ZONES = ("UTC", "Europe/London", "Europe/Brussels", "Europe/Moscow", "America/New_York", "Asia/Shanghai")


def after_choices() -> tuple[Choice, ...]:
    """What a chat that is reminded may want to set next."""
    return (
        Choice(gettext("How long before"), "leads:"),
        Choice(gettext("Time zone"), "zone:"),
        Choice(gettext("Stop"), "unsubscribe:"),
    )


async def timezone(_: Update, context: Context) -> None:
    """/timezone [zone, city or offset]: whose clock the times are shown in."""
    await choose_zone(context, context.words)


async def choose_zone(context: Context, words: str) -> None:
    """The same for a button "zone:<zone>"; without words it tells the zone, and offers others."""
    if words:
        await set_zone(context, words)
        return
    zone = await context.zone()
    await context.answer(
        f"{_clock(context, zone)}\n"
        + gettext(
            "Not right? Send /timezone and a city, a country, a zone or an offset: "
            "/timezone Geneva, /timezone Asia/Tehran, /timezone UTC+3."
        ),
        [
            *(Choice(zone_label(each), f"zone:{each}") for each in OFFERED_ZONES),
            *([Choice(gettext("By my location"), "locate:")] if context.in_private else []),
            *_back(context),
        ],
    )


async def set_zone(context: Context, words: str) -> None:
    """Take the zone, or offer the nearest ones; says what time it is there so that a mistake is seen."""
    await context.require_settler()
    try:
        zone = find_zone(words)
    except UnknownZone as unknown:
        await context.answer(_unknown(unknown), [Choice(zone_label(each), f"zone:{each}") for each in unknown.nearest])
        return
    after = replace(await context.subscriber(), zone=zone)
    await context.subscriptions.keep(after, now=context.now())
    text = _clock(context, zone) + " " + gettext("Times are shown in this zone from now on.")
    await context.answer(text, after_choices() if after.subscribed else ())


def _unknown(unknown: UnknownZone) -> str:
    if unknown.nearest:
        which = "" if str(unknown).endswith("?") else " " + gettext("Did you mean one of these?")
        return f"{unknown}{which}"
    how = gettext("Send a city, a country, a zone or an offset, for example /timezone Geneva or /timezone UTC+3.")
    return f"{unknown} {how}"


def _back(context: Context) -> Sequence[Choice]:
    """Where the buttons took the place of others, the way back to them."""
    return [Choice(gettext("Back"), "settings:")] if context.pressed else []


def _clock(context: Context, zone: str) -> str:
    there = local_time(context.now(), zone)
    return gettext(
        "It is {clock} for you now, {day} ({zone}).", clock=there.clock, day=there.day, zone=zone_label(zone)
    )


async def remind(_: Update, context: Context) -> None:
    """/remind [lead times]: how long before a meeting reminders come; as a reply to a brief, before that one."""
    replied = context.message.reply_to_message
    answer = await context.answer_named(replied.message_id) if replied and context.words else None
    meeting = await context.store.meeting(_about(answer)) if answer else None
    if meeting is None:
        await choose_leads(context, context.asked)
        return
    await context.require_settler()
    await context.say(await keep_leads(context, meeting, parse_leads(context.asked)))


def _about(answer: Answer) -> str:
    """The meeting that an answer is about: of a reminder the one that its brief is offered of."""
    return answer.about or (answer.meetings[0] if answer.kind == "brief" and len(answer.meetings) == 1 else "")


async def choose_leads(context: Context, words: str) -> None:
    """The same for a button "leads:<lead times>"; without words it tells them, and offers others."""
    if words:
        await set_leads(context, words)
        return
    subscriber = await context.subscriber()
    await context.answer(
        gettext("Reminders come {leads} before a meeting.", leads=spoken_leads(subscriber.leads))
        + "\n"
        + gettext("A meeting with a day and no hour: at 09:00 your time the day before and that morning.")
        + "\n"
        + gettext("To change it, send for example /remind 1d 2h 15m."),
        [*(Choice(each, f"leads:{each}") for each in OFFERED_LEADS), *_back(context)],
    )


async def set_leads(context: Context, words: str) -> None:
    """Take the lead times. Raises UnreadableLeads."""
    await context.require_settler()
    leads = parse_leads(words)
    after = replace(await context.subscriber(), leads=leads)
    await context.subscriptions.keep(after, now=context.now())
    lines = [gettext("Reminders come {leads} before a meeting.", leads=spoken_leads(leads))]
    if not after.subscribed:
        lines.append(gettext("You have not asked for reminders yet: /subscribe."))
    await context.answer("\n".join(lines), after_choices() if after.subscribed else ())


async def keep_leads(context: Context, meeting: Meeting, leads: tuple[timedelta, ...]) -> str:
    """Remind of this meeting so long before; one that nothing else brings is followed by itself. What to tell of it."""
    after = with_leads(await context.subscriber(), meeting.id, leads)
    after = replace(after, own_leads=after.own_leads[-MOST_OWN:])
    if leads and not wants(after, meeting):
        mutes = tuple(each for each in after.mutes if each != meeting.id)
        since = after.since or context.now()
        after = replace(after, meetings=(*after.meetings, meeting.id), mutes=mutes, paused=None, since=since)
    await context.subscriptions.keep(after, now=context.now())
    if leads:
        return gettext("You are reminded of this meeting {when}.", when=when_told(after, meeting))
    return gettext("As everywhere: {when}.", when=when_told(after, meeting))
