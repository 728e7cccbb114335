"""Every kind of card in German: our words are German, the articles' stay as they are, nothing is claimed that is not there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from briefings.briefing import Briefing
from briefings.compose.aftermath import aftermath_briefing
from briefings.compose.articles import why_briefing
from briefings.compose.brief import Subject, brief_briefing
from briefings.compose.deciding import (
    menu_briefing,
    merging_briefing,
    ruling_words,
    splitting_briefing,
    status_briefing,
)
from briefings.compose.digest import digest_briefing
from briefings.compose.doubts import doubt_briefing, lost_briefing, orphans_briefing, pairs_line
from briefings.compose.notice import dispute_briefing, notice_briefing
from briefings.compose.occasion import Occasion
from briefings.compose.reminder import reminder_briefing
from briefings.compose.said import position_claim
from briefings.compose.times import when_words
from briefings.compose.together import together_briefing
from briefings.language import speaking
from briefings.snooze import Snooze
from store.records import ChatKey, Contradiction, Correction, Delivery, DeliveryKind, Meeting, MeetingReport
from store.rulings import Basis, Doubt, DoubtReason, Ruling, RulingKind
from tests.briefings.papers import Paper, desk, meeting, step, told
from tests.briefings.stories import time_of
from tests.frames import left_in

AT = datetime(2022, 1, 12, 9, tzinfo=UTC)
WIRE = Paper(
    "wire", "2022-01-03T08:00", "Egypt and Sudan will hold talks in Cairo on January 12. Egypt demanded water."
)
SET = WIRE.cite("Egypt and Sudan will hold talks in Cairo on January 12.")
WIRE.said("Egypt", "demand", "water", cue="demanded", source="Egypt")
POST = Paper(
    "post", "2022-01-11T12:00", "The talks in Cairo were put off. Sudan ruled out a share.", publisher="The Post"
)
OFF = POST.cite("The talks in Cairo were put off.")
POST.said("Sudan", "refuse", "a share", cue="ruled out", source="Sudan")
PAPERS = (WIRE, POST)
DESK = desk(*PAPERS, now=AT)
SAID = told(*PAPERS)
TALKS = meeting("Egypt", "Sudan", on="2022-01-12T10:00", place="Cairo", citing=[SET])
MOVED = replace(
    meeting("Egypt", "Sudan", on="2022-01-14", place="Cairo", citing=[OFF, SET]),
    former=(time_of("2022-01-12"),),
    history=(step("2022-01-03", "2022-01-12", SET), step("2022-01-11", "2022-01-14", OFF)),
)
CALLED_OFF = replace(
    meeting("Egypt", "Sudan", on="2022-01-12", citing=[OFF], status="cancelled"),
    history=(step("2022-01-03", "2022-01-12", SET), step("2022-01-11", "2022-01-12", OFF, status="cancelled")),
)
PUT_OFF = meeting("Egypt", "Sudan", on=None, citing=[OFF], status="postponed", name="m2")
ORPHAN = replace(PUT_OFF, history=(step("2022-01-11", None, OFF, status="postponed"),))
HELD = meeting("Egypt", "Sudan", on="2022-01-10", citing=[OFF], status="held")
TENTATIVE = meeting("Egypt", "Karim Fahmy/Sudan", on="2022-02", citing=[SET], status="tentative", kind="summit")
MANY = meeting("Egypt", "Sudan", "Ethiopia", "Kenya", "Uganda", on="2022-01-20", citing=[SET], kind="conference")
DISPUTED = replace(
    TALKS,
    contradictions=(
        Contradiction("when", (("Wednesday 12 January 2022", SET), ("Thursday 13 January 2022", OFF))),
        Contradiction("status", (("cancelled", OFF), ("scheduled", SET))),
    ),
)
CORRECTED = replace(
    TALKS,
    corrections=tuple(Correction(field, AT, SET, "no time given", (OFF,)) for field in ("when", "place", "status")),
)
REPORT = MeetingReport(TALKS.kind, TALKS.parties, None, TALKS.when, TALKS.status, (SET,))
RULINGS = tuple(
    Ruling(f"r{at}", kind, AT, Basis("m1", (REPORT,)), Basis("m2", (REPORT,))) for at, kind in enumerate(RulingKind)
)


def occasion(kind: DeliveryKind, talks: Meeting, **more: object) -> Occasion:
    """A row that is late and was told otherwise before."""
    row: dict[str, object] = {"due_at": AT - timedelta(hours=2), "not_after": AT, "start": talks.when} | more
    delivery = Delivery("k", kind, talks.id, ChatKey(1), **row)  # type: ignore[arg-type]
    return Occasion(delivery, "Du verfolgst Sudan", AT - timedelta(days=2), (Snooze.QUARTER, Snooze.TOMORROW))


def reminder(talks: Meeting) -> Briefing:
    row = occasion(DeliveryKind.REMINDER, talks, lead=timedelta(days=1))
    return reminder_briefing(Subject(talks, SAID), row, DESK)


def notice(talks: Meeting) -> Briefing:
    row = occasion(DeliveryKind.NOTICE, talks, told=time_of("2022-01-10"), told_place="Nairobi")
    return notice_briefing(Subject(talks, SAID), row, DESK)


CARDS: dict[str, Callable[[], Briefing | None]] = {
    **{
        f"{name} {each.status}": (lambda make=make, each=each: make(each))  # type: ignore[misc]
        for name, make in (
            ("brief", lambda talks: brief_briefing(Subject(talks, SAID), DESK, others=[MANY])),
            ("reminder", reminder),
            ("notice", notice),
            ("menu", lambda talks: menu_briefing(talks, RULINGS, 2, DESK)),
        )
        for each in (TALKS, CALLED_OFF, PUT_OFF, HELD, TENTATIVE)
    },
    "brief, moved": lambda: brief_briefing(Subject(MOVED, SAID), DESK),
    "brief, disputed": lambda: brief_briefing(Subject(DISPUTED), DESK),
    "brief, corrected": lambda: brief_briefing(Subject(CORRECTED), DESK),
    "brief of many": lambda: brief_briefing(Subject(MANY), DESK),
    "dispute": lambda: dispute_briefing(Subject(DISPUTED), occasion(DeliveryKind.DISPUTE, DISPUTED), DESK),
    "afterwards": lambda: aftermath_briefing(
        Subject(meeting("Egypt", "Sudan", on="2022-01-10", citing=[OFF], status="held"), SAID),
        occasion(DeliveryKind.AFTERMATH, HELD),
        DESK,
    ),
    "together": lambda: together_briefing(
        [(replace(TALKS, id=f"m{at}"), occasion(DeliveryKind.REMINDER, TALKS)) for at in range(9)], DESK
    ),
    "changes together": lambda: together_briefing(
        [(replace(MOVED, id=f"m{at}"), occasion(DeliveryKind.NOTICE, MOVED)) for at in range(3)], DESK
    ),
    "digest": lambda: digest_briefing([TALKS, MOVED], DESK, weekly=False),
    "digest of a week": lambda: digest_briefing([TALKS, MOVED, MANY], DESK, weekly=True),
    "statuses": lambda: status_briefing(TALKS, DESK),
    "merging": lambda: merging_briefing(TALKS, [MOVED], DESK),
    "nothing to merge with": lambda: merging_briefing(TALKS, [], DESK),
    "splitting": lambda: splitting_briefing(TALKS, [REPORT, replace(REPORT, citations=(OFF,))], DESK),
    **{
        f"doubt: {reason}": (
            lambda reason=reason: doubt_briefing((Doubt("m1", "m2", reason), TALKS, MOVED), DESK, place=1, pairs=2)  # type: ignore[misc]
        )
        for reason in DoubtReason
    },
    "orphans": lambda: orphans_briefing([ORPHAN] * 8, DESK),
    "lost": lambda: lost_briefing(RULINGS, DESK),
    "why": lambda: why_briefing(position_claim(SAID[0], DESK), DESK),
}


def texts(briefing: Briefing) -> list[str]:
    """Every word of it, the buttons' too."""
    lines = [
        " ".join(filter(None, (getattr(line, "lead", None), line.text)))
        for part in briefing.sections
        for line in part.lines
    ]
    titles = [part.title for part in briefing.sections if part.title]
    sources = [f"{source.published} {source.publisher or ''}" for source in briefing.sources]
    return [briefing.title, *titles, *lines, *(choice.label for choice in briefing.choices), *sources]


