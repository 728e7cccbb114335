"""What stands beside a meeting and tells of it: a day before "when", a place in the next sentence, a council's days.

Published on Wednesday 2 March 2022.
"""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The next meeting is in Lima on 7 June, when Peru's Ana Sala will host Chile's Juan Rojas.",
            ["meeting | Chile, Peru | Lima | 2022-06-07 | scheduled"],
        ),
        (
            "The ministers' next talks are on 7 June in Lima, when Peruvian Foreign Minister Ana Sala will host Chilean"
            " Foreign Minister Juan Rojas.",
            ["talks | Chile, Peru | Lima | 2022-06-07 | scheduled"],
        ),
        (
            "The mandate ends on 4 April, when Peru's and Chile's ministers meet in Lima.",
            ["meeting | Chile, Peru | Lima | 2022-04-04 | scheduled"],
        ),
        (
            "The next round of talks is due on Friday, when Peru's minister will receive Chile's foreign minister in"
            " Lima.",
            ["meeting | Chile, Peru | Lima | 2022-03-04 | scheduled"],
        ),
        (
            "The two last met in Quito on 4 February, when Chilean President Ana Soto hosted Peru's Juan Rojas.",
            ["meeting | Chile, Peru | Quito | 2022-02-04 | held"],
        ),
    ],
)
def test_a_day_before_when_is_that_of_the_clause(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The next meeting of Egypt and Sudan is in Cairo on 7 June, when Peru's Ana Sala will host Chile's Juan"
            " Rojas in Lima.",
            [
                "meeting | Egypt, Sudan | Cairo | 2022-06-07 | scheduled",
                "meeting | Chile, Peru | Lima | 2022-06-07 | scheduled",
            ],
        ),
        (
            "The mandate ends in April, when Peru's and Chile's ministers meet in Lima.",
            ["meeting | Chile, Peru | Lima | - | scheduled"],
        ),
        (
            "The mandate ends on 4 April. When they are ready, Peru's and Chile's ministers will meet in Lima.",
            ["meeting | Chile, Peru | Lima | - | scheduled"],
        ),
        (
            "The envoy will announce tomorrow when Peru and Chile will meet in Lima.",
            ["meeting | Chile, Peru | Lima | - | scheduled"],
        ),
        ("The mandate ends on 4 April, when Peru's lawmakers debate it.", []),
    ],
)
def test_a_clause_of_its_own_or_of_no_one_day_keeps_to_itself(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


_SUMMIT = "Peruvian President Ana Sala and Chilean President Juan Rojas will hold their summit on 16 June. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{_SUMMIT}The two presidents will meet at Villa Aurora, a mansion in Lugano.",
            "summit | Chile, Peru | Lugano | 2022-06-16 | scheduled",
        ),
        (
            f"{_SUMMIT}They will meet in Lugano at Villa Aurora.",
            "summit | Chile, Peru | Lugano | 2022-06-16 | scheduled",
        ),
        (f"{_SUMMIT}They will meet in Cusco.", "summit | Chile, Peru | Cusco | 2022-06-16 | scheduled"),
        (
            "A summit of ECOWAS will be held on 18 June. ECOWAS leaders will meet in Accra.",
            "summit | ECOWAS | Accra | 2022-06-18 | scheduled",
        ),
        (
            "A summit of the Gulf Cooperation Council has been moved from June 11 to June 18. GCC leaders will meet in"
            " Riyadh.",
            "summit | Gulf Cooperation Council | Riyadh | 2022-06-18 | scheduled (was 2022-06-11)",
        ),
    ],
)
def test_where_the_same_leaders_meet_is_where_their_summit_is(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{_SUMMIT}The two presidents will also meet in New York.",
            ["- | 2022-06-16 | scheduled", "New York | - | scheduled"],
        ),
        (f"{_SUMMIT}The two presidents met in New York.", ["- | 2022-06-16 | scheduled", "New York | - | held"]),
        (
            "Peru and Chile will hold a summit on 16 June. The two countries' foreign ministers will meet in Lima.",
            ["- | 2022-06-16 | scheduled", "Lima | - | scheduled"],
        ),
        (
            f"{_SUMMIT}The two presidents will meet in Arica on 9 May.",
            ["- | 2022-06-16 | scheduled", "Arica | 2022-05-09 | scheduled"],
        ),
        (
            f"{_SUMMIT}The two presidents will meet in Hanoi at ASEAN.",
            ["- | 2022-06-16 | scheduled", "Hanoi | - | scheduled"],
        ),
        (
            f"{_SUMMIT}Sala and Rojas will both meet in Delhi during the G20.",
            ["- | 2022-06-16 | scheduled", "Delhi | - | scheduled"],
        ),
        (
            f"{_SUMMIT.replace('their', 'a virtual')}The two presidents will meet in Cusco.",
            ["- | 2022-06-16 | scheduled", "Cusco | - | scheduled"],
        ),
        (
            f"{_SUMMIT.replace('on', 'in Tacna on')}The two presidents will meet in Arica.",
            ["Tacna | 2022-06-16 | scheduled", "Arica | - | scheduled"],
        ),
    ],
)
def test_where_they_meet_besides_is_not(nlp: Language, text: str, wanted: list[str]) -> None:
    assert [line.split(" | ", 2)[2] for line in told(nlp, text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Commission published its proposals for the European Council of 26 and 27 March in Brussels.",
            ["session | European Union | Brussels | 2022-03-26..2022-03-27 | scheduled"],
        ),
        (
            "Ministers will discuss aid at the Foreign Affairs Council of 21 March in Luxembourg.",
            ["session | European Union | Luxembourg | 2022-03-21 | scheduled"],
        ),
        (
            "The minister set out his plans for the European Council on 26 and 27 March in Brussels.",
            ["session | European Union | Brussels | 2022-03-26..2022-03-27 | scheduled"],
        ),
        ("The conclusions of the European Council of 6 and 7 February call for more aid.", []),
        ("The decision of the Security Council of 26 February stands.", []),
        ("The decree of the Council of Ministers of 26 March was published.", []),
        ("The minister wrote a letter to the European Council on 26 March.", []),
        # what is done at a council or for a seat on it, and a sitting that is told already
        ("Greece is a candidate in the vote for the UN Security Council on 3 June.", []),
        ("Members will vote for the Human Rights Council on 13 October.", []),
        ("A first report is due at the Security Council on 31 March.", []),
        ("Greece made a bid for the UN Security Council of 3 June.", []),
        (
            "EU leaders will gather in Brussels on 24-25 March. Ministers prepared the conclusions for the European"
            " Council of 24 and 25 March.",
            ["meeting | European Union | Brussels | 2022-03-24..2022-03-25 | scheduled"],
        ),
        (
            "The European Council of 26 and 27 March has been postponed.",
            ["session | European Union | - | - | postponed (was 2022-03-26..2022-03-27)"],
        ),
    ],
)
def test_a_council_is_called_by_its_days(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Advisers to the leaders of Peru and Chile held talks in Arica on Tuesday.",
            ["talks | Chile, Peru | Arica | 2022-03-01 | held"],
        ),
        (
            "Political advisers to the presidents of Peru and Chile will meet in Arica on Friday.",
            ["meeting | Chile, Peru | Arica | 2022-03-04 | scheduled"],
        ),
        (
            "A senior aide to President Emmanuel Macron will meet Chinese envoy Li Hui in Beijing on Friday.",
            ["meeting | China, France | Beijing | 2022-03-04 | scheduled"],
        ),
        ("Lawyers for the presidents of Peru and Chile held talks in Arica on Tuesday.", []),
        (
            "The envoy to Syria will meet Peru's minister in Lima on Friday.",
            ["meeting | Peru | Lima | 2022-03-04 | scheduled"],
        ),
        (
            "The ambassadors to Syria and Iraq will meet Peru's minister in Lima on Friday.",
            ["meeting | Peru | Lima | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_advisers_are_of_whom_they_serve(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway has proposed holding a meeting of the Nordic Council in Bergen in the autumn.",
            "meeting | Nordic Council, Norway | Bergen | 2022-09-01..2022-11-30 | tentative",
        ),
        (
            "Norway will host a meeting of the Nordic Council in Bergen in the autumn.",
            "meeting | Nordic Council, Norway | Bergen | 2022-09-01..2022-11-30 | scheduled",
        ),
        (
            "Peru and Chile held talks in Lima in the autumn.",
            "talks | Chile, Peru | Lima | 2021-09-01..2021-11-30 | held",
        ),
        (
            "Peru, which proposed talks with Chile in Lima in the spring, said it was ready.",
            "talks | Chile, Peru | Lima | - | tentative",
        ),
    ],
)
def test_a_season_of_what_is_proposed_is_the_coming_one(nlp: Language, text: str, wanted: str) -> None:
    """As long as it is nearer than the last one."""
    assert told(nlp, text, date(2022, 6, 12)) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The International Court of Justice will hold public hearings in the case brought by Gabon against"
            " Equatorial Guinea from Monday 21 to Friday 25 March 2022 at the Peace Palace in The Hague.",
            ["hearing | International Court of Justice | The Hague | 2022-03-21..2022-03-25 | scheduled"],
        ),
        (
            "The International Court of Justice will hold hearings in the case brought by Gabon on 21 March in The"
            " Hague.",
            ["hearing | International Court of Justice | The Hague | 2022-03-21 | scheduled"],
        ),
        ("The International Court of Justice will hold hearings in the case brought by Gabon on 21 February.", []),
        ("The case brought by Peru against Chile on 1 March will be heard in The Hague.", []),
    ],
)
def test_a_court_sits_on_the_day_to_come_behind_the_case(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Eurogroup meeting, which was due to begin in Brussels at 3 p.m. CET on Friday, has been put back to"
            " 4.30 p.m., a spokesman said.",
            "meeting | Eurogroup | Brussels | 2022-03-04 16:30 Europe/Brussels | scheduled",
        ),
        (
            "The meeting of the African Union council, which was to open in Addis Ababa at 10 a.m. on Friday, has been"
            " moved to 2 p.m., officials said.",
            "meeting | African Union | Addis Ababa | 2022-03-04 14:00 Africa/Addis_Ababa | scheduled",
        ),
        (
            "The talks between Peru and Chile, planned for Friday, were put back on Monday.",
            "talks | Chile, Peru | - | - | postponed (was 2022-03-04)",
        ),
        (
            "The talks between Peru and Chile were put back to 11 March on Monday.",
            "talks | Chile, Peru | - | 2022-03-11 | scheduled",
        ),
    ],
)
def test_what_is_put_back_to_an_hour_is_on_its_day_still(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "She will conclude her trip in Tallinn, where she will meet with Estonian officials.",
            [
                "visit | Peru | Oslo | 2022-03-20..2022-03-26",
                "meeting | Estonia, Peru | Tallinn | 2022-03-20..2022-03-26",
            ],
        ),
        ("She will end her visit in Tallinn.", ["visit | Peru | Oslo | 2022-03-20..2022-03-26"]),
        (
            "She will end her visit in Tallinn on March 26.",
            ["visit | Peru | Oslo | 2022-03-20..2022-03-26", "visit | Peru | Tallinn | 2022-03-26"],
        ),
        (
            "She will end her visit in Warsaw.",
            ["visit | Peru | Oslo | 2022-03-20..2022-03-26", "visit | Peru | Warsaw | -"],
        ),
    ],
)
def test_the_end_of_a_journey_is_no_other_one(nlp: Language, text: str, wanted: list[str]) -> None:
    journey = "Peruvian Foreign Minister Ana Sala will travel to Oslo, Riga and Tallinn from March 20 to March 26. "

    assert [line.removesuffix(" | scheduled") for line in told(nlp, journey + text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Talks between Chad and Niger have been put off to Friday",
            "talks | Chad, Niger | - | 2022-03-04 | scheduled",
        ),
        (
            "The talks between Chad and Niger, due to start at 9 a.m. on Friday, have been moved to 11 a.m.",
            "talks | Chad, Niger | - | 2022-03-04 11:00 ? | scheduled",
        ),
        ("Chad and Niger will meet at State House in Lome", "meeting | Chad, Niger | Lome | - | scheduled"),
        ("Chad and Niger will hold talks in Lome, Togo", "talks | Chad, Niger | Lome | - | scheduled"),
    ],
)
def test_a_text_may_end_with_the_word_it_is_about(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Norwegian, Danish foreign ministers to meet in Oslo on Friday.", "Denmark, Norway"),
        ("Russian, Ukrainian presidents meet in Istanbul on Friday.", "Russia, Ukraine"),
        ("French, German officials held talks in Paris on Tuesday.", "France, Germany"),
        ("Polish, Czech and Slovak leaders will meet in Prague on Friday.", "Czech Republic, Poland, Slovakia"),
        ("Angry, Danish foreign ministers met in Oslo on Tuesday.", "Denmark"),
        ("In Norway, Danish ministers met Swedish ministers on Tuesday.", "Denmark, Sweden"),
    ],
)
def test_a_comma_joins_two_nations_at_the_head_of_a_sentence(nlp: Language, text: str, sides: str) -> None:
    assert [line.split(" | ")[1] for line in told(nlp, text)] == [sides]
