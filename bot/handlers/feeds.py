"""/feeds: which feeds are asked for news, how they do, whether they are trusted; lists of them in and out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

import telegram
from telegram import Update

from bot.allowances import Cost
from bot.context import Context
from bot.handlers.review import feed_cards
from bot.intake import content_of
from bot.messages.text import inert, shortened
from briefings.asking import in_english
from briefings.briefing import Choice
from briefings.compose.paging import chosen
from briefings.language import gettext, marked, ngettext
from briefings.sources.fingerprints import host_of
from briefings.sources.parsed import Outline
from briefings.wire.health import all_words, counts_words, feed_name, health_words, items_words, names_apart
from briefings.wire.register import MOST_FEEDS, Preview
from store.feeds import Feed

A_PAGE = 6
NAME_LIMIT = 60
LINE_LIMIT = 200
OTHERS = 3
LIST_FILE = "feeds.opml"
HOW = marked(
    "/feeds add ADDRESS adds a feed, or the one that a page names. A list of feeds from another reader (.opml) can be "
    "sent as a file."
)
WHICH = marked("Which one? Write its number in /feeds, or its address: /feeds {verb} 2")
TOO_OLD = marked("That list is no longer the last one. Send the file again.")


async def feeds(_: Update, context: Context) -> None:
    """/feeds [add ADDRESS | remove N | trust N | untrust N | export], also as the caption of a list."""
    register = context.register
    first, rest = (*context.words.split(maxsplit=1), "", "")[:2]
    verb = in_english(first.lower())
    if context.message.document:
        await read_list(context, context.message.document)
    elif verb in ("add", "new") or "://" in first:
        await _add(context, rest if verb in ("add", "new") else first)
    elif verb == "export":
        content = await register.exported(now=context.now())
        await context.send_file(LIST_FILE, content, gettext("All feeds, for any other reader."))
    elif verb in ONE_FEED:
        if not rest:
            await context.say(gettext(WHICH, verb=verb))
        else:
            await ONE_FEED[verb](context, await register.named(rest.strip()))
    else:
        await _list(context, 1)


# --------------------------------------------------------------------------- the list


async def _list(context: Context, page: int) -> None:
    """A page of feeds, each with a button of its number."""
    feeds = await context.register.feeds()
    shown, number, pages = chosen(feeds, page, A_PAGE)
    first = (number - 1) * A_PAGE + 1
    lines = [gettext("Feeds: {what}.", what=all_told(feeds, context.now()))]
    names = names_apart(feeds)
    lines += [f"{place}. {_line(names[each.id], each, context)}" for place, each in enumerate(shown, first)]
    if number == pages:
        lines += ["", gettext(HOW)]
    choices = [Choice(str(place), f"feeds:one:{each.id}") for place, each in enumerate(shown, first)]
    if number > 1:
        choices.append(Choice("«", f"feeds:page:{number - 1}"))
    if number < pages:
        choices.append(Choice("»", f"feeds:page:{number + 1}"))
    await context.answer("\n".join(lines), choices)


def all_told(feeds: Sequence[Feed], now: datetime) -> str:
    """One line about all of them; with names of theirs in it nothing is a command any more."""
    return inert(all_words(feeds, now)) if feeds else all_words(feeds, now)


def _line(name: str, feed: Feed, context: Context) -> str:
    trusted = gettext("trusted") if feed.trusted else gettext("for review")
    return (
        f"{shortened(inert(name), NAME_LIMIT)} ({trusted}): {health_words(feed, context.now())}; {counts_words(feed)}"
    )


def _name(feed: Feed) -> str:
    return shortened(inert(feed_name(feed)), NAME_LIMIT)


async def _page(context: Context, argument: str) -> None:
    await _list(context, int(argument) if argument.isdecimal() and len(argument) < 5 else 1)


# --------------------------------------------------------------------------- one feed


async def _one(context: Context, feed: Feed) -> None:
    """All there is to say of a feed, and what can be done with it."""
    waiting = sum(draft.feed == feed.id for draft in await context.store.drafts())
    trust = (
        gettext("It is trusted: what it brings goes straight in.")
        if feed.trusted
        else gettext("What it brings waits in /review until you take it.")
    )
    lines = [
        _name(feed),
        inert(feed.url),
        "",
        trust,
        gettext("Health: {health}.", health=health_words(feed, context.now())),
        gettext("Brought: {counts}.", counts=counts_words(feed)),
    ]
    choices = []
    if waiting:
        lines.append(ngettext("{number} article of it waits.", "{number} articles of it wait.", waiting))
        choices.append(Choice(gettext("Look at them"), f"feeds:cards:{feed.id}"))
    if waiting and feed.trusted:
        choices.append(Choice(gettext("Take all that wait"), f"feeds:take:{feed.id}"))
    choices += [
        Choice(gettext("No longer trust it"), f"feeds:untrust:{feed.id}")
        if feed.trusted
        else Choice(gettext("Trust it"), f"feeds:trust:{feed.id}"),
        *([] if feed.stopped else [Choice(gettext("Ask now"), f"feeds:ask:{feed.id}")]),
        Choice(gettext("Remove"), f"feeds:remove:{feed.id}"),
        Choice(gettext("All feeds"), "feeds:page:1"),
    ]
    await context.answer("\n".join(lines), choices)


async def _trust(context: Context, feed: Feed) -> None:
    await _one(context, await context.register.trust(feed.id, True))


async def _untrust(context: Context, feed: Feed) -> None:
    await _one(context, await context.register.trust(feed.id, False))


async def _ask(context: Context, feed: Feed) -> None:
    context.spend(Cost.FETCHING)
    await context.begin(gettext("Asking {feed} …", feed=_name(feed)))
    context.go_on("asking a feed", partial(_asked, context, feed))


async def _asked(context: Context, feed: Feed) -> None:
    report = await context.wire.poll(feed.id, now=context.now())
    if report is not None:
        context.bureau.rounds.counted(report)
    if report is not None and report.joined:
        other = _name(report.joined)
        words = gettext("It has moved to the address of {other}; they are one feed now.", other=other)
    elif report is None:
        words = gettext("It is being asked already, or is asked no more.")
    elif report.feed.trouble and not report.taken:
        words = gettext("Nothing came: {health}.", health=health_words(report.feed, context.now()))
        words = " ".join(filter(None, (words, inert(report.reason or ""))))
    else:
        words = ngettext("{number} new article.", "{number} new articles.", report.taken)
        if report.feed.trouble or report.left or report.feed.reasons:
            words += " " + gettext("Health: {health}.", health=health_words(report.feed, context.now()))
    waits = report is not None and report.waiting > 0
    choices = [Choice(gettext("Look at them"), f"feeds:cards:{feed.id}")] if waits else []
    await context.finish_with(f"{_name(feed)}: {words}", choices)


async def _remove(context: Context, feed: Feed) -> None:
    """Ask first: what it showed is forgotten with it."""
    asked = gettext("Remove {feed}? It is asked no more; what it brought stays.", feed=_name(feed))
    choices = [
        Choice(gettext("Remove"), f"feeds:removed:{feed.id}"),
        Choice(gettext("Leave as it is"), f"feeds:one:{feed.id}"),
    ]
    await context.answer(asked, choices)


async def _removed(context: Context, feed: Feed) -> None:
    await context.register.remove(feed.id)
    await context.answer(
        gettext("{feed} is removed.", feed=_name(feed)), [Choice(gettext("All feeds"), "feeds:page:1")]
    )


# --------------------------------------------------------------------------- from a card of /review


async def _cards(context: Context, feed: Feed) -> None:
    await feed_cards(context, [draft for draft in await context.store.drafts() if draft.feed == feed.id])


async def _trust_below(context: Context, feed: Feed) -> None:
    """Trust it, and leave the card as it is; what waits of it can be taken all at once."""
    await context.register.trust(feed.id, True)
    waiting = sum(draft.feed == feed.id for draft in await context.store.drafts())
    words = gettext("From now on what {feed} brings goes straight in.", feed=_name(feed))
    choices = [Choice(gettext("Take all that wait"), f"feeds:take:{feed.id}")] if waiting else []
    if waiting:
        words += " " + ngettext("{number} article of it waits.", "{number} articles of it wait.", waiting)
    await context.say(words, choices)


async def _take(context: Context, feed: Feed) -> None:
    await context.begin(gettext("Storing …"))
    context.go_on("storing what a feed brought", partial(_taken, context, feed))


async def _taken(context: Context, feed: Feed) -> None:
    """Store all that waits of a feed; one that an admin has decided on meanwhile is passed over."""
    waiting = [draft.article.id for draft in await context.store.drafts() if draft.feed == feed.id]
    taken = 0
    for article_id in waiting:
        if await context.store.draft(article_id):
            await context.ingest.keep(article_id, now=context.now())
            taken += 1
    await context.finish_with(
        ngettext("Stored: {number} article of {feed}.", "Stored: {number} articles of {feed}.", taken, feed=_name(feed))
    )


# --------------------------------------------------------------------------- a new one


async def _add(context: Context, url: str) -> None:
    if not url:
        await context.say(gettext(HOW))
        return
    context.spend(Cost.FETCHING)
    await context.begin(gettext("Asking …"))
    context.go_on("adding a feed", partial(_added, context, url.split()[0]))


async def _added(context: Context, url: str) -> None:
    user = context.user
    assert user is not None, "only people are admins"
    added = await context.register.add(url, by=user.id, now=context.now())
    name, items = _name(added.feed), ngettext("{number} item", "{number} items", added.items)
    if added.is_new:
        words = [gettext("Added: {feed}, with {items}. What it brings waits in /review.", feed=name, items=items)]
    else:
        words = [gettext("{feed} is here already.", feed=name)]
    if added.cut_off:
        words.append(gettext("It breaks off in the middle; only what is whole of it was counted, and is read."))
    elif added.damaged:
        words.append(gettext("There are mistakes in how it is written; it is read as far as it can be."))
    if added.others:
        others = "\n".join(map(inert, added.others[:OTHERS]))
        words.append(gettext("That page names other feeds too:\n{feeds}", feeds=others))
    await context.finish_with("\n".join(words), [Choice(gettext("Look at it"), f"feeds:one:{added.feed.id}")])
    context.bureau.rounds.wake()


# --------------------------------------------------------------------------- lists


def is_list(document: telegram.Document) -> bool:
    """True for a file that is a list of feeds by its name."""
    return (document.file_name or "").lower().endswith(".opml")


async def read_list(context: Context, document: telegram.Document) -> None:
    """A list of feeds that was sent: what is in it is shown before anything is added."""
    register = context.register
    await context.begin(gettext("Reading …"))

    async def read() -> None:
        preview = await register.preview(await content_of(document))
        told = "; ".join(_contents(preview))
        left_out = _left_out(preview)
        if not preview.new:
            await context.finish_with("\n".join([f"{told}.", *left_out]))
            return
        context.bureau.listed[context.sender] = preview.new
        names = [_listed_name(each) for each in preview.new[:A_PAGE]]
        lines = [f"{told}:", *(f"• {name}" for name in names)]
        if len(preview.new) > len(names):
            lines.append(gettext("… and {number} more.", number=len(preview.new) - len(names)))
        lines += left_out
        count = len(preview.new)
        add = Choice(ngettext("Add {number} feed", "Add {number} feeds", count), f"feeds:import:{count}")
        await context.finish_with("\n".join(lines), [add, Choice(gettext("Leave it"), "feeds:forget:")])

    context.go_on("reading a list of feeds", read)


def _contents(preview: Preview) -> list[str]:
    """'2 new feeds in it', '1 of them is here already', and what is not taken over, with the reason."""
    count = len(preview.new)
    words = [
        ngettext("{number} new feed in it", "{number} new feeds in it", count)
        if count
        else gettext("No new feed in it")
    ]
    if preview.known:
        words.append(ngettext("{number} of them is here already", "{number} of them are here already", preview.known))
    if preview.repeated:
        words.append(ngettext("{number} line repeats another", "{number} lines repeat others", preview.repeated))
    if preview.left_out:
        words.append(
            ngettext(
                "{number} is left out: it has no address that may be fetched",
                "{number} are left out: they have no address that may be fetched",
                preview.left_out,
            )
        )
    if preview.beyond:
        words.append(
            ngettext(
                "{number} is left out: at most {most} feeds can be here",
                "{number} are left out: at most {most} feeds can be here",
                preview.beyond,
                most=MOST_FEEDS,
            )
        )
    if preview.broken:
        words.append(gettext("the list is no sound XML and may have held more"))
    return words


def _left_out(preview: Preview) -> list[str]:
    """The feeds that are left out by name, each with the reason, and how many more they are."""
    shown = preview.refused[:A_PAGE]
    if not shown:
        return []
    lines = [
        gettext("Left out:"),
        *(f"• {shortened(inert(f'{each.name}: {each.reason}'), LINE_LIMIT)}" for each in shown),
    ]
    more = preview.left_out - len(shown)
    return [*lines, *([gettext("… and {number} more.", number=more)] if more else [])]


def _listed_name(outline: Outline) -> str:
    """Its title and its site."""
    name = shortened(inert(outline.title or outline.url), NAME_LIMIT)
    return f"{name} ({inert(host_of(outline.url) or outline.url)})" if outline.title else name


async def _import(context: Context, argument: str) -> str | None:
    """Add the feeds of the list that was shown last, none of them trusted."""
    register = context.register
    listed = context.bureau.listed.pop(context.sender, None)
    if listed is None or str(len(listed)) != argument:
        return gettext(TOO_OLD)
    added = await register.take_over(listed, by=context.sender[1], now=context.now())
    words = ngettext(
        "{number} feed added. What it brings waits in /review.",
        "{number} feeds added. What they bring waits in /review.",
        len(added),
    )
    await context.instead(words, [Choice(gettext("All feeds"), "feeds:page:1")])
    context.bureau.rounds.wake()
    return None


async def _forget(context: Context) -> None:
    context.bureau.listed.pop(context.sender, None)
    await context.instead(gettext("Left as it is."))


# --------------------------------------------------------------------------- buttons

OneFeed = Callable[[Context, Feed], Awaitable[None]]

ONE_FEED: Mapping[str, OneFeed] = {
    "show": _one,
    "remove": _remove,
    "delete": _remove,
    "trust": _trust,
    "untrust": _untrust,
    "ask": _ask,
    "poll": _ask,
}
"""What is done with one feed, by the word behind /feeds."""
_BUTTONS: Mapping[str, OneFeed] = {
    "one": _one,
    "remove": _remove,
    "removed": _removed,
    "trust": _trust,
    "untrust": _untrust,
    "ask": _ask,
    "cards": _cards,
    "trusts": _trust_below,
    "take": _take,
}


async def pressed(context: Context, argument: str) -> str | None:
    """The buttons "feeds:<what>:<feed, page or number>"."""
    register = context.register
    what, _, rest = argument.partition(":")
    if what == "page":
        await _page(context, rest)
    elif what == "import":
        return await _import(context, rest)
    elif what == "forget":
        await _forget(context)
    elif what in _BUTTONS:
        await _BUTTONS[what](context, await register.named(rest))
    return None


def brought_lines(feeds: Sequence[Feed], most: int = 8) -> list[str]:
    """'The Ledger: 12 articles, 3 copies of known texts; 2 items wait to be read', what brought most first."""
    told = [each for each in feeds if each.brought or each.copies or each.unread or each.left]
    told.sort(key=lambda each: (-each.brought, each.id))
    return [f"{feed_name(each)}: {_brought(each)}" for each in told[:most]]


def _brought(feed: Feed) -> str:
    return "; ".join(filter(None, (counts_words(feed), items_words(feed))))
