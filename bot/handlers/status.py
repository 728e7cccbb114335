"""/status: how the bot is doing, for its admins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from statistics import median_low as median

from telegram import Update

from bot.context import LOOK, Context
from bot.handlers.feeds import all_told
from bot.reasons import reason_of
from bot.set_back import ahead_of
from bot.versions import own_version
from bot.zones import local_time, zone_label
from briefings.compose.desk import ADMIN
from briefings.language import gettext, marked, ngettext
from briefings.locales import decimal
from store.base import StoreError
from store.records import OPEN_STATES, Delivery, DeliveryState, Meeting, MeetingStatus, Subscriber
from store.work import Work

LATELY = timedelta(days=1)
ASKED = "status"
"""The note that is written to see whether the store takes anything."""


async def status(_: Update, context: Context) -> None:
    """/status: what is stored, who reads, what waits to be sent and when, what is uncertain."""
    context.require_admin(LOOK)
    store, zone, now = context.store, await context.zone(), context.now()
    ended = await store.deliveries_ended_since(now - LATELY)
    meetings, drafts = await store.meetings(), await store.drafts()
    articles = [article for article in await store.articles() if article.publisher != ADMIN]
    lines = [
        gettext("Stored: {what}.", what=", ".join((_articles(len(articles)), _meetings(meetings, context.now())))),
        gettext("Under review: {what}.", what=_articles(len(drafts))),
        gettext("Readers: {what}.", what=_readers(await store.subscribers())),
        gettext("To be sent: {what}.", what=_outbox(await store.deliveries_counted())),
        gettext("Next look at what is due: {when}.", when=_moment(context.bureau.next_wake_up(), zone)),
        gettext("Lateness: {what}.", what=_lateness([each for each in ended if each.state is DeliveryState.SENT], now)),
        gettext("Reading: {what}.", what=_room(context)),
        gettext("Feeds: {what}.", what=all_told(await store.feeds(), context.now())),
        gettext(
            "Version {version}, running since {when}.",
            version=gettext(own_version()),
            when=_moment(context.bureau.started, zone),
        ),
    ]
    lines[:0] = [*_clock(ahead_of(now, articles, ended), now, zone)]
    if trouble := context.bureau.trouble():
        words = marked("Reminders do not go out just now: {reason}. It is tried again every few seconds.")
        lines.insert(0, gettext(words, reason=trouble))
    elif trouble := await _store_trouble(context):
        words = marked("Nothing new is kept just now: {reason}. Reminders cannot go out either until that is mended.")
        lines.insert(0, gettext(words, reason=trouble))
    if left := context.bureau.rereading.left:
        lines.append(
            ngettext(
                "{number} article is still to be read again, with better rules.",
                "{number} articles are still to be read again, with better rules.",
                left,
            )
        )
    if failure := context.bureau.readiness.failure:
        words = marked("Answers: not made ready in advance ({kind}); they take longer. This is tried again by itself.")
        lines.append(gettext(words, kind=failure))
    await context.say("\n".join(lines))


def _meetings(meetings: Sequence[Meeting], now: datetime) -> str:
    ahead = sum(
        each.status is MeetingStatus.SCHEDULED and each.when.latest is not None and each.when.latest >= now.date()
        for each in meetings
    )
    total = ngettext("{number} meeting", "{number} meetings", len(meetings))
    return gettext("{meetings}, {number} of them scheduled and ahead", meetings=total, number=ahead)


def _articles(number: int) -> str:
    return ngettext("{number} article", "{number} articles", number)


def _readers(subscribers: Sequence[Subscriber]) -> str:
    active = [each for each in subscribers if each.subscribed]
    told = ngettext("{number} chat with reminders", "{number} chats with reminders", len(active))
    paused = sum(each.paused is not None for each in active)
    return ", ".join((told, gettext("{number} paused", number=paused)))


async def _store_trouble(context: Context) -> str | None:
    """Why the store takes nothing, in a few words: found by writing a note."""
    try:
        await context.store.commit(Work(notes=((ASKED, context.now().isoformat(timespec="minutes")),)))
    except StoreError as error:
        return reason_of(type(error))
    return None


def _clock(latest: datetime | None, now: datetime, zone: str) -> Iterator[str]:
    """That the clock was set back, where something has happened already that lies ahead of it."""
    if latest is not None:
        words = marked(
            "The clock stands at {now}, and something happened here already at {latest}: it was set back. Nothing "
            "comes twice for that, but all reminders are late until it is right."
        )
        yield gettext(words, now=_moment(now, zone), latest=_moment(latest, zone))


def _outbox(counts: Mapping[DeliveryState, int]) -> str:
    waiting = sum(counts[state] for state in OPEN_STATES)
    told = (
        ngettext("{number} message", "{number} messages", waiting),
        gettext("{number} uncertain", number=counts[DeliveryState.UNCERTAIN]),
        gettext("{number} that could not be sent", number=counts[DeliveryState.DEAD]),
    )
    return ", ".join(told)


def _lateness(sent: Sequence[Delivery], now: datetime) -> str:
    """How long after they were due the messages of the last day went out: half of them, and the latest."""
    lately = [each for each in sent if each.changed_at and now - LATELY <= each.changed_at <= now]
    late = sorted(max(each.changed_at - each.due_at, timedelta()) for each in lately if each.changed_at)
    if not late:
        return gettext("nothing was sent in the last 24 hours")
    half, all_of_them = _seconds(median(late)), _seconds(late[-1])
    words = marked("half of the {number} sent in the last 24 hours within {half}, all within {latest}")
    return gettext(words, number=len(late), half=half, latest=all_of_them)


def _seconds(span: timedelta) -> str:
    seconds = span.total_seconds()
    return f"{decimal(seconds)} s" if seconds < 90 else f"{round(seconds / 60)} min"


def _room(context: Context) -> str:
    room, model = context.bureau.room, context.settings.spacy_model
    if room.failure:
        return gettext("not possible. {why}", why=gettext(room.failure).rstrip("."))
    if room.stopped:
        return gettext("stopped; it starts again with the next article ({model})", model=model)
    return gettext("ready ({model})", model=model) if room.ready else gettext("still loading ({model})", model=model)


def _moment(moment: datetime | None, zone: str) -> str:
    if moment is None:
        return gettext("when something is planned")
    there = local_time(moment, zone)
    return f"{there.day}, {there.clock} ({zone_label(zone)})"
