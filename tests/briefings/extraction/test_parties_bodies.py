"""Bodies that meet as themselves, committees of parliaments, ministries with their field, and what is no body."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefings.extraction.introduced import introductions
from tests.briefings.extraction.test_parties import mentions
from tests.timing import seconds


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("The Coalition for Fair Harbours met.", "Coalition for Fair Harbours", "Coalition for Fair Harbours"),
        ("The Quiet Seas Coalition met.", "Quiet Seas Coalition", "Quiet Seas Coalition"),
        ("The Task Force on Grain Routes met.", "Task Force on Grain Routes", "Task Force on Grain Routes"),
        ("The High-Level Panel for a Clean River met.", "High-Level Panel for a Clean River", None),
        ("The Group of Friends of Haiti met.", "Group of Friends of Haiti", "Group of Friends of Haiti"),
        ("The Friends of Ukraine group met.", "Friends of Ukraine", "Friends of Ukraine"),
        ("The Grain Routes Working Group (GRWG) met.", "Grain Routes Working Group", "Grain Routes Working Group"),
        ("The Elites, Proxies, and Oligarchs Task Force (EPO) met.", "Elites, Proxies, and Oligarchs Task Force", None),
        ("The Senate Foreign Relations Committee met.", "Senate Foreign Relations Committee", "United States"),
        ("The House Committee on Foreign Affairs met.", "House Committee on Foreign Affairs", "United States"),
        ("The Foreign Affairs Committee of the Knesset met.", "Foreign Affairs Committee of the Knesset", "Israel"),
        ("The Ministry of Defence of Oman spoke.", "Ministry of Defence of Oman", "Oman"),
        ("The Croatian Ministry of Foreign and European Affairs met.", None, "Croatia"),
        ("The U.S. Department of State spoke.", "U.S. Department of State", "United States"),
        ("The U.S. Commission on Religious Freedom met.", "U.S. Commission on Religious Freedom", "United States"),
        ("The Comprehensive Test Ban Treaty Organization (CTBTO) met.", "CTBTO", "CTBTO"),
        ("The U.S. Advisory Commission on Diplomacy (ACD) met.", "Advisory Commission on Diplomacy", "United States"),
        ("EU and Western Balkans leaders met.", "Western Balkans", None),
        ("Transparency International met.", "Transparency International", "Transparency International"),
        ("Officials from the Departments of State, Defense, and Commerce met.", "United States", "United States"),
    ],
)
def test_a_body_is_known_by_its_own_words(nlp: Language, text: str, name: str | None, side: str | None) -> None:
    found = [(m.name, m.side) for m in mentions(nlp, text) if m.certain]

    assert found
    assert name is None or name in [n for n, _ in found]
    assert side is None or {s for _, s in found} == {side}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The EU Task Force on Grain met.", "Task Force on Grain"),
        ("The India-EU Working Group met.", "India-EU Working Group"),
        ("The Tata Group left.", "Tata Group"),
        ("A group of friends of the sea met.", "group of friends"),
        ("The Strategic Partnership was praised.", "Strategic Partnership"),
        ("The Kremlin and the Central Committee met.", "Kremlin and the Central Committee"),
        ("The Pentagon and Fish Committee met.", "Pentagon and Fish Committee"),
        ("The committee on fish met.", "committee on fish"),
        ("A house committee met.", "house committee"),
        ("The Annual Bilateral Consultations (ABC) ended.", "Annual Bilateral Consultations"),
        ("Withhold and Release Orders (WROs) were issued.", "Withhold and Release Orders"),
        ("The 10th Review Conference of the NPT opened.", "NPT"),
        ("The U.S.-EU Trade and Technology Council met.", "Trade and Technology Council"),
        ("Foreign Office Consultations were held in New Delhi.", "Foreign Office"),
        ("The UN Office of the Special Envoy for Chad met.", "UN Office of the Special"),
        ("The Bureau of European and Eurasian Affairs met.", "Bureau of European"),
        ("The AUSMIN consultations ended.", "AUSMIN"),
        ("He left the A Group and the B Group.", "A Group and the B Group"),
        ("The House Foreign Committee and the Senate Trade Committee met.", "House Foreign Committee and the Senate"),
    ],
)
def test_what_only_looks_like_a_body_of_its_own_is_none(nlp: Language, text: str, name: str) -> None:
    assert name not in [m.name for m in mentions(nlp, text) if m.certain or m.name.isupper()]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Lake Chad Basin Commission (LCBC)", ["Lake Chad Basin Commission"]),
        ("the EU, the African Union (AU)", ["African Union"]),
        ("the Board of Trade, or BOT, met", ["Board of Trade"]),
        ("the Fish, Wheat, and Oats Conference (FWO)", ["Fish, Wheat, and Oats Conference"]),
        ("the Center for Trade (“CT”)", ["Center for Trade"]),
        ("the minister (ABC)", []),
        ("Lake Chad Basin Commission (XYZ)", []),
        ("Grain Board\n(GB)", ["Grain Board"]),
        ("The (NATO)", []),
    ],
)
def test_a_name_is_introduced_by_the_letters_in_brackets(text: str, names: list[str]) -> None:
    assert [name for _, _, name, _ in introductions(text)] == names


@pytest.mark.parametrize("white", ["\n", " ", "\n ", "\u00a0"], ids=repr)
def test_names_are_looked_for_in_long_white_space_in_time_that_grows_with_it(white: str) -> None:
    short, long = (
        f"the Lake Chad Basin Commission{white * times}(LCBC) {white * times}met." for times in (2_500, 20_000)
    )

    names = [name for _, _, name, _ in introductions(long)]

    assert names == ["Lake Chad Basin Commission"]
    assert seconds(lambda: [*introductions(long)]) < 24 * seconds(lambda: [*introductions(short)])
