"""A position in a line: whose, which verb, the words, the day; nothing that the article does not say."""

from __future__ import annotations

import pytest

from briefings.compose.said import position_claim
from briefings.compose.wording import has_negation
from tests.briefings.papers import Paper, desk, told


def line(text: str, party: str, stance: str, content: str, **more: object) -> str:
    """The one position of an article of this text, as a line without its day."""
    paper = Paper("a", "2022-01-05", text)
    paper.said(party, stance, content, **more)  # type: ignore[arg-type]
    claim = position_claim(told(paper)[0], desk(paper), role=True, dated=False)
    return f"{claim.lead} {claim.text}"


@pytest.mark.parametrize(
    ("text", "party", "stance", "content", "more", "expected"),
    [
        (
            "Egypt demanded that Sudan open the gates.",
            "Egypt", "demand", "Sudan open the gates", {"cue": "demanded", "source": "Egypt"},
            "Egypt demanded that Sudan open the gates",
        ),
        (
            "Egypt has not ruled out a second visit.",
            "Egypt", "state", "a second visit", {"cue": "ruled out", "source": "Egypt", "negated": True},
            "Egypt did not rule out a second visit",
        ),
        (
            "Egypt denied on Tuesday demanding the whole river.",
            "Egypt", "deny", "demanding the whole river", {"cue": "denied", "source": "Egypt"},
            "Egypt denied demanding the whole river",
        ),
        (
            "Egypt may offer Sudan a share.",
            "Egypt", "offer", "Sudan a share", {"cue": "offer", "source": "Egypt", "modality": "may"},
            "Egypt may offer Sudan a share",
        ),
        (
            "Minister Amna Idris told reporters in Khartoum that the wall must go.",
            "Sudan", "demand", "the wall must go",
            {"cue": "told", "source": "Minister Amna Idris", "speaker": "Amna Idris", "role": "minister"},
            "Sudan (Amna Idris, minister) insisted the wall must go",
        ),
        (
            "“We will pay for nothing,” said Amna Idris, Sudan's minister.",
            "Sudan", "refuse", "We will pay for nothing,", {"cue": "said", "quote": True, "speaker": "Amna Idris"},
            "Sudan (Amna Idris) said: “We will pay for nothing”",
        ),
        (
            "The gauges are wrong, Sudan's irrigation ministry warned.",
            "Sudan", "expect", "The gauges are wrong", {"cue": "warned", "source": "Sudan's irrigation ministry"},
            "Sudan (irrigation ministry) warned: The gauges are wrong",
        ),
        (
            "Egypt does not accept arbitration.",
            "Egypt", "refuse", "Egypt does not accept arbitration",
            {"cue": "accept", "source": "Egypt", "negated": True},
            "Egypt does not accept arbitration",
        ),
        (
            "Egypt praised Sudan but has ruled out sanctions.",
            "Egypt", "refuse", "has ruled out sanctions", {"cue": "ruled out", "source": "Egypt"},
            "Egypt ruled out sanctions",
        ),
        (
            "The plan, Egypt warned, would dry the delta.",
            "Egypt", "expect", "The plan, Egypt warned, would dry the delta", {"cue": "warned", "source": "Egypt"},
            "Egypt warned: The plan, Egypt warned, would dry the delta",
        ),
        (
            "Egypt repeated its threat to close the port.",
            "Egypt", "threaten", "close the port", {"cue": "threat", "source": "Egypt"},
            "Egypt threatens to close the port",
        ),
        (
            "Egypt is ready to talk to everybody.",
            "Egypt", "offer", "talk to everybody", {"cue": "ready", "source": "Egypt"},
            "Egypt is ready to talk to everybody",
        ),
        (
            "The minister says his country wants the treaty renewed.",
            "Egypt", "demand", "his country wants the treaty renewed", {"cue": "says", "source": "The minister"},
            "Egypt says his country wants the treaty renewed",
        ),
        (
            "The minister said he hoped the wall would fall.",
            "Egypt", "expect", "he hoped the wall would fall", {"cue": "said", "source": "The minister"},
            "Egypt said he hoped the wall would fall",
        ),
        (
            "Sudan's envoy said her country would take a “hard line” on the wall.",
            "Sudan", "refuse", "her country would take a “hard line” on the wall", {"cue": "said", "source": "envoy"},
            "Sudan (envoy) insisted her country would take a “hard line” on the wall",
        ),
        (
            "Egypt was ready to talk to everybody.",
            "Egypt", "offer", "talk to everybody", {"cue": "ready", "source": "Egypt"},
            "Egypt was ready to talk to everybody",
        ),
        (
            "Egypt was accused by Sudan of delay.",
            "Sudan", "accuse", "of delay", {"cue": "accused", "source": "Sudan"},
            "Sudan – Egypt was accused by Sudan of delay.",
        ),
        (
            "Egypt and Sudan urged Chad to wait.",
            "Egypt; Sudan", "demand", "Chad to wait", {"cue": "urged", "source": "Egypt and Sudan"},
            "Egypt and Sudan urged Chad to wait",
        ),
        (
            "KHARTOUM, January 5 - Sudan will not sign, the ministry said.",
            "Sudan", "refuse", "KHARTOUM, January 5 - Sudan will not sign", {"cue": "said", "source": "the ministry"},
            "Sudan (ministry) insisted: Sudan will not sign",
        ),
    ],
)  # fmt: skip
def test_line(text: str, party: str, stance: str, content: str, more: dict[str, object], expected: str) -> None:
    assert line(text, party, stance, content, **more) == expected


