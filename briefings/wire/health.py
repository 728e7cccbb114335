"""How feeds are doing, in words for their admins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from briefings.compose.wording import listing
from briefings.language import gettext, marked, ngettext, nmarked
from briefings.locales import day_text
from briefings.sources.fingerprints import host_of
from store.feeds import Feed, FeedTrouble, PageTrouble

TROUBLES = {
    FeedTrouble.GONE: marked("gone for good; it is asked no more"),
    FeedTrouble.MISSING: marked("there is nothing at its address (404)"),
    FeedTrouble.FORBIDDEN: marked("the server does not let programs read it (401 or 403)"),
    FeedTrouble.ASKED_TOO_OFTEN: marked("the server has had too many questions (429)"),
    FeedTrouble.OUT_OF_ORDER: marked("the server is out of order (5xx)"),
    FeedTrouble.WRONG: marked("its address may not be fetched"),
    FeedTrouble.REFUSED: marked("the server refuses it"),
    FeedTrouble.EMPTY: marked("the server answers, but sends no feed"),
    FeedTrouble.BUSY: marked("the server is too busy or out of order"),
    FeedTrouble.UNREACHABLE: marked("the server cannot be reached"),
    FeedTrouble.CUT_OFF: marked("its answer breaks off or comes damaged; only what is whole of it is read"),
    FeedTrouble.SLOW: marked("the server is too slow"),
    FeedTrouble.LARGE: marked("it is too large"),
    FeedTrouble.NO_FEED: marked("there is no feed at its address"),
    FeedTrouble.OURS: marked("something went wrong here; the log says what"),
}
PAGES = {
    PageTrouble.MISSING: marked("there is no such page (404)"),
    PageTrouble.GONE: marked("the page is gone for good (410)"),
    PageTrouble.FORBIDDEN: marked("the server lets no program read the page (401 or 403)"),
    PageTrouble.REFUSED: marked("the server refuses the page"),
    PageTrouble.WRONG: marked("the address may not be fetched"),
    PageTrouble.EMPTY: marked("the server answers, but sends no page"),
    PageTrouble.LARGE: marked("the page is too large"),
    PageTrouble.ASKED_TOO_OFTEN: marked("the server has had too many questions (429)"),
    PageTrouble.OUT_OF_ORDER: marked("the server is out of order (5xx)"),
    PageTrouble.UNREACHABLE: marked("the server cannot be reached"),
    PageTrouble.CUT_OFF: marked("the page breaks off or comes damaged"),
    PageTrouble.SLOW: marked("the server is too slow"),
    PageTrouble.NO_TEXT: marked("there is no article on the page"),
    PageTrouble.NO_PAGE: marked("the feed gives only a few words, and no page"),
    PageTrouble.OURS: marked("something went wrong here; the log says what"),
}


_MINUTE = timedelta(minutes=1)


def feed_name(feed: Feed) -> str:
    """Its title, else its site."""
    return feed.title or host_of(feed.url) or feed.url


def names_apart(feeds: Sequence[Feed]) -> dict[str, str]:
    """The name of each by its id; those of one title with their sites, and of one site with their whole addresses."""
    names = {each.id: feed_name(each) for each in feeds}
    for form in (_site, _page):
        often = Counter(name.casefold() for name in names.values())
        names |= {
            each.id: f"{feed_name(each)} ({form(each.url)})" for each in feeds if often[names[each.id].casefold()] > 1
        }
    return names


def _site(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")


def _page(url: str) -> str:
    return re.sub(r"\A\w+://(?:www\.)?", "", url)


def is_failing(feed: Feed) -> bool:
    """True where the last question brought nothing, or it is asked no more."""
    return feed.trouble is not None


def health_words(feed: Feed, now: datetime) -> str:
    """'fine, asked 5 min ago' or 'the server is busy, three times in a row; good until 3 January; again in 2 h'.

    Then what is to be said of its items: '2 items could not be read (there is no such page (404)); 7 items wait to
    be read'. A feed of which that is to be said is not fine.
    """
    if feed.last_asked is None:
        return gettext("not asked yet")
    return "; ".join(filter(None, (_answer_words(feed, feed.last_asked, now), items_words(feed))))


def _answer_words(feed: Feed, asked: datetime, now: datetime) -> str:
    """How the feed itself answered."""
    if feed.trouble is None:
        ago = now - asked
        if feed.reasons:
            return gettext("asked {span} ago", span=span_words(ago)) if ago >= _MINUTE else gettext("just asked")
        return (
            gettext("fine, asked {span} ago", span=span_words(ago)) if ago >= _MINUTE else gettext("fine, just asked")
        )
    words = [gettext(TROUBLES[feed.trouble])]
    if feed.failures > 1:
        words.append(ngettext("{number} time in a row", "{number} times in a row", feed.failures))
    if feed.last_good:
        words.append(gettext("last good on {day}", day=day_text(feed.last_good.date(), "yMMMd")))
    if feed.next_due:
        words.append(gettext("again in {span}", span=span_words(feed.next_due - now)))
    return ", ".join(words)


def items_words(feed: Feed) -> str:
    """What it showed the last time and could not be read, each reason by itself, and what waits; else nothing."""
    given_up = [(each.given_up, gettext(PAGES[each.trouble])) for each in feed.reasons if each.given_up]
    again = [(each.again, gettext(PAGES[each.trouble])) for each in feed.reasons if each.again]
    waiting = feed.left - sum(number for number, _ in again)
    said = [_unread_words(number, why) for number, why in given_up]
    said += [
        ngettext("{number} item is tried again ({why})", "{number} items are tried again ({why})", number, why=why)
        for number, why in again
    ]
    return "; ".join(said + ([_waiting_words(waiting)] if waiting > 0 else []))


def _unread_words(number: int, why: str) -> str:
    forms = nmarked("{number} item could not be read ({why})", "{number} items could not be read ({why})")
    return ngettext(*forms, number, why=why)


def _waiting_words(number: int) -> str:
    return ngettext("{number} item waits to be read", "{number} items wait to be read", number)


def found_words(words: str, *, asked: str, found: str) -> str:
    """Why there is no feed where it was looked for, and where that was, if the server led on to somewhere else."""
    if found == asked:
        return words
    return " ".join((gettext("The address leads on to {address}.", address=found), words))


def counts_words(feed: Feed) -> str:
    """'12 articles, 3 copies, 2 in other languages, 1 unreadable'; what there is none of is left out.

    Where all that could not be read is shown still, ``items_words`` says how many and why.
    """
    said = [ngettext("{number} article", "{number} articles", feed.brought)]
    if feed.copies:
        said.append(ngettext("{number} copy of a known text", "{number} copies of known texts", feed.copies))
    if feed.foreign:
        said.append(gettext("{number} in other languages", number=feed.foreign))
    if feed.unread > sum(each.given_up for each in feed.reasons):
        said.append(gettext("{number} that could not be read", number=feed.unread))
    return ", ".join(said)


def all_words(feeds: Sequence[Feed], now: datetime) -> str:
    """One line about all of them: '12 feeds, 10 of them trusted; failing: The Ledger; next question in 4 min'.

    With how many items could not be read, and of which feeds, and how many wait.
    """
    if not feeds:
        return gettext("none; /feeds add and an address adds one")
    words = ngettext("{number} feed", "{number} feeds", len(feeds))
    names = names_apart(feeds)
    parts = [gettext("{feeds}, {number} of them trusted", feeds=words, number=sum(each.trusted for each in feeds))]
    if ill := [names[each.id] for each in feeds if is_failing(each)]:
        parts.append(gettext("failing: {feeds}", feeds=_first_few(ill)))
    unread = {each.id: sum(reason.given_up for reason in each.reasons) for each in feeds}
    if number := sum(unread.values()):
        parts.append(_unread_words(number, _first_few([names[name] for name, some in unread.items() if some])))
    if left := sum(each.left for each in feeds):
        parts.append(_waiting_words(left))
    if due := min((each.next_due for each in feeds if each.next_due), default=None):
        parts.append(gettext("next question in {span}", span=span_words(due - now)))
    return "; ".join(parts)


def _first_few(names: Sequence[str]) -> str:
    """'A, B, C and 2 more'."""
    more = [gettext("{number} more", number=len(names) - 3)] if len(names) > 3 else []
    return listing([*names[:3], *more])


def span_words(span: timedelta) -> str:
    """'5 min', '3 h', '2 d'; what is less than a minute, or past, is '1 min'."""
    minutes = max(1, round(span.total_seconds() / 60))
    if minutes < 90:
        return gettext("{number} min", number=minutes)
    hours = round(minutes / 60)
    return gettext("{number} h", number=hours) if hours < 48 else gettext("{number} d", number=round(hours / 24))
