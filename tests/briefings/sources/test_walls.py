"""What answers as an article and is none: refused where it tells of nothing, and no article with it."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from datetime import date

import pytest

from briefings.sources.text import UnreadableText
from briefings.sources.walls import FEWEST, LONGEST, refuse_wall
from store.records import Citation, EventReport, Findings, Precision, Statement, When

NOTHING = Findings("a", date(2022, 1, 10))
RIVER = (
    "The river rose again in the night, and people in the villages below the dam have left their houses for the hills. "
)


def is_refused(text: str, *, is_partial: bool = False) -> bool:
    """Whether a page with these words, in which nothing was found, is refused."""
    try:
        refuse_wall(text, NOTHING, is_partial=is_partial)
    except UnreadableText:
        return True
    return False


@pytest.mark.parametrize(
    "text",
    [
        "login",
        "Redirecting",
        "Just a moment…\n\nEnable JavaScript and cookies to continue",
        "Page not found\n\nPlease try the search.",
        "word " * (FEWEST - 1),
        RIVER + "Please enable JavaScript to go on.",
        RIVER + "We value your privacy. We and our partners use cookies to store and read information on a device.",
        RIVER + "We and our partners store and/or access information on a device.",
        RIVER + "This website uses cookies. Accept all cookies",
        RIVER + "The page you were looking for could not be found.",
        RIVER + "Sorry, the page does not exist any more.",
        RIVER + "Checking your browser before you go on.",
        RIVER + "Please verify you’re human by solving this CAPTCHA.",
        RIVER + "You don’t have permission to access this resource.",
        RIVER + "You will be redirected in five seconds.",
        RIVER + "404 Not Found",
    ],
)
def test_what_tells_of_nothing_and_is_short_or_says_that_it_is_a_wall_is_refused(text: str) -> None:
    with pytest.raises(UnreadableText, match="cookies or JavaScript"):
        refuse_wall(text, NOTHING)


@pytest.mark.parametrize(
    "text",
    [
        RIVER,
        RIVER + "Inspectors said that access was denied to them at the gate.",
        RIVER + "They are human rights lawyers, and will be redirected to other tasks.",
        RIVER + "Funds are being redirected to the front page of the plan, which was not published.",
        RIVER + "Without consent of the neighbours the dam is not to be filled, and privacy is valued there.",
        RIVER + "A law on cookies was put off.",
        RIVER * 10 + "Accept all cookies",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert not is_refused(text)


DAY = When(Precision.DATE, date(2021, 5, 3), date(2021, 5, 3))
SAID = replace(NOTHING, statements=(Statement((0, 4)),))
DATED = replace(NOTHING, events=(EventReport(DAY, Citation("a", 0, 4)),))
NEWS = replace(NOTHING, events=(EventReport(DAY, Citation("a", 0, 4), parties=("Egypt",)),))
WALL = RIVER + "Are you a robot? Let us know that you are not a robot."


@pytest.mark.parametrize(
    ("text", "found", "refused"),
    [
        (WALL, SAID, True),
        (WALL, DATED, True),
        (WALL, NEWS, False),
        ("Kenya spoke.", SAID, False),
        ("In 2021 the dam was opened.", DATED, False),
        ("Kenya spoke.", NOTHING, True),
    ],
)
def test_what_was_found_tells_an_article(text: str, found: Findings, refused: bool) -> None:
    with pytest.raises(UnreadableText) if refused else nullcontext():
        refuse_wall(text, found)


def test_what_is_shown_of_an_article_for_subscribers_may_ask_for_anything() -> None:
    teaser = RIVER + "Enable JavaScript to read on."

    assert is_refused(teaser)
    assert not is_refused(teaser, is_partial=True)


def test_a_long_page_with_a_banner_is_an_article() -> None:
    assert len((RIVER * 10).split()) > LONGEST
