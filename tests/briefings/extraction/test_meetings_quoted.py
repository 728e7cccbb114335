"""Meetings told in somebody's own words: who "I" and "we" are, and which day "tomorrow" is there."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

WORDS = '"I will meet President Ilham Aliyev of Azerbaijan in Tbilisi'
PREMIER = "Armenian Prime Minister Nikol Pashinyan"


@pytest.mark.parametrize(
    "text",
    [
        f'{WORDS} on Friday," {PREMIER} told reporters.',
        f'{WORDS} on Friday. We have much to discuss," {PREMIER} told reporters.',
        f'{PREMIER} told reporters: {WORDS} on Friday."',
        '"We will meet President Ilham Aliyev of Azerbaijan in Tbilisi on Friday," said '
        "Armenian Foreign Ministry spokesman Vahan Hunanyan.",
    ],
)
def test_i_and_we_are_who_says_so(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["meeting | Armenia, Azerbaijan | Tbilisi | 2022-03-04 | scheduled"]


def test_i_is_who_says_so_of_what_is_over_too(nlp: Language) -> None:
    text = '"This morning I met with Foreign Minister Eleni Hadjistavrou of Cyprus," US Secretary of State Ellen Marsh said.'

    assert told(nlp, text) == ["meeting | Cyprus, United States | - | 2022-03-02 | held"]


def test_we_is_nobody_where_it_is_not_told_who_speaks(nlp: Language) -> None:
    text = '"We look forward to meeting our Azerbaijani colleagues on Friday in Tbilisi," he said.'

    assert told(nlp, text) == ["meeting | Azerbaijan | Tbilisi | 2022-03-04 | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            '"The talks between Iran and the United States will resume tomorrow in Geneva," Brown said during a press '
            "briefing on Tuesday.",
            "talks | Iran, United States | Geneva | 2022-03-02 | scheduled",
        ),
        (
            '"Foreign Minister Park Jin spoke to Japan\'s Yoshimasa Hayashi today [Tuesday]," the spokesman said.',
            "call | Japan, South Korea | - | 2022-03-01 | held",
        ),
    ],
)
def test_tomorrow_is_counted_from_the_day_of_the_words(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        f'{WORDS} tomorrow," {PREMIER} said on Wednesday.',
        f'{WORDS} tomorrow," {PREMIER} said ahead of talks with his party on Monday.',
        f'{WORDS} tomorrow," {PREMIER} told reporters before a vote on Monday.',
        f'{WORDS} tomorrow," {PREMIER} said. His party votes on Tuesday.',
        f"{PREMIER} will meet President Ilham Aliyev of Azerbaijan in Tbilisi tomorrow, his office said on Tuesday.",
    ],
)
def test_tomorrow_is_the_day_after_the_article_where_no_other_day_of_saying_is_told(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["meeting | Armenia, Azerbaijan | Tbilisi | 2022-03-03 | scheduled"]


@pytest.mark.parametrize("head", ["MOSCOW, March 2./TASS/. ", "MOSCOW, March 2. /TASS/. ", "MOSCOW, March 2 /TASS/. "])
def test_the_day_of_a_dateline_between_strokes_is_no_meetings(nlp: Language, head: str) -> None:
    text = "Russian Foreign Minister Sergey Lavrov will hold talks with Slovak Foreign Minister Ivan Korcok in Moscow."

    assert told(nlp, head + text) == ["talks | Russia, Slovakia | Moscow | - | scheduled"]


@pytest.mark.parametrize(
    "office",
    ["Slovak Minister of Foreign and European Affairs", "Slovak European Affairs Minister", "Slovak Foreign Minister"],
)
def test_what_an_office_is_for_is_no_side(nlp: Language, office: str) -> None:
    text = f"{office} Ivan Korcok will meet Hungarian Foreign Minister Peter Szijjarto in Komarno on March 9."

    assert told(nlp, text) == ["meeting | Hungary, Slovakia | Komarno | 2022-03-09 | scheduled"]
