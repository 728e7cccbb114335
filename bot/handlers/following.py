"""/following: everything that is followed and muted here on one screen, with a button each to take it away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from telegram import Update

from bot.context import Context
from bot.handlers.settings import after_choices
from bot.hours import digest_line, quiet_line
from bot.leads import spoken_leads
from bot.wording import settings_words, when_told
from briefings.briefing import Choice
from briefings.compose.times import day_words
from briefings.compose.wording import clipped, meeting_title
from briefings.dues import has_reminders
from briefings.language import gettext, marked
from briefings.wishes import Wish, WishKind, names_nothing, wishes, without
from store.records import Meeting, Subscriber

MOST_SHOWN = 40
LONGEST_TITLE = 60
LONGEST_LABEL = 28
EMPTY = marked(
    "You follow nothing here yet.\n"
    "/subscribe: every meeting. /subscribe Russia and NATO: where both take part. "
    "/subscribe nuclear: meetings about it."
)


async def following(_: Update, context: Context) -> None:
    """/following: what is followed here, what is left out, and when it is told."""
    await _show(context)


async def show_following(context: Context, _: str) -> None:
    """A button "following:": the same, in place."""
    await _show(context)


async def take_away(context: Context, name: str) -> str:
    """A button "drop:<wish>": that alone is followed, or muted, no longer; the screen stays, without it."""
    await context.require_settler()
    before = await context.subscriber()
    wish = next((each for each in wishes(before) if each.name == name), None)
    if wish is None:
        await _show(context)
        return gettext("That was taken away before.")
    await context.subscriptions.keep(without(before, wish), now=context.now())
    await _show(context)
    if wish.kind is WishKind.LEADS:
        return gettext("Reminded of as of all others.")
    return gettext("No longer muted.") if wish.is_muting else gettext("No longer followed.")


async def confirmed_only(context: Context, argument: str) -> str:
    """A button "confirmed:on" or "confirmed:off": whether what no side has confirmed is reminded of."""
    await context.require_settler()
    only = argument == "on"
    await context.subscriptions.keep(replace(await context.subscriber(), only_confirmed=only), now=context.now())
    await _show(context)
    return gettext("Only what a side has confirmed.") if only else gettext("Also what is only reported.")


async def _show(context: Context) -> None:
    subscriber = await context.subscriber()
    found = tuple(wishes(subscriber))
    if not found and not subscriber.subscribed:
        choices = [Choice(gettext("Every meeting"), "subscribe:"), Choice(gettext("What is next"), "meetings:1:")]
        await context.answer(gettext(EMPTY), choices)
        return
    known = {name: await context.store.meeting(name) for name in (each.value[0] for each in found if each.is_meeting)}
    titles = _titles(known, context.now().date())
    timed = titles | _with_own_times(subscriber, known, titles)
    await context.answer(_screen(context, subscriber, found, timed), _buttons(subscriber, found, titles))


def _titles(known: Mapping[str, Meeting | None], today: date) -> dict[str, str]:
    """What single meetings are called, by their ids."""
    return {
        name: _title(meeting, today) if meeting else gettext("a meeting not known any more")
        for name, meeting in known.items()
    }


def _with_own_times(
    subscriber: Subscriber, known: Mapping[str, Meeting | None], titles: Mapping[str, str]
) -> dict[str, str]:
    """The same of those that have lead times of their own, with when they are told; a muted one is not told."""
    times = {own.meeting: own.leads for own in subscriber.own_leads if own.meeting not in subscriber.mutes}
    return {
        name: f"{titles[name]} ({_when(subscriber, meeting, times[name])})"
        for name, meeting in known.items()
        if name in times
    }


def _when(subscriber: Subscriber, meeting: Meeting | None, leads: Sequence[timedelta]) -> str:
    """When it is told; of one that nothing is planned for what was asked."""
    if meeting and has_reminders(meeting):
        return when_told(subscriber, meeting)
    return gettext("{time} before", time=spoken_leads(leads))


def _title(meeting: Meeting, today: date) -> str:
    day = meeting.when.earliest
    title = clipped(meeting_title(meeting), LONGEST_TITLE)
    return f"{title}, {day_words(day, today, weekday=False)}" if day else title


def _screen(context: Context, subscriber: Subscriber, found: tuple[Wish, ...], titles: dict[str, str]) -> str:
    lines = [gettext("You follow")]
    if subscriber.subscribed and names_nothing(subscriber):
        lines.append("• " + gettext("every meeting"))
    shown = found[:MOST_SHOWN]
    own = [each for each in shown if each.kind is WishKind.LEADS]
    lines += [f"• {_words(each, titles)}" for each in shown if not each.is_muting and each not in own]
    if own:
        lines += ["", gettext("At times of their own"), *(f"• {_words(each, titles)}" for each in own)]
    if muted := [each for each in shown if each.is_muting]:
        lines += ["", gettext("Muted"), *(f"• {_words(each, titles)}" for each in muted)]
    if len(found) > MOST_SHOWN:
        lines.append(gettext("… and {number} more", number=len(found) - MOST_SHOWN))
    confirmed = gettext("Only what a side has confirmed.") if subscriber.only_confirmed else ""
    hours = filter(None, (confirmed, quiet_line(subscriber), digest_line(subscriber)))
    return "\n".join([*lines, "", *hours, settings_words(subscriber, context.now())])


def _words(wish: Wish, titles: dict[str, str]) -> str:
    return titles[wish.value[0]] if wish.is_meeting else wish.words


def _buttons(subscriber: Subscriber, found: tuple[Wish, ...], titles: dict[str, str]) -> list[Choice]:
    drops = [
        Choice(f"✕ {clipped(titles.get(each.value[0], each.words), LONGEST_LABEL)}", f"drop:{each.name}")
        for each in found[:MOST_SHOWN]
    ]
    toggle = (
        Choice(gettext("Unconfirmed too"), "confirmed:off")
        if subscriber.only_confirmed
        else Choice(gettext("Only confirmed"), "confirmed:on")
    )
    hours = (Choice(gettext("Quiet hours"), "quiet:"), Choice(gettext("Digest"), "digest:"))
    return [*drops, toggle, *hours, *after_choices(), Choice(gettext("Language"), "language:")]
