"""What the tests of the briefings share."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from briefings.docket import Docket
from briefings.extraction.pipeline import Reader
from briefings.ingest import Ingest
from briefings.rulings import Rulings
from briefings.service import Briefings
from store.memory import MemoryStore
from store.records import Article, Findings
from tests.briefings.offices import Office


@pytest.fixture
async def office(reader: Reader) -> AsyncIterator[Office]:
    async def read(article: Article) -> Findings:
        return reader.read(article)

    async with MemoryStore() as store:
        rulings = Rulings(store, read, wake=lambda: setattr(here, "rung", here.rung + 1))
        here = Office(store, Ingest(store, read), rulings, Docket(store), Briefings(store))
        yield here