@pytest.mark.parametrize(
    ("words", "stance", "expected"),
    [
        ("Germany ruled out any concessions", "refuse", "Germany (ministry) ruled out any concessions"),
        (
            "Germany has rejected the plan of the three",
            "refuse",
            "Germany (ministry) has rejected the plan of the three",
        ),
        ("Germany closed the border at noon", "state", "Germany (ministry) said: Germany closed the border at noon"),
        ("Germany closed the border at noon", "threaten", "Germany (ministry) said: Germany closed the border at noon"),
        ("Germany backed the rebels of the north", "support", None),
        ("Germany's envoy ruled out any concessions", "refuse", None),
    ],
)
def test_a_party_that_takes_its_stand_in_the_words_themselves_is_named_once(
    words: str, stance: str, expected: str | None
) -> None:
    text = f"{words}, its ministry said."

    shown = line(text, "Germany", stance, words, cue="said", source="its ministry")

    assert shown == (expected or f"Germany (ministry) said: {words}")


def test_second_hand_is_marked() -> None:
    shown = line(
        "Egypt says Sudan rejects the plan.",
        "Sudan", "refuse", "the plan", cue="rejects", source="Sudan", told_by="Egypt",
    )  # fmt: skip

    assert shown == "Sudan (as told by Egypt) rejects the plan"


def test_an_uncertain_speaker_is_shown_as_the_article_names_him_and_given_to_nobody() -> None:
    shown = line(
        "He said the plan was dead.", "Sudan", "refuse", "the plan was dead", cue="said", source="He", certain=False
    )

    assert shown == "“He” (unresolved) said the plan was dead"


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("Nobody in Egypt accepted the plan of the neighbours.", "the plan of the neighbours", "accepted"),
        ("Egypt, which by no means agreed at once, welcomed the plan.", "the plan", "agreed"),
        ("Egypt has not, for all the pressure, accepted the plan.", "the plan", "accepted"),
    ],
)
def test_a_negation_that_no_verb_can_keep_is_kept_by_the_whole_sentence(text: str, content: str, cue: str) -> None:
    shown = line(text, "Egypt", "support", content, cue=cue, source="Egypt", negated=True)

    assert has_negation(shown)
    assert shown.endswith(text)


def test_a_source_that_is_nobody_is_told_by_the_whole_sentence() -> None:
    text = "No official in Egypt accepted the plan."

    assert line(text, "Egypt", "support", "the plan", cue="accepted", source="No official in Egypt").endswith(
        f"– {text}"
    )


def test_what_is_voiced_or_believed_is_not_turned_into_speech() -> None:
    voiced = line(
        "Egypt voiced concern over the dam.", "Egypt", "expect", "concern over the dam", cue="voiced", source="Egypt"
    )
    passive = line("The plan was backed by Egypt.", "Egypt", "support", "The plan", cue="backed", source="Egypt")

    assert voiced == "Egypt voiced concern over the dam"
    assert passive == "Egypt – The plan was backed by Egypt."


def test_an_aim_is_told_with_its_own_verb_and_a_body_is_not_named_twice() -> None:
    aim = line("Egypt continued to seek a deal.", "Egypt", "offer", "to seek a deal", cue="continued", source="Egypt")
    body = line(
        "The United Nations Security Council demanded a truce.",
        "UN Security Council", "demand", "a truce", cue="demanded", source="The United Nations Security Council",
    )  # fmt: skip

    assert aim == "Egypt continued to seek a deal"
    assert body == "UN Security Council demanded a truce"


def test_a_hedge_that_no_verb_can_keep_is_kept_by_the_whole_sentence() -> None:
    text = "Egypt, it seems, could in the end be brought to accept the plan."

    shown = line(text, "Egypt", "support", "the plan", cue="accept", source="Egypt", modality="could")

    assert shown == f"Egypt – {text}"


def test_the_day_it_was_said_is_given_and_the_year_when_it_is_another() -> None:
    paper = Paper("a", "2021-12-30", "Egypt demanded water.")
    paper.said("Egypt", "demand", "water", cue="demanded", source="Egypt")

    claim = position_claim(told(paper)[0], desk(paper))

    assert claim.text == "demanded water · 30 December 2021"
    assert claim.citations == (paper.cite("Egypt demanded water."),)


def test_a_long_statement_keeps_its_condition() -> None:
    words = (
        "it would leave the talks in Kinshasa and take the whole affair of the river, the dam and the gauges back to the "
        "council in New York, where it had been heard of before, unless the gates were opened by the summer"
    )
    shown = line(f"Egypt said {words}.", "Egypt", "threaten", words, cue="said", source="Egypt")

    assert shown.endswith("unless the gates were opened by the summer")
