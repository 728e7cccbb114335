"""Nothing is lost in a world in which everything goes wrong: many short stories every day, long ones now and then."""

from __future__ import annotations

import json
import os
import random
from concurrent.futures import ProcessPoolExecutor
from contextlib import AsyncExitStack
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from many_lives import IN_A_BLOCK as OF_MANY
from many_lives import Block, left, modules_of_a_story, tell_all, told
from never_lost import ACTIONS, Action, World, live, runner_of, world_of

from tests.figures import Count

SHORT, BLOCKS, IN_A_BLOCK = 20, 6, 50
MANY = 10_000


@pytest.mark.parametrize("block", range(BLOCKS))
def test_nothing_is_lost_in_short_stories(block: int) -> None:
    said = 0
    for seed in range(block * IN_A_BLOCK, (block + 1) * IN_A_BLOCK):
        world = live(seed, SHORT)
        said += len(world.telegram.written)

    assert said > 2 * IN_A_BLOCK, "stories in which nothing is sent prove nothing"


@pytest.mark.parametrize("seed", range(5_000, 5_012))
def test_nothing_is_lost_on_the_disk(seed: int, tmp_path: Path) -> None:
    world = live(seed, SHORT, tmp_path / "store")

    assert len(world.story) >= SHORT


@pytest.mark.parametrize("folders", [(None, None), ("first", "second")], ids=["memory", "disk"])
def test_the_same_seed_is_the_same_story(folders: tuple[str | None, str | None], tmp_path: Path) -> None:
    first, second = (live(7, 60, folder and tmp_path / folder) for folder in folders)

    assert first.story == second.story
    assert [(each.date, each.text) for each in first.telegram.written] == [
        (each.date, each.text) for each in second.telegram.written
    ]


def test_a_run_that_was_cut_goes_on_with_what_is_left_of_the_same_code(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger"
    lines = [
        json.dumps(asdict(Block(code, first, OF_MANY, 200, 1.0))) for code, first in (("a", 100_000), ("b", 100_020))
    ]
    ledger.write_text("\n".join((*lines, lines[0], '{"code": "a", "fir')), encoding="utf-8")

    blocks = told(ledger, "a")

    assert [block.first for block in blocks] == [100_000]
    assert list(left(blocks, 3 * OF_MANY)) == [100_020, 100_040]


def test_marked_is_the_code_that_a_story_imports_and_no_other() -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        names = pool.submit(modules_of_a_story).result()

    assert {"store/tiny.py", "store/memory.py", "bot/delivery.py", "briefings/reminders.py", "tests/bot/laws.py"} <= {
        *names
    }
    assert not [name for name in names if "site-packages" in name or name.startswith("briefings/extraction/encounters")]


class Stories(RuleBasedStateMachine):
    """The same world for Hypothesis, which tells the shortest story that breaks a law."""

    def __init__(self) -> None:
        super().__init__()
        self._runner = runner_of(0)
        self._open = AsyncExitStack()
        self._world: World | None = None

    @rule(action=st.sampled_from(ACTIONS), chance=st.randoms(use_true_random=False))
    def happens(self, action: Action, chance: random.Random) -> None:
        self._runner.run(self._happens(action, chance))

    async def _happens(self, action: Action, chance: random.Random) -> None:
        if self._world is None:
            self._world = await self._open.enter_async_context(world_of(chance))
        self._world.chance = chance
        await self._world.step(action)

    def teardown(self) -> None:
        if self._world is not None:
            self._runner.run(self._world.settled())
        self._runner.run(self._open.aclose())
        self._runner.close()


TestStories = Stories.TestCase
TestStories.settings = settings(
    max_examples=30, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)


# --------------------------------------------------------------------------- the long ones


@pytest.mark.slow
def test_nothing_is_lost_in_ten_thousand_long_stories(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str], count: Count
) -> None:
    ledger = request.config.rootpath / ".never-lost.jsonl"  # what is cut off goes on there the next time

    with capsys.disabled():
        blocks = tell_all(ledger, MANY, os.cpu_count() or 1)

    number, broken = sum(block.count for block in blocks), [each for block in blocks for each in block.broken]
    count("stories of 200 steps", stories=number, broke_a_law=len(broken))
    assert broken == []
    assert number >= MANY
