"""Whom a meeting is with, where the text only describes them or puts it briefly; and how sure that is."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import meetings, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Prime Minister Eva Holm of Norway will meet shipowners in Bergen on 9 March.",
            ["meeting | Norway, shipowners | Bergen | 2022-03-09 | scheduled"],
        ),
        (
            "Foreign Minister Ivan Dobrev of Bulgaria will meet business leaders in Varna on 9 March.",
            ["meeting | Bulgaria, business leaders | Varna | 2022-03-09 | scheduled"],
        ),
        (
            "Representatives of Glenrock and Bauxia met in Lubumbashi on Tuesday.",
            ["meeting | Bauxia, Glenrock | Lubumbashi | 2022-03-01 | held"],
        ),
        (
            "President Vera Lind of Sweden will travel to Latvia and Lithuania from 7 to 9 March. In Riga she will meet "
            "Latvian Prime Minister Juris Ozols, and in Vilnius President Jonas Petrauskas.",
            [
                "visit | Sweden | Latvia | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Latvia, Sweden | Riga | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Lithuania, Sweden | Vilnius | 2022-03-07..2022-03-09 | scheduled",
            ],
        ),
        (
            "The meeting of the two Cypriot negotiators set for Thursday has been moved to Friday.",
            ["meeting | Cyprus | - | 2022-03-04 | scheduled (was 2022-03-03)"],
        ),
        (
            "Colombia and the ELN broke off on Monday; the two sides' next session in Havana is set for 14 March.",
            ["session | Colombia, ELN | Havana | 2022-03-14 | scheduled"],
        ),
        (
            "Peru and Chile signed the treaty. Officials from the two capitals will gather in Lima on 15 March.",
            ["meeting | Chile, Peru | Lima | 2022-03-15 | scheduled"],
        ),
        (
            "Officials of the two Koreas will meet in Kaesong on 15 March.",
            ["meeting | North Korea, South Korea | Kaesong | 2022-03-15 | scheduled"],
        ),
        (
            "An IGAD ministerial will be held in Djibouti on 15 March.",
            ["meeting | IGAD | Djibouti | 2022-03-15 | scheduled"],
        ),
        (
            "Argentina's two main farming associations and Argentine Economy Minister Martín Sosa will meet on Friday.",
            ["meeting | Argentina | - | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_who_is_only_described_or_named_apart_takes_part(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


PROGRAMME = """Tuesday 8 March
Committee of Ministers, Strasbourg, 9:30.
Agriculture Council, Brussels.

