"""Political parties are sides of their own; their short names count only where a party's would stand."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefings.extraction import gazetteer
from briefings.extraction.parties import side_of
from tests.briefings.extraction.test_parties import mentions


def certain_sides(nlp: Language, text: str) -> list[str]:
    return [mention.side for mention in mentions(nlp, text) if mention.certain]


def side_of_person(nlp: Language, text: str, name: str) -> list[tuple[str, bool]]:
    found = {(m.side, m.certain) for m in mentions(nlp, text) if m.name == name}
    return sorted(found)


def test_every_party_stands_for_election_in_a_country_of_the_table() -> None:
    homes = {home for row in gazetteer.political_parties().values() for home in row["homes"]}

    assert homes <= {*gazetteer.countries(), "European Union"}


@pytest.mark.parametrize(
    ("typed", "side"),
    [
        ("republicans", "Republican Party"),
        ("the GOP", "Republican Party"),
        ("labour", "Labour Party"),
        ("tories", "Conservative Party"),
        ("SNP", "Scottish National Party"),
        ("afd", "Alternative for Germany"),
        ("the moon party", None),
    ],
)
def test_a_party_is_found_by_what_people_call_it(typed: str, side: str | None) -> None:
    assert side_of(typed) == side


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("In London, Labour rejected the plan.", "Labour Party"),
        ("Tory MPs told the British press they would rebel.", "Conservative Party"),
        ("Republicans opposed it.", "Republican Party"),
        ("Democratic senators opposed it.", "Democratic Party"),
        ("The SNP and its leader spoke at Holyrood.", "Scottish National Party"),
        ("In Berlin the Greens opposed it.", "Green Party"),
        ("In Canberra, Labor senators opposed it.", "Australian Labor Party"),
        ("In Jerusalem, Likud lawmakers opposed it.", "Likud"),
        ("The BJP accused the Congress party in New Delhi.", "Bharatiya Janata Party"),
        ("Alternative for Germany opposed it.", "Alternative for Germany"),
    ],
)
def test_a_party_is_a_side_of_its_own(nlp: Language, text: str, party: str) -> None:
    assert party in certain_sides(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Labour costs in Britain rose.",
        "The British Ministry of Labour spoke of labour shortages.",
        "The Labour Day parade in London was long.",
        "Labour rejected the plan.",
        "The greens of the golf course in Berlin were wet.",
        "Democratic institutions and republican ideals matter in Washington.",
        "Conservative estimates in London put it at nine.",
        "The BNP and the PPP are acronyms.",
        "A liberal amount of salt, said a cook in Ottawa.",
        "A Democrat, a Republican and a priest walked into a bar.",
    ],
)
def test_what_only_sounds_like_a_party_is_none(nlp: Language, text: str) -> None:
    assert not set(certain_sides(nlp, text)) & set(gazetteer.political_parties())


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("Republican Senator Ron Tuck of Maine spoke.", "Ron Tuck", "Republican Party"),
        ("Senator Hal Brock, a Republican from Ohio, spoke.", "Hal Brock", "Republican Party"),
        ("Senator Al Fox of Kentucky, a Republican, spoke.", "Al Fox", "Republican Party"),
        ("Rep. Ann Poole (D-Calif.) spoke.", "Ann Poole", "Democratic Party"),
        ("House Majority Leader Ed Gray, R-Tenn., spoke.", "Ed Gray", "Republican Party"),
        ("The panel's top Democrat, Rep. Iris Cole of Nevada, spoke.", "Iris Cole", "Democratic Party"),
        ("The Labour leader, Dora Finch, spoke in London.", "Dora Finch", "Labour Party"),
        ("In London, Labour's Jim Dale spoke.", "Jim Dale", "Labour Party"),
        ("The Scottish National Party's Westminster leader, Ian Bold, spoke.", "Ian Bold", "Scottish National Party"),
        ("The Conservatives met in London. Their leader, Jim Hart, spoke.", "Jim Hart", "Conservative Party"),
    ],
)
def test_who_belongs_to_a_party_acts_for_it(nlp: Language, text: str, name: str, party: str) -> None:
    assert side_of_person(nlp, text, name) == [(party, True)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Since then a Republican, Rob Hale, spoke in Washington.", "Rob Hale"),
        ("Senator Lou Park, a critic of Republicans, spoke.", "Lou Park"),
        ("Senator Lou Park, whom a Democrat from Ohio beat, spoke.", "Lou Park"),
        ("Republican candidate Bob Stone spoke in Washington.", "Bob Stone"),
        ("Bob Stone, the Republican nominee, spoke in Washington.", "Bob Stone"),
        ("Senator Rod Ames told delegates in Cleveland to vote.", "Rod Ames"),
        ("Rep. Al Dorn spoke at the White House.", "Al Dorn"),
        ("The shadow chancellor, Eve Marsh, spoke in Westminster.", "Eve Marsh"),
    ],
)
def test_who_only_speaks_for_himself_acts_for_nobody_else(nlp: Language, text: str, name: str) -> None:
    assert side_of_person(nlp, text, name) == [(name, True)]


def test_the_member_from_a_state_is_the_only_one_of_the_party_named(nlp: Language) -> None:
    one = "Senator Al Fox of Kentucky, a Republican, came. The Kentucky Republican spoke."
    two = "Senator Al Fox, a Republican, met Senator Bo Lee, a Republican. The Kentucky Republican spoke."

    assert mentions(nlp, one)[-1].name == "Al Fox"
    assert mentions(nlp, two)[-1].certain is False


def test_a_president_with_a_party_acts_for_the_country(nlp: Language) -> None:
    text = "LONDON, June 2 - Labour Prime Minister Ann Bold spoke."

    assert side_of_person(nlp, text, "Ann Bold") == [("United Kingdom", True)]


def test_congress_in_india_is_a_party_and_in_washington_none(nlp: Language) -> None:
    india = certain_sides(nlp, "NEW DELHI - The Congress denied what the BJP said.")
    america = certain_sides(nlp, "WASHINGTON - Congress denied what the Indian ambassador said.")

    assert "Indian National Congress" in india
    assert "Indian National Congress" not in america
