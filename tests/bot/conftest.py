"""The desk that the tests of the conversation sit at."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest

from store.memory import MemoryStore

if TYPE_CHECKING:
    from desk import Desk
    from river import River


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """A running bot with two admins and nothing read yet. Whatever it does, Telegram has nothing to complain of."""
    from desk import Desk

    async with Desk() as running:
        yield running
    assert running.telegram.complaints() == []


@pytest.fixture
async def river() -> AsyncIterator[River]:
    """Planner, dispatcher and a Telegram over an empty store. Whatever they do, Telegram's limits are kept."""
    from river import River

    async with River(MemoryStore()) as flowing:
        yield flowing
    assert flowing.telegram.violations == []
