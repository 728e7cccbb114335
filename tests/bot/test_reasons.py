"""What does not work is told in plain words: never by the name that an error has among programmers."""

from __future__ import annotations

import pytest

from bot.reasons import reason_of
from briefings.language import languages, speaking
from store.base import StoreBusy, StoreDamaged, StoreError, StoreFull, StoreTooNew


class _Newer(StoreFull):
    """A kind of trouble that was told apart later."""


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", [StoreFull, StoreBusy, StoreDamaged, StoreTooNew, StoreError, OSError, KeyError])
def test_no_reason_holds_the_name_of_a_class(kind: type[Exception], language: str) -> None:
    with speaking(language):
        reason = reason_of(kind)

    assert " " in reason
    assert not any(other.__name__ in reason for other in (kind, StoreError, Exception))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (StoreFull, "the disk is full, or takes nothing"),
        (_Newer, "the disk is full, or takes nothing"),
        (StoreBusy, "another process has the store"),
        (StoreError, "the store is not open, or cannot be used"),
        (OSError, "an error that only the log describes"),
    ],
)
def test_the_nearest_known_kind_has_the_words(kind: type[Exception], words: str) -> None:
    assert reason_of(kind) == words
