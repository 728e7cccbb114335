"""Forums named one after another that share one time; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Canada and Japan have agreed to take the matter forward. The government backs negotiations, beginning in"
            " June with the bilateral Economic Dialogue, in Geneva through the Conference on Disarmament, and at the"
            " OAS.",
            [
                "dialogue | Canada, Japan | - | 2022-06-01..2022-06-30 | scheduled",
                "conference | Conference on Disarmament | Geneva | 2022-06-01..2022-06-30 | scheduled",
            ],
        ),
        (
            "Contacts with Russia will go on next month in the Joint Commission, within the NATO-Georgia Commission and"
            " at the WTO.",
            ["meeting | Georgia, NATO | - | 2022-04-01..2022-04-30 | scheduled"],
        ),
        (
            "Consultations on water have been scheduled for June in the Uzbek-Kazakh Rivers Committee and at the United"
            " Nations.",
            ["meeting | Kazakhstan, Uzbekistan | - | 2022-06-01..2022-06-30 | scheduled"],
        ),
        (
            "A series of exchanges is planned for the autumn: in the US-Turkey Strategic Dialogue, within the"
            " NATO-Serbia Partnership Council and at the OSCE.",
            [
                "dialogue | Turkey, United States | - | 2022-09-01..2022-11-30 | scheduled",
                "meeting | NATO, Serbia | - | 2022-09-01..2022-11-30 | scheduled",
            ],
        ),
        (
            "The dispute between Mali and Niger will be negotiated in April in the joint border commission and at the"
            " African Union.",
            ["meeting | Mali, Niger | - | 2022-04-01..2022-04-30 | scheduled"],
        ),
        (
            "Laos and Thailand said work on the river would go on in the Lao-Thai Joint Boundary Commission, within the"
            " Mekong River Commission and at ASEAN next month.",
            ["meeting | Laos, Thailand | - | 2022-04-01..2022-04-30 | scheduled"],
        ),
        (
            "The Kenyan minister said discussions with Uganda would resume in May within the two countries' Joint"
            " Ministerial Commission and at the East African Community.",
            ["meeting | Kenya, Uganda | - | 2022-05-01..2022-05-31 | scheduled"],
        ),
        (
            "Next month, officials will confer in the Franco-German Defence and Security Council and at the Eurogroup.",
            ["meeting | France, Germany | - | 2022-04-01..2022-04-30 | scheduled"],
        ),
        (
            "Iceland welcomed negotiations, beginning in the autumn with the Fisheries Dialogue with Norway and at the"
            " OAS.",
            ["dialogue | Iceland, Norway | - | 2022-09-01..2022-11-30 | scheduled"],
        ),
        (
            "Talks between Chad and Niger will go on in April in the Joint Commission, in May within the Chad-Libya"
            " Border Committee, and at the African Union.",
            [
                "meeting | Chad, Niger | - | 2022-04-01..2022-04-30 | scheduled",
                "meeting | Chad, Libya | - | 2022-05-01..2022-05-31 | scheduled",
            ],
        ),
        (
            "Talks will begin on 14 March in the India-Nepal Joint Commission, within the Nepal-China Border Council"
            " and at the UN.",
            ["meeting | India, Nepal | - | 2022-03-14 | scheduled"],
        ),
        (
            "Norway backs diplomacy, starting early next month with the bilateral Arctic Dialogue, at NATO through the"
            " NATO-Ukraine Commission, and at the OECD.",
            ["meeting | NATO, Ukraine | - | 2022-04-01..2022-04-10 | scheduled"],
        ),
        (
            "Contacts may go on next month within the NATO-Georgia Commission and at the WTO.",
            ["meeting | Georgia, NATO | - | 2022-04-01..2022-04-30 | tentative"],
        ),
        (
            "Ukraine's envoys are to meet their partners in April in the NATO-Ukraine Council, in the EU-Ukraine"
            " Association Committee and at the IMF.",
            [
                "meeting | NATO, Ukraine | - | 2022-04-01..2022-04-30 | scheduled",
                "meeting | European Union, Ukraine | - | 2022-04-01..2022-04-30 | scheduled",
            ],
        ),
        (
            "Mexican officials expect negotiations to resume in the autumn in the U.S.-Mexico High-Level Economic"
            " Dialogue and at the WTO.",
            ["dialogue | Mexico, United States | - | 2022-09-01..2022-11-30 | scheduled"],
        ),
        (
            "Russia and Japan will hold talks next month on the islands, in the bilateral Peace Treaty Commission and"
            " at the Okhotsk Fisheries Council.",
            ["meeting | Japan, Russia | - | 2022-04-01..2022-04-30 | scheduled"],
        ),
        (
            "Prime Minister Mark Rutte of the Netherlands spoke on Tuesday with President Joko Widodo of Indonesia. He"
            " also expressed support for diplomacy, starting early next month with the bilateral Palm Oil Dialogue, at"
            " ASEAN through the ASEAN-Indonesia Council, and at the World Trade Organization.",
            [
                "call | Indonesia, Netherlands | - | 2022-03-01 | held",
                "dialogue | Indonesia, Netherlands | - | 2022-04-01..2022-04-10 | scheduled",
                "meeting | ASEAN, Indonesia | - | 2022-04-01..2022-04-10 | scheduled",
            ],
        ),
        (
            "Prime Minister Mark Rutte of the Netherlands spoke on Tuesday with President Joko Widodo of Indonesia. The"
            " leaders expressed support for diplomatic efforts, starting next week with the bilateral Palm Oil"
            " Dialogue, at ASEAN through the ASEAN-Malaysia Council, and at the World Trade Organization.",
            [
                "call | Indonesia, Netherlands | - | 2022-03-01 | held",
                "meeting | ASEAN, Malaysia | - | 2022-03-07..2022-03-13 | scheduled",
            ],
        ),
        (
            "Serbia and Hungary will hold consultations next month: in Geneva on 4 April, in the NATO-Serbia Council in"
            " Brussels on 6 April and in the EU-Serbia Committee on 8 April.",
            [
                "talks | Hungary, Serbia | Geneva | 2022-04-04 | scheduled",
                "meeting | NATO, Serbia | Brussels | 2022-04-06 | scheduled",
                "meeting | European Union, Serbia | - | 2022-04-08 | scheduled",
            ],
        ),
    ],
)
def test_forums_that_share_one_time_are_meetings_of_their_sides(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "We raised it through the NATO-Russia Council and at the WTO.",
        "Contacts went on last month within the NATO-Georgia Commission and at the WTO.",
        "Contacts will not go on next month within the NATO-Georgia Commission and at the WTO.",
        "No talks will be held next month in the Chad-Niger Joint Commission or at the African Union.",
        "The quotas will be set next month in the Norway-Russia Fisheries Commission and at the FAO.",
        "Talks will be held next week in Geneva and at the WTO.",
        "The row has been raised since January in the EU-Chile Joint Committee and at the WTO.",
        "Peru said it had raised the matter in the Peru-Chile Border Committee, at the OAS and in the Andean Council.",
        "The minister will speak next month at the Security Council, within the European Commission and at the WTO.",
        "Lawmakers will discuss the budget next week in the Finance Committee, in the Foreign Affairs Committee and at"
        " the Senate.",
        "Georgia should continue talks next month within the NATO-Georgia Commission and at the WTO.",
        "The talks were to continue last week in the NATO-Georgia Commission and at the WTO.",
        "Work will go on next month in the Constitutional Commission, in the Electoral Council and at the National"
        " Dialogue.",
        "Regular contacts are held in the EU-Georgia Association Council, within the NATO-Georgia Commission and at the"
        " OSCE.",
        "In April 2019 contacts were broken off in the NATO-Belarus Council and at the OSCE.",
        "The accord signed in the Iran-Oman Joint Commission, within the Gulf Forum and at the UN will enter into force"
        " in June.",
        "Norway does not back talks, starting next month with the NATO-Ukraine Commission and at the OECD.",
        "Norway opposes talks, starting next month within the NATO-Ukraine Commission and at the OECD.",
        "Georgia called for talks next month within the NATO-Ukraine Commission and at the OECD.",
        "Contacts planned for next month in the Joint Commission, within the NATO-Georgia Commission and at the WTO"
        " have been called off.",
        "Contacts will go on next month at the WTO, within the IMF and through the OECD.",
    ],
)
def test_channels_without_a_time_to_come_are_no_meetings(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == []
