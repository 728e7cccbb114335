"""Admins put meetings right: a button for each thing, a typed line where one is needed, and never without being asked.

What a decision would change is shown first; a button keeps it, and another one takes it back.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial

from telegram import Update

from bot.bureau import Awaited
from bot.context import ADD_MEETINGS, CORRECT, Context
from bot.routing import asks
from briefings.asking import in_english
from briefings.briefing import Briefing, Choice
from briefings.compose.deciding import FIELD_LABELS
from briefings.compose.wording import status_name
from briefings.language import gettext, marked
from briefings.rulings import Field, Proposal
from briefings.said_lines import CLOCKS, LONGEST_LINE, MEETING, PARTIES, PLACES, TIMES
from store.records import MeetingStatus
from store.rulings import RulingKind

FRESH = timedelta(minutes=20)
"""How long a typed line may be the one that was asked for."""
GONE = marked(
    "That no longer waits for an answer. Ask for it again: Correct below the meeting, or /addmeeting and the line."
)
OVERTAKEN = marked(
    "Another change was shown after this one, and only the last can be kept. "
    "Ask for this one again: Correct below the meeting, or /addmeeting and the line."
)
OLD = marked("That button is of another time. Press Correct again.")
HOW_TO_ADD = marked("Write the meeting in one line, for example: {example}.")
BACK = marked("Taken back: it is as it was before.")
NO_OTHERWISE = marked("Taken back. Nothing else changes by that: other decisions, or the articles, say the same.")
_BY_HAND = marked("A meeting by hand")
_ASKED = {
    Field.DATE: (marked("Which day? Write for example {examples}. “none” takes it away."), TIMES),
    Field.TIME: (marked("What time? Write for example {examples}. “none” takes it away."), CLOCKS),
    Field.PLACE: (marked("Where? Write for example {examples}. “none” takes it away."), PLACES),
    Field.PARTIES: (marked("Who takes part? Write all of them, for example {examples}."), PARTIES),
}

Proposing = Callable[[], Awaitable[Proposal]]


def choice(context: Context, briefing: Briefing) -> tuple[Choice, ...]:
    """The button that an admin has below one meeting's brief, in private."""
    is_offered = briefing.about is not None and context.is_admin and context.in_private
    return (Choice(gettext("Correct"), f"correct:{briefing.about}"),) if is_offered else ()


# --------------------------------------------------------------------------- what shall be corrected


async def correct(context: Context, meeting_id: str) -> None:
    """A button "correct:<meeting>" below a brief: everything that can be put right, in a message of its own."""
    await context.reply(await _menu(context, meeting_id), kind="brief")


async def menu(context: Context, meeting_id: str) -> None:
    """A button "menu:<meeting>" below a question that was asked: back to everything that can be put right."""
    await context.turn(await _menu(context, meeting_id), kind="brief")


async def _menu(context: Context, meeting_id: str) -> Briefing:
    briefing = await context.docket.menu(meeting_id, now=context.now(), zone=await context.zone())
    context.bureau.awaited.pop(context.sender, None)
    return briefing


async def fix(context: Context, argument: str) -> str | None:
    """A button "fix:<meeting>:<what>": the next question, or at once what it would change."""
    context.require_admin(CORRECT)
    meeting_id, _, what = argument.partition(":")
    context.bureau.awaited.pop(context.sender, None)
    now, zone = context.now(), await context.zone()
    match what:
        case "status":
            await context.turn(await context.docket.statuses(meeting_id, now=now, zone=zone), kind="brief")
            context.bureau.awaited[context.sender] = Awaited(meeting_id, None, None, now, is_status=True)
        case "merge":
            await context.turn(await context.docket.merging(meeting_id, now=now, zone=zone), kind="brief")
        case "split":
            await context.turn(await context.docket.splitting(meeting_id, now=now, zone=zone), kind="brief")
        case "delete":
            await _propose(context, partial(context.rulings.delete, meeting_id, now=now))
        case _ if what in list(Field):
            await _ask(context, meeting_id, Field(what))
        case _:
            return gettext(OLD)
    return None


async def _ask(context: Context, meeting_id: str, field: Field) -> None:
    words, examples = _ASKED[field]
    await context.instead(
        gettext(words, examples=gettext(examples)), [Choice(gettext("Leave it"), f"menu:{meeting_id}")]
    )
    _await(context, meeting_id, field, context.message.message_id)


