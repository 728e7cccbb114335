"""Meetings whose verb the parser takes for a noun, and plain sentences in the manner of ministries, offices and wires."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The African Union's own heads of state gather in Addis Ababa on March 30 for their ordinary summit.",
            ["summit | African Union | Addis Ababa | 2022-03-30 | scheduled"],
        ),
        (
            "Leaders of the Pacific Islands Forum, several of whose members fear the sea, convene in Rarotonga from Wednesday to Friday.",
            ["meeting | Pacific Islands Forum | Rarotonga | 2022-03-02..2022-03-04 | scheduled"],
        ),
        (
            "Negotiators for Cyprus and Turkey reconvene in Geneva on Monday.",
            ["meeting | Cyprus, Turkey | Geneva | 2022-03-07 | scheduled"],
        ),
        (
            "Bulgarian Prime Minister Petar Iliev heads for Skopje on Tuesday, where he meets his North Macedonian counterpart, Zoran Petrov.",
            ["meeting | Bulgaria, North Macedonia | Skopje | 2022-03-08 | scheduled"],
        ),
        (
            "Ecuadorian President Pablo Mera embarks on a visit to Beijing on 20 March.",
            ["visit | Ecuador | Beijing | 2022-03-20 | scheduled"],
        ),
        (
            "Finance ministers from Kenya, Uganda and Rwanda convene in Kampala on 10 March.",
            ["meeting | Kenya, Rwanda, Uganda | Kampala | 2022-03-10 | scheduled"],
        ),
        (
            "Envoys of Armenia and Turkey confer in Vienna next Monday.",
            ["meeting | Armenia, Turkey | Vienna | 2022-03-07 | scheduled"],
        ),
        (
            "Leaders of the BRICS countries gather in Johannesburg on 22 August.",
            ["meeting | BRICS | Johannesburg | 2022-08-22 | scheduled"],
        ),
        (
            "Israeli Prime Minister Avner Shalev was also to have stopped in Cairo on the way, but cancelled.",
            ["visit | Israel | Cairo | - | cancelled"],
        ),
    ],
)
def test_a_verb_of_meeting_that_looks_like_a_noun_is_one(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The heads of the family gather in the kitchen on Sunday.",
        "Crowds gather in Kabul on Friday to see the match.",
        "Talks resume.",
        "Deputy heads for the Bank are named on Tuesday.",
    ],
)
def test_a_noun_that_looks_like_a_verb_of_meeting_is_none(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Prime Minister of Bhutan, Tshering Dorji, called on President Arun Rao of India at Rashtrapati Bhavan on Tuesday.",
            ["meeting | Bhutan, India | Rashtrapati Bhavan | 2022-03-01 | held"],
        ),
        (
            "The External Affairs Minister of India, Arun Rao, had delegation-level talks with his Maldivian counterpart in Male on Monday.",
            ["talks | India, Maldives | Male | 2022-02-28 | held"],
        ),
        (
            "The 5th India-Kenya Joint Trade Committee meeting was held in Nairobi on 28 February.",
            ["meeting | India, Kenya | Nairobi | 2022-02-28 | held"],
        ),
        (
            "Foreign Office Consultations between India and Nepal will be held in Kathmandu on 11 March.",
            ["talks | India, Nepal | Kathmandu | 2022-03-11 | scheduled"],
        ),
        (
            "At the invitation of Prime Minister Kenji Mori of Japan, Prime Minister Ismail Rahman of Malaysia will pay an official visit to Japan from 8 to 10 March.",
            ["visit | Malaysia | Japan | 2022-03-08..2022-03-10 | scheduled"],
        ),
        (
            "Zimbabwe's President Tendai Moyo jetted into Maputo yesterday for talks with his Mozambican counterpart, Armando Chissico.",
            ["talks | Mozambique, Zimbabwe | Maputo | 2022-03-01 | held"],
        ),
        (
            "Philippine President Ramon Baluyot is set to fly to Hanoi on March 14 for a two-day state visit.",
            ["visit | Philippines | Hanoi | 2022-03-14..2022-03-15 | scheduled"],
        ),
        (
            "US Special Envoy Daniel Prewitt is to hold separate meetings with the Israeli and Palestinian leaders in Jerusalem on Thursday.",
            ["meeting | Israel, Palestinian Authority, United States | Jerusalem | 2022-03-03 | scheduled"],
        ),
        (
            "The Croatian and Slovenian foreign ministers will take up the border at a meeting in Ljubljana on Friday.",
            ["meeting | Croatia, Slovenia | Ljubljana | 2022-03-04 | scheduled"],
        ),
        (
            "Bolivia and Chile go back to the negotiating table in Arica on 9 March.",
            ["talks | Bolivia, Chile | Arica | 2022-03-09 | scheduled"],
        ),
        (
            "Negotiators for Cyprus and Turkey reconvene in Geneva on Monday.",
            ["meeting | Cyprus, Turkey | Geneva | 2022-03-07 | scheduled"],
        ),
        (
            "Hungary's prime minister played host to the Serbian president in Budapest on Tuesday.",
            ["meeting | Hungary, Serbia | Budapest | 2022-03-01 | held"],
        ),
        (
            "UN mediator Pierre Lambert held indirect talks with the government of Syria and the opposition in Geneva on Tuesday.",
            ["talks | Syria, United Nations | Geneva | 2022-03-01 | held"],
        ),
        (
            "Armenian and Turkish envoys held their first face-to-face talks in Vienna on 24 February.",
            ["talks | Armenia, Turkey | Vienna | 2022-02-24 | held"],
        ),
        (
            "Iraq's and Iran's oil ministers are to see each other in Basra on 12 March.",
            ["meeting | Iran, Iraq | Basra | 2022-03-12 | scheduled"],
        ),
        (
            "Ministers of the G5 Sahel countries huddled in Niamey on Tuesday over the coup.",
            ["meeting | G5 Sahel | Niamey | 2022-03-01 | held"],
        ),
        (
            "The Russian and Turkish presidents were closeted for four hours in Sochi on Tuesday.",
            ["meeting | Russia, Turkey | Sochi | 2022-03-01 | held"],
        ),
        (
            "The Netherlands is organising an international conference on Ukraine in The Hague on 14 July.",
            ["conference | Netherlands | The Hague | 2022-07-14 | scheduled"],
        ),
        (
            "Uganda will chair an IGAD summit on South Sudan in Entebbe on 7 November.",
            ["summit | IGAD, Uganda | Entebbe | 2022-11-07 | scheduled"],
        ),
        (
            "The AU's Peace and Security Council is meeting on Wednesday at the level of heads of state.",
            ["meeting | African Union | - | 2022-03-02 | scheduled"],
        ),
        (
            "Guatemala and Belize appear before the International Court of Justice in The Hague on 14 March.",
            ["hearing | Belize, Guatemala, International Court of Justice | The Hague | 2022-03-14 | scheduled"],
        ),
        (
            "The Secretary-General of NATO, Jon Bakke, addresses the European Parliament's Foreign Affairs Committee on 14 March.",
            ["session | European Union, NATO | - | 2022-03-14 | scheduled"],
        ),
        (
            "A ministerial meeting of the Rio Group is set for Asuncion on 4 August.",
            ["meeting | Rio Group | Asuncion | 2022-08-04 | scheduled"],
        ),
        (
            "Talks on the dam have been fixed for 14 March, Egypt and Sudan announced.",
            ["talks | Egypt, Sudan | - | 2022-03-14 | scheduled"],
        ),
        (
            "Vietnam and Laos have set 17 March as the date of their border talks in Vientiane.",
            ["talks | Laos, Vietnam | Vientiane | 2022-03-17 | scheduled"],
        ),
        (
            "Bahrain's crown prince was welcomed at the White House by President Dana Whitfield of the United States on Monday.",
            ["meeting | Bahrain, United States | White House | 2022-02-28 | held"],
        ),
    ],
)
def test_plain_sentences_of_all_manners_are_read(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Under a plan agreed last month, Serbia's and Kosovo's negotiators are to convene every two weeks in Brussels.",
        "The United Kingdom called up reservists on Tuesday.",
        "The French minister called it a day on Monday.",
        "Kenya and Uganda see eye to eye on the pipeline, a minister said on Tuesday.",
        "Italy received 300 migrants in Lampedusa on Monday.",
        "The Turkish president received a standing ovation in Ankara on Tuesday.",
        "Finland will host the ice hockey championship in Tampere in May.",
        "Chile's president addressed the nation on Sunday evening.",
        "The Indian prime minister addressed a rally in Pune on Sunday.",
        "The Nigerian army convened a court martial on Monday.",
        "Spain sent tents and blankets to Rabat on Tuesday.",
        "Ukraine sent troops to Kherson on Monday.",
        "A letter sent by the Polish minister to Brussels on Friday was not answered.",
        "The Bolivian president broke off in mid-sentence on Tuesday.",
        "The Czech team will try again in Oslo on 20 March.",
        "The third will be held in custody until Monday.",
        "The Greek parliament debated for years whether to sell the port.",
        "A working lunch of bread and cheese was served in Bern on Monday.",
        "Estonian and Latvian firms exchange views on a trade website every week.",
        "He was on the phone with his wife in Nairobi on Monday.",
        "The Serbian president plans to move house on Friday.",
        "Turkish drones visited the skies over Libya on Tuesday.",
        "The Lebanese pound continued its journey to new lows in Beirut on Monday.",
    ],
)
def test_what_only_sounds_like_a_meeting_is_none(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []
