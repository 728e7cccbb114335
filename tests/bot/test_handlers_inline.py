"""Sharing a meeting into any chat: "@bot egypt"."""

from __future__ import annotations

from typing import Any

from desk import ADMIN, READER, Desk


async def cards(desk: Desk, words: str) -> list[dict[str, Any]]:
    """What is offered to whoever types these words behind the bot's name."""
    query = await desk.telegram.ask_inline(READER, words)
    assert query.answer is not None
    return list(query.answer["results"])


async def test_the_meetings_meant_are_offered_with_their_briefs(desk: Desk) -> None:
    await desk.stored()

    (card,) = await cards(desk, "russia")

    assert "Egypt" in card["title"]
    assert "20 January" in card["description"]
    assert "Moscow" in card["input_message_content"]["message_text"]


async def test_without_words_what_is_next_is_offered(desk: Desk) -> None:
    await desk.stored()

    offered = await cards(desk, "")

    assert len(offered) == 2


async def test_a_card_leads_to_the_meeting_in_the_bots_own_chat(desk: Desk) -> None:
    await desk.stored()
    ((card, *_), (meeting, *_)) = await cards(desk, ""), await desk.store.meetings()

    link = card["reply_markup"]["inline_keyboard"][0][0]["url"]
    (brief,) = await desk.say(READER, f"/start {link.partition('start=')[2]}")

    assert link.endswith(meeting.id)
    assert "Nairobi" in brief


async def test_where_nothing_is_known_nothing_is_offered(desk: Desk) -> None:
    offered = await cards(desk, "atlantis")

    assert offered == []


async def test_a_card_that_an_admin_shares_with_the_bot_itself_is_no_article(desk: Desk) -> None:
    await desk.stored()
    query = await desk.telegram.ask_inline(ADMIN, "russia")
    known = await desk.store.articles()

    answers = await desk.telegram.choose(ADMIN, ADMIN, query, 0)
    await desk.attache.settle()

    assert answers == ()
    assert await desk.store.articles() == known


async def test_a_card_shared_in_a_group_is_no_question(desk: Desk) -> None:
    await desk.stored()
    group = desk.telegram.group(-1009, members=(READER,))
    query = await desk.telegram.ask_inline(READER, "russia")

    answers = await desk.telegram.choose(group.id, READER, query, 0)

    assert answers == ()
    assert "Moscow" in group.standing[-1].text
