"""The table of parties is complete, and a text's names are given to the side they act for."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from spacy.language import Language

from briefings.extraction import gazetteer
from briefings.extraction.parties import canonical_names, find_mentions, side_of
from briefings.extraction.reading import Mention, Reading

MEMBERS = """Afghanistan;Albania;Algeria;Andorra;Angola;Antigua and Barbuda;Argentina;Armenia;Australia;Austria;Azerbaijan
Bahamas;Bahrain;Bangladesh;Barbados;Belarus;Belgium;Belize;Benin;Bhutan;Plurinational State of Bolivia;Bosnia and Herzegovina
Botswana;Brazil;Brunei Darussalam;Bulgaria;Burkina Faso;Burundi;Cabo Verde;Cambodia;Cameroon;Canada;Central African Republic;Chad
Chile;China;Colombia;Comoros;Republic of the Congo;Costa Rica;Côte d'Ivoire;Croatia;Cuba;Cyprus;Czechia
Democratic People's Republic of Korea;Democratic Republic of the Congo;Denmark;Djibouti;Dominica;Dominican Republic;Ecuador;Egypt
El Salvador;Equatorial Guinea;Eritrea;Estonia;Eswatini;Ethiopia;Fiji;Finland;France;Gabon;Gambia;Georgia;Germany;Ghana;Greece
Grenada;Guatemala;Guinea;Guinea-Bissau;Guyana;Haiti;Honduras;Hungary;Iceland;India;Indonesia;Islamic Republic of Iran;Iraq;Ireland
Israel;Italy;Jamaica;Japan;Jordan;Kazakhstan;Kenya;Kiribati;Kuwait;Kyrgyzstan;Lao People's Democratic Republic;Latvia;Lebanon
Lesotho;Liberia;Libya;Liechtenstein;Lithuania;Luxembourg;Madagascar;Malawi;Malaysia;Maldives;Mali;Malta;Marshall Islands
Mauritania;Mauritius;Mexico;Federated States of Micronesia;Monaco;Mongolia;Montenegro;Morocco;Mozambique;Myanmar;Namibia;Nauru
Nepal;Netherlands;New Zealand;Nicaragua;Niger;Nigeria;North Macedonia;Norway;Oman;Pakistan;Palau;Panama;Papua New Guinea;Paraguay
Peru;Philippines;Poland;Portugal;Qatar;Republic of Korea;Republic of Moldova;Romania;Russian Federation;Rwanda
Saint Kitts and Nevis;Saint Lucia;Saint Vincent and the Grenadines;Samoa;San Marino;Sao Tome and Principe;Saudi Arabia;Senegal
Serbia;Seychelles;Sierra Leone;Singapore;Slovakia;Slovenia;Solomon Islands;Somalia;South Africa;South Sudan;Spain;Sri Lanka;Sudan
Suriname;Sweden;Switzerland;Syrian Arab Republic;Tajikistan;Thailand;Timor-Leste;Togo;Tonga;Trinidad and Tobago;Tunisia;Türkiye
Turkmenistan;Tuvalu;Uganda;Ukraine;United Arab Emirates;United Kingdom of Great Britain and Northern Ireland
United Republic of Tanzania;United States of America;Uruguay;Uzbekistan;Vanuatu;Bolivarian Republic of Venezuela;Viet Nam;Yemen
Zambia;Zimbabwe"""


def un_members() -> list[str]:
    return [name for line in MEMBERS.splitlines() for name in line.split(";")]


def mentions(nlp: Language, text: str) -> tuple[Mention, ...]:
    return find_mentions(Reading(nlp(text), "a", date(2024, 3, 5)))


def sides(nlp: Language, text: str) -> list[str]:
    return [mention.side for mention in mentions(nlp, text)]


def test_the_table_knows_each_of_the_193_members_of_the_united_nations_once() -> None:
    sides_found = [side_of(name) for name in un_members()]

    assert len(un_members()) == 193
    assert None not in sides_found
    assert len(set(sides_found)) == 193


def test_every_member_has_a_zone_and_a_capital_or_is_a_city() -> None:
    cities = {"Singapore", "Monaco", "San Marino"}

    lacking = [n for n, row in gazetteer.table("countries")["members"].items() if not row.get("capital")]

    assert set(lacking) == cities
    assert all("zone" in row for row in gazetteer.countries().values())


def test_every_canonical_name_is_its_own_side_or_a_known_one() -> None:
    names = set(canonical_names())

    assert all(side_of(name) in names for name in names)


@pytest.mark.parametrize(
    ("typed", "side"),
    [
        ("kremlin", "Russia"),
        ("the Kremlin", "Russia"),
        ("us", "United States"),
        ("U.S.", "United States"),
        ("washington", "United States"),
        ("Foggy Bottom", "United States"),
        ("Downing Street", "United Kingdom"),
        ("Élysée", "France"),
        ("nato", "NATO"),
        ("International Atomic Energy Agency", "IAEA"),
        ("EU", "European Union"),
        ("Vatican", "Holy See"),
        ("Palestinians", "Palestinian Authority"),
        ("DPRK", "North Korea"),
        ("ROK", "South Korea"),
        ("Burma", "Myanmar"),
        ("Ivory Coast", "Ivory Coast"),
        ("Houthi", "Houthis"),
        ("atlantis", None),
        ("", None),
    ],
)
def test_a_name_people_type_finds_its_side(typed: str, side: str | None) -> None:
    assert side_of(typed) == side


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Moscow and the Kremlin said the Russians would come.", ["Russia", "Russia", "Russia"]),
        ("Nigerien and Nigerian envoys met in Niamey.", ["Niger", "Nigeria", "Niger"]),
        ("The U.S.-Iraq dialogue resumed.", ["United States", "Iraq"]),
        ("Guinea-Bissau, Equatorial Guinea and Papua New Guinea differ.", ["Guinea-Bissau", "Equatorial Guinea", "Papua New Guinea"]),
        ("The Biden administration agreed.", ["United States"]),
        ("Japan's foreign ministry protested.", ["Japan"]),
        ("Officials from the Palestinian Authority waited.", ["Palestinian Authority"]),
        ("The Philippine Senate voted.", ["Philippines"]),
        ("The Senate voted.", ["United States"]),
        ("NATO and the UN Security Council took note.", ["NATO", "UN Security Council"]),
        ("The Republic of Korea (ROK) agreed.", ["South Korea"]),
        ("Kinshasa blamed M23; Congo protested.", ["Democratic Republic of the Congo", "M23", "Democratic Republic of the Congo"]),
        ("Brazzaville is the seat of government; Congo votes today.", ["Republic of the Congo", "Republic of the Congo"]),
        ("Voters in Atlanta, Georgia, and the governor disagreed.", ["United States", "United States"]),
        ("Tbilisi said Georgia would apply.", ["Georgia", "Georgia"]),
    ],
)  # fmt: skip
def test_names_are_given_to_their_sides(nlp: Language, text: str, wanted: list[str]) -> None:
    assert sides(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "They ate turkey and drank from fine china.",
        "He told us that they who came were many.",
        "Shipping in the Persian Gulf, the Gulf of Aden and the Black Sea slowed.",
        "The pro-Russian, U.S.-backed and Iran-aligned groups were silent.",
        "It was signed under the Paris Agreement and the Minsk agreements.",
        "The Jordan River and the Jordan Valley are dry.",
        "The male lead was polish in a split second.",
        "A house to the west of the river burned.",
    ],
)
def test_what_only_looks_like_a_party_is_none(nlp: Language, text: str) -> None:
    assert [m for m in mentions(nlp, text) if m.certain] == []


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Moldovan Foreign Minister Ana Munteanu spoke.", "Ana Munteanu", "Moldova"),
        ("Prime Minister Tanaka Ichiro of Japan spoke.", "Tanaka Ichiro", "Japan"),
        ("Ivan Petrov, the Bulgarian infrastructure minister, spoke.", "Ivan Petrov", "Bulgaria"),
        ("Serbia's president, Marko Jovic, spoke.", "Marko Jovic", "Serbia"),
        ("The U.S. Special Envoy for Climate Joan Smith spoke.", "Joan Smith", "United States"),
        ("U.S. Special Representative for Iran Ambassador Paul Kerr spoke.", "Paul Kerr", "United States"),
        ("Deputy Secretary of State Ruth Miller spoke.", "Ruth Miller", "United States"),
        ("Vladimir Putin spoke.", "Vladimir Putin", "Russia"),
        ("Under Secretary for Growth, Energy, and the Environment Joan Smith spoke.", "Joan Smith", "United States"),
        (
            "Assistant Secretary of State for Population, Refugees, and Migration Ana Ruiz spoke.",
            "Ana Ruiz",
            "United States",
        ),
        ("Italian MFA Secretary General Paolo Conti spoke.", "Paolo Conti", "Italy"),
        ("While in Brussels President Vladimir Putin spoke.", "Vladimir Putin", "Russia"),
        ("Norway said its foreign minister, Kari Lund, would come.", "Kari Lund", "Norway"),
        ("Anne A. Berg of Sweden spoke.", "Anne A. Berg", "Sweden"),
        ("Lavrov spoke.", "Sergei Lavrov", "Russia"),
    ],
)
def test_a_person_acts_for_the_side_the_text_or_the_table_gives(nlp: Language, text: str, name: str, side: str) -> None:
    people = [m for m in mentions(nlp, text) if m.kind == "person"]

    assert (people[0].name, people[0].side) == (name, side)


def test_what_the_text_says_of_a_person_wins_over_the_table(nlp: Language) -> None:
    found = mentions(nlp, "NATO Secretary General David Cameron spoke. Cameron left.")

    assert [m.side for m in found] == ["NATO", "NATO"]


def test_a_surname_later_means_the_person_named_before(nlp: Language) -> None:
    text = "Kenyan Foreign Minister Wanjiru Otieno spoke on Monday. Later Otieno left. The foreign minister was brief."

    found = [m for m in mentions(nlp, text) if m.kind == "person"]

    assert [(m.name, m.side, m.certain) for m in found] == [
        ("Wanjiru Otieno", "Kenya", True), ("Wanjiru Otieno", "Kenya", True), ("Wanjiru Otieno", "Kenya", False),
    ]  # fmt: skip


def test_a_list_of_titles_shares_the_country_of_its_first(nlp: Language) -> None:
    text = "He met Israeli President Dan Levi, Prime Minister Uri Golan, and Foreign Minister Noa Peretz."

    assert {m.side for m in mentions(nlp, text)} == {"Israel"}


def test_a_person_nobody_knows_acts_for_nobody_else(nlp: Language) -> None:
    found = mentions(nlp, "The novelist John Fairweather spoke.")

    assert [(m.name, m.side) for m in found] == [("John Fairweather", "John Fairweather")]


def test_offsets_give_the_words_back_and_never_overlap(nlp: Language) -> None:
    text = "U.S. Vice President Jane Roe met Saudi leaders in Riyadh.\n\nThe Horn Water Council (HWC) met; the HWC will report."

    found = mentions(nlp, text)

    assert [text[m.start : m.end] for m in found if "Council" in m.name] == ["Horn Water Council", "HWC", "HWC"]
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(nlp(text)[m.first : m.last].text.strip() for m in found)


def test_the_zone_of_a_place_is_known_and_not_guessed_for_wide_countries() -> None:
    assert gazetteer.zone_of("Geneva") == "Europe/Zurich"
    assert gazetteer.zone_of("White House") == "America/New_York"
    assert gazetteer.zone_of("Bali") == "Asia/Makassar"
    assert gazetteer.zone_of("Brussels") == "Europe/Brussels"
    assert gazetteer.zone_of("Russia") is None
    assert gazetteer.zone_of("Atlantis") is None
    assert gazetteer.country_of("Brussels") == "Belgium"


def test_a_bare_title_with_a_capital_is_the_one_the_text_is_about(nlp: Language) -> None:
    text = (
        "President Ana Ruiz of Chile will travel to Lima. President Ruiz will meet Peruvian President Luis Paz. "
        "The President will also meet students."
    )

    found = [m for m in mentions(nlp, text) if text[m.start : m.end] == "President"]

    assert [(m.name, m.certain) for m in found] == [("Ana Ruiz", False)]


def test_the_president_beside_another_by_name_is_somebody_else(nlp: Language) -> None:
    text = "Chilean President Ana Ruiz met Peruvian President Luis Paz. The President and President Paz spoke."

    assert [m.name for m in mentions(nlp, text) if text[m.start : m.end] == "President"] == ["Ana Ruiz"]


def test_the_secretary_is_never_the_deputy_secretary(nlp: Language) -> None:
    text = "Deputy Secretary of State Ruth Miller spoke. The Secretary listened."

    assert [m.name for m in mentions(nlp, text) if m.kind == "person"] == ["Ruth Miller", "United States"]


def test_an_office_ends_with_its_line(nlp: Language) -> None:
    found = mentions(nlp, "Office of the Spokesperson\n\nUnder Secretary of State Ruth Miller spoke.")

    assert [(m.name, m.role) for m in found if m.kind == "person"] == [("Ruth Miller", "Under Secretary of State")]


def test_an_envoy_abroad_is_not_given_the_country_named_last(nlp: Language) -> None:
    found = mentions(nlp, "Talks in Kenya went on. Special Envoy Joan Fairweather spoke.")

    assert [m.side for m in found if m.kind == "person"] == ["Joan Fairweather"]


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("Laura Macron will meet Peru's trade minister. Macron will then fly home.", "France"),
        ("Chile's Elisa Trudeau Soto met Peru's trade minister on Monday. Trudeau was content.", "Canada"),
    ],
)
def test_a_namesake_of_a_leader_does_not_act_for_the_leaders_country(nlp: Language, text: str, unwanted: str) -> None:
    assert unwanted not in sides(nlp, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Emmanuel Macron will meet Peru's trade minister. Macron will then fly home.", "France"),
        ("Justin Trudeau met Peru's trade minister on Monday. Trudeau was content.", "Canada"),
        ("President Macron met Peru's trade minister on Monday.", "France"),
    ],
)
def test_a_leader_acts_for_the_country_by_the_family_name(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in sides(nlp, text)
