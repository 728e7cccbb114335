"""A text that several outlets published is shown with all of them, as one source."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefings.compose.desk import Desk, outlets_of
from store.feeds import Elsewhere
from tests.store.making import article

NOW = datetime(2022, 1, 4, 9, tzinfo=UTC)
WIRE, POST, SUN, STAR = (Elsewhere(name) for name in ("Wire", "Post", "Sun", "Star"))


@pytest.mark.parametrize(
    ("publisher", "also", "words"),
    [
        ("Ledger", (), "Ledger"),
        (None, (), None),
        ("Ledger", (WIRE,), "Ledger, also Wire"),
        ("Ledger", (WIRE, POST, SUN, STAR), "Ledger, also Wire, Post, Sun and others"),
        (None, (WIRE, POST), "Wire and Post"),
        ("Ledger", (Elsewhere("Ledger", "https://m.ledger.example/1"),), "Ledger"),
        ("Ledger", (WIRE, Elsewhere("Wire", "https://m.wire.example/1"), POST), "Ledger, also Wire and Post"),
        ("Ledger", (WIRE, WIRE, WIRE, POST, SUN), "Ledger, also Wire, Post and Sun"),
        (None, (WIRE, WIRE), "Wire"),
        ("Ledger", (Elsewhere(url="https://post.example/1"),), "Ledger"),
    ],
)
def test_outlets_with_one_text_are_named_in_one_breath(
    publisher: str | None, also: tuple[Elsewhere, ...], words: str | None
) -> None:
    assert outlets_of(article(publisher=publisher, also_at=also)) == words


def test_a_source_names_them_and_leads_to_the_first() -> None:
    one = article("one", publisher="Ledger", url="https://ledger.example/1", also_at=(WIRE,))

    source = Desk.at({"one": one}, NOW, "UTC").source(1, "one")

    assert (source.publisher, source.url) == ("Ledger, also Wire", "https://ledger.example/1")
