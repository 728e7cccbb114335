"""Questions of the command line: a terminal has the whole answer, in one piece."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bot.asking import Question, one_page
from briefings.briefing import Briefing, Claim, Section, Source
from store.opening import open_store
from store.records import Citation

NOW = datetime(2022, 1, 3, 12, tzinfo=UTC)


def claim(words: str, *articles: str) -> Claim:
    return Claim((words,), tuple(Citation(article, 0, 4) for article in articles))


def source(number: int, article: str) -> Source:
    return Source(number, article, f"The {article}", None, "3 January", False, None)


def page(number: int, pages: int, *sections: Section, sources: tuple[Source, ...] = ()) -> Briefing:
    return Briefing("Timeline", sections, sources, page=number, pages=pages)


def test_pages_are_one_with_its_sources_counted_on_and_each_heading_once() -> None:
    first = page(
        1,
        2,
        Section((claim("Egypt met Kenya", "wire"),), "So far"),
        Section((claim("Iran meets Oman", "post"),), "Planned"),
        sources=(source(1, "wire"), source(2, "post")),
    )
    second = page(
        2,
        2,
        Section((claim("Chad meets Togo", "gazette", "wire"),), "Planned"),
        sources=(source(1, "gazette"), source(2, "wire")),
    )

    whole = one_page([first, second])

    assert [section.title for section in whole.sections] == ["So far", "Planned"]
    assert [each.text for each in whole.claims] == ["Egypt met Kenya", "Iran meets Oman", "Chad meets Togo"]
    assert [(each.number, each.article) for each in whole.sources] == [(1, "wire"), (2, "post"), (3, "gazette")]
    assert whole.pages == 1


async def test_pages_before_the_first_are_told_too_and_none_twice(tmp_path: Path) -> None:
    url = f"tinydb:{tmp_path / 'store'}"
    async with open_store(url):
        pass

    async def timeline(_: str, *, now: datetime, zone: str, page: int = 1, everything: bool = False) -> Briefing:
        """Two pages before page one, which is around now, and one behind it."""
        number = min(max(page, -1), 2)
        return Briefing("Timeline", (Section((claim(f"Day {number + 2}", "wire"),)),), page=number + 2, pages=4)

    said = await Question("", url, NOW).spoken(lambda _: timeline, zone="UTC")

    assert said == "Timeline\n1. Day 1\n2. Day 2\n3. Day 3\n4. Day 4"
