"""The demo answers health checks as the bot does, and gets along where something is in its way."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest
from bot_process import free_port
from desk import Desk, Room
from tornado.httpclient import AsyncHTTPClient

from bot.demo.running import KEPT, answering, run_demo
from bot.demo.screen import Screen
from bot.health import health_answered, metrics_for
from bot.settings import Listen, read_settings
from store.base import StoreFull
from store.memory import MemoryStore
from store.work import Work


class Full(MemoryStore):
    """A store on a disk that takes nothing but the demo's own note."""

    async def commit(self, work: Work) -> None:
        if work != Work(notes=work.notes) or any(name != KEPT for name, _ in work.notes):
            raise StoreFull("The disk refuses the store.")
        await super().commit(work)


class NoReader(Room):
    """Who reads where nothing is to be read."""

    def __init__(self, model: str) -> None:
        super().__init__()

    async def __aenter__(self) -> NoReader:
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        """Nothing to end."""


@pytest.fixture
def own_log() -> Iterator[None]:
    """The loggers are as before afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logger.level for name, logger in root.manager.loggerDict.items() if hasattr(logger, "level")}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


@pytest.mark.usefixtures("own_log")
async def test_full_disk_is_told_in_plain_words_and_by_no_line_of_the_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bot.demo.running.open_store", lambda _: Full())
    monkeypatch.setattr("bot.demo.running.ReadingRoom", NoReader)
    shown = io.StringIO()

    await run_demo(settings=read_settings(None), samples=False, source=io.StringIO("/subscribe\n"), output=shown)

    assert "The store: The disk refuses the store." in shown.getvalue()
    assert capsys.readouterr().err == ""


async def test_health_checks_and_figures_are_answered_where_the_settings_say() -> None:
    listen, shown = Listen("127.0.0.1", free_port()), io.StringIO()

    async with Desk() as desk, answering(listen, desk.attache, metrics_for(listen), Screen(shown)):
        health = await AsyncHTTPClient().fetch(f"http://{listen}/healthz")
        figures = await AsyncHTTPClient().fetch(f"http://{listen}/metrics")

    assert json.loads(health.body)["status"] == "ok"
    assert b"attache_" in figures.body
    assert shown.getvalue() == ""


async def test_where_the_bot_itself_answers_there_the_demo_says_so_and_goes_on() -> None:
    listen, shown = Listen("127.0.0.1", free_port()), io.StringIO()

    async with Desk() as desk, health_answered(listen, desk.attache):
        async with answering(listen, desk.attache, None, Screen(shown)):
            told = " ".join(shown.getvalue().split())
        still = await AsyncHTTPClient().fetch(f"http://{listen}/healthz")

    assert f"HEALTH_LISTEN: cannot listen on {listen}" in told
    assert "The demo answers no health checks, and goes on." in told
    assert still.code == 200


async def test_without_an_address_nothing_is_answered_or_said() -> None:
    shown = io.StringIO()

    async with Desk() as desk, answering(None, desk.attache, metrics_for(None), Screen(shown)):
        said = shown.getvalue()

    assert said == ""
