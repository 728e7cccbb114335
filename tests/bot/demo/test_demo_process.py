"""The demo as its users run it, over a pipe: the story its articles tell, from the first question to the reminder."""

from __future__ import annotations

import itertools
import os
import re
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from store.opening import open_store
from store.records import ChatKey, Subscriber
from store.work import Work

ROOT = Path(__file__).resolve().parents[3]
ARTICLE = (
    "Oslo talks set\n\nThe foreign ministers of Norway and Chile will meet in Oslo on 4 February, officials from both "
    "countries said.\n\nNorway rejected calls to delay the talks.\n"
)


ENVIRONMENT = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}

PATIENCE = 120
"""Seconds after which a demo that does not end counts as hung, on however busy a machine."""


def command(*options: str) -> list[str]:
    return [sys.executable, "-m", "bot", "demo", *options]


def demo(*lines: str, options: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Type these lines into a demo; its transcript."""
    return subprocess.run(
        command(*options),
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=ENVIRONMENT,
        encoding="utf8",
        timeout=PATIENCE,
    )


def look(transcript: str) -> str:
    """The transcript as the README shows it: without addresses, lines broken, as a block of code."""
    lines = re.sub(r" <https?://\S+>", "", transcript).strip().splitlines()
    broken = (textwrap.wrap(line, 100, subsequent_indent=" " * 4) or [""] for line in lines)
    return textwrap.indent("\n".join(itertools.chain.from_iterable(broken)), "    ")


def ended_by(number: signal.Signals, after: str, *lines: str, options: tuple[str, ...] = ()) -> tuple[int, str]:
    """Type these lines, send the signal once a line of the transcript has these words; exit status and complaints."""
    with subprocess.Popen(
        command(*options),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=ENVIRONMENT,
        encoding="utf8",
    ) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdin.write("".join(f"{line}\n" for line in lines))
        process.stdin.flush()
        assert any(after in line for line in process.stdout), f"nothing said {after!r}"
        process.send_signal(number)
        try:
            _, complaints = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
        return process.returncode, complaints


@pytest.fixture(scope="module")
def story() -> dict[str, str]:
    """Each typed line with what came of it, in one run from the start to the second reminder."""
    done = demo(
        "/meetings",
        "/brief 1",
        "/why 1",
        "/subscribe",
        "/tick",
        "/positions egypt",
        "/timeline",
        "/tick to 2022-01-06 15:00",
        "/tick to 2022-01-14 08:30",
        "/tick backwards",
        "99",
        "/quit",
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    parts = re.split(r"^> (.*)$", done.stdout, flags=re.MULTILINE)
    return {"": parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}


def test_it_begins_with_what_can_be_typed_and_a_greeting(story: dict[str, str]) -> None:
    assert "/demo lists what else there is" in story[""]
    assert "Attaché  Tue 4 Jan 2022, 09:00 UTC" in story[""]
    assert "Next: /meetings" in story[""]


def test_meetings_are_answered_with_numbered_buttons(story: dict[str, str]) -> None:
    assert "Kinshasa" in story["/meetings"]
    assert re.search(r"^\(1\) .*  \(2\) ", story["/meetings"], re.MULTILINE)


def test_contradiction_of_two_papers_is_shown(story: dict[str, str]) -> None:
    told = story["/meetings"] + story["/timeline"]

    assert "sources disagree" in told.lower()


def test_claim_leads_to_its_passage(story: dict[str, str]) -> None:
    assert "will hold a phone call on January 5 at 14:00 GMT" in story["/why 1"]


def test_positions_are_in_their_own_words(story: dict[str, str]) -> None:
    assert "binding agreement" in story["/positions egypt"]


def test_reminder_arrives_when_the_clock_is_moved(story: dict[str, str]) -> None:
    assert "Sudan" in story["/tick"]


def test_postponement_comes_as_a_notice_with_both_dates(story: dict[str, str]) -> None:
    notice = story["/tick to 2022-01-06 15:00"]

    assert "an article comes in" in notice
    assert "7 January" in notice
    assert "14 January" in notice


def test_look_at_a_chat_in_the_readme_is_taken_from_this_story(story: dict[str, str]) -> None:
    told = story["/tick to 2022-01-06 15:00"]
    shown = look(
        told[told.index("Attaché  Thu 6 Jan 2022, 09:00 UTC") : told.index("It is Thu 6 Jan 2022, 15:00 UTC.")]
    )

    assert shown in (ROOT / "README.md").read_text(encoding="utf8"), f"in the README should stand:\n{shown}"


def test_postponed_talks_are_reminded_of_at_their_new_time(story: dict[str, str]) -> None:
    assert "Kinshasa" in story["/tick to 2022-01-14 08:30"].rpartition("an article comes in")[2]


def test_wrong_use_is_answered_in_words(story: dict[str, str]) -> None:
    assert "I do not understand" in story["/tick backwards"]
    assert "There is no button 99" in story["99"]


def test_kept_store_goes_on_where_a_killed_demo_ended(tmp_path: Path) -> None:
    article = tmp_path / "oslo.txt"
    article.write_text(ARTICLE, encoding="utf8")
    kept = ("--bare", "--store", f"tinydb:{tmp_path / 'store'}")
    lines = ("/tick 2h", f"/add {article} --published 2022-01-03", "1", "/clock")
    ended_by(signal.SIGKILL, "no reminder is planned", *lines, options=kept)

    second = demo("/meetings norway", "/clock", options=kept)

    assert "Oslo" in second.stdout
    assert "Tue 4 Jan 2022, 11:00 UTC; no reminder" in second.stdout
    assert second.stderr == ""


def test_supervisor_ends_it_without_complaints() -> None:
    status, complaints = ended_by(signal.SIGTERM, "Next: /add FILE", options=("--bare",))

    assert (status, complaints) == (128 + signal.SIGTERM, "")


def test_bare_demo_suggests_and_takes_only_what_works() -> None:
    done = demo("/meetings@attache", "/add --published 2021-12-28", "/meetings@attache_bot", options=("--bare",))

    assert "Next: /add FILE" in done.stdout
    assert "Next: /brief" not in done.stdout
    assert "That is for @attache, and this bot is @attache_bot." in done.stdout
    assert "Write for example /add article.txt" in done.stdout
    assert done.stderr == ""


async def test_store_of_a_bot_with_readers_is_left_alone(tmp_path: Path) -> None:
    async with open_store(f"tinydb:{tmp_path}") as store:
        await store.commit(Work(subscribers=(Subscriber(ChatKey(7), subscribed=True),)))

    done = demo(options=("--store", f"tinydb:{tmp_path}"))

    assert (done.returncode, done.stdout) == (1, "")
    assert "folder of its own" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture(scope="module")
def rooms() -> dict[str, str]:
    """What comes of lines that are typed elsewhere than in the private chat."""
    done = demo(
        "@attache_bot egypt",
        "1",
        "/subscribe",
        "/following",
        "/old 6",
        "/in group",
        "/subscribe egypt",
        "/in group as colleague",
        "/old 1",
        "/subscribe iran",
        "/in topic",
        "/subscribe sudan",
        "/tick",
        "/reply /remind 45m",
        "/in nowhere",
    )
    assert (done.returncode, done.stderr) == (0, "")
    parts = re.split(r"^> (.*)$", done.stdout, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_a_card_is_offered_in_any_chat_and_shared_by_its_number(rooms: dict[str, str]) -> None:
    assert "(1) Egypt – Ethiopia talks" in rooms["@attache_bot egypt"]
    assert "You via @attache_bot" in rooms["1"]
    assert "Kinshasa" in rooms["1"]


def test_a_button_farther_up_can_still_be_pressed(rooms: dict[str, str]) -> None:
    assert "No more reminders" in rooms["/old 6"]


def test_a_colleague_presses_no_button_of_somebody_elses_private_chat(rooms: dict[str, str]) -> None:
    assert "your colleague does not see" in rooms["/old 1"] + rooms["/in group as colleague"]


def test_a_group_is_set_by_its_admins_only(rooms: dict[str, str]) -> None:
    assert "Attaché in the group Desk" in rooms["/in group"]
    assert "before meetings of Egypt" in rooms["/subscribe egypt"]
    assert "Only this group's admins" in rooms["/subscribe iran"]


def test_a_topic_gets_what_it_follows_and_a_reply_is_about_that(rooms: dict[str, str]) -> None:
    assert "Attaché in the topic Talks of the forum Newsroom" in rooms["/tick"]
    assert "reminded of this meeting 45 minutes before" in rooms["/reply /remind 45m"]


def test_unknown_room_is_answered_with_those_there_are(rooms: dict[str, str]) -> None:
    assert "/in channel" in rooms["/in nowhere"]


def test_news_of_what_was_just_stored_comes_without_moving_the_clock(tmp_path: Path) -> None:
    plan, off = tmp_path / "plan.txt", tmp_path / "off.txt"
    plan.write_text(ARTICLE, encoding="utf8")
    off.write_text(
        "Oslo talks off\n\nNorway and Chile have cancelled the talks of 4 February in Oslo, Norway's foreign ministry "
        "said on Tuesday.\n",
        encoding="utf8",
    )
    dated = "--published 2022-01-04"

    done = demo("/subscribe", f"/add {plan} {dated}", "1", f"/add {off} {dated}", "1", options=("--bare",))

    assert "\nCancelled: " in done.stdout
    assert done.stderr == ""


def test_a_feed_of_the_sample_paper_is_added_reviewed_and_taken() -> None:
    lines = (
        "/feeds add https://gazette.example/",
        "/review",
        "1",
        "/meetings kenya",
        "/feeds add https://example.org/",
    )

    done = demo(*lines, options=("--bare",))

    assert (done.returncode, done.stderr) == (0, "")
    said = done.stdout
    assert "Added: The Upper River Gazette, with 4 items. What it brings waits in /review." in said
    assert (
        "“Kenya and Uganda to meet on the gates of the lake”\nThe Upper River Gazette, Tuesday 4 January 2022" in said
    )
    assert re.search(r"Kenya – Uganda meeting Thu 20 January, time not given · Kisumu", said)
    assert "The demo has no network. It knows one paper, which is invented: https://gazette.example/" in said
