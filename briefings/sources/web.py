"""What is at an address, as something that can be handed in: fetched safely, taken apart elsewhere."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from types import TracebackType
from typing import Self

from briefings.sources.fetching import Fetcher
from briefings.sources.no_articles import NoArticle
from briefings.sources.parsing import Parser, submission_in
from briefings.sources.text import Submission


class Web:
    """The open web. ``close``, or leaving ``async with Web(fetcher, parser)``, closes both."""

    def __init__(self, fetcher: Fetcher, parser: Parser) -> None:
        self.fetcher = fetcher
        self.parser = parser

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End whatever is going on; another question would begin anew."""
        await self.parser.close()
        await self.fetcher.close()

    async def submission(
        self, url: str, *, now: datetime, fetched: Callable[[], Awaitable[None]] | None = None
    ) -> Submission:
        """The page, document or text at that address. Raises NotFetched and UnreadableText, of which NoArticle is one.

        ``fetched`` is called when it has come and is not taken apart yet.
        """
        found = await self.fetcher.fetch(url, now=now)
        if fetched:
            await fetched()
        try:
            return await submission_in(
                self.parser, found.content, now=now, url=found.url, media_type=found.media_type, charset=found.charset
            )
        except NoArticle as error:
            raise NoArticle(error.sort, url) from None
