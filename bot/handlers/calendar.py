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
from briefings.compose.counts import capitalized, counted
from briefings.compose.times import spelled
from briefings.entries import CalendarFile
from briefings.language import gettext, marked, ngettext
from store.records import Subscriber

ADDRESS = frozenset({"feed", "address", "link"})
"""What is typed behind /calendar for the address instead of a file."""
GONE = marked("I do not know that meeting any more. /meetings shows what is next.")
NO_ADDRESS = marked(
    "There is no address for calendars here yet. Whoever runs this bot has to set HEALTH_LISTEN, where it answers, and "
    "CALENDAR_URL, the public address that leads there; the README says how. Until then /calendar sends a file."
)
HOW = marked(
    "Your calendar takes it as a subscription and follows every change by itself. Google: Other calendars, From URL. "
    "Apple: New Calendar Subscription. Outlook: Add calendar, Subscribe from web.\n"
    "Whoever has the address sees what is followed here, so keep it to yourself."
)
REVOKED = marked("The address is gone; whoever asks there finds nothing. /calendar feed makes a new one.")
NO_LONGER = marked("This chat has no calendar address any more. /calendar feed makes one.")
FOLLOWED_FILE = "attache-meetings.ics"
SOME_FILE = "meetings.ics"


async def calendar(_: Update, context: Context) -> None:
    """/calendar [number, words or "feed"]: a meeting, those the words mean, or without any all that is followed."""
    words = context.asked
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
        return gettext(GONE)
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
        await context.send_file(f"meeting-{entry.meeting}.ics", found.content, _kind_words(title, entry))
    else:
        count = capitalized(counted(len(found.entries), "meeting"))
        words = gettext("{meetings} as a calendar file.", meetings=count)
        await context.send_file(SOME_FILE, found.content, f"{words}{_missing(found)}")


async def _send_followed(context: Context) -> None:
    subscriber = await context.subscriber()
    found = await context.briefings.followed(subscriber, now=context.now())
    if not found.entries:
        nothing = [_nothing_ahead(subscriber), *_vague_meetings(found), gettext("/meetings shows what is known.")]
        await context.say(" ".join(nothing))
        return
    stays = gettext("The file stays as it is: ask again after a change.")
    get_address = Choice(gettext("An address that stays up to date"), "feed:show")
    choices = [get_address] if context.settings.calendar_url else []
    words = f"{_ahead(found, subscriber)}{_missing(found)} {stays}"
    await context.send_file(FOLLOWED_FILE, found.content, words, choices)


def _is_chosen(subscriber: Subscriber) -> bool:
    """True where not everything is followed."""
    return subscriber.subscribed and bool(subscriber.follows or subscriber.mutes)


def _nothing_ahead(subscriber: Subscriber) -> str:
    if _is_chosen(subscriber):
        return gettext("No meeting among those followed here has a day ahead, so there is nothing for a calendar.")
    return gettext("No meeting has a day ahead, so there is nothing for a calendar.")


def _ahead(found: CalendarFile, subscriber: Subscriber) -> str:
    count = capitalized(counted(len(found.entries), "meeting"))
    if _is_chosen(subscriber):
        return gettext("{meetings} ahead among those followed here, as a calendar file.", meetings=count)
    return gettext("{meetings} ahead, as a calendar file.", meetings=count)


def _missing(found: CalendarFile) -> str:
    """Which meetings are not in the file, and why; a blank before each sentence."""
    words = []
    if found.vague:
        number = capitalized(spelled(found.vague))
        words.append(
            ngettext("One other has no day yet.", "{number} others have no day yet.", found.vague, number=number)
        )
    if found.left_out:
        words.append(gettext("{number} later ones are left out.", number=found.left_out))
    return "".join(f" {each}" for each in words)


def _vague_meetings(found: CalendarFile) -> list[str]:
    if not found.vague:
        return []
    number = capitalized(spelled(found.vague))
    return [ngettext("One meeting has no day yet.", "{number} meetings have no day yet.", found.vague, number=number)]


def _without_day(found: CalendarFile) -> str:
    if len(found.meetings) > 1:
        return gettext("None of these meetings has a day yet, so there is nothing for a calendar.")
    if not found.meetings:
        return gettext("It has no day yet, so there is nothing for a calendar.")
    return gettext("{meeting} has no day yet, so there is nothing for a calendar.", meeting=found.meetings[0])


def _kind_words(title: str, entry: Entry) -> str:
    """What a calendar will show, and more where that is not simply a meeting at its hour."""
    words = [gettext("{meeting}, as a calendar entry.", meeting=title)]
    if entry.status is EntryStatus.CANCELLED:
        return " ".join(
            [*words, gettext("Its day no longer holds: the entry says so, and takes the place of an older one.")]
        )
    if entry.status is EntryStatus.TENTATIVE:
        words.append(gettext("It is not certain yet, and the entry says so."))
    if entry.is_day:
        words.append(gettext("No exact hour is known, so it takes the whole day."))
    return " ".join(words)


# --------------------------------------------------------------------------- the address


async def change_address(context: Context, wish: str) -> None:
    """The buttons "feed:show", "feed:new" and "feed:off": the address, another one in its place, or none any more."""
    await context.require_settler()
    if not context.settings.calendar_url:
        await context.say(gettext(NO_ADDRESS))
        return
    before = await context.subscriber()
    if wish == "off":
        await _keep(context, before, None)
        await context.instead(gettext(REVOKED))
    elif wish == "new" and before.feed is None:
        await context.instead(gettext(NO_LONGER))
    elif wish == "new":
        await _show(context, await _keep(context, before, new_secret()), in_place=True)
    else:
        await _show(context, before.feed or await _keep(context, before, new_secret()))


async def _keep(context: Context, before: Subscriber, secret: str | None) -> str:
    await context.subscriptions.keep(replace(before, feed=secret), now=context.now())
    return secret or ""


async def _show(context: Context, secret: str, *, in_place: bool = False) -> None:
    assert context.settings.calendar_url
    words = f"{address(context.settings.calendar_url, secret)}\n{gettext(HOW)}"
    choices = (Choice(gettext("New address"), "feed:new"), Choice(gettext("Take it back"), "feed:off"))
    await (context.instead(words, choices) if in_place else context.say(words, choices))