Thursday 10 March
Informal meeting of EU interior ministers, Nicosia (until Friday)."""


def test_entries_of_a_programme_are_meetings_of_the_day_above_them(nlp: Language) -> None:
    found = told(nlp, PROGRAMME)

    assert "meeting | European Union | Nicosia | 2022-03-10..2022-03-11 | scheduled" in found
    assert all("2022-03-08" in line for line in found if "Nicosia" not in line)


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Eva Holm of Norway will meet expectations in Bergen on 9 March.",
        "Prime Minister Eva Holm of Norway will meet reporters in Bergen on 9 March.",
        "Prime Minister Eva Holm of Norway hopes to meet shipowners.",
        "Shipowners met their targets in Bergen on Tuesday.",
        "Executives of Solvara sold their shares on Tuesday.",
        "Solvara and Tindal fell on Tuesday.",
        "The two capitals are 300 kilometres apart, as the crow flew on Tuesday.",
        "The last two weeks of the session were quiet.",
        "Tuesday 8 March\nNo public appointments.\n\nThursday 10 March\nPress statement at 14:00.",
        "Heads of state of many countries sent letters on Tuesday.",
    ],
)
def test_what_only_looks_like_somebody_meets_nobody(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


def test_a_border_shared_with_a_country_does_not_bring_it_to_the_table(nlp: Language) -> None:
    text = "Poland and Latvia will hold talks on the situation at their border with Belarus in Riga on 9 March."

    found = told(nlp, text)

    assert found == ["talks | Latvia, Poland | Riga | 2022-03-09 | scheduled"]


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Kenya and Somalia will hold talks in Nairobi on 9 March.", True),
        ("Kenya and Somalia will hold talks in Nairobi on Wednesday, 9 March.", True),
        ("Kenya and Somalia may hold talks in Nairobi on 9 March.", True),
        ("Kenya and Somalia will hold talks in Nairobi on Friday, 9 March 2022.", False),
        ("Kenya and Somalia will reportedly hold talks in Nairobi on 9 March.", False),
        ("Kenya and Somalia are rumoured to hold talks in Nairobi on 9 March.", False),
    ],
)
def test_a_reading_is_certain_unless_its_day_or_its_teller_is_not(nlp: Language, text: str, certain: bool) -> None:
    found = meetings(nlp, text)

    assert [meeting.certain for meeting in found] == [certain]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The government in Khartoum will send its foreign minister to Juba on Friday for talks with South Sudan.",
            ["talks | South Sudan, Sudan | Juba | 2022-03-04 | scheduled"],
        ),
        (
            "The authorities in Minsk will hold talks with Poland in Brest on 14 March.",
            ["talks | Belarus, Poland | Brest | 2022-03-14 | scheduled"],
        ),
        (
            "The junta in Conakry has proposed a meeting on Wednesday in Ouagadougou with the African Union.",
            ["meeting | African Union, Guinea | Ouagadougou | 2022-03-02 | tentative"],
        ),
        (
            "Protesters in Minsk met a Polish envoy on Monday.",
            ["meeting | Poland | Minsk | 2022-02-28 | held"],
        ),
        (
            "Egypt expects the Israeli and Palestinian leaders in Sharm el-Sheikh on Monday for a summit.",
            ["summit | Egypt, Israel, Palestinian Authority | Sharm el-Sheikh | 2022-03-07 | scheduled"],
        ),
        (
            "President Ana Ruiz of Chile will join the leaders of MERCOSUR in Asuncion on 12 March.",
            ["meeting | Chile, Mercosur | Asuncion | 2022-03-12 | scheduled"],
        ),
        ("Chile joined EU leaders in a plea for peace on Friday.", []),
        ("The singer will join fans of the G8 in Rome on Friday.", []),
    ],
)
def test_powers_of_a_capital_guests_expected_and_leaders_joined_take_part(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nigeria and Chad meet in Abuja on March 10.", ["meeting | Chad, Nigeria | Abuja | 2022-03-10 | scheduled"]),
        (
            "Nigeria and Chad meet in Abuja on March 10. Niger, which is not taking part, called the talks a mistake.",
            ["meeting | Chad, Nigeria | Abuja | 2022-03-10 | scheduled"],
        ),
        (
            "Kenya and Uganda will hold talks in Lusaka on March 10, with Rwanda not taking part.",
            ["talks | Kenya, Uganda | Lusaka | 2022-03-10 | scheduled"],
        ),
        (
            "Kenya, but not Uganda, will attend the East African Community summit in Lusaka on March 10.",
            ["summit | East African Community, Kenya | Lusaka | 2022-03-10 | scheduled"],
        ),
        (
            "The Secretary of State will meet with the Foreign Minister of Oman at 10:30 a.m. on Tuesday, March 8.",
            ["meeting | Oman, United States | - | 2022-03-08 10:30 ? | scheduled"],
        ),
        (
            "The Deputy Secretary of State will meet the Foreign Minister of Oman on Tuesday in Rome.",
            ["meeting | Oman, United States | Rome | 2022-03-08 | scheduled"],
        ),
        (
            "The Secretary of Defense will host the Defence Minister of Oman on Tuesday.",
            ["meeting | Oman, United States | - | 2022-03-08 | scheduled"],
        ),
        (
            "The Holy See said on Tuesday that the Secretary of State would meet the president of Chad in Rome on 9 March.",
            ["meeting | Chad, Holy See | Rome | 2022-03-09 | scheduled"],
        ),
        (
            "The Vatican's Secretary of State will meet the president of Chad on Tuesday.",
            ["meeting | Chad, Holy See | - | 2022-03-08 | scheduled"],
        ),
        (
            "The Secretary of State for Scotland will meet the president of Chad on Tuesday.",
            ["meeting | Chad | - | 2022-03-08 | scheduled"],
        ),
    ],
)
def test_who_takes_part_is_told_by_office_and_who_does_not_is_left_out(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Joint Commission between Peru and Chile will meet in Arica on 10 March.",
            ["meeting | Chile, Peru | Arica | 2022-03-10 | scheduled"],
        ),
        (
            "The Joint Commission for Cooperation between Peru and Chile will convene in Arica on 10 March.",
            ["meeting | Chile, Peru | Arica | 2022-03-10 | scheduled"],
        ),
        (
            "A meeting of the Joint Commission between Peru and Chile will be held in Arica on Friday.",
            ["meeting | Chile, Peru | Arica | 2022-03-04 | scheduled"],
        ),
        (
            "The bilateral working group between Peru and Chile will meet in Arica on 10 March.",
            ["meeting | Chile, Peru | Arica | 2022-03-10 | scheduled"],
        ),
        ("The commission will decide between Peru and Chile on 10 March.", []),
        ("OPEC+ will hold its Vienna meeting on 10 March.", ["meeting | OPEC+ | Vienna | 2022-03-10 | scheduled"]),
        (
            "Peru and the EU will hold their Vienna talks on 10 March.",
            ["talks | European Union, Peru | Vienna | 2022-03-10 | scheduled"],
        ),
        ("The EU moved its Rome summit to 17 March.", ["summit | European Union | Rome | 2022-03-17 | scheduled"]),
        (
            "The Moscow-Kyiv talks will be held on 10 March in Oslo.",
            ["talks | Russia, Ukraine | Oslo | 2022-03-10 | scheduled"],
        ),
    ],
)
def test_joint_bodies_are_their_two_and_the_town_of_a_meeting_is_no_side(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The envoy will testify before the Senate Budget Committee on Thursday.", "Senate Budget Committee"),
        ("The envoy will testify before the House Committee on Trade on Monday.", "House Committee on Trade"),
        ("The envoy will testify before the Senate Budget Committee on March 10.", "Senate Budget Committee"),
        (
            "The envoy will testify before the Senate Subcommittee on Africa on Tuesday.",
            "Senate Subcommittee on Africa",
        ),
    ],
)
def test_day_is_no_part_of_a_committees_name(nlp: Language, text: str, name: str) -> None:
    found = meetings(nlp, text)

    assert name in {party.name for meeting in found for party in meeting.parties}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Prime Minister Holm of Norway has accepted President Macron's invitation to meet on March 10 in Paris.", ["meeting | France, Norway | Paris | 2022-03-10 | scheduled"]),
        ("Kishida accepted the invitation of President Marcos to meet in Manila on March 10.", ["meeting | Japan, Philippines | Manila | 2022-03-10 | scheduled"]),
        ("Kishida has accepted an invitation from President Marcos to meet in Manila on March 10.", ["meeting | Japan, Philippines | Manila | 2022-03-10 | scheduled"]),
        ("President Macron has invited Prime Minister Holm of Norway to meet on March 10 in Paris.", ["meeting | France, Norway | Paris | 2022-03-10 | tentative"]),
        ("Macron invited President Abbas and Prime Minister Bennett of Israel to meet in Paris on March 10.", ["meeting | Israel, Palestinian Authority | Paris | 2022-03-10 | tentative"]),
        ("President Sisi of Egypt accepted Macron's invitation to meet with King Abdullah of Jordan in Cairo on March 10.", ["meeting | Egypt, Jordan | Cairo | 2022-03-10 | scheduled"]),
        ("Norway's prime minister has declined Macron's invitation to meet on March 10 in Paris.", []),
        ("Macron's proposal to meet in Paris on March 10 was rejected by Norway's prime minister.", []),
        ("Macron invited reporters to meet on Friday.", []),
    ],
)  # fmt: skip
def test_who_invites_is_met(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
