"""Nothing is lost in a world in which everything goes wrong: many short stories every day, long ones now and then."""

from __future__ import annotations

import asyncio
import os
import random
import tempfile
from concurrent.futures import ProcessPoolExecutor
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from never_lost import ACTIONS, Action, World, live, world_of

SHORT, BLOCKS, IN_A_BLOCK = 20, 6, 50
LONG, MANY = 200, 10_000


@pytest.mark.parametrize("block", range(BLOCKS))
async def test_nothing_is_lost_in_short_stories(block: int) -> None:
    said = 0
    for seed in range(block * IN_A_BLOCK, (block + 1) * IN_A_BLOCK):
        world = await live(seed, SHORT)
        said += len(world.telegram.written)

    assert said > 2 * IN_A_BLOCK, "stories in which nothing is sent prove nothing"


@pytest.mark.parametrize("seed", range(5_000, 5_012))
async def test_nothing_is_lost_on_the_disk(seed: int, tmp_path: Path) -> None:
    world = await live(seed, SHORT, tmp_path / "store")

    assert len(world.story) >= SHORT


async def test_the_same_seed_is_the_same_story() -> None:
    first, second = await live(7, 60), await live(7, 60)

    assert first.story == second.story
    assert [(each.date, each.text) for each in first.telegram.written] == [
        (each.date, each.text) for each in second.telegram.written
    ]


class Stories(RuleBasedStateMachine):
    """The same world for Hypothesis, which tells the shortest story that breaks a law."""

    def __init__(self) -> None:
        super().__init__()
        self._runner = asyncio.Runner()
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
    max_examples=40, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
)


# --------------------------------------------------------------------------- the long ones


def _many(seeds: range) -> list[str]:
    """Live them all, in a process of their own; what broke a law."""
    broken = []
    for seed in seeds:
        with tempfile.TemporaryDirectory() as folder:
            try:
                asyncio.run(live(seed, LONG, Path(folder) / "store" if seed % 20 == 0 else None))
            except AssertionError as error:
                broken.append(f"seed {seed}: {error}")
    return broken


@pytest.mark.slow
def test_nothing_is_lost_in_ten_thousand_long_stories() -> None:
    blocks = [range(first, first + 100) for first in range(100_000, 100_000 + MANY, 100)]

    with ProcessPoolExecutor(os.cpu_count()) as processes:
        broken = [problem for found in processes.map(_many, blocks) for problem in found]

    assert broken == []
