"""Articles that admins send: read at once, shown, and stored for others only when a button says so."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from functools import partial

import telegram
from telegram import Update

from bot.allowances import Cost
from bot.commands import split_command
from bot.context import Context
from bot.handlers import feeds
from bot.handlers.start import WHAT_I_ANSWER
from bot.intake import WrongFile, check_file, is_readable, paper_in, sent_with, submission_of
from bot.routing import address_in, is_article, is_link
from bot.said_dates import UnreadableDate, read_date
from briefings.briefing import Choice
from briefings.language import gettext, in_quotes, marked
from briefings.sources.no_articles import refuse_no_article
from briefings.sources.text import Submission

HOW_TO_ADD = marked(
    "Send me the article: its link, or paste it, forward it, or send it as a .txt, .md, .html, .pdf or .docx file. "
    "I show what I found in it before anything is stored."
)
IN_PRIVATE = marked("Please send articles to me in private, so that others see them when they are stored.")
NO_TEXT = marked(
    "There is no text in it that I could read. Send the words of the article, its link, or a file of text."
)
GONE = marked("That article is no longer waiting: it was discarded.")
STORED_ALREADY = marked("That article is stored already.")
LONGEST_DAY = 40
"""Characters of the words that may name a publication day."""


class NothingToRead(Exception):
    """What was sent is no article; the message says what would be."""


async def add(_: Update, context: Context) -> None:
    """/add [day] [text or link], also as the caption of a file or in reply to a text: read it, show what was found."""
    context.require_admin()
    if not context.in_private:
        raise NothingToRead(gettext(IN_PRIVATE))
    message = context.message
    published, text = _day_first(context, context.words)
    if message.document:
        await _read_file(context, message, published)
    elif text:
        await read_text(context, message, text, published=published)
    elif message.reply_to_message:
        await _read_message(context, message.reply_to_message, published)
    else:
        await context.say(gettext(HOW_TO_ADD))


async def sent(update: Update, context: Context) -> None:
    """A file, a picture or anything else that is no plain text, sent in private; its caption may be a day."""
    message = context.message
    if not (message.document or message.caption or context.is_admin):
        await context.say(gettext(WHAT_I_ANSWER))
        return
    context.require_admin()
    name, _ = split_command(message.caption or "")
    if message.document and (name == "feeds" or feeds.is_list(message.document)):
        await feeds.read_list(context, message.document)
    elif name == "add":
        await add(update, context)
    else:
        published, _ = _day_first(context, message.caption or "")
        await _read_message(context, message, published)


async def _read_message(context: Context, message: telegram.Message, published: date | None) -> None:
    """Read whatever text the message holds: its file, its own, or the caption of a picture."""
    text = message.text or message.caption
    if message.document and (is_readable(message.document) or not (text and is_article(text))):
        await _read_file(context, message, published)
    elif text:
        await read_text(context, message, text, published=published)
    else:
        raise NothingToRead(gettext(NO_TEXT))


async def _read_file(context: Context, message: telegram.Message, published: date | None) -> None:
    """Fetch and read a file. Raises WrongFile."""
    document = message.document
    if document is None:
        raise WrongFile(gettext(NO_TEXT))
    check_file(document)

    async def fetched() -> Submission:
        found = await paper_in(document, context.bureau.web.parser, context.now())
        return sent_with(found, message, published=published)

    await _begin(context)
    context.go_on("reading a file", partial(_read, context, fetched))


async def read_text(context: Context, message: telegram.Message, text: str, *, published: date | None = None) -> None:
    """Read a text, or the page that it is the link to; what its sender's Telegram cut in pieces is waited for."""
    if is_link(text):
        await _read_page(context, message, address_in(text), published)
        return
    pieces, sender = context.bureau.pieces, context.sender
    forwarded = message.forward_origin is not None
    if not forwarded and pieces.takes(sender, text):
        return

    async def whole() -> Submission:
        complete = text if forwarded else await pieces.whole(sender)
        refuse_no_article(complete.encode("utf-8", "replace"))
        return submission_of(complete, message, published=published)

    await _begin(context)
    if not forwarded:
        pieces.open(sender, text)
    context.go_on("reading a text", partial(_read, context, whole))


