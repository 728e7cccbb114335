"""Long texts come in pieces, because the sender's Telegram cuts them."""

from __future__ import annotations

import asyncio

import pytest
from pauses import Pauses

from bot.pieces import NEARLY_FULL, Pieces, joined

SENDER = (7, 7)
FULL = "word " * (NEARLY_FULL // 5) + "end"


async def test_a_short_text_is_whole_at_once() -> None:
    pauses = Pauses()
    pieces = Pieces(pauses)

    pieces.open(SENDER, "short")
    text = await pieces.whole(SENDER)

    assert text == "short"
    assert pauses.going_on.empty()


async def test_pieces_that_come_within_a_moment_are_one_text() -> None:
    pauses = Pauses()
    pieces = Pieces(pauses)
    pieces.open(SENDER, FULL)
    whole = asyncio.create_task(pieces.whole(SENDER))
    await asyncio.sleep(0)

    taken = pieces.takes(SENDER, FULL), pieces.takes(SENDER, "the rest")
    await pauses.end()

    assert taken == (True, True)
    assert await whole == f"{FULL} {FULL} the rest"


async def test_a_full_piece_with_nothing_after_it_is_the_whole() -> None:
    pauses = Pauses()
    pieces = Pieces(pauses)
    pieces.open(SENDER, FULL)
    whole = asyncio.create_task(pieces.whole(SENDER))

    await pauses.end()

    assert await whole == FULL
    assert not pieces.takes(SENDER, "a new text")


async def test_pieces_of_two_senders_stay_apart() -> None:
    pieces = Pieces(Pauses())
    pieces.open(SENDER, FULL)

    taken = pieces.takes((7, 8), "something else")

    assert not taken


async def test_waiting_that_is_given_up_leaves_nothing_open() -> None:
    pieces = Pieces(Pauses())
    pieces.open(SENDER, FULL)
    whole = asyncio.create_task(pieces.whole(SENDER))
    await asyncio.sleep(0)

    whole.cancel()
    with pytest.raises(asyncio.CancelledError):
        await whole

    assert not pieces.takes(SENDER, "later")


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (["The talks, he said,", "will go on."], "The talks, he said, will go on."),
        (["The talks will go on.", "Nobody objected."], "The talks will go on.\n\nNobody objected."),
        (["Ends in a break\n", "and goes on"], "Ends in a break\nand goes on"),
        (["alone"], "alone"),
    ],
)
def test_a_cut_within_a_sentence_joins_it_again(pieces: list[str], text: str) -> None:
    whole = joined(pieces)

    assert whole == text
