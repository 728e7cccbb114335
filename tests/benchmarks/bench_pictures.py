"""How long pictures take: the first one with the start of its process, the next ones, and the loop meanwhile."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, date, datetime, timedelta

from briefings.compose.desk import Desk
from briefings.pictures.chronicle import timeline_picture
from briefings.pictures.scene import Cell, Entry, Mark, PositionsScene, Row, Scene, Standing, TimelineScene
from briefings.pictures.studio import Studio
from briefings.query import Query
from store.records import (
    Article,
    Citation,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Party,
    Precision,
    PublishedFrom,
    Stance,
    When,
)

NOW = datetime(2022, 1, 4, 9, tzinfo=UTC)
MEETINGS = 10_000
AGAIN = 5
TICK = 0.005


def main() -> None:
    """Print seconds for the first and the next pictures, the longest pause of the loop, and the composing of many."""
    asyncio.run(_measured())
    _compose()


async def _measured() -> None:
    studio = Studio()
    pauses: list[float] = []
    watching = asyncio.create_task(_watch(pauses))
    first = await _taken(studio, _line())
    print(f"first picture   {first:6.2f} s with the start of its process (bar 2 s)")
    for name, scene in (("timeline", _line()), ("positions", _table())):
        taken = min([await _taken(studio, scene) for _ in range(AGAIN)])
        print(f"{name:15} {taken:6.2f} s   {taken / first:4.0%} of the first")
    watching.cancel()
    await studio.close()
    print(f"event loop      {max(pauses) * 1000:6.1f} ms longest pause meanwhile")


async def _taken(studio: Studio, scene: Scene) -> float:
    started = time.perf_counter()
    await studio.draw(scene)
    return time.perf_counter() - started


async def _watch(pauses: list[float]) -> None:
    while True:
        before = time.perf_counter()
        await asyncio.sleep(TICK)
        pauses.append(time.perf_counter() - before - TICK)


def _compose() -> None:
    article = Article("a", "Egypt and Kenya will meet.", "a", NOW, PublishedFrom.GIVEN, publisher="The Wire")
    days = [date(2021, 6, 1) + timedelta(days=number // 20) for number in range(MEETINGS)]
    parties = (Party("Egypt", "Egypt"), Party("Kenya", "Kenya"))
    found = [
        Meeting(
            f"{number}", MeetingKind.TALKS, parties, "Geneva", When(Precision.DATE, day, day),
            MeetingStatus.SCHEDULED, (Citation("a", 0, 26),),
        )
        for number, day in enumerate(days)
    ]  # fmt: skip
    desk = Desk.at({"a": article}, NOW, "UTC")
    started = time.perf_counter()
    timeline_picture(found, Query(""), desk)
    print(f"composing       {(time.perf_counter() - started) * 1000:6.1f} ms of {MEETINGS:,} meetings")


def _line() -> TimelineScene:
    words = "Egypt and Ethiopia begin to talk about the filling of the reservoir, says the host"
    entries = tuple(Entry(number, "Wed 12 Jan", words, Mark.DAY, Standing.PLANNED) for number in range(1, 13))
    return TimelineScene("Timeline: Egypt", "Today, Tue 4 Jan", entries, 5, ("Sources: The Wire.",))


def _table() -> PositionsScene:
    cells = tuple(Cell(number, (Stance.REFUSE,), "28 Dec") for number in range(1, 5))
    rows = tuple(
        Row(party, cells) for party in ("Egypt", "Sudan", "Ethiopia", "Kenya", "Chad", "Mali", "Togo", "Niger")
    )
    return PositionsScene("Who wants what", ("Water", "Border", "Grain", "Ports"), rows, ("Sources: The Wire.",))


if __name__ == "__main__":
    main()