async def _read_page(context: Context, message: telegram.Message, address: str, published: date | None) -> None:
    """Fetch and read what is at an address. It says first that it fetches, then that it reads."""
    context.spend(Cost.FETCHING)

    async def page() -> Submission:
        fetched = partial(_say_reading, context)
        found = await context.bureau.web.submission(address, now=context.now(), fetched=fetched)
        return sent_with(found, message, published=published)

    await context.begin(gettext("Fetching …"))
    context.go_on("reading a page", partial(_read, context, page))


async def _say_reading(context: Context) -> None:
    await context.meanwhile(_reading(context))


async def _begin(context: Context) -> None:
    context.spend(Cost.READING)
    await context.begin(_reading(context))


def _reading(context: Context) -> str:
    room = context.bureau.room
    if room.ready or room.failure:
        return gettext("Reading …")
    return gettext("Reading … The language model is still loading, a few seconds more.")


async def _read(context: Context, coming: Callable[[], Awaitable[Submission]]) -> None:
    user = context.user
    assert user is not None, "only people are admins"
    submission = await coming()
    draft = await context.ingest.draft(submission, by=user.id, now=context.now())
    now, zone, is_partial = context.now(), await context.zone(), submission.is_partial
    briefing = await context.briefings.review(draft, now=now, zone=zone, is_partial=is_partial)
    await context.finish(briefing, kind="review")


# --------------------------------------------------------------------------- the day in front of a text


def _day_first(context: Context, words: str) -> tuple[date | None, str]:
    """'28 Dec 2021' on a line of its own in front of a text, and the text; no day where there is none."""
    first, _, rest = words.partition("\n")
    if not 0 < len(first) <= LONGEST_DAY:
        return None, words
    try:
        return read_date(first, now=context.now()), rest.strip()
    except UnreadableDate:
        return None, words


# --------------------------------------------------------------------------- store or discard


async def store(context: Context, article_id: str) -> str | None:
    """A button "store:<article>": keep it for everybody."""
    context.require_admin()
    if await context.store.draft(article_id) is None:
        return await _why_gone(context, article_id)
    await context.begin(gettext("Storing …"))
    context.go_on("storing", partial(_keep, context, article_id))
    return None


async def _keep(context: Context, article_id: str) -> None:
    """Store it and say so. A second tap, made before the first was done, gives the same answer in the same place."""
    outcome = await context.ingest.keep(article_id, now=context.now())
    choices = [Choice(gettext("What is next"), "meetings:1:"), Choice(gettext("Positions"), "positions:1:")]
    title = in_quotes(outcome.article.title) if outcome.article.title else gettext("The article")
    found = await context.briefings.found(outcome.article, outcome.findings)
    if found:
        told = gettext("{article} tells of {what}.", article=title, what=found)
    else:
        told = gettext("{article} tells of nothing that I could keep.", article=title)
    done = gettext("Stored with its new date.") if outcome.redated else gettext("Stored.")
    words, pairs = await context.docket.new_pairs(outcome.doubts, now=context.now(), zone=await context.zone())
    choices += [Choice(gettext("Compare"), f"doubt:{one.id}:{other.id}") for _, one, other in pairs[:1]]
    await context.finish_with("\n".join(filter(None, (f"{done} {told}", words))), choices)


async def discard(context: Context, article_id: str) -> str | None:
    """A button "discard:<article>": forget it; what is stored stays as it is."""
    context.require_admin()
    if await context.store.draft(article_id) is None:
        return await _why_gone(context, article_id)
    await context.ingest.discard(article_id)
    is_stored = await context.store.article(article_id) is not None
    if is_stored:
        await context.instead(gettext("Discarded. The stored article stays as it is."))
    else:
        await context.instead(gettext("Discarded. Nothing was stored."))
    return None


async def _why_gone(context: Context, article_id: str) -> str:
    return gettext(STORED_ALREADY if await context.store.article(article_id) else GONE)
