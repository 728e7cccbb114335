"""The systemd unit and the container file say what is true of the program: its settings, its commands, how it ends."""

from __future__ import annotations

import asyncio
import configparser
import inspect
import json
import os
import re
import signal
import subprocess
import sys
import tomllib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot import running
from bot.cli import app
from bot.health import Health
from bot.settings import Settings, read_settings

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
COMMANDS = {each.name or each.callback.__name__ for each in app.registered_commands if each.callback}
SETTINGS = {name.upper() for name in Settings.model_fields}
NOT_OURS = {"PATH", "PYTHONUNBUFFERED", "MPLCONFIGDIR"}
LONGEST_STOP = 5.0
"""Seconds in which the bot ends by itself; ``test_process`` holds it to them."""


class Unit(configparser.RawConfigParser):
    """A systemd unit, where a name may stand several times."""

    def __init__(self) -> None:
        super().__init__(strict=False, delimiters=("=",), comment_prefixes=("#",), allow_no_value=True)
        self.read(ROOT / "deploy/attache.service", encoding="utf-8")

    def optionxform(self, optionstr: str) -> str:
        return optionstr


def environment_of_the_unit() -> dict[str, str]:
    text = (ROOT / "deploy/attache.service").read_text(encoding="utf-8")
    return dict(re.findall(r"^Environment=(\w+)=(.*)$", text, re.MULTILINE))


def instructions() -> list[tuple[str, str]]:
    """The container file's instructions, each on one line."""
    text = re.sub(r"\\\n\s*", " ", (ROOT / "Containerfile").read_text(encoding="utf-8"))
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in lines)]


def told(word: str) -> list[str]:
    return [rest for name, rest in instructions() if name == word]


def environment_of_the_container() -> dict[str, str]:
    (words,) = told("ENV")
    return dict(pair.split("=", 1) for pair in words.split())


# --------------------------------------------------------------------------- the unit


def test_unit_runs_a_command_of_ours_as_nobody_in_particular() -> None:
    service = Unit()["Service"]
    program, command = service["ExecStart"].split()

    assert Path(program).name in PROJECT["project"]["scripts"]
    assert command in COMMANDS
    assert service["User"] not in ("root", "0")
    assert service["NoNewPrivileges"] == "yes"


def test_unit_stops_it_by_a_signal_that_is_heeded_and_gives_it_time() -> None:
    service = Unit()["Service"]
    seconds = float(service["TimeoutStopSec"].removesuffix("s"))

    assert service["KillSignal"] in _signals_heeded()
    assert seconds > 2 * LONGEST_STOP
    assert service["Restart"] == "on-failure"


def test_unit_keeps_the_store_where_it_may_write_and_nobody_else_may_read() -> None:
    service, environment = Unit()["Service"], environment_of_the_unit()
    folder = environment["STORE_URL"].removeprefix("tinydb:")

    assert folder.startswith(f"/var/lib/{service['StateDirectory']}/")
    assert service["StateDirectoryMode"] == "0700"
    assert environment["MPLCONFIGDIR"] == f"/var/cache/{service['CacheDirectory']}"
    assert service["EnvironmentFile"].startswith("/etc/")
    assert set(environment) - NOT_OURS <= SETTINGS
    assert read_settings(None, store_url=environment["STORE_URL"]).store_url == environment["STORE_URL"]


def _signals_heeded() -> set[str]:
    """The names of the signals that end the bot in order."""
    source = inspect.getsource(running._stopped_by_signals)
    return {name for name in re.findall(r"signal\.(SIG\w+)", source) if hasattr(signal, name)}


# --------------------------------------------------------------------------- the container


def test_container_runs_a_command_of_ours_as_nobody_in_particular() -> None:
    (program,), (command,) = (json.loads(told(word)[0]) for word in ("ENTRYPOINT", "CMD"))
    (user,) = told("USER")

    assert program in PROJECT["project"]["scripts"]
    assert command in COMMANDS
    assert int(user.split(":")[0]) >= 1_000
    assert told("STOPSIGNAL")[0] in _signals_heeded()


def test_container_is_built_of_what_is_there_and_pinned() -> None:
    copied = [words.split()[:-1] for words in told("COPY") if not words.startswith("--from")]
    sources = {name for names in copied for name in names}
    kept = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    packages = {name.rstrip("*") for name in PROJECT["tool"]["setuptools"]["packages"]["find"]["include"]}

    assert all((ROOT / name).exists() for name in sources)
    assert packages <= sources
    assert sources == kept
    assert any("--require-hashes -r requirements.lock" in words for words in told("RUN"))
    assert len(told("FROM")) == 2
    assert all("python:3.11-slim" in words for words in told("FROM"))


def test_container_keeps_the_store_in_its_volume_and_its_settings_are_ours() -> None:
    environment = environment_of_the_container()
    given = {name.lower(): value for name, value in environment.items() if name in SETTINGS}
    settings = read_settings(None, **given)

    assert set(environment) - NOT_OURS <= SETTINGS
    assert settings.store_url.startswith(f"tinydb:{told('VOLUME')[0]}/")
    assert settings.health_listen is not None
    assert told("WORKDIR")[-1] == told("VOLUME")[0]


class Answering(RequestHandler):
    """Health as it is set."""

    def initialize(self, status: int) -> None:
        self._status = status

    def get(self) -> None:
        self.set_status(self._status)


@pytest.fixture(params=[200, 503])
async def health(request: pytest.FixtureRequest) -> AsyncIterator[tuple[int, int]]:
    """A status, and the port where /healthz answers with it."""
    sockets = bind_sockets(0, "127.0.0.1")
    server = HTTPServer(Application([("/healthz", Answering, {"status": request.param})]))
    server.add_sockets(sockets)
    yield request.param, sockets[0].getsockname()[1]
    server.stop()
    await server.close_all_connections()


async def test_containers_health_check_is_right_about_a_bot_that_is_well_or_unwell(health: tuple[int, int]) -> None:
    status, port = health

    ended = await asyncio.to_thread(checked, port)

    assert (ended == 0) == (status == 200)
    assert hasattr(Health, "report")


def checked(port: int) -> int:
    """The exit status of the container file's own health check."""
    (words,) = told("HEALTHCHECK")
    program, *arguments = json.loads(words[words.index("CMD ") + 4 :])
    assert program == "python"
    environment: dict[str, Any] = {**os.environ, "HEALTH_LISTEN": f"0.0.0.0:{port}"}
    return subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, check=False).returncode
