"""Headlines, in the present and without articles: "Vero cancels Friday's trip"; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Vucic cancels Friday's trip to Baku; Serbia gives no reason.",
            "visit | Serbia | Baku | 2022-03-04 | cancelled",
        ),
        ("Orban postpones Monday's visit to Sofia.", "visit | Hungary | Sofia | - | postponed (was 2022-03-07)"),
        ("Kishida scraps trip to Manila planned for 12 March.", "visit | Japan | Manila | 2022-03-12 | cancelled"),
        ("Netanyahu cancels visit to Washington.", "visit | Israel | Washington | - | cancelled"),
        ("Sandu delays trip to Oslo to May.", "visit | Moldova | Oslo | 2022-05-01..2022-05-31 | scheduled"),
        ("Macron to cancel Thursday's visit to Cairo.", "visit | France | Cairo | 2022-03-03 | cancelled"),
        (
            "Kenya, Somalia cancel Friday's talks in Nairobi.",
            "talks | Kenya, Somalia | Nairobi | 2022-03-04 | cancelled",
        ),
        ("Kenya, Somalia reschedule talks to 19 March.", "talks | Kenya, Somalia | - | 2022-03-19 | scheduled"),
        (
            "Sunak moves Friday visit to Delhi to April.",
            "visit | United Kingdom | Delhi | 2022-04-01..2022-04-30 | scheduled (was 2022-03-04)",
        ),
    ],
)
def test_headlines_change_what_was_planned(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Orban hosts Vucic in Szeged on Friday.", "meeting | Hungary, Serbia | Szeged | 2022-03-04 | scheduled"),
        ("Merz, Macron meet in Toulon on Friday.", "meeting | France, Germany | Toulon | 2022-03-04 | scheduled"),
        ("Xi, Putin to speak by phone on Friday.", "call | China, Russia | - | 2022-03-04 | scheduled"),
        (
            "Vucic, Kurti to meet in Ohrid on 18 March.",
            "meeting | Kosovo, Serbia | Ohrid | 2022-03-18 | scheduled",
        ),
        ("Iran, US hold talks in Muscat on Saturday.", "talks | Iran, United States | Muscat | 2022-03-05 | scheduled"),
        (
            "Lula, Petro plan meeting in Leticia on 12 March.",
            "meeting | Brazil, Colombia | Leticia | 2022-03-12 | scheduled",
        ),
        ("Blinken to visit Oslo on Friday.", "visit | United States | Oslo | 2022-03-04 | scheduled"),
        (
            "Kremlin: Putin to host Modi in Sochi on 15 March.",
            "meeting | India, Russia | Sochi | 2022-03-15 | scheduled",
        ),
        (
            "Aliyev, Pashinyan due to meet in Tbilisi on Friday.",
            "meeting | Armenia, Azerbaijan | Tbilisi | 2022-03-04 | scheduled",
        ),
        (
            "Kallas chairs Friday's meeting of EU foreign ministers in Nicosia.",
            "meeting | Estonia, European Union | Nicosia | 2022-03-04 | scheduled",
        ),
        (
            "Sandu hosts Vucic in Chisinau\n\nThe two leaders will meet on Friday.",
            "meeting | Moldova, Serbia | Chisinau | 2022-03-04 | scheduled",
        ),
    ],
)
def test_headlines_announce_in_the_present(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry's delays cost Friday's trip to Baku.",
        "Rail delays trip up travellers in Baku on Friday.",
        "Macron visits are rare in Baku.",
        "Summit hosts Friday's football final.",
        "Serbia hosts Croatia in Belgrade on Friday in a World Cup qualifier.",
        "UN plans for Friday's talks in Geneva were leaked.",
        "Finland visits by tourists fall in March.",
        "Trump heads list of speakers on Friday.",
        "Kenya tours attract visitors on Friday.",
        "Merz opens trade fair in Hanover on Friday.",
        "Vucic cancels Friday's concert in Baku.",
        "Vucic drops charges on Friday.",
    ],
)
def test_headlines_of_other_things_tell_of_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Talks due to be held in Oslo on 20 March between Kenya and Somalia are on.",
            "talks | Kenya, Somalia | Oslo | 2022-03-20 | scheduled",
        ),
        (
            "The IAEA Board of Governors meets in Vienna on Monday.",
            "meeting | IAEA | Vienna | 2022-03-07 | scheduled",
        ),
    ],
)
def test_sentences_that_begin_as_headlines_do_stay_as_they_are(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]
