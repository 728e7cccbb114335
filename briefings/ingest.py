"""One article through the river: read, stored, its meetings worked out with all others, its reminders planned.

Everything an article changes is one unit of work. The same article again changes nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from briefings.extraction.worker import ReadingFailed
from briefings.outbox import planned
from briefings.resolve import resolve
from briefings.sources.text import Submission, UnreadableText, article_from
from store.base import Store, StoreError
from store.records import Article, Draft, Findings, Meeting, PublishedFrom, Work

log = logging.getLogger(__name__)

Read = Callable[[Article], Awaitable[Findings]]

UNSETTLED = "unsettled"
"""The note that says that articles are stored whose meetings are not worked out yet."""


class UnknownDraft(Exception):
    """No article waits under this id; the message is plain words."""

    def __init__(self, article_id: str) -> None:
        super().__init__("That article no longer waits for an answer. Send it again to add it.")
        self.article_id = article_id


@dataclass(frozen=True, slots=True)
class Outcome:
    """An article that is in the store now. ``already_known``: it was before, and nothing has changed."""

    article: Article
    findings: Findings
    already_known: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """A text that could not be taken; ``reason`` is plain words."""

    reason: str


class Ingest:
    """The way into the store. ``read`` gives an article's findings; ``wake`` is called after a commit
    that may have made something due earlier.
    """

    def __init__(self, store: Store, read: Read, *, wake: Callable[[], None] | None = None) -> None:
        self._store = store
        self._read = read
        self._wake = wake

    # ------------------------------------------------------------------ with a look before it is stored

    async def draft(self, submission: Submission, *, by: int, now: datetime) -> Draft:
        """Read a text and keep it for review. Raises UnreadableText and ReadingFailed.

        An article that is in the store already comes back as it is there, and does not wait for review.
        """
        article = await asyncio.to_thread(article_from, submission, now)
        if known := await self._known(article.id):
            return Draft(known.article, known.findings, by, now)
        draft = Draft(article, await self._read(article), by, now)
        await self._store.commit(Work(drafts=(draft,)))
        return draft

    async def keep(self, article_id: str, *, now: datetime) -> Outcome:
        """Store the article that waits under this id; once stored, again changes nothing. Raises UnknownDraft."""
        draft = await self._store.draft(article_id)
        known = await self._known(article_id)
        if known:
            await self.discard(article_id)
            return known
        if draft is None:
            raise UnknownDraft(article_id)
        return await self._store_and_settle(draft.article, draft.findings, now)

    async def discard(self, article_id: str) -> None:
        """Forget the article that waits under this id, if one does."""
        await self._store.commit(Work(removed_drafts=(article_id,)))

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
        """Read and store a text. Raises UnreadableText and ReadingFailed."""
        article = await asyncio.to_thread(article_from, submission, now)
        known = await self._known(article.id)
        return known or await self._store_and_settle(article, await self._read(article), now)

    async def add_all(
        self, submissions: Iterable[Submission], *, now: datetime
    ) -> AsyncIterator[tuple[int, Outcome | Failure]]:
        """Read and store many texts: each with its place in the order given, one by one, as it is durable.

        One that cannot be taken does not stop the rest. The meetings follow when the last has been
        asked for; should it never be, ``settle`` works them out.
        """
        for place, submission in enumerate(submissions):
            yield place, await self._add_unsettled(submission, now)
        await self.settle(now=now)

    async def settle(self, *, now: datetime) -> None:
        """Work out the meetings of articles that were stored without; nothing happens where there are none."""
        if await self._store.note(UNSETTLED):
            await self._settle((), now)

    async def _add_unsettled(self, submission: Submission, now: datetime) -> Outcome | Failure:
        try:
            article = await asyncio.to_thread(article_from, submission, now)
            if known := await self._known(article.id):
                return known
            findings = await self._read(article)
        except (UnreadableText, ReadingFailed) as error:
            return Failure(str(error))
        except StoreError:
            raise
        except Exception as error:
            # whatever one text brings up, the others are still read; the log has what happened
            log.exception("an article could not be read")
            return Failure(f"This text could not be read ({type(error).__name__}); the log says where.")
        article = replace(article, added=now)
        await self._store.commit(Work(articles=((article, findings),), notes=((UNSETTLED, "yes"),)))
        return Outcome(article, findings)

    # ------------------------------------------------------------------ one unit of work

    async def _known(self, article_id: str) -> Outcome | None:
        article, findings = await self._store.article(article_id), await self._store.findings_of(article_id)
        return Outcome(article, findings, already_known=True) if article and findings else None

    async def _store_and_settle(self, article: Article, findings: Findings, now: datetime) -> Outcome:
        article = replace(article, added=article.added or now)
        await self._settle(((article, findings),), now)
        return Outcome(article, findings)

    async def _settle(self, new: tuple[tuple[Article, Findings], ...], now: datetime) -> None:
        """Store these articles, all meetings as they are with them, and the reminders that follow.

        The meetings are worked out beside everything else; if the articles changed meanwhile, once more.
        """
        while True:
            revision = self._store.revision
            meetings = await self._resolved(new)
            async with self._store.alone():
                if self._store.revision != revision:
                    continue
                work = Work(
                    articles=new,
                    meetings=meetings,
                    deliveries=await planned(self._store, meetings, now),
                    removed_drafts=tuple(article.id for article, _ in new),
                    notes=((UNSETTLED, ""),),
                )
                await self._store.commit(work)
            break
        if work.deliveries and self._wake:
            self._wake()

    async def _resolved(self, new: tuple[tuple[Article, Findings], ...]) -> tuple[Meeting, ...]:
        articles = {article.id: article for article in await self._store.articles()}
        findings = {each.article: each for each in await self._store.findings()}
        known = await self._store.meetings()
        articles |= {article.id: article for article, _ in new}
        findings |= {article.id: each for article, each in new}
        return await asyncio.to_thread(resolve, findings.values(), articles, known)


def _published_on(article: Article, published: date | datetime) -> Article:
    """The article with another publication date, which then is given by hand. A moment without a zone is UTC."""
    is_moment = isinstance(published, datetime)
    moment = published if isinstance(published, datetime) else datetime.combine(published, time(), UTC)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return replace(
        article,
        published=moment.astimezone(UTC),
        published_from=PublishedFrom.GIVEN,
        published_day_only=not is_moment,
    )
