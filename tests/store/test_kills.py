"""A writing process is killed, again and again; every commit that returned is found, and whole."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.journal import journals
from store.tiny import TinyStore
from tests.figures import Count
from tests.store.writer import last_and_state, state_after

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and SIGKILL")

Starter = subprocess.Popen[str]


@pytest.fixture
def starter() -> Iterator[Starter]:
    """The process that starts and kills writers; it goes with the test, also where that hangs."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.store.writer"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )
    watch = threading.Timer(1_800, process.kill)
    watch.start()
    with process:
        yield process
        watch.cancel()
        assert process.stdin
        process.stdin.close()


def killed(starter: Starter, folder: Path, how: str, number: float) -> list[int]:
    """Let a writer write and be killed; the commits that it saw return."""
    assert starter.stdin
    assert starter.stdout
    starter.stdin.write(f"{folder} {how} {number}\n")
    acknowledged = list[int]()
    for line in starter.stdout:
        if line.startswith("ended"):
            assert line == f"ended {signal.SIGKILL.value}\n"
            return acknowledged
        acknowledged.append(int(line))
    raise AssertionError("the starter is gone")


async def found_in(folder: Path, copy: Path) -> int:
    """The number of the last commit that is there, wholly and with all before it.

    Looked at in a copy, so that the next writer begins on what the kill has left.
    """
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    async with TinyStore(copy) as store:
        last, state = await last_and_state(store)
    assert state == state_after(last)
    return last


@pytest.mark.parametrize("kills", [20, pytest.param(1_000, marks=pytest.mark.slow)])
async def test_every_acknowledged_write_survives_a_kill_at_any_moment(
    tmp_path: Path, starter: Starter, kills: int, count: Count
) -> None:
    folder, chance = tmp_path / "store", random.Random(kills)
    folder.mkdir()
    found = journals_left = 0
    longest = 0.08

    for _ in range(kills):
        numbers = killed(starter, folder, "after", round(chance.uniform(0.0, longest), 4))
        acknowledged = numbers[-1] if numbers else found
        assert numbers == list(range(found + 1, acknowledged + 1))
        longest *= 1.2 if len(numbers) < 10 else 0.9  # so that a slow machine gets somewhere, and a fast one is quick
        journals_left += bool(journals(folder))
        found = await found_in(folder, tmp_path / "copy")
        count("killed while writing", kills=1, acknowledged_writes=len(numbers), lost=max(acknowledged - found, 0))
        assert acknowledged <= found <= acknowledged + 1

    assert found > kills
    assert journals_left > 0


@pytest.mark.parametrize("steps", [range(1, 90, 7), pytest.param(range(1, 400), marks=pytest.mark.slow)], ids=str)
async def test_every_acknowledged_write_survives_a_kill_before_any_step_on_the_disk(
    tmp_path: Path, starter: Starter, steps: range
) -> None:
    folder = tmp_path / "store"
    folder.mkdir()
    found = 0

    for step in steps:
        numbers = killed(starter, folder, "step", step)
        acknowledged = numbers[-1] if numbers else found
        assert numbers == list(range(found + 1, acknowledged + 1))
        found = await found_in(folder, tmp_path / "copy")
        assert acknowledged <= found <= acknowledged + 1

    assert found > 0
