"""What is built to take all time and memory, sent through the whole bot while a reader asks."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from bot_process import crowding
from desk import ADMIN, READER, Desk

from briefings.extraction.pipeline import DEFAULT_MODEL
from briefings.extraction.worker import ReadingRoom
from briefings.sources.parsing import ParsingRoom
from tests.briefings.sources.bombs import BOMBS
from tests.papers_server import Papers, papers_served

SECONDS = 10.0
"""Of computing; of waiting it may be three times as many, and more where others wait for the same cores."""
MEGABYTES = 100
PATIENCE = 1.0
"""Seconds for an answer meanwhile, on a machine that other work shares."""

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="no /proc here")]


@dataclass
class Taken:
    """What it took from the door to the answer, and how those fared who asked meanwhile."""

    seconds: float = 0.0
    processor: float = 0.0
    megabytes: int = 0
    slowest_answer: float = 0.0
    answers: int = 0
    said: str = ""


def family() -> list[Path]:
    """This process and its children, as /proc has them."""
    children = Path("/proc/self/task").glob("*/children")
    return [Path("/proc/self"), *(Path("/proc") / pid for each in children for pid in each.read_text().split())]


def memory() -> int:
    """Bytes that the bot's processes have in memory."""
    total = 0
    for each in family():
        try:
            total += int((each / "statm").read_text().split()[1]) * 4096
        except (OSError, IndexError):
            continue  # it ended meanwhile
    return total


def processor() -> float:
    """Seconds that the bot's processes, also those that ended, have computed."""
    here = os.times()
    used = here.user + here.system + here.children_user + here.children_system
    for each in family()[1:]:
        with contextlib.suppress(OSError):
            ticks = (each / "stat").read_text().rpartition(")")[2].split()[11:13]
            used += sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")
    return used


async def taken_by(desk: Desk, url: str) -> Taken:
    """An admin sends the link; a reader asks again and again until the admin has an answer."""
    before, begun, taken = memory(), time.monotonic(), Taken()
    computed = processor()
    adding = asyncio.create_task(desk.say(ADMIN, f"/add {url}"))
    while not adding.done():
        asked = time.monotonic()
        await desk.telegram.say(READER, READER, "/help")
        taken.slowest_answer = max(taken.slowest_answer, time.monotonic() - asked)
        taken.answers += 1
        taken.megabytes = max(taken.megabytes, (memory() - before) >> 20)
        await asyncio.sleep(0.02)
        desk.clock.now += timedelta(seconds=2)
    taken.said = (await adding)[0]
    taken.seconds, taken.processor = time.monotonic() - begun, processor() - computed
    return taken


@asynccontextmanager
async def bot() -> AsyncIterator[tuple[Desk, Papers]]:
    """The bot with its real processes, both started, and a web server."""
    desk = Desk(fetch_loopback=True)
    desk.parser = ParsingRoom()
    async with papers_served() as papers, ReadingRoom(DEFAULT_MODEL) as room:
        desk.room = room
        await room.wait_ready()
        async with desk:
            yield desk, papers


def answered(bomb: str, packed: bool, papers: Papers, content: bytes) -> str:
    """The address at which the bomb lies."""
    kind = (
        "application/pdf" if bomb.startswith("pdf") else "application/zip" if bomb.startswith("docx") else "text/html"
    )
    if packed:
        return papers.put("/bomb", gzip.compress(content), content_encoding="gzip", content_type=kind)
    return papers.put("/bomb", content, content_type=kind)


SOUND = b"<html><p>Egypt and Sudan will meet on 12 January."
WEB_BOMBS = {**BOMBS, "gzip of 200 MB": b"<p>" + b"a" * 200_000_000}


async def test_no_bomb_takes_more_than_its_share_and_the_bot_answers_meanwhile() -> None:
    figures: dict[str, Taken] = {}

    async with bot() as (desk, papers):
        for name, content in WEB_BOMBS.items():
            await taken_by(
                desk, papers.put("/sound", SOUND, content_type="text/html")
            )  # so that both processes are there
            url = answered(name, len(content) > 2_000_000, papers, content)
            figures[name] = await taken_by(desk, url)
            desk.clock.now += timedelta(minutes=2)
            print(f"{name}: {figures[name]}")

    assert not [name for name, taken in figures.items() if taken.megabytes > MEGABYTES]
    longest = 3 * SECONDS * crowding()
    assert not [name for name, taken in figures.items() if taken.processor > SECONDS or taken.seconds > longest]
    assert not [name for name, taken in figures.items() if taken.slowest_answer > PATIENCE]
    assert all(taken.answers for taken in figures.values())
    assert not any("went wrong" in taken.said for taken in figures.values())
