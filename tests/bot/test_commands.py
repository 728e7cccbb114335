"""The commands, their slips, and what of them may be logged."""

from __future__ import annotations

import pytest

from bot.commands import COMMANDS, help_text, named_in, nearest, split_command
from bot.handlers.commands import HANDLERS
from bot.messages.text import units


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("timline", "timeline"),
        ("meeting", "meetings"),
        ("meetngs", "meetings"),
        ("pos", "positions"),
        ("postions", "positions"),
        ("Brif", "brief"),
        ("subscibe", "subscribe"),
        ("unsubscribed", "unsubscribe"),
        ("reminder", "remind"),
        ("stop", "unsubscribe"),
        ("follow", "subscribe"),
        ("tz", "timezone"),
        ("settings", "following"),
        ("helpme", "help"),
        ("abonnieren", "subscribe"),
        ("kalender", "calendar"),
        ("Ruhezeit", "quiet"),
        ("erinnern", "remind"),
    ],
)
def test_a_slip_is_taken_for_the_nearest_command(typed: str, meant: str) -> None:
    guessed = nearest(typed, admin=False)

    assert guessed == meant


@pytest.mark.parametrize("typed", ["xyzzy", "q", "broadcast", "exit", "1"])
def test_what_resembles_nothing_is_taken_for_nothing(typed: str) -> None:
    guessed = nearest(typed, admin=False)

    assert guessed is None


def test_admins_commands_are_guessed_for_admins_alone() -> None:
    for_admin, for_others = nearest("ad", admin=True) or nearest("addd", admin=True), nearest("addd", admin=False)

    assert for_admin == "add"
    assert for_others != "add"


def test_every_command_has_somebody_who_answers_it() -> None:
    names = {command.name for command in COMMANDS}

    assert names == set(HANDLERS)


def test_help_fits_the_screen_of_a_phone() -> None:
    lines = help_text(admin=True, private=True).splitlines()

    assert len(lines) <= 20
    assert max(map(units, lines)) <= 60


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("/meetings iran", ("meetings", None)),
        ("/Meetings@Attache_bot", ("meetings", "attache_bot")),
        ("meetings", ("", None)),
        ("", ("", None)),
        ("/", ("", None)),
    ],
)
def test_a_command_is_taken_apart(text: str, parts: tuple[str, str | None]) -> None:
    taken = split_command(text)

    assert taken == parts


def test_the_log_learns_the_command_and_no_other_word() -> None:
    known, unknown = named_in("/brief my secret plan"), named_in("/mysecret plan")

    assert known == "/brief"
    assert unknown == "a text"
