"""Questions to the bot, as commands, as buttons and in plain words."""

from __future__ import annotations

from datetime import timedelta

import pytest
from desk import ADMIN, READER, Desk

from bot.answers import Answers
from bot.commands import COMMANDS
from bot.menus import set_menus
from store.records import ChatKey


async def test_start_says_what_i_do_and_what_to_try(desk: Desk) -> None:
    (greeting,) = await desk.say(READER, "/start")

    assert "/meetings" in greeting
    assert [button.label for button in desk.last(READER).buttons] == ["Every meeting", "Later", "Help"]


async def test_start_shows_the_next_meeting_at_once(desk: Desk) -> None:
    await desk.stored()

    meetings, greeting = await desk.say(READER, "/start")

    assert "12 January" in meetings
    assert "What shall I remind you of?" in greeting


async def test_a_link_with_a_meeting_opens_its_brief(desk: Desk) -> None:
    await desk.stored()
    (meeting, *_) = await desk.store.meetings()

    (brief,) = await desk.say(READER, f"/start m_{meeting.id}")

    assert "Nairobi" in brief


async def test_start_tells_the_first_admin_how_to_become_one() -> None:
    async with Desk(admin_ids=()) as without:
        (greeting,) = await without.say(READER, "/start")

        assert f"ADMIN_IDS={READER}" in greeting


async def test_help_names_every_command(desk: Desk) -> None:
    (for_reader,) = await desk.say(READER, "/help")
    (for_admin,) = await desk.say(ADMIN, "/help")

    assert all(f"/{each.name}" in for_admin for each in COMMANDS if each.line)
    assert "/add" not in for_reader


@pytest.mark.parametrize("question", ["/meetings", "/positions", "/timeline", "/brief", "/articles", "/today"])
async def test_with_nothing_read_every_question_is_answered_kindly(desk: Desk, question: str) -> None:
    (answer,) = await desk.say(READER, question)

    assert len(answer) > 10


@pytest.mark.parametrize(
    "question", ["/meetings", "/meetings egypt", "/meetings@attache_bot", "/Meetings", "when does Egypt meet Ethiopia?"]
)
async def test_meetings_are_told_with_their_day_and_place(desk: Desk, question: str) -> None:
    await desk.stored()

    (answer,) = await desk.say(READER, question)

    assert "12 January" in answer
    assert "Nairobi" in answer


async def test_positions_are_told_in_the_partys_words(desk: Desk) -> None:
    await desk.stored()

    (by_command,) = await desk.say(READER, "/positions egypt")
    (by_question,) = await desk.say(READER, "what does Egypt want?")

    assert "binding agreement" in by_command
    assert "binding agreement" in by_question


async def test_timeline_and_articles_and_today_are_told(desk: Desk) -> None:
    await desk.stored()

    (timeline,), (articles,), (today,) = [await desk.say(READER, each) for each in ("/timeline", "/articles", "/today")]

    assert "12 January" in timeline
    assert "Dam talks" in articles
    assert today