def _await(context: Context, meeting_id: str, field: Field | None, message_id: int | None) -> None:
    """The next line is the one that was asked for; a day that was asked for before is not any more."""
    context.bureau.asked.pop(context.sender, None)
    context.bureau.awaited[context.sender] = Awaited(meeting_id, field, message_id, context.now())


async def status(context: Context, argument: str) -> str | None:
    """A button "status:<meeting>:<status>"."""
    context.require_admin(CORRECT)
    meeting_id, _, word = argument.partition(":")
    if word not in list(MeetingStatus):
        return gettext(OLD)
    context.bureau.awaited.pop(context.sender, None)
    await _propose(context, partial(context.rulings.stand, meeting_id, MeetingStatus(word), now=context.now()))
    return None


async def merge(context: Context, argument: str) -> None:
    """A button "merge:<meeting>:<meeting>"."""
    first, _, second = argument.partition(":")
    await _propose(context, partial(context.rulings.pair, RulingKind.SAME, first, second, now=context.now()))


async def split(context: Context, argument: str) -> str | None:
    """A button "split:<meeting>:<article>:<start>"."""
    context.require_admin(CORRECT)
    meeting_id, _, there = argument.partition(":")
    article, _, start = there.partition(":")
    if not (start.isdecimal() and start.isascii() and len(start) < 8):
        return gettext(OLD)
    await _propose(context, partial(context.rulings.split, meeting_id, article, int(start), now=context.now()))
    return None


# --------------------------------------------------------------------------- a line that is typed


async def typed(context: Context, words: str) -> bool:
    """Take a typed line for what was asked for. False where nothing was, and for what is no such line."""
    awaited = context.bureau.awaited.get(context.sender)
    if awaited is None or context.now() - awaited.at > FRESH:
        return False
    if "\n" in words or len(words) > LONGEST_LINE or asks(words) or context.message.forward_origin:
        return False
    if awaited.is_status:
        return await _take_status(context, awaited.meeting, words)
    await context.begin(gettext("Reading …"))
    context.go_on("reading a line", partial(_read_line, context, awaited, in_english(words)))
    return True


async def _take_status(context: Context, meeting_id: str, words: str) -> bool:
    """A status that is typed instead of pressed; False for words that are none."""
    word = words.strip(" .").casefold()
    named = (each for each in MeetingStatus if word in (each.value, status_name(each).casefold()))
    found = next(named, _CALLED.get(word))
    if found is None:
        return False
    context.bureau.awaited.pop(context.sender, None)
    await _propose(context, partial(context.rulings.stand, meeting_id, found, now=context.now()))
    return True


_CALLED = {
    "canceled": MeetingStatus.CANCELLED,
    "called off": MeetingStatus.CANCELLED,
    "off": MeetingStatus.CANCELLED,
    "put off": MeetingStatus.POSTPONED,
    "on": MeetingStatus.SCHEDULED,
}
"""What admins type beside the names of the buttons."""


async def _read_line(context: Context, awaited: Awaited, words: str) -> None:
    """Propose what the line says; one that is not understood may be written again."""
    now, zone = context.now(), await context.zone()
    if awaited.field is None:
        proposal = await context.rulings.add(words, now=now, zone=zone)
    else:
        proposal = await context.rulings.correct(awaited.meeting, awaited.field, words, now=now, zone=zone)
    if context.bureau.awaited.get(context.sender) is awaited:
        del context.bureau.awaited[context.sender]
    if awaited.message_id:
        asked = gettext(FIELD_LABELS[awaited.field] if awaited.field else _BY_HAND)
        await context.instead(f"{asked}: {words}", message_id=awaited.message_id)
    await _show(context, proposal)


async def addmeeting(_: Update, context: Context) -> None:
    """/addmeeting <a meeting in one line>; without it, the line is waited for."""
    await add(context, context.asked)


async def add(context: Context, line: str) -> None:
    """A meeting by hand: what was understood is shown before it is kept."""
    context.require_admin(ADD_MEETINGS)
    if not line:
        how = gettext(HOW_TO_ADD, example=gettext(MEETING))
        if not context.in_private:
            await context.say(how)
            return
        shown = await context.say(how, [Choice(gettext("Leave it"), "leave:")])
        _await(context, "", None, shown)
        return
    await context.begin(gettext("Reading …"))
    context.go_on("reading a line", partial(_read_line, context, Awaited("", None, None, context.now()), line))


