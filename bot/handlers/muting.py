"""/mute and /unmute: what is left out of all that is followed, by party, by words, or one meeting alone."""

from __future__ import annotations

from dataclasses import replace

from telegram import Update

from bot.context import Context
from bot.handlers.follow import (
    MOST_FOLLOWED,
    MOST_MUTED,
    NO_SUCH_MEETING,
    NOTHING_SET,
    meeting_meant,
    other_pairs,
    plus,
    quoted,
    show,
    to_following,
    too_much,
    topic_of,
    without_named,
    without_topic,
)
from bot.subscriptions import UnknownParty
from bot.wording import what_comes
from briefings.briefing import Choice
from briefings.compose.wording import meeting_title
from briefings.language import gettext
from briefings.locales import party_name
from briefings.sides import Named
from briefings.wishes import names_nothing
from store.records import Subscriber


async def mute_words(_: Update, context: Context) -> None:
    """/mute [party, words or a meeting]: nothing of these, whatever else is followed."""
    words = context.asked
    if not words:
        words = gettext("Write what you do not want to hear of: /mute Russia, /mute football. /following shows it all.")
        await show(context, words)
        return
    await context.require_settler()
    if meeting := await meeting_meant(context, words):
        await show(context, f"{await mute(context, meeting.id)} ({meeting_title(meeting)})", [to_following()])
        return
    try:
        named = Named() if quoted(words) else await context.subscriptions.named(words)
    except UnknownParty as unknown:
        if unknown.nearest:
            nearest = [
                Choice(gettext("Mute {party}", party=party_name(side)), f"muted:{side}") for side in unknown.nearest
            ]
            await show(
                context,
                str(unknown),
                [
                    *nearest,
                    Choice(gettext("Mute the words “{words}”", words=topic_of(words)), f"muting:{topic_of(words)}"),
                ],
            )
            return
        named = Named()
    if named == Named():
        await mute_topic(context, quoted(words) or words)
    else:
        await _mute(context, named)


async def mute_sides(context: Context, words: str) -> None:
    """A button "muted:<party>"."""
    await context.require_settler()
    await _mute(context, await context.subscriptions.named(words))


async def _mute(context: Context, named: Named) -> None:
    before = await context.subscriber()
    await _kept_muted(context, without_named(before, named))


async def mute_topic(context: Context, words: str) -> None:
    """A button "muting:<words>": no meeting that has to do with them. Raises UnclearWords."""
    await context.require_settler()
    before, topic = await context.subscriber(), topic_of(words)
    muted = without_topic(before.muted_topics, topic)
    if len(muted) >= MOST_FOLLOWED:
        raise too_much(MOST_FOLLOWED)
    await _kept_muted(context, replace(before, muted_topics=(*muted, topic)))


async def _kept_muted(context: Context, after: Subscriber) -> None:
    await context.subscriptions.keep(after, now=context.now())
    await show(context, _muted(after), [to_following()])


def _muted(after: Subscriber) -> str:
    if after.subscribed and _is_all_muted(after):
        return what_comes(after) + " " + gettext("So nothing is left to remind you of.")
    return what_comes(after) if after.subscribed else gettext("Muted.") + f" {gettext(NOTHING_SET)}"


def _is_all_muted(after: Subscriber) -> bool:
    """True where only parties are followed, and every one of them is muted."""
    if after.topics or after.meetings or names_nothing(after):
        return False
    muted = set(after.mutes)
    pairs_left = [
        pair for pair in after.pairs if muted.isdisjoint(pair) and set(pair) not in map(set, after.muted_pairs)
    ]
    return muted.issuperset(after.follows) and not pairs_left


async def unmute_words(_: Update, context: Context) -> None:
    """/unmute [party, words or a meeting]: reminded of again, where the rest is."""
    words = context.asked
    await context.require_settler()
    before = await context.subscriber()
    topic = " ".join(words.split()).strip(" “”\"'").casefold()
    meeting = await meeting_meant(context, words)
    if topic in map(str.casefold, before.muted_topics):
        after = replace(before, muted_topics=without_topic(before.muted_topics, topic))
    elif meeting:
        after = replace(before, mutes=tuple(each for each in before.mutes if each != meeting.id))
    else:
        named = await context.subscriptions.named(words) if words else Named()
        after = _unmuted(before, named)
    if after == before:
        await show(context, gettext("That is not muted here."), [to_following()])
        return
    await context.subscriptions.keep(after, now=context.now())
    await show(context, what_comes(after) if after.subscribed else gettext("Muted no longer."), [to_following()])


def _unmuted(before: Subscriber, named: Named) -> Subscriber:
    """Two that are named together are heard of again together; else, if they were not muted so, each by itself."""
    pairs = other_pairs(before.muted_pairs, named)
    sides = named.sides if pairs != before.muted_pairs else named.all_sides
    return replace(before, muted_pairs=pairs, mutes=tuple(each for each in before.mutes if each not in sides))


async def mute(context: Context, meeting_id: str) -> str:
    """A button "mute:<meeting>": nothing more of this one, everything else as before. What is no meeting is refused."""
    await context.require_settler()
    if await context.store.meeting(meeting_id) is None:
        return gettext(NO_SUCH_MEETING)
    before = await context.subscriber()
    after = replace(
        before,
        mutes=plus(before.mutes, meeting_id)[-MOST_MUTED:],
        meetings=tuple(each for each in before.meetings if each != meeting_id),
    )
    await context.subscriptions.keep(after, now=context.now())
    return gettext("No more reminders of this meeting.")


async def unmute(context: Context, meeting_id: str) -> str:
    """A button "unmute:<meeting>": reminded of again, where the rest is."""
    await context.require_settler()
    before = await context.subscriber()
    mutes = tuple(each for each in before.mutes if each != meeting_id)
    await context.subscriptions.keep(replace(before, mutes=mutes), now=context.now())
    return gettext("Reminders of this meeting come again.")
