"""Who meets and who does not: who sends an envoy, who hosts, whom the text calls otherwise than the table does.

Published on Wednesday 2 March 2022.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import meetings, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Mr Austin, the Australian trade minister, will visit Jakarta on 10 March.",
            [("Austin", "Australia")],
        ),
        (
            "Canadian Trade Minister Blinken will visit Jakarta on 10 March.",
            [("Blinken", "Canada")],
        ),
        (
            "Blinken, the U.S. secretary of state, will visit Jakarta on 10 March.",
            [("Antony Blinken", "United States")],
        ),
        ("Mr Blinken will visit Jakarta on 10 March.", [("Antony Blinken", "United States")]),
        (
            "Netanyahu's adviser Dan Peled will fly to Rome on 10 March for talks with Italian officials.",
            [("Dan Peled", "Israel"), ("Italy", "Italy")],
        ),
        (
            "Putin's foreign minister, Sergei Lavrov, will meet Turkish officials in Ankara on 10 March.",
            [("Sergei Lavrov", "Russia"), ("Turkey", "Turkey")],
        ),
        (
            "Putin's envoy will meet Turkish officials in Ankara on 10 March.",
            [("Russia", "Russia"), ("Turkey", "Turkey")],
        ),
        (
            "Macron's peace envoy, Luc Aubry, is flying to Doha on Friday for talks with Israeli negotiators.",
            [("Luc Aubry", "France"), ("Israel", "Israel")],
        ),
        (
            "Macron and his envoy will meet Turkish officials in Ankara on 10 March.",
            [("Emmanuel Macron", "France"), ("Turkey", "Turkey")],
        ),
        (
            "Representatives of Serbia and Kosovo, including chief negotiators Petar Ilic and Besnik Hoti, will hold a new"
            " round of dialogue in Brussels on 10 March.",
            [("Serbia", "Serbia"), ("Kosovo", "Kosovo")],
        ),
        (
            "Kenyan officials, including adviser Njuguna Otieno, will hold talks with Sweden in Oslo on 10 March.",
            [("Njuguna Otieno", "Kenya"), ("Sweden", "Sweden")],
        ),
    ],
)
def test_who_is_named_with_a_meeting(nlp: Language, text: str, wanted: list[tuple[str, str]]) -> None:
    (found,) = meetings(nlp, text)

    assert [(party.name, party.side) for party in found.parties] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ukraine's Oleh Bondar will meet Russia's Ivan Orlov on 10 March at talks hosted by Turkey.",
            ["meeting | Russia, Turkey, Ukraine | - | 2022-03-10 | scheduled"],
        ),
        (
            "Ukraine's Oleh Bondar will meet Russia's Ivan Orlov at a meeting hosted by Turkey in Izmir on 10 March.",
            ["meeting | Russia, Turkey, Ukraine | Izmir | 2022-03-10 | scheduled"],
        ),
        (
            "Peru's minister will meet Chile's minister in Quito on 10 March at the talks hosted by Brazil.",
            ["meeting | Chile, Peru | Quito | 2022-03-10 | scheduled"],
        ),
        (
            "Peru's minister will meet Chile's minister on 10 March at a summit hosted by Brazil.",
            ["meeting | Chile, Peru | - | 2022-03-10 | scheduled"],
        ),
        (
            "The African Union announced that Kenya will host its summit on 18 July.",
            ["summit | African Union, Kenya | - | 2022-07-18 | scheduled"],
        ),
        (
            "Chile announced that Kenya will host its trade summit with Uganda on 18 July.",
            ["summit | Kenya, Uganda | - | 2022-07-18 | scheduled"],
        ),
        (
            "The head of the Arab League will lead a delegation of five ministers to Beirut on 10 March.",
            ["visit | Arab League | Beirut | 2022-03-10 | scheduled"],
        ),
        ("Norway's minister will lead a delegation of ambassadors on 10 March.", []),
        (
            "A planned call between the leaders of Turkey and Israel on Friday was scrapped, a newspaper reported.",
            ["call | Israel, Turkey | - | 2022-03-04 | cancelled"],
        ),
        (
            "A planned call between the leaders of Turkey and Israel was scrapped on Monday, a newspaper reported.",
            ["call | Israel, Turkey | - | - | cancelled"],
        ),
        (
            "Norway's prime minister will visit Lima on 10 March and Cusco on 11 March. He will meet Peru's president in Lima.",
            [
                "meeting | Norway, Peru | Lima | 2022-03-10 | scheduled",
                "visit | Norway | Cusco | 2022-03-11 | scheduled",
            ],
        ),
        (
            "Norway's prime minister will visit Lima on 10 March and Cusco on 11 March. He will meet Peru's president in Cusco.",
            [
                "meeting | Norway, Peru | Cusco | 2022-03-11 | scheduled",
                "visit | Norway | Lima | 2022-03-10 | scheduled",
            ],
        ),
    ],
)
def test_who_takes_part_and_who_only_stands_beside(nlp: Language, text: str, wanted: list[str]) -> None:
    assert sorted(told(nlp, text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway's FM will meet Chilean officials in Doha on 10 March.", ["Chile, Norway | Doha"]),
        ("The Malaysian PM will receive the Bruneian FM in Putrajaya on 10 March.", ["Brunei, Malaysia | Putrajaya"]),
        ("Lao PM, Vietnamese FM to hold talks in Vientiane on 10 March", ["Laos, Vietnam | Vientiane"]),
        ("The Lao and Vietnamese PMs will meet in Hanoi on 10 March.", ["Laos, Vietnam | Hanoi"]),
        (
            "India's EAM Ravi Nair will meet Sri Lanka's president in Colombo on 10 March.",
            ["India, Sri Lanka | Colombo"],
        ),
        ("The doors open at 3 PM. China will publish the list on 10 March.", []),
        ("Radio Kenya FM will move to Mombasa on 10 March.", []),
        ("Voters have until 8 pm. Peru closes its borders on 10 March.", []),
    ],
)
def test_short_offices_are_offices(nlp: Language, text: str, wanted: list[str]) -> None:
    found = [each.split(" | ") for each in told(nlp, text)]

    assert [f"{sides} | {place}" for _, sides, place, *_ in found] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Geneva is due to host a meeting of Libyan factions on 10 March.", ["Geneva"]),
        ("Geneva is expected to host talks between Chile and Peru on 10 March.", ["Geneva"]),
        ("Geneva is due to host a meeting of Libyan factions on the war in Tripoli on 10 March.", ["Geneva"]),
        ("Nairobi plans to host an East African summit in Mombasa on 10 March.", ["Mombasa"]),
        ("Cairo is preparing to host a meeting with Sudan and Chad in Alexandria on 10 March.", ["Alexandria"]),
        ("Kenya asked Geneva to host talks with Uganda on 10 March.", ["-"]),
        ("US-Saudi talks, Riyadh, 10 March", ["Riyadh"]),
        ("The week: India-Nepal dialogue, Kathmandu, March 10.", ["Kathmandu"]),
        ("EU-Peru talks, 10 March", ["-"]),
    ],
)
def test_where_it_is_told_to_be(nlp: Language, text: str, wanted: list[str]) -> None:
    assert [each.split(" | ")[2] for each in told(nlp, text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "In 1978 Egypt and Israel met at Camp David; a museum in Cairo opens an exhibition on the talks on 10 March.",
        "Kenya and Chad met in May. A film about the summit opens in Nairobi on 10 March.",
        "UN envoy Hans Lund's briefing to reporters will be on Friday.",
        "Norway's minister will hold a briefing for the media on Friday.",
        "Korea's Supreme Court will hear the appeal of a former envoy to Japan on 10 March.",
        "After a deal with Chile, Trade Minister Ana Rivas will fly to Lima on 10 March to meet her Peruvian counterpart.",
    ],
)
def test_what_only_tells_of_meetings_is_none(nlp: Language, text: str) -> None:
    assert [each for each in told(nlp, text) if not each.endswith("held")] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "UN envoy Hans Lund's briefing to the Security Council will be on Friday.",
            ["other | United Nations | - | 2022-03-04 | scheduled"],
        ),
        (
            "A series of talks between Kenya and Uganda will open in Nairobi on 10 March.",
            ["talks | Kenya, Uganda | Nairobi | 2022-03-10 | scheduled"],
        ),
        (
            "An exhibition opened in Cairo. Egypt and Israel will hold talks in Cairo on 10 March.",
            ["talks | Egypt, Israel | Cairo | 2022-03-10 | scheduled"],
        ),
        (
            "Chad Wolf will testify before the House on 10 March.",
            ["hearing | United States | - | 2022-03-10 | scheduled"],
        ),
        (
            "Kenya's minister Ann Kamau will testify before the House on 10 March.",
            ["hearing | Kenya | - | 2022-03-10 | scheduled"],
        ),
        (
            "Indian Prime Minister Narendra Modi will call on the Emir of Kuwait on 10 March during his visit to the emirate.",
            ["meeting | India, Kuwait | - | 2022-03-10 | scheduled"],
        ),
        ("Peru's minister will call on Chile's president to resign during his visit to Lima.", []),
    ],
)
def test_what_is_held_stays(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A Biden-Xi summit is planned in Oslo on 15 March.",
            ["summit | China, United States | Oslo | 2022-03-15 | scheduled"],
        ),
        (
            "The Putin-Erdogan meeting in Sochi takes place on 15 March.",
            ["meeting | Russia, Turkey | Sochi | 2022-03-15 | scheduled"],
        ),
        (
            "The Biden-Xi call will take place on 15 March.",
            ["call | China, United States | - | 2022-03-15 | scheduled"],
        ),
        ("A US-China call is planned for 15 March.", ["call | China, United States | - | 2022-03-15 | scheduled"]),
        ("The US-China call for restraint was published; parliament votes on 15 March.", []),
        ("The Franco-German call for a tax will be debated on 15 March.", []),
        ("A Kenya-Uganda call to action is due on 15 March.", []),
        ("The Biden-Xi pact enters into force on 15 March.", []),
        (
            "Envoy Cho Hyun-dong of South Korea will visit Riga on 15 March.",
            ["visit | South Korea | Riga | 2022-03-15 | scheduled"],
        ),
    ],
)
def test_two_leaders_with_a_hyphen_are_two(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "New Zealand and Australia will hold a ministerial, bringing together Nanaia Mahuta and Tom Bell, in Auckland on"
            " 15 March.",
            ["meeting | Australia, New Zealand | Auckland | 2022-03-15 | scheduled"],
        ),
        (
            "Brazil will host a summit in Belem on 15 March, bringing together the presidents of Colombia and Peru.",
            ["summit | Brazil, Colombia, Peru | Belem | 2022-03-15 | scheduled"],
        ),
        (
            "Brazil will bring together the presidents of Colombia and Peru in Belem on 15 March.",
            ["meeting | Brazil, Colombia, Peru | Belem | 2022-03-15 | scheduled"],
        ),
        (
            "The Tripartite Commission, made up of Bolivia, Peru and Chile, meets in La Paz on 15 March.",
            ["meeting | Bolivia, Chile, Peru | La Paz | 2022-03-15 | scheduled"],
        ),
        (
            "A team composed of Kenyan and Ugandan officials will meet Rwanda's president in Kigali on 15 March.",
            ["meeting | Kenya, Rwanda, Uganda | Kigali | 2022-03-15 | scheduled"],
        ),
        (
            "Should the truce hold, Hamas and Fatah will meet in Cairo on 15 March.",
            ["meeting | Fatah, Hamas | Cairo | 2022-03-15 | tentative"],
        ),
        (
            "Should Israel agree, Hamas and Fatah will meet in Cairo on 15 March.",
            ["meeting | Fatah, Hamas | Cairo | 2022-03-15 | tentative"],
        ),
        (
            "Should we fail, nothing changes, Hamas and Fatah will meet in Cairo on 15 March.",
            ["meeting | Fatah, Hamas | Cairo | 2022-03-15 | scheduled"],
        ),
        (
            "Peru should stay calm, he said. Hamas and Fatah will meet in Cairo on 15 March.",
            ["meeting | Fatah, Hamas | Cairo | 2022-03-15 | scheduled"],
        ),
        (
            "Should you need more: Hamas and Fatah will meet in Cairo on 15 March, an aide said.",
            ["meeting | Fatah, Hamas | Cairo | 2022-03-15 | scheduled"],
        ),
    ],
)
def test_who_is_brought_together(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Deputy Prime Minister Tan Wei Ming will lead a 30-strong Singaporean delegation to the Joint Council for Trade in"
            " Beijing on 15 March.",
            ["session | Singapore | Beijing | 2022-03-15 | scheduled"],
        ),
        (
            "Guyana's Bharrat Deonarine and Trinidad's Keith Rowley will chair an energy conference in Georgetown on 15 March.",
            ["conference | Guyana, Trinidad and Tobago | Georgetown | 2022-03-15 | scheduled"],
        ),
        (
            "Costa Rica's Rodrigo Chaves will be hosted by Panama's Laurentino Cortizo in Panama City on 15 March.",
            ["meeting | Costa Rica, Panama | Panama City | 2022-03-15 | scheduled"],
        ),
        ("Spain's Real Madrid will meet Germany's Bayern Munich in Munich on 15 March.", []),
        ("Brazil's Cruz Azul will host Peru's Melgar in Rio on 15 March.", []),
        ("India's Tata Motors will host France's Patrick Pouyanne in Mumbai on 15 March.", []),
        (
            "Russian and Ukrainian ombudsmen will meet in Minsk on 15 March.",
            ["meeting | Russia, Ukraine | Minsk | 2022-03-15 | scheduled"],
        ),
        (
            "Lebanese Foreign and Emigrants Minister Ali Haddad will meet Cyprus's foreign minister in Nicosia on 15 March.",
            ["meeting | Cyprus, Lebanon | Nicosia | 2022-03-15 | scheduled"],
        ),
        (
            "Bulgaria's premier, Ivan Petrov, goes to Riga on 15 March; his counterpart Janis Ozols will give a dinner for him.",
            ["other | Bulgaria, Latvia | Riga | 2022-03-15 | scheduled"],
        ),
        (
            "Italy's foreign minister will meet Igli Hasani on 15 March.",
            ["meeting | Albania, Italy | - | 2022-03-15 | scheduled"],
        ),
    ],
)
def test_of_whom_somebody_is(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Putin was expected in Ankara on 15 March, but the Kremlin now says there are no such plans.", []),
        ("Maduro was due to visit Bogota on 15 March, but his office said he had no plans to travel.", []),
        (
            "Putin is expected in Ankara on 15 March, but there are no plans for a summit with Zelenskiy.",
            ["visit | Russia | Ankara | 2022-03-15 | scheduled"],
        ),
        (
            "Maduro was due to visit Bogota on 15 March, but has no plans to meet the leader of the opposition.",
            ["visit | Venezuela | Bogota | 2022-03-15 | scheduled"],
        ),
        (
            "Maduro was due to visit Bogota on 15 March, but had no plans to go to Lima.",
            ["visit | Venezuela | Bogota | 2022-03-15 | scheduled"],
        ),
        (
            "Maduro was due to visit Bogota on 15 March, but there are no such plans for Lula.",
            ["visit | Venezuela | Bogota | 2022-03-15 | scheduled"],
        ),
        ("Maduro was due to visit Bogota on 15 March, but his office said he had no plans to go to Bogota.", []),
        (
            "Maduro was due to visit Bogota on 15 March, but his minister had other plans.",
            ["visit | Venezuela | Bogota | 2022-03-15 | scheduled"],
        ),
        (
            "The meeting between Peru and Chile has been pushed back from Friday to Sunday.",
            ["meeting | Chile, Peru | - | 2022-03-06 | scheduled (was 2022-03-04)"],
        ),
        (
            "The meeting between Peru and Chile has been pushed back to Sunday.",
            ["meeting | Chile, Peru | - | 2022-03-06 | scheduled"],
        ),
    ],
)
def test_what_is_no_plan_any_more(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Macron's Lebanon envoy, Luc Aubry, will meet Lebanese officials in Beirut on 15 March.",
            [("Luc Aubry", "France"), ("Lebanon", "Lebanon")],
        ),
        (
            "Macron's Lebanon envoy Luc Aubry will meet Lebanese officials in Beirut on 15 March.",
            [("Luc Aubry", "France"), ("Lebanon", "Lebanon")],
        ),
        (
            "The UN's Libya envoy, Hanna Lund, will meet Khalifa Haftar in Benghazi on 15 March.",
            [("Hanna Lund", "United Nations"), ("Khalifa Haftar", "Libyan National Army")],
        ),
        ("China's Myanmar envoy, Deng Xijun, will visit Naypyidaw on 15 March.", [("Deng Xijun", "China")]),
        ("China's Myanmar envoy will visit Naypyidaw on 15 March.", [("China", "China")]),
        (
            "Libya's UN envoy, Taher Omar, will meet Antonio Guterres in New York on 15 March.",
            [("Taher Omar", "Libya"), ("Antonio Guterres", "United Nations")],
        ),
        (
            "Sudan's envoy, Ann Poe, will meet Germany's president in Berlin on 15 March.",
            [("Ann Poe", "Sudan"), ("Germany", "Germany")],
        ),
        (
            "The Zambian and Malawian mines ministers, Paul Kabwe and Ken Zulu, are to confer in Chipata on 15 March.",
            [("Paul Kabwe", "Zambia"), ("Ken Zulu", "Malawi")],
        ),
        (
            "Envoys of Thailand and Cambodia, brought together by Malaysia, meet in Kuala Lumpur on Friday.",
            [("Thailand", "Thailand"), ("Cambodia", "Cambodia")],
        ),
        (
            "Negotiators from Thailand and Cambodia, brought together by Malaysia, sit down in Putrajaya on Friday.",
            [("Thailand", "Thailand"), ("Cambodia", "Cambodia")],
        ),
    ],
)
def test_who_sends_an_envoy_and_what_he_is_for(nlp: Language, text: str, wanted: list[tuple[str, str]]) -> None:
    (found,) = meetings(nlp, text)

    assert [(party.name, party.side) for party in found.parties] == wanted
    assert found.status.value == "scheduled"
