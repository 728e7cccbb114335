"""/subscribe and /unsubscribe, /mute and /unmute: what a chat is reminded of.

Everything, parties, two parties together, words, or a single meeting; and what of it is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from telegram import Update

from bot.context import Context
from bot.handlers.brief import is_number, meeting_numbered
from bot.handlers.settings import after_choices
from bot.leads import parse_leads
from bot.subscriptions import UnknownParty
from bot.wording import settings_words, what_comes
from briefings.briefing import Choice
from briefings.compose.wording import meeting_title
from briefings.language import gettext, marked
from briefings.locales import party_name
from briefings.sides import Named
from briefings.topics import read_topic
from briefings.wishes import MEETING_ID, names_nothing, stopped
from store.records import Meeting, Subscriber

_ONLY_CONFIRMED = re.compile(r"\bonly (?:what is )?confirmed(?: meetings| ones)?\b|\bconfirmed only\b", re.IGNORECASE)
MOST_FOLLOWED = 20
MOST_OFFERED = 3
MOST_MUTED = 100
MOST_WORDS_BYTES = 50
"""A button has to carry them."""
NO_SUCH_MEETING = marked("I do not know that meeting any more, so nothing was changed.")
NOTHING_SET = marked("No reminders are set here. /subscribe starts them.")
HAD_ALL = marked("Until now it was every meeting; /subscribe alone brings that back.")
ONLY_MEETINGS = marked("Only single meetings are followed here. /subscribe starts other reminders.")


def to_following() -> Choice:
    """The button that shows all that is followed."""
    return Choice(gettext("All I follow"), "following:")


class TooMuchFollowed(Exception):
    """More is followed or muted than one person can mean; the message says how many go."""


class UnclearWords(Exception):
    """Words that nothing could be found by; the message says what is wanted."""


async def show(context: Context, text: str, choices: Sequence[Choice] = ()) -> None:
    """Say it in place of the message whose button was pressed, unless that is an answer somebody may still read."""
    if context.pressed and await context.answer_named(context.message.message_id) is None:
        await context.instead(text, choices)
    else:
        await context.say(text, choices)


# --------------------------------------------------------------------------- following


async def subscribe(_: Update, context: Context) -> None:
    """/subscribe [parties, words or a meeting]: a reminder before each meeting that is meant; they add up."""
    await start_following(context, context.asked)


async def start_following(context: Context, words: str) -> None:
    """Follow what the words mean in addition to what was followed; without words, every meeting.

    "only confirmed" among them is no subject: what no side has confirmed is left out from then on.
    """
    await context.require_settler()
    if _ONLY_CONFIRMED.search(words):
        words = _ONLY_CONFIRMED.sub(" ", words).strip(" ,;")
        surely = replace(await context.subscriber(), only_confirmed=True)
        await context.subscriptions.keep(surely, now=context.now())
        if not words and surely.subscribed:  # what is followed stays, of that only what is confirmed
            await _tell(context, surely)
            return
    if meeting := await meeting_meant(context, words):
        await show(context, await follow_meeting(context, meeting), _after_meeting(meeting))
        return
    if topic := quoted(words):
        await follow_words(context, topic)
        return
    try:
        named = await context.subscriptions.named(words) if words else Named()
    except UnknownParty as unknown:
        await _follow_unknown(context, words, unknown)
        return
    await _follow(context, named, capital=words)


async def follow_ahead(context: Context, argument: str) -> None:
    """A button "ahead:<lead time>:<words>": the same, and so long before."""
    await context.require_settler()
    lead, _, words = argument.partition(":")
    before = await context.subscriber()
    await context.subscriptions.keep(replace(before, leads=parse_leads(lead)), now=context.now())
    await start_following(context, words)


async def _follow(context: Context, named: Named, *, capital: str = "") -> None:
    """Follow these parties, or everything; what is muted stays so, and the answer says it."""
    before = await context.subscriber()
    if named == Named():
        after = replace(before, follows=(), pairs=(), topics=())
    else:
        kept = before if before.subscribed else replace(before, follows=(), pairs=(), topics=())
        after = replace(
            kept,
            follows=plus(kept.follows, *named.sides),
            pairs=tuple(dict.fromkeys((*kept.pairs, *named.pairs))),
            mutes=tuple(side for side in kept.mutes if side not in named.all_sides),
            muted_pairs=other_pairs(kept.muted_pairs, named),
        )
    await _keep(context, after)
    offered = await _offered(context) if names_nothing(after) else _place_meant(capital, before)
    await _tell(context, after, offered, before=before)


async def follow_words(context: Context, words: str) -> None:
    """A button "words:<words>": follow the meetings that have to do with them. Raises UnclearWords."""
    await _follow_words(context, words)


async def follow_place(context: Context, words: str) -> None:
    """A button "instead:<capital>": what is there, and not the government that it was taken for."""
    capital = read_topic(words).capital
    await _follow_words(context, words, instead_of=capital.side if capital else None)


async def _follow_words(context: Context, words: str, *, instead_of: str | None = None) -> None:
    await context.require_settler()
    topic = topic_of(words)
    before = await context.subscriber()
    kept = before if before.subscribed else replace(before, follows=(), pairs=(), topics=())
    after = replace(
        kept,
        follows=tuple(side for side in kept.follows if side != instead_of),
        topics=(*without_topic(kept.topics, topic), topic),
        muted_topics=without_topic(kept.muted_topics, topic),
    )
    await _keep(context, after)
    await _tell(context, after, before=before)


def without_topic(topics: tuple[str, ...], topic: str) -> tuple[str, ...]:
    """The others, however it is written."""
    return tuple(each for each in topics if each.casefold() != topic.casefold())


async def _follow_unknown(context: Context, words: str, unknown: UnknownParty) -> None:
    """No party is called so: follow the words if a meeting has to do with them, else offer to, and what is nearest."""
    topic = topic_of(unknown.words if "," in words else words)
    found = (await context.briefings.topics((topic,)))[topic]
    if found and not unknown.nearest:
        await follow_words(context, topic)
        return
    nearest = [
        Choice(gettext("Follow {party}", party=party_name(side)), f"subscribe:{side}") for side in unknown.nearest
    ]
    lines = [str(unknown)]
    if not found:
        words = marked("No meeting has to do with “{words}” so far; you can follow the words all the same.")
        lines.append(gettext(words, words=topic))
    to_words = Choice(gettext("Follow the words “{words}”", words=topic), f"words:{topic}")
    await show(context, "\n".join(lines), [*nearest, to_words])


async def _keep(context: Context, after: Subscriber) -> None:
    """Keep it as one that is subscribed. Raises TooMuchFollowed."""
    for named in (after.follows, after.pairs, after.topics):
        if len(named) > MOST_FOLLOWED:
            raise too_much(MOST_FOLLOWED)
    after = replace(after, subscribed=True, paused=None, since=after.since or context.now())
    await context.subscriptions.keep(after, now=context.now())


def too_much(most: int) -> TooMuchFollowed:
    """What to say where more than this are named."""
    return TooMuchFollowed(
        gettext("At most {number} at a time, please. /following shows what to take away.", number=most)
    )


async def _tell(
    context: Context, after: Subscriber, offered: tuple[Choice, ...] = (), *, before: Subscriber | None = None
) -> None:
    """What comes from now on; who followed everything before and has named something hears that the rest has ended."""
    after = replace(after, subscribed=True)
    had_all = before is not None and before.subscribed and names_nothing(before) and not names_nothing(after)
    lines = [what_comes(after), *([gettext(HAD_ALL)] if had_all else []), settings_words(after, context.now())]
    await show(
        context, "\n".join(lines), (*offered, *([] if names_nothing(after) else [to_following()]), *after_choices())
    )


async def _offered(context: Context) -> tuple[Choice, ...]:
    """The parties with most meetings ahead, to follow them alone."""
    return tuple(
        Choice(gettext("Only {party}", party=party_name(side)), f"subscribe:{side}")
        for side in await busiest(context, MOST_OFFERED)
    )


async def busiest(context: Context, most: int) -> list[str]:
    """The parties with most meetings ahead."""
    today = context.now().date()
    ahead = [each for each in await context.store.meetings() if each.when.latest and each.when.latest >= today]
    counts = Counter(side for meeting in ahead for side in meeting.sides)
    return [side for side, _ in counts.most_common(most)]


def _place_meant(words: str, before: Subscriber) -> tuple[Choice, ...]:
    """Who names a capital may have meant the place, and not the government that sits there."""
    query = read_topic(words)
    if query.capital is None or len(query.terms) > 1:
        return ()
    verb = "words" if query.capital.side in before.follows else "instead"
    return (
        Choice(gettext("Only what is in {town}", town=party_name(query.capital.text)), f"{verb}:{query.capital.text}"),
    )


def other_pairs(pairs: tuple[tuple[str, str], ...], named: Named) -> tuple[tuple[str, str], ...]:
    """Those that are not named, in whatever order."""
    return tuple(pair for pair in pairs if set(pair) not in map(set, named.pairs))


def without_named(subscriber: Subscriber, named: Named) -> Subscriber:
    """The same with these parties muted, and of two that are named together the meetings of both."""
    pairs = tuple(dict.fromkeys((*other_pairs(subscriber.muted_pairs, named), *named.pairs)))
    mutes = plus(subscriber.mutes, *named.sides)
    return replace(subscriber, mutes=mutes[-MOST_MUTED:], muted_pairs=pairs[-MOST_MUTED:])


def plus(names: tuple[str, ...], *more: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*names, *more)))


# --------------------------------------------------------------------------- words


def quoted(words: str) -> str:
    """What stands in marks of quotation, and nothing beside it."""
    is_quoted = len(words) > 2 and words[0] in "“\"'„«" and words[-1] in "”\"'“»"
    return words[1:-1].strip() if is_quoted else ""


def topic_of(words: str) -> str:
    """The words as they are kept. Raises UnclearWords."""
    topic = " ".join(words.split()).strip(" “”\"'.,;:!?")
    if len(topic.encode()) > MOST_WORDS_BYTES:
        raise UnclearWords(gettext("Those are too many words to follow. A word or two find more: /subscribe nuclear."))
    if read_topic(topic).is_empty:
        hint = marked("“{words}” says nothing to look for. Name a party or a subject: /subscribe nuclear.")
        raise UnclearWords(gettext(hint, words=topic))
    return topic


# --------------------------------------------------------------------------- single meetings


async def meeting_meant(context: Context, words: str) -> Meeting | None:
    """The meeting with this id, or this number in the last list. Raises WrongNumber."""
    if is_number(words):
        words = await meeting_numbered(context, int(words))
    return await context.store.meeting(words) if MEETING_ID.fullmatch(words) else None


async def follow_meeting(context: Context, meeting: Meeting) -> str:
    """Follow it by itself, whatever else is followed or not; what to tell of it."""
    before = await context.subscriber()
    if len(before.meetings) >= MOST_MUTED:
        words = marked("At most {number} single meetings, please. /following shows what to take away.")
        raise TooMuchFollowed(gettext(words, number=MOST_MUTED))
    after = replace(
        before,
        meetings=plus(before.meetings, meeting.id),
        mutes=tuple(each for each in before.mutes if each != meeting.id),
        paused=None,
        since=before.since or context.now(),
    )
    await context.subscriptions.keep(after, now=context.now())
    return gettext("You follow this meeting: {meeting}.", meeting=meeting_title(meeting))


async def unfollow_meeting(context: Context, meeting_id: str) -> None:
    """Follow it no longer by itself."""
    before = await context.subscriber()
    after = replace(before, meetings=tuple(each for each in before.meetings if each != meeting_id))
    await context.subscriptions.keep(after, now=context.now())


def _after_meeting(meeting: Meeting) -> tuple[Choice, ...]:
    return (Choice(gettext("Brief"), f"brief:{meeting.id}"), to_following())


# --------------------------------------------------------------------------- following less


async def unsubscribe(_: Update, context: Context) -> None:
    """/unsubscribe [parties, words or a meeting]: no reminders any more, or none of these."""
    await stop_following(context, context.asked)


async def stop_following(context: Context, words: str) -> None:
    """Follow less, or nothing but single meetings; the time zone and the lead times stay for another time.

    A party taken away from everything is muted: no meeting it takes part in is reminded of.
    """
    await context.require_settler()
    before = await context.subscriber()
    if words and (meeting := await meeting_meant(context, words)):
        await unfollow_meeting(context, meeting.id)
        title = meeting_title(meeting)
        words = gettext("You no longer follow this meeting by itself: {meeting}.", meeting=title)
        await show(context, words, [to_following()])
        return
    if not before.subscribed:
        words = gettext(ONLY_MEETINGS if before.meetings else NOTHING_SET)
        await show(context, words, [to_following()] * bool(before.meetings))
        return
    after = await _less(context, before, words) if words else stopped(before)
    if after == before:
        await show(
            context,
            gettext("{words} is not followed here.", words=words[:60]) + f" {what_comes(before)}",
            [to_following(), Choice(gettext("Stop all"), "unsubscribe:")],
        )
        return
    await context.subscriptions.keep(after, now=context.now())
    if after.subscribed:
        await show(context, what_comes(after), (to_following(), *after_choices()))
    else:
        await show(context, _ended(after), [to_following()] * bool(after.meetings))


def _ended(after: Subscriber) -> str:
    if after.meetings:
        return gettext(
            "No more reminders but of the meetings that you follow by themselves. /subscribe starts the others again."
        )
    return gettext("No more reminders. /subscribe starts them again, with your settings as they are.")


async def _less(context: Context, before: Subscriber, words: str) -> Subscriber:
    """The same without what the words mean. Raises UnknownParty."""
    topic = " ".join(words.split()).strip(" “”\"'").casefold()
    if topic in map(str.casefold, before.topics):
        return _or_nothing(replace(before, topics=without_topic(before.topics, topic)))
    unwanted = await context.subscriptions.named(words)
    if unwanted == Named():
        return stopped(before)
    if names_nothing(before):
        return without_named(before, unwanted)
    gone = [pair for pair in before.pairs if any(set(pair) == set(each) for each in unwanted.pairs)]
    sides = unwanted.sides if gone else unwanted.all_sides
    follows = tuple(side for side in before.follows if side not in sides)
    pairs = tuple(pair for pair in before.pairs if pair not in gone)
    return _or_nothing(replace(before, follows=follows, pairs=pairs))


def _or_nothing(after: Subscriber) -> Subscriber:
    """Who takes away the last thing that was named follows nothing, and not everything."""
    return stopped(after) if names_nothing(after) else after


# --------------------------------------------------------------------------- what is set


async def show_settings(context: Context, _: str) -> None:
    """A button "settings:": what is set here, and the buttons to change it."""
    subscriber = await context.subscriber()
    await show(
        context,
        f"{what_comes(subscriber)}\n{settings_words(subscriber, context.now())}",
        (to_following(), *after_choices()),
    )
