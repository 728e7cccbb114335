"""Admins put meetings right in the chat: asked for, shown before and after, kept, taken back; and nobody else does."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from desk import ADMIN, GROUP, OTHER_ADMIN, READER, Desk

from briefings.extraction.pipeline import Reader
from store.codec import encode
from store.records import Article, Findings, Meeting, MeetingStatus

SET = "Egypt and Sudan will hold talks in Khartoum on 12 January, the host said on 3 January 2022."
AGAIN = "Talks of Egypt and Sudan are planned in Khartoum for 12 January, diplomats said on 3 January 2022."
FAR = "Egypt and Sudan will hold talks in Khartoum on 18 January, a newspaper in Cairo said on 3 January 2022."
OFF = "The talks between Kenya and Somalia have been called off, Kenya's foreign ministry said."
LINE = "Kenya and Uganda, talks in Geneva on 14 January 2022 at 15:30"
VERBS = (
    "correct", "menu", "fix", "status", "merge", "split", "rule", "leave", "undo", "same", "apart", "later", "doubt",
)  # fmt: skip


@pytest.fixture
async def desk(reader: Reader) -> AsyncIterator[Desk]:
    """A running bot that reads with the real rules, so that lines are understood as they will be."""

    async def read(article: Article) -> Findings:
        return reader.read(article)

    running = Desk()
    running.room.read = read  # type: ignore[method-assign]  # in this process, to be quick
    async with running:
        yield running
    assert running.telegram.complaints() == []


async def only(desk: Desk) -> Meeting:
    (meeting,) = await desk.store.meetings()
    return meeting


async def pressed(desk: Desk, *labels: str) -> str:
    """The last thing the bot says after an admin pressed these buttons one after the other."""
    said: list[str] = []
    for label in labels:
        said = await desk.press(ADMIN, label)
    return said[-1]


async def opened(desk: Desk, *texts: str) -> None:
    """Articles are stored, and an admin has pressed Correct below the brief of the first meeting."""
    for text in texts or (SET,):
        await desk.stored(text)
    await desk.say(ADMIN, "/brief sudan")
    await desk.press(ADMIN, "Correct")


def labels(desk: Desk) -> list[str]:
    return [button.label for button in desk.last(ADMIN).buttons]


# --------------------------------------------------------------------------- who may


async def test_only_an_admin_in_private_is_offered_to_correct(desk: Desk) -> None:
    desk.telegram.group(GROUP)
    await desk.stored(SET)

    await desk.say(ADMIN, "/brief sudan")
    await desk.say(READER, "/brief sudan")
    await desk.say(ADMIN, "/brief sudan", chat=GROUP)

    offered = [[button.label for button in desk.last(chat).buttons] for chat in (ADMIN, READER, GROUP)]
    assert ["Correct" in each for each in offered] == [True, False, False]


@pytest.mark.parametrize("verb", VERBS)
async def test_a_reader_who_presses_an_admins_button_is_refused(desk: Desk, verb: str) -> None:
    await opened(desk)
    meeting = await only(desk)
    await desk.say(READER, "/brief sudan")
    message = desk.last(READER)

    argument = {"status": f"{meeting.id}:cancelled", "fix": f"{meeting.id}:delete", "later": "1"}.get(verb, meeting.id)
    await desk.telegram.press_raw(READER, message, f"{verb}:{argument}")
    await desk.attache.settle()

    assert "Only this bot's admins may" in desk.popups()[-1]
    assert await desk.store.rulings() == ()


@pytest.mark.parametrize("command", [f"/addmeeting {LINE}", f"/meeting add {LINE}", "/addmeeting"])
async def test_a_reader_adds_no_meeting(desk: Desk, command: str) -> None:
    (answer,) = await desk.say(READER, command)

    assert answer.startswith("Only this bot's admins may add meetings.")
    assert await desk.store.meetings() == ()


@pytest.mark.parametrize("verb", VERBS)
async def test_no_argument_of_a_button_makes_a_fault(desk: Desk, verb: str) -> None:
    await desk.stored(SET)
    message = desk.last(ADMIN)

    for argument in ("", ":", "x", "x:y", "x:y:z", "x:date:1", "9999999", "x:²", "x:y:-1"):
        await desk.telegram.press_raw(ADMIN, message, f"{verb}:{argument}")
        await desk.attache.settle()

    said = [*desk.popups(), *(each.text for each in desk.telegram.from_bot(ADMIN))]
    assert not [words for words in said if "went wrong" in words]
    assert await desk.store.rulings() == ()


# --------------------------------------------------------------------------- a line that is typed


async def test_a_date_is_asked_for_shown_before_and_after_and_kept(desk: Desk) -> None:
    await opened(desk)

    question = await pressed(desk, "Date")
    shown, answered = await desk.say(ADMIN, "14 January 15:30 Geneva time")
    before = await only(desk)
    done = await pressed(desk, "Correct it")
    (brief,) = await desk.say(READER, "/brief sudan")

    assert question.startswith("Which day? Write for example 14 January")
    assert answered == "Date: 14 January 15:30 Geneva time"
    assert shown.index("Before") < shown.index("Wed 12 January") < shown.index("After") < shown.index("Fri 14 January")
    assert before.when.clock is None
    assert done.startswith("Corrected")
    assert "Corrected the date and time, by an admin on 4 January; the sources say Wednesday 12 January" in brief


@pytest.mark.parametrize(
    ("button", "line", "told"),
    [
        ("Time", "15:30", "15:30 CAT"),
        ("Place", "Vienna", "· Vienna ·"),
        ("Parties", "Egypt, Ada Amin (Kenya)", "Who Egypt and Ada Amin (Kenya)"),
    ],
)
async def test_each_field_is_put_right_by_a_line(desk: Desk, button: str, line: str, told: str) -> None:
    await opened(desk)
    await desk.press(ADMIN, button)

    await desk.say(ADMIN, line)
    done = await pressed(desk, "Correct it")

    assert told in done
    assert len(await desk.store.rulings()) == 1


async def test_a_line_that_is_not_understood_is_asked_for_again(desk: Desk) -> None:
    await opened(desk)
    await desk.press(ADMIN, "Date")

    (refused,) = await desk.say(ADMIN, "31 February")
    shown, _ = await desk.say(ADMIN, "14 January")

    assert refused.startswith("I do not understand “31” in “31 February”.")
    assert "Fri 14 January" in shown


async def test_a_question_in_between_is_answered_as_one(desk: Desk) -> None:
    await opened(desk)
    await desk.press(ADMIN, "Place")

    (answer,) = await desk.say(ADMIN, "when do Egypt and Sudan meet?")

    assert answer.startswith("Meetings")


async def test_an_article_in_between_is_read_as_one(desk: Desk) -> None:
    await opened(desk)
    await desk.press(ADMIN, "Place")

    (review,) = await desk.say(ADMIN, f"{FAR}\n\nNeither side named who would travel.")

    assert review.startswith("Read:")


async def test_what_is_left_is_not_waited_for(desk: Desk) -> None:
    await opened(desk)

    back = await pressed(desk, "Date", "Leave it")
    (answer,) = await desk.say(ADMIN, "14 January")

    assert back.startswith("What shall be corrected?")
    assert "Correct it like this?" not in answer


async def test_a_proposal_that_is_left_changes_nothing(desk: Desk) -> None:
    await opened(desk)
    await desk.press(ADMIN, "Place")
    await desk.say(ADMIN, "Vienna")

    left = await pressed(desk, "Leave it")

    assert left == "Nothing was changed."
    assert (await only(desk)).place == "Khartoum"


async def test_an_older_proposal_no_longer_waits(desk: Desk) -> None:
    await opened(desk)
    await desk.press(ADMIN, "Place")
    await desk.say(ADMIN, "Vienna")
    older = desk.last(ADMIN).id
    await desk.say(ADMIN, "/brief sudan")
    await pressed(desk, "Correct", "Place")
    await desk.say(ADMIN, "Cairo")

    await desk.press(ADMIN, "Correct it", message=older)

    assert desk.popups()[-1].startswith("Another change was shown after this one, and only the last can be kept.")
    assert (await only(desk)).place == "Khartoum"


async def test_a_meeting_by_hand_that_was_overtaken_says_how_it_is_asked_for_again(desk: Desk) -> None:
    await desk.say(ADMIN, f"/addmeeting {LINE}")
    older = desk.last(ADMIN).id
    await desk.say(ADMIN, f"/addmeeting {LINE.replace('14', '19')}")

    await desk.press(ADMIN, "Add it", message=older)
    overtaken = desk.popups()[-1]
    await desk.press(ADMIN, "Add it")
    await desk.press(ADMIN, "Add it", message=older)

    assert overtaken.endswith("or /addmeeting and the line.")
    assert desk.popups()[-1].startswith("That no longer waits for an answer.")
    assert len(await desk.store.meetings()) == 1


async def test_what_is_like_that_already_is_said_to_be(desk: Desk) -> None:
    await opened(desk)
    await desk.press(ADMIN, "Place")

    (answer,) = await desk.say(ADMIN, "Khartoum")

    assert answer == "That changes nothing: it is like that already."


# --------------------------------------------------------------------------- status, delete, split, merge


async def test_a_status_is_chosen_and_kept(desk: Desk) -> None:
    await opened(desk)

    shown = await pressed(desk, "Status", "Cancelled")
    done = await pressed(desk, "Correct it")

    assert "After" in shown and "cancelled" in shown
    assert done.startswith("Corrected")
    assert (await only(desk)).status is MeetingStatus.CANCELLED


async def test_a_meeting_is_deleted_and_brought_back(desk: Desk) -> None:
    await opened(desk)
    before = await only(desk)

    asked = await pressed(desk, "Delete")
    done = await pressed(desk, "Delete it")
    gone = await desk.store.meetings()
    back = await pressed(desk, "Undo")

    assert "No such meeting. Its reminders go, and nobody is told." in asked
    assert (done.startswith("Deleted"), gone) == (True, ())
    assert back == "Taken back: it is as it was before."
    assert (await only(desk)).id == before.id


async def test_a_meeting_is_split_by_its_reports_and_merged_again(desk: Desk) -> None:
    await opened(desk, SET, AGAIN)

    parts = await pressed(desk, "Split")
    await pressed(desk, "Not 1", "Split it")
    apart = await desk.store.meetings()
    await desk.say(ADMIN, "/brief sudan")
    offered = await pressed(desk, "Correct", "Merge with …")
    merged = await pressed(desk, "With 2", "Merge them")

    assert "Which of these tells of another meeting?" in parts
    assert len(apart) == 2
    assert "The same as which of these?" in offered
    assert merged.startswith("Merged")
    assert len((await only(desk)).citations) == 2


async def test_decisions_can_be_taken_back_from_the_menu_after_a_restart(desk: Desk) -> None:
    await opened(desk)
    await desk.press(ADMIN, "Place")
    await desk.say(ADMIN, "Vienna")
    await desk.press(ADMIN, "Correct it")
    desk.attache.bureau.proposals.clear()

    await desk.say(OTHER_ADMIN, "/brief sudan")
    await desk.press(OTHER_ADMIN, "Correct")
    (said,) = await desk.press(OTHER_ADMIN, "Undo: place")

    assert said == "Taken back: it is as it was before."
    assert (await only(desk)).place == "Khartoum"


async def test_a_decision_is_taken_back_once(desk: Desk) -> None:
    await opened(desk)
    await pressed(desk, "Status", "Held", "Correct it")
    message, undo = desk.last(ADMIN), desk.last(ADMIN).buttons[0].data or ""
    await desk.press(ADMIN, "Undo")

    await desk.telegram.press_raw(ADMIN, message, undo)
    await desk.attache.settle()

    assert desk.last(ADMIN).text == "That was taken back already."


# --------------------------------------------------------------------------- by hand


@pytest.mark.parametrize("command", [f"/addmeeting {LINE}", f"/meeting add {LINE}"])
async def test_a_meeting_is_added_in_a_line_after_it_was_shown(desk: Desk, command: str) -> None:
    (shown,) = await desk.say(ADMIN, command)
    nothing = await desk.store.meetings()
    done = await pressed(desk, "Add it")
    (listed,) = await desk.say(READER, "/meetings kenya")

    assert "Understood" in shown and "Fri 14 January, 15:30 CET" in shown
    assert nothing == ()
    assert done.startswith("Added")
    assert "[1] an admin, 4 January: Kenya – Uganda talks, added by hand" in listed


async def test_meeting_add_is_answered_in_a_group_too_and_other_words_after_meeting_are_not(desk: Desk) -> None:
    desk.telegram.group(GROUP)

    (refused,) = await desk.say(READER, f"/meeting add {LINE}", chat=GROUP)
    (shown,) = await desk.say(ADMIN, f"/meeting add {LINE}", chat=GROUP)
    others = [await desk.say(READER, words, chat=GROUP) for words in ("/meeting room 3", "/meeting add")]

    assert refused.startswith("Only this bot's admins may add meetings.")
    assert shown.startswith("Add this meeting?")
    assert others == [[], []]


async def test_what_admins_wrote_is_no_article_to_anybody(desk: Desk) -> None:
    await desk.stored(SET)
    await desk.say(ADMIN, f"/addmeeting {LINE}")
    await desk.press(ADMIN, "Add it")

    (listed,) = await desk.say(READER, "/articles")
    (status,) = await desk.say(ADMIN, "/status")

    assert "One article, newest first." in listed
    assert "an admin" not in listed
    assert "Stored: 1 article, 2 meetings" in status


async def test_undoing_an_older_correction_says_that_a_later_one_still_holds(desk: Desk) -> None:
    await opened(desk)
    await desk.press(ADMIN, "Date")
    await desk.say(ADMIN, "13 January")
    await desk.press(ADMIN, "Correct it")
    await desk.say(ADMIN, "/brief sudan")
    await pressed(desk, "Correct", "Date")
    await desk.say(ADMIN, "14 January")
    await desk.press(ADMIN, "Correct it")

    await desk.say(ADMIN, "/review decisions")
    said = await pressed(desk, "Undo 2")

    assert said.startswith("Taken back. Nothing else changes by that")


async def test_a_meeting_is_added_in_the_line_after_the_command(desk: Desk) -> None:
    (asked,) = await desk.say(ADMIN, "/addmeeting")
    shown, _ = await desk.say(ADMIN, LINE)

    assert asked.startswith("Write the meeting in one line")
    assert shown.startswith("Add this meeting?")


async def test_a_line_without_a_meeting_is_refused_with_an_example(desk: Desk) -> None:
    (refused,) = await desk.say(ADMIN, "/addmeeting something nice")

    assert refused.startswith("I find no meeting in it.")


async def test_meeting_without_add_still_asks_for_meetings(desk: Desk) -> None:
    await desk.stored(SET)

    (listed,) = await desk.say(READER, "/meeting sudan")

    assert listed.startswith("Meetings: Sudan")


# --------------------------------------------------------------------------- what waits


async def test_whoever_stores_an_article_hears_once_of_a_pair_that_is_possibly_the_same(desk: Desk) -> None:
    await desk.stored(SET)

    await desk.say(ADMIN, f"/add {FAR}")
    (stored,) = await desk.press(ADMIN, "Store")
    (pair,) = await desk.press(ADMIN, "Compare")
    await desk.say(ADMIN, "/add Kenya and Uganda will hold talks in Kampala on 9 February, the host said.")
    (next_stored,) = await desk.press(ADMIN, "Store")

    assert "Possibly the same: Egypt – Sudan talks, Wed 12 January – and Egypt – Sudan talks, Tue 18 January." in stored
    assert pair.startswith("Possibly the same")
    assert "Possibly" not in next_stored


@pytest.mark.parametrize(("button", "said", "left"), [("Same", "Merged", 1), ("Apart", "Kept apart", 2)])
async def test_a_pair_is_decided_with_one_press_and_taken_back_with_another(
    desk: Desk, button: str, said: str, left: int
) -> None:
    await desk.stored(SET)
    await desk.stored(FAR)
    await desk.say(ADMIN, "/review")

    done = await pressed(desk, button)
    meetings, doubts = await desk.store.meetings(), await desk.store.doubts()
    await pressed(desk, "Undo")

    assert done.startswith(said)
    assert (len(meetings), len(doubts)) == (left, 0)
    assert (len(await desk.store.meetings()), len(await desk.store.doubts())) == (2, 1)


async def test_a_pair_can_wait(desk: Desk) -> None:
    await desk.stored(SET)
    await desk.stored(FAR)
    await desk.say(ADMIN, "/review")

    later = await pressed(desk, "Later")
    (again,) = await desk.say(ADMIN, "/review")

    assert later == "It stays as it is; /review shows it again."
    assert again.startswith("Possibly the same")


async def test_review_shows_a_cancellation_that_no_meeting_is_known_of(desk: Desk) -> None:
    await desk.stored(OFF)

    (shown,) = await desk.say(ADMIN, "/review")
    menu = await pressed(desk, "Correct 1")

    assert shown.startswith("Put off or called off, but what?")
    assert "Merge with …" in labels(desk)
    assert menu.startswith("What shall be corrected?")


async def test_a_decision_holds_nothing_of_whoever_made_it_and_stays_when_they_are_forgotten(desk: Desk) -> None:
    await opened(desk)
    await desk.press(ADMIN, "Place")
    await desk.say(ADMIN, "Vienna")
    await desk.press(ADMIN, "Correct it")
    made = await desk.store.rulings()

    await desk.say(ADMIN, "/delete_me")
    await desk.press(ADMIN, "Delete everything")

    assert await desk.store.rulings() == made
    assert set(encode(made[0])) == {"id", "kind", "made", "about", "place", "words"}
    line = await desk.store.article(made[0].id)
    assert line is not None and (line.publisher, line.text) == ("an admin", "Place: Vienna")


# --------------------------------------------------------------------------- the way back, later


async def test_what_was_deleted_long_ago_is_brought_back_from_the_list_of_decisions(desk: Desk) -> None:
    await opened(desk)
    await pressed(desk, "Delete", "Delete it")

    (listed,) = await desk.say(ADMIN, "/review decisions")
    back = await pressed(desk, "Undo 1")

    assert "Egypt – Sudan talks (Wed 12 January) deleted, on" in listed
    assert "Taken back" in back
    assert (await only(desk)).sides == ("Egypt", "Sudan")


async def test_decisions_are_listed_the_newest_first_and_without_what_was_taken_back(desk: Desk) -> None:
    await opened(desk)
    await pressed(desk, "Status", "Cancelled", "Correct it")
    await desk.say(ADMIN, f"/addmeeting {LINE}")
    await pressed(desk, "Add it")

    (both,) = await desk.say(ADMIN, "/review decisions")
    await pressed(desk, "Undo 1")
    (one,) = await desk.say(ADMIN, "/review decisions")

    assert both.index("Kenya – Uganda") < both.index("Egypt – Sudan")
    assert "Kenya" not in one


async def test_where_nothing_was_decided_that_is_said_and_readers_are_refused(desk: Desk) -> None:
    (nothing,) = await desk.say(ADMIN, "/review decisions")
    (refused,) = await desk.say(READER, "/review decisions")

    assert nothing == "Nothing was decided by hand yet."
    assert "admins" in refused
