"""Who is meant by long titles, by titles alone on a government's own paper, and by what stands around a name."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.test_parties import mentions


@pytest.mark.parametrize(
    ("text", "title", "side"),
    [
        ("The Secretary will travel to Nairobi.", "Secretary", "United States"),
        ("The Deputy Secretary will visit Oslo.", "Deputy Secretary", "United States"),
        ("The Under Secretary met Chilean officials.", "Under Secretary", "United States"),
        ("Office of the Spokesperson\n\nThe Special Envoy will visit Lima.", "Special Envoy", "United States"),
        ("Federal Foreign Office\n\nThe Minister will fly to Warsaw.", "Minister", "Germany"),
        ("Ministry of Foreign Affairs, Singapore\n\nThe Minister met Penny Wong.", "Minister", "Singapore"),
        ("Embassy of Japan in Kenya\n\nThe Ambassador opened a school.", "Ambassador", "Japan"),
        ("Prime Minister's Office, New Delhi\n\nThe Prime Minister spoke.", "Prime Minister", "India"),
        ("MANILA, June 2 - The Secretary will fly to Jakarta.", "Secretary", "Philippines"),
        ("BERLIN, June 2 - The Chancellor will fly to Rome.", "Chancellor", "Germany"),
        ("The High Representative will travel to Tehran.", "High Representative", "European Union"),
        ("RIYADH, June 2 - The Crown Prince will fly to Oslo.", "Crown Prince", "Saudi Arabia"),
        ("The Holy Father spoke.", "Holy Father", "Holy See"),
        ("NATO met in Brussels. The Secretary General spoke.", "Secretary General", "NATO"),
        ("ASEAN ministers met. The Secretary-General spoke.", "Secretary-General", "ASEAN"),
        ("The Ukrainian president arrived. The President spoke.", "President", "Ukraine"),
    ],
)
def test_a_title_alone_stands_for_its_government(nlp: Language, text: str, title: str, side: str) -> None:
    found = [m.side for m in mentions(nlp, text) if text[m.start : m.end] == title]

    assert found == [side]


@pytest.mark.parametrize(
    "text",
    [
        "NAIROBI, June 2 - The Secretary spoke.",
        "The secretary took notes.",
        "The Secretary of the club spoke.",
        "The former Secretary spoke.",
        "The Minister spoke.",
        "The President spoke.",
        "The Special Envoy spoke.",
        "WASHINGTON, June 2 - The King arrived.",
        "Office of the Spokesperson\n\nThe Prime Minister spoke.",
        "Office of the Spokesperson\n\nThe Foreign Minister spoke.",
        "Office of the Spokesperson\n\nHe will fly to Kenya to meet the President.",
        "Office of the Spokesperson\n\nHe met the President and Prime Minister of Kenya.",
        "The ministry of silence\n\nThe Minister spoke.",
        "Kenya's foreign ministry rejects the claim\n\nThe Minister spoke.",
        "French and Iranian ministers met. The Secretary-General spoke.",
        "A father and a holy man spoke.",
    ],
)
def test_a_title_that_could_be_anybodys_is_nobodys(nlp: Language, text: str) -> None:
    titles = {"secretary", "king", "president", "prime minister", "minister", "special envoy", "secretary-general"}

    assert not [m for m in mentions(nlp, text) if text[m.start : m.end].lower() in titles and m.kind == "person"]


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Under Secretary for Peace, Democracy, and Human Rights Ana Ruiz spoke.", "Ana Ruiz", "United States"),
        ("Assistant Secretary for Asian and Eurasian Affairs Dr. Lea Stone spoke.", "Lea Stone", "United States"),
        ("Senior Bureau Official for African Affairs Nina Orr spoke.", "Nina Orr", "United States"),
        ("U.S. Chargé d'Affaires Ellen Hale spoke.", "Ellen Hale", "United States"),
        ("US chargé d’affaires Robert Hale spoke.", "Robert Hale", "United States"),
        ("The British Chargé d'Affaires spoke.", "United Kingdom", "United Kingdom"),
        ("Secretary of State for Energy, Trade and Tourism Jane Hall spoke.", "Jane Hall", "United Kingdom"),
        ("Parliamentary Under-Secretary of State for Asia Rory Lane spoke.", "Rory Lane", "United Kingdom"),
        ("Bangladesh Foreign Minister A.K. Abdul Rahman spoke.", "A. K. Abdul Rahman", "Bangladesh"),
        ("Peruvian Minister for Trade, Investment and Tourism Ewan Tate spoke.", "Ewan Tate", "Peru"),
        ("The Minister for Foreign Affairs of Japan spoke.", "Japan", "Japan"),
        ("Chairman of the Joint Chiefs of Staff General Mark Hill spoke.", "Mark Hill", "United States"),
        ("China's special representative on Eurasian affairs Li Hui spoke.", "Li Hui", "China"),
        ("The Chinese President's special envoy Liu Haixing spoke.", "Liu Haixing", "China"),
        ("The Secretary-General's Personal Envoy for Syria, Geir Moura, spoke.", "Geir Moura", "United Nations"),
        ("Japanese Ministry of Foreign Affairs Director General Sato Ken spoke.", "Sato Ken", "Japan"),
        ("UN High Commissioner for Refugees (UNHCR) Luisa Voss spoke.", "Luisa Voss", "UNHCR"),
        ("Assistant Secretary for Asia and Senior Adviser Mina Falk spoke.", "Mina Falk", "United States"),
        ("His Majesty's Ambassador to Ethiopia Darren Wells spoke.", "Darren Wells", "United Kingdom"),
        ("Brazilian Minister of Foreign Affairs, Ambassador Carla Franca, spoke.", "Carla Franca", "Brazil"),
        ("Assistant Secretary of Defense for Indo-Pacific Affairs Dr. Eli Ratt spoke.", "Eli Ratt", "United States"),
        ("Director-General of the OPCW, Ambassador Fernando Ariel, spoke.", "Fernando Ariel", "OPCW"),
        ("UN Resident and Humanitarian Coordinator David Gress spoke.", "David Gress", "United Nations"),
        ("Dutch Political Director Thijs van der Berg spoke.", "Thijs van der Berg", "Netherlands"),
        ("South Korean Vice Minister Cho Hyun-min spoke.", "Cho Hyun-min", "South Korea"),
        ("Indian Prime Minister Shri Nand Moti spoke.", "Nand Moti", "India"),
        ("The European Commissioner for Energy, Kadri Sims, spoke.", "Kadri Sims", "European Union"),
        ("The EU spoke. Commissioner for Enlargement Peter Varga listened.", "Peter Varga", "European Union"),
        ("Minister for Foreign Affairs and Trade of Hungary Zoltan Kertesz landed.", "Zoltan Kertesz", "Hungary"),
        (
            "Minister for Foreign Affairs and Cooperation of the Republic of Benin Rosine Dossou spoke.",
            "Rosine Dossou",
            "Benin",
        ),
        ("The Minister for Foreign Affairs and Transport of Cambodia, Sok Chea, landed.", "Sok Chea", "Cambodia"),
        ("Minister for the Environment of the Faroe Islands Jan Olsen landed.", "Jan Olsen", "Faroe Islands"),
        ("Secretary of State for Migration of Spain Hana Ruiz landed.", "Hana Ruiz", "Spain"),
        ("Special Envoy for the Horn of Africa Mike Gordon landed.", "Mike Gordon", "Mike Gordon"),
    ],
)
def test_a_long_title_ends_where_the_name_begins(nlp: Language, text: str, name: str, side: str) -> None:
    assert (name, side) in [(m.name.replace("A.K.", "A. K."), m.side) for m in mentions(nlp, text)]


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Finance Minister Nina Rao will go to Oslo, India's finance ministry said.", "Nina Rao", "India"),
        ("Deputy Minister Ivan Rudko will go to Oslo, the Kremlin said.", "Ivan Rudko", "Russia"),
        ("The Indian delegation, led by Joint Director Vani Rao, left.", "Vani Rao", "India"),
        ("He met Foreign Minister Sal Komm and other senior Lao officials.", "Sal Komm", "Laos"),
        ("She met with Peruvian President Ana Ruiz, Vice President Luis Paz, and others.", "Luis Paz", "Peru"),
        ("Movement of Hope was there. Hamas representatives Omar Saleh and others left.", "Omar Saleh", "Hamas"),
        ("Office of the Spokesperson\n\nSenior Advisor Dafna Rand will fly to Dakar.", "Dafna Rand", "United States"),
        ("Hamas representatives Omar Saleh and Adel Nour left.", "Adel Nour", "Hamas"),
        ("Jan Mull, Slovenian Ministry of Foreign Affairs, and others met.", "Jan Mull", "Slovenia"),
        ("The chief negotiators, Ana Ruiz for Peru and Luis Paz for Ecuador, met.", "Luis Paz", "Ecuador"),
        ("China will send a special envoy, Liu Hai, to Doha.", "Liu Hai", "China"),
        ("Norway's Kari Lund spoke.", "Kari Lund", "Norway"),
    ],
)
def test_who_stands_around_a_name_tells_its_side(nlp: Language, text: str, name: str, side: str) -> None:
    assert (name, side) in [(m.name, m.side) for m in mentions(nlp, text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Office of the Spokesperson\n\nThe United States met Foreign Minister Rashid Mered.", "Rashid Mered"),
        ("WASHINGTON - Talks with COP26 President Alan Sharp began.", "Alan Sharp"),
        ("Office of the Spokesperson\n\nShe met with Special Envoy for Water Omar Nasser.", "Omar Nasser"),
        ("Commissioner for Enlargement Peter Varga spoke.", "Peter Varga"),
        ("Executive Vice-President Frans Tim spoke.", "Frans Tim"),
        ("Minister Ann Bold will go to Oslo, a newspaper in Kenya said.", "Ann Bold"),
        ("Yesterday Maria Lopez left for Peru.", "Maria Lopez"),
        ("In China he met a special envoy, Tom Vale, twice.", "Tom Vale"),
        ("A band led by Vani Rao played.", "Vani Rao"),
        ("Power Africa Operating Officer Lea Marb spoke.", "Lea Marb"),
        ("According to Tom Vale, Japan's government is late.", "Tom Vale"),
    ],
)
def test_an_office_of_no_clear_side_gives_none(nlp: Language, text: str, name: str) -> None:
    assert [m.side for m in mentions(nlp, text) if m.name == name] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Eurasian and Caribbean desks were quiet.",
        "Korean Peninsula Peace was the topic.",
        "Al-Sahrawi fled.",
        "The Europe tour began.",
        "The Minister Hotel burned.",
        "They came from Asia, Africa and Europe.",
        "Delegates in Africa and across Europe slept.",
        "The plan for Southern Africa and Eastern Europe failed.",
    ],
)
def test_regions_are_nobodys_names(nlp: Language, text: str) -> None:
    sides = {m.side for m in mentions(nlp, text) if m.certain}

    assert not sides & {"Africa", "Europe", "Western Sahara", "Eurasian", "Korean Peninsula Peace", "Hotel"}


@pytest.mark.parametrize(
    ("text", "house", "side"),
    [
        ("Office of the Spokesperson\n\nThe Department condemns the raid.", "Department", "United States"),
        ("Ministry of Foreign Affairs, Singapore\n\nThe Ministry condemns the raid.", "Ministry", "Singapore"),
    ],
)
def test_the_house_on_its_own_paper_is_the_governments(nlp: Language, text: str, house: str, side: str) -> None:
    assert (house, side) in [(m.name, m.side) for m in mentions(nlp, text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Department condemns the raid.",
        "Office of the Spokesperson\n\nThe Ministry condemns the raid.",
        "Office of the Spokesperson\n\nThe Department of Fish condemns the raid.",
        "Office of the Spokesperson\n\nThe government must free them, and the president must answer.",
    ],
)
def test_another_house_is_not_the_governments(nlp: Language, text: str) -> None:
    assert "United States" not in [m.side for m in mentions(nlp, text)]


def test_a_text_whose_last_words_are_topics_is_read_to_its_end(nlp: Language) -> None:
    text = "Kenya made a plan for Fish Markets and Water Markets"

    found = [m.side for m in mentions(nlp, text)]

    assert "Kenya" in found
    assert "Water Markets" not in found


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Norwegian Director General (DG) Kari Lund met nobody.", "Norway"),
        ("U.S. Senior Bureau Official (SBO) Kari Lund met nobody.", "United States"),
    ],
)
def test_an_office_in_short_between_office_and_name_is_no_body(nlp: Language, text: str, side: str) -> None:
    assert ("Kari Lund", side) in [(m.name, m.side) for m in mentions(nlp, text)]


def test_an_executive_with_its_short_name_is_a_body(nlp: Language) -> None:
    text = "The Health and Safety Executive (HSE) met nobody."

    assert "Health and Safety Executive" in [m.name for m in mentions(nlp, text)]


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ('Philippine Foreign Secretary Eduardo "Eddie" Ramos met nobody.', 'Eduardo "Eddie" Ramos', "Philippines"),
        ("President Luis Inácio “Zito” Moreno of Uruguay met nobody.", "Luis Inácio “Zito” Moreno", "Uruguay"),
        ('Kenyan Deputy President Joseph "Big Joe" Otieno met nobody.', 'Joseph "Big Joe" Otieno', "Kenya"),
        ("The UN's top Libya envoy Stephanie Marsh met nobody.", "Stephanie Marsh", "United Nations"),
        ("US Iran envoy Robert Mason met nobody.", "Robert Mason", "United States"),
        ("The EU's chief Brexit negotiator Michel Durand met nobody.", "Michel Durand", "European Union"),
        ("Russia's Syria envoy Ivan Petrov met nobody.", "Ivan Petrov", "Russia"),
        ("The Kosovo envoy Lena Berg met nobody.", "Lena Berg", "Kosovo"),
        ("Ukraine envoy Keith Kellogg met nobody.", "Keith Kellogg", "United States"),
        ("Yemen special envoy Tim Lenderking met nobody.", "Tim Lenderking", "United States"),
        ("Ukraine foreign minister Keith Kellogg met nobody.", "Keith Kellogg", "Ukraine"),
        ('Secretary Blinken called it a "Great Day" in Warsaw.', "Antony Blinken", "United States"),
    ],
)
def test_a_nickname_or_a_field_inside_the_title_leaves_name_and_side(
    nlp: Language, text: str, name: str, side: str
) -> None:
    assert (name, side) in [(m.name, m.side) for m in mentions(nlp, text)]


def test_a_namesake_of_a_listed_leader_is_of_another_country(nlp: Language) -> None:
    text = "The commissioner met PM Isa Mustafa on Monday."

    assert "Palestinian Authority" not in [m.side for m in mentions(nlp, text)]


def test_a_collective_security_council_is_not_the_one_in_new_york(nlp: Language) -> None:
    text = "The CSTO Collective Security Council met nobody."

    assert "UN Security Council" not in [m.name for m in mentions(nlp, text)]


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Rojas will meet Venezuela's Delcy Rodriguez in Lima.", "Delcy Rodriguez", "Venezuela"),
        (
            "Rojas called off Friday's meeting with Venezuela's Delcy Rodriguez, an aide said.",
            "Delcy Rodriguez",
            "Venezuela",
        ),
        ("Rojas will hold talks with Sri Lanka's Anura Dissanayake in Lima.", "Anura Dissanayake", "Sri Lanka"),
        ("Rojas met Peru's Delia Quispe on Monday.", "Delia Quispe", "Peru"),
    ],
)
def test_whom_somebody_meets_is_of_the_country_before_the_name(nlp: Language, text: str, name: str, side: str) -> None:
    """Also where the pipeline does not know the name for a person's."""
    assert (name, side) in [(m.name, m.side) for m in mentions(nlp, text) if m.kind == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "Rojas will hold talks with Venezuela's Supreme Court in Caracas.",
        "Rojas will meet Venezuela's Orinoco Belt operators in Caracas.",
        "Rojas met China's Communist Party on Monday.",
        "Rojas spoke of Egypt's Suez Canal on Monday.",
        "Rojas will meet Iran's Revolutionary Guards in Tehran.",
    ],
)
def test_what_else_a_country_has_is_no_person(nlp: Language, text: str) -> None:
    named = {m.name for m in mentions(nlp, text) if m.kind == "person"}

    assert not {name for name in named if len(name.split()) > 1}
