"""/status: how the bot is doing, for its admins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from statistics import median_low as median

from telegram import Update

from bot.context import Context
from bot.zones import local_time, zone_label
from store.records import OPEN_STATES, Delivery, DeliveryState, Meeting, MeetingStatus, Subscriber

LATELY = timedelta(days=1)


async def status(_: Update, context: Context) -> None:
    """/status: what is stored, who reads, what waits to be sent and when, what is uncertain."""
    context.require_admin("look at this")
    store, zone = context.store, await context.zone()
    articles, meetings, drafts = await store.articles(), await store.meetings(), await store.drafts()
    lines = (
        f"Stored: {_counted(len(articles), 'article')}, {_meetings(meetings, context.now())}.",
        f"Under review: {_counted(len(drafts), 'article')}.",
        f"Readers: {_readers(await store.subscribers())}.",
        f"To be sent: {_outbox(await store.deliveries())}.",
        f"Next look at what is due: {_moment(context.bureau.next_wake_up(), zone)}.",
        f"Lateness: {_lateness(await store.deliveries(DeliveryState.SENT), context.now())}.",
        f"Reading: {_room(context)}.",
        f"Version {_version()}, running since {_moment(context.bureau.started, zone)}.",
    )
    await context.say("\n".join(lines))


def _meetings(meetings: Sequence[Meeting], now: datetime) -> str:
    ahead = sum(
        each.status is MeetingStatus.SCHEDULED and each.when.latest is not None and each.when.latest >= now.date()
        for each in meetings
    )
    return f"{_counted(len(meetings), 'meeting')}, {ahead} of them scheduled and ahead"


def _readers(subscribers: Sequence[Subscriber]) -> str:
    active = [each for each in subscribers if each.subscribed]
    return f"{_counted(len(active), 'chat')} with reminders, {sum(each.paused is not None for each in active)} paused"


def _outbox(deliveries: Sequence[Delivery]) -> str:
    counts = Counter(each.state for each in deliveries)
    waiting = sum(counts[state] for state in OPEN_STATES)
    told = [f"{_counted(waiting, 'message')}", f"{counts[DeliveryState.UNCERTAIN]} uncertain"]
    return ", ".join([*told, f"{counts[DeliveryState.DEAD]} that could not be sent"])


def _version() -> str:
    """That of the package; a checkout that was never installed has none."""
    try:
        return version("attache")
    except PackageNotFoundError:
        return "not known"


def _lateness(sent: Sequence[Delivery], now: datetime) -> str:
    """How long after they were due the messages of the last day went out: half of them, and the latest."""
    lately = [each for each in sent if each.changed_at and now - LATELY <= each.changed_at <= now]
    late = sorted(max(each.changed_at - each.due_at, timedelta()) for each in lately if each.changed_at)
    if not late:
        return "nothing was sent in the last 24 hours"
    half, all_of_them = _seconds(median(late)), _seconds(late[-1])
    return f"half of the {len(late)} sent in the last 24 hours within {half}, all within {all_of_them}"


def _seconds(span: timedelta) -> str:
    seconds = span.total_seconds()
    return f"{seconds:.1f} s" if seconds < 90 else f"{round(seconds / 60)} min"


def _room(context: Context) -> str:
    room, model = context.bureau.room, context.settings.spacy_model
    if room.failure:
        return f"not possible. {room.failure.rstrip('.')}"
    return f"{'ready' if room.ready else 'still loading'} ({model})"


def _moment(moment: datetime | None, zone: str) -> str:
    if moment is None:
        return "when something is planned"
    there = local_time(moment, zone)
    return f"{there.day}, {there.clock} ({zone_label(zone)})"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number != 1 else ''}"
