"""Cancellations that are told as a fact, denied, threatened or only possible; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_TALKS = "talks | Chile, Peru | Lima | 2022-03-09 | "
_SUMMIT = "summit | African Union | Accra | 2022-03-09 | scheduled"


@pytest.mark.parametrize(
    "text",
    [
        "Peru cancelled its 9 March talks with Chile in Lima.",
        "Peru denied the accusation, and Chile cancelled its 9 March talks with Peru in Lima.",
        "Peru did not deny that the 9 March talks with Chile in Lima had been cancelled.",
        "Peru confirmed reports that the 9 March talks with Chile in Lima had been called off.",
        "Chile cancelled the 9 March talks with Peru in Lima after its president denied that troops had crossed over.",
        "The cancellation of the 9 March talks between Peru and Chile in Lima was announced on Monday.",
        "Peru has decided to cancel its 9 March talks with Chile in Lima.",
        "Peru said it would cancel its 9 March talks with Chile in Lima.",
        "Peru announced it would pull out of its 9 March talks with Chile in Lima.",
        "Peru had threatened to cancel its 9 March talks with Chile in Lima and on Monday did so.",
        "Peru cancelled its 9 March talks with Chile in Lima, as it had threatened.",
        "Peru to cancel 9 March talks with Chile in Lima",
        "Peru criticised Chile for cancelling the 9 March talks with Peru in Lima.",
        "Peru refused to apologise for cancelling its 9 March talks with Chile in Lima.",
        "Peru went so far as to cancel its 9 March talks with Chile in Lima.",
        "Peru has not said why it cancelled its 9 March talks with Chile in Lima.",
        "Peru did not know that its 9 March talks with Chile in Lima had been cancelled.",
        "It was wrong to cancel the 9 March talks with Chile in Lima, Peru's opposition leader said.",
        "It is clear that the 9 March talks between Peru and Chile in Lima have been cancelled over false reports.",
        "Peru not only cancelled its 9 March talks with Chile in Lima but also recalled its envoy.",
        "Peru did not hesitate to cancel its 9 March talks with Chile in Lima.",
        "Peru was left with no option but to cancel its 9 March talks with Chile in Lima.",
        "Peru carried out its threat to cancel its 9 March talks with Chile in Lima.",
        "Peru is said to have cancelled its 9 March talks with Chile in Lima.",
        "The dispute led to the cancellation of the 9 March talks between Peru and Chile in Lima.",
        "The 9 March talks between Peru and Chile in Lima were called off; neither side gave a reason.",
        "The 9 March talks between Peru and Chile in Lima were called off, and no new date was set.",
        "The 9 March talks between Peru and Chile in Lima are off, a spokesman said.",
        "Peru said the 9 March talks with Chile in Lima had been called off. Chile denied it.",
        "State television said the 9 March talks between Peru and Chile in Lima were off. Neither side denied it.",
        "Peru will boycott its 9 March talks with Chile in Lima.",
        "Peru will not take part in its 9 March talks with Chile in Lima.",
    ],
)
def test_what_is_told_as_a_fact_is_cancelled(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == [_TALKS + "cancelled"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru denied reports that its 9 March talks with Chile in Lima had been cancelled.",
        "Peru's foreign ministry rejected reports that the talks with Chile on 9 March in Lima had been called off.",
        "Reports that the 9 March talks between Peru and Chile in Lima have been cancelled are false, a spokesman said.",
        "It is not true that the 9 March talks between Peru and Chile in Lima have been cancelled, a spokesman said.",
        "There is no truth to reports that the 9 March talks between Peru and Chile in Lima have been cancelled.",
        "A spokesman called reports that the 9 March talks between Peru and Chile in Lima had been cancelled nonsense.",
        "Rumours about a cancellation of the 9 March talks between Peru and Chile in Lima are unfounded.",
        "The 9 March talks between Peru and Chile in Lima will go ahead despite reports that they had been cancelled.",
        "The ministry denied that Peru's 9 March talks with Chile in Lima would not take place.",
        "Peru has no plans to cancel its 9 March talks with Chile in Lima.",
        "Peru has no intention of cancelling its 9 March talks with Chile in Lima.",
        "Peru stopped short of cancelling its 9 March talks with Chile in Lima.",
        "Peru decided against cancelling its 9 March talks with Chile in Lima.",
        "Peru ruled out cancelling the 9 March talks with Chile in Lima.",
        "Peru recalled its ambassador without cancelling its 9 March talks with Chile in Lima.",
        "Nobody has cancelled the 9 March talks between Peru and Chile in Lima.",
        "Peru almost cancelled its 9 March talks with Chile in Lima.",
        "Peru reversed its decision to cancel the 9 March talks with Chile in Lima.",
        "Peru threatened to cancel its 9 March talks with Chile in Lima.",
        "Peru's threat to call off its 9 March talks with Chile in Lima alarmed Bolivia.",
        "Peru warned it would pull out of its 9 March talks with Chile in Lima.",
        "Peru threatened not to attend the 9 March talks with Chile in Lima.",
        "Peru has demanded that the 9 March talks with Chile in Lima be cancelled.",
        "Opposition leaders urged Peru to cancel its 9 March talks with Chile in Lima.",
        "Peru resisted pressure to cancel its 9 March talks with Chile in Lima.",
        "Peru has yet to cancel its 9 March talks with Chile in Lima.",
        "Peru was about to cancel its 9 March talks with Chile in Lima.",
        "Peru backed away from cancelling its 9 March talks with Chile in Lima.",
        "A motion to cancel the 9 March talks between Peru and Chile in Lima was defeated.",
        "Cancelling the 9 March talks between Peru and Chile in Lima is out of the question, a spokesman said.",
        "Had Peru cancelled its 9 March talks with Chile in Lima, Bolivia would have protested.",
        "The 9 March talks between Peru and Chile in Lima are not off, a spokesman said.",
        "A newspaper said Peru had cancelled its 9 March talks with Chile in Lima, but the ministry denied it.",
        "Media said the 9 March talks between Peru and Chile in Lima were off. Peru said this was not true.",
        'The 9 March talks between Peru and Chile in Lima were off, a website claimed. "That is false," Peru said.',
        "Has the foreign ministry cancelled the 9 March talks between Peru and Chile in Lima?",
    ],
)
def test_what_is_denied_or_threatened_leaves_the_meeting_as_it_is(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == [_TALKS + "scheduled"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru may cancel its 9 March talks with Chile in Lima.",
        "If the tariffs stay, Peru will cancel its 9 March talks with Chile in Lima.",
        "Peru's 9 March talks with Chile in Lima will be cancelled unless the tariffs are lifted.",
        "It is unclear whether the 9 March talks between Peru and Chile in Lima have been cancelled.",
        "Peru did not confirm that the 9 March talks with Chile in Lima had been cancelled.",
        "Peru will cancel the talks with Chile planned for 9 March in Lima if the tariffs stay.",
        "The 9 March talks between Peru and Chile in Lima were rumoured to have been cancelled.",
        "Peru was on the verge of cancelling its 9 March talks with Chile in Lima.",
        "It would be wrong to cancel its 9 March talks with Chile in Lima, Peru said.",
        "The 9 March talks between Peru and Chile in Lima may not take place, a spokesman said.",
    ],
)
def test_a_meeting_that_may_have_been_called_off_is_not_sure(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == [_TALKS + "tentative"]


@pytest.mark.parametrize(
    "text",
    [
        "The African Union has no plans to postpone its 9 March summit in Accra.",
        "The African Union decided not to postpone its 9 March summit in Accra.",
        "The African Union turned down a request to postpone its 9 March summit in Accra.",
        "The African Union ignored calls to postpone its 9 March summit in Accra.",
        "Mali will boycott the African Union summit on 9 March in Accra.",
        "Mali's president will skip the African Union summit on 9 March in Accra.",
        "Mali's president will no longer attend the African Union summit on 9 March in Accra.",
        "Mali's president has cancelled his participation in the African Union summit in Accra on 9 March.",
        "Mali's president scrapped plans to attend the African Union summit on 9 March in Accra.",
        "Mali's president pulled out of the African Union summit on 9 March in Accra.",
    ],
)
def test_a_summit_that_is_not_put_off_or_lacks_one_guest_is_held(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == [_SUMMIT]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The African Union confirmed reports that its 9 March summit in Accra had been postponed.",
            ["summit | African Union | Accra | - | postponed (was 2022-03-09)"],
        ),
        (
            "Mali's president has not cancelled his participation in the African Union summit on 9 March in Accra.",
            ["summit | African Union, Mali | Accra | 2022-03-09 | scheduled"],
        ),
        (
            "Mali's president skipped the African Union summit on 22 February in Accra.",
            ["summit | African Union | Accra | 2022-02-22 | held"],
        ),
        (
            "Mali's president has cancelled his trip to the African Union's 9 March summit in Accra.",
            ["visit | Mali | - | - | cancelled", _SUMMIT],
        ),
        ("The Greek prime minister said he would never cancel a visit to Cyprus.", []),
    ],
)
def test_beside_a_summit_that_stands_others_are_as_told(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
