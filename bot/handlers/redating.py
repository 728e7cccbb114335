"""The day an article was published, put right: chosen by a button or typed."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.bureau import Asked
from bot.context import Context
from bot.handlers.articles import GONE, LONGEST_DAY
from bot.said_dates import EXAMPLES, UnreadableDate, read_date
from briefings.asking import in_english
from briefings.briefing import Choice
from briefings.language import gettext, marked
from briefings.locales import day_text, weekday_text
from store.records import Draft

OFFERED_DAYS = 3
FRESH = timedelta(hours=1)
"""How long a typed day may be meant for an article that was asked about or is under review."""


async def ask_for_day(context: Context, article_id: str) -> str | None:
    """A button "redate:<article>": offer the last few days, and wait for a typed one."""
    context.require_admin()
    if not await _is_known(context, article_id):
        return gettext(GONE)
    today = context.now().astimezone(ZoneInfo(await context.zone())).date()
    days = [today - timedelta(days=away) for away in range(OFFERED_DAYS)]
    choices = [Choice(_label(day, today), f"date:{article_id}:{day.isoformat()}") for day in days]
    choices.append(Choice(gettext("Leave it"), f"review:{article_id}"))
    context.bureau.awaited.pop(context.sender, None)
    context.bureau.asked[context.sender] = Asked(article_id, context.message.message_id, context.now())
    await context.instead(
        gettext("When was it published? Choose, or type the day: {examples}.", examples=EXAMPLES), choices
    )
    return None


def _label(day: date, today: date) -> str:
    names = {0: gettext("Today"), 1: gettext("Yesterday")}
    return names.get((today - day).days) or weekday_text(day.weekday())


async def choose_day(context: Context, argument: str) -> str | None:
    """A button "date:<article>:<day>"."""
    context.require_admin()
    article_id, _, words = argument.partition(":")
    if not await _is_known(context, article_id):
        return gettext(GONE)
    context.bureau.asked.pop(context.sender, None)
    await _redate(context, article_id, read_date(words, now=context.now()))
    return None


async def leave_day(context: Context, article_id: str) -> str | None:
    """A button "review:<article>": back to what was found."""
    context.require_admin()
    context.bureau.asked.pop(context.sender, None)
    if draft := await context.store.draft(article_id):
        briefing = await context.briefings.review(draft, now=context.now(), zone=await context.zone())
        await context.turn(briefing, kind="review")
        return None
    if not await _is_known(context, article_id):
        return gettext(GONE)
    await context.instead(gettext("The date stays as it is."))
    return None


async def typed_day(context: Context, words: str) -> bool:
    """Take a typed day for the article that was asked about, else for the one under review. False where it is none.

    Raises UnreadableDate for other short words when a day was asked for.
    """
    if len(words) > LONGEST_DAY or "\n" in words:
        return False
    asked = context.bureau.asked.get(context.sender)
    asked = asked if asked and context.now() - asked.at <= FRESH else None
    try:
        day = read_date(in_english(words), now=context.now(), zone=await context.zone())
    except UnreadableDate:
        if asked and any(sign.isdigit() for sign in words):
            raise
        return False
    draft = await _latest_draft(context)
    article_id = asked.article if asked else draft.article.id if draft else None
    if article_id is None or not await _is_known(context, article_id):
        return False
    if asked:
        del context.bureau.asked[context.sender]
        await context.instead(gettext("Published {day}.", day=day_text(day, "yMMMMd")), message_id=asked.message_id)
    await _redate(context, article_id, day)
    return True


async def _redate(context: Context, article_id: str, day: date) -> None:
    await context.begin(gettext("Reading again with that day …"))
    context.go_on("reading again", partial(_read_again, context, article_id, day))


async def _read_again(context: Context, article_id: str, day: date) -> None:
    draft = await context.ingest.redate(article_id, day, now=context.now())
    if await context.store.draft(article_id) is None:
        words = marked("Read again as published on {day}; what it says is dated anew.")
        await context.finish_with(gettext(words, day=day_text(day, "yMMMMd")))
    else:
        briefing = await context.briefings.review(draft, now=context.now(), zone=await context.zone())
        await context.finish(briefing, kind="review")


async def _is_known(context: Context, article_id: str) -> bool:
    return await context.store.draft(article_id) is not None or await context.store.article(article_id) is not None


async def _latest_draft(context: Context) -> Draft | None:
    """The article this admin sent last and just now, if it still waits."""
    user = context.user
    mine = [draft for draft in await context.store.drafts() if user and draft.by == user.id]
    return mine[-1] if mine and context.now() - mine[-1].created <= FRESH else None
