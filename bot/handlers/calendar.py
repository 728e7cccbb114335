"""/calendar: a meeting, or all that is followed, as a file for a calendar; and an address that a calendar follows."""

from __future__ import annotations

from dataclasses import replace

from telegram import Update

from bot.context import Context
from bot.feed import address, new_secret
from bot.handlers.brief import is_number, meeting_numbered
from bot.handlers.questions import ask
from briefings.briefing import Choice
from briefings.calendars import Entry, EntryStatus
from briefings.compose.counts import counted
from briefings.entries import CalendarFile
from store.records import Subscriber

ADDRESS = frozenset({"feed", "address", "link"})
"""What is typed behind /calendar for the address instead of a file."""
GONE = "I do not know that meeting any more. /meetings shows what is next."
NO_ADDRESS = (
    "There is no address for calendars here yet. Whoever runs this bot has to set HEALTH_LISTEN, where it answers, and "
    "CALENDAR_URL, the public address that leads there; the README says how. Until then /calendar sends a file."
)
HOW = (
    "Your calendar takes it as a subscription and follows every change by itself. Google: Other calendars, From URL. "
    "Apple: New Calendar Subscription. Outlook: Add calendar, Subscribe from web.\n"
    "Whoever has the address sees what is followed here, so keep it to yourself."
)
REVOKED = "The address is gone; whoever asks there finds nothing. /calendar feed makes a new one."
NO_LONGER = "This chat has no calendar address any more. /calendar feed makes one."
FOLLOWED_FILE = "attache-meetings.ics"
SOME_FILE = "meetings.ics"
GET_ADDRESS = Choice("An address that stays up to date", "feed:show")


async def calendar(_: Update, context: Context) -> None:
    """/calendar [number, words or "feed"]: a meeting, those the words mean, or without any all that is followed."""
    words = context.words
    if words.casefold() in ADDRESS:
        await change_address(context, "show")
    elif is_number(words):
        await _send_asked(context, await meeting_numbered(context, int(words)))
    elif words:
        await _send_asked(context, words)
    else:
        await _send_followed(context)


async def send_one(context: Context, meeting: str) -> str | None:
    """A button "calendar:<meeting>": that meeting as a file; words where there is none."""
    if await context.store.meeting(meeting) is None:
        return GONE
    found = await context.briefings.calendar(meeting, now=context.now(), zone=await context.zone())
    if not found.entries:
        return _without_day(found)
    await _send(context, found)
    return None


async def _send_asked(context: Context, words: str) -> None:
    """A file, or why there is none: the same answer as /meetings has for these words."""
    found = await context.briefings.calendar(words, now=context.now(), zone=await context.zone())
    if found.entries:
        await _send(context, found)
    elif found.vague:
        await context.say(_without_day(found))
    else:
        await ask(context, "meetings", words)


async def _send(context: Context, found: CalendarFile) -> None:
    if len(found.entries) == 1 and not found.vague:
        (entry,), (title,) = found.entries, found.meetings
        await context.send_file(f"meeting-{entry.meeting}.ics", found.content, f"{title}{_kind_words(entry)}")
    else:
        words = f"{counted(len(found.entries), 'meeting').capitalize()} as a calendar file."
        await context.send_file(SOME_FILE, found.content, f"{words}{_missing(found)}")


async def _send_followed(context: Context) -> None:
    subscriber = await context.subscriber()
    found = await context.briefings.followed(subscriber, now=context.now())
    if not found.entries:
        nothing = f"No meeting{_whose(subscriber)} has a day ahead, so there is nothing for a calendar."
        await context.say(f"{nothing}{_vague(found, 'meeting')} /meetings shows what is known.")
        return
    words = f"{counted(len(found.entries), 'meeting').capitalize()} ahead{_whose(subscriber)}, as a calendar file."
    stays = " The file stays as it is: ask again after a change."
    choices = [GET_ADDRESS] if context.settings.calendar_url else []
    await context.send_file(FOLLOWED_FILE, found.content, f"{words}{_missing(found)}{stays}", choices)


def _whose(subscriber: Subscriber) -> str:
    return " among those followed here" if subscriber.subscribed and (subscriber.follows or subscriber.mutes) else ""


def _missing(found: CalendarFile) -> str:
    """Which meetings are not in the file, and why."""
    later = f" {found.left_out} later ones are left out." if found.left_out else ""
    return _vague(found, "other") + later


def _vague(found: CalendarFile, noun: str) -> str:
    if not found.vague:
        return ""
    return f" {counted(found.vague, noun).capitalize()} {'has' if found.vague == 1 else 'have'} no day yet."


def _without_day(found: CalendarFile) -> str:
    if len(found.meetings) > 1:
        return "None of these meetings has a day yet, so there is nothing for a calendar."
    return f"{found.meetings[0] if found.meetings else 'It'} has no day yet, so there is nothing for a calendar."


def _kind_words(entry: Entry) -> str:
    """What a calendar will show, where that is not simply a meeting at its hour."""
    words = ", as a calendar entry."
    if entry.status is EntryStatus.CANCELLED:
        return f"{words} Its day no longer holds: the entry says so, and takes the place of an older one."
    if entry.status is EntryStatus.TENTATIVE:
        words += " It is not certain yet, and the entry says so."
    if entry.is_day:
        words += " No exact hour is known, so it takes the whole day."
    return words


# --------------------------------------------------------------------------- the address


async def change_address(context: Context, wish: str) -> None:
    """The buttons "feed:show", "feed:new" and "feed:off": the address, another one in its place, or none any more."""
    await context.require_settler()
    if not context.settings.calendar_url:
        await context.say(NO_ADDRESS)
        return
    before = await context.subscriber()
    if wish == "off":
        await _keep(context, before, None)
        await context.instead(REVOKED)
    elif wish == "new" and before.feed is None:
        await context.instead(NO_LONGER)
    elif wish == "new":
        await _show(context, await _keep(context, before, new_secret()), in_place=True)
    else:
        await _show(context, before.feed or await _keep(context, before, new_secret()))


async def _keep(context: Context, before: Subscriber, secret: str | None) -> str:
    await context.subscriptions.keep(replace(before, feed=secret), now=context.now())
    return secret or ""


async def _show(context: Context, secret: str, *, in_place: bool = False) -> None:
    assert context.settings.calendar_url
    words = f"{address(context.settings.calendar_url, secret)}\n{HOW}"
    choices = (Choice("New address", "feed:new"), Choice("Take it back", "feed:off"))
    await (context.instead(words, choices) if in_place else context.say(words, choices))