@pytest.mark.parametrize("card", CARDS)
def test_no_english_word_of_ours_is_on_a_german_card(card: str) -> None:
    with speaking("de"):
        briefing = CARDS[card]()

    assert briefing is not None
    articles = (WIRE.article.text, POST.article.text, "The Post the wire")
    assert {(word, text) for text in texts(briefing) for word in left_in(text, *articles)} == set()


@pytest.mark.parametrize("card", CARDS)
def test_a_german_card_rests_on_the_same_passages_as_the_english_one(card: str) -> None:
    english = CARDS[card]()
    with speaking("de"):
        german = CARDS[card]()

    assert english is not None and german is not None
    assert [claim.citations for claim in german.claims] == [claim.citations for claim in english.claims]
    assert [choice.action for choice in german.choices] == [choice.action for choice in english.choices]


def test_decisions_are_told_in_german() -> None:
    with speaking("de"):
        words = [ruling_words(each, DESK) for each in RULINGS]
        pairs = pairs_line([(Doubt("m1", "m2", DoubtReason.DAYS), TALKS, MOVED)] * 2, DESK)

    assert {(word, text) for text in words for word in left_in(text)} == set()
    assert pairs == "Zwei Paare von Treffen sind möglicherweise dasselbe: /review zeigt sie."


