"""One article through the river: read, stored, its meetings worked out with all others, its reminders planned.

Everything an article changes is one unit of work. The same article again changes nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from briefings.extraction.worker import ReadingFailed
from briefings.language import gettext
from briefings.outlets import name_outlet, outlet_of
from briefings.settling import settle, settle_with
from briefings.sources.days import Published
from briefings.sources.fingerprints import canonical
from briefings.sources.text import Submission, UnreadableText, article_from, given_date, version_date
from briefings.sources.walls import refuse_wall
from store.base import Store, StoreError
from store.records import Article, Draft, Findings, PublishedFrom
from store.rulings import Doubt
from store.work import Work

log = logging.getLogger(__name__)

Read = Callable[[Article], Awaitable[Findings]]
Prepare = Callable[[Submission, datetime], Awaitable[Article]]


class UnknownDraft(Exception):
    """No article waits under this id; the message is plain words."""

    def __init__(self, article_id: str) -> None:
        super().__init__(gettext("That article no longer waits for an answer. Send it again to add it."))
        self.article_id = article_id


@dataclass(frozen=True, slots=True)
class Outcome:
    """An article that is in the store now. ``already_known``: it was before, and nothing has changed.

    ``redated``: it was before, and was read again with the publication date that was given now.
    ``doubts`` are pairs of meetings that since now are possibly the same.
    """

    article: Article
    findings: Findings
    already_known: bool = False
    redated: bool = False
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A text that could not be taken; ``reason`` is plain words."""

    reason: str


class Ingest:
    """The way into the store. ``read`` gives an article's findings; ``wake`` is called after a commit
    that may have made something due earlier. ``prepare`` makes the article of what was handed in, and
    raises UnreadableText.
    """

    def __init__(
        self, store: Store, read: Read, *, wake: Callable[[], None] | None = None, prepare: Prepare | None = None
    ) -> None:
        self._store = store
        self._read = read
        self._wake = wake
        self._prepare = prepare or _prepared

    # ------------------------------------------------------------------ with a look before it is stored

    async def draft(self, submission: Submission, *, by: int, now: datetime, feed: str | None = None) -> Draft:
        """Read a text and keep it for review. ``feed`` is what brought it. Raises UnreadableText and ReadingFailed.

        An article that is in the store already comes back as it is there, and does not wait for review (what
        somebody had fetched from another site adds that outlet to it), unless a publication date is given that it does
        not have: then it waits as published on that date.
        """
        article = await self._prepare(submission, now)
        known = await (self._known if feed else self._met)(article, submission)
        if known:
            if not _is_redated(known.article, submission):
                return Draft(known.article, known.findings, by, now)
            article = _dated_like(known.article, article)
        draft = Draft(article, await self._found(article, submission), by, now, feed)
        await self._store.commit(Work(drafts=(draft,)))
        return draft

    async def keep(self, article_id: str, *, now: datetime) -> Outcome:
        """Store the article that waits under this id; once stored, again changes nothing. Raises UnknownDraft.

        A stored article that waits with another date is stored as published then.
        """
        draft = await self._store.draft(article_id)
        known = await self._stored(article_id)
        if draft and (known is None or _date_of(draft.article) != _date_of(known.article)):
            outcome = await self._store_and_settle(draft.article, draft.findings, now)
            return replace(outcome, redated=known is not None)
        if known is None:
            raise UnknownDraft(article_id)
        await self.discard(article_id)
        return known

    async def discard(self, article_id: str) -> None:
        """Forget the article that waits under this id, if one does.

        What feeds showed of it is left out with it, unless it is stored: so it is told from what was lost with a file.
        """
        async with self._store.alone():
            seen = () if await self._store.article(article_id) else await self._store.seen()
            left_out = tuple(replace(each, article=None) for each in seen if each.article == article_id)
            await self._store.commit(Work(removed_drafts=(article_id,), seen=left_out))

    async def redate(self, article_id: str, published: date | datetime, *, now: datetime) -> Draft:
        """Read an article again as published then, one that waits or one that is stored.

        Raises UnknownDraft and ReadingFailed.
        """
        draft = await self._store.draft(article_id)
        if draft is None:
            outcome = await self.redate_stored(article_id, published, now=now)
            return Draft(outcome.article, outcome.findings, 0, now)
        article = _published_on(draft.article, published)
        draft = replace(draft, article=article, findings=await self._read(article))
        await self._store.commit(Work(drafts=(draft,)))
        return draft

    async def redate_stored(self, article_id: str, published: date | datetime, *, now: datetime) -> Outcome:
        """Give a stored article another date: what it says is read anew, and all meetings with it.

        Raises UnknownDraft where there is no such article, and ReadingFailed.
        """
        known = await self._store.article(article_id)
        if known is None:
            raise UnknownDraft(article_id)
        article = _published_on(known, published)
        return await self._store_and_settle(article, await self._read(article), now)

    # ------------------------------------------------------------------ straight in

    async def add(self, submission: Submission, *, now: datetime) -> Outcome:
        """Read and store a text, one that is stored already only where it is given another date.

        What was fetched from another site than the stored text adds that outlet to it. Raises UnreadableText and
        ReadingFailed.
        """
        article = await self._prepare(submission, now)
        if known := await self._met(article, submission):
            if not _is_redated(known.article, submission):
                return known
            article = _dated_like(known.article, article)
        outcome = await self._store_and_settle(article, await self._found(article, submission), now)
        return replace(outcome, redated=known is not None)

    async def add_all(
        self, submissions: Iterable[Submission], *, now: datetime
    ) -> AsyncIterator[tuple[int, Outcome | Failure]]:
        """Read and store many texts: each with its place in the order given, one by one, as it is durable.

        One that cannot be taken does not stop the rest. Of a text that comes several times with
        different dates the first counts. The meetings follow when the last has been asked for;
        should it never be, ``settle`` works them out.
        """
        met: set[str] = set()
        for place, submission in enumerate(submissions):
            yield place, await self._add_unsettled(submission, met, now)
        await self.settle(now=now)

    async def settle(self, *, now: datetime) -> None:
        """Work out the meetings anew where they do not match what the articles say; else nothing happens.

        They do not after a batch that was cut off, and where the file of the meetings was lost or
        an older one was put back.
        """
        self._ring(await settle(self._store, now=now))

    async def _add_unsettled(self, submission: Submission, met: set[str], now: datetime) -> Outcome | Failure:
        try:
            article = await self._prepare(submission, now)
            known = await self._met(article, submission)
            if known and (known.article.id in met or not _is_redated(known.article, submission)):
                met.add(known.article.id)
                return known
            article = _dated_like(known.article, article) if known else article
            findings = await self._found(article, submission)
        except (UnreadableText, ReadingFailed) as error:
            return Failure(str(error))
        except StoreError:
            raise
        except Exception as error:
            # whatever one text brings up, the others are still read; the log has what happened
            log.exception("an article could not be read")
            kind = type(error).__name__
            return Failure(gettext("This text could not be read ({kind}); the log says where.", kind=kind))
        article = replace(article, added=article.added or now)
        await self._store.commit(Work(articles=((article, findings),)))
        met.add(article.id)
        return Outcome(article, findings, redated=known is not None)

    # ------------------------------------------------------------------ with better rules

    async def read_again(self, article: Article, *, now: datetime) -> None:
        """Read a stored article as today's rules do, in place of what was found in it. Raises ReadingFailed.

        Where it was given another date meanwhile, or forgotten, nothing happens.
        """
        findings = await self._read(article)
        self._ring((await settle_with(self._store, (), now=now, again=((article, findings),))).is_news)

    # ------------------------------------------------------------------ one unit of work

    async def _found(self, article: Article, submission: Submission) -> Findings:
        """What the article says. Raises ReadingFailed, and UnreadableText for a page that says nothing and is none."""
        findings = await self._read(article)
        if submission.is_page:
            refuse_wall(article.text, findings, is_partial=submission.is_partial)
        return findings

    async def _known(self, article: Article, submission: Submission) -> Outcome | None:
        """The stored article with this text; where it was fetched, also that from the same address."""
        if found := await self._stored(article.id):
            return found
        page = canonical(article.url) if submission.fetched and article.url and not submission.revised else ""
        if "/" in page:  # the front of a site is another one every day
            stored = await self._store.articles()
            same = await asyncio.to_thread(lambda: next((each for each in stored if _is_from(page, each)), None))
            return await self._stored(same.id) if same else None
        return None

    async def _met(self, article: Article, submission: Submission) -> Outcome | None:
        """The same, where it is known that it was published here: with the outlet it was fetched from beside its first.

        Not for what an untrusted feed brings, whose word for an outlet counts for nothing yet.
        """
        known = await self._known(article, submission)
        if known and submission.fetched:
            await name_outlet(self._store, known.article.id, outlet_of(article))
            return await self._stored(known.article.id)
        return known

    async def _stored(self, article_id: str) -> Outcome | None:
        article, findings = await self._store.article(article_id), await self._store.findings_of(article_id)
        return Outcome(article, findings, already_known=True) if article and findings else None

    async def _store_and_settle(self, article: Article, findings: Findings, now: datetime) -> Outcome:
        article = replace(article, added=article.added or now)
        settled = await settle_with(self._store, ((article, findings),), now=now)
        self._ring(settled.is_news)
        return Outcome(article, findings, doubts=settled.doubts)

    def _ring(self, is_news: bool) -> None:
        if is_news and self._wake:
            self._wake()