# --------------------------------------------------------------------------- shown, kept, left, taken back


async def _propose(context: Context, proposing: Proposing) -> None:
    """Work out what it would change beside the conversation, and show it."""

    async def work() -> None:
        await _show(context, await proposing())

    await context.begin(gettext("One moment …"))
    context.go_on("working out a change", work)


async def _show(context: Context, proposal: Proposal) -> None:
    context.bureau.proposals[context.sender] = proposal
    briefing = await context.docket.proposed(proposal, now=context.now(), zone=await context.zone())
    await context.finish(briefing, kind="brief")


async def keep(context: Context, ruling_id: str) -> str | None:
    """A button "rule:<ruling>": what was shown last counts from now on."""
    context.require_admin(CORRECT)
    proposal = context.bureau.proposals.get(context.sender)
    if proposal is None:
        return gettext(GONE)
    if proposal.ruling.id != ruling_id:
        return gettext(OVERTAKEN)
    await _decide(context, proposal)
    return None


async def leave(context: Context, meeting_id: str) -> None:
    """A button "leave:<meeting>": nothing was changed."""
    context.require_admin(CORRECT)
    context.bureau.proposals.pop(context.sender, None)
    context.bureau.awaited.pop(context.sender, None)
    choices = [Choice(gettext("Full brief"), f"brief:{meeting_id}")] if meeting_id else []
    await context.instead(gettext("Nothing was changed."), choices)


async def _decide(context: Context, proposal: Proposal) -> None:
    async def work() -> None:
        await context.rulings.keep(proposal, now=context.now())
        context.bureau.proposals.pop(context.sender, None)
        briefing = await context.docket.kept(proposal, now=context.now(), zone=await context.zone())
        await context.finish(briefing, kind="brief")

    await context.begin(gettext("Keeping it …"))
    context.go_on("keeping a decision", work)


async def undo(context: Context, ruling_id: str) -> None:
    """A button "undo:<ruling>": a decision is taken back, also long after it was made."""
    context.require_admin(CORRECT)

    async def work() -> None:
        done = await context.rulings.withdraw(ruling_id, now=context.now())
        meeting = done.ruling.about.meeting
        is_there = await context.store.meeting(meeting) is not None
        choices = [Choice(gettext("Full brief"), f"brief:{meeting}")] if is_there else []
        await context.finish_with(gettext(BACK if done.changes else NO_OTHERWISE), choices)

    await context.begin(gettext("Taking it back …"))
    context.go_on("taking a decision back", work)


# --------------------------------------------------------------------------- possibly the same


async def same(context: Context, argument: str) -> None:
    """A button "same:<meeting>:<meeting>" under a pair: they are one from now on."""
    await _rule_on_pair(context, RulingKind.SAME, argument)


async def apart(context: Context, argument: str) -> None:
    """A button "apart:<meeting>:<meeting>" under a pair: they are two, for ever."""
    await _rule_on_pair(context, RulingKind.APART, argument)


async def _rule_on_pair(context: Context, kind: RulingKind, argument: str) -> None:
    context.require_admin(CORRECT)
    first, _, second = argument.partition(":")

    async def work() -> None:
        proposal = await context.rulings.pair(kind, first, second, now=context.now())
        await context.rulings.keep(proposal, now=context.now())
        briefing = await context.docket.kept(proposal, now=context.now(), zone=await context.zone())
        await context.finish(briefing, kind="brief")

    await context.begin(gettext("Keeping it …"))
    context.go_on("keeping a decision", work)


async def later(context: Context, argument: str) -> None:
    """A button "later:<place>": the pair stays as it is, and the next one is shown."""
    place = int(argument) if argument.isdecimal() and argument.isascii() and len(argument) < 6 else 1
    briefing = await context.docket.doubt(place + 1, now=context.now(), zone=await context.zone())
    if briefing is None:
        await context.instead(gettext("It stays as it is; /review shows it again."))
    else:
        await context.turn(briefing, kind="brief")


async def compare(context: Context, argument: str) -> str | None:
    """A button "doubt:<meeting>:<meeting>": the pair side by side."""
    first, _, second = argument.partition(":")
    briefing = await context.docket.pair(first, second, now=context.now(), zone=await context.zone())
    if briefing is None:
        return gettext("That was decided meanwhile.")
    await context.reply(briefing, kind="brief")
    return None