# --------------------------------------------------------------------------- positions


@pytest.mark.parametrize(
    ("text", "party", "stance", "content", "more", "expected"),
    [
        (
            "Egypt demanded that Sudan open the gates.",
            "Egypt", "demand", "Sudan open the gates", {"cue": "demanded", "source": "Egypt"},
            "Ägypten fordert: that Sudan open the gates",
        ),
        (
            "Egypt has not ruled out a second visit.",
            "Egypt", "state", "a second visit", {"cue": "ruled out", "source": "Egypt", "negated": True},
            "Ägypten – Egypt has not ruled out a second visit.",
        ),
        (
            "Egypt may offer Sudan a share.",
            "Egypt", "offer", "Sudan a share", {"cue": "offer", "source": "Egypt", "modality": "may"},
            "Ägypten – Egypt may offer Sudan a share.",
        ),
        (
            "Minister Amna Idris told reporters in Khartoum that the wall must go.",
            "Sudan", "demand", "the wall must go",
            {"cue": "told", "source": "Minister Amna Idris", "speaker": "Amna Idris", "role": "minister"},
            "Sudan (Amna Idris, minister) besteht darauf: the wall must go",
        ),
        (
            "“We will pay for nothing,” said Amna Idris, Sudan's minister.",
            "Sudan", "refuse", "We will pay for nothing,", {"cue": "said", "quote": True, "speaker": "Amna Idris"},
            "Sudan (Amna Idris) sagt: “We will pay for nothing”",
        ),
        (
            "Egypt is ready to talk to everybody.",
            "Egypt", "offer", "talk to everybody", {"cue": "ready", "source": "Egypt"},
            "Ägypten bietet an: to talk to everybody",
        ),
        (
            "The gauges are wrong, Sudan's irrigation ministry warned.",
            "Sudan", "expect", "The gauges are wrong", {"cue": "warned", "source": "Sudan's irrigation ministry"},
            "Sudan (irrigation ministry) warnt: The gauges are wrong",
        ),
        (
            "Egypt and Sudan demanded water.",
            "Egypt; Sudan", "demand", "water", {"cue": "demanded", "source": "Egypt and Sudan"},
            "Ägypten und Sudan fordern: water",
        ),
        (
            "Egypt was accused by Sudan of delay.",
            "Sudan", "accuse", "of delay", {"cue": "accused", "source": "Sudan"},
            "Sudan – Egypt was accused by Sudan of delay.",
        ),
    ],
)  # fmt: skip
def test_a_position_has_our_verb_and_the_articles_words_and_keeps_its_not_and_its_may(
    text: str, party: str, stance: str, content: str, more: dict[str, object], expected: str
) -> None:
    paper = Paper("a", "2022-01-05", text)
    paper.said(party, stance, content, **more)  # type: ignore[arg-type]

    with speaking("de"):
        claim = position_claim(told(paper)[0], desk(paper), role=True, dated=False)

    assert f"{claim.lead} {claim.text}" == expected


def test_some_day_of_a_few_is_short_enough_for_a_column() -> None:
    with speaking("de"):
        window, across = (when_words(time_of(on), date(2022, 1, 4)) for on in ("2022-01-25~31", "2021-12-30~31"))

    assert (window, across) == ("irgendwann 25.–31. Januar", "irgendwann 30.–31. Dez. 2021")