def _is_from(page: str, article: Article) -> bool:
    return article.url is not None and canonical(article.url) == page


async def _prepared(submission: Submission, now: datetime) -> Article:
    return await asyncio.to_thread(article_from, submission, now)


def _is_redated(known: Article, submission: Submission) -> bool:
    """True where the sender gives a publication date that the stored article does not have, or a feed shows it again.

    A day agrees with any moment on it, unless that day was only assumed.
    """
    given = given_date(submission) or version_date(submission)
    if given is None:
        return False
    if known.published_from is PublishedFrom.ASSUMED:
        return True
    if given.day_only:
        return given.moment.date() != known.published.astimezone(UTC).date()
    return (given.moment, given.day_only) != _date_of(known)


def _date_of(article: Article) -> tuple[datetime, bool]:
    return article.published, article.published_day_only


def _dated_like(known: Article, given: Article) -> Article:
    """The stored article, published when the one given now says it was."""
    return replace(
        known,
        published=given.published,
        published_from=given.published_from,
        published_day_only=given.published_day_only,
        dated_ahead=None,
        earlier=given.earlier or known.earlier,
    )


def _published_on(article: Article, published: date | datetime) -> Article:
    """The article with another publication date, which then is given by hand. A moment without a zone is UTC."""
    found = Published.at(published) if isinstance(published, datetime) else Published.on(published)
    return replace(
        article,
        published=found.moment,
        published_from=PublishedFrom.GIVEN,
        published_day_only=found.day_only,
        dated_ahead=None,
    )
