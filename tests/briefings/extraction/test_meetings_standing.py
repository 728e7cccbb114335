"""How a meeting stands: planned, possible, put off, moved, called off, held; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from store.records import MeetingStatus
from tests.briefings.extraction.telling import meetings, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Japan's foreign minister may travel to Hanoi in April.",
            ["visit | Japan | Hanoi | 2022-04-01..2022-04-30 | tentative"],
        ),
        (
            "Turkey invited the Russian and Ukrainian ministers to Antalya for talks on 10 March.",
            ["talks | Russia, Turkey, Ukraine | Antalya | 2022-03-10 | tentative"],
        ),
        (
            "US President Hugh Garrison will spend a night in Ankara and be received there on Sunday by Turkey's"
            " president, Necmi Aslan.",
            ["meeting | Turkey, United States | Ankara | 2022-03-06 | scheduled"],
        ),
        (
            "French President Luc Moreau may speak to the senate and be received by President Joao Costa of Portugal"
            " on Friday.",
            ["meeting | France, Portugal | - | 2022-03-04 | tentative"],
        ),
        (
            "French President Luc Moreau arrived in Lisbon and was received by President Joao Costa of Portugal on"
            " Friday.",
            ["meeting | France, Portugal | Lisbon | 2022-02-25 | held"],
        ),
        (
            "Volodymyr Zelensky proposed a meeting with Vladimir Putin in Istanbul on 12 March.",
            ["meeting | Russia, Ukraine | Istanbul | 2022-03-12 | tentative"],
        ),
        (
            "Ann Porter, the Canadian prime minister, will meet Sergei Lavrov in Geneva on Friday if the truce holds.",
            ["meeting | Canada, Russia | Geneva | 2022-03-04 | tentative"],
        ),
        (
            "Russian and Ukrainian negotiators could meet in Minsk on 9 March.",
            ["meeting | Russia, Ukraine | Minsk | 2022-03-09 | tentative"],
        ),
        (
            "Talks between India and Pakistan on the Indus waters have been called off.",
            ["talks | India, Pakistan | - | - | cancelled"],
        ),
        (
            "Modi's trip to Kathmandu was cancelled.",
            ["visit | India | Kathmandu | - | cancelled"],
        ),
        (
            "The Kenyan president will no longer travel to Addis Ababa on 9 March.",
            ["visit | Kenya | Addis Ababa | 2022-03-09 | cancelled"],
        ),
        (
            "Trump cancelled a meeting with Putin planned for Saturday in Buenos Aires.",
            ["meeting | Russia, United States | Buenos Aires | 2022-03-05 | cancelled"],
        ),
        (
            "The planned talks in Doha between the Taliban and the Afghan government have been put off indefinitely.",
            ["talks | Afghanistan, Taliban | Doha | - | postponed"],
        ),
        (
            "The United States and Cuba have postponed migration talks that were due to begin in Havana on 8 March.",
            ["talks | Cuba, United States | Havana | - | postponed (was 2022-03-08)"],
        ),
        (
            "Talks between Egypt and Ethiopia in Kinshasa, planned for 7 March, have been postponed to 14 March.",
            ["talks | Egypt, Ethiopia | Kinshasa | 2022-03-14 | scheduled (was 2022-03-07)"],
        ),
        (
            "Egypt and Ethiopia will hold talks in Khartoum on 10 March. The talks have been moved to 12 March, Sudan said.",
            ["talks | Egypt, Ethiopia | Khartoum | 2022-03-12 | scheduled (was 2022-03-10)"],
        ),
        (
            "Egypt and Ethiopia will hold talks in Khartoum on 10 March. The meeting, which had been planned for 10 March, will now take place on 12 March.",
            ["talks | Egypt, Ethiopia | Khartoum | 2022-03-12 | scheduled (was 2022-03-10)"],
        ),
        (
            "Norway will host talks with Russia in Oslo on 4 April. Norway rejected calls to delay the talks.",
            ["talks | Norway, Russia | Oslo | 2022-04-04 | scheduled"],
        ),
        (
            "Norway will host talks with Russia in Oslo on 4 April. Sweden asked Norway to postpone the talks.",
            ["talks | Norway, Russia | Oslo | 2022-04-04 | scheduled"],
        ),
        (
            "Norway said its foreign minister, Kari Lund, would travel to Kyiv on 9 March. On Wednesday the ministry said the visit had been postponed.",
            ["visit | Norway | Kyiv | - | postponed (was 2022-03-09)"],
        ),
        (
            "Ukraine and Russia are to hold talks in Minsk on 9 March.",
            ["talks | Russia, Ukraine | Minsk | 2022-03-09 | scheduled"],
        ),
        (
            "Kenya and Uganda met in Arusha on Monday and will meet again in Kampala on 14 March.",
            [
                "meeting | Kenya, Uganda | Arusha | 2022-02-28 | held",
                "meeting | Kenya, Uganda | Kampala | 2022-03-14 | scheduled",
            ],
        ),
        (
            "Mexico's president is scheduled to visit Lima on 9 March.",
            ["visit | Mexico | Lima | 2022-03-09 | scheduled"],
        ),
        (
            "Israeli and Palestinian negotiators are expected to meet in Cairo on 9 March.",
            ["meeting | Israel, Palestinian Authority | Cairo | 2022-03-09 | scheduled"],
        ),
        (
            "The leaders of Greece and Turkey met in Istanbul on Monday.",
            ["meeting | Greece, Turkey | Istanbul | 2022-02-28 | held"],
        ),
        (
            "The meeting between Joe Biden and Vladimir Putin, planned for 9 March in Geneva, will not take place.",
            ["meeting | Russia, United States | Geneva | 2022-03-09 | cancelled"],
        ),
        (
            "Pakistan postponed its foreign minister's visit to Kabul, set for 9 March, to 16 March.",
            ["visit | Pakistan | Kabul | 2022-03-16 | scheduled (was 2022-03-09)"],
        ),
        (
            "The summit between Russia and Turkey was brought forward from 14 March to 9 March.",
            ["summit | Russia, Turkey | - | 2022-03-09 | scheduled (was 2022-03-14)"],
        ),
        (
            "Ethiopia and Sudan could hold a second call in the last week of March.",
            ["call | Ethiopia, Sudan | - | 2022-03-25..2022-03-31 | tentative"],
        ),
        (
            "The foreign ministry said that Russian Foreign Minister Ivan Petrov's trip to Paris on 9 March had not been cancelled.",
            ["visit | Russia | Paris | 2022-03-09 | scheduled"],
        ),
        (
            "The meeting between Iraq and Syria set for 2 April in Mosul is off, a minister said.",
            ["meeting | Iraq, Syria | Mosul | 2022-04-02 | cancelled"],
        ),
        (
            "The Italian prime minister called off her trip to Tripoli planned for 2 April.",
            ["visit | Italy | Tripoli | 2022-04-02 | cancelled"],
        ),
        (
            "Iraq pulled out of Friday's meeting with Syria in Mosul, which will therefore not be held.",
            ["meeting | Iraq, Syria | Mosul | 2022-03-04 | cancelled"],
        ),
        (
            "The Iraqi president dropped plans to visit Rome on 2 April.",
            ["visit | Iraq | Rome | 2022-04-02 | cancelled"],
        ),
        (
            "Iraq asked for the talks with Syria on Friday to be postponed. Damascus refused.",
            ["talks | Iraq, Syria | - | 2022-03-04 | scheduled"],
        ),
        (
            "The talks between France and Germany planned for March 22 have been postponed.",
            ["talks | France, Germany | - | - | postponed (was 2022-03-22)"],
        ),
        (
            "A meeting between Libya and Tunisia planned for Tuesday was postponed. It will now take place on April 2.",
            ["meeting | Libya, Tunisia | - | 2022-04-02 | scheduled (was 2022-03-08)"],
        ),
        (
            "The talks between Libya and Tunisia, which were to open in Tunis on Thursday, will instead begin in Sfax on Monday.",
            ["talks | Libya, Tunisia | Sfax | 2022-03-07 | scheduled (was 2022-03-03)"],
        ),
        (
            "The Iranian minister is expected in Basra on 2 April for talks with Iraq, provided that both release prisoners.",
            ["talks | Iran, Iraq | Basra | 2022-04-02 | tentative"],
        ),
        (
            "Iraq and Syria are likely to meet in Basra on 2 April, but neither side has confirmed.",
            ["meeting | Iraq, Syria | Basra | 2022-04-02 | tentative"],
        ),
        (
            "Nepal's president has accepted an invitation to visit Dhaka on 2 April.",
            ["visit | Nepal | Dhaka | 2022-04-02 | scheduled"],
        ),
        (
            "Armenia has suggested 2 April as a possible date for a call between the foreign ministers of Armenia and Turkey.",
            ["call | Armenia, Turkey | - | 2022-04-02 | tentative"],
        ),
        (
            "Wednesday's talks between France and Germany in Geneva are crucial.",
            ["talks | France, Germany | Geneva | 2022-03-02 | scheduled"],
        ),
        (
            "The talks between France and Germany in Geneva on Wednesday were constructive.",
            ["talks | France, Germany | Geneva | 2022-03-02 | held"],
        ),
        (
            "The minister spoke to reporters ahead of Wednesday's talks between France and Germany in Geneva.",
            ["talks | France, Germany | Geneva | 2022-03-02 | scheduled"],
        ),
        (
            "A visit by Azerbaijan's energy minister to Tbilisi planned for March 22 has been cancelled.",
            ["visit | Azerbaijan | Tbilisi | 2022-03-22 | cancelled"],
        ),
    ],
)
def test_a_meeting_stands_as_its_verb_says(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("will meet", MeetingStatus.SCHEDULED),
        ("are to meet", MeetingStatus.SCHEDULED),
        ("are due to meet", MeetingStatus.SCHEDULED),
        ("plan to meet", MeetingStatus.SCHEDULED),
        ("have agreed to meet", MeetingStatus.SCHEDULED),
        ("are expected to meet", MeetingStatus.SCHEDULED),
        ("may meet", MeetingStatus.TENTATIVE),
        ("might meet", MeetingStatus.TENTATIVE),
        ("could meet", MeetingStatus.TENTATIVE),
        ("hope to meet", MeetingStatus.TENTATIVE),
        ("have offered to meet", MeetingStatus.TENTATIVE),
    ],
)
def test_modality_makes_a_plan_sure_or_only_possible(nlp: Language, words: str, status: MeetingStatus) -> None:
    found = meetings(nlp, f"The presidents of Egypt and Sudan {words} in Cairo on 9 March.")

    assert [meeting.status for meeting in found] == [status]


@pytest.mark.parametrize(
    "words",
    ["will not meet", "refused to meet", "never met", "declined to meet", "must meet", "should meet", "need to meet"],
)
def test_what_is_denied_or_only_called_for_is_no_meeting(nlp: Language, words: str) -> None:
    assert told(nlp, f"The presidents of Egypt and Sudan {words} in Cairo on 9 March.") == []