async def test_a_brief_is_found_by_number_by_words_and_by_button(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/meetings")

    (by_button,) = await desk.press(READER, "Brief 2")
    (by_number,) = await desk.say(READER, "/brief 1")
    (by_words,) = await desk.say(READER, "/brief nairobi")

    assert "Moscow" in by_button
    assert "Nairobi" in by_number
    assert by_number == by_words


async def test_the_last_list_is_known_behind_any_number_of_other_answers(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/meetings")
    for _ in range(6):
        await desk.say(READER, "/brief nairobi")

    (answer,) = await desk.say(READER, "/brief 2")

    assert "Moscow" in answer


async def test_a_number_outside_the_list_is_told_which_there_are(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/meetings")

    (answer,) = await desk.say(READER, "/brief 9")

    assert "from 1 to 2" in answer


async def test_a_number_without_a_list_is_told_how_to_get_one(desk: Desk) -> None:
    (answer,) = await desk.say(READER, "/brief 2")

    assert "/meetings" in answer


async def test_why_shows_the_words_behind_a_line(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/positions egypt")

    (answer,) = await desk.say(READER, "/why 1")

    assert "Egypt demands a binding agreement" in answer


async def test_why_in_reply_to_an_older_answer_means_that_answer(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/positions egypt")
    older = desk.last(READER)
    await desk.say(READER, "/positions ethiopia")

    (answer,) = await desk.say(READER, "/why 1", reply_to=older.id)

    assert "Egypt demands" in answer


async def test_answers_are_known_after_a_restart(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/positions egypt")

    remembered = await Answers(desk.store).latest(ChatKey(READER))

    assert remembered is not None
    assert "binding agreement" in remembered.claims[0].text


@pytest.mark.parametrize(
    ("asked", "says"), [("/why", "/meetings"), ("/why 1", "/meetings"), ("/why me", "/why 2"), ("/why 99999", "/why 2")]
)
async def test_why_without_an_answer_says_how_to_get_one(desk: Desk, asked: str, says: str) -> None:
    (answer,) = await desk.say(READER, asked)

    assert says in answer


async def test_why_of_a_line_that_is_not_there_names_those_that_are(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/meetings")

    (without_number,) = await desk.say(READER, "/why")
    (too_high,) = await desk.say(READER, "/why 77")

    assert "from 1 to 2" in without_number
    assert "from 1 to 2" in too_high


async def test_a_chat_knows_nothing_of_another_chats_answers(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/meetings")

    (answer,) = await desk.say(8, "/why 1")

    assert "no longer know" in answer


async def test_times_are_shown_in_the_readers_own_zone_by_telegram(desk: Desk) -> None:
    await desk.stored(
        "Oman hosts talks\n\nMUSCAT, 3 January 2022 - Iran and Oman will hold talks in Muscat on 10 January at 14:00 GMT.\n"
    )

    await desk.say(READER, "/meetings iran")

    assert '<tg-time unix="1641823200"' in (desk.last(READER).html or "")


@pytest.mark.parametrize("slip", ["/timline", "/timeine egypt", "/TIMELIN"])
async def test_a_slip_of_the_finger_is_understood(desk: Desk, slip: str) -> None:
    await desk.stored()

    (answer,) = await desk.say(READER, slip)

    assert "12 January" in answer


async def test_a_slip_that_would_change_something_is_asked_about(desk: Desk) -> None:
    (answer,) = await desk.say(READER, "/unsubscrib")

    assert "/unsubscribe" in answer
    assert not await desk.store.subscribers()


async def test_an_unknown_command_points_to_help(desk: Desk) -> None:
    (answer,) = await desk.say(READER, "/xyzzy")

    assert "/help" in answer


@pytest.mark.parametrize("text", ["hello", "thanks!", "🙂"])
async def test_chat_is_told_what_can_be_asked(desk: Desk, text: str) -> None:
    (answer,) = await desk.say(READER, text)

    assert "/help" in answer


@pytest.mark.parametrize("words", ["nairobi", "Moscow?", "binding agreement"])
async def test_a_place_or_a_subject_alone_finds_what_has_to_do_with_it(desk: Desk, words: str) -> None:
    await desk.stored()

    (answer,) = await desk.say(READER, words)

    assert answer.startswith(("Meetings", "Positions"))


async def test_a_picture_from_a_reader_is_answered_with_what_can_be_asked(desk: Desk) -> None:
    (answer,) = await desk.send_photo(READER)

    assert "/help" in answer


async def test_pages_turn_in_place(desk: Desk) -> None:
    days = range(5, 29)
    talks = "\n\n".join(f"France and Jordan will meet in Amman on {day} January." for day in days)
    await desk.stored(f"A busy month\n\nAMMAN, 3 January 2022 - The month is full.\n\n{talks}\n")
    await desk.say(READER, "/meetings")
    first = desk.last(READER)
    shown = len(desk.telegram.from_bot(READER))

    (second,) = await desk.press(READER, "Page 2 ›")
    (back,) = await desk.press(READER, "‹ Page 1")

    assert "2/" in second
    assert "1/" in back
    assert len(desk.telegram.from_bot(READER)) == shown
    assert desk.last(READER) is first


async def test_a_button_of_another_kind_answers_below(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/start")
    shown = len(desk.telegram.from_bot(READER))

    await desk.telegram.press_raw(READER, desk.last(READER), "meetings:1:")

    assert len(desk.telegram.from_bot(READER)) == shown + 1


@pytest.mark.parametrize(
    "data",
    [
        "meetings",
        "meetings:",
        "meetings:x:",
        "meetings:-3:egypt",
        "meetings:99999999:",
        "nonsense",
        "why:99",
        "why:",
        ":",
        "brief:nowhere",
        "zone:Nowhere/City",
        "leads:soon",
        "date:1:2",
        "\u2603",
    ],
)
async def test_data_that_no_button_carries_does_no_harm(desk: Desk, data: str) -> None:
    await desk.stored()
    await desk.say(READER, "/meetings")
    before = await desk.store.meetings(), await desk.store.articles()

    await desk.telegram.press_raw(READER, desk.last(READER), data)

    assert len(desk.popups()) == 2
    assert (await desk.store.meetings(), await desk.store.articles()) == before


async def test_a_button_of_a_version_long_gone_says_so(desk: Desk) -> None:
    await desk.say(READER, "/help")

    await desk.telegram.press_raw(READER, desk.last(READER), "forward:15")

    assert "do not know that button" in desk.popups()[-1]


async def test_private_chats_groups_and_admins_have_their_own_command_lists(desk: Desk) -> None:
    await set_menus(desk.attache.application.bot, [ADMIN])

    lists = {scope: [each["command"] for each in commands] for (scope, _), commands in desk.telegram.commands.items()}
    assert "add" not in lists['{"type": "all_private_chats"}']
    assert "start" not in lists['{"type": "all_group_chats"}']
    assert "meetings" in lists['{"type": "all_group_chats"}']


async def test_an_admin_gets_the_list_with_add_by_start(desk: Desk) -> None:
    await desk.say(ADMIN, "/start")

    lists = {scope: [each["command"] for each in commands] for (scope, _), commands in desk.telegram.commands.items()}
    assert "add" in lists[f'{{"chat_id": {ADMIN}, "type": "chat"}}']


async def test_an_articles_words_become_no_command_mention_or_tag(desk: Desk) -> None:
    await desk.stored(
        "Iran & Oman to talk\n\nBERN, 3 January 2022 - Iran demands <b>an end</b> of /unsubscribe and @everybody.\n"
    )

    (answer,) = await desk.say(READER, "/positions iran")

    entities = {entity.type for entity in desk.last(READER).body.entities}
    assert "<b>an end</b>" in answer.replace("\u2060", "")
    assert not entities & {"mention", "bot_command"}


@pytest.mark.parametrize("words", ["thanks!", "Thank you so much"])
async def test_thanks_are_answered_kindly(desk: Desk, words: str) -> None:
    assert await desk.say(READER, words) == ["You are welcome. /help shows what I answer."]


async def test_how_long_before_may_be_said_in_the_question(desk: Desk) -> None:
    (asked,) = await desk.say(READER, "remind me 2 hours before Egypt meets Russia")
    await desk.press(READER, "Yes")

    kept = await desk.store.subscriber(ChatKey(READER))
    words = "Shall reminders come here before meetings of Egypt and Russia? All of them then come 2 hours before."
    assert asked == words
    assert kept is not None and (kept.leads, kept.pairs) == ((timedelta(hours=2),), (("Egypt", "Russia"),))
